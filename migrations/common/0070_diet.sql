-- How an elder eats. Allergies are the elder's alerts (elder_alert), of which there is one record: here stands only what
-- the kitchen makes of their words. Intolerances and dislikes concern the kitchen alone.
CREATE TABLE diet_profile (
    elder_id TEXT PRIMARY KEY REFERENCES elder (id),
    breakfast_portion TEXT NOT NULL,
    lunch_portion TEXT NOT NULL,
    dinner_portion TEXT NOT NULL,
    notes TEXT NOT NULL,
    version BIGINT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT diet_profile_portion_check CHECK (
        breakfast_portion IN ('small', 'regular', 'large')
        AND lunch_portion IN ('small', 'regular', 'large')
        AND dinner_portion IN ('small', 'regular', 'large')
    ),
    CONSTRAINT diet_profile_version_check CHECK (version >= 1)
);

CREATE TABLE diet_aversion (
    id TEXT PRIMARY KEY,
    elder_id TEXT NOT NULL REFERENCES elder (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    allergen TEXT,
    ingredient_id TEXT REFERENCES ingredient (id),
    words TEXT NOT NULL,
    severity TEXT NOT NULL,
    CONSTRAINT diet_aversion_kind_check CHECK (kind IN ('intolerance', 'dislike')),
    CONSTRAINT diet_aversion_severity_check CHECK (severity IN ('severe', 'moderate', 'mild')),
    -- A group, or an ingredient, or words.
    CONSTRAINT diet_aversion_food_check CHECK (
        (allergen IS NULL OR ingredient_id IS NULL)
        AND (allergen IS NOT NULL OR ingredient_id IS NOT NULL OR LENGTH(TRIM(words)) > 0)
    )
);

CREATE INDEX diet_aversion_elder ON diet_aversion (elder_id);

-- What the words of an allergy alert mean to the kitchen: a group, an ingredient, or nothing that is eaten. By the words,
-- so that an alert that is ended and entered anew means what it meant.
CREATE TABLE diet_allergy (
    elder_id TEXT NOT NULL REFERENCES elder (id),
    words TEXT NOT NULL,
    position BIGINT NOT NULL,
    allergen TEXT,
    ingredient_id TEXT REFERENCES ingredient (id),
    is_no_food BOOLEAN NOT NULL,
    PRIMARY KEY (elder_id, words, position),
    CONSTRAINT diet_allergy_words_check CHECK (LENGTH(TRIM(words)) > 0),
    CONSTRAINT diet_allergy_meaning_check CHECK (
        CASE WHEN is_no_food
            THEN allergen IS NULL AND ingredient_id IS NULL
            ELSE (allergen IS NULL) <> (ingredient_id IS NULL)
        END
    )
);

CREATE TABLE diet_kind (
    elder_id TEXT NOT NULL REFERENCES elder (id),
    kind TEXT NOT NULL,
    PRIMARY KEY (elder_id, kind),
    CONSTRAINT diet_kind_kind_check CHECK (
        kind IN (
            'low_salt', 'low_fat', 'diabetic', 'low_purine', 'low_protein', 'low_cholesterol', 'low_potassium',
            'low_residue', 'halal', 'ovo_lacto_vegetarian', 'vegan', 'soft'
        )
    )
);

-- The textures that are allowed, a list: softer is not always safe.
CREATE TABLE diet_texture (
    elder_id TEXT NOT NULL REFERENCES elder (id),
    texture TEXT NOT NULL,
    PRIMARY KEY (elder_id, texture),
    CONSTRAINT diet_texture_texture_check CHECK (
        texture IN ('liquidised', 'pureed', 'minced_and_moist', 'soft_and_bite_sized', 'easy_to_chew', 'regular')
    )
);

-- By how much of a nutrient in one portion a diet warns and blocks, where the district says otherwise than the program.
CREATE TABLE diet_limit (
    diet TEXT PRIMARY KEY,
    warn_above BIGINT NOT NULL,
    block_above BIGINT,
    CONSTRAINT diet_limit_order_check CHECK (warn_above >= 0 AND (block_above IS NULL OR block_above >= warn_above))
);

CREATE TABLE diet_limit_setting (
    id TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT diet_limit_setting_id_check CHECK (id = 'district')
);
