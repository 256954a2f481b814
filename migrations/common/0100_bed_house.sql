-- A residence: how its beds are run, its buildings, floors, wards, rooms and beds.

-- Settings of a centre in which elders live; without a row the defaults of the program hold.
CREATE TABLE residence (
    centre_id TEXT PRIMARY KEY REFERENCES centre (id),
    -- Days for which a bed is held for somebody on leave, and how many days before their end one is told.
    hold_days BIGINT NOT NULL,
    hold_warning_days BIGINT NOT NULL,
    -- Whether coming and leaving on one day counts as one bed-day.
    same_day_counts_one BOOLEAN NOT NULL,
    -- Minutes in which a bed is to be clean after a leaving.
    cleaning_target_minutes BIGINT NOT NULL,
    -- Days for which a reservation and an offer stand.
    reservation_days BIGINT NOT NULL,
    offer_days BIGINT NOT NULL,
    -- What becomes of the place in the queue when an offer is refused or lapses.
    refused_effect TEXT NOT NULL,
    lapsed_effect TEXT NOT NULL,
    -- The share of nursing beds that is aimed at, in percent.
    nursing_target_percent BIGINT NOT NULL,
    -- Longest short stay, in days.
    short_stay_days BIGINT NOT NULL,
    -- How many days back an act may be entered without a reason.
    late_entry_days BIGINT NOT NULL,
    -- Who comes first: words of priorities, separated by commas.
    priority_order TEXT NOT NULL,
    -- From which age somebody counts as oldest there, and from which grade (GB/T 42195-2022) as disabled.
    oldest_from_age BIGINT NOT NULL,
    disabled_from_grade BIGINT NOT NULL,
    -- The census of the days before this one is closed.
    closed_until_on DATE,
    -- Counts the acts: whoever changes beds of this centre raises it first, so that two writers go one after the other.
    acts BIGINT NOT NULL DEFAULT 0,
    version BIGINT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT residence_hold_days_check CHECK (hold_days BETWEEN 0 AND 366),
    CONSTRAINT residence_hold_warning_days_check CHECK (hold_warning_days BETWEEN 0 AND 60),
    CONSTRAINT residence_cleaning_target_minutes_check CHECK (cleaning_target_minutes BETWEEN 5 AND 2880),
    CONSTRAINT residence_reservation_days_check CHECK (reservation_days BETWEEN 1 AND 366),
    CONSTRAINT residence_offer_days_check CHECK (offer_days BETWEEN 1 AND 60),
    CONSTRAINT residence_refused_effect_check CHECK (refused_effect IN ('keeps', 'to_the_end', 'leaves')),
    CONSTRAINT residence_lapsed_effect_check CHECK (lapsed_effect IN ('keeps', 'to_the_end', 'leaves')),
    CONSTRAINT residence_nursing_target_percent_check CHECK (nursing_target_percent BETWEEN 0 AND 100),
    CONSTRAINT residence_short_stay_days_check CHECK (short_stay_days BETWEEN 1 AND 366),
    CONSTRAINT residence_late_entry_days_check CHECK (late_entry_days BETWEEN 0 AND 31),
    CONSTRAINT residence_oldest_from_age_check CHECK (oldest_from_age BETWEEN 60 AND 110),
    CONSTRAINT residence_disabled_from_grade_check CHECK (disabled_from_grade BETWEEN 1 AND 4)
);

CREATE TABLE building (
    id TEXT PRIMARY KEY,
    centre_id TEXT NOT NULL REFERENCES centre (id),
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT building_centre_id_name_key UNIQUE (centre_id, name),
    CONSTRAINT building_name_check CHECK (LENGTH(TRIM(name)) > 0)
);

CREATE TABLE floor (
    id TEXT PRIMARY KEY,
    building_id TEXT NOT NULL REFERENCES building (id),
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    CONSTRAINT floor_building_id_name_key UNIQUE (building_id, name),
    CONSTRAINT floor_name_check CHECK (LENGTH(TRIM(name)) > 0)
);

