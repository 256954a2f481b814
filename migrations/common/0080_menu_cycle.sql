-- Cycle menus (循环食谱): what is cooked week after week; festivals and seasons stand in for it on their dates.
CREATE TABLE menu_cycle (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    name TEXT NOT NULL,
    -- A cycle is applied by hand; a festival (by day) or a season (by weekday) takes its place on its dates.
    kind TEXT NOT NULL,
    weeks BIGINT NOT NULL,
    -- The dates of a festival or a season, half-open.
    from_on DATE,
    until_on DATE,
    remark TEXT NOT NULL,
    version BIGINT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    withdrawn_at TIMESTAMPTZ,
    CONSTRAINT menu_cycle_name_check CHECK (LENGTH(TRIM(name)) > 0),
    CONSTRAINT menu_cycle_kind_check CHECK (kind IN ('cycle', 'season', 'festival')),
    CONSTRAINT menu_cycle_weeks_check CHECK (weeks BETWEEN 1 AND 12),
    CONSTRAINT menu_cycle_dates_check CHECK (
        (kind = 'cycle' AND from_on IS NULL AND until_on IS NULL)
        OR (kind <> 'cycle' AND from_on IS NOT NULL AND until_on IS NOT NULL AND from_on < until_on)
    )
);

-- Among those in use.
CREATE UNIQUE INDEX menu_cycle_kitchen_id_name_key ON menu_cycle (kitchen_id, name) WHERE withdrawn_at IS NULL;

-- A place on the tray, on one day of the cycle. Monday is 1, Sunday 7; in a festival, 1 is its first day.
CREATE TABLE menu_cycle_slot (
    id TEXT PRIMARY KEY,
    menu_cycle_id TEXT NOT NULL REFERENCES menu_cycle (id),
    week BIGINT NOT NULL,
    weekday BIGINT NOT NULL,
    meal TEXT NOT NULL,
    position BIGINT NOT NULL,
    role TEXT NOT NULL,
    CONSTRAINT menu_cycle_slot_menu_cycle_id_week_weekday_meal_position_key
        UNIQUE (menu_cycle_id, week, weekday, meal, position),
    CONSTRAINT menu_cycle_slot_week_check CHECK (week BETWEEN 1 AND 12),
    CONSTRAINT menu_cycle_slot_weekday_check CHECK (weekday BETWEEN 1 AND 7),
    CONSTRAINT menu_cycle_slot_meal_check CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
    CONSTRAINT menu_cycle_slot_position_check CHECK (position >= 0),
    CONSTRAINT menu_cycle_slot_role_check CHECK (role IN ('main', 'side', 'soup', 'staple', 'fruit_or_drink'))
);

-- Rank 0 is the dish of the menu, 1 and more are its alternatives, the cook's favourite first.
CREATE TABLE menu_cycle_dish (
    menu_cycle_slot_id TEXT NOT NULL REFERENCES menu_cycle_slot (id),
    rank BIGINT NOT NULL,
    dish_id TEXT NOT NULL REFERENCES dish (id),
    PRIMARY KEY (menu_cycle_slot_id, rank),
    CONSTRAINT menu_cycle_dish_menu_cycle_slot_id_dish_id_key UNIQUE (menu_cycle_slot_id, dish_id),
    CONSTRAINT menu_cycle_dish_rank_check CHECK (rank >= 0)
);

CREATE INDEX menu_cycle_dish_dish ON menu_cycle_dish (dish_id);
