//! A document: what a report says, as plain data.

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::chart::Chart;
use super::sheets::{CardSheet, LabelSheet, WeekMenu};
use super::table::{Cell, Column, Kind, Table, Tone};
use super::{Language, Opens, Paper, Parameters, Span, Texts};
use crate::day;

/// A number that is read first.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What it is.
    pub label: String,
    /// The number.
    pub value: Cell,
    /// Its unit; may be empty.
    pub unit: String,
    /// With how many decimals it is shown.
    pub decimals: usize,
    /// What is divided by what, in words; may be empty.
    pub formula: String,
    /// What it opens in the window.
    pub opens: Option<Opens>,
    /// How it is set off.
    pub tone: Tone,
}

impl Figure {
    /// A number and what it is.
    #[must_use]
    pub fn new(label: impl Into<String>, value: impl Into<Cell>) -> Self {
        let value = value.into();
        let decimals = usize::from(matches!(value, Cell::Percent(_) | Cell::Decimal(_)));
        Self {
            label: label.into(),
            value,
            unit: String::new(),
            decimals,
            formula: String::new(),
            opens: None,
            tone: Tone::Plain,
        }
    }

    /// That opens what it counts.
    #[must_use]
    pub fn opens(mut self, opens: Opens) -> Self {
        self.opens = Some(opens);
        self
    }

    /// With a unit.
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = unit.into();
        self
    }

    /// With what it divides, in words.
    #[must_use]
    pub fn formula(mut self, formula: impl Into<String>) -> Self {
        self.formula = formula.into();
        self
    }

    /// Set off.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// The figure as a column, so that it is written by the same rules as a cell.
    #[must_use]
    pub fn column(&self) -> Column {
        let kind = match self.value {
            Cell::Empty | Cell::Text(_) => Kind::Text,
            Cell::Integer(_) => Kind::Integer,
            Cell::Decimal(_) => Kind::Decimal,
            Cell::Percent(_) => Kind::Percent,
            Cell::Money(_) => Kind::Money,
            Cell::Date(_) => Kind::Date,
            Cell::Time(_) => Kind::Time,
            Cell::Instant(_) => Kind::Instant,
            Cell::Minutes(_) => Kind::Minutes,
        };
        Column::new(kind, "figure", self.label.clone()).decimals(self.decimals)
    }
}

/// A label and what stands behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What it says; an empty one is shown as a dash, so that one sees it was not forgotten.
    pub value: String,
    /// How it is set off.
    pub tone: Tone,
}

impl Fact {
    /// A label and what stands behind it.
    #[must_use]
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into(), tone: Tone::Plain }
    }

    /// Set off.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading of its own.
    Heading(String),
    /// Large numbers side by side.
    Figures(Vec<Figure>),
    /// A table.
    Table(Table),
    /// A picture.
    Chart(Chart),
    /// Labels and what stands behind them, in so many columns.
    Facts {
        /// Columns side by side.
        columns: usize,
        /// The facts, in order.
        facts: Vec<Fact>,
    },
    /// A band across the page that nobody overlooks: allergies, risks.
    Banner {
        /// How urgent.
        tone: Tone,
        /// The first words.
        title: String,
        /// What it says.
        text: String,
    },
    /// Small print: how it was counted, sources.
    Notes(Vec<String>),
    /// Lines to sign on, with what stands before each.
    Signatures(Vec<String>),
    /// Labels to cut or peel.
    Labels(LabelSheet),
    /// Cards to laminate.
    Cards(CardSheet),
    /// The week's menu.
    WeekMenu(WeekMenu),
    /// Parts side by side.
    Columns(Vec<Vec<Block>>),
    /// The next part begins on a new page.
    PageBreak,
}

