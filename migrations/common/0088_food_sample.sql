-- A sample (留样) of a dish that was cooked, kept in the cold until keep_until.
CREATE TABLE food_sample (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    service_on DATE NOT NULL,
    meal TEXT NOT NULL,
    dish_id TEXT NOT NULL,
    dish_name TEXT NOT NULL,
    batch_id TEXT REFERENCES cooking_batch (id),
    grams BIGINT NOT NULL,
    taken_at TIMESTAMPTZ NOT NULL,
    keep_until TIMESTAMPTZ NOT NULL,
    -- In which fridge, with its name as it was.
    cold_place_id TEXT NOT NULL REFERENCES cold_place (id),
    cold_place_name TEXT NOT NULL,
    person TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    disposed_at TIMESTAMPTZ,
    disposed_by TEXT NOT NULL DEFAULT '',
    -- Entered by mistake: it stays readable and the dish is without a sample again.
    withdrawn_at TIMESTAMPTZ,
    withdrawn_reason TEXT NOT NULL DEFAULT '',
    CONSTRAINT food_sample_meal_check CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
    CONSTRAINT food_sample_grams_check CHECK (grams > 0 AND grams <= 5000),
    CONSTRAINT food_sample_person_check CHECK (LENGTH(TRIM(person)) > 0),
    CONSTRAINT food_sample_place_check CHECK (LENGTH(TRIM(cold_place_name)) > 0),
    -- GB 31654-2021: never thrown away before its time. The time itself is guarded beside this text, in each dialect.
    CONSTRAINT food_sample_kept_check CHECK (disposed_at IS NULL OR disposed_at >= keep_until),
    CONSTRAINT food_sample_disposed_check CHECK (disposed_at IS NULL OR LENGTH(TRIM(disposed_by)) > 0),
    CONSTRAINT food_sample_withdrawn_check CHECK (
        withdrawn_at IS NULL OR (disposed_at IS NULL AND LENGTH(TRIM(withdrawn_reason)) > 0)
    )
);

-- Which samples a reading out of range concerns.
CREATE INDEX food_sample_place ON food_sample (cold_place_id, taken_at);

CREATE INDEX food_sample_day ON food_sample (kitchen_id, service_on);

-- What is still in the fridge: few rows among many.
CREATE INDEX food_sample_kept ON food_sample (kitchen_id, keep_until) WHERE disposed_at IS NULL AND withdrawn_at IS NULL;

-- Why a dish has no sample, said by the kitchen's head: the next meal may be released all the same.
CREATE TABLE food_sample_excuse (
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    service_on DATE NOT NULL,
    meal TEXT NOT NULL,
    dish_id TEXT NOT NULL,
    dish_name TEXT NOT NULL,
    reason TEXT NOT NULL,
    person TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (kitchen_id, service_on, meal, dish_id),
    CONSTRAINT food_sample_excuse_meal_check CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
    CONSTRAINT food_sample_excuse_reason_check CHECK (LENGTH(TRIM(reason)) > 0),
    CONSTRAINT food_sample_excuse_person_check CHECK (LENGTH(TRIM(person)) > 0)
);
