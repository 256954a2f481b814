//! Invented runs, weeks of deliveries with how each meal went, what came back, prices, a subsidy scheme, a frozen month.

use chrono::{DateTime, Days, Months, NaiveDate, NaiveTime, TimeDelta, Utc};
use strum::VariantArray;

use super::draw::Draw;
use crate::centre::CentreId;
use crate::command::Change;
use crate::day;
use crate::delivery::door::{NewOutcome, OutcomeId, SayOutcome};
use crate::delivery::leftover::{NoteFeedback, NoteLeftover};
use crate::delivery::{
    DeliveryRunDetails, DoorOutcome, MealSet, NewDeliveryStop, RunId, WelfareCheckId, rules, sql,
};
use crate::dish::PortionSize;
use crate::elder::{Category, ElderId};
use crate::error::Result;
use crate::meal::sql::{AskedMeals, KnownMeals};
use crate::meal::{DemandLine, Meal, Site};
use crate::meal_account::{
    self, AmountKind, Combination, FrozenMonth, MealMonthId, MealPriceId, NewMealPrice, SubsidyBand,
    SubsidyCaps, SubsidyDetails, SubsidyRuleId, SubsidyTarget,
};

/// A draw of its own, so that the rest of the district stays as it is.
const APART: u64 = 0x0de1;

/// In a large district fewer days are enough to look at.
const LARGE: u32 = 2000;
const DAYS_WHEN_LARGE: u64 = 7;

const DRIVERS: [(&str, &str); 4] = [
    ("演示司机马", "演A00001"),
    ("演示司机牛", "演A00002"),
    ("演示司机杨", "演A00003"),
    ("演示司机侯", "演A00004"),
];

const DISHES: [(&str, i64); 6] =
    [("红烧狮子头", 6), ("清蒸鲈鱼", 9), ("炒青菜", 11), ("番茄蛋汤", 14), ("白米饭", 8), ("冬瓜排骨汤", 12)];

const WORDS: [(&str, i64); 5] =
    [("菜很软，咬得动", 5), ("汤有点咸", 3), ("今天的鱼好吃", 5), ("饭送到时有点凉", 2), ("青菜煮得太烂", 3)];

/// Fills in runs, deliveries before today, and their accounts.
///
/// # Errors
/// When the database refuses.
pub async fn fill(
    change: &mut Change<'_>,
    seed: u64,
    elders: u32,
    first_day: NaiveDate,
    today: NaiveDate,
    days: i64,
) -> Result<()> {
    let kitchens = crate::centre::sql::list(&mut change.tx, None).await?;
    let Some(kitchen) = kitchens.iter().find(|centre| centre.is_kitchen).map(|one| one.id.clone()) else {
        return Ok(());
    };
    let centres: Vec<CentreId> =
        kitchens.iter().filter(|centre| centre.gives_day_care).map(|centre| centre.id.clone()).collect();
    let mut draw = Draw::new(seed ^ APART);
    accounts(change, &kitchen, today).await?;
    for meal in Meal::VARIANTS {
        runs(change, &kitchen, *meal, today).await?;
    }
    if days == 0 {
        return Ok(());
    }
    let month_before = meal_account::rules::month_of(today) - Months::new(1);
    let from = if elders > LARGE { today - Days::new(DAYS_WHEN_LARGE) } else { month_before }.max(first_day);
    let mut at_home = Vec::new();
    let mut silent = None;
    for on in from.iter_days().take_while(|on| *on < today) {
        let known =
            KnownMeals::read(&mut change.tx, AskedMeals::of_days(&kitchen, on, on + Days::new(1))).await?;
        for meal in Meal::VARIANTS {
            let lines = known.demand(on, *meal);
            at_home
                .extend(brought(change, &mut draw, &kitchen, (on, *meal, today), &lines, &mut silent).await?);
        }
        leftovers(change, &mut draw, &kitchen, &centres, on).await?;
    }
    welfare(change, &kitchen, &at_home).await?;
    if from <= month_before {
        freeze(change, &kitchen, month_before).await?;
    }
    Ok(())
}

