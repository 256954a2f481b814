//! Who pays which part of a meal. Pure: plain values in, plain values out, the same whatever order they come in.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate};

use super::{
    AccountLine, AmountKind, Combination, DeliveryFee, MealPrice, SubsidyBand, SubsidyCaps, SubsidyDetails,
    SubsidyGrant, SubsidyTarget,
};
use crate::centre::CentreId;
use crate::day;
use crate::delivery::MealSet;
use crate::dish::PortionSize;
use crate::elder::{Category, ElderId};
use crate::error::{Fault, Faults, Result};
use crate::meal::Meal;

/// A meal that somebody said at the door was taken, or was not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Who; none for guests and staff.
    pub elder_id: Option<ElderId>,
    /// The name.
    pub name: String,
    /// Where it was eaten; none: at home.
    pub centre_id: Option<CentreId>,
    /// The day of the meal.
    pub service_on: NaiveDate,
    /// Which meal.
    pub meal: Meal,
    /// Its key within the meal.
    pub demand_key: String,
    /// How large.
    pub portion_size: PortionSize,
    /// Ordinary, or cooked for a diet.
    pub meal_set: MealSet,
    /// How many portions.
    pub portions: i64,
    /// Cooked and not taken.
    pub is_missed: bool,
}

/// What schemes ask of an elder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entitled {
    /// From which the age at the meal follows.
    pub birth_on: NaiveDate,
    /// On whose account the elder is served.
    pub categories: Vec<Category>,
    /// Disability of grade 1 or 2.
    pub severely_disabled: bool,
    /// Registered as a resident here; none: nobody has looked.
    pub is_local_resident: Option<bool>,
}

/// What a scheme gave an elder before the meals in question: its caps reach back over the beginning of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenBefore {
    /// Who.
    pub elder_id: ElderId,
    /// The scheme's name.
    pub rule_name: String,
    /// The day of the meal.
    pub service_on: NaiveDate,
    /// How much.
    pub fen: i64,
}

/// What holds at a kitchen.
#[derive(Debug, Clone, Default)]
pub struct Tariff {
    /// Prices with their days.
    pub prices: Vec<MealPrice>,
    /// Fees with their days.
    pub fees: Vec<DeliveryFee>,
    /// Schemes with their days.
    pub schemes: Vec<SubsidyDetails>,
    /// Whether a meal that was cooked and not taken is paid.
    pub charges_missed: bool,
}

impl Tariff {
    /// The price of one portion on a day.
    #[must_use]
    pub fn price(&self, meal: Meal, size: PortionSize, set: MealSet, on: NaiveDate) -> Option<i64> {
        let holds = |set: MealSet| {
            self.prices
                .iter()
                .find(|price| {
                    price.meal == meal
                        && price.portion_size == size
                        && price.meal_set == set
                        && day::within(on, price.from_on, price.until_on)
                })
                .map(|price| price.price_fen)
        };
        // What is cooked for a diet costs as much as any other meal unless it has a price of its own.
        holds(set).or_else(|| holds(MealSet::Ordinary))
    }

    fn fee(&self, on: NaiveDate) -> i64 {
        self.fees.iter().find(|fee| day::within(on, fee.from_on, fee.until_on)).map_or(0, |fee| fee.fee_fen)
    }
}

/// What one band gives towards a price, never more than the price.
fn band_amount(band: &SubsidyBand, price: i64) -> i64 {
    match band.amount_kind {
        AmountKind::Fixed => band.amount,
        // Half a fen goes to the elder's good: rounded up.
        AmountKind::Percent => (price * band.amount + 99) / 100,
        AmountKind::ElderPays => price - band.amount,
    }
    .clamp(0, price)
}

fn fits(band: &SubsidyBand, who: &Entitled, set: MealSet, on: NaiveDate) -> bool {
    let age = day::age(who.birth_on, on);
    age >= band.age_from
        && band.age_until.is_none_or(|until| age < until)
        && (band.categories.is_empty() || band.categories.iter().any(|one| who.categories.contains(one)))
        && (!band.severely_disabled || who.severely_disabled)
        && (!band.special_set || set == MealSet::Special)
}

/// What a scheme gives towards a price of so much before its caps; 0 where it gives nothing.
#[must_use]
pub fn offered(
    scheme: &SubsidyDetails,
    who: &Entitled,
    meal: Meal,
    set: MealSet,
    on: NaiveDate,
    price: i64,
) -> i64 {
    let open = day::within(on, scheme.from_on, scheme.until_on)
        && scheme.meals.contains(&meal)
        && (!scheme.needs_local_residence || who.is_local_resident == Some(true));
    if !open {
        return 0;
    }
    scheme
        .bands
        .iter()
        .filter(|band| fits(band, who, set, on))
        .map(|band| band_amount(band, price))
        .max()
        .unwrap_or(0)
}

