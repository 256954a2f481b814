use super::*;
use crate::meal_account::MealPriceId;
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn price(size: PortionSize, set: MealSet, fen: i64) -> MealPrice {
    MealPrice {
        id: MealPriceId(String::new()),
        meal: Meal::Lunch,
        portion_size: size,
        meal_set: set,
        price_fen: fen,
        from_on: date("2026-01-01"),
        until_on: None,
    }
}

fn band(ages: (i64, Option<i64>), categories: &[Category], fen: i64) -> SubsidyBand {
    SubsidyBand {
        age_from: ages.0,
        age_until: ages.1,
        categories: categories.to_vec(),
        severely_disabled: false,
        special_set: false,
        amount_kind: AmountKind::Fixed,
        amount: fen,
    }
}

fn scheme(name: &str, bands: Vec<SubsidyBand>) -> SubsidyDetails {
    SubsidyDetails {
        name: name.to_owned(),
        budget_line: "区级财政".to_owned(),
        target: SubsidyTarget::Meal,
        combination: Combination::HighestOnly,
        meals: vec![Meal::Lunch],
        needs_local_residence: false,
        from_on: date("2026-01-01"),
        until_on: None,
        caps: SubsidyCaps::default(),
        bands,
    }
}

fn tariff(prices: Vec<MealPrice>, fee: i64, schemes: Vec<SubsidyDetails>) -> Tariff {
    let fees =
        vec![DeliveryFee { id: String::new(), fee_fen: fee, from_on: date("2026-01-01"), until_on: None }];
    Tariff { prices, fees, schemes, charges_missed: false }
}

fn lunch(on: &str, size: PortionSize) -> Taken {
    Taken {
        elder_id: Some(ElderId("e".into())),
        name: "李春梅".into(),
        centre_id: Some(CentreId("c".into())),
        service_on: date(on),
        meal: Meal::Lunch,
        demand_key: "e".into(),
        portion_size: size,
        meal_set: MealSet::Ordinary,
        portions: 1,
        is_missed: false,
    }
}

fn who(birth_on: &str, categories: &[Category]) -> Entitled {
    Entitled {
        birth_on: date(birth_on),
        categories: categories.to_vec(),
        severely_disabled: false,
        is_local_resident: None,
    }
}

fn settled(taken: Vec<Taken>, tariff: &Tariff, who: &Entitled) -> Vec<AccountLine> {
    settle(taken, tariff, &HashMap::from([(ElderId("e".into()), who.clone())]), &[])
}

/// domain.md 3.6: lunch by age 1, 5, 8, 9 yuan, hardship 8, 特困 9; sets of 9, 11, 13 yuan; bringing home 2 yuan, paid by
/// the elder.
#[test]
fn jurong_gives_by_age_and_hardship_and_the_elder_pays_for_bringing_it() {
    use Category::{Destitute, MinimumLiving};
    let rules = tariff(
        vec![
            price(PortionSize::Small, MealSet::Ordinary, 900),
            price(PortionSize::Regular, MealSet::Ordinary, 1100),
            price(PortionSize::Large, MealSet::Ordinary, 1300),
        ],
        200,
        vec![scheme(
            "助餐补贴",
            vec![
                band((60, Some(75)), &[], 100),
                band((75, Some(85)), &[], 500),
                band((85, Some(95)), &[], 800),
                band((60, None), &[MinimumLiving], 800),
                band((95, None), &[], 900),
                band((60, None), &[Destitute], 900),
            ],
        )],
    );
    for (born, categories, size, subsidy, pays) in [
        ("1967-11-24", &[][..], PortionSize::Regular, 0, 1100),
        ("1966-11-23", &[], PortionSize::Regular, 100, 1000),
        ("1951-11-24", &[], PortionSize::Small, 100, 800),
        ("1951-11-23", &[], PortionSize::Small, 500, 400),
        ("1941-11-23", &[], PortionSize::Large, 800, 500),
        ("1966-11-23", &[MinimumLiving], PortionSize::Regular, 800, 300),
        ("1931-11-23", &[MinimumLiving], PortionSize::Small, 900, 0),
        ("1966-11-23", &[Destitute, MinimumLiving], PortionSize::Regular, 900, 200),
    ] {
        let elder = who(born, categories);
        let [line] = &settled(vec![lunch("2026-11-23", size)], &rules, &elder)[..] else { panic!() };
        assert_eq!(
            (line.subsidy_fen, line.elder_fen),
            (subsidy, pays),
            "born {born}, {categories:?}, {size:?}"
        );
        let home = Taken { centre_id: None, ..lunch("2026-11-23", size) };
        let [line] = &settled(vec![home], &rules, &elder)[..] else { panic!() };
        assert_eq!((line.fee_fen, line.elder_fen), (200, pays + 200), "brought home, born {born}");
    }
}

