//! Commands of stays: moving people safely.

use std::collections::HashMap;

use super::acts::{LyingDown, get_up, lie_down, living, noted, wants};
use super::{AskFits, BedFit, BeganHow, EndedHow, MoveCouple, SwapElders, TransferElder, Wants, rules, sql};
use crate::bed::admission::Admission;
use crate::bed::census::closing::recount_after;
use crate::bed::residence::{self, Residence};
use crate::bed::{AdmissionId, BedId, Moment, admission, board, house};
use crate::command::{Change, OrNotFound, Reading, command};
use crate::elder;
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::store::Tx;
use crate::trail::Mark;

fn check_words(reason: &str, exception_reason: &str) -> Result<()> {
    let mut faults = Faults::default();
    faults.optional_text(reason, "reason", 200);
    faults.optional_text(exception_reason, "exceptionReason", 200);
    faults.done()
}

/// Moves somebody to another bed, or gives a bed to somebody who has none yet. Leave, meals and reservations stay as
/// they are.
#[command(change, by = [Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn stay_transfer(change: &mut Change<'_>, asked: TransferElder) -> Result<Admission> {
    check_words(&asked.reason, &asked.exception_reason)?;
    let found = living(change, &asked.admission_id).await?;
    let residence = residence::taken(change, &found.centre_id).await?;
    let before = living(change, &asked.admission_id).await?;
    let at = Moment::entered(&residence, change, asked.at, &asked.late_reason)?;
    if at.at < before.from_at {
        return Err(Error::invalid(Vec::new()).at("at", Fault::EndsBeforeBeginning));
    }
    if let Some(bed) = before.bed.as_ref().filter(|bed| bed.bed_id == asked.bed_id) {
        return Err(Error::from(Refusal::SameBed { bed_label: bed.said() }).at("bedId", Fault::Taken));
    }
    if before.leave.as_ref().is_some_and(|leave| !leave.holds_bed) {
        return Err(Refusal::OnLeaveAlready { name: before.elder_name, since: at.at }.into());
    }
    if let Some(bed) = &before.bed {
        get_up(change, &residence, bed, at, EndedHow::Transferred).await?;
    }
    let wants = wants(&before, at, &asked.exception_reason);
    let how = if before.bed.is_some() { BeganHow::Transferred } else { BeganHow::Admitted };
    let down = LyingDown { admission: &before.id, bed: &asked.bed_id, from: at, how, reason: &asked.reason };
    lie_down(change, &residence, &wants, &down).await?;
    recount_after(change, &residence, at, &asked.late_reason).await?;
    told(change, &before, at).await
}

/// Two people exchange their beds in one act.
#[command(change, by = [Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn stay_swap(change: &mut Change<'_>, asked: SwapElders) -> Result<Vec<Admission>> {
    check_words(&asked.reason, &asked.exception_reason)?;
    if asked.admission_id == asked.other_admission_id {
        return Err(Error::invalid(Vec::new()).at("otherAdmissionId", Fault::GivenTwice));
    }
    let found = living(change, &asked.admission_id).await?;
    let residence = residence::taken(change, &found.centre_id).await?;
    let one = living(change, &asked.admission_id).await?;
    let other = living(change, &asked.other_admission_id).await?;
    if one.centre_id != other.centre_id {
        return Err(Error::not_found(Subject::Admission).at("otherAdmissionId", Fault::WrongForm));
    }
    let at = Moment::entered(&residence, change, asked.at, &asked.late_reason)?;
    let bed_of = |admission: &Admission| {
        admission
            .bed
            .clone()
            .ok_or_else(|| Error::from(Refusal::NoBedYet { name: admission.elder_name.clone() }))
    };
    let (bed_of_one, bed_of_other) = (bed_of(&one)?, bed_of(&other)?);
    let mut goes = [(&one, &bed_of_other.bed_id), (&other, &bed_of_one.bed_id)];
    whom_the_room_takes_first(change, &mut goes).await?;
    get_up(change, &residence, &bed_of_one, at, EndedHow::Swapped).await?;
    get_up(change, &residence, &bed_of_other, at, EndedHow::Swapped).await?;
    for (who, bed) in goes {
        let wants = wants(who, at, &asked.exception_reason);
        let how = BeganHow::Swapped;
        let down = LyingDown { admission: &who.id, bed, from: at, how, reason: &asked.reason };
        lie_down(change, &residence, &wants, &down).await?;
    }
    recount_after(change, &residence, at, &asked.late_reason).await?;
    Ok(vec![told(change, &one, at).await?, told(change, &other, at).await?])
}

/// Puts those first whom the room to which they go takes by itself: where it takes the other only as the partner, the one
/// must lie there before.
async fn whom_the_room_takes_first(change: &mut Change<'_>, goes: &mut [(&Admission, &BedId)]) -> Result<()> {
    let mut rules_of = HashMap::new();
    for (_, bed) in goes.iter() {
        let place = house::sql::place(&mut change.tx, bed).await?.or_not_found(Subject::Bed)?;
        rules_of.insert((*bed).clone(), place.sex_rule);
    }
    goes.sort_by_key(|(who, bed)| !rules_of.get(*bed).is_some_and(|rule| rules::takes(*rule, who.sex)));
    Ok(())
}

