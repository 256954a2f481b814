//! A document with every value written out: what the pages and the screen both show.

use serde::Serialize;
use ts_rs::TS;

use super::chart::Chart;
use super::document::{Block, Document, Figure};
use super::format;
use super::sheets::{CardSheet, LabelSheet, WeekMenu};
use super::table::{Cell, Column, Kind, Table, Tone};
use super::{Language, Opens, Paper};

/// A document with every value written out.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Shown {
    /// The report's name.
    pub name: String,
    /// Its language.
    pub language: Language,
    /// What it is.
    pub title: String,
    /// The centre, kitchen or district.
    pub place: String,
    /// What it is about within the place; may be empty.
    pub subject: String,
    /// The days it covers, in words.
    pub span: String,
    /// How many days, in words.
    pub days: String,
    /// That data was corrected after the span was closed; may be empty.
    pub corrected: String,
    /// The sheet.
    pub paper: Paper,
    /// Lying instead of standing.
    pub is_landscape: bool,
    /// The parts.
    pub blocks: Vec<ShownBlock>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind", content = "value")]
pub enum ShownBlock {
    /// A heading of its own.
    Heading(String),
    /// Large numbers.
    Figures(Vec<ShownFigure>),
    /// A table.
    Table(ShownTable),
    /// A picture.
    Chart(ShownChart),
    /// Labels and what stands behind them.
    Facts(ShownFacts),
    /// A band across the page.
    Banner(ShownBanner),
    /// Small print.
    Notes(Vec<String>),
    /// Lines to sign on.
    Signatures(Vec<String>),
    /// Labels.
    Labels(LabelSheet),
    /// Cards.
    Cards(CardSheet),
    /// The week's menu.
    WeekMenu(WeekMenu),
    /// Parts side by side.
    Columns(Vec<Vec<ShownBlock>>),
    /// A new page.
    PageBreak,
}

/// A picture, and where its axis ends.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownChart {
    /// The picture.
    #[serde(flatten)]
    pub chart: Chart,
    /// A round number at or above everything in it.
    pub top: f64,
}

/// A large number.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownFigure {
    /// What it is.
    pub label: String,
    /// The number as it is read, with its unit.
    pub text: String,
    /// What is divided by what; may be empty.
    pub formula: String,
    /// What it opens.
    pub opens: Option<Opens>,
    /// How it is set off.
    pub tone: Tone,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownTable {
    /// Its heading; may be empty.
    pub title: String,
    /// The columns.
    pub columns: Vec<ShownColumn>,
    /// The rows, in groups.
    pub groups: Vec<ShownGroup>,
    /// The totals; none where the table has none.
    pub totals: Option<Vec<String>>,
    /// What is said instead of rows; empty where there are rows.
    pub empty: String,
    /// Set smaller and tighter.
    pub is_dense: bool,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownColumn {
    /// Names it.
    pub key: String,
    /// Its heading, with the unit.
    pub title: String,
    /// What its cells hold.
    pub kind: Kind,
    /// Relative width on paper: about so many Chinese characters.
    pub width: f64,
    /// What it keeps where not all find room: numbers stand whole, words break where they can, and what is written by
    /// hand needs its place.
    pub least: f64,
}

/// Rows that belong together.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownGroup {
    /// What they have in common; may be empty.
    pub title: String,
    /// The rows.
    pub rows: Vec<ShownRow>,
    /// Their totals.
    pub subtotals: Option<Vec<String>>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownRow {
    /// The values as they are read.
    pub cells: Vec<String>,
    /// What it opens.
    pub opens: Option<Opens>,
    /// How it is set off.
    pub tone: Tone,
}

/// Labels and what stands behind them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownFacts {
    /// Columns side by side.
    pub columns: usize,
    /// The facts.
    pub facts: Vec<ShownFact>,
}

/// A label and what stands behind it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownFact {
    /// What it is.
    pub label: String,
    /// What it says.
    pub value: String,
    /// How it is set off.
    pub tone: Tone,
}

