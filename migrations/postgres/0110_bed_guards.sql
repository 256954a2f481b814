-- Guards of beds; the names are the same on both databases.

-- An elder lives in one place at a time.
ALTER TABLE admission ADD CONSTRAINT admission_no_overlap
    EXCLUDE USING gist (elder_id WITH =, tstzrange(from_at, to_at, '[)') WITH &&);

-- Nobody lives anywhere after their death.
CREATE FUNCTION admission_after_death() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM elder WHERE id = NEW.elder_id FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT 1 FROM admission o
        WHERE o.elder_id = NEW.elder_id AND o.id <> NEW.id AND o.withdrawn_at IS NULL AND NEW.withdrawn_at IS NULL AND (
            (o.leaving_reason = 'died' AND (NEW.to_at IS NULL OR NEW.to_at > o.to_at))
            OR (NEW.leaving_reason = 'died' AND (o.to_at IS NULL OR o.to_at > NEW.to_at))
        )
    ) THEN
        RAISE EXCEPTION 'admission_after_death' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'admission_after_death';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER admission_after_death_insert BEFORE INSERT ON admission
    FOR EACH ROW EXECUTE FUNCTION admission_after_death();

CREATE TRIGGER admission_after_death_update BEFORE UPDATE OF elder_id, from_at, to_at, leaving_reason ON admission
    FOR EACH ROW EXECUTE FUNCTION admission_after_death();

-- Nobody lies in a bed in which somebody lies. Whoever comes the moment another leaves is welcome.
ALTER TABLE stay ADD CONSTRAINT stay_bed_no_overlap
    EXCLUDE USING gist (bed_id WITH =, tstzrange(from_at, to_at, '[)') WITH &&) WHERE (withdrawn_at IS NULL);

-- Nobody lies in two beds.
ALTER TABLE stay ADD CONSTRAINT stay_admission_no_overlap
    EXCLUDE USING gist (admission_id WITH =, tstzrange(from_at, to_at, '[)') WITH &&) WHERE (withdrawn_at IS NULL);

-- One leave at a time.
ALTER TABLE bed_leave ADD CONSTRAINT bed_leave_no_overlap
    EXCLUDE USING gist (admission_id WITH =, tstzrange(from_at, to_at, '[)') WITH &&) WHERE (withdrawn_at IS NULL);

-- One reason for being closed at a time.
ALTER TABLE bed_closure ADD CONSTRAINT bed_closure_no_overlap
    EXCLUDE USING gist (bed_id WITH =, tstzrange(from_at, to_at, '[)') WITH &&);

-- A bed is kept for one person at a time.
ALTER TABLE reservation ADD CONSTRAINT reservation_no_overlap
    EXCLUDE USING gist (bed_id WITH =, daterange(from_on, lapses_on, '[)') WITH &&) WHERE (ended_at IS NULL);

-- A stay lies inside its admission, in a bed of the same centre.
CREATE FUNCTION stay_outside_admission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM bed WHERE id = NEW.bed_id FOR NO KEY UPDATE;
    PERFORM 1 FROM admission WHERE id = NEW.admission_id FOR NO KEY UPDATE;
    IF NEW.withdrawn_at IS NULL AND EXISTS (
        SELECT 1 FROM admission a, bed b
        WHERE a.id = NEW.admission_id AND b.id = NEW.bed_id AND (
            a.centre_id <> b.centre_id OR NEW.from_at < a.from_at
            OR (a.to_at IS NOT NULL AND (NEW.to_at IS NULL OR NEW.to_at > a.to_at))
        )
    ) THEN
        RAISE EXCEPTION 'stay_outside_admission' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'stay_outside_admission';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER stay_outside_admission_insert BEFORE INSERT ON stay
    FOR EACH ROW EXECUTE FUNCTION stay_outside_admission();

CREATE TRIGGER stay_outside_admission_update BEFORE UPDATE OF admission_id, bed_id, from_at, from_on, to_at, to_on, sex_exception, withdrawn_at ON stay
    FOR EACH ROW EXECUTE FUNCTION stay_outside_admission();

