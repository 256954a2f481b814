//! Why people were away (缺勤原因), by reason and by elder.

use std::collections::BTreeMap;

use strum::VariantArray;

use crate::attendance::AbsenceReason;
use crate::attendance::sheet::commands::attendance_month_sheet as read_sheet;
use crate::attendance::sheet::{AskMonthSheet, DayMark, SheetPeople};
use crate::command::Reading;
use crate::day;
use crate::error::Result;
use crate::report::chart::{ChartForm, ChartPart};
use crate::report::{
    Cell, Chart, Column, Document, Figure, Opens, Parameters, Row, Series, Table, Tone, report,
};

/// On how many days elders were away for which reason, and who was away most.
#[report(Attendance, by = [Reception, Nurse, Manager, District, Administrator], takes = [Centre, Month])]
pub async fn attendance_absences(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
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
    let word = |reason: Option<AbsenceReason>| {
        reason.map_or_else(|| texts.text("sheet.missed"), |reason| texts.word("absenceReason", reason.word()))
    };
    // None: missed without a word. The days ahead count in neither.
    let reasons: Vec<Option<AbsenceReason>> =
        AbsenceReason::VARIANTS.iter().copied().map(Some).chain([None]).collect();
    let mut days: BTreeMap<Option<AbsenceReason>, i64> = BTreeMap::new();
    let mut rows = Vec::new();
    for row in &sheet.rows {
        let mut own: BTreeMap<Option<AbsenceReason>, i64> = BTreeMap::new();
        for (mark, day) in row.marks.iter().zip(&sheet.days).filter(|(_, day)| day.on <= sheet.today) {
            match mark {
                DayMark::Absent => {
                    let reason =
                        row.reasons.iter().find(|reason| reason.on == day.on).map(|reason| reason.reason);
                    *own.entry(Some(reason.unwrap_or(AbsenceReason::Other))).or_default() += 1;
                }
                DayMark::Missed => *own.entry(None).or_default() += 1,
                _ => {}
            }
        }
        let sum: i64 = own.values().sum();
        if sum > 0 {
            for (reason, count) in &own {
                *days.entry(*reason).or_default() += count;
            }
            let mut cells = vec![Cell::text(&row.name), sum.into(), row.sum.attended.into()];
            cells.extend(
                reasons.iter().map(|reason| Cell::count_or_blank(own.get(reason).copied().unwrap_or(0))),
            );
            let tone = if own.contains_key(&None) { Tone::Warning } else { Tone::Plain };
            rows.push((sum, Row::of(cells).opens(Opens::elder(&row.elder_id)).tone(tone)));
        }
    }
    rows.sort_by_key(|(sum, _)| std::cmp::Reverse(*sum));
    let mut columns = vec![
        Column::text("name", texts.text("sheet.name")),
        Column::count("away", texts.text("sheet.awayShort")),
        Column::count("attended", texts.text("sheet.attendedShort")),
    ];
    columns.extend(
        reasons
            .iter()
            .map(|reason| Column::count(reason.map_or("missed", AbsenceReason::word), word(*reason))),
    );
    let all: i64 = days.values().sum();
    let attended = sheet.sum.attended;
    Ok(Document::new("attendance_absences", &asked)
        .at(&centre.name, zone)
        .over(month)
        .corrected(corrections)
        .figures(vec![
            Figure::new(texts.text("paper.daysAway"), all),
            Figure::new(texts.text("paper.awayShare"), Cell::share(all, all + attended))
                .formula(texts.text("paper.awayShareHint")),
            Figure::new(texts.text("sheet.missed"), days.get(&None).copied().unwrap_or(0))
                .tone(Tone::Warning),
        ])
        .chart(reason_chart(
            &texts.text("paper.daysAwayByReason"),
            &texts.text("paper.daysAway"),
            &reasons,
            &days,
            word,
        ))
        .table(Table::new(texts.text("paper.byElder"), columns).rows(rows.into_iter().map(|(_, row)| row)))
        .notes(vec![texts.text("report.attendance_absences.note")]))
}

fn reason_chart(
    title: &str,
    series: &str,
    reasons: &[Option<AbsenceReason>],
    days: &BTreeMap<Option<AbsenceReason>, i64>,
    word: impl Fn(Option<AbsenceReason>) -> String,
) -> Chart {
    let values: Vec<f64> =
        reasons.iter().map(|reason| days.get(reason).copied().unwrap_or(0) as f64).collect();
    Chart::new(
        ChartForm::LyingBars,
        title,
        reasons.iter().map(|reason| word(*reason)).collect(),
        vec![Series::new(series, ChartPart::Here, values)],
    )
}
