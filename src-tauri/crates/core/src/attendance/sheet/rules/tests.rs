use proptest::prelude::*;

use super::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const TODAY: &str = "2026-11-23";

/// `08:30-16:00`, `08:30-` for one that has not ended, `08:30?` for one marked as never recorded, on the wall of Shanghai.
fn spans(on: NaiveDate, text: &str) -> Vec<Span> {
    let at = |time: &str| {
        time.parse::<NaiveTime>().ok().and_then(|time| day::instant_at(day::DISTRICT_ZONE, on, time))
    };
    text.split_whitespace()
        .map(|span| {
            let missing = span.ends_with('?');
            let (arrived, departed) = span.trim_end_matches('?').split_once('-').unwrap_or((&span[..5], ""));
            Span { arrived_at: at(arrived).unwrap(), departed_at: at(departed), departure_missing: missing }
        })
        .collect()
}

fn marked_on(on: &str, plan: Plan, absence: Option<AbsenceReason>, visits: &str) -> MarkedDay {
    let on = date(on);
    marked(&DayFacts {
        on,
        today: date(TODAY),
        // 14:00 in Shanghai.
        now: "2026-11-23T06:00:00Z".parse().unwrap(),
        zone: day::DISTRICT_ZONE,
        half_day_below_minutes: 240,
        plan,
        absence,
        visits: &spans(on, visits),
    })
}

const WHOLE: Plan = Plan::Expected(DayPart::WholeDay);
const MORNING: Plan = Plan::Expected(DayPart::Morning);
const AFTERNOON: Plan = Plan::Expected(DayPart::Afternoon);
const ILL: Option<AbsenceReason> = Some(AbsenceReason::Illness);

#[test]
fn the_mark_of_a_day_follows_from_its_facts() {
    use DayMark::*;
    let past = "2026-11-20";
    let ahead = "2026-11-24";
    for (on, plan, absence, visits, mark, half_days, is_extra) in [
        (past, WHOLE, None, "08:30-16:00", WholeDay, 2, false),
        // The measure itself is a whole day, a minute less is half of one.
        (past, WHOLE, None, "08:30-12:30", WholeDay, 2, false),
        (past, WHOLE, None, "08:30-12:29", Morning, 1, false),
        (past, WHOLE, None, "13:00-16:00", Afternoon, 1, false),
        (past, MORNING, None, "08:30-11:30", Morning, 1, false),
        // By the time that was stayed, not by what was agreed.
        (past, MORNING, None, "08:30-15:00", WholeDay, 2, false),
        (past, MORNING, None, "13:30-15:00", Afternoon, 1, false),
        // The visits of a day together, without the time between them.
        (past, WHOLE, None, "08:00-10:00 14:00-16:00", WholeDay, 2, false),
        (past, WHOLE, None, "08:00-09:00 14:00-16:00", Afternoon, 1, false),
        // In and out at once: came.
        (past, WHOLE, None, "08:30-08:30", Morning, 1, false),
        // Coming after all ends the absence.
        (past, WHOLE, ILL, "08:30-16:00", WholeDay, 2, false),
        (past, Plan::NotExpected, None, "08:30-16:00", WholeDay, 2, true),
        (past, Plan::Closed, None, "13:30-15:00", Afternoon, 1, true),
        (past, Plan::Paused, None, "08:30-16:00", WholeDay, 2, true),
        // Nobody recorded the leaving: never present, and what was agreed counts.
        (past, WHOLE, None, "08:30-", LeavingMissing, 2, false),
        (past, WHOLE, None, "08:30?", LeavingMissing, 2, false),
        (past, MORNING, None, "08:30-", LeavingMissing, 1, false),
        (past, AFTERNOON, None, "13:30-", LeavingMissing, 1, false),
        (past, Plan::NotExpected, None, "08:30-", LeavingMissing, 1, true),
        // What was recorded counts where it is more than what was agreed.
        (past, MORNING, None, "07:30-12:00 13:00-", LeavingMissing, 2, false),
        (TODAY, WHOLE, None, "08:30?", LeavingMissing, 2, false),
        // Of a visit that still lasts, only what has passed: it is 14:00.
        (TODAY, WHOLE, None, "08:30-", Here, 2, false),
        (TODAY, WHOLE, None, "10:01-", Here, 1, false),
        (TODAY, WHOLE, None, "08:00-10:00 12:00-", Here, 2, false),
        (TODAY, Plan::NotExpected, None, "13:30-", Here, 1, true),
        (TODAY, WHOLE, None, "08:30-13:00", WholeDay, 2, false),
        // A clock that was set back makes nobody stay less than nothing.
        (TODAY, WHOLE, None, "15:00-", Here, 1, false),
        (past, WHOLE, None, "", Missed, 0, false),
        (TODAY, WHOLE, None, "", Awaited, 0, false),
        (ahead, WHOLE, None, "", Expected, 0, false),
        (past, WHOLE, ILL, "", Absent, 0, false),
        (TODAY, WHOLE, ILL, "", Absent, 0, false),
        (ahead, WHOLE, ILL, "", Absent, 0, false),
        // An absence says nothing on days on which nobody is expected.
        (past, Plan::NotExpected, ILL, "", NotExpected, 0, false),
        (past, Plan::Paused, ILL, "", Paused, 0, false),
        (past, Plan::Closed, ILL, "", Closed, 0, false),
        (ahead, Plan::Closed, None, "", Closed, 0, false),
        // Nothing of the future is counted.
        (ahead, WHOLE, None, "08:30-16:00", Expected, 0, false),
    ] {
        let found = marked_on(on, plan, absence, visits);
        let reason = absence.filter(|_| mark == Absent);
        let expected = MarkedDay { mark, half_days, is_extra, reason };
        assert_eq!(found, expected, "{on} {plan:?} {absence:?} {visits:?}");
    }
}

