-- What a kitchen buys (食材): nutrients, allergens and what else decides who may eat it. Shipped ones come with the
-- program; what a person changed on them is kept.
CREATE TABLE ingredient (
    id TEXT PRIMARY KEY,
    -- Which of the shipped ones it was; none where a person entered it.
    shipped_code TEXT,
    name TEXT NOT NULL,
    name_pinyin TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_text TEXT NOT NULL,
    food_group TEXT NOT NULL,
    supplier_group TEXT NOT NULL,
    -- Of 100 g as bought, so many grams are eaten.
    edible_percent BIGINT NOT NULL,
    price_fen_per_kg BIGINT NOT NULL,
    -- The least amount that is sold.
    pack_grams BIGINT NOT NULL,
    purine_class TEXT NOT NULL,
    -- What is not known may contain anything.
    is_composition_known BOOLEAN NOT NULL,
    -- From where the nutrients are: a number of the USDA's Standard Reference 28.
    usda_number BIGINT,
    note TEXT NOT NULL,
    -- In 100 g of the edible part; none: not known.
    energy_kcal DOUBLE PRECISION,
    protein_g DOUBLE PRECISION,
    fat_g DOUBLE PRECISION,
    saturated_fat_g DOUBLE PRECISION,
    carbohydrate_g DOUBLE PRECISION,
    sugar_g DOUBLE PRECISION,
    fibre_g DOUBLE PRECISION,
    sodium_mg DOUBLE PRECISION,
    potassium_mg DOUBLE PRECISION,
    calcium_mg DOUBLE PRECISION,
    iron_mg DOUBLE PRECISION,
    zinc_mg DOUBLE PRECISION,
    vitamin_a_ug DOUBLE PRECISION,
    vitamin_c_mg DOUBLE PRECISION,
    vitamin_d_ug DOUBLE PRECISION,
    vitamin_b1_mg DOUBLE PRECISION,
    vitamin_b2_mg DOUBLE PRECISION,
    cholesterol_mg DOUBLE PRECISION,
    version BIGINT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    withdrawn_at TIMESTAMPTZ,
    CONSTRAINT ingredient_name_check CHECK (LENGTH(TRIM(name)) > 0),
    CONSTRAINT ingredient_food_group_check CHECK (
        food_group IN (
            'cereal', 'whole_grain', 'tuber', 'dark_vegetable', 'light_vegetable', 'mushroom_or_algae', 'fruit', 'meat',
            'poultry', 'seafood', 'egg', 'dairy', 'soy', 'nut', 'oil', 'sugar', 'condiment', 'other'
        )
    ),
    CONSTRAINT ingredient_supplier_group_check CHECK (
        supplier_group IN (
            'grain_and_oil', 'vegetable', 'fruit', 'meat', 'seafood', 'egg_and_dairy', 'soy', 'dry_goods', 'condiment'
        )
    ),
    CONSTRAINT ingredient_purine_class_check CHECK (purine_class IN ('low', 'medium', 'high', 'unknown')),
    CONSTRAINT ingredient_edible_percent_check CHECK (edible_percent BETWEEN 1 AND 100),
    CONSTRAINT ingredient_price_check CHECK (price_fen_per_kg BETWEEN 0 AND 10000000),
    CONSTRAINT ingredient_pack_check CHECK (pack_grams BETWEEN 1 AND 1000000),
    CONSTRAINT ingredient_energy_check CHECK (energy_kcal BETWEEN 0 AND 1000),
    CONSTRAINT ingredient_grams_check CHECK (
        COALESCE(protein_g, 0) BETWEEN 0 AND 100 AND COALESCE(fat_g, 0) BETWEEN 0 AND 100
        AND COALESCE(saturated_fat_g, 0) BETWEEN 0 AND 100 AND COALESCE(carbohydrate_g, 0) BETWEEN 0 AND 100
        AND COALESCE(sugar_g, 0) BETWEEN 0 AND 100 AND COALESCE(fibre_g, 0) BETWEEN 0 AND 100
    ),
    CONSTRAINT ingredient_minerals_check CHECK (
        COALESCE(sodium_mg, 0) BETWEEN 0 AND 100000 AND COALESCE(potassium_mg, 0) BETWEEN 0 AND 100000
        AND COALESCE(calcium_mg, 0) BETWEEN 0 AND 100000 AND COALESCE(iron_mg, 0) BETWEEN 0 AND 100000
        AND COALESCE(zinc_mg, 0) BETWEEN 0 AND 100000
    ),
    CONSTRAINT ingredient_vitamins_check CHECK (
        COALESCE(vitamin_a_ug, 0) BETWEEN 0 AND 100000 AND COALESCE(vitamin_c_mg, 0) BETWEEN 0 AND 100000
        AND COALESCE(vitamin_d_ug, 0) BETWEEN 0 AND 100000 AND COALESCE(vitamin_b1_mg, 0) BETWEEN 0 AND 100000
        AND COALESCE(vitamin_b2_mg, 0) BETWEEN 0 AND 100000 AND COALESCE(cholesterol_mg, 0) BETWEEN 0 AND 100000
    )
);

CREATE UNIQUE INDEX ingredient_shipped_code_key ON ingredient (shipped_code);

CREATE UNIQUE INDEX ingredient_name_key ON ingredient (name) WHERE withdrawn_at IS NULL;

-- What a sauce is made of (配料); position 0 is the ingredient itself and has no row here.
CREATE TABLE ingredient_part (
    ingredient_id TEXT NOT NULL REFERENCES ingredient (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (ingredient_id, position),
    CONSTRAINT ingredient_part_name_check CHECK (LENGTH(TRIM(name)) > 0),
    CONSTRAINT ingredient_part_position_check CHECK (position >= 1)
);

-- Allergens of the ingredient itself (part 0) and of its parts.
CREATE TABLE ingredient_allergen (
    ingredient_id TEXT NOT NULL REFERENCES ingredient (id),
    part_position BIGINT NOT NULL,
    allergen TEXT NOT NULL,
    presence TEXT NOT NULL,
    PRIMARY KEY (ingredient_id, part_position, allergen),
    CONSTRAINT ingredient_allergen_allergen_check CHECK (
        allergen IN (
            'gluten_cereals', 'crustaceans', 'fish', 'eggs', 'peanuts', 'soy', 'milk', 'nuts', 'sesame', 'molluscs', 'celery',
            'mustard', 'lupin', 'sulphites', 'mango', 'buckwheat', 'alcohol'
        )
    ),
    CONSTRAINT ingredient_allergen_presence_check CHECK (presence IN ('contains', 'may_contain'))
);

-- What of animals or alcohol is in the ingredient itself (part 0) and in its parts.
CREATE TABLE ingredient_mark (
    ingredient_id TEXT NOT NULL REFERENCES ingredient (id),
    part_position BIGINT NOT NULL,
    mark TEXT NOT NULL,
    PRIMARY KEY (ingredient_id, part_position, mark),
    CONSTRAINT ingredient_mark_mark_check CHECK (
        mark IN (
            'pork', 'beef', 'mutton', 'poultry', 'other_meat', 'blood', 'seafood', 'egg', 'dairy', 'honey', 'alcohol'
        )
    )
);
