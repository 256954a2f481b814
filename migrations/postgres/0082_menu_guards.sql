-- Guards of menus; the names are the same on both databases.

-- The dishes of a published menu change only together with the reason: its row bears the menu's version.
CREATE FUNCTION menu_is_fixed(which TEXT) RETURNS BOOLEAN LANGUAGE sql AS $$
    SELECT EXISTS (
        SELECT 1 FROM menu_meal m WHERE m.id = which AND m.state = 'published'
            AND NOT EXISTS (SELECT 1 FROM menu_change c WHERE c.menu_meal_id = m.id AND c.version = m.version)
    )
$$;

CREATE FUNCTION menu_slot_is_fixed(which TEXT) RETURNS BOOLEAN LANGUAGE sql AS $$
    SELECT EXISTS (SELECT 1 FROM menu_slot s WHERE s.id = which AND menu_is_fixed(s.menu_meal_id))
$$;

CREATE TRIGGER menu_slot_published_insert BEFORE INSERT ON menu_slot
    FOR EACH ROW WHEN (menu_is_fixed(NEW.menu_meal_id)) EXECUTE FUNCTION refuse('menu_published');
CREATE TRIGGER menu_slot_published_change BEFORE UPDATE OR DELETE ON menu_slot
    FOR EACH ROW WHEN (menu_is_fixed(OLD.menu_meal_id)) EXECUTE FUNCTION refuse('menu_published');
CREATE TRIGGER menu_slot_dish_published_insert BEFORE INSERT ON menu_slot_dish
    FOR EACH ROW WHEN (menu_slot_is_fixed(NEW.menu_slot_id)) EXECUTE FUNCTION refuse('menu_published');
CREATE TRIGGER menu_slot_dish_published_change BEFORE UPDATE OR DELETE ON menu_slot_dish
    FOR EACH ROW WHEN (menu_slot_is_fixed(OLD.menu_slot_id)) EXECUTE FUNCTION refuse('menu_published');

-- Why a published menu was changed is never rewritten.
CREATE TRIGGER menu_change_kept BEFORE UPDATE OR DELETE ON menu_change
    FOR EACH ROW EXECUTE FUNCTION refuse('menu_change_kept');
CREATE TRIGGER menu_change_kept_truncate BEFORE TRUNCATE ON menu_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('menu_change_kept');

-- A published menu is not taken back, and does not move to another day.
CREATE TRIGGER menu_meal_published_update BEFORE UPDATE ON menu_meal
    FOR EACH ROW WHEN (
        OLD.state = 'published' AND (
            NEW.state <> 'published' OR NEW.service_on <> OLD.service_on OR NEW.meal <> OLD.meal
            OR NEW.kitchen_id <> OLD.kitchen_id OR NEW.published_at <> OLD.published_at
        )
    ) EXECUTE FUNCTION refuse('menu_published');
CREATE TRIGGER menu_meal_published_delete BEFORE DELETE ON menu_meal
    FOR EACH ROW WHEN (OLD.state = 'published') EXECUTE FUNCTION refuse('menu_published');

-- Two festivals, or two seasons, of one kitchen never claim the same day.
ALTER TABLE menu_cycle ADD CONSTRAINT menu_cycle_no_overlap
    EXCLUDE USING gist (kitchen_id WITH =, kind WITH =, daterange(from_on, until_on, '[)') WITH &&)
    WHERE (withdrawn_at IS NULL AND kind <> 'cycle');
