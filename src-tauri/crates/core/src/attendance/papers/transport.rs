//! Whom the minibus brings and takes home (接送名单) on a day.

use super::sql::{self, Ride};
use crate::command::{OrNotFound, Reading};
use crate::error::{Result, Subject};
use crate::report::{Cell, Column, Document, Figure, Kind, Opens, Parameters, Row, Table, report};
use crate::{centre, day};

/// The elders whom the centre's minibus fetches and takes home on a day, with address and telephone, to tick off.
#[report(Attendance, by = [Reception, Nurse, Driver, Manager, District, Administrator], takes = [Centre, Day])]
pub async fn attendance_transport(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let centre = asked.centre(reading).await?;
    let zone = day::zone(&centre.time_zone)?;
    let on = asked.day(zone, reading.now);
    let centre_day = centre::days::sql::day(&mut reading.tx, &centre.id, on).await?;
    let centre_day = centre_day.or_not_found(Subject::Centre)?;
    // Nobody is fetched to a closed door; a day that makes up for a holiday follows its weekday.
    let rides = if centre_day.is_open() {
        sql::rides(&mut reading.tx, &centre.id, on, centre_day.weekday).await?
    } else {
        Vec::new()
    };
    let texts = asked.texts();
    let table = |title: &str, rides: Vec<&Ride>| {
        let columns = vec![
            Column::new(Kind::Time, "at", texts.text("paper.at")),
            Column::text("name", texts.text("paper.name")),
            Column::text("address", texts.text("paper.address")),
            Column::text("phone", texts.text("paper.phone")),
            Column::text("contact", texts.text("paper.contact")),
            Column::blank("done", texts.text("paper.done"), 3.4),
        ];
        Table::new(texts.text(title), columns).rows(rides.into_iter().map(|ride| {
            let contact = match (&ride.contact_name, &ride.contact_phone) {
                (Some(name), Some(phone)) => Cell::text(format!("{name} {phone}")),
                _ => Cell::Empty,
            };
            Row::of(vec![
                Cell::Time(ride.planned_arrival),
                Cell::text(&ride.name),
                Cell::text(&ride.address),
                Cell::text(&ride.phone),
                contact,
                Cell::Empty,
            ])
            .opens(Opens::elder(&ride.elder_id))
        }))
    };
    let there: Vec<&Ride> = rides.iter().filter(|ride| ride.transport_there).collect();
    let back: Vec<&Ride> = rides.iter().filter(|ride| ride.transport_back).collect();
    Ok(Document::new("attendance_transport", &asked)
        .at(&centre.name, zone)
        .on(on)
        .figures(vec![
            Figure::new(texts.text("paper.fetched"), Cell::count(there.len())),
            Figure::new(texts.text("paper.takenHome"), Cell::count(back.len())),
        ])
        .table(table("paper.fetched", there).or_say(texts.text("paper.nobodyRides")))
        .table(table("paper.takenHome", back).or_say(texts.text("paper.nobodyRides")))
        .notes(vec![texts.text("report.attendance_transport.note")])
        .signatures(vec![texts.text("paper.driver"), texts.text("paper.date")]))
}
