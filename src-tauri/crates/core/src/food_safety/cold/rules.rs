//! Which readings are due, done and missing.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::{ColdReading, DueReading, ReadingStanding, SaveColdPlace};
use crate::day;
use crate::error::{Fault, Faults, Result};

/// Most readings of one place on a day.
const MOST_TIMES: usize = 12;

/// The readings due on a day, each with the reading nearest to its time that no other has. A reading belongs to one
/// due time; what is not there when its time has passed is missing.
#[must_use]
pub fn due(
    times: &[NaiveTime],
    readings: &[ColdReading],
    (zone, on): (Tz, NaiveDate),
    grace_minutes: i64,
    since: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Vec<DueReading> {
    let grace = TimeDelta::minutes(grace_minutes);
    let mut taken: Vec<bool> = readings.iter().map(|reading| reading.superseded_at.is_some()).collect();
    let mut times = times.to_vec();
    times.sort_unstable();
    times
        .into_iter()
        .filter_map(|due_at| Some((due_at, day::instant_at(zone, on, due_at)?)))
        // A place set up at noon was not to be read in the morning.
        .filter(|(_, at)| *at + grace >= since)
        .map(|(due_at, at)| {
            let nearest = (0..readings.len())
                .filter(|place| !taken[*place] && (readings[*place].taken_at - at).abs() <= grace)
                .min_by_key(|place| (readings[*place].taken_at - at).abs());
            let (standing, reading_id) = match nearest {
                Some(place) => {
                    taken[place] = true;
                    (ReadingStanding::Done, Some(readings[place].id.clone()))
                }
                None if now > at + grace => (ReadingStanding::Missing, None),
                None if now >= at - grace => (ReadingStanding::Now, None),
                None => (ReadingStanding::Later, None),
            };
            DueReading { due_at, standing, reading_id }
        })
        .collect()
}

/// Says everything that is wrong with a cold place as entered.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check(asked: &SaveColdPlace) -> Result<()> {
    let mut faults = Faults::default();
    faults.text(&asked.name, "name", 40);
    faults.between(asked.lowest_tenths_celsius, "lowestTenthsCelsius", -600, 300);
    faults.between(asked.highest_tenths_celsius, "highestTenthsCelsius", -600, 300);
    let is_backwards = asked.highest_tenths_celsius <= asked.lowest_tenths_celsius;
    faults.when(is_backwards, "highestTenthsCelsius", Fault::EndsBeforeBeginning);
    faults.when(asked.times.len() > MOST_TIMES, "times", Fault::TooLarge);
    for (place, time) in asked.times.iter().enumerate() {
        faults.when(asked.times[..place].contains(time), format!("times[{place}]"), Fault::GivenTwice);
    }
    faults.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::food_safety::cold::ReadingId;
    use proptest::prelude::*;

    fn time(text: &str) -> NaiveTime {
        text.parse().unwrap()
    }

    fn monday() -> (Tz, NaiveDate) {
        (day::DISTRICT_ZONE, "2026-11-23".parse().unwrap())
    }

    fn local(text: &str) -> DateTime<Utc> {
        day::instant_at(day::DISTRICT_ZONE, monday().1, time(text)).unwrap()
    }

    fn reading(id: &str, at: DateTime<Utc>, superseded: bool) -> ColdReading {
        ColdReading {
            id: ReadingId(id.into()),
            taken_at: at,
            tenths_celsius: 40,
            is_in_range: true,
            person: "某人".into(),
            action: None,
            action_note: String::new(),
            action_person: String::new(),
            action_at: None,
            replaces_id: None,
            superseded_at: superseded.then(|| local("09:00:00")),
            superseded_reason: String::new(),
            samples: Vec::new(),
        }
    }

    #[test]
    fn what_was_not_read_is_missing_and_never_filled_in() {
        use ReadingStanding::{Done, Later, Missing, Now};
        let times = [time("07:00:00"), time("13:00:00"), time("19:00:00")];
        let long_ago = "2026-01-01T00:00:00Z".parse().unwrap();
        for (what, readings, now, expected) in [
            ("early", vec![], "05:00:00", [Later, Later, Later]),
            ("at its time", vec![], "06:00:00", [Now, Later, Later]),
            ("read", vec![reading("a", local("07:20:00"), false)], "09:00:00", [Done, Later, Later]),
            ("not read", vec![], "08:00:01", [Missing, Later, Later]),
            (
                "read too late",
                vec![reading("a", local("09:00:00"), false)],
                "12:30:00",
                [Missing, Now, Later],
            ),
            (
                "a replaced entry does not count",
                vec![reading("a", local("07:00:00"), true)],
                "09:00:00",
                [Missing, Later, Later],
            ),
        ] {
            let found = due(&times, &readings, monday(), 60, long_ago, local(now));
            assert_eq!(found.iter().map(|due| due.standing).collect::<Vec<_>>(), expected, "{what}");
        }
    }

    #[test]
    fn a_place_set_up_at_noon_owes_nothing_of_the_morning() {
        let times = [time("07:00:00"), time("13:00:00")];
        let found = due(&times, &[], monday(), 60, local("11:00:00"), local("12:30:00"));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].standing, ReadingStanding::Now);
    }

    proptest! {
        #[test]
        fn a_reading_belongs_to_one_due_time(hours in prop::collection::btree_set(0u32..24, 0..8), minutes in prop::collection::vec(0u32..1440, 0..8)) {
            let times: Vec<NaiveTime> = hours.iter().map(|hour| NaiveTime::from_hms_opt(*hour, 0, 0).unwrap()).collect();
            let readings: Vec<ColdReading> = minutes.iter().enumerate()
                .map(|(place, minute)| reading(&place.to_string(), local("00:00:00") + TimeDelta::minutes((*minute).into()), false))
                .collect();
            let found = due(&times, &readings, monday(), 90, "2026-01-01T00:00:00Z".parse().unwrap(), local("23:59:00"));
            prop_assert_eq!(found.len(), times.len());
            let mut used: Vec<&ReadingId> = found.iter().filter_map(|due| due.reading_id.as_ref()).collect();
            let all = used.len();
            used.sort();
            used.dedup();
            prop_assert_eq!(used.len(), all);
        }
    }
}