-- Whoever has left for good lies in no bed any more.
CREATE FUNCTION stay_outside_admission_admission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM stay s
        WHERE s.admission_id = NEW.id AND s.withdrawn_at IS NULL AND (
            s.from_at < NEW.from_at OR (NEW.to_at IS NOT NULL AND (s.to_at IS NULL OR s.to_at > NEW.to_at))
        )
    ) THEN
        RAISE EXCEPTION 'stay_outside_admission' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'stay_outside_admission';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER stay_outside_admission_admission_update BEFORE UPDATE OF from_at, to_at ON admission
    FOR EACH ROW EXECUTE FUNCTION stay_outside_admission_admission();

-- A leave lies inside its admission.
CREATE FUNCTION bed_leave_outside_admission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM admission WHERE id = NEW.admission_id FOR NO KEY UPDATE;
    IF NEW.withdrawn_at IS NULL AND EXISTS (
        SELECT 1 FROM admission a
        WHERE a.id = NEW.admission_id AND (
            NEW.from_at < a.from_at OR (a.to_at IS NOT NULL AND (NEW.to_at IS NULL OR NEW.to_at > a.to_at))
        )
    ) THEN
        RAISE EXCEPTION 'bed_leave_outside_admission' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'bed_leave_outside_admission';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER bed_leave_outside_admission_insert BEFORE INSERT ON bed_leave
    FOR EACH ROW EXECUTE FUNCTION bed_leave_outside_admission();

CREATE TRIGGER bed_leave_outside_admission_update BEFORE UPDATE ON bed_leave
    FOR EACH ROW EXECUTE FUNCTION bed_leave_outside_admission();

-- Whoever has left for good is on leave no longer.
CREATE FUNCTION bed_leave_outside_admission_admission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM bed_leave l
        WHERE l.admission_id = NEW.id AND l.withdrawn_at IS NULL AND (
            l.from_at < NEW.from_at OR (NEW.to_at IS NOT NULL AND (l.to_at IS NULL OR l.to_at > NEW.to_at))
        )
    ) THEN
        RAISE EXCEPTION 'bed_leave_outside_admission' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'bed_leave_outside_admission';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER bed_leave_outside_admission_admission_update BEFORE UPDATE OF from_at, to_at ON admission
    FOR EACH ROW EXECUTE FUNCTION bed_leave_outside_admission_admission();

-- Nobody lies in a closed bed.
CREATE FUNCTION stay_bed_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM bed WHERE id = NEW.bed_id FOR NO KEY UPDATE;
    IF NEW.withdrawn_at IS NULL AND EXISTS (
        SELECT 1 FROM bed_closure c
        WHERE c.bed_id = NEW.bed_id AND (c.to_at IS NULL OR c.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > c.from_at)
            AND (c.to_at IS NULL OR c.to_at > c.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at)
    ) THEN
        RAISE EXCEPTION 'stay_bed_closed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'stay_bed_closed';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER stay_bed_closed_insert BEFORE INSERT ON stay
    FOR EACH ROW EXECUTE FUNCTION stay_bed_closed();

CREATE TRIGGER stay_bed_closed_update BEFORE UPDATE OF admission_id, bed_id, from_at, from_on, to_at, to_on, sex_exception, withdrawn_at ON stay
    FOR EACH ROW EXECUTE FUNCTION stay_bed_closed();

