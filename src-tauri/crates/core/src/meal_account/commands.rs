//! Commands of meal accounts.

use std::collections::HashMap;

use chrono::{Months, NaiveDate};
use serde_json::json;

use super::rules::{self, Tariff};
use super::{
    AccountLine, AccountLines, AccountRules, AddSubsidy, AskAccountLines, AskAccountMonth, AskAccountRules,
    ChangeSubsidy, EaterResidence, FrozenMonth, MealMonthId, MealPriceId, MealStatement, ReopenMonth,
    SetAccountSetting, SetEntitlement, SetMealPrices, SubsidyDetails, SubsidyRule, SubsidyRuleId, sql,
    statement,
};
use crate::centre::CentreId;
use crate::centre::sql::Place;
use crate::command::{Change, Done, OrNotFound, Reading, command};
use crate::elder::ElderId;
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::store::{Tx, violation};
use crate::trail::Mark;
use crate::{centre, day, elder};

/// Most meals that are listed behind an amount at once.
const MOST_LINES: usize = 2000;

/// Lists prices, fees, subsidy schemes and settings of a kitchen, past and coming ones among them.
#[command(read, by = [Kitchen, Manager, District, Administrator], topics = [MealAccounts, Centres])]
pub async fn meal_account_rules(reading: &mut Reading<'_>, asked: AskAccountRules) -> Result<AccountRules> {
    let tx = &mut reading.tx;
    let place = centre::sql::place(tx, &asked.kitchen_id).await?.or_not_found(Subject::Centre)?;
    let (charges_missed, setting_version) = sql::setting(tx, &place.id).await?.unwrap_or((false, 0));
    Ok(AccountRules {
        today: day::date_at(day::zone(&place.time_zone)?, reading.now),
        prices: sql::prices(tx, &place.id).await?,
        fees: sql::fees(tx, &place.id).await?,
        rules: sql::subsidy::list(tx, &place.id).await?,
        charges_missed,
        setting_version,
        kitchen_id: place.id,
    })
}

/// Lets prices and the fee hold from a day on, until the next that is entered already.
#[command(change, by = [Kitchen, Manager, District, Administrator], topics = [MealAccounts])]
pub async fn meal_account_set_prices(change: &mut Change<'_>, asked: SetMealPrices) -> Result<Done> {
    let place = centre::sql::place(&mut change.tx, &asked.kitchen_id).await?.or_not_found(Subject::Centre)?;
    let mut faults = Faults::default();
    faults.when(asked.prices.is_empty() && asked.fee_fen.is_none(), "prices", Fault::Required);
    let mut seen = std::collections::HashSet::new();
    for (at, price) in asked.prices.iter().enumerate() {
        if let Some(fen) = price.price_fen {
            faults.between(fen, format!("prices[{at}].priceFen"), 0, 100_000);
        }
        let again = !seen.insert((price.meal, price.portion_size, price.meal_set));
        faults.when(again, format!("prices[{at}].meal"), Fault::GivenTwice);
    }
    if let Some(fen) = asked.fee_fen {
        faults.between(fen, "feeFen", 0, 100_000);
    }
    faults.done()?;
    let before = in_force(&mut change.tx, &place.id, asked.from_on).await?;
    for price in &asked.prices {
        let id = MealPriceId(change.new_id());
        sql::set_price(&mut change.tx, &id, &place.id, asked.from_on, price, change.now).await?;
    }
    if let Some(fen) = asked.fee_fen {
        let id = change.new_id();
        sql::set_fee(&mut change.tx, &id, &place.id, asked.from_on, fen, change.now).await?;
    }
    let after = in_force(&mut change.tx, &place.id, asked.from_on).await?;
    let mark = Mark::of(Subject::MealPrice, place.id.as_str()).centre(&place.id);
    change.leave_trail(mark.before(&before)?.after(&after)?).await?;
    Ok(Done {})
}

/// What holds on a day, for the trail.
async fn in_force(tx: &mut Tx, kitchen: &CentreId, on: NaiveDate) -> Result<serde_json::Value> {
    let prices: Vec<_> = sql::prices(tx, kitchen)
        .await?
        .into_iter()
        .filter(|price| day::within(on, price.from_on, price.until_on))
        .collect();
    let fees: Vec<_> = sql::fees(tx, kitchen)
        .await?
        .into_iter()
        .filter(|fee| day::within(on, fee.from_on, fee.until_on))
        .map(|fee| fee.fee_fen)
        .collect();
    Ok(json!({ "on": on, "prices": prices, "fees": fees }))
}

