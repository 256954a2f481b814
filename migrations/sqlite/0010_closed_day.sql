-- A closed day takes corrections only: they say when they were made.
CREATE TRIGGER visit_day_closed_insert BEFORE INSERT ON visit
WHEN NEW.corrected_at IS NULL AND EXISTS (
    SELECT 1 FROM day_closing c
    WHERE c.centre_id = NEW.centre_id AND c.closed_on = NEW.visit_on AND c.reopened_at IS NULL
)
BEGIN
    SELECT RAISE(ABORT, 'visit_day_closed');
END;

CREATE TRIGGER visit_day_closed_update
BEFORE UPDATE OF centre_id, visit_on, arrived_at, departed_at, withdrawn_at, brought_by, collected_by,
    collector_contact_id, collector_is_unlisted, collector_reason, room_id, remark, temperature_tenths_celsius ON visit
WHEN NEW.corrected_at IS OLD.corrected_at AND EXISTS (
    SELECT 1 FROM day_closing c
    WHERE c.reopened_at IS NULL
        AND (c.centre_id = NEW.centre_id AND c.closed_on = NEW.visit_on
            OR c.centre_id = OLD.centre_id AND c.closed_on = OLD.visit_on)
)
BEGIN
    SELECT RAISE(ABORT, 'visit_day_closed');
END;

-- So does an absence: a closed day that it begins to cover, or no longer covers, or covers for another reason.
CREATE TRIGGER absence_day_closed_insert BEFORE INSERT ON absence
WHEN NEW.corrected_at IS NULL AND NEW.withdrawn_at IS NULL AND EXISTS (
    SELECT 1 FROM day_closing c
    WHERE c.centre_id = NEW.centre_id AND c.closed_on >= NEW.from_on AND c.closed_on < NEW.until_on
        AND c.reopened_at IS NULL
)
BEGIN
    SELECT RAISE(ABORT, 'absence_day_closed');
END;

CREATE TRIGGER absence_day_closed_update
BEFORE UPDATE OF centre_id, from_on, until_on, reason, note, told_by, withdrawn_at ON absence
WHEN NEW.corrected_at IS OLD.corrected_at AND EXISTS (
    SELECT 1 FROM day_closing c
    WHERE c.reopened_at IS NULL AND (
        c.centre_id = OLD.centre_id AND c.closed_on >= OLD.from_on AND c.closed_on < OLD.until_on
            AND OLD.withdrawn_at IS NULL
            AND (NEW.withdrawn_at IS NOT NULL OR NEW.centre_id <> OLD.centre_id
                OR c.closed_on < NEW.from_on OR c.closed_on >= NEW.until_on
                OR NEW.reason <> OLD.reason OR NEW.note <> OLD.note OR NEW.told_by <> OLD.told_by)
        OR c.centre_id = NEW.centre_id AND c.closed_on >= NEW.from_on AND c.closed_on < NEW.until_on
            AND NEW.withdrawn_at IS NULL
            AND (OLD.withdrawn_at IS NOT NULL OR NEW.centre_id <> OLD.centre_id
                OR c.closed_on < OLD.from_on OR c.closed_on >= OLD.until_on)
    )
)
BEGIN
    SELECT RAISE(ABORT, 'absence_day_closed');
END;

CREATE TRIGGER absence_day_closed_delete BEFORE DELETE ON absence
WHEN OLD.withdrawn_at IS NULL AND EXISTS (
    SELECT 1 FROM day_closing c
    WHERE c.centre_id = OLD.centre_id AND c.closed_on >= OLD.from_on AND c.closed_on < OLD.until_on
        AND c.reopened_at IS NULL
)
BEGIN
    SELECT RAISE(ABORT, 'absence_day_closed');
END;

-- An elder is in one place at a time, in the past too, and past midnight: a visit that ends on the next day does not reach
-- into a visit of that day.
CREATE TRIGGER visit_no_overlap_insert BEFORE INSERT ON visit
WHEN NEW.withdrawn_at IS NULL AND NOT NEW.departure_missing AND (
    EXISTS (
        SELECT 1 FROM visit v
        WHERE v.elder_id = NEW.elder_id AND v.visit_on = NEW.visit_on AND v.id <> NEW.id
            AND v.withdrawn_at IS NULL AND v.departed_at > NEW.arrived_at
            AND (NEW.departed_at IS NULL OR v.arrived_at < NEW.departed_at)
    )
    OR EXISTS (
        SELECT 1 FROM visit v
        WHERE v.elder_id = NEW.elder_id AND v.visit_on = DATE(NEW.visit_on, '-1 day') AND v.id <> NEW.id
            AND v.withdrawn_at IS NULL AND v.departed_at > NEW.arrived_at
    )
    OR NEW.departed_at IS NOT NULL AND EXISTS (
        SELECT 1 FROM visit v
        WHERE v.elder_id = NEW.elder_id AND v.visit_on = DATE(NEW.visit_on, '+1 day') AND v.id <> NEW.id
            AND v.withdrawn_at IS NULL AND NOT v.departure_missing AND v.arrived_at < NEW.departed_at
    )
)
BEGIN
    SELECT RAISE(ABORT, 'visit_no_overlap');
END;

CREATE TRIGGER visit_no_overlap_update
BEFORE UPDATE OF elder_id, visit_on, arrived_at, departed_at, departure_missing, withdrawn_at ON visit
WHEN NEW.withdrawn_at IS NULL AND NOT NEW.departure_missing AND (
    EXISTS (
        SELECT 1 FROM visit v
        WHERE v.elder_id = NEW.elder_id AND v.visit_on = NEW.visit_on AND v.id <> NEW.id
            AND v.withdrawn_at IS NULL AND NOT v.departure_missing
            AND (v.departed_at IS NULL OR v.departed_at > NEW.arrived_at)
            AND (NEW.departed_at IS NULL OR v.arrived_at < NEW.departed_at)
    )
    OR EXISTS (
        SELECT 1 FROM visit v
        WHERE v.elder_id = NEW.elder_id AND v.visit_on = DATE(NEW.visit_on, '-1 day') AND v.id <> NEW.id
            AND v.withdrawn_at IS NULL AND v.departed_at > NEW.arrived_at
    )
    OR NEW.departed_at IS NOT NULL AND EXISTS (
        SELECT 1 FROM visit v
        WHERE v.elder_id = NEW.elder_id AND v.visit_on = DATE(NEW.visit_on, '+1 day') AND v.id <> NEW.id
            AND v.withdrawn_at IS NULL AND NOT v.departure_missing AND v.arrived_at < NEW.departed_at
    )
)
BEGIN
    SELECT RAISE(ABORT, 'visit_no_overlap');
END;

-- What was said on the telephone stays as it was written down.
CREATE TRIGGER follow_up_call_kept_update BEFORE UPDATE OF called_on, called_at, called_whom, outcome, said ON follow_up_call
BEGIN
    SELECT RAISE(ABORT, 'follow_up_call_kept');
END;

CREATE TRIGGER follow_up_call_kept_delete BEFORE DELETE ON follow_up_call
BEGIN
    SELECT RAISE(ABORT, 'follow_up_call_kept');
END;
