//! Who eats how in the demonstration: diets, meals at home, orders, guests and staff.

use std::collections::HashMap;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::draw::Draw;
use super::{circumstances, invented};
use crate::centre::Centre;
use crate::command::Change;
use crate::diet::{self, Aversion, AversionKind, DietDetails, DietKind, Portions};
use crate::dish::{PortionSize, Texture};
use crate::elder::{self, AlertKind, ElderId, Severity};
use crate::enrolment::home_meal::{HomeMeal, HomeMealDay};
use crate::enrolment::{Enrolment, EnrolmentId, ServiceKind};
use crate::error::{Result, Subject};
use crate::ingredient::Allergen;
use crate::meal::order::{GroupKind, MealGroup, MealGroupId, MealOrder, MealOrderId, OrderKind};
use crate::meal::{self, Meal};
use crate::store::Tx;
use crate::trail::Mark;
use crate::{day, sql, sql_execute};

/// Draws lots apart from the others, so that the elders stay who they are.
const APART: u64 = 0xD1E7;

/// Clients of meals at home in a district of the usual size.
const HOME_CLIENTS: u32 = 160;

const STREETS: [&str; 6] = ["东风", "新民", "河滨", "桂花", "解放", "长安"];

const DOOR_NOTES: [&str; 6] =
    ["", "", "门铃坏了，请敲门", "耳背，多等一会儿", "放在门口的小桌上", "有狗，先打电话"];

const DISLIKES: [&str; 6] = ["香菜", "羊肉", "苦瓜", "内脏", "肥肉", "辣椒"];

/// Fills in how people eat: those who are there already, and the clients of meals at home, who are new. Answers how many
/// are new.
///
/// # Errors
/// When the database refuses.
pub async fn fill(
    change: &mut Change<'_>,
    seed: u64,
    elders: u32,
    centres: &[Centre],
    today: NaiveDate,
) -> Result<u32> {
    let mut draw = Draw::new(seed ^ APART);
    // A small district for a test stays as small as it was asked for.
    let clients = if elders < super::DEFAULT_ELDERS { 0 } else { HOME_CLIENTS };
    let known_since = instant(today - Days::new(20), 9);
    let people = known(&mut change.tx).await?;
    for person in &people {
        if draw.in_hundred(55) {
            let details = details(&mut draw, person);
            diet::commands::enter(change, &person.id, 1, &details, known_since).await?;
        }
    }
    for place in 0..clients {
        client(change, &mut draw, seed, elders + place, centres, today).await?;
    }
    if elders < super::DEFAULT_ELDERS {
        // Some of those who are there have a meal at home on the days on which they do not come.
        for person in people.iter().filter(|person| person.id.as_str().ends_with('7')) {
            at_home(change, &mut draw, &person.id, centres, 0, today).await?;
        }
    }
    groups(change, centres, known_since, today).await?;
    orders(change, &mut draw, &people, centres, today).await?;
    // What everybody is allergic to was known before, too, and is no late news for the kitchen.
    sql_execute!(&mut change.tx, |on| sqlx::query(
        "UPDATE elder_alert SET recorded_at = $1 WHERE recorded_at > $1"
    )
    .bind(known_since)
    .execute(on))?;
    Ok(clients)
}

struct Person {
    id: ElderId,
    alerts: Vec<AlertKind>,
    /// Allergies as reception wrote them.
    allergies: Vec<(String, Severity)>,
}

#[derive(sqlx::FromRow)]
struct AlertRow {
    elder_id: ElderId,
    kind: AlertKind,
    severity: Severity,
    note: String,
}

async fn known(tx: &mut Tx) -> Result<Vec<Person>> {
    let ids: Vec<ElderId> =
        sql!(&mut *tx, |on| sqlx::query_scalar("SELECT id FROM elder ORDER BY id").fetch_all(on))?;
    let alerts: Vec<AlertRow> = sql!(tx, |on| sqlx::query_as(
        "SELECT elder_id, kind, severity, note FROM elder_alert WHERE ended_at IS NULL ORDER BY id"
    )
    .fetch_all(on))?;
    let mut by_elder: HashMap<ElderId, Vec<AlertRow>> = HashMap::new();
    for alert in alerts {
        by_elder.entry(alert.elder_id.clone()).or_default().push(alert);
    }
    Ok(ids
        .into_iter()
        .map(|id| {
            let alerts = by_elder.remove(&id).unwrap_or_default();
            let allergies = alerts
                .iter()
                .filter(|alert| alert.kind == AlertKind::Allergy)
                .map(|alert| (alert.note.clone(), alert.severity))
                .collect();
            Person { id, alerts: alerts.into_iter().map(|alert| alert.kind).collect(), allergies }
        })
        .collect())
}