-- Rooms that are cared for together, on whatever floors.
CREATE TABLE ward (
    id TEXT PRIMARY KEY,
    centre_id TEXT NOT NULL REFERENCES centre (id),
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT ward_centre_id_name_key UNIQUE (centre_id, name),
    CONSTRAINT ward_name_check CHECK (LENGTH(TRIM(name)) > 0)
);

CREATE TABLE care_room (
    id TEXT PRIMARY KEY,
    floor_id TEXT NOT NULL REFERENCES floor (id),
    ward_id TEXT NOT NULL REFERENCES ward (id),
    name TEXT NOT NULL,
    -- For whom: women, men, one couple, or anybody.
    sex_rule TEXT NOT NULL,
    -- Beds that it may hold.
    capacity BIGINT NOT NULL,
    -- Where it lies on the plan of the floor, in cells from the upper left; none: not drawn.
    plan_column BIGINT,
    plan_row BIGINT,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT care_room_floor_id_name_key UNIQUE (floor_id, name),
    CONSTRAINT care_room_name_check CHECK (LENGTH(TRIM(name)) > 0),
    CONSTRAINT care_room_sex_rule_check CHECK (sex_rule IN ('women', 'men', 'couple', 'any')),
    CONSTRAINT care_room_capacity_check CHECK (capacity BETWEEN 1 AND 20)
);

CREATE INDEX care_room_ward ON care_room (ward_id);

CREATE TABLE care_room_feature (
    care_room_id TEXT NOT NULL REFERENCES care_room (id),
    feature TEXT NOT NULL,
    PRIMARY KEY (care_room_id, feature),
    CONSTRAINT care_room_feature_feature_check CHECK (
        feature IN (
            'toilet', 'shower', 'call_bell', 'oxygen', 'wheelchair', 'lift_hoist', 'balcony', 'south_facing',
            'dementia_care', 'isolation'
        )
    )
);

CREATE TABLE bed (
    id TEXT PRIMARY KEY,
    centre_id TEXT NOT NULL REFERENCES centre (id),
    care_room_id TEXT NOT NULL REFERENCES care_room (id),
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- Recognised by the civil affairs office as a nursing bed from, until, on what basis.
    nursing_from_on DATE,
    nursing_until_on DATE,
    nursing_basis TEXT NOT NULL DEFAULT '',
    in_service_from_on DATE NOT NULL,
    in_service_until_on DATE,
    -- What it costs in a month; none: not said.
    monthly_fen BIGINT,
    position BIGINT NOT NULL,
    corrected_at TIMESTAMPTZ,
    version BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT bed_label_check CHECK (LENGTH(TRIM(label)) > 0),
    CONSTRAINT bed_kind_check CHECK (kind IN ('nursing', 'ordinary', 'short_stay')),
    CONSTRAINT bed_nursing_check CHECK (
        (kind <> 'nursing' OR nursing_from_on IS NOT NULL)
        AND (nursing_until_on IS NULL OR (nursing_from_on IS NOT NULL AND nursing_until_on >= nursing_from_on))
    ),
    CONSTRAINT bed_monthly_fen_check CHECK (monthly_fen >= 0),
    CONSTRAINT bed_order_check CHECK (in_service_until_on IS NULL OR in_service_until_on >= in_service_from_on)
);

-- Among the beds in service.
CREATE UNIQUE INDEX bed_care_room_id_label_key ON bed (care_room_id, label) WHERE in_service_until_on IS NULL;

CREATE INDEX bed_centre ON bed (centre_id);

-- As what a bed was counted before a day. Where a bed or its room is changed after a month was closed, the closed nights
-- keep the kind and the ward by which they were counted.
CREATE TABLE bed_as_counted (
    bed_id TEXT NOT NULL REFERENCES bed (id),
    -- Holds for the nights before this one, as far as no earlier row does.
    until_on DATE NOT NULL,
    kind TEXT NOT NULL,
    ward_id TEXT NOT NULL REFERENCES ward (id),
    PRIMARY KEY (bed_id, until_on),
    CONSTRAINT bed_as_counted_kind_check CHECK (kind IN ('nursing', 'ordinary', 'short_stay'))
);
