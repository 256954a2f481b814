//! What rows do, done: each kind with as few texts as it can, all in the one transaction of the command.

mod house;
mod people;

use super::{Act, Planned};
use crate::command::Change;
use crate::dish::DishVersionId;
use crate::dish::sql::NewVersion;
use crate::dish::{DishId, SaveDish};
use crate::error::{Error, Refusal, Result, Subject};
use crate::report::press::Watch;
use crate::trail::Mark;
use crate::{dish, elder, ingredient, menu};

/// So many rows of the trail are held at once.
const TRAIL_AT_ONCE: usize = 500;

/// Does what the rows do. `watch` hears how far it is and may stop it: then nothing is kept.
pub(super) async fn carry_out(change: &mut Change<'_>, planned: Vec<Planned>, watch: &Watch) -> Result<()> {
    let (mut newcomers, mut visits, mut beds, mut stays, mut others) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for act in planned.into_iter().filter_map(|row| row.act) {
        match act {
            Act::RegisterElder(details) => newcomers.push(*details),
            Act::RecordVisit(visit) => visits.push(*visit),
            Act::SetUpBed(bed) => beds.push(*bed),
            Act::Stay(stay) => stays.push(*stay),
            Act::Part { .. } => {}
            other => others.push(other),
        }
    }
    people::register(change, newcomers, watch).await?;
    people::record(change, visits, watch).await?;
    house::set_up(change, beds, watch).await?;
    house::move_in(change, stays, watch).await?;
    let all = others.len();
    for (done, act) in others.into_iter().enumerate() {
        if done % 50 == 0 {
            watch.reached(part(done, all))?;
        }
        one(change, act).await?;
    }
    watch.reached(1.0)
}

/// How far `done` of `all` rows are: reading them was a quarter of the work.
fn part(done: usize, all: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a hundred thousand rows at most")]
    let part = done as f64 / all.max(1) as f64;
    0.25 + 0.75 * part
}

async fn one(change: &mut Change<'_>, act: Act) -> Result<()> {
    match act {
        Act::ChangeElder(asked) => drop(elder::commands::elder_change(change, *asked).await?),
        Act::ChangeBed(asked) => house::change_bed(change, *asked).await?,
        Act::Ingredient(asked) => drop(ingredient::commands::ingredient_save(change, *asked).await?),
        Act::Dish(asked) => save_dish(change, *asked).await?,
        Act::Cycle(asked) => drop(menu::cycle::commands::menu_cycle_save(change, *asked).await?),
        // Taken together above.
        Act::RegisterElder(_) | Act::RecordVisit(_) | Act::SetUpBed(_) | Act::Stay(_) | Act::Part { .. } => {}
    }
    Ok(())
}

/// As at the desk, without computing what the dish would show: nobody looks at it now.
async fn save_dish(change: &mut Change<'_>, asked: SaveDish) -> Result<()> {
    let before = match &asked.dish_id {
        Some(id) => dish::sql::one(&mut change.tx, id, None).await?,
        None => None,
    };
    let (id, current) = match &before {
        Some(before) => (before.dish_id.clone(), before.current),
        None => {
            let id = DishId(change.new_id());
            dish::sql::insert(&mut change.tx, &id, None, asked.details.name.trim(), change.now).await?;
            (id, 0)
        }
    };
    let version = DishVersionId(change.new_id());
    let new = NewVersion {
        id: &version,
        dish: &id,
        number: current + 1,
        details: &asked.details,
        at: change.now,
        by: &change.app.session.actor,
    };
    if !dish::sql::write_version(&mut change.tx, &new).await.map_err(Error::from)? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::Dish }.into());
    }
    let mut mark = Mark::of(Subject::Dish, id.as_str());
    if let Some(before) = &before {
        mark = mark.before(&before.details)?;
    }
    change.leave_trail(mark.after(&asked.details)?).await
}
