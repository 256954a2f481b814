use chrono::{DateTime, NaiveDate, Utc};

use super::*;
use crate::bed::stay::KeptFor;
use crate::bed::{AdmissionId, BedId, CareRoomId, ReservationId};
use crate::centre::CentreId;
use crate::elder::ElderId;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    format!("{text}T02:00:00Z").parse().unwrap()
}

fn code(refusal: &Refusal) -> &'static str {
    refusal.into()
}

/// Everybody is moved on this day.
const TODAY: &str = "2026-11-23";

fn lying(who: &str, sex: Sex, since: &str) -> Lying {
    Lying {
        bed_id: BedId(format!("bed of {who}")),
        admission_id: AdmissionId(who.into()),
        name: who.into(),
        sex,
        since: at(since),
    }
}

fn wife() -> Lying {
    lying("wife", Sex::Female, "2026-11-01")
}

fn husband() -> Lying {
    lying("husband", Sex::Male, "2026-11-01")
}

fn stranger() -> Lying {
    lying("stranger", Sex::Female, "2026-11-01")
}

fn bed(id: &str, room: &str, sex_rule: SexRule) -> BedFacts {
    BedFacts {
        place: BedPlace {
            id: BedId(id.into()),
            centre_id: CentreId("centre".into()),
            label: id.into(),
            care_room_id: CareRoomId(room.into()),
            room_name: room.into(),
            sex_rule,
            in_service_from_on: day("2026-01-01"),
            in_service_until_on: None,
        },
        lying: Vec::new(),
        room_mates: Vec::new(),
        is_closed: false,
        unclean_since: None,
        reservations: Vec::new(),
    }
}

/// Husband and wife are a couple; the stranger is nobody's partner.
fn wants(who: &str, sex: Sex) -> Wants {
    let partner = match who {
        "husband" => Some("wife"),
        "wife" => Some("husband"),
        _ => None,
    };
    Wants {
        elder_id: ElderId(who.into()),
        name: who.into(),
        sex,
        admission_id: Some(AdmissionId(who.into())),
        partner_id: partner.map(|partner| AdmissionId(partner.into())),
        on: day(TODAY),
        at: at(TODAY),
        planned_to_on: None,
        exception_reason: String::new(),
    }
}

#[test]
fn a_room_takes_whom_its_rule_names_or_says_on_what_ground() {
    use SexException::{Couple, Decided};
    let later = || lying("wife", Sex::Female, "2026-11-24");
    let refused = Err("room_sex_rule");
    let cases = [
        (SexRule::Any, "husband", Sex::Male, vec![stranger()], "", Ok(None)),
        (SexRule::Women, "wife", Sex::Female, vec![stranger()], "", Ok(None)),
        (SexRule::Women, "husband", Sex::Male, vec![], "", refused),
        (SexRule::Women, "husband", Sex::Male, vec![stranger()], "", refused),
        (SexRule::Women, "husband", Sex::Male, vec![stranger(), wife()], "", Ok(Some(Couple))),
        // She comes tomorrow: today he would lie there alone.
        (SexRule::Women, "husband", Sex::Male, vec![later()], "", refused),
        (SexRule::Women, "husband", Sex::Male, vec![], "夜间只有此床", Ok(Some(Decided))),
        (SexRule::Women, "husband", Sex::Male, vec![], "  ", refused),
        // Where she lies, nothing had to be decided.
        (SexRule::Women, "husband", Sex::Male, vec![wife()], "夜间只有此床", Ok(Some(Couple))),
        (SexRule::Women, "guest", Sex::Male, vec![wife()], "", refused),
        (SexRule::Men, "husband", Sex::Male, vec![], "", Ok(None)),
        (SexRule::Men, "wife", Sex::Female, vec![], "", refused),
        (SexRule::Men, "wife", Sex::Female, vec![husband()], "", Ok(Some(Couple))),
        (SexRule::Couple, "husband", Sex::Male, vec![], "", Ok(None)),
        (SexRule::Couple, "husband", Sex::Male, vec![wife()], "", Ok(None)),
        // Whoever lies in another bed of the room already does not stand in the own way.
        (SexRule::Couple, "husband", Sex::Male, vec![husband(), wife()], "", Ok(None)),
        (SexRule::Couple, "husband", Sex::Male, vec![stranger()], "", Err("couple_room")),
        (SexRule::Couple, "husband", Sex::Male, vec![stranger()], "姐弟", Ok(Some(Decided))),
        (SexRule::Couple, "stranger", Sex::Female, vec![wife()], "", Err("couple_room")),
    ];
    for (rule, who, sex, room_mates, reason, expected) in cases {
        let facts = BedFacts { room_mates, ..bed("1", "101", rule) };
        let asks = Wants { exception_reason: reason.into(), ..wants(who, sex) };
        let found = ground(&facts, &asks).map_err(|refusal| code(&refusal));
        assert_eq!(found, expected, "{rule:?} {who} {:?} {reason}", facts.room_mates);
    }
}

