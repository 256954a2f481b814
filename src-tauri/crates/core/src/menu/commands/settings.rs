//! What a kitchen holds its menus against.

use super::kitchen;
use crate::command::{Change, command};
use crate::error::{Refusal, Result, Subject};
use crate::menu::settings::{MenuSettings, SetMenuRules};
use crate::menu::sql;
use crate::trail::Mark;

/// Sets what a kitchen holds its menus against.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Menus])]
pub async fn menu_set_rules(change: &mut Change<'_>, asked: SetMenuRules) -> Result<MenuSettings> {
    let settings = asked.checked()?;
    let kitchen = kitchen(&mut change.tx, asked.kitchen_id.as_ref()).await?;
    let before = sql::settings(&mut change.tx, &kitchen.id).await?;
    if before.version != asked.version || !sql::set(&mut change.tx, &kitchen.id, &settings).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::MenuMeal }.into());
    }
    let mark = Mark::of(Subject::Centre, kitchen.id.as_str()).centre(&kitchen.id);
    change.leave_trail(mark.before(&before)?.after(&settings)?).await?;
    Ok(settings)
}
