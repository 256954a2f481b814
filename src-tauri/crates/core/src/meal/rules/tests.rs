use std::sync::Arc;

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use strum::VariantArray;

use super::*;
use crate::day::DISTRICT_ZONE;
use crate::elder::OfElders;
use crate::meal::Site;
use crate::meal::day::{ChangeKind, EndCause, MealChange};
use crate::meal::order::StopCause;
use crate::meal::settings::CutOff;
use crate::trail::superseded::Known;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// A Tuesday; orders until Monday 16:00 (08:00Z), corrections until Tuesday 08:00 (00:00Z).
const TUESDAY: &str = "2026-11-24";
const EARLY: &str = "2026-11-20T00:00:00Z";
const AFTER_CUT_OFF: &str = "2026-11-23T10:00:00Z";
const COOKED: &str = "2026-11-24T02:00:00Z";

/// The kitchen that is told who it cooks for.
const KITCHEN: &str = "本厨房";
const OTHER_KITCHEN: &str = "那厨房";

fn elder(name: &str) -> ElderId {
    ElderId(name.to_owned())
}

fn centre(name: &str) -> CentreId {
    CentreId(name.to_owned())
}

fn way(who: &str, reason: DemandReason) -> Way {
    let home = Site::Home { elder_id: elder(who) };
    let (site, site_name) = match reason {
        DemandReason::HomeMeal | DemandReason::OneOff => (home, "某路 1 号".to_owned()),
        _ => (Site::Centre { centre_id: centre("甲") }, "甲中心".to_owned()),
    };
    Way {
        elder_id: elder(who),
        reason,
        kitchen_id: centre(KITCHEN),
        own_key: None,
        site,
        site_name,
        delivery_note: String::new(),
        door_contact: String::new(),
        portion_size: None,
        delivered_on: date(TUESDAY),
        known: Known::since(instant(EARLY)),
        ended_by: EndCause::Ended,
        offs: Vec::new(),
    }
}

fn facts(ways: Vec<Way>, groups: Vec<Group>) -> Facts {
    let eaters: OfElders<Eater> = ways
        .iter()
        .map(|way| {
            let name = way.elder_id.as_str().to_owned();
            (way.elder_id.clone(), Eater { sort_key: name.clone(), name, ..Eater::default() })
        })
        .collect();
    let cut_off = CutOff::usual(Meal::Lunch);
    Facts {
        kitchen_id: centre(KITCHEN),
        service_on: date(TUESDAY),
        zone: DISTRICT_ZONE,
        cut_off,
        released_at: None,
        eaters: Arc::new(eaters),
        ways,
        groups,
    }
}

fn told(ways: Vec<Way>) -> Demand {
    demand(&facts(ways, Vec::new()))
}

/// Something that speaks against a way was said.
fn ended(mut way: Way, at: &str, cause: EndCause) -> Way {
    way.offs.push(Off { known: Known::since(instant(at)), cause });
    way
}

/// What was said of a way was replaced.
fn replaced(way: Way, at: &str) -> Way {
    Way { known: Known { until: Some(instant(at)), ..way.known }, ..way }
}

/// What speaks against a way was said, and unsaid.
fn away_between(mut way: Way, from: &str, until: &str, cause: EndCause) -> Way {
    way.offs.push(Off { known: Known { from: instant(from), until: Some(instant(until)) }, cause });
    way
}

/// A late change: what, why somebody is there, why not any more.
type Told = (ChangeKind, DemandReason, Option<EndCause>);

fn changes(demand: &Demand) -> Vec<Told> {
    demand.late_changes.iter().map(|change| (change.what, change.reason, change.cause)).collect()
}

#[test]
fn each_way_makes_one_line_that_says_why() {
    for reason in [
        DemandReason::DayCare,
        DemandReason::ExtraVisit,
        DemandReason::Resident,
        DemandReason::HomeMeal,
        DemandReason::OneOff,
    ] {
        let lines = told(vec![way("甲", reason)]).lines;
        assert_eq!(lines.len(), 1, "{reason:?}");
        assert_eq!((lines[0].reason, lines[0].key.as_str(), lines[0].portions), (reason, "e:甲", 1));
        assert!(!lines[0].is_late_change && !lines[0].is_cancelled_late);
    }
}

