-- Meals brought home (居家送餐): what an enrolment in that service says. The weekdays stand by meal, because who has lunch
-- every day may have dinner on some.
CREATE TABLE home_meal (
    enrolment_id TEXT PRIMARY KEY REFERENCES enrolment (id),
    address TEXT NOT NULL,
    delivery_note TEXT NOT NULL,
    -- Who opens the door.
    door_contact TEXT NOT NULL,
    -- Friday brings the meals of Saturday and Sunday.
    carries_weekend BOOLEAN NOT NULL,
    CONSTRAINT home_meal_address_check CHECK (LENGTH(TRIM(address)) > 0)
);

CREATE TABLE home_meal_day (
    enrolment_id TEXT NOT NULL REFERENCES home_meal (enrolment_id),
    weekday BIGINT NOT NULL,
    meal TEXT NOT NULL,
    -- None: as in the diet profile.
    portion_size TEXT,
    -- A second portion that comes with it every time.
    extra_portion_size TEXT,
    PRIMARY KEY (enrolment_id, weekday, meal),
    CONSTRAINT home_meal_day_weekday_check CHECK (weekday BETWEEN 1 AND 7),
    CONSTRAINT home_meal_day_meal_check CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
    CONSTRAINT home_meal_day_portion_check CHECK (
        (portion_size IS NULL OR portion_size IN ('small', 'regular', 'large'))
        AND (extra_portion_size IS NULL OR extra_portion_size IN ('small', 'regular', 'large'))
    )
);

-- One meal on one day beside what is agreed: somebody eats once, or once more.
CREATE TABLE meal_order (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    elder_id TEXT NOT NULL REFERENCES elder (id),
    kind TEXT NOT NULL,
    service_on DATE NOT NULL,
    meal TEXT NOT NULL,
    -- Where it is eaten; none: at home.
    centre_id TEXT REFERENCES centre (id),
    address TEXT NOT NULL,
    delivery_note TEXT NOT NULL,
    -- None: as in the diet profile.
    portion_size TEXT,
    recorded_at TIMESTAMPTZ NOT NULL,
    withdrawn_at TIMESTAMPTZ,
    CONSTRAINT meal_order_kind_check CHECK (kind IN ('one_off', 'extra_portion')),
    CONSTRAINT meal_order_meal_check CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
    CONSTRAINT meal_order_portion_check CHECK (
        CASE WHEN portion_size IS NULL THEN kind = 'one_off' ELSE portion_size IN ('small', 'regular', 'large') END
    ),
    CONSTRAINT meal_order_address_check CHECK (centre_id IS NOT NULL OR LENGTH(TRIM(address)) > 0)
);

-- Once is once. (Named as PostgreSQL would: SQLite reports the columns, see store/violation.rs.)
CREATE UNIQUE INDEX meal_order_elder_id_service_on_meal_key ON meal_order (elder_id, service_on, meal)
    WHERE kind = 'one_off' AND withdrawn_at IS NULL;

CREATE INDEX meal_order_day ON meal_order (service_on, meal);

CREATE INDEX meal_order_elder ON meal_order (elder_id, service_on);

-- No meals for an elder from a day until a day (half-open; no end: until further notice), whatever they would be
-- counted by.
CREATE TABLE meal_stop (
    id TEXT PRIMARY KEY,
    elder_id TEXT NOT NULL REFERENCES elder (id),
    from_on DATE NOT NULL,
    until_on DATE,
    -- None: every meal.
    meal TEXT,
    cause TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT meal_stop_order_check CHECK (until_on IS NULL OR until_on >= from_on),
    CONSTRAINT meal_stop_meal_check CHECK (meal IS NULL OR meal IN ('breakfast', 'lunch', 'dinner')),
    CONSTRAINT meal_stop_cause_check CHECK (cause IN ('asked', 'away', 'hospital', 'deceased', 'other')),
    -- Whoever died eats no more.
    CONSTRAINT meal_stop_deceased_check CHECK (cause <> 'deceased' OR meal IS NULL)
);

CREATE INDEX meal_stop_elder ON meal_stop (elder_id, from_on);

-- Guests and staff, counted by head.
CREATE TABLE meal_group (
    id TEXT PRIMARY KEY,
    centre_id TEXT NOT NULL REFERENCES centre (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    meal TEXT NOT NULL,
    from_on DATE NOT NULL,
    -- None: on every day on which the centre is open, until further notice.
    until_on DATE,
    portions BIGINT NOT NULL,
    portion_size TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    -- When the end was set or moved.
    ended_at TIMESTAMPTZ,
    CONSTRAINT meal_group_kind_check CHECK (kind IN ('guest', 'staff')),
    CONSTRAINT meal_group_name_check CHECK (LENGTH(TRIM(name)) > 0),
    CONSTRAINT meal_group_meal_check CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
    CONSTRAINT meal_group_order_check CHECK (until_on IS NULL OR until_on >= from_on),
    CONSTRAINT meal_group_portions_check CHECK (portions BETWEEN 1 AND 500),
    CONSTRAINT meal_group_portion_size_check CHECK (portion_size IN ('small', 'regular', 'large'))
);

CREATE INDEX meal_group_centre ON meal_group (centre_id, until_on);

-- Until when a kitchen takes changes of a meal, where it is otherwise than the program's default.
CREATE TABLE meal_cut_off (
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    meal TEXT NOT NULL,
    days_before BIGINT NOT NULL,
    orders_until TIME NOT NULL,
    corrections_until TIME NOT NULL,
    served_until TIME NOT NULL,
    version BIGINT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (kitchen_id, meal),
    CONSTRAINT meal_cut_off_meal_check CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
    CONSTRAINT meal_cut_off_days_before_check CHECK (days_before BETWEEN 0 AND 14)
);

-- From which kitchen a centre eats, and which meals its day-care elders have.
CREATE TABLE meal_place (
    centre_id TEXT PRIMARY KEY REFERENCES centre (id),
    -- None: the district's first kitchen, or itself where it is one.
    kitchen_id TEXT REFERENCES centre (id),
    version BIGINT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE meal_place_meal (
    centre_id TEXT NOT NULL REFERENCES meal_place (centre_id),
    day_part TEXT NOT NULL,
    meal TEXT NOT NULL,
    PRIMARY KEY (centre_id, day_part, meal),
    CONSTRAINT meal_place_meal_day_part_check CHECK (day_part IN ('whole_day', 'morning', 'afternoon')),
    CONSTRAINT meal_place_meal_meal_check CHECK (meal IN ('breakfast', 'lunch', 'dinner'))
);
