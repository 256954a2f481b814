//! What the words of an allergy mean: reception writes 虾蟹, the kitchen needs a group. Words that nothing matches are
//! never guessed at: they are shown to be checked by hand.

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

/// Endings that say nothing more.
const ENDINGS: &[&str] = &["过敏", "制品", "类食物", "食物", "类食品", "食品", "类", "等"];

/// Splits the words and says what each part is taken for.
#[must_use]
pub fn meaning(words: &str) -> WordsMean {
    let mut says = WordsMean { allergens: Vec::new(), is_no_food: false, unmatched: Vec::new() };
    let words = words.replace("及其制品", "").replace("及制品", "");
    let parted = words.split(|sign: char| "、，,；;/和及与或+ 　".contains(sign));
    for part in parted.map(str::trim).filter(|part| !part.is_empty()) {
        let part = bare(part);
        if part.is_empty() {
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
        if says.allergens.len() > before {
            continue;
        }
        if is(NO_FOOD) {
            says.is_no_food = true;
        } else {
            says.unmatched.push(part.to_owned());
        }
    }
    says.allergens.sort_unstable();
    says.allergens.dedup();
    says
}

/// Without what says nothing more: 对花生制品过敏 is 花生.
fn bare(part: &str) -> &str {
    let mut part = part.strip_prefix('对').unwrap_or(part);
    while let Some(shorter) = ENDINGS.iter().find_map(|ending| part.strip_suffix(ending)) {
        // 类 alone is no food; what is left must be something.
        if shorter.is_empty() {
            return "";
        }
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
        let cases: [(&str, &[Allergen], bool, &[&str]); 13] = [
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
        ];
        for (words, allergens, is_no_food, unmatched) in cases {
            let says = meaning(words);
            assert_eq!((says.allergens.as_slice(), says.is_no_food), (allergens, is_no_food), "{words}");
            assert_eq!(says.unmatched, unmatched, "{words}");
        }
    }

    #[test]
    fn nothing_is_lost_of_what_was_said() {
        // Each part is matched, known to be no food, or handed on to be checked by hand.
        for words in ["花生、某某、青霉素", "某某过敏", "过敏", ""] {
            let says = meaning(words);
            let parts = usize::from(words.contains("花生")) + usize::from(words.contains("某某"));
            assert_eq!(says.allergens.len() + says.unmatched.len(), parts, "{words}");
        }
    }
}
