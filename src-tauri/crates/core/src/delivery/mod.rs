//! Delivery (配送): standing runs and their stops, today's changes on top, labels, and what happened at the door.
//!
//! Every meal that is demanded is on exactly one run or on the list of those without one, and is cooked either way.
//! Nothing becomes delivered by itself: somebody says how each meal went.

pub mod commands;
pub mod door;
pub mod label;
pub mod leftover;
pub mod papers;
pub mod rules;
pub mod sql;
pub mod waste_paper;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::CentreId;
use crate::dish::PortionSize;
use crate::elder::{Alert, Contact, ElderId};
use crate::meal::{DemandReason, Meal, Site};
pub use door::{DoorOutcome, OutcomeId, OutcomeView, WelfareCheck, WelfareCheckId, WelfareFinding};

crate::identifiers! {
    /// Names a run.
    RunId,
}

crate::words! {
    /// What a meal is for the accounts.
    pub enum MealSet {
        /// 普通餐
        Ordinary,
        /// 特殊膳食餐: cooked for a diet
        Special,
    }
}

crate::words! {
    /// Whose face a label shows.
    pub enum LabelFace {
        /// 姓名
        Name,
        /// 短码: where others read the labels too
        ShortCode,
    }
}

/// A standing run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeliveryRun {
    /// Names the run.
    pub id: RunId,
    /// Of which meal.
    pub meal: Meal,
    /// What it is called.
    pub name: String,
    /// Who usually drives.
    pub driver_name: String,
    /// The driver's telephone.
    pub driver_phone: String,
    /// With what.
    pub vehicle: String,
    /// Leaves the kitchen, on its wall clock.
    pub departs_at: NaiveTime,
    /// Its place among the runs of the meal.
    pub position: i64,
    /// Counts the changes.
    pub version: i64,
    /// In the order in which they are driven.
    pub stops: Vec<StandingStop>,
}

/// A centre or a home on a standing run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StandingStop {
    /// Where.
    pub site: Site,
    /// The centre's name or the elder's.
    pub name: String,
    /// The address.
    pub address: String,
    /// What the driver must know.
    pub note: String,
}

/// A run as it is entered.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DeliveryRunDetails {
    /// What it is called.
    pub name: String,
    /// Who usually drives.
    #[serde(default)]
    pub driver_name: String,
    /// The driver's telephone.
    #[serde(default)]
    pub driver_phone: String,
    /// With what.
    #[serde(default)]
    pub vehicle: String,
    /// Leaves the kitchen.
    pub departs_at: NaiveTime,
    /// In the order in which they are driven.
    #[serde(default)]
    pub stops: Vec<NewDeliveryStop>,
}

/// A stop as it is entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewDeliveryStop {
    /// Where.
    pub site: Site,
    /// What the driver must know.
    #[serde(default)]
    pub note: String,
}

/// The standing runs of a kitchen, and what no run of a meal reaches yet.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeliveryRunList {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// By meal and place.
    pub runs: Vec<DeliveryRun>,
    /// Every site that is cooked for in the next days, by meal.
    pub sites: Vec<KnownDeliverySite>,
}

/// A site that is cooked for in the next days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KnownDeliverySite {
    /// Which meal.
    pub meal: Meal,
    /// Where.
    pub site: Site,
    /// The centre's name or the elder's.
    pub name: String,
    /// The address; empty for centres.
    pub address: String,
    /// Which run it is on; none: no run yet.
    pub run_id: Option<RunId>,
}

/// One meal's day of deliveries.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeliveryDay {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Its name.
    pub kitchen_name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// The day it is there.
    pub today: NaiveDate,
    /// The instant of the answer.
    pub now: DateTime<Utc>,
    /// The day on which it is brought.
    pub delivered_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// The runs, in their order; those without a stop today among them.
    pub rounds: Vec<DeliveryRound>,
    /// The red list: what no run brings yet.
    pub without_run: Vec<DeliveryDayStop>,
    /// Said of a meal that is demanded no more.
    pub no_longer_demanded: Vec<OutcomeView>,
    /// Nobody was home several times in a row: to be looked after.
    pub welfare_checks: Vec<WelfareCheck>,
    /// The figures of all of it.
    pub sum: PortionSum,
    /// The month's accounts are frozen: nothing more can be said at the door.
    pub is_frozen: bool,
    /// How labels look.
    pub setting: DeliverySetting,
}

/// A run on one day.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeliveryRound {
    /// Which run.
    pub run_id: RunId,
    /// What it is called.
    pub name: String,
    /// Who drives today.
    pub driver_name: String,
    /// The driver's telephone.
    pub driver_phone: String,
    /// Who would usually drive, where it was handed over.
    pub handed_over_from: Option<String>,
    /// Why it was handed over.
    pub hand_over_reason: String,
    /// With what.
    pub vehicle: String,
    /// Leaves the kitchen.
    pub departs_at: NaiveTime,
    /// In the order in which they are driven.
    pub stops: Vec<DeliveryDayStop>,
    /// Its figures.
    pub sum: PortionSum,
}

