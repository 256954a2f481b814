//! The occupancy report (床位使用报告): one page that a director signs, the list of stays behind it after it.

use super::commands::census_occupancy;
use super::rows::census_rows;
use super::signed_page::divided;
use super::{
    AskCensusRows, AskOccupancy, CensusCounts, CensusPeriod, CensusRow, FigureCode, Occupancy, OccupancyGroup,
};
use crate::bed::admission::LeavingReason;
use crate::bed::house;
use crate::bed::papers::{same_day, wards_or_none};
use crate::centre::CentreId;
use crate::command::{OrNotFound, Reading};
use crate::day;
use crate::error::{Result, Subject};
use crate::report::chart::{ChartForm, ChartPart};
use crate::report::{
    Block, Cell, Chart, Column, Document, Figure, Kind, Language, Opens, Parameters, Row, Series, Span,
    Table, Texts, Tone, report,
};

/// How far the beds of a span were used: with and without those held, by ward and kind, the nursing share against its
/// target, comings and leavings, and the stays behind the figures.
#[report(Beds, by = [Manager, District, Administrator], takes = [CentreOrAll, Span, Ward, BedKind], choices = wards_or_none)]
pub async fn beds_occupancy(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let centres = asked.centres(reading).await?;
    let only = centres.first().filter(|_| asked.centre_id.is_some());
    let zone = only.map_or(Ok(day::DISTRICT_ZONE), |centre| day::zone(&centre.time_zone))?;
    let span = asked.span(zone, reading.now)?;
    let narrowed = narrowed(reading, &asked).await?;
    let ask = |group, period| AskOccupancy {
        centre_id: asked.centre_id.clone(),
        organisation_id: None,
        from_on: span.from,
        until_on: span.until,
        ward_id: asked.ward_id.clone(),
        kind: asked.bed_kind,
        group,
        period,
    };
    // A bar for each day as far as days can be told apart, for each month beyond.
    let period = if span.days() > 92 { CensusPeriod::Month } else { CensusPeriod::Day };
    let whole = census_occupancy(reading, ask(OccupancyGroup::All, period)).await?;
    let first = if only.is_some() { OccupancyGroup::Ward } else { OccupancyGroup::Centre };
    let by_place = census_occupancy(reading, ask(first, CensusPeriod::Whole)).await?;
    let by_kind = census_occupancy(reading, ask(OccupancyGroup::Kind, CensusPeriod::Whole)).await?;
    let rows = |code| AskCensusRows {
        code,
        centre_id: asked.centre_id.clone(),
        organisation_id: None,
        from_on: span.from,
        until_on: span.until,
        ward_id: asked.ward_id.clone(),
        kind: asked.bed_kind,
        group: None,
        reason: None,
    };
    let stays = census_rows(reading, rows(FigureCode::OccupiedDays)).await?;
    let texts = asked.texts();
    let counted = Span { from: whole.from_on, until: whole.until_on };
    let corrected = whole.closed_months.iter().filter(|month| month.revision > 1).count();
    let same_day = same_day(texts, whole.same_day_counts_one);
    let mut notes = vec![texts.say("report.beds_occupancy.note", &[("sameDay", &same_day)]), formulas(texts)];
    if !narrowed.is_empty() {
        notes.insert(0, texts.say("paper.onlyBeds", &[("which", &texts.list(&narrowed))]));
    }
    if whole.until_on < span.until {
        notes.push(texts.say("paper.countedUntil", &[("span", &texts.span(counted))]));
    }
    if whole.open_notes > 0 {
        notes.push(texts.say("paper.censusIncomplete", &[("count", &whole.open_notes.to_string())]));
    }
    let set_right = whole.closed_months.iter().filter(|month| month.revision > 1).map(|month| {
        texts.say(
            "paper.monthCorrected",
            &[
                ("month", &texts.month(month.month_on)),
                ("centre", &month.centre_name),
                ("reason", &month.reason),
            ],
        )
    });
    let behind = Behind { asked: &asked, span };
    let mut places = Vec::new();
    if only.is_none() {
        let organisations =
            census_occupancy(reading, ask(OccupancyGroup::Organisation, CensusPeriod::Whole)).await?;
        let title = texts.text("paper.byOrganisation");
        places.push(groups(texts, title, &organisations, OccupancyGroup::Organisation, &behind));
    }
    let title = texts.text(if only.is_some() { "paper.byWard" } else { "paper.byCentre" });
    places.push(groups(texts, title, &by_place, first, &behind));
    let (signed, overleaf) = divided(places, set_right.collect());
    let mut document = Document::new("beds_occupancy", &asked)
        .at(only.map_or_else(|| texts.text("paper.district"), |centre| centre.name.clone()), zone)
        .about(narrowed.join(" · "))
        .over(span)
        .corrected(i64::try_from(corrected).unwrap_or(0))
        .figures(figures(texts, &whole, &behind))
        .chart(chart(texts, &whole, period));
    document = signed.tables.into_iter().fold(document, Document::table);
    notes.extend(signed.notes);
    if !overleaf.tables.is_empty() {
        let titles: Vec<&str> = overleaf.tables.iter().map(|table| table.title.as_str()).collect();
        notes.push(texts.say("paper.overleaf", &[("what", &texts.list(&titles))]));
    }
    document = document
        .table(groups(texts, texts.text("paper.byBedKind"), &by_kind, OccupancyGroup::Kind, &behind))
        .with(Block::Columns(vec![
            vec![Block::Table(movements(texts, &whole, &behind))],
            vec![Block::Table(leavings(texts, &whole, &behind))],
        ]))
        .notes(notes)
        .signatures(vec![
            texts.text("paper.director"),
            texts.text("paper.filledBy"),
            texts.text("paper.date"),
        ]);
    // Nobody lay here: there is nothing to turn the page for.
    if stays.is_empty() && overleaf.tables.is_empty() && overleaf.notes.is_empty() {
        return Ok(document);
    }
    document = document.with(Block::PageBreak);
    document = overleaf.tables.into_iter().fold(document, Document::table);
    if !overleaf.notes.is_empty() {
        document = document.notes(overleaf.notes);
    }
    Ok(document.table(stay_list(texts, &stays, only.is_none())))
}

