//! What reaches into days that are closed: only as a correction, with a reason that the trail keeps.

use chrono::NaiveDate;

use crate::attendance::sql::closing as sql;
use crate::centre::CentreId;
use crate::command::Change;
use crate::error::{Error, Fault, Faults, Refusal, Result};

/// Lets a change reach into the days `[from, until)` of a centre (no end: until further notice): freely while none of them
/// is closed, with a reason otherwise. Says whether it is such a correction.
///
/// # Errors
/// `day_closed` with the first of the days at `correctionReason`; `input_invalid` for a reason that is too long.
pub(crate) async fn correct_with_reason(
    change: &mut Change<'_>,
    centre: &CentreId,
    (from, until): (NaiveDate, Option<NaiveDate>),
    correction_reason: &str,
) -> Result<bool> {
    let mut faults = Faults::default();
    faults.optional_text(correction_reason, "correctionReason", 200);
    faults.done()?;
    match sql::first_closed(&mut change.tx, centre, from, until).await? {
        None => Ok(false),
        Some(_) if !correction_reason.trim().is_empty() => Ok(true),
        Some(on) => Err(Error::from(Refusal::DayClosed { on }).at("correctionReason", Fault::Required)),
    }
}

/// Refuses what has no place on a day that is closed.
///
/// # Errors
/// `day_closed`.
pub(crate) async fn refuse_closed(change: &mut Change<'_>, centre: &CentreId, on: NaiveDate) -> Result<()> {
    match sql::of_day(&mut change.tx, centre, on).await? {
        None => Ok(()),
        Some(_) => Err(Refusal::DayClosed { on }.into()),
    }
}