#[test]
fn who_is_counted_in_two_ways_is_counted_once_and_it_shows() {
    use DemandReason::{DayCare, ExtraVisit, HomeMeal, OneOff, Resident};
    let cases: [(&[DemandReason], DemandReason, &[DemandReason]); 5] = [
        (&[HomeMeal, DayCare], DayCare, &[HomeMeal]),
        (&[HomeMeal, ExtraVisit], HomeMeal, &[ExtraVisit]),
        (&[Resident, DayCare, HomeMeal], DayCare, &[Resident, HomeMeal]),
        (&[DayCare, OneOff], OneOff, &[DayCare]),
        (&[DayCare, DayCare], DayCare, &[]),
    ];
    for (reasons, counted, also) in cases {
        let lines = told(reasons.iter().map(|reason| way("甲", *reason)).collect()).lines;
        assert_eq!(lines.len(), 1);
        assert_eq!((lines[0].reason, lines[0].also.as_slice()), (counted, also), "{reasons:?}");
    }
}

/// A way of the other kitchen.
fn other(way: Way) -> Way {
    Way { kitchen_id: centre(OTHER_KITCHEN), ..way }
}

/// What each of the two kitchens is told.
fn both_told(ways: &[Way]) -> [Demand; 2] {
    [KITCHEN, OTHER_KITCHEN]
        .map(|kitchen| demand(&Facts { kitchen_id: centre(kitchen), ..facts(ways.to_vec(), Vec::new()) }))
}

#[test]
fn whom_two_kitchens_would_cook_for_eats_from_one_and_shows_at_both() {
    use DemandReason::{DayCare, ExtraVisit, HomeMeal, OneOff, Resident};
    // Ours, theirs, whether we cook: the same order as within one kitchen.
    let cases = [
        (DayCare, HomeMeal, true),
        (HomeMeal, DayCare, false),
        (Resident, DayCare, false),
        (ExtraVisit, HomeMeal, false),
        (OneOff, DayCare, true),
        (HomeMeal, Resident, false),
    ];
    for (ours, theirs, is_ours) in cases {
        let ways = [way("甲", ours), other(way("甲", theirs))];
        let told = both_told(&ways);
        let (cook, rest) = if is_ours { (&told[0], &told[1]) } else { (&told[1], &told[0]) };
        let (counted, also) = if is_ours { (ours, theirs) } else { (theirs, ours) };
        assert_eq!((cook.lines.len(), rest.lines.len()), (1, 0), "{ours:?} {theirs:?}");
        assert_eq!((cook.lines[0].reason, cook.lines[0].also.as_slice()), (counted, [also].as_slice()));
        assert_eq!(cook.elsewhere, []);
        let shown: Vec<(DemandReason, DemandReason)> =
            rest.elsewhere.iter().map(|one| (one.reason, one.by_reason)).collect();
        assert_eq!(shown, [(also, counted)], "{ours:?} {theirs:?}");
        assert!(told.iter().all(|demand| demand.late_changes.is_empty()), "{ours:?} {theirs:?}");
    }
    // The same way from both: one of them, whichever asks, in whatever order it is read.
    let twice = [way("甲", HomeMeal), other(way("甲", HomeMeal))];
    let turned = [twice[1].clone(), twice[0].clone()];
    assert_eq!(both_told(&twice), both_told(&turned));
    assert_eq!(both_told(&twice).map(|demand| demand.lines.len()).iter().sum::<usize>(), 1);
}

#[test]
fn a_districts_elders_are_told_in_the_order_of_their_names_whoever_works_at_them() {
    let names: Vec<String> = (0..3_500).map(|number| format!("{number:05}")).collect();
    let turned = names.iter().rev().map(|name| way(name, DemandReason::DayCare)).collect();
    let keys: Vec<String> = told(turned).lines.into_iter().map(|line| line.key).collect();
    assert_eq!(keys, names.iter().map(|name| format!("e:{name}")).collect::<Vec<_>>());
}

#[test]
fn an_extra_portion_stands_whichever_kitchen_cooks_the_meal() {
    let extra = |way: Way| Way {
        own_key: Some("x:1".into()),
        portion_size: Some(PortionSize::Large),
        reason: DemandReason::ExtraPortion,
        ..way
    };
    let ways = [extra(way("甲", DemandReason::HomeMeal)), other(way("甲", DemandReason::DayCare))];
    let keys =
        both_told(&ways).map(|demand| demand.lines.into_iter().map(|line| line.key).collect::<Vec<String>>());
    assert_eq!(keys, [vec!["x:1".to_owned()], vec!["e:甲".to_owned()]]);
}

