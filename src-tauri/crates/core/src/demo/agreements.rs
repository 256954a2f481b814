//! What the demonstration agrees on beside the week: care groups, pauses ahead, closed days ahead.

use chrono::{Days, NaiveDate};

use super::draw::Draw;
use crate::centre::days::{CloseDays, ClosedDayId};
use crate::centre::{self, Centre};
use crate::command::Change;
use crate::enrolment::sql::expected::expected_elders;
use crate::enrolment::{self, Pause, PauseId};
use crate::error::Result;

/// Draws lots apart from the others, so that what they make stays the same.
const APART: u64 = 0x5041_5553;

const GROUPS: [&str; 4] = ["向阳", "长青", "", ""];

const REASONS: [&str; 3] = ["住院", "去外地女儿家", "随家人旅行"];

/// The care group of the elder with this place in the district; half of them have none.
pub fn group(place: u32) -> String {
    GROUPS[place as usize / 6 % GROUPS.len()].to_owned()
}

/// Pauses a few of those expected tomorrow, and closes each centre for two days next month.
///
/// # Errors
/// When the database refuses.
pub async fn fill(change: &mut Change<'_>, seed: u64, centres: &[Centre], today: NaiveDate) -> Result<()> {
    let mut draw = Draw::new(seed ^ APART);
    let tomorrow = today + Days::new(1);
    for (place, centre) in (0..).zip(centres) {
        for elder in expected_elders(&mut change.tx, &centre.id, tomorrow).await? {
            if !draw.in_hundred(4) {
                continue;
            }
            let enrolled = enrolment::sql::of_elder(&mut change.tx, &elder).await?;
            let Some(enrolled) = enrolled.first() else { continue };
            let lasts = Days::new(draw.number(7..40).unsigned_abs());
            let until_on = (!draw.in_hundred(40)).then(|| tomorrow + lasts);
            let reason = draw.one_of::<&str>(&REASONS);
            let pause = Pause {
                id: PauseId(change.new_id()),
                from_on: tomorrow,
                until_on,
                reason: (*reason).to_owned(),
            };
            enrolment::sql::pause::insert(&mut change.tx, &enrolled.id, &pause, change.now).await?;
        }
        let from_on = today + Days::new(24 + 3 * place);
        let asked = CloseDays {
            centre_id: centre.id.clone(),
            from_on,
            until_on: from_on + Days::new(2),
            reason: "设备检修".to_owned(),
            correction_reason: String::new(),
        };
        let id = ClosedDayId(change.new_id());
        centre::days::sql::insert_closed(&mut change.tx, &id, &asked, change.now).await?;
    }
    Ok(())
}
