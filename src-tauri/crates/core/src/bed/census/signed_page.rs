//! The page of the occupancy report that a director signs: what finds room on it, and what stands after it.

use crate::report::columns::width;
use crate::report::{Cell, Row, Table};

/// So many lines of places find room on the page that is signed, beside everything that always stands there.
const LINES_TO_SIGN: usize = 3;

/// So many Chinese characters of a place's name stand on one line; longer names break.
const NAME_WIDTH: f64 = 9.0;

/// What stands on the page that is signed, or after it.
#[derive(Default)]
pub(super) struct Part {
    /// The tables, in order.
    pub tables: Vec<Table>,
    /// The small print.
    pub notes: Vec<String>,
}

/// The page that is signed and what comes after it: of the tables by place only the first can stand on it, where it is short
/// enough, and one reason why a month was set right. A director signs one page, however many wards there are.
pub(super) fn divided(places: Vec<Table>, set_right: Vec<String>) -> (Part, Part) {
    let (mut signed, mut overleaf) = (Part::default(), Part::default());
    if set_right.len() == 1 {
        signed.notes = set_right;
    } else {
        overleaf.notes = set_right;
    }
    // What is said of the tables that do not stand there takes a line too.
    let said = signed.notes.len() + usize::from(places.len() > 1);
    let room = LINES_TO_SIGN.saturating_sub(said);
    for table in places {
        let lines: usize = table.all_rows().map(lines_of).sum();
        if signed.tables.is_empty() && overleaf.tables.is_empty() && lines <= room {
            signed.tables.push(table);
        } else {
            overleaf.tables.push(table);
        }
    }
    (signed, overleaf)
}

fn lines_of(row: &Row) -> usize {
    match row.cells.first() {
        Some(Cell::Text(name)) => ((width(name) / NAME_WIDTH).ceil() as usize).max(1),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Column;

    fn places(names: &[&str]) -> Table {
        Table::new("", vec![Column::text("name", "")])
            .rows(names.iter().map(|name| Row::of(vec![(*name).into()])))
    }

    #[test]
    fn only_what_is_short_stands_on_the_page_that_is_signed() {
        let few = places(&["春晖区", "秋实区", "夏荷区"]);
        let two = places(&["东组织", "西组织"]);
        let many = places(&["甲"; 12]);
        let long = places(&["春晖区", "一号楼二层失能失智专区（东侧）", "秋实区"]);
        for (tables, notes, on_page) in [
            (vec![few.clone()], 0, 1),
            (vec![many.clone()], 0, 0),
            (vec![long], 0, 0),
            (vec![few.clone()], 1, 0),
            (vec![two, few.clone()], 0, 1),
            (vec![few.clone(), few.clone()], 0, 0),
            // What is left out of the first is not put before it.
            (vec![many, few], 0, 0),
        ] {
            let all = tables.len();
            let (signed, overleaf) = divided(tables, vec![String::new(); notes]);
            assert_eq!((signed.tables.len(), overleaf.tables.len()), (on_page, all - on_page));
        }
        let (signed, overleaf) = divided(Vec::new(), vec![String::new(); 7]);
        assert_eq!((signed.notes.len(), overleaf.notes.len()), (0, 7));
    }
}
