-- What is on the tray at one meal of one kitchen on one day, before it is cooked (食谱).
CREATE TABLE menu_meal (
    id TEXT PRIMARY KEY,
    kitchen_id TEXT NOT NULL REFERENCES centre (id),
    service_on DATE NOT NULL,
    meal TEXT NOT NULL,
    state TEXT NOT NULL,
    -- Locked: neither a cycle nor a hand changes it until it is unlocked.
    is_locked BOOLEAN NOT NULL,
    -- Where it was taken from; it may have been changed since.
    menu_cycle_id TEXT REFERENCES menu_cycle (id),
    cycle_week BIGINT,
    version BIGINT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    published_at TIMESTAMPTZ,
    CONSTRAINT menu_meal_kitchen_id_service_on_meal_key UNIQUE (kitchen_id, service_on, meal),
    CONSTRAINT menu_meal_meal_check CHECK (meal IN ('breakfast', 'lunch', 'dinner')),
    CONSTRAINT menu_meal_state_check CHECK (state IN ('draft', 'published')),
    CONSTRAINT menu_meal_published_at_check CHECK ((state = 'published') = (published_at IS NOT NULL))
);

CREATE TABLE menu_slot (
    id TEXT PRIMARY KEY,
    menu_meal_id TEXT NOT NULL REFERENCES menu_meal (id),
    position BIGINT NOT NULL,
    role TEXT NOT NULL,
    CONSTRAINT menu_slot_menu_meal_id_position_key UNIQUE (menu_meal_id, position),
    CONSTRAINT menu_slot_position_check CHECK (position >= 0),
    CONSTRAINT menu_slot_role_check CHECK (role IN ('main', 'side', 'soup', 'staple', 'fruit_or_drink'))
);

-- Rank 0 is the dish of the menu, 1 and more are its alternatives.
CREATE TABLE menu_slot_dish (
    menu_slot_id TEXT NOT NULL REFERENCES menu_slot (id),
    rank BIGINT NOT NULL,
    dish_id TEXT NOT NULL REFERENCES dish (id),
    PRIMARY KEY (menu_slot_id, rank),
    CONSTRAINT menu_slot_dish_menu_slot_id_dish_id_key UNIQUE (menu_slot_id, dish_id),
    CONSTRAINT menu_slot_dish_rank_check CHECK (rank >= 0)
);

CREATE INDEX menu_slot_dish_dish ON menu_slot_dish (dish_id);

-- How a published menu was changed, and why. Version is the menu's after the change.
CREATE TABLE menu_change (
    id TEXT PRIMARY KEY,
    menu_meal_id TEXT NOT NULL REFERENCES menu_meal (id),
    version BIGINT NOT NULL,
    reason TEXT NOT NULL,
    dishes_before TEXT NOT NULL,
    dishes_after TEXT NOT NULL,
    actor TEXT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT menu_change_menu_meal_id_version_key UNIQUE (menu_meal_id, version),
    CONSTRAINT menu_change_reason_check CHECK (LENGTH(TRIM(reason)) > 0)
);

-- What a person decided for one eater, in the place of what the rule proposes.
CREATE TABLE menu_choice (
    menu_slot_id TEXT NOT NULL REFERENCES menu_slot (id),
    -- Which line of the demand; see the core's DemandLine.
    demand_key TEXT NOT NULL,
    -- In whose place: where the menu has another dish by now, the choice no longer speaks of it.
    menu_dish_id TEXT NOT NULL REFERENCES dish (id),
    -- None: nothing from this place of the tray, which takes a reason.
    dish_id TEXT REFERENCES dish (id),
    override_reason TEXT NOT NULL,
    -- The clashes that were overridden, one a line: an override never covers a clash that came later.
    overridden TEXT NOT NULL,
    actor TEXT NOT NULL,
    chosen_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (menu_slot_id, demand_key),
    CONSTRAINT menu_choice_override_reason_check CHECK (
        (dish_id IS NOT NULL AND overridden = '') OR LENGTH(TRIM(override_reason)) > 0
    )
);

-- Known (practice and DB4403/T 578-2025), each a setting of the kitchen; no row: as shipped.
CREATE TABLE menu_settings (
    kitchen_id TEXT PRIMARY KEY REFERENCES centre (id),
    repeat_days BIGINT NOT NULL,
    breakfast_least BIGINT NOT NULL,
    breakfast_most BIGINT NOT NULL,
    lunch_least BIGINT NOT NULL,
    lunch_most BIGINT NOT NULL,
    dinner_least BIGINT NOT NULL,
    dinner_most BIGINT NOT NULL,
    foods_a_day BIGINT NOT NULL,
    foods_a_week BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT menu_settings_repeat_days_check CHECK (repeat_days BETWEEN 0 AND 60),
    CONSTRAINT menu_settings_shares_check CHECK (
        breakfast_least BETWEEN 1 AND breakfast_most AND lunch_least BETWEEN 1 AND lunch_most
        AND dinner_least BETWEEN 1 AND dinner_most AND breakfast_most <= 100 AND lunch_most <= 100
        AND dinner_most <= 100
    )
);
