//! Random acts on beds, on both databases: whatever the order, board, timeline and census say the same as a ledger that
//! is kept apart and counts night by night; what is planned is the same on the board as on the timeline, and whoever
//! should have left already is still there on both. `KANGNING_ACTS=5000` runs as many acts.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use kangning_core::integrity;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use serde_json::{Value, json};

use crate::bed::{House, bed_board, house, man};
use crate::bed_ledger::{Ledger, asked, draw, is_man, note};
use crate::on_both;
use crate::support::{Desk, text};

/// Refusals that an act may meet; anything else is a fault of the program.
const FORESEEN: [&str; 22] = [
    "already_resident",
    "not_resident",
    "bed_occupied",
    "bed_closed",
    "bed_not_clean",
    "bed_reserved",
    "room_sex_rule",
    "couple_room",
    "same_bed",
    "no_bed_yet",
    "on_leave_already",
    "not_on_leave",
    "bed_in_use",
    "bed_not_closed",
    "bed_needs_no_cleaning",
    "bed_out_of_service",
    "input_invalid",
    "reservation_ended",
    "no_partner",
    "already_waiting",
    "offer_stands",
    "offer_ended",
];

fn day_of(at: DateTime<Utc>) -> NaiveDate {
    (at + TimeDelta::hours(8)).date_naive()
}

/// Acts of each sequence, unless told otherwise.
const ACTS: usize = 1_500;

/// How many acts there are between two looks at the board.
const LOOK_EVERY: usize = 40;

/// Of how many nights one is looked up on the board.
const BOARD_OF_EVERY: usize = 5;

fn acts() -> usize {
    std::env::var("KANGNING_ACTS").ok().and_then(|text| text.parse().ok()).unwrap_or(ACTS)
}

async fn run(desk: &Desk, seed: u64) {
    let House { centre, beds, .. } = house(desk).await;
    let mut chance = ChaCha12Rng::seed_from_u64(seed);
    let mut elders = Vec::new();
    for number in 0..12 {
        let name = format!("李春梅{number}");
        elders.push(if is_man(number) { man(desk, &name).await } else { desk.elder(&name).await });
    }
    let mut now: DateTime<Utc> = "2026-11-23T00:00:00Z".parse().unwrap();
    let first_day = day_of(now);
    let mut ledger = Ledger {
        beds: vec![None; beds.len()],
        closed: vec![false; beds.len()],
        dirty: vec![false; beds.len()],
        ..Ledger::default()
    };
    let mut done: HashMap<&'static str, usize> = HashMap::new();
    for act in 0..acts() {
        let next = now + TimeDelta::minutes(chance.random_range(1..420));
        let mut day = day_of(now);
        while day < day_of(next) {
            ledger.midnight(day);
            day = day.succ_opt().unwrap();
        }
        now = next;
        desk.clock.set(now);
        let drawn = draw(&mut chance, &ledger, beds.len(), elders.len(), day_of(now));
        let asked = asked(desk, &centre, &beds, &elders, &ledger, &drawn).await;
        let answer = desk.call(drawn.name, asked.clone()).await;
        match answer {
            // Nobody and nothing there to do it with, or nobody but themselves.
            Err(error)
                if error.code() == "not_found"
                    && (asked.as_object().unwrap().values().any(|value| value == "")
                        || drawn.who == drawn.other) => {}
            Err(error) => assert!(FORESEEN.contains(&error.code()), "{} {asked}: {error:?}", drawn.name),
            Ok(answer) => {
                *done.entry(drawn.name).or_default() += 1;
                note(&mut ledger, &drawn, &answer, day_of(now));
            }
        }
        if act % LOOK_EVERY == LOOK_EVERY - 1 {
            agrees(desk, &centre, &beds, &ledger).await;
            planned(desk, &centre, &beds, &ledger, day_of(now)).await;
        }
    }
    agrees(desk, &centre, &beds, &ledger).await;
    planned(desk, &centre, &beds, &ledger, day_of(now)).await;
    assert!(done.len() >= 17, "too little happened: {done:?}");
    assert_eq!(integrity::check(&desk.app.db).await.unwrap().findings, []);
    // Today is not over: it counts nowhere yet.
    let until = day_of(now);
    ledger.nights.retain(|on, _| *on < until);
    if first_day < until {
        counted(desk, &centre, &ledger, first_day, until).await;
        remembered(desk, &centre, &beds, &ledger).await;
    }
}

