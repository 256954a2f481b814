-- An elder receives a service at a centre from a day until a day (half-open; no end: until further notice),
-- on the weekdays listed. A changed pattern is a new enrolment, so that past days keep what was agreed for them.
CREATE TABLE enrolment (
    id TEXT PRIMARY KEY,
    elder_id TEXT NOT NULL REFERENCES elder (id),
    centre_id TEXT NOT NULL REFERENCES centre (id),
    service TEXT NOT NULL,
    from_on DATE NOT NULL,
    until_on DATE,
    -- The centre's minibus fetches the elder, and takes the elder home.
    transport_there BOOLEAN NOT NULL DEFAULT FALSE,
    transport_back BOOLEAN NOT NULL DEFAULT FALSE,
    -- The care group at the centre; '' where there is none.
    group_name TEXT NOT NULL DEFAULT '',
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT enrolment_service_check CHECK (service IN ('day_care', 'home_meal')),
    CONSTRAINT enrolment_order_check CHECK (until_on IS NULL OR until_on >= from_on)
);

CREATE INDEX enrolment_elder ON enrolment (elder_id, from_on);

CREATE INDEX enrolment_centre ON enrolment (centre_id, until_on);

CREATE TABLE enrolment_day (
    enrolment_id TEXT NOT NULL REFERENCES enrolment (id),
    weekday BIGINT NOT NULL,
    day_part TEXT NOT NULL,
    -- Wall clock of the centre.
    planned_arrival TIME NOT NULL,
    PRIMARY KEY (enrolment_id, weekday),
    CONSTRAINT enrolment_day_weekday_check CHECK (weekday BETWEEN 1 AND 7),
    CONSTRAINT enrolment_day_day_part_check CHECK (day_part IN ('whole_day', 'morning', 'afternoon'))
);