/// Prices since the year began, the scheme of ages and hardship, free bringing in hardship.
async fn accounts(change: &mut Change<'_>, kitchen: &CentreId, today: NaiveDate) -> Result<()> {
    let from_on = meal_account::rules::month_of(today) - Months::new(10);
    for (meal, prices) in [
        (Meal::Breakfast, [400, 500, 600]),
        (Meal::Lunch, [900, 1100, 1300]),
        (Meal::Dinner, [800, 1000, 1200]),
    ] {
        for (portion_size, fen) in PortionSize::VARIANTS.iter().zip(prices) {
            for (meal_set, more) in [(MealSet::Ordinary, 0), (MealSet::Special, 200)] {
                let id = MealPriceId(change.new_id());
                let price =
                    NewMealPrice { meal, portion_size: *portion_size, meal_set, price_fen: Some(fen + more) };
                meal_account::sql::set_price(&mut change.tx, &id, kitchen, from_on, &price, change.now)
                    .await?;
            }
        }
    }
    let id = change.new_id();
    meal_account::sql::set_fee(&mut change.tx, &id, kitchen, from_on, 200, change.now).await?;
    let band = |age_from, age_until, categories: &[Category], amount| SubsidyBand {
        age_from,
        age_until,
        categories: categories.to_vec(),
        severely_disabled: false,
        special_set: false,
        amount_kind: AmountKind::Fixed,
        amount,
    };
    let hardship = [Category::MinimumLiving, Category::MinimumLivingMargin, Category::LostOnlyChild];
    let mut free = band(60, None, &[Category::Destitute, Category::MinimumLiving], 100);
    free.amount_kind = AmountKind::Percent;
    let meals = SubsidyDetails {
        name: "老年助餐补贴（演示）".to_owned(),
        budget_line: "区财政助餐专项".to_owned(),
        target: SubsidyTarget::Meal,
        combination: Combination::HighestOnly,
        meals: vec![Meal::Lunch, Meal::Dinner],
        needs_local_residence: false,
        from_on,
        until_on: None,
        caps: SubsidyCaps { meals_per_day: Some(1), meals_per_month: Some(26), ..SubsidyCaps::default() },
        bands: vec![
            band(60, Some(75), &[], 100),
            band(75, Some(85), &[], 500),
            band(85, Some(95), &[], 800),
            band(60, None, &hardship, 800),
            band(95, None, &[], 900),
            band(60, None, &[Category::Destitute], 900),
        ],
    };
    let bringing = SubsidyDetails {
        name: "困难老人免费送餐（演示）".to_owned(),
        budget_line: "街道为老服务经费".to_owned(),
        target: SubsidyTarget::Delivery,
        meals: Meal::VARIANTS.to_vec(),
        caps: SubsidyCaps::default(),
        bands: vec![free],
        ..meals.clone()
    };
    for details in [meals, bringing] {
        let id = SubsidyRuleId(change.new_id());
        meal_account::sql::subsidy::insert(&mut change.tx, &id, kitchen, &details, change.now).await?;
    }
    Ok(())
}