#[test]
fn who_turns_to_another_kitchen_after_the_cut_off_is_told_at_both() {
    use DemandReason::{DayCare, HomeMeal};
    for (at, what, is_cooked) in
        [(AFTER_CUT_OFF, ChangeKind::Cancelled, 0), (COOKED, ChangeKind::CancelledLate, 1)]
    {
        // They stay away from our centre, and their meal comes home from the other kitchen.
        let ways = [ended(way("甲", DayCare), at, EndCause::Absence), other(way("甲", HomeMeal))];
        let [ours, theirs] = both_told(&ways);
        assert_eq!(changes(&ours), [(what, DayCare, Some(EndCause::Absence))], "at {at}");
        assert_eq!(ours.lines.len(), is_cooked, "at {at}");
        assert!(ours.lines.iter().all(|line| line.is_cancelled_late), "at {at}");
        assert_eq!(changes(&theirs), [(ChangeKind::Added, HomeMeal, None)], "at {at}");
        assert!(theirs.lines[0].is_late_change && theirs.late_changes[0].at == instant(at), "at {at}");

        // They come to the other kitchen's centre from now on.
        let late = Way { known: Known::since(instant(at)), ..other(way("甲", DayCare)) };
        let [ours, theirs] = both_told(&[way("甲", HomeMeal), late]);
        assert_eq!(changes(&ours), [(what, HomeMeal, Some(EndCause::Elsewhere))], "at {at}");
        assert_eq!((ours.lines.len(), ours.elsewhere.len()), (is_cooked, 1), "at {at}");
        assert!(ours.late_changes[0].at == instant(at), "at {at}");
        assert_eq!(changes(&theirs), [(ChangeKind::Added, DayCare, None)], "at {at}");
    }
    // Known in time it is nobody's news.
    let ways = [ended(way("甲", DayCare), EARLY, EndCause::Absence), other(way("甲", HomeMeal))];
    let [ours, theirs] = both_told(&ways);
    assert_eq!((ours, theirs.late_changes.len()), (Demand::default(), 0));
}

#[test]
fn an_absence_before_the_cut_off_cancels_by_itself_and_one_after_it_shows() {
    let absent = |at| told(vec![ended(way("甲", DemandReason::DayCare), at, EndCause::Absence)]);
    assert_eq!(absent(EARLY), Demand::default(), "nobody speaks of it");

    let corrected = absent(AFTER_CUT_OFF);
    assert_eq!(corrected.lines, []);
    assert_eq!(
        (corrected.late_changes[0].what, corrected.late_changes[0].cause),
        (ChangeKind::Cancelled, Some(EndCause::Absence))
    );

    let cooked = absent(COOKED);
    assert!(cooked.lines[0].is_cancelled_late && cooked.lines[0].is_late_change);
    assert_eq!(cooked.late_changes[0].what, ChangeKind::CancelledLate);
    assert_eq!(sums(&cooked.lines).all, MealCount { portions: 1, cancelled_late: 1, elders: 1 });
}

#[test]
fn what_was_released_late_was_cooked_as_it_was_released() {
    let day_care = || way("甲", DemandReason::DayCare);
    let off = |way: Way, at: &str| ended(way, at, EndCause::Absence);
    let came = |at: &str| Way { known: Known::since(instant(at)), ..day_care() };
    let cases = [
        ("never released: the clock says it", None, off(day_care(), COOKED), Some(ChangeKind::CancelledLate)),
        (
            "off, then released",
            Some("2026-11-24T03:00:00Z"),
            off(day_care(), COOKED),
            Some(ChangeKind::Cancelled),
        ),
        ("at that instant", Some(COOKED), off(day_care(), COOKED), Some(ChangeKind::Cancelled)),
        (
            "released, then off",
            Some("2026-11-24T01:00:00Z"),
            off(day_care(), COOKED),
            Some(ChangeKind::CancelledLate),
        ),
        (
            "released in the evening, off before the corrections ended",
            Some(AFTER_CUT_OFF),
            off(day_care(), "2026-11-23T20:00:00Z"),
            Some(ChangeKind::Cancelled),
        ),
        (
            "released with somebody who came after the corrections had ended",
            Some("2026-11-24T01:00:00Z"),
            off(came("2026-11-24T00:30:00Z"), COOKED),
            Some(ChangeKind::CancelledLate),
        ),
        (
            "who came and went again before it was released",
            Some("2026-11-24T03:00:00Z"),
            off(came("2026-11-24T00:30:00Z"), COOKED),
            None,
        ),
        (
            "released for the book after it was served, off before that",
            Some("2026-11-24T07:00:00Z"),
            off(day_care(), "2026-11-24T05:10:00Z"),
            Some(ChangeKind::CancelledLate),
        ),
        (
            "brought the day before it was released",
            Some("2026-11-25T00:00:00Z"),
            off(day_care(), COOKED),
            Some(ChangeKind::CancelledLate),
        ),
    ];
    for (what, released_at, way, told) in cases {
        let demand = demand(&Facts { released_at: released_at.map(instant), ..facts(vec![way], Vec::new()) });
        assert_eq!(demand.late_changes.first().map(|change| change.what), told, "{what}");
        let is_cooked = told == Some(ChangeKind::CancelledLate);
        assert_eq!(sums(&demand.lines).all.cancelled_late, i64::from(is_cooked), "{what}");
    }
}

