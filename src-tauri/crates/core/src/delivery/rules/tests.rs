use super::*;
use crate::centre::CentreId;
use crate::delivery::{OutcomeId, StandingStop};
use crate::elder::ElderId;
use crate::meal::{DemandReason, Meal};
use proptest::prelude::*;

fn centre(name: &str) -> Site {
    Site::Centre { centre_id: CentreId(name.into()) }
}

fn home(name: &str) -> Site {
    Site::Home { elder_id: ElderId(name.into()) }
}

fn line(key: &str, portions: i64) -> DeliveryDayLine {
    DeliveryDayLine {
        service_on: "2026-11-23".parse().unwrap(),
        demand_key: key.into(),
        elder_id: Some(ElderId(key.into())),
        name: key.into(),
        reason: DemandReason::DayCare,
        portion_size: PortionSize::Regular,
        portions,
        meal_set: MealSet::Ordinary,
        unmatched: Vec::new(),
        diet_note: String::new(),
        door_contact: String::new(),
        other_address: String::new(),
        is_late_change: false,
        is_cancelled_late: false,
        outcome: None,
    }
}

fn run(id: &str, sites: &[Site]) -> DeliveryRun {
    DeliveryRun {
        id: RunId(id.into()),
        meal: Meal::Lunch,
        name: format!("{id}线"),
        driver_name: "周师傅".into(),
        driver_phone: String::new(),
        vehicle: String::new(),
        departs_at: chrono::NaiveTime::MIN,
        position: 0,
        version: 1,
        stops: sites
            .iter()
            .map(|site| StandingStop {
                site: site.clone(),
                name: String::new(),
                address: String::new(),
                note: String::new(),
            })
            .collect(),
    }
}

fn demanded(sites: &[(Site, &str)]) -> Vec<(Site, String, String, DeliveryDayLine)> {
    sites.iter().map(|(site, key)| (site.clone(), format!("{key}处"), String::new(), line(key, 1))).collect()
}

fn shown(assigned: &Assigned) -> Vec<(String, Vec<String>)> {
    let keys = |stops: &[DeliveryDayStop]| {
        stops.iter().flat_map(|stop| stop.lines.iter().map(|line| line.demand_key.clone())).collect()
    };
    let mut all: Vec<(String, Vec<String>)> =
        assigned.rounds.iter().map(|round| (round.run_id.0.clone(), keys(&round.stops))).collect();
    all.push(("红".into(), keys(&assigned.without_run)));
    all
}

#[test]
fn what_no_run_reaches_stands_on_the_red_list_and_changes_of_the_day_come_on_top() {
    let runs = [run("一", &[centre("甲"), home("李")]), run("二", &[home("王")])];
    let lines = || demanded(&[(centre("甲"), "a"), (home("李"), "b"), (home("王"), "c"), (home("赵"), "d")]);
    let all = |changes: &[DayChange]| shown(&assign(&runs, changes, &[], lines()));
    let own = |text: &str| text.to_owned();
    let standing = all(&[]);
    assert_eq!(
        standing,
        [(own("一"), vec![own("a"), own("b")]), (own("二"), vec![own("c")]), (own("红"), vec![own("d")])]
    );
    let change = |site: Site, run: Option<&str>, position| DayChange {
        site,
        run_id: run.map(|run| RunId(run.into())),
        position,
        reason: "车坏了".into(),
    };
    // Before the first stop of the other run; the fourth home comes along; one goes with none.
    let changed = all(&[
        change(home("李"), Some("二"), 500),
        change(home("赵"), Some("二"), 9000),
        change(centre("甲"), None, 0),
    ]);
    assert_eq!(
        changed,
        [(own("一"), vec![]), (own("二"), vec![own("b"), own("c"), own("d")]), (own("红"), vec![own("a")])]
    );
    // A run that is not driven any more brings nothing.
    assert_eq!(all(&[change(home("李"), Some("三"), 0)])[2].1, [own("b"), own("d")]);
}

#[test]
fn a_stop_says_all_that_was_said_and_every_address() {
    let mut on_run = run("一", &[home("李")]);
    on_run.stops[0].note = "三号门".into();
    let meal = |key: &str, address: &str, note: &str| {
        (home("李"), address.to_owned(), note.to_owned(), line(key, 1))
    };
    let lines = vec![
        meal("a", "某路 1 号", "门铃坏了"),
        meal("b", "某路 1 号", "门铃坏了"),
        meal("c", "女儿家", "请先打电话"),
    ];
    let assigned = assign(&[on_run], &[], &[], lines);
    let stop = &assigned.rounds[0].stops[0];
    assert_eq!((stop.address.as_str(), stop.note.as_str()), ("某路 1 号", "三号门 · 门铃坏了 · 请先打电话"));
    let others: Vec<&str> = stop.lines.iter().map(|line| line.other_address.as_str()).collect();
    assert_eq!(others, ["", "", "女儿家"]);
}

#[test]
fn the_latest_hand_over_counts() {
    let driver = |name: &str| DayDriver {
        run_id: RunId("一".into()),
        driver_name: name.into(),
        driver_phone: String::new(),
        reason: "请假".into(),
    };
    let assigned = assign(&[run("一", &[])], &[], &[driver("吴师傅"), driver("郑师傅")], Vec::new());
    let round = &assigned.rounds[0];
    assert_eq!((round.driver_name.as_str(), round.handed_over_from.as_deref()), ("郑师傅", Some("周师傅")));
}

#[test]
fn nobody_home_counts_only_in_a_row() {
    use DoorOutcome::{Delivered, NotHome, Refused};
    for (outcomes, times) in [
        (&[][..], 0),
        (&[NotHome], 1),
        (&[NotHome, NotHome, Delivered], 2),
        (&[Delivered, NotHome, NotHome], 0),
        (&[NotHome, Refused, NotHome], 1),
    ] {
        assert_eq!(not_home_in_a_row(outcomes), times, "{outcomes:?}");
    }
}

