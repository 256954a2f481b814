-- Expected, not coming: from a day until a day (half-open).
CREATE TABLE absence (
    id TEXT PRIMARY KEY,
    elder_id TEXT NOT NULL REFERENCES elder (id),
    centre_id TEXT NOT NULL REFERENCES centre (id),
    from_on DATE NOT NULL,
    until_on DATE NOT NULL,
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    -- Who said so, in words; '' where nobody did.
    told_by TEXT NOT NULL DEFAULT '',
    -- Announced before the elder was missed; otherwise found out by following up.
    is_announced BOOLEAN NOT NULL DEFAULT TRUE,
    recorded_at TIMESTAMPTZ NOT NULL,
    withdrawn_at TIMESTAMPTZ,
    -- Entered, set right or taken back on a closed day; what stood there before is in the trail.
    corrected_at TIMESTAMPTZ,
    CONSTRAINT absence_order_check CHECK (until_on > from_on),
    CONSTRAINT absence_reason_check CHECK (reason IN ('illness', 'hospital', 'family', 'travel', 'other', 'unknown'))
);

CREATE INDEX absence_elder ON absence (elder_id, until_on);

CREATE INDEX absence_centre ON absence (centre_id, until_on);

-- One elder's day at a centre.
CREATE TABLE visit (
    id TEXT PRIMARY KEY,
    elder_id TEXT NOT NULL REFERENCES elder (id),
    centre_id TEXT NOT NULL REFERENCES centre (id),
    -- The day in the centre's time zone on which the visit began.
    visit_on DATE NOT NULL,
    arrived_at TIMESTAMPTZ NOT NULL,
    arrival_recorded_at TIMESTAMPTZ NOT NULL,
    brought_by TEXT NOT NULL,
    arrival_transport TEXT,
    -- Why the arrival was not recorded at the moment of it.
    arrival_reason TEXT NOT NULL DEFAULT '',
    -- Why the elder was let in over the licensed places.
    over_places_reason TEXT NOT NULL DEFAULT '',
    -- Where the elder is, or was last.
    room_id TEXT REFERENCES room (id),
    temperature_tenths_celsius BIGINT,
    remark TEXT NOT NULL DEFAULT '',
    departed_at TIMESTAMPTZ,
    departure_recorded_at TIMESTAMPTZ,
    collected_by TEXT NOT NULL DEFAULT '',
    -- The contact who collected; none where it was someone else, or nobody.
    collector_contact_id TEXT REFERENCES contact (id),
    -- Collected by someone who is not on the elder's list.
    collector_is_unlisted BOOLEAN NOT NULL DEFAULT FALSE,
    collector_reason TEXT NOT NULL DEFAULT '',
    departure_transport TEXT,
    -- Why the leaving was not recorded at the moment of it.
    departure_reason TEXT NOT NULL DEFAULT '',
    -- Nobody recorded the leaving on that day. No time is ever made up for it; it is listed until someone says it.
    departure_missing BOOLEAN NOT NULL DEFAULT FALSE,
    -- What was said when the day was closed with the elder inside or the leaving unknown.
    closing_explanation TEXT NOT NULL DEFAULT '',
    -- The absence that this arrival ended, and until when it had been meant: undoing the arrival gives it back.
    ended_absence_id TEXT REFERENCES absence (id),
    ended_absence_until_on DATE,
    -- The visit at another centre that a move here ended: undoing the arrival takes that leaving back.
    moved_from_visit_id TEXT REFERENCES visit (id),
    -- Set right afterwards; what stood there before is in the trail.
    corrected_at TIMESTAMPTZ,
    -- The check-in was undone: it never happened, but that it was recorded is kept.
    withdrawn_at TIMESTAMPTZ,
    CONSTRAINT visit_order_check CHECK (departed_at IS NULL OR departed_at >= arrived_at),
    CONSTRAINT visit_departure_check CHECK ((departed_at IS NULL) = (departure_recorded_at IS NULL)),
    CONSTRAINT visit_departure_missing_check CHECK (NOT departure_missing OR departed_at IS NULL),
    CONSTRAINT visit_transport_check CHECK (
        (arrival_transport IS NULL OR arrival_transport IN ('on_foot', 'centre_minibus', 'private_car', 'taxi', 'public_transport'))
        AND (departure_transport IS NULL OR departure_transport IN ('on_foot', 'centre_minibus', 'private_car', 'taxi', 'public_transport'))
    ),
    CONSTRAINT visit_temperature_check CHECK (temperature_tenths_celsius BETWEEN 300 AND 450),
    -- Whoever is not on the list needs a reason.
    CONSTRAINT visit_collector_check CHECK (
        NOT collector_is_unlisted OR (LENGTH(TRIM(collector_reason)) > 0 AND LENGTH(TRIM(collected_by)) > 0)
    )
);

