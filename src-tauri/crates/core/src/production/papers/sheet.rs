//! The production sheet (生产单) on paper: how much of what, what is cooked apart for whom, what goes where.

use crate::command::Reading;
use crate::day;
use crate::dish::PortionSize;
use crate::error::Result;
use crate::production::carried::CarriedMeal;
use crate::production::commands::production_meal;
use crate::production::sheet::{Differences, Sheet, SheetDish, SheetSlot, SpecialDish, SpecialGroup};
use crate::production::{AskProduction, LeftOut, ProductionMeal};
use crate::report::{
    Block, Cell, Column, Document, Figure, Kind, Opens, Parameters, Row, Table, Texts, Tone, Total, report,
};

/// What a kitchen cooks for a meal: dishes by texture and size with their weight, what is left out for whom, and where
/// it goes. As it was released, else as it would be now; who eats from another kitchen always as it is now.
#[report(Kitchen, by = [Kitchen, Driver, Manager, District, Administrator], takes = [Kitchen, Day, Meal])]
pub async fn kitchen_production(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let kitchen = asked.centre(reading).await?;
    let zone = day::zone(&kitchen.time_zone)?;
    let on = asked.day(zone, reading.now);
    let ask = AskProduction { kitchen_id: kitchen.id.clone(), on: Some(on), meal: asked.meal()? };
    let meal = production_meal(reading, ask).await?;
    let texts = asked.texts();
    let sheet = &meal.sheet;
    let said = [("on", on.to_string()), ("meal", meal.meal.word().to_owned())];
    let said = said.each_ref().map(|(name, value)| (*name, value.as_str()));
    // There each number opens the people behind it.
    let who = Opens::at("/kitchen/production", &kitchen.id, &said);
    let brought = Opens::at("/kitchen/delivery", &kitchen.id, &said);
    let mut document = Document::new("kitchen_production", &asked)
        .at(&kitchen.name, zone)
        .about(texts.word("meal", meal.meal.word()))
        .on(on)
        .figures(figures(texts, sheet, &who));
    for banner in banners(texts, &meal, zone) {
        document = document.with(banner);
    }
    document = document
        .table(dishes(texts, sheet).all_open(&who))
        .table(specials(texts, sheet).all_open(&who))
        .table(sites(texts, sheet).all_open(&brought));
    if let Some(differences) = meal.differences.as_ref().filter(|one| !one.list.is_empty()) {
        document = document.table(changed(texts, differences).all_open(&who));
    }
    if !meal.elsewhere.is_empty() {
        document = document.table(elsewhere(texts, &meal));
    }
    Ok(document.notes(vec![texts.text("report.kitchen_production.note")]).signatures(vec![
        texts.text("paper.chef"),
        texts.text("paper.checkedBy"),
        texts.text("paper.time"),
    ]))
}

fn figures(texts: Texts, sheet: &Sheet, who: &Opens) -> Vec<Figure> {
    vec![
        Figure::new(texts.text("paper.portions"), sheet.portions).opens(who.clone()),
        Figure::new(texts.text("paper.elders"), sheet.elders).opens(who.clone()),
        Figure::new(texts.text("paper.specialPortions"), sheet.special_portions)
            .opens(who.clone())
            .tone(if sheet.special_portions > 0 { Tone::Warning } else { Tone::Plain }),
        Figure::new(texts.text("paper.extra"), Cell::Percent(sheet.extra_percent as f64 / 100.0))
            .formula(texts.text("paper.extraHint")),
    ]
}

