-- To whose share a step happened decides whose food it proves: it stays as it was recorded, like all of a step. The names
-- are the same on both databases.
DROP TRIGGER batch_step_frozen;

CREATE TRIGGER batch_step_frozen BEFORE UPDATE ON batch_step
WHEN NEW.kind <> OLD.kind OR NEW.happened_at <> OLD.happened_at OR NEW.tenths_celsius IS NOT OLD.tenths_celsius
    OR NEW.batch_id <> OLD.batch_id OR NEW.site_id IS NOT OLD.site_id OR NEW.person <> OLD.person
    OR OLD.superseded_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'batch_step_frozen');
END;
