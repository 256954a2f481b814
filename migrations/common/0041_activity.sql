-- What happens in a room of a centre on a day (活动), and which elders take part.
CREATE TABLE activity (
    id TEXT PRIMARY KEY,
    centre_id TEXT NOT NULL REFERENCES centre (id),
    -- None: out of the house, or in all of it.
    room_id TEXT REFERENCES room (id),
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- The day in the centre's time zone, and times on its wall clock.
    activity_on DATE NOT NULL,
    starts_at TIME NOT NULL,
    ends_at TIME NOT NULL,
    remark TEXT NOT NULL,
    version BIGINT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    cancelled_at TIMESTAMPTZ,
    CONSTRAINT activity_title_check CHECK (LENGTH(TRIM(title)) > 0),
    CONSTRAINT activity_kind_check CHECK (
        kind IN (
            'chess_and_cards', 'exercise', 'singing_and_dancing', 'handicraft', 'calligraphy_and_painting', 'reading',
            'health_talk', 'festival', 'outing', 'other'
        )
    ),
    CONSTRAINT activity_order_check CHECK (starts_at < ends_at)
);

CREATE INDEX activity_centre_day ON activity (centre_id, activity_on);

-- One row is one person-time (人次).
CREATE TABLE activity_participation (
    activity_id TEXT NOT NULL REFERENCES activity (id),
    elder_id TEXT NOT NULL REFERENCES elder (id),
    recorded_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (activity_id, elder_id)
);

CREATE INDEX activity_participation_elder ON activity_participation (elder_id);
