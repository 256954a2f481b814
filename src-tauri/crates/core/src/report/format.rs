//! How a value is written, the same on paper and on the screen.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

use super::table::{Cell, Column, Kind};
use super::{Document, Language};

/// A cell as it is read in this document.
#[must_use]
pub fn cell(document: &Document, column: &Column, cell: &Cell) -> String {
    written(document.language, document.zone, column.decimals, column.kind, cell)
}

fn written(language: Language, zone: Tz, decimals: usize, kind: Kind, cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Integer(number) if kind == Kind::Decimal => decimal(to_float(*number), decimals),
        Cell::Integer(number) => grouped(*number),
        Cell::Decimal(number) => decimal(*number, decimals),
        Cell::Percent(share) => percent(*share, decimals),
        Cell::Money(fen) => yuan(*fen),
        Cell::Date(on) => date(*on),
        Cell::Time(at) => at.format("%H:%M").to_string(),
        Cell::Instant(at) => instant(zone, *at),
        Cell::Minutes(minutes) => duration(language, *minutes),
    }
}

fn to_float(number: i64) -> f64 {
    number as f64
}

/// `2026-11-03`: the same width for each day, and no doubt in either language.
#[must_use]
pub fn date(on: NaiveDate) -> String {
    on.to_string()
}

/// `2026-12-01 09:12`, on the wall.
#[must_use]
pub fn instant(zone: Tz, at: DateTime<Utc>) -> String {
    at.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string()
}

/// `1,091`
#[must_use]
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        text.push('-');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `1,234.5`: rounded half away from zero, as people round.
#[must_use]
pub fn decimal(number: f64, decimals: usize) -> String {
    let rounded = rounded(number, decimals);
    let text = format!("{:.decimals$}", rounded.abs());
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let sign = if rounded < 0.0 { "-" } else { "" };
    let whole = whole.parse().map_or_else(|_| whole.to_owned(), grouped);
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// `85.1%`
#[must_use]
pub fn percent(share: f64, decimals: usize) -> String {
    format!("{}%", decimal(share * 100.0, decimals))
}

/// Fen as yuan: `1,234.50`
#[must_use]
pub fn yuan(fen: i64) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    let fen = fen.unsigned_abs();
    let whole = i64::try_from(fen / 100).unwrap_or(i64::MAX);
    format!("{sign}{}.{:02}", grouped(whole), fen % 100)
}

/// `7 小时 05 分`, `7 h 05 min`
#[must_use]
pub fn duration(language: Language, minutes: i64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match language {
        Language::Chinese if hours == 0 => format!("{rest} 分"),
        Language::Chinese => format!("{} 小时 {rest:02} 分", grouped(hours)),
        Language::English if hours == 0 => format!("{rest} min"),
        Language::English => format!("{} h {rest:02} min", grouped(hours)),
    }
}

/// A number rounded half away from zero. The small push lifts 0.285 over the half that binary numbers put it under.
#[must_use]
pub fn rounded(number: f64, decimals: usize) -> f64 {
    let scale = 10f64.powi(i32::try_from(decimals).unwrap_or(0));
    let scaled = number * scale;
    let push = scaled.abs() * 1e-12;
    (scaled + push.copysign(scaled)).round() / scale
}