/// The Monday of the week in which a day lies.
#[must_use]
pub fn week_of(on: NaiveDate) -> NaiveDate {
    on - Days::new(u64::from(on.weekday().num_days_from_monday()))
}

/// The first day of the month in which a day lies.
#[must_use]
pub fn month_of(on: NaiveDate) -> NaiveDate {
    on.with_day(1).unwrap_or(on)
}

/// What one elder has had from one scheme.
#[derive(Default)]
struct Used(Vec<(NaiveDate, i64)>);

impl Used {
    fn count(&self, in_span: impl Fn(NaiveDate) -> bool) -> (i64, i64) {
        self.0
            .iter()
            .filter(|(on, _)| in_span(*on))
            .fold((0, 0), |(meals, fen), (_, given)| (meals + 1, fen + given))
    }

    /// How much more the caps allow on a day.
    fn room(&self, caps: &SubsidyCaps, on: NaiveDate) -> i64 {
        let spans = [
            (caps.meals_per_day, caps.fen_per_day, self.count(|day| day == on)),
            (caps.meals_per_week, caps.fen_per_week, self.count(|day| week_of(day) == week_of(on))),
            (caps.meals_per_month, caps.fen_per_month, self.count(|day| month_of(day) == month_of(on))),
        ];
        let mut room = i64::MAX;
        for (most_meals, most_fen, (meals, fen)) in spans {
            if most_meals.is_some_and(|most| meals >= most) {
                return 0;
            }
            room = room.min(most_fen.map_or(i64::MAX, |most| (most - fen).max(0)));
        }
        room
    }
}

type UsedBy = HashMap<(ElderId, String), Used>;

/// Settles meals: price, fee, what each scheme gives, what is left. The meals are taken by day, meal and key, whatever
/// order they come in, so that of capped meals the earlier ones are subsidised.
#[must_use]
pub fn settle(
    mut taken: Vec<Taken>,
    tariff: &Tariff,
    entitled: &HashMap<ElderId, Entitled>,
    before: &[GivenBefore],
) -> Vec<AccountLine> {
    taken.sort_by(|a, b| (a.service_on, a.meal, &a.demand_key).cmp(&(b.service_on, b.meal, &b.demand_key)));
    let mut schemes: Vec<&SubsidyDetails> = tariff.schemes.iter().collect();
    schemes.sort_by(|a, b| (&a.name, a.from_on).cmp(&(&b.name, b.from_on)));
    let mut used: UsedBy = HashMap::new();
    for given in before {
        let key = (given.elder_id.clone(), given.rule_name.clone());
        used.entry(key).or_default().0.push((given.service_on, given.fen));
    }
    // A home is paid for once for each meal, however many portions come.
    let mut brought: std::collections::HashSet<(ElderId, NaiveDate, Meal)> = std::collections::HashSet::new();
    taken
        .into_iter()
        .map(|one| {
            let is_paid = !one.is_missed || tariff.charges_missed;
            let price = tariff
                .price(one.meal, one.portion_size, one.meal_set, one.service_on)
                .map(|price| if is_paid { price * one.portions } else { 0 });
            let fee = match &one.elder_id {
                Some(elder) if is_paid && one.centre_id.is_none() => {
                    let first = brought.insert((elder.clone(), one.service_on, one.meal));
                    if first { tariff.fee(one.service_on) } else { 0 }
                }
                _ => 0,
            };
            let grants = match one.elder_id.as_ref().and_then(|elder| Some((elder, entitled.get(elder)?))) {
                Some((elder, who)) if !one.is_missed => {
                    let mut grants = granted(
                        &schemes,
                        SubsidyTarget::Meal,
                        price.unwrap_or(0),
                        elder,
                        who,
                        &one,
                        &mut used,
                    );
                    grants.extend(granted(
                        &schemes,
                        SubsidyTarget::Delivery,
                        fee,
                        elder,
                        who,
                        &one,
                        &mut used,
                    ));
                    grants.sort_by(|a, b| a.rule_name.cmp(&b.rule_name));
                    grants
                }
                _ => Vec::new(),
            };
            let subsidy_fen = grants.iter().map(|grant| grant.fen).sum();
            AccountLine {
                elder_id: one.elder_id,
                name: one.name,
                centre_id: one.centre_id,
                service_on: one.service_on,
                meal: one.meal,
                demand_key: one.demand_key,
                portion_size: one.portion_size,
                meal_set: one.meal_set,
                portions: one.portions,
                is_missed: one.is_missed,
                price_fen: price,
                fee_fen: fee,
                subsidy_fen,
                elder_fen: price.unwrap_or(0) + fee - subsidy_fen,
                grants,
            }
        })
        .collect()
}

