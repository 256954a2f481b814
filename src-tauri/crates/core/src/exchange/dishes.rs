//! A list of dishes with their recipes: one line an ingredient, the lines of a dish under each other or anywhere.

use std::collections::HashMap;

use super::columns::Fields;
use super::said::{Said, plain};
use super::{Act, CellChange, ImportChoice, ImportField, Planned, choice, field};
use crate::dish::sql::Recorded;
use crate::dish::{DishCategory, DishDetails, DishIngredient, DishTexture, SaveDish, Season, Texture, rules};
use crate::error::Fault;
use crate::ingredient::{Ingredient, IngredientId};

const CATEGORIES: &[ImportChoice] = &[
    choice("large_meat", "大荤", "Main meat"),
    choice("small_meat", "小荤", "Small meat"),
    choice("vegetable", "素菜", "Vegetable"),
    choice("soup", "汤", "Soup"),
    choice("staple", "主食", "Staple"),
    choice("congee", "粥点", "Congee and pastry"),
    choice("fruit_or_drink", "水果饮品", "Fruit and drinks"),
];
const TEXTURES: &[ImportChoice] = &[
    choice("liquidised", "3 流质", "3 Liquidised"),
    choice("pureed", "4 细泥", "4 Pureed"),
    choice("minced_and_moist", "5 细碎湿软", "5 Minced & moist"),
    choice("soft_and_bite_sized", "6 软质一口量", "6 Soft & bite-sized"),
    choice("easy_to_chew", "7 易咀嚼", "7 Easy to chew"),
    choice("regular", "7 常规", "7 Regular"),
];
const SEASONS: &[ImportChoice] = &[
    choice("spring", "春", "Spring"),
    choice("summer", "夏", "Summer"),
    choice("autumn", "秋", "Autumn"),
    choice("winter", "冬", "Winter"),
];

/// The columns of a list of dishes.
pub const FIELDS: &[ImportField] = &[
    field("name", "菜品", "Dish", &["菜名", "菜品名称", "名称"], true, "演示土豆烧肉", &[]),
    field("category", "菜品类别", "Dish category", &["类别", "菜品分类"], false, "大荤", CATEGORIES),
    field("ingredient", "食材", "Ingredient", &["原料", "食材名称", "配料"], true, "土豆", &[]),
    field("grams", "克数", "Grams", &["每份克数", "用量", "净重", "每份净重"], true, "80", &[]),
    field("remark", "切配", "Preparation", &["切配要求", "加工"], false, "切块", &[]),
    field("textures", "质地", "Textures", &["食物质地"], false, "7 常规、6 软质一口量", TEXTURES),
    field("seasons", "季节", "Seasons", &["适用季节"], false, "春、夏、秋、冬", SEASONS),
    field("smallPercent", "小份比例", "Small portion", &["小份"], false, "70", &[]),
    field("largePercent", "大份比例", "Large portion", &["大份"], false, "130", &[]),
    field("method", "做法", "Method", &["制作方法", "烹调方法"], false, "先煸后炖", &[]),
    field("holding", "保温", "Holding", &["保温要求"], false, "", &[]),
];

/// Small and large portions where nobody said otherwise, in hundredths of a regular one.
const USUAL_PERCENT: (i64, i64) = (70, 130);

/// What one line says of its dish.
struct Line {
    at: usize,
    part: Option<DishIngredient>,
    category: Option<DishCategory>,
    textures: Option<Vec<Texture>>,
    seasons: Option<Vec<Season>>,
    small: Option<i64>,
    large: Option<i64>,
    method: String,
    holding: String,
}

