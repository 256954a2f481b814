//! Commands of ingredients.

use super::{
    AskIngredients, Ingredient, IngredientId, IngredientPage, SaveIngredient, WhichIngredient, rules, sql,
};
use crate::command::{Change, OrNotFound, Reading, command};
use crate::elder::reading::Typed;
use crate::error::{Error, Fault, FieldFault, Refusal, Result, Subject};
use crate::store::violation;
use crate::trail::Mark;

/// Lists ingredients by pinyin, with nutrients, allergens and how many dishes are made with each.
#[command(read, by = [Nurse, Kitchen, Manager, District, Administrator], topics = [Dishes])]
pub async fn ingredient_list(reading: &mut Reading<'_>, asked: AskIngredients) -> Result<Vec<Ingredient>> {
    let typed = Typed::from(asked.query.as_str());
    let found = sql::found(&mut reading.tx, typed.pattern.as_deref()).await?;
    Ok(found
        .into_iter()
        .filter(|one| asked.with_withdrawn || one.withdrawn_at.is_none())
        .filter(|one| asked.food_group.is_none_or(|group| one.details.food_group == group))
        .filter(|one| {
            asked.allergen.is_none_or(|group| one.all_allergens.iter().any(|source| source.allergen == group))
        })
        .collect())
}

/// Shows an ingredient and the dishes made with it.
#[command(read, by = [Nurse, Kitchen, Manager, District, Administrator], topics = [Dishes])]
pub async fn ingredient_get(reading: &mut Reading<'_>, asked: WhichIngredient) -> Result<IngredientPage> {
    let ingredient =
        sql::one(&mut reading.tx, &asked.ingredient_id).await?.or_not_found(Subject::Ingredient)?;
    let dishes = sql::made_with(&mut reading.tx, &asked.ingredient_id).await?;
    Ok(IngredientPage { ingredient, dishes })
}

/// Enters an ingredient or changes one; dishes made with it follow at once.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Dishes])]
pub async fn ingredient_save(change: &mut Change<'_>, asked: SaveIngredient) -> Result<Ingredient> {
    rules::check(&asked.details)?;
    let Some(id) = asked.ingredient_id else {
        let id = IngredientId(change.new_id());
        sql::insert(&mut change.tx, &id, None, &asked.details, change.now).await.map_err(name_taken)?;
        let made = whole(change, &id).await?;
        let mark = Mark::of(Subject::Ingredient, id.as_str()).after(&made.details)?;
        change.leave_trail(mark).await?;
        return Ok(made);
    };
    let before = whole(change, &id).await?;
    let seen = asked.version.unwrap_or(before.version);
    if !sql::update(&mut change.tx, &id, seen, &asked.details).await.map_err(name_taken)? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::Ingredient }.into());
    }
    let after = whole(change, &id).await?;
    let mark = Mark::of(Subject::Ingredient, id.as_str()).before(&before.details)?.after(&after.details)?;
    change.leave_trail(mark).await?;
    Ok(after)
}

/// Takes an ingredient out of use; refused while dishes are made with it.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Dishes])]
pub async fn ingredient_withdraw(change: &mut Change<'_>, asked: WhichIngredient) -> Result<Ingredient> {
    let before = whole(change, &asked.ingredient_id).await?;
    let dishes = sql::made_with(&mut change.tx, &before.id).await?;
    if !dishes.is_empty() {
        let dish_names = dishes.into_iter().map(|dish| dish.name).collect();
        return Err(Refusal::IngredientInUse { name: before.details.name, dish_names }.into());
    }
    put_withdrawn(change, before, true).await
}

/// Takes an ingredient back into use.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Dishes])]
pub async fn ingredient_restore(change: &mut Change<'_>, asked: WhichIngredient) -> Result<Ingredient> {
    let before = whole(change, &asked.ingredient_id).await?;
    put_withdrawn(change, before, false).await
}

async fn put_withdrawn(
    change: &mut Change<'_>,
    before: Ingredient,
    is_withdrawn: bool,
) -> Result<Ingredient> {
    if before.withdrawn_at.is_some() == is_withdrawn {
        change.leave_unchanged();
        return Ok(before);
    }
    let at = is_withdrawn.then_some(change.now);
    sql::set_withdrawn(&mut change.tx, &before.id, at).await.map_err(name_taken)?;
    let after = whole(change, &before.id).await?;
    let noted =
        |one: &Ingredient| serde_json::json!({ "name": one.details.name, "withdrawnAt": one.withdrawn_at });
    let mark =
        Mark::of(Subject::Ingredient, before.id.as_str()).before(&noted(&before))?.after(&noted(&after))?;
    change.leave_trail(mark).await?;
    Ok(after)
}

async fn whole(change: &mut Change<'_>, id: &IngredientId) -> Result<Ingredient> {
    sql::one(&mut change.tx, id).await?.or_not_found(Subject::Ingredient)
}

fn name_taken(error: sqlx::Error) -> Error {
    match violation::named(&error).as_deref() {
        Some("ingredient_name_key") => {
            Error::invalid(vec![FieldFault { field: "details.name".to_owned(), fault: Fault::Taken }])
        }
        _ => error.into(),
    }
}
