//! The ledger of beds that is kept apart from the program, and the acts that are drawn for it.

use std::collections::{BTreeMap, HashMap};

use chrono::{NaiveDate, TimeDelta};
use rand::RngExt;
use rand_chacha::ChaCha12Rng;
use serde_json::{Value, json};

use crate::bed::admit;
use crate::support::{Desk, text};

/// The rooms of the house by bed: for women, for men, for a couple, for anybody.
const ROOMS: [Room; 9] = [
    Room { number: 1, takes: Takes::Women },
    Room { number: 1, takes: Takes::Women },
    Room { number: 2, takes: Takes::Men },
    Room { number: 2, takes: Takes::Men },
    Room { number: 3, takes: Takes::Couple },
    Room { number: 3, takes: Takes::Couple },
    Room { number: 4, takes: Takes::Anybody },
    Room { number: 4, takes: Takes::Anybody },
    Room { number: 4, takes: Takes::Anybody },
];

struct Room {
    number: u8,
    takes: Takes,
}

#[derive(Clone, Copy, PartialEq)]
enum Takes {
    Women,
    Men,
    Couple,
    Anybody,
}

/// Every third of those who come is a man.
pub fn is_man(elder: usize) -> bool {
    elder % 3 == 2
}

#[derive(Default)]
pub struct Ledger {
    /// Who has each bed: the admission.
    pub beds: Vec<Option<String>>,
    pub closed: Vec<bool>,
    pub dirty: Vec<bool>,
    /// Of each closed bed: when it is to be open again.
    pub closed_until: HashMap<usize, NaiveDate>,
    /// Of each open admission: whose, since which day, away.
    pub open: BTreeMap<String, Person>,
    /// Whose partner is whose.
    pub couples: BTreeMap<String, String>,
    pub reservations: Vec<String>,
    pub offers: Vec<String>,
    pub nights: BTreeMap<NaiveDate, Night>,
}

#[derive(Default)]
pub struct Night {
    /// Occupied, held, closed, same day.
    pub counts: [i64; 4],
    /// Who had each bed at midnight.
    pub beds: Vec<Option<String>>,
}

pub struct Person {
    pub elder: usize,
    pub from_on: NaiveDate,
    pub is_away: bool,
    pub had_bed: bool,
    /// When they are to leave for good.
    pub leaves_on: Option<NaiveDate>,
    /// Names the leave, and when they are to be back.
    pub leave: String,
    pub back_on: Option<NaiveDate>,
}

/// Everything that was drawn for an act.
pub struct Drawn {
    pub name: &'static str,
    pub who: String,
    pub other: String,
    pub bed: usize,
    pub second: usize,
    pub elder: usize,
    pub flag: bool,
    /// A day to come, or none.
    pub on: Option<NaiveDate>,
}