/// What each row would do: the first line of a dish carries it, the others belong to it.
pub(crate) fn plan(
    rows: &[(i64, Fields<'_>)],
    known: &[Recorded],
    ingredients: &[Ingredient],
) -> Vec<Planned> {
    let larder: HashMap<&str, &Ingredient> = ingredients
        .iter()
        .filter(|one| one.withdrawn_at.is_none())
        .map(|one| (one.details.name.trim(), one))
        .collect();
    let names: HashMap<&IngredientId, &str> =
        ingredients.iter().map(|one| (&one.id, one.details.name.as_str())).collect();
    let by_name: HashMap<&str, &Recorded> = known
        .iter()
        .filter(|one| one.withdrawn_at.is_none())
        .map(|one| (one.details.name.trim(), one))
        .collect();
    let mut planned: Vec<Planned> = Vec::with_capacity(rows.len());
    let mut order: Vec<String> = Vec::new();
    let mut dishes: HashMap<String, Vec<Line>> = HashMap::new();
    for (at, (line, row)) in rows.iter().enumerate() {
        let mut said = Said::of(row);
        let name = said.needed_text("name");
        let read = read(&mut said, at, &larder);
        if !name.is_empty() {
            if !dishes.contains_key(&name) {
                order.push(name.clone());
            }
            dishes.entry(name.clone()).or_default().push(read);
        }
        planned.push(Planned::of(*line, name, said.faults));
    }
    for name in order {
        let lines = dishes.remove(&name).unwrap_or_default();
        dish(&mut planned, &name, &lines, by_name.get(name.as_str()).copied(), &names);
    }
    planned
}

fn read(said: &mut Said<'_, '_>, at: usize, larder: &HashMap<&str, &Ingredient>) -> Line {
    let ingredient = said.needed_text("ingredient");
    let found = larder.get(ingredient.as_str());
    if found.is_none() && !ingredient.is_empty() {
        said.fault("ingredient", Fault::NotKnown);
    }
    let grams = said.number("grams");
    match grams {
        None => said.fault("grams", Fault::Required),
        Some(grams) if grams <= 0.0 => said.fault("grams", Fault::TooSmall),
        Some(grams) if grams > rules::MOST_GRAMS => said.fault("grams", Fault::TooLarge),
        Some(_) => {}
    }
    let remark = said.text("remark");
    if remark.chars().count() > 40 {
        said.fault("remark", Fault::TooLong);
    }
    let part =
        found.zip(grams).map(|(one, grams)| DishIngredient { ingredient_id: one.id.clone(), grams, remark });
    Line {
        at,
        part,
        category: said.word("category", CATEGORIES),
        textures: said.words("textures", TEXTURES).filter(|all| !all.is_empty()),
        seasons: said.words("seasons", SEASONS).filter(|all| !all.is_empty()),
        small: said.whole("smallPercent"),
        large: said.whole("largePercent"),
        method: said.text("method"),
        holding: said.text("holding"),
    }
}

fn dish(
    planned: &mut [Planned],
    name: &str,
    lines: &[Line],
    existing: Option<&Recorded>,
    names: &HashMap<&IngredientId, &str>,
) {
    let Some(first) = lines.first().map(|line| line.at) else { return };
    let before = existing.map(|one| &one.details);
    let mut ingredients: Vec<DishIngredient> = Vec::new();
    for line in lines {
        let Some(part) = &line.part else { continue };
        if ingredients.iter().any(|other| other.ingredient_id == part.ingredient_id) {
            planned[line.at].refuse("ingredient", Fault::GivenTwice);
        }
        ingredients.push(part.clone());
    }
    let category = lines.iter().find_map(|line| line.category).or(before.map(|one| one.category));
    if category.is_none() {
        planned[first].refuse("category", Fault::Required);
    }
    if let Some(category) = category {
        let details = details(name, category, ingredients, lines, before);
        if let Err(error) = rules::check(&details) {
            for fault in error.fields {
                let bare = fault.field.strip_prefix("details.").unwrap_or(&fault.field);
                // What is wrong with one ingredient stands at its own line already.
                if !bare.starts_with("ingredients[") {
                    let field = if bare == "ingredients" { "ingredient" } else { bare };
                    planned[first].refuse(field, fault.fault);
                }
            }
        }
        if lines.iter().all(|line| planned[line.at].faults.is_empty()) {
            take(planned, first, lines, details, existing, names);
            return;
        }
    }
    // A recipe that lacks a line is another recipe: all of it waits.
    for line in lines {
        if planned[line.at].faults.is_empty() {
            planned[line.at].refuse("name", Fault::OtherRowRefused);
        }
    }
}

fn take(
    planned: &mut [Planned],
    first: usize,
    lines: &[Line],
    details: DishDetails,
    existing: Option<&Recorded>,
    names: &HashMap<&IngredientId, &str>,
) {
    if let Some(one) = existing {
        planned[first].changes = changes(&one.details, &details, names);
        if planned[first].changes.is_empty() {
            return;
        }
    }
    for line in lines.iter().skip(1) {
        planned[line.at].act = Some(Act::Part { is_new: existing.is_none() });
    }
    planned[first].act = Some(Act::Dish(Box::new(SaveDish {
        dish_id: existing.map(|one| one.dish_id.clone()),
        version: existing.map(|one| one.current),
        details,
    })));
}

/// The dish as the list has it; what the list does not say stays as it is. The recipe is the list's.
fn details(
    name: &str,
    category: DishCategory,
    ingredients: Vec<DishIngredient>,
    lines: &[Line],
    before: Option<&DishDetails>,
) -> DishDetails {
    let seasons = lines.iter().find_map(|line| line.seasons.clone());
    let textures = lines.iter().find_map(|line| line.textures.clone());
    let old_textures = before.map(|one| one.textures.clone()).unwrap_or_default();
    let textures = textures.map(|said| {
        let method =
            |texture| old_textures.iter().find(|one| one.texture == texture).map(|one| one.method.clone());
        said.into_iter()
            .map(|texture| DishTexture { texture, method: method(texture).unwrap_or_default() })
            .collect()
    });
    let usual = || vec![DishTexture { texture: Texture::Regular, method: String::new() }];
    let text = |of: fn(&Line) -> &str, old: fn(&DishDetails) -> &str| {
        let said = lines.iter().map(of).find(|text| !text.is_empty());
        said.or(before.map(old)).unwrap_or_default().to_owned()
    };
    let mut seasons = seasons
        .or(before.map(|one| one.seasons.clone()))
        .unwrap_or_else(|| vec![Season::Spring, Season::Summer, Season::Autumn, Season::Winter]);
    seasons.sort();
    DishDetails {
        name: name.to_owned(),
        category,
        seasons,
        small_percent: lines
            .iter()
            .find_map(|line| line.small)
            .or(before.map(|one| one.small_percent))
            .unwrap_or(USUAL_PERCENT.0),
        large_percent: lines
            .iter()
            .find_map(|line| line.large)
            .or(before.map(|one| one.large_percent))
            .unwrap_or(USUAL_PERCENT.1),
        method: text(|line| &line.method, |one| &one.method),
        holding: text(|line| &line.holding, |one| &one.holding),
        ingredients,
        textures: textures.unwrap_or_else(|| if before.is_some() { old_textures } else { usual() }),
    }
}

fn changes(
    before: &DishDetails,
    after: &DishDetails,
    names: &HashMap<&IngredientId, &str>,
) -> Vec<CellChange> {
    let mut changes = Vec::new();
    let mut put = |field: &str, before: String, after: String| {
        if before != after {
            changes.push(CellChange { field: field.to_owned(), before, after });
        }
    };
    let recipe = |details: &DishDetails| {
        let mut parts: Vec<String> = details
            .ingredients
            .iter()
            .map(|one| {
                let name = names.get(&one.ingredient_id).copied().unwrap_or_default();
                format!(
                    "{name} {}{}",
                    plain(one.grams),
                    if one.remark.is_empty() { String::new() } else { format!(" {}", one.remark) }
                )
            })
            .collect();
        parts.sort();
        parts.join("、")
    };
    let textures = |details: &DishDetails| {
        let mut words: Vec<&str> = details.textures.iter().map(|one| one.texture.word()).collect();
        words.sort_unstable();
        words.join("、")
    };
    let seasons = |details: &DishDetails| {
        let mut words: Vec<&str> = details.seasons.iter().map(|one| one.word()).collect();
        words.sort_unstable();
        words.join("、")
    };
    put("category", before.category.word().to_owned(), after.category.word().to_owned());
    put("ingredient", recipe(before), recipe(after));
    put("textures", textures(before), textures(after));
    put("seasons", seasons(before), seasons(after));
    put("smallPercent", before.small_percent.to_string(), after.small_percent.to_string());
    put("largePercent", before.large_percent.to_string(), after.large_percent.to_string());
    put("method", before.method.clone(), after.method.clone());
    put("holding", before.holding.clone(), after.holding.clone());
    changes
}
