-- Guards of beds; the names are the same on both databases.

-- An elder lives in one place at a time.
CREATE TRIGGER admission_no_overlap_insert BEFORE INSERT ON admission
WHEN EXISTS (
    SELECT 1 FROM admission o
    WHERE o.elder_id = NEW.elder_id AND o.id <> NEW.id
        AND (o.to_at IS NULL OR o.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > o.from_at)
        AND (o.to_at IS NULL OR o.to_at > o.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at)
)
BEGIN
    SELECT RAISE(ABORT, 'admission_no_overlap');
END;

CREATE TRIGGER admission_no_overlap_update BEFORE UPDATE ON admission
WHEN EXISTS (
    SELECT 1 FROM admission o
    WHERE o.elder_id = NEW.elder_id AND o.id <> NEW.id
        AND (o.to_at IS NULL OR o.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > o.from_at)
        AND (o.to_at IS NULL OR o.to_at > o.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at)
)
BEGIN
    SELECT RAISE(ABORT, 'admission_no_overlap');
END;

-- Nobody lives anywhere after their death.
CREATE TRIGGER admission_after_death_insert BEFORE INSERT ON admission
WHEN EXISTS (
    SELECT 1 FROM admission o
    WHERE o.elder_id = NEW.elder_id AND o.id <> NEW.id AND o.withdrawn_at IS NULL AND NEW.withdrawn_at IS NULL AND (
        (o.leaving_reason = 'died' AND (NEW.to_at IS NULL OR NEW.to_at > o.to_at))
        OR (NEW.leaving_reason = 'died' AND (o.to_at IS NULL OR o.to_at > NEW.to_at))
    )
)
BEGIN
    SELECT RAISE(ABORT, 'admission_after_death');
END;

CREATE TRIGGER admission_after_death_update BEFORE UPDATE OF elder_id, from_at, to_at, leaving_reason ON admission
WHEN EXISTS (
    SELECT 1 FROM admission o
    WHERE o.elder_id = NEW.elder_id AND o.id <> NEW.id AND o.withdrawn_at IS NULL AND NEW.withdrawn_at IS NULL AND (
        (o.leaving_reason = 'died' AND (NEW.to_at IS NULL OR NEW.to_at > o.to_at))
        OR (NEW.leaving_reason = 'died' AND (o.to_at IS NULL OR o.to_at > NEW.to_at))
    )
)
BEGIN
    SELECT RAISE(ABORT, 'admission_after_death');
END;

-- Nobody lies in a bed in which somebody lies. Whoever comes the moment another leaves is welcome.
CREATE TRIGGER stay_bed_no_overlap_insert BEFORE INSERT ON stay
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
    SELECT 1 FROM stay o
    WHERE o.bed_id = NEW.bed_id AND o.id <> NEW.id AND o.withdrawn_at IS NULL
        AND (o.to_at IS NULL OR o.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > o.from_at)
        AND (o.to_at IS NULL OR o.to_at > o.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at)
)
BEGIN
    SELECT RAISE(ABORT, 'stay_bed_no_overlap');
END;

CREATE TRIGGER stay_bed_no_overlap_update BEFORE UPDATE ON stay
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
    SELECT 1 FROM stay o
    WHERE o.bed_id = NEW.bed_id AND o.id <> NEW.id AND o.withdrawn_at IS NULL
        AND (o.to_at IS NULL OR o.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > o.from_at)
        AND (o.to_at IS NULL OR o.to_at > o.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at)
)
BEGIN
    SELECT RAISE(ABORT, 'stay_bed_no_overlap');
END;

-- Nobody lies in two beds.
CREATE TRIGGER stay_admission_no_overlap_insert BEFORE INSERT ON stay
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
    SELECT 1 FROM stay o
    WHERE o.admission_id = NEW.admission_id AND o.id <> NEW.id AND o.withdrawn_at IS NULL
        AND (o.to_at IS NULL OR o.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > o.from_at)
        AND (o.to_at IS NULL OR o.to_at > o.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at)
)
BEGIN
    SELECT RAISE(ABORT, 'stay_admission_no_overlap');
