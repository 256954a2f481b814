//! The reports of beds against figures that the test counts by itself from the rows of the database.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Days, TimeDelta, Utc};
use serde_json::{Value, json};

use crate::on_both;
use crate::report_naive::{
    Day, column, day, figure, filled, find, lines, number, rows, share, shown, tables, within,
};
use crate::support::{Desk, text};

/// The words of the screens, which the papers use.
const WORDS: &str = include_str!("../../ui/src/shared/i18n/zh-CN/beds.json");

fn word(under: &str, word: &str) -> String {
    let words: Value = serde_json::from_str(WORDS).unwrap();
    text(&words[under][word])
}

pub fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap()
}

/// The day of an instant in Shanghai.
fn on(at: DateTime<Utc>) -> Day {
    (at + TimeDelta::hours(8)).date_naive()
}

#[derive(Debug)]
pub struct Bed {
    pub id: String,
    pub ward: String,
    pub kind: String,
    pub service: (Day, Option<Day>),
    pub nursing: Option<(Day, Option<Day>)>,
}

pub struct House {
    pub beds: Vec<Bed>,
    /// Bed, admission, from, to.
    pub stays: Vec<(String, String, Day, Option<Day>)>,
    /// Admission, from, to.
    leaves: Vec<(String, Day, Option<Day>)>,
    /// Admission, came back: whose leave was not ended by leaving for good.
    returns: Vec<(String, Day)>,
    closures: Vec<(String, Day, Option<Day>)>,
    /// Admission, came, left, why.
    pub admissions: Vec<(String, Day, Option<Day>, Option<String>)>,
}

impl House {
    pub async fn read(desk: &Desk, centre: &str) -> Self {
        type Row = (String, String, String, String, Day, Option<Day>, Option<Day>, Option<Day>);
        let beds = rows!(
            desk,
            Row,
            "SELECT b.centre_id, b.id, w.name, b.kind, b.in_service_from_on, b.in_service_until_on, b.nursing_from_on,
                b.nursing_until_on
            FROM bed b JOIN care_room r ON r.id = b.care_room_id JOIN ward w ON w.id = r.ward_id"
        );
        let beds = beds.into_iter().filter(|row| row.0 == centre).map(|row| Bed {
            id: row.1,
            ward: row.2,
            kind: row.3,
            service: (row.4, row.5),
            nursing: row.6.map(|from| (from, row.7)),
        });
        let admissions = rows!(
            desk,
            (String, String, Day, Option<Day>, Option<String>),
            "SELECT centre_id, id, from_on, to_on, leaving_reason FROM admission"
        );
        let left =
            rows!(desk, (String, DateTime<Utc>), "SELECT id, to_at FROM admission WHERE to_at IS NOT NULL");
        let ends = rows!(
            desk,
            (String, DateTime<Utc>, Day),
            "SELECT admission_id, to_at, to_on FROM bed_leave WHERE to_at IS NOT NULL AND withdrawn_at IS NULL"
        );
        let is_back = |admission: &String, at: DateTime<Utc>| {
            !left.iter().any(|(id, left_at)| id == admission && *left_at <= at)
        };
        let returns =
            ends.into_iter().filter(|row| is_back(&row.0, row.1)).map(|row| (row.0, row.2)).collect();
        Self {
            beds: beds.collect(),
            stays: rows!(
                desk,
                (String, String, Day, Option<Day>),
                "SELECT bed_id, admission_id, from_on, to_on FROM stay WHERE withdrawn_at IS NULL"
            ),
            leaves: rows!(
                desk,
                (String, Day, Option<Day>),
                "SELECT admission_id, from_on, to_on FROM bed_leave WHERE withdrawn_at IS NULL"
            ),
            returns,
            closures: rows!(
                desk,
                (String, Day, Option<Day>),
                "SELECT bed_id, from_on, to_on FROM bed_closure"
            ),
            admissions: admissions
                .into_iter()
                .filter(|row| row.0 == centre)
                .map(|row| (row.1, row.2, row.3, row.4))
                .collect(),
        }
    }