/// What the schemes of one target give towards an amount: the best of those that stand alone, then those that add up,
/// until nothing is left to pay.
fn granted(
    schemes: &[&SubsidyDetails],
    target: SubsidyTarget,
    amount: i64,
    elder: &ElderId,
    who: &Entitled,
    one: &Taken,
    used: &mut UsedBy,
) -> Vec<SubsidyGrant> {
    let mut offers: Vec<(&SubsidyDetails, i64)> = schemes
        .iter()
        .filter(|scheme| scheme.target == target)
        .map(|scheme| {
            let offer = offered(scheme, who, one.meal, one.meal_set, one.service_on, amount);
            let key = (elder.clone(), scheme.name.clone());
            let room = used.get(&key).map_or_else(
                || Used::default().room(&scheme.caps, one.service_on),
                |used| used.room(&scheme.caps, one.service_on),
            );
            (*scheme, offer.min(room))
        })
        .filter(|(_, fen)| *fen > 0)
        .collect();
    // The first by name of equal ones.
    let best = offers
        .iter()
        .filter(|(scheme, _)| scheme.combination == Combination::HighestOnly)
        .fold(None::<(&SubsidyDetails, i64)>, |best, offer| match best {
            Some(best) if best.1 >= offer.1 => Some(best),
            _ => Some(*offer),
        })
        .map(|(scheme, _)| scheme.name.clone());
    offers.retain(|(scheme, _)| {
        scheme.combination == Combination::AddsUp || best.as_ref() == Some(&scheme.name)
    });
    offers.sort_by_key(|(scheme, _)| scheme.combination == Combination::AddsUp);
    let mut left = amount;
    let mut grants = Vec::new();
    for (scheme, offer) in offers {
        let fen = offer.min(left);
        if fen == 0 {
            continue;
        }
        left -= fen;
        used.entry((elder.clone(), scheme.name.clone())).or_default().0.push((one.service_on, fen));
        grants.push(SubsidyGrant {
            rule_name: scheme.name.clone(),
            budget_line: scheme.budget_line.clone(),
            target,
            fen,
        });
    }
    grants
}

/// Says everything that is wrong with a scheme as entered.
///
/// # Errors
/// `input_invalid` with the fields concerned.
pub fn check_subsidy(details: &SubsidyDetails) -> Result<()> {
    let mut faults = Faults::default();
    faults.text(&details.name, "details.name", 60);
    faults.text(&details.budget_line, "details.budgetLine", 60);
    faults.when(details.meals.is_empty(), "details.meals", Fault::Required);
    let ends_early = details.until_on.is_some_and(|until| until <= details.from_on);
    faults.when(ends_early, "details.untilOn", Fault::EndsBeforeBeginning);
    for (field, cap, most) in [
        ("mealsPerDay", details.caps.meals_per_day, 10),
        ("mealsPerWeek", details.caps.meals_per_week, 70),
        ("mealsPerMonth", details.caps.meals_per_month, 310),
        ("fenPerDay", details.caps.fen_per_day, 1_000_000),
        ("fenPerWeek", details.caps.fen_per_week, 1_000_000),
        ("fenPerMonth", details.caps.fen_per_month, 10_000_000),
    ] {
        if let Some(cap) = cap {
            faults.between(cap, format!("details.caps.{field}"), 1, most);
        }
    }
    faults.when(details.bands.is_empty(), "details.bands", Fault::Required);
    faults.when(details.bands.len() > 40, "details.bands", Fault::TooLarge);
    for (place, band) in details.bands.iter().enumerate() {
        let at = |field: &str| format!("details.bands[{place}].{field}");
        faults.between(band.age_from, at("ageFrom"), 0, 130);
        let ends_early = band.age_until.is_some_and(|until| until <= band.age_from);
        faults.when(ends_early, at("ageUntil"), Fault::EndsBeforeBeginning);
        let most = if band.amount_kind == AmountKind::Percent { 100 } else { 100_000 };
        let least = i64::from(band.amount_kind != AmountKind::ElderPays);
        faults.between(band.amount, at("amount"), least, most);
    }
    faults.done()
}

#[cfg(test)]
mod tests;
