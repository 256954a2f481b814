//! A centre in which elders live, and how its beds are run.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::waiting::offers;
use super::{Moment, sql};
use crate::centre::CentreId;
use crate::command::{Change, OrNotFound, Reading, command};
use crate::day;
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::store::Tx;
use crate::trail::Mark;

crate::words! {
    /// What becomes of a place in the queue when an offer is refused or lapses.
    pub enum QueueEffect {
        /// 保留原位
        Keeps,
        /// 排到队尾
        ToTheEnd,
        /// 退出排队
        Leaves,
    }
}

crate::words! {
    /// On what account somebody comes first on the waiting list.
    pub enum WaitingPriority {
        /// 特困
        Destitute,
        /// 低保
        MinimumLiving,
        /// 失能
        Disabled,
        /// 高龄
        Oldest,
    }
}

/// How the beds of a centre are run. Practice (known) unless set otherwise; every one is a setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BedRules {
    /// Days for which a bed is held for somebody on leave, 0 to 366.
    pub hold_days: i64,
    /// How many days before their end one is told, 0 to 60.
    pub hold_warning_days: i64,
    /// Whether coming and leaving on one day counts as one bed-day.
    pub same_day_counts_one: bool,
    /// Minutes in which a bed is to be clean after a leaving, 5 to 2880.
    pub cleaning_target_minutes: i64,
    /// Days for which a reservation stands, 1 to 366.
    pub reservation_days: i64,
    /// Days for which an offer stands, 1 to 60.
    pub offer_days: i64,
    /// What a refused offer does to the place in the queue.
    pub refused_effect: QueueEffect,
    /// What a lapsed offer does to the place in the queue.
    pub lapsed_effect: QueueEffect,
    /// The share of nursing beds that is aimed at, in percent; the district's own claim is 60.
    pub nursing_target_percent: i64,
    /// Longest short stay in days, 1 to 366.
    pub short_stay_days: i64,
    /// How many days back an act may be entered without a reason, 0 to 31.
    pub late_entry_days: i64,
    /// Who comes first, in this order.
    pub priority_order: Vec<WaitingPriority>,
    /// From which age somebody counts as oldest, 60 to 110.
    pub oldest_from_age: i64,
    /// From which grade (GB/T 42195-2022) somebody counts as disabled, 1 to 4.
    pub disabled_from_grade: i64,
}

impl Default for BedRules {
    fn default() -> Self {
        Self {
            hold_days: 30,
            hold_warning_days: 3,
            same_day_counts_one: true,
            cleaning_target_minutes: 120,
            reservation_days: 7,
            offer_days: 3,
            refused_effect: QueueEffect::Keeps,
            lapsed_effect: QueueEffect::ToTheEnd,
            nursing_target_percent: 60,
            short_stay_days: 60,
            late_entry_days: 7,
            priority_order: <WaitingPriority as strum::VariantArray>::VARIANTS.to_vec(),
            oldest_from_age: 80,
            disabled_from_grade: 2,
        }
    }
}

impl BedRules {
    fn check(&self) -> Result<()> {
        let mut faults = Faults::default();
        faults.between(self.hold_days, "rules.holdDays", 0, 366);
        faults.between(self.hold_warning_days, "rules.holdWarningDays", 0, 60);
        faults.between(self.cleaning_target_minutes, "rules.cleaningTargetMinutes", 5, 2880);
        faults.between(self.reservation_days, "rules.reservationDays", 1, 366);
        faults.between(self.offer_days, "rules.offerDays", 1, 60);
        faults.between(self.nursing_target_percent, "rules.nursingTargetPercent", 0, 100);
        faults.between(self.short_stay_days, "rules.shortStayDays", 1, 366);
        faults.between(self.late_entry_days, "rules.lateEntryDays", 0, 31);
        faults.between(self.oldest_from_age, "rules.oldestFromAge", 60, 110);
        faults.between(self.disabled_from_grade, "rules.disabledFromGrade", 1, 4);
        let mut seen = self.priority_order.clone();
        seen.sort();
        seen.dedup();
        faults.when(seen.len() != self.priority_order.len(), "rules.priorityOrder", Fault::GivenTwice);
        faults.done()
    }
}

