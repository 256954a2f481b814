-- One price, one fee, one version of a scheme at a time; a settled line is never rewritten.
ALTER TABLE meal_price ADD CONSTRAINT meal_price_no_overlap
    EXCLUDE USING gist (
        kitchen_id WITH =, meal WITH =, portion_size WITH =, meal_set WITH =, daterange(from_on, until_on, '[)') WITH &&
    );

ALTER TABLE delivery_fee ADD CONSTRAINT delivery_fee_no_overlap
    EXCLUDE USING gist (kitchen_id WITH =, daterange(from_on, until_on, '[)') WITH &&);

ALTER TABLE subsidy_rule ADD CONSTRAINT subsidy_rule_no_overlap
    EXCLUDE USING gist (kitchen_id WITH =, name WITH =, daterange(from_on, until_on, '[)') WITH &&);

-- Whose line it is may change when two records become one; the figures may not.
CREATE TRIGGER meal_month_line_kept BEFORE UPDATE OF
    meal_month_id, service_on, meal, portions, price_fen, fee_fen, subsidy_fen, elder_fen ON meal_month_line
    FOR EACH ROW EXECUTE FUNCTION refuse('meal_month_line_kept');

CREATE TRIGGER meal_month_grant_kept BEFORE UPDATE ON meal_month_grant
    FOR EACH ROW EXECUTE FUNCTION refuse('meal_month_grant_kept');
