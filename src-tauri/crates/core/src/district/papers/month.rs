//! The district's month (全区月报) in the fields of the national form (全国养老服务信息系统): beds by kind, residents at the
//! month's end by grade, day-care person-times, meals, the share of nursing beds; by organisation and centre.

use std::collections::HashMap;

use super::sql::{self, BedCount, CentreCount, MealCount, ResidentCount};
use crate::attendance::papers::sql as attendance;
use crate::bed::census::commands::census_occupancy;
use crate::bed::census::{AskOccupancy, CensusPeriod, Occupancy, OccupancyGroup};
use crate::bed::house::BedKind;
use crate::centre::{Centre, CentreId};
use crate::command::Reading;
use crate::day;
use crate::elder::Sex;
use crate::error::Result;
use crate::report::chart::{ChartForm, ChartPart};
use crate::report::{
    Block, Cell, Chart, Column, Document, Figure, Opens, Parameters, Row, Series, Span, Table, Texts, Tone,
    Total, report,
};

/// The grades of GB/T 42195: able to complete loss.
const GRADES: std::ops::RangeInclusive<i64> = 0..=4;

/// What the form counts, read once.
struct Counted {
    centres: Vec<Centre>,
    beds: Vec<BedCount>,
    residents: Vec<ResidentCount>,
    meals: Vec<MealCount>,
    activities: Vec<CentreCount>,
    admitted: Vec<CentreCount>,
    left: Vec<CentreCount>,
    person_times: HashMap<CentreId, i64>,
    persons: HashMap<CentreId, i64>,
    persons_in_all: i64,
    occupancy: Occupancy,
}

/// Beds, residents at the month's end by grade, person-times, meals and nursing share of every organisation and centre, in
/// the fields of the national form.
#[report(District, by = [Manager, District, Administrator], takes = [CentreOrAll, Month])]
pub async fn district_month(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let zone = day::DISTRICT_ZONE;
    let month = asked.month(zone, reading.now)?;
    let today = day::date_at(zone, reading.now);
    // A month that lasts is counted until today.
    let last = month.until.pred_opt().unwrap_or(month.from).min(today).max(month.from);
    let counted = counted(reading, &asked, month, last).await?;
    let texts = asked.texts();
    let corrections =
        attendance::corrections(&mut reading.tx, asked.centre_id.as_ref(), month.from, month.until).await?;
    let is_asked = |id: &CentreId| counted.centres.iter().any(|centre| centre.id == *id);
    let closed = counted.occupancy.closed_months.iter();
    let recounted = closed.filter(|one| one.revision > 1 && is_asked(&one.centre_id)).count();
    let place = match counted.centres.as_slice() {
        [only] if asked.centre_id.is_some() => only.name.clone(),
        _ => texts.text("paper.district"),
    };
    let mut notes = vec![texts.text("report.district_month.note")];
    if last < month.until.pred_opt().unwrap_or(month.from) {
        let counted = Span { from: month.from, until: last.succ_opt().unwrap_or(last) };
        notes.push(texts.say("paper.countedUntilToday", &[("span", &texts.span(counted))]));
    }
    Ok(Document::new("district_month", &asked)
        .at(place, zone)
        .over(month)
        .landscape()
        .corrected(corrections + i64::try_from(recounted).unwrap_or(0))
        .figures(figures(texts, &counted))
        .with(Block::Columns(vec![
            vec![Block::Chart(nursing_chart(texts, &counted))],
            vec![Block::Chart(grade_chart(texts, &counted))],
        ]))
        .table(beds_table(texts, &asked, &counted))
        .table(residents_table(texts, &asked, &counted))
        .table(services_table(texts, &asked, &counted))
        .notes(notes)
        .signatures(vec![
            texts.text("paper.unitHead"),
            texts.text("paper.checkedBy"),
            texts.text("paper.filledBy"),
            texts.text("paper.date"),
        ]))
}