/// To which beds it was narrowed, in words: a ward, a kind.
async fn narrowed(reading: &mut Reading<'_>, asked: &Parameters) -> Result<Vec<String>> {
    let texts = asked.texts();
    let mut said = Vec::new();
    if let Some(ward) = &asked.ward_id {
        // A ward is one of a centre: without it nobody knows whose it is.
        let centre = asked.centre(reading).await?;
        let wards = house::sql::wards(&mut reading.tx, &centre.id).await?;
        let found = wards.into_iter().find(|one| one.id == *ward);
        said.push(found.or_not_found(Subject::Ward)?.name);
    }
    if let Some(kind) = asked.bed_kind {
        let kind = texts.word("paper.bedKindWord", kind.word());
        said.push(texts.say("paper.bedsOfKind", &[("kind", &kind)]));
    }
    Ok(said)
}

/// Where the rows behind the figures stand: on the screen of occupancy, over the same days.
struct Behind<'a> {
    asked: &'a Parameters,
    span: Span,
}

impl Behind<'_> {
    fn rows(&self, code: FigureCode, group: Option<(OccupancyGroup, &str)>) -> Opens {
        let mut said = vec![("rows", code.word())];
        if let Some((by, key)) = group {
            said.extend([("group", by.word()), ("key", key)]);
        }
        self.screen(&said)
    }

    fn leavings(&self, reason: LeavingReason) -> Opens {
        self.screen(&[("rows", FigureCode::Leavings.word()), ("reason", reason.word())])
    }

    fn screen(&self, asked: &[(&str, &str)]) -> Opens {
        let (from, until) = (self.span.from.to_string(), self.span.until.to_string());
        let mut said = vec![("from", from.as_str()), ("until", until.as_str())];
        said.extend_from_slice(asked);
        if let Some(ward) = &self.asked.ward_id {
            said.push(("ward", ward.as_str()));
        }
        if let Some(kind) = self.asked.bed_kind {
            said.push(("kind", kind.word()));
        }
        match &self.asked.centre_id {
            Some(centre) => Opens::at("/beds/occupancy", centre, &said),
            None => {
                said.push(("scope", "district"));
                Opens::screen("/beds/occupancy", &said)
            }
        }
    }

    /// A centre has a report of its own; the beds of any other group stand on the screen.
    fn group(&self, by: OccupancyGroup, key: &str) -> Opens {
        if by == OccupancyGroup::Centre {
            let centre = self.asked.bare().of_centre(&CentreId(key.to_owned())).of_span(self.span);
            let parameters = Parameters { bed_kind: self.asked.bed_kind, ..centre };
            return Opens::report("beds_occupancy", parameters);
        }
        self.rows(FigureCode::OccupiedDays, Some((by, key)))
    }
}

fn figure(occupancy: &Occupancy, code: FigureCode) -> Option<&super::CensusFigure> {
    occupancy.figures.iter().find(|figure| figure.code == code)
}