    /// Of a bed in a night: in service, available, had, held.
    fn night(&self, bed: &Bed, on: Day) -> [i64; 4] {
        if !within(on, bed.service.0, bed.service.1) {
            return [0; 4];
        }
        let is_closed = self.closures.iter().any(|(id, from, to)| *id == bed.id && within(on, *from, *to));
        let had = self.stays.iter().find(|(id, _, from, to)| *id == bed.id && within(on, *from, *to));
        let is_away = had.is_some_and(|(_, admission, ..)| {
            self.leaves.iter().any(|(id, from, to)| id == admission && within(on, *from, *to))
        });
        [1, i64::from(!is_closed), i64::from(had.is_some()), i64::from(is_away)]
    }

    pub fn nights(&self, from: Day, until: Day, is_asked: impl Fn(&Bed) -> bool) -> [i64; 4] {
        let mut sum = [0; 4];
        for bed in self.beds.iter().filter(|bed| is_asked(bed)) {
            for on in from.iter_days().take_while(|on| *on < until) {
                for (sum, one) in sum.iter_mut().zip(self.night(bed, on)) {
                    *sum += one;
                }
            }
        }
        sum
    }
}

/// The bed-days of a row of occupancy: in service, available, had, held.
pub fn bed_days(table: &Value, row: &Value) -> [i64; 4] {
    ["bedDays", "available", "occupied", "held"].map(|key| number(&row["cells"][column(table, key)]))
}

/// As it is printed, with one decimal.
fn is_about(printed: &str, numerator: i64, denominator: i64) -> bool {
    let printed: f64 =
        printed.split_whitespace().next().unwrap().replace(',', "").parse().unwrap_or(f64::NAN);
    denominator > 0 && (printed - numerator as f64 / denominator as f64).abs() <= 0.055
}

