//! Commands of the calendar.

use super::{EnterYear, LegalCalendar, LegalDay, LegalYear, WhichYear, rules, sql};
use crate::command::{Change, Done, Reading, command};
use crate::error::{Error, Fault, Refusal, Result, Subject};
use crate::store::{Tx, violation};
use crate::trail::Mark;

/// Lists the legal holidays and the workdays that make up for them, by year, and says until when they are known.
#[command(read, by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator], topics = [Centres])]
pub async fn calendar_list(reading: &mut Reading<'_>) -> Result<LegalCalendar> {
    let tx = &mut reading.tx;
    let entered = sql::years(tx).await?;
    let mut days = sql::entered(tx).await?;
    let mut years = rules::shipped_years();
    years.extend(entered.iter().map(|year| LegalYear {
        year: *year,
        is_shipped: false,
        days: days.extract_if(.., |day| day.year == *year).map(|day| day.day).collect(),
    }));
    years.sort_by_key(|year| -year.year);
    Ok(LegalCalendar { ends_on: rules::ends_on(&entered), years })
}

/// Enters the legal holidays of a year, in the place of what was entered for it before.
#[command(change, by = [Manager, District, Administrator], topics = [Centres])]
pub async fn calendar_enter_year(change: &mut Change<'_>, asked: EnterYear) -> Result<LegalYear> {
    rules::check(&asked)?;
    refuse_shipped(asked.year)?;
    let before = entered(&mut change.tx, asked.year).await?;
    sql::delete_year(&mut change.tx, asked.year).await?;
    sql::insert_year(&mut change.tx, asked.year, change.now).await?;
    for (place, day) in asked.days.iter().enumerate() {
        if let Err(error) = sql::insert_day(&mut change.tx, asked.year, day).await {
            return Err(match violation::named(&error).as_deref() {
                // Entered with the year beside it.
                Some("legal_day_pkey" | "legal_day_legal_on_key") => {
                    Error::invalid(Vec::new()).at(&format!("days[{place}].on"), Fault::Taken)
                }
                _ => error.into(),
            });
        }
    }
    let days = sql::of_year(&mut change.tx, asked.year).await?;
    let id = asked.year.to_string();
    let mut mark = Mark::of(Subject::LegalYear, &id);
    if let Some(before) = before {
        mark = mark.before(&noted(&before))?;
    }
    change.leave_trail(mark.after(&noted(&days))?).await?;
    Ok(LegalYear { year: asked.year, is_shipped: false, days })
}

/// Removes a year of legal holidays that was entered here.
#[command(change, by = [Manager, District, Administrator], topics = [Centres])]
pub async fn calendar_remove_year(change: &mut Change<'_>, asked: WhichYear) -> Result<Done> {
    refuse_shipped(asked.year)?;
    let before = entered(&mut change.tx, asked.year).await?;
    let before = before.ok_or_else(|| Error::not_found(Subject::LegalYear))?;
    sql::delete_year(&mut change.tx, asked.year).await?;
    let id = asked.year.to_string();
    let mark = Mark::of(Subject::LegalYear, &id);
    change.leave_trail(mark.before(&noted(&before))?).await?;
    Ok(Done {})
}

async fn entered(tx: &mut Tx, year: i64) -> Result<Option<Vec<LegalDay>>> {
    if !sql::years(tx).await?.contains(&year) {
        return Ok(None);
    }
    Ok(Some(sql::of_year(tx, year).await?))
}

fn refuse_shipped(year: i64) -> Result<()> {
    if rules::is_shipped(year) {
        return Err(Error::from(Refusal::LegalYearShipped { year }).at("year", Fault::Taken));
    }
    Ok(())
}

fn noted(days: &[LegalDay]) -> serde_json::Value {
    serde_json::json!({ "days": days })
}
