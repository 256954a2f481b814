-- The card an elder shows at the door. A lost one ends; its code is never given again.
CREATE TABLE elder_card (
    -- KN, eight digits, a check digit.
    code TEXT PRIMARY KEY,
    elder_id TEXT NOT NULL REFERENCES elder (id),
    issued_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    -- Why it ended, such as lost.
    end_reason TEXT NOT NULL DEFAULT '',
    CONSTRAINT elder_card_code_check CHECK (LENGTH(code) = 11 AND code LIKE 'KN%'),
    CONSTRAINT elder_card_order_check CHECK (ended_at IS NULL OR ended_at >= issued_at)
);

-- Among the cards that have not ended.
CREATE UNIQUE INDEX elder_card_elder_id_key ON elder_card (elder_id) WHERE ended_at IS NULL;

CREATE INDEX elder_card_elder ON elder_card (elder_id, issued_at);
