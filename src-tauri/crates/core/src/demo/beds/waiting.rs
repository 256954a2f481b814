//! Who waits for a bed, and for whom one is reserved.

use chrono::{DateTime, Days, TimeDelta, Utc};

use super::{Filling, Place, at};
use crate::bed::waiting::{self, WaitingDetails};
use crate::bed::{Moment, ReservationId, WaitingId, reservation, stay};
use crate::centre::CentreId;
use crate::command::Change;
use crate::elder::{ElderId, Sex};
use crate::error::Result;

impl Filling {
    /// Who waits; for the first of them an empty bed is reserved, where one is.
    pub(super) async fn waiting(
        &mut self,
        change: &mut Change<'_>,
        centre: &CentreId,
        places: &[Place],
        people: u32,
    ) -> Result<()> {
        let now = change.now;
        for number in 0..people.max(2) {
            let sex = if self.draw.in_hundred(60) { Sex::Female } else { Sex::Male };
            let elder = self.person(change, sex).await?;
            let registered = at(self.today - TimeDelta::days(self.draw.number(2..150)), 9);
            let details = WaitingDetails {
                needs_nursing_bed: self.draw.in_hundred(65),
                is_short_stay: self.draw.in_hundred(10),
                wished_ward_id: None,
                wished_beds_most: self.draw.in_hundred(25).then_some(2),
                wished_sex_rule: None,
                price_most_fen: self.draw.in_hundred(30).then_some(300_000),
                wanted_from_on: None,
                note: String::new(),
            };
            let id = WaitingId(change.new_id());
            waiting::sql::insert(&mut change.tx, &id, &elder, centre, &details, registered.at).await?;
            if number == 0 {
                self.reserve(change, centre, places, &elder, sex, now).await?;
            }
        }
        Ok(())
    }

    async fn reserve(
        &mut self,
        change: &mut Change<'_>,
        centre: &CentreId,
        places: &[Place],
        elder: &ElderId,
        sex: Sex,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let facts =
            stay::sql::facts(&mut change.tx, centre, Moment { at: now, on: self.today, corrects: None })
                .await?;
        let free = facts.into_iter().find(|facts| {
            facts.lying.is_empty()
                && !facts.is_closed
                && facts.unclean_since.is_none()
                && places.iter().any(|place| place.id == facts.place.id && place.takes == sex)
        });
        let Some(free) = free else { return Ok(()) };
        let id = ReservationId(change.new_id());
        let span = (self.today, self.today.checked_add_days(Days::new(7)).unwrap_or(self.today));
        reservation::sql::insert(&mut change.tx, &id, &free.place.id, elder, span, "", now).await?;
        Ok(())
    }
}
