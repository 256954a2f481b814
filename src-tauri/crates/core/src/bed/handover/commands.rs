//! The command of the handover.

use chrono::TimeDelta;

use super::{AskHandover, Handover, sql};
use crate::bed::{residence, round};
use crate::command::{Reading, command};
use crate::error::Result;

/// Shows in one page who came, left, moved, went away and came back on a day, and how it stands now.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds, Elders])]
pub async fn handover_page(reading: &mut Reading<'_>, asked: AskHandover) -> Result<Handover> {
    let residence = residence::seen(&mut reading.tx, &asked.centre_id).await?;
    let today = residence.day(reading.now);
    let on_day = asked.on_day.unwrap_or(today);
    let tx = &mut reading.tx;
    let holds_until = today + TimeDelta::days(residence.rules.hold_warning_days);
    let mut lines = sql::happened(tx, &residence.id, on_day).await?;
    lines.extend(sql::standing(tx, &residence.id, on_day, holds_until).await?);
    // By kind; of one kind as they were read.
    lines.sort_by_key(|line| line.kind);
    let (residents, away) = sql::people(tx, &residence.id).await?;
    Ok(Handover {
        open_notes: round::sql::open(tx, &residence.id).await?,
        residents,
        away,
        lines,
        on_day,
        now: reading.now,
        actor: reading.app.session.actor.clone(),
        centre_id: residence.id,
        centre_name: residence.name,
        time_zone: residence.time_zone,
    })
}
