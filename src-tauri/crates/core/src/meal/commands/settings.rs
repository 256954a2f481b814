//! How meals are agreed.

use super::{kitchen, named_kitchen};
use crate::centre;
use crate::command::{Change, OrNotFound, Reading, command};
use crate::error::{Fault, Refusal, Result, Subject};
use crate::meal::settings::{
    CutOff, MealPlace, MealSettings, SetCutOff, SetMealPlace, WhichKitchen, check_cut_off,
};
use crate::meal::sql;
use crate::trail::Mark;

/// Tells until when a kitchen takes changes, and how the centres' meals are agreed.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = [Meals, Centres]
)]
pub async fn meal_settings(reading: &mut Reading<'_>, asked: WhichKitchen) -> Result<MealSettings> {
    let tx = &mut reading.tx;
    let kitchen_id = kitchen(tx, asked.kitchen_id.as_ref()).await?;
    let place = centre::sql::place(tx, &kitchen_id).await?.or_not_found(Subject::Centre)?;
    Ok(MealSettings {
        cut_offs: sql::cut_offs(tx, &kitchen_id).await?,
        places: sql::places(tx).await?,
        kitchen_name: place.name,
        kitchen_id,
    })
}

/// Sets until when a kitchen takes changes of a meal.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Meals])]
pub async fn meal_set_cut_off(change: &mut Change<'_>, asked: SetCutOff) -> Result<CutOff> {
    check_cut_off(&asked)?;
    let kitchen_id = kitchen(&mut change.tx, Some(&asked.kitchen_id)).await?;
    let before = sql::cut_off(&mut change.tx, &kitchen_id, asked.meal).await?;
    if before.version != asked.version || !sql::set_cut_off(&mut change.tx, &asked, change.now).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::MealCutOff }.into());
    }
    let after = sql::cut_off(&mut change.tx, &kitchen_id, asked.meal).await?;
    let mark = Mark::of(Subject::MealCutOff, kitchen_id.as_str()).centre(&kitchen_id);
    change.leave_trail(mark.before(&before)?.after(&after)?).await?;
    Ok(after)
}

/// Sets which kitchen cooks for a centre and which meals its day-care elders have.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Meals])]
pub async fn meal_set_place(change: &mut Change<'_>, asked: SetMealPlace) -> Result<MealPlace> {
    let places = sql::places(&mut change.tx).await?;
    if asked.kitchen_id.is_some() {
        named_kitchen(&places, asked.kitchen_id.as_ref())
            .map_err(|refused| refused.at("kitchenId", Fault::WrongForm))?;
    }
    let of = |places: Vec<MealPlace>| places.into_iter().find(|place| place.centre_id == asked.centre_id);
    let before = of(places).or_not_found(Subject::Centre)?;
    if before.version != asked.version || !sql::set_place(&mut change.tx, &asked, change.now).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::MealPlace }.into());
    }
    let after = of(sql::places(&mut change.tx).await?).or_not_found(Subject::Centre)?;
    let mark = Mark::of(Subject::MealPlace, asked.centre_id.as_str()).centre(&asked.centre_id);
    change.leave_trail(mark.before(&before)?.after(&after)?).await?;
    Ok(after)
}