/// A band across the page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShownBanner {
    /// How urgent.
    pub tone: Tone,
    /// The first words.
    pub title: String,
    /// What it says.
    pub text: String,
}

impl Shown {
    /// The document with every value written out.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        Self {
            name: document.name.to_owned(),
            language: document.language,
            title: document.title.clone(),
            place: document.place.clone(),
            subject: document.subject.clone(),
            span: document.span.clone(),
            days: document.days.clone(),
            corrected: document.corrected.clone(),
            paper: document.paper,
            is_landscape: document.is_landscape,
            blocks: blocks(document, &document.blocks),
        }
    }
}

fn blocks(document: &Document, from: &[Block]) -> Vec<ShownBlock> {
    from.iter()
        .map(|block| match block {
            Block::Heading(text) => ShownBlock::Heading(text.clone()),
            Block::Figures(figures) => {
                ShownBlock::Figures(figures.iter().map(|figure| shown_figure(document, figure)).collect())
            }
            Block::Table(table) => ShownBlock::Table(shown_table(document, table)),
            Block::Chart(chart) => ShownBlock::Chart(ShownChart { chart: chart.clone(), top: chart.top() }),
            Block::Facts { columns, facts } => ShownBlock::Facts(ShownFacts {
                columns: (*columns).max(1),
                facts: facts
                    .iter()
                    .map(|fact| ShownFact {
                        label: fact.label.clone(),
                        value: if fact.value.trim().is_empty() {
                            "—".to_owned()
                        } else {
                            fact.value.clone()
                        },
                        tone: fact.tone,
                    })
                    .collect(),
            }),
            Block::Banner { tone, title, text } => {
                ShownBlock::Banner(ShownBanner { tone: *tone, title: title.clone(), text: text.clone() })
            }
            Block::Notes(notes) => ShownBlock::Notes(notes.clone()),
            Block::Signatures(lines) => ShownBlock::Signatures(lines.clone()),
            Block::Labels(sheet) => ShownBlock::Labels(sheet.clone()),
            Block::Cards(sheet) => ShownBlock::Cards(sheet.clone()),
            Block::WeekMenu(menu) => ShownBlock::WeekMenu(menu.clone()),
            Block::Columns(columns) => {
                ShownBlock::Columns(columns.iter().map(|column| blocks(document, column)).collect())
            }
            Block::PageBreak => ShownBlock::PageBreak,
        })
        .collect()
}

fn shown_figure(document: &Document, figure: &Figure) -> ShownFigure {
    let value = format::cell(document, &figure.column(), &figure.value);
    let text = match (value.is_empty(), figure.unit.is_empty()) {
        (true, _) => "—".to_owned(),
        (_, true) => value,
        _ => format!("{value} {}", figure.unit),
    };
    ShownFigure {
        label: figure.label.clone(),
        text,
        formula: figure.formula.clone(),
        opens: figure.opens.clone(),
        tone: figure.tone,
    }
}

