-- What is cooked (菜品). A change makes a new version; what was served keeps its version.
CREATE TABLE dish (
    id TEXT PRIMARY KEY,
    -- Which of the shipped ones it was; none where a person entered it.
    shipped_code TEXT,
    -- The current version's name and what it is found by.
    name TEXT NOT NULL,
    name_pinyin TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    search_text TEXT NOT NULL,
    -- The number of the current version; 0 only while the first one is being written.
    version BIGINT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    withdrawn_at TIMESTAMPTZ,
    CONSTRAINT dish_name_check CHECK (LENGTH(TRIM(name)) > 0),
    CONSTRAINT dish_version_check CHECK (version >= 0)
);

CREATE UNIQUE INDEX dish_shipped_code_key ON dish (shipped_code);

CREATE UNIQUE INDEX dish_name_key ON dish (name) WHERE withdrawn_at IS NULL;

CREATE TABLE dish_version (
    id TEXT PRIMARY KEY,
    dish_id TEXT NOT NULL REFERENCES dish (id),
    number BIGINT NOT NULL,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    in_spring BOOLEAN NOT NULL,
    in_summer BOOLEAN NOT NULL,
    in_autumn BOOLEAN NOT NULL,
    in_winter BOOLEAN NOT NULL,
    -- Factors of the small and the large portion, in hundredths of the regular one.
    small_percent BIGINT NOT NULL,
    large_percent BIGINT NOT NULL,
    method TEXT NOT NULL,
    holding TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    recorded_by TEXT NOT NULL,
    CONSTRAINT dish_version_name_check CHECK (LENGTH(TRIM(name)) > 0),
    CONSTRAINT dish_version_number_check CHECK (number >= 1),
    CONSTRAINT dish_version_category_check CHECK (
        category IN ('large_meat', 'small_meat', 'vegetable', 'soup', 'staple', 'congee', 'fruit_or_drink')
    ),
    CONSTRAINT dish_version_season_check CHECK (in_spring OR in_summer OR in_autumn OR in_winter),
    CONSTRAINT dish_version_small_percent_check CHECK (small_percent BETWEEN 10 AND 100),
    CONSTRAINT dish_version_large_percent_check CHECK (large_percent BETWEEN 100 AND 300)
);

CREATE UNIQUE INDEX dish_version_dish_id_number_key ON dish_version (dish_id, number);

-- Grams of the edible part in one regular portion.
CREATE TABLE dish_ingredient (
    dish_version_id TEXT NOT NULL REFERENCES dish_version (id),
    position BIGINT NOT NULL,
    ingredient_id TEXT NOT NULL REFERENCES ingredient (id),
    grams DOUBLE PRECISION NOT NULL,
    -- How it is cut or prepared; may be empty.
    remark TEXT NOT NULL,
    PRIMARY KEY (dish_version_id, position),
    CONSTRAINT dish_ingredient_grams_check CHECK (grams > 0 AND grams <= 2000)
);

CREATE UNIQUE INDEX dish_ingredient_dish_version_id_ingredient_id_key ON dish_ingredient (dish_version_id, ingredient_id);

CREATE INDEX dish_ingredient_ingredient ON dish_ingredient (ingredient_id);

-- The textures a dish can be made in, and how.
CREATE TABLE dish_texture (
    dish_version_id TEXT NOT NULL REFERENCES dish_version (id),
    texture TEXT NOT NULL,
    method TEXT NOT NULL,
    PRIMARY KEY (dish_version_id, texture),
    CONSTRAINT dish_texture_texture_check CHECK (
        texture IN ('liquidised', 'pureed', 'minced_and_moist', 'soft_and_bite_sized', 'easy_to_chew', 'regular')
    )
);