/// domain.md 3.6: 3 yuan a meal, at most 5 a week, for 80 and older, 70 and older in hardship, heavily disabled 60 to 70.
#[test]
fn tianjin_gives_at_most_five_meals_a_week() {
    let mut disabled = band((60, Some(70)), &[], 300);
    disabled.severely_disabled = true;
    let mut rule = scheme(
        "老人家食堂补贴",
        vec![band((80, None), &[], 300), band((70, None), &[Category::MinimumLiving], 300), disabled],
    );
    rule.meals = vec![Meal::Lunch, Meal::Dinner];
    rule.caps.meals_per_week = Some(5);
    let mut rules = tariff(vec![price(PortionSize::Regular, MealSet::Ordinary, 1200)], 0, vec![rule]);
    rules.prices.push(MealPrice { meal: Meal::Dinner, ..rules.prices[0].clone() });
    let week = || {
        let mut taken = Vec::new();
        for day in 23..30 {
            taken.push(lunch(&format!("2026-11-{day}"), PortionSize::Regular));
        }
        taken.push(Taken { meal: Meal::Dinner, ..lunch("2026-11-23", PortionSize::Regular) });
        taken.push(lunch("2026-11-30", PortionSize::Regular));
        taken
    };
    let mut grave = who("1960-01-01", &[]);
    grave.severely_disabled = true;
    for (elder, each) in [
        (who("1940-01-01", &[]), 300),
        (who("1955-01-01", &[]), 0),
        (who("1955-01-01", &[Category::MinimumLiving]), 300),
        (who("1940-01-01", &[Category::MinimumLiving]), 300),
        (grave, 300),
    ] {
        let lines = settled(week(), &rules, &elder);
        let given: Vec<i64> = lines.iter().map(|line| line.subsidy_fen).collect();
        // Monday lunch and dinner, Tuesday to Thursday; the next Monday begins anew.
        let expected: Vec<i64> = [1, 1, 1, 1, 1, 0, 0, 0, 1].iter().map(|times: &i64| times * each).collect();
        assert_eq!(given, expected, "{elder:?}");
    }
    // The week began in the month before: what was given there counts.
    let elder = ElderId("e".into());
    let before: Vec<GivenBefore> = (1..=4)
        .map(|day| GivenBefore {
            elder_id: elder.clone(),
            rule_name: "老人家食堂补贴".into(),
            service_on: date("2026-11-22") + Days::new(day),
            fen: 300,
        })
        .collect();
    let entitled = HashMap::from([(elder, who("1940-01-01", &[]))]);
    let taken = vec![lunch("2026-11-27", PortionSize::Regular), lunch("2026-11-28", PortionSize::Regular)];
    let given: Vec<i64> =
        settle(taken, &rules, &entitled, &before).iter().map(|line| line.subsidy_fen).collect();
    assert_eq!(given, [300, 0]);
}

/// domain.md 3.6: of the basic set of 5 yuan the elder pays 3; sets for diets 8 yuan; bringing it is free in hardship and
/// for the disabled.
#[test]
fn hefei_leaves_the_elder_a_fixed_share_and_brings_it_free_in_hardship() {
    let mut basic = band((60, None), &[], 300);
    basic.amount_kind = AmountKind::ElderPays;
    let mut free = band((60, None), &[Category::MinimumLiving, Category::Destitute], 100);
    free.amount_kind = AmountKind::Percent;
    let mut disabled = free.clone();
    disabled.categories = Vec::new();
    disabled.severely_disabled = true;
    let mut bringing = scheme("免费送餐", vec![free, disabled]);
    bringing.target = SubsidyTarget::Delivery;
    let rules = tariff(
        vec![
            price(PortionSize::Regular, MealSet::Ordinary, 500),
            price(PortionSize::Regular, MealSet::Special, 800),
        ],
        150,
        vec![scheme("基本套餐", vec![basic]), bringing],
    );
    for (categories, set, meal, subsidy, pays) in [
        (&[][..], MealSet::Ordinary, 500, 200, 300 + 150),
        (&[], MealSet::Special, 800, 500, 300 + 150),
        (&[Category::MinimumLiving], MealSet::Ordinary, 500, 350, 300),
        (&[Category::Destitute], MealSet::Special, 800, 650, 300),
    ] {
        let taken = Taken { centre_id: None, meal_set: set, ..lunch("2026-11-23", PortionSize::Regular) };
        let [line] = &settled(vec![taken], &rules, &who("1950-01-01", categories))[..] else { panic!() };
        assert_eq!(
            (line.price_fen, line.subsidy_fen, line.elder_fen),
            (Some(meal), subsidy, pays),
            "{categories:?} {set:?}"
        );
    }
}

