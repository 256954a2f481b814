-- A month whose census is closed, and what was counted. A correction afterwards counts the month anew, as a new row; the
-- earlier ones stay.
CREATE TABLE census_month (
    id TEXT PRIMARY KEY,
    centre_id TEXT NOT NULL REFERENCES centre (id),
    month_on DATE NOT NULL,
    revision BIGINT NOT NULL,
    closed_at TIMESTAMPTZ NOT NULL,
    closed_by TEXT NOT NULL,
    -- Why it was counted anew; '' at the first closing.
    reason TEXT NOT NULL DEFAULT '',
    bed_days BIGINT NOT NULL,
    closed_bed_days BIGINT NOT NULL,
    occupied_days BIGINT NOT NULL,
    held_days BIGINT NOT NULL,
    same_day BIGINT NOT NULL,
    -- By which rule it was counted, whatever the setting became later.
    same_day_counts_one BOOLEAN NOT NULL,
    CONSTRAINT census_month_centre_id_month_on_revision_key UNIQUE (centre_id, month_on, revision),
    CONSTRAINT census_month_reason_check CHECK (revision = 1 OR LENGTH(TRIM(reason)) > 0)
);

CREATE TABLE census_month_day (
    census_month_id TEXT NOT NULL REFERENCES census_month (id),
    census_on DATE NOT NULL,
    ward_id TEXT NOT NULL REFERENCES ward (id),
    beds BIGINT NOT NULL,
    closed BIGINT NOT NULL,
    occupied BIGINT NOT NULL,
    held BIGINT NOT NULL,
    same_day BIGINT NOT NULL,
    PRIMARY KEY (census_month_id, census_on, ward_id)
);
