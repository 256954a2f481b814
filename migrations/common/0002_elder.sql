-- One record for each elder in the whole district, whatever they receive and wherever.
CREATE TABLE elder (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    -- With tone marks, as shown under the name.
    name_pinyin TEXT NOT NULL,
    -- Plain pinyin, by which lists are ordered: the same order on both databases.
    sort_key TEXT NOT NULL,
    -- Blank-separated keys in lower case: characters, pinyin in all readings, initials, last digits. Filled by the program.
    search_text TEXT NOT NULL,
    sex TEXT NOT NULL,
    birth_on DATE NOT NULL,
    resident_number TEXT,
    no_resident_number_reason TEXT,
    phone TEXT NOT NULL,
    address TEXT NOT NULL DEFAULT '',
    -- With whom the elder lives (GB/T 42195-2022, annex A); none: not asked yet.
    living_situation TEXT,
    -- ABO group and rhesus factor, each unknown until said.
    blood_type TEXT,
    rhesus TEXT,
    -- Resident number, kind, grade, and B with a count when it was issued again.
    disability_certificate TEXT,
    notes TEXT NOT NULL DEFAULT '',
    -- Found to be the same person as this one, whose record is the one that counts.
    merged_into_id TEXT REFERENCES elder (id),
    version BIGINT NOT NULL,
    registered_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT elder_resident_number_key UNIQUE (resident_number),
    CONSTRAINT elder_name_check CHECK (LENGTH(TRIM(name)) > 0),
    CONSTRAINT elder_sex_check CHECK (sex IN ('female', 'male')),
    CONSTRAINT elder_resident_number_check CHECK (resident_number IS NULL OR LENGTH(resident_number) = 18),
    -- A number, or a reason why there is none; never both, never neither.
    CONSTRAINT elder_resident_number_or_reason_check CHECK (
        (resident_number IS NULL) <> (no_resident_number_reason IS NULL)
    ),
    CONSTRAINT elder_no_resident_number_reason_check CHECK (
        no_resident_number_reason IS NULL
        OR no_resident_number_reason IN ('never_issued', 'lost', 'foreign', 'shared_number', 'not_shown')
    ),
    CONSTRAINT elder_living_situation_check CHECK (
        living_situation IS NULL
        OR living_situation IN (
            'alone', 'with_spouse', 'with_children', 'with_parents', 'with_siblings', 'with_other_relatives',
            'with_non_relatives', 'institution'
        )
    ),
    CONSTRAINT elder_blood_type_check CHECK (blood_type IS NULL OR blood_type IN ('a', 'b', 'ab', 'o')),
    CONSTRAINT elder_rhesus_check CHECK (rhesus IS NULL OR rhesus IN ('positive', 'negative')),
    CONSTRAINT elder_disability_certificate_check CHECK (
        disability_certificate IS NULL
        OR (
            LENGTH(disability_certificate) BETWEEN 20 AND 22
            AND (resident_number IS NULL OR SUBSTR(disability_certificate, 1, 18) = resident_number)
        )
    ),
    CONSTRAINT elder_merged_into_id_check CHECK (merged_into_id IS NULL OR merged_into_id <> id)
);

-- The orders of the list that a column holds: a page is read from one of these, of however many elders.
CREATE INDEX elder_sort ON elder (sort_key, id);

CREATE INDEX elder_sex ON elder (sex, sort_key, id);

CREATE INDEX elder_birth ON elder (birth_on, sort_key, id);

CREATE INDEX elder_registered ON elder (registered_at, sort_key, id);

-- The same person registered a second time.
CREATE INDEX elder_name_birth ON elder (name, birth_on);

CREATE INDEX elder_merged ON elder (merged_into_id) WHERE merged_into_id IS NOT NULL;

-- On whose account the elder is served; more than one may hold.
CREATE TABLE elder_category (
    elder_id TEXT NOT NULL REFERENCES elder (id),
    category TEXT NOT NULL,
    PRIMARY KEY (elder_id, category),
    CONSTRAINT elder_category_category_check CHECK (
        category IN (
            'self_paying', 'destitute', 'minimum_living', 'minimum_living_margin', 'entitled_veteran', 'lost_only_child',
            'other'
        )
    )
);

CREATE TABLE contact (
    id TEXT PRIMARY KEY,
    elder_id TEXT NOT NULL REFERENCES elder (id),
    name TEXT NOT NULL,
    relation TEXT NOT NULL,
    phone TEXT NOT NULL,
    -- Whom to call first: 1, 2, 3 …
    emergency_order BIGINT NOT NULL,
    may_collect BOOLEAN NOT NULL,
    address TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    recorded_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    CONSTRAINT contact_name_check CHECK (LENGTH(TRIM(name)) > 0),
    CONSTRAINT contact_relation_check CHECK (
        relation IN (
            'spouse', 'daughter', 'son', 'daughter_in_law', 'son_in_law', 'grandchild', 'sibling', 'relative',
            'neighbour', 'community_worker', 'other'
        )
    ),
    CONSTRAINT contact_emergency_order_check CHECK (emergency_order >= 1)
);

CREATE UNIQUE INDEX contact_elder_id_emergency_order_key ON contact (elder_id, emergency_order) WHERE ended_at IS NULL;

CREATE TABLE elder_alert (
    id TEXT PRIMARY KEY,
    elder_id TEXT NOT NULL REFERENCES elder (id),
    kind TEXT NOT NULL,
    severity TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    CONSTRAINT elder_alert_kind_check CHECK (
        kind IN ('allergy', 'wandering', 'fall', 'choking', 'medication', 'infection', 'mobility', 'other')
    ),
    CONSTRAINT elder_alert_severity_check CHECK (severity IN ('severe', 'moderate', 'mild')),
    -- "Allergic, we do not know to what" and "other: nothing said" help nobody at the door.
    CONSTRAINT elder_alert_note_check CHECK (kind NOT IN ('allergy', 'other') OR LENGTH(TRIM(note)) > 0)
);

CREATE INDEX elder_alert_elder ON elder_alert (elder_id);
