//! Commands of admissions: coming, agreeing, leaving for good.

use std::collections::{BTreeMap, HashSet};

use chrono::{Days, NaiveDate};

use super::{
    Admission, AdmitElder, ChangeTerms, ClosedPlan, ClosedPlanKind, DischargeElder, Discharged,
    LeavingReason, PlanLeaving, RiskCheck, Terms, WhichAdmission, couple, sql,
};
use crate::bed::census::closing::recount_after;
use crate::bed::residence::{self, Residence};
use crate::bed::round::{NoteAct, note};
use crate::bed::stay::acts::{LyingDown, get_up, lie_down, living};
use crate::bed::stay::{BeganHow, EndedHow, Wants};
use crate::bed::waiting::{self, WaitingEnd};
use crate::bed::{AdmissionId, Moment, leave, named, reservation, stay};
use crate::command::{Change, OrNotFound, Reading, command};
use crate::elder::ElderId;
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::trail::Mark;
use crate::{elder, enrolment, meal};

/// Notes everything that is wrong with what is agreed.
fn check_terms(faults: &mut Faults, terms: &Terms, from: Moment, residence: &Residence) {
    faults.optional_text(&terms.agreement_number, "terms.agreementNumber", 40);
    faults.optional_text(&terms.agreement_signed_by, "terms.agreementSignedBy", 40);
    faults.optional_text(&terms.note, "terms.note", 500);
    let missing = terms.is_short_stay && terms.planned_to_on.is_none();
    faults.when(missing, "terms.plannedToOn", Fault::Required);
    for (on, field) in [
        (terms.planned_to_on, "terms.plannedToOn"),
        (terms.trial_until_on, "terms.trialUntilOn"),
        (terms.agreement_until_on, "terms.agreementUntilOn"),
    ] {
        faults.when(on.is_some_and(|on| on < from.on), field, Fault::EndsBeforeBeginning);
    }
    let days = terms.planned_to_on.map_or(0, |until| (until - from.on).num_days());
    let too_long = terms.is_short_stay && days > residence.rules.short_stay_days;
    faults.when(too_long, "terms.plannedToOn", Fault::TooLarge);
}

fn check_risks(faults: &mut Faults, check: &RiskCheck, residence: &Residence, at: Moment) {
    faults.text(&check.checked_by, "riskCheck.checkedBy", 40);
    faults.when(check.risks.is_empty(), "riskCheck.risks", Fault::Required);
    faults.when(check.checked_on > residence.day(at.at), "riskCheck.checkedOn", Fault::InTheFuture);
    let mut seen = HashSet::new();
    for (place, risk) in check.risks.iter().enumerate() {
        faults.when(!seen.insert(risk.kind), format!("riskCheck.risks[{place}].kind"), Fault::GivenTwice);
        faults.optional_text(&risk.note, format!("riskCheck.risks[{place}].note"), 200);
    }
}