/// What a report says, before anybody prints it.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The report's name.
    pub name: &'static str,
    /// In which language it is written.
    pub language: Language,
    /// The zone in which instants are shown.
    pub zone: Tz,
    /// What it is.
    pub title: String,
    /// The centre, kitchen or district.
    pub place: String,
    /// The ward, the elder, the meal: what it is about within the place; may be empty.
    pub subject: String,
    /// The days it covers, in words.
    pub span: String,
    /// How many days, in words; may be empty.
    pub days: String,
    /// The same span for the name of the file: `2026-11`.
    pub file_span: String,
    /// Says that data was corrected after the span was closed; empty where it was not.
    pub corrected: String,
    /// The sheet.
    pub paper: Paper,
    /// Lying instead of standing.
    pub is_landscape: bool,
    /// The parts, in order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// An empty document of a report, A4 standing unless other paper was asked for, titled by `report.<name>.title`.
    #[must_use]
    pub fn new(name: &'static str, asked: &Parameters) -> Self {
        Self {
            name,
            language: asked.language,
            zone: day::DISTRICT_ZONE,
            title: asked.texts().text(&format!("report.{name}.title")),
            place: String::new(),
            subject: String::new(),
            span: String::new(),
            days: String::new(),
            file_span: String::new(),
            corrected: String::new(),
            paper: asked.paper.unwrap_or(Paper::A4),
            is_landscape: asked.paper == Some(Paper::A3),
            blocks: Vec::new(),
        }
    }

    /// The same head and sheet with other parts.
    #[must_use]
    pub fn with_blocks(&self, blocks: Vec<Block>) -> Self {
        Self {
            name: self.name,
            language: self.language,
            zone: self.zone,
            title: self.title.clone(),
            place: self.place.clone(),
            subject: self.subject.clone(),
            span: self.span.clone(),
            days: self.days.clone(),
            file_span: self.file_span.clone(),
            corrected: self.corrected.clone(),
            paper: self.paper,
            is_landscape: self.is_landscape,
            blocks,
        }
    }

    /// The texts of its language.
    #[must_use]
    pub fn texts(&self) -> Texts {
        Texts::of(self.language)
    }

    /// At this place, whose wall its times are on.
    #[must_use]
    pub fn at(mut self, place: impl Into<String>, zone: Tz) -> Self {
        self.place = place.into();
        self.zone = zone;
        self
    }

    /// About this.
    #[must_use]
    pub fn about(mut self, subject: impl Into<String>) -> Self {
        self.subject = subject.into();
        self
    }

    /// Over these days.
    #[must_use]
    pub fn over(mut self, span: Span) -> Self {
        let texts = self.texts();
        self.span = texts.span(span);
        self.days = texts.say("paper.days", &[("count", &span.days().to_string())]);
        let last = span.until.pred_opt().unwrap_or(span.from);
        let is_month = span.from.format("%d").to_string() == "01"
            && span.from.checked_add_months(chrono::Months::new(1)) == Some(span.until);
        self.file_span = match (is_month, span.days()) {
            (true, _) => span.from.format("%Y-%m").to_string(),
            (_, 1) => span.from.to_string(),
            _ => format!("{} {last}", span.from),
        };
        self
    }

    /// On this day.
    #[must_use]
    pub fn on(mut self, on: NaiveDate) -> Self {
        let texts = self.texts();
        self.span = texts.date(on);
        self.days = texts.weekday(on);
        self.file_span = on.to_string();
        self
    }

    /// Made for this sheet, unless another was asked for.
    #[must_use]
    pub fn paper(mut self, asked: &Parameters, paper: Paper) -> Self {
        self.paper = asked.paper.unwrap_or(paper);
        self.is_landscape |= self.paper == Paper::A3;
        self
    }

    /// Lying.
    #[must_use]
    pub fn landscape(mut self) -> Self {
        self.is_landscape = true;
        self
    }

    /// Says so where `corrections` things were set right after the span was closed.
    #[must_use]
    pub fn corrected(mut self, corrections: i64) -> Self {
        if corrections > 0 {
            let count = corrections.to_string();
            self.corrected = self.texts().count("paper.corrected", corrections, &[("count", &count)]);
        }
        self
    }

    /// With one more part.
    #[must_use]
    pub fn with(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }

    /// With a table.
    #[must_use]
    pub fn table(self, table: Table) -> Self {
        self.with(Block::Table(table))
    }

    /// With large numbers.
    #[must_use]
    pub fn figures(self, figures: Vec<Figure>) -> Self {
        self.with(Block::Figures(figures))
    }

    /// With a picture.
    #[must_use]
    pub fn chart(self, chart: Chart) -> Self {
        self.with(Block::Chart(chart))
    }

    /// With small print.
    #[must_use]
    pub fn notes(self, notes: Vec<String>) -> Self {
        self.with(Block::Notes(notes))
    }

    /// With lines to sign on.
    #[must_use]
    pub fn signatures(self, lines: Vec<String>) -> Self {
        self.with(Block::Signatures(lines))
    }

    /// All tables, those side by side too, in order.
    #[must_use]
    pub fn tables(&self) -> Vec<&Table> {
        let mut found = Vec::new();
        walk(&self.blocks, &mut |block| {
            if let Block::Table(table) = block {
                found.push(table);
            }
        });
        found
    }

    /// All pictures, in order.
    #[must_use]
    pub fn charts(&self) -> Vec<&Chart> {
        let mut found = Vec::new();
        walk(&self.blocks, &mut |block| {
            if let Block::Chart(chart) = block {
                found.push(chart);
            }
        });
        found
    }

    /// All large numbers, in order.
    #[must_use]
    pub fn all_figures(&self) -> Vec<&Figure> {
        let mut found = Vec::new();
        walk(&self.blocks, &mut |block| {
            if let Block::Figures(figures) = block {
                found.extend(figures);
            }
        });
        found
    }

    /// All small print, in order.
    #[must_use]
    pub fn all_notes(&self) -> Vec<&String> {
        let mut found = Vec::new();
        walk(&self.blocks, &mut |block| {
            if let Block::Notes(notes) = block {
                found.extend(notes);
            }
        });
        found
    }

    /// The name of its file, without anything that some system does not take.
    #[must_use]
    pub fn file_name(&self, extension: &str) -> String {
        let parts: Vec<&str> = [&self.place, &self.title, &self.subject, &self.file_span]
            .into_iter()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
            .collect();
        safe_name(&parts.join(" "), extension)
    }
}

/// A name that every file system takes, with its ending.
#[must_use]
pub fn safe_name(name: &str, extension: &str) -> String {
    let name: String = name
        .chars()
        .map(|letter| if letter.is_control() || "/\\:*?\"<>|".contains(letter) { '-' } else { letter })
        .take(120)
        .collect();
    format!("{}.{extension}", name.trim_matches(['.', ' ']))
}

fn walk<'a>(blocks: &'a [Block], visit: &mut impl FnMut(&'a Block)) {
    for block in blocks {
        visit(block);
        if let Block::Columns(columns) = block {
            for column in columns {
                walk(column, visit);
            }
        }
    }
}
