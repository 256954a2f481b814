-- What is cooked: a batch is one pot of one dish for one meal. Everything measured on its way, from the core
-- temperature to serving, is a step. A step is never overwritten: a correction adds a step and keeps the one it replaces.
CREATE TABLE cooking_batch (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    service_on DATE NOT NULL,
    meal TEXT NOT NULL,
    dish_id TEXT NOT NULL,
    -- The recipe as it was when the pot was put on.
    dish_version_id TEXT NOT NULL,
    dish_name TEXT NOT NULL,
    pot TEXT NOT NULL,
    -- How many portions the pot holds, where it was said.
    portions BIGINT,
    cook TEXT NOT NULL,
    started_at TIMESTAMPTZ NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    -- Entered by mistake: it stays readable and counts no more.
    withdrawn_at TIMESTAMPTZ,
    withdrawn_reason TEXT NOT NULL DEFAULT '',
    CONSTRAINT cooking_batch_meal_check CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
    CONSTRAINT cooking_batch_portions_check CHECK (portions IS NULL OR (portions > 0 AND portions <= 100000)),
    CONSTRAINT cooking_batch_cook_check CHECK (LENGTH(TRIM(cook)) > 0),
    CONSTRAINT cooking_batch_withdrawn_check CHECK (withdrawn_at IS NULL OR LENGTH(TRIM(withdrawn_reason)) > 0)
);

CREATE INDEX cooking_batch_day ON cooking_batch (kitchen_id, service_on);

CREATE TABLE batch_step (
    id TEXT PRIMARY KEY,
    batch_id TEXT NOT NULL REFERENCES cooking_batch (id),
    kind TEXT NOT NULL,
    happened_at TIMESTAMPTZ NOT NULL,
    -- In tenths of a degree.
    tenths_celsius BIGINT,
    -- Where it arrived or was served; none: in the kitchen, or all of it.
    site_id TEXT REFERENCES centre (id),
    person TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    replaces_id TEXT REFERENCES batch_step (id),
    superseded_at TIMESTAMPTZ,
    superseded_reason TEXT NOT NULL DEFAULT '',
    CONSTRAINT batch_step_kind_check CHECK (
        kind IN ('cooked', 'portioned', 'loaded', 'arrived', 'served', 'reheated', 'cleared', 'discarded')
    ),
    -- No thermometer of a kitchen shows more.
    CONSTRAINT batch_step_temperature_check CHECK (tenths_celsius IS NULL OR (tenths_celsius BETWEEN -600 AND 1500)),
    CONSTRAINT batch_step_core_check CHECK (kind NOT IN ('cooked', 'reheated') OR tenths_celsius IS NOT NULL),
    CONSTRAINT batch_step_person_check CHECK (LENGTH(TRIM(person)) > 0),
    CONSTRAINT batch_step_superseded_check CHECK (superseded_at IS NULL OR LENGTH(TRIM(superseded_reason)) > 0)
);

CREATE INDEX batch_step_batch ON batch_step (batch_id);

-- Cooked once; after that it is reheated.
CREATE UNIQUE INDEX batch_step_batch_id_key ON batch_step (batch_id) WHERE kind = 'cooked' AND superseded_at IS NULL;

-- A step is corrected once; then its correction is corrected.
CREATE UNIQUE INDEX batch_step_replaces_id_key ON batch_step (replaces_id) WHERE replaces_id IS NOT NULL;
