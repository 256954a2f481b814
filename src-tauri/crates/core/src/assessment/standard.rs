//! GB/T 42195-2022 老年人能力评估规范 as data: four indicators, twenty-six items, each from 0 (worst) to its maximum.
//!
//! Items and maxima agree in two independent public transcriptions and add up to the standard's 90 (seen). Other
//! versions with other ranges are about; none of them adds up to 90.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The standard as it is cited.
pub const NAME: &str = "GB/T 42195-2022";

/// The highest total: able in everything.
pub const MOST: i64 = 90;

crate::words! {
    /// The four indicators of the first level.
    pub enum AbilityIndicator {
        /// B1 自理能力
        SelfCare,
        /// B2 基础运动能力
        Mobility,
        /// B3 精神状态
        MentalState,
        /// B4 感知觉与社会参与
        PerceptionAndParticipation,
    }
}

crate::words! {
    /// Which words the scores of an item have on the screen. The words are short and our own, not the standard's.
    pub enum OptionScale {
        /// 4 alone … 0 wholly by others. Seen.
        General,
        /// 进食: choking monthly is 2, weekly 1, dysphagia or a feeding tube 0. Seen.
        Eating,
        /// 小便控制. Known.
        Bladder,
        /// 大便控制. Known.
        Bowel,
        /// 平地行走. Known.
        Walking,
        /// 上下楼梯, 0 to 3. Known.
        Stairs,
        /// 时间定向. Known.
        Time,
        /// 空间定向. Known.
        Place,
        /// 人物定向. Known.
        People,
        /// 记忆. Known.
        Memory,
        /// 理解能力. Known.
        Understanding,
        /// 表达能力. Known.
        Expression,
        /// 攻击行为, 0 or 1. Known.
        Aggression,
        /// 抑郁症状, 0 or 1. Known.
        Depression,
        /// 意识水平, 0 to 2. Known.
        Consciousness,
        /// 视力, 0 to 2. Known.
        Vision,
        /// 听力, 0 to 2. Known.
        Hearing,
        /// 执行日常事务. Known.
        Affairs,
        /// 使用交通工具外出, 0 to 3. Known.
        Transport,
        /// 社会交往能力. Known.
        Social,
    }
}

/// An item as the standard has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StandardItem {
    /// Which.
    pub item: AbilityItem,
    /// Its number in the standard, for example `B1.1`.
    pub code: &'static str,
    /// The indicator it belongs to.
    pub indicator: AbilityIndicator,
    /// Its highest score; the lowest is 0.
    pub most: i64,
    /// Which words its scores have.
    pub scale: OptionScale,
}

