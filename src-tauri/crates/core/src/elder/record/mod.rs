//! One elder's complete record (查阅、复制权, PIPL 45): everything that is kept of somebody, for that person. As JSON it
//! is every row of every table; on paper it is what people read.

pub mod commands;
pub(crate) mod lines;
pub mod sql;

use serde::Deserialize;
use ts_rs::TS;

use crate::elder::ElderId;

/// Whose record.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskRecord {
    /// Who.
    pub elder_id: ElderId,
}