/// A centre in which elders live, as acts on its beds need it.
#[derive(Debug, Clone)]
pub struct Residence {
    /// Which centre.
    pub id: CentreId,
    /// Its name.
    pub name: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// The zone.
    pub zone: Tz,
    /// How its beds are run.
    pub rules: BedRules,
    /// The census of the days before this one is closed.
    pub closed_until_on: Option<NaiveDate>,
    /// Counts the changes of the settings; 0 as long as nobody has set anything.
    pub version: i64,
}

impl Residence {
    /// The day at this centre.
    #[must_use]
    pub fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        day::date_at(self.zone, at)
    }

    /// The instant at which a day ends at this centre.
    ///
    /// # Errors
    /// Where the calendar ends.
    pub fn ends_at(&self, on: NaiveDate) -> Result<DateTime<Utc>> {
        let next = on.succ_opt().and_then(|next| day::instant_at(self.zone, next, chrono::NaiveTime::MIN));
        next.ok_or_else(|| Error::invalid(Vec::new()).at("onDay", Fault::WrongForm))
    }

    /// Whether the census of a day is closed.
    #[must_use]
    pub fn is_closed(&self, on: NaiveDate) -> bool {
        self.closed_until_on.is_some_and(|until| on < until)
    }
}

/// The centre, for looking.
///
/// # Errors
/// `not_found`; `not_a_residence` where nobody lives.
pub async fn seen(tx: &mut Tx, centre: &CentreId) -> Result<Residence> {
    let found = sql::residence(tx, centre).await?.or_not_found(Subject::Centre)?;
    if !found.is_residence {
        return Err(Refusal::NotAResidence { centre_name: found.residence.name }.into());
    }
    Ok(found.residence)
}

/// The centre, for acting: whoever else acts on beds of this centre waits until this act is done.
///
/// # Errors
/// As [`seen`].
pub async fn taken(change: &mut Change<'_>, centre: &CentreId) -> Result<Residence> {
    // Told first where there is no such centre: the row below needs one.
    let residence = seen(&mut change.tx, centre).await?;
    sql::take_turn(&mut change.tx, centre, &residence.rules, change.now).await?;
    seen(&mut change.tx, centre).await
}

/// The settings of a centre's beds.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BedSettings {
    /// Which centre.
    pub centre_id: CentreId,
    /// How its beds are run.
    pub rules: BedRules,
    /// The census of the days before this one is closed.
    pub closed_until_on: Option<NaiveDate>,
    /// Counts the changes; 0 as long as nobody has set anything.
    pub version: i64,
}

/// Which centre's beds.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskResidence {
    /// Which centre.
    pub centre_id: CentreId,
}

/// The settings as they shall be from now on.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetBedRules {
    /// Which centre.
    pub centre_id: CentreId,
    /// The version that was seen.
    pub version: i64,
    /// How its beds are run.
    pub rules: BedRules,
}

/// Tells how the beds of a centre are run.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds, Centres])]
pub async fn bed_settings(reading: &mut Reading<'_>, asked: AskResidence) -> Result<BedSettings> {
    let residence = seen(&mut reading.tx, &asked.centre_id).await?;
    Ok(settings(residence))
}

/// Sets how the beds of a centre are run from now on.
#[command(change, by = [Manager, District, Administrator], topics = [Beds])]
pub async fn bed_set_rules(change: &mut Change<'_>, asked: SetBedRules) -> Result<BedSettings> {
    asked.rules.check()?;
    let before = seen(&mut change.tx, &asked.centre_id).await?;
    let residence = taken(change, &asked.centre_id).await?;
    let now = change.now;
    // What lapsed until now was decided by the rule of until now.
    offers::settle(change, &residence, Moment::of(&residence, now)).await?;
    if before.version != asked.version
        || !sql::set_rules(&mut change.tx, &asked.centre_id, asked.version, &asked.rules, now).await?
    {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::Centre }.into());
    }
    let after = seen(&mut change.tx, &asked.centre_id).await?;
    let mark = Mark::of(Subject::Centre, asked.centre_id.as_str()).centre(&asked.centre_id);
    change.leave_trail(mark.before(&before.rules)?.after(&after.rules)?).await?;
    Ok(settings(after))
}

fn settings(residence: Residence) -> BedSettings {
    BedSettings {
        centre_id: residence.id,
        rules: residence.rules,
        closed_until_on: residence.closed_until_on,
        version: residence.version,
    }
}
