//! Elders (老人): one record for each person in the whole district, with contacts and alerts.

pub mod card;
mod circumstances;
pub mod commands;
pub mod disability;
pub mod list;
pub mod lunar;
pub mod merge;
pub mod of_elders;
pub mod papers;
pub mod photo;
pub mod reading;
pub mod record;
pub mod resident_number;
pub mod rules;
pub mod sql;

pub use circumstances::{BloodType, Category, LivingSituation, Rhesus};
pub use of_elders::OfElders;

use card::Card;
use chrono::{DateTime, NaiveDate, Utc};
use disability::Disability;
use lunar::LunarBirthday;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::centre::CentreId;
use crate::enrolment::Enrolment;
use crate::menu::ahead::MenuHits;
use crate::trail::TrailId;

crate::identifiers! {
    /// Names an elder.
    ElderId,
    /// Names a contact.
    ContactId,
}

crate::words! {
    /// As in the identity papers.
    pub enum Sex {
        /// 女
        Female,
        /// 男
        Male,
    }
}

crate::words! {
    /// Why an elder has no resident number on record.
    pub enum NoNumberReason {
        /// 从未办理
        NeverIssued,
        /// 证件遗失
        Lost,
        /// 外籍或港澳台
        Foreign,
        /// 与他人重号
        SharedNumber,
        /// 暂未出示
        NotShown,
    }
}

crate::words! {
    /// What staff must know of an elder wherever the elder appears.
    pub enum AlertKind {
        /// 过敏
        Allergy,
        /// 走失风险
        Wandering,
        /// 跌倒风险
        Fall,
        /// 噎食风险
        Choking,
        /// 用药
        Medication,
        /// 感染
        Infection,
        /// 行动不便
        Mobility,
        /// 其他
        Other,
    }
}

crate::words! {
    /// How grave an alert is.
    pub enum Severity {
        /// 严重
        Severe,
        /// 中等
        Moderate,
        /// 轻微
        Mild,
    }
}

crate::words! {
    /// What a contact is to the elder.
    pub enum Relation {
        /// 老伴
        Spouse,
        /// 女儿
        Daughter,
        /// 儿子
        Son,
        /// 儿媳
        DaughterInLaw,
        /// 女婿
        SonInLaw,
        /// 孙辈
        Grandchild,
        /// 兄弟姐妹
        Sibling,
        /// 亲戚
        Relative,
        /// 邻居
        Neighbour,
        /// 社区工作人员
        CommunityWorker,
        /// 其他
        Other,
    }
}

/// Something staff must know of an elder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Alert {
    /// What kind.
    pub kind: AlertKind,
    /// How grave.
    pub severity: Severity,
    /// What exactly; must be said of an allergy and of `other`.
    #[serde(default)]
    pub note: String,
}

/// Whom to call, and who may take the elder home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    /// Names the contact.
    pub id: ContactId,
    /// The contact's name.
    pub name: String,
    /// What the contact is to the elder.
    pub relation: Relation,
    /// The contact's telephone.
    pub phone: String,
    /// Whom to call first: 1, 2, 3 …
    pub emergency_order: i64,
    /// Whether this person may take the elder home.
    pub may_collect: bool,
    /// Where the contact lives; may be empty.
    pub address: String,
    /// Anything else, such as when to call; may be empty.
    pub note: String,
    /// There is a photograph, which `elder_photo` answers.
    pub has_photo: bool,
}

/// A contact as it is entered; the order of the list is the order of calling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ContactDetails {
    /// Which contact of this elder it is; none for a new one.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub id: Option<ContactId>,
    /// The contact's name.
    pub name: String,
    /// What the contact is to the elder.
    pub relation: Relation,
    /// The contact's telephone.
    pub phone: String,
    /// Whether this person may take the elder home.
    pub may_collect: bool,
    /// Where the contact lives; may be empty.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub address: String,
    /// Anything else, such as when to call; may be empty.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub note: String,
}

/// An elder's record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Elder {
    /// Names the elder.
    pub id: ElderId,
    /// The name in characters.
    pub name: String,
    /// The name's pinyin with tone marks; empty for a name without Chinese characters.
    pub name_pinyin: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Birth date in the solar calendar.
    pub birth_on: NaiveDate,
    /// Whole years lived today.
    pub age: i64,
    /// The resident number with its middle hidden; to see it whole is a command of its own, and is recorded.
    pub resident_number_masked: Option<String>,
    /// Why there is no number, where there is none.
    pub no_resident_number_reason: Option<NoNumberReason>,
    /// The elder's own telephone; may be empty.
    pub phone: String,
    /// Where the elder lives; may be empty.
    pub address: String,
    /// With whom the elder lives; none: not asked yet.
    pub living_situation: Option<LivingSituation>,
    /// On whose account the elder is served.
    pub categories: Vec<Category>,
    /// ABO group; none: unknown.
    pub blood_type: Option<BloodType>,
    /// Rhesus factor; none: unknown.
    pub rhesus: Option<Rhesus>,
    /// What the disability certificate says, its number masked.
    pub disability: Option<Disability>,
    /// Anything else; may be empty.
    pub notes: String,
    /// The birthday in the lunar calendar; none outside the years 1901 to 2100.
    pub lunar_birthday: Option<LunarBirthday>,
    /// There is a photograph, which `elder_photo` answers.
    pub has_photo: bool,
    /// The card that is valid now.
    pub card: Option<Card>,
    /// What staff must know, the gravest first.
    pub alerts: Vec<Alert>,
    /// Whom to call, in this order.
    pub contacts: Vec<Contact>,
    /// Counts the changes; a change says which version it saw.
    pub version: i64,
    /// When the record was made.
    pub registered_at: DateTime<Utc>,
}

