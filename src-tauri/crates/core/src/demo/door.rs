//! What else is recorded at the door of an invented centre: who collected, how elders came, where they are, closed days.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::draw::Draw;
use crate::attendance::rules::collecting::Collector;
use crate::attendance::sql::closing;
use crate::attendance::{Closing, DayClosingId, Transport};
use crate::centre::{self, Centre};
use crate::command::{Change, OrNotFound};
use crate::day;
use crate::elder::{AlertKind, ContactId, ElderDetails};
use crate::error::{Result, Subject};

/// A draw of its own, so that the elders stay who they are.
const APART: u64 = 0xd00a;

/// The places of a licence that so many elders of a centre do not fill; at least those of a usual house.
pub fn licensed_places(elders: u32, centres: u32) -> i64 {
    (i64::from(elders) / i64::from(centres.max(1)) * 5 / 4).clamp(50, 5000)
}

/// Who of an elder's people may collect, and whether somebody must.
pub struct Household {
    may_collect: Vec<(ContactId, String)>,
    must_be_collected: bool,
}

impl Household {
    /// Of an elder just registered, with these contacts.
    pub fn of(details: &ElderDetails, contacts: Vec<ContactId>) -> Self {
        let may_collect = contacts
            .into_iter()
            .zip(&details.contacts)
            .filter(|(_, contact)| contact.may_collect)
            .map(|(id, contact)| (id, contact.name.clone()))
            .collect();
        let must_be_collected = details.alerts.iter().any(|alert| alert.kind == AlertKind::Wandering);
        Self { may_collect, must_be_collected }
    }

    /// Who took the elder home, from what life says of it: alone, with the minibus, or somebody of the family.
    pub fn collector(&self, words: &str) -> (Collector, Option<Transport>) {
        let transport = transport(words);
        let alone = words.starts_with("自行") || transport.is_some();
        if alone && !self.must_be_collected {
            return (Collector::default(), transport);
        }
        let collector = match self.may_collect.first() {
            Some((id, name)) => {
                Collector { contact_id: Some(id.clone()), words: name.clone(), ..Collector::default() }
            }
            None => Collector {
                contact_id: None,
                words: words.trim_start_matches("自行离开").to_owned() + "（演示）",
                is_unlisted: true,
                reason: "家属来电委托（演示）".to_owned(),
            },
        };
        (collector, transport)
    }
}

/// How the elder travels, where life names the minibus.
pub fn transport(words: &str) -> Option<Transport> {
    words.starts_with("班车").then_some(Transport::CentreMinibus)
}

/// Puts those who are here into rooms and closes the past days, but for yesterday, which has a forgotten leaving.
///
/// # Errors
/// When the database refuses.
pub async fn fill(
    change: &mut Change<'_>,
    seed: u64,
    centres: &[Centre],
    first_day: NaiveDate,
    today: NaiveDate,
) -> Result<()> {
    let mut draw = Draw::new(seed ^ APART);
    let yesterday = today.checked_sub_days(Days::new(1)).unwrap_or(today);
    for centre in centres {
        for visit in closing::open_visits(&mut change.tx, &centre.id, today).await? {
            let room = draw.one_of(&centre.rooms).id.clone();
            closing::set_room(&mut change.tx, &visit.id, Some(&room)).await?;
        }
        let calendar = centre::days::sql::calendar(&mut change.tx, &centre.id, first_day, yesterday).await?;
        let calendar = calendar.or_not_found(Subject::Centre)?;
        for on in first_day.iter_days().take_while(|on| *on < yesterday) {
            let day = calendar.day(on);
            let Some(closes_at) = day.closes_at else { continue };
            let id = DayClosingId(change.new_id());
            let closed = Closing {
                closed_at: closed_at(on, closes_at),
                closed_by: "演示员工赵".to_owned(),
                note: String::new(),
            };
            closing::insert(&mut change.tx, &id, &centre.id, &day, &closed).await?;
        }
    }
    Ok(())
}

/// A quarter of an hour after the doors.
fn closed_at(on: NaiveDate, closes_at: NaiveTime) -> DateTime<Utc> {
    let at = closes_at + chrono::TimeDelta::minutes(15);
    day::instant_at(day::DISTRICT_ZONE, on, at).unwrap_or_else(|| on.and_time(at).and_utc())
}
