//! Tables of a document: typed cells under typed columns, in groups, with sub-totals and totals that are computed here
//! and nowhere else. The spreadsheet writes the same totals as formulas.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::Serialize;

use super::Opens;

/// One value.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "value")]
pub enum Cell {
    /// Nothing is known, or there is nothing to say.
    Empty,
    /// Words; never read as a formula by anything.
    Text(String),
    /// A count.
    Integer(i64),
    /// A measure, shown with the column's decimals.
    Decimal(f64),
    /// A share: 0.851 is 85.1 %.
    Percent(f64),
    /// Money in fen.
    Money(i64),
    /// A day.
    Date(NaiveDate),
    /// A time on the wall.
    Time(NaiveTime),
    /// An instant, shown on the wall of the document's zone.
    Instant(DateTime<Utc>),
    /// A duration in minutes.
    Minutes(i64),
}

impl Cell {
    /// Words.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// A count, from whatever counts.
    #[must_use]
    pub fn count(count: usize) -> Self {
        Self::Integer(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// A count that says nothing where it is zero, so that the others stand out.
    #[must_use]
    pub fn count_or_blank(count: i64) -> Self {
        if count == 0 { Self::Empty } else { Self::Integer(count) }
    }

    /// One count's share of another; nothing where there is nothing to divide by.
    #[must_use]
    pub fn share(part: i64, whole: i64) -> Self {
        if whole == 0 { Self::Empty } else { Self::Percent(part as f64 / whole as f64) }
    }

    /// The number to calculate with, where it is one.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Integer(number) | Self::Money(number) | Self::Minutes(number) => Some(*number as f64),
            Self::Decimal(number) | Self::Percent(number) => Some(*number),
            _ => None,
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<NaiveDate> for Cell {
    fn from(on: NaiveDate) -> Self {
        Self::Date(on)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

crate::words! {
    /// What the cells of a column hold.
    pub enum Kind {
        /// Words, set to the left.
        Text,
        /// A sign or a short word, set in the middle: the marks of a month sheet, a tick.
        Sign,
        /// Counts.
        Integer,
        /// Measures.
        Decimal,
        /// Shares.
        Percent,
        /// Fen, shown as yuan.
        Money,
        /// Days.
        Date,
        /// Times of the day.
        Time,
        /// Instants.
        Instant,
        /// Durations.
        Minutes,
    }
}

impl Kind {
    /// Set to the right, so that the digits of a column stand one below the other.
    #[must_use]
    pub fn is_right(self) -> bool {
        matches!(self, Self::Integer | Self::Decimal | Self::Percent | Self::Money | Self::Minutes)
    }

    /// Set to the left.
    #[must_use]
    pub fn is_left(self) -> bool {
        matches!(self, Self::Text | Self::Date | Self::Instant)
    }
}

/// What stands below a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Total {
    /// Nothing.
    None,
    /// The sum.
    Sum,
    /// The sum of one column divided by that of another, by their keys: an occupancy, a share.
    Ratio {
        /// Key of the column that is divided.
        of: &'static str,
        /// Key of the column that divides.
        by: &'static str,
    },
    /// The number of rows that have a value here.
    Count,
    /// The largest.
    Most,
    /// A value that is not computed from the rows, such as persons who came to two centres.
    Given(Cell),
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Names the column, for totals and for programs.
    pub key: String,
    /// Its heading, in the document's language.
    pub title: String,
    /// The unit, shown with the heading; may be empty.
    pub unit: String,
    /// What its cells hold.
    pub kind: Kind,
    /// How many decimals a measure or share is shown with.
    pub decimals: usize,
    /// What stands below it.
    pub total: Total,
    /// Relative width, for the even columns of a dense table; none: as its contents need.
    pub width: Option<f64>,
    /// Leave a blank to write in by hand.
    pub is_blank: bool,
}

impl Column {
    /// A column of any kind, without a total.
    #[must_use]
    pub fn new(kind: Kind, key: impl Into<String>, title: impl Into<String>) -> Self {
        let decimals = if matches!(kind, Kind::Percent | Kind::Decimal) { 1 } else { 0 };
        Self {
            key: key.into(),
            title: title.into(),
            unit: String::new(),
            kind,
            decimals,
            total: Total::None,
            width: None,
            is_blank: false,
        }
    }

    /// Words.
    #[must_use]
    pub fn text(key: impl Into<String>, title: impl Into<String>) -> Self {
        Self::new(Kind::Text, key, title)
    }

    /// Counts, summed.
    #[must_use]
    pub fn count(key: impl Into<String>, title: impl Into<String>) -> Self {
        Self::new(Kind::Integer, key, title).total(Total::Sum)
    }

    /// Fen, summed.
    #[must_use]
    pub fn money(key: impl Into<String>, title: impl Into<String>) -> Self {
        Self::new(Kind::Money, key, title).total(Total::Sum)
    }

    /// The share of one column in another, in the rows as in the total.
    #[must_use]
    pub fn ratio(
        key: impl Into<String>,
        title: impl Into<String>,
        of: &'static str,
        by: &'static str,
    ) -> Self {
        Self::new(Kind::Percent, key, title).total(Total::Ratio { of, by })
    }

    /// An empty column to write in by hand.
    #[must_use]
    pub fn blank(key: impl Into<String>, title: impl Into<String>, width: f64) -> Self {
        let mut column = Self::new(Kind::Text, key, title).wide(width);
        column.is_blank = true;
        column
    }

    /// With a unit.
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = unit.into();
        self
    }

    /// With another total.
    #[must_use]
    pub fn total(mut self, total: Total) -> Self {
        self.total = total;
        self
    }

    /// With so many decimals.
    #[must_use]
    pub fn decimals(mut self, decimals: usize) -> Self {
        self.decimals = decimals;
        self
    }

    /// With a relative width: about the number of Chinese characters that fit.
    #[must_use]
    pub fn wide(mut self, width: f64) -> Self {
        self.width = Some(width);
        self
    }
}

crate::words! {
    /// How a row or figure is set off; always with words beside it, never by colour alone.
    pub enum Tone {
        /// As the others.
        Plain,
        /// Less than the others: does not count.
        Quiet,
        /// More than the others.
        Strong,
        /// As it should be.
        Good,
        /// Wants attention.
        Warning,
        /// Allergy, danger.
        Danger,
    }
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// One cell for each column.
    pub cells: Vec<Cell>,
    /// What it opens in the window.
    pub opens: Option<Opens>,
    /// How it is set off.
    pub tone: Tone,
}

impl Row {
    /// A row of these cells.
    #[must_use]
    pub fn of(cells: Vec<Cell>) -> Self {
        Self { cells, opens: None, tone: Tone::Plain }
    }

    /// That opens something.
    #[must_use]
    pub fn opens(mut self, opens: Opens) -> Self {
        self.opens = Some(opens);
        self
    }

    /// That opens something where there is something to open.
    #[must_use]
    pub fn may_open(mut self, opens: Option<Opens>) -> Self {
        self.opens = opens;
        self
    }

    /// Set off.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

/// Rows that belong together.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Group {
    /// What they have in common; empty where the table has one group only.
    pub title: String,
    /// The rows, in order.
    pub rows: Vec<Row>,
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its heading; may be empty.
    pub title: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, in groups.
    pub groups: Vec<Group>,
    /// What is said of a table without rows; empty for the usual words.
    pub empty: String,
    /// Whether each group has its own totals.
    pub has_subtotals: bool,
    /// Set smaller and tighter, for many columns.
    pub is_dense: bool,
    /// Its rows open nothing, on purpose: there is nothing behind them.
    pub ends_here: bool,
}

impl Table {
    /// A table without rows yet.
    #[must_use]
    pub fn new(title: impl Into<String>, columns: Vec<Column>) -> Self {
        Self {
            title: title.into(),
            columns,
            groups: Vec::new(),
            empty: String::new(),
            has_subtotals: false,
            is_dense: false,
            ends_here: false,
        }
    }

    /// With these rows, in one group.
    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = Row>) -> Self {
        self.groups.push(Group { title: String::new(), rows: rows.into_iter().collect() });
        self
    }

    /// With one more group.
    #[must_use]
    pub fn group(mut self, title: impl Into<String>, rows: Vec<Row>) -> Self {
        self.groups.push(Group { title: title.into(), rows });
        self
    }

    /// With totals for each group.
    #[must_use]
    pub fn subtotals(mut self) -> Self {
        self.has_subtotals = true;
        self
    }

    /// Small and tight.
    #[must_use]
    pub fn dense(mut self) -> Self {
        self.is_dense = true;
        self
    }

    /// Rows that open nothing of their own open this.
    #[must_use]
    pub fn all_open(mut self, opens: &Opens) -> Self {
        for row in self.groups.iter_mut().flat_map(|group| &mut group.rows) {
            row.opens.get_or_insert_with(|| opens.clone());
        }
        self
    }

    /// Says that nothing lies behind the rows.
    #[must_use]
    pub fn ends_here(mut self) -> Self {
        self.ends_here = true;
        self
    }

    /// Says this where there are no rows.
    #[must_use]
    pub fn or_say(mut self, empty: impl Into<String>) -> Self {
        self.empty = empty.into();
        self
    }

    /// All rows, in order.
    pub fn all_rows(&self) -> impl Iterator<Item = &Row> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    /// Whether there is any row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.groups.iter().all(|group| group.rows.is_empty())
    }

    /// Whether a line of totals stands below the rows.
    #[must_use]
    pub fn has_totals(&self) -> bool {
        !self.is_empty() && self.columns.iter().any(|column| column.total != Total::None)
    }

    /// The totals of a group; what is given rather than computed belongs to the whole table only.
    #[must_use]
    pub fn subtotals_of(&self, group: &Group) -> Vec<Cell> {
        self.totals_over(&group.rows.iter().collect::<Vec<_>>(), false)
    }

    /// The totals of the table.
    #[must_use]
    pub fn totals(&self) -> Vec<Cell> {
        self.totals_over(&self.all_rows().collect::<Vec<_>>(), true)
    }

    /// Where the column of this key stands.
    #[must_use]
    pub fn place_of(&self, key: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.key == key)
    }

