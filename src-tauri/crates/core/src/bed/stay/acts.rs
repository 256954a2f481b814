//! Lying down in a bed and getting up from it, as all acts on stays do it.

use chrono::TimeDelta;

use super::{BeganHow, EndedHow, Wants, rules, sql};
use crate::bed::admission::{Admission, LiesIn};
use crate::bed::residence::Residence;
use crate::bed::{
    AdmissionId, BedId, CleaningId, Moment, StayId, admission, house, named, reservation, waiting,
};
use crate::command::{Change, OrNotFound};
use crate::error::{Error, Fault, Refusal, Result, Subject};

/// An admission that has not ended.
pub async fn living(change: &mut Change<'_>, id: &AdmissionId) -> Result<Admission> {
    let found = admission::sql::one(&mut change.tx, id).await?.or_not_found(Subject::Admission)?;
    if found.to_at.is_some() {
        return Err(Refusal::NotResident { name: found.elder_name }.into());
    }
    Ok(found)
}

/// Who an admission is, as somebody who wants a bed.
pub fn wants(admission: &Admission, moment: Moment, exception_reason: &str) -> Wants {
    Wants {
        elder_id: admission.elder_id.clone(),
        name: admission.elder_name.clone(),
        sex: admission.sex,
        admission_id: Some(admission.id.clone()),
        partner_id: admission.partner_id.clone(),
        on: moment.on,
        at: moment.at,
        planned_to_on: admission.terms.planned_to_on,
        exception_reason: exception_reason.to_owned(),
    }
}

/// How somebody comes to lie in a bed.
pub struct LyingDown<'a> {
    /// Whose admission.
    pub admission: &'a AdmissionId,
    /// In which bed.
    pub bed: &'a BedId,
    /// From when.
    pub from: Moment,
    /// How it begins.
    pub how: BeganHow,
    /// Why; may be empty.
    pub reason: &'a str,
}

/// Lies down, if nothing stands in the way; a reservation or an offer of the bed for the same person is taken by it.
pub async fn lie_down(
    change: &mut Change<'_>,
    residence: &Residence,
    wants: &Wants,
    down: &LyingDown<'_>,
) -> Result<StayId> {
    let place = house::sql::place(&mut change.tx, down.bed).await?.or_not_found(Subject::Bed)?;
    if place.centre_id != residence.id {
        return Err(Error::not_found(Subject::Bed).at("bedId", Fault::WrongForm));
    }
    let facts = sql::facts(&mut change.tx, &residence.id, down.from).await?;
    let Some(facts) = facts.into_iter().find(|facts| facts.place.id == *down.bed) else {
        return Err(
            Error::from(Refusal::BedOutOfService { bed_label: place.said() }).at("bedId", Fault::Taken)
        );
    };
    if let Some(obstacle) = rules::obstacle(&facts, wants) {
        return Err(Error::from(obstacle).at("bedId", Fault::Taken));
    }
    let exception = rules::ground(&facts, wants)?;
    let id = StayId(change.new_id());
    let now = change.now;
    let stay = sql::NewStay {
        id: &id,
        admission: down.admission,
        bed: down.bed,
        from: down.from,
        how: down.how,
        reason: down.reason,
        exception,
        exception_reason: if exception.is_some() { wants.exception_reason.as_str() } else { "" },
    };
    sql::begin(&mut change.tx, &stay, now).await.map_err(named)?;
    reservation::sql::take(&mut change.tx, down.bed, &wants.elder_id, now).await?;
    waiting::offers::take(change, residence, &wants.elder_id, down.bed).await?;
    Ok(id)
}

/// Gets up: the bed is to be cleaned from then on.
pub async fn get_up(
    change: &mut Change<'_>,
    residence: &Residence,
    lies_in: &LiesIn,
    to: Moment,
    how: EndedHow,
) -> Result<()> {
    if to.at < lies_in.since {
        return Err(Error::invalid(Vec::new()).at("at", Fault::EndsBeforeBeginning));
    }
    sql::end(&mut change.tx, &lies_in.stay_id, to, how).await.map_err(named)?;
    // Two who exchange their beds lie in them at once; somebody made them before.
    if how != EndedHow::Swapped {
        let id = CleaningId(change.new_id());
        let target = to.at + TimeDelta::minutes(residence.rules.cleaning_target_minutes);
        sql::ask_cleaning(&mut change.tx, &id, &lies_in.bed_id, &lies_in.stay_id, to.at, target)
            .await
            .map_err(named)?;
    }
    Ok(())
}

/// What the trail keeps of where somebody lies.
pub fn noted(admission: &Admission, at: Moment) -> serde_json::Value {
    serde_json::json!({
        "bed": admission.bed.as_ref().map(LiesIn::said),
        "ward": admission.bed.as_ref().map(|bed| bed.ward_name.clone()),
        "at": at.at,
    })
}
