//! Ingredients (食材): what a kitchen buys, with nutrients, allergens and what else decides who may eat it.

pub mod commands;
pub mod nutrients;
pub mod rules;
pub mod shipped;
pub mod sql;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dish::DishId;

crate::identifiers! {
    /// Names an ingredient.
    IngredientId,
}

crate::words! {
    /// What an allergy can be against: the eight groups of GB 7718-2025, then those a kitchen also meets.
    pub enum Allergen {
        /// 含麸质谷物
        GlutenCereals,
        /// 甲壳纲
        Crustaceans,
        /// 鱼类
        Fish,
        /// 蛋类
        Eggs,
        /// 花生
        Peanuts,
        /// 大豆
        Soy,
        /// 乳
        Milk,
        /// 坚果
        Nuts,
        /// 芝麻
        Sesame,
        /// 软体动物
        Molluscs,
        /// 芹菜
        Celery,
        /// 芥末
        Mustard,
        /// 羽扇豆
        Lupin,
        /// 亚硫酸盐
        Sulphites,
        /// 芒果
        Mango,
        /// 荞麦
        Buckwheat,
        /// 酒精
        Alcohol,
    }
}

crate::words! {
    /// How sure it is that something is in there. What is not known counts as "may contain".
    pub enum AllergenPresence {
        /// 含有
        Contains,
        /// 可能含有
        MayContain,
    }
}

/// The same where it is clear that allergens are meant: who is on site is another presence.
pub type Presence = AllergenPresence;

crate::words! {
    /// What of animals, alcohol or sharp plants is in it: decides halal and vegetarian food.
    pub enum FoodMark {
        /// 猪肉及猪油等
        Pork,
        /// 牛肉
        Beef,
        /// 羊肉
        Mutton,
        /// 禽肉
        Poultry,
        /// 其他肉类
        OtherMeat,
        /// 血制品
        Blood,
        /// 鱼虾贝
        Seafood,
        /// 蛋
        Egg,
        /// 奶
        Dairy,
        /// 蜂蜜
        Honey,
        /// 酒
        Alcohol,
    }
}

crate::words! {
    /// Purines in 100 g: low below 25 mg, medium up to 150 mg, high above.
    pub enum PurineClass {
        /// 低
        Low,
        /// 中
        Medium,
        /// 高
        High,
        /// 不详
        Unknown,
    }
}

crate::words! {
    /// What an ingredient is among foods, as dietary guidelines count them.
    pub enum FoodGroup {
        /// 谷类
        Cereal,
        /// 全谷物和杂豆
        WholeGrain,
        /// 薯类
        Tuber,
        /// 深色蔬菜
        DarkVegetable,
        /// 浅色蔬菜
        LightVegetable,
        /// 菌藻
        MushroomOrAlgae,
        /// 水果
        Fruit,
        /// 畜肉
        Meat,
        /// 禽肉
        Poultry,
        /// 水产
        Seafood,
        /// 蛋
        Egg,
        /// 奶
        Dairy,
        /// 大豆及制品
        Soy,
        /// 坚果和种子
        Nut,
        /// 油脂
        Oil,
        /// 糖
        Sugar,
        /// 调味品: not counted among the foods of a day.
        Condiment,
        /// 其他
        Other,
    }
}

crate::words! {
    /// From whom it is bought: purchasing lists are split by it.
    pub enum SupplierGroup {
        /// 粮油
        GrainAndOil,
        /// 蔬菜
        Vegetable,
        /// 水果
        Fruit,
        /// 肉禽
        Meat,
        /// 水产
        Seafood,
        /// 蛋奶
        EggAndDairy,
        /// 豆制品
        Soy,
        /// 干货
        DryGoods,
        /// 调味品
        Condiment,
    }
}

/// An allergen group in a dish or an ingredient, and through what it came there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AllergenSource {
    /// Which group.
    pub allergen: Allergen,
    /// How sure it is.
    pub presence: AllergenPresence,
    /// The ingredient (or the part of a sauce) that brings it.
    pub ingredient_name: String,
}