/// Admits an elder: from now on the elder lives here, in a bed or without one yet.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds, Elders, Meals])]
pub async fn stay_admit(change: &mut Change<'_>, asked: AdmitElder) -> Result<Admission> {
    let record = elder::sql::record(&mut change.tx, &asked.elder_id).await?;
    let record = record.filter(|record| record.merged_into_id.is_none()).or_not_found(Subject::Elder)?;
    let residence = residence::taken(change, &asked.centre_id).await?;
    let from = Moment::entered(&residence, change, asked.at, &asked.late_reason)?;
    let mut faults = Faults::default();
    check_terms(&mut faults, &asked.terms, from, &residence);
    if let Some(check) = &asked.risk_check {
        let now = Moment::of(&residence, change.now);
        check_risks(&mut faults, check, &residence, now);
    }
    faults.optional_text(&asked.exception_reason, "exceptionReason", 200);
    faults.done()?;
    if let Some(open) = sql::open_of_elder(&mut change.tx, &asked.elder_id).await? {
        let open = sql::one(&mut change.tx, &open).await?.or_not_found(Subject::Admission)?;
        return Err(Error::from(Refusal::AlreadyResident {
            name: open.elder_name,
            centre_name: open.centre_name,
            since: open.from_at,
        })
        .at("elderId", Fault::Taken));
    }
    still_lives(change, &asked.elder_id, &record.name).await?;
    if let Some(partner) = &asked.partner_id {
        couple::check_partner(change, partner, &residence, None).await?;
    }
    let id = AdmissionId(change.new_id());
    let now = change.now;
    let partner = asked.partner_id.as_ref();
    sql::insert(&mut change.tx, &id, &asked.elder_id, &residence.id, from, &asked.terms, partner, now)
        .await
        .map_err(named)?;
    if let Some(partner) = partner {
        sql::pair(&mut change.tx, &id, partner).await.map_err(named)?;
    }
    if let Some(check) = &asked.risk_check {
        sql::set_risk_check(&mut change.tx, &id, check).await?;
    }
    if let Some(bed) = &asked.bed_id {
        let wants = Wants {
            elder_id: asked.elder_id.clone(),
            name: record.name,
            sex: record.sex,
            admission_id: Some(id.clone()),
            partner_id: asked.partner_id.clone(),
            on: from.on,
            at: from.at,
            planned_to_on: asked.terms.planned_to_on,
            exception_reason: asked.exception_reason.clone(),
        };
        let down = LyingDown { admission: &id, bed, from, how: BeganHow::Admitted, reason: "" };
        lie_down(change, &residence, &wants, &down).await?;
    }
    // Whoever has come waits no longer: here because of it, elsewhere as before.
    for (entry, centre, ..) in waiting::sql::of_elder(&mut change.tx, &asked.elder_id).await? {
        if centre == residence.id {
            waiting::offers::close(change, &asked.elder_id, Some(&entry), asked.bed_id.as_ref()).await?;
            waiting::sql::end(&mut change.tx, &entry, WaitingEnd::Admitted, now).await?;
        }
    }
    recount_after(change, &residence, from, &asked.late_reason).await?;
    let after = sql::one(&mut change.tx, &id).await?.or_not_found(Subject::Admission)?;
    note::completed_by(change, asked.night_note_id.as_ref(), &after, NoteAct::Admitted).await?;
    let mark = Mark::of(Subject::Admission, id.as_str()).elder(&asked.elder_id).centre(&residence.id);
    change.leave_trail(mark.after(&noted(&after))?).await?;
    Ok(after)
}

/// Whoever died gets no bed: another person of the same name is meant, or the death was entered by mistake.
///
/// # Errors
/// `elder_died`.
pub(in crate::bed) async fn still_lives(change: &mut Change<'_>, elder: &ElderId, name: &str) -> Result<()> {
    match sql::died_on(&mut change.tx, elder).await? {
        Some(died_on) => {
            let refusal = Refusal::ElderDied { name: name.to_owned(), died_on };
            Err(Error::from(refusal).at("elderId", Fault::WrongForm))
        }
        None => Ok(()),
    }
}

/// Changes what is agreed, tells of the risks after an admission in an emergency, or says who the partner is, or that
/// there is none any more.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn stay_change_terms(change: &mut Change<'_>, asked: ChangeTerms) -> Result<Admission> {
    let found = living(change, &asked.admission_id).await?;
    let residence = residence::taken(change, &found.centre_id).await?;
    let before = living(change, &asked.admission_id).await?;
    let mut faults = Faults::default();
    let from = Moment { at: before.from_at, on: before.from_on, corrects: None };
    check_terms(&mut faults, &asked.terms, from, &residence);
    if let Some(check) = &asked.risk_check {
        let now = Moment::of(&residence, change.now);
        check_risks(&mut faults, check, &residence, now);
    }
    faults.when(asked.ends_couple && asked.partner_id.is_some(), "endsCouple", Fault::WrongForm);
    faults.done()?;
    let planned = asked.terms.planned_to_on;
    nobody_comes_before(change, &residence, &before, planned, "terms.plannedToOn").await?;
    if !sql::update_terms(&mut change.tx, &before.id, asked.version, &asked.terms).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::Admission }.into());
    }
    if let Some(check) = &asked.risk_check {
        sql::set_risk_check(&mut change.tx, &before.id, check).await?;
    }
    if let Some(partner) = asked.partner_id.as_ref().filter(|one| Some(*one) != before.partner_id.as_ref()) {
        couple::pair(change, &residence, &before, partner).await?;
    }
    if asked.ends_couple {
        couple::part(change, &residence, &before).await?;
    }
    told(change, &before).await
}

