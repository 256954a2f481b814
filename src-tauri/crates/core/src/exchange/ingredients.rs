//! A list of ingredients: what they cost, what is in them, what of 100 g of the edible part they hold.

use std::collections::{HashMap, HashSet};

use super::columns::Fields;
use super::said::{Said, plain, yuan};
use super::{Act, CellChange, ImportChoice, ImportField, Planned, choice, field};
use crate::error::Fault;
use crate::ingredient::{
    Allergen, AllergenMark, AllergenPresence, FoodGroup, FoodMark, Ingredient, IngredientDetails, Nutrients,
    PurineClass, SaveIngredient, SupplierGroup, rules,
};

const GROUPS: &[ImportChoice] = &[
    choice("cereal", "谷类", "Cereals"),
    choice("whole_grain", "全谷物和杂豆", "Whole grains and pulses"),
    choice("tuber", "薯类", "Tubers"),
    choice("dark_vegetable", "深色蔬菜", "Dark vegetables"),
    choice("light_vegetable", "浅色蔬菜", "Light vegetables"),
    choice("mushroom_or_algae", "菌藻", "Mushrooms and algae"),
    choice("fruit", "水果", "Fruit"),
    choice("meat", "畜肉", "Meat"),
    choice("poultry", "禽肉", "Poultry"),
    choice("seafood", "水产", "Fish and seafood"),
    choice("egg", "蛋", "Eggs"),
    choice("dairy", "奶", "Dairy"),
    choice("soy", "大豆及制品", "Soya products"),
    choice("nut", "坚果和种子", "Nuts and seeds"),
    choice("oil", "油脂", "Fats and oils"),
    choice("sugar", "糖", "Sugars"),
    choice("condiment", "调味品", "Condiments"),
    choice("other", "其他", "Other"),
];
const SUPPLIERS: &[ImportChoice] = &[
    choice("grain_and_oil", "粮油", "Grain and oil"),
    choice("vegetable", "蔬菜", "Vegetables"),
    choice("fruit", "水果", "Fruit"),
    choice("meat", "肉禽", "Meat and poultry"),
    choice("seafood", "水产", "Fish and seafood"),
    choice("egg_and_dairy", "蛋奶", "Eggs and dairy"),
    choice("soy", "豆制品", "Soya products"),
    choice("dry_goods", "干货", "Dry goods"),
    choice("condiment", "调味品", "Condiments"),
];
const PURINES: &[ImportChoice] = &[
    choice("low", "低嘌呤", "Low purine"),
    choice("medium", "中嘌呤", "Medium purine"),
    choice("high", "高嘌呤", "High purine"),
    choice("unknown", "嘌呤不详", "Purine not known"),
];
const ALLERGENS: &[ImportChoice] = &[
    choice("gluten_cereals", "含麸质谷物", "Gluten cereals"),
    choice("crustaceans", "甲壳类", "Crustaceans"),
    choice("fish", "鱼类", "Fish"),
    choice("eggs", "蛋类", "Eggs"),
    choice("peanuts", "花生", "Peanuts"),
    choice("soy", "大豆", "Soya"),
    choice("milk", "乳", "Milk"),
    choice("nuts", "坚果", "Nuts"),
    choice("sesame", "芝麻", "Sesame"),
    choice("molluscs", "软体动物", "Molluscs"),
    choice("celery", "芹菜", "Celery"),
    choice("mustard", "芥末", "Mustard"),
    choice("lupin", "羽扇豆", "Lupin"),
    choice("sulphites", "亚硫酸盐", "Sulphites"),
    choice("mango", "芒果", "Mango"),
    choice("buckwheat", "荞麦", "Buckwheat"),
    choice("alcohol", "酒精", "Alcohol"),
];
const MARKS: &[ImportChoice] = &[
    choice("pork", "猪肉", "Pork"),
    choice("beef", "牛肉", "Beef"),
    choice("mutton", "羊肉", "Mutton"),
    choice("poultry", "禽肉", "Poultry"),
    choice("other_meat", "其他肉类", "Other meat"),
    choice("blood", "血制品", "Blood"),
    choice("seafood", "水产", "Seafood"),
    choice("egg", "蛋", "Egg"),
    choice("dairy", "奶", "Dairy"),
    choice("honey", "蜂蜜", "Honey"),
    choice("alcohol", "酒", "Alcohol"),
];
const YES_NO: &[ImportChoice] = &[choice("yes", "是", "yes"), choice("no", "否", "no")];

