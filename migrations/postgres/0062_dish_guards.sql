-- Guards of dishes; the names are the same on both databases.

-- What may have been served is never rewritten: a change is a new version.
CREATE TRIGGER dish_version_kept BEFORE UPDATE OR DELETE ON dish_version
    FOR EACH ROW EXECUTE FUNCTION refuse('dish_version_kept');

CREATE TRIGGER dish_version_kept_truncate BEFORE TRUNCATE ON dish_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('dish_version_kept');

CREATE TRIGGER dish_ingredient_kept BEFORE UPDATE OR DELETE ON dish_ingredient
    FOR EACH ROW EXECUTE FUNCTION refuse('dish_version_kept');

CREATE TRIGGER dish_ingredient_kept_truncate BEFORE TRUNCATE ON dish_ingredient
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('dish_version_kept');

CREATE TRIGGER dish_texture_kept BEFORE UPDATE OR DELETE ON dish_texture
    FOR EACH ROW EXECUTE FUNCTION refuse('dish_version_kept');

CREATE TRIGGER dish_texture_kept_truncate BEFORE TRUNCATE ON dish_texture
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('dish_version_kept');

-- Nor is anything added to a version that is or was the current one.
CREATE FUNCTION refuse_into_written_dish_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM dish_version v
        JOIN dish d ON d.id = v.dish_id
        WHERE v.id = NEW.dish_version_id AND d.version >= v.number
    ) THEN
        RAISE EXCEPTION 'dish_version_kept'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'dish_version_kept';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER dish_ingredient_kept_insert BEFORE INSERT ON dish_ingredient
    FOR EACH ROW EXECUTE FUNCTION refuse_into_written_dish_version();

CREATE TRIGGER dish_texture_kept_insert BEFORE INSERT ON dish_texture
    FOR EACH ROW EXECUTE FUNCTION refuse_into_written_dish_version();

-- A dish is made of something, and its current version is one that is written, the next one.
CREATE TRIGGER dish_current_version_insert BEFORE INSERT ON dish
    FOR EACH ROW WHEN (NEW.version <> 0) EXECUTE FUNCTION refuse('dish_current_version');

CREATE FUNCTION refuse_unwritten_dish_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.version <> OLD.version + 1
        OR NOT EXISTS (SELECT 1 FROM dish_version v WHERE v.dish_id = NEW.id AND v.number = NEW.version)
    THEN
        RAISE EXCEPTION 'dish_current_version'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'dish_current_version';
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM dish_version v
        JOIN dish_ingredient i ON i.dish_version_id = v.id
        WHERE v.dish_id = NEW.id AND v.number = NEW.version
    ) THEN
        RAISE EXCEPTION 'dish_has_ingredients'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'dish_has_ingredients';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER dish_current_version_update BEFORE UPDATE OF version ON dish
    FOR EACH ROW EXECUTE FUNCTION refuse_unwritten_dish_version();

CREATE TRIGGER dish_kept BEFORE DELETE ON dish
    FOR EACH ROW EXECUTE FUNCTION refuse('dish_kept');

CREATE TRIGGER ingredient_kept BEFORE DELETE ON ingredient
    FOR EACH ROW EXECUTE FUNCTION refuse('ingredient_kept');