async fn occupancy(desk: &Desk, centre: &str, house: &House) {
    let (from, until) = (day("2026-10-01"), day("2026-11-01"));
    let shown = shown(desk, "beds_occupancy", json!({ "centreId": centre, "month": "2026-10" })).await;
    let tables = tables(&shown);
    // Nobody came and left on one day here, so that what was had is what counts.
    let is_same_day = |row: &(String, Day, Option<Day>, Option<String>)| row.2 == Some(row.1);
    assert!(!house.admissions.iter().any(is_same_day));

    let mut wards: Vec<&str> = house.beds.iter().map(|bed| bed.ward.as_str()).collect();
    wards.sort_unstable();
    wards.dedup();
    assert_eq!(lines(&tables[0]).len(), wards.len());
    for row in lines(&tables[0]) {
        let ward = text(&row["cells"][0]);
        let sums = house.nights(from, until, |bed| bed.ward == ward);
        assert_eq!(bed_days(&tables[0], &row), sums, "{ward}");
        assert_eq!(row["cells"][column(&tables[0], "withHeld")], share(sums[2], sums[1]), "{ward}");
        assert_eq!(
            row["cells"][column(&tables[0], "withoutHeld")],
            share(sums[2] - sums[3], sums[1]),
            "{ward}"
        );
    }
    let mut kinds: Vec<&str> = house.beds.iter().map(|bed| bed.kind.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mut counted: Vec<[i64; 4]> =
        kinds.iter().map(|kind| house.nights(from, until, |bed| bed.kind == *kind)).collect();
    let mut printed: Vec<[i64; 4]> = lines(&tables[1]).iter().map(|row| bed_days(&tables[1], row)).collect();
    counted.sort_unstable();
    printed.sort_unstable();
    assert_eq!(printed, counted, "each kind of bed");

    let came = house.admissions.iter().filter(|row| within(row.1, from, Some(until))).count();
    let left: Vec<_> =
        house.admissions.iter().filter(|row| row.2.is_some_and(|to| within(to, from, Some(until)))).collect();
    let residents = house.admissions.iter().filter(|row| within(day("2026-10-31"), row.1, row.2)).count();
    let leavers_days: i64 = house
        .stays
        .iter()
        .filter(|(_, admission, ..)| left.iter().any(|row| row.0 == *admission))
        .map(|(.., from, to)| (to.unwrap() - *from).num_days())
        .sum();
    let movements: Vec<String> = lines(&tables[2]).iter().map(|row| text(&row["cells"][1])).collect();
    assert_eq!(movements[..3], [came, left.len(), residents].map(|one| one.to_string()));
    assert!(!left.is_empty(), "the demonstration has leavings");
    assert!(
        is_about(&figure(&shown, 3), leavers_days, count(left.len())),
        "{} {leavers_days}",
        figure(&shown, 3)
    );
    let [_, available, ..] = house.nights(from, until, |_| true);
    assert!(is_about(&movements[3], count(left.len()) * 31, available), "turnover: {movements:?}");
    let mut gaps = (0, 0);
    let began = rows!(
        desk,
        (String, DateTime<Utc>, Day, Option<Day>, String),
        "SELECT bed_id, from_at, from_on, to_on, began_how FROM stay WHERE withdrawn_at IS NULL"
    );
    for (bed, at, from_on, _, how) in &began {
        let is_here = house.beds.iter().any(|one| one.id == *bed);
        if !is_here || how == "swapped" || !within(*from_on, from, Some(until)) {
            continue;
        }
        let before = began.iter().filter(|one| one.0 == *bed && one.1 < *at).max_by_key(|one| one.1);
        if let Some(left) = before.and_then(|one| one.3) {
            gaps = (gaps.0 + (*from_on - left).num_days(), gaps.1 + 1);
        }
    }
    assert!(gaps.1 == 0 || is_about(&movements[4], gaps.0, gaps.1), "empty days: {movements:?} {gaps:?}");
    let waited = rows!(
        desk,
        (String, String, DateTime<Utc>, Option<DateTime<Utc>>),
        "SELECT centre_id, elder_id, registered_at, ended_at FROM waiting_entry WHERE ended_how = 'admitted'"
    );
    let recorded = rows!(
        desk,
        (String, String, DateTime<Utc>, Day),
        "SELECT centre_id, elder_id, recorded_at, from_on FROM admission WHERE withdrawn_at IS NULL"
    );
    // An admission that is recorded later was one on the day of coming.
    let came_on = |elder: &str, ended: DateTime<Utc>| {
        let of_them = recorded.iter().filter(|row| row.0 == centre && row.1 == elder && row.2 == ended);
        of_them.map(|row| row.3).max()
    };
    let waited: Vec<i64> = waited
        .iter()
        .filter(|row| row.0 == centre)
        .filter_map(|row| Some((on(row.2), came_on(&row.1, row.3?)?)))
        .filter(|(_, to)| within(*to, from, Some(until)))
        .map(|(from, to)| (to - from).num_days().max(0))
        .collect();
    assert!(
        waited.is_empty() || is_about(&movements[5], waited.iter().sum(), count(waited.len())),
        "waiting days: {movements:?} {waited:?}"
    );
    let mut by_reason: BTreeMap<String, i64> = BTreeMap::new();
    for row in &left {
        *by_reason.entry(word("leavingReason", row.3.as_deref().unwrap())).or_default() += 1;
    }
    let reasons: BTreeMap<String, i64> =
        lines(&tables[3]).iter().map(|row| (text(&row["cells"][0]), number(&row["cells"][1]))).collect();
    assert_eq!(reasons.values().sum::<i64>(), count(left.len()));
    let sorted = |of: &BTreeMap<String, i64>| {
        let mut counts: Vec<i64> = of.values().copied().collect();
        counts.sort_unstable();
        counts
    };
    assert_eq!(sorted(&reasons), sorted(&by_reason), "{reasons:?} {by_reason:?}");
    // What is divided says by what.
    let notes: Vec<String> = shown["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|block| block["kind"] == "notes")
        .map(|block| block["value"].to_string())
        .collect();
    for code in ["turnover", "empty_days", "waiting_days"] {
        assert!(notes.iter().any(|note| note.contains(&word("formula", code))), "{code}: {notes:?}");
    }
}

/// Nursing beds and others, month by month: a bed is one on the days on which it is recognised.
async fn nursing(desk: &Desk, centre: &str, house: &House) {
    let asked = json!({
        "centreId": centre, "fromOn": "2026-10-01", "untilOn": "2026-11-21", "group": "nursing", "period": "month",
    });
    let counted = desk.done("census_occupancy", asked).await;
    for group in counted["groups"].as_array().unwrap() {
        let is_asked = |bed: &Bed, on: Day| {
            bed.nursing.is_some_and(|(from, until)| within(on, from, until)) == (group["key"] == "nursing")
        };
        for part in group["periods"].as_array().unwrap() {
            let [from, until] = ["fromOn", "untilOn"].map(|key| day(part[key].as_str().unwrap()));
            let mut sums = [0; 4];
            for on in from.iter_days().take_while(|on| *on < until) {
                let nights = house.nights(on, on + Days::new(1), |bed| is_asked(bed, on));
                for (sum, one) in sums.iter_mut().zip(nights) {
                    *sum += one;
                }
            }
            let told = ["beds", "available", "occupied", "held"].map(|key| part[key].as_i64().unwrap());
            assert_eq!(told, sums, "{} {from}", group["key"]);
        }
    }
}

async fn census(desk: &Desk, centre: &str, house: &House) {
    for night in ["2026-10-20", "2026-11-08"] {
        let on = day(night);
        let shown = shown(desk, "beds_census", json!({ "centreId": centre, "on": night })).await;
        let sum = |sums: [i64; 4]| [sums[0], sums[2] - sums[3], sums[3], sums[1] - sums[2]];
        let all = house.nights(on, on + Days::new(1), |_| true);
        let expected = sum(all).map(|one| one.to_string());
        assert_eq!([0, 1, 2, 3].map(|place| figure(&shown, place)), expected, "{night}");
        assert_eq!(figure(&shown, 4), share(all[2], all[1]), "{night}");
        let tables = tables(&shown);
        for row in lines(&tables[0]) {
            let ward = text(&row["cells"][0]);
            let at = |key| number(&row["cells"][column(&tables[0], key)]);
            let sums = house.nights(on, on + Days::new(1), |bed| bed.ward == ward);
            assert_eq!([at("beds"), at("inBed"), at("held"), at("free")], sum(sums), "{ward} {night}");
        }
        assert_eq!(count(lines(&tables[1]).len()), all[0], "every bed in service");
        let with_somebody = lines(&tables[1]).iter().filter(|row| row["cells"][3] != "").count();
        assert_eq!(count(with_somebody), all[2], "{night}");
    }
}

async fn list(desk: &Desk, centre: &str, house: &House) {
    let today = day("2026-11-23");
    let shown = shown(desk, "beds_list", json!({ "centreId": centre })).await;
    let lying: Vec<_> = house
        .stays
        .iter()
        .filter(|(id, _, _, to)| to.is_none() && house.beds.iter().any(|bed| bed.id == *id))
        .collect();
    let away = lying
        .iter()
        .filter(|(_, admission, ..)| house.leaves.iter().any(|(id, _, to)| id == admission && to.is_none()));
    let (lying, away) = (count(lying.len()), count(away.count()));
    let beds = count(house.beds.iter().filter(|bed| within(today, bed.service.0, bed.service.1)).count());
    let living = count(house.admissions.iter().filter(|row| row.2.is_none()).count());
    let expected = [beds, lying - away, away].map(|one| one.to_string());
    assert_eq!([0, 1, 2].map(|place| figure(&shown, place)), expected);
    assert_eq!(figure(&shown, 4), living.to_string());
    let table = &tables(&shown)[0];
    assert_eq!(count(lines(table).len()), beds);
    let named = lines(table).iter().filter(|row| row["cells"][column(table, "name")] != "").count();
    assert_eq!(count(named), lying);
    let states = |word: &str| {
        count(lines(table).iter().filter(|row| row["cells"][column(table, "state")] == word).count())
    };
    let free = states(&word("bedState", "free"));
    assert_eq!(figure(&shown, 3), free.to_string());
    let others: i64 =
        ["reserved", "cleaning", "closed"].iter().map(|state| states(&word("bedState", state))).sum();
    assert_eq!(beds, lying + free + others);
}

async fn handover(desk: &Desk, centre: &str, house: &House) {
    let mut told = 0;
    for night in day("2026-10-01").iter_days().take(50).step_by(3) {
        let shown =
            shown(desk, "beds_handover", json!({ "centreId": centre, "on": night.to_string() })).await;
        let table = &tables(&shown)[0];
        let printed = |kind: &str| {
            let title = word("handoverKind", kind);
            let groups = table["groups"].as_array().unwrap().iter();
            let of = groups.filter(|group| text(&group["title"]).starts_with(&title));
            count(of.map(|group| group["rows"].as_array().unwrap().len()).sum())
        };
        let here = |admission: &String| house.admissions.iter().any(|row| row.0 == *admission);
        let came = count(house.admissions.iter().filter(|row| row.1 == night).count());
        let left = count(house.admissions.iter().filter(|row| row.2 == Some(night)).count());
        let went = count(house.leaves.iter().filter(|row| here(&row.0) && row.1 == night).count());
        let back = count(house.returns.iter().filter(|row| here(&row.0) && row.1 == night).count());
        assert_eq!((printed("came"), printed("left")), (came, left), "{night}");
        assert_eq!((printed("went_on_leave"), printed("came_back")), (went, back), "{night}");
        told += came + left + went + back;
    }
    assert!(told > 0, "something happened");
}

/// Who lives here in a night by the ward of the bed, and who of them is away; the list of one ward is that part of it.
async fn night_round(desk: &Desk, centre: &str, house: &House) {
    let choices = json!({ "name": "beds_night_round", "parameters": { "centreId": centre } });
    let wards = desk.done("report_choices", choices).await["choices"].clone();
    let mut of_all = 0;
    for night in ["2026-10-20", "2026-11-22"] {
        let on = day(night);
        let mut counted: BTreeMap<&str, [i64; 2]> = BTreeMap::new();
        for (admission, ..) in house.admissions.iter().filter(|row| within(on, row.1, row.2)) {
            let stay = house.stays.iter().find(|stay| stay.1 == *admission && within(on, stay.2, stay.3));
            let bed = stay.and_then(|stay| house.beds.iter().find(|bed| bed.id == stay.0));
            let is_away = house.leaves.iter().any(|(id, from, to)| id == admission && within(on, *from, *to));
            let sum = counted.entry(bed.map_or("", |bed| bed.ward.as_str())).or_default();
            *sum = [sum[0] + 1, sum[1] + i64::from(is_away)];
        }
        let printed = |shown: &Value| -> BTreeMap<String, [i64; 2]> {
            let table = &tables(shown)[0];
            let groups = table["groups"].as_array().unwrap().iter();
            let of = groups.map(|group| {
                let rows = group["rows"].as_array().unwrap();
                let away = rows.iter().filter(|row| row["tone"] == "quiet").count();
                // Whoever has no bed stands under words, not under a ward.
                let title = text(&group["title"]);
                let is_ward = house.beds.iter().any(|bed| bed.ward == title);
                (if is_ward { title } else { String::new() }, [count(rows.len()), count(away)])
            });
            of.collect()
        };
        let told = |[living, away]: [i64; 2]| [living - away, away].map(|one| one.to_string());
        let whole = shown(desk, "beds_night_round", json!({ "centreId": centre, "on": night })).await;
        let expected: BTreeMap<String, [i64; 2]> =
            counted.iter().map(|(ward, sum)| ((*ward).to_owned(), *sum)).collect();
        assert_eq!(printed(&whole), expected, "{night}");
        let all = counted.values().fold([0, 0], |all, one| [all[0] + one[0], all[1] + one[1]]);
        assert_eq!([figure(&whole, 0), figure(&whole, 1)], told(all), "{night}");
        of_all += all[0];
        for ward in wards.as_array().unwrap() {
            let asked = json!({ "centreId": centre, "on": night, "choice": ward["value"] });
            let part = shown(desk, "beds_night_round", asked).await;
            let name = text(&ward["words"]);
            let sum = counted.get(name.as_str()).copied().unwrap_or_default();
            assert_eq!([figure(&part, 0), figure(&part, 1)], told(sum), "{name} {night}");
            let rows: i64 = printed(&part).values().map(|one| one[0]).sum();
            assert_eq!(rows, sum[0], "{name} {night}");
            assert_eq!(part["subject"], name.as_str(), "{night}");
        }
    }
    assert!(of_all > 4, "the demonstration has residents: {of_all}");
    let nowhere =
        json!({ "name": "beds_night_round", "parameters": { "centreId": centre, "choice": "nowhere" } });
    assert_eq!(desk.refused("report_table", nowhere).await.code(), "not_found");
}

async fn waiting(desk: &Desk, centre: &str) {
    let entries = rows!(
        desk,
        (String, String, DateTime<Utc>, bool),
        "SELECT centre_id, id, registered_at, needs_nursing_bed FROM waiting_entry WHERE ended_at IS NULL"
    );
    let own: Vec<_> = entries.into_iter().filter(|row| row.0 == centre).collect();
    let offers =
        rows!(desk, (String, Day), "SELECT waiting_entry_id, lapses_on FROM bed_offer WHERE answer IS NULL");
    let standing = offers
        .iter()
        .filter(|(id, lapses)| own.iter().any(|row| row.1 == *id) && *lapses > day("2026-11-23"));
    let shown = shown(desk, "beds_waiting", json!({ "centreId": centre })).await;
    let nursing = own.iter().filter(|row| row.3).count();
    let expected = [own.len(), nursing, standing.count()].map(|one| one.to_string());
    assert_eq!([0, 1, 2].map(|place| figure(&shown, place)), expected);
    assert!(!own.is_empty(), "somebody waits");
    let table = &tables(&shown)[0];
    let mut printed: Vec<i64> =
        lines(table).iter().map(|row| number(&row["cells"][column(table, "days")])).collect();
    let mut counted: Vec<i64> = own.iter().map(|row| (day("2026-11-23") - on(row.2)).num_days()).collect();
    printed.sort_unstable();
    counted.sort_unstable();
    assert_eq!(printed, counted);
}

async fn forecast(desk: &Desk, centre: &str, house: &House) {
    let today = day("2026-11-23");
    let leaving =
        rows!(desk, (String, Option<Day>), "SELECT id, planned_to_on FROM admission WHERE to_at IS NULL");
    let leaving: HashMap<String, Option<Day>> = leaving.into_iter().collect();
    let closed = rows!(
        desk,
        (String, Option<Day>),
        "SELECT bed_id, planned_to_on FROM bed_closure WHERE to_at IS NULL"
    );
    let kept = rows!(
        desk,
        (String, Day, Day),
        "SELECT bed_id, from_on, lapses_on FROM reservation WHERE ended_at IS NULL"
    );
    let shown = shown(desk, "beds_forecast", json!({ "centreId": centre })).await;
    let table = &tables(&shown)[0];
    let (mut past, mut ahead) = (0, 0);
    for row in lines(table) {
        let on = day(row["cells"][0].as_str().unwrap());
        let at = |key| number(&row["cells"][column(table, key)]);
        let printed = ["beds", "closed", "occupied", "reserved", "free"].map(at);
        if on < today {
            let [beds, available, had, _] = house.nights(on, on + Days::new(1), |_| true);
            assert_eq!(printed, [beds, beds - available, had, 0, available - had], "{on}");
            past += 1;
            continue;
        }
        let mut sums = [0; 5];
        let still = |until: Option<Day>| until.filter(|until| *until > today).is_none_or(|until| on < until);
        for bed in house.beds.iter().filter(|bed| within(on, bed.service.0, bed.service.1)) {
            sums[0] += 1;
            let lies = house.stays.iter().find(|stay| stay.0 == bed.id && stay.3.is_none());
            let is_had = lies.is_some_and(|stay| still(leaving.get(&stay.1).copied().flatten()));
            let is_closed = closed.iter().any(|(id, until)| *id == bed.id && still(*until));
            let is_kept = kept.iter().any(|(id, from, lapses)| *id == bed.id && *from <= on && on < *lapses);
            let place = if is_had {
                2
            } else if is_closed {
                1
            } else if is_kept {
                3
            } else {
                4
            };
            sums[place] += 1;
        }
        assert_eq!(printed, sums, "{on}");
        ahead += 1;
    }
    assert!(past > 50 && ahead > 50, "{past} and {ahead} days");
    let nursing = house.beds.iter().filter(|bed| bed.nursing.is_some()).count();
    assert!(nursing > 0);
}

on_both! {
    async fn the_reports_of_beds_are_what_one_counts_from_the_rows(desk: Desk) {
        let desk = filled(desk).await;
        let centre = find(&desk, "isResidence").await;
        let house = House::read(&desk, &centre).await;
        occupancy(&desk, &centre, &house).await;
        nursing(&desk, &centre, &house).await;
        census(&desk, &centre, &house).await;
        list(&desk, &centre, &house).await;
        handover(&desk, &centre, &house).await;
        night_round(&desk, &centre, &house).await;
        waiting(&desk, &centre).await;
        forecast(&desk, &centre, &house).await;
    }
}