#[test]
fn the_middle_of_the_time_says_which_half_it_was_on_the_wall_of_the_centre() {
    let at = |text: &str| text.parse().unwrap();
    let visits = [Span {
        arrived_at: at("2026-11-20T02:00:00Z"),
        departed_at: Some(at("2026-11-20T04:00:00Z")),
        departure_missing: false,
    }];
    for (zone, mark) in [("Asia/Shanghai", DayMark::Morning), ("Asia/Tokyo", DayMark::Afternoon)] {
        let facts = DayFacts {
            on: date("2026-11-20"),
            today: date(TODAY),
            now: at("2026-11-23T06:00:00Z"),
            zone: day::zone(zone).unwrap(),
            half_day_below_minutes: 240,
            plan: WHOLE,
            absence: None,
            visits: &visits,
        };
        assert_eq!(marked(&facts).mark, mark, "10:00 to 12:00, 11:00 to 13:00: {zone}");
    }
}

#[test]
fn a_plan_is_read_from_the_weekdays_that_were_agreed_then() {
    let agreed = |from: &str, until: Option<&str>, weekday, day_part| AgreedDay {
        from_on: date(from),
        until_on: until.map(date),
        weekday,
        day_part,
    };
    // Mondays the whole day, since the ninth only in the morning.
    let mondays = [
        agreed("2026-10-01", Some("2026-11-09"), 1, DayPart::WholeDay),
        agreed("2026-11-09", None, 1, DayPart::Morning),
    ];
    for (on, is_open, is_paused, expected) in [
        ("2026-11-02", true, false, WHOLE),
        ("2026-11-09", true, false, MORNING),
        ("2026-11-10", true, false, Plan::NotExpected),
        ("2026-09-28", true, false, Plan::NotExpected),
        ("2026-11-02", false, false, Plan::Closed),
        ("2026-11-10", false, false, Plan::Closed),
        ("2026-11-09", true, true, Plan::Paused),
        ("2026-11-10", true, true, Plan::NotExpected),
        ("2026-11-09", false, true, Plan::Closed),
    ] {
        let (opens_at, closes_at) =
            is_open.then(|| ("08:00".parse().unwrap(), "17:00".parse().unwrap())).unzip();
        let day = CentreDay {
            on: date(on),
            opens_at,
            closes_at,
            weekday: day::weekday(date(on)),
            cause: crate::centre::days::DayCause::Weekday,
            note: String::new(),
            is_past_calendar: false,
        };
        assert_eq!(plan(&mondays, is_paused, &day), expected, "{on}");
    }
}

