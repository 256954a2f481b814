-- Outcomes at the door are corrected by a new row, never deleted and never rewritten.
CREATE TRIGGER delivery_outcome_kept BEFORE DELETE ON delivery_outcome
BEGIN
    SELECT RAISE(ABORT, 'delivery_outcome_kept');
END;

CREATE TRIGGER delivery_outcome_as_told BEFORE UPDATE OF
    kitchen_id, service_on, meal, demand_key, delivered_on, portion_size, meal_set, portions, outcome, given_to,
    happened_at ON delivery_outcome
BEGIN
    SELECT RAISE(ABORT, 'delivery_outcome_as_told');
END;
