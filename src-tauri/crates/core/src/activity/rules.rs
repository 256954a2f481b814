//! What activities come to, and what is wrong with one as entered.

use std::collections::{BTreeMap, HashSet};

use chrono::{NaiveDate, TimeDelta};

use super::{Activity, ActivityDetails, ActivitySum, ActivitySums, DaySum, KindSum, RoomSum};
use crate::attendance::rules::LATE_ENTRY_DAYS;
use crate::elder::ElderId;
use crate::error::{Fault, Faults, Result};

/// The longest span of days asked for at once.
pub const LONGEST_SPAN: TimeDelta = TimeDelta::days(366);

/// How far ahead an activity is planned.
const FURTHEST_AHEAD: TimeDelta = TimeDelta::days(366);

#[derive(Default)]
struct Adding<'a> {
    activities: i64,
    person_times: i64,
    persons: HashSet<&'a ElderId>,
}

impl<'a> Adding<'a> {
    fn add(&mut self, activity: &'a Activity) {
        self.activities += 1;
        self.person_times += i64::try_from(activity.participants.len()).unwrap_or(i64::MAX);
        self.persons.extend(activity.participants.iter().map(|participant| &participant.elder_id));
    }

    fn sum(&self) -> ActivitySum {
        let persons = i64::try_from(self.persons.len()).unwrap_or(i64::MAX);
        ActivitySum { activities: self.activities, person_times: self.person_times, persons }
    }
}

/// The sums of all that take place: in all, by day, by kind, by room.
#[must_use]
pub fn sums(activities: &[Activity]) -> ActivitySums {
    let mut all = Adding::default();
    let mut by_day: BTreeMap<_, Adding<'_>> = BTreeMap::new();
    let mut by_kind: BTreeMap<_, Adding<'_>> = BTreeMap::new();
    // What has no room comes last.
    let mut by_room: BTreeMap<_, Adding<'_>> = BTreeMap::new();
    for activity in activities.iter().filter(|activity| activity.cancelled_at.is_none()) {
        all.add(activity);
        by_day.entry(activity.activity_on).or_default().add(activity);
        by_kind.entry(activity.kind).or_default().add(activity);
        by_room.entry((activity.room_name.is_none(), activity.room_name.clone())).or_default().add(activity);
    }
    ActivitySums {
        all: all.sum(),
        by_day: by_day.iter().map(|(on, adding)| DaySum { activity_on: *on, sum: adding.sum() }).collect(),
        by_kind: by_kind.iter().map(|(kind, adding)| KindSum { kind: *kind, sum: adding.sum() }).collect(),
        by_room: by_room
            .iter()
            .map(|((_, name), adding)| RoomSum { room_name: name.clone(), sum: adding.sum() })
            .collect(),
    }
}

/// Says everything that is wrong with an activity as entered.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check(details: &ActivityDetails, today: NaiveDate) -> Result<()> {
    let mut faults = Faults::default();
    faults.text(&details.title, "details.title", 60);
    faults.optional_text(&details.remark, "details.remark", 200);
    faults.when(details.ends_at <= details.starts_at, "details.endsAt", Fault::EndsBeforeBeginning);
    let ahead = details.activity_on - today;
    faults.when(ahead.num_days() < -LATE_ENTRY_DAYS, "details.activityOn", Fault::TooLongAgo);
    faults.when(ahead > FURTHEST_AHEAD, "details.activityOn", Fault::TooLarge);
    faults.done()
}

