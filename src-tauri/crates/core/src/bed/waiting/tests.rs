use super::*;
use crate::bed::waiting::WaitingDetails;
use crate::bed::{BedId, OfferId, ReservationId, WaitingId};
use crate::elder::ElderId;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    format!("{text}T00:00:00Z").parse().unwrap()
}

fn entry(id: &str, since: &str, priority: Option<WaitingPriority>) -> WaitingEntry {
    WaitingEntry {
        id: WaitingId(id.into()),
        elder_id: ElderId(id.into()),
        name: String::new(),
        name_pinyin: String::new(),
        sex: Sex::Female,
        age: 80,
        grade: None,
        phone: String::new(),
        registered_at: at(since),
        counts_from: at(since),
        waiting_days: 0,
        priority,
        place: 0,
        details: WaitingDetails {
            needs_nursing_bed: false,
            is_short_stay: false,
            wished_ward_id: None,
            wished_beds_most: None,
            wished_sex_rule: None,
            price_most_fen: None,
            wanted_from_on: None,
            note: String::new(),
        },
        wished_ward_name: None,
        offers: Vec::new(),
        version: 1,
    }
}

fn bed() -> BedOffered {
    BedOffered {
        ward_id: WardId("w".into()),
        kind: BedKind::Nursing,
        is_nursing: true,
        sex_rule: SexRule::Women,
        room_capacity: 2,
        monthly_fen: Some(300_000),
        is_taken: false,
        has_strangers: false,
    }
}

fn offer(lapses_on: &str, answer: Option<OfferAnswer>, effect: Option<QueueEffect>) -> Offer {
    Offer {
        id: OfferId(String::new()),
        waiting_id: WaitingId(String::new()),
        bed_id: BedId(String::new()),
        bed_label: String::new(),
        reservation_id: ReservationId(String::new()),
        made_at: at("2026-11-01"),
        lapses_on: day(lapses_on),
        reason: String::new(),
        answer,
        answered_at: answer.map(|_| at("2026-11-10")),
        effect,
        note: String::new(),
    }
}

#[test]
fn the_first_priority_that_holds_in_the_set_order_counts() {
    use WaitingPriority::{Destitute, Disabled, MinimumLiving, Oldest};
    let usual = [Destitute, MinimumLiving, Disabled, Oldest];
    for (order, categories, grade, age, expected) in [
        (&usual[..], &[Category::Destitute][..], Some(4), 90, Some(Destitute)),
        (&usual, &[Category::SelfPaying], Some(2), 90, Some(Disabled)),
        (&usual, &[], Some(1), 80, Some(Oldest)),
        (&usual, &[], Some(1), 79, None),
        (&[Oldest, Destitute], &[Category::Destitute], None, 85, Some(Oldest)),
        (&[], &[Category::Destitute], Some(4), 99, None),
    ] {
        let rules = BedRules { priority_order: order.to_vec(), ..BedRules::default() };
        assert_eq!(priority(&rules, categories, grade, age), expected, "{order:?} {grade:?} {age}");
    }
    // From which age and grade on is the centre's to set.
    let strict = BedRules { oldest_from_age: 90, disabled_from_grade: 3, ..BedRules::default() };
    for (grade, age, expected) in [
        (Some(2), 89, None),
        (Some(3), 89, Some(Disabled)),
        (Some(2), 90, Some(Oldest)),
        (None, 90, Some(Oldest)),
    ] {
        assert_eq!(priority(&strict, &[], grade, age), expected, "{grade:?} {age}");
    }
}

#[test]
fn a_queue_goes_by_priority_then_by_time() {
    use WaitingPriority::{Destitute, Oldest};
    let mut queue = vec![
        entry("late and first", "2026-06-01", Some(Destitute)),
        entry("early", "2026-01-01", None),
        entry("old", "2026-05-01", Some(Oldest)),
        entry("early and first", "2026-02-01", Some(Destitute)),
    ];
    in_order(&mut queue, &[Destitute, Oldest]);
    let names: Vec<&str> = queue.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(names, ["early and first", "late and first", "old", "early"]);
    assert_eq!(queue.iter().map(|entry| entry.place).collect::<Vec<_>>(), [1, 2, 3, 4]);
}

