-- The release of a meal (下单生产) freezes what is cooked for whom. What changes afterwards is shown beside it.
CREATE TABLE production (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    service_on DATE NOT NULL,
    meal TEXT NOT NULL,
    -- Cooked on top, in percent.
    extra_percent BIGINT NOT NULL,
    person TEXT NOT NULL,
    released_at TIMESTAMPTZ NOT NULL,
    -- Taken back before anything was cooked, to be released anew.
    recalled_at TIMESTAMPTZ,
    recalled_reason TEXT NOT NULL DEFAULT '',
    CONSTRAINT production_meal_check CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
    CONSTRAINT production_extra_check CHECK (extra_percent BETWEEN 0 AND 50),
    CONSTRAINT production_person_check CHECK (LENGTH(TRIM(person)) > 0),
    CONSTRAINT production_recalled_check CHECK (recalled_at IS NULL OR LENGTH(TRIM(recalled_reason)) > 0)
);

-- A meal is released once.
CREATE UNIQUE INDEX production_kitchen_id_service_on_meal_key ON production (kitchen_id, service_on, meal)
    WHERE recalled_at IS NULL;

-- The dishes of a released meal, each in the version that is cooked.
CREATE TABLE production_dish (
    production_id TEXT NOT NULL REFERENCES production (id),
    dish_id TEXT NOT NULL,
    dish_version_id TEXT NOT NULL,
    dish_name TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (production_id, dish_version_id)
);

-- One eater (or a group of guests or staff) and portion size, as it was when the meal was released.
CREATE TABLE production_plate (
    production_id TEXT NOT NULL REFERENCES production (id),
    -- Stable within the meal: the same person and portion has the same key whatever else changes.
    demand_key TEXT NOT NULL,
    elder_id TEXT REFERENCES elder (id),
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    -- Where it goes: a centre, or an elder's home.
    site_centre_id TEXT REFERENCES centre (id),
    site_elder_id TEXT REFERENCES elder (id),
    site_name TEXT NOT NULL,
    delivery_note TEXT NOT NULL,
    -- Who opens the door.
    door_contact TEXT NOT NULL,
    delivered_on DATE NOT NULL,
    portion_size TEXT NOT NULL,
    portions BIGINT NOT NULL,
    -- What the kitchen knew of the eater, as JSON, read by the program only.
    needs TEXT NOT NULL,
    -- The dishes of each slot, as JSON, read by the program only.
    dishes TEXT NOT NULL,
    is_late_change BOOLEAN NOT NULL,
    PRIMARY KEY (production_id, demand_key),
    CONSTRAINT production_plate_size_check CHECK (portion_size IN ('small', 'regular', 'large')),
    CONSTRAINT production_plate_portions_check CHECK (portions > 0),
    CONSTRAINT production_plate_site_check CHECK ((site_centre_id IS NULL) <> (site_elder_id IS NULL))
);

CREATE INDEX production_plate_elder ON production_plate (elder_id) WHERE elder_id IS NOT NULL;

-- Numbers of a kitchen's production; no row: those of practice.
CREATE TABLE production_settings (
    kitchen_id TEXT PRIMARY KEY REFERENCES centre (id),
    extra_percent BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT production_settings_extra_check CHECK (extra_percent BETWEEN 0 AND 50)
);