/// domain.md 3.6: only for registered residents.
#[test]
fn zhuhai_gives_only_to_registered_residents() {
    let mut rule = scheme("长者饭堂", vec![band((60, None), &[], 600)]);
    rule.needs_local_residence = true;
    let rules = tariff(vec![price(PortionSize::Regular, MealSet::Ordinary, 1500)], 0, vec![rule]);
    for (resident, subsidy) in [(Some(true), 600), (Some(false), 0), (None, 0)] {
        let elder = Entitled { is_local_resident: resident, ..who("1950-01-01", &[]) };
        let [line] = &settled(vec![lunch("2026-11-23", PortionSize::Regular)], &rules, &elder)[..] else {
            panic!()
        };
        assert_eq!(line.subsidy_fen, subsidy, "{resident:?}");
    }
}

#[test]
fn of_schemes_that_stand_alone_the_highest_counts_and_others_come_on_top_up_to_the_price() {
    let low = scheme("甲", vec![band((60, None), &[], 300)]);
    let high = scheme("乙", vec![band((60, None), &[], 500)]);
    let mut top = scheme("丙", vec![band((60, None), &[], 400)]);
    top.combination = Combination::AddsUp;
    let rules = |price_fen| {
        tariff(
            vec![price(PortionSize::Regular, MealSet::Ordinary, price_fen)],
            0,
            vec![low.clone(), high.clone(), top.clone()],
        )
    };
    let elder = who("1950-01-01", &[]);
    let given = |price_fen| {
        let lines = settled(vec![lunch("2026-11-23", PortionSize::Regular)], &rules(price_fen), &elder);
        let grants: Vec<(String, i64)> =
            lines[0].grants.iter().map(|grant| (grant.rule_name.clone(), grant.fen)).collect();
        (grants, lines[0].elder_fen)
    };
    assert_eq!(given(1000), (vec![("丙".into(), 400), ("乙".into(), 500)], 100));
    assert_eq!(given(700), (vec![("丙".into(), 200), ("乙".into(), 500)], 0));
    assert_eq!(given(400), (vec![("乙".into(), 400)], 0));
}

#[test]
fn what_was_not_taken_costs_nothing_or_everything_and_is_never_subsidised() {
    let mut rules = tariff(
        vec![price(PortionSize::Regular, MealSet::Ordinary, 1000)],
        200,
        vec![scheme("甲", vec![band((60, None), &[], 300)])],
    );
    let missed = Taken { is_missed: true, centre_id: None, ..lunch("2026-11-23", PortionSize::Regular) };
    let elder = who("1950-01-01", &[]);
    for (charges, price_fen, pays) in [(false, 0, 0), (true, 1000, 1200)] {
        rules.charges_missed = charges;
        let [line] = &settled(vec![missed.clone()], &rules, &elder)[..] else { panic!() };
        assert_eq!(
            (line.price_fen, line.subsidy_fen, line.elder_fen),
            (Some(price_fen), 0, pays),
            "charges: {charges}"
        );
    }
}

#[test]
fn prices_and_schemes_hold_on_their_days_only() {
    let mut old = price(PortionSize::Regular, MealSet::Ordinary, 1000);
    old.until_on = Some(date("2026-11-24"));
    let new = MealPrice {
        from_on: date("2026-11-24"),
        until_on: Some(date("2026-11-25")),
        price_fen: 1200,
        ..old.clone()
    };
    let mut rule = scheme("甲", vec![band((60, None), &[], 300)]);
    rule.from_on = date("2026-11-24");
    let rules = tariff(vec![old, new], 0, vec![rule]);
    let elder = who("1950-01-01", &[]);
    for (on, price_fen, subsidy) in [
        ("2025-12-31", None, 0),
        ("2026-11-23", Some(1000), 0),
        ("2026-11-24", Some(1200), 300),
        ("2026-11-25", None, 0),
    ] {
        let [line] = &settled(vec![lunch(on, PortionSize::Regular)], &rules, &elder)[..] else { panic!() };
        assert_eq!((line.price_fen, line.subsidy_fen), (price_fen, subsidy), "{on}");
    }
}

#[test]
fn two_portions_brought_to_one_home_are_brought_once() {
    let rules = tariff(vec![price(PortionSize::Regular, MealSet::Ordinary, 1000)], 200, Vec::new());
    let one = Taken { centre_id: None, ..lunch("2026-11-23", PortionSize::Regular) };
    let more = Taken { demand_key: "e:extra".into(), ..one.clone() };
    let lines = settled(vec![one, more], &rules, &who("1950-01-01", &[]));
    assert_eq!(lines.iter().map(|line| line.fee_fen).collect::<Vec<_>>(), [200, 0]);
}

