-- What a meal costs, who pays which part of it, and months whose figures stay as they were.
CREATE TABLE meal_price (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    meal TEXT NOT NULL,
    portion_size TEXT NOT NULL,
    -- An ordinary meal, or one cooked for a diet.
    meal_set TEXT NOT NULL,
    price_fen BIGINT NOT NULL,
    from_on DATE NOT NULL,
    -- The first day on which it no longer holds.
    until_on DATE,
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT meal_price_meal_check CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
    CONSTRAINT meal_price_portion_size_check CHECK (portion_size IN ('small', 'regular', 'large')),
    CONSTRAINT meal_price_meal_set_check CHECK (meal_set IN ('ordinary', 'special')),
    CONSTRAINT meal_price_price_fen_check CHECK (price_fen >= 0 AND price_fen <= 100000),
    CONSTRAINT meal_price_order_check CHECK (until_on IS NULL OR until_on > from_on)
);

CREATE INDEX meal_price_kitchen ON meal_price (kitchen_id, from_on);

-- What bringing a meal home costs, once for each home and meal.
CREATE TABLE delivery_fee (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    fee_fen BIGINT NOT NULL,
    from_on DATE NOT NULL,
    until_on DATE,
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT delivery_fee_fee_fen_check CHECK (fee_fen >= 0 AND fee_fen <= 100000),
    CONSTRAINT delivery_fee_order_check CHECK (until_on IS NULL OR until_on > from_on)
);

CREATE INDEX delivery_fee_kitchen ON delivery_fee (kitchen_id, from_on);

CREATE TABLE meal_account_setting (
    kitchen_id TEXT PRIMARY KEY REFERENCES centre (id),
    -- Whether a meal that was cooked and not taken (not home, refused, returned) is paid by the elder, unsubsidised.
    charges_missed BOOLEAN NOT NULL,
    version BIGINT NOT NULL
);

-- A scheme by which somebody else pays a part: who, when, how much, from which budget.
CREATE TABLE subsidy_rule (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    -- What the scheme is called; its versions follow each other under the same name.
    name TEXT NOT NULL,
    budget_line TEXT NOT NULL,
    target TEXT NOT NULL,
    combination TEXT NOT NULL,
    for_breakfast BOOLEAN NOT NULL,
    for_lunch BOOLEAN NOT NULL,
    for_dinner BOOLEAN NOT NULL,
    needs_local_residence BOOLEAN NOT NULL,
    from_on DATE NOT NULL,
    until_on DATE,
    -- At most so many subsidised meals, and so much money, of one elder.
    meals_per_day BIGINT,
    meals_per_week BIGINT,
    meals_per_month BIGINT,
    fen_per_day BIGINT,
    fen_per_week BIGINT,
    fen_per_month BIGINT,
    version BIGINT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT subsidy_rule_name_check CHECK (LENGTH(TRIM(name)) > 0),
    CONSTRAINT subsidy_rule_budget_line_check CHECK (LENGTH(TRIM(budget_line)) > 0),
    CONSTRAINT subsidy_rule_target_check CHECK (target IN ('meal', 'delivery')),
    CONSTRAINT subsidy_rule_combination_check CHECK (combination IN ('highest_only', 'adds_up')),
    CONSTRAINT subsidy_rule_meals_check CHECK (for_breakfast OR for_lunch OR for_dinner),
    CONSTRAINT subsidy_rule_order_check CHECK (until_on IS NULL OR until_on > from_on),
    CONSTRAINT subsidy_rule_caps_check CHECK (
        (meals_per_day IS NULL OR meals_per_day > 0) AND (meals_per_week IS NULL OR meals_per_week > 0)
        AND (meals_per_month IS NULL OR meals_per_month > 0) AND (fen_per_day IS NULL OR fen_per_day > 0)
        AND (fen_per_week IS NULL OR fen_per_week > 0) AND (fen_per_month IS NULL OR fen_per_month > 0)
    )
);

CREATE INDEX subsidy_rule_kitchen ON subsidy_rule (kitchen_id, from_on);