-- A bed in which somebody lies, which is held or reserved is not closed. One that was closed for longer than planned, and
-- is kept meanwhile, is opened again all the same.
CREATE FUNCTION bed_closure_in_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.bed_id = OLD.bed_id AND NEW.from_at >= OLD.from_at AND (OLD.to_at IS NULL OR NEW.to_at <= OLD.to_at) THEN
            RETURN NEW;
        END IF;
    END IF;
    PERFORM 1 FROM bed WHERE id = NEW.bed_id FOR NO KEY UPDATE;
    IF (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at) AND (EXISTS (
        SELECT 1 FROM stay c
        WHERE c.bed_id = NEW.bed_id AND c.withdrawn_at IS NULL AND (c.to_at IS NULL OR c.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > c.from_at)
            AND (c.to_at IS NULL OR c.to_at > c.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at)
    ) OR EXISTS (
        SELECT 1 FROM reservation r
        WHERE r.bed_id = NEW.bed_id AND r.ended_at IS NULL AND r.lapses_on > NEW.from_on
            AND (NEW.to_on IS NULL OR NEW.to_on > r.from_on)
            AND (NEW.to_on IS NOT NULL OR r.from_on <= COALESCE(NEW.planned_to_on, r.from_on))
    )) THEN
        RAISE EXCEPTION 'bed_closure_in_use' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'bed_closure_in_use';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER bed_closure_in_use_insert BEFORE INSERT ON bed_closure
    FOR EACH ROW EXECUTE FUNCTION bed_closure_in_use();

CREATE TRIGGER bed_closure_in_use_update BEFORE UPDATE OF bed_id, from_at, from_on, to_at, to_on ON bed_closure
    FOR EACH ROW EXECUTE FUNCTION bed_closure_in_use();

-- A bed is lain in while it is in service.
CREATE FUNCTION stay_bed_out_of_service() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.withdrawn_at IS NULL AND EXISTS (
        SELECT 1 FROM bed b
        WHERE b.id = NEW.bed_id AND (
            NEW.from_on < b.in_service_from_on
            OR (b.in_service_until_on IS NOT NULL AND (NEW.to_on IS NULL OR NEW.to_on > b.in_service_until_on))
        )
    ) THEN
        RAISE EXCEPTION 'stay_bed_out_of_service' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'stay_bed_out_of_service';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER stay_bed_out_of_service_insert BEFORE INSERT ON stay
    FOR EACH ROW EXECUTE FUNCTION stay_bed_out_of_service();

CREATE TRIGGER stay_bed_out_of_service_update BEFORE UPDATE OF admission_id, bed_id, from_at, from_on, to_at, to_on, sex_exception, withdrawn_at ON stay
    FOR EACH ROW EXECUTE FUNCTION stay_bed_out_of_service();

-- A bed in which somebody lies or which is reserved does not go out of service, nor to another centre.
CREATE FUNCTION bed_in_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (EXISTS (
        SELECT 1 FROM stay s
        JOIN admission a ON a.id = s.admission_id
        WHERE s.bed_id = NEW.id AND s.withdrawn_at IS NULL AND (
            s.from_on < NEW.in_service_from_on OR a.centre_id <> NEW.centre_id
            OR (NEW.in_service_until_on IS NOT NULL AND (s.to_on IS NULL OR s.to_on > NEW.in_service_until_on))
        )
    ) OR EXISTS (
        SELECT 1 FROM reservation r
        WHERE r.bed_id = NEW.id AND r.ended_at IS NULL AND NEW.in_service_until_on IS NOT NULL
            AND r.lapses_on > NEW.in_service_until_on
    )) THEN
        RAISE EXCEPTION 'bed_in_use' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'bed_in_use';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER bed_in_use_update BEFORE UPDATE OF centre_id, in_service_from_on, in_service_until_on ON bed
    FOR EACH ROW EXECUTE FUNCTION bed_in_use();