/// Adds a subsidy scheme, or a further version of one for other days.
#[command(change, by = [Manager, District, Administrator], topics = [MealAccounts])]
pub async fn meal_account_add_subsidy(change: &mut Change<'_>, asked: AddSubsidy) -> Result<SubsidyRule> {
    rules::check_subsidy(&asked.details)?;
    let place = centre::sql::place(&mut change.tx, &asked.kitchen_id).await?.or_not_found(Subject::Centre)?;
    let id = SubsidyRuleId(change.new_id());
    refuse_overlap(&mut change.tx, &place.id, &asked.details, None).await?;
    sql::subsidy::insert(&mut change.tx, &id, &place.id, &asked.details, change.now)
        .await
        .map_err(|error| overlap_from(&error, &asked.details))?;
    let rule = one_rule(&mut change.tx, &place.id, &id).await?;
    let mark = Mark::of(Subject::SubsidyRule, id.as_str()).centre(&place.id);
    change.leave_trail(mark.after(&rule.details)?).await?;
    Ok(rule)
}

/// Changes a subsidy scheme; months that are frozen stay as they are.
#[command(change, by = [Manager, District, Administrator], topics = [MealAccounts])]
pub async fn meal_account_change_subsidy(
    change: &mut Change<'_>,
    asked: ChangeSubsidy,
) -> Result<SubsidyRule> {
    rules::check_subsidy(&asked.details)?;
    let kitchen =
        sql::subsidy::kitchen_of(&mut change.tx, &asked.rule_id).await?.or_not_found(Subject::SubsidyRule)?;
    let before = one_rule(&mut change.tx, &kitchen, &asked.rule_id).await?;
    refuse_overlap(&mut change.tx, &kitchen, &asked.details, Some(&asked.rule_id)).await?;
    let was_so = sql::subsidy::update(&mut change.tx, &asked.rule_id, asked.version, &asked.details)
        .await
        .map_err(|error| overlap_from(&error, &asked.details))?;
    if !was_so {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::SubsidyRule }.into());
    }
    let rule = one_rule(&mut change.tx, &kitchen, &asked.rule_id).await?;
    let mark = Mark::of(Subject::SubsidyRule, asked.rule_id.as_str()).centre(&kitchen);
    change.leave_trail(mark.before(&before.details)?.after(&rule.details)?).await?;
    Ok(rule)
}

async fn one_rule(tx: &mut Tx, kitchen: &CentreId, id: &SubsidyRuleId) -> Result<SubsidyRule> {
    let all = sql::subsidy::list(tx, kitchen).await?;
    all.into_iter().find(|rule| rule.id == *id).or_not_found(Subject::SubsidyRule)
}

/// Two versions of one scheme never hold on the same day.
async fn refuse_overlap(
    tx: &mut Tx,
    kitchen: &CentreId,
    details: &SubsidyDetails,
    but: Option<&SubsidyRuleId>,
) -> Result<()> {
    let overlapping = sql::subsidy::list(tx, kitchen).await?.into_iter().find(|rule| {
        Some(&rule.id) != but
            && rule.details.name == details.name.trim()
            && rule.details.until_on.is_none_or(|until| until > details.from_on)
            && details.until_on.is_none_or(|until| until > rule.details.from_on)
    });
    match overlapping {
        Some(rule) => Err(overlap(&rule.details)),
        None => Ok(()),
    }
}

fn overlap(details: &SubsidyDetails) -> Error {
    let refusal = Refusal::SubsidyOverlaps {
        name: details.name.trim().to_owned(),
        from_on: details.from_on,
        until_on: details.until_on,
    };
    Error::from(refusal).at("details.fromOn", Fault::Taken)
}

fn overlap_from(error: &sqlx::Error, details: &SubsidyDetails) -> Error {
    match violation::named(error).as_deref() {
        Some("subsidy_rule_no_overlap") => overlap(details),
        _ => violation::unforeseen(error),
    }
}

/// Says whether meals that were cooked and not taken are paid by the elder.
#[command(change, by = [Manager, District, Administrator], topics = [MealAccounts])]
pub async fn meal_account_set(change: &mut Change<'_>, asked: SetAccountSetting) -> Result<Done> {
    let place = centre::sql::place(&mut change.tx, &asked.kitchen_id).await?.or_not_found(Subject::Centre)?;
    let before = sql::setting(&mut change.tx, &place.id).await?.is_some_and(|(charges, _)| charges);
    if !sql::set_setting(&mut change.tx, &place.id, asked.version, asked.charges_missed).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::MealPrice }.into());
    }
    let mark = Mark::of(Subject::MealPrice, place.id.as_str()).centre(&place.id);
    let mark = mark
        .before(&json!({ "chargesMissed": before }))?
        .after(&json!({ "chargesMissed": asked.charges_missed }))?;
    change.leave_trail(mark).await?;
    Ok(Done {})
}

