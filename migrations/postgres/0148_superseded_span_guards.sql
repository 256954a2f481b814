-- What was said before it was said otherwise is kept (see superseded_span). The names are the same on both databases.
CREATE FUNCTION keep_superseded_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO superseded_span (subject, subject_id, from_on, until_on, was_withdrawn)
    VALUES (TG_ARGV[0], OLD.id, OLD.from_on, OLD.until_on, FALSE)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END;
$$;

CREATE FUNCTION keep_superseded_absence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO superseded_span (subject, subject_id, from_on, until_on, was_withdrawn)
    VALUES ('absence', OLD.id, OLD.from_on, OLD.until_on, OLD.withdrawn_at IS NOT NULL)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END;
$$;

CREATE FUNCTION keep_superseded_admission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO superseded_span (subject, subject_id, from_at, to_at, was_withdrawn)
    VALUES ('admission', OLD.id, OLD.from_at, OLD.to_at, OLD.withdrawn_at IS NOT NULL)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END;
$$;

CREATE FUNCTION keep_superseded_leave() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO superseded_span (subject, subject_id, from_at, to_at, planned_return_on, was_withdrawn)
    VALUES ('bed_leave', OLD.id, OLD.from_at, OLD.to_at, OLD.planned_return_on, OLD.withdrawn_at IS NOT NULL)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END;
$$;

CREATE TRIGGER enrolment_superseded AFTER UPDATE ON enrolment
    FOR EACH ROW WHEN ((OLD.from_on, OLD.until_on) IS DISTINCT FROM (NEW.from_on, NEW.until_on))
    EXECUTE FUNCTION keep_superseded_days('enrolment');

CREATE TRIGGER enrolment_pause_superseded AFTER UPDATE ON enrolment_pause
    FOR EACH ROW WHEN ((OLD.from_on, OLD.until_on) IS DISTINCT FROM (NEW.from_on, NEW.until_on))
    EXECUTE FUNCTION keep_superseded_days('enrolment_pause');

CREATE TRIGGER meal_stop_superseded AFTER UPDATE ON meal_stop
    FOR EACH ROW WHEN ((OLD.from_on, OLD.until_on) IS DISTINCT FROM (NEW.from_on, NEW.until_on))
    EXECUTE FUNCTION keep_superseded_days('meal_stop');

CREATE TRIGGER absence_superseded AFTER UPDATE ON absence
    FOR EACH ROW WHEN ((OLD.from_on, OLD.until_on, OLD.withdrawn_at) IS DISTINCT FROM (NEW.from_on, NEW.until_on, NEW.withdrawn_at))
    EXECUTE FUNCTION keep_superseded_absence();

CREATE TRIGGER admission_superseded AFTER UPDATE ON admission
    FOR EACH ROW WHEN ((OLD.from_at, OLD.to_at, OLD.withdrawn_at) IS DISTINCT FROM (NEW.from_at, NEW.to_at, NEW.withdrawn_at))
    EXECUTE FUNCTION keep_superseded_admission();

CREATE TRIGGER bed_leave_superseded AFTER UPDATE ON bed_leave
    FOR EACH ROW WHEN ((OLD.from_at, OLD.to_at, OLD.planned_return_on, OLD.withdrawn_at) IS DISTINCT FROM (NEW.from_at, NEW.to_at, NEW.planned_return_on, NEW.withdrawn_at))
    EXECUTE FUNCTION keep_superseded_leave();

-- The centre opens after all.
CREATE FUNCTION keep_superseded_closed_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO superseded_span (subject, subject_id, from_on, until_on, from_at, was_withdrawn)
    VALUES ('centre_closed_day', OLD.centre_id, OLD.from_on, OLD.until_on, OLD.recorded_at, FALSE)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END;
$$;

CREATE TRIGGER centre_closed_day_superseded AFTER DELETE ON centre_closed_day
    FOR EACH ROW EXECUTE FUNCTION keep_superseded_closed_day();

-- The centre stays closed after all.
CREATE FUNCTION keep_superseded_extra_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO superseded_span (subject, subject_id, from_on, from_at, weekday, was_withdrawn)
    VALUES ('centre_extra_day', OLD.centre_id, OLD.extra_on, OLD.recorded_at, OLD.stands_for_weekday, FALSE)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END;
$$;

CREATE TRIGGER centre_extra_day_superseded AFTER DELETE ON centre_extra_day
    FOR EACH ROW EXECUTE FUNCTION keep_superseded_extra_day();