/// Whoever is to stay longer than was planned, or until nobody knows when, is in nobody's way for whom the bed is kept.
async fn nobody_comes_before(
    change: &mut Change<'_>,
    residence: &Residence,
    before: &Admission,
    planned: Option<NaiveDate>,
    field: &str,
) -> Result<()> {
    let stays_longer =
        before.terms.planned_to_on.is_some_and(|was| planned.is_none_or(|leaves| leaves > was));
    let Some(bed) = before.bed.as_ref().filter(|_| stays_longer) else { return Ok(()) };
    let today = residence.day(change.now);
    let kept = stay::sql::reservations(&mut change.tx, &residence.id, today).await?;
    let in_the_way = kept.into_iter().find(|kept| {
        kept.bed_id == bed.bed_id
            && kept.elder_id != before.elder_id
            && planned.is_none_or(|leaves| leaves > kept.from_on)
    });
    let Some(kept) = in_the_way else { return Ok(()) };
    let refusal = Refusal::BedReserved {
        bed_label: bed.said(),
        name: kept.name,
        from_on: kept.from_on,
        lapses_on: kept.lapses_on,
    };
    Err(Error::from(refusal).at(field, Fault::Taken))
}

/// Says when somebody is to leave for good. The bed is free when the elder has really left, not before.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn stay_plan_leaving(change: &mut Change<'_>, asked: PlanLeaving) -> Result<Admission> {
    let found = living(change, &asked.admission_id).await?;
    let residence = residence::taken(change, &found.centre_id).await?;
    let before = living(change, &asked.admission_id).await?;
    let today = residence.day(change.now);
    match asked.planned_to_on {
        Some(on) if on < today => {
            return Err(Error::invalid(Vec::new()).at("plannedToOn", Fault::TooLongAgo));
        }
        None if before.terms.is_short_stay => {
            return Err(Error::invalid(Vec::new()).at("plannedToOn", Fault::Required));
        }
        Some(on)
            if before.terms.is_short_stay
                && (on - before.from_on).num_days() > residence.rules.short_stay_days =>
        {
            return Err(Error::invalid(Vec::new()).at("plannedToOn", Fault::TooLarge));
        }
        _ => {}
    }
    nobody_comes_before(change, &residence, &before, asked.planned_to_on, "plannedToOn").await?;
    sql::plan(&mut change.tx, &before.id, asked.planned_to_on).await?;
    told(change, &before).await
}

async fn told(change: &mut Change<'_>, before: &Admission) -> Result<Admission> {
    let after = living(change, &before.id).await?;
    let mark =
        Mark::of(Subject::Admission, after.id.as_str()).elder(&after.elder_id).centre(&after.centre_id);
    change.leave_trail(mark.before(&noted(before))?.after(&noted(&after))?).await?;
    Ok(after)
}