/// A record after it was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangedElder {
    /// The record of now.
    #[serde(flatten)]
    pub elder: Elder,
    /// What a changed allergy hits in the menus ahead; nothing is looked at where no allergy changed.
    pub ahead: MenuHits,
}

/// What is entered of an elder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ElderDetails {
    /// The name in characters.
    pub name: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Birth date in the solar calendar.
    pub birth_on: NaiveDate,
    /// Eighteen characters (GB 11643); must agree with sex and birth date.
    #[serde(default)]
    pub resident_number: Option<String>,
    /// Why there is no number, where none is given. In a change, neither of the two leaves the number as it is.
    #[serde(default)]
    pub no_resident_number_reason: Option<NoNumberReason>,
    /// The elder's own telephone; may be empty.
    #[serde(default)]
    pub phone: String,
    /// Where the elder lives; may be empty.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub address: String,
    /// With whom the elder lives; none: not asked yet.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub living_situation: Option<LivingSituation>,
    /// On whose account the elder is served; each once.
    #[serde(default)]
    #[ts(as = "Option<Vec<Category>>", optional)]
    pub categories: Vec<Category>,
    /// ABO group; none: unknown.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub blood_type: Option<BloodType>,
    /// Rhesus factor; none: unknown.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub rhesus: Option<Rhesus>,
    /// The number of the disability certificate: 20 characters, 22 where issued again. In a change none leaves it
    /// as it is and an empty text takes it away.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub disability_certificate: Option<String>,
    /// Anything else; may be empty.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub notes: String,
    /// What staff must know.
    #[serde(default)]
    pub alerts: Vec<Alert>,
    /// Whom to call, in this order.
    #[serde(default)]
    pub contacts: Vec<ContactDetails>,
}

/// A new elder.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RegisterElder {
    /// What is entered.
    pub details: ElderDetails,
    /// Somebody of the same name and birth date is registered, and this is another person.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub is_another_person: bool,
}

/// An elder as the record shall be from now on.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeElder {
    /// Which elder.
    pub elder_id: ElderId,
    /// The version that was seen.
    pub version: i64,
    /// What is entered.
    pub details: ElderDetails,
    /// Somebody of the same name and birth date was found, and is not this one.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub is_another_person: bool,
}

/// Which elder.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichElder {
    /// Which elder.
    pub elder_id: ElderId,
}

/// What to look for.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SearchElders {
    /// Characters, pinyin, initials or last digits.
    pub query: String,
    /// How many to answer at most, 1 to 100.
    #[serde(default = "a_handful")]
    pub limit: i64,
}

fn a_handful() -> i64 {
    20
}

/// An elder that was found, the likeliest first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ElderFound {
    /// Names the elder.
    pub id: ElderId,
    /// The name in characters.
    pub name: String,
    /// The name's pinyin.
    pub name_pinyin: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Whole years lived today.
    pub age: i64,
    /// What staff must know, the gravest first.
    pub alerts: Vec<Alert>,
    /// Where the elder is enrolled today, else where the elder lives.
    pub centre_name: Option<String>,
    /// Where the elder is at this moment.
    pub here_at_centre_name: Option<String>,
}

/// Everything a profile shows at first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ElderProfile {
    /// The record.
    pub elder: Elder,
    /// Services, the latest first.
    pub enrolments: Vec<Enrolment>,
    /// The last thirty visits, the latest first.
    pub visits: Vec<VisitLine>,
    /// Where the elder is at this moment.
    pub here_at: Option<HereAt>,
}

/// A visit as a profile lists it.
#[derive(Debug, Clone, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct VisitLine {
    /// Names the visit.
    pub id: crate::attendance::VisitId,
    /// Where.
    pub centre_name: String,
    /// In whose zone the times are to be shown.
    pub time_zone: String,
    /// The day.
    pub visit_on: NaiveDate,
    /// Came.
    pub arrived_at: DateTime<Utc>,
    /// Left; none while here, and where nobody recorded it.
    pub departed_at: Option<DateTime<Utc>>,
    /// Who brought the elder, in words.
    pub brought_by: String,
    /// Who took the elder home, in words.
    pub collected_by: String,
    /// Nobody recorded the leaving.
    pub departure_missing: bool,
}

/// Where an elder is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HereAt {
    /// At which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub centre_name: String,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// Which part of a history.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskHistory {
    /// Whose.
    pub elder_id: ElderId,
    /// What is older than this row; none for the latest.
    #[serde(default)]
    pub before: Option<TrailId>,
}

/// A resident number, whole.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RevealedNumber {
    /// The number; none where the elder has none.
    pub resident_number: Option<String>,
}

/// A resident number to be read.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskNumber {
    /// As typed.
    pub resident_number: String,
}

/// What a resident number says.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NumberSays {
    /// The birth date in it.
    pub birth_on: NaiveDate,
    /// The sex in it.
    pub sex: Sex,
}

/// A name to be read.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskPinyin {
    /// The name in characters.
    pub name: String,
}

/// How a name is read.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NamePinyin {
    /// With tone marks.
    pub name_pinyin: String,
}
