//! Sums over nutrients. What is not known makes a sum unknown; beside it stands what it is at least.

use super::Nutrients;

/// How many nutrients are kept.
pub const COUNT: usize = 18;

impl Nutrients {
    /// All of them, in the order of the fields.
    #[must_use]
    pub const fn each(&self) -> [Option<f64>; COUNT] {
        [
            self.energy_kcal,
            self.protein_g,
            self.fat_g,
            self.saturated_fat_g,
            self.carbohydrate_g,
            self.sugar_g,
            self.fibre_g,
            self.sodium_mg,
            self.potassium_mg,
            self.calcium_mg,
            self.iron_mg,
            self.zinc_mg,
            self.vitamin_a_ug,
            self.vitamin_c_mg,
            self.vitamin_d_ug,
            self.vitamin_b1_mg,
            self.vitamin_b2_mg,
            self.cholesterol_mg,
        ]
    }

    /// From all of them, in the order of the fields.
    #[must_use]
    pub const fn of(each: [Option<f64>; COUNT]) -> Self {
        let [
            energy_kcal,
            protein_g,
            fat_g,
            saturated_fat_g,
            carbohydrate_g,
            sugar_g,
            fibre_g,
            sodium_mg,
            potassium_mg,
            calcium_mg,
            iron_mg,
            zinc_mg,
            vitamin_a_ug,
            vitamin_c_mg,
            vitamin_d_ug,
            vitamin_b1_mg,
            vitamin_b2_mg,
            cholesterol_mg,
        ] = each;
        Self {
            energy_kcal,
            protein_g,
            fat_g,
            saturated_fat_g,
            carbohydrate_g,
            sugar_g,
            fibre_g,
            sodium_mg,
            potassium_mg,
            calcium_mg,
            iron_mg,
            zinc_mg,
            vitamin_a_ug,
            vitamin_c_mg,
            vitamin_d_ug,
            vitamin_b1_mg,
            vitamin_b2_mg,
            cholesterol_mg,
        }
    }

    /// Nothing of anything: where a sum begins.
    #[must_use]
    pub const fn none_of_any() -> Self {
        Self::of([Some(0.0); COUNT])
    }

    /// Of so many times the amount.
    #[must_use]
    pub fn times(&self, factor: f64) -> Self {
        Self::of(self.each().map(|one| one.map(|amount| amount * factor)))
    }

    /// With what another food adds; unknown where one of the two is.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        self.joined(other, |one, another| Some(one? + another?))
    }

    /// With what is known of another food: at least so much.
    #[must_use]
    pub fn plus_known(&self, other: &Self) -> Self {
        self.joined(other, |one, another| Some(one.unwrap_or(0.0) + another.unwrap_or(0.0)))
    }

    /// Whether what one looks at first is known: energy, protein, fat, carbohydrate, sodium.
    #[must_use]
    pub const fn is_mostly_known(&self) -> bool {
        self.energy_kcal.is_some()
            && self.protein_g.is_some()
            && self.fat_g.is_some()
            && self.carbohydrate_g.is_some()
            && self.sodium_mg.is_some()
    }

    fn joined(&self, other: &Self, join: impl Fn(Option<f64>, Option<f64>) -> Option<f64>) -> Self {
        let (one, another) = (self.each(), other.each());
        Self::of(std::array::from_fn(|place| join(one[place], another[place])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_makes_the_sum_unknown_but_not_what_it_is_at_least() {
        let rice = Nutrients { energy_kcal: Some(360.0), protein_g: Some(7.0), ..Nutrients::default() };
        let riddle = Nutrients { energy_kcal: Some(40.0), ..Nutrients::default() };
        assert_eq!(rice.plus(&riddle).energy_kcal, Some(400.0));
        assert_eq!(rice.plus(&riddle).protein_g, None);
        assert_eq!(rice.plus_known(&riddle).protein_g, Some(7.0));
    }

    #[test]
    fn the_fields_keep_their_order() {
        let mut count = 0.0;
        let each = std::array::from_fn(|_| {
            count += 1.0;
            Some(count)
        });
        assert_eq!(Nutrients::of(each).each(), each);
        assert_eq!(Nutrients::of(each).energy_kcal, Some(1.0));
        assert_eq!(Nutrients::of(each).cholesterol_mg, Some(18.0));
    }
}
