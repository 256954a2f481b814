-- Somebody in the building who is not an elder: a visitor (来访) or one of the staff (在岗), from coming to going.
-- They count on the emergency list, never in the attendance.
CREATE TABLE presence (
    id TEXT PRIMARY KEY,
    centre_id TEXT NOT NULL REFERENCES centre (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    -- Plain pinyin, by which lists are ordered.
    sort_key TEXT NOT NULL,
    -- The folded name, of a visitor with the telephone: who is meant, as far as the door can tell. Filled by the program.
    person_key TEXT NOT NULL,
    phone TEXT NOT NULL,
    -- Whom a visitor visits.
    elder_id TEXT REFERENCES elder (id),
    -- What else a visitor comes for; of staff the duty.
    purpose TEXT NOT NULL,
    -- The day in the centre's time zone.
    presence_on DATE NOT NULL,
    arrived_at TIMESTAMPTZ NOT NULL,
    departed_at TIMESTAMPTZ,
    -- How one knows of a going that nobody recorded on its day. With it the row is settled, even where the time stays
    -- unknown: none is ever made up.
    departure_note TEXT NOT NULL,
    CONSTRAINT presence_kind_check CHECK (kind IN ('visitor', 'staff')),
    CONSTRAINT presence_name_check CHECK (LENGTH(TRIM(name)) > 0),
    CONSTRAINT presence_order_check CHECK (departed_at IS NULL OR departed_at >= arrived_at),
    -- A visitor comes to somebody or for something.
    CONSTRAINT presence_purpose_check CHECK (kind <> 'visitor' OR elder_id IS NOT NULL OR LENGTH(TRIM(purpose)) > 0),
    CONSTRAINT presence_elder_check CHECK (kind = 'visitor' OR elder_id IS NULL)
);

-- Nobody is signed in twice on a day.
CREATE UNIQUE INDEX presence_centre_id_kind_person_key_presence_on_key
    ON presence (centre_id, kind, person_key, presence_on)
    WHERE departed_at IS NULL AND departure_note = '';

CREATE INDEX presence_centre_day ON presence (centre_id, presence_on);

CREATE INDEX presence_elder ON presence (elder_id) WHERE elder_id IS NOT NULL;

-- Forgotten sign-outs: few rows among many.
CREATE INDEX presence_open ON presence (centre_id, presence_on) WHERE departed_at IS NULL AND departure_note = '';
