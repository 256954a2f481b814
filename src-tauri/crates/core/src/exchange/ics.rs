//! Calendar files (.ics, RFC 5545): the menus of a kitchen, and the comings and goings that are planned in a residence.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;
use ts_rs::TS;

use super::calendar_file::{self, Entry, When};
use super::sql::plans;
use crate::centre::CentreId;
use crate::command::{Reading, command};
use crate::day;
use crate::error::{Error, Fault, Result};
use crate::meal::Meal;
use crate::menu::{self, MealMenu, MenuState};
use crate::report::commands::WrittenFile;
use crate::report::document::safe_name;
use crate::report::{Language, Texts};

/// The longest span of menus in one file, in days.
const LONGEST_MENUS: i64 = 182;

/// Which menus.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskMenuCalendar {
    /// Which kitchen; none: the only one.
    #[serde(default)]
    pub kitchen_id: Option<CentreId>,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last, at most half a year later.
    pub until_on: NaiveDate,
    /// In which language the meals are called.
    pub language: Language,
}

/// Which residence's plans.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskStayCalendar {
    /// Which centre.
    pub centre_id: CentreId,
    /// In which language.
    pub language: Language,
}

/// Something planned for a day.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct Plan {
    /// Stands for the same thing in every file, so that a calendar program changes what it has.
    pub id: String,
    /// `reserved`, `leaving`, `returning` or `hold`.
    pub what: String,
    pub name: String,
    /// Room and bed; may be empty.
    pub bed: String,
    pub on_day: NaiveDate,
}

/// Writes the published menus of a kitchen as a calendar file: one entry a meal.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Manager, District, Administrator],
    topics = [Menus, Dishes]
)]
pub async fn menu_write_calendar(reading: &mut Reading<'_>, asked: AskMenuCalendar) -> Result<WrittenFile> {
    let days = (asked.until_on - asked.from_on).num_days();
    if !(1..=LONGEST_MENUS).contains(&days) {
        let fault = if days < 1 { Fault::EndsBeforeBeginning } else { Fault::TooLarge };
        return Err(Error::invalid(Vec::new()).at("untilOn", fault));
    }
    let kitchen = menu::commands::kitchen(&mut reading.tx, asked.kitchen_id.as_ref()).await?;
    let zone = day::zone(&kitchen.time_zone)?;
    let mut menus = menu::sql::in_span(&mut reading.tx, &kitchen.id, asked.from_on, asked.until_on).await?;
    menus.retain(|menu| menu.state == MenuState::Published);
    let facts = menu::commands::facts(&mut reading.tx, menus.iter().flat_map(MealMenu::dishes)).await?;
    let texts = Texts::of(asked.language);
    let title = texts.say("ics.menus", &[("place", &kitchen.name)]);
    let mut entries = Vec::with_capacity(menus.len());
    for menu in &menus {
        let dishes: Vec<String> = menu
            .slots
            .iter()
            .filter_map(|slot| facts.get(slot.dish_ids.first()?).map(|dish| dish.name.clone()))
            .collect();
        let meal = texts.word("menus.meal", menu.meal.word());
        let (from, until) = hours(menu.meal);
        let at = |time| day::instant_at(zone, menu.service_on, time);
        let (Some(from), Some(until)) = (at(from), at(until)) else { continue };
        entries.push(Entry {
            uid: format!("menu-{}-{}-{}@kangning", kitchen.id.as_str(), menu.service_on, menu.meal.word()),
            when: When::Hours(from, until),
            summary: texts.say("ics.meal", &[("meal", &meal), ("dishes", &texts.list(&dishes))]),
            description: dishes.join("\n"),
            place: kitchen.name.clone(),
            is_private: false,
        });
    }
    let text = calendar_file::written(&title, &entries, reading.now);
    Ok(file(&text, &format!("{title} {}", asked.from_on)))
}

/// When a meal is usually eaten, on the wall clock.
fn hours(meal: Meal) -> (NaiveTime, NaiveTime) {
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
    match meal {
        Meal::Breakfast => (at(7, 30), at(8, 30)),
        Meal::Lunch => (at(11, 30), at(12, 30)),
        Meal::Dinner => (at(17, 0), at(18, 0)),
    }
}

/// Writes what is planned in a residence as a calendar file: reservations, leavings, returns, ends of held beds.
#[command(
    read,
    by = [Reception, Nurse, Manager, District, Administrator],
    topics = [Beds]
)]
pub async fn bed_write_calendar(reading: &mut Reading<'_>, asked: AskStayCalendar) -> Result<WrittenFile> {
    let residence = crate::bed::residence::seen(&mut reading.tx, &asked.centre_id).await?;
    let today = residence.day(reading.now);
    let plans = plans::of(&mut reading.tx, &asked.centre_id, today).await?;
    let texts = Texts::of(asked.language);
    let title = texts.say("ics.stays", &[("place", &residence.name)]);
    let entries: Vec<Entry> = plans.iter().map(|plan| entry(plan, &residence.name, texts)).collect();
    let text = calendar_file::written(&title, &entries, reading.now);
    Ok(file(&text, &format!("{title} {today}")))
}

/// Who lives where is nobody else's business: the entry is private.
fn entry(plan: &Plan, place: &str, texts: Texts) -> Entry {
    let said = texts.say(&format!("ics.{}", plan.what), &[("name", &plan.name), ("bed", &plan.bed)]);
    Entry {
        uid: format!("{}-{}@kangning", plan.what, plan.id),
        when: When::Day(plan.on_day),
        summary: said.trim().to_owned(),
        description: String::new(),
        place: place.to_owned(),
        is_private: true,
    }
}

fn file(text: &str, name: &str) -> WrittenFile {
    WrittenFile {
        file_name: safe_name(name, "ics"),
        media_type: "text/calendar".to_owned(),
        content: BASE64_STANDARD.encode(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    #[test]
    fn every_meal_has_hours_and_every_plan_its_words() {
        for meal in Meal::VARIANTS {
            let (from, until) = hours(*meal);
            assert!(from < until, "{meal:?}");
        }
        for what in ["reserved", "leaving", "returning", "hold"] {
            let plan = Plan {
                id: "r1".into(),
                what: what.into(),
                name: "李春梅".into(),
                bed: "301-1".into(),
                on_day: "2026-12-01".parse().unwrap(),
            };
            for language in [Language::Chinese, Language::English] {
                let entry = entry(&plan, "演示护理院", Texts::of(language));
                assert!(entry.summary.contains("李春梅") && entry.summary.contains("301-1"), "{entry:?}");
                assert!(!entry.summary.contains('⟦'), "{entry:?}");
            }
        }
    }
}