END;

CREATE TRIGGER stay_admission_no_overlap_update BEFORE UPDATE ON stay
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
    SELECT 1 FROM stay o
    WHERE o.admission_id = NEW.admission_id AND o.id <> NEW.id AND o.withdrawn_at IS NULL
        AND (o.to_at IS NULL OR o.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > o.from_at)
        AND (o.to_at IS NULL OR o.to_at > o.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at)
)
BEGIN
    SELECT RAISE(ABORT, 'stay_admission_no_overlap');
END;

-- One leave at a time.
CREATE TRIGGER bed_leave_no_overlap_insert BEFORE INSERT ON bed_leave
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
    SELECT 1 FROM bed_leave o
    WHERE o.admission_id = NEW.admission_id AND o.id <> NEW.id AND o.withdrawn_at IS NULL
        AND (o.to_at IS NULL OR o.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > o.from_at)
        AND (o.to_at IS NULL OR o.to_at > o.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at)
)
BEGIN
    SELECT RAISE(ABORT, 'bed_leave_no_overlap');
END;

CREATE TRIGGER bed_leave_no_overlap_update BEFORE UPDATE ON bed_leave
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
    SELECT 1 FROM bed_leave o
    WHERE o.admission_id = NEW.admission_id AND o.id <> NEW.id AND o.withdrawn_at IS NULL
        AND (o.to_at IS NULL OR o.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > o.from_at)
        AND (o.to_at IS NULL OR o.to_at > o.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at)
)
BEGIN
    SELECT RAISE(ABORT, 'bed_leave_no_overlap');
END;

-- One reason for being closed at a time.
CREATE TRIGGER bed_closure_no_overlap_insert BEFORE INSERT ON bed_closure
WHEN EXISTS (
    SELECT 1 FROM bed_closure o
    WHERE o.bed_id = NEW.bed_id AND o.id <> NEW.id
        AND (o.to_at IS NULL OR o.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > o.from_at)
        AND (o.to_at IS NULL OR o.to_at > o.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at)
)
BEGIN
    SELECT RAISE(ABORT, 'bed_closure_no_overlap');
END;

CREATE TRIGGER bed_closure_no_overlap_update BEFORE UPDATE ON bed_closure
WHEN EXISTS (
    SELECT 1 FROM bed_closure o
    WHERE o.bed_id = NEW.bed_id AND o.id <> NEW.id
        AND (o.to_at IS NULL OR o.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > o.from_at)
        AND (o.to_at IS NULL OR o.to_at > o.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at)
)
BEGIN
    SELECT RAISE(ABORT, 'bed_closure_no_overlap');
END;

-- A bed is kept for one person at a time.
CREATE TRIGGER reservation_no_overlap_insert BEFORE INSERT ON reservation
WHEN NEW.ended_at IS NULL AND EXISTS (
    SELECT 1 FROM reservation o
    WHERE o.bed_id = NEW.bed_id AND o.id <> NEW.id AND o.ended_at IS NULL
        AND o.lapses_on > NEW.from_on AND NEW.lapses_on > o.from_on
)
BEGIN
    SELECT RAISE(ABORT, 'reservation_no_overlap');
END;

CREATE TRIGGER reservation_no_overlap_update BEFORE UPDATE ON reservation
WHEN NEW.ended_at IS NULL AND EXISTS (
    SELECT 1 FROM reservation o
    WHERE o.bed_id = NEW.bed_id AND o.id <> NEW.id AND o.ended_at IS NULL
        AND o.lapses_on > NEW.from_on AND NEW.lapses_on > o.from_on
)
BEGIN
    SELECT RAISE(ABORT, 'reservation_no_overlap');
END;

-- A stay lies inside its admission, in a bed of the same centre.
CREATE TRIGGER stay_outside_admission_insert BEFORE INSERT ON stay
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
        SELECT 1 FROM admission a, bed b
        WHERE a.id = NEW.admission_id AND b.id = NEW.bed_id AND (
            a.centre_id <> b.centre_id OR NEW.from_at < a.from_at
            OR (a.to_at IS NOT NULL AND (NEW.to_at IS NULL OR NEW.to_at > a.to_at))
        )
    )
