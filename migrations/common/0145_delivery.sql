-- Runs (配送线路) and their stops, today's changes on top of them, and what happened at the door.
CREATE TABLE delivery_run (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    meal TEXT NOT NULL,
    name TEXT NOT NULL,
    driver_name TEXT NOT NULL,
    driver_phone TEXT NOT NULL,
    vehicle TEXT NOT NULL,
    departs_at TIME NOT NULL,
    position BIGINT NOT NULL,
    version BIGINT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    -- A run that is no longer driven keeps its history, and has no stops.
    closed_at TIMESTAMPTZ,
    CONSTRAINT delivery_run_place_key UNIQUE (id, kitchen_id, meal),
    CONSTRAINT delivery_run_name_check CHECK (LENGTH(TRIM(name)) > 0),
    CONSTRAINT delivery_run_meal_check CHECK (meal IN ('breakfast', 'lunch', 'dinner'))
);

CREATE UNIQUE INDEX delivery_run_kitchen_id_meal_name_key ON delivery_run (kitchen_id, meal, name) WHERE closed_at IS NULL;

-- A centre or an elder's home on a standing run. One run for one meal and site: the two UNIQUEs.
CREATE TABLE delivery_stop (
    id TEXT PRIMARY KEY,
    run_id TEXT NOT NULL,
    kitchen_id TEXT NOT NULL,
    meal TEXT NOT NULL,
    centre_id TEXT REFERENCES centre (id),
    elder_id TEXT REFERENCES elder (id),
    position BIGINT NOT NULL,
    note TEXT NOT NULL,
    FOREIGN KEY (run_id, kitchen_id, meal) REFERENCES delivery_run (id, kitchen_id, meal),
    CONSTRAINT delivery_stop_site_check CHECK ((centre_id IS NULL) <> (elder_id IS NULL)),
    CONSTRAINT delivery_stop_kitchen_id_meal_centre_id_key UNIQUE (kitchen_id, meal, centre_id),
    CONSTRAINT delivery_stop_kitchen_id_meal_elder_id_key UNIQUE (kitchen_id, meal, elder_id)
);

CREATE INDEX delivery_stop_run ON delivery_stop (run_id);

CREATE INDEX delivery_stop_elder ON delivery_stop (elder_id);

-- On one day a site goes with another run, or with none. One run for one meal and site here too.
CREATE TABLE delivery_day_stop (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    delivered_on DATE NOT NULL,
    meal TEXT NOT NULL,
    run_id TEXT,
    centre_id TEXT REFERENCES centre (id),
    elder_id TEXT REFERENCES elder (id),
    -- Behind the stops of the run that have this position.
    position BIGINT NOT NULL,
    reason TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    FOREIGN KEY (run_id, kitchen_id, meal) REFERENCES delivery_run (id, kitchen_id, meal),
    CONSTRAINT delivery_day_stop_site_check CHECK ((centre_id IS NULL) <> (elder_id IS NULL)),
    CONSTRAINT delivery_day_stop_meal_check CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
    CONSTRAINT delivery_day_stop_kitchen_id_delivered_on_meal_centre_id_key
        UNIQUE (kitchen_id, delivered_on, meal, centre_id),
    CONSTRAINT delivery_day_stop_kitchen_id_delivered_on_meal_elder_id_key
        UNIQUE (kitchen_id, delivered_on, meal, elder_id)
);

CREATE INDEX delivery_day_stop_elder ON delivery_day_stop (elder_id);

-- Another driver takes a run on one day; the latest counts.
CREATE TABLE delivery_hand_over (
    id TEXT PRIMARY KEY,
    run_id TEXT NOT NULL REFERENCES delivery_run (id),
    delivered_on DATE NOT NULL,
    driver_name TEXT NOT NULL,
    driver_phone TEXT NOT NULL,
    reason TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT delivery_hand_over_driver_name_check CHECK (LENGTH(TRIM(driver_name)) > 0)
);

CREATE INDEX delivery_hand_over_run ON delivery_hand_over (run_id, delivered_on);

CREATE TABLE delivery_setting (
    kitchen_id TEXT PRIMARY KEY REFERENCES centre (id),
    -- A label bears the name, or only the short code.
    label_face TEXT NOT NULL,
    -- So many deliveries in a row at which nobody was home make a welfare check.
    not_home_limit BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT delivery_setting_label_face_check CHECK (label_face IN ('name', 'short_code')),
    CONSTRAINT delivery_setting_not_home_limit_check CHECK (not_home_limit BETWEEN 1 AND 10)
);

