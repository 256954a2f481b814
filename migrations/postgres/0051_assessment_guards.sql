-- Guards of assessments; the names are the same on both databases.

-- What was assessed is never rewritten. (Whose it is may change: two records of one person become one.)
CREATE TRIGGER assessment_kept_update BEFORE UPDATE OF
    id, scheme, assessed_on, place, informant, note, recorded_at, score, grade, reason, coma, dementia,
    mental_disorder, swallowing_difficulty, fall_events, wandering_events, choking_events, self_harm_events,
    other_events, triggers_stack, rule_version, next_due_on, daily_living_grade, mental_grade, sensory_grade,
    social_grade, corrects_id, eating, grooming, bathing, dressing_upper, dressing_lower, bladder_control,
    bowel_control, toileting, turning_in_bed, transfer, walking, stairs, orientation_in_time,
    orientation_in_place, orientation_to_people, memory, understanding, expression, aggression, depression,
    consciousness, vision, hearing, daily_affairs, using_transport, social_life
ON assessment
    FOR EACH ROW EXECUTE FUNCTION refuse('assessment_kept');

-- What no longer counts does not count again.
CREATE TRIGGER assessment_ended_update BEFORE UPDATE OF ended_at, ended_how, ended_reason ON assessment
    FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL) EXECUTE FUNCTION refuse('assessment_kept');

CREATE TRIGGER assessment_kept_delete BEFORE DELETE ON assessment
    FOR EACH ROW EXECUTE FUNCTION refuse('assessment_kept');

CREATE TRIGGER assessment_kept_truncate BEFORE TRUNCATE ON assessment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('assessment_kept');

CREATE TRIGGER assessment_assessor_kept BEFORE UPDATE OR DELETE ON assessment_assessor
    FOR EACH ROW EXECUTE FUNCTION refuse('assessment_kept');

CREATE TRIGGER assessment_assessor_kept_truncate BEFORE TRUNCATE ON assessment_assessor
    FOR EACH STATEMENT EXECUTE FUNCTION refuse('assessment_kept');
