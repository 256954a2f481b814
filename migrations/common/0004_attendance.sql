-- One elder's day at a centre.
CREATE TABLE visit (
    id TEXT PRIMARY KEY,
    elder_id TEXT NOT NULL REFERENCES elder (id),
    centre_id TEXT NOT NULL REFERENCES centre (id),
    -- The day in the centre's time zone on which the visit began.
    visit_on DATE NOT NULL,
    arrived_at TIMESTAMPTZ NOT NULL,
    arrival_recorded_at TIMESTAMPTZ NOT NULL,
    brought_by TEXT NOT NULL,
    departed_at TIMESTAMPTZ,
    departure_recorded_at TIMESTAMPTZ,
    collected_by TEXT NOT NULL,
    -- Nobody recorded the leaving on that day. No time is ever made up for it; it is listed until someone says it.
    departure_missing BOOLEAN NOT NULL,
    -- The check-in was undone: it never happened, but that it was recorded is kept.
    withdrawn_at TIMESTAMPTZ,
    CONSTRAINT visit_order_check CHECK (departed_at IS NULL OR departed_at >= arrived_at),
    CONSTRAINT visit_departure_check CHECK ((departed_at IS NULL) = (departure_recorded_at IS NULL)),
    CONSTRAINT visit_departure_missing_check CHECK (NOT departure_missing OR departed_at IS NULL)
);

-- An elder is in one place at a time. (Named as PostgreSQL would: SQLite reports the columns, see store/violation.rs.)
CREATE UNIQUE INDEX visit_elder_id_key ON visit (elder_id)
    WHERE departed_at IS NULL AND withdrawn_at IS NULL AND NOT departure_missing;

CREATE INDEX visit_centre_day ON visit (centre_id, visit_on);

CREATE INDEX visit_elder_day ON visit (elder_id, visit_on);

-- Forgotten check-outs: few rows among millions.
CREATE INDEX visit_without_departure ON visit (centre_id, visit_on)
    WHERE departed_at IS NULL AND withdrawn_at IS NULL;

-- Expected, not coming: from a day until a day (half-open).
CREATE TABLE absence (
    id TEXT PRIMARY KEY,
    elder_id TEXT NOT NULL REFERENCES elder (id),
    centre_id TEXT NOT NULL REFERENCES centre (id),
    from_on DATE NOT NULL,
    until_on DATE NOT NULL,
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    withdrawn_at TIMESTAMPTZ,
    CONSTRAINT absence_order_check CHECK (until_on > from_on),
    CONSTRAINT absence_reason_check CHECK (reason IN ('illness', 'hospital', 'family', 'travel', 'other', 'unknown'))
);

CREATE INDEX absence_elder ON absence (elder_id, until_on);

CREATE INDEX absence_centre ON absence (centre_id, until_on);
