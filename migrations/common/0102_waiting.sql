-- Who waits for a bed of a residence, what they need and wish, and the beds that were offered to them.
CREATE TABLE waiting_entry (
    id TEXT PRIMARY KEY,
    elder_id TEXT NOT NULL REFERENCES elder (id),
    centre_id TEXT NOT NULL REFERENCES centre (id),
    registered_at TIMESTAMPTZ NOT NULL,
    needs_nursing_bed BOOLEAN NOT NULL,
    is_short_stay BOOLEAN NOT NULL DEFAULT FALSE,
    wished_ward_id TEXT REFERENCES ward (id),
    -- Most beds in the room; none: any room.
    wished_beds_most BIGINT,
    wished_sex_rule TEXT,
    -- Most that is paid for the bed in a month; none: any.
    price_most_fen BIGINT,
    wanted_from_on DATE,
    note TEXT NOT NULL DEFAULT '',
    ended_at TIMESTAMPTZ,
    ended_how TEXT,
    version BIGINT NOT NULL,
    CONSTRAINT waiting_entry_wished_beds_most_check CHECK (wished_beds_most BETWEEN 1 AND 20),
    CONSTRAINT waiting_entry_wished_sex_rule_check CHECK (wished_sex_rule IN ('women', 'men', 'couple', 'any')),
    CONSTRAINT waiting_entry_price_most_fen_check CHECK (price_most_fen >= 0),
    CONSTRAINT waiting_entry_end_check CHECK ((ended_at IS NULL) = (ended_how IS NULL)),
    CONSTRAINT waiting_entry_ended_how_check CHECK (ended_how IN ('admitted', 'withdrawn', 'declined', 'died'))
);

-- Once in each queue.
CREATE UNIQUE INDEX waiting_entry_elder_id_centre_id_key ON waiting_entry (elder_id, centre_id) WHERE ended_at IS NULL;

CREATE INDEX waiting_entry_centre ON waiting_entry (centre_id) WHERE ended_at IS NULL;

CREATE TABLE bed_offer (
    id TEXT PRIMARY KEY,
    waiting_entry_id TEXT NOT NULL REFERENCES waiting_entry (id),
    bed_id TEXT NOT NULL REFERENCES bed (id),
    -- Keeps the bed as long as the offer stands.
    reservation_id TEXT NOT NULL REFERENCES reservation (id),
    made_at TIMESTAMPTZ NOT NULL,
    -- No longer stands from this day.
    lapses_on DATE NOT NULL,
    -- Why somebody who stands further back was asked; '' where it was the first.
    reason TEXT NOT NULL DEFAULT '',
    answer TEXT,
    answered_at TIMESTAMPTZ,
    -- What the answer did to the place in the queue, by the rule of that day.
    effect TEXT,
    note TEXT NOT NULL DEFAULT '',
    CONSTRAINT bed_offer_answer_check CHECK (answer IN ('taken', 'refused', 'lapsed', 'cancelled')),
    CONSTRAINT bed_offer_answered_check CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CONSTRAINT bed_offer_effect_check CHECK (effect IN ('keeps', 'to_the_end', 'leaves'))
);

CREATE INDEX bed_offer_entry ON bed_offer (waiting_entry_id, made_at);

-- One question at a time.
CREATE UNIQUE INDEX bed_offer_waiting_entry_id_key ON bed_offer (waiting_entry_id) WHERE answer IS NULL;