async fn counted(
    reading: &mut Reading<'_>,
    asked: &Parameters,
    month: Span,
    last: chrono::NaiveDate,
) -> Result<Counted> {
    let mut centres = asked.centres(reading).await?;
    centres.sort_by(|a, b| (&a.organisation_name, &a.name).cmp(&(&b.organisation_name, &b.name)));
    let occupancy = census_occupancy(
        reading,
        AskOccupancy {
            centre_id: asked.centre_id.clone().filter(|_| centres.iter().all(|one| one.is_residence)),
            organisation_id: None,
            from_on: month.from,
            until_on: month.until,
            ward_id: None,
            kind: None,
            group: OccupancyGroup::Centre,
            period: CensusPeriod::Whole,
        },
    )
    .await?;
    let only = asked.centre_id.as_ref();
    let tx = &mut reading.tx;
    let mut person_times: HashMap<CentreId, i64> = HashMap::new();
    for row in attendance::day_counts(tx, only, month.from, month.until).await? {
        *person_times.entry(row.centre_id).or_default() += row.person_times;
    }
    let persons = attendance::persons(tx, only, month.from, month.until).await?;
    Ok(Counted {
        beds: sql::beds(tx, only, last).await?,
        residents: sql::residents(tx, only, last).await?,
        meals: sql::meals(tx, month.from, month.until).await?,
        activities: sql::activities(tx, only, month.from, month.until).await?,
        admitted: sql::admitted(tx, only, month.from, month.until).await?,
        left: sql::left(tx, only, month.from, month.until).await?,
        persons: persons.into_iter().map(|row| (row.centre_id, row.persons)).collect(),
        persons_in_all: attendance::persons_in_all(tx, only, month.from, month.until).await?,
        person_times,
        occupancy,
        centres,
    })
}

impl Counted {
    fn beds_of(&self, centre: &CentreId, which: impl Fn(&BedCount) -> bool) -> i64 {
        self.beds.iter().filter(|row| row.centre_id == *centre && which(row)).map(|row| row.beds).sum()
    }

    fn residents_of(&self, centre: &CentreId, which: impl Fn(&ResidentCount) -> bool) -> i64 {
        self.residents.iter().filter(|row| row.centre_id == *centre && which(row)).map(|row| row.elders).sum()
    }

    fn meals_at(&self, centre: &CentreId) -> i64 {
        self.meals.iter().filter(|row| row.centre_id.as_ref() == Some(centre)).map(|row| row.portions).sum()
    }

    fn meals_home(&self, kitchen: &CentreId) -> i64 {
        let home = self.meals.iter().filter(|row| row.kitchen_id == *kitchen && row.centre_id.is_none());
        home.map(|row| row.portions).sum()
    }

    /// The centres of each organisation, in order.
    fn by_organisation(&self) -> Vec<(&str, Vec<&Centre>)> {
        let mut groups: Vec<(&str, Vec<&Centre>)> = Vec::new();
        for centre in &self.centres {
            match groups.last_mut().filter(|(name, _)| *name == centre.organisation_name) {
                Some((_, own)) => own.push(centre),
                None => groups.push((&centre.organisation_name, vec![centre])),
            }
        }
        groups
    }
}

fn number_of(rows: &[CentreCount], centre: &CentreId) -> i64 {
    rows.iter().filter(|row| row.centre_id == *centre).map(|row| row.number).sum()
}

/// Licensed places where somebody may spend the day; other centres have none to report.
fn day_places(centre: &Centre) -> i64 {
    if centre.gives_day_care { centre.licensed_places } else { 0 }
}

fn figures(texts: Texts, counted: &Counted) -> Vec<Figure> {
    let beds: i64 = counted.beds.iter().map(|row| row.beds).sum();
    let nursing: i64 = counted.beds.iter().filter(|row| row.is_nursing).map(|row| row.beds).sum();
    let target = counted.occupancy.nursing_target_percent;
    let share = Cell::share(nursing, beds);
    let reached = share.number().is_some_and(|share| share * 100.0 >= target as f64);
    let residents: i64 = counted.residents.iter().map(|row| row.elders).sum();
    let times: i64 = counted.person_times.values().sum();
    let of_these = |row: &&MealCount| {
        let place = row.centre_id.as_ref().unwrap_or(&row.kitchen_id);
        counted.centres.iter().any(|centre| centre.id == *place)
    };
    let meals: i64 = counted.meals.iter().filter(of_these).map(|row| row.portions).sum();
    vec![
        Figure::new(texts.text("paper.residentialBeds"), beds),
        Figure::new(texts.say("paper.nursingShare", &[("target", &target.to_string())]), share)
            .formula(texts.text("paper.nursingShareHint"))
            .tone(if reached { Tone::Good } else { Tone::Warning }),
        Figure::new(texts.text("paper.residentsAtMonthEnd"), residents),
        Figure::new(texts.text("paper.dayCareTimes"), times).formula(texts.text("paper.personTimesHint")),
        Figure::new(texts.text("paper.mealsServed"), meals).formula(texts.text("paper.mealsServedHint")),
    ]
}

