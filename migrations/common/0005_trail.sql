-- What was changed, by whom, when, where, and what it was before. Rows are only ever added.
CREATE TABLE trail (
    id TEXT PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL,
    actor TEXT NOT NULL,
    desk TEXT NOT NULL,
    origin TEXT NOT NULL,
    command TEXT NOT NULL,
    subject TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    elder_id TEXT REFERENCES elder (id),
    centre_id TEXT REFERENCES centre (id),
    -- JSON of the subject before and after; absent where there was nothing.
    before_json TEXT,
    after_json TEXT,
    CONSTRAINT trail_origin_check CHECK (origin IN ('window', 'command_line', 'developer_host'))
);

-- Identifiers begin with the time, so that their order is the order of the acts.
CREATE INDEX trail_elder ON trail (elder_id, id);

-- What was done to one visit, one absence.
CREATE INDEX trail_subject ON trail (subject_id, id);

CREATE INDEX trail_at ON trail (at);