#[test]
fn months_and_years_are_half_open() {
    let today = date(TODAY);
    for (asked, expected) in [
        (Some("2026-11"), Some(("2026-11-01", "2026-12-01"))),
        (Some("2026-12"), Some(("2026-12-01", "2027-01-01"))),
        (Some("2028-02"), Some(("2028-02-01", "2028-03-01"))),
        (None, Some(("2026-11-01", "2026-12-01"))),
        (Some("2026-13"), None),
        (Some("2026-1"), None),
        (Some("november"), None),
        (Some(""), None),
    ] {
        assert_eq!(
            month(asked, today).ok(),
            expected.map(|(from, until)| (date(from), date(until))),
            "{asked:?}"
        );
    }
    for (asked, today, expected) in [
        (Some(2026), TODAY, Some(("2026-01-01", "2027-01-01"))),
        (None, TODAY, Some(("2025-11-24", "2026-11-24"))),
        (None, "2028-02-29", Some(("2027-03-01", "2028-03-01"))),
        (Some(0), TODAY, None),
        (Some(i64::MAX), TODAY, None),
    ] {
        let found = year(asked, date(today)).ok();
        assert_eq!(found, expected.map(|(from, until)| (date(from), date(until))), "{asked:?} on {today}");
    }
}

#[test]
fn away_runs_skip_days_on_which_nobody_was_expected() {
    use DayMark::*;
    let today = date(TODAY);
    let runs = |marks: &[DayMark]| {
        let first = today - TimeDelta::days(i64::try_from(marks.len()).unwrap() - 1);
        let (longest, now) = away_runs(first.iter_days().zip(marks.iter().copied()), today);
        (longest.map_or(0, |run| run.days), now.map_or(0, |run| run.days))
    };
    for (marks, expected) in [
        (vec![], (0, 0)),
        (vec![WholeDay, Here], (0, 0)),
        (vec![Missed, Absent, WholeDay, Missed, WholeDay], (2, 0)),
        // Friday and, over the weekend, Monday.
        (vec![WholeDay, Missed, Closed, NotExpected, Absent], (2, 2)),
        // Today is not over.
        (vec![WholeDay, Missed, Awaited], (1, 1)),
        (vec![Missed, Missed, Morning, Missed, Paused, Missed], (2, 2)),
    ] {
        assert_eq!(runs(&marks), expected, "{marks:?}");
    }
    let ahead = [(today, Here), (date("2026-11-24"), Absent), (date("2026-11-25"), Absent)];
    assert_eq!(away_runs(ahead, today), (None, None), "an absence that was announced is not a run yet");
}

#[test]
fn absences_are_counted_by_reason() {
    let day = |on: &str, mark, reason| (date(on), MarkedDay { mark, half_days: 0, is_extra: false, reason });
    let days = [
        day("2026-11-16", DayMark::Missed, None),
        day("2026-11-17", DayMark::Absent, Some(AbsenceReason::Family)),
        day("2026-11-18", DayMark::Absent, ILL),
        day("2026-11-19", DayMark::Absent, ILL),
        day("2026-11-20", DayMark::WholeDay, None),
        day("2026-11-24", DayMark::Absent, ILL),
    ];
    let found: Vec<_> =
        absences_by_reason(days, date(TODAY)).into_iter().map(|of| (of.reason, of.days)).collect();
    assert_eq!(found, [(ILL, 2), (Some(AbsenceReason::Family), 1), (None, 1)], "days ahead are not counted");
}

#[test]
fn the_usual_time_is_the_one_in_the_middle() {
    let times = |all: &[&str]| all.iter().map(|time| time.parse().unwrap()).collect::<Vec<NaiveTime>>();
    assert_eq!(middle(vec![]), None);
    assert_eq!(middle(times(&["14:00", "08:20", "08:30"])), Some("08:30".parse().unwrap()));
    assert_eq!(middle(times(&["08:40", "08:20"])), Some("08:20".parse().unwrap()));
}

fn plans() -> impl Strategy<Value = Plan> {
    prop::sample::select(vec![WHOLE, MORNING, AFTERNOON, Plan::NotExpected, Plan::Paused, Plan::Closed])
}

/// An elder's day: plan, absence, and visits as minutes of coming and staying, some without a leaving.
fn days() -> impl Strategy<Value = (Plan, bool, Vec<(i64, Option<i64>)>)> {
    (plans(), any::<bool>(), prop::collection::vec((0i64..720, prop::option::of(0i64..600)), 0..3))
}