/// A figure as it is divided here: what was rounded already would be rounded twice, and say otherwise than the totals.
fn value(figure: Option<&super::CensusFigure>) -> Cell {
    let Some(figure) = figure.filter(|figure| figure.value.is_some()) else {
        return Cell::Empty;
    };
    match figure.unit {
        super::FigureUnit::BasisPoints => Cell::share(figure.numerator, figure.denominator),
        super::FigureUnit::TenthsOfDay | super::FigureUnit::Hundredths => {
            Cell::Decimal(figure.numerator as f64 / figure.denominator as f64)
        }
        super::FigureUnit::BedDays | super::FigureUnit::People => figure.value.into(),
    }
}

/// Bed-days that somebody had: those of midnight, and of who came and left on one day.
fn occupied(counts: &CensusCounts) -> i64 {
    counts.occupied + counts.same_day
}

/// The same without those held for somebody away.
fn in_bed(counts: &CensusCounts) -> i64 {
    occupied(counts) - counts.held
}

fn figures(texts: Texts, whole: &Occupancy, behind: &Behind<'_>) -> Vec<Figure> {
    let target = whole.nursing_target_percent;
    let nursing = figure(whole, FigureCode::NursingShare);
    let reached = nursing
        .is_some_and(|share| share.value.is_some() && share.numerator * 100 >= target * share.denominator);
    let of_available = |days: i64| Cell::share(days, whole.total.available);
    let tone = if reached { Tone::Good } else { Tone::Warning };
    vec![
        Figure::new(texts.text("paper.occupancyWithoutHeld"), of_available(in_bed(&whole.total)))
            .formula(texts.text("paper.occupancyWithoutHeldHint"))
            .opens(behind.rows(FigureCode::OccupancyWithoutHeld, None)),
        Figure::new(texts.text("paper.occupancyWithHeld"), of_available(occupied(&whole.total)))
            .formula(texts.text("paper.occupancyWithHeldHint"))
            .opens(behind.rows(FigureCode::OccupancyWithHeld, None)),
        Figure::new(texts.say("paper.nursingShare", &[("target", &target.to_string())]), value(nursing))
            .formula(texts.text("paper.nursingShareHint"))
            .opens(behind.rows(FigureCode::NursingShare, None))
            .tone(tone),
        Figure::new(texts.text("paper.averageStay"), value(figure(whole, FigureCode::AverageStay)))
            .unit(texts.text("paper.dayUnit"))
            .formula(texts.text("paper.averageStayHint"))
            .opens(behind.rows(FigureCode::AverageStay, None)),
    ]
}

/// In bed, held above it, the line of available beds: of days as they are, of months on average.
fn chart(texts: Texts, whole: &Occupancy, period: CensusPeriod) -> Chart {
    let is_by_day = period == CensusPeriod::Day;
    let mean = |count: i64, part: &super::PeriodCounts| {
        count as f64 / ((part.until_on - part.from_on).num_days().max(1)) as f64
    };
    let names = whole.periods.iter().map(|part| {
        let form = if is_by_day && whole.days <= 31 {
            "%-d"
        } else if is_by_day {
            "%-m-%-d"
        } else {
            "%Y-%m"
        };
        part.from_on.format(form).to_string()
    });
    let mut chart = Chart::new(
        ChartForm::StackedBars,
        texts.text(if is_by_day { "paper.presentByDay" } else { "paper.presentByMonth" }),
        names.collect(),
        vec![
            Series::new(
                texts.text("paper.inBed"),
                ChartPart::Here,
                whole.periods.iter().map(|part| mean(in_bed(&part.counts), part)),
            ),
            Series::new(
                texts.text("paper.held"),
                ChartPart::Held,
                whole.periods.iter().map(|part| mean(part.counts.held, part)),
            ),
        ],
    )
    .target(
        texts.text("paper.availableBeds"),
        whole.periods.iter().map(|part| mean(part.counts.available, part)).collect(),
    )
    // The figures, the tables and the lines to sign on fit below it, in English too.
    .high(27.0);
    chart.decimals = usize::from(!is_by_day);
    chart
}