/// Notes whether an elder is registered as a resident here, as some schemes ask.
#[command(change, by = [Reception, Manager, District, Administrator], topics = [MealAccounts])]
pub async fn meal_account_entitle(change: &mut Change<'_>, asked: SetEntitlement) -> Result<Done> {
    elder::sql::name(&mut change.tx, &asked.elder_id).await?.or_not_found(Subject::Elder)?;
    let before = sql::entitlement(&mut change.tx, &asked.elder_id).await?;
    sql::set_entitlement(&mut change.tx, &asked.elder_id, asked.is_local_resident, change.now).await?;
    let mark = Mark::of(Subject::Elder, asked.elder_id.as_str()).elder(&asked.elder_id);
    let mark = mark
        .before(&json!({ "isLocalResident": before }))?
        .after(&json!({ "isLocalResident": asked.is_local_resident }))?;
    change.leave_trail(mark).await?;
    Ok(Done {})
}

/// Lists the elders who had meals in a month with whether they are registered as residents here; those of whom nobody
/// has looked come first.
#[command(read, by = [Reception, Manager, District, Administrator], topics = [MealAccounts, Delivery, Elders])]
pub async fn meal_account_residences(
    reading: &mut Reading<'_>,
    asked: AskAccountMonth,
) -> Result<Vec<EaterResidence>> {
    let tx = &mut reading.tx;
    let place = centre::sql::place(tx, &asked.kitchen_id).await?.or_not_found(Subject::Centre)?;
    let month_on = rules::month_of(asked.month_on);
    let mut eaters: Vec<_> =
        sql::month::eaters(tx, &place.id, month_on, month_on + Months::new(1)).await?.into_iter().collect();
    eaters.sort_by(|(one_id, one), (other_id, other)| {
        let key =
            |eater: &sql::month::Eater| (eater.entitled.is_local_resident.is_some(), eater.sort_key.clone());
        key(one).cmp(&key(other)).then_with(|| one_id.as_str().cmp(other_id.as_str()))
    });
    Ok(eaters
        .into_iter()
        .map(|(elder_id, eater)| EaterResidence {
            elder_id,
            name: eater.name,
            is_local_resident: eater.entitled.is_local_resident,
        })
        .collect())
}

/// A kitchen's month: who had how many meals, what they cost, who pays which part; frozen months as they were settled.
#[command(
    read,
    by = [Kitchen, Manager, District, Administrator],
    topics = [MealAccounts, Delivery, Centres, Elders]
)]
pub async fn meal_account_statement(
    reading: &mut Reading<'_>,
    asked: AskAccountMonth,
) -> Result<MealStatement> {
    let tx = &mut reading.tx;
    let place = centre::sql::place(tx, &asked.kitchen_id).await?.or_not_found(Subject::Centre)?;
    let today = day::date_at(day::zone(&place.time_zone)?, reading.now);
    let month = Month::read(tx, &place, asked.month_on).await?;
    month.statement(tx, place, today).await
}

/// Lists the meals behind an amount of a month.
#[command(
    read,
    by = [Kitchen, Manager, District, Administrator],
    topics = [MealAccounts, Delivery, Centres, Elders]
)]
pub async fn meal_account_lines(reading: &mut Reading<'_>, asked: AskAccountLines) -> Result<AccountLines> {
    let tx = &mut reading.tx;
    let place = centre::sql::place(tx, &asked.kitchen_id).await?.or_not_found(Subject::Centre)?;
    let month = Month::read(tx, &place, asked.month_on).await?;
    let mut lines: Vec<AccountLine> = month
        .lines
        .into_iter()
        .filter(|line| asked.of.as_ref().is_none_or(|of| statement::belongs(line, of)))
        .collect();
    let sum = statement::sum(&lines);
    let is_cut = lines.len() > MOST_LINES;
    lines.truncate(MOST_LINES);
    Ok(AccountLines { lines, sum, is_cut })
}

