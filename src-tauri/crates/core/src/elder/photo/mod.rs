//! Photographs of elders and their contacts: small, one for each person, apart from the records so that no list ever
//! reads them.

pub mod commands;
pub mod rules;
pub mod sql;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ContactId, ElderId};

crate::words! {
    /// The formats a photograph may have.
    pub enum PhotoFormat {
        /// `image/jpeg`.
        Jpeg,
        /// `image/png`.
        Png,
    }
}

/// Whose photograph.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WhosePhoto {
    /// The elder.
    pub elder_id: ElderId,
    /// A contact of the elder; none for the elder.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub contact_id: Option<ContactId>,
}

/// A photograph.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Photo {
    /// Its format.
    pub format: PhotoFormat,
    /// The bytes in base64.
    pub base64: String,
}

/// A photograph to be kept.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetPhoto {
    /// The elder.
    pub elder_id: ElderId,
    /// A contact of the elder; none for the elder.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub contact_id: Option<ContactId>,
    /// The bytes in base64, JPEG or PNG, at most 400 KiB; none takes the photograph away.
    pub base64: Option<String>,
}