#[test]
fn the_gravest_obstacle_is_named() {
    type Set = fn(&mut BedFacts, &mut Wants);
    let kept = |elder: &str, from: &str, lapses: &str| KeptFor {
        id: ReservationId("r".into()),
        bed_id: BedId("1".into()),
        elder_id: ElderId(elder.into()),
        name: elder.into(),
        from_on: day(from),
        lapses_on: day(lapses),
    };
    let cases: [(Option<&str>, &str, Set); 15] = [
        (None, "free", |_, _| {}),
        (Some("bed_out_of_service"), "not yet in service", |bed, _| {
            bed.place.in_service_from_on = day("2026-11-24");
        }),
        (Some("bed_out_of_service"), "goes out of service later", |bed, _| {
            bed.place.in_service_until_on = Some(day("2027-01-01"));
        }),
        (Some("bed_out_of_service"), "out of service before all else", |bed, _| {
            bed.place.in_service_until_on = Some(day("2026-11-01"));
            bed.lying = vec![stranger()];
            bed.is_closed = true;
        }),
        (Some("bed_occupied"), "lain in", |bed, _| bed.lying = vec![stranger()]),
        (Some("bed_occupied"), "lain in, though closed and unclean", |bed, _| {
            bed.lying = vec![stranger()];
            bed.is_closed = true;
            bed.unclean_since = Some(at(TODAY));
        }),
        (Some("same_bed"), "the own bed", |bed, _| bed.lying = vec![wife()]),
        (Some("bed_closed"), "closed and unclean", |bed, _| {
            bed.is_closed = true;
            bed.unclean_since = Some(at(TODAY));
        }),
        (Some("bed_not_clean"), "unclean", |bed, _| bed.unclean_since = Some(at(TODAY))),
        (Some("bed_reserved"), "kept for another", |_, _| {}),
        (None, "kept for the one who asks", |_, _| {}),
        (None, "kept for another after the planned leaving", |_, wants| {
            wants.planned_to_on = Some(day("2026-12-01"));
        }),
        (Some("bed_reserved"), "kept for another on the last night", |_, wants| {
            wants.planned_to_on = Some(day("2026-12-02"));
        }),
        (None, "a reservation that has lapsed", |_, _| {}),
        (Some("room_sex_rule"), "a men's room", |bed, _| bed.place.sex_rule = SexRule::Men),
    ];
    for (expected, case, set) in cases {
        let (mut facts, mut asks) = (bed("1", "101", SexRule::Women), wants("wife", Sex::Female));
        facts.reservations = match case {
            "kept for another" => vec![kept("stranger", "2026-12-01", "2026-12-08")],
            "kept for the one who asks" => vec![kept("wife", "2026-12-01", "2026-12-08")],
            "kept for another after the planned leaving" | "kept for another on the last night" => {
                vec![kept("stranger", "2026-12-01", "2026-12-08")]
            }
            "a reservation that has lapsed" => vec![kept("stranger", "2026-11-01", TODAY)],
            _ => Vec::new(),
        };
        set(&mut facts, &mut asks);
        let found = obstacle(&facts, &asks);
        assert_eq!(found.as_ref().map(code), expected, "{case}");
    }
}

