//! Commands of night rounds.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate, NaiveTime, Timelike};

use super::{AskRound, CompleteNote, NightFound, NightNote, NightRound, RecordRound, RoundLine, sql};
use crate::bed::residence::{self, Residence};
use crate::bed::{AdmissionId, NightNoteId, admission, house, named};
use crate::command::{Change, OrNotFound, Reading, command};
use crate::day;
use crate::error::{Error, Fault, Faults, Refusal, Result, Subject};
use crate::trail::Mark;

/// Most people of whom something is recorded at once.
const MOST_AT_ONCE: usize = 500;

/// The night that is meant when none is named: until noon the one that began yesterday.
fn present_night(residence: &Residence, now: chrono::DateTime<chrono::Utc>) -> NaiveDate {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or(NaiveTime::MIN);
    let local = now.with_timezone(&residence.zone);
    let today = local.date_naive();
    let is_morning = local.time().num_seconds_from_midnight() < noon.num_seconds_from_midnight();
    if is_morning { today.checked_sub_days(Days::new(1)).unwrap_or(today) } else { today }
}

/// Lists everybody for a night round, by ward and bed, with what was found, and everything that is still open.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds, Elders])]
pub async fn round_list(reading: &mut Reading<'_>, asked: AskRound) -> Result<NightRound> {
    let residence = residence::seen(&mut reading.tx, &asked.centre_id).await?;
    let night_on = asked.night_on.unwrap_or_else(|| present_night(&residence, reading.now));
    let tx = &mut reading.tx;
    let mut alerts = crate::bed::sql::alerts_of_night(tx, &residence.id, night_on).await?;
    let lines = sql::lines(tx, &residence.id, night_on).await?;
    let in_book: HashSet<&AdmissionId> = lines.iter().map(|row| &row.admission_id).collect();
    let mut notes: HashMap<AdmissionId, Vec<NightNote>> = HashMap::new();
    let mut others = Vec::new();
    for note in sql::of_night(tx, &residence.id, night_on).await? {
        match note.admission_id.clone().filter(|admission| in_book.contains(admission)) {
            Some(admission) => notes.entry(admission).or_default().push(note),
            // Who came after midnight is in the book from the next night on.
            None => others.push(note),
        }
    }
    let lines = lines
        .into_iter()
        .filter(|row| asked.ward_id.is_none() || row.ward_id == asked.ward_id)
        .map(|row| RoundLine {
            notes: notes.remove(&row.admission_id).unwrap_or_default(),
            alerts: alerts.remove(&row.elder_id).unwrap_or_default(),
            age: day::age(row.birth_on, night_on),
            bed_label: row.room_name.zip(row.bed_label).map(|(room, label)| format!("{room}-{label}")),
            admission_id: row.admission_id,
            elder_id: row.elder_id,
            name: row.name,
            sex: row.sex,
            ward_id: row.ward_id,
            ward_name: row.ward_name,
            bed_id: row.bed_id,
            away: row.away,
        })
        .collect();
    Ok(NightRound {
        open: sql::open(tx, &residence.id).await?,
        lines,
        others,
        night_on,
        centre_id: residence.id,
        centre_name: residence.name,
        time_zone: residence.time_zone,
    })
}

/// Records what the night staff found, of one person or of many at once. What differs from the book stays open.
#[command(change, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn round_record(change: &mut Change<'_>, asked: RecordRound) -> Result<Vec<NightNote>> {
    let mut faults = Faults::default();
    faults.when(asked.findings.is_empty(), "findings", Fault::Required);
    faults.when(asked.findings.len() > MOST_AT_ONCE, "findings", Fault::TooLarge);
    faults.optional_text(&asked.recorded_by, "recordedBy", 40);
    for (place, finding) in asked.findings.iter().enumerate() {
        faults.optional_text(&finding.note, format!("findings[{place}].note"), 200);
        let is_unknown = finding.admission_id.is_none();
        let wrong = is_unknown && finding.found != NightFound::Arrived;
        faults.when(wrong, format!("findings[{place}].admissionId"), Fault::Required);
        let unsaid = is_unknown && finding.note.trim().is_empty();
        faults.when(unsaid, format!("findings[{place}].note"), Fault::Required);
    }
    faults.done()?;
    let residence = residence::seen(&mut change.tx, &asked.centre_id).await?;
    let night = asked.night_on.unwrap_or_else(|| present_night(&residence, change.now));
    if night > residence.day(change.now) {
        return Err(Error::invalid(Vec::new()).at("nightOn", Fault::InTheFuture));
    }
    if (residence.day(change.now) - night).num_days() > residence.rules.late_entry_days.max(1) {
        return Err(Error::invalid(Vec::new()).at("nightOn", Fault::TooLongAgo));
    }
    let by = match asked.recorded_by.trim() {
        "" => change.app.session.actor.clone(),
        name => name.to_owned(),
    };
    let at = change.now;
    let mut recorded = Vec::new();
    for (place, finding) in asked.findings.iter().enumerate() {
        let elder = match &finding.admission_id {
            Some(id) => {
                let found = admission::sql::one(&mut change.tx, id).await?;
                let found = found.filter(|found| found.centre_id == residence.id);
                Some(found.or_not_found(Subject::Admission)?.elder_id)
            }
            None => None,
        };
        if let Some(bed) = &finding.bed_id {
            let bed = house::sql::place(&mut change.tx, bed).await?;
            if bed.is_none_or(|bed| bed.centre_id != residence.id) {
                return Err(
                    Error::not_found(Subject::Bed).at(&format!("findings[{place}].bedId"), Fault::WrongForm)
                );
            }
        }
        let id = NightNoteId(change.new_id());
        sql::insert(&mut change.tx, &id, &residence.id, night, finding, &by, at).await.map_err(named)?;
        let (note, ..) = sql::one(&mut change.tx, &id).await?.or_not_found(Subject::NightNote)?;
        let mark = Mark::of(Subject::NightNote, id.as_str()).centre(&residence.id);
        let mark = match &elder {
            Some(elder) => mark.elder(elder),
            None => mark,
        };
        change.leave_trail(mark.after(&note)?).await?;
        recorded.push(note);
    }
    Ok(recorded)
}

/// Says how something that the night staff found was set right: entered in the book, looked after, a mistake.
#[command(change, by = [Nurse, Manager, District, Administrator], topics = [Beds])]
pub async fn round_complete(change: &mut Change<'_>, asked: CompleteNote) -> Result<NightNote> {
    let mut faults = Faults::default();
    faults.text(&asked.completion, "completion", 200);
    faults.done()?;
    let (before, centre, elder) =
        sql::one(&mut change.tx, &asked.note_id).await?.or_not_found(Subject::NightNote)?;
    let (by, at) = (change.app.session.actor.clone(), change.now);
    if !before.found.stays_open()
        || !sql::complete(&mut change.tx, &asked.note_id, &asked.completion, &by, at).await?
    {
        return Err(Refusal::NightNoteDone {}.into());
    }
    let (after, ..) = sql::one(&mut change.tx, &asked.note_id).await?.or_not_found(Subject::NightNote)?;
    let mark = Mark::of(Subject::NightNote, asked.note_id.as_str()).centre(&centre);
    let mark = match &elder {
        Some(elder) => mark.elder(elder),
        None => mark,
    };
    change.leave_trail(mark.before(&before)?.after(&after)?).await?;
    Ok(after)
}