    fn totals_over(&self, rows: &[&Row], is_whole: bool) -> Vec<Cell> {
        let numbers =
            |place: usize| rows.iter().filter_map(move |row| row.cells.get(place)).filter_map(Cell::number);
        let sum = |key: &str| self.place_of(key).map_or(0.0, |place| numbers(place).sum::<f64>());
        self.columns
            .iter()
            .enumerate()
            .map(|(place, column)| match &column.total {
                Total::None => Cell::Empty,
                Total::Sum => as_kind(column.kind, numbers(place).sum()),
                Total::Ratio { of, by } => {
                    let by = sum(by);
                    if by == 0.0 { Cell::Empty } else { as_kind(column.kind, sum(of) / by) }
                }
                Total::Count => Cell::count(
                    rows.iter()
                        .filter(|row| row.cells.get(place).is_some_and(|cell| *cell != Cell::Empty))
                        .count(),
                ),
                Total::Most => {
                    numbers(place).reduce(f64::max).map_or(Cell::Empty, |most| as_kind(column.kind, most))
                }
                Total::Given(cell) if is_whole => cell.clone(),
                Total::Given(_) => Cell::Empty,
            })
            .collect()
    }
}

/// A number as the cells of its column are: counts stay counts.
fn as_kind(kind: Kind, number: f64) -> Cell {
    match kind {
        Kind::Integer => Cell::Integer(number.round() as i64),
        Kind::Money => Cell::Money(number.round() as i64),
        Kind::Minutes => Cell::Minutes(number.round() as i64),
        Kind::Percent => Cell::Percent(number),
        _ => Cell::Decimal(number),
    }
}