/// Somebody leaves for good: the bed is to be cleaned, and every open plan of the elder is closed.
#[command(
    change,
    by = [Nurse, Manager, District, Administrator],
    topics = [Beds, Elders, Enrolments, Meals, Attendance]
)]
pub async fn stay_discharge(change: &mut Change<'_>, asked: DischargeElder) -> Result<Discharged> {
    let mut faults = Faults::default();
    faults.optional_text(&asked.destination, "destination", 80);
    faults.optional_text(&asked.note, "note", 200);
    let unsaid = asked.reason == LeavingReason::Other && asked.note.trim().is_empty();
    faults.when(unsaid, "note", Fault::Required);
    faults.done()?;
    let found = living(change, &asked.admission_id).await?;
    let residence = residence::taken(change, &found.centre_id).await?;
    let before = living(change, &asked.admission_id).await?;
    let to = Moment::entered(&residence, change, asked.at, &asked.late_reason)?;
    if to.at < before.from_at {
        return Err(Error::invalid(Vec::new()).at("at", Fault::EndsBeforeBeginning));
    }
    let closed = close_plans(change, &residence, &before, to, asked.reason).await?;
    sql::end(&mut change.tx, &before.id, to, asked.reason, &asked.destination, &asked.note)
        .await
        .map_err(named)?;
    recount_after(change, &residence, to, &asked.late_reason).await?;
    note::completed_by(change, asked.night_note_id.as_ref(), &before, NoteAct::Left).await?;
    let after = sql::one(&mut change.tx, &before.id).await?.or_not_found(Subject::Admission)?;
    let mark =
        Mark::of(Subject::Admission, after.id.as_str()).elder(&after.elder_id).centre(&after.centre_id);
    let mut is = noted(&after);
    is["closed"] = serde_json::to_value(&closed).map_err(Error::internal)?;
    change.leave_trail(mark.before(&noted(&before))?.after(&is)?).await?;
    Ok(Discharged { admission: after, closed })
}

/// Whoever leaves for good holds nothing any more.
async fn close_plans(
    change: &mut Change<'_>,
    residence: &Residence,
    before: &Admission,
    to: Moment,
    reason: LeavingReason,
) -> Result<Vec<ClosedPlan>> {
    let mut closed = Vec::new();
    if let Some(leave) = &before.leave {
        if to.at < leave.from_at {
            return Err(Error::invalid(Vec::new()).at("at", Fault::EndsBeforeBeginning));
        }
        leave::sql::end(&mut change.tx, &leave.id, to).await.map_err(named)?;
        closed.push(ClosedPlan {
            kind: ClosedPlanKind::Leave,
            name: leave.destination.clone(),
            from_on: leave.from_on,
        });
    }
    if let Some(bed) = &before.bed {
        get_up(change, residence, bed, to, EndedHow::Left).await?;
    }
    closed.extend(close_holdings(change, residence, before, to, reason).await?);
    Ok(closed)
}

/// What somebody holds beside the bed and the leave: offers, reservations, places in queues, enrolments, meals.
pub(in crate::bed) async fn close_holdings(
    change: &mut Change<'_>,
    residence: &Residence,
    before: &Admission,
    to: Moment,
    reason: LeavingReason,
) -> Result<Vec<ClosedPlan>> {
    let mut closed = Vec::new();
    let now = change.now;
    for offer in waiting::offers::close(change, &before.elder_id, None, None).await? {
        let from_on = residence.day(offer.made_at);
        closed.push(ClosedPlan { kind: ClosedPlanKind::Offer, name: offer.bed_label, from_on });
    }
    for (name, from_on) in reservation::sql::leave(&mut change.tx, &before.elder_id, now).await? {
        closed.push(ClosedPlan { kind: ClosedPlanKind::Reservation, name, from_on });
    }
    let how = if reason == LeavingReason::Died { WaitingEnd::Died } else { WaitingEnd::Withdrawn };
    for (id, _, name, since) in waiting::sql::of_elder(&mut change.tx, &before.elder_id).await? {
        waiting::sql::end(&mut change.tx, &id, how, now).await?;
        closed.push(ClosedPlan { kind: ClosedPlanKind::Waiting, name, from_on: residence.day(since) });
    }
    closed.extend(close_enrolments(change, &before.elder_id, to.on).await?);
    closed.extend(close_meals(change, residence, before, to, reason).await?);
    Ok(closed)
}

