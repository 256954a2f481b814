//! SQL of the kiosk.

use chrono::{DateTime, Utc};

use super::{KioskHere, KioskId};
use crate::app::Session;
use crate::centre::CentreId;
use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

/// A desk's kiosk and what ends it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct KioskRecord {
    /// Names it.
    pub id: KioskId,
    /// What the screens may know.
    #[sqlx(flatten)]
    pub here: KioskHere,
    /// Argon2 of the code that ends it; none: the password of the operating system's user does.
    pub leave_code_hash: Option<String>,
}

/// The kiosk that this desk is, if it is one.
///
/// # Errors
/// When the database refuses.
pub async fn here(tx: &mut Tx, session: &Session) -> Result<Option<KioskRecord>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT k.id, k.centre_id, c.name AS centre_name, k.leave_code_hash IS NOT NULL AS has_leave_code,
            k.leave_code_hash
        FROM kiosk k
        JOIN centre c ON c.id = k.centre_id
        WHERE k.desk = $1 AND k.actor = $2 AND k.ended_at IS NULL"
    )
    .bind(&session.desk)
    .bind(&session.actor)
    .fetch_optional(on))?)
}

/// Makes this desk a kiosk unless it is one; says whether it became one.
///
/// # Errors
/// When the database refuses.
pub async fn start(
    tx: &mut Tx,
    id: &KioskId,
    session: &Session,
    centre: &CentreId,
    leave_code_hash: Option<&str>,
    at: DateTime<Utc>,
) -> Result<bool> {
    let rows = sql_execute!(tx, |on| sqlx::query(
        "INSERT INTO kiosk (id, desk, actor, centre_id, leave_code_hash, started_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT DO NOTHING"
    )
    .bind(id)
    .bind(&session.desk)
    .bind(&session.actor)
    .bind(centre)
    .bind(leave_code_hash)
    .bind(at)
    .execute(on))?;
    Ok(rows == 1)
}

/// Ends it, and forgets its code.
///
/// # Errors
/// When the database refuses.
pub async fn end(tx: &mut Tx, id: &KioskId, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| {
        sqlx::query(
        "UPDATE kiosk SET ended_at = CASE WHEN $2 < started_at THEN started_at ELSE $2 END, leave_code_hash = NULL
        WHERE id = $1"
    )
    .bind(id)
    .bind(at)
    .execute(on)
    })?;
    Ok(())
}