proptest! {
    #[test]
    fn the_sum_of_the_rows_is_the_sum_of_the_columns(
        grid in prop::collection::vec(prop::collection::vec(days(), 31), 0..12),
        today in 0i64..40, minute in 0i64..1440, below in 0i64..600,
    ) {
        let first = date("2026-10-01");
        let today = first + TimeDelta::days(today);
        let start = |on: NaiveDate| day::instant_at(day::DISTRICT_ZONE, on, NaiveTime::MIN).unwrap();
        let now = start(today) + TimeDelta::minutes(minute);
        let marked_grid: Vec<Vec<MarkedDay>> = grid.iter().map(|row| {
            first.iter_days().zip(row).map(|(on, (plan, absent, visits))| {
                let visits: Vec<Span> = visits.iter().map(|(from, stayed)| {
                    let arrived_at = start(on) + TimeDelta::minutes(*from);
                    let departed_at = stayed.map(|stayed| arrived_at + TimeDelta::minutes(stayed));
                    Span { arrived_at, departed_at, departure_missing: false }
                }).collect();
                marked(&DayFacts {
                    on, today, now, zone: day::DISTRICT_ZONE, half_day_below_minutes: below, plan: *plan,
                    absence: absent.then_some(AbsenceReason::Family), visits: &visits,
                })
            }).collect()
        }).collect();
        let mut columns = vec![SheetSum::default(); 31];
        let (mut by_rows, mut by_columns) = (SheetSum::default(), SheetSum::default());
        for row in &marked_grid {
            let mut sum = SheetSum::default();
            for ((on, marked), column) in first.iter_days().zip(row).zip(&mut columns) {
                add(&mut sum, marked, on, today);
                add(column, marked, on, today);
                let came = is_attended(marked.mark);
                prop_assert_eq!(came, marked.half_days > 0, "who came counts, who did not counts nothing");
                prop_assert!(marked.half_days <= 2);
                prop_assert!(on <= today || !came, "nothing of the future is counted");
                prop_assert!(on == today || marked.mark != DayMark::Here, "nobody is here on another day");
                prop_assert!(came || !marked.is_extra);
            }
            prop_assert!(sum.attended <= sum.half_days && sum.half_days <= 2 * sum.attended);
            prop_assert!(sum.extra <= sum.attended && sum.leaving_missing <= sum.attended);
            add_sum(&mut by_rows, &sum);
        }
        for column in &columns {
            prop_assert!(column.attended <= i64::try_from(grid.len()).unwrap(), "two visits in a day are one person");
            add_sum(&mut by_columns, column);
        }
        prop_assert_eq!(by_rows, by_columns);
    }

    #[test]
    fn the_days_of_the_reasons_are_the_days_away(
        marks in prop::collection::vec((prop::bool::ANY, prop::option::of(0usize..6)), 0..60), today in 0i64..70,
    ) {
        let first = date("2026-10-01");
        let today = first + TimeDelta::days(today);
        let days: Vec<(NaiveDate, MarkedDay)> = first.iter_days().zip(&marks).map(|(on, (away, reason))| {
            let reason = reason.map(|place| {
                <AbsenceReason as strum::VariantArray>::VARIANTS[place]
            }).filter(|_| *away);
            let mark = match (away, reason) {
                (true, Some(_)) => DayMark::Absent,
                (true, None) if on < today => DayMark::Missed,
                (true, None) => DayMark::Awaited,
                _ => DayMark::NotExpected,
            };
            (on, MarkedDay { mark, half_days: 0, is_extra: false, reason })
        }).collect();
        let mut sum = SheetSum::default();
        for (on, marked) in &days {
            add(&mut sum, marked, *on, today);
        }
        let by_reason: i64 = absences_by_reason(days.iter().copied(), today).iter().map(|of| of.days).sum();
        prop_assert_eq!(by_reason, sum.absent + sum.missed);
        let (longest, _) = away_runs(days.iter().map(|(on, marked)| (*on, marked.mark)), today);
        prop_assert_eq!(longest.map_or(0, |run| run.days), sum.absent + sum.missed, "nobody came in between");
    }
}
