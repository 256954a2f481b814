-- Guards of dishes; the names are the same on both databases.

-- What may have been served is never rewritten: a change is a new version.
CREATE TRIGGER dish_version_kept_update BEFORE UPDATE ON dish_version
BEGIN
    SELECT RAISE(ABORT, 'dish_version_kept');
END;

CREATE TRIGGER dish_version_kept_delete BEFORE DELETE ON dish_version
BEGIN
    SELECT RAISE(ABORT, 'dish_version_kept');
END;

CREATE TRIGGER dish_ingredient_kept_update BEFORE UPDATE ON dish_ingredient
BEGIN
    SELECT RAISE(ABORT, 'dish_version_kept');
END;

CREATE TRIGGER dish_ingredient_kept_delete BEFORE DELETE ON dish_ingredient
BEGIN
    SELECT RAISE(ABORT, 'dish_version_kept');
END;

CREATE TRIGGER dish_texture_kept_update BEFORE UPDATE ON dish_texture
BEGIN
    SELECT RAISE(ABORT, 'dish_version_kept');
END;

CREATE TRIGGER dish_texture_kept_delete BEFORE DELETE ON dish_texture
BEGIN
    SELECT RAISE(ABORT, 'dish_version_kept');
END;

-- Nor is anything added to a version that is or was the current one.
CREATE TRIGGER dish_ingredient_kept_insert BEFORE INSERT ON dish_ingredient
WHEN EXISTS (
    SELECT 1 FROM dish_version v
    JOIN dish d ON d.id = v.dish_id
    WHERE v.id = NEW.dish_version_id AND d.version >= v.number
)
BEGIN
    SELECT RAISE(ABORT, 'dish_version_kept');
END;

CREATE TRIGGER dish_texture_kept_insert BEFORE INSERT ON dish_texture
WHEN EXISTS (
    SELECT 1 FROM dish_version v
    JOIN dish d ON d.id = v.dish_id
    WHERE v.id = NEW.dish_version_id AND d.version >= v.number
)
BEGIN
    SELECT RAISE(ABORT, 'dish_version_kept');
END;

-- A dish is made of something, and its current version is one that is written, the next one.
CREATE TRIGGER dish_current_version_insert BEFORE INSERT ON dish
WHEN NEW.version <> 0
BEGIN
    SELECT RAISE(ABORT, 'dish_current_version');
END;

CREATE TRIGGER dish_current_version_update BEFORE UPDATE OF version ON dish
WHEN NEW.version <> OLD.version + 1
    OR NOT EXISTS (SELECT 1 FROM dish_version v WHERE v.dish_id = NEW.id AND v.number = NEW.version)
BEGIN
    SELECT RAISE(ABORT, 'dish_current_version');
END;

CREATE TRIGGER dish_has_ingredients_update BEFORE UPDATE OF version ON dish
WHEN EXISTS (SELECT 1 FROM dish_version v WHERE v.dish_id = NEW.id AND v.number = NEW.version)
    AND NOT EXISTS (
        SELECT 1 FROM dish_version v
        JOIN dish_ingredient i ON i.dish_version_id = v.id
        WHERE v.dish_id = NEW.id AND v.number = NEW.version
    )
BEGIN
    SELECT RAISE(ABORT, 'dish_has_ingredients');
END;

CREATE TRIGGER dish_kept_delete BEFORE DELETE ON dish
BEGIN
    SELECT RAISE(ABORT, 'dish_kept');
END;

CREATE TRIGGER ingredient_kept_delete BEFORE DELETE ON ingredient
BEGIN
    SELECT RAISE(ABORT, 'ingredient_kept');
END;
