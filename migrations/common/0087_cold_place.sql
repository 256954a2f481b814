-- Fridges, freezers and cold rooms, the times at which they are to be read, and what was read.
CREATE TABLE cold_place (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- What it must stay between, in tenths of a degree.
    lowest_tenths_celsius BIGINT NOT NULL,
    highest_tenths_celsius BIGINT NOT NULL,
    position BIGINT NOT NULL,
    version BIGINT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    closed_at TIMESTAMPTZ,
    CONSTRAINT cold_place_name_check CHECK (LENGTH(TRIM(name)) > 0),
    CONSTRAINT cold_place_kind_check CHECK (kind IN ('fridge', 'freezer', 'cold_room', 'sample_fridge')),
    CONSTRAINT cold_place_range_check CHECK (
        lowest_tenths_celsius >= -600 AND lowest_tenths_celsius < highest_tenths_celsius AND highest_tenths_celsius <= 300
    )
);

-- Among the places in use.
CREATE UNIQUE INDEX cold_place_kitchen_id_name_key ON cold_place (kitchen_id, name) WHERE closed_at IS NULL;

-- Read daily at this time of the kitchen's clock, in [from_on, until_on): a new schedule does not judge past days.
CREATE TABLE cold_place_time (
    cold_place_id TEXT NOT NULL REFERENCES cold_place (id),
    due_at TIME NOT NULL,
    from_on DATE NOT NULL,
    until_on DATE,
    PRIMARY KEY (cold_place_id, due_at, from_on),
    CONSTRAINT cold_place_time_order_check CHECK (until_on IS NULL OR until_on >= from_on)
);

CREATE TABLE cold_reading (
    id TEXT PRIMARY KEY,
    cold_place_id TEXT NOT NULL REFERENCES cold_place (id),
    -- The day in the kitchen's time zone.
    reading_on DATE NOT NULL,
    taken_at TIMESTAMPTZ NOT NULL,
    tenths_celsius BIGINT NOT NULL,
    -- The range that held when it was read.
    is_in_range BOOLEAN NOT NULL,
    person TEXT NOT NULL,
    -- What was done about a reading out of range; empty until it was said.
    action TEXT NOT NULL,
    action_note TEXT NOT NULL,
    action_person TEXT NOT NULL,
    action_at TIMESTAMPTZ,
    recorded_at TIMESTAMPTZ NOT NULL,
    replaces_id TEXT REFERENCES cold_reading (id),
    superseded_at TIMESTAMPTZ,
    superseded_reason TEXT NOT NULL DEFAULT '',
    CONSTRAINT cold_reading_temperature_check CHECK (tenths_celsius BETWEEN -600 AND 1500),
    CONSTRAINT cold_reading_person_check CHECK (LENGTH(TRIM(person)) > 0),
    CONSTRAINT cold_reading_action_check CHECK (action IN ('', 'adjusted', 'repaired', 'moved_food', 'discarded_food', 'other')),
    CONSTRAINT cold_reading_acted_check CHECK (
        (action = '' AND action_at IS NULL) OR (action <> '' AND action_at IS NOT NULL AND LENGTH(TRIM(action_person)) > 0)
    ),
    CONSTRAINT cold_reading_superseded_check CHECK (superseded_at IS NULL OR LENGTH(TRIM(superseded_reason)) > 0)
);

CREATE INDEX cold_reading_day ON cold_reading (cold_place_id, reading_on);

CREATE UNIQUE INDEX cold_reading_replaces_id_key ON cold_reading (replaces_id) WHERE replaces_id IS NOT NULL;