#[test]
fn what_is_said_at_the_door_is_refused_at_its_field() {
    let now: DateTime<Utc> = "2026-11-23T04:00:00Z".parse().unwrap();
    let today: NaiveDate = "2026-11-23".parse().unwrap();
    let good = SayOutcome {
        outcome: DoorOutcome::Delivered,
        given_to: String::new(),
        happened_at: None,
        temperature_tenths_celsius: Some(652),
        note: String::new(),
    };
    let fields = |said: &SayOutcome, on: NaiveDate, at: Option<DateTime<Utc>>| {
        check_said(said, on, today, at, now)
            .map_or_else(|error| error.fields.into_iter().map(|field| field.field).collect(), |()| Vec::new())
    };
    let plain = |said: &SayOutcome| fields(said, today, Some(now));
    assert!(plain(&good).is_empty());
    let with = |change: &dyn Fn(&mut SayOutcome)| {
        let mut said = good.clone();
        change(&mut said);
        plain(&said)
    };
    assert_eq!(with(&|said| said.temperature_tenths_celsius = Some(7000)), ["said.temperatureTenthsCelsius"]);
    assert_eq!(with(&|said| said.outcome = DoorOutcome::GivenToOther), ["said.givenTo"]);
    assert_eq!(with(&|said| said.given_to = "邻居".into()), ["said.givenTo"]);
    let tomorrow = Some(now + TimeDelta::days(1));
    assert_eq!(fields(&good, today + chrono::Days::new(1), tomorrow), ["deliveredOn", "said.happenedAt"]);
    assert_eq!(fields(&good, today - chrono::Days::new(1), None), ["said.happenedAt"]);
    assert_eq!(fields(&good, today - chrono::Days::new(60), Some(now)), ["deliveredOn"]);
}

#[test]
fn a_site_stands_once_on_a_run() {
    let stop = |site: Site| crate::delivery::NewDeliveryStop { site, note: String::new() };
    let details = DeliveryRunDetails {
        name: "一号线".into(),
        driver_name: String::new(),
        driver_phone: String::new(),
        vehicle: String::new(),
        departs_at: chrono::NaiveTime::MIN,
        stops: vec![stop(home("李")), stop(centre("甲")), stop(home("李"))],
    };
    assert_eq!(check_run(&details).unwrap_err().fields[0].field, "details.stops[2].site");
}

fn any_site() -> impl Strategy<Value = Site> {
    prop_oneof![(0u8..4).prop_map(|n| centre(&n.to_string())), (0u8..12).prop_map(|n| home(&n.to_string()))]
}

proptest! {
    #[test]
    fn every_meal_is_on_exactly_one_run_or_on_the_red_list(
        stops in proptest::collection::vec((0u8..3, any_site()), 0..20),
        changes in proptest::collection::vec((proptest::option::of(0u8..4), any_site(), 0i64..9000), 0..6),
        eaters in proptest::collection::vec((any_site(), 1i64..4, proptest::option::of(any::<bool>())), 0..40),
    ) {
        let runs: Vec<DeliveryRun> = (0u8..3)
            .map(|n| {
                let sites: Vec<Site> = stops.iter().filter(|(on, _)| *on == n).map(|(_, site)| site.clone()).collect();
                run(&n.to_string(), &sites)
            })
            .collect();
        let changes: Vec<DayChange> = changes
            .into_iter()
            .map(|(run, site, position)| DayChange {
                site,
                run_id: run.map(|run| RunId(run.to_string())),
                position,
                reason: String::new(),
            })
            .collect();
        let lines: Vec<(Site, String, String, DeliveryDayLine)> = eaters
            .iter()
            .enumerate()
            .map(|(place, (site, portions, taken))| {
                let mut line = line(&place.to_string(), *portions);
                line.outcome = taken.map(|taken| OutcomeView {
                    id: OutcomeId(String::new()),
                    service_on: line.service_on,
                    demand_key: line.demand_key.clone(),
                    elder_id: None,
                    name: String::new(),
                    portions: *portions,
                    outcome: if taken { DoorOutcome::Delivered } else { DoorOutcome::Refused },
                    given_to: String::new(),
                    happened_at: DateTime::default(),
                    temperature_tenths_celsius: None,
                    note: String::new(),
                    recorded_by: String::new(),
                    correction_reason: None,
                });
                (site.clone(), String::new(), String::new(), line)
            })
            .collect();
        let assigned = assign(&runs, &changes, &[], lines);
        let mut keys: Vec<usize> =
            shown(&assigned).into_iter().flat_map(|(_, keys)| keys).map(|key| key.parse().unwrap()).collect();
        keys.sort_unstable();
        prop_assert_eq!(keys, (0..eaters.len()).collect::<Vec<_>>());
        // One site, one place.
        let sites: Vec<&Site> = assigned
            .rounds
            .iter()
            .flat_map(|round| &round.stops)
            .chain(&assigned.without_run)
            .map(|stop| &stop.site)
            .collect();
        prop_assert_eq!(sites.iter().collect::<HashSet<_>>().len(), sites.len());
        // Sum of people is sum of stops is sum of runs.
        let all = together(assigned.rounds.iter().map(|round| &round.sum).chain(assigned.without_run.iter().map(|stop| &stop.sum)));
        prop_assert_eq!(all.portions, eaters.iter().map(|(_, portions, _)| portions).sum::<i64>());
        prop_assert_eq!(all.taken + all.not_taken + all.open, all.portions);
        prop_assert_eq!(all.small + all.regular + all.large, all.portions);
    }
}