/// What must not be overlooked: that it is not released, who has nothing to eat, who must be checked by hand, what of later
/// days is due with it.
fn banners(texts: Texts, meal: &ProductionMeal, zone: chrono_tz::Tz) -> Vec<Block> {
    let mut banners = Vec::new();
    match &meal.release {
        Some(release) => {
            let at = crate::report::format::instant(zone, release.released_at);
            banners.push(Block::Banner {
                tone: Tone::Good,
                title: texts.text("paper.released"),
                text: texts.say("paper.releasedBy", &[("at", &at), ("who", &release.person)]),
            });
        }
        None => banners.push(Block::Banner {
            tone: Tone::Warning,
            title: texts.text("paper.notReleased"),
            text: texts.text("paper.notReleasedHint"),
        }),
    }
    if !meal.unready.is_empty() {
        let names: Vec<String> = meal
            .unready
            .iter()
            .map(|eater| match eater.dish_names.as_slice() {
                [] => eater.name.clone(),
                dishes => texts
                    .say("production.unreadyOne", &[("name", &eater.name), ("dishes", &texts.list(dishes))]),
            })
            .collect();
        banners.push(Block::Banner {
            tone: Tone::Danger,
            title: texts.text("paper.unready"),
            text: texts.list(&names),
        });
    }
    if !meal.carried.is_empty() {
        banners.push(Block::Banner {
            tone: Tone::Warning,
            title: texts.text("production.carried"),
            text: texts.list(&meal.carried.iter().map(|one| carried(texts, meal, one)).collect::<Vec<_>>()),
        });
    }
    if !meal.sheet.unmatched.is_empty() {
        let names: Vec<String> = meal
            .sheet
            .unmatched
            .iter()
            .map(|eater| {
                let words = texts.list(&eater.words);
                let of = [("name", eater.name.as_str()), ("words", &words), ("site", &eater.site_name)];
                texts.say("paper.unmatchedOf", &of)
            })
            .collect();
        banners.push(Block::Banner {
            tone: Tone::Danger,
            title: texts.text("paper.unmatched"),
            text: texts.list(&names),
        });
    }
    banners
}

/// A meal of a later day that is due with this one.
fn carried(texts: Texts, meal: &ProductionMeal, one: &CarriedMeal) -> String {
    let key = match (one.has_menu, one.is_released) {
        (false, _) => "production.carriedWithoutMenu",
        (true, false) => "production.carriedOpen",
        (true, true) => "production.carriedReleased",
    };
    let on = format!("{} {}", texts.short_date(one.on), texts.weekday(one.on));
    let meal = texts.word("meal", meal.meal.word());
    texts.say(key, &[("day", &on), ("meal", &meal), ("portions", &one.portions.to_string())])
}

fn dishes(texts: Texts, sheet: &Sheet) -> Table {
    let size = |size: PortionSize| Column::count(size.word(), texts.word("portionSize", size.word()));
    let columns = vec![
        Column::text("dish", texts.text("paper.dish")),
        Column::text("texture", texts.text("paper.texture")),
        size(PortionSize::Small),
        size(PortionSize::Regular),
        size(PortionSize::Large),
        Column::count("portions", texts.text("paper.portions")),
        Column::new(Kind::Decimal, "weight", texts.text("paper.netWeight"))
            .unit(texts.text("paper.kilograms"))
            .decimals(2)
            .total(Total::Sum),
        Column::blank("core", texts.text("paper.coreTemperature"), 4.4),
        Column::blank("done", texts.text("paper.done"), 3.0),
    ];
    let mut table = Table::new(texts.text("paper.whatIsCooked"), columns)
        .subtotals()
        .or_say(texts.text("paper.nothingToCook"));
    for slot in &sheet.slots {
        table = table.group(role(texts, &slot.role), slot_rows(texts, slot));
    }
    table
}

fn role(texts: Texts, role: &str) -> String {
    texts.text(&format!("production.role_{role}"))
}

fn slot_rows(texts: Texts, slot: &SheetSlot) -> Vec<Row> {
    let mut rows: Vec<Row> = slot.dishes.iter().flat_map(|dish| dish_rows(texts, dish)).collect();
    if slot.nothing > 0 {
        let nothing = texts.say("paper.nothingFor", &[("count", &slot.nothing.to_string())]);
        let mut cells = vec![Cell::text(nothing)];
        cells.extend(std::iter::repeat_n(Cell::Empty, 8));
        rows.push(Row::of(cells).tone(Tone::Quiet));
    }
    rows
}

