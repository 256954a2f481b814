//! Random acts on beds, on both databases: whatever the order, board, timeline and census say the same as a ledger that
//! is kept apart and counts night by night. `KANGNING_ACTS=5000` runs as many acts.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use kangning_core::integrity;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha12Rng;
use serde_json::{Value, json};

use crate::bed::{House, admit, bed_board, house, man};
use crate::on_both;
use crate::support::{Desk, text};

/// Refusals that an act may meet; anything else is a fault of the program.
const FORESEEN: [&str; 20] = [
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
];

#[derive(Default)]
struct Ledger {
    /// Who has each bed: the admission.
    beds: Vec<Option<String>>,
    closed: Vec<bool>,
    dirty: Vec<bool>,
    /// Of each open admission: whose, since which day, away.
    open: BTreeMap<String, Person>,
    nights: BTreeMap<NaiveDate, Night>,
}

#[derive(Default)]
struct Night {
    /// Occupied, held, closed, same day.
    counts: [i64; 4],
    /// Who had each bed at midnight.
    beds: Vec<Option<String>>,
}

struct Person {
    elder: usize,
    from_on: NaiveDate,
    is_away: bool,
    had_bed: bool,
}

impl Ledger {
    fn bed_of(&self, admission: &str) -> Option<usize> {
        self.beds.iter().position(|who| who.as_deref() == Some(admission))
    }

    fn gets_up(&mut self, admission: &str) {
        if let Some(bed) = self.bed_of(admission) {
            self.beds[bed] = None;
            self.dirty[bed] = true;
        }
    }

    fn lies_down(&mut self, admission: &str, bed: usize) {
        assert!(self.beds[bed].is_none(), "two in one bed");
        assert!(!self.closed[bed], "in a closed bed");
        assert!(!self.dirty[bed], "in a bed that is not clean");
        self.beds[bed] = Some(admission.to_owned());
        self.open.get_mut(admission).unwrap().had_bed = true;
    }

    /// Counts a midnight, one bed after the other.
    fn midnight(&mut self, on: NaiveDate) {
        let night = self.nights.entry(on).or_default();
        for (bed, who) in self.beds.iter().enumerate() {
            if let Some(who) = who {
                night.counts[0] += 1;
                night.counts[1] += i64::from(self.open[who].is_away);
            }
            night.counts[2] += i64::from(self.closed[bed]);
        }
        night.beds.clone_from(&self.beds);
    }
}

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
        elders.push(if number % 3 == 2 { man(desk, &name).await } else { desk.elder(&name).await });
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
        let bed = chance.random_range(0..beds.len());
        let people: Vec<String> = ledger.open.keys().cloned().collect();
        let mut one = || people.get(chance.random_range(0..people.len().max(1))).cloned().unwrap_or_default();
        let (who, other) = (one(), one());
        let elder = chance.random_range(0..elders.len());
        let choice = chance.random_range(0..100);
        let flag = chance.random_range(0..3) > 0;
        let (name, asked): (&'static str, Value) = match choice {
            0..25 => ("stay_admit", admit(&elders[elder], &centre, flag.then_some(beds[bed].as_str()))),
            25..40 => ("stay_transfer", json!({ "admissionId": who, "bedId": beds[bed] })),
            40..45 => ("stay_swap", json!({ "admissionId": who, "otherAdmissionId": other })),
            45..57 => ("leave_start", json!({ "admissionId": who, "kind": "hospital", "holdsBed": flag })),
            57..67 => ("leave_return", json!({ "admissionId": who, "bedId": (!flag).then_some(&beds[bed]) })),
            67..75 => ("stay_discharge", json!({ "admissionId": who, "reason": "home" })),
            75..90 => ("bed_clean", json!({ "bedId": beds[bed] })),
            90..93 => ("bed_close", json!({ "bedId": beds[bed], "reason": "repair" })),
            93..96 => ("bed_reopen", json!({ "bedId": beds[bed] })),
            _ => ("reservation_make", json!({ "bedId": beds[bed], "elderId": elders[elder] })),
        };
        let answer = desk.call(name, asked.clone()).await;
        match answer {
            Err(error) if error.code() == "not_found" && who.is_empty() => {}
            Err(error) => assert!(FORESEEN.contains(&error.code()), "{name} {asked}: {error:?}"),
            Ok(answer) => {
                *done.entry(name).or_default() += 1;
                note(&mut ledger, name, &who, &other, bed, elder, flag, &answer, day_of(now));
            }
        }
        if act % LOOK_EVERY == LOOK_EVERY - 1 {
            agrees(desk, &centre, &beds, &ledger).await;
        }
    }
    agrees(desk, &centre, &beds, &ledger).await;
    assert!(done.len() >= 8, "too little happened: {done:?}");
    assert_eq!(integrity::check(&desk.app.db).await.unwrap().findings, []);
    // Today is not over: it counts nowhere yet.
    let until = day_of(now);
    ledger.nights.retain(|on, _| *on < until);
    if first_day < until {
        counted(desk, &centre, &ledger, first_day, until).await;
        remembered(desk, &centre, &beds, &ledger).await;
    }
}

/// What an act that was done means, read from what was asked.
#[expect(clippy::too_many_arguments, reason = "an act with everything that was drawn for it")]
fn note(
    ledger: &mut Ledger,
    name: &str,
    who: &str,
    other: &str,
    bed: usize,
    elder: usize,
    flag: bool,
    answer: &Value,
    today: NaiveDate,
) {
    match name {
        "stay_admit" => {
            let id = text(&answer["id"]);
            assert!(ledger.open.values().all(|person| person.elder != elder), "lives in two places");
            let person = Person { elder, from_on: today, is_away: false, had_bed: false };
            ledger.open.insert(id.clone(), person);
            if flag {
                ledger.lies_down(&id, bed);
            }
        }
        "stay_transfer" => {
            ledger.gets_up(who);
            ledger.lies_down(who, bed);
        }
        "stay_swap" => {
            let (one, two) = (ledger.bed_of(who).unwrap(), ledger.bed_of(other).unwrap());
            ledger.beds.swap(one, two);
        }
        "leave_start" => {
            ledger.open.get_mut(who).unwrap().is_away = true;
            if !flag {
                ledger.gets_up(who);
            }
        }
        "leave_return" => {
            ledger.open.get_mut(who).unwrap().is_away = false;
            if !flag && ledger.bed_of(who) != Some(bed) {
                ledger.gets_up(who);
                ledger.lies_down(who, bed);
            }
        }
        "stay_discharge" => {
            ledger.gets_up(who);
            let person = ledger.open.remove(who).unwrap();
            if person.from_on == today && person.had_bed {
                ledger.nights.entry(today).or_default().counts[3] += 1;
            }
        }
        "bed_clean" => ledger.dirty[bed] = false,
        "bed_close" => {
            assert!(ledger.beds[bed].is_none(), "closed under somebody");
            ledger.closed[bed] = true;
        }
        "bed_reopen" => ledger.closed[bed] = false,
        _ => {}
    }
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
