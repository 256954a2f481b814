//! Invented people.

use chrono::{Days, NaiveDate};

use super::draw::Draw;
use crate::elder::{
    Alert, AlertKind, ContactDetails, ElderDetails, NoNumberReason, Relation, Severity, Sex, resident_number,
};

const SURNAMES: [&str; 40] = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何",
    "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "曾", "单", "仇", "区",
    "解", "翟", "吕", "沈", "任", "欧阳",
];

/// Given names out of plants, weather and good wishes.
const WOMEN: [&str; 36] = [
    "芝兰", "桂馥", "梅影", "晚晴", "玉竹", "春晖", "秋棠", "月华", "素馨", "丹桂", "霜菊", "雪莲", "云裳",
    "彩虹", "采薇", "青萝", "碧荷", "绿绮", "红杏", "紫藤", "茉莉", "海棠", "百合", "忍冬", "木香", "含笑",
    "文竹", "银杏", "朝霞", "晓露", "暖玉", "福来", "长乐", "安好", "知足", "如意",
];

const MEN: [&str; 36] = [
    "松龄", "鹤年", "长庚", "福海", "寿山", "青松", "劲柏", "翠竹", "苍梧", "远山", "流泉", "高岭", "平川",
    "晨钟", "暮鼓", "东篱", "南山", "西江", "北辰", "听雨", "观澜", "耕云", "钓雪", "问樵", "知秋", "守拙",
    "若谷", "常青", "永康", "安澜", "百川", "万里", "乐水", "怀仁", "和风", "瑞雪",
];

const ALLERGIES: [&str; 9] = ["花生", "虾蟹", "鸡蛋", "牛奶", "荞麦", "芒果", "青霉素", "鱼", "坚果"];

const RELATIONS: [(Relation, bool); 9] = [
    (Relation::Daughter, true),
    (Relation::Son, true),
    (Relation::Daughter, true),
    (Relation::Son, true),
    (Relation::DaughterInLaw, true),
    (Relation::SonInLaw, true),
    (Relation::Spouse, true),
    (Relation::Grandchild, true),
    (Relation::Neighbour, false),
];

/// An area code of a province that does not exist: no real person has such a number.
const NO_PROVINCE: &str = "100000";

/// The person with this place in the district.
pub fn person(draw: &mut Draw, place: u32, today: NaiveDate) -> ElderDetails {
    let sex = if draw.in_hundred(58) { Sex::Female } else { Sex::Male };
    let surname = *draw.one_of(&SURNAMES);
    let name = format!("{surname}{}", draw.one_of(if sex == Sex::Female { &WOMEN } else { &MEN }));
    let days = u64::try_from(draw.number(66 * 365..97 * 365)).unwrap_or_default();
    let birth_on = today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let without_number = draw.in_hundred(3);
    ElderDetails {
        name,
        sex,
        birth_on,
        resident_number: (!without_number).then(|| number(birth_on, sex, place)),
        no_resident_number_reason: without_number.then(|| {
            *draw.one_of(&[NoNumberReason::NotShown, NoNumberReason::Lost, NoNumberReason::NeverIssued])
        }),
        phone: if draw.in_hundred(55) { phone(2 * place) } else { String::new() },
        alerts: alerts(draw),
        contacts: contacts(draw, surname, place),
        address: String::new(),
        living_situation: None,
        categories: Vec::new(),
        blood_type: None,
        rhesus: None,
        disability_certificate: None,
        notes: String::new(),
    }
}

/// A number with a fitting check digit. Two people of one birth date must not get the same one, so the place in the
/// district goes into the area and the sequence.
fn number(birth_on: NaiveDate, sex: Sex, place: u32) -> String {
    let area = NO_PROVINCE.parse::<u32>().unwrap_or_default() + place / 500;
    let sequence = (place % 500) * 2 + u32::from(sex == Sex::Male);
    let digits = format!("{area:06}{}{sequence:03}", birth_on.format("%Y%m%d"));
    let check = resident_number::check_character(&digits).unwrap_or_default();
    format!("{digits}{check}")
}

fn phone(place: u32) -> String {
    format!("1380{place:07}")
}

fn alerts(draw: &mut Draw) -> Vec<Alert> {
    let mut alerts = Vec::new();
    let mut add = |kind, severity, note: &str| alerts.push(Alert { kind, severity, note: note.to_owned() });
    if draw.in_hundred(18) {
        let severity =
            *draw.one_of(&[Severity::Severe, Severity::Severe, Severity::Moderate, Severity::Mild]);
        let what = *draw.one_of(&ALLERGIES);
        add(AlertKind::Allergy, severity, what);
    }
    if draw.in_hundred(8) {
        add(AlertKind::Wandering, Severity::Severe, "");
    }
    if draw.in_hundred(14) {
        let note: &str = draw.one_of::<&str>(&["", "起身须搀扶", "用助行器"]);
        add(AlertKind::Fall, Severity::Moderate, note);
    }
    if draw.in_hundred(5) {
        add(AlertKind::Choking, Severity::Severe, "进食须看护");
    }
    if draw.in_hundred(9) {
        add(AlertKind::Mobility, Severity::Moderate, "坐轮椅");
    }
    if draw.in_hundred(7) {
        let note: &str = draw.one_of::<&str>(&["午饭后服药", "带胰岛素"]);
        add(AlertKind::Medication, Severity::Moderate, note);
    }
    alerts
}

fn contacts(draw: &mut Draw, surname: &str, place: u32) -> Vec<ContactDetails> {
    let how_many = if draw.in_hundred(35) { 2 } else { 1 };
    (0..how_many)
        .map(|order| {
            let (relation, may_collect) = *draw.one_of(&RELATIONS);
            let given = draw.one_of(&["晓", "敏", "杰", "宁", "悦", "帆", "洁", "磊", "静", "航"]);
            let family = if matches!(relation, Relation::Daughter | Relation::Son | Relation::Grandchild) {
                surname
            } else {
                draw.one_of(&SURNAMES)
            };
            ContactDetails {
                name: format!("{family}{given}"),
                relation,
                phone: phone(200_000 + 2 * place + order),
                may_collect,
                id: None,
                address: String::new(),
                note: String::new(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elder::rules::{self, Number};
    use std::collections::HashSet;

    #[test]
    fn invented_people_pass_the_rules_for_real_ones() {
        let today: NaiveDate = "2026-11-24".parse().unwrap();
        let mut draw = Draw::new(7);
        let mut numbers = HashSet::new();
        for place in 0..5000 {
            let mut details = person(&mut draw, place, today);
            crate::demo::circumstances::settle(&mut details, 7, place);
            rules::check(&details, Number::Needed, today).unwrap();
            if let Some(number) = details.resident_number {
                assert!(number.starts_with("1000"), "{number} could be somebody's");
                assert!(numbers.insert(number), "a number was given twice");
            }
        }
    }
}