#[test]
fn the_deadline_itself_is_still_in_time() {
    for (at, what) in [
        ("2026-11-23T08:00:00Z", None),
        ("2026-11-23T08:00:01Z", Some(ChangeKind::Cancelled)),
        ("2026-11-24T00:00:00Z", Some(ChangeKind::Cancelled)),
        ("2026-11-24T00:00:01Z", Some(ChangeKind::CancelledLate)),
    ] {
        let demand = told(vec![ended(way("甲", DemandReason::DayCare), at, EndCause::Absence)]);
        assert_eq!(demand.late_changes.first().map(|change| change.what), what, "at {at}");
    }
}

#[test]
fn who_stays_away_from_the_centre_still_has_the_meal_at_home_and_both_are_told() {
    use DemandReason::{DayCare, HomeMeal};
    for (at, what) in [(AFTER_CUT_OFF, ChangeKind::Cancelled), (COOKED, ChangeKind::CancelledLate)] {
        let away = ended(way("甲", DayCare), at, EndCause::Absence);
        let demand = told(vec![away, way("甲", HomeMeal)]);
        assert_eq!((demand.lines.len(), demand.lines[0].reason), (1, HomeMeal));
        assert!(!demand.lines[0].is_cancelled_late && demand.lines[0].is_late_change);
        let told = [(what, DayCare, Some(EndCause::Absence)), (ChangeKind::Added, HomeMeal, None)];
        let mut changes = changes(&demand);
        changes.sort_by_key(|(_, reason, _)| *reason != DayCare);
        assert_eq!(changes, told, "at {at}");
        assert!(demand.late_changes.iter().all(|change| change.at == instant(at)));
    }
    // Who was to eat at home all the same is nobody's news.
    let away = ended(way("甲", DayCare), EARLY, EndCause::Absence);
    assert_eq!(told(vec![away, way("甲", HomeMeal)]).late_changes, []);
}

#[test]
fn what_comes_after_the_cut_off_is_cooked_and_listed_apart() {
    let late = Way { known: Known::since(instant(AFTER_CUT_OFF)), ..way("甲", DemandReason::OneOff) };
    let demand = told(vec![late.clone()]);
    assert!(demand.lines[0].is_late_change);
    assert_eq!(demand.late_changes[0].what, ChangeKind::Added);
    assert_eq!(demand.late_changes[0].at, instant(AFTER_CUT_OFF));
    // Ordered and withdrawn after it, before anything was cooked: as if it had never been.
    assert_eq!(told(vec![replaced(late, "2026-11-23T11:00:00Z")]), Demand::default());
}

#[test]
fn what_was_said_otherwise_is_told_by_when_it_was_said() {
    use DemandReason::{DayCare, HomeMeal, Resident};
    use EndCause::{Absence, Ended, Pause};
    let daily = || way("甲", DayCare);
    let later = |way: Way, at: &str| Way { known: Known::since(instant(at)), ..way };
    let left = |at: &str| vec![replaced(Way { ended_by: EndCause::Left, ..way("甲", Resident) }, at)];
    let cases: [(&str, Vec<Way>, bool, &[Told]); 10] = [
        ("an enrolment that ended in time", vec![replaced(daily(), EARLY)], false, &[]),
        (
            "one that ended after the cut-off",
            vec![replaced(daily(), AFTER_CUT_OFF)],
            false,
            &[(ChangeKind::Cancelled, DayCare, Some(Ended))],
        ),
        (
            "one that ended when it was cooked",
            vec![replaced(daily(), COOKED)],
            true,
            &[(ChangeKind::CancelledLate, DayCare, Some(Ended))],
        ),
        (
            "somebody who left when it was cooked",
            left(COOKED),
            true,
            &[(ChangeKind::CancelledLate, Resident, Some(EndCause::Left))],
        ),
        ("the same said anew", vec![replaced(daily(), COOKED), later(daily(), COOKED)], true, &[]),
        (
            "an absence taken back after the cut-off",
            vec![away_between(daily(), EARLY, AFTER_CUT_OFF, Absence)],
            true,
            &[(ChangeKind::Added, DayCare, None)],
        ),
        (
            "an absence said and taken back after the cut-off",
            vec![away_between(daily(), AFTER_CUT_OFF, "2026-11-23T11:00:00Z", Absence)],
            true,
            &[],
        ),
        (
            "off for the cook, on again",
            vec![away_between(daily(), AFTER_CUT_OFF, COOKED, Absence)],
            true,
            &[],
        ),
        (
            "a pause that goes on for longer than was said",
            vec![Way { offs: vec![Off { known: Known::since(instant(COOKED)), cause: Pause }], ..daily() }],
            true,
            &[(ChangeKind::CancelledLate, DayCare, Some(Pause))],
        ),
        (
            "who eats elsewhere from now on",
            vec![way("甲", HomeMeal), later(daily(), AFTER_CUT_OFF)],
            true,
            &[
                (ChangeKind::Cancelled, HomeMeal, Some(EndCause::Elsewhere)),
                (ChangeKind::Added, DayCare, None),
            ],
        ),
    ];
    for (what, ways, is_listed, expected) in cases {
        let demand = told(ways);
        assert_eq!(demand.lines.len(), usize::from(is_listed), "{what}");
        let mut changes = changes(&demand);
        changes.sort_by_key(|(kind, ..)| *kind == ChangeKind::Added);
        assert_eq!(changes, expected, "{what}");
    }
}