/// A diet that fits what is known of the person.
fn details(draw: &mut Draw, person: &Person) -> DietDetails {
    let mut details = DietDetails::default();
    for (words, severity) in &person.allergies {
        let (said, others) = diet::rules::of_words(words, *severity);
        details.other_allergies.extend(others);
        details.aversions.extend(said);
    }
    if draw.in_hundred(3) {
        details.aversions.push(averse(AversionKind::Allergy, None, "某种卤料", Severity::Severe));
    }
    if draw.in_hundred(12) {
        let milk = averse(AversionKind::Intolerance, Some(Allergen::Milk), "牛奶", Severity::Moderate);
        details.aversions.push(milk);
    }
    if draw.in_hundred(22) {
        let words: &str = draw.one_of::<&str>(&DISLIKES);
        details.aversions.push(averse(AversionKind::Dislike, None, words, Severity::Mild));
    }
    for (kind, cases) in [
        (DietKind::LowSalt, 34),
        (DietKind::Diabetic, 22),
        (DietKind::LowFat, 10),
        (DietKind::LowPurine, 6),
        (DietKind::Soft, 14),
        (DietKind::Halal, 3),
        (DietKind::OvoLactoVegetarian, 3),
    ] {
        if draw.in_hundred(cases) {
            details.diets.push(kind);
        }
    }
    // Most of those who choke were seen by somebody who knows; one or the other was not.
    if person.alerts.contains(&AlertKind::Choking) && !draw.in_hundred(20) {
        details.textures = if draw.in_hundred(50) {
            vec![Texture::MincedAndMoist, Texture::SoftAndBiteSized]
        } else {
            vec![Texture::Pureed, Texture::MincedAndMoist]
        };
    } else if draw.in_hundred(12) {
        details.textures = vec![Texture::SoftAndBiteSized, Texture::EasyToChew];
    }
    let size = match draw.number(0..10) {
        0..3 => PortionSize::Small,
        9 => PortionSize::Large,
        _ => PortionSize::Regular,
    };
    details.portions = Portions { lunch: size, ..Portions::default() };
    if draw.in_hundred(6) {
        details.notes = "汤另装".to_owned();
    }
    details
}

fn averse(kind: AversionKind, allergen: Option<Allergen>, words: &str, severity: Severity) -> Aversion {
    Aversion { kind, allergen, ingredient_id: None, words: words.to_owned(), severity }
}

/// A new elder who has meals brought home.
async fn client(
    change: &mut Change<'_>,
    draw: &mut Draw,
    seed: u64,
    place: u32,
    centres: &[Centre],
    today: NaiveDate,
) -> Result<()> {
    let mut record = invented::person(draw, place, today);
    circumstances::settle(&mut record, seed, place);
    let id = elder::commands::enter(change, &record).await??;
    let after = serde_json::json!({ "name": record.name, "sex": record.sex, "birthOn": record.birth_on });
    change.leave_trail(Mark::of(Subject::Elder, id.as_str()).elder(&id).after(&after)?).await?;
    let person = Person {
        alerts: record.alerts.iter().map(|alert| alert.kind).collect(),
        allergies: record
            .alerts
            .iter()
            .filter(|alert| alert.kind == AlertKind::Allergy)
            .map(|alert| (alert.note.clone(), alert.severity))
            .collect(),
        id,
    };
    let details = details(draw, &person);
    diet::commands::enter(change, &person.id, 1, &details, instant(today - Days::new(20), 9)).await?;
    at_home(change, draw, &person.id, centres, place, today).await
}

