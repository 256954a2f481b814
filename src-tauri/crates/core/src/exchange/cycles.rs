//! A list of cycle menus: one line a place on the tray. Meals that the list names become the list's; others stay.

use std::collections::HashMap;

use super::cells::{self, folded};
use super::columns::Fields;
use super::said::Said;
use super::{Act, CellChange, ImportChoice, ImportField, Planned, choice, field};
use crate::dish::DishId;
use crate::dish::sql::Recorded;
use crate::error::Fault;
use crate::meal::Meal;
use crate::menu::SlotRole;
use crate::menu::cycle::{Cycle, CycleKind, CycleMeal, CycleSlot, MOST_WEEKS, SaveCycle, rules};
use crate::menu::sql::Kitchen;

const WEEKDAYS: &[ImportChoice] = &[
    choice("1", "星期一", "Monday"),
    choice("2", "星期二", "Tuesday"),
    choice("3", "星期三", "Wednesday"),
    choice("4", "星期四", "Thursday"),
    choice("5", "星期五", "Friday"),
    choice("6", "星期六", "Saturday"),
    choice("7", "星期日", "Sunday"),
];
const MEALS: &[ImportChoice] = &[
    choice("breakfast", "早餐", "Breakfast"),
    choice("lunch", "午餐", "Lunch"),
    choice("dinner", "晚餐", "Dinner"),
];
const ROLES: &[ImportChoice] = &[
    choice("main", "主菜", "Main"),
    choice("side", "配菜", "Side"),
    choice("soup", "汤", "Soup"),
    choice("staple", "主食", "Staple"),
    choice("fruit_or_drink", "水果饮品", "Fruit, drink"),
];

/// The columns of a list of cycle menus.
pub const FIELDS: &[ImportField] = &[
    field("kitchen", "厨房", "Kitchen", &["中央厨房", "中心"], false, "演示中央厨房", &[]),
    field("cycle", "循环食谱", "Cycle", &["循环", "食谱", "食谱名称"], true, "四周循环", &[]),
    field("week", "第几周", "Week", &["周次", "周"], true, "1", &[]),
    field("weekday", "星期", "Weekday", &["星期几", "日期"], true, "星期一", WEEKDAYS),
    field("meal", "餐次", "Meal", &["餐别"], true, "午餐", MEALS),
    field("role", "位置", "Place", &["类别", "菜位"], true, "主菜", ROLES),
    field("dish", "菜品", "Dish", &["菜名", "菜品名称"], true, "红烧肉", &[]),
    field("others", "备选菜", "Alternatives", &["替换菜", "备选"], false, "清蒸鱼、蒸蛋", &[]),
];

/// What one line says.
struct Line {
    at: usize,
    week: i64,
    weekday: i64,
    meal: Meal,
    slot: CycleSlot,
}

