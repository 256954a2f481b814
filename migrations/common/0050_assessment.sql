-- Assessments of an elder's ability (能力评估), each kept with the scheme by which it was made and never converted into
-- another. What is recorded stays: a mistake is corrected by a new version or withdrawn, each with its reason.
CREATE TABLE assessment (
    id TEXT PRIMARY KEY,
    elder_id TEXT NOT NULL REFERENCES elder (id),
    scheme TEXT NOT NULL,
    assessed_on DATE NOT NULL,
    place TEXT NOT NULL,
    -- Who told about the elder.
    informant TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    -- GB/T 42195-2022: 0 to 90. Barthel: 0 to 100.
    score BIGINT,
    -- As it was computed (GB/T 42195-2022) or stands on the paper (the others); Barthel gives none.
    grade BIGINT,
    -- From here on GB/T 42195-2022 alone.
    reason TEXT,
    coma BOOLEAN,
    dementia BOOLEAN,
    mental_disorder BOOLEAN,
    swallowing_difficulty BOOLEAN,
    -- Care-risk events of the thirty days before.
    fall_events BIGINT,
    wandering_events BIGINT,
    choking_events BIGINT,
    self_harm_events BIGINT,
    other_events BIGINT,
    -- The district's setting and the program's rule when the grade was computed.
    triggers_stack BOOLEAN,
    rule_version BIGINT,
    next_due_on DATE,
    -- MZ/T 039-2013 alone: its four domains, 0 to 3.
    daily_living_grade BIGINT,
    mental_grade BIGINT,
    sensory_grade BIGINT,
    social_grade BIGINT,
    -- The version that this one takes the place of.
    corrects_id TEXT REFERENCES assessment (id),
    -- No longer counts since.
    ended_at TIMESTAMPTZ,
    ended_how TEXT,
    ended_reason TEXT,
    -- The 26 items of GB/T 42195-2022, each exactly once because each is a column.
    eating BIGINT,
    grooming BIGINT,
    bathing BIGINT,
    dressing_upper BIGINT,
    dressing_lower BIGINT,
    bladder_control BIGINT,
    bowel_control BIGINT,
    toileting BIGINT,
    turning_in_bed BIGINT,
    transfer BIGINT,
    walking BIGINT,
    stairs BIGINT,
    orientation_in_time BIGINT,
    orientation_in_place BIGINT,
    orientation_to_people BIGINT,
    memory BIGINT,
    understanding BIGINT,
    expression BIGINT,
    aggression BIGINT,
    depression BIGINT,
    consciousness BIGINT,
    vision BIGINT,
    hearing BIGINT,
    daily_affairs BIGINT,
    using_transport BIGINT,
    social_life BIGINT,
    CONSTRAINT assessment_corrects_id_key UNIQUE (corrects_id),
    CONSTRAINT assessment_scheme_check CHECK (
        scheme IN ('gbt42195', 'mzt039', 'barthel', 'long_term_care_insurance')
    ),
    CONSTRAINT assessment_reason_check CHECK (
        CASE WHEN scheme = 'gbt42195'
            THEN COALESCE(reason, '') IN ('first', 'regular', 'immediate', 'repeated', 'other')
            ELSE reason IS NULL
        END
    ),
    CONSTRAINT assessment_items_check CHECK (
        CASE WHEN scheme = 'gbt42195' THEN
            COALESCE(eating, -1) BETWEEN 0 AND 4
            AND COALESCE(grooming, -1) BETWEEN 0 AND 4
            AND COALESCE(bathing, -1) BETWEEN 0 AND 4
            AND COALESCE(dressing_upper, -1) BETWEEN 0 AND 4
            AND COALESCE(dressing_lower, -1) BETWEEN 0 AND 4
            AND COALESCE(bladder_control, -1) BETWEEN 0 AND 4
            AND COALESCE(bowel_control, -1) BETWEEN 0 AND 4
            AND COALESCE(toileting, -1) BETWEEN 0 AND 4
            AND COALESCE(turning_in_bed, -1) BETWEEN 0 AND 4
            AND COALESCE(transfer, -1) BETWEEN 0 AND 4
            AND COALESCE(walking, -1) BETWEEN 0 AND 4
            AND COALESCE(stairs, -1) BETWEEN 0 AND 3
            AND COALESCE(orientation_in_time, -1) BETWEEN 0 AND 4
            AND COALESCE(orientation_in_place, -1) BETWEEN 0 AND 4
            AND COALESCE(orientation_to_people, -1) BETWEEN 0 AND 4
            AND COALESCE(memory, -1) BETWEEN 0 AND 4
            AND COALESCE(understanding, -1) BETWEEN 0 AND 4
            AND COALESCE(expression, -1) BETWEEN 0 AND 4
            AND COALESCE(aggression, -1) BETWEEN 0 AND 1
            AND COALESCE(depression, -1) BETWEEN 0 AND 1
            AND COALESCE(consciousness, -1) BETWEEN 0 AND 2
            AND COALESCE(vision, -1) BETWEEN 0 AND 2
            AND COALESCE(hearing, -1) BETWEEN 0 AND 2
            AND COALESCE(daily_affairs, -1) BETWEEN 0 AND 4
            AND COALESCE(using_transport, -1) BETWEEN 0 AND 3
            AND COALESCE(social_life, -1) BETWEEN 0 AND 4
        ELSE
            COALESCE(
                eating, grooming, bathing, dressing_upper, dressing_lower, bladder_control, bowel_control,
                toileting, turning_in_bed, transfer, walking, stairs, orientation_in_time,
                orientation_in_place, orientation_to_people, memory, understanding, expression, aggression,
                depression, consciousness, vision, hearing, daily_affairs, using_transport, social_life
            ) IS NULL
        END
    ),
    CONSTRAINT assessment_conditions_check CHECK (
        CASE WHEN scheme = 'gbt42195' THEN
            coma IS NOT NULL AND dementia IS NOT NULL AND mental_disorder IS NOT NULL
            AND swallowing_difficulty IS NOT NULL AND triggers_stack IS NOT NULL AND rule_version IS NOT NULL
            AND next_due_on IS NOT NULL
            AND COALESCE(fall_events, -1) BETWEEN 0 AND 99 AND COALESCE(wandering_events, -1) BETWEEN 0 AND 99
            AND COALESCE(choking_events, -1) BETWEEN 0 AND 99 AND COALESCE(self_harm_events, -1) BETWEEN 0 AND 99
            AND COALESCE(other_events, -1) BETWEEN 0 AND 99
        ELSE
            coma IS NULL AND dementia IS NULL AND mental_disorder IS NULL AND swallowing_difficulty IS NULL
            AND triggers_stack IS NULL AND rule_version IS NULL
            AND COALESCE(fall_events, wandering_events, choking_events, self_harm_events, other_events) IS NULL
        END
    ),
    CONSTRAINT assessment_domains_check CHECK (
        CASE WHEN scheme = 'mzt039' THEN
            COALESCE(daily_living_grade, -1) BETWEEN 0 AND 3 AND COALESCE(mental_grade, -1) BETWEEN 0 AND 3
            AND COALESCE(sensory_grade, -1) BETWEEN 0 AND 3 AND COALESCE(social_grade, -1) BETWEEN 0 AND 3
        ELSE
            COALESCE(daily_living_grade, mental_grade, sensory_grade, social_grade) IS NULL
        END
    ),
    CONSTRAINT assessment_score_check CHECK (
        CASE scheme
            WHEN 'gbt42195' THEN COALESCE(score, -1) = (
                eating + grooming + bathing + dressing_upper + dressing_lower + bladder_control +
                bowel_control + toileting + turning_in_bed + transfer + walking + stairs +
                orientation_in_time + orientation_in_place + orientation_to_people + memory + understanding +
                expression + aggression + depression + consciousness + vision + hearing + daily_affairs +
                using_transport + social_life
            )
            WHEN 'barthel' THEN COALESCE(score, -1) BETWEEN 0 AND 100 AND score % 5 = 0
            ELSE score IS NULL
        END
    ),
    -- No grade is better than the band of its score, and coma is the worst.
    CONSTRAINT assessment_grade_check CHECK (
        CASE scheme
            WHEN 'gbt42195' THEN
                COALESCE(grade, -1) BETWEEN
                    CASE
                        WHEN coma THEN 4
                        WHEN score >= 90 THEN 0
                        WHEN score >= 66 THEN 1
                        WHEN score >= 46 THEN 2
                        WHEN score >= 30 THEN 3
                        ELSE 4
                    END
                AND 4
            WHEN 'mzt039' THEN COALESCE(grade, -1) BETWEEN 0 AND 3
            WHEN 'long_term_care_insurance' THEN COALESCE(grade, -1) BETWEEN 0 AND 5
            ELSE grade IS NULL
        END
    ),
    CONSTRAINT assessment_next_due_on_check CHECK (next_due_on IS NULL OR next_due_on > assessed_on),
    CONSTRAINT assessment_corrects_check CHECK (corrects_id IS NULL OR corrects_id <> id),
    CONSTRAINT assessment_ended_check CHECK (
        CASE WHEN ended_at IS NULL
            THEN ended_how IS NULL AND ended_reason IS NULL
            ELSE COALESCE(ended_how, '') IN ('corrected', 'withdrawn') AND LENGTH(TRIM(COALESCE(ended_reason, ''))) > 0
        END
    )
);

CREATE INDEX assessment_elder ON assessment (elder_id, assessed_on);

-- The one that counts, looked for when somebody asks who is due.
CREATE INDEX assessment_standing ON assessment (elder_id, scheme, assessed_on) WHERE ended_at IS NULL;

-- Who assessed, in the order on the form.
CREATE TABLE assessment_assessor (
    assessment_id TEXT NOT NULL REFERENCES assessment (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (assessment_id, position),
    CONSTRAINT assessment_assessor_position_check CHECK (position >= 1),
    CONSTRAINT assessment_assessor_name_check CHECK (LENGTH(TRIM(name)) > 0)
);

-- How the district reads what the standard leaves open; without a row the defaults of the program hold.
CREATE TABLE assessment_setting (
    id TEXT PRIMARY KEY,
    triggers_stack BOOLEAN NOT NULL,
    due_after_months BIGINT NOT NULL,
    version BIGINT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT assessment_setting_id_check CHECK (id = 'district'),
    CONSTRAINT assessment_setting_due_after_months_check CHECK (due_after_months BETWEEN 1 AND 60)
);