/// Says what is wrong with a span of days.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_span(from: NaiveDate, until: NaiveDate) -> Result<()> {
    let mut faults = Faults::default();
    faults.when(until <= from, "untilOn", Fault::EndsBeforeBeginning);
    faults.when(until - from > LONGEST_SPAN, "untilOn", Fault::TooLarge);
    faults.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::{ActivityId, ActivityKind, Participant};
    use crate::centre::CentreId;
    use crate::elder::Sex;
    use chrono::NaiveTime;
    use proptest::prelude::*;

    fn activity(on: &str, kind: ActivityKind, room: Option<&str>, who: &[u8], cancelled: bool) -> Activity {
        Activity {
            id: ActivityId(String::new()),
            centre_id: CentreId(String::new()),
            room_id: None,
            room_name: room.map(str::to_owned),
            room_capacity: None,
            title: String::new(),
            kind,
            activity_on: on.parse().unwrap(),
            starts_at: NaiveTime::MIN,
            ends_at: NaiveTime::MIN,
            remark: String::new(),
            version: 1,
            cancelled_at: cancelled.then(chrono::DateTime::default),
            participants: who
                .iter()
                .map(|place| Participant {
                    elder_id: ElderId(place.to_string()),
                    name: String::new(),
                    name_pinyin: String::new(),
                    sex: Sex::Female,
                })
                .collect(),
        }
    }

    const fn sum(activities: i64, person_times: i64, persons: i64) -> ActivitySum {
        ActivitySum { activities, person_times, persons }
    }

    #[test]
    fn who_takes_part_twice_is_two_person_times_and_one_person() {
        use ActivityKind::{ChessAndCards, Outing};
        let sums = sums(&[
            activity("2026-11-23", ChessAndCards, Some("棋牌室"), &[1, 2, 3], false),
            activity("2026-11-23", Outing, None, &[1, 2], false),
            activity("2026-11-24", ChessAndCards, Some("棋牌室"), &[3, 4], false),
            activity("2026-11-24", ChessAndCards, Some("棋牌室"), &[5], true),
        ]);
        assert_eq!(sums.all, sum(3, 7, 4));
        assert_eq!(sums.by_day.iter().map(|day| day.sum).collect::<Vec<_>>(), [sum(2, 5, 3), sum(1, 2, 2)]);
        assert_eq!(
            sums.by_kind.iter().map(|kind| (kind.kind, kind.sum)).collect::<Vec<_>>(),
            [(ChessAndCards, sum(2, 5, 4)), (Outing, sum(1, 2, 2))]
        );
        assert_eq!(
            sums.by_room.iter().map(|room| (room.room_name.as_deref(), room.sum)).collect::<Vec<_>>(),
            [(Some("棋牌室"), sum(2, 5, 4)), (None, sum(1, 2, 2))]
        );
    }

    #[test]
    fn an_activity_ends_after_it_begins_and_lies_within_reach() {
        let today: NaiveDate = "2026-11-23".parse().unwrap();
        for (title, on, starts, ends, fields) in [
            ("下棋", "2026-11-23", "09:00:00", "10:00:00", vec![]),
            ("下棋", "2026-11-16", "09:00:00", "10:00:00", vec![]),
            (" ", "2026-11-23", "09:00:00", "10:00:00", vec!["details.title"]),
            ("下棋", "2026-11-15", "09:00:00", "10:00:00", vec!["details.activityOn"]),
            ("下棋", "2028-01-01", "09:00:00", "10:00:00", vec!["details.activityOn"]),
            ("下棋", "2026-11-23", "10:00:00", "10:00:00", vec!["details.endsAt"]),
        ] {
            let details = ActivityDetails {
                room_id: None,
                title: title.into(),
                kind: ActivityKind::Other,
                activity_on: on.parse().unwrap(),
                starts_at: starts.parse().unwrap(),
                ends_at: ends.parse().unwrap(),
                remark: String::new(),
            };
            let named: Vec<String> = check(&details, today)
                .err()
                .map(|error| error.fields.into_iter().map(|fault| fault.field).collect())
                .unwrap_or_default();
            assert_eq!(named, fields, "{title:?} {on} {starts} {ends}");
        }
    }

    proptest! {
        #[test]
        fn the_parts_add_up_and_persons_never_exceed_person_times(
            drawn in prop::collection::vec((0u8..5, 0usize..3, prop::collection::btree_set(0u8..20, 0..8), any::<bool>()), 0..20)
        ) {
            let activities: Vec<Activity> = drawn.iter().map(|(day, kind, who, cancelled)| {
                let who: Vec<u8> = who.iter().copied().collect();
                let kind = [ActivityKind::Reading, ActivityKind::Outing, ActivityKind::Other][*kind];
                activity(&format!("2026-11-2{day}"), kind, (*day % 2 == 0).then_some("阅览室"), &who, *cancelled)
            }).collect();
            let sums = sums(&activities);
            let total = |parts: Vec<ActivitySum>| (
                parts.iter().map(|part| part.activities).sum::<i64>(),
                parts.iter().map(|part| part.person_times).sum::<i64>(),
            );
            let all = (sums.all.activities, sums.all.person_times);
            prop_assert_eq!(total(sums.by_day.iter().map(|part| part.sum).collect()), all);
            prop_assert_eq!(total(sums.by_kind.iter().map(|part| part.sum).collect()), all);
            prop_assert_eq!(total(sums.by_room.iter().map(|part| part.sum).collect()), all);
            prop_assert!(sums.all.persons <= sums.all.person_times);
            prop_assert!(sums.by_day.iter().all(|part| part.sum.persons <= sums.all.persons));
        }
    }
}
