//! The complete record on paper, of meals: what was ordered and stopped, how it went at the door, what it cost.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::record::{date, table, words};
use crate::elder::record::lines::{GrantLine, OrderLine, OutcomeLine, SettledLine, StopLine};
use crate::report::{Cell, Column, Row, Table, Texts, Tone};

pub(super) fn ordered(texts: Texts, orders: &[OrderLine]) -> Table {
    let columns = vec![
        date(texts, "on"),
        words(texts, "meal"),
        words(texts, "order"),
        words(texts, "place"),
        words(texts, "note"),
    ];
    let rows = orders.iter().map(|one| {
        let row = Row::of(vec![
            one.service_on.into(),
            texts.word("meal", one.meal.word()).into(),
            texts.word("orderKind", one.kind.word()).into(),
            Cell::text(&one.place),
            if one.is_withdrawn { texts.text("record.withdrawn").into() } else { Cell::Empty },
        ]);
        if one.is_withdrawn { row.tone(Tone::Quiet) } else { row }
    });
    table(texts, "orders", columns, rows)
}

pub(super) fn stopped(texts: Texts, stops: &[StopLine]) -> Table {
    let columns = vec![
        date(texts, "from"),
        date(texts, "last"),
        words(texts, "meal"),
        words(texts, "reason"),
        words(texts, "note"),
    ];
    let rows = stops.iter().map(|one| {
        Row::of(vec![
            one.from_on.into(),
            one.until_on.as_ref().and_then(NaiveDate::pred_opt).into(),
            one.meal
                .map_or_else(|| texts.text("record.everyMeal"), |meal| texts.word("meal", meal.word()))
                .into(),
            texts.word("stopCause", one.cause.word()).into(),
            Cell::text(&one.note),
        ])
    });
    table(texts, "stops", columns, rows)
}

pub(super) fn brought(texts: Texts, outcomes: &[OutcomeLine]) -> Table {
    let columns = vec![
        date(texts, "on"),
        words(texts, "meal"),
        Column::count("portions", texts.text("paper.portions")),
        words(texts, "outcome"),
        words(texts, "givenTo"),
        words(texts, "note"),
    ];
    let rows = outcomes.iter().map(|one| {
        Row::of(vec![
            one.service_on.into(),
            texts.word("meal", one.meal.word()).into(),
            one.portions.into(),
            texts.word("doorOutcome", one.outcome.word()).into(),
            Cell::text(&one.given_to),
            Cell::text(&one.note),
        ])
    });
    table(texts, "outcomes", columns, rows)
}

/// Meals in settled months: price, delivery, what others paid and what the elder paid.
pub(super) fn paid(texts: Texts, settled: &[SettledLine], grants: &[GrantLine]) -> Table {
    let mut by: HashMap<&str, Vec<&str>> = HashMap::new();
    for grant in grants {
        by.entry(&grant.line_id).or_default().push(&grant.rule_name);
    }
    let columns = vec![
        date(texts, "on"),
        words(texts, "meal"),
        Column::count("portions", texts.text("paper.portions")),
        Column::money("price", texts.text("accounts.price")),
        Column::money("fee", texts.text("accounts.fee")),
        Column::money("subsidy", texts.text("accounts.subsidy")),
        Column::text("grants", texts.text("paper.grantedBy")),
        Column::money("elder", texts.text("accounts.elderPays")),
    ];
    let rows = settled.iter().map(|one| {
        let row = Row::of(vec![
            one.service_on.into(),
            texts.word("meal", one.meal.word()).into(),
            if one.is_missed { Cell::Integer(0) } else { one.portions.into() },
            one.price_fen.map_or(Cell::Empty, Cell::Money),
            Cell::Money(one.fee_fen),
            Cell::Money(one.subsidy_fen),
            Cell::text(texts.list(by.get(one.id.as_str()).map_or(&[][..], Vec::as_slice))),
            Cell::Money(one.elder_fen),
        ]);
        if one.is_missed { row.tone(Tone::Quiet) } else { row }
    });
    table(texts, "settled", columns, rows)
}
