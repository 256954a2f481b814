-- A closed day takes corrections only: they say when they were made.
CREATE FUNCTION visit_day_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (TG_OP = 'INSERT' AND NEW.corrected_at IS NULL
        OR TG_OP = 'UPDATE' AND NEW.corrected_at IS NOT DISTINCT FROM OLD.corrected_at)
        AND EXISTS (
            SELECT 1 FROM day_closing c
            WHERE c.reopened_at IS NULL
                AND (c.centre_id = NEW.centre_id AND c.closed_on = NEW.visit_on
                    OR TG_OP = 'UPDATE' AND c.centre_id = OLD.centre_id AND c.closed_on = OLD.visit_on)
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
    BEFORE UPDATE OF centre_id, visit_on, arrived_at, departed_at, withdrawn_at, brought_by, collected_by,
        collector_contact_id, collector_is_unlisted, collector_reason, room_id, remark, temperature_tenths_celsius
    ON visit
    FOR EACH ROW EXECUTE FUNCTION visit_day_closed();

-- So does an absence: a closed day that it begins to cover, or no longer covers, or covers for another reason.
CREATE FUNCTION absence_day_closed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    touched BOOLEAN := FALSE;
BEGIN
    IF TG_OP = 'INSERT' THEN
        touched := NEW.corrected_at IS NULL AND NEW.withdrawn_at IS NULL AND EXISTS (
            SELECT 1 FROM day_closing c
            WHERE c.centre_id = NEW.centre_id AND c.closed_on >= NEW.from_on AND c.closed_on < NEW.until_on
                AND c.reopened_at IS NULL
        );
    ELSIF TG_OP = 'DELETE' THEN
        touched := OLD.withdrawn_at IS NULL AND EXISTS (
            SELECT 1 FROM day_closing c
            WHERE c.centre_id = OLD.centre_id AND c.closed_on >= OLD.from_on AND c.closed_on < OLD.until_on
                AND c.reopened_at IS NULL
        );
    ELSE
        touched := NEW.corrected_at IS NOT DISTINCT FROM OLD.corrected_at AND EXISTS (
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
        );
    END IF;
    IF touched THEN
        RAISE EXCEPTION 'absence_day_closed'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'absence_day_closed';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER absence_day_closed_insert BEFORE INSERT ON absence
    FOR EACH ROW EXECUTE FUNCTION absence_day_closed();

CREATE TRIGGER absence_day_closed_update
    BEFORE UPDATE OF centre_id, from_on, until_on, reason, note, told_by, withdrawn_at ON absence
    FOR EACH ROW EXECUTE FUNCTION absence_day_closed();

CREATE TRIGGER absence_day_closed_delete BEFORE DELETE ON absence
    FOR EACH ROW EXECUTE FUNCTION absence_day_closed();

-- An elder is in one place at a time, in the past too. (Who is inside now is held by the unique index; compared within
-- one day, as on SQLite.)
ALTER TABLE visit ADD CONSTRAINT visit_no_overlap
    EXCLUDE USING gist (elder_id WITH =, visit_on WITH =, tstzrange(arrived_at, departed_at, '[)') WITH &&)
    WHERE (withdrawn_at IS NULL AND NOT departure_missing);

-- And past midnight: a visit that ends on the next day does not reach into a visit of that day. (A trigger, for a leaving
-- that nobody recorded must not keep the elder inside for all days after it.)
CREATE FUNCTION visit_no_overlap_past_midnight() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.withdrawn_at IS NULL AND NOT NEW.departure_missing AND (
        EXISTS (
            SELECT 1 FROM visit v
            WHERE v.elder_id = NEW.elder_id AND v.visit_on = NEW.visit_on - 1 AND v.id <> NEW.id
                AND v.withdrawn_at IS NULL AND v.departed_at > NEW.arrived_at
        )
        OR NEW.departed_at IS NOT NULL AND EXISTS (
            SELECT 1 FROM visit v
            WHERE v.elder_id = NEW.elder_id AND v.visit_on = NEW.visit_on + 1 AND v.id <> NEW.id
                AND v.withdrawn_at IS NULL AND NOT v.departure_missing AND v.arrived_at < NEW.departed_at
        )
    ) THEN
        RAISE EXCEPTION 'visit_no_overlap'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'visit_no_overlap';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER visit_no_overlap_past_midnight_insert BEFORE INSERT ON visit
    FOR EACH ROW EXECUTE FUNCTION visit_no_overlap_past_midnight();

CREATE TRIGGER visit_no_overlap_past_midnight_update
    BEFORE UPDATE OF elder_id, visit_on, arrived_at, departed_at, departure_missing, withdrawn_at ON visit
    FOR EACH ROW EXECUTE FUNCTION visit_no_overlap_past_midnight();

-- What was said on the telephone stays as it was written down.
CREATE TRIGGER follow_up_call_kept_update
    BEFORE UPDATE OF called_on, called_at, called_whom, outcome, said ON follow_up_call
    FOR EACH ROW EXECUTE FUNCTION refuse('follow_up_call_kept');

CREATE TRIGGER follow_up_call_kept_delete BEFORE DELETE ON follow_up_call
    FOR EACH ROW EXECUTE FUNCTION refuse('follow_up_call_kept');