/// Board and timeline say the same of the days to come, and what the ledger foresees of who lies where.
async fn planned(desk: &Desk, centre: &str, beds: &[String], ledger: &Ledger, today: NaiveDate) {
    let until = today + TimeDelta::days(20);
    let timeline =
        desk.done("bed_timeline", json!({ "centreId": centre, "fromOn": today, "untilOn": until })).await;
    type Days = (NaiveDate, Option<NaiveDate>);
    let mut drawn: HashMap<(&str, &str), Vec<Days>> = HashMap::new();
    for bar in timeline["bars"].as_array().unwrap() {
        let on = |name: &str| bar[name].as_str().map(|text| text.parse::<NaiveDate>().unwrap());
        let key = (bar["bedId"].as_str().unwrap(), bar["kind"].as_str().unwrap());
        drawn.entry(key).or_default().push((on("fromOn").unwrap(), on("foreseenToOn")));
    }
    for days in [1, 4, 12] {
        let on = today + TimeDelta::days(days);
        let board = desk.done("bed_board_on", json!({ "centreId": centre, "onDay": on })).await;
        heads_add_up(&board);
        for on_board in
            board["rooms"].as_array().unwrap().iter().flat_map(|room| room["beds"].as_array().unwrap())
        {
            let id = on_board["id"].as_str().unwrap();
            let covers = |kind: &'static str| {
                let bars = drawn.get(&(id, kind)).map_or(&[] as &[_], Vec::as_slice);
                bars.iter().any(|(from, to)| *from <= on && to.is_none_or(|to| to > on))
            };
            let on_timeline =
                match (covers("stay"), covers("leave"), covers("closure"), covers("reservation")) {
                    (true, true, ..) => "on_leave",
                    (true, false, ..) => "occupied",
                    (false, _, true, _) => "closed",
                    (false, _, false, true) => "reserved",
                    _ => "free",
                };
            let state = on_board["state"].as_str().unwrap();
            assert_eq!(state, on_timeline, "{on} as seen on {today}: {on_board}\n{timeline}");
            let place = beds.iter().position(|bed| bed == id).unwrap();
            let expected = match ledger.foreseen(place, today, on) {
                Some((_, true)) => "on_leave",
                Some((_, false)) => "occupied",
                None if ledger.is_closed_then(place, today, on) => "closed",
                None if state == "reserved" => "reserved",
                None => "free",
            };
            assert_eq!(state, expected, "{on} as seen on {today}: {on_board}");
            let who = ledger.foreseen(place, today, on).map(|(who, _)| who);
            assert_eq!(on_board["occupant"]["admissionId"].as_str(), who, "{on} as seen on {today}");
        }
    }
}

/// The heads of a board are those whom its cells name: who lies there, for whom a bed is held, who has none, who is to come.
pub fn heads_add_up(board: &Value) {
    let count = |name: &str| board["counts"][name].as_i64().unwrap();
    let beds: Vec<&Value> =
        board["rooms"].as_array().unwrap().iter().flat_map(|room| room["beds"].as_array().unwrap()).collect();
    for (name, state) in [
        ("free", "free"),
        ("occupied", "occupied"),
        ("onLeave", "on_leave"),
        ("reserved", "reserved"),
        ("cleaning", "cleaning"),
        ("closed", "closed"),
    ] {
        let cells = beds.iter().filter(|bed| bed["state"] == state).count();
        assert_eq!(count(name), cells as i64, "{state}: {board}");
    }
    assert_eq!(count("beds"), beds.len() as i64);
    let without_bed = board["withoutBed"].as_array().unwrap();
    let lain = count("occupied") + count("onLeave");
    assert_eq!(count("residents"), lain + without_bed.len() as i64, "{board}");
    assert_eq!(count("withoutBed"), without_bed.len() as i64);
    let in_bed = beds.iter().map(|bed| &bed["occupant"]["elderId"]);
    let without = without_bed.iter().map(|who| &who["elderId"]);
    let to_come =
        beds.iter().filter(|bed| bed["state"] == "reserved").map(|bed| &bed["reservations"][0]["elderId"]);
    let named: HashSet<&str> = in_bed.chain(without).chain(to_come).filter_map(Value::as_str).collect();
    assert_eq!(count("residents") + count("toCome"), named.len() as i64, "{board}");
}

/// The board says what the ledger says.
async fn agrees(desk: &Desk, centre: &str, beds: &[String], ledger: &Ledger) {
    let board = bed_board(desk, centre).await;
    let mut seen = 0;
    for room in board["rooms"].as_array().unwrap() {
        for on_board in room["beds"].as_array().unwrap() {
            let place = beds.iter().position(|bed| on_board["id"] == bed.as_str()).unwrap();
            let state = on_board["state"].as_str().unwrap();
            let expected = match &ledger.beds[place] {
                Some(who) if ledger.open[who].is_away => "on_leave",
                Some(_) => "occupied",
                None if ledger.closed[place] => "closed",
                None if ledger.dirty[place] => "cleaning",
                None => state,
            };
            assert_eq!(state, expected, "{on_board}");
            assert_eq!(on_board["occupant"]["admissionId"].as_str(), ledger.beds[place].as_deref());
            seen += 1;
        }
    }
    assert_eq!(seen, beds.len());
    assert_eq!(board["counts"]["residents"].as_u64(), Some(ledger.open.len() as u64));
    let today = desk.done("census_day", json!({ "centreId": centre })).await;
    let lain = ledger.beds.iter().flatten().count() as i64;
    assert_eq!(today["total"]["occupied"].as_i64(), Some(lain), "the census of this moment is the board");
}

