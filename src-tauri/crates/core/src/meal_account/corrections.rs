//! What was set right in a month after it had been settled: opened again, corrected, settled again or not yet.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{AccountLine, SubsidyGrant, sql};
use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::error::Result;
use crate::meal::Meal;
use crate::store::Tx;

/// How many meals of a month are not as they were when it was settled for the first time: of one elder, or of all.
///
/// # Errors
/// When the database refuses.
pub(super) async fn corrections(
    tx: &mut Tx,
    kitchen: &CentreId,
    month_on: NaiveDate,
    now: &[AccountLine],
    of: Option<&ElderId>,
) -> Result<i64> {
    let Some(first) = sql::month::settled_first(tx, kitchen, month_on).await? else { return Ok(0) };
    let mut before = sql::month::lines(tx, &first).await?;
    before.retain(|line| of.is_none() || line.elder_id.as_ref() == of);
    Ok(different(&before, now))
}

/// The meals that are there only once, or otherwise than before.
fn different(before: &[AccountLine], now: &[AccountLine]) -> i64 {
    let key = |line: &AccountLine| -> (NaiveDate, Meal, String) {
        (line.service_on, line.meal, line.demand_key.clone())
    };
    let mut known: HashMap<_, _> = before.iter().map(|line| (key(line), line)).collect();
    let changed = now
        .iter()
        .filter(|line| known.remove(&key(line)).is_none_or(|before| !is_same(before, line)))
        .count();
    i64::try_from(changed + known.len()).unwrap_or(i64::MAX)
}

/// Names are told as they were then and as they are now: who is called otherwise since was not corrected.
fn is_same(before: &AccountLine, now: &AccountLine) -> bool {
    let grants = |line: &AccountLine| {
        let mut grants: Vec<SubsidyGrant> = line.grants.clone();
        grants.sort_by(|a, b| a.rule_name.cmp(&b.rule_name));
        grants
    };
    let bare = |line: &AccountLine| AccountLine { name: String::new(), grants: grants(line), ..line.clone() };
    bare(before) == bare(now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::delivery::MealSet;
    use crate::dish::PortionSize;

    fn line(demand_key: &str, elder_fen: i64) -> AccountLine {
        AccountLine {
            elder_id: None,
            name: demand_key.to_owned(),
            centre_id: None,
            service_on: "2026-11-23".parse().unwrap(),
            meal: Meal::Lunch,
            demand_key: demand_key.to_owned(),
            portion_size: PortionSize::Regular,
            meal_set: MealSet::Ordinary,
            portions: 1,
            is_missed: false,
            price_fen: Some(elder_fen),
            fee_fen: 0,
            grants: Vec::new(),
            subsidy_fen: 0,
            elder_fen,
        }
    }

    #[test]
    fn meals_that_came_went_or_cost_otherwise_are_corrections_and_a_new_name_is_none() {
        let settled = [line("a", 1100), line("b", 1100), line("c", 1100)];
        assert_eq!(different(&settled, &settled), 0);
        let mut renamed = settled.clone();
        renamed[0].name = "王".to_owned();
        assert_eq!(different(&settled, &renamed), 0);
        assert_eq!(different(&settled, &[line("a", 1100), line("b", 900), line("d", 1100)]), 3);
    }
}