#[test]
fn what_an_offer_does_to_the_place_follows_the_rule_of_its_day() {
    use OfferAnswer::{Cancelled, Refused, Taken};
    use QueueEffect::{Keeps, Leaves, ToTheEnd};
    let rules = BedRules { lapsed_effect: ToTheEnd, ..BedRules::default() };
    let lapsed_at = |on: NaiveDate| at(&on.to_string());
    for (offers, expected) in [
        (vec![], Some("2026-01-01")),
        (vec![offer("2026-11-20", None, None)], Some("2026-01-01")),
        (vec![offer("2026-11-20", Some(Refused), Some(Keeps))], Some("2026-01-01")),
        (vec![offer("2026-11-20", Some(Refused), Some(ToTheEnd))], Some("2026-11-10")),
        (vec![offer("2026-11-20", Some(Refused), Some(Leaves))], None),
        (vec![offer("2026-11-20", Some(Cancelled), None)], Some("2026-01-01")),
        (vec![offer("2026-11-20", Some(Taken), None)], Some("2026-01-01")),
        // Nobody answered: from the day on which it lapsed.
        (vec![offer("2026-11-15", None, None)], Some("2026-11-15")),
    ] {
        let counted = counts_from(at("2026-01-01"), &offers, &rules, day("2026-11-15"), lapsed_at);
        assert_eq!(counted, expected.map(at), "{offers:?}");
    }
}

#[test]
fn everyone_is_told_why_or_why_not() {
    use FitReason as R;
    type Set = fn(&mut WaitingEntry, &mut BedOffered);
    let cases: [(&[R], &[R], Set); 12] = [
        (&[R::SexFits, R::NursingNotNeeded], &[], |_, _| {}),
        (&[R::NursingNotNeeded], &[R::SexClashes], |entry, _| entry.sex = Sex::Male),
        (&[R::SexFits, R::NursingFits], &[], |entry, _| entry.details.needs_nursing_bed = true),
        (&[R::SexFits], &[R::NursingLacking], |entry, bed| {
            entry.details.needs_nursing_bed = true;
            bed.is_nursing = false;
        }),
        (&[R::SexFits, R::NursingNotNeeded], &[R::ShortStayOnly], |_, bed| bed.kind = BedKind::ShortStay),
        (&[R::SexFits, R::NursingNotNeeded], &[R::WardOther], |entry, _| {
            entry.details.wished_ward_id = Some(WardId("other".into()));
        }),
        (&[R::SexFits, R::NursingNotNeeded], &[R::RoomTooLarge], |entry, _| {
            entry.details.wished_beds_most = Some(1);
        }),
        (&[R::SexFits, R::PriceFits, R::NursingNotNeeded], &[], |entry, _| {
            entry.details.price_most_fen = Some(300_000);
        }),
        (&[R::SexFits, R::NursingNotNeeded], &[R::PriceTooHigh], |entry, _| {
            entry.details.price_most_fen = Some(299_999);
        }),
        (&[R::SexFits, R::NursingNotNeeded], &[R::WantedLater], |entry, _| {
            entry.details.wanted_from_on = Some(day("2026-11-16"));
        }),
        (&[R::SexFits, R::NursingNotNeeded], &[R::OfferStands], |entry, _| {
            entry.offers = vec![offer("2026-11-20", None, None)];
        }),
        (&[R::NursingNotNeeded], &[R::SexClashes], |_, bed| bed.sex_rule = SexRule::Couple),
    ];
    for (grounds, obstacles, set) in cases {
        let (mut who, mut bed) = (entry("a", "2026-01-01", None), bed());
        set(&mut who, &mut bed);
        assert_eq!(reasons(&who, &bed, day("2026-11-15")), (grounds.to_vec(), obstacles.to_vec()));
    }
}

#[test]
fn a_nursing_bed_goes_first_to_those_who_need_one() {
    let mut needs = entry("needs", "2026-05-01", None);
    needs.details.needs_nursing_bed = true;
    let mut man = entry("man", "2025-01-01", None);
    man.sex = Sex::Male;
    let mut queue = vec![entry("first", "2026-01-01", None), needs, man];
    in_order(&mut queue, &[]);
    let ranked = rank(queue, &bed(), day("2026-11-15"));
    let said: Vec<(&str, Option<i64>)> = ranked.iter().map(|one| (one.entry.id.as_str(), one.rank)).collect();
    assert_eq!(said, [("needs", Some(1)), ("first", Some(2)), ("man", None)]);
}
