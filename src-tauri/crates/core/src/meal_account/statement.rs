//! A month's statement from its lines: sums by elder, by centre, by budget line.

use std::collections::BTreeMap;

use super::{AccountLine, AccountLinesOf, AccountPart, AccountSum};

impl AccountSum {
    /// Adds a line.
    pub fn add(&mut self, line: &AccountLine) {
        if line.is_missed {
            self.missed += line.portions;
        } else {
            self.meals += line.portions;
        }
        if line.price_fen.is_none() {
            self.unpriced += line.portions;
        }
        self.price_fen += line.price_fen.unwrap_or(0);
        self.fee_fen += line.fee_fen;
        self.subsidy_fen += line.subsidy_fen;
        self.elder_fen += line.elder_fen;
    }
}

/// The figures of lines.
#[must_use]
pub fn sum<'a>(lines: impl IntoIterator<Item = &'a AccountLine>) -> AccountSum {
    let mut sum = AccountSum::default();
    for line in lines {
        sum.add(line);
    }
    sum
}

/// Whether a line belongs to a part.
#[must_use]
pub fn belongs(line: &AccountLine, of: &AccountLinesOf) -> bool {
    match of {
        AccountLinesOf::Elder { elder_id } => line.elder_id == *elder_id,
        AccountLinesOf::Centre { centre_id } => line.centre_id == *centre_id,
        AccountLinesOf::BudgetLine { budget_line } => {
            line.grants.iter().any(|grant| grant.budget_line == *budget_line)
        }
        AccountLinesOf::Unpriced {} => line.price_fen.is_none(),
    }
}

/// The sums of lines by a key; what has none stands at the end.
#[must_use]
pub fn by(lines: &[AccountLine], key: impl Fn(&AccountLine) -> Option<String>) -> Vec<AccountPart> {
    let mut parts: BTreeMap<(bool, Option<String>), AccountSum> = BTreeMap::new();
    for line in lines {
        let key = key(line);
        parts.entry((key.is_none(), key)).or_default().add(line);
    }
    parts
        .into_iter()
        .map(|((_, key), sum)| AccountPart { name: key.clone().unwrap_or_default(), key, sum })
        .collect()
}

/// The sums by budget line: only what that line gave, and the portions it was given for.
#[must_use]
pub fn by_budget_line(lines: &[AccountLine]) -> Vec<AccountPart> {
    let mut parts: BTreeMap<&str, AccountSum> = BTreeMap::new();
    for line in lines {
        let mut given: BTreeMap<&str, i64> = BTreeMap::new();
        for grant in &line.grants {
            *given.entry(&grant.budget_line).or_default() += grant.fen;
        }
        for (budget_line, fen) in given {
            let sum = parts.entry(budget_line).or_default();
            sum.meals += line.portions;
            sum.subsidy_fen += fen;
        }
    }
    parts
        .into_iter()
        .map(|(name, sum)| AccountPart { key: Some(name.to_owned()), name: name.to_owned(), sum })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::centre::CentreId;
    use crate::delivery::MealSet;
    use crate::dish::PortionSize;
    use crate::elder::ElderId;
    use crate::meal::Meal;
    use crate::meal_account::{SubsidyGrant, SubsidyTarget};
    use proptest::prelude::*;

    fn line(elder: u8, centre: u8, price_fen: i64, given: &[(u8, i64)]) -> AccountLine {
        let grants: Vec<SubsidyGrant> = given
            .iter()
            .map(|(budget, fen)| SubsidyGrant {
                rule_name: budget.to_string(),
                budget_line: (budget % 2).to_string(),
                target: SubsidyTarget::Meal,
                fen: *fen,
            })
            .collect();
        let subsidy_fen = grants.iter().map(|grant| grant.fen).sum();
        AccountLine {
            elder_id: (elder > 0).then(|| ElderId(elder.to_string())),
            name: String::new(),
            centre_id: (centre > 0).then(|| CentreId(centre.to_string())),
            service_on: chrono::NaiveDate::MIN,
            meal: Meal::Lunch,
            demand_key: String::new(),
            portion_size: PortionSize::Regular,
            meal_set: MealSet::Ordinary,
            portions: 1,
            is_missed: false,
            price_fen: Some(price_fen),
            fee_fen: 0,
            elder_fen: price_fen - subsidy_fen,
            subsidy_fen,
            grants,
        }
    }

    proptest! {
        #[test]
        fn elders_centres_and_budget_lines_all_come_to_the_same(
            some in proptest::collection::vec((0u8..5, 0u8..4, 500i64..2000, proptest::collection::vec((0u8..4, 1i64..100), 0..3)), 0..40),
        ) {
            let lines: Vec<AccountLine> =
                some.iter().map(|(elder, centre, fen, given)| line(*elder, *centre, *fen, given)).collect();
            let all = sum(&lines);
            let together = |parts: &[AccountPart]| {
                parts.iter().fold((0, 0, 0), |(meals, subsidy, pays), part| {
                    (meals + part.sum.meals, subsidy + part.sum.subsidy_fen, pays + part.sum.elder_fen)
                })
            };
            let expected = (all.meals, all.subsidy_fen, all.elder_fen);
            prop_assert_eq!(together(&by(&lines, |l| l.elder_id.as_ref().map(|id| id.0.clone()))), expected);
            prop_assert_eq!(together(&by(&lines, |l| l.centre_id.as_ref().map(|id| id.0.clone()))), expected);
            prop_assert_eq!(together(&by_budget_line(&lines)).1, all.subsidy_fen);
            // Every part opens to exactly its own lines.
            for part in by_budget_line(&lines) {
                let of = AccountLinesOf::BudgetLine { budget_line: part.name.clone() };
                let behind = lines.iter().filter(|line| belongs(line, &of)).map(|line| line.portions).sum::<i64>();
                prop_assert_eq!(behind, part.sum.meals);
            }
        }
    }
}
