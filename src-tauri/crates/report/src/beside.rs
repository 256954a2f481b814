//! What a document says beside its tables, as lines of cells, for files that have nothing but rows. Every part that says
//! something becomes such lines; lines to sign on and new pages are of paper alone.

use kangning_core::report::shown::ShownFact;
use kangning_core::report::{
    Block, CardSheet, Cell, Chart, Column, Document, Figure, Kind, Label, Language, MenuDish, Table, Texts,
    WeekMenu,
};

/// A part of a document in its place.
pub enum Piece<'a> {
    /// Rows under columns.
    Table(&'a Table),
    /// Whatever else is said.
    Lines(Lines),
}

/// What lines are of: a spreadsheet sets them off by it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// The words above what follows.
    Heading,
    /// Label, number, unit, formula.
    Figures,
    /// Label and what stands behind it.
    Facts,
    /// First words and what is said.
    Banner,
    /// Rows under headings: the numbers of a picture, labels, cards, a menu.
    Rows,
    /// Small print.
    Notes,
}

/// Lines of cells.
pub struct Lines {
    /// What they are of.
    pub manner: Manner,
    /// What stands above them; may be empty.
    pub title: String,
    /// The headings of the cells; empty where each line begins with what it is.
    pub heads: Vec<String>,
    /// The lines, in order.
    pub lines: Vec<Vec<Said>>,
}

/// A cell of a line.
pub enum Said {
    /// Words; a line end in them parts what stands in one cell.
    Words(String),
    /// A value, written by the rules of its column.
    Value(Column, Cell),
}

impl Lines {
    fn of(manner: Manner, lines: Vec<Vec<Said>>) -> Self {
        Self { manner, title: String::new(), heads: Vec::new(), lines }
    }
}

/// The parts of a document in order, those side by side one after the other.
pub fn pieces(document: &Document) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    add(document.texts(), &document.blocks, &mut found);
    found
}

fn add<'a>(texts: Texts, blocks: &'a [Block], found: &mut Vec<Piece<'a>>) {
    for block in blocks {
        let lines = match block {
            Block::Table(table) => {
                found.push(Piece::Table(table));
                continue;
            }
            Block::Columns(columns) => {
                columns.iter().for_each(|column| add(texts, column, found));
                continue;
            }
            Block::Heading(text) => Lines::of(Manner::Heading, vec![words([text])]),
            Block::Figures(figures) => figure_lines(figures),
            Block::Chart(chart) => chart_lines(texts, chart),
            Block::Facts { facts, .. } => {
                let facts = facts.iter().map(ShownFact::of);
                Lines::of(Manner::Facts, facts.map(|fact| words([&fact.label, &fact.value])).collect())
            }
            Block::Banner { title, text, .. } => Lines::of(Manner::Banner, vec![words([title, text])]),
            Block::Notes(notes) => note_lines(notes),
            Block::Labels(sheet) => label_lines(texts, String::new(), &sheet.labels),
            Block::Cards(CardSheet { house, cards }) => label_lines(texts, house.clone(), cards),
            Block::WeekMenu(menu) => {
                found.push(Piece::Lines(menu_lines(texts, menu)));
                note_lines(&menu.notes)
            }
            _ => continue,
        };
        if !lines.lines.is_empty() || !lines.heads.is_empty() {
            found.push(Piece::Lines(lines));
        }
    }
}

fn words<const N: usize>(cells: [&String; N]) -> Vec<Said> {
    cells.into_iter().map(|cell| Said::Words(cell.clone())).collect()
}

fn figure_lines(figures: &[Figure]) -> Lines {
    let line = |figure: &Figure| {
        vec![
            Said::Words(figure.label.clone()),
            Said::Value(figure.column(), figure.value.clone()),
            Said::Words(figure.unit.clone()),
            Said::Words(figure.formula.clone()),
        ]
    };
    Lines::of(Manner::Figures, figures.iter().map(line).collect())
}

fn note_lines(notes: &[String]) -> Lines {
    Lines::of(Manner::Notes, notes.iter().map(|note| words([note])).collect())
}