#[test]
fn what_comes_to_the_same_place_otherwise_than_the_kitchen_knew_is_a_late_change() {
    use DemandReason::{DayCare, HomeMeal, OneOff};
    type Turn = fn(&mut Way);
    let cases: [(&str, DemandReason, Turn, bool); 8] = [
        ("as it was", HomeMeal, |_| {}, false),
        ("another size", DayCare, |way| way.portion_size = Some(PortionSize::Large), true),
        ("the usual size, said", DayCare, |way| way.portion_size = Some(PortionSize::Regular), false),
        ("another address", HomeMeal, |way| way.site_name = "某路 2 号".to_owned(), true),
        ("another word for the driver", HomeMeal, |way| way.delivery_note = "走后门".to_owned(), true),
        ("somebody else opens", HomeMeal, |way| way.door_contact = "女儿".to_owned(), true),
        ("another day", HomeMeal, |way| way.delivered_on = date("2026-11-25"), true),
        ("the centre is called otherwise", DayCare, |way| way.site_name = "乙中心".to_owned(), false),
    ];
    for (what, reason, turn, is_told) in cases {
        let before = replaced(way("甲", reason), AFTER_CUT_OFF);
        let mut after = Way { known: Known::since(instant(AFTER_CUT_OFF)), ..way("甲", reason) };
        turn(&mut after);
        let demand = told(vec![after, before]);
        let expected: Vec<Told> =
            is_told.then_some((ChangeKind::Changed, reason, None)).into_iter().collect();
        assert_eq!(changes(&demand), expected, "{what}");
        assert_eq!((demand.lines.len(), demand.lines[0].is_late_change), (1, is_told), "{what}");
        assert!(demand.late_changes.iter().all(|change| change.at == instant(AFTER_CUT_OFF)), "{what}");
    }
    // Ordered larger for the same place, after the cut-off.
    let larger = Way {
        known: Known::since(instant(COOKED)),
        portion_size: Some(PortionSize::Large),
        ..way("甲", OneOff)
    };
    let demand = told(vec![way("甲", HomeMeal), larger]);
    assert_eq!(changes(&demand), [(ChangeKind::Changed, OneOff, None)]);
    assert_eq!(demand.late_changes[0].at, instant(COOKED));
}

#[test]
fn a_diet_that_changes_after_the_cut_off_is_a_late_change() {
    let mut facts = facts(vec![way("甲", DemandReason::DayCare)], Vec::new());
    Arc::make_mut(&mut facts.eaters).get_mut(&elder("甲")).unwrap().diet_changed_at = Some(instant(COOKED));
    let demand = demand(&facts);
    assert!(demand.lines[0].is_late_change);
    assert_eq!(demand.late_changes[0].what, ChangeKind::DietChanged);
}

#[test]
fn an_extra_portion_is_a_line_of_its_own_and_two_sizes_stay_two() {
    let extra = Way {
        own_key: Some("x:1".into()),
        portion_size: Some(PortionSize::Large),
        ..way("甲", DemandReason::ExtraPortion)
    };
    let demand = told(vec![way("甲", DemandReason::HomeMeal), extra]);
    let keys: Vec<(&str, PortionSize)> =
        demand.lines.iter().map(|line| (line.key.as_str(), line.portion_size)).collect();
    assert_eq!(keys, [("e:甲", PortionSize::Regular), ("x:1", PortionSize::Large)]);
    assert_eq!(sums(&demand.lines).all, MealCount { portions: 2, cancelled_late: 0, elders: 1 });
}