BEGIN
    SELECT RAISE(ABORT, 'stay_outside_admission');
END;

CREATE TRIGGER stay_outside_admission_update BEFORE UPDATE OF admission_id, bed_id, from_at, from_on, to_at, to_on, sex_exception, withdrawn_at ON stay
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
        SELECT 1 FROM admission a, bed b
        WHERE a.id = NEW.admission_id AND b.id = NEW.bed_id AND (
            a.centre_id <> b.centre_id OR NEW.from_at < a.from_at
            OR (a.to_at IS NOT NULL AND (NEW.to_at IS NULL OR NEW.to_at > a.to_at))
        )
    )
BEGIN
    SELECT RAISE(ABORT, 'stay_outside_admission');
END;

-- Whoever has left for good lies in no bed any more.
CREATE TRIGGER stay_outside_admission_admission_update BEFORE UPDATE OF from_at, to_at ON admission
WHEN EXISTS (
        SELECT 1 FROM stay s
        WHERE s.admission_id = NEW.id AND s.withdrawn_at IS NULL AND (
            s.from_at < NEW.from_at OR (NEW.to_at IS NOT NULL AND (s.to_at IS NULL OR s.to_at > NEW.to_at))
        )
    )
BEGIN
    SELECT RAISE(ABORT, 'stay_outside_admission');
END;

-- A leave lies inside its admission.
CREATE TRIGGER bed_leave_outside_admission_insert BEFORE INSERT ON bed_leave
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
        SELECT 1 FROM admission a
        WHERE a.id = NEW.admission_id AND (
            NEW.from_at < a.from_at OR (a.to_at IS NOT NULL AND (NEW.to_at IS NULL OR NEW.to_at > a.to_at))
        )
    )
BEGIN
    SELECT RAISE(ABORT, 'bed_leave_outside_admission');
END;

CREATE TRIGGER bed_leave_outside_admission_update BEFORE UPDATE ON bed_leave
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
        SELECT 1 FROM admission a
        WHERE a.id = NEW.admission_id AND (
            NEW.from_at < a.from_at OR (a.to_at IS NOT NULL AND (NEW.to_at IS NULL OR NEW.to_at > a.to_at))
        )
    )
BEGIN
    SELECT RAISE(ABORT, 'bed_leave_outside_admission');
END;

-- Whoever has left for good is on leave no longer.
CREATE TRIGGER bed_leave_outside_admission_admission_update BEFORE UPDATE OF from_at, to_at ON admission
WHEN EXISTS (
        SELECT 1 FROM bed_leave l
        WHERE l.admission_id = NEW.id AND l.withdrawn_at IS NULL AND (
            l.from_at < NEW.from_at OR (NEW.to_at IS NOT NULL AND (l.to_at IS NULL OR l.to_at > NEW.to_at))
        )
    )
BEGIN
    SELECT RAISE(ABORT, 'bed_leave_outside_admission');
END;

-- Nobody lies in a closed bed.
CREATE TRIGGER stay_bed_closed_insert BEFORE INSERT ON stay
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
        SELECT 1 FROM bed_closure c
        WHERE c.bed_id = NEW.bed_id AND (c.to_at IS NULL OR c.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > c.from_at)
            AND (c.to_at IS NULL OR c.to_at > c.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at)
    )
BEGIN
    SELECT RAISE(ABORT, 'stay_bed_closed');
END;

CREATE TRIGGER stay_bed_closed_update BEFORE UPDATE OF admission_id, bed_id, from_at, from_on, to_at, to_on, sex_exception, withdrawn_at ON stay
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
        SELECT 1 FROM bed_closure c
        WHERE c.bed_id = NEW.bed_id AND (c.to_at IS NULL OR c.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > c.from_at)
            AND (c.to_at IS NULL OR c.to_at > c.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at)
    )
BEGIN
    SELECT RAISE(ABORT, 'stay_bed_closed');