fn shown_table(document: &Document, table: &Table) -> ShownTable {
    let line = |cells: &[Cell]| -> Vec<String> {
        table
            .columns
            .iter()
            .enumerate()
            .map(|(place, column)| {
                cells.get(place).map_or_else(String::new, |cell| format::cell(document, column, cell))
            })
            .collect()
    };
    let texts = document.texts();
    let named = |words: &str, cells: &[Cell]| -> Vec<String> {
        let mut line = line(cells);
        if let Some(first) = line.first_mut()
            && first.is_empty()
        {
            words.clone_into(first);
        }
        line
    };
    let groups: Vec<ShownGroup> = table
        .groups
        .iter()
        .filter(|group| !group.rows.is_empty())
        .map(|group| ShownGroup {
            title: group.title.clone(),
            subtotals: table
                .has_subtotals
                .then(|| named(&texts.text("paper.subtotal"), &table.subtotals_of(group))),
            rows: group
                .rows
                .iter()
                .map(|row| ShownRow { cells: line(&row.cells), opens: row.opens.clone(), tone: row.tone })
                .collect(),
        })
        .collect();
    let totals = table.has_totals().then(|| named(&texts.text("paper.total"), &table.totals()));
    let cells = |place: usize| {
        let rows = groups.iter().flat_map(|group| &group.rows).map(|row| &row.cells);
        let sums = groups.iter().filter_map(|group| group.subtotals.as_ref()).chain(&totals);
        rows.chain(sums).filter_map(move |line| line.get(place))
    };
    let columns = table
        .columns
        .iter()
        .enumerate()
        .map(|(place, column)| {
            let title = heading(document, column);
            let needed = needed(column, &title, cells(place));
            let follows = place.checked_sub(1).and_then(|before| table.columns.get(before));
            let gap = if column.kind.is_left() && follows.is_some_and(|before| before.kind.is_right()) {
                GAP
            } else {
                0.0
            };
            let width = column.width.unwrap_or(needed) + gap;
            let least = match column.kind {
                _ if column.is_blank => width,
                Kind::Text => longest_piece(&title, cells(place)) + 1.2 + gap,
                _ => needed + gap,
            };
            let least = least.min(width);
            ShownColumn { key: column.key.clone(), title, kind: column.kind, width, least }
        })
        .collect();
    let empty = match (table.is_empty(), table.empty.is_empty()) {
        (false, _) => String::new(),
        (true, false) => table.empty.clone(),
        (true, true) => texts.text("paper.noRows"),
    };
    ShownTable { title: table.title.clone(), columns, groups, totals, empty, is_dense: table.is_dense }
}

/// A column's heading with its unit.
#[must_use]
pub fn heading(document: &Document, column: &Column) -> String {
    if column.unit.is_empty() {
        return column.title.clone();
    }
    match document.language {
        Language::Chinese => format!("{}（{}）", column.title, column.unit),
        Language::English => format!("{} ({})", column.title, column.unit),
    }
}

/// The widest a column of words becomes on its own account, in Chinese characters: longer words break.
const WIDEST: f64 = 28.0;

/// What stands at the left after what stands at the right keeps so much away from it.
const GAP: f64 = 0.9;

/// The width that a column needs: numbers whole on one line, words up to a measure.
fn needed<'a>(column: &Column, title: &str, values: impl Iterator<Item = &'a String>) -> f64 {
    let widest = values.map(|value| width(value)).fold(0.0, f64::max);
    let heading = width(title);
    let halves = heading_width(title);
    match column.kind {
        // A heading may break in two; numbers may not.
        Kind::Text => widest.clamp(2.0, WIDEST).max(halves.min(6.0)).max(heading.min(4.0)) + 1.2,
        _ => widest.max(halves.max(heading.min(4.0))) + 1.2,
    }
}

/// The widest that a piece is taken to be that does not break: a code, a telephone number.
const WIDEST_PIECE: f64 = 12.0;

/// The width of the longest piece of words that does not break: Chinese breaks anywhere, Latin between words.
fn longest_piece<'a>(title: &str, values: impl Iterator<Item = &'a String>) -> f64 {
    let pieces = |words: &str| {
        words
            .split(|letter: char| letter.is_whitespace() || letter >= '\u{2e80}')
            .map(width)
            .fold(2.0, f64::max)
    };
    values
        .map(|value| pieces(value))
        .fold(heading_width(title).min(pieces(title).max(3.0)), f64::max)
        .min(WIDEST_PIECE)
}

/// The width that a heading needs that may break: between words, Chinese in the middle.
fn heading_width(title: &str) -> f64 {
    let longest = title.split_whitespace().map(|word| {
        let is_chinese = word.chars().all(|letter| letter >= '\u{2e80}');
        if is_chinese { (width(word) / 2.0).ceil() } else { width(word) }
    });
    longest.fold(width(title) / 2.0, f64::max)
}

/// The width of a text in Chinese characters: a Latin letter is half of one.
#[must_use]
pub fn width(text: &str) -> f64 {
    text.lines()
        .map(|line| line.chars().map(|letter| if letter < '\u{2e80}' { 0.55 } else { 1.0 }).sum::<f64>())
        .fold(0.0, f64::max)
}