/// The columns of a list of ingredients.
pub const FIELDS: &[ImportField] = &[
    field("name", "食材", "Ingredient", &["名称", "食材名称", "原料", "品名"], true, "演示土豆", &[]),
    field("foodGroup", "食物类别", "Food group", &["类别", "食材类别"], true, "薯类", GROUPS),
    field(
        "supplierGroup",
        "供应商类别",
        "Supplier group",
        &["供货类别", "采购类别"],
        false,
        "蔬菜",
        SUPPLIERS,
    ),
    field("ediblePercent", "可食部", "Edible share", &["可食部分", "可食率"], false, "94", &[]),
    field("priceYuan", "每千克价格", "Price per kg", &["单价", "价格", "公斤价"], false, "3.6", &[]),
    field("packGrams", "最小包装", "Smallest pack", &["包装", "包装规格", "包装克数"], false, "500", &[]),
    field("purineClass", "嘌呤", "Purines", &["嘌呤分级"], false, "低嘌呤", PURINES),
    field("contains", "含有过敏原", "Contains", &["过敏原", "致敏原"], false, "无", ALLERGENS),
    field("mayContain", "可能含有", "May contain", &["可能含有过敏原"], false, "", ALLERGENS),
    field("marks", "禁忌标记", "Marks", &["荤腥", "忌口标记"], false, "", MARKS),
    field(
        "isCompositionKnown",
        "成分清楚",
        "Composition known",
        &["成分已知", "成分是否清楚"],
        false,
        "是",
        YES_NO,
    ),
    field("energyKcal", "能量", "Energy", &["热量"], false, "81", &[]),
    field("proteinG", "蛋白质", "Protein", &[], false, "2.6", &[]),
    field("fatG", "脂肪", "Fat", &[], false, "0.2", &[]),
    field("saturatedFatG", "饱和脂肪", "Saturated fat", &[], false, "", &[]),
    field("carbohydrateG", "碳水化合物", "Carbohydrate", &["碳水"], false, "17.8", &[]),
    field("sugarG", "糖", "Sugars", &[], false, "", &[]),
    field("fibreG", "膳食纤维", "Fibre", &["纤维"], false, "1.1", &[]),
    field("sodiumMg", "钠", "Sodium", &[], false, "5.9", &[]),
    field("potassiumMg", "钾", "Potassium", &[], false, "", &[]),
    field("calciumMg", "钙", "Calcium", &[], false, "", &[]),
    field("ironMg", "铁", "Iron", &[], false, "", &[]),
    field("zincMg", "锌", "Zinc", &[], false, "", &[]),
    field("vitaminAUg", "维生素A", "Vitamin A", &[], false, "", &[]),
    field("vitaminCMg", "维生素C", "Vitamin C", &[], false, "", &[]),
    field("vitaminDUg", "维生素D", "Vitamin D", &[], false, "", &[]),
    field("vitaminB1Mg", "维生素B1", "Vitamin B1", &[], false, "", &[]),
    field("vitaminB2Mg", "维生素B2", "Vitamin B2", &[], false, "", &[]),
    field("cholesterolMg", "胆固醇", "Cholesterol", &[], false, "", &[]),
    field("note", "备注", "Note", &["说明"], false, "", &[]),
];

/// The columns of nutrients, in the order of the nutrients themselves.
pub(super) const NUTRIENTS: [&str; crate::ingredient::nutrients::COUNT] = [
    "energyKcal",
    "proteinG",
    "fatG",
    "saturatedFatG",
    "carbohydrateG",
    "sugarG",
    "fibreG",
    "sodiumMg",
    "potassiumMg",
    "calciumMg",
    "ironMg",
    "zincMg",
    "vitaminAUg",
    "vitaminCMg",
    "vitaminDUg",
    "vitaminB1Mg",
    "vitaminB2Mg",
    "cholesterolMg",
];

