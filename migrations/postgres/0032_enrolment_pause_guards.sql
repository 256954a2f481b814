-- One pause of an enrolment at a time. An empty interval overlaps nothing.
ALTER TABLE enrolment_pause ADD CONSTRAINT enrolment_pause_no_overlap
    EXCLUDE USING gist (enrolment_id WITH =, daterange(from_on, until_on, '[)') WITH &&);
