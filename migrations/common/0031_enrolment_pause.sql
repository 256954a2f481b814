-- An enrolment rests from a day until a day (half-open; no end: until further notice). Nobody is expected meanwhile.
CREATE TABLE enrolment_pause (
    id TEXT PRIMARY KEY,
    enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
    from_on DATE NOT NULL,
    until_on DATE,
    reason TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    -- Empty (ended on the day it began): it was taken back and rests nothing.
    CONSTRAINT enrolment_pause_order_check CHECK (until_on IS NULL OR until_on >= from_on)
);

CREATE INDEX enrolment_pause_enrolment ON enrolment_pause (enrolment_id, from_on);
