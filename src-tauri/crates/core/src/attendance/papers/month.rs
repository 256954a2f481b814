//! The month sheet (考勤表) as a document.

use chrono::Datelike;

use crate::attendance::AbsenceReason;
use crate::attendance::sheet::commands::attendance_month_sheet as read_sheet;
use crate::attendance::sheet::{
    AskMonthSheet, DayMark, HalfDayRule, MonthSheet, SheetPeople, SheetRow, SheetSum,
};
use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::report::{
    Cell, Column, Document, Figure, Kind, Opens, Paper, Parameters, Row, Table, Texts, Total, format, report,
};

/// Elders by days: who came for how long, who was away and why, with the sums of each elder and of the month.
#[report(Attendance, by = [Reception, Nurse, Manager, District, Administrator], takes = [Centre, Month])]
pub async fn attendance_month(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let centre = asked.centre(reading).await?;
    let zone = day::zone(&centre.time_zone)?;
    let month = asked.month(zone, reading.now)?;
    let ask = AskMonthSheet {
        centre_id: centre.id.clone(),
        month: Some(month.from.format("%Y-%m").to_string()),
        people: SheetPeople::Everyone,
    };
    let sheet = read_sheet(reading, ask).await?;
    let corrections =
        super::sql::corrections(&mut reading.tx, Some(&centre.id), month.from, month.until).await?;
    let texts = asked.texts();
    let document = Document::new("attendance_month", &asked)
        .at(&centre.name, zone)
        .over(month)
        .paper(&asked, Paper::A4)
        .landscape()
        .corrected(corrections)
        .figures(figures(texts, &sheet))
        .table(table(texts, &sheet))
        .notes(vec![legend(texts), counted(texts, &sheet.half_day_rules)])
        .signatures(vec![
            texts.text("paper.manager"),
            texts.text("paper.filledBy"),
            texts.text("paper.date"),
        ]);
    Ok(document)
}

/// What is counted. Where half a day was not the same all month, each rule stands with its days.
fn counted(texts: Texts, rules: &[HalfDayRule]) -> String {
    let under: Vec<String> = rules
        .iter()
        .enumerate()
        .map(|(place, rule)| {
            let hours = hours(rule.below_minutes);
            if rules.len() == 1 {
                return texts.say("sheet.halfDay.under", &[("hours", &hours)]);
            }
            let (from, until) = (texts.short_date(rule.from_on), texts.short_date(rule.last_on));
            let days = if place + 1 == rules.len() {
                texts.say("sheet.halfDay.since", &[("from", &from)])
            } else if rule.from_on == rule.last_on {
                from
            } else {
                texts.say("sheet.halfDay.days", &[("from", &from), ("until", &until)])
            };
            texts.say("sheet.halfDay.underOn", &[("hours", &hours), ("days", &days)])
        })
        .collect();
    texts.say("sheet.counted", &[("under", &texts.list(&under))])
}

/// Minutes as hours, as the screen writes them: two rules that differ by a minute must not read alike.
fn hours(minutes: i64) -> String {
    let hours = format::decimal(minutes as f64 / 60.0, 3);
    hours.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn figures(texts: Texts, sheet: &MonthSheet) -> Vec<Figure> {
    let sum = &sheet.sum;
    vec![
        Figure::new(texts.text("sheet.persons"), sheet.persons).formula(texts.text("sheet.personsHint")),
        Figure::new(texts.text("sheet.personTimes"), sum.attended),
        Figure::new(texts.text("sheet.days"), days(sum)),
        Figure::new(texts.text("sheet.absent"), sum.absent),
        Figure::new(texts.text("sheet.missed"), sum.missed),
    ]
}

/// Half days as days, exactly: binary numbers have halves.
fn days(sum: &SheetSum) -> Cell {
    Cell::Decimal(sum.half_days as f64 / 2.0)
}

fn table(texts: Texts, sheet: &MonthSheet) -> Table {
    let mut columns = vec![
        Column::text("name", texts.text("sheet.name"))
            .wide(4.4)
            .total(Total::Given(texts.text("sheet.dayTotal").into())),
    ];
    for day in &sheet.days {
        let title = format!("{}\n{}", day.on.day(), texts.narrow_weekday(day.on));
        columns.push(
            Column::new(Kind::Sign, day.on.to_string(), title)
                .wide(1.5)
                .total(Total::Given(Cell::count_or_blank(day.sum.attended))),
        );
    }
    columns.extend([
        Column::count("attended", texts.text("sheet.attendedShort")).wide(2.6),
        Column::new(Kind::Decimal, "days", texts.text("sheet.daysShort")).total(Total::Sum).wide(3.0),
        Column::count("away", texts.text("sheet.awayShort")).wide(2.6),
    ]);
    let rows = sheet.rows.iter().map(|row| {
        let mut cells = vec![Cell::text(&row.name)];
        cells.extend(
            row.marks.iter().zip(&sheet.days).map(|(mark, day)| Cell::text(sign(texts, row, *mark, day.on))),
        );
        cells.extend([row.sum.attended.into(), days(&row.sum), (row.sum.absent + row.sum.missed).into()]);
        Row::of(cells).opens(Opens::elder(&row.elder_id))
    });
    Table::new("", columns).rows(rows).dense()
}

/// The sign of a day as on the screen: of an absence its reason; what says nothing is left blank on paper.
fn sign(texts: Texts, row: &SheetRow, mark: DayMark, on: chrono::NaiveDate) -> String {
    match mark {
        DayMark::NotExpected => String::new(),
        DayMark::Absent => {
            let reason = row.reasons.iter().find(|reason| reason.on == on).map(|reason| reason.reason);
            texts.word("sheet.reasonSign", reason.unwrap_or(AbsenceReason::Other).word())
        }
        _ => texts.word("sheet.sign", mark.word()),
    }
}

fn legend(texts: Texts) -> String {
    use strum::VariantArray;
    let marks = DayMark::VARIANTS
        .iter()
        .filter(|mark| !matches!(mark, DayMark::NotExpected | DayMark::Absent))
        .map(|mark| {
            format!("{} {}", texts.word("sheet.sign", mark.word()), texts.word("sheet.mark", mark.word()))
        });
    let reasons = AbsenceReason::VARIANTS.iter().map(|reason| {
        format!(
            "{} {}",
            texts.word("sheet.reasonSign", reason.word()),
            texts.word("absenceReason", reason.word())
        )
    });
    marks.chain(reasons).collect::<Vec<_>>().join("　")
}
