//! Commands of lunar birthdays.

use super::{LunarBirthdaySetting, sql};
use crate::command::{Change, Reading, command};
use crate::error::{Result, Subject};
use crate::trail::Mark;

/// Tells how the district keeps lunar birthdays that not every year has.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Elders])]
pub async fn elder_lunar_birthdays(reading: &mut Reading<'_>) -> Result<LunarBirthdaySetting> {
    sql::setting(&mut reading.tx).await
}

/// Chooses how the district keeps lunar birthdays that not every year has.
#[command(change, by = [Manager, District, Administrator], topics = [Elders])]
pub async fn elder_choose_lunar_birthdays(
    change: &mut Change<'_>,
    asked: LunarBirthdaySetting,
) -> Result<LunarBirthdaySetting> {
    let before = sql::setting(&mut change.tx).await?;
    sql::choose(&mut change.tx, asked).await?;
    let mark = Mark::of(Subject::District, "lunar_birthdays");
    change.leave_trail(mark.before(&before)?.after(&asked)?).await?;
    Ok(asked)
}
