//! Elders and visits that lists bring.

use super::{TRAIL_AT_ONCE, part};
use crate::attendance::VisitId;
use crate::command::Change;
use crate::elder::card;
use crate::elder::sql::{NewElder, Numbers};
use crate::elder::{self, ContactId, ElderDetails, ElderId, resident_number};
use crate::error::{Refusal, Result, Subject};
use crate::exchange::attendance::PastVisit;
use crate::exchange::sql::write;
use crate::report::press::Watch;
use crate::trail::Mark;

/// Registers elders, each with a first card.
pub(super) async fn register(
    change: &mut Change<'_>,
    newcomers: Vec<ElderDetails>,
    watch: &Watch,
) -> Result<()> {
    if newcomers.is_empty() {
        return Ok(());
    }
    let mut codes = elder::sql::card_codes(&mut change.tx).await?;
    let given = |text: Option<&str>| text.map(resident_number::tidied).filter(|text| !text.is_empty());
    for (place, some) in newcomers.chunks(TRAIL_AT_ONCE).enumerate() {
        watch.reached(part(place * TRAIL_AT_ONCE, newcomers.len()))?;
        let mut rows = Vec::with_capacity(some.len());
        for details in some {
            rows.push(NewElder {
                id: ElderId(change.new_id()),
                numbers: Numbers {
                    resident: given(details.resident_number.as_deref()),
                    reason: details.no_resident_number_reason,
                    disability_certificate: given(details.disability_certificate.as_deref()),
                    card: Some(card::commands::free_code_beside(change, &mut codes)?),
                },
                alerts: details.alerts.iter().map(|_| change.new_id()).collect(),
                contacts: details.contacts.iter().map(|_| ContactId(change.new_id())).collect(),
                details,
            });
        }
        elder::sql::insert_many(&mut change.tx, &rows, change.now).await?;
        let mut marks = Vec::with_capacity(rows.len());
        for row in &rows {
            let details = row.details;
            let noted = serde_json::json!({
                "name": details.name, "sex": details.sex, "birthOn": details.birth_on, "phone": details.phone,
                "address": details.address,
            });
            marks.push(Mark::of(Subject::Elder, row.id.as_str()).elder(&row.id).after(&noted)?);
        }
        change.leave_trails(marks).await?;
    }
    Ok(())
}

/// Records visits of days that are over.
pub(super) async fn record(change: &mut Change<'_>, visits: Vec<PastVisit>, watch: &Watch) -> Result<()> {
    let all = visits.len();
    let rows: Vec<(VisitId, PastVisit)> =
        visits.into_iter().map(|visit| (VisitId(change.new_id()), visit)).collect();
    for (place, some) in rows.chunks(TRAIL_AT_ONCE).enumerate() {
        watch.reached(part(place * TRAIL_AT_ONCE, all))?;
        if write::visits(&mut change.tx, some, change.now).await? != some.len() {
            return Err(Refusal::ChangedMeanwhile { subject: Subject::Visit }.into());
        }
        let mut marks = Vec::with_capacity(some.len());
        for (id, visit) in some {
            let noted = serde_json::json!({
                "arrivedAt": visit.arrived_at, "departedAt": visit.departed_at, "broughtBy": visit.brought_by,
                "collectedBy": visit.collector.words, "collectorIsUnlisted": visit.collector.is_unlisted,
                "collectorReason": visit.collector.reason,
            });
            let mark = Mark::of(Subject::Visit, id.as_str()).elder(&visit.elder).centre(&visit.centre);
            marks.push(mark.after(&noted)?);
        }
        change.leave_trails(marks).await?;
    }
    Ok(())
}