/// Freezes a month that is over: its figures stay as they are now, whatever rules change later.
#[command(change, by = [Manager, District, Administrator], topics = [MealAccounts, Delivery])]
pub async fn meal_account_freeze(change: &mut Change<'_>, asked: AskAccountMonth) -> Result<MealStatement> {
    let tx = &mut change.tx;
    let place = centre::sql::place(tx, &asked.kitchen_id).await?.or_not_found(Subject::Centre)?;
    let today = day::date_at(day::zone(&place.time_zone)?, change.now);
    let month_on = rules::month_of(asked.month_on);
    if today < month_on + Months::new(1) {
        return Err(Refusal::MealMonthNotOver { month_on }.into());
    }
    let mut month = Month::read(tx, &place, month_on).await?;
    if month.frozen.is_some() {
        return Err(Refusal::MealMonthFrozen { month_on }.into());
    }
    let frozen = FrozenMonth {
        id: MealMonthId(change.new_id()),
        frozen_at: change.now,
        frozen_by: change.app.session.actor.clone(),
    };
    let lines: Vec<(String, AccountLine)> =
        month.lines.iter().map(|line| (change.new_id(), line.clone())).collect();
    let tx = &mut change.tx;
    sql::month::insert(tx, &place.id, month_on, &frozen).await.map_err(|error| {
        match violation::named(&error).as_deref() {
            Some("meal_month_kitchen_id_month_on_key") => Refusal::MealMonthFrozen { month_on }.into(),
            _ => violation::unforeseen(&error),
        }
    })?;
    sql::month::insert_lines(tx, &frozen.id, &lines).await?;
    let id = frozen.id.clone();
    month.frozen = Some(frozen);
    let kitchen = place.id.clone();
    let answer = month.statement(tx, place, today).await?;
    let mark = Mark::of(Subject::MealMonth, id.as_str()).centre(&kitchen);
    change.leave_trail(mark.after(&json!({ "monthOn": month_on, "sum": answer.sum }))?).await?;
    Ok(answer)
}

/// Opens a frozen month again, with a reason: its figures follow the rules as they are now.
#[command(change, by = [Manager, District, Administrator], topics = [MealAccounts, Delivery])]
pub async fn meal_account_reopen(change: &mut Change<'_>, asked: ReopenMonth) -> Result<Done> {
    let mut faults = Faults::default();
    faults.text(&asked.reason, "reason", 200);
    faults.done()?;
    let tx = &mut change.tx;
    let place = centre::sql::place(tx, &asked.kitchen_id).await?.or_not_found(Subject::Centre)?;
    let month_on = rules::month_of(asked.month_on);
    let frozen = sql::month::frozen(tx, &place.id, month_on).await?.or_not_found(Subject::MealMonth)?;
    if !sql::month::reopen(tx, &frozen.id, asked.reason.trim(), change.now).await? {
        return Err(Refusal::ChangedMeanwhile { subject: Subject::MealMonth }.into());
    }
    let mark = Mark::of(Subject::MealMonth, frozen.id.as_str()).centre(&place.id);
    let mark = mark
        .before(&json!({ "monthOn": month_on, "frozenAt": frozen.frozen_at, "frozenBy": frozen.frozen_by }))?
        .after(&json!({ "monthOn": month_on, "reason": asked.reason.trim() }))?;
    change.leave_trail(mark).await?;
    Ok(Done {})
}

/// What holds at a kitchen, past and coming days among it.
async fn tariff(tx: &mut Tx, kitchen: &CentreId) -> Result<Tariff> {
    Ok(Tariff {
        prices: sql::prices(tx, kitchen).await?,
        fees: sql::fees(tx, kitchen).await?,
        schemes: sql::subsidy::list(tx, kitchen).await?.into_iter().map(|rule| rule.details).collect(),
        charges_missed: sql::setting(tx, kitchen).await?.is_some_and(|(charges, _)| charges),
    })
}

/// A month's lines, as settled or as they would be settled now.
struct Month {
    month_on: NaiveDate,
    until_on: NaiveDate,
    frozen: Option<FrozenMonth>,
    lines: Vec<AccountLine>,
}

impl Month {
    async fn read(tx: &mut Tx, place: &Place, on: NaiveDate) -> Result<Self> {
        let month_on = rules::month_of(on);
        let until_on = month_on + Months::new(1);
        let frozen = sql::month::frozen(tx, &place.id, month_on).await?;
        let lines = match &frozen {
            Some(frozen) => sql::month::lines(tx, &frozen.id).await?,
            None => open_lines(tx, &place.id, month_on, until_on).await?,
        };
        Ok(Self { month_on, until_on, frozen, lines })
    }