/// A place where meals are brought on one day.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeliveryDayStop {
    /// Where.
    pub site: Site,
    /// The centre's name or the elder's.
    pub name: String,
    /// The address; empty for centres.
    pub address: String,
    /// What the driver must know: what stands on the run, then what was said with each meal.
    pub note: String,
    /// Who opens the door; may be empty.
    pub door_contact: String,
    /// Changed for this day only, with the reason.
    pub changed_because: Option<String>,
    /// What goes there.
    pub lines: Vec<DeliveryDayLine>,
    /// Its figures.
    pub sum: PortionSum,
}

/// One portion (or a group's portions) and how it went.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeliveryDayLine {
    /// The day of the meal: a Friday may carry the weekend's.
    pub service_on: NaiveDate,
    /// Its key within the meal.
    pub demand_key: String,
    /// Who; none for guests and staff.
    pub elder_id: Option<ElderId>,
    /// The name.
    pub name: String,
    /// Why it is there.
    pub reason: DemandReason,
    /// How large.
    pub portion_size: PortionSize,
    /// How many.
    pub portions: i64,
    /// Ordinary, or cooked for a diet.
    pub meal_set: MealSet,
    /// What nothing matches: check by hand.
    pub unmatched: Vec<String>,
    /// Free words for the packer.
    pub diet_note: String,
    /// Who opens the door; may be empty.
    pub door_contact: String,
    /// Where it goes, where that is not the stop's address; empty otherwise.
    pub other_address: String,
    /// Came, changed or went after the cut-off.
    pub is_late_change: bool,
    /// Cancelled after the cut-off: cooked already.
    pub is_cancelled_late: bool,
    /// How it went; none: nobody has said.
    pub outcome: Option<OutcomeView>,
}

/// Portions of a stop, a run or a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PortionSum {
    /// All that are to be brought.
    pub portions: i64,
    /// Of which small.
    pub small: i64,
    /// Of which regular.
    pub regular: i64,
    /// Of which large.
    pub large: i64,
    /// Of which cooked for a diet.
    pub special: i64,
    /// Delivered, or given to another.
    pub taken: i64,
    /// Not home, refused or returned.
    pub not_taken: i64,
    /// Nobody has said.
    pub open: i64,
    /// Beside them: cancelled after the cut-off, cooked already, brought to nobody.
    pub cancelled_late: i64,
}

/// How a kitchen's labels look, and when absence worries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct DeliverySetting {
    /// Name or short code.
    pub label_face: LabelFace,
    /// So many deliveries in a row at which nobody was home make a welfare check.
    pub not_home_limit: i64,
    /// Counts the changes; 0: never set.
    pub version: i64,
}

impl Default for DeliverySetting {
    fn default() -> Self {
        Self { label_face: LabelFace::Name, not_home_limit: 2, version: 0 }
    }
}

/// Whom to call about an elder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ToCall {
    /// The elder's own telephone.
    pub phone: String,
    /// In order.
    pub contacts: Vec<Contact>,
    /// What one must know.
    pub alerts: Vec<Alert>,
}

/// Which day of deliveries.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskDelivery {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// The day on which it is brought; none: today there.
    #[serde(default)]
    pub delivered_on: Option<NaiveDate>,
    /// Which meal; none: lunch.
    #[serde(default)]
    pub meal: Option<Meal>,
}

/// Which kitchen.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskDeliveryRuns {
    /// Which kitchen.
    pub kitchen_id: CentreId,
}

/// A new run.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddDeliveryRun {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// Of which meal.
    pub meal: Meal,
    /// What it is.
    pub details: DeliveryRunDetails,
}

/// Another plan of a run.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeDeliveryRun {
    /// Which.
    pub run_id: RunId,
    /// The version that was seen.
    pub version: i64,
    /// What it is now.
    pub details: DeliveryRunDetails,
}

/// Which run.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichDeliveryRun {
    /// Which.
    pub run_id: RunId,
}

/// A site goes with another run on one day.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveDeliveryStop {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// On which day.
    pub delivered_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Where.
    pub site: Site,
    /// With which run; none: with none.
    pub run_id: Option<RunId>,
    /// Before the stop that stands at this place of the run today, from 0; none: at the end.
    #[serde(default)]
    pub before: Option<i64>,
    /// Why.
    pub reason: String,
}

/// A site goes with its standing run again.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PutStopBack {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// On which day.
    pub delivered_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Where.
    pub site: Site,
}

/// Another driver takes a run on one day.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HandOverRun {
    /// Which run.
    pub run_id: RunId,
    /// On which day.
    pub delivered_on: NaiveDate,
    /// To whom.
    pub driver_name: String,
    /// The telephone.
    #[serde(default)]
    pub driver_phone: String,
    /// Why.
    pub reason: String,
}

/// How labels look, and when absence worries.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetDelivery {
    /// Which kitchen.
    pub kitchen_id: CentreId,
    /// The version that was seen; 0: never set.
    pub version: i64,
    /// Name or short code.
    pub label_face: LabelFace,
    /// So many deliveries in a row at which nobody was home make a welfare check.
    pub not_home_limit: i64,
}
