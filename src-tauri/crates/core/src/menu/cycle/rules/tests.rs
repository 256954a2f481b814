use super::*;
use crate::centre::CentreId;
use crate::menu::MenuCycleId;
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn cycle(name: &str, kind: CycleKind, weeks: i64, dates: Option<(&str, &str)>, meals: &[(i64, i64, Meal)]) -> Cycle {
    Cycle {
        id: MenuCycleId(name.to_owned()),
        kitchen_id: CentreId(String::new()),
        name: name.to_owned(),
        kind,
        weeks,
        from_on: dates.map(|(from, _)| date(from)),
        until_on: dates.map(|(_, until)| date(until)),
        remark: String::new(),
        version: 1,
        meals: meals
            .iter()
            .map(|(week, weekday, meal)| CycleMeal {
                week: *week,
                weekday: *weekday,
                meal: *meal,
                slots: vec![CycleSlot { role: SlotRole::Main, dish_ids: vec![DishId(format!("{name}{week}{weekday}"))] }],
            })
            .collect(),
    }
}

fn every_day(weeks: i64) -> Vec<(i64, i64, Meal)> {
    (1..=weeks).flat_map(|week| (1..=7).map(move |weekday| (week, weekday, Meal::Lunch))).collect()
}

#[test]
fn weeks_follow_each_other_and_begin_anew() {
    for (start, first, on, week) in [
        ("2026-11-23", 1, "2026-11-29", 1),
        ("2026-11-23", 1, "2026-11-30", 2),
        ("2026-11-25", 3, "2026-11-23", 3),
        ("2026-11-25", 3, "2026-11-30", 4),
        ("2026-11-25", 3, "2026-12-07", 1),
        ("2026-11-25", 1, "2026-11-16", 4),
    ] {
        assert_eq!(week_of(4, date(start), first, date(on)), week, "from {start} with week {first}, on {on}");
    }
}

#[test]
fn a_festival_comes_before_a_season_before_the_cycle() {
    let base = cycle("冬", CycleKind::Cycle, 4, None, &every_day(4));
    let season = cycle("腊月", CycleKind::Season, 1, Some(("2026-12-21", "2027-01-04")), &every_day(1));
    // Winter solstice is a Tuesday; day 1 of the festival is that day whatever its weekday.
    let festival = cycle("冬至", CycleKind::Festival, 1, Some(("2026-12-22", "2026-12-24")), &[(1, 1, Meal::Lunch)]);
    let stand_ins = [season, festival];
    let name = |on: &str| {
        let planned = planned(&base, &stand_ins, date("2026-11-23"), 1, date(on), Meal::Lunch);
        planned.map(|one| (one.cycle.name.clone(), one.week, one.slots[0].dish_ids[0].0.clone()))
    };
    for (on, expected) in [
        ("2026-12-20", ("冬", 4, "冬47")),
        ("2026-12-21", ("腊月", 1, "腊月11")),
        ("2026-12-22", ("冬至", 1, "冬至11")),
        // The festival has nothing for its second day.
        ("2026-12-23", ("腊月", 1, "腊月13")),
        ("2027-01-04", ("冬", 3, "冬31")),
    ] {
        let (cycle, week, dish) = expected;
        assert_eq!(name(on), Some((cycle.to_owned(), week, dish.to_owned())), "{on}");
    }
    let dinner = planned(&base, &stand_ins, date("2026-11-23"), 1, date("2026-12-22"), Meal::Dinner);
    assert_eq!(dinner, None);
}

fn asked(weeks: i64) -> SaveCycle {
    SaveCycle {
        kitchen_id: None,
        cycle_id: None,
        version: 0,
        name: "冬季四周".into(),
        kind: CycleKind::Cycle,
        weeks,
        from_on: None,
        until_on: None,
        remark: String::new(),
        meals: Vec::new(),
    }
}

#[test]
fn what_cannot_be_a_cycle_is_named_at_its_field() {
    let named = |asked: &SaveCycle| -> Vec<String> {
        check(asked).err().map(|e| e.fields.into_iter().map(|f| f.field).collect()).unwrap_or_default()
    };
    assert!(named(&asked(1)).is_empty());
    assert!(named(&asked(12)).is_empty());
    assert_eq!(named(&asked(0)), ["weeks"]);
    assert_eq!(named(&asked(13)), ["weeks"]);
    assert_eq!(named(&SaveCycle { name: " ".into(), ..asked(4) }), ["name"]);
    assert_eq!(named(&SaveCycle { kind: CycleKind::Festival, ..asked(1) }), ["fromOn", "untilOn"]);
    let dates = (Some(date("2026-12-22")), Some(date("2026-12-22")));
    assert_eq!(
        named(&SaveCycle { kind: CycleKind::Season, from_on: dates.0, until_on: dates.1, ..asked(1) }),
        ["untilOn"]
    );
    let slot = |dishes: &[&str]| CycleSlot {
        role: SlotRole::Main,
        dish_ids: dishes.iter().map(|dish| DishId((*dish).to_owned())).collect(),
    };
    let meal = |week, weekday, slots| CycleMeal { week, weekday, meal: Meal::Lunch, slots };
    for (meals, field) in [
        (vec![meal(5, 1, vec![slot(&["a"])])], "meals[0].week"),
        (vec![meal(1, 8, vec![slot(&["a"])])], "meals[0].weekday"),
        (vec![meal(1, 1, vec![slot(&["a"])]), meal(1, 1, vec![])], "meals[1].meal"),
        (vec![meal(1, 1, vec![slot(&[])])], "meals[0].slots[0].dishIds"),
        (vec![meal(1, 1, vec![slot(&["a", "a"])])], "meals[0].slots[0].dishIds"),
        (vec![meal(1, 1, vec![slot(&["a"]), slot(&["a"])])], "meals[0].slots[1].dishIds"),
    ] {
        assert_eq!(named(&SaveCycle { meals, ..asked(4) }), [field]);
    }
}

proptest! {
    #[test]
    fn after_all_weeks_the_same_week_comes_again(weeks in 1i64..=12, first in 1i64..=12, ahead in 0u64..400) {
        let start = date("2026-11-23");
        let first = (first - 1) % weeks + 1;
        let on = start + Days::new(ahead);
        let week = week_of(weeks, start, first, on);
        prop_assert!((1..=weeks).contains(&week));
        let later = on + Days::new(u64::try_from(weeks * 7).unwrap());
        prop_assert_eq!(week, week_of(weeks, start, first, later));
        prop_assert_eq!(week_of(weeks, start, first, start), first);
    }
}