fn beds_table(texts: Texts, asked: &Parameters, counted: &Counted) -> Table {
    let columns = vec![
        Column::text("centre", texts.text("paper.centre")),
        Column::count("residential", texts.text("paper.residentialBeds")),
        Column::count("nursing", texts.text("paper.nursingBeds")),
        Column::count("ordinary", texts.word("paper.bedKindWord", BedKind::Ordinary.word())),
        Column::count("shortStay", texts.word("paper.bedKindWord", BedKind::ShortStay.word())),
        Column::ratio("share", texts.text("paper.nursingShareShort"), "nursing", "residential"),
        Column::count("dayCare", texts.text("paper.dayCareBeds")),
        Column::count("all", texts.text("paper.bedsInAll")),
    ];
    let mut table = Table::new(texts.text("paper.bedsAtMonthEnd"), columns).subtotals();
    for (organisation, centres) in counted.by_organisation() {
        let rows = centres.into_iter().filter_map(|centre| {
            let beds = counted.beds_of(&centre.id, |_| true);
            let nursing = counted.beds_of(&centre.id, |row| row.is_nursing);
            let places = day_places(centre);
            (beds + places > 0).then(|| {
                let row = Row::of(vec![
                    Cell::text(&centre.name),
                    beds.into(),
                    nursing.into(),
                    // Until it is recognised, and once it is no longer, a bed made for nursing is one as any other.
                    counted
                        .beds_of(&centre.id, |row| !row.is_nursing && row.kind != BedKind::ShortStay)
                        .into(),
                    counted
                        .beds_of(&centre.id, |row| !row.is_nursing && row.kind == BedKind::ShortStay)
                        .into(),
                    Cell::share(nursing, beds),
                    places.into(),
                    (beds + places).into(),
                ]);
                row.may_open(behind(asked, centre))
            })
        });
        table = table.group(organisation, rows.collect());
    }
    table
}

fn grade_name(texts: Texts, grade: Option<i64>) -> String {
    grade.map_or_else(
        || texts.text("paper.notAssessed"),
        |grade| {
            let words = texts.text(&format!("assessment.grade.gbt42195.g{grade}"));
            texts.say("assessment.gradeLine", &[("grade", &grade.to_string()), ("words", &words)])
        },
    )
}

fn grades() -> impl Iterator<Item = Option<i64>> {
    GRADES.map(Some).chain([None])
}

fn residents_table(texts: Texts, asked: &Parameters, counted: &Counted) -> Table {
    let mut columns = vec![
        Column::text("centre", texts.text("paper.centre")),
        Column::count("residents", texts.text("paper.residentsAtMonthEnd")),
    ];
    columns.extend(grades().map(|grade| {
        Column::count(
            grade.map_or("none".to_owned(), |grade| format!("grade{grade}")),
            grade_name(texts, grade),
        )
    }));
    columns.extend([
        Column::count("women", texts.word("sex", Sex::Female.word())),
        Column::count("men", texts.word("sex", Sex::Male.word())),
        Column::count("destitute", texts.word("category", "destitute")),
    ]);
    let mut table = Table::new(texts.text("paper.residentsByGrade"), columns)
        .subtotals()
        .or_say(texts.text("paper.nobodyLivesHere"));
    for (organisation, centres) in counted.by_organisation() {
        let rows = centres.into_iter().filter(|centre| centre.is_residence).map(|centre| {
            let of = |which: &dyn Fn(&ResidentCount) -> bool| {
                Cell::Integer(counted.residents_of(&centre.id, which))
            };
            let mut cells = vec![Cell::text(&centre.name), of(&|_| true)];
            cells.extend(grades().map(|grade| of(&|row| row.grade == grade)));
            cells.extend([
                of(&|row| row.sex == Sex::Female),
                of(&|row| row.sex == Sex::Male),
                of(&|row| row.is_destitute),
            ]);
            Row::of(cells).opens(Opens::report("beds_list", asked.bare().of_centre(&centre.id)))
        });
        table = table.group(organisation, rows.collect());
    }
    table
}

