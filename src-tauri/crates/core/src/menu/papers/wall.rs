//! The week's menu, for the wall where the elders eat.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use strum::VariantArray;

use super::asked_kitchen;
use crate::calendar;
use crate::centre::days::sql as centre_days;
use crate::command::Reading;
use crate::day;
use crate::dish::DishFacts;
use crate::error::Result;
use crate::ingredient::Presence;
use crate::meal::Meal;
use crate::menu::commands::facts;
use crate::menu::cycle::CycleKind;
use crate::menu::cycle::rules::monday;
use crate::menu::{MealMenu, SlotRole, rules, sql};
use crate::report::{
    Block, Document, Language, MenuDish, MenuMeal, Paper, PaperMenuDay, Parameters, Span, Texts, WeekMenu,
    report,
};

/// The menu of a week, large, with the allergens of each dish in words.
#[report(Kitchen, by = [Reception, Nurse, Kitchen, Manager, District, Administrator], takes = [Kitchen, Day])]
pub async fn kitchen_menu(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let kitchen = asked_kitchen(&mut reading.tx, &asked).await?;
    let zone = day::zone(&kitchen.time_zone)?;
    let from = monday(asked.day(zone, reading.now));
    let until = from + Days::new(7);
    let menus = sql::in_span(&mut reading.tx, &kitchen.id, from, until).await?;
    let facts = facts(&mut reading.tx, menus.iter().flat_map(MealMenu::dishes)).await?;
    let calendars = centre_days::calendars(&mut reading.tx, Some(&kitchen.id), from, until).await?;
    let texts = asked.texts();
    let of: HashMap<(NaiveDate, Meal), &MealMenu> =
        menus.iter().map(|menu| ((menu.service_on, menu.meal), menu)).collect();
    let days: Vec<NaiveDate> = rules::days(from, until).collect();
    let heads = days.iter().map(|on| {
        let calendar = calendars.get(&kitchen.id).map(|calendar| calendar.day(*on));
        let festival =
            menus.iter().find(|menu| menu.service_on == *on && menu.cycle_kind == Some(CycleKind::Festival));
        let holiday = calendar.as_ref().map(|day| holiday_words(texts, &day.note)).unwrap_or_default();
        PaperMenuDay {
            weekday: texts.weekday(*on),
            date: texts.short_date(*on),
            note: festival.and_then(|menu| menu.cycle_name.clone()).unwrap_or(holiday),
            is_closed: calendar.is_some_and(|day| !day.is_open()),
        }
    });
    let meals =
        Meal::VARIANTS.iter().filter(|meal| menus.iter().any(|menu| menu.meal == **meal)).map(|meal| {
            MenuMeal {
                name: texts.word("menus.meal", meal.word()),
                time: String::new(),
                days: days
                    .iter()
                    .map(|on| {
                        of.get(&(*on, *meal)).map(|menu| dishes(menu, &facts, texts)).unwrap_or_default()
                    })
                    .collect(),
            }
        });
    let week = WeekMenu {
        days: heads.collect(),
        meals: meals.collect(),
        notes: vec![texts.text("report.kitchen_menu.note"), texts.text("report.kitchen_menu.ask")],
    };
    Ok(Document::new("kitchen_menu", &asked)
        .at(&kitchen.name, zone)
        .over(Span { from, until })
        .paper(&asked, Paper::A4)
        .landscape()
        .with(Block::WeekMenu(week)))
}

fn dishes(menu: &MealMenu, facts: &crate::menu::Facts, texts: Texts) -> Vec<MenuDish> {
    menu.slots
        .iter()
        .filter_map(|slot| Some((slot.role, facts.get(slot.dish_ids.first()?)?)))
        .map(|(role, dish)| MenuDish {
            name: dish.name.clone(),
            note: allergens(dish, texts),
            is_main: role == SlotRole::Main,
        })
        .collect()
}

/// A legal holiday as the language of the paper calls it. In Chinese it stands as it was announced; so does, in any
/// language, what is no legal holiday.
fn holiday_words(texts: Texts, name: &str) -> String {
    let keys = match texts.language() {
        Language::Chinese => Vec::new(),
        Language::English => calendar::rules::holidays(name),
    };
    if keys.is_empty() {
        return name.to_owned();
    }
    texts.list(&keys.into_iter().map(|key| texts.word("holiday", key)).collect::<Vec<_>>())
}

/// What a dish surely contains, in words; empty where it contains nothing of the kind.
fn allergens(dish: &DishFacts, texts: Texts) -> String {
    let mut words: Vec<String> = Vec::new();
    for source in dish.allergens.iter().filter(|source| source.presence == Presence::Contains) {
        let word = texts.word("allergen", source.allergen.word());
        if !words.contains(&word) {
            words.push(word);
        }
    }
    if words.is_empty() {
        return String::new();
    }
    texts.say("report.kitchen_menu.contains", &[("what", &texts.list(&words))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holidays_are_called_by_their_names_in_the_language_of_the_paper() {
        let [chinese, english] = [Language::Chinese, Language::English].map(Texts::of);
        assert_eq!(holiday_words(english, "国庆中秋"), "National Day, Mid-Autumn Festival");
        assert_eq!(holiday_words(chinese, "国庆中秋"), "国庆中秋", "as it was announced");
        assert_eq!(holiday_words(english, "厨房检修"), "厨房检修", "no legal holiday");
        assert_eq!(holiday_words(english, ""), "");
    }
}
