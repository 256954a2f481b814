-- Guards whose wording differs between the databases; the names are the same on both.

-- A sample is kept at least 48 hours (GB 31654-2021).
CREATE TRIGGER food_sample_kept_48_hours_insert BEFORE INSERT ON food_sample
WHEN unixepoch(NEW.keep_until) - unixepoch(NEW.taken_at) < 172800
BEGIN
    SELECT RAISE(ABORT, 'food_sample_kept_hours');
END;

-- What was recorded of a sample stays; only its disposal or its withdrawal is added.
CREATE TRIGGER food_sample_frozen BEFORE UPDATE ON food_sample
WHEN NEW.taken_at <> OLD.taken_at OR NEW.keep_until <> OLD.keep_until OR NEW.grams <> OLD.grams
    OR NEW.dish_id <> OLD.dish_id OR NEW.service_on <> OLD.service_on OR NEW.meal <> OLD.meal
    OR (OLD.disposed_at IS NOT NULL AND (NEW.disposed_at IS NULL OR NEW.disposed_at <> OLD.disposed_at))
    OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'food_sample_frozen');
END;

CREATE TRIGGER food_sample_no_delete BEFORE DELETE ON food_sample
BEGIN
    SELECT RAISE(ABORT, 'food_sample_frozen');
END;

-- Steps and readings are corrected by another row.
CREATE TRIGGER batch_step_frozen BEFORE UPDATE ON batch_step
WHEN NEW.kind <> OLD.kind OR NEW.happened_at <> OLD.happened_at OR NEW.tenths_celsius IS NOT OLD.tenths_celsius
    OR NEW.batch_id <> OLD.batch_id OR NEW.person <> OLD.person OR OLD.superseded_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'batch_step_frozen');
END;

CREATE TRIGGER batch_step_no_delete BEFORE DELETE ON batch_step
BEGIN
    SELECT RAISE(ABORT, 'batch_step_frozen');
END;

CREATE TRIGGER cold_reading_frozen BEFORE UPDATE ON cold_reading
WHEN NEW.tenths_celsius <> OLD.tenths_celsius OR NEW.taken_at <> OLD.taken_at OR NEW.is_in_range <> OLD.is_in_range
    OR NEW.cold_place_id <> OLD.cold_place_id OR NEW.person <> OLD.person OR OLD.superseded_at IS NOT NULL
    OR (OLD.action <> '' AND NEW.action <> OLD.action)
BEGIN
    SELECT RAISE(ABORT, 'cold_reading_frozen');
END;

CREATE TRIGGER cold_reading_no_delete BEFORE DELETE ON cold_reading
BEGIN
    SELECT RAISE(ABORT, 'cold_reading_frozen');
END;

CREATE TRIGGER safety_signature_frozen_update BEFORE UPDATE ON safety_signature
BEGIN
    SELECT RAISE(ABORT, 'safety_signature_frozen');
END;

CREATE TRIGGER safety_signature_frozen_delete BEFORE DELETE ON safety_signature
BEGIN
    SELECT RAISE(ABORT, 'safety_signature_frozen');
END;