fn services_table(texts: Texts, asked: &Parameters, counted: &Counted) -> Table {
    let columns = vec![
        Column::text("centre", texts.text("paper.centre")),
        // Whoever came to two centres is one person of the district.
        Column::count("persons", texts.text("paper.dayCarePersons"))
            .total(Total::Given(counted.persons_in_all.into())),
        Column::count("personTimes", texts.text("paper.dayCareTimes")),
        Column::count("meals", texts.text("paper.mealsAtCentre")),
        Column::count("homeMeals", texts.text("paper.mealsAtHome")),
        Column::count("activities", texts.text("paper.activityTimes")),
        Column::count("admissions", texts.text("paper.admissions")),
        Column::count("leavings", texts.text("paper.leavings")),
        Column::count("occupied", texts.text("paper.occupiedDays")),
        Column::count("available", texts.text("paper.availableDays")),
        Column::ratio("rate", texts.text("paper.bedUse"), "occupied", "available"),
    ];
    let mut table = Table::new(texts.text("paper.servicesOfMonth"), columns).subtotals();
    for (organisation, centres) in counted.by_organisation() {
        let rows = centres.into_iter().map(|centre| {
            let id = &centre.id;
            let beds = counted.occupancy.groups.iter().find(|group| group.key == id.as_str());
            let occupied = beds.map_or(0, |group| group.total.occupied + group.total.same_day);
            let available = beds.map_or(0, |group| group.total.available);
            let row = Row::of(vec![
                Cell::text(&centre.name),
                counted.persons.get(id).copied().unwrap_or(0).into(),
                counted.person_times.get(id).copied().unwrap_or(0).into(),
                counted.meals_at(id).into(),
                counted.meals_home(id).into(),
                number_of(&counted.activities, id).into(),
                number_of(&counted.admitted, id).into(),
                number_of(&counted.left, id).into(),
                occupied.into(),
                available.into(),
                Cell::share(occupied, available),
            ]);
            row.may_open(behind(asked, centre))
        });
        table = table.group(organisation, rows.collect());
    }
    table
}

/// The month of a centre: its beds where somebody lives there, else who came.
fn behind(asked: &Parameters, centre: &Centre) -> Option<Opens> {
    let name = match (centre.is_residence, centre.gives_day_care) {
        (true, _) => "beds_occupancy",
        (_, true) => "attendance_month",
        _ => return None,
    };
    Some(Opens::report(name, Parameters { centre_id: Some(centre.id.clone()), ..asked.clone() }))
}

/// The share of nursing beds of each residence, against what is aimed at.
fn nursing_chart(texts: Texts, counted: &Counted) -> Chart {
    let homes: Vec<(&Centre, f64)> = counted
        .centres
        .iter()
        .filter_map(|centre| {
            let beds = counted.beds_of(&centre.id, |_| true);
            let nursing = counted.beds_of(&centre.id, |row| row.is_nursing);
            (beds > 0).then(|| (centre, nursing as f64 / beds as f64))
        })
        .collect();
    Chart::new(
        ChartForm::LyingBars,
        texts.text("paper.nursingShareByCentre"),
        homes.iter().map(|(centre, _)| centre.name.clone()).collect(),
        vec![Series::new(
            texts.text("paper.nursingShareShort"),
            ChartPart::Here,
            homes.iter().map(|(_, share)| *share),
        )],
    )
    .percent()
    .target(
        texts.text("paper.target"),
        vec![counted.occupancy.nursing_target_percent as f64 / 100.0; homes.len().max(1)],
    )
}

/// Residents at the month's end by grade.
fn grade_chart(texts: Texts, counted: &Counted) -> Chart {
    let values = grades().map(|grade| {
        let own = counted.residents.iter().filter(|row| row.grade == grade);
        own.map(|row| row.elders).sum::<i64>() as f64
    });
    Chart::new(
        ChartForm::Bars,
        texts.text("paper.residentsByGrade"),
        grades().map(|grade| grade_name(texts, grade)).collect(),
        vec![Series::new(texts.text("paper.people"), ChartPart::Here, values)],
    )
    .high(30.0)
}