END;

-- A bed in which somebody lies, which is held or reserved is not closed. One that was closed for longer than planned, and
-- is kept meanwhile, is opened again all the same.
CREATE TRIGGER bed_closure_in_use_insert BEFORE INSERT ON bed_closure
WHEN (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at) AND (EXISTS (
        SELECT 1 FROM stay c
        WHERE c.bed_id = NEW.bed_id AND c.withdrawn_at IS NULL AND (c.to_at IS NULL OR c.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > c.from_at)
            AND (c.to_at IS NULL OR c.to_at > c.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at)
    ) OR EXISTS (
        SELECT 1 FROM reservation r
        WHERE r.bed_id = NEW.bed_id AND r.ended_at IS NULL AND r.lapses_on > NEW.from_on
            AND (NEW.to_on IS NULL OR NEW.to_on > r.from_on)
            AND (NEW.to_on IS NOT NULL OR r.from_on <= COALESCE(NEW.planned_to_on, r.from_on))
    ))
BEGIN
    SELECT RAISE(ABORT, 'bed_closure_in_use');
END;

CREATE TRIGGER bed_closure_in_use_update BEFORE UPDATE OF bed_id, from_at, from_on, to_at, to_on ON bed_closure
WHEN NOT (
        NEW.bed_id = OLD.bed_id AND NEW.from_at >= OLD.from_at
        AND (OLD.to_at IS NULL OR (NEW.to_at IS NOT NULL AND NEW.to_at <= OLD.to_at))
    ) AND (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at) AND (EXISTS (
        SELECT 1 FROM stay c
        WHERE c.bed_id = NEW.bed_id AND c.withdrawn_at IS NULL AND (c.to_at IS NULL OR c.to_at > NEW.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > c.from_at)
            AND (c.to_at IS NULL OR c.to_at > c.from_at) AND (NEW.to_at IS NULL OR NEW.to_at > NEW.from_at)
    ) OR EXISTS (
        SELECT 1 FROM reservation r
        WHERE r.bed_id = NEW.bed_id AND r.ended_at IS NULL AND r.lapses_on > NEW.from_on
            AND (NEW.to_on IS NULL OR NEW.to_on > r.from_on)
            AND (NEW.to_on IS NOT NULL OR r.from_on <= COALESCE(NEW.planned_to_on, r.from_on))
    ))
BEGIN
    SELECT RAISE(ABORT, 'bed_closure_in_use');
END;

-- A bed is lain in while it is in service.
CREATE TRIGGER stay_bed_out_of_service_insert BEFORE INSERT ON stay
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
        SELECT 1 FROM bed b
        WHERE b.id = NEW.bed_id AND (
            NEW.from_on < b.in_service_from_on
            OR (b.in_service_until_on IS NOT NULL AND (NEW.to_on IS NULL OR NEW.to_on > b.in_service_until_on))
        )
    )
BEGIN
    SELECT RAISE(ABORT, 'stay_bed_out_of_service');
END;

CREATE TRIGGER stay_bed_out_of_service_update BEFORE UPDATE OF admission_id, bed_id, from_at, from_on, to_at, to_on, sex_exception, withdrawn_at ON stay
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
        SELECT 1 FROM bed b
        WHERE b.id = NEW.bed_id AND (
            NEW.from_on < b.in_service_from_on
            OR (b.in_service_until_on IS NOT NULL AND (NEW.to_on IS NULL OR NEW.to_on > b.in_service_until_on))
        )
    )
BEGIN
    SELECT RAISE(ABORT, 'stay_bed_out_of_service');
END;

-- A bed in which somebody lies or which is reserved does not go out of service, nor to another centre.
CREATE TRIGGER bed_in_use_update BEFORE UPDATE OF centre_id, in_service_from_on, in_service_until_on ON bed
WHEN (EXISTS (
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
    ))
BEGIN
    SELECT RAISE(ABORT, 'bed_in_use');
END;

