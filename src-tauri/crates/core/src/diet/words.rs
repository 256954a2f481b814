//! What the words of an allergy or an intolerance mean: reception writes 虾蟹, the kitchen needs a group. Words that
//! nothing matches are never guessed at: they are shown to be checked by hand.

use super::WordsMean;
use crate::ingredient::Allergen;

/// Whole words and the groups they name. 海鲜 is said of all that comes out of the sea.
const GROUPS: &[(&[Allergen], &[&str])] = &[
    (
        &[Allergen::GlutenCereals],
        &[
            "麸质",
            "含麸质谷物",
            "小麦",
            "面粉",
            "面食",
            "大麦",
            "燕麦",
            "黑麦",
            "麦子",
            "面筋",
            "gluten",
            "wheat",
        ],
    ),
    (
        &[Allergen::Crustaceans],
        &[
            "甲壳",
            "甲壳纲",
            "虾",
            "蟹",
            "虾蟹",
            "河虾",
            "海虾",
            "虾仁",
            "虾皮",
            "螃蟹",
            "龙虾",
            "小龙虾",
            "shrimp",
            "crab",
        ],
    ),
    (&[Allergen::Fish], &["鱼", "鱼肉", "河鱼", "海鱼", "fish"]),
    (&[Allergen::Eggs], &["蛋", "鸡蛋", "蛋清", "蛋白", "蛋黄", "鸭蛋", "鹌鹑蛋", "禽蛋", "egg", "eggs"]),
    (&[Allergen::Peanuts], &["花生", "花生米", "花生酱", "花生油", "peanut", "peanuts"]),
    (&[Allergen::Soy], &["大豆", "黄豆", "豆腐", "豆浆", "豆奶", "毛豆", "黑豆", "soy"]),
    (&[Allergen::Milk], &["奶", "乳", "牛奶", "牛乳", "奶粉", "羊奶", "乳糖", "酸奶", "milk"]),
    (
        &[Allergen::Nuts],
        &["坚果", "果仁", "核桃", "杏仁", "腰果", "榛子", "开心果", "松子", "夏威夷果", "碧根果", "nuts"],
    ),
    (&[Allergen::Sesame], &["芝麻", "芝麻油", "芝麻酱", "麻油", "香油", "sesame"]),
    (
        &[Allergen::Molluscs],
        &[
            "软体动物",
            "贝",
            "贝壳",
            "蛤蜊",
            "花蛤",
            "蛏子",
            "牡蛎",
            "生蚝",
            "扇贝",
            "鱿鱼",
            "墨鱼",
            "乌贼",
            "章鱼",
            "螺",
            "螺蛳",
            "田螺",
            "鲍鱼",
            "河蚌",
        ],
    ),
    (&[Allergen::Celery], &["芹菜", "西芹", "香芹", "celery"]),
    (&[Allergen::Mustard], &["芥末", "芥菜籽", "mustard"]),
    (&[Allergen::Lupin], &["羽扇豆"]),
    (&[Allergen::Sulphites], &["亚硫酸盐", "二氧化硫"]),
    (&[Allergen::Mango], &["芒果", "mango"]),
    (&[Allergen::Buckwheat], &["荞麦", "荞麦面", "buckwheat"]),
    (&[Allergen::Alcohol], &["酒", "酒精", "料酒", "黄酒", "白酒", "alcohol"]),
    (&[Allergen::Crustaceans, Allergen::Fish, Allergen::Molluscs], &["海鲜", "水产", "河鲜"]),
    (&[Allergen::Crustaceans, Allergen::Fish], &["鱼虾"]),
    (&[Allergen::Crustaceans, Allergen::Molluscs], &["虾贝"]),
];

/// Medicines and what else nobody eats: an allergy, but none that the kitchen can serve.
const NO_FOOD: &[&str] = &[
    "青霉素",
    "头孢",
    "头孢菌素",
    "阿莫西林",
    "磺胺",
    "磺胺类",
    "链霉素",
    "红霉素",
    "阿司匹林",
    "布洛芬",
    "碘",
    "碘造影剂",
    "造影剂",
    "普鲁卡因",
    "利多卡因",
    "破伤风抗毒素",
    "疫苗",
    "花粉",
    "尘螨",
    "螨虫",
    "乳胶",
    "动物毛发",
    "猫毛",
    "狗毛",
    "胶布",
    "药物",
    "紫外线",
    "冷空气",
    "penicillin",
    "latex",
    "pollen",
];

/// Words that clearly say there is nothing.
const DENIALS: &[&str] = &[
    "无",
    "没有",
    "否",
    "否认",
    "暂无",
    "未见",
    "未发现",
    "不过敏",
    "无药物",
    "没有药物",
    "否认药物",
    "none",
    "no",
    "nil",
];

/// Endings that say nothing more.
const ENDINGS: &[&str] =
    &["过敏", "过敏史", "不耐受", "不耐症", "不耐", "制品", "类食物", "食物", "类食品", "食品", "类", "等"];

/// What is set apart from the food before it and speaks of that: 花生 过敏.
const OF_WHAT_STANDS_BEFORE: &[&str] = &["过敏", "过敏史", "不耐受", "制品", "类", "等"];