#[test]
fn friday_may_carry_the_weekends_meals() {
    for (service, carries, delivered) in [
        ("2026-11-27", true, "2026-11-27"),
        ("2026-11-28", true, "2026-11-27"),
        ("2026-11-29", true, "2026-11-27"),
        ("2026-11-30", true, "2026-11-30"),
        ("2026-11-28", false, "2026-11-28"),
    ] {
        assert_eq!(delivered_on(date(service), carries), date(delivered), "{service} {carries}");
    }
    // What is said of Sunday's meal after Friday's cut-off is late.
    let sunday = Way {
        delivered_on: date("2026-11-27"),
        ..ended(way("甲", DemandReason::HomeMeal), "2026-11-28T00:00:00Z", EndCause::Pause)
    };
    let mut facts = facts(vec![sunday], Vec::new());
    facts.service_on = date("2026-11-29");
    assert!(demand(&facts).lines[0].is_cancelled_late);
}

#[test]
fn nobody_is_dropped_because_no_kitchen_was_set() {
    let place = |id: &str, is_kitchen, set: Option<&str>| MealPlace {
        centre_id: centre(id),
        centre_name: id.to_owned(),
        is_kitchen,
        set_kitchen_id: set.map(centre),
        kitchen_id: None,
        meals: Vec::new(),
        version: 0,
    };
    let mut places = [
        place("a", false, None),
        place("k1", true, None),
        place("b", false, Some("k2")),
        place("k2", true, None),
        place("c", false, Some("a")),
    ];
    settle_kitchens(&mut places);
    let cooks: Vec<&str> = places.iter().map(|place| place.kitchen_id.as_ref().unwrap().as_str()).collect();
    assert_eq!(cooks, ["k1", "k1", "k2", "k2", "k1"], "what is set to no kitchen falls to the first");
}

#[test]
fn what_cannot_be_ordered_is_refused_at_its_field() {
    let today = date(TUESDAY);
    let order = |on: &str, kind, portion_size| AddOrder {
        kitchen_id: None,
        elder_id: elder("甲"),
        kind,
        service_on: date(on),
        meal: Meal::Lunch,
        centre_id: None,
        address: String::new(),
        delivery_note: String::new(),
        portion_size,
    };
    check_order(&order(TUESDAY, OrderKind::OneOff, None), today).unwrap();
    for (asked, field) in [
        (order("2026-11-23", OrderKind::OneOff, None), "serviceOn"),
        (order("2028-01-01", OrderKind::OneOff, None), "serviceOn"),
        (order(TUESDAY, OrderKind::ExtraPortion, None), "portionSize"),
    ] {
        assert_eq!(check_order(&asked, today).unwrap_err().fields[0].field, field);
    }
    let stop = |from: &str, until: Option<&str>, meal, cause| StopMeals {
        elder_id: elder("甲"),
        from_on: date(from),
        until_on: until.map(date),
        meal,
        cause,
        note: String::new(),
    };
    check_stop(&stop(TUESDAY, None, None, StopCause::Deceased), today).unwrap();
    for (asked, field) in [
        (stop("2026-11-20", None, None, StopCause::Asked), "fromOn"),
        (stop(TUESDAY, Some(TUESDAY), None, StopCause::Asked), "untilOn"),
        (stop(TUESDAY, Some("2026-11-30"), None, StopCause::Deceased), "untilOn"),
        (stop(TUESDAY, None, Some(Meal::Lunch), StopCause::Deceased), "meal"),
    ] {
        assert_eq!(check_stop(&asked, today).unwrap_err().fields[0].field, field);
    }
    let group = |name: &str, portions| AddGroup {
        centre_id: centre("甲"),
        kind: crate::meal::order::GroupKind::Guest,
        name: name.to_owned(),
        meal: Meal::Lunch,
        from_on: today,
        until_on: None,
        portions,
        portion_size: PortionSize::Regular,
    };
    check_group(&group("参观", 12), today).unwrap();
    assert_eq!(check_group(&group(" ", 12), today).unwrap_err().fields[0].field, "name");
    assert_eq!(check_group(&group("参观", 0), today).unwrap_err().fields[0].field, "portions");
}

fn any_instant() -> impl Strategy<Value = DateTime<Utc>> {
    prop::sample::select(vec![EARLY, AFTER_CUT_OFF, COOKED]).prop_map(instant)
}