-- A room for women takes women, one for men men, unless the partner lies in it at that time or somebody decided it. It is
-- asked when somebody comes into the room; when they came is corrected, and left they have, by whatever ground it was.
CREATE TRIGGER stay_sex_rule_insert BEFORE INSERT ON stay
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
        SELECT 1 FROM bed b, care_room r, admission a, elder e
        WHERE b.id = NEW.bed_id AND r.id = b.care_room_id AND a.id = NEW.admission_id AND e.id = a.elder_id
            AND ((r.sex_rule = 'women' AND e.sex <> 'female') OR (r.sex_rule = 'men' AND e.sex <> 'male'))
            AND (NEW.sex_exception IS NULL OR (NEW.sex_exception = 'couple' AND NOT EXISTS (
                SELECT 1 FROM stay p, bed o
                WHERE p.admission_id = a.partner_id AND p.withdrawn_at IS NULL AND o.id = p.bed_id
                    AND o.care_room_id = b.care_room_id
                    AND p.from_at <= NEW.from_at AND (p.to_at IS NULL OR p.to_at > NEW.from_at)
            )))
    )
BEGIN
    SELECT RAISE(ABORT, 'stay_sex_rule');
END;

CREATE TRIGGER stay_sex_rule_update BEFORE UPDATE OF admission_id, bed_id, to_at, sex_exception, withdrawn_at ON stay
WHEN NEW.withdrawn_at IS NULL AND (
        NEW.admission_id <> OLD.admission_id OR NEW.bed_id <> OLD.bed_id OR NEW.sex_exception IS NOT OLD.sex_exception
        OR (OLD.to_at IS NOT NULL AND NEW.to_at IS NULL) OR OLD.withdrawn_at IS NOT NULL
    ) AND EXISTS (
        SELECT 1 FROM bed b, care_room r, admission a, elder e
        WHERE b.id = NEW.bed_id AND r.id = b.care_room_id AND a.id = NEW.admission_id AND e.id = a.elder_id
            AND ((r.sex_rule = 'women' AND e.sex <> 'female') OR (r.sex_rule = 'men' AND e.sex <> 'male'))
            AND (NEW.sex_exception IS NULL OR (NEW.sex_exception = 'couple' AND NOT EXISTS (
                SELECT 1 FROM stay p, bed o
                WHERE p.admission_id = a.partner_id AND p.withdrawn_at IS NULL AND o.id = p.bed_id
                    AND o.care_room_id = b.care_room_id
                    AND p.from_at <= NEW.from_at AND (p.to_at IS NULL OR p.to_at > NEW.from_at)
            )))
    )
BEGIN
    SELECT RAISE(ABORT, 'stay_sex_rule');
END;

-- Two of whom one lies where only the partner may are a couple until that one lies elsewhere.
CREATE TRIGGER stay_sex_rule_admission_update BEFORE UPDATE OF partner_id ON admission
WHEN NEW.partner_id IS NOT OLD.partner_id AND EXISTS (
        SELECT 1 FROM stay s, bed b, care_room r, elder e
        WHERE s.admission_id = NEW.id AND s.withdrawn_at IS NULL AND s.to_at IS NULL AND s.sex_exception = 'couple'
            AND b.id = s.bed_id AND r.id = b.care_room_id AND e.id = NEW.elder_id
            AND ((r.sex_rule = 'women' AND e.sex <> 'female') OR (r.sex_rule = 'men' AND e.sex <> 'male'))
    )
BEGIN
    SELECT RAISE(ABORT, 'stay_sex_rule');
END;

-- A room for women or men is made so when nobody else lies there.
CREATE TRIGGER stay_sex_rule_care_room_update BEFORE UPDATE OF sex_rule ON care_room
WHEN EXISTS (
        SELECT 1 FROM bed b, stay s, admission a, elder e
        WHERE b.care_room_id = NEW.id AND s.bed_id = b.id AND s.withdrawn_at IS NULL AND s.to_at IS NULL
            AND s.sex_exception IS NULL AND a.id = s.admission_id AND e.id = a.elder_id
            AND ((NEW.sex_rule = 'women' AND e.sex <> 'female') OR (NEW.sex_rule = 'men' AND e.sex <> 'male'))
    )