fn groups(
    texts: Texts,
    title: String,
    occupancy: &Occupancy,
    by: OccupancyGroup,
    behind: &Behind<'_>,
) -> Table {
    let is_kind = by == OccupancyGroup::Kind;
    let columns = vec![
        Column::text("name", texts.text(if is_kind { "paper.bedKind" } else { "paper.where" })),
        Column::count("bedDays", texts.text("paper.bedDays")),
        Column::count("available", texts.text("paper.availableDays")),
        Column::count("inBed", texts.text("paper.inBedDays")),
        Column::count("held", texts.text("paper.heldDays")),
        Column::ratio("withoutHeld", texts.text("paper.rateWithoutHeld"), "inBed", "available"),
        Column::ratio("withHeld", texts.text("paper.rateWithHeld"), "occupied", "available"),
        Column::count("occupied", texts.text("paper.occupiedDays")),
    ];
    let rows = occupancy.groups.iter().map(|group| {
        let counts = &group.total;
        let name = if is_kind && texts.has(&format!("paper.bedKindWord.{}", group.key)) {
            texts.word("paper.bedKindWord", &group.key)
        } else {
            group.name.clone()
        };
        Row::of(vec![
            name.into(),
            counts.beds.into(),
            counts.available.into(),
            in_bed(counts).into(),
            counts.held.into(),
            Cell::share(in_bed(counts), counts.available),
            Cell::share(occupied(counts), counts.available),
            occupied(counts).into(),
        ])
        .opens(behind.group(by, &group.key))
    });
    Table::new(title, columns).rows(rows)
}

/// Movements that are counted.
const COUNTED: [(FigureCode, &str); 3] = [
    (FigureCode::Admissions, "paper.admissions"),
    (FigureCode::Leavings, "paper.leavings"),
    (FigureCode::Residents, "paper.residentsAtEnd"),
];

/// Movements that are divided: each says by what.
const DIVIDED: [(FigureCode, &str); 3] = [
    (FigureCode::Turnover, "paper.turnover"),
    (FigureCode::EmptyDays, "paper.emptyDays"),
    (FigureCode::WaitingDays, "paper.waitingDays"),
];

/// What the movements divide, in the words of the screen.
fn formulas(texts: Texts) -> String {
    let said = DIVIDED.map(|(code, words)| {
        let formula = texts.word("formula", code.word());
        texts.say("paper.formulaOf", &[("what", &texts.text(words)), ("formula", &formula)])
    });
    said.join(match texts.language() {
        Language::Chinese => "；",
        Language::English => "; ",
    })
}

fn movements(texts: Texts, whole: &Occupancy, behind: &Behind<'_>) -> Table {
    let columns = vec![
        Column::text("what", texts.text("paper.movement")),
        // People whole, averages with one decimal.
        Column::new(Kind::Integer, "value", texts.text("paper.number")).decimals(1),
    ];
    let rows = COUNTED.into_iter().chain(DIVIDED).map(|(code, words)| {
        Row::of(vec![texts.text(words).into(), value(figure(whole, code))]).opens(behind.rows(code, None))
    });
    Table::new(texts.text("paper.movements"), columns).rows(rows)
}

fn leavings(texts: Texts, whole: &Occupancy, behind: &Behind<'_>) -> Table {
    let columns = vec![
        Column::text("reason", texts.text("paper.leavingReason")),
        Column::count("count", texts.text("paper.people")),
    ];
    let rows = whole.leavings.iter().map(|line| {
        Row::of(vec![texts.word("paper.leavingWord", line.reason.word()).into(), line.leavings.into()])
            .opens(behind.leavings(line.reason))
    });
    Table::new(texts.text("paper.leavingsByReason"), columns)
        .rows(rows)
        .or_say(texts.text("paper.nobodyLeft"))
}

/// The stays behind the figures; of one centre nobody needs to read its name in every line.
fn stay_list(texts: Texts, stays: &[CensusRow], says_centre: bool) -> Table {
    let mut columns = vec![
        Column::text("bed", texts.text("paper.bed")),
        Column::text("name", texts.text("paper.name")),
        Column::new(Kind::Date, "from", texts.text("paper.fromOn")),
        Column::new(Kind::Date, "to", texts.text("paper.untilOn")),
        Column::count("days", texts.text("paper.countedDays")),
    ];
    if says_centre {
        columns.insert(0, Column::text("centre", texts.text("paper.centre")));
    }
    let rows = stays.iter().map(|stay| {
        let mut cells = vec![
            stay.bed_label.clone().into(),
            Cell::text(&stay.name),
            stay.from_on.into(),
            stay.to_on.into(),
            stay.counts.into(),
        ];
        if says_centre {
            cells.insert(0, Cell::text(&stay.centre_name));
        }
        let row = Row::of(cells);
        match &stay.elder_id {
            Some(elder) => row.opens(Opens::elder(elder)),
            None => row,
        }
    });
    Table::new(texts.text("paper.staysBehind"), columns).rows(rows)
}

