use super::*;
use crate::enrolment::ServiceKind;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn bed() -> Bed {
    Bed {
        id: "b".into(),
        room_id: "r".into(),
        room_name: "301".into(),
        label: "1".into(),
        in_service_from_on: day("2025-01-01"),
        in_service_until_on: None,
        is_occupied: false,
        is_closed: false,
        is_isolated: false,
        is_contaminated: false,
        is_unclean: false,
    }
}

#[test]
fn a_bed_says_its_gravest_state() {
    type Set = fn(&mut Bed);
    let cases: [(Set, &str, &str); 9] = [
        (|_| {}, "U", "active"),
        (|bed| bed.is_occupied = true, "O", "active"),
        (|bed| bed.is_unclean = true, "H", "active"),
        (|bed| (bed.is_occupied, bed.is_unclean) = (true, true), "O", "active"),
        (|bed| bed.is_closed = true, "C", "suspended"),
        (|bed| (bed.is_closed, bed.is_isolated) = (true, true), "I", "suspended"),
        (|bed| (bed.is_closed, bed.is_contaminated) = (true, true), "K", "suspended"),
        (|bed| bed.in_service_until_on = Some(day("2026-11-23")), "U", "inactive"),
        (|bed| bed.in_service_from_on = day("2026-12-01"), "U", "inactive"),
    ];
    for (set, operational, status) in cases {
        let mut bed = bed();
        set(&mut bed);
        let found = (operational_status(&bed), location_status(&bed, day("2026-11-23")));
        assert_eq!(found, (operational, status), "{bed:?}");
    }
}

#[test]
fn an_episode_and_an_encounter_say_how_far_they_are() {
    let episode = |service, from: &str, until: Option<&str>, is_paused| Episode {
        id: "e".into(),
        elder_id: crate::elder::ElderId("p".into()),
        centre_id: "c".into(),
        service,
        from_on: day(from),
        until_on: until.map(day),
        is_paused,
    };
    let care = Some(ServiceKind::DayCare);
    for (one, status) in [
        (episode(care, "2026-01-01", None, false), "active"),
        (episode(care, "2026-01-01", None, true), "onhold"),
        (episode(care, "2026-12-01", None, false), "planned"),
        (episode(care, "2026-01-01", Some("2026-11-23"), false), "finished"),
        (episode(care, "2026-01-01", Some("2026-11-24"), false), "active"),
        (episode(None, "2026-11-01", None, false), "waitlist"),
    ] {
        assert_eq!(episode_status(&one, day("2026-11-23")), status, "{one:?}");
    }
    let at: DateTime<Utc> = "2026-11-01T04:00:00Z".parse().unwrap();
    let living = |to_at, is_away| Living {
        id: "a".into(),
        elder_id: crate::elder::ElderId("p".into()),
        centre_id: "c".into(),
        from_at: at,
        to_at,
        is_short_stay: false,
        leaving_reason: None,
        is_away,
        is_bed_held: is_away,
    };
    for (one, status) in [
        (living(None, false), "in-progress"),
        (living(None, true), "onleave"),
        (living(Some(at), false), "finished"),
    ] {
        assert_eq!(encounter_status(&one), status);
    }
    let stay = Stay { admission_id: "a".into(), bed_id: "b".into(), from_at: at, to_at: None };
    let away = encounter(&living(None, true), &[&stay], Some("o"));
    assert_eq!(away["location"][0]["status"], "reserved");
    assert_eq!(away["period"], json!({ "start": "2026-11-01T04:00:00Z" }));
}

#[test]
fn leaving_and_allergies_have_their_codes() {
    let reasons = [
        (LeavingReason::Home, "home"),
        (LeavingReason::OtherResidence, "long"),
        (LeavingReason::Hospital, "hosp"),
        (LeavingReason::Died, "exp"),
        (LeavingReason::Other, "oth"),
    ];
    for (reason, code) in reasons {
        assert_eq!(disposition(reason), code);
    }
    assert_eq!((criticality(Severity::Severe), criticality(Severity::Mild)), ("high", "low"));
}