-- A room for women takes women, one for men men, unless the partner lies in it at that time or somebody decided it. It is
-- asked when somebody comes into the room; when they came is corrected, and left they have, by whatever ground it was.
CREATE FUNCTION stay_sex_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.admission_id = OLD.admission_id AND NEW.bed_id = OLD.bed_id
            AND NEW.sex_exception IS NOT DISTINCT FROM OLD.sex_exception
            AND (OLD.to_at IS NULL OR NEW.to_at IS NOT NULL) AND OLD.withdrawn_at IS NULL THEN
            RETURN NEW;
        END IF;
    END IF;
    -- Neither the rule of the room nor the elder's record changes meanwhile, nor does the partner get up.
    PERFORM 1 FROM care_room WHERE id = (SELECT b.care_room_id FROM bed b WHERE b.id = NEW.bed_id) FOR SHARE;
    PERFORM 1 FROM elder WHERE id = (SELECT a.elder_id FROM admission a WHERE a.id = NEW.admission_id) FOR SHARE;
    IF NEW.sex_exception = 'couple' THEN
        PERFORM 1 FROM admission WHERE id = (SELECT a.partner_id FROM admission a WHERE a.id = NEW.admission_id) FOR SHARE;
    END IF;
    IF NEW.withdrawn_at IS NULL AND EXISTS (
        SELECT 1 FROM bed b, care_room r, admission a, elder e
        WHERE b.id = NEW.bed_id AND r.id = b.care_room_id AND a.id = NEW.admission_id AND e.id = a.elder_id
            AND ((r.sex_rule = 'women' AND e.sex <> 'female') OR (r.sex_rule = 'men' AND e.sex <> 'male'))
            AND (NEW.sex_exception IS NULL OR (NEW.sex_exception = 'couple' AND NOT EXISTS (
                SELECT 1 FROM stay p, bed o
                WHERE p.admission_id = a.partner_id AND p.withdrawn_at IS NULL AND o.id = p.bed_id
                    AND o.care_room_id = b.care_room_id
                    AND p.from_at <= NEW.from_at AND (p.to_at IS NULL OR p.to_at > NEW.from_at)
            )))
    ) THEN
        RAISE EXCEPTION 'stay_sex_rule' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'stay_sex_rule';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER stay_sex_rule_insert BEFORE INSERT ON stay
    FOR EACH ROW EXECUTE FUNCTION stay_sex_rule();

CREATE TRIGGER stay_sex_rule_update BEFORE UPDATE OF admission_id, bed_id, to_at, sex_exception, withdrawn_at ON stay
    FOR EACH ROW EXECUTE FUNCTION stay_sex_rule();

-- Two of whom one lies where only the partner may are a couple until that one lies elsewhere.
CREATE FUNCTION stay_sex_rule_admission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.partner_id IS DISTINCT FROM OLD.partner_id AND EXISTS (
        SELECT 1 FROM stay s, bed b, care_room r, elder e
        WHERE s.admission_id = NEW.id AND s.withdrawn_at IS NULL AND s.to_at IS NULL AND s.sex_exception = 'couple'
            AND b.id = s.bed_id AND r.id = b.care_room_id AND e.id = NEW.elder_id
            AND ((r.sex_rule = 'women' AND e.sex <> 'female') OR (r.sex_rule = 'men' AND e.sex <> 'male'))
    ) THEN
        RAISE EXCEPTION 'stay_sex_rule' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'stay_sex_rule';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER stay_sex_rule_admission_update BEFORE UPDATE OF partner_id ON admission
    FOR EACH ROW EXECUTE FUNCTION stay_sex_rule_admission();

-- A room for women or men is made so when nobody else lies there.
CREATE FUNCTION stay_sex_rule_care_room() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM bed b, stay s, admission a, elder e
        WHERE b.care_room_id = NEW.id AND s.bed_id = b.id AND s.withdrawn_at IS NULL AND s.to_at IS NULL
            AND s.sex_exception IS NULL AND a.id = s.admission_id AND e.id = a.elder_id
            AND ((NEW.sex_rule = 'women' AND e.sex <> 'female') OR (NEW.sex_rule = 'men' AND e.sex <> 'male'))
    ) THEN
        RAISE EXCEPTION 'stay_sex_rule' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'stay_sex_rule';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER stay_sex_rule_care_room_update BEFORE UPDATE OF sex_rule ON care_room
    FOR EACH ROW EXECUTE FUNCTION stay_sex_rule_care_room();

-- Nor does somebody become a man in a women's room, or a woman in a men's, by what their record says or whose it is.
CREATE FUNCTION stay_sex_rule_elder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.sex <> OLD.sex AND EXISTS (
        SELECT 1 FROM admission a, stay s, bed b, care_room r
        WHERE a.elder_id = NEW.id AND s.admission_id = a.id AND s.withdrawn_at IS NULL AND s.to_at IS NULL
            AND s.sex_exception IS NULL AND b.id = s.bed_id AND r.id = b.care_room_id
            AND ((r.sex_rule = 'women' AND NEW.sex <> 'female') OR (r.sex_rule = 'men' AND NEW.sex <> 'male'))
    ) THEN
        RAISE EXCEPTION 'stay_sex_rule' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'stay_sex_rule';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER stay_sex_rule_elder_update BEFORE UPDATE OF sex ON elder
    FOR EACH ROW EXECUTE FUNCTION stay_sex_rule_elder();

