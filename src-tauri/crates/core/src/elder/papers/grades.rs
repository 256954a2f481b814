//! Grades and categories by centre (等级与类别).

use std::collections::BTreeMap;

use strum::VariantArray;

use super::sql;
use crate::command::Reading;
use crate::day;
use crate::elder::Category;
use crate::error::Result;
use crate::report::chart::{ChartForm, ChartPart};
use crate::report::{
    Cell, Chart, Column, Document, Figure, Opens, Parameters, Row, Series, Table, Total, report,
};

/// The grades of GB/T 42195: able to severely impaired, and complete loss.
const GRADES: std::ops::RangeInclusive<i64> = 0..=4;

/// How many elders of each ability grade and of each category belong to each centre today.
#[report(People, by = [Nurse, Manager, District, Administrator], takes = [CentreOrAll])]
pub async fn people_grades(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let centres = asked.centres(reading).await?;
    let today = day::date_at(day::DISTRICT_ZONE, reading.now);
    let only = asked.centre_id.as_ref();
    let grades = sql::grades(&mut reading.tx, only, today).await?;
    let categories = sql::categories(&mut reading.tx, only, today).await?;
    let elders = sql::elders(&mut reading.tx, only, today).await?;
    let texts = asked.texts();

    // None: not assessed yet.
    let kinds: Vec<Option<i64>> = GRADES.map(Some).chain([None]).collect();
    let name = |grade: Option<i64>| {
        grade.map_or_else(
            || texts.text("paper.notAssessed"),
            |grade| {
                let words = texts.text(&format!("assessment.grade.gbt42195.g{grade}"));
                texts.say("assessment.gradeLine", &[("grade", &grade.to_string()), ("words", &words)])
            },
        )
    };
    let mut columns = vec![Column::text("centre", texts.text("paper.centre"))];
    columns.extend(kinds.iter().map(|grade| {
        Column::count(grade.map_or("none".to_owned(), |grade| format!("grade{grade}")), name(*grade))
    }));
    columns.push(Column::count("sum", texts.text("paper.total")));
    let rows = centres.iter().filter_map(|centre| {
        let of = |grade: Option<i64>| {
            grades
                .iter()
                .filter(|row| row.centre_id == centre.id && row.grade == grade)
                .map(|row| row.elders)
                .sum::<i64>()
        };
        let sum: i64 = kinds.iter().map(|grade| of(*grade)).sum();
        let mut cells = vec![Cell::text(&centre.name)];
        cells.extend(kinds.iter().map(|grade| Cell::Integer(of(*grade))));
        cells.push(sum.into());
        (sum > 0).then(|| {
            Row::of(cells).opens(Opens::report("people_assessments_due", asked.bare().of_centre(&centre.id)))
        })
    });
    let rows: Vec<Row> = rows.collect();

    let mut category_columns = vec![Column::text("centre", texts.text("paper.centre"))];
    category_columns.extend(
        Category::VARIANTS
            .iter()
            .map(|category| Column::count(category.word(), texts.word("category", category.word()))),
    );
    let category_rows = centres.iter().filter_map(|centre| {
        let of = |category: Category| {
            categories
                .iter()
                .filter(|row| row.centre_id == centre.id && row.category == category)
                .map(|row| row.elders)
                .sum::<i64>()
        };
        let counts: Vec<i64> = Category::VARIANTS.iter().map(|category| of(*category)).collect();
        let is_any = counts.iter().any(|count| *count > 0);
        let cells = [Cell::text(&centre.name)].into_iter().chain(counts.into_iter().map(Cell::Integer));
        is_any.then(|| {
            Row::of(cells.collect())
                .opens(Opens::report("people_contacts", asked.bare().of_centre(&centre.id)))
        })
    });
    let category_rows: Vec<Row> = category_rows.collect();

    let mut by_grade: BTreeMap<Option<i64>, i64> = BTreeMap::new();
    for row in &grades {
        *by_grade.entry(row.grade).or_default() += row.elders;
    }
    let assessed: i64 = by_grade.iter().filter(|(grade, _)| grade.is_some()).map(|(_, elders)| elders).sum();
    let all: i64 = by_grade.values().sum();
    let values: Vec<f64> =
        kinds.iter().map(|grade| by_grade.get(grade).copied().unwrap_or(0) as f64).collect();
    let place = match centres.as_slice() {
        [centre] if asked.centre_id.is_some() => centre.name.clone(),
        _ => texts.text("paper.district"),
    };
    let mut grade_table = Table::new(texts.text("paper.gradesByCentre"), columns);
    if let Some(last) = grade_table.columns.last_mut() {
        last.total = Total::Sum;
    }
    Ok(Document::new("people_grades", &asked)
        .at(place, day::DISTRICT_ZONE)
        .on(today)
        .figures(vec![
            Figure::new(texts.text("paper.enrolled"), elders).formula(texts.text("paper.enrolledHint")),
            Figure::new(texts.text("paper.assessedShare"), Cell::share(assessed, all))
                .formula(texts.text("paper.assessedShareHint")),
        ])
        .chart(Chart::new(
            ChartForm::Bars,
            texts.text("paper.eldersByGrade"),
            kinds.iter().map(|grade| name(*grade)).collect(),
            vec![Series::new(texts.text("paper.elders"), ChartPart::Here, values)],
        ))
        .table(grade_table.rows(rows))
        .table(Table::new(texts.text("paper.categoriesByCentre"), category_columns).rows(category_rows))
        .notes(vec![texts.text("report.people_grades.note")]))
}