/// Takes the single meals away that are not served yet: whoever left is not cooked for. Says for where they were.
async fn close_meals(
    change: &mut Change<'_>,
    residence: &Residence,
    before: &Admission,
    to: Moment,
    reason: LeavingReason,
) -> Result<Vec<ClosedPlan>> {
    let orders = meal::sql::orders_of(&mut change.tx, &before.elder_id, to.on).await?;
    let left_at = to.at.with_timezone(&residence.zone).time();
    let mut first: BTreeMap<String, NaiveDate> = BTreeMap::new();
    let places = if orders.is_empty() { Vec::new() } else { meal::sql::places(&mut change.tx).await? };
    for order in orders {
        if order.service_on == to.on {
            let cut_off = meal::sql::cut_off(&mut change.tx, &order.kitchen_id, order.meal).await?;
            // What the elder still ate stays counted.
            if cut_off.served_until <= left_at {
                continue;
            }
            meal::sql::withdraw_order(&mut change.tx, &order.id, change.now).await?;
        }
        let centre = places.iter().find(|place| Some(&place.centre_id) == order.centre_id.as_ref());
        let name = centre.map_or(order.address, |place| place.centre_name.clone());
        first.entry(name).or_insert(order.service_on);
    }
    let next = to.on.checked_add_days(Days::new(1)).unwrap_or(to.on);
    let died = reason == LeavingReason::Died;
    meal::commands::orders::end_for_good(change, &before.elder_id, next, died).await?;
    let plan = |(name, from_on)| ClosedPlan { kind: ClosedPlanKind::MealOrder, name, from_on };
    Ok(first.into_iter().map(plan).collect())
}

/// Ends what the elder was enrolled in. Days on which the elder came stay inside.
pub(super) async fn close_enrolments(
    change: &mut Change<'_>,
    elder: &ElderId,
    from_on: NaiveDate,
) -> Result<Vec<ClosedPlan>> {
    let mut closed = Vec::new();
    for enrolment in enrolment::sql::of_elder(&mut change.tx, elder).await? {
        if enrolment.until_on.is_some_and(|until| until <= from_on) {
            continue;
        }
        let last =
            enrolment::sql::last_visit_from(&mut change.tx, elder, &enrolment.centre_id, from_on).await?;
        let after_last = last.and_then(|last| last.checked_add_days(Days::new(1)));
        let until = after_last.unwrap_or(from_on).max(enrolment.from_on);
        if enrolment.until_on.is_some_and(|end| end <= until) {
            continue;
        }
        enrolment::sql::set_until(&mut change.tx, &enrolment.id, until).await?;
        let mark = Mark::of(Subject::Enrolment, enrolment.id.as_str()).elder(elder);
        let mark = mark.centre(&enrolment.centre_id);
        let mark = mark.before(&serde_json::json!({ "untilOn": enrolment.until_on }))?;
        change.leave_trail(mark.after(&serde_json::json!({ "untilOn": until }))?).await?;
        closed.push(ClosedPlan {
            kind: ClosedPlanKind::Enrolment,
            name: enrolment.centre_name,
            from_on: enrolment.from_on,
        });
    }
    Ok(closed)
}

/// What the trail keeps of an admission.
pub(crate) fn noted(admission: &Admission) -> serde_json::Value {
    serde_json::json!({
        "centreName": admission.centre_name,
        "fromAt": admission.from_at,
        "toAt": admission.to_at,
        "bed": admission.bed.as_ref().map(super::LiesIn::said),
        "terms": admission.terms,
        "riskCheck": admission.risk_check,
        "partnerName": admission.partner_name,
        "leavingReason": admission.leaving_reason,
        "destination": admission.destination,
        "leavingNote": admission.leaving_note,
    })
}

/// Shows an admission as it stands.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds, Elders])]
pub async fn stay_admission(reading: &mut Reading<'_>, asked: WhichAdmission) -> Result<Admission> {
    sql::one(&mut reading.tx, &asked.admission_id).await?.or_not_found(Subject::Admission)
}