/// Splits the words and says what each part is taken for.
#[must_use]
pub fn meaning(words: &str) -> WordsMean {
    parted(words).0
}

/// What the words mean, and those of their parts that name no food, as they were said.
#[must_use]
pub fn parted(words: &str) -> (WordsMean, Vec<String>) {
    let mut says = WordsMean { allergens: Vec::new(), is_no_food: false, unmatched: Vec::new() };
    let mut no_food = Vec::new();
    let words = words.replace("及其制品", "").replace("及制品", "");
    let parts = words.split(|sign: char| "、，,；;/和及与或+ 　".contains(sign));
    for (place, said) in parts.map(str::trim).filter(|part| !part.is_empty()).enumerate() {
        if place > 0 && OF_WHAT_STANDS_BEFORE.contains(&said) {
            continue;
        }
        let part = bare(said);
        if part.is_empty() {
            // 食物过敏: to food, and nobody wrote down to which. Somebody must ask.
            says.unmatched.push(said.to_owned());
            continue;
        }
        let lower = part.to_lowercase();
        let is = |list: &[&str]| list.contains(&lower.as_str());
        let before = says.allergens.len();
        for (groups, names) in GROUPS {
            if is(names) {
                says.allergens.extend(groups.iter().copied());
            }
        }
        if says.allergens.len() > before || is(DENIALS) || DENIALS.contains(&said) {
            continue;
        }
        if is(NO_FOOD) {
            says.is_no_food = true;
            no_food.push(said.to_owned());
        } else {
            says.unmatched.push(part.to_owned());
        }
    }
    says.allergens.sort_unstable();
    says.allergens.dedup();
    (says, no_food)
}

/// Without what says nothing more: 对花生制品过敏 is 花生. Empty where nothing else is said.
fn bare(part: &str) -> &str {
    let mut part = part.strip_prefix('对').unwrap_or(part);
    while let Some(shorter) = ENDINGS.iter().find_map(|ending| part.strip_suffix(ending)) {
        part = shorter;
    }
    part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_reception_writes_are_matched_to_their_groups() {
        use Allergen::{Buckwheat, Crustaceans, Eggs, Fish, Milk, Molluscs, Peanuts};
        let cases: [(&str, &[Allergen], bool, &[&str]); 29] = [
            ("花生", &[Peanuts], false, &[]),
            ("对花生制品过敏", &[Peanuts], false, &[]),
            ("虾蟹", &[Crustaceans], false, &[]),
            ("虾、蟹", &[Crustaceans], false, &[]),
            ("海鲜", &[Crustaceans, Fish, Molluscs], false, &[]),
            ("鸡蛋和牛奶", &[Eggs, Milk], false, &[]),
            ("荞麦", &[Buckwheat], false, &[]),
            ("青霉素", &[], true, &[]),
            ("青霉素，鱼", &[Fish], true, &[]),
            // Names that hold a group's character and are something else are not taken for it.
            ("鱼腥草", &[], false, &["鱼腥草"]),
            ("甲鱼", &[], false, &["甲鱼"]),
            ("某种香料", &[], false, &["某种香料"]),
            ("鲍鱼", &[Molluscs], false, &[]),
            // To food, and nobody wrote down to which: to be asked, never to be served as if nothing were.
            ("过敏", &[], false, &["过敏"]),
            ("食物过敏", &[], false, &["食物过敏"]),
            ("食物过敏史", &[], false, &["食物过敏史"]),
            ("对食品过敏", &[], false, &["对食品过敏"]),
            ("食物和药物过敏", &[], true, &["食物"]),
            ("鸡蛋、食物过敏", &[Eggs], false, &["食物过敏"]),
            // Said apart from the food it belongs to.
            ("花生 过敏", &[Peanuts], false, &[]),
            ("虾蟹 等", &[Crustaceans], false, &[]),
            ("乳糖不耐受", &[Milk], false, &[]),
            // Nothing is there.
            ("无", &[], false, &[]),
            ("无过敏", &[], false, &[]),
            ("无食物过敏", &[], false, &[]),
            ("否认食物、药物过敏史", &[], true, &[]),
            ("没有过敏", &[], false, &[]),
            ("不过敏", &[], false, &[]),
            ("None", &[], false, &[]),
        ];
        for (words, allergens, is_no_food, unmatched) in cases {
            let says = meaning(words);
            assert_eq!((says.allergens.as_slice(), says.is_no_food), (allergens, is_no_food), "{words}");
            assert_eq!(says.unmatched, unmatched, "{words}");
        }
    }

    #[test]
    fn nothing_is_lost_of_what_was_said() {
        // Each part is matched, known to be no food, or handed on to be checked by hand: an allergy of which nobody said
        // to what, too.
        for (words, parts) in [
            ("花生、某某、青霉素", 3),
            ("某某过敏", 1),
            ("过敏", 1),
            ("食物过敏", 1),
            ("食物和药物过敏", 2),
            ("", 0),
            (" 、", 0),
        ] {
            let (says, no_food) = parted(words);
            assert_eq!(says.is_no_food, !no_food.is_empty(), "{words}");
            assert_eq!(says.allergens.len() + says.unmatched.len() + no_food.len(), parts, "{words}");
        }
    }
}
