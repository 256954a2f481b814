//! Invented staff and visitors, and what happens in the rooms.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::draw::Draw;
use crate::activity::{self, ActivityDetails, ActivityId, ActivityKind};
use crate::centre::days::rules::CentreCalendar;
use crate::centre::{Centre, RoomKind};
use crate::command::Change;
use crate::day;
use crate::elder::ElderId;
use crate::error::Result;
use crate::site::sql::NewPresence;
use crate::site::{self, PresenceId, PresenceKind, SignIn};
use crate::store::Tx;

/// Staff and activities are made for so many days back: enough to look at, whatever the length of the attendance.
const DAYS_BACK: u64 = 28;

/// A draw of its own, so that the elders stay who they are.
const APART: u64 = 0x5173;

const STAFF: [(&str, &str); 6] = [
    ("演示员工赵", "前台"),
    ("演示员工钱", "护理员"),
    ("演示员工孙", "护理员"),
    ("演示员工周", "康复师"),
    ("演示员工吴", "社工"),
    ("演示员工郑", "厨房分餐"),
];

const VISITORS: [&str; 4] = ["演示访客冯", "演示访客陈", "演示访客褚", "演示访客卫"];

const ERRANDS: [&str; 4] = ["送换季衣物", "维修空调", "志愿服务", "街道走访"];

const ACTIVITIES: [(&str, ActivityKind, Option<RoomKind>, u32, i64); 8] = [
    ("象棋友谊赛", ActivityKind::ChessAndCards, Some(RoomKind::ChessAndCards), 9, 90),
    ("八段锦", ActivityKind::Exercise, Some(RoomKind::DayRest), 9, 40),
    ("读报时间", ActivityKind::Reading, Some(RoomKind::Reading), 10, 50),
    ("老歌合唱", ActivityKind::SingingAndDancing, Some(RoomKind::DayRest), 14, 60),
    ("剪纸小组", ActivityKind::Handicraft, Some(RoomKind::Reading), 14, 60),
    ("书法练习", ActivityKind::CalligraphyAndPainting, Some(RoomKind::Reading), 15, 60),
    ("防跌倒讲座", ActivityKind::HealthTalk, Some(RoomKind::Dining), 15, 45),
    ("公园散步", ActivityKind::Outing, None, 10, 60),
];

/// Fills in staff, visitors and activities of the centres up to the instant `until`; the activities of tomorrow are
/// planned.
///
/// # Errors
/// When the database refuses.
pub async fn fill(
    change: &mut Change<'_>,
    seed: u64,
    centres: &[Centre],
    today: NaiveDate,
    days: i64,
    until: DateTime<Utc>,
) -> Result<()> {
    let mut draw = Draw::new(seed ^ APART);
    let back = Days::new(DAYS_BACK.min(days.max(1).unsigned_abs()) - 1);
    for (place, centre) in centres.iter().enumerate() {
        for on in (today - back).iter_days().take_while(|on| *on <= today + Days::new(1)) {
            let day = CentreCalendar::of_week(centre).day(on);
            let (Some(opens_at), Some(closes_at)) = (day.opens_at, day.closes_at) else { continue };
            let open = Open { on, opens_at, closes_at, until };
            if on <= today && days > 0 {
                staff(change, &mut draw, centre, &open, place == 0 && on + Days::new(1) == today).await?;
            }
            let came = came(&mut change.tx, centre, on).await?;
            if on == today && days > 0 {
                visitors(change, &mut draw, centre, &open, &came).await?;
            }
            activities(change, &mut draw, centre, &open, &came).await?;
        }
    }
    Ok(())
}

/// A day on which a centre is open.
struct Open {
    on: NaiveDate,
    opens_at: NaiveTime,
    closes_at: NaiveTime,
    /// The end of what has happened.
    until: DateTime<Utc>,
}

impl Open {
    fn at(&self, time: NaiveTime) -> DateTime<Utc> {
        day::instant_at(day::DISTRICT_ZONE, self.on, time).unwrap_or_else(|| self.on.and_time(time).and_utc())
    }
}