CREATE FUNCTION stay_sex_rule_admission_elder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.elder_id <> OLD.elder_id AND EXISTS (
        SELECT 1 FROM stay s, bed b, care_room r, elder e
        WHERE s.admission_id = NEW.id AND s.withdrawn_at IS NULL AND s.to_at IS NULL AND s.sex_exception IS NULL
            AND b.id = s.bed_id AND r.id = b.care_room_id AND e.id = NEW.elder_id
            AND ((r.sex_rule = 'women' AND e.sex <> 'female') OR (r.sex_rule = 'men' AND e.sex <> 'male'))
    ) THEN
        RAISE EXCEPTION 'stay_sex_rule' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'stay_sex_rule';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER stay_sex_rule_admission_elder_update BEFORE UPDATE OF elder_id ON admission
    FOR EACH ROW EXECUTE FUNCTION stay_sex_rule_admission_elder();

-- The census of a closed month takes corrections only: they say when they were made.
CREATE FUNCTION census_closed_stay() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    is_closed BOOLEAN;
BEGIN
    IF TG_OP = 'INSERT' THEN
        is_closed := NEW.corrected_at IS NULL AND EXISTS (
            SELECT 1 FROM residence r
            WHERE r.centre_id = (SELECT b.centre_id FROM bed b WHERE b.id = NEW.bed_id) AND r.closed_until_on > NEW.from_on
        );
    ELSE
        is_closed := NEW.corrected_at IS NOT DISTINCT FROM OLD.corrected_at AND EXISTS (
            SELECT 1 FROM residence r
            WHERE r.centre_id = (SELECT b.centre_id FROM bed b WHERE b.id = NEW.bed_id) AND (
                (r.closed_until_on > OLD.from_on OR r.closed_until_on > NEW.from_on) AND (NEW.bed_id <> OLD.bed_id OR NEW.from_on <> OLD.from_on OR (NEW.withdrawn_at IS NULL) <> (OLD.withdrawn_at IS NULL))
                OR COALESCE(OLD.to_on, r.closed_until_on) <> COALESCE(NEW.to_on, r.closed_until_on)
                    AND (r.closed_until_on > OLD.to_on OR r.closed_until_on > NEW.to_on)
            )
        );
    END IF;
    IF is_closed THEN
        RAISE EXCEPTION 'census_closed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'census_closed';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER census_closed_stay BEFORE INSERT OR UPDATE ON stay
    FOR EACH ROW EXECUTE FUNCTION census_closed_stay();

-- The census of a closed month takes corrections only: they say when they were made.
CREATE FUNCTION census_closed_bed_leave() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    is_closed BOOLEAN;
BEGIN
    IF TG_OP = 'INSERT' THEN
        is_closed := NEW.corrected_at IS NULL AND EXISTS (
            SELECT 1 FROM residence r
            WHERE r.centre_id = (SELECT a.centre_id FROM admission a WHERE a.id = NEW.admission_id) AND r.closed_until_on > NEW.from_on
        );
    ELSE
        is_closed := NEW.corrected_at IS NOT DISTINCT FROM OLD.corrected_at AND EXISTS (
            SELECT 1 FROM residence r
            WHERE r.centre_id = (SELECT a.centre_id FROM admission a WHERE a.id = NEW.admission_id) AND (
                (r.closed_until_on > OLD.from_on OR r.closed_until_on > NEW.from_on) AND (NEW.from_on <> OLD.from_on OR (NEW.withdrawn_at IS NULL) <> (OLD.withdrawn_at IS NULL))
                OR COALESCE(OLD.to_on, r.closed_until_on) <> COALESCE(NEW.to_on, r.closed_until_on)
                    AND (r.closed_until_on > OLD.to_on OR r.closed_until_on > NEW.to_on)
            )
        );
    END IF;
    IF is_closed THEN
        RAISE EXCEPTION 'census_closed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'census_closed';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER census_closed_bed_leave BEFORE INSERT OR UPDATE ON bed_leave
    FOR EACH ROW EXECUTE FUNCTION census_closed_bed_leave();