/// Two runs to centres, two to homes; the last home has none yet, as happens.
async fn runs(change: &mut Change<'_>, kitchen: &CentreId, meal: Meal, today: NaiveDate) -> Result<()> {
    let mut sites = std::collections::BTreeSet::new();
    let asked = AskedMeals::of_days(kitchen, today, today + Days::new(7));
    let known = KnownMeals::read(&mut change.tx, asked).await?;
    for on in asked.days() {
        sites.extend(known.demand(on, meal).into_iter().map(|line| line.site));
    }
    let (centres, mut homes): (Vec<Site>, Vec<Site>) =
        sites.into_iter().partition(|site| matches!(site, Site::Centre { .. }));
    if homes.len() > 4 {
        homes.pop();
    }
    let departs = |minutes| {
        let first = match meal {
            Meal::Breakfast => (6, 20),
            Meal::Lunch => (10, 20),
            Meal::Dinner => (16, 20),
        };
        NaiveTime::from_hms_opt(first.0, first.1, 0).unwrap_or_default() + TimeDelta::minutes(minutes)
    };
    let halves = |sites: &[Site]| {
        let (first, second) = sites.split_at(sites.len().div_ceil(2));
        [first.to_vec(), second.to_vec()]
    };
    let parts: Vec<(&str, Vec<Site>)> = ["中心东线", "中心西线"]
        .into_iter()
        .zip(halves(&centres))
        .chain(["上门一线", "上门二线"].into_iter().zip(halves(&homes)))
        .collect();
    for (place, (name, stops)) in (0i64..).zip(parts).filter(|(_, (_, stops))| !stops.is_empty()) {
        let (driver_name, vehicle) = DRIVERS[usize::try_from(place).unwrap_or(0) % DRIVERS.len()];
        let details = DeliveryRunDetails {
            name: name.to_owned(),
            driver_name: driver_name.to_owned(),
            driver_phone: format!("1380000{:04}", 9200 + place),
            vehicle: vehicle.to_owned(),
            departs_at: departs(place * 10),
            stops: stops.into_iter().map(|site| NewDeliveryStop { site, note: String::new() }).collect(),
        };
        let id = RunId(change.new_id());
        let ids: Vec<String> = details.stops.iter().map(|_| change.new_id()).collect();
        sql::run::insert(&mut change.tx, &id, (kitchen, meal), &details, &ids, change.now).await?;
    }
    Ok(())
}

/// The meals of one day and how they went; the homes among them where nobody opened in the last days. One elder stays
/// silent in those: somebody must look.
async fn brought(
    change: &mut Change<'_>,
    draw: &mut Draw,
    kitchen: &CentreId,
    (on, meal, today): (NaiveDate, Meal, NaiveDate),
    lines: &[DemandLine],
    silent: &mut Option<ElderId>,
) -> Result<Vec<(NaiveDate, ElderId, OutcomeId)>> {
    let hour = match meal {
        Meal::Breakfast => 6,
        Meal::Lunch => 11,
        Meal::Dinner => 17,
    };
    let begins = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    // Long enough that a weekend without meals leaves two of them.
    let near = (today - on).num_days() <= 4;
    let mut told: Vec<(OutcomeId, DateTime<Utc>, SayOutcome)> = Vec::new();
    for line in lines {
        let is_home = matches!(line.site, Site::Home { .. });
        if near && is_home && silent.is_none() {
            silent.clone_from(&line.elder_id);
        }
        let is_silent = near && is_home && *silent == line.elder_id;
        let outcome = match draw.number(0..200) {
            _ if is_silent => DoorOutcome::NotHome,
            0..=2 if is_home => DoorOutcome::NotHome,
            3..=5 if is_home => DoorOutcome::GivenToOther,
            0 => DoorOutcome::Refused,
            1 => DoorOutcome::Returned,
            _ => DoorOutcome::Delivered,
        };
        let given_to = if outcome == DoorOutcome::GivenToOther { "演示邻居何" } else { "" };
        let wall = begins + TimeDelta::minutes(draw.number(0..55));
        let at = day::instant_at(day::DISTRICT_ZONE, line.delivered_on, wall).unwrap_or(change.now);
        let said = SayOutcome {
            outcome,
            given_to: given_to.to_owned(),
            happened_at: Some(wall),
            temperature_tenths_celsius: Some(draw.number(620..700)),
            note: String::new(),
        };
        let id = OutcomeId(change.ids.next(at));
        told.push((id, at, said));
    }
    let outcomes: Vec<NewOutcome<'_>> = lines
        .iter()
        .zip(&told)
        .map(|(line, (id, at, said))| NewOutcome {
            id: id.clone(),
            kitchen_id: kitchen,
            service_on: on,
            meal,
            demand_key: &line.key,
            delivered_on: line.delivered_on,
            run_id: None,
            elder_id: line.elder_id.as_ref(),
            name: &line.name,
            centre_id: match &line.site {
                Site::Centre { centre_id } => Some(centre_id),
                Site::Home { .. } => None,
            },
            reason: line.reason,
            portion_size: line.portion_size,
            meal_set: rules::meal_set(&line.needs),
            portions: line.portions,
            said,
            happened_at: *at,
            recorded_at: *at,
            recorded_by: "演示",
            corrects: None,
        })
        .collect();
    sql::door::insert(&mut change.tx, &outcomes).await?;
    let not_home = outcomes
        .iter()
        .filter(|one| near && one.centre_id.is_none() && one.said.outcome == DoorOutcome::NotHome);
    Ok(not_home.filter_map(|one| Some((on, one.elder_id?.clone(), one.id.clone()))).collect())
}