-- An elder is in one place at a time. (Named as PostgreSQL would: SQLite reports the columns, see store/violation.rs.)
CREATE UNIQUE INDEX visit_elder_id_key ON visit (elder_id)
    WHERE departed_at IS NULL AND withdrawn_at IS NULL AND NOT departure_missing;

CREATE INDEX visit_centre_day ON visit (centre_id, visit_on);

CREATE INDEX visit_elder_day ON visit (elder_id, visit_on);

-- Forgotten check-outs: few rows among millions.
CREATE INDEX visit_without_departure ON visit (centre_id, visit_on)
    WHERE departed_at IS NULL AND withdrawn_at IS NULL;

-- Whom reception called about someone who did not come, and what they said. Rows are only added.
CREATE TABLE follow_up_call (
    id TEXT PRIMARY KEY,
    elder_id TEXT NOT NULL REFERENCES elder (id),
    centre_id TEXT NOT NULL REFERENCES centre (id),
    -- The day that the call was about.
    called_on DATE NOT NULL,
    called_at TIMESTAMPTZ NOT NULL,
    contact_id TEXT REFERENCES contact (id),
    called_whom TEXT NOT NULL,
    outcome TEXT NOT NULL,
    said TEXT NOT NULL,
    CONSTRAINT follow_up_call_called_whom_check CHECK (LENGTH(TRIM(called_whom)) > 0),
    CONSTRAINT follow_up_call_outcome_check CHECK (outcome IN ('reached', 'no_answer', 'message_left', 'wrong_number'))
);

CREATE INDEX follow_up_call_centre_day ON follow_up_call (centre_id, called_on);

CREATE INDEX follow_up_call_elder ON follow_up_call (elder_id, called_on);

-- A day that was closed. What is changed on it afterwards is a correction.
CREATE TABLE day_closing (
    id TEXT PRIMARY KEY,
    centre_id TEXT NOT NULL REFERENCES centre (id),
    closed_on DATE NOT NULL,
    closed_at TIMESTAMPTZ NOT NULL,
    closed_by TEXT NOT NULL,
    note TEXT NOT NULL,
    reopened_at TIMESTAMPTZ,
    reopened_by TEXT NOT NULL DEFAULT '',
    reopen_reason TEXT NOT NULL DEFAULT '',
    -- What the day was when it was closed: other hours, other holidays and other rules that come later leave it so. No hours:
    -- the centre was shut on it.
    opens_at TIME,
    closes_at TIME,
    stands_for_weekday BIGINT NOT NULL,
    cause TEXT NOT NULL,
    cause_note TEXT NOT NULL,
    -- And below how many minutes a day attended counted as half a day then.
    half_day_below_minutes BIGINT NOT NULL DEFAULT 240,
    CONSTRAINT day_closing_reopen_check CHECK (reopened_at IS NULL OR LENGTH(TRIM(reopen_reason)) > 0),
    CONSTRAINT day_closing_hours_check CHECK (
        (opens_at IS NULL) = (closes_at IS NULL) AND (opens_at IS NULL OR opens_at < closes_at)
    ),
    CONSTRAINT day_closing_stands_for_weekday_check CHECK (stands_for_weekday BETWEEN 1 AND 7),
    CONSTRAINT day_closing_cause_check CHECK (
        cause IN ('weekday', 'closed_day', 'extra_day', 'legal_holiday', 'make_up_day')
    ),
    CONSTRAINT day_closing_half_day_below_minutes_check CHECK (half_day_below_minutes BETWEEN 0 AND 720)
);

CREATE UNIQUE INDEX day_closing_centre_id_closed_on_key ON day_closing (centre_id, closed_on) WHERE reopened_at IS NULL;