-- What happened to a meal at the door, said by somebody: nothing becomes delivered by itself. What it was for, how
-- large and where it went stands here as it was, so that accounts follow from these rows alone.
CREATE TABLE delivery_outcome (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    service_on DATE NOT NULL,
    meal TEXT NOT NULL,
    demand_key TEXT NOT NULL,
    delivered_on DATE NOT NULL,
    run_id TEXT REFERENCES delivery_run (id),
    elder_id TEXT REFERENCES elder (id),
    name TEXT NOT NULL,
    -- None: at home.
    centre_id TEXT REFERENCES centre (id),
    demand_reason TEXT NOT NULL,
    portion_size TEXT NOT NULL,
    meal_set TEXT NOT NULL,
    portions BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    given_to TEXT NOT NULL,
    happened_at TIMESTAMPTZ NOT NULL,
    temperature_tenths_celsius BIGINT,
    note TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    recorded_by TEXT NOT NULL,
    -- Corrects this one, with a reason.
    corrects_id TEXT REFERENCES delivery_outcome (id),
    correction_reason TEXT,
    superseded_at TIMESTAMPTZ,
    CONSTRAINT delivery_outcome_meal_check CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
    CONSTRAINT delivery_outcome_outcome_check CHECK (
        outcome IN ('delivered', 'not_home', 'refused', 'given_to_other', 'returned')
    ),
    CONSTRAINT delivery_outcome_given_to_check CHECK ((outcome = 'given_to_other') = (LENGTH(TRIM(given_to)) > 0)),
    CONSTRAINT delivery_outcome_not_home_check CHECK (outcome <> 'not_home' OR centre_id IS NULL),
    CONSTRAINT delivery_outcome_portions_check CHECK (portions > 0),
    CONSTRAINT delivery_outcome_temperature_check CHECK (temperature_tenths_celsius BETWEEN -300 AND 1100),
    CONSTRAINT delivery_outcome_correction_check CHECK (
        (corrects_id IS NULL) = (correction_reason IS NULL)
        AND (correction_reason IS NULL OR LENGTH(TRIM(correction_reason)) > 0)
    )
);

-- Among those that count.
CREATE UNIQUE INDEX delivery_outcome_kitchen_id_service_on_meal_demand_key_key
    ON delivery_outcome (kitchen_id, service_on, meal, demand_key) WHERE superseded_at IS NULL;

CREATE INDEX delivery_outcome_delivered ON delivery_outcome (kitchen_id, delivered_on, meal);

CREATE INDEX delivery_outcome_elder ON delivery_outcome (elder_id, service_on);

-- Nobody was home several times in a row: somebody must look after the elder, and say how it ended.
CREATE TABLE welfare_check (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    elder_id TEXT NOT NULL REFERENCES elder (id),
    outcome_id TEXT NOT NULL REFERENCES delivery_outcome (id),
    times BIGINT NOT NULL,
    raised_at TIMESTAMPTZ NOT NULL,
    handled_at TIMESTAMPTZ,
    handled_by TEXT,
    reached TEXT,
    finding TEXT,
    note TEXT,
    CONSTRAINT welfare_check_finding_check CHECK (
        finding IS NULL OR finding IN ('well', 'away', 'in_hospital', 'needs_help', 'deceased', 'false_alarm')
    ),
    CONSTRAINT welfare_check_handled_check CHECK (
        (handled_at IS NULL) = (finding IS NULL) AND (handled_at IS NULL) = (handled_by IS NULL)
    )
);

CREATE UNIQUE INDEX welfare_check_elder_id_key ON welfare_check (elder_id) WHERE handled_at IS NULL;

CREATE INDEX welfare_check_elder ON welfare_check (elder_id);

-- What of a dish came to a site, and what came back.
CREATE TABLE meal_leftover (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    service_on DATE NOT NULL,
    meal TEXT NOT NULL,
    -- None: the homes together.
    centre_id TEXT REFERENCES centre (id),
    -- None: a dish that was not on the released sheet.
    dish_id TEXT,
    dish_name TEXT NOT NULL,
    served_grams BIGINT NOT NULL,
    left_grams BIGINT NOT NULL,
    note TEXT NOT NULL,
    version BIGINT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT meal_leftover_meal_check CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
    CONSTRAINT meal_leftover_dish_name_check CHECK (LENGTH(TRIM(dish_name)) > 0),
    CONSTRAINT meal_leftover_grams_check CHECK (
        served_grams > 0 AND served_grams <= 10000000 AND left_grams >= 0 AND left_grams <= served_grams
    )
);

CREATE UNIQUE INDEX meal_leftover_site_key ON meal_leftover (kitchen_id, service_on, meal, dish_name, COALESCE(centre_id, ''));

-- What eaters say about a meal.
CREATE TABLE meal_feedback (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    service_on DATE NOT NULL,
    meal TEXT NOT NULL,
    elder_id TEXT REFERENCES elder (id),
    centre_id TEXT REFERENCES centre (id),
    dish_name TEXT NOT NULL,
    -- 1 bad … 5 very good.
    score BIGINT NOT NULL,
    words TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    recorded_by TEXT NOT NULL,
    CONSTRAINT meal_feedback_meal_check CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
    CONSTRAINT meal_feedback_score_check CHECK (score BETWEEN 1 AND 5)
);

CREATE INDEX meal_feedback_meal ON meal_feedback (kitchen_id, service_on, meal);

CREATE INDEX meal_feedback_elder ON meal_feedback (elder_id);
