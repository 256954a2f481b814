//! What happens beside one bed's year: couples, moves, leaves, closed months.

use chrono::{Months, NaiveDate, TimeDelta};

use super::{Filling, Living, Place, at};
use crate::bed::admission::{self};
use crate::bed::census::closing;
use crate::bed::census::commands::first_of_month;
use crate::bed::leave::{self, Leave, LeaveKind};
use crate::bed::residence::{self, BedRules};
use crate::bed::stay::{self, BeganHow, EndedHow};
use crate::bed::{AdmissionId, BedId, CleaningId, LeaveId, Moment, StayId, house};
use crate::centre::CentreId;
use crate::command::Change;
use crate::error::Result;

impl Filling {
    /// A couple in the room for two of them.
    pub(super) async fn couple(
        &mut self,
        change: &mut Change<'_>,
        centre: &CentreId,
        one: &Place,
        other: &Place,
    ) -> Result<()> {
        let on = self.today - TimeDelta::days(130);
        let wife = self.admission(change, centre, one, on, None, false).await?;
        let husband = self.admission(change, centre, other, on, None, false).await?;
        admission::sql::pair(&mut change.tx, &wife.admission, &husband.admission).await?;
        Ok(())
    }

    /// Some moved in the last weeks into a bed that had become free.
    pub(super) async fn moves(
        &mut self,
        change: &mut Change<'_>,
        living: &mut Vec<Living>,
        empty: &[(&Place, NaiveDate)],
    ) -> Result<()> {
        for (bed, since) in empty.iter().take(3) {
            let on = *since + TimeDelta::days(1);
            let early = on - TimeDelta::days(45);
            let fits =
                living.iter().position(|one| one.takes == bed.takes && !one.is_bound && one.from_on < early);
            let Some(place) = fits.filter(|_| on < self.today && !bed.is_short_stay) else { continue };
            let who = living.remove(place);
            let (moved, now) = (at(on, 10), change.now);
            stay::sql::end(&mut change.tx, &who.stay, moved, EndedHow::Transferred).await?;
            self.cleaned(change, &who.bed, &who.stay, moved).await?;
            let id = StayId(change.new_id());
            let begins = stay::sql::NewStay {
                id: &id,
                admission: &who.admission,
                bed: &bed.id,
                from: moved,
                how: BeganHow::Transferred,
                reason: "家属希望换到这间房",
                exception: None,
                exception_reason: "",
            };
            stay::sql::begin(&mut change.tx, &begins, now).await?;
        }
        Ok(())
    }

    /// A bed that was left is clean two hours later.
    pub(super) async fn cleaned(
        &mut self,
        change: &mut Change<'_>,
        bed: &BedId,
        stay: &StayId,
        to: Moment,
    ) -> Result<()> {
        let cleaning = CleaningId(change.new_id());
        let target = to.at + TimeDelta::minutes(120);
        stay::sql::ask_cleaning(&mut change.tx, &cleaning, bed, stay, to.at, target).await?;
        house::closing::clean(&mut change.tx, bed, "演示员工钱", target).await?;
        Ok(())
    }

    /// The months before the last one are closed; the last one waits for whoever is responsible.
    pub(super) async fn closed_months(&mut self, change: &mut Change<'_>, centre: &CentreId) -> Result<()> {
        let first = first_of_month(self.today);
        for back in [4, 3, 2] {
            let month = first.checked_sub_months(Months::new(back)).unwrap_or(first);
            let residence = residence::seen(&mut change.tx, centre).await?;
            closing::close(change, &residence, month).await?;
        }
        Ok(())
    }

    /// Some go to hospital or home for some days; a few are away now, with the bed held. Says whether this one is.
    pub(super) async fn leaves(
        &mut self,
        change: &mut Change<'_>,
        admission: &AdmissionId,
        on: NaiveDate,
        end: Option<NaiveDate>,
    ) -> Result<bool> {
        let until = end.unwrap_or(self.today);
        if (until - on).num_days() > 40 && self.draw.in_hundred(45) {
            let from = at(on + TimeDelta::days(self.draw.number(10..30)), 11);
            let to = at(from.on + TimeDelta::days(self.draw.number(1..9)), 15);
            let leave = self.leave(LeaveId(change.new_id()), admission, from);
            leave::sql::insert(&mut change.tx, &leave, None, leave.from_at).await?;
            leave::sql::end(&mut change.tx, &leave.id, to).await?;
        }
        let goes = self.today - TimeDelta::days(self.draw.number(1..12));
        self.living += u32::from(end.is_none());
        // By chance, and every eleventh in any case.
        if end.is_none()
            && goes > on + TimeDelta::days(41)
            && (self.draw.in_hundred(7) || self.living % 11 == 6)
        {
            let mut leave = self.leave(LeaveId(change.new_id()), admission, at(goes, 9));
            leave.planned_return_on = Some(self.today + TimeDelta::days(self.draw.number(0..14)));
            leave::sql::insert(&mut change.tx, &leave, None, leave.from_at).await?;
            return Ok(true);
        }
        Ok(false)
    }

    pub(super) fn leave(&mut self, id: LeaveId, admission: &AdmissionId, from: Moment) -> Leave {
        let kind = *self.draw.one_of(&[LeaveKind::Hospital, LeaveKind::Hospital, LeaveKind::Family]);
        Leave {
            id,
            admission_id: admission.clone(),
            kind,
            from_at: from.at,
            from_on: from.on,
            to_at: None,
            to_on: None,
            planned_return_on: None,
            holds_bed: true,
            hold_until_on: Some(from.on + TimeDelta::days(BedRules::default().hold_days)),
            destination: if kind == LeaveKind::Hospital {
                "演示区医院".to_owned()
            } else {
                String::new()
            },
            note: String::new(),
        }
    }
}