async fn at_home(
    change: &mut Change<'_>,
    draw: &mut Draw,
    elder: &ElderId,
    centres: &[Centre],
    place: u32,
    today: NaiveDate,
) -> Result<()> {
    let centre = &centres[place as usize % centres.len()];
    let every_day = draw.in_hundred(35);
    let has_dinner = draw.in_hundred(18);
    let extra = draw.in_hundred(4).then_some(PortionSize::Regular);
    let weekdays = if every_day { 1..=7 } else { 1..=5 };
    let mut meals: Vec<HomeMealDay> = Vec::new();
    for weekday in weekdays {
        let lunch = HomeMealDay { weekday, meal: Meal::Lunch, portion_size: None, extra_portion_size: extra };
        if has_dinner {
            meals.push(HomeMealDay { meal: Meal::Dinner, extra_portion_size: None, ..lunch.clone() });
        }
        meals.push(lunch);
    }
    meals.sort();
    let street = draw.one_of(&STREETS);
    let note: &str = draw.one_of::<&str>(&DOOR_NOTES);
    let door: &str = draw.one_of::<&str>(&["", "老人自己", "女儿", "老伴", "邻居代收"]);
    let enrolment = Enrolment {
        id: EnrolmentId(change.new_id()),
        elder_id: elder.clone(),
        centre_id: centre.id.clone(),
        centre_name: centre.name.clone(),
        service: ServiceKind::HomeMeal,
        from_on: today - Days::new(draw.number(30..400).unsigned_abs()),
        until_on: None,
        transport_there: false,
        transport_back: false,
        group_name: String::new(),
        days: Vec::new(),
        home_meal: Some(HomeMeal {
            address: format!(
                "演示区{street}路 {} 号 {} 室",
                draw.number(1..90),
                draw.number(1..7) * 100 + draw.number(1..4)
            ),
            delivery_note: note.to_owned(),
            door_contact: door.to_owned(),
            carries_weekend: every_day && draw.in_hundred(40),
            meals,
        }),
        pauses: Vec::new(),
    };
    let agreed_at = instant(enrolment.from_on - Days::new(5), 9);
    crate::enrolment::sql::insert(&mut change.tx, &enrolment, agreed_at).await?;
    Ok(())
}

/// Staff who eat at each centre, and guests of today.
async fn groups(
    change: &mut Change<'_>,
    centres: &[Centre],
    since: DateTime<Utc>,
    today: NaiveDate,
) -> Result<()> {
    for (place, centre) in (0..).zip(centres) {
        let staff = MealGroup {
            id: MealGroupId(change.new_id()),
            centre_id: centre.id.clone(),
            kind: GroupKind::Staff,
            name: "值班员工".to_owned(),
            meal: Meal::Lunch,
            from_on: today - Days::new(60),
            until_on: None,
            portions: 3 + place % 3,
            portion_size: PortionSize::Regular,
            recorded_at: since,
            ended_at: None,
        };
        meal::sql::insert_group(&mut change.tx, &staff).await?;
        if place % 3 == 0 {
            let guests = MealGroup {
                id: MealGroupId(change.new_id()),
                kind: GroupKind::Guest,
                name: "社区参观".to_owned(),
                from_on: today,
                until_on: Some(today + Days::new(1)),
                portions: 6,
                ..staff
            };
            meal::sql::insert_group(&mut change.tx, &guests).await?;
        }
    }
    Ok(())
}

/// A few who eat once, or once more, today and tomorrow.
async fn orders(
    change: &mut Change<'_>,
    draw: &mut Draw,
    people: &[Person],
    centres: &[Centre],
    today: NaiveDate,
) -> Result<()> {
    let Some(kitchen_id) =
        meal::sql::places(&mut change.tx).await?.into_iter().find(|place| place.is_kitchen)
    else {
        return Ok(());
    };
    for (place, person) in people.iter().enumerate().filter(|(place, _)| place % 31 == 5) {
        let on = today + Days::new(u64::from(place % 2 == 0));
        let paused = meal::sql::rests(&mut change.tx, &person.id, on).await?;
        if paused {
            continue;
        }
        let is_extra = draw.in_hundred(40);
        let order = MealOrder {
            id: MealOrderId(change.new_id()),
            kitchen_id: kitchen_id.centre_id.clone(),
            elder_id: person.id.clone(),
            kind: if is_extra { OrderKind::ExtraPortion } else { OrderKind::OneOff },
            service_on: on,
            meal: Meal::Lunch,
            centre_id: Some(centres[place % centres.len()].id.clone()),
            address: String::new(),
            delivery_note: String::new(),
            portion_size: is_extra.then_some(PortionSize::Small),
            recorded_at: instant(today - Days::new(2), 10),
            withdrawn_at: None,
        };
        meal::sql::insert_order(&mut change.tx, &order).await?;
    }
    Ok(())
}

fn instant(on: NaiveDate, hour: u32) -> DateTime<Utc> {
    let at = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN);
    day::instant_at(day::DISTRICT_ZONE, on, at).unwrap_or_else(|| on.and_time(at).and_utc())
}