    async fn statement(self, tx: &mut Tx, place: Place, today: NaiveDate) -> Result<MealStatement> {
        let eaters = sql::month::eaters(tx, &place.id, self.month_on, self.until_on).await?;
        let mut by_elder = statement::by(&self.lines, |line| line.elder_id.as_ref().map(|id| id.0.clone()));
        let mut sort_keys: HashMap<String, String> = HashMap::new();
        for part in &mut by_elder {
            if let Some(key) = &part.key {
                let eater = eaters.get(&ElderId(key.clone()));
                part.name = eater.map_or_else(
                    || {
                        let line = self
                            .lines
                            .iter()
                            .find(|line| line.elder_id.as_ref().is_some_and(|id| id.as_str() == key));
                        line.map_or_else(String::new, |line| line.name.clone())
                    },
                    |eater| eater.name.clone(),
                );
                let sort_key = eater.map_or_else(|| part.name.clone(), |eater| eater.sort_key.clone());
                sort_keys.insert(key.clone(), sort_key);
            }
        }
        by_elder.sort_by_cached_key(|part| {
            (
                part.key.is_none(),
                part.key.as_ref().and_then(|key| sort_keys.get(key)).cloned(),
                part.key.clone(),
            )
        });
        let names: HashMap<String, String> =
            centre::sql::list(tx, None).await?.into_iter().map(|centre| (centre.id.0, centre.name)).collect();
        let mut by_centre = statement::by(&self.lines, |line| line.centre_id.as_ref().map(|id| id.0.clone()));
        for part in &mut by_centre {
            part.name = part.key.as_ref().and_then(|key| names.get(key)).cloned().unwrap_or_default();
        }
        let asks_residence = self.frozen.is_none()
            && sql::subsidy::list(tx, &place.id).await?.iter().any(|rule| {
                rule.details.needs_local_residence
                    && rule.details.from_on < self.until_on
                    && rule.details.until_on.is_none_or(|until| until > self.month_on)
            });
        let unknown = eaters.values().filter(|eater| eater.entitled.is_local_resident.is_none()).count();
        Ok(MealStatement {
            kitchen_id: place.id,
            kitchen_name: place.name,
            time_zone: place.time_zone,
            month_on: self.month_on,
            today,
            frozen: self.frozen,
            sum: statement::sum(&self.lines),
            by_budget_line: statement::by_budget_line(&self.lines),
            by_elder,
            by_centre,
            residence_unknown: if asks_residence { i64::try_from(unknown).unwrap_or(i64::MAX) } else { 0 },
        })
    }
}

/// Settles an open month. SubsidyCaps by week reach back over its beginning: what the month before gave counts, as it was
/// settled where it is frozen, and as it would be settled now where it is not.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn open_lines(
    tx: &mut Tx,
    kitchen: &CentreId,
    month_on: NaiveDate,
    until_on: NaiveDate,
) -> Result<Vec<AccountLine>> {
    let tariff = tariff(tx, kitchen).await?;
    let month_before = month_on - Months::new(1);
    let week = rules::week_of(month_on);
    let (from, before) = match sql::month::frozen(tx, kitchen, month_before).await? {
        Some(frozen) => (month_on, sql::month::given_in(tx, &frozen.id, week).await?),
        None if week < month_on && tariff.schemes.iter().any(has_weekly_cap) => (month_before, Vec::new()),
        None => (month_on, Vec::new()),
    };
    let taken = sql::month::taken(tx, kitchen, from, until_on).await?;
    let entitled = sql::month::eaters(tx, kitchen, from, until_on)
        .await?
        .into_iter()
        .map(|(id, eater)| (id, eater.entitled))
        .collect();
    let mut lines = rules::settle(taken, &tariff, &entitled, &before);
    lines.retain(|line| line.service_on >= month_on);
    Ok(lines)
}

const fn has_weekly_cap(scheme: &SubsidyDetails) -> bool {
    scheme.caps.meals_per_week.is_some() || scheme.caps.fen_per_week.is_some()
}

/// All lines of a kitchen's month, as settled or as they would be settled now: what the papers are made from.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn month_lines(tx: &mut Tx, kitchen: &CentreId, on: NaiveDate) -> Result<Vec<AccountLine>> {
    let place = centre::sql::place(tx, kitchen).await?.or_not_found(Subject::Centre)?;
    Ok(Month::read(tx, &place, on).await?.lines)
}