BEGIN
    SELECT RAISE(ABORT, 'stay_sex_rule');
END;

-- Nor does somebody become a man in a women's room, or a woman in a men's, by what their record says or whose it is.
CREATE TRIGGER stay_sex_rule_elder_update BEFORE UPDATE OF sex ON elder
WHEN NEW.sex <> OLD.sex AND EXISTS (
        SELECT 1 FROM admission a, stay s, bed b, care_room r
        WHERE a.elder_id = NEW.id AND s.admission_id = a.id AND s.withdrawn_at IS NULL AND s.to_at IS NULL
            AND s.sex_exception IS NULL AND b.id = s.bed_id AND r.id = b.care_room_id
            AND ((r.sex_rule = 'women' AND NEW.sex <> 'female') OR (r.sex_rule = 'men' AND NEW.sex <> 'male'))
    )
BEGIN
    SELECT RAISE(ABORT, 'stay_sex_rule');
END;

CREATE TRIGGER stay_sex_rule_admission_elder_update BEFORE UPDATE OF elder_id ON admission
WHEN NEW.elder_id <> OLD.elder_id AND EXISTS (
        SELECT 1 FROM stay s, bed b, care_room r, elder e
        WHERE s.admission_id = NEW.id AND s.withdrawn_at IS NULL AND s.to_at IS NULL AND s.sex_exception IS NULL
            AND b.id = s.bed_id AND r.id = b.care_room_id AND e.id = NEW.elder_id
            AND ((r.sex_rule = 'women' AND e.sex <> 'female') OR (r.sex_rule = 'men' AND e.sex <> 'male'))
    )
BEGIN
    SELECT RAISE(ABORT, 'stay_sex_rule');
END;

-- The census of a closed month takes corrections only: they say when they were made.
CREATE TRIGGER census_closed_stay_insert BEFORE INSERT ON stay
WHEN NEW.corrected_at IS NULL AND EXISTS (
    SELECT 1 FROM residence r
    WHERE r.centre_id = (SELECT b.centre_id FROM bed b WHERE b.id = NEW.bed_id) AND r.closed_until_on > NEW.from_on
)
BEGIN
    SELECT RAISE(ABORT, 'census_closed');
END;

CREATE TRIGGER census_closed_stay_update BEFORE UPDATE ON stay
WHEN NEW.corrected_at IS OLD.corrected_at AND EXISTS (
    SELECT 1 FROM residence r
    WHERE r.centre_id = (SELECT b.centre_id FROM bed b WHERE b.id = NEW.bed_id) AND (
        (r.closed_until_on > OLD.from_on OR r.closed_until_on > NEW.from_on) AND (NEW.bed_id <> OLD.bed_id OR NEW.from_on <> OLD.from_on OR (NEW.withdrawn_at IS NULL) <> (OLD.withdrawn_at IS NULL))
        OR COALESCE(OLD.to_on, r.closed_until_on) <> COALESCE(NEW.to_on, r.closed_until_on)
            AND (r.closed_until_on > OLD.to_on OR r.closed_until_on > NEW.to_on)
    )
)
BEGIN
    SELECT RAISE(ABORT, 'census_closed');
END;

-- The census of a closed month takes corrections only: they say when they were made.
CREATE TRIGGER census_closed_bed_leave_insert BEFORE INSERT ON bed_leave
WHEN NEW.corrected_at IS NULL AND EXISTS (
    SELECT 1 FROM residence r
    WHERE r.centre_id = (SELECT a.centre_id FROM admission a WHERE a.id = NEW.admission_id) AND r.closed_until_on > NEW.from_on
)
BEGIN
    SELECT RAISE(ABORT, 'census_closed');
END;