/// The longest span of the timeline that is asked for at once.
const TIMELINE_DAYS: i64 = 366;

/// The census and the timeline say, night by night, what the ledger counted.
async fn counted(desk: &Desk, centre: &str, ledger: &Ledger, from: NaiveDate, until: NaiveDate) {
    let asked =
        json!({ "centreId": centre, "fromOn": from, "untilOn": until, "group": "all", "period": "day" });
    let census = desk.done("census_occupancy", asked).await;
    let days = census["periods"].as_array().unwrap();
    assert_eq!(days.len() as i64, (until - from).num_days());
    let mut part = from;
    while part < until {
        let end = until.min(part + TimeDelta::days(TIMELINE_DAYS));
        let days = &days[(part - from).num_days() as usize..(end - from).num_days() as usize];
        counted_between(desk, centre, ledger, part, end, days).await;
        part = end;
    }
    let nights: i64 = ledger.nights.range(..until).map(|(_, night)| night.counts[0]).sum();
    assert_eq!(census["total"]["occupied"].as_i64(), Some(nights));
}

async fn counted_between(
    desk: &Desk,
    centre: &str,
    ledger: &Ledger,
    from: NaiveDate,
    until: NaiveDate,
    days: &[Value],
) {
    let timeline =
        desk.done("bed_timeline", json!({ "centreId": centre, "fromOn": from, "untilOn": until })).await;
    // Of each kind the spans once: looked at for every night.
    let mut drawn: HashMap<String, Vec<(NaiveDate, Option<NaiveDate>)>> = HashMap::new();
    for bar in timeline["bars"].as_array().unwrap() {
        let on = |name: &str| bar[name].as_str().map(|text| text.parse::<NaiveDate>().unwrap());
        drawn.entry(text(&bar["kind"])).or_default().push((on("fromOn").unwrap(), on("toOn")));
    }
    for (on, day) in from.iter_days().zip(days) {
        assert_eq!(day["fromOn"], on.to_string());
        let [occupied, held, closed, same_day] = ledger.nights.get(&on).map_or([0; 4], |night| night.counts);
        let found = ["occupied", "held", "closed", "sameDay"].map(|name| day[name].as_i64().unwrap());
        assert_eq!(found, [occupied, held, closed, same_day], "the census of {on}");
        let on_timeline = |kind: &str| {
            let covers =
                |(from, to): &&(NaiveDate, Option<NaiveDate>)| *from <= on && to.is_none_or(|to| to > on);
            drawn.get(kind).map_or(0, |bars| bars.iter().filter(covers).count() as i64)
        };
        let drawn = [on_timeline("stay"), on_timeline("leave"), on_timeline("closure")];
        assert_eq!(drawn, [occupied, held, closed], "the timeline of {on}");
    }
}

/// The boards of past nights show who lay where, as the ledger noted at midnight.
async fn remembered(desk: &Desk, centre: &str, beds: &[String], ledger: &Ledger) {
    for (on, night) in ledger.nights.iter().step_by(BOARD_OF_EVERY) {
        let board = desk.done("bed_board_on", json!({ "centreId": centre, "onDay": on })).await;
        let rooms = board["rooms"].as_array().unwrap().iter();
        let mut lain: HashMap<&str, Option<&str>> = HashMap::new();
        for bed in rooms.flat_map(|room| room["beds"].as_array().unwrap()) {
            lain.insert(bed["id"].as_str().unwrap(), bed["occupant"]["admissionId"].as_str());
        }
        let found: Vec<Option<&str>> = beds.iter().map(|bed| lain[bed.as_str()]).collect();
        let noted: Vec<Option<&str>> = night.beds.iter().map(Option::as_deref).collect();
        assert_eq!(found, noted, "the board of the night of {on}");
    }
}

on_both! {
    async fn whatever_the_order_of_acts_the_beds_are_true(desk: Desk) {
        run(&desk, 11).await;
    }

    async fn whatever_the_order_of_other_acts_the_beds_are_true(desk: Desk) {
        run(&desk, 23).await;
    }
}