fn any_way() -> impl Strategy<Value = Way> {
    let size = prop::option::of(prop::sample::select(PortionSize::VARIANTS));
    let until = prop::option::of(any_instant());
    let off = (any_instant(), prop::option::of(any_instant()), prop::sample::select(EndCause::VARIANTS));
    let offs = prop::collection::vec(off, 0..3);
    let where_to = prop::sample::select(vec!["甲", "乙", "丙"]);
    (
        0..40u32,
        prop::sample::select(DemandReason::VARIANTS),
        size,
        offs,
        (any_instant(), until),
        where_to,
        0..1000u32,
    )
        .prop_filter_map("groups are no ways", |(who, reason, size, offs, (from, until), to, number)| {
            if matches!(reason, DemandReason::Guest | DemandReason::Staff) {
                return None;
            }
            let mut made = way(&format!("老人{who}"), reason);
            if let Site::Centre { .. } = made.site {
                made.site = Site::Centre { centre_id: centre(to) };
                made.site_name = format!("{to}中心");
            }
            made.own_key = (reason == DemandReason::ExtraPortion).then(|| format!("x:{who}-{number}"));
            made.known = Known { from, until: until.filter(|until| *until > from) };
            made.offs = offs
                .into_iter()
                .map(|(from, until, cause)| Off {
                    known: Known { from, until: until.filter(|until| *until > from) },
                    cause,
                })
                .collect();
            Some(Way { portion_size: size, ..made })
        })
}

fn any_group() -> impl Strategy<Value = Group> {
    (0..1000u32, prop::bool::ANY, 1..60i64, any_instant(), prop::option::of(any_instant())).prop_map(
        |(number, staff, portions, since, ended_at)| Group {
            key: format!("g:{number}"),
            reason: if staff { DemandReason::Staff } else { DemandReason::Guest },
            name: "一组".into(),
            centre_id: centre("甲"),
            centre_name: "甲中心".into(),
            portion_size: PortionSize::Regular,
            portions,
            since,
            ended_at,
            ended_by: EndCause::Withdrawn,
        },
    )
}

fn any_ways() -> impl Strategy<Value = Vec<Way>> {
    prop::collection::vec(any_way(), 0..60)
}

