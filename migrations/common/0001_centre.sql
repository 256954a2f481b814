-- An organisation runs centres; a centre has opening hours by weekday and rooms.
CREATE TABLE organisation (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT organisation_name_key UNIQUE (name),
    CONSTRAINT organisation_name_check CHECK (LENGTH(TRIM(name)) > 0)
);

CREATE TABLE centre (
    id TEXT PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    -- IANA name. Days of this centre are dates in this zone.
    time_zone TEXT NOT NULL,
    gives_day_care BOOLEAN NOT NULL,
    is_residence BOOLEAN NOT NULL,
    is_kitchen BOOLEAN NOT NULL,
    is_disability_home BOOLEAN NOT NULL DEFAULT FALSE,
    -- Day-care places the licence allows at one time.
    licensed_places BIGINT NOT NULL,
    -- Minutes after the planned arrival from which a missing elder is to be called.
    late_after_minutes BIGINT NOT NULL,
    -- How many days back a forgotten visit or absence may be entered.
    late_entry_days BIGINT NOT NULL DEFAULT 7,
    -- Whether reception is asked for them at the door.
    asks_temperature BOOLEAN NOT NULL DEFAULT FALSE,
    asks_room BOOLEAN NOT NULL DEFAULT FALSE,
    -- A day attended for less than so long counts as half a day.
    half_day_below_minutes BIGINT NOT NULL DEFAULT 240,
    -- Whether it closes on legal holidays, and opens on the workdays that make up for them.
    closes_on_legal_days BOOLEAN NOT NULL DEFAULT TRUE,
    opens_on_make_up_days BOOLEAN NOT NULL DEFAULT TRUE,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT centre_name_key UNIQUE (name),
    CONSTRAINT centre_name_check CHECK (LENGTH(TRIM(name)) > 0),
    CONSTRAINT centre_function_check CHECK (gives_day_care OR is_residence OR is_kitchen OR is_disability_home),
    CONSTRAINT centre_licensed_places_check CHECK (licensed_places >= 0 AND licensed_places <= 5000),
    CONSTRAINT centre_late_entry_days_check CHECK (late_entry_days >= 0 AND late_entry_days <= 31),
    CONSTRAINT centre_half_day_below_minutes_check CHECK (half_day_below_minutes >= 0 AND half_day_below_minutes <= 720),
    CONSTRAINT centre_late_after_minutes_check CHECK (late_after_minutes >= 0 AND late_after_minutes <= 720)
);

CREATE INDEX centre_organisation ON centre (organisation_id);

-- No row for a weekday: the centre is closed on it. Monday is 1, Sunday 7 (ISO 8601).
CREATE TABLE centre_opening (
    centre_id TEXT NOT NULL REFERENCES centre (id),
    weekday BIGINT NOT NULL,
    opens_at TIME NOT NULL,
    closes_at TIME NOT NULL,
    PRIMARY KEY (centre_id, weekday),
    CONSTRAINT centre_opening_weekday_check CHECK (weekday BETWEEN 1 AND 7),
    CONSTRAINT centre_opening_order_check CHECK (opens_at < closes_at)
);

CREATE TABLE room (
    id TEXT PRIMARY KEY,
    centre_id TEXT NOT NULL REFERENCES centre (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    capacity BIGINT NOT NULL,
    position BIGINT NOT NULL,
    -- A room that is no longer used keeps its history.
    closed_at TIMESTAMPTZ,
    CONSTRAINT room_name_check CHECK (LENGTH(TRIM(name)) > 0),
    CONSTRAINT room_kind_check CHECK (
        kind IN ('day_rest', 'chess_and_cards', 'dining', 'rehabilitation', 'bathing', 'reading', 'other')
    ),
    CONSTRAINT room_capacity_check CHECK (capacity > 0 AND capacity <= 1000)
);

-- Among the rooms in use.
CREATE UNIQUE INDEX room_centre_id_name_key ON room (centre_id, name) WHERE closed_at IS NULL;
