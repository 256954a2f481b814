//! Notes of the night staff that an act sets right: who came is admitted, who went is on leave, who died has left.

use super::{NightFound, NoteAct, sql};
use crate::bed::NightNoteId;
use crate::bed::admission::Admission;
use crate::command::{Change, OrNotFound};
use crate::error::{Error, Fault, Refusal, Result, Subject};
use crate::trail::Mark;

/// Completes the note that led to an act, with the act: in the same turn, so that neither is there without the other.
pub(in crate::bed) async fn completed_by(
    change: &mut Change<'_>,
    note: Option<&NightNoteId>,
    admission: &Admission,
    act: NoteAct,
) -> Result<()> {
    let Some(note) = note else { return Ok(()) };
    let (before, centre, _) = sql::one(&mut change.tx, note).await?.or_not_found(Subject::NightNote)?;
    let is_about = match &before.admission_id {
        Some(about) => *about == admission.id,
        None => act == NoteAct::Admitted,
    };
    if centre != admission.centre_id || !is_about || !is_answer(before.found, act) {
        return Err(Error::invalid(Vec::new()).at("nightNoteId", Fault::WrongForm));
    }
    let (by, at) = (change.app.session.actor.clone(), change.now);
    if !sql::complete_by(&mut change.tx, note, &admission.id, act, &by, at).await? {
        return Err(Refusal::NightNoteDone {}.into());
    }
    let (after, ..) = sql::one(&mut change.tx, note).await?.or_not_found(Subject::NightNote)?;
    let mark =
        Mark::of(Subject::NightNote, note.as_str()).elder(&admission.elder_id).centre(&admission.centre_id);
    change.leave_trail(mark.before(&before)?.after(&after)?).await
}

/// Whether an act can be what the night staff found. Whoever was not in bed may have gone on leave or for good; whoever
/// was taken to hospital may be known to stay there.
fn is_answer(found: NightFound, act: NoteAct) -> bool {
    match found {
        NightFound::Arrived => matches!(act, NoteAct::Admitted | NoteAct::CameBack),
        NightFound::CameBack => act == NoteAct::CameBack,
        NightFound::NotInBed | NightFound::ToHospital => matches!(act, NoteAct::WentOnLeave | NoteAct::Left),
        NightFound::Died => act == NoteAct::Left,
        NightFound::Asleep | NightFound::Awake | NightFound::Unwell | NightFound::Fell => false,
    }
}

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::*;

    #[test]
    fn every_note_that_changes_the_census_has_an_act_and_no_other_has() {
        for found in NightFound::VARIANTS {
            let acts = NoteAct::VARIANTS.iter().filter(|act| is_answer(*found, **act)).count();
            let changes = found.stays_open() && *found != NightFound::Fell;
            assert_eq!(acts > 0, changes, "{found:?}");
        }
    }
}
