//! Commands of the menus ahead of one elder.

use chrono::{Days, NaiveDate};
use strum::VariantArray;

use super::{MenuHits, rules};
use crate::command::{OrNotFound, Reading, command};
use crate::day;
use crate::diet::DietNeeds;
use crate::elder::{self, ElderId, WhichElder};
use crate::error::{Result, Subject};
use crate::meal::sql::{AskedMeals, KnownMeals};
use crate::meal::{self, Meal};
use crate::menu::assign::load::PlannedMeals;
use crate::menu::{MenuPlace, sql};
use crate::store::Tx;

/// Menus are planned at most so far ahead.
const AHEAD: Days = Days::new(366);

/// What clashes with an elder in every menu that is planned from today on, and what is served instead.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Manager, District, Administrator],
    topics = [Menus, Dishes, Diets, Meals, Elders, Enrolments, Centres, Attendance, Beds]
)]
pub async fn menu_hits(reading: &mut Reading<'_>, asked: WhichElder) -> Result<MenuHits> {
    let tx = &mut reading.tx;
    let elder_id = elder::sql::standing_for(tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let today = day::date_at(day::DISTRICT_ZONE, reading.now);
    hits(tx, &elder_id, today, None).await
}

/// Looks every menu from a day on through for an elder. `before`: the needs before a change, against which a hit is new.
///
/// # Errors
/// When the database refuses.
pub async fn hits(
    tx: &mut Tx,
    elder_id: &ElderId,
    from: NaiveDate,
    before: Option<&DietNeeds>,
) -> Result<MenuHits> {
    let mut found = MenuHits { elder_id: Some(elder_id.clone()), ..MenuHits::default() };
    let kitchens = meal::sql::places(tx).await?.into_iter().filter(|place| place.is_kitchen);
    for kitchen in kitchens {
        let kitchen = kitchen.centre_id;
        let menus = sql::in_span(tx, &kitchen, from, from + AHEAD).await?;
        let Some(last_on) = menus.iter().map(|menu| menu.service_on).max() else { continue };
        let until = last_on + Days::new(1);
        let planned = PlannedMeals::of(tx, &kitchen, from, until, menus).await?;
        let asked = AskedMeals { only: Some(elder_id), ..AskedMeals::of_days(&kitchen, from, until) };
        let known = KnownMeals::read(tx, asked).await?;
        found.last_on = found.last_on.max(Some(last_on));
        for on in asked.days() {
            for meal in Meal::VARIANTS {
                if planned.menu(on, *meal).is_none() {
                    continue;
                }
                let Some(line) = rules::line_of(known.demand(on, *meal)) else { continue };
                found.meals += 1;
                let was = before.map(|needs| rules::with_needs(&line, needs));
                let lines: Vec<_> = std::iter::once(line).chain(was).collect();
                let plates = planned.plates(on, *meal, &lines);
                let Some(now) = plates.first() else { continue };
                let place = MenuPlace { on, meal: *meal };
                found.hits.extend(rules::hits(place, now, plates.get(1), planned.facts()));
            }
        }
    }
    found.hits.sort_by_key(|hit| (hit.service_on, hit.meal, hit.role));
    Ok(found)
}
