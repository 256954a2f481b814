//! Sheets that are cut or hung up: labels, cards to laminate, the week's menu for the wall.

use serde::Serialize;
use ts_rs::TS;

use super::table::Tone;

crate::words! {
    /// Sheets of labels as they are sold.
    pub enum LabelForm {
        /// 2 × 7 on A4, 99.1 × 38.1 mm each.
        TwoBySeven,
        /// 3 × 8 on A4, 63.5 × 33.9 mm each.
        ThreeByEight,
    }
}

impl LabelForm {
    /// Labels on one sheet.
    #[must_use]
    pub fn places(self) -> usize {
        match self {
            Self::TwoBySeven => 14,
            Self::ThreeByEight => 24,
        }
    }
}

/// One label.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Label {
    /// The line that is read from afar: a name.
    pub head: String,
    /// Right of the head, for the packing order or the texture; may be empty.
    pub mark: String,
    /// Further lines, each with its tone.
    pub lines: Vec<(Tone, String)>,
    /// At the foot, small.
    pub foot: String,
    /// What the QR code says; none: no code.
    pub code: Option<String>,
}

/// Sheets of labels.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LabelSheet {
    /// Which sheets.
    pub form: LabelForm,
    /// Places of the first sheet that are used up already.
    pub start: usize,
    /// The labels, in order.
    pub labels: Vec<Label>,
}

/// Cards of 85.6 × 54 mm with marks to cut along, eight on an A4 page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CardSheet {
    /// At the top of each card.
    pub house: String,
    /// The cards: head is the name, mark the number of the card.
    pub cards: Vec<Label>,
}

/// A dish of the week.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MenuDish {
    /// Its name.
    pub name: String,
    /// What one should know: allergens, "soft"; may be empty.
    pub note: String,
    /// The dish of the day, set larger.
    pub is_main: bool,
}

/// A meal of the week: one list of dishes for each day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MenuMeal {
    /// Breakfast, lunch …
    pub name: String,
    /// When, may be empty.
    pub time: String,
    /// The dishes of each day, in the order of [`WeekMenu::days`].
    pub days: Vec<Vec<MenuDish>>,
}

/// A day of the week.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperMenuDay {
    /// 星期一
    pub weekday: String,
    /// 11月23日
    pub date: String,
    /// Holiday, solar term, festival; may be empty.
    pub note: String,
    /// Not open on this day.
    pub is_closed: bool,
}

/// The week's menu, for the wall where the elders eat.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WeekMenu {
    /// The days, seven or five.
    pub days: Vec<PaperMenuDay>,
    /// The meals, in order.
    pub meals: Vec<MenuMeal>,
    /// Below: who to ask, allergens in words.
    pub notes: Vec<String>,
}