-- The census of a closed month takes corrections only: they say when they were made.
CREATE FUNCTION census_closed_bed_closure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    is_closed BOOLEAN;
BEGIN
    IF TG_OP = 'INSERT' THEN
        is_closed := NEW.corrected_at IS NULL AND EXISTS (
            SELECT 1 FROM residence r
            WHERE r.centre_id = (SELECT b.centre_id FROM bed b WHERE b.id = NEW.bed_id) AND r.closed_until_on > NEW.from_on
        );
    ELSE
        is_closed := NEW.corrected_at IS NOT DISTINCT FROM OLD.corrected_at AND EXISTS (
            SELECT 1 FROM residence r
            WHERE r.centre_id = (SELECT b.centre_id FROM bed b WHERE b.id = NEW.bed_id) AND (
                (r.closed_until_on > OLD.from_on OR r.closed_until_on > NEW.from_on) AND (NEW.bed_id <> OLD.bed_id OR NEW.from_on <> OLD.from_on)
                OR COALESCE(OLD.to_on, r.closed_until_on) <> COALESCE(NEW.to_on, r.closed_until_on)
                    AND (r.closed_until_on > OLD.to_on OR r.closed_until_on > NEW.to_on)
            )
        );
    END IF;
    IF is_closed THEN
        RAISE EXCEPTION 'census_closed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'census_closed';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER census_closed_bed_closure BEFORE INSERT OR UPDATE ON bed_closure
    FOR EACH ROW EXECUTE FUNCTION census_closed_bed_closure();

-- The census of a closed month takes corrections only: they say when they were made.
CREATE FUNCTION census_closed_admission() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    is_closed BOOLEAN;
BEGIN
    IF TG_OP = 'INSERT' THEN
        is_closed := NEW.corrected_at IS NULL AND EXISTS (
            SELECT 1 FROM residence r
            WHERE r.centre_id = NEW.centre_id AND r.closed_until_on > NEW.from_on
        );
    ELSE
        is_closed := NEW.corrected_at IS NOT DISTINCT FROM OLD.corrected_at AND EXISTS (
            SELECT 1 FROM residence r
            WHERE r.centre_id = NEW.centre_id AND (
                (r.closed_until_on > OLD.from_on OR r.closed_until_on > NEW.from_on) AND (NEW.from_on <> OLD.from_on)
                OR COALESCE(OLD.to_on, r.closed_until_on) <> COALESCE(NEW.to_on, r.closed_until_on)
                    AND (r.closed_until_on > OLD.to_on OR r.closed_until_on > NEW.to_on)
            )
        );
    END IF;
    IF is_closed THEN
        RAISE EXCEPTION 'census_closed' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'census_closed';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER census_closed_admission BEFORE INSERT OR UPDATE ON admission
    FOR EACH ROW EXECUTE FUNCTION census_closed_admission();

CREATE TRIGGER admission_kept BEFORE DELETE ON admission
    FOR EACH ROW EXECUTE FUNCTION refuse('admission_kept');

CREATE TRIGGER stay_kept BEFORE DELETE ON stay
    FOR EACH ROW EXECUTE FUNCTION refuse('stay_kept');

CREATE TRIGGER bed_leave_kept BEFORE DELETE ON bed_leave
    FOR EACH ROW EXECUTE FUNCTION refuse('bed_leave_kept');

CREATE TRIGGER bed_closure_kept BEFORE DELETE ON bed_closure
    FOR EACH ROW EXECUTE FUNCTION refuse('bed_closure_kept');

CREATE TRIGGER reservation_kept BEFORE DELETE ON reservation
    FOR EACH ROW EXECUTE FUNCTION refuse('reservation_kept');