/// A row for each texture, and one for what is cooked on top.
fn dish_rows(texts: Texts, dish: &SheetDish) -> Vec<Row> {
    let kilograms = |grams: f64| Cell::Decimal(grams / 1000.0);
    let mut rows: Vec<Row> = dish
        .textures
        .iter()
        .map(|texture| {
            let of = |size: PortionSize| -> i64 {
                let sizes = texture.sizes.iter().filter(|one| one.portion_size == size);
                sizes.map(|one| one.portions).sum()
            };
            let name = texture.texture.map(|one| texts.word("texture", one.word()));
            Row::of(vec![
                Cell::text(&dish.name),
                Cell::text(name.unwrap_or_default()),
                Cell::count_or_blank(of(PortionSize::Small)),
                Cell::count_or_blank(of(PortionSize::Regular)),
                Cell::count_or_blank(of(PortionSize::Large)),
                texture.portions.into(),
                kilograms(texture.grams),
                Cell::Empty,
                Cell::Empty,
            ])
        })
        .collect();
    if dish.extra_portions > 0 {
        let with_eaters: f64 = dish.textures.iter().map(|texture| texture.grams).sum();
        rows.push(
            Row::of(vec![
                Cell::text(&dish.name),
                texts.text("paper.onTop").into(),
                Cell::Empty,
                dish.extra_portions.into(),
                Cell::Empty,
                dish.extra_portions.into(),
                kilograms(dish.grams - with_eaters),
                Cell::Empty,
                Cell::Empty,
            ])
            .tone(Tone::Quiet),
        );
    }
    rows
}

fn specials(texts: Texts, sheet: &Sheet) -> Table {
    let columns = vec![
        Column::text("without", texts.text("paper.without")),
        Column::count("portions", texts.text("paper.portions")),
        Column::text("gets", texts.text("paper.getsInstead")),
        Column::text("who", texts.text("paper.forWhom")),
        Column::blank("done", texts.text("paper.done"), 3.0),
    ];
    let rows = sheet.specials.iter().map(|group| special(texts, group));
    Table::new(texts.text("paper.cookedApart"), columns).rows(rows).or_say(texts.text("paper.noSpecials"))
}

fn special(texts: Texts, group: &SpecialGroup) -> Row {
    let without: Vec<String> = group.left_out.iter().map(|one| left_out(texts, one)).collect();
    let gets: Vec<String> = group.dishes.iter().map(|dish| special_dish(texts, dish)).collect();
    Row::of(vec![
        Cell::text(if without.is_empty() { texts.text("paper.otherDish") } else { texts.list(&without) }),
        group.portions.into(),
        Cell::text(texts.list(&gets)),
        Cell::text(texts.list(&group.names)),
        Cell::Empty,
    ])
    .tone(Tone::Strong)
}

fn special_dish(texts: Texts, dish: &SpecialDish) -> String {
    let count = dish.portions.to_string();
    if dish.dish_id.is_none() {
        let role = role(texts, &dish.role);
        return texts.say("paper.nothingOf", &[("role", &role), ("count", &count)]);
    }
    let texture = dish.texture.map(|one| texts.word("texture", one.word()));
    let name = match texture {
        Some(texture) => texts.say("paper.dishInTexture", &[("dish", &dish.name), ("texture", &texture)]),
        None => dish.name.clone(),
    };
    texts.say("paper.dishTimes", &[("dish", &name), ("count", &count)])
}

