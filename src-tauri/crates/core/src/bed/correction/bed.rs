//! Corrects in which bed somebody lay.

use serde::Deserialize;
use ts_rs::TS;

use super::commands::{check_reason, nobody_lies_in, told, whole, wrong};
use super::{Corrected, sql};
use crate::bed::admission::Admission;
use crate::bed::house::{self, BedPlace, SexRule};
use crate::bed::residence;
use crate::bed::stay::SexException;
use crate::bed::{BedId, Moment, StayId, named};
use crate::command::{Change, OrNotFound, command};
use crate::elder::Sex;
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::store::violation;

/// Corrects in which bed somebody lay; the present bed is changed by a move.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectBed {
    /// The stay, one that has ended.
    pub stay_id: StayId,
    /// The bed in which the elder really lay.
    pub bed_id: BedId,
    /// Why the elder lay in a room that is for others, where that is so.
    #[serde(default)]
    pub exception_reason: String,
    /// Why it is corrected.
    pub reason: String,
}

/// Corrects in which bed somebody lay, if it was free then.
#[command(change, by = [Manager, District, Administrator], topics = [Beds])]
pub async fn stay_correct_bed(change: &mut Change<'_>, asked: CorrectBed) -> Result<Corrected> {
    check_reason(&asked.reason)?;
    let mut faults = Faults::default();
    faults.optional_text(&asked.exception_reason, "exceptionReason", 200);
    faults.done()?;
    let id = sql::admission_of(&mut change.tx, &asked.stay_id).await?.or_not_found(Subject::Stay)?;
    let found = whole(change, &id).await?;
    let residence = residence::taken(change, &found.centre_id).await?;
    let before = whole(change, &id).await?;
    let stays = sql::stays(&mut change.tx, &id).await?;
    let stay = stays.into_iter().find(|stay| stay.id == asked.stay_id).or_not_found(Subject::Stay)?;
    let Some(to) = stay.to_at.map(|to| Moment::of(&residence, to)) else {
        return Err(wrong("stayId", Fault::WrongForm));
    };
    let place = house::sql::place(&mut change.tx, &asked.bed_id).await?.or_not_found(Subject::Bed)?;
    if place.centre_id != residence.id {
        return Err(Error::not_found(Subject::Bed).at("bedId", Fault::WrongForm));
    }
    if place.id == stay.bed_id {
        return Err(Error::from(Refusal::SameBed { bed_label: place.said() }).at("bedId", Fault::Taken));
    }
    let from = Moment::of(&residence, stay.from_at);
    nobody_lies_in(change, &place.id, &id, from, Some(to))
        .await
        .map_err(|error| error.at("bedId", Fault::Taken))?;
    let exception = exception(&before, &place, &asked.exception_reason)?;
    let reason = if exception.is_some() { asked.exception_reason.trim() } else { "" };
    let now = change.now;
    sql::set_stay_bed(&mut change.tx, &stay.id, &place.id, exception, reason, now).await.map_err(
        |error| {
            let bed_label = place.said();
            match violation::named(&error).as_deref() {
                Some("stay_bed_closed") => {
                    Error::from(Refusal::BedClosed { bed_label }).at("bedId", Fault::Taken)
                }
                Some("stay_bed_out_of_service") => {
                    Error::from(Refusal::BedOutOfService { bed_label }).at("bedId", Fault::Taken)
                }
                _ => named(error),
            }
        },
    )?;
    sql::move_cleaning_to(&mut change.tx, &stay.id, &place.id).await?;
    told(change, &residence, &before, Some(from.on), &asked.reason).await
}

/// On what ground a room for others takes the elder.
fn exception(admission: &Admission, place: &BedPlace, reason: &str) -> Result<Option<SexException>> {
    let fits = match place.sex_rule {
        SexRule::Women => admission.sex == Sex::Female,
        SexRule::Men => admission.sex == Sex::Male,
        SexRule::Couple | SexRule::Any => true,
    };
    match (fits, reason.trim().is_empty()) {
        (true, _) => Ok(None),
        (false, false) => Ok(Some(SexException::Decided)),
        (false, true) => {
            let refusal = Refusal::RoomSexRule {
                room_name: place.room_name.clone(),
                name: admission.elder_name.clone(),
            };
            Err(Error::from(refusal).at("exceptionReason", Fault::Required))
        }
    }
}
