-- A closed day takes corrections only: they say when they were made.
CREATE TRIGGER visit_day_closed_insert BEFORE INSERT ON visit
WHEN NEW.corrected_at IS NULL AND EXISTS (
    SELECT 1 FROM day_closing c
    WHERE c.centre_id = NEW.centre_id AND c.closed_on = NEW.visit_on AND c.reopened_at IS NULL
)
BEGIN
    SELECT RAISE(ABORT, 'visit_day_closed');
END;

CREATE TRIGGER visit_day_closed_update BEFORE UPDATE OF centre_id, visit_on, arrived_at, departed_at, withdrawn_at ON visit
WHEN NEW.corrected_at IS OLD.corrected_at AND EXISTS (
    SELECT 1 FROM day_closing c
    WHERE c.centre_id = NEW.centre_id AND c.closed_on = NEW.visit_on AND c.reopened_at IS NULL
)
BEGIN
    SELECT RAISE(ABORT, 'visit_day_closed');
END;

-- An elder is in one place at a time, in the past too.
CREATE TRIGGER visit_no_overlap_insert BEFORE INSERT ON visit
WHEN NEW.withdrawn_at IS NULL AND NOT NEW.departure_missing AND EXISTS (
    SELECT 1 FROM visit v
    WHERE v.elder_id = NEW.elder_id AND v.visit_on = NEW.visit_on AND v.id <> NEW.id
        AND v.withdrawn_at IS NULL AND v.departed_at > NEW.arrived_at
        AND (NEW.departed_at IS NULL OR v.arrived_at < NEW.departed_at)
)
BEGIN
    SELECT RAISE(ABORT, 'visit_no_overlap');
END;

CREATE TRIGGER visit_no_overlap_update
BEFORE UPDATE OF elder_id, visit_on, arrived_at, departed_at, departure_missing, withdrawn_at ON visit
WHEN NEW.withdrawn_at IS NULL AND NOT NEW.departure_missing AND EXISTS (
    SELECT 1 FROM visit v
    WHERE v.elder_id = NEW.elder_id AND v.visit_on = NEW.visit_on AND v.id <> NEW.id
        AND v.withdrawn_at IS NULL AND NOT v.departure_missing
        AND (v.departed_at IS NULL OR v.departed_at > NEW.arrived_at)
        AND (NEW.departed_at IS NULL OR v.arrived_at < NEW.departed_at)
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
