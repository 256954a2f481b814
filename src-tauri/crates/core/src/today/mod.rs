//! Today (今日): what needs a decision in the whole district, the gravest first, then the figures of the day.
//!
//! Each part asks the capability that knows: what stands here is what stands on its own screen, and opens it.

pub mod attendance;
pub mod beds;
pub mod commands;
pub mod kitchen;
pub mod rules;
pub mod sql;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use ts_rs::TS;

use crate::centre::CentreId;
use crate::elder::ElderId;

crate::words! {
    /// How soon something needs somebody.
    pub enum Urgency {
        /// 现在: somebody may come to harm.
        Now,
        /// 今天
        Today,
        /// 近日
        Soon,
    }
}

crate::words! {
    /// What needs a decision.
    pub enum AttentionKind {
        /// 关门后仍在馆
        StillInside,
        /// 该到未到
        NotArrived,
        /// 超过核定人数
        OverPlaces,
        /// 房间超员
        OverRoom,
        /// 往日离开未登记
        DepartureMissing,
        /// 无床位
        WithoutBed,
        /// 床位保留将到期
        HoldRunsOut,
        /// 床位邀约将失效
        OfferRunsOut,
        /// 应返未返
        ReturnOverdue,
        /// 清洁超时
        CleaningOverdue,
        /// 预留今日到期
        ReservationDue,
        /// 今日计划离开
        LeavingPlanned,
        /// 批次需处理
        BatchAsks,
        /// 缺留样
        SampleMissing,
        /// 留样待销毁
        SampleDue,
        /// 缺温度记录
        ReadingMissing,
        /// 温度超限
        ReadingOutOfRange,
        /// 过敏说明无法核对
        UnmatchedAllergy,
        /// 送餐多次不在家，要上门看看
        WelfareCheck,
        /// 今后几天有人没有可吃的菜
        ClashAhead,
        /// 今天的餐还没有线路
        WithoutRun,
        /// 评估到期
        AssessmentDue,
    }
}

/// Something that needs a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Attention {
    /// What.
    pub kind: AttentionKind,
    /// How soon.
    pub urgency: Urgency,
    /// At which centre; none: in the whole district.
    pub centre_id: Option<CentreId>,
    /// Its name; empty for the district.
    pub centre_name: String,
    /// How many.
    pub count: i64,
    /// Whom or what it is about, the first few.
    pub about: Vec<AttentionAbout>,
}

/// Whom or what something is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttentionAbout {
    /// The elder, where it is one.
    pub elder_id: Option<ElderId>,
    /// The name of the elder, the room, the dish, the fridge.
    pub name: String,
    /// A day that matters for it.
    pub on: Option<NaiveDate>,
    /// A telephone number to call, where one is known.
    pub phone: String,
}

crate::words! {
    /// A figure of the day.
    pub enum FigureKind {
        /// 日间照料到访人数
        DayCarePersons,
        /// 住养人数
        Residents,
        /// 今日供餐份数
        Meals,
    }
}

/// A figure of the day with the days before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TodayFigure {
    /// Which.
    pub kind: FigureKind,
    /// Today, as far as it is known by now.
    pub value: i64,
    /// What it is held against: expected, beds, ordered; none where nothing is.
    pub of: Option<i64>,
    /// The fourteen days before, the earliest first.
    pub trend: Vec<TrendDay>,
    /// The centres that it comes from, in the order of the district: they add up to it.
    pub parts: Vec<FigurePart>,
}

/// What one centre gives to a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FigurePart {
    /// Which centre.
    pub centre_id: CentreId,
    /// Its name.
    pub centre_name: String,
    /// Its own value.
    pub value: i64,
    /// What that is held against, where anything is.
    pub of: Option<i64>,
}

impl TodayFigure {
    /// A figure that its parts add up to.
    pub(crate) fn of_parts(kind: FigureKind, parts: Vec<FigurePart>, trend: Vec<TrendDay>) -> Self {
        Self {
            kind,
            value: parts.iter().map(|part| part.value).sum(),
            of: parts.iter().map(|part| part.of).sum(),
            trend,
            parts,
        }
    }
}

/// A figure on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrendDay {
    /// The day.
    pub on: NaiveDate,
    /// The figure.
    pub value: i64,
}

/// The start screen of a manager.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TodayOverview {
    /// The day it is in the district.
    pub today: NaiveDate,
    /// The instant of the answer.
    pub now: DateTime<Utc>,
    /// What needs a decision, the gravest first.
    pub attention: Vec<Attention>,
    /// The figures of the day.
    pub figures: Vec<TodayFigure>,
}

/// How many are named; the others are counted.
const NAMED: usize = 6;

impl Attention {
    /// Something at a centre, unless it is about nobody.
    pub(crate) fn at(
        kind: AttentionKind,
        urgency: Urgency,
        centre: (&CentreId, &str),
        about: Vec<AttentionAbout>,
    ) -> Option<Self> {
        let count = i64::try_from(about.len()).unwrap_or(i64::MAX);
        (count > 0).then(|| Self {
            kind,
            urgency,
            centre_id: Some(centre.0.clone()),
            centre_name: centre.1.to_owned(),
            count,
            about: about.into_iter().take(NAMED).collect(),
        })
    }
}

impl AttentionAbout {
    pub(crate) fn elder(elder_id: &ElderId, name: &str) -> Self {
        Self { elder_id: Some(elder_id.clone()), name: name.to_owned(), on: None, phone: String::new() }
    }

    pub(crate) fn thing(name: impl Into<String>) -> Self {
        Self { elder_id: None, name: name.into(), on: None, phone: String::new() }
    }

    pub(crate) fn on(mut self, on: Option<NaiveDate>) -> Self {
        self.on = on;
        self
    }

    pub(crate) fn phone(mut self, phone: Option<&str>) -> Self {
        self.phone = phone.unwrap_or_default().to_owned();
        self
    }
}