/// A couple moves together, each to a bed, in one act.
#[command(change, by = [Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn stay_move_couple(change: &mut Change<'_>, asked: MoveCouple) -> Result<Vec<Admission>> {
    check_words(&asked.reason, &asked.exception_reason)?;
    if asked.bed_id == asked.partner_bed_id {
        return Err(Error::invalid(Vec::new()).at("partnerBedId", Fault::GivenTwice));
    }
    let found = living(change, &asked.admission_id).await?;
    let residence = residence::taken(change, &found.centre_id).await?;
    let one = living(change, &asked.admission_id).await?;
    let Some(partner) = &one.partner_id else {
        return Err(Refusal::NoPartner { name: one.elder_name }.into());
    };
    let other = living(change, partner).await?;
    let at = Moment::entered(&residence, change, asked.at, &asked.late_reason)?;
    let both: [(&Admission, _); 2] = [(&one, &asked.bed_id), (&other, &asked.partner_bed_id)];
    // Whoever lies where they are to lie stays there; all others get up first, so that they may take each other's beds.
    let mut moving: Vec<_> = both
        .into_iter()
        .filter(|(who, bed)| who.bed.as_ref().is_none_or(|lies_in| lies_in.bed_id != **bed))
        .collect();
    if moving.is_empty() {
        let bed_label = one.bed.as_ref().map(crate::bed::admission::LiesIn::said).unwrap_or_default();
        return Err(Error::from(Refusal::SameBed { bed_label }).at("bedId", Fault::Taken));
    }
    let away = moving.iter().find(|(who, _)| who.leave.as_ref().is_some_and(|leave| !leave.holds_bed));
    if let Some((who, _)) = away {
        return Err(Refusal::OnLeaveAlready { name: who.elder_name.clone(), since: at.at }.into());
    }
    let trading = both.iter().all(|(who, _)| {
        who.bed.as_ref().is_some_and(|lies_in| both.iter().any(|(_, bed)| lies_in.bed_id == **bed))
    });
    let (ended, began) = if trading {
        (EndedHow::Swapped, BeganHow::Swapped)
    } else {
        (EndedHow::Transferred, BeganHow::Transferred)
    };
    for (who, _) in &moving {
        if let Some(lies_in) = &who.bed {
            get_up(change, &residence, lies_in, at, ended).await?;
        }
    }
    whom_the_room_takes_first(change, &mut moving).await?;
    for (who, bed) in moving {
        let wants = wants(who, at, &asked.exception_reason);
        let how = if who.bed.is_some() { began } else { BeganHow::Admitted };
        let down = LyingDown { admission: &who.id, bed, from: at, how, reason: &asked.reason };
        lie_down(change, &residence, &wants, &down).await?;
    }
    recount_after(change, &residence, at, &asked.late_reason).await?;
    Ok(vec![told(change, &one, at).await?, told(change, &other, at).await?])
}

async fn told(change: &mut Change<'_>, before: &Admission, at: Moment) -> Result<Admission> {
    let after = living(change, &before.id).await?;
    let mark = Mark::of(Subject::Stay, before.id.as_str()).elder(&before.elder_id).centre(&before.centre_id);
    change.leave_trail(mark.before(&noted(before, at))?.after(&noted(&after, at))?).await?;
    Ok(after)
}

/// Says for every bed of a centre whether an elder may lie in it now, or exchange beds with whoever lies there, and what
/// stands in the way.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds, Elders, Centres])]
pub async fn stay_fits(reading: &mut Reading<'_>, asked: AskFits) -> Result<Vec<BedFit>> {
    let residence: Residence = residence::seen(&mut reading.tx, &asked.centre_id).await?;
    let tx = &mut reading.tx;
    let at = Moment::of(&residence, reading.now);
    let record = elder::sql::record(tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let open: Option<AdmissionId> = admission::sql::open_of_elder(tx, &asked.elder_id).await?;
    let living = match open {
        Some(id) => admission::sql::one(tx, &id).await?,
        None => None,
    };
    let wants = match &living {
        Some(admission) => wants(admission, at, ""),
        None => Wants {
            elder_id: record.id,
            name: record.name,
            sex: record.sex,
            admission_id: None,
            partner_id: None,
            on: at.on,
            at: at.at,
            planned_to_on: None,
            exception_reason: String::new(),
        },
    };
    let own = living.and_then(|admission| admission.bed).map(|bed| bed.bed_id);
    let facts = sql::facts(tx, &residence.id, at).await?;
    let own_facts = facts.iter().find(|facts| own.as_ref() == Some(&facts.place.id));
    let others = match own_facts {
        Some(_) => lying_in(tx, &residence, at).await?,
        None => HashMap::new(),
    };
    Ok(facts
        .iter()
        .map(|facts| {
            let is_own = own.as_ref() == Some(&facts.place.id);
            let other = others.get(&facts.place.id).filter(|_| !is_own);
            let swap_obstacle = own_facts
                .zip(other)
                .and_then(|(own, other)| rules::swap_obstacle((&wants, own), (other, facts)));
            let obstacle = rules::obstacle(facts, &wants);
            BedFit { bed_id: facts.place.id.clone(), obstacle, swap_obstacle, is_own }
        })
        .collect())
}

/// Everybody who lies in a bed of a centre now, as somebody who wants another.
async fn lying_in(tx: &mut Tx, residence: &Residence, at: Moment) -> Result<HashMap<BedId, Wants>> {
    let mut found = HashMap::new();
    for row in board::sql::residents(tx, &residence.id).await? {
        let Some(bed) = row.bed_id else { continue };
        let wants = Wants {
            elder_id: row.elder_id,
            name: row.name,
            sex: row.sex,
            admission_id: Some(row.admission_id),
            partner_id: row.partner_id,
            on: at.on,
            at: at.at,
            planned_to_on: row.planned_to_on,
            exception_reason: String::new(),
        };
        found.insert(bed, wants);
    }
    Ok(found)
}