/// What each row would do.
pub(crate) fn plan(rows: &[(i64, Fields<'_>)], known: &[Ingredient]) -> Vec<Planned> {
    let by_name: HashMap<&str, &Ingredient> = known
        .iter()
        .filter(|one| one.withdrawn_at.is_none())
        .map(|one| (one.details.name.trim(), one))
        .collect();
    let mut names: HashSet<String> = HashSet::new();
    rows.iter()
        .map(|(line, row)| {
            let mut said = Said::of(row);
            let name = said.needed_text("name");
            if !name.is_empty() && !names.insert(name.clone()) {
                said.fault("name", Fault::GivenTwice);
            }
            let existing = by_name.get(name.as_str()).copied();
            let details = details(&mut said, &name, existing.map(|one| &one.details));
            if let Some(Err(error)) = details.as_ref().map(rules::check) {
                said.refused(error, |field| match field {
                    "priceFenPerKg" => "priceYuan".to_owned(),
                    other => other.strip_prefix("nutrients.").unwrap_or(other).to_owned(),
                });
            }
            let mut planned = Planned::of(*line, name, said.faults);
            let Some(details) = details.filter(|_| planned.faults.is_empty()) else { return planned };
            match existing {
                Some(one) => {
                    planned.changes = changes(&one.details, &details);
                    if planned.changes.is_empty() {
                        return planned;
                    }
                    planned.act = Some(Act::Ingredient(Box::new(SaveIngredient {
                        ingredient_id: Some(one.id.clone()),
                        version: Some(one.version),
                        details,
                    })));
                }
                None => {
                    planned.act = Some(Act::Ingredient(Box::new(SaveIngredient {
                        ingredient_id: None,
                        version: None,
                        details,
                    })));
                }
            }
            planned
        })
        .collect()
}

/// The ingredient as the list has it; what the list does not say stays as it is.
fn details(
    said: &mut Said<'_, '_>,
    name: &str,
    before: Option<&IngredientDetails>,
) -> Option<IngredientDetails> {
    let group = said.word::<FoodGroup>("foodGroup", GROUPS).or(before.map(|one| one.food_group));
    if group.is_none() {
        said.fault("foodGroup", Fault::Required);
    }
    let supplier = said.word("supplierGroup", SUPPLIERS).or(before.map(|one| one.supplier_group));
    let mut nutrients = before.map_or([None; NUTRIENTS.len()], |one| one.nutrients.each());
    for (key, amount) in NUTRIENTS.iter().zip(&mut nutrients) {
        *amount = said.number(key).or(*amount);
    }
    let contains = said.words::<Allergen>("contains", ALLERGENS);
    let may_contain = said.words::<Allergen>("mayContain", ALLERGENS);
    // What nobody has said is not known: then it may contain anything. "无" is a word, an empty cell is none.
    let is_said = contains.is_some();
    let is_known = said
        .yes("isCompositionKnown")
        .or(before.map(|one| one.is_composition_known || is_said))
        .unwrap_or(is_said);
    let old = |presence: AllergenPresence| -> Vec<Allergen> {
        before
            .iter()
            .flat_map(|one| &one.allergens)
            .filter(|mark| mark.presence == presence)
            .map(|mark| mark.allergen)
            .collect()
    };
    let contains = contains.unwrap_or_else(|| old(AllergenPresence::Contains));
    let may_contain = may_contain.unwrap_or_else(|| old(AllergenPresence::MayContain));
    let mark = |presence| move |allergen: &Allergen| AllergenMark { allergen: *allergen, presence };
    let mut allergens: Vec<AllergenMark> = contains.iter().map(mark(AllergenPresence::Contains)).collect();
    allergens.extend(
        may_contain
            .iter()
            .filter(|allergen| !contains.contains(allergen))
            .map(mark(AllergenPresence::MayContain)),
    );
    let note = said.text("note");
    let group = group?;
    Some(IngredientDetails {
        name: name.to_owned(),
        food_group: group,
        supplier_group: supplier.unwrap_or_else(|| usual_supplier(group)),
        edible_percent: said.whole("ediblePercent").or(before.map(|one| one.edible_percent)).unwrap_or(100),
        price_fen_per_kg: said
            .fen("priceYuan")
            .or(before.map(|one| one.price_fen_per_kg))
            .unwrap_or_default(),
        pack_grams: said.whole("packGrams").or(before.map(|one| one.pack_grams)).unwrap_or(1000),
        purine_class: said
            .word("purineClass", PURINES)
            .or(before.map(|one| one.purine_class))
            .unwrap_or(PurineClass::Unknown),
        is_composition_known: is_known,
        usda_number: before.and_then(|one| one.usda_number),
        nutrients: Nutrients::of(nutrients),
        allergens,
        marks: said
            .words::<FoodMark>("marks", MARKS)
            .unwrap_or_else(|| before.map(|one| one.marks.clone()).unwrap_or_default()),
        parts: before.map(|one| one.parts.clone()).unwrap_or_default(),
        note: if note.is_empty() { before.map(|one| one.note.clone()).unwrap_or_default() } else { note },
    })
}

/// From whom such food is usually bought.
fn usual_supplier(group: FoodGroup) -> SupplierGroup {
    match group {
        FoodGroup::Cereal | FoodGroup::WholeGrain | FoodGroup::Oil => SupplierGroup::GrainAndOil,
        FoodGroup::Tuber
        | FoodGroup::DarkVegetable
        | FoodGroup::LightVegetable
        | FoodGroup::MushroomOrAlgae => SupplierGroup::Vegetable,
        FoodGroup::Fruit => SupplierGroup::Fruit,
        FoodGroup::Meat | FoodGroup::Poultry => SupplierGroup::Meat,
        FoodGroup::Seafood => SupplierGroup::Seafood,
        FoodGroup::Egg | FoodGroup::Dairy => SupplierGroup::EggAndDairy,
        FoodGroup::Soy => SupplierGroup::Soy,
        FoodGroup::Nut | FoodGroup::Other => SupplierGroup::DryGoods,
        FoodGroup::Sugar | FoodGroup::Condiment => SupplierGroup::Condiment,
    }
}

fn changes(before: &IngredientDetails, after: &IngredientDetails) -> Vec<CellChange> {
    let mut changes = Vec::new();
    let mut put = |field: &str, before: String, after: String| {
        if before != after {
            changes.push(CellChange { field: field.to_owned(), before, after });
        }
    };
    let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
    let with = |details: &IngredientDetails, presence: AllergenPresence| {
        let marks = details.allergens.iter().filter(|mark| mark.presence == presence);
        let mut words: Vec<&str> = marks.map(|mark| mark.allergen.word()).collect();
        words.sort_unstable();
        words.join("、")
    };
    let marks = |details: &IngredientDetails| {
        let mut words: Vec<&str> = details.marks.iter().map(|mark| mark.word()).collect();
        words.sort_unstable();
        words.join("、")
    };
    put("foodGroup", before.food_group.word().to_owned(), after.food_group.word().to_owned());
    put("supplierGroup", before.supplier_group.word().to_owned(), after.supplier_group.word().to_owned());
    put("ediblePercent", before.edible_percent.to_string(), after.edible_percent.to_string());
    put("priceYuan", yuan(before.price_fen_per_kg), yuan(after.price_fen_per_kg));
    put("packGrams", before.pack_grams.to_string(), after.pack_grams.to_string());
    put("purineClass", before.purine_class.word().to_owned(), after.purine_class.word().to_owned());
    for (field, presence) in
        [("contains", AllergenPresence::Contains), ("mayContain", AllergenPresence::MayContain)]
    {
        put(field, with(before, presence), with(after, presence));
    }
    put("marks", marks(before), marks(after));
    put("isCompositionKnown", yes(before.is_composition_known), yes(after.is_composition_known));
    let amount = |amount: Option<f64>| amount.map(plain).unwrap_or_default();
    for ((field, old), new) in NUTRIENTS.iter().zip(before.nutrients.each()).zip(after.nutrients.each()) {
        put(field, amount(old), amount(new));
    }
    put("note", before.note.clone(), after.note.clone());
    changes
}