/// One of the staff forgets to sign out where `forgets`.
async fn staff(
    change: &mut Change<'_>,
    draw: &mut Draw,
    centre: &Centre,
    open: &Open,
    forgets: bool,
) -> Result<()> {
    for (place, (name, duty)) in STAFF.iter().enumerate() {
        let arrived = open.at(open.opens_at - TimeDelta::minutes(draw.number(2..25)));
        let departed = open.at(open.closes_at + TimeDelta::minutes(draw.number(3..40)));
        if draw.in_hundred(12) || arrived > open.until {
            continue;
        }
        let asked = SignIn {
            centre_id: centre.id.clone(),
            kind: PresenceKind::Staff,
            name: (*name).to_owned(),
            phone: format!("1380000{:04}", 9000 + place),
            elder_id: None,
            purpose: (*duty).to_owned(),
        };
        let departed = (departed <= open.until && !(forgets && place == 4)).then_some(departed);
        add(change, &asked, open.on, arrived, departed).await?;
    }
    Ok(())
}

async fn visitors(
    change: &mut Change<'_>,
    draw: &mut Draw,
    centre: &Centre,
    open: &Open,
    came: &[ElderId],
) -> Result<()> {
    for (place, name) in VISITORS.iter().enumerate().take(2) {
        let arrived = open.at(open.opens_at + TimeDelta::minutes(draw.number(40..100)));
        let errand = *draw.one_of(&ERRANDS);
        if arrived > open.until {
            continue;
        }
        let visited = (place == 0 && !came.is_empty()).then(|| draw.one_of(came).clone());
        let asked = SignIn {
            centre_id: centre.id.clone(),
            kind: PresenceKind::Visitor,
            name: (*name).to_owned(),
            phone: format!("1380000{:04}", 9100 + place),
            purpose: if visited.is_some() { String::new() } else { errand.to_owned() },
            elder_id: visited,
        };
        let departed = (place == 1).then(|| (arrived + TimeDelta::minutes(15)).min(open.until));
        add(change, &asked, open.on, arrived, departed).await?;
    }
    Ok(())
}

async fn add(
    change: &mut Change<'_>,
    asked: &SignIn,
    on: NaiveDate,
    arrived_at: DateTime<Utc>,
    departed: Option<DateTime<Utc>>,
) -> Result<()> {
    let id = PresenceId(change.ids.next(arrived_at));
    site::sql::insert(&mut change.tx, &NewPresence { id: &id, asked, on, arrived_at }).await?;
    if departed.is_some() {
        site::sql::end(&mut change.tx, &id, departed, "").await?;
    }
    Ok(())
}

/// Two or three activities a day; those that have begun were attended by some of those who came.
async fn activities(
    change: &mut Change<'_>,
    draw: &mut Draw,
    centre: &Centre,
    open: &Open,
    came: &[ElderId],
) -> Result<()> {
    let first = draw.number(0..3);
    for offset in [0, 3, 5] {
        let which = usize::try_from(first + offset).unwrap_or_default() % ACTIVITIES.len();
        let (title, kind, room_kind, hour, minutes) = ACTIVITIES[which];
        let starts_at = NaiveTime::from_hms_opt(hour, 30, 0).unwrap_or(NaiveTime::MIN);
        let room = room_kind.and_then(|kind| centre.rooms.iter().find(|room| room.kind == kind));
        let details = ActivityDetails {
            room_id: room.map(|room| room.id.clone()),
            title: title.to_owned(),
            kind,
            activity_on: open.on,
            starts_at,
            ends_at: starts_at + TimeDelta::minutes(minutes),
            remark: String::new(),
        };
        let id = ActivityId(change.new_id());
        activity::sql::insert(&mut change.tx, &id, &centre.id, &details, change.now).await?;
        let most = room.map_or(20, |room| room.capacity);
        let mut joins: Vec<ElderId> = came.iter().filter(|_| draw.in_hundred(45)).cloned().collect();
        joins.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        if open.at(starts_at) <= open.until {
            activity::sql::join(&mut change.tx, &id, &joins, change.now).await?;
        }
    }
    Ok(())
}

/// Who came to a centre on a day.
async fn came(tx: &mut Tx, centre: &Centre, on_day: NaiveDate) -> Result<Vec<ElderId>> {
    Ok(crate::sql!(tx, |on| sqlx::query_scalar(
        "SELECT DISTINCT elder_id FROM visit
        WHERE centre_id = $1 AND visit_on = $2 AND withdrawn_at IS NULL
        ORDER BY elder_id"
    )
    .bind(&centre.id)
    .bind(on_day)
    .fetch_all(on))?)
}
