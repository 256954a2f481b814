-- A desk stands at the door and serves elders and families (自助签到): from then on nothing else can be done at it
-- until somebody with its password ends that. Kept here, so that a restart comes back to it.
CREATE TABLE kiosk (
    id TEXT PRIMARY KEY,
    -- The machine, and who is logged in there.
    desk TEXT NOT NULL,
    actor TEXT NOT NULL,
    centre_id TEXT NOT NULL REFERENCES centre (id),
    -- Argon2 of the code that ends it, where the operating system's user has no password that could; else none.
    leave_code_hash TEXT,
    started_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    CONSTRAINT kiosk_order_check CHECK (ended_at IS NULL OR ended_at >= started_at),
    CONSTRAINT kiosk_leave_code_hash_check CHECK (leave_code_hash IS NULL OR leave_code_hash LIKE '$argon2%')
);

-- One at a desk.
CREATE UNIQUE INDEX kiosk_desk_actor_key ON kiosk (desk, actor) WHERE ended_at IS NULL;