impl Ledger {
    pub fn bed_of(&self, admission: &str) -> Option<usize> {
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

    /// Whoever has just lain down may lie there: nobody here ever gives a reason for an exception.
    fn may_lie_there(&self, admission: &str) {
        let bed = self.bed_of(admission).unwrap();
        let partner = self.couples.get(admission);
        let mut mates = self
            .beds
            .iter()
            .zip(&ROOMS)
            .filter(|(_, room)| room.number == ROOMS[bed].number)
            .filter_map(|(who, _)| who.as_ref())
            .filter(|who| *who != admission);
        let is_man = is_man(self.open[admission].elder);
        let fits = match ROOMS[bed].takes {
            Takes::Anybody => true,
            Takes::Couple => mates.all(|mate| Some(mate) == partner),
            Takes::Women => !is_man || mates.any(|mate| Some(mate) == partner),
            Takes::Men => is_man || mates.any(|mate| Some(mate) == partner),
        };
        assert!(fits, "{admission} lies in bed {bed}, and the room is for others: {:?}", self.beds);
    }

    fn part(&mut self, admission: &str) {
        if let Some(partner) = self.couples.remove(admission)
            && self.couples.get(&partner).is_some_and(|other| other == admission)
        {
            self.couples.remove(&partner);
        }
    }

    /// Who has a bed on a day to come and whether they are away then, as far as is planned: whoever should have left or
    /// be back by today is not, and nobody knows until when.
    pub fn foreseen(&self, bed: usize, today: NaiveDate, on: NaiveDate) -> Option<(&str, bool)> {
        let comes_about = |planned: Option<NaiveDate>| planned.is_some_and(|day| today < day && day <= on);
        let who = self.beds[bed].as_deref()?;
        let person = &self.open[who];
        (!comes_about(person.leaves_on)).then_some((who, person.is_away && !comes_about(person.back_on)))
    }

    pub fn is_closed_then(&self, bed: usize, today: NaiveDate, on: NaiveDate) -> bool {
        let opens = self.closed_until.get(&bed).is_some_and(|day| today < *day && *day <= on);
        self.closed[bed] && !opens
    }

    /// Counts a midnight, one bed after the other.
    pub fn midnight(&mut self, on: NaiveDate) {
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

/// Draws an act with everything it may need.
pub fn draw(
    chance: &mut ChaCha12Rng,
    ledger: &Ledger,
    beds: usize,
    elders: usize,
    today: NaiveDate,
) -> Drawn {
    let people: Vec<&String> = ledger.open.keys().collect();
    let mut one = || {
        people.get(chance.random_range(0..people.len().max(1))).map(|id| (*id).clone()).unwrap_or_default()
    };
    let (mut who, mut other) = (one(), one());
    let name = match chance.random_range(0..150) {
        0..30 => "stay_admit",
        30..45 => "stay_transfer",
        45..51 => "stay_swap",
        51..61 => "leave_start",
        61..70 => "leave_return",
        70..78 => "stay_discharge",
        78..98 => "bed_clean",
        98..101 => "bed_close",
        101..105 => "bed_reopen",
        105..109 => "reservation_make",
        109..117 => "stay_plan_leaving",
        117..125 => "stay_change_terms",
        125..131 => "stay_move_couple",
        131..135 => "leave_change",
        135..137 => "reservation_renew",
        137..139 => "reservation_cancel",
        139..142 => "waiting_register",
        142..146 => "offer_make",
        _ => "offer_answer",
    };
    let (bed, mut second) = (chance.random_range(0..beds), chance.random_range(0..beds));
    let flag = chance.random_range(0..3) > 0;
    // Couples are few: one of them is drawn, mostly for two beds side by side, and swapped with the other now and then.
    if name == "stay_move_couple" {
        let paired: Vec<&String> = ledger.couples.keys().filter(|id| ledger.open.contains_key(*id)).collect();
        if !paired.is_empty() {
            who.clone_from(paired[chance.random_range(0..paired.len())]);
        }
        if flag {
            second = (bed ^ 1).min(beds - 1);
        }
    }
    if (name == "stay_swap" && chance.random_range(0..2) == 0) || name == "stay_move_couple" {
        other = ledger.couples.get(&who).cloned().unwrap_or(other);
    }
    Drawn {
        name,
        who,
        other,
        bed,
        second,
        elder: chance.random_range(0..elders),
        flag,
        on: Some(chance.random_range(0..9))
            .filter(|days| *days > 1)
            .map(|days| today + TimeDelta::days(days - 2)),
    }
}

/// What is asked of the program.
pub async fn asked(
    desk: &Desk,
    centre: &str,
    beds: &[String],
    elders: &[String],
    ledger: &Ledger,
    drawn: &Drawn,
) -> Value {
    let Drawn { who, other, flag, on, .. } = drawn;
    let (bed, second, elder) = (&beds[drawn.bed], &beds[drawn.second], &elders[drawn.elder]);
    let none = String::new();
    let latest = |some: &Vec<String>| {
        some.get(some.len().saturating_sub(1 + drawn.second % 3)).unwrap_or(&none).clone()
    };
    match drawn.name {
        "stay_admit" => admit(elder, centre, flag.then_some(bed.as_str())),
        "stay_transfer" => json!({ "admissionId": who, "bedId": bed }),
        "stay_swap" => json!({ "admissionId": who, "otherAdmissionId": other }),
        "stay_move_couple" => json!({ "admissionId": who, "bedId": bed, "partnerBedId": second }),
        "leave_start" => {
            json!({ "admissionId": who, "kind": "hospital", "holdsBed": flag, "plannedReturnOn": on })
        }
        "leave_return" => json!({ "admissionId": who, "bedId": (!flag).then_some(bed) }),
        "leave_change" => {
            let leave = ledger.open.get(who).map(|person| person.leave.as_str()).unwrap_or_default();
            json!({ "leaveId": leave, "plannedReturnOn": on, "holdUntilOn": on, "releasesBed": !flag })
        }
        "stay_plan_leaving" => json!({ "admissionId": who, "plannedToOn": on }),
        "stay_change_terms" => {
            // As whoever has the agreement open sees it.
            let seen = desk.call("stay_admission", json!({ "admissionId": who })).await.unwrap_or_default();
            let terms =
                if seen.is_null() { admit("", centre, None)["terms"].clone() } else { seen["terms"].clone() };
            let version = seen["version"].as_i64().unwrap_or_default();
            json!({
                "admissionId": who, "version": version, "terms": terms, "partnerId": flag.then_some(other),
                "endsCouple": !flag,
            })
        }
        "stay_discharge" => json!({ "admissionId": who, "reason": "home" }),
        "bed_close" => json!({ "bedId": bed, "reason": "repair", "plannedToOn": on }),
        "bed_clean" | "bed_reopen" => json!({ "bedId": bed }),
        "reservation_make" => json!({ "bedId": bed, "elderId": elder, "fromOn": on }),
        "reservation_renew" => {
            json!({ "reservationId": latest(&ledger.reservations), "lapsesOn": on.unwrap_or_default() })
        }
        "reservation_cancel" => json!({ "reservationId": latest(&ledger.reservations) }),
        "waiting_register" => json!({
            "centreId": centre, "elderId": elder, "details": { "needsNursingBed": flag },
        }),
        "offer_make" => {
            let list = desk.done("waiting_list", json!({ "centreId": centre })).await;
            let entry = list["entries"]
                .as_array()
                .and_then(|entries| entries.first())
                .map(|entry| text(&entry["id"]));
            json!({ "waitingId": entry.unwrap_or_default(), "bedId": bed, "reason": "随机" })
        }
        _ => {
            let answer = ["taken", "refused", "cancelled"][drawn.second % 3];
            json!({ "offerId": latest(&ledger.offers), "answer": answer })
        }
    }
}

/// What an act that was done means, read from what was asked.
pub fn note(ledger: &mut Ledger, drawn: &Drawn, answer: &Value, today: NaiveDate) {
    let Drawn { who, other, bed, second, elder, flag, on, .. } = drawn;
    let (bed, second) = (*bed, *second);
    let mut lay_down: Vec<String> = Vec::new();
    match drawn.name {
        "stay_admit" => {
            let id = text(&answer["id"]);
            assert!(ledger.open.values().all(|person| person.elder != *elder), "lives in two places");
            let person = Person {
                elder: *elder,
                from_on: today,
                is_away: false,
                had_bed: false,
                leaves_on: None,
                leave: String::new(),
                back_on: None,
            };
            ledger.open.insert(id.clone(), person);
            if *flag {
                ledger.lies_down(&id, bed);
                lay_down.push(id);
            }
        }
        "stay_transfer" => {
            ledger.gets_up(who);
            ledger.lies_down(who, bed);
            lay_down.push(who.clone());
        }
        "stay_swap" => {
            let (one, two) = (ledger.bed_of(who).unwrap(), ledger.bed_of(other).unwrap());
            ledger.beds.swap(one, two);
            lay_down.extend([who.clone(), other.clone()]);
        }
        "stay_move_couple" => {
            let partner = ledger.couples[who].clone();
            let goes = [(who.clone(), bed), (partner, second)];
            let had: Vec<usize> = goes.iter().filter_map(|(who, _)| ledger.bed_of(who)).collect();
            let trade = had.len() == 2 && had.contains(&bed) && had.contains(&second);
            let moving: Vec<_> =
                goes.into_iter().filter(|(who, to)| ledger.bed_of(who) != Some(*to)).collect();
            for (who, _) in &moving {
                match ledger.bed_of(who) {
                    Some(had) if trade => ledger.beds[had] = None,
                    _ => ledger.gets_up(who),
                }
            }
            for (who, to) in moving {
                ledger.lies_down(&who, to);
                lay_down.push(who);
            }
        }
        "stay_change_terms" => {
            ledger.part(who);
            if *flag {
                ledger.couples.insert(who.clone(), other.clone());
                ledger.couples.insert(other.clone(), who.clone());
            }
        }
        "stay_plan_leaving" => ledger.open.get_mut(who).unwrap().leaves_on = *on,
        "leave_start" => {
            let person = ledger.open.get_mut(who).unwrap();
            (person.is_away, person.back_on) = (true, *on);
            person.leave = text(&answer["leave"]["id"]);
            if !flag {
                ledger.gets_up(who);
            }
        }
        "leave_change" => {
            ledger.open.get_mut(who).unwrap().back_on = *on;
            if !flag {
                ledger.gets_up(who);
            }
        }
        "leave_return" => {
            let person = ledger.open.get_mut(who).unwrap();
            (person.is_away, person.back_on) = (false, None);
            if !flag && ledger.bed_of(who) != Some(bed) {
                ledger.gets_up(who);
                ledger.lies_down(who, bed);
                lay_down.push(who.clone());
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
            ledger.closed_until.remove(&bed);
            ledger.closed_until.extend(on.map(|on| (bed, on)));
        }
        "bed_reopen" => ledger.closed[bed] = false,
        "reservation_make" => ledger.reservations.push(text(&answer["id"])),
        "offer_make" => ledger.offers.push(text(&answer["id"])),
        _ => {}
    }
    for who in lay_down {
        ledger.may_lie_there(&who);
    }
}