/// What each row would do: the first line of a cycle carries it, the others belong to it.
pub(crate) fn plan(
    rows: &[(i64, Fields<'_>)],
    kitchens: &[Kitchen],
    cycles: &[Cycle],
    dishes: &[Recorded],
) -> Vec<Planned> {
    let by_name: HashMap<&str, &DishId> = dishes
        .iter()
        .filter(|one| one.withdrawn_at.is_none())
        .map(|one| (one.details.name.trim(), &one.dish_id))
        .collect();
    let names: HashMap<&DishId, &str> =
        dishes.iter().map(|one| (&one.dish_id, one.details.name.as_str())).collect();
    let mut planned: Vec<Planned> = Vec::with_capacity(rows.len());
    let mut order = Vec::new();
    let mut lines: HashMap<(usize, String), (Vec<Line>, Vec<usize>)> = HashMap::new();
    for (at, (line, row)) in rows.iter().enumerate() {
        let mut said = Said::of(row);
        let name = said.needed_text("cycle");
        let kitchen = kitchen(&mut said, kitchens);
        let read = read(&mut said, at, &by_name);
        if let Some(kitchen) = kitchen.filter(|_| !name.is_empty()) {
            let key = (kitchen, name.clone());
            if !lines.contains_key(&key) {
                order.push(key.clone());
            }
            let (read_lines, all) = lines.entry(key).or_default();
            read_lines.extend(read);
            all.push(at);
        }
        planned.push(Planned::of(*line, name, said.faults));
    }
    for key in order {
        let Some((lines, all)) = lines.remove(&key) else { continue };
        let existing =
            cycles.iter().find(|one| one.kitchen_id == kitchens[key.0].id && one.name.trim() == key.1);
        cycle(&mut planned, &kitchens[key.0], &key.1, (lines, all), existing, &names);
    }
    planned
}

fn kitchen(said: &mut Said<'_, '_>, kitchens: &[Kitchen]) -> Option<usize> {
    let named = folded(&said.text("kitchen"));
    let found = match (named.is_empty(), kitchens.len()) {
        (true, 1) => Some(0),
        (true, _) => None,
        (false, _) => kitchens.iter().position(|kitchen| folded(&kitchen.name) == named),
    };
    if found.is_none() {
        said.fault("kitchen", if named.is_empty() { Fault::Required } else { Fault::NotKnown });
    }
    found
}

fn read(said: &mut Said<'_, '_>, at: usize, dishes: &HashMap<&str, &DishId>) -> Option<Line> {
    // 第2周 and 2 are the same week.
    let week_said = said.text("week");
    let week: String = week_said.trim().trim_start_matches('第').trim_end_matches('周').to_owned();
    let week = match cells::number(&super::sheet::Cell::Text(week)) {
        _ if week_said.is_empty() => {
            said.fault("week", Fault::Required);
            None
        }
        Ok(Some(week)) if week.fract() == 0.0 && (1.0..1e6).contains(&week) => {
            #[expect(clippy::cast_possible_truncation, reason = "a whole number below a million")]
            let week = week as i64;
            if week > MOST_WEEKS {
                said.fault("week", Fault::TooLarge);
            }
            (week <= MOST_WEEKS).then_some(week)
        }
        _ => {
            said.fault("week", Fault::WrongForm);
            None
        }
    };
    let weekday = weekday(said);
    let meal: Option<Meal> = said.needed_word("meal", MEALS);
    let role: Option<SlotRole> = said.needed_word("role", ROLES);
    let mut dish_ids = Vec::new();
    let name = said.needed_text("dish");
    for (key, named) in std::iter::once(("dish", name.as_str()))
        .chain(cells::listed(&said.text("others")).map(|name| ("others", name)))
        .filter(|(_, name)| !name.is_empty())
    {
        match dishes.get(named) {
            Some(id) if dish_ids.contains(*id) => said.fault(key, Fault::GivenTwice),
            Some(id) => dish_ids.push((*id).clone()),
            None => said.fault(key, Fault::NotKnown),
        }
    }
    let (week, weekday, meal, role) = (week?, weekday?, meal?, role?);
    said.faults.is_empty().then_some(Line { at, week, weekday, meal, slot: CycleSlot { role, dish_ids } })
}

fn weekday(said: &mut Said<'_, '_>) -> Option<i64> {
    let text = folded(&said.text("weekday")).replace("礼拜", "星期").replace('天', "日");
    if text.is_empty() {
        said.fault("weekday", Fault::Required);
        return None;
    }
    let whole = if let Some(short) = text.strip_prefix('周') { format!("星期{short}") } else { text };
    match cells::word::<i64>(WEEKDAYS, &whole) {
        Ok(Some(weekday)) => Some(weekday),
        _ => {
            said.fault("weekday", Fault::WrongForm);
            None
        }
    }
}

fn cycle(
    planned: &mut [Planned],
    kitchen: &Kitchen,
    name: &str,
    (lines, all): (Vec<Line>, Vec<usize>),
    existing: Option<&Cycle>,
    names: &HashMap<&DishId, &str>,
) {
    let refuse_rest = |planned: &mut [Planned]| {
        for at in &all {
            if planned[*at].faults.is_empty() {
                planned[*at].refuse("cycle", Fault::OtherRowRefused);
            }
        }
    };
    if all.iter().any(|at| !planned[*at].faults.is_empty()) {
        refuse_rest(planned);
        return;
    }
    let mut said: Vec<CycleMeal> = Vec::new();
    let mut first_lines: Vec<usize> = Vec::new();
    for line in &lines {
        let place = (line.week, line.weekday, line.meal);
        match said.iter_mut().find(|meal| (meal.week, meal.weekday, meal.meal) == place) {
            Some(meal) => meal.slots.push(line.slot.clone()),
            None => {
                first_lines.push(line.at);
                let slots = vec![line.slot.clone()];
                said.push(CycleMeal { week: line.week, weekday: line.weekday, meal: line.meal, slots });
            }
        }
    }
    let is_said = |meal: &&CycleMeal| {
        said.iter().any(|one| (one.week, one.weekday, one.meal) == (meal.week, meal.weekday, meal.meal))
    };
    let old: &[CycleMeal] = existing.map_or(&[], |one| &one.meals);
    let mut meals: Vec<CycleMeal> = old.iter().filter(|meal| !is_said(meal)).cloned().collect();
    meals.extend(said.iter().cloned());
    meals.sort_by_key(|meal| (meal.week, meal.weekday, meal.meal));
    let weeks =
        meals.iter().map(|meal| meal.week).max().unwrap_or(1).max(existing.map_or(1, |one| one.weeks));
    let asked = SaveCycle {
        kitchen_id: Some(kitchen.id.clone()),
        cycle_id: existing.map(|one| one.id.clone()),
        version: existing.map_or(0, |one| one.version),
        name: name.to_owned(),
        kind: existing.map_or(CycleKind::Cycle, |one| one.kind),
        weeks,
        from_on: existing.and_then(|one| one.from_on),
        until_on: existing.and_then(|one| one.until_on),
        remark: existing.map(|one| one.remark.clone()).unwrap_or_default(),
        meals,
    };
    if let Err(error) = rules::check(&asked) {
        let is_name = error.fields.iter().any(|fault| fault.field == "name");
        let fault = error.fields.first().map_or(Fault::WrongForm, |fault| fault.fault);
        for at in &all {
            planned[*at].refuse(if is_name { "cycle" } else { "dish" }, fault);
        }
        return;
    }
    // Each line says for itself what becomes of its meal.
    let mut has_changes = false;
    for (meal, at) in said.iter().zip(&first_lines) {
        let before =
            old.iter().find(|one| (one.week, one.weekday, one.meal) == (meal.week, meal.weekday, meal.meal));
        let dishes = (before.map(|one| tray(one, names)).unwrap_or_default(), tray(meal, names));
        let roles = (before.map(places).unwrap_or_default(), places(meal));
        for (field, (was, is)) in [("role", roles), ("dish", dishes)] {
            if was != is {
                has_changes = true;
                if existing.is_some() {
                    let field = field.to_owned();
                    planned[*at].changes.push(CellChange { field, before: was, after: is });
                }
            }
        }
    }
    if !has_changes {
        return;
    }
    for at in &all {
        planned[*at].act = Some(Act::Part { is_new: existing.is_none() });
    }
    if let Some(first) = all.first() {
        planned[*first].act = Some(Act::Cycle(Box::new(asked)));
    }
}

/// What the places of a tray are for, as stored words.
fn places(meal: &CycleMeal) -> String {
    meal.slots.iter().map(|slot| slot.role.word()).collect::<Vec<_>>().join("、")
}

/// What lies on a tray.
fn tray(meal: &CycleMeal, names: &HashMap<&DishId, &str>) -> String {
    let name = |id: &DishId| names.get(id).copied().unwrap_or_default().to_owned();
    meal.slots
        .iter()
        .map(|slot| slot.dish_ids.iter().map(name).collect::<Vec<_>>().join("/"))
        .collect::<Vec<_>>()
        .join("、")
}
