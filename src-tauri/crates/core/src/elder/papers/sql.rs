//! SQL of the papers about people.

use chrono::NaiveDate;

use crate::centre::CentreId;
use crate::elder::{ElderId, Relation};
use crate::error::Result;
use crate::sql;
use crate::store::Tx;

/// One person to call; an elder without any has one line without a contact.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ContactLine {
    /// Whose.
    pub elder_id: ElderId,
    /// The elder's name.
    pub name: String,
    /// The elder's own telephone.
    pub phone: String,
    /// The contact's name.
    pub contact_name: Option<String>,
    /// How they belong together.
    pub relation: Option<Relation>,
    /// The contact's telephone.
    pub contact_phone: Option<String>,
    /// Whom to call first.
    pub emergency_order: Option<i64>,
    /// May take the elder home.
    pub may_collect: Option<bool>,
}

/// Whom to call for the elders enrolled at a centre on a day, by pinyin and order.
///
/// # Errors
/// When the database refuses.
pub async fn contacts_of_centre(tx: &mut Tx, centre: &CentreId, on: NaiveDate) -> Result<Vec<ContactLine>> {
    Ok(sql!(tx, |on_db| {
        sqlx::query_as(
        "SELECT e.id AS elder_id, e.name, e.phone, k.name AS contact_name, k.relation, k.phone AS contact_phone,
            k.emergency_order, k.may_collect
        FROM elder e
        LEFT JOIN contact k ON k.elder_id = e.id AND k.ended_at IS NULL
        WHERE e.merged_into_id IS NULL AND EXISTS (
            SELECT 1 FROM enrolment n
            WHERE n.elder_id = e.id AND n.centre_id = $1 AND n.from_on <= $2
                AND (n.until_on IS NULL OR n.until_on > $2)
        )
        ORDER BY e.sort_key, e.id, k.emergency_order"
    )
    .bind(centre)
    .bind(on)
    .fetch_all(on_db)
    })?)
}
