//! How wide the columns of a table are, from what stands in them. The rows are looked at one after the other and not kept:
//! a year of a district has a hundred thousand.

use super::document::Document;
use super::format;
use super::shown::ShownColumn;
use super::table::{Cell, Column, Kind, Table};
use super::{Group, Language};

/// The widest a column of words becomes on its own account, in Chinese characters: longer words break.
const WIDEST: f64 = 28.0;

/// The widest that a piece is taken to be that does not break: a code, a telephone number.
const WIDEST_PIECE: f64 = 12.0;

/// What stands at the left after what stands at the right keeps so much away from it.
const GAP: f64 = 0.9;

/// Writes the lines of a table out.
pub(super) struct Lines<'a> {
    pub(super) document: &'a Document,
    pub(super) table: &'a Table,
}

impl Lines<'_> {
    /// The cells of a row as they are read, one for each column.
    pub(super) fn row(&self, cells: &[Cell]) -> Vec<String> {
        let written = |(place, column): (usize, &Column)| {
            cells.get(place).map_or_else(String::new, |cell| format::cell(self.document, column, cell))
        };
        self.table.columns.iter().enumerate().map(written).collect()
    }

    /// What a group has in all.
    pub(super) fn subtotals(&self, group: &Group) -> Option<Vec<String>> {
        self.table.has_subtotals.then(|| self.sums("paper.subtotal", &self.table.subtotals_of(group)))
    }

    /// What the table has in all.
    pub(super) fn totals(&self) -> Option<Vec<String>> {
        self.table.has_totals().then(|| self.sums("paper.total", &self.table.totals()))
    }

    fn sums(&self, words: &str, cells: &[Cell]) -> Vec<String> {
        let mut line = self.row(cells);
        if let Some(first) = line.first_mut()
            && first.is_empty()
        {
            *first = self.document.texts().text(words);
        }
        line
    }
}

/// The columns of a table as wide as their contents need; of the contents themselves nothing is kept.
#[must_use]
pub fn columns_of(document: &Document, table: &Table) -> Vec<ShownColumn> {
    let lines = Lines { document, table };
    let mut measure = Measure::of(table);
    for group in table.groups.iter().filter(|group| !group.rows.is_empty()) {
        group.rows.iter().for_each(|row| measure.sees(&lines.row(&row.cells)));
        measure.may_see(lines.subtotals(group).as_deref());
    }
    measure.may_see(lines.totals().as_deref());
    measure.columns(document, table)
}

/// The most that was seen in a column.
#[derive(Clone, Copy, Default)]
struct Most {
    /// The width of the widest value.
    whole: f64,
    /// The width of the longest piece that does not break.
    piece: f64,
}

/// What is known of the widths after some lines.
pub(super) struct Measure(Vec<Most>);

impl Measure {
    /// Before the first line.
    pub(super) fn of(table: &Table) -> Self {
        Self(vec![Most::default(); table.columns.len()])
    }

    /// Takes a line in.
    pub(super) fn sees(&mut self, line: &[String]) {
        for (most, value) in self.0.iter_mut().zip(line) {
            most.whole = most.whole.max(width(value));
            most.piece = most.piece.max(longest_piece(value));
        }
    }

    /// Takes a line in where there is one.
    pub(super) fn may_see(&mut self, line: Option<&[String]>) {
        if let Some(line) = line {
            self.sees(line);
        }
    }

    /// The columns, after all lines.
    pub(super) fn columns(&self, document: &Document, table: &Table) -> Vec<ShownColumn> {
        let mut follows_number = false;
        let columns = table.columns.iter().zip(&self.0).map(|(column, most)| {
            let title = heading(document, column);
            let needed = needed(column, &title, *most);
            let gap = if column.kind.is_left() && follows_number { GAP } else { 0.0 };
            follows_number = column.kind.is_right();
            let width = column.width.unwrap_or(needed) + gap;
            let least = match column.kind {
                _ if column.is_blank => width,
                Kind::Text => least_of_words(&title, *most) + 1.2 + gap,
                _ => needed + gap,
            };
            let least = least.min(width);
            ShownColumn { key: column.key.clone(), title, kind: column.kind, width, least }
        });
        columns.collect()
    }
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

/// The width that a column needs: numbers whole on one line, words up to a measure.
fn needed(column: &Column, title: &str, most: Most) -> f64 {
    let heading = width(title);
    let halves = heading_width(title);
    match column.kind {
        // A heading may break in two; numbers may not.
        Kind::Text => most.whole.clamp(2.0, WIDEST).max(halves.min(6.0)).max(heading.min(4.0)) + 1.2,
        _ => most.whole.max(halves.max(heading.min(4.0))) + 1.2,
    }
}

/// The width below which the words of a column would break where they must not.
fn least_of_words(title: &str, most: Most) -> f64 {
    heading_width(title).min(longest_piece(title).max(3.0)).max(most.piece).min(WIDEST_PIECE)
}

/// The width of the longest piece of words that does not break: Chinese breaks anywhere, Latin between words.
fn longest_piece(words: &str) -> f64 {
    words.split(|letter: char| letter.is_whitespace() || letter >= '\u{2e80}').map(width).fold(2.0, f64::max)
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
