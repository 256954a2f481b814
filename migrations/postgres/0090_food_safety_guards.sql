-- Guards whose wording differs between the databases; the names are the same on both.

-- A sample is kept at least 48 hours (GB 31654-2021).
ALTER TABLE food_sample ADD CONSTRAINT food_sample_kept_hours CHECK (keep_until >= taken_at + INTERVAL '48 hours');

-- What was recorded of a sample stays; only its disposal or its withdrawal is added.
CREATE TRIGGER food_sample_frozen BEFORE UPDATE ON food_sample
    FOR EACH ROW WHEN (
        NEW.taken_at <> OLD.taken_at OR NEW.keep_until <> OLD.keep_until OR NEW.grams <> OLD.grams
        OR NEW.dish_id <> OLD.dish_id OR NEW.service_on <> OLD.service_on OR NEW.meal <> OLD.meal
        OR (OLD.disposed_at IS NOT NULL AND (NEW.disposed_at IS NULL OR NEW.disposed_at <> OLD.disposed_at))
        OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS NULL)
    ) EXECUTE FUNCTION refuse('food_sample_frozen');

CREATE TRIGGER food_sample_no_delete BEFORE DELETE ON food_sample
    FOR EACH ROW EXECUTE FUNCTION refuse('food_sample_frozen');

-- Steps and readings are corrected by another row.
CREATE TRIGGER batch_step_frozen BEFORE UPDATE ON batch_step
    FOR EACH ROW WHEN (
        NEW.kind <> OLD.kind OR NEW.happened_at <> OLD.happened_at
        OR NEW.tenths_celsius IS DISTINCT FROM OLD.tenths_celsius OR NEW.batch_id <> OLD.batch_id
        OR NEW.person <> OLD.person OR OLD.superseded_at IS NOT NULL
    ) EXECUTE FUNCTION refuse('batch_step_frozen');

CREATE TRIGGER batch_step_no_delete BEFORE DELETE ON batch_step
    FOR EACH ROW EXECUTE FUNCTION refuse('batch_step_frozen');

CREATE TRIGGER cold_reading_frozen BEFORE UPDATE ON cold_reading
    FOR EACH ROW WHEN (
        NEW.tenths_celsius <> OLD.tenths_celsius OR NEW.taken_at <> OLD.taken_at
        OR NEW.is_in_range <> OLD.is_in_range OR NEW.cold_place_id <> OLD.cold_place_id
        OR NEW.person <> OLD.person OR OLD.superseded_at IS NOT NULL
        OR (OLD.action <> '' AND NEW.action <> OLD.action)
    ) EXECUTE FUNCTION refuse('cold_reading_frozen');

CREATE TRIGGER cold_reading_no_delete BEFORE DELETE ON cold_reading
    FOR EACH ROW EXECUTE FUNCTION refuse('cold_reading_frozen');

CREATE TRIGGER safety_signature_frozen BEFORE UPDATE OR DELETE ON safety_signature
    FOR EACH ROW EXECUTE FUNCTION refuse('safety_signature_frozen');