/// Writes the items once and makes of them the closed set, the scores of an assessment, and the standard's table.
macro_rules! items {
    ($($(#[$meta:meta])* $field:ident $item:ident $code:literal $indicator:ident $most:literal $scale:ident;)+) => {
        crate::words! {
            /// The twenty-six items, in the standard's order.
            pub enum AbilityItem { $($(#[$meta])* $item),+ }
        }

        /// A score for each of the twenty-six items: none can be missing and none can stand twice.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, sqlx::FromRow)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct ItemScores { $($(#[$meta])* pub $field: i64),+ }

        /// The items as the standard has them.
        pub const ITEMS: [StandardItem; 26] = [$(StandardItem {
            item: AbilityItem::$item,
            code: $code,
            indicator: AbilityIndicator::$indicator,
            most: $most,
            scale: OptionScale::$scale,
        }),+];

        impl ItemScores {
            /// The score of an item.
            #[must_use]
            pub fn of(&self, item: AbilityItem) -> i64 {
                match item { $(AbilityItem::$item => self.$field),+ }
            }

            /// Scores made for each item in the standard's order.
            pub fn make(mut score: impl FnMut(&StandardItem) -> i64) -> Self {
                let [$($field),+] = &ITEMS;
                Self { $($field: score($field)),+ }
            }

            /// The fields' names as they are sent, in the standard's order.
            #[must_use]
            pub fn in_order(&self) -> [i64; 26] {
                [$(self.$field),+]
            }
        }
    };
}

items! {
    /// 进食
    eating Eating "B1.1" SelfCare 4 Eating;
    /// 修饰
    grooming Grooming "B1.2" SelfCare 4 General;
    /// 洗澡
    bathing Bathing "B1.3" SelfCare 4 General;
    /// 穿/脱上衣
    dressing_upper DressingUpper "B1.4" SelfCare 4 General;
    /// 穿/脱裤子和鞋袜
    dressing_lower DressingLower "B1.5" SelfCare 4 General;
    /// 小便控制
    bladder_control BladderControl "B1.6" SelfCare 4 Bladder;
    /// 大便控制
    bowel_control BowelControl "B1.7" SelfCare 4 Bowel;
    /// 如厕
    toileting Toileting "B1.8" SelfCare 4 General;
    /// 床上体位转移
    turning_in_bed TurningInBed "B2.1" Mobility 4 General;
    /// 床椅转移
    transfer Transfer "B2.2" Mobility 4 General;
    /// 平地行走
    walking Walking "B2.3" Mobility 4 Walking;
    /// 上下楼梯
    stairs Stairs "B2.4" Mobility 3 Stairs;
    /// 时间定向
    orientation_in_time OrientationInTime "B3.1" MentalState 4 Time;
    /// 空间定向
    orientation_in_place OrientationInPlace "B3.2" MentalState 4 Place;
    /// 人物定向
    orientation_to_people OrientationToPeople "B3.3" MentalState 4 People;
    /// 记忆
    memory Memory "B3.4" MentalState 4 Memory;
    /// 理解能力
    understanding Understanding "B3.5" MentalState 4 Understanding;
    /// 表达能力
    expression Expression "B3.6" MentalState 4 Expression;
    /// 攻击行为
    aggression Aggression "B3.7" MentalState 1 Aggression;
    /// 抑郁症状
    depression Depression "B3.8" MentalState 1 Depression;
    /// 意识水平
    consciousness Consciousness "B3.9" MentalState 2 Consciousness;
    /// 视力
    vision Vision "B4.1" PerceptionAndParticipation 2 Vision;
    /// 听力
    hearing Hearing "B4.2" PerceptionAndParticipation 2 Hearing;
    /// 执行日常事务
    daily_affairs DailyAffairs "B4.3" PerceptionAndParticipation 4 Affairs;
    /// 使用交通工具外出
    using_transport UsingTransport "B4.4" PerceptionAndParticipation 3 Transport;
    /// 社会交往能力
    social_life SocialLife "B4.5" PerceptionAndParticipation 4 Social;
}

impl AbilityItem {
    /// The item's name in JSON: in camelCase, as its score is sent.
    #[must_use]
    pub fn field(self) -> String {
        let mut parts = self.word().split('_');
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |name, part| {
            let (head, tail) = part.split_at(1);
            name + &head.to_uppercase() + tail
        })
    }
}

/// The highest score of an indicator.
#[must_use]
pub fn most_of(indicator: AbilityIndicator) -> i64 {
    ITEMS.iter().filter(|item| item.indicator == indicator).map(|item| item.most).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    #[test]
    fn the_maxima_add_up_as_gb_t_42195_2022_says() {
        let sums: Vec<i64> = AbilityIndicator::VARIANTS.iter().map(|indicator| most_of(*indicator)).collect();
        assert_eq!(sums, [32, 15, 28, 15]);
        assert_eq!(sums.iter().sum::<i64>(), MOST);
    }

    #[test]
    fn twenty_six_items_stand_in_the_order_of_their_numbers() {
        let items: Vec<AbilityItem> = ITEMS.iter().map(|item| item.item).collect();
        assert_eq!(items, AbilityItem::VARIANTS);
        let numbers: Vec<(u32, u32)> = ITEMS
            .iter()
            .map(|item| {
                let (first, second) = item.code.strip_prefix('B').unwrap().split_once('.').unwrap();
                (first.parse().unwrap(), second.parse().unwrap())
            })
            .collect();
        assert!(numbers.is_sorted_by(|one, next| one < next));
        for (position, indicator) in (1..).zip(AbilityIndicator::VARIANTS) {
            let its: Vec<_> = ITEMS.iter().filter(|item| item.indicator == *indicator).collect();
            assert!(its.iter().all(|item| item.code.starts_with(&format!("B{position}."))));
        }
    }

    #[test]
    fn an_item_is_named_in_json_as_its_score_is() {
        let scores = serde_json::to_value(ItemScores::make(|item| item.most)).unwrap();
        for item in &ITEMS {
            assert_eq!(scores[item.item.field()], item.most, "{}", item.code);
        }
    }
}
