-- From when until when something was said to be, before it was said otherwise. What the kitchen knew at its cut-off is
-- told from it, so that nobody who is off or on again after it is lost. Triggers keep it, because an end is
-- moved in many places; the act that moved it dates it.
CREATE TABLE superseded_span (
    subject TEXT NOT NULL,
    -- Of closed and extra days: the centre, because they are gone.
    subject_id TEXT NOT NULL,
    -- Of what is said in days.
    from_on DATE,
    until_on DATE,
    -- Of what is said in instants; of closed and extra days: since when they had been said.
    from_at TIMESTAMPTZ,
    to_at TIMESTAMPTZ,
    planned_return_on DATE,
    -- Of an extra day: the weekday for which it stood; none: its own.
    weekday BIGINT,
    -- It was taken back at the time, and has been given back since.
    was_withdrawn BOOLEAN NOT NULL,
    -- When it was said otherwise; none only within the act that does.
    replaced_at TIMESTAMPTZ,
    CONSTRAINT superseded_span_subject_check CHECK (
        subject IN (
            'enrolment', 'enrolment_pause', 'absence', 'meal_stop', 'admission', 'bed_leave', 'centre_closed_day',
            'centre_extra_day'
        )
    )
);

-- Of what one act says twice, what stood there before the act counts.
CREATE UNIQUE INDEX superseded_span_subject_id_key ON superseded_span (subject_id) WHERE replaced_at IS NULL;

CREATE INDEX superseded_span_replaced ON superseded_span (replaced_at, subject);