/// Nutrients of a stated amount of food. None: not known; a sum over something unknown is unknown, never too small.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Nutrients {
    /// Energy, kilocalories.
    pub energy_kcal: Option<f64>,
    /// Protein, grams.
    pub protein_g: Option<f64>,
    /// Fat, grams.
    pub fat_g: Option<f64>,
    /// Saturated fatty acids, grams.
    pub saturated_fat_g: Option<f64>,
    /// Carbohydrate by difference, grams.
    pub carbohydrate_g: Option<f64>,
    /// Sugars, grams.
    pub sugar_g: Option<f64>,
    /// Dietary fibre, grams.
    pub fibre_g: Option<f64>,
    /// Sodium, milligrams; salt is sodium times 2.54.
    pub sodium_mg: Option<f64>,
    /// Potassium, milligrams.
    pub potassium_mg: Option<f64>,
    /// Calcium, milligrams.
    pub calcium_mg: Option<f64>,
    /// Iron, milligrams.
    pub iron_mg: Option<f64>,
    /// Zinc, milligrams.
    pub zinc_mg: Option<f64>,
    /// Vitamin A, micrograms of retinol activity equivalents.
    pub vitamin_a_ug: Option<f64>,
    /// Vitamin C, milligrams.
    pub vitamin_c_mg: Option<f64>,
    /// Vitamin D, micrograms.
    pub vitamin_d_ug: Option<f64>,
    /// Vitamin B1, milligrams.
    pub vitamin_b1_mg: Option<f64>,
    /// Vitamin B2, milligrams.
    pub vitamin_b2_mg: Option<f64>,
    /// Cholesterol, milligrams.
    pub cholesterol_mg: Option<f64>,
}

/// An allergen group, and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AllergenMark {
    /// Which group.
    pub allergen: Allergen,
    /// How sure it is.
    pub presence: AllergenPresence,
}

/// Something an ingredient is made of: the wheat and the soya of a soy sauce.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IngredientPart {
    /// Its name.
    pub name: String,
    /// Allergens in it.
    #[serde(default)]
    pub allergens: Vec<AllergenMark>,
    /// What of animals or alcohol is in it.
    #[serde(default)]
    pub marks: Vec<FoodMark>,
}

/// An ingredient as it is entered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IngredientDetails {
    /// Its name.
    pub name: String,
    /// What it is among foods.
    pub food_group: FoodGroup,
    /// From whom it is bought.
    pub supplier_group: SupplierGroup,
    /// Of 100 g as bought, so many grams are eaten: 1 to 100.
    pub edible_percent: i64,
    /// Price of a kilogram as bought, in fen.
    pub price_fen_per_kg: i64,
    /// The least amount that is sold, in grams.
    pub pack_grams: i64,
    /// Purines in it.
    pub purine_class: PurineClass,
    /// Whether one knows what is in it; if not, it may contain anything.
    pub is_composition_known: bool,
    /// From where the nutrients are: a number of the USDA's Standard Reference 28.
    #[serde(default)]
    pub usda_number: Option<i64>,
    /// In 100 g of the edible part.
    pub nutrients: Nutrients,
    /// Allergens of the ingredient itself.
    #[serde(default)]
    pub allergens: Vec<AllergenMark>,
    /// What of animals or alcohol it is.
    #[serde(default)]
    pub marks: Vec<FoodMark>,
    /// What it is made of, where it is made of several things.
    #[serde(default)]
    pub parts: Vec<IngredientPart>,
    /// What else is to be said; may be empty.
    #[serde(default)]
    pub note: String,
}

/// An ingredient.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Ingredient {
    /// Names it.
    pub id: IngredientId,
    /// The name's pinyin.
    pub name_pinyin: String,
    /// Came with the program; a person may have changed it since.
    pub is_shipped: bool,
    /// Counts the changes; a change says which version it saw.
    pub version: i64,
    /// No longer used since.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// All that is known of it.
    pub details: IngredientDetails,
    /// Allergens of the ingredient and its parts, with the part that brings each.
    pub all_allergens: Vec<AllergenSource>,
    /// How many dishes are made with it now.
    pub used_in: i64,
}

/// An ingredient and the dishes made with it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IngredientPage {
    /// The ingredient.
    pub ingredient: Ingredient,
    /// The dishes that are made with it now, by name.
    pub dishes: Vec<MadeWith>,
}

/// A dish that is made with an ingredient.
#[derive(Debug, Clone, PartialEq, Serialize, TS, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct MadeWith {
    /// Which dish.
    pub dish_id: DishId,
    /// Its name.
    pub name: String,
    /// Grams of the ingredient in one regular portion.
    pub grams: f64,
}

/// Which ingredients.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct AskIngredients {
    /// What was typed: characters, pinyin or initials.
    pub query: String,
    /// Only of this food group.
    pub food_group: Option<FoodGroup>,
    /// Only those that contain or may contain this.
    pub allergen: Option<Allergen>,
    /// Those no longer used among them.
    pub with_withdrawn: bool,
}

/// Which ingredient.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhichIngredient {
    /// Which.
    pub ingredient_id: IngredientId,
}

/// A new ingredient, or other details of a known one.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveIngredient {
    /// Which; none for a new one.
    #[serde(default)]
    pub ingredient_id: Option<IngredientId>,
    /// The version that was seen; none for a new one.
    #[serde(default)]
    pub version: Option<i64>,
    /// All of it.
    pub details: IngredientDetails,
}
