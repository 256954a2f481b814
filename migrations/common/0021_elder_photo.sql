-- Photographs, apart from the records, so that no list ever reads them. One for each person, the latest.
CREATE TABLE elder_photo (
    elder_id TEXT PRIMARY KEY REFERENCES elder (id),
    format TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT elder_photo_format_check CHECK (format IN ('jpeg', 'png')),
    CONSTRAINT elder_photo_bytes_check CHECK (LENGTH(bytes) BETWEEN 1 AND 409600)
);

CREATE TABLE contact_photo (
    contact_id TEXT PRIMARY KEY REFERENCES contact (id),
    format TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT contact_photo_format_check CHECK (format IN ('jpeg', 'png')),
    CONSTRAINT contact_photo_bytes_check CHECK (LENGTH(bytes) BETWEEN 1 AND 409600)
);
