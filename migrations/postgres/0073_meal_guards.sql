-- No order for a day on which an elder's meals are stopped, and no stop over an order that stands. The names are the
-- same on both databases. Both lock the elder's row, so that of two desks the second sees what the first wrote.
CREATE FUNCTION meal_order_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.withdrawn_at IS NOT NULL THEN
        RETURN NEW;
    END IF;
    PERFORM 1 FROM elder e WHERE e.id = NEW.elder_id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT 1 FROM meal_stop s
        WHERE s.elder_id = NEW.elder_id AND s.from_on <= NEW.service_on
            AND (s.until_on IS NULL OR s.until_on > NEW.service_on) AND (s.meal IS NULL OR s.meal = NEW.meal)
    ) THEN
        RAISE EXCEPTION 'meal_order_while_stopped'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'meal_order_while_stopped';
    END IF;
    -- Whoever rests in all they are enrolled in is not cooked for.
    IF TG_OP = 'INSERT' AND EXISTS (
        SELECT 1 FROM enrolment n
        JOIN enrolment_pause p ON p.enrolment_id = n.id
        WHERE n.elder_id = NEW.elder_id AND n.from_on <= NEW.service_on
            AND (n.until_on IS NULL OR n.until_on > NEW.service_on) AND p.from_on <= NEW.service_on
            AND (p.until_on IS NULL OR p.until_on > NEW.service_on)
    ) AND NOT EXISTS (
        SELECT 1 FROM enrolment n
        WHERE n.elder_id = NEW.elder_id AND n.from_on <= NEW.service_on
            AND (n.until_on IS NULL OR n.until_on > NEW.service_on)
            AND NOT EXISTS (
                SELECT 1 FROM enrolment_pause p
                WHERE p.enrolment_id = n.id AND p.from_on <= NEW.service_on
                    AND (p.until_on IS NULL OR p.until_on > NEW.service_on)
            )
    ) THEN
        RAISE EXCEPTION 'meal_order_while_paused'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'meal_order_while_paused';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER meal_order_guard BEFORE INSERT OR UPDATE ON meal_order
    FOR EACH ROW EXECUTE FUNCTION meal_order_guard();

CREATE FUNCTION meal_stop_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM elder e WHERE e.id = NEW.elder_id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT 1 FROM meal_order o
        WHERE o.elder_id = NEW.elder_id AND o.withdrawn_at IS NULL AND o.service_on >= NEW.from_on
            AND (NEW.until_on IS NULL OR o.service_on < NEW.until_on) AND (NEW.meal IS NULL OR o.meal = NEW.meal)
    ) THEN
        RAISE EXCEPTION 'meal_stop_has_orders'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'meal_stop_has_orders';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER meal_stop_guard BEFORE INSERT OR UPDATE ON meal_stop
    FOR EACH ROW EXECUTE FUNCTION meal_stop_guard();

-- Orders are withdrawn, never deleted.
CREATE TRIGGER meal_order_kept BEFORE DELETE ON meal_order
    FOR EACH ROW EXECUTE FUNCTION refuse('meal_order_kept');

CREATE TRIGGER meal_order_kept_truncate BEFORE TRUNCATE ON meal_order
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('meal_order_kept');

-- What is brought home belongs to an enrolment in that service.
CREATE FUNCTION home_meal_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM enrolment n WHERE n.id = NEW.enrolment_id AND n.service = 'home_meal') THEN
        RAISE EXCEPTION 'home_meal_of_its_service'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'home_meal_of_its_service';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER home_meal_guard BEFORE INSERT ON home_meal
    FOR EACH ROW EXECUTE FUNCTION home_meal_guard();
