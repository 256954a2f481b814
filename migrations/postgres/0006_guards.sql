-- Guards whose wording differs between the databases; the names are the same on both.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- No two enrolments of one elder in one service overlap. An empty interval (ended on the day it began) overlaps nothing.
ALTER TABLE enrolment ADD CONSTRAINT enrolment_no_overlap
    EXCLUDE USING gist (elder_id WITH =, service WITH =, daterange(from_on, until_on, '[)') WITH &&);

-- One reason for being away at a time.
ALTER TABLE absence ADD CONSTRAINT absence_no_overlap
    EXCLUDE USING gist (elder_id WITH =, centre_id WITH =, daterange(from_on, until_on, '[)') WITH &&)
    WHERE (withdrawn_at IS NULL);

-- The message is the guard's name, as on SQLite.
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_ARGV[0];
END;
$$;

-- The trail is only ever added to.
CREATE TRIGGER trail_append_only BEFORE UPDATE OR DELETE ON trail
    FOR EACH ROW EXECUTE FUNCTION refuse('trail_append_only');

CREATE TRIGGER trail_append_only_truncate BEFORE TRUNCATE ON trail
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('trail_append_only');

-- Visits are withdrawn, never deleted.
CREATE TRIGGER visit_kept BEFORE DELETE ON visit
    FOR EACH ROW EXECUTE FUNCTION refuse('visit_kept');

CREATE TRIGGER visit_kept_truncate BEFORE TRUNCATE ON visit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('visit_kept');
