//! Meals (供餐): who eats where on a day, counted from who is where, never typed in.

pub mod commands;
pub mod day;
pub mod order;
pub mod papers;
pub mod rules;
pub mod settings;
pub mod sql;

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::CentreId;
use crate::diet::DietNeeds;
use crate::dish::PortionSize;
use crate::elder::ElderId;

crate::words! {
    /// The meals of a day.
    pub enum Meal {
        /// 早餐
        Breakfast,
        /// 午餐
        Lunch,
        /// 晚餐
        Dinner,
    }
}

crate::words! {
    /// Why somebody is cooked for.
    pub enum DemandReason {
        /// 日间照料应到
        DayCare,
        /// 临时到访
        ExtraVisit,
        /// 住养
        Resident,
        /// 居家送餐
        HomeMeal,
        /// 单次订餐
        OneOff,
        /// 加餐: a further portion for the same elder
        ExtraPortion,
        /// 访客
        Guest,
        /// 员工
        Staff,
    }
}

/// Where a meal goes. A centre, or an elder's home.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", rename_all_fields = "camelCase", tag = "kind")]
pub enum Site {
    /// 送到中心
    Centre {
        /// Which centre.
        centre_id: CentreId,
    },
    /// 送到家
    Home {
        /// Whose home.
        elder_id: ElderId,
    },
}

/// One portion size for one eater (or a group of guests or staff) at one meal.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DemandLine {
    /// Stable within the meal: the same person and portion has the same key whatever else changes.
    pub key: String,
    /// Who; none for guests and staff.
    pub elder_id: Option<ElderId>,
    /// The elder's name, or the group's.
    pub name: String,
    /// The elder's birth date, from which reference intakes and subsidies follow.
    pub birth_on: Option<NaiveDate>,
    /// Why this line is there.
    pub reason: DemandReason,
    /// In which other ways the same elder would also have been counted; counted once, shown.
    pub also: Vec<DemandReason>,
    /// Where it goes.
    pub site: Site,
    /// The centre's name, or the home's address.
    pub site_name: String,
    /// What the driver must know; empty at centres.
    pub delivery_note: String,
    /// Who opens the door; may be empty.
    pub door_contact: String,
    /// How large.
    pub portion_size: PortionSize,
    /// How many portions: 1 for an elder, more for a group.
    pub portions: i64,
    /// What the kitchen must know of the eater.
    pub needs: Arc<DietNeeds>,
    /// The day on which it is brought: a Friday may carry the weekend's meals.
    pub delivered_on: NaiveDate,
    /// It came, changed or went after the cut-off.
    pub is_late_change: bool,
    /// Cancelled after the cut-off: already cooked, still shown, not served.
    pub is_cancelled_late: bool,
}

impl DemandLine {
    /// Whose it is: two portions of an elder are one person's; guests and staff are one line.
    #[must_use]
    pub fn person(&self) -> &str {
        self.elder_id.as_ref().map_or(self.key.as_str(), |elder| elder.as_str())
    }
}

/// The portions that somebody eats: what was cancelled late is cooked already, and for nobody.
#[must_use]
pub fn eaten(lines: &[DemandLine]) -> i64 {
    lines.iter().filter(|line| !line.is_cancelled_late).map(|line| line.portions).sum()
}
