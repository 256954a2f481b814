-- Guards whose wording differs between the databases; the names are the same on both.

-- No two enrolments of one elder in one service overlap. An empty interval (ended on the day it began) overlaps nothing.
CREATE TRIGGER enrolment_no_overlap_insert BEFORE INSERT ON enrolment
WHEN EXISTS (
    SELECT 1 FROM enrolment e
    WHERE e.elder_id = NEW.elder_id AND e.service = NEW.service AND e.id <> NEW.id
        AND (e.until_on IS NULL OR e.until_on > NEW.from_on)
        AND (NEW.until_on IS NULL OR NEW.until_on > e.from_on)
        AND (e.until_on IS NULL OR e.until_on > e.from_on)
        AND (NEW.until_on IS NULL OR NEW.until_on > NEW.from_on)
)
BEGIN
    SELECT RAISE(ABORT, 'enrolment_no_overlap');
END;

CREATE TRIGGER enrolment_no_overlap_update BEFORE UPDATE ON enrolment
WHEN EXISTS (
    SELECT 1 FROM enrolment e
    WHERE e.elder_id = NEW.elder_id AND e.service = NEW.service AND e.id <> NEW.id
        AND (e.until_on IS NULL OR e.until_on > NEW.from_on)
        AND (NEW.until_on IS NULL OR NEW.until_on > e.from_on)
        AND (e.until_on IS NULL OR e.until_on > e.from_on)
        AND (NEW.until_on IS NULL OR NEW.until_on > NEW.from_on)
)
BEGIN
    SELECT RAISE(ABORT, 'enrolment_no_overlap');
END;

-- One reason for being away at a time.
CREATE TRIGGER absence_no_overlap_insert BEFORE INSERT ON absence
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
    SELECT 1 FROM absence a
    WHERE a.elder_id = NEW.elder_id AND a.centre_id = NEW.centre_id AND a.id <> NEW.id AND a.withdrawn_at IS NULL
        AND a.until_on > NEW.from_on AND NEW.until_on > a.from_on
)
BEGIN
    SELECT RAISE(ABORT, 'absence_no_overlap');
END;

CREATE TRIGGER absence_no_overlap_update BEFORE UPDATE ON absence
WHEN NEW.withdrawn_at IS NULL AND EXISTS (
    SELECT 1 FROM absence a
    WHERE a.elder_id = NEW.elder_id AND a.centre_id = NEW.centre_id AND a.id <> NEW.id AND a.withdrawn_at IS NULL
        AND a.until_on > NEW.from_on AND NEW.until_on > a.from_on
)
BEGIN
    SELECT RAISE(ABORT, 'absence_no_overlap');
END;

-- The trail is only ever added to.
CREATE TRIGGER trail_append_only_update BEFORE UPDATE ON trail
BEGIN
    SELECT RAISE(ABORT, 'trail_append_only');
END;

CREATE TRIGGER trail_append_only_delete BEFORE DELETE ON trail
BEGIN
    SELECT RAISE(ABORT, 'trail_append_only');
END;

-- Visits are withdrawn, never deleted.
CREATE TRIGGER visit_kept BEFORE DELETE ON visit
BEGIN
    SELECT RAISE(ABORT, 'visit_kept');
END;

-- INSERT OR REPLACE deletes without asking the delete trigger.
CREATE TRIGGER trail_append_only_insert BEFORE INSERT ON trail
WHEN EXISTS (SELECT 1 FROM trail WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'trail_append_only');
END;
