-- Guards of menus; the names are the same on both databases.

-- The dishes of a published menu change only together with the reason: its row bears the menu's version.
CREATE TRIGGER menu_slot_published_insert BEFORE INSERT ON menu_slot
WHEN EXISTS (
    SELECT 1 FROM menu_meal m WHERE m.id = NEW.menu_meal_id AND m.state = 'published'
        AND NOT EXISTS (SELECT 1 FROM menu_change c WHERE c.menu_meal_id = m.id AND c.version = m.version)
)
BEGIN
    SELECT RAISE(ABORT, 'menu_published');
END;

CREATE TRIGGER menu_slot_published_update BEFORE UPDATE ON menu_slot
WHEN EXISTS (
    SELECT 1 FROM menu_meal m WHERE m.id = OLD.menu_meal_id AND m.state = 'published'
        AND NOT EXISTS (SELECT 1 FROM menu_change c WHERE c.menu_meal_id = m.id AND c.version = m.version)
)
BEGIN
    SELECT RAISE(ABORT, 'menu_published');
END;

CREATE TRIGGER menu_slot_published_delete BEFORE DELETE ON menu_slot
WHEN EXISTS (
    SELECT 1 FROM menu_meal m WHERE m.id = OLD.menu_meal_id AND m.state = 'published'
        AND NOT EXISTS (SELECT 1 FROM menu_change c WHERE c.menu_meal_id = m.id AND c.version = m.version)
)
BEGIN
    SELECT RAISE(ABORT, 'menu_published');
END;

CREATE TRIGGER menu_slot_dish_published_insert BEFORE INSERT ON menu_slot_dish
WHEN EXISTS (
    SELECT 1 FROM menu_slot s JOIN menu_meal m ON m.id = s.menu_meal_id
    WHERE s.id = NEW.menu_slot_id AND m.state = 'published'
        AND NOT EXISTS (SELECT 1 FROM menu_change c WHERE c.menu_meal_id = m.id AND c.version = m.version)
)
BEGIN
    SELECT RAISE(ABORT, 'menu_published');
END;

CREATE TRIGGER menu_slot_dish_published_update BEFORE UPDATE ON menu_slot_dish
WHEN EXISTS (
    SELECT 1 FROM menu_slot s JOIN menu_meal m ON m.id = s.menu_meal_id
    WHERE s.id = OLD.menu_slot_id AND m.state = 'published'
        AND NOT EXISTS (SELECT 1 FROM menu_change c WHERE c.menu_meal_id = m.id AND c.version = m.version)
)
BEGIN
    SELECT RAISE(ABORT, 'menu_published');
END;

CREATE TRIGGER menu_slot_dish_published_delete BEFORE DELETE ON menu_slot_dish
WHEN EXISTS (
    SELECT 1 FROM menu_slot s JOIN menu_meal m ON m.id = s.menu_meal_id
    WHERE s.id = OLD.menu_slot_id AND m.state = 'published'
        AND NOT EXISTS (SELECT 1 FROM menu_change c WHERE c.menu_meal_id = m.id AND c.version = m.version)
)
BEGIN
    SELECT RAISE(ABORT, 'menu_published');
END;

-- Why a published menu was changed is never rewritten.
CREATE TRIGGER menu_change_kept_update BEFORE UPDATE ON menu_change
BEGIN
    SELECT RAISE(ABORT, 'menu_change_kept');
END;

CREATE TRIGGER menu_change_kept_delete BEFORE DELETE ON menu_change
BEGIN
    SELECT RAISE(ABORT, 'menu_change_kept');
END;

-- A published menu is not taken back, and does not move to another day.
CREATE TRIGGER menu_meal_published_update BEFORE UPDATE ON menu_meal
WHEN OLD.state = 'published' AND (
    NEW.state <> 'published' OR NEW.service_on <> OLD.service_on OR NEW.meal <> OLD.meal
    OR NEW.kitchen_id <> OLD.kitchen_id OR NEW.published_at <> OLD.published_at
)
BEGIN
    SELECT RAISE(ABORT, 'menu_published');
END;

CREATE TRIGGER menu_meal_published_delete BEFORE DELETE ON menu_meal
WHEN OLD.state = 'published'
BEGIN
    SELECT RAISE(ABORT, 'menu_published');
END;

-- Two festivals, or two seasons, of one kitchen never claim the same day.
CREATE TRIGGER menu_cycle_no_overlap_insert BEFORE INSERT ON menu_cycle
WHEN NEW.withdrawn_at IS NULL AND NEW.kind <> 'cycle' AND EXISTS (
    SELECT 1 FROM menu_cycle c
    WHERE c.kitchen_id = NEW.kitchen_id AND c.kind = NEW.kind AND c.id <> NEW.id AND c.withdrawn_at IS NULL
        AND c.from_on < NEW.until_on AND NEW.from_on < c.until_on
)
BEGIN
    SELECT RAISE(ABORT, 'menu_cycle_no_overlap');
END;

CREATE TRIGGER menu_cycle_no_overlap_update BEFORE UPDATE ON menu_cycle
WHEN NEW.withdrawn_at IS NULL AND NEW.kind <> 'cycle' AND EXISTS (
    SELECT 1 FROM menu_cycle c
    WHERE c.kitchen_id = NEW.kitchen_id AND c.kind = NEW.kind AND c.id <> NEW.id AND c.withdrawn_at IS NULL
        AND c.from_on < NEW.until_on AND NEW.from_on < c.until_on
)
BEGIN
    SELECT RAISE(ABORT, 'menu_cycle_no_overlap');
END;