proptest! {
    #[test]
    fn for_any_population_the_sums_agree(ways in any_ways(), groups in prop::collection::vec(any_group(), 0..4)) {
        let lines = demand(&facts(ways, groups)).lines;
        let sums = sums(&lines);
        let whole: i64 = lines.iter().map(|line| line.portions).sum();
        prop_assert_eq!(sums.all.portions, whole);
        let cooked_for_nobody: i64 =
            lines.iter().filter(|line| line.is_cancelled_late).map(|line| line.portions).sum();
        for counts in [
            sums.by_reason.iter().map(|part| part.count).collect::<Vec<_>>(),
            sums.by_site.iter().map(|part| part.count).collect(),
            sums.by_size.iter().map(|part| part.count).collect(),
        ] {
            prop_assert_eq!(counts.iter().map(|count| count.portions).sum::<i64>(), whole);
            prop_assert_eq!(counts.iter().map(|count| count.cancelled_late).sum::<i64>(), cooked_for_nobody);
        }
    }

    #[test]
    fn nobody_who_is_to_eat_is_dropped_and_nobody_is_counted_twice(ways in any_ways()) {
        let lines = demand(&facts(ways.clone(), Vec::new())).lines;
        let mut keys: Vec<&str> = lines.iter().map(|line| line.key.as_str()).collect();
        keys.sort_unstable();
        let before = keys.len();
        keys.dedup();
        let extras: BTreeSet<&String> = ways.iter().filter_map(|way| way.own_key.as_ref()).collect();
        if extras.len() == ways.iter().filter(|way| way.own_key.is_some()).count() {
            prop_assert_eq!(keys.len(), before);
        }
        for way in ways.iter().filter(|way| way.is_on()) {
            let own = way.own_key.clone().unwrap_or_else(|| format!("e:{}", way.elder_id.as_str()));
            let line = lines.iter().find(|line| line.key == own && !line.is_cancelled_late);
            let line = line.unwrap_or_else(|| panic!("{own} is dropped"));
            prop_assert!(line.reason == way.reason || line.also.contains(&way.reason));
        }
    }

    /// What the kitchen knew at its cut-off, with what is listed apart, is what it is to cook: nothing is lost.
    #[test]
    fn whatever_differs_from_what_the_kitchen_knew_is_listed(ways in any_ways()) {
        let facts = facts(ways.clone(), Vec::new());
        let demand = demand(&facts);
        let limits = facts.cut_off.deadlines(facts.zone, facts.service_on);
        let key = |way: &Way| way.own_key.clone().unwrap_or_else(|| format!("e:{}", way.elder_id.as_str()));
        for one in &ways {
            let of_one: Vec<&Way> = ways.iter().filter(|way| key(way) == key(one)).collect();
            let was = of_one.iter().any(|way| way.is_on_at(limits.orders));
            let is = of_one.iter().any(|way| way.is_on());
            let cooked = of_one.iter().any(|way| way.is_on_at(limits.corrections));
            let told: Vec<ChangeKind> = demand
                .late_changes
                .iter()
                .filter(|change| change.key == key(one))
                .map(|change| change.what)
                .collect();
            let line = demand.lines.iter().find(|line| line.key == key(one));
            prop_assert_eq!(line.is_some_and(|line| !line.is_cancelled_late), is);
            prop_assert_eq!(line.is_some_and(|line| line.is_cancelled_late), cooked && !is);
            if was != is || (cooked && !is) {
                prop_assert!(!told.is_empty(), "{} is lost", key(one));
            }
            prop_assert_eq!(told.contains(&ChangeKind::Added) && !told.iter().any(|what| *what != ChangeKind::Added), is && !was);
        }
    }

    #[test]
    fn portions_are_counted_as_they_are_told(
        ways in prop::collection::vec((any_way(), prop::bool::ANY), 0..60),
        groups in prop::collection::vec(any_group(), 0..4),
    ) {
        let ways: Vec<Way> =
            ways.into_iter().map(|(way, is_theirs)| if is_theirs { other(way) } else { way }).collect();
        let facts = facts(ways, groups);
        let lines = demand(&facts).lines;
        let eaten: i64 = lines.iter().filter(|line| !line.is_cancelled_late).map(|line| line.portions).sum();
        prop_assert_eq!(portions(&facts), eaten);
    }

    /// Whoever eats, eats once, and from where they would if there were one kitchen.
    #[test]
    fn among_kitchens_each_portion_is_cooked_once_as_if_there_were_one(
        ways in prop::collection::vec((any_way(), prop::bool::ANY), 0..60)
    ) {
        let ways: Vec<Way> = ways
            .into_iter()
            .map(|(way, is_theirs)| if is_theirs { other(way) } else { way })
            .collect();
        let at_one: Vec<Way> =
            ways.iter().map(|way| Way { kitchen_id: centre(KITCHEN), ..way.clone() }).collect();
        let live = |demand: &Demand| -> Vec<(String, DemandReason, Site)> {
            let lines = demand.lines.iter().filter(|line| !line.is_cancelled_late);
            lines.map(|line| (line.key.clone(), line.reason, line.site.clone())).collect()
        };
        let told = both_told(&ways);
        let mut cooked: Vec<_> = told.iter().flat_map(live).collect();
        let mut expected = live(&demand(&facts(at_one, Vec::new())));
        cooked.sort_unstable();
        expected.sort_unstable();
        prop_assert_eq!(cooked, expected);
        for (kitchen, demand) in [KITCHEN, OTHER_KITCHEN].into_iter().zip(&told) {
            for way in ways.iter().filter(|way| way.kitchen_id.as_str() == kitchen && way.is_on()) {
                let own = way.own_key.clone().unwrap_or_else(|| format!("e:{}", way.elder_id.as_str()));
                let is_cooked = demand.lines.iter().any(|line| line.key == own && !line.is_cancelled_late);
                let is_shown = demand.elsewhere.iter().any(|one| one.key == own);
                prop_assert!(is_cooked != is_shown, "{own} is dropped or counted twice");
            }
        }
    }

    #[test]
    fn adding_a_person_changes_exactly_that_persons_lines(ways in any_ways(), mut more in any_way()) {
        let before = demand(&facts(ways.clone(), Vec::new()));
        more.elder_id = elder("新来的");
        let with = demand(&facts(ways.into_iter().chain([more.clone()]).collect(), Vec::new()));
        let others: Vec<&DemandLine> =
            with.lines.iter().filter(|line| line.elder_id.as_ref() != Some(&more.elder_id)).collect();
        prop_assert_eq!(others, before.lines.iter().collect::<Vec<_>>());
        let of_others: Vec<&MealChange> =
            with.late_changes.iter().filter(|change| change.elder_id.as_ref() != Some(&more.elder_id)).collect();
        prop_assert_eq!(of_others, before.late_changes.iter().collect::<Vec<_>>());
    }

    #[test]
    fn the_order_in_which_the_facts_are_read_does_not_matter(ways in any_ways(), seed in 0usize..1000) {
        let mut turned = ways.clone();
        if !turned.is_empty() {
            let by = seed % turned.len();
            turned.rotate_left(by);
        }
        let (one, other) = (demand(&facts(ways, Vec::new())), demand(&facts(turned, Vec::new())));
        let keys = |demand: &Demand| -> Vec<String> { demand.lines.iter().map(|line| line.key.clone()).collect() };
        prop_assert_eq!(keys(&one), keys(&other));
        prop_assert_eq!(sums(&one.lines).by_reason, sums(&other.lines).by_reason);
    }
}
