-- No order for a day on which an elder's meals are stopped, and no stop over an order that stands. The names are the
-- same on both databases.
CREATE TRIGGER meal_order_while_stopped_insert BEFORE INSERT ON meal_order
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
    SELECT 1 FROM meal_stop s
    WHERE s.elder_id = NEW.elder_id AND s.from_on <= NEW.service_on
        AND (s.until_on IS NULL OR s.until_on > NEW.service_on) AND (s.meal IS NULL OR s.meal = NEW.meal)
)
BEGIN
    SELECT RAISE(ABORT, 'meal_order_while_stopped');
END;

CREATE TRIGGER meal_order_while_stopped_update BEFORE UPDATE ON meal_order
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
    SELECT 1 FROM meal_stop s
    WHERE s.elder_id = NEW.elder_id AND s.from_on <= NEW.service_on
        AND (s.until_on IS NULL OR s.until_on > NEW.service_on) AND (s.meal IS NULL OR s.meal = NEW.meal)
)
BEGIN
    SELECT RAISE(ABORT, 'meal_order_while_stopped');
END;

CREATE TRIGGER meal_stop_has_orders_insert BEFORE INSERT ON meal_stop
WHEN EXISTS (
    SELECT 1 FROM meal_order o
    WHERE o.elder_id = NEW.elder_id AND o.withdrawn_at IS NULL AND o.service_on >= NEW.from_on
        AND (NEW.until_on IS NULL OR o.service_on < NEW.until_on) AND (NEW.meal IS NULL OR o.meal = NEW.meal)
)
BEGIN
    SELECT RAISE(ABORT, 'meal_stop_has_orders');
END;

CREATE TRIGGER meal_stop_has_orders_update BEFORE UPDATE ON meal_stop
WHEN EXISTS (
    SELECT 1 FROM meal_order o
    WHERE o.elder_id = NEW.elder_id AND o.withdrawn_at IS NULL AND o.service_on >= NEW.from_on
        AND (NEW.until_on IS NULL OR o.service_on < NEW.until_on) AND (NEW.meal IS NULL OR o.meal = NEW.meal)
)
BEGIN
    SELECT RAISE(ABORT, 'meal_stop_has_orders');
END;

-- Whoever rests in all they are enrolled in is not cooked for.
CREATE TRIGGER meal_order_while_paused BEFORE INSERT ON meal_order
WHEN NEW.withdrawn_at IS NULL
    AND EXISTS (
        SELECT 1 FROM enrolment n
        JOIN enrolment_pause p ON p.enrolment_id = n.id
        WHERE n.elder_id = NEW.elder_id AND n.from_on <= NEW.service_on
            AND (n.until_on IS NULL OR n.until_on > NEW.service_on) AND p.from_on <= NEW.service_on
            AND (p.until_on IS NULL OR p.until_on > NEW.service_on)
    )
    AND NOT EXISTS (
        SELECT 1 FROM enrolment n
        WHERE n.elder_id = NEW.elder_id AND n.from_on <= NEW.service_on
            AND (n.until_on IS NULL OR n.until_on > NEW.service_on)
            AND NOT EXISTS (
                SELECT 1 FROM enrolment_pause p
                WHERE p.enrolment_id = n.id AND p.from_on <= NEW.service_on
                    AND (p.until_on IS NULL OR p.until_on > NEW.service_on)
            )
    )
BEGIN
    SELECT RAISE(ABORT, 'meal_order_while_paused');
END;

-- Orders are withdrawn, never deleted.
CREATE TRIGGER meal_order_kept BEFORE DELETE ON meal_order
BEGIN
    SELECT RAISE(ABORT, 'meal_order_kept');
END;

-- What is brought home belongs to an enrolment in that service.
CREATE TRIGGER home_meal_of_its_service BEFORE INSERT ON home_meal
WHEN NOT EXISTS (SELECT 1 FROM enrolment n WHERE n.id = NEW.enrolment_id AND n.service = 'home_meal')
BEGIN
    SELECT RAISE(ABORT, 'home_meal_of_its_service');
END;