CREATE TRIGGER census_closed_bed_leave_update BEFORE UPDATE ON bed_leave
WHEN NEW.corrected_at IS OLD.corrected_at AND EXISTS (
    SELECT 1 FROM residence r
    WHERE r.centre_id = (SELECT a.centre_id FROM admission a WHERE a.id = NEW.admission_id) AND (
        (r.closed_until_on > OLD.from_on OR r.closed_until_on > NEW.from_on) AND (NEW.from_on <> OLD.from_on OR (NEW.withdrawn_at IS NULL) <> (OLD.withdrawn_at IS NULL))
        OR COALESCE(OLD.to_on, r.closed_until_on) <> COALESCE(NEW.to_on, r.closed_until_on)
            AND (r.closed_until_on > OLD.to_on OR r.closed_until_on > NEW.to_on)
    )
)
BEGIN
    SELECT RAISE(ABORT, 'census_closed');
END;

-- The census of a closed month takes corrections only: they say when they were made.
CREATE TRIGGER census_closed_bed_closure_insert BEFORE INSERT ON bed_closure
WHEN NEW.corrected_at IS NULL AND EXISTS (
    SELECT 1 FROM residence r
    WHERE r.centre_id = (SELECT b.centre_id FROM bed b WHERE b.id = NEW.bed_id) AND r.closed_until_on > NEW.from_on
)
BEGIN
    SELECT RAISE(ABORT, 'census_closed');
END;

CREATE TRIGGER census_closed_bed_closure_update BEFORE UPDATE ON bed_closure
WHEN NEW.corrected_at IS OLD.corrected_at AND EXISTS (
    SELECT 1 FROM residence r
    WHERE r.centre_id = (SELECT b.centre_id FROM bed b WHERE b.id = NEW.bed_id) AND (
        (r.closed_until_on > OLD.from_on OR r.closed_until_on > NEW.from_on) AND (NEW.bed_id <> OLD.bed_id OR NEW.from_on <> OLD.from_on)
        OR COALESCE(OLD.to_on, r.closed_until_on) <> COALESCE(NEW.to_on, r.closed_until_on)
            AND (r.closed_until_on > OLD.to_on OR r.closed_until_on > NEW.to_on)
    )
)
BEGIN
    SELECT RAISE(ABORT, 'census_closed');
END;

-- The census of a closed month takes corrections only: they say when they were made.
CREATE TRIGGER census_closed_admission_insert BEFORE INSERT ON admission
WHEN NEW.corrected_at IS NULL AND EXISTS (
    SELECT 1 FROM residence r
    WHERE r.centre_id = NEW.centre_id AND r.closed_until_on > NEW.from_on
)
BEGIN
    SELECT RAISE(ABORT, 'census_closed');
END;

CREATE TRIGGER census_closed_admission_update BEFORE UPDATE ON admission
WHEN NEW.corrected_at IS OLD.corrected_at AND EXISTS (
    SELECT 1 FROM residence r
    WHERE r.centre_id = NEW.centre_id AND (
        (r.closed_until_on > OLD.from_on OR r.closed_until_on > NEW.from_on) AND (NEW.from_on <> OLD.from_on)
        OR COALESCE(OLD.to_on, r.closed_until_on) <> COALESCE(NEW.to_on, r.closed_until_on)
            AND (r.closed_until_on > OLD.to_on OR r.closed_until_on > NEW.to_on)
    )
)
BEGIN
    SELECT RAISE(ABORT, 'census_closed');
END;

CREATE TRIGGER admission_kept BEFORE DELETE ON admission
BEGIN
    SELECT RAISE(ABORT, 'admission_kept');
END;

CREATE TRIGGER stay_kept BEFORE DELETE ON stay
BEGIN
    SELECT RAISE(ABORT, 'stay_kept');
END;

CREATE TRIGGER bed_leave_kept BEFORE DELETE ON bed_leave
BEGIN
    SELECT RAISE(ABORT, 'bed_leave_kept');
END;

CREATE TRIGGER bed_closure_kept BEFORE DELETE ON bed_closure
BEGIN
    SELECT RAISE(ABORT, 'bed_closure_kept');
END;

CREATE TRIGGER reservation_kept BEFORE DELETE ON reservation
BEGIN
    SELECT RAISE(ABORT, 'reservation_kept');
END;
