//! The dishes that come with the program: `dishes.txt`, everyday dishes of canteens for elders in Jiangsu.
//!
//! A dish begins with `dish NAME CATEGORY SEASONS SMALL LARGE`. `from` lists the ingredients with grams of the edible
//! part in a regular portion and, if need be, how they are cut; `method` and `holding` say how it is cooked and kept;
//! each `texture` says one texture and how it comes about.

use std::collections::{HashMap, HashSet};

use super::sql::NewVersion;
use super::{
    DishCategory, DishDetails, DishId, DishIngredient, DishTexture, DishVersionId, Season, ShippedTaken, sql,
};
use crate::command::Change;
use crate::error::{Error, Result};
use crate::ingredient::{self, IngredientId};

const SHIPPED: &str = include_str!("dishes.txt");

/// Who wrote the versions that come with the program.
const AUTHOR: &str = "康宁";

/// All of them, in the order of the file; the ingredients by their names.
///
/// # Errors
/// Says which line cannot be read. A test reads all of them.
pub fn all() -> Result<Vec<DishDetails>, String> {
    let mut dishes: Vec<DishDetails> = Vec::new();
    for line in SHIPPED.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let read = match (word, dishes.last_mut()) {
            ("dish", _) => head(rest).map(|dish| dishes.push(dish)),
            ("from", Some(dish)) => parts(rest).map(|parts| dish.ingredients = parts),
            ("method", Some(dish)) => {
                rest.clone_into(&mut dish.method);
                Some(())
            }
            ("holding", Some(dish)) => {
                rest.clone_into(&mut dish.holding);
                Some(())
            }
            ("texture", Some(dish)) => texture(rest).map(|texture| dish.textures.push(texture)),
            _ => None,
        };
        read.ok_or_else(|| format!("a dish that cannot be read: {line}"))?;
    }
    Ok(dishes)
}

fn head(text: &str) -> Option<DishDetails> {
    let words: Vec<&str> = text.split(' ').collect();
    let [name, category, seasons, small, large] = words.as_slice() else { return None };
    let seasons = match *seasons {
        "all" => vec![Season::Spring, Season::Summer, Season::Autumn, Season::Winter],
        some => some.split('+').map(|season| season.parse().ok()).collect::<Option<_>>()?,
    };
    Some(DishDetails {
        name: (*name).to_owned(),
        category: category.parse::<DishCategory>().ok()?,
        seasons,
        small_percent: small.parse().ok()?,
        large_percent: large.parse().ok()?,
        method: String::new(),
        holding: String::new(),
        ingredients: Vec::new(),
        textures: Vec::new(),
    })
}

fn parts(text: &str) -> Option<Vec<DishIngredient>> {
    text.split('；')
        .map(|part| {
            let mut words = part.split(' ');
            let ingredient_id = IngredientId(words.next()?.to_owned());
            let grams = words.next()?.parse().ok()?;
            Some(DishIngredient { ingredient_id, grams, remark: words.next().unwrap_or("").to_owned() })
        })
        .collect()
}

fn texture(text: &str) -> Option<DishTexture> {
    let (word, method) = text.split_once(' ').unwrap_or((text, ""));
    Some(DishTexture { texture: word.parse().ok()?, method: method.to_owned() })
}

/// Takes over what is not there yet. What a person changed, renamed or withdrew stays as it is; a thing of the same
/// name that a person entered is taken for the shipped one.
///
/// # Errors
/// When the database refuses.
pub async fn take(change: &mut Change<'_>) -> Result<ShippedTaken> {
    let mut ids: HashMap<String, IngredientId> = HashMap::new();
    let mut codes = HashSet::new();
    for (id, code, name) in ingredient::sql::known(&mut change.tx).await? {
        if let Some(code) = code {
            ids.insert(code.clone(), id);
            codes.insert(code);
        } else {
            ids.entry(name).or_insert(id);
        }
    }
    let mut taken = ShippedTaken { ingredients: 0, dishes: 0 };
    for details in ingredient::shipped::all().map_err(Error::internal)? {
        if ids.contains_key(&details.name) {
            continue;
        }
        let id = IngredientId(change.new_id());
        ingredient::sql::insert(&mut change.tx, &id, Some(&details.name), &details, change.now).await?;
        ids.insert(details.name, id);
        taken.ingredients += 1;
    }
    let known = sql::known(&mut change.tx).await?;
    let known: HashSet<String> =
        known.into_iter().flat_map(|(code, name)| code.into_iter().chain([name])).collect();
    for mut details in all().map_err(Error::internal)? {
        if known.contains(&details.name) {
            continue;
        }
        for one in &mut details.ingredients {
            let missing = || Error::internal(format!("no ingredient {}", one.ingredient_id.as_str()));
            one.ingredient_id = ids.get(one.ingredient_id.as_str()).cloned().ok_or_else(missing)?;
        }
        let (dish, version) = (DishId(change.new_id()), DishVersionId(change.new_id()));
        sql::insert(&mut change.tx, &dish, Some(&details.name), &details.name, change.now).await?;
        let new = NewVersion {
            id: &version,
            dish: &dish,
            number: 1,
            details: &details,
            at: change.now,
            by: AUTHOR,
        };
        sql::write_version(&mut change.tx, &new).await?;
        taken.dishes += 1;
    }
    Ok(taken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dish::{Texture, rules};
    use std::collections::BTreeMap;

    #[test]
    fn every_dish_can_be_read_and_could_be_entered() {
        let dishes = all().unwrap();
        assert!(dishes.len() >= 90, "{}", dishes.len());
        let ingredients: HashSet<String> =
            ingredient::shipped::all().unwrap().into_iter().map(|one| one.name).collect();
        let mut names = HashSet::new();
        for dish in &dishes {
            assert!(names.insert(&dish.name), "{} stands twice", dish.name);
            assert!(rules::check(dish).is_ok(), "{}: {:?}", dish.name, rules::check(dish));
            for one in &dish.ingredients {
                assert!(
                    ingredients.contains(one.ingredient_id.as_str()),
                    "{}: {:?}",
                    dish.name,
                    one.ingredient_id
                );
            }
            assert!(!dish.method.is_empty() && !dish.holding.is_empty(), "{}", dish.name);
            assert!(dish.textures.iter().any(|one| one.texture >= Texture::EasyToChew), "{}", dish.name);
            let said = |one: &DishTexture| one.texture == Texture::Regular || !one.method.is_empty();
            assert!(dish.textures.iter().all(said), "{}", dish.name);
        }
    }

    #[test]
    fn every_category_has_dishes_and_soft_ones_among_them() {
        let mut of: BTreeMap<DishCategory, (usize, usize)> = BTreeMap::new();
        for dish in all().unwrap() {
            let (count, soft) = of.entry(dish.category).or_default();
            *count += 1;
            *soft += usize::from(dish.textures.iter().any(|one| one.texture <= Texture::MincedAndMoist));
        }
        assert_eq!(of.len(), 7);
        assert!(of.values().all(|(count, soft)| *count >= 8 && *soft >= 5), "{of:?}");
    }
}