/// Whoever did not open the last times is to be looked after.
async fn welfare(
    change: &mut Change<'_>,
    kitchen: &CentreId,
    not_home: &[(NaiveDate, ElderId, OutcomeId)],
) -> Result<()> {
    for (_, elder, outcome) in not_home {
        let last = sql::door::last_at_home(&mut change.tx, elder, 10).await?;
        let times = rules::not_home_in_a_row(&last);
        if times >= 2 {
            let id = WelfareCheckId(change.new_id());
            sql::door::raise(&mut change.tx, &id, kitchen, elder, outcome, times, change.now).await?;
        }
    }
    Ok(())
}

async fn leftovers(
    change: &mut Change<'_>,
    draw: &mut Draw,
    kitchen: &CentreId,
    centres: &[CentreId],
    on: NaiveDate,
) -> Result<()> {
    let first = usize::try_from(draw.number(0..6)).unwrap_or(0);
    for (place, centre) in centres.iter().enumerate() {
        let (dish_name, usual) = DISHES[(first + place) % DISHES.len()];
        let served_grams = draw.number(5000..12000);
        let percent = (usual + draw.number(-4..6)).clamp(0, 60);
        let asked = NoteLeftover {
            kitchen_id: kitchen.clone(),
            service_on: on,
            meal: Meal::Lunch,
            centre_id: Some(centre.clone()),
            dish_name: dish_name.to_owned(),
            is_other: true,
            served_grams,
            left_grams: served_grams * percent / 100,
            note: String::new(),
        };
        let id = change.new_id();
        sql::leftover::insert(&mut change.tx, &id, &asked, None, change.now).await?;
    }
    if draw.in_hundred(35) {
        let (words, score) = *draw.one_of(&WORDS);
        let asked = NoteFeedback {
            kitchen_id: kitchen.clone(),
            service_on: on,
            meal: Meal::Lunch,
            elder_id: None,
            centre_id: centres.first().cloned(),
            dish_name: String::new(),
            score,
            words: words.to_owned(),
        };
        let id = change.new_id();
        sql::leftover::insert_feedback(&mut change.tx, &id, &asked, "演示", change.now).await?;
    }
    Ok(())
}

/// The month before is settled.
async fn freeze(change: &mut Change<'_>, kitchen: &CentreId, month_on: NaiveDate) -> Result<()> {
    let until_on = month_on + Months::new(1);
    let lines = meal_account::commands::open_lines(&mut change.tx, kitchen, month_on, until_on).await?;
    if lines.is_empty() {
        return Ok(());
    }
    let frozen =
        FrozenMonth {
            id: MealMonthId(change.new_id()), frozen_at: change.now, frozen_by: "演示".to_owned()
        };
    meal_account::sql::month::insert(&mut change.tx, kitchen, month_on, &frozen).await?;
    let lines: Vec<_> = lines.into_iter().map(|line| (change.new_id(), line)).collect();
    meal_account::sql::month::insert_lines(&mut change.tx, &frozen.id, &lines).await
}
