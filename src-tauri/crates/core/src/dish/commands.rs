//! Commands of dishes.

use super::rules::{self, Larder};
use super::sql::{NewVersion, Recorded};
use super::{
    AskDish, AskDishes, AskRecipeCard, DishDetails, DishFacts, DishId, DishLine, DishPage, DishVersionId,
    PreviewDish, RecipeCard, SaveDish, ShippedTaken, WhichDish, shipped, sql,
};
use crate::command::{Change, OrNotFound, Reading, command};
use crate::elder::reading::Typed;
use crate::error::{Error, Fault, FieldFault, Refusal, Result, Subject};
use crate::store::{Tx, violation};
use crate::trail::Mark;

/// Lists dishes by pinyin with what is computed from their ingredients.
#[command(read, by = [Nurse, Kitchen, Manager, District, Administrator], topics = [Dishes])]
pub async fn dish_list(reading: &mut Reading<'_>, asked: AskDishes) -> Result<Vec<DishLine>> {
    let typed = Typed::from(asked.query.as_str());
    let found = sql::found(&mut reading.tx, typed.pattern).await?;
    let larder = sql::larder(&mut reading.tx).await?;
    Ok(found
        .into_iter()
        .filter(|one| asked.with_withdrawn || one.withdrawn_at.is_none())
        .filter(|one| asked.category.is_none_or(|category| one.details.category == category))
        .filter(|one| asked.season.is_none_or(|season| one.details.seasons.contains(&season)))
        .map(|one| line(one, &larder))
        .filter(|one| asked.texture.is_none_or(|texture| one.facts.textures.contains(&texture)))
        // "Without" means surely without: what may be in it is not without it, nor is what nobody knows.
        .filter(|one| {
            asked.without.is_empty()
                || (one.facts.unknown_composition.is_empty()
                    && !one.facts.allergens.iter().any(|source| asked.without.contains(&source.allergen)))
        })
        .collect())
}

fn line(recorded: Recorded, larder: &Larder) -> DishLine {
    DishLine {
        facts: rules::facts(&recorded.dish_id, &recorded.version_id, &recorded.details, larder),
        name_pinyin: recorded.name_pinyin,
        seasons: recorded.details.seasons,
        withdrawn_at: recorded.withdrawn_at,
    }
}

/// Shows a dish in one of its versions.
#[command(read, by = [Nurse, Kitchen, Manager, District, Administrator], topics = [Dishes])]
pub async fn dish_get(reading: &mut Reading<'_>, asked: AskDish) -> Result<DishPage> {
    page(&mut reading.tx, &asked.dish_id, asked.number).await
}

/// Computes what a dish would come to, while it is being entered.
#[command(read, by = [Nurse, Kitchen, Manager, District, Administrator], topics = [Dishes])]
pub async fn dish_preview(reading: &mut Reading<'_>, asked: PreviewDish) -> Result<DishFacts> {
    let larder = sql::larder(&mut reading.tx).await?;
    let (dish, version) = (DishId(String::new()), DishVersionId(String::new()));
    Ok(rules::facts(&dish, &version, &asked.details, &larder))
}

/// Computes the recipe card of a dish for a number of portions: edible and as bought.
#[command(read, by = [Nurse, Kitchen, Manager, District, Administrator], topics = [Dishes])]
pub async fn dish_recipe_card(reading: &mut Reading<'_>, asked: AskRecipeCard) -> Result<RecipeCard> {
    rules::check_portions(&asked)?;
    let recorded =
        sql::one(&mut reading.tx, &asked.dish_id, asked.number).await?.or_not_found(Subject::Dish)?;
    let larder = sql::larder(&mut reading.tx).await?;
    let facts = rules::facts(&recorded.dish_id, &recorded.version_id, &recorded.details, &larder);
    Ok(rules::recipe_card(&asked, recorded.number, &recorded.details, &facts, &larder))
}

