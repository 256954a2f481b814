-- An elder lives at a centre from coming until leaving for good (admission), in beds one after the other (stays), away
-- now and then (leaves). Instants are half-open; beside each stands its day at the centre, by which nights are counted.
CREATE TABLE admission (
    id TEXT PRIMARY KEY,
    elder_id TEXT NOT NULL REFERENCES elder (id),
    centre_id TEXT NOT NULL REFERENCES centre (id),
    from_at TIMESTAMPTZ NOT NULL,
    from_on DATE NOT NULL,
    to_at TIMESTAMPTZ,
    to_on DATE,
    -- When the elder is to leave; frees nothing.
    planned_to_on DATE,
    is_short_stay BOOLEAN NOT NULL,
    trial_until_on DATE,
    payer TEXT NOT NULL,
    category TEXT NOT NULL,
    agreement_number TEXT NOT NULL DEFAULT '',
    agreement_signed_on DATE,
    agreement_signed_by TEXT NOT NULL DEFAULT '',
    agreement_until_on DATE,
    -- The other half of a couple; said on both.
    partner_id TEXT REFERENCES admission (id),
    note TEXT NOT NULL DEFAULT '',
    leaving_reason TEXT,
    destination TEXT NOT NULL DEFAULT '',
    leaving_note TEXT NOT NULL DEFAULT '',
    -- Annulled: it never was, or was somebody else's. It then takes no time; what stood here is in the trail.
    withdrawn_at TIMESTAMPTZ,
    corrected_at TIMESTAMPTZ,
    version BIGINT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT admission_order_check CHECK (to_at IS NULL OR (to_at >= from_at AND to_on >= from_on)),
    CONSTRAINT admission_end_check CHECK (
        (to_at IS NULL) = (to_on IS NULL)
        AND (withdrawn_at IS NOT NULL OR (to_at IS NULL) = (leaving_reason IS NULL))
    ),
    CONSTRAINT admission_withdrawn_check CHECK (
        withdrawn_at IS NULL OR (to_at IS NOT NULL AND to_at = from_at AND leaving_reason IS NULL)
    ),
    CONSTRAINT admission_leaving_reason_check CHECK (
        leaving_reason IN ('home', 'other_residence', 'hospital', 'died', 'other')
    ),
    CONSTRAINT admission_payer_check CHECK (
        payer IN ('self_paying', 'family', 'long_term_care_insurance', 'government', 'other')
    ),
    CONSTRAINT admission_short_stay_check CHECK (NOT is_short_stay OR planned_to_on IS NOT NULL),
    CONSTRAINT admission_partner_check CHECK (partner_id IS NULL OR partner_id <> id)
);

CREATE INDEX admission_elder ON admission (elder_id, from_at);

CREATE INDEX admission_centre ON admission (centre_id, to_on);

-- What was found before or at the admission, risk by risk (GB 38600-2019).
CREATE TABLE admission_risk (
    admission_id TEXT NOT NULL REFERENCES admission (id),
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    checked_on DATE NOT NULL,
    checked_by TEXT NOT NULL,
    PRIMARY KEY (admission_id, kind),
    CONSTRAINT admission_risk_kind_check CHECK (
        kind IN (
            'choking', 'wrong_food_or_medicine', 'pressure_sore', 'burn', 'bed_fall', 'fall', 'harm', 'wandering',
            'activity_accident', 'infection'
        )
    ),
    CONSTRAINT admission_risk_level_check CHECK (level IN ('none', 'low', 'medium', 'high')),
    CONSTRAINT admission_risk_checked_by_check CHECK (LENGTH(TRIM(checked_by)) > 0)
);

CREATE TABLE stay (
    id TEXT PRIMARY KEY,
    admission_id TEXT NOT NULL REFERENCES admission (id),
    bed_id TEXT NOT NULL REFERENCES bed (id),
    from_at TIMESTAMPTZ NOT NULL,
    from_on DATE NOT NULL,
    to_at TIMESTAMPTZ,
    to_on DATE,
    began_how TEXT NOT NULL,
    ended_how TEXT,
    -- Why a bed was changed; '' where nothing was said.
    reason TEXT NOT NULL DEFAULT '',
    -- Why somebody lies in a room that is for others: the partner lies there, or somebody decided it.
    sex_exception TEXT,
    exception_reason TEXT NOT NULL DEFAULT '',
    withdrawn_at TIMESTAMPTZ,
    corrected_at TIMESTAMPTZ,
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT stay_order_check CHECK (to_at IS NULL OR (to_at >= from_at AND to_on >= from_on)),
    CONSTRAINT stay_end_check CHECK ((to_at IS NULL) = (to_on IS NULL) AND (to_at IS NULL) = (ended_how IS NULL)),
    CONSTRAINT stay_began_how_check CHECK (began_how IN ('admitted', 'transferred', 'swapped', 'returned')),
    CONSTRAINT stay_ended_how_check CHECK (ended_how IN ('transferred', 'swapped', 'left', 'released')),
    CONSTRAINT stay_exception_check CHECK (
        COALESCE(sex_exception, 'couple') IN ('couple', 'decided')
        AND (COALESCE(sex_exception, '') <> 'decided' OR LENGTH(TRIM(exception_reason)) > 0)
    )
);

