-- What was said before it was said otherwise is kept (see superseded_span). The names are the same on both databases.

CREATE TRIGGER enrolment_superseded AFTER UPDATE ON enrolment
WHEN OLD.from_on IS NOT NEW.from_on OR OLD.until_on IS NOT NEW.until_on
BEGIN
    INSERT INTO superseded_span (subject, subject_id, from_on, until_on, was_withdrawn)
    SELECT 'enrolment', OLD.id, OLD.from_on, OLD.until_on, FALSE
    WHERE NOT EXISTS (SELECT 1 FROM superseded_span s WHERE s.subject_id = OLD.id AND s.replaced_at IS NULL);
END;

CREATE TRIGGER enrolment_pause_superseded AFTER UPDATE ON enrolment_pause
WHEN OLD.from_on IS NOT NEW.from_on OR OLD.until_on IS NOT NEW.until_on
BEGIN
    INSERT INTO superseded_span (subject, subject_id, from_on, until_on, was_withdrawn)
    SELECT 'enrolment_pause', OLD.id, OLD.from_on, OLD.until_on, FALSE
    WHERE NOT EXISTS (SELECT 1 FROM superseded_span s WHERE s.subject_id = OLD.id AND s.replaced_at IS NULL);
END;

CREATE TRIGGER meal_stop_superseded AFTER UPDATE ON meal_stop
WHEN OLD.from_on IS NOT NEW.from_on OR OLD.until_on IS NOT NEW.until_on
BEGIN
    INSERT INTO superseded_span (subject, subject_id, from_on, until_on, was_withdrawn)
    SELECT 'meal_stop', OLD.id, OLD.from_on, OLD.until_on, FALSE
    WHERE NOT EXISTS (SELECT 1 FROM superseded_span s WHERE s.subject_id = OLD.id AND s.replaced_at IS NULL);
END;

CREATE TRIGGER absence_superseded AFTER UPDATE ON absence
WHEN OLD.from_on IS NOT NEW.from_on
    OR OLD.until_on IS NOT NEW.until_on
    OR OLD.withdrawn_at IS NOT NEW.withdrawn_at
BEGIN
    INSERT INTO superseded_span (subject, subject_id, from_on, until_on, was_withdrawn)
    SELECT 'absence', OLD.id, OLD.from_on, OLD.until_on, OLD.withdrawn_at IS NOT NULL
    WHERE NOT EXISTS (SELECT 1 FROM superseded_span s WHERE s.subject_id = OLD.id AND s.replaced_at IS NULL);
END;

CREATE TRIGGER admission_superseded AFTER UPDATE ON admission
WHEN OLD.from_at IS NOT NEW.from_at
    OR OLD.to_at IS NOT NEW.to_at
    OR OLD.withdrawn_at IS NOT NEW.withdrawn_at
BEGIN
    INSERT INTO superseded_span (subject, subject_id, from_at, to_at, was_withdrawn)
    SELECT 'admission', OLD.id, OLD.from_at, OLD.to_at, OLD.withdrawn_at IS NOT NULL
    WHERE NOT EXISTS (SELECT 1 FROM superseded_span s WHERE s.subject_id = OLD.id AND s.replaced_at IS NULL);
END;

CREATE TRIGGER bed_leave_superseded AFTER UPDATE ON bed_leave
WHEN OLD.from_at IS NOT NEW.from_at
    OR OLD.to_at IS NOT NEW.to_at
    OR OLD.planned_return_on IS NOT NEW.planned_return_on
    OR OLD.withdrawn_at IS NOT NEW.withdrawn_at
BEGIN
    INSERT INTO superseded_span (subject, subject_id, from_at, to_at, planned_return_on, was_withdrawn)
    SELECT 'bed_leave', OLD.id, OLD.from_at, OLD.to_at, OLD.planned_return_on, OLD.withdrawn_at IS NOT NULL
    WHERE NOT EXISTS (SELECT 1 FROM superseded_span s WHERE s.subject_id = OLD.id AND s.replaced_at IS NULL);
END;

-- The centre opens after all.
CREATE TRIGGER centre_closed_day_superseded AFTER DELETE ON centre_closed_day
BEGIN
    INSERT INTO superseded_span (subject, subject_id, from_on, until_on, from_at, was_withdrawn)
    SELECT 'centre_closed_day', OLD.centre_id, OLD.from_on, OLD.until_on, OLD.recorded_at, FALSE
    WHERE NOT EXISTS (
        SELECT 1 FROM superseded_span s WHERE s.subject_id = OLD.centre_id AND s.replaced_at IS NULL
    );
END;

-- The centre stays closed after all.
CREATE TRIGGER centre_extra_day_superseded AFTER DELETE ON centre_extra_day
BEGIN
    INSERT INTO superseded_span (subject, subject_id, from_on, from_at, weekday, was_withdrawn)
    SELECT 'centre_extra_day', OLD.centre_id, OLD.extra_on, OLD.recorded_at, OLD.stands_for_weekday, FALSE
    WHERE NOT EXISTS (
        SELECT 1 FROM superseded_span s WHERE s.subject_id = OLD.centre_id AND s.replaced_at IS NULL
    );
END;
