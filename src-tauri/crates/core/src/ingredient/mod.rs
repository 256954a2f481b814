//! Ingredients (食材): what a kitchen buys, with nutrients, allergens and what else decides who may eat it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    pub enum Presence {
        /// 含有
        Contains,
        /// 可能含有
        MayContain,
    }
}

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
    pub presence: Presence,
    /// The ingredient (or the part of a sauce) that brings it.
    pub ingredient_name: String,
}

/// Nutrients of a stated amount of food. None: not known; a sum over something unknown is unknown, never too small.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, TS)]
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