CREATE INDEX stay_bed ON stay (bed_id, from_at);

CREATE INDEX stay_admission ON stay (admission_id, from_at);

-- Who lies in a bed now.
CREATE UNIQUE INDEX stay_bed_id_key ON stay (bed_id) WHERE to_at IS NULL AND withdrawn_at IS NULL;

CREATE UNIQUE INDEX stay_admission_id_key ON stay (admission_id) WHERE to_at IS NULL AND withdrawn_at IS NULL;

CREATE TABLE bed_leave (
    id TEXT PRIMARY KEY,
    admission_id TEXT NOT NULL REFERENCES admission (id),
    kind TEXT NOT NULL,
    from_at TIMESTAMPTZ NOT NULL,
    from_on DATE NOT NULL,
    to_at TIMESTAMPTZ,
    to_on DATE,
    planned_return_on DATE,
    holds_bed BOOLEAN NOT NULL,
    -- The day from which the bed is held no longer by the agreement; frees nothing by itself.
    hold_until_on DATE,
    destination TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    withdrawn_at TIMESTAMPTZ,
    corrected_at TIMESTAMPTZ,
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT bed_leave_order_check CHECK (to_at IS NULL OR (to_at >= from_at AND to_on >= from_on)),
    CONSTRAINT bed_leave_end_check CHECK ((to_at IS NULL) = (to_on IS NULL)),
    CONSTRAINT bed_leave_kind_check CHECK (kind IN ('hospital', 'family', 'other')),
    CONSTRAINT bed_leave_hold_check CHECK (holds_bed OR hold_until_on IS NULL)
);

CREATE INDEX bed_leave_admission ON bed_leave (admission_id, from_at);

CREATE UNIQUE INDEX bed_leave_admission_id_key ON bed_leave (admission_id) WHERE to_at IS NULL AND withdrawn_at IS NULL;

CREATE TABLE bed_closure (
    id TEXT PRIMARY KEY,
    bed_id TEXT NOT NULL REFERENCES bed (id),
    from_at TIMESTAMPTZ NOT NULL,
    from_on DATE NOT NULL,
    to_at TIMESTAMPTZ,
    to_on DATE,
    planned_to_on DATE,
    reason TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    corrected_at TIMESTAMPTZ,
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT bed_closure_order_check CHECK (to_at IS NULL OR (to_at >= from_at AND to_on >= from_on)),
    CONSTRAINT bed_closure_end_check CHECK ((to_at IS NULL) = (to_on IS NULL)),
    CONSTRAINT bed_closure_reason_check CHECK (reason IN ('repair', 'isolation', 'disinfection', 'other'))
);

CREATE INDEX bed_closure_bed ON bed_closure (bed_id, from_at);

-- Every leaving of a bed asks for cleaning, until somebody says that it is clean.
CREATE TABLE bed_cleaning (
    id TEXT PRIMARY KEY,
    bed_id TEXT NOT NULL REFERENCES bed (id),
    stay_id TEXT NOT NULL REFERENCES stay (id),
    from_at TIMESTAMPTZ NOT NULL,
    target_at TIMESTAMPTZ NOT NULL,
    cleaned_at TIMESTAMPTZ,
    cleaned_by TEXT NOT NULL DEFAULT '',
    CONSTRAINT bed_cleaning_stay_id_key UNIQUE (stay_id)
);

CREATE INDEX bed_cleaning_open ON bed_cleaning (bed_id) WHERE cleaned_at IS NULL;

-- A bed is kept for an elder from a day, and no longer from the day on which that lapses.
CREATE TABLE reservation (
    id TEXT PRIMARY KEY,
    bed_id TEXT NOT NULL REFERENCES bed (id),
    elder_id TEXT NOT NULL REFERENCES elder (id),
    from_on DATE NOT NULL,
    lapses_on DATE NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    ended_at TIMESTAMPTZ,
    ended_how TEXT,
    version BIGINT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT reservation_order_check CHECK (lapses_on > from_on),
    CONSTRAINT reservation_end_check CHECK ((ended_at IS NULL) = (ended_how IS NULL)),
    CONSTRAINT reservation_ended_how_check CHECK (ended_how IN ('taken', 'cancelled', 'left'))
);

CREATE INDEX reservation_bed ON reservation (bed_id, lapses_on);

CREATE INDEX reservation_elder ON reservation (elder_id, lapses_on);