#[cfg(test)]
mod tests {
    use super::super::counting::divided;
    use super::super::figures::{Facts, figures as divided_figures};
    use super::super::{CensusFigure, GroupCounts};
    use super::*;
    use crate::report::format;

    fn day(text: &str) -> chrono::NaiveDate {
        text.parse().unwrap()
    }

    fn of(total: CensusCounts, nursing: (i64, i64)) -> Occupancy {
        let (nursing_at_end, beds_at_end) = nursing;
        let facts = Facts { total, days: 31, nursing_at_end, beds_at_end, ..Facts::default() };
        let group =
            GroupCounts { key: "a".to_owned(), name: "春晖区".to_owned(), total, periods: Vec::new() };
        Occupancy {
            from_on: day("2026-10-01"),
            until_on: day("2026-11-01"),
            days: 31,
            same_day_counts_one: Some(true),
            nursing_target_percent: 57,
            total,
            periods: Vec::new(),
            groups: vec![group],
            figures: divided_figures(&facts),
            leavings: Vec::new(),
            closed_months: Vec::new(),
            open_notes: 0,
        }
    }

    /// Of 498 in 930 it is 53.548 %: 53.55 % rounded once, which rounded again says 53.6 %.
    #[test]
    fn a_rate_is_rounded_once_and_the_same_in_the_figure_in_the_row_and_in_the_total() {
        for (beds, had, held, with_held, without_held) in [
            (930, 498, 0, "53.5%", "53.5%"),
            (930, 503, 5, "54.1%", "53.5%"),
            (2000, 569, 0, "28.5%", "28.5%"),
            (930, 0, 0, "0.0%", "0.0%"),
            (0, 0, 0, "", ""),
        ] {
            let total = divided(CensusCounts { beds, occupied: had, held, ..CensusCounts::default() });
            let whole = of(total, (0, 0));
            let asked = Parameters::default();
            let span = Span { from: whole.from_on, until: whole.until_on };
            let behind = Behind { asked: &asked, span };
            let texts = asked.texts();
            let document = Document::new("beds_occupancy", &asked);
            let table = groups(texts, String::new(), &whole, OccupancyGroup::Ward, &behind);
            let row = table.all_rows().next().unwrap();
            let totals = table.totals();
            let figures = figures(texts, &whole, &behind);
            for (key, place, expected) in [("withHeld", 1, with_held), ("withoutHeld", 0, without_held)] {
                let column = table.place_of(key).unwrap();
                let said = |cell: &Cell| format::cell(&document, &table.columns[column], cell);
                assert_eq!(said(&figures[place].value), expected, "the figure of {had} in {beds}");
                assert_eq!(said(&row.cells[column]), expected, "the row of {had} in {beds}");
                assert_eq!(said(&totals[column]), expected, "the total of {had} in {beds}");
            }
        }
    }

    #[test]
    fn what_is_divided_is_told_by_what_it_was_made_from() {
        use super::super::FigureUnit as U;
        for (unit, numerator, denominator, expected) in [
            (U::BasisPoints, 498, 930, Cell::Percent(498.0 / 930.0)),
            (U::TenthsOfDay, 905, 10, Cell::Decimal(90.5)),
            // 0.446 times: 0.45 in hundredths, and 0.5 where that is rounded again.
            (U::Hundredths, 446, 1000, Cell::Decimal(0.446)),
            (U::People, 12, 1, Cell::Integer(12)),
            (U::BedDays, 498, 1, Cell::Integer(498)),
        ] {
            let code = FigureCode::Turnover;
            let figure = CensusFigure { code, unit, value: Some(numerator), numerator, denominator };
            assert_eq!(value(Some(&figure)), expected, "{unit:?}");
            let nothing = CensusFigure { value: None, numerator: 0, denominator: 0, ..figure };
            assert_eq!(value(Some(&nothing)), Cell::Empty, "{unit:?}");
        }
        assert_eq!(value(None), Cell::Empty);
    }

    #[test]
    fn the_target_of_nursing_beds_is_reached_by_the_beds_and_not_by_the_rounding() {
        for (nursing, beds, tone) in [
            (57, 100, Tone::Good),
            (5699, 10_000, Tone::Warning),
            (569_999, 1_000_000, Tone::Warning),
            (58, 100, Tone::Good),
            (0, 0, Tone::Warning),
        ] {
            let whole = of(CensusCounts::default(), (nursing, beds));
            let asked = Parameters::default();
            let behind = Behind { asked: &asked, span: Span { from: whole.from_on, until: whole.until_on } };
            assert_eq!(figures(asked.texts(), &whole, &behind)[2].tone, tone, "{nursing} of {beds}");
        }
    }
}
