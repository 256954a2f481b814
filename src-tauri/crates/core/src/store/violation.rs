//! Names what a database refused. Only this file reads a database's messages.

use crate::error::{Error, Refusal};

/// The name of the constraint or guard that refused, the same on both databases, or none where something else failed.
///
/// PostgreSQL says the name. SQLite says a CHECK's name and a trigger's text; of a UNIQUE it says the columns, from
/// which the name follows by PostgreSQL's own rule, `table_column_column_key`.
#[must_use]
pub fn named(error: &sqlx::Error) -> Option<String> {
    let refusal = error.as_database_error()?;
    if let Some(name) = refusal.constraint() {
        return Some(name.to_owned());
    }
    let message = refusal.message();
    if let Some(name) = message.strip_prefix("CHECK constraint failed: ") {
        return Some(name.to_owned());
    }
    if let Some(columns) = message.strip_prefix("UNIQUE constraint failed: ") {
        // Of an index over more than columns it says the name.
        if let Some(name) = columns.strip_prefix("index '").and_then(|rest| rest.strip_suffix('\'')) {
            return Some(name.to_owned());
        }
        let table = columns.split('.').next()?;
        let columns: Vec<&str> = columns.split(", ").filter_map(|column| column.split('.').nth(1)).collect();
        return Some(format!("{table}_{}_key", columns.join("_")));
    }
    // A trigger's refusal is nothing but its name.
    let is_name =
        !message.is_empty() && message.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    is_name.then(|| message.to_owned())
}

/// What a failure means that no command foresaw.
#[must_use]
pub fn unforeseen(error: &sqlx::Error) -> Error {
    match error {
        sqlx::Error::PoolTimedOut => Refusal::DatabaseBusy {}.into(),
        sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::PoolClosed => {
            Refusal::DatabaseUnreachable { detail: error.to_string() }.into()
        }
        // SQLITE_BUSY and its extended forms; 55P03 is PostgreSQL's lock_not_available.
        sqlx::Error::Database(refusal)
            if refusal.code().is_some_and(|code| matches!(code.as_ref(), "5" | "261" | "517" | "55P03")) =>
        {
            Refusal::DatabaseBusy {}.into()
        }
        _ => Error::internal(error),
    }
}
