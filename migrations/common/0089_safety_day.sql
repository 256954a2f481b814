-- The numbers by which a kitchen judges; no row: those of the standard. Temperatures in tenths of a degree.
CREATE TABLE safety_settings (
    kitchen_id TEXT PRIMARY KEY REFERENCES centre (id),
    core_tenths_celsius BIGINT NOT NULL,
    hot_above_tenths_celsius BIGINT NOT NULL,
    cold_below_tenths_celsius BIGINT NOT NULL,
    holding_minutes BIGINT NOT NULL,
    expiring_minutes BIGINT NOT NULL,
    sample_grams BIGINT NOT NULL,
    sample_hours BIGINT NOT NULL,
    reading_grace_minutes BIGINT NOT NULL,
    version BIGINT NOT NULL,
    -- Below what the standards demand nobody can go.
    CONSTRAINT safety_settings_core_check CHECK (core_tenths_celsius BETWEEN 700 AND 1000),
    CONSTRAINT safety_settings_hot_check CHECK (hot_above_tenths_celsius BETWEEN 600 AND 900),
    CONSTRAINT safety_settings_cold_check CHECK (cold_below_tenths_celsius BETWEEN 0 AND 80),
    CONSTRAINT safety_settings_holding_check CHECK (holding_minutes BETWEEN 15 AND 120),
    CONSTRAINT safety_settings_expiring_check CHECK (expiring_minutes BETWEEN 0 AND 120),
    CONSTRAINT safety_settings_grams_check CHECK (sample_grams BETWEEN 125 AND 1000),
    CONSTRAINT safety_settings_hours_check CHECK (sample_hours BETWEEN 48 AND 240),
    CONSTRAINT safety_settings_grace_check CHECK (reading_grace_minutes BETWEEN 5 AND 240)
);

-- Who signed the book of a day, and what was open when they did.
CREATE TABLE safety_signature (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    signed_on DATE NOT NULL,
    person TEXT NOT NULL,
    remark TEXT NOT NULL,
    open_points BIGINT NOT NULL,
    signed_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT safety_signature_person_check CHECK (LENGTH(TRIM(person)) > 0),
    CONSTRAINT safety_signature_points_check CHECK (open_points >= 0)
);

CREATE INDEX safety_signature_day ON safety_signature (kitchen_id, signed_on);
