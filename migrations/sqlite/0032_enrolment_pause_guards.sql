-- One pause of an enrolment at a time. An empty interval overlaps nothing.
CREATE TRIGGER enrolment_pause_no_overlap_insert BEFORE INSERT ON enrolment_pause
WHEN EXISTS (
    SELECT 1 FROM enrolment_pause p
    WHERE p.enrolment_id = NEW.enrolment_id AND p.id <> NEW.id
        AND (p.until_on IS NULL OR p.until_on > NEW.from_on)
        AND (NEW.until_on IS NULL OR NEW.until_on > p.from_on)
        AND (p.until_on IS NULL OR p.until_on > p.from_on)
        AND (NEW.until_on IS NULL OR NEW.until_on > NEW.from_on)
)
BEGIN
    SELECT RAISE(ABORT, 'enrolment_pause_no_overlap');
END;

CREATE TRIGGER enrolment_pause_no_overlap_update BEFORE UPDATE ON enrolment_pause
WHEN EXISTS (
    SELECT 1 FROM enrolment_pause p
    WHERE p.enrolment_id = NEW.enrolment_id AND p.id <> NEW.id
        AND (p.until_on IS NULL OR p.until_on > NEW.from_on)
        AND (NEW.until_on IS NULL OR NEW.until_on > p.from_on)
        AND (p.until_on IS NULL OR p.until_on > p.from_on)
        AND (NEW.until_on IS NULL OR NEW.until_on > NEW.from_on)
)
BEGIN
    SELECT RAISE(ABORT, 'enrolment_pause_no_overlap');
END;
