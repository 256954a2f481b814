//! In which invented circumstances the invented people live.

use super::draw::Draw;
use crate::elder::{BloodType, Category, ElderDetails, LivingSituation, Rhesus};

const STREETS: [&str; 6] = ["松鹤", "暖阳", "长青", "和乐", "福荫", "听雨"];

const LIVING: [LivingSituation; 8] = [
    LivingSituation::Alone,
    LivingSituation::Alone,
    LivingSituation::WithSpouse,
    LivingSituation::WithSpouse,
    LivingSituation::WithSpouse,
    LivingSituation::WithChildren,
    LivingSituation::WithChildren,
    LivingSituation::WithOtherRelatives,
];

const NOTES: [&str; 6] = [
    "爱下象棋，下午精神好",
    "听力不好，说话请靠近右耳",
    "习惯饭后散步",
    "爱听越剧",
    "戴老花镜，常忘在休息室",
    "忌辛辣",
];

/// Adds them to a person. Drawn apart from the person: the same people live in every version of the demonstration.
pub fn settle(details: &mut ElderDetails, seed: u64, place: u32) {
    let mut draw = Draw::new(seed.wrapping_mul(0x9e37_79b9).wrapping_add(u64::from(place)));
    let (street, house, flat) = (draw.one_of(&STREETS), draw.number(1..120), draw.number(101..1804));
    details.address = format!("演示区{street}路 {house} 弄 {flat} 室");
    details.living_situation = draw.in_hundred(92).then(|| *draw.one_of(&LIVING));
    details.categories = match draw.number(0..100) {
        0..70 => vec![Category::SelfPaying],
        70..80 => vec![Category::MinimumLiving],
        80..85 => vec![Category::MinimumLivingMargin],
        85..89 => vec![Category::Destitute],
        89..93 => vec![Category::EntitledVeteran],
        93..95 => vec![Category::MinimumLiving, Category::EntitledVeteran],
        95..97 => vec![Category::LostOnlyChild],
        _ => Vec::new(),
    };
    if draw.in_hundred(60) {
        details.blood_type = Some(*draw.one_of(&[BloodType::A, BloodType::B, BloodType::Ab, BloodType::O]));
        details.rhesus = draw.in_hundred(80).then_some(Rhesus::Positive);
    }
    if draw.in_hundred(30) {
        details.notes = (*draw.one_of(&NOTES)).to_owned();
    }
    let (kind, grade) = (draw.number(1..7), draw.number(1..5));
    details.disability_certificate = details
        .resident_number
        .as_ref()
        .filter(|_| draw.in_hundred(9))
        .map(|number| format!("{number}{kind}{grade}"));
    for contact in &mut details.contacts {
        if draw.in_hundred(40) {
            contact.address = if draw.in_hundred(50) {
                details.address.clone()
            } else {
                format!("演示区{}路 {} 弄", draw.one_of(&STREETS), draw.number(1..120))
            };
        }
    }
}