/// The numbers behind a picture, with what they are compared with.
fn chart_lines(texts: Texts, chart: &Chart) -> Lines {
    let column = number_column(chart);
    let value = |number: f64| {
        let cell = match column.kind {
            Kind::Percent => Cell::Percent(number),
            Kind::Integer => Cell::Integer(number.round() as i64),
            _ => Cell::Decimal(number),
        };
        Said::Value(column.clone(), cell)
    };
    let or_nothing = |number: Option<f64>| number.map_or_else(|| Said::Words(String::new()), value);
    let mut heads = vec![String::new()];
    heads.extend(chart.series.iter().map(|series| series.name.clone()));
    heads.extend(chart.target.iter().map(|target| target.name.clone()));
    if let Some(band) = &chart.band {
        heads.extend([
            texts.say("paper.rangeFrom", &[("range", &band.name)]),
            texts.say("paper.rangeTo", &[("range", &band.name)]),
        ]);
    }
    let lines = chart.categories.iter().enumerate().map(|(place, name)| {
        let mut line = vec![Said::Words(name.clone())];
        line.extend(
            chart.series.iter().map(|series| or_nothing(series.values.get(place).copied().flatten())),
        );
        line.extend(
            chart
                .target
                .iter()
                .map(|target| or_nothing(target.values.get(place).or(target.values.first()).copied())),
        );
        if let Some(band) = &chart.band {
            line.extend([&band.least, &band.most].map(|side| or_nothing(side.get(place).copied().flatten())));
        }
        line
    });
    let title = match (chart.unit.is_empty(), texts.language()) {
        (true, _) => chart.title.clone(),
        (false, Language::Chinese) => format!("{}（{}）", chart.title, chart.unit),
        (false, Language::English) => format!("{} ({})", chart.title, chart.unit),
    };
    Lines { manner: Manner::Rows, title, heads, lines: lines.collect() }
}

/// How the numbers of a picture are written: shares with a decimal, counts whole unless one of them is not.
fn number_column(chart: &Chart) -> Column {
    let series = chart.series.iter().flat_map(|series| &series.values).filter_map(|value| *value);
    let target = chart.target.iter().flat_map(|target| &target.values).copied();
    let is_whole = series.chain(target).all(|number| (number - number.round()).abs() < 1e-4);
    let (kind, decimals) = match (chart.is_percent, is_whole) {
        (true, _) => (Kind::Percent, chart.decimals.max(1)),
        (false, true) => (Kind::Integer, 0),
        (false, false) => (Kind::Decimal, chart.decimals.max(1)),
    };
    Column::new(kind, "value", chart.title.clone()).decimals(decimals)
}

fn label_lines(texts: Texts, title: String, labels: &[Label]) -> Lines {
    let heads = ["name", "labelMark", "labelCode", "labelWords", "labelFoot"];
    let lines = labels.iter().map(|label| {
        let said: Vec<&str> = label.lines.iter().map(|(_, line)| line.as_str()).collect();
        vec![
            Said::Words(label.head.clone()),
            Said::Words(label.mark.clone()),
            Said::Words(label.code.clone().unwrap_or_default()),
            Said::Words(said.join("\n")),
            Said::Words(label.foot.clone()),
        ]
    });
    Lines {
        manner: Manner::Rows,
        title,
        heads: heads.map(|head| texts.text(&format!("paper.{head}"))).to_vec(),
        lines: lines.collect(),
    }
}

/// A line for each meal, a column for each day, in each cell the dishes one below the other with their allergens.
fn menu_lines(texts: Texts, menu: &WeekMenu) -> Lines {
    let dish = |dish: &MenuDish| match (dish.note.is_empty(), texts.language()) {
        (true, _) => dish.name.clone(),
        (false, Language::Chinese) => format!("{}（{}）", dish.name, dish.note),
        (false, Language::English) => format!("{} ({})", dish.name, dish.note),
    };
    let mut heads = vec![texts.text("paper.meal")];
    heads.extend(menu.days.iter().map(|day| {
        let parts = [&day.weekday, &day.date, &day.note].map(String::as_str);
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }));
    let lines = menu.meals.iter().map(|meal| {
        let name = [meal.name.as_str(), meal.time.as_str()];
        let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        let mut line = vec![Said::Words(name)];
        line.extend(
            meal.days
                .iter()
                .map(|dishes| Said::Words(dishes.iter().map(dish).collect::<Vec<_>>().join("\n"))),
        );
        line
    });
    Lines { manner: Manner::Rows, title: String::new(), heads, lines: lines.collect() }
}
