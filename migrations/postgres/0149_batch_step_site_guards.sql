-- To whose share a step happened decides whose food it proves: it stays as it was recorded, like all of a step. The names
-- are the same on both databases.
DROP TRIGGER batch_step_frozen ON batch_step;

CREATE TRIGGER batch_step_frozen BEFORE UPDATE ON batch_step
    FOR EACH ROW WHEN (
        NEW.kind <> OLD.kind OR NEW.happened_at <> OLD.happened_at
        OR NEW.tenths_celsius IS DISTINCT FROM OLD.tenths_celsius OR NEW.batch_id <> OLD.batch_id
        OR NEW.site_id IS DISTINCT FROM OLD.site_id OR NEW.person <> OLD.person OR OLD.superseded_at IS NOT NULL
    ) EXECUTE FUNCTION refuse('batch_step_frozen');