/// What is left out, in a word: the group, the diet, the ingredient, else the cause.
fn left_out(texts: Texts, one: &LeftOut) -> String {
    if let Some(allergen) = one.allergen {
        return texts.word("allergen", allergen.word());
    }
    if let Some(diet) = one.diet {
        return texts.word("dietKind", diet.word());
    }
    if one.ingredient_name.is_empty() {
        texts.word("clashCause", one.cause.word())
    } else {
        one.ingredient_name.clone()
    }
}

fn sites(texts: Texts, sheet: &Sheet) -> Table {
    let columns = vec![
        Column::text("site", texts.text("paper.site")),
        Column::count("portions", texts.text("paper.portions")),
        Column::count("special", texts.text("paper.specialPortions")),
        Column::text("dishes", texts.text("paper.dishes")),
    ];
    let rows = sheet.sites.iter().map(|site| {
        let name = if site.centre_id.is_some() {
            site.name.clone()
        } else {
            texts.say("paper.homesOf", &[("count", &site.addresses.to_string())])
        };
        let dishes: Vec<String> = site
            .dishes
            .iter()
            .map(|dish| {
                let name = match dish.texture {
                    Some(texture) if texture.word() != "regular" => {
                        let texture = texts.word("texture", texture.word());
                        texts.say("paper.dishInTexture", &[("dish", &dish.name), ("texture", &texture)])
                    }
                    _ => dish.name.clone(),
                };
                texts.say("paper.dishTimes", &[("dish", &name), ("count", &dish.portions.to_string())])
            })
            .collect();
        Row::of(vec![
            Cell::text(name),
            site.portions.into(),
            site.special_portions.into(),
            Cell::text(texts.list(&dishes)),
        ])
    });
    Table::new(texts.text("paper.whereItGoes"), columns).rows(rows)
}

fn changed(texts: Texts, differences: &Differences) -> Table {
    let columns = vec![
        Column::text("kind", texts.text("paper.change")),
        Column::text("inWhat", texts.text("paper.inWhat")),
        Column::text("name", texts.text("paper.name")),
        Column::text("site", texts.text("paper.site")),
        Column::count("portions", texts.text("paper.portions")),
        Column::text("before", texts.text("paper.before")),
        Column::text("now", texts.text("paper.nowOn")),
    ];
    let rows = differences.list.iter().map(|one| {
        let in_what: Vec<String> =
            one.changed.iter().map(|what| texts.word("differenceIn", what.word())).collect();
        Row::of(vec![
            texts.word("differenceKind", one.kind.word()).into(),
            Cell::text(texts.list(&in_what)),
            Cell::text(&one.name),
            Cell::text(&one.site_name),
            one.portions.into(),
            Cell::text(texts.list(&one.dish_names_before)),
            Cell::text(texts.list(&one.dish_names)),
        ])
        .may_open(one.elder_id.as_ref().map(Opens::elder))
        .tone(Tone::Warning)
    });
    Table::new(texts.text("paper.changedSince"), columns).rows(rows)
}

/// Who eats from another kitchen: as it is now, of a released sheet too, and then its heading says so.
fn elsewhere(texts: Texts, meal: &ProductionMeal) -> Table {
    let title = if meal.release.is_some() { "paper.elsewhereNow" } else { "meals.elsewhere" };
    let columns = vec![
        Column::text("name", texts.text("paper.name")),
        Column::text("reason", texts.text("paper.whyHere")),
        Column::text("kitchen", texts.text("mealPlaces.kitchen")),
        Column::text("byReason", texts.text("paper.whyThere")),
        Column::text("site", texts.text("paper.site")),
    ];
    let rows = meal.elsewhere.iter().map(|one| {
        Row::of(vec![
            Cell::text(&one.name),
            texts.word("demandReason", one.reason.word()).into(),
            Cell::text(&one.kitchen_name),
            texts.word("demandReason", one.by_reason.word()).into(),
            Cell::text(&one.by_site_name),
        ])
        .opens(Opens::elder(&one.elder_id))
    });
    Table::new(texts.text(title), columns).rows(rows)
}
