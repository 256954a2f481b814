//! SQL of what everybody is found by.

use std::collections::HashMap;

use crate::elder::ElderId;
use crate::error::Result;
use crate::sql;
use crate::store::Tx;
use crate::store::gathered::{FIELD, Gathered, ROW};

/// By what an elder is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keys {
    /// The name's pinyin.
    pub name_pinyin: String,
    /// The keys to find by.
    pub search_text: String,
}

/// By what each elder of the district is found.
///
/// # Errors
/// When the database refuses.
pub async fn of_all(tx: &mut Tx) -> Result<HashMap<ElderId, Keys>> {
    let all: Gathered = sql!(tx, |on| {
        sqlx::query_as(
            "SELECT COUNT(*) AS count, string_agg(
                concat_ws($1,
                    id, REPLACE(REPLACE(name_pinyin, $1, ' '), $2, ' '),
                    REPLACE(REPLACE(search_text, $1, ' '), $2, ' ')),
                $2) AS text
            FROM elder
            WHERE merged_into_id IS NULL",
        )
        .bind(FIELD)
        .bind(ROW)
        .fetch_one(on)
    })?;
    all.rows()?
        .map(|mut row| {
            let id = ElderId(row.text()?.to_owned());
            Ok((id, Keys { name_pinyin: row.text()?.to_owned(), search_text: row.text()?.to_owned() }))
        })
        .collect()
}