-- Whom a scheme gives how much. Of the bands that fit an elder the highest counts.
CREATE TABLE subsidy_band (
    rule_id TEXT NOT NULL REFERENCES subsidy_rule (id),
    position BIGINT NOT NULL,
    -- Whole years at the day of the meal, half-open.
    age_from BIGINT NOT NULL,
    age_until BIGINT,
    -- Disability grade 1 or 2.
    severely_disabled BOOLEAN NOT NULL,
    -- Only meals cooked for a diet.
    special_set BOOLEAN NOT NULL,
    amount_kind TEXT NOT NULL,
    -- Fen, or hundredths where the kind is a share.
    amount BIGINT NOT NULL,
    PRIMARY KEY (rule_id, position),
    CONSTRAINT subsidy_band_age_check CHECK (age_from >= 0 AND (age_until IS NULL OR age_until > age_from)),
    CONSTRAINT subsidy_band_amount_kind_check CHECK (amount_kind IN ('fixed', 'percent', 'elder_pays')),
    CONSTRAINT subsidy_band_amount_check CHECK (
        amount >= 0 AND amount <= 100000 AND (amount_kind <> 'percent' OR amount <= 100)
    )
);

-- A band with categories is for those who are in one of them.
CREATE TABLE subsidy_band_category (
    rule_id TEXT NOT NULL,
    position BIGINT NOT NULL,
    category TEXT NOT NULL,
    PRIMARY KEY (rule_id, position, category),
    FOREIGN KEY (rule_id, position) REFERENCES subsidy_band (rule_id, position),
    CONSTRAINT subsidy_band_category_category_check CHECK (
        category IN (
            'self_paying', 'destitute', 'minimum_living', 'minimum_living_margin', 'entitled_veteran', 'lost_only_child',
            'other'
        )
    )
);

-- Whether an elder is registered as a resident here. No row: nobody has looked.
CREATE TABLE meal_entitlement (
    elder_id TEXT PRIMARY KEY REFERENCES elder (id),
    is_local_resident BOOLEAN NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);

-- A month whose figures were settled. Opened again with a reason; what was settled stays behind it and counts no more.
CREATE TABLE meal_month (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    month_on DATE NOT NULL,
    frozen_at TIMESTAMPTZ NOT NULL,
    frozen_by TEXT NOT NULL,
    reopened_at TIMESTAMPTZ,
    reopen_reason TEXT,
    CONSTRAINT meal_month_reopen_check CHECK ((reopened_at IS NULL) = (reopen_reason IS NULL))
);

CREATE UNIQUE INDEX meal_month_kitchen_id_month_on_key ON meal_month (kitchen_id, month_on) WHERE reopened_at IS NULL;

-- What was settled for one meal of one eater.
CREATE TABLE meal_month_line (
    id TEXT PRIMARY KEY,
    meal_month_id TEXT NOT NULL REFERENCES meal_month (id),
    elder_id TEXT REFERENCES elder (id),
    name TEXT NOT NULL,
    -- Where it was eaten; none: at home.
    centre_id TEXT REFERENCES centre (id),
    service_on DATE NOT NULL,
    meal TEXT NOT NULL,
    demand_key TEXT NOT NULL,
    portion_size TEXT NOT NULL,
    meal_set TEXT NOT NULL,
    portions BIGINT NOT NULL,
    is_missed BOOLEAN NOT NULL,
    -- None: no price held on that day.
    price_fen BIGINT,
    fee_fen BIGINT NOT NULL,
    subsidy_fen BIGINT NOT NULL,
    elder_fen BIGINT NOT NULL,
    CONSTRAINT meal_month_line_sum_check CHECK (elder_fen >= 0 AND subsidy_fen >= 0
        AND elder_fen + subsidy_fen = COALESCE(price_fen, 0) + fee_fen)
);

CREATE INDEX meal_month_line_month ON meal_month_line (meal_month_id, elder_id);

CREATE INDEX meal_month_line_elder ON meal_month_line (elder_id);

CREATE TABLE meal_month_grant (
    line_id TEXT NOT NULL REFERENCES meal_month_line (id),
    rule_name TEXT NOT NULL,
    budget_line TEXT NOT NULL,
    target TEXT NOT NULL,
    fen BIGINT NOT NULL,
    PRIMARY KEY (line_id, rule_name),
    CONSTRAINT meal_month_grant_fen_check CHECK (fen > 0)
);
