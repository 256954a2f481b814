//! Birthdays of a month (生日名单), by the solar and by the lunar calendar.

use chrono::{Datelike, NaiveDate};

use super::sql;
use crate::command::Reading;
use crate::day;
use crate::elder::lunar;
use crate::error::Result;
use crate::report::{Cell, Column, Document, Figure, Kind, Opens, Parameters, Row, Table, Tone, report};

/// Who has a birthday in a month, by the solar or the lunar calendar, with the age; round ones stand out.
#[report(People, by = [Reception, Nurse, Kitchen, Manager, District, Administrator], takes = [CentreOrAll, Month])]
pub async fn people_birthdays(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let centres = asked.centres(reading).await?;
    let month = asked.month(day::DISTRICT_ZONE, reading.now)?;
    let setting = lunar::sql::setting(&mut reading.tx).await?;
    let people = sql::births(&mut reading.tx, asked.centre_id.as_ref(), month.from, month.until).await?;
    let texts = asked.texts();
    let mut lines: Vec<Line<'_>> = Vec::new();
    for person in &people {
        let (born, year) = (person.birth_on, month.from.year());
        let solar =
            in_year(born, year).map(|on| Line { on, is_lunar: false, years: years(on, born), person });
        let lunar = lunar::rules::kept_in(born, year, setting).into_iter().map(|kept| Line {
            on: kept.on,
            is_lunar: true,
            years: kept.years,
            person,
        });
        lines.extend(
            solar.into_iter().chain(lunar).filter(|line| month.from <= line.on && line.on < month.until),
        );
    }
    let place_of = |line: &Line<'_>| (line.on, line.is_lunar, line.person.sort_key.clone());
    lines.sort_by_cached_key(place_of);
    let columns = vec![
        Column::new(Kind::Date, "on", texts.text("paper.day")),
        Column::text("weekday", texts.text("paper.weekday")),
        Column::text("name", texts.text("paper.name")).total(crate::report::Total::Count),
        Column::new(Kind::Integer, "age", texts.text("paper.turns")),
        Column::text("calendar", texts.text("paper.calendar")),
        Column::new(Kind::Date, "born", texts.text("paper.born")),
        Column::text("centre", texts.text("paper.centre")),
    ];
    let round = lines.iter().filter(|line| is_round(line.years)).count();
    let rows = lines.iter().map(|line| {
        let Line { on, is_lunar, years, person } = *line;
        let tone = if is_round(years) { Tone::Strong } else { Tone::Plain };
        let calendar = if is_lunar { "paper.lunar" } else { "paper.solar" };
        Row::of(vec![
            on.into(),
            texts.weekday(on).into(),
            Cell::text(&person.name),
            years.into(),
            texts.text(calendar).into(),
            person.birth_on.into(),
            person.centre_name.clone().into(),
        ])
        .opens(Opens::elder(&person.elder_id))
        .tone(tone)
    });
    let place = match centres.as_slice() {
        [only] if asked.centre_id.is_some() => only.name.clone(),
        _ => texts.text("paper.district"),
    };
    Ok(Document::new("people_birthdays", &asked)
        .at(place, day::DISTRICT_ZONE)
        .over(month)
        .figures(vec![
            Figure::new(texts.text("paper.birthdays"), Cell::count(lines.len())),
            Figure::new(texts.text("paper.roundBirthdays"), Cell::count(round))
                .formula(texts.text("paper.roundHint")),
        ])
        .table(Table::new("", columns).rows(rows))
        .notes(vec![texts.text("report.people_birthdays.note")]))
}

/// A birthday in the month.
struct Line<'a> {
    on: NaiveDate,
    is_lunar: bool,
    /// How old one becomes by it, in years of the calendar by which it is kept.
    years: i64,
    person: &'a sql::Birth,
}

/// Born on 29 February: kept on 1 March of other years, as the age counts.
fn in_year(born: NaiveDate, year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, born.month(), born.day()).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
}

fn years(on: NaiveDate, born: NaiveDate) -> i64 {
    i64::from(on.year() - born.year())
}

/// 80, 90, 100: and every year from 100 on.
fn is_round(years: i64) -> bool {
    years >= 100 || years % 10 == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birthday_on_a_leap_day_is_kept_on_the_first_of_march() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(in_year(date("1944-02-29"), 2026), Some(date("2026-03-01")));
        assert_eq!(in_year(date("1944-02-29"), 2028), Some(date("2028-02-29")));
        assert_eq!(years(date("2026-03-01"), date("1944-02-29")), 82);
    }

    #[test]
    fn full_tens_and_every_year_from_a_hundred_stand_out() {
        for (years, expected) in [(90, true), (89, false), (103, true), (80, true), (99, false), (100, true)]
        {
            assert_eq!(is_round(years), expected, "{years}");
        }
    }
}
