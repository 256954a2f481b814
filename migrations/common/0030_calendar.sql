-- Days that differ from the week: what the state orders, what a centre decides.

-- A year of legal holidays that was entered here. The years that come with the program are not rows.
CREATE TABLE legal_year (
    year BIGINT PRIMARY KEY,
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT legal_year_year_check CHECK (year BETWEEN 2000 AND 2200)
);

CREATE TABLE legal_day (
    legal_on DATE PRIMARY KEY,
    year BIGINT NOT NULL REFERENCES legal_year (year),
    -- A day off, or a weekend day on which one works instead.
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT legal_day_kind_check CHECK (kind IN ('off', 'workday')),
    CONSTRAINT legal_day_name_check CHECK (LENGTH(TRIM(name)) > 0)
);

CREATE INDEX legal_day_year ON legal_day (year);

-- A centre stays closed from a day until a day (half-open).
CREATE TABLE centre_closed_day (
    id TEXT PRIMARY KEY,
    centre_id TEXT NOT NULL REFERENCES centre (id),
    from_on DATE NOT NULL,
    until_on DATE NOT NULL,
    reason TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT centre_closed_day_order_check CHECK (until_on > from_on),
    CONSTRAINT centre_closed_day_reason_check CHECK (LENGTH(TRIM(reason)) > 0)
);

CREATE INDEX centre_closed_day_centre ON centre_closed_day (centre_id, until_on);

-- A centre is open on a day on which it would be closed.
CREATE TABLE centre_extra_day (
    centre_id TEXT NOT NULL REFERENCES centre (id),
    extra_on DATE NOT NULL,
    opens_at TIME NOT NULL,
    closes_at TIME NOT NULL,
    -- Whoever comes on this weekday is expected; none: on the day's own.
    stands_for_weekday BIGINT,
    reason TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (centre_id, extra_on),
    CONSTRAINT centre_extra_day_order_check CHECK (opens_at < closes_at),
    CONSTRAINT centre_extra_day_stands_for_weekday_check CHECK (stands_for_weekday BETWEEN 1 AND 7)
);
