-- What the night staff found, one note for each person and round. What differs from the book stays open until the
-- responsible person has set it right.
CREATE TABLE night_note (
    id TEXT PRIMARY KEY,
    centre_id TEXT NOT NULL REFERENCES centre (id),
    -- The night begins on this day.
    night_on DATE NOT NULL,
    admission_id TEXT REFERENCES admission (id),
    bed_id TEXT REFERENCES bed (id),
    found TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    recorded_at TIMESTAMPTZ NOT NULL,
    recorded_by TEXT NOT NULL,
    completed_at TIMESTAMPTZ,
    completed_by TEXT NOT NULL DEFAULT '',
    completion TEXT NOT NULL DEFAULT '',
    -- By which act it was set right; none: by a sentence, or not yet.
    completed_act TEXT,
    CONSTRAINT night_note_found_check CHECK (
        found IN ('asleep', 'awake', 'unwell', 'fell', 'not_in_bed', 'to_hospital', 'came_back', 'arrived', 'died')
    ),
    CONSTRAINT night_note_whom_check CHECK (admission_id IS NOT NULL OR found = 'arrived'),
    CONSTRAINT night_note_completion_check CHECK (
        completed_at IS NOT NULL OR (completion = '' AND completed_act IS NULL)
    ),
    CONSTRAINT night_note_completed_act_check CHECK (
        completed_act IN ('admitted', 'went_on_leave', 'came_back', 'left')
    )
);

CREATE INDEX night_note_night ON night_note (centre_id, night_on);

CREATE INDEX night_note_open ON night_note (centre_id)
WHERE completed_at IS NULL AND found IN ('fell', 'not_in_bed', 'to_hospital', 'came_back', 'arrived', 'died');