#[test]
fn a_scheme_is_refused_at_its_fields() {
    let good = scheme("甲", vec![band((60, None), &[], 300)]);
    assert!(check_subsidy(&good).is_ok());
    let with = |change: &dyn Fn(&mut SubsidyDetails)| {
        let mut details = good.clone();
        change(&mut details);
        check_subsidy(&details).unwrap_err().fields.iter().map(|f| f.field.clone()).collect::<Vec<_>>()
    };
    assert_eq!(with(&|d| d.name = " ".into()), ["details.name"]);
    assert_eq!(with(&|d| d.budget_line = String::new()), ["details.budgetLine"]);
    assert_eq!(with(&|d| d.meals.clear()), ["details.meals"]);
    assert_eq!(with(&|d| d.until_on = Some(d.from_on)), ["details.untilOn"]);
    assert_eq!(with(&|d| d.caps.meals_per_week = Some(0)), ["details.caps.mealsPerWeek"]);
    assert_eq!(with(&|d| d.bands.clear()), ["details.bands"]);
    assert_eq!(with(&|d| d.bands[0].age_until = Some(60)), ["details.bands[0].ageUntil"]);
    assert_eq!(with(&|d| d.bands[0].amount = 0), ["details.bands[0].amount"]);
    assert_eq!(
        with(&|d| {
            d.bands[0].amount_kind = AmountKind::Percent;
            d.bands[0].amount = 101;
        }),
        ["details.bands[0].amount"]
    );
}

prop_compose! {
    fn any_scheme(name: &'static str)(
        adds_up in any::<bool>(),
        amounts in proptest::collection::vec((50i64..90, 0i64..2000), 1..4),
        per_week in proptest::option::of(1i64..8),
        fen_per_month in proptest::option::of(1i64..5000),
    ) -> SubsidyDetails {
        let mut rule = scheme(name, amounts.iter().map(|(age, fen)| band((*age, None), &[], *fen)).collect());
        rule.combination = if adds_up { Combination::AddsUp } else { Combination::HighestOnly };
        rule.meals = vec![Meal::Breakfast, Meal::Lunch];
        rule.caps.meals_per_week = per_week;
        rule.caps.fen_per_month = fen_per_month;
        rule
    }
}

proptest! {
    #[test]
    fn nobody_is_given_more_than_the_price_and_caps_hold_whatever_the_order(
        price_fen in 0i64..1500,
        schemes in (any_scheme("甲"), any_scheme("乙"), any_scheme("丙")),
        days in proptest::collection::vec((0u64..60, any::<bool>()), 0..60),
        turn in 0usize..60,
        birth_year in 1930i32..1970,
    ) {
        let schemes = vec![schemes.0, schemes.1, schemes.2];
        let mut rules = tariff(vec![price(PortionSize::Regular, MealSet::Ordinary, price_fen)], 0, schemes.clone());
        rules.prices.push(MealPrice { meal: Meal::Breakfast, ..rules.prices[0].clone() });
        let elder = who(&format!("{birth_year}-06-15"), &[]);
        let taken: Vec<Taken> = days
            .iter()
            .enumerate()
            .map(|(place, (day, early))| Taken {
                service_on: date("2026-10-05") + Days::new(*day),
                meal: if *early { Meal::Breakfast } else { Meal::Lunch },
                demand_key: format!("e{place}"),
                ..lunch("2026-10-05", PortionSize::Regular)
            })
            .collect();
        let mut turned = taken.clone();
        if !turned.is_empty() {
            let by = turn % turned.len();
            turned.rotate_left(by);
            turned.reverse();
        }
        let lines = settled(taken, &rules, &elder);
        prop_assert_eq!(&lines, &settled(turned, &rules, &elder));
        for line in &lines {
            prop_assert!(line.elder_fen >= 0);
            prop_assert_eq!(line.elder_fen + line.subsidy_fen, line.price_fen.unwrap_or(0) + line.fee_fen);
            let alone = line.grants.iter().filter(|grant| {
                schemes.iter().any(|s| s.name == grant.rule_name && s.combination == Combination::HighestOnly)
            });
            prop_assert!(alone.count() <= 1);
        }
        for rule in &schemes {
            let mut weeks: HashMap<NaiveDate, i64> = HashMap::new();
            let mut months: HashMap<NaiveDate, i64> = HashMap::new();
            for line in &lines {
                for grant in line.grants.iter().filter(|grant| grant.rule_name == rule.name) {
                    *weeks.entry(week_of(line.service_on)).or_default() += 1;
                    *months.entry(month_of(line.service_on)).or_default() += grant.fen;
                }
            }
            for meals in weeks.values() {
                prop_assert!(rule.caps.meals_per_week.is_none_or(|most| *meals <= most));
            }
            for fen in months.values() {
                prop_assert!(rule.caps.fen_per_month.is_none_or(|most| *fen <= most));
            }
        }
    }
}
