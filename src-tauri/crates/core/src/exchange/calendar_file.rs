//! A calendar file as RFC 5545 wants it: escaped, folded, ended by carriage returns. Only what our entries need; the
//! crates for it draw in a parser and would have all of the window built anew.

use chrono::{DateTime, NaiveDate, Utc};

/// Lines are folded at so many bytes, their end not counted.
const LONGEST_LINE: usize = 75;

/// When something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// From an instant until another.
    Hours(DateTime<Utc>, DateTime<Utc>),
    /// All day.
    Day(NaiveDate),
}

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The same in every file, so that a calendar program changes what it has.
    pub uid: String,
    pub when: When,
    pub summary: String,
    pub description: String,
    pub place: String,
    /// Nobody else's business, even in a shared calendar.
    pub is_private: bool,
}

/// The file.
pub(crate) fn written(name: &str, entries: &[Entry], now: DateTime<Utc>) -> String {
    let mut text = String::new();
    for (field, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Kangning//Kangning//ZH"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        line(&mut text, field, value);
    }
    line(&mut text, "X-WR-CALNAME", &escaped(name));
    for entry in entries {
        line(&mut text, "BEGIN", "VEVENT");
        line(&mut text, "UID", &entry.uid);
        line(&mut text, "DTSTAMP", &instant(now));
        match entry.when {
            When::Hours(from, until) => {
                line(&mut text, "DTSTART", &instant(from));
                line(&mut text, "DTEND", &instant(until));
            }
            When::Day(on) => {
                line(&mut text, "DTSTART;VALUE=DATE", &on.format("%Y%m%d").to_string());
                let next = on.succ_opt().unwrap_or(on);
                line(&mut text, "DTEND;VALUE=DATE", &next.format("%Y%m%d").to_string());
                // A note in the calendar, not a time for which somebody is taken.
                line(&mut text, "TRANSP", "TRANSPARENT");
            }
        }
        for (field, value) in
            [("SUMMARY", &entry.summary), ("DESCRIPTION", &entry.description), ("LOCATION", &entry.place)]
        {
            if !value.is_empty() {
                line(&mut text, field, &escaped(value));
            }
        }
        if entry.is_private {
            line(&mut text, "CLASS", "PRIVATE");
        }
        line(&mut text, "END", "VEVENT");
    }
    line(&mut text, "END", "VCALENDAR");
    text
}

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace("\r\n", "\\n")
        .replace(['\n', '\r'], "\\n")
}

/// Adds a line, folded between characters: what follows begins with a blank.
fn line(text: &mut String, field: &str, value: &str) {
    let mut length = 0;
    for letter in field.chars().chain([':']).chain(value.chars()) {
        if length + letter.len_utf8() > LONGEST_LINE {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(letter);
        length += letter.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry(summary: &str) -> Entry {
        Entry {
            uid: "reserved-r1@kangning".into(),
            when: When::Day("2026-12-01".parse().unwrap()),
            summary: summary.into(),
            description: String::new(),
            place: "演示护理院".into(),
            is_private: true,
        }
    }

    #[test]
    fn a_plan_is_a_whole_private_day() {
        let now = "2026-11-23T00:00:00Z".parse().unwrap();
        let text = written("演示护理院", &[entry("李春梅 预留, 301;1\\2\n两行")], now);
        for line in [
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
            "UID:reserved-r1@kangning\r\n",
            "DTSTAMP:20261123T000000Z\r\n",
            "DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\n",
            "SUMMARY:李春梅 预留\\, 301\\;1\\\\2\\n两行\r\n",
            "CLASS:PRIVATE\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        ] {
            assert!(text.contains(line), "{line:?} in {text:?}");
        }
    }

    proptest! {
        #[test]
        fn lines_are_short_and_say_the_same_unfolded(summary in "\\PC{0,200}") {
            let now = "2026-11-23T00:00:00Z".parse().unwrap();
            let text = written("x", &[entry(&summary)], now);
            prop_assert!(text.split("\r\n").all(|line| line.len() <= LONGEST_LINE));
            let unfolded = text.replace("\r\n ", "");
            if !summary.is_empty() {
                let expected = format!("SUMMARY:{}\r\n", escaped(&summary));
                prop_assert!(unfolded.contains(&expected));
            }
        }
    }
}