/// Enters a dish, or a new version of one: what was served keeps the version it had.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Dishes])]
pub async fn dish_save(change: &mut Change<'_>, asked: SaveDish) -> Result<DishPage> {
    rules::check(&asked.details)?;
    let larder = sql::larder(&mut change.tx).await?;
    check_ingredients(&asked.details, &larder)?;
    let before = match &asked.dish_id {
        Some(id) => Some(sql::one(&mut change.tx, id, None).await?.or_not_found(Subject::Dish)?),
        None => None,
    };
    let (dish, current) = match &before {
        Some(before) => (before.dish_id.clone(), before.current),
        None => {
            let id = DishId(change.new_id());
            let name = asked.details.name.trim();
            sql::insert(&mut change.tx, &id, None, name, change.now).await.map_err(name_taken)?;
            (id, 0)
        }
    };
    if asked.version.is_some_and(|seen| seen != current) {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::Dish }.into());
    }
    let id = DishVersionId(change.new_id());
    let new = NewVersion {
        id: &id,
        dish: &dish,
        number: current + 1,
        details: &asked.details,
        at: change.now,
        by: &change.app.session.actor,
    };
    if !sql::write_version(&mut change.tx, &new).await.map_err(name_taken)? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::Dish }.into());
    }
    let mark = Mark::of(Subject::Dish, dish.as_str());
    let mark = match &before {
        Some(before) => mark.before(&before.details)?,
        None => mark,
    };
    change.leave_trail(mark.after(&asked.details)?).await?;
    page(&mut change.tx, &dish, None).await
}

/// Takes a dish off the list of what is cooked; what it was stays.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Dishes])]
pub async fn dish_withdraw(change: &mut Change<'_>, asked: WhichDish) -> Result<DishPage> {
    put_withdrawn(change, &asked.dish_id, true).await
}

/// Puts a dish back on the list of what is cooked.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Dishes])]
pub async fn dish_restore(change: &mut Change<'_>, asked: WhichDish) -> Result<DishPage> {
    put_withdrawn(change, &asked.dish_id, false).await
}

/// Refuses ingredients that are not there or no longer used, at their places.
fn check_ingredients(details: &DishDetails, larder: &Larder) -> Result<()> {
    for (place, one) in details.ingredients.iter().enumerate() {
        let error = match larder.get(&one.ingredient_id) {
            None => Error::not_found(Subject::Ingredient),
            Some(ingredient) if ingredient.withdrawn_at.is_some() => {
                Refusal::IngredientWithdrawn { name: ingredient.details.name.clone() }.into()
            }
            Some(_) => continue,
        };
        let field = format!("details.ingredients[{place}].ingredientId");
        return Err(error.at(&field, Fault::WrongForm));
    }
    Ok(())
}

async fn put_withdrawn(change: &mut Change<'_>, id: &DishId, is_withdrawn: bool) -> Result<DishPage> {
    let before = page(&mut change.tx, id, None).await?;
    if before.withdrawn_at.is_some() == is_withdrawn {
        change.leave_unchanged();
        return Ok(before);
    }
    if !is_withdrawn {
        check_ingredients(&before.details, &sql::larder(&mut change.tx).await?)?;
    }
    let at = is_withdrawn.then_some(change.now);
    sql::set_withdrawn(&mut change.tx, id, at).await.map_err(name_taken)?;
    let after = page(&mut change.tx, id, None).await?;
    let noted =
        |one: &DishPage| serde_json::json!({ "name": one.details.name, "withdrawnAt": one.withdrawn_at });
    let mark = Mark::of(Subject::Dish, id.as_str()).before(&noted(&before))?.after(&noted(&after))?;
    change.leave_trail(mark).await?;
    Ok(after)
}

/// Takes over the ingredients and dishes that come with the program, those that are not there yet; what a person
/// changed on those that are stays as it is.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [Dishes])]
pub async fn dish_take_shipped(change: &mut Change<'_>) -> Result<ShippedTaken> {
    let taken = shipped::take(change).await?;
    if taken == (ShippedTaken { ingredients: 0, dishes: 0 }) {
        change.leave_unchanged();
        return Ok(taken);
    }
    change.leave_trail(Mark::of(Subject::District, "shipped_dishes").after(&taken)?).await?;
    Ok(taken)
}

async fn page(tx: &mut Tx, id: &DishId, number: Option<i64>) -> Result<DishPage> {
    let recorded = sql::one(tx, id, number).await?.or_not_found(Subject::Dish)?;
    let larder = sql::larder(tx).await?;
    Ok(DishPage {
        facts: rules::facts(&recorded.dish_id, &recorded.version_id, &recorded.details, &larder),
        versions: sql::versions(tx, id).await?,
        id: recorded.dish_id,
        name_pinyin: recorded.name_pinyin,
        is_shipped: recorded.is_shipped,
        version: recorded.current,
        shown_version: recorded.number,
        withdrawn_at: recorded.withdrawn_at,
        details: recorded.details,
    })
}

fn name_taken(error: sqlx::Error) -> Error {
    match violation::named(&error).as_deref() {
        Some("dish_name_key") => {
            Error::invalid(vec![FieldFault { field: "details.name".to_owned(), fault: Fault::Taken }])
        }
        _ => error.into(),
    }
}