#[test]
fn a_swap_asks_the_rules_for_both_directions() {
    let lain = |id: &str, room: &str, rule: SexRule, who: Lying, room_mates: Vec<Lying>| BedFacts {
        lying: vec![Lying { bed_id: BedId(id.into()), ..who }],
        room_mates,
        ..bed(id, room, rule)
    };
    let (woman, man) =
        (|| lying("woman", Sex::Female, "2026-11-01"), || lying("man", Sex::Male, "2026-11-01"));
    let cases = [
        (
            "two women",
            (wants("woman", Sex::Female), lain("1", "101", SexRule::Women, woman(), vec![])),
            (wants("stranger", Sex::Female), lain("2", "102", SexRule::Women, stranger(), vec![])),
            None,
        ),
        (
            "a woman onto a man's bed in a men's room",
            (wants("woman", Sex::Female), lain("1", "201", SexRule::Any, woman(), vec![])),
            (wants("man", Sex::Male), lain("2", "102", SexRule::Men, man(), vec![])),
            Some(("room_sex_rule", "woman")),
        ),
        (
            "he may not lie where she comes from",
            (wants("woman", Sex::Female), lain("1", "101", SexRule::Women, woman(), vec![])),
            (wants("man", Sex::Male), lain("2", "201", SexRule::Any, man(), vec![])),
            Some(("room_sex_rule", "man")),
        ),
        (
            "a couple in one women's room",
            (wants("husband", Sex::Male), lain("1", "101", SexRule::Women, husband(), vec![wife()])),
            (wants("wife", Sex::Female), lain("2", "101", SexRule::Women, wife(), vec![husband()])),
            None,
        ),
        (
            "a couple that would only change the rooms",
            (wants("husband", Sex::Male), lain("1", "201", SexRule::Any, husband(), vec![])),
            (wants("wife", Sex::Female), lain("2", "101", SexRule::Women, wife(), vec![])),
            Some(("room_sex_rule", "husband")),
        ),
        (
            "a stranger into a couple's room whose other half stays",
            (wants("husband", Sex::Male), lain("1", "103", SexRule::Couple, husband(), vec![wife()])),
            (wants("man", Sex::Male), lain("2", "201", SexRule::Any, man(), vec![])),
            Some(("couple_room", "")),
        ),
    ];
    for (case, (one, one_bed), (other, other_bed), expected) in cases {
        let found = swap_obstacle((&one, &one_bed), (&other, &other_bed));
        let said = found.as_ref().map(|refusal| match refusal {
            Refusal::RoomSexRule { name, .. } => (code(refusal), name.as_str()),
            _ => (code(refusal), ""),
        });
        assert_eq!(said, expected, "{case}");
    }
    let mut closed = lain("2", "102", SexRule::Women, stranger(), vec![]);
    closed.reservations = vec![KeptFor {
        id: ReservationId("r".into()),
        bed_id: BedId("2".into()),
        elder_id: ElderId("somebody else".into()),
        name: "somebody else".into(),
        from_on: day("2026-12-01"),
        lapses_on: day("2026-12-08"),
    }];
    let own = lain("1", "101", SexRule::Women, woman(), vec![]);
    let (one, other) = (wants("woman", Sex::Female), wants("stranger", Sex::Female));
    let found = swap_obstacle((&one, &own), (&other, &closed));
    assert_eq!(found.as_ref().map(code), Some("bed_reserved"), "a bed that is kept for a third");
}
