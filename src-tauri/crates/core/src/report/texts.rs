//! The words of documents. They are the words of the screens: the same files, compiled in, so that paper and screen
//! never say two things, and a word of a closed set is worded once.

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use serde_json::Value;

use super::{Language, Span};

macro_rules! areas {
    ($language:literal: $($area:literal),+ $(,)?) => {
        [$(include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/shared/i18n/", $language, "/", $area, ".json"
        ))),+]
    };
}

type Dictionary = HashMap<String, String>;

static CHINESE: LazyLock<Dictionary> = LazyLock::new(|| {
    flattened(
        &areas!("zh-CN": "attendance", "beds", "common", "cooking", "delivery", "diet", "elders", "exchange",
        "food", "menu", "reports"),
    )
});
static ENGLISH: LazyLock<Dictionary> = LazyLock::new(|| {
    flattened(
        &areas!("en": "attendance", "beds", "common", "cooking", "delivery", "diet", "elders", "exchange",
        "food", "menu", "reports"),
    )
});

/// Files that are no JSON leave their keys without words, which the tests of the texts tell.
fn flattened(files: &[&str]) -> Dictionary {
    let mut all = Dictionary::new();
    for file in files {
        if let Ok(tree) = serde_json::from_str::<Value>(file) {
            add(&mut all, String::new(), tree);
        }
    }
    all
}

fn add(all: &mut Dictionary, path: String, value: Value) {
    match value {
        Value::String(text) => drop(all.insert(path, text)),
        Value::Object(entries) => {
            for (key, value) in entries {
                add(all, if path.is_empty() { key } else { format!("{path}.{key}") }, value);
            }
        }
        _ => {}
    }
}

/// The words of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Texts {
    language: Language,
}

impl Texts {
    /// Of this language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        Self { language }
    }

    /// Which language.
    #[must_use]
    pub fn language(self) -> Language {
        self.language
    }

    fn find(self, key: &str) -> Option<&'static str> {
        let all = match self.language {
            Language::Chinese => &*CHINESE,
            Language::English => &*ENGLISH,
        };
        all.get(key).map(String::as_str)
    }

    /// Whether there are words under this key.
    #[must_use]
    pub fn has(self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// The words under a key. A key without words is shown in brackets that nothing else has, which tests look for.
    #[must_use]
    pub fn text(self, key: &str) -> String {
        self.find(key).map_or_else(|| format!("⟦{key}⟧"), str::to_owned)
    }

    /// The words under a key with values filled in: `{{name}}`.
    #[must_use]
    pub fn say(self, key: &str, values: &[(&str, &str)]) -> String {
        let mut text = self.text(key);
        for (name, value) in values {
            text = text.replace(&format!("{{{{{name}}}}}"), value);
        }
        text
    }

    /// The words for so many: `key_one`, `key_other`, or `key` where the language makes no difference.
    #[must_use]
    pub fn count(self, key: &str, count: i64, values: &[(&str, &str)]) -> String {
        let form = format!("{key}_{}", if count == 1 { "one" } else { "other" });
        let other = format!("{key}_other");
        let found = [form, other].into_iter().find(|key| self.has(key));
        self.say(found.as_deref().unwrap_or(key), values)
    }

    /// A word of a closed set: the text under `<under>.<word>`.
    #[must_use]
    pub fn word(self, under: &str, word: &str) -> String {
        self.text(&format!("{under}.{word}"))
    }

    /// A list of words.
    #[must_use]
    pub fn list<S: AsRef<str>>(self, words: &[S]) -> String {
        let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
        words.join(match self.language {
            Language::Chinese => "、",
            Language::English => ", ",
        })
    }

    /// A date: 2026年11月3日, 3 November 2026.
    #[must_use]
    pub fn date(self, on: NaiveDate) -> String {
        match self.language {
            Language::Chinese => format!("{}年{}月{}日", on.year(), on.month(), on.day()),
            Language::English => on.format("%-d %B %Y").to_string(),
        }
    }

    /// A date without its year: 11月3日, 3 Nov.
    #[must_use]
    pub fn short_date(self, on: NaiveDate) -> String {
        match self.language {
            Language::Chinese => format!("{}月{}日", on.month(), on.day()),
            Language::English => on.format("%-d %b").to_string(),
        }
    }

    /// 星期二, Tuesday.
    #[must_use]
    pub fn weekday(self, on: NaiveDate) -> String {
        match self.language {
            Language::Chinese => format!("星期{}", chinese_weekday(on)),
            Language::English => on.format("%A").to_string(),
        }
    }

    /// 二, Tu.
    #[must_use]
    pub fn narrow_weekday(self, on: NaiveDate) -> String {
        match self.language {
            Language::Chinese => chinese_weekday(on).to_owned(),
            Language::English => on.format("%a").to_string().chars().take(2).collect(),
        }
    }

    /// A month: 2026年11月, November 2026.
    #[must_use]
    pub fn month(self, on: NaiveDate) -> String {
        match self.language {
            Language::Chinese => format!("{}年{}月", on.year(), on.month()),
            Language::English => on.format("%B %Y").to_string(),
        }
    }

    /// A span by its first and last day: 2026年11月1日 至 30日.
    #[must_use]
    pub fn span(self, span: Span) -> String {
        let (from, last) = (span.from, span.until.pred_opt().unwrap_or(span.from));
        let same_year = from.year() == last.year();
        let same_month = same_year && from.month() == last.month();
        if from == last {
            return self.date(from);
        }
        match self.language {
            Language::Chinese => {
                let end = match (same_year, same_month) {
                    (_, true) => format!("{}日", last.day()),
                    (true, _) => format!("{}月{}日", last.month(), last.day()),
                    _ => self.date(last),
                };
                format!("{} 至 {end}", self.date(from))
            }
            Language::English => {
                let start = match (same_year, same_month) {
                    (_, true) => from.format("%-d").to_string(),
                    (true, _) => from.format("%-d %B").to_string(),
                    _ => self.date(from),
                };
                format!("{start} to {}", self.date(last))
            }
        }
    }
}

fn chinese_weekday(on: NaiveDate) -> &'static str {
    ["一", "二", "三", "四", "五", "六", "日"]
        .get(on.weekday().num_days_from_monday() as usize)
        .copied()
        .unwrap_or_default()
}
