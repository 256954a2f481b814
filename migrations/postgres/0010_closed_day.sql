-- A closed day takes corrections only: they say when they were made.
CREATE FUNCTION visit_day_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (TG_OP = 'INSERT' AND NEW.corrected_at IS NULL
        OR TG_OP = 'UPDATE' AND NEW.corrected_at IS NOT DISTINCT FROM OLD.corrected_at)
        AND EXISTS (
            SELECT 1 FROM day_closing c
            WHERE c.centre_id = NEW.centre_id AND c.closed_on = NEW.visit_on AND c.reopened_at IS NULL
        )
    THEN
        RAISE EXCEPTION 'visit_day_closed'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'visit_day_closed';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER visit_day_closed_insert BEFORE INSERT ON visit
    FOR EACH ROW EXECUTE FUNCTION visit_day_closed();

CREATE TRIGGER visit_day_closed_update
    BEFORE UPDATE OF centre_id, visit_on, arrived_at, departed_at, withdrawn_at ON visit
    FOR EACH ROW EXECUTE FUNCTION visit_day_closed();

-- An elder is in one place at a time, in the past too. (Who is inside now is held by the unique index; compared within
-- one day, as on SQLite.)
ALTER TABLE visit ADD CONSTRAINT visit_no_overlap
    EXCLUDE USING gist (elder_id WITH =, visit_on WITH =, tstzrange(arrived_at, departed_at, '[)') WITH &&)
    WHERE (withdrawn_at IS NULL AND NOT departure_missing);

-- What was said on the telephone stays as it was written down.
CREATE TRIGGER follow_up_call_kept_update
    BEFORE UPDATE OF called_on, called_at, called_whom, outcome, said ON follow_up_call
    FOR EACH ROW EXECUTE FUNCTION refuse('follow_up_call_kept');

CREATE TRIGGER follow_up_call_kept_delete BEFORE DELETE ON follow_up_call
    FOR EACH ROW EXECUTE FUNCTION refuse('follow_up_call_kept');
