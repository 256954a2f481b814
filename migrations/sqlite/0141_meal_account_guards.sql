-- One price, one fee, one version of a scheme at a time; a settled line is never rewritten.
CREATE TRIGGER meal_price_no_overlap_insert BEFORE INSERT ON meal_price
WHEN EXISTS (
    SELECT 1 FROM meal_price p
    WHERE p.kitchen_id = NEW.kitchen_id AND p.meal = NEW.meal AND p.portion_size = NEW.portion_size AND p.meal_set = NEW.meal_set AND p.id <> NEW.id
        AND (p.until_on IS NULL OR p.until_on > NEW.from_on)
        AND (NEW.until_on IS NULL OR NEW.until_on > p.from_on)
)
BEGIN
    SELECT RAISE(ABORT, 'meal_price_no_overlap');
END;

CREATE TRIGGER meal_price_no_overlap_update BEFORE UPDATE ON meal_price
WHEN EXISTS (
    SELECT 1 FROM meal_price p
    WHERE p.kitchen_id = NEW.kitchen_id AND p.meal = NEW.meal AND p.portion_size = NEW.portion_size AND p.meal_set = NEW.meal_set AND p.id <> NEW.id
        AND (p.until_on IS NULL OR p.until_on > NEW.from_on)
        AND (NEW.until_on IS NULL OR NEW.until_on > p.from_on)
)
BEGIN
    SELECT RAISE(ABORT, 'meal_price_no_overlap');
END;

CREATE TRIGGER delivery_fee_no_overlap_insert BEFORE INSERT ON delivery_fee
WHEN EXISTS (
    SELECT 1 FROM delivery_fee p
    WHERE p.kitchen_id = NEW.kitchen_id AND p.id <> NEW.id
        AND (p.until_on IS NULL OR p.until_on > NEW.from_on)
        AND (NEW.until_on IS NULL OR NEW.until_on > p.from_on)
)
BEGIN
    SELECT RAISE(ABORT, 'delivery_fee_no_overlap');
END;

CREATE TRIGGER delivery_fee_no_overlap_update BEFORE UPDATE ON delivery_fee
WHEN EXISTS (
    SELECT 1 FROM delivery_fee p
    WHERE p.kitchen_id = NEW.kitchen_id AND p.id <> NEW.id
        AND (p.until_on IS NULL OR p.until_on > NEW.from_on)
        AND (NEW.until_on IS NULL OR NEW.until_on > p.from_on)
)
BEGIN
    SELECT RAISE(ABORT, 'delivery_fee_no_overlap');
END;

CREATE TRIGGER subsidy_rule_no_overlap_insert BEFORE INSERT ON subsidy_rule
WHEN EXISTS (
    SELECT 1 FROM subsidy_rule p
    WHERE p.kitchen_id = NEW.kitchen_id AND p.name = NEW.name AND p.id <> NEW.id
        AND (p.until_on IS NULL OR p.until_on > NEW.from_on)
        AND (NEW.until_on IS NULL OR NEW.until_on > p.from_on)
)
BEGIN
    SELECT RAISE(ABORT, 'subsidy_rule_no_overlap');
END;

CREATE TRIGGER subsidy_rule_no_overlap_update BEFORE UPDATE ON subsidy_rule
WHEN EXISTS (
    SELECT 1 FROM subsidy_rule p
    WHERE p.kitchen_id = NEW.kitchen_id AND p.name = NEW.name AND p.id <> NEW.id
        AND (p.until_on IS NULL OR p.until_on > NEW.from_on)
        AND (NEW.until_on IS NULL OR NEW.until_on > p.from_on)
)
BEGIN
    SELECT RAISE(ABORT, 'subsidy_rule_no_overlap');
END;

-- Whose line it is may change when two records become one; the figures may not.
CREATE TRIGGER meal_month_line_kept BEFORE UPDATE OF
    meal_month_id, service_on, meal, portions, price_fen, fee_fen, subsidy_fen, elder_fen ON meal_month_line
BEGIN
    SELECT RAISE(ABORT, 'meal_month_line_kept');
END;

CREATE TRIGGER meal_month_grant_kept BEFORE UPDATE ON meal_month_grant
BEGIN
    SELECT RAISE(ABORT, 'meal_month_grant_kept');
END;
