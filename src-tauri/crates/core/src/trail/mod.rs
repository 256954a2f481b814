//! The trail: what was changed, by whom, when, at which desk, and what it was before. Rows are only ever added.

pub mod sql;
pub mod superseded;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::app::Origin;
use crate::centre::CentreId;
use crate::elder::ElderId;
use crate::error::{Error, Result, Subject};

crate::identifiers! {
    /// Names a row of the trail.
    TrailId,
}

/// What a change leaves in the trail.
#[derive(Default)]
pub struct Mark<'a> {
    /// What kind of thing was changed, and which.
    pub subject: Option<(Subject, &'a str)>,
    /// Whom it concerns.
    pub elder: Option<&'a ElderId>,
    /// Where.
    pub centre: Option<&'a CentreId>,
    /// The subject as it was.
    pub before: Option<Value>,
    /// The subject as it is now.
    pub after: Option<Value>,
}

impl<'a> Mark<'a> {
    /// About this subject.
    #[must_use]
    pub fn of(subject: Subject, id: &'a str) -> Self {
        Self { subject: Some((subject, id)), ..Self::default() }
    }

    /// Concerns this elder.
    #[must_use]
    pub fn elder(mut self, elder: &'a ElderId) -> Self {
        self.elder = Some(elder);
        self
    }

    /// At this centre.
    #[must_use]
    pub fn centre(mut self, centre: &'a CentreId) -> Self {
        self.centre = Some(centre);
        self
    }

    /// It was so before.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn before(mut self, before: &impl Serialize) -> Result<Self> {
        self.before = Some(serde_json::to_value(before).map_err(Error::internal)?);
        Ok(self)
    }

    /// It is so now.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn after(mut self, after: &impl Serialize) -> Result<Self> {
        self.after = Some(serde_json::to_value(after).map_err(Error::internal)?);
        Ok(self)
    }
}

/// One row of the trail as a history shows it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TrailEntry {
    /// The row.
    pub id: TrailId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who: the operating system's user until accounts exist.
    pub actor: String,
    /// At which desk.
    pub desk: String,
    /// Through which door.
    pub origin: Origin,
    /// The command, for example `attendance_check_in`.
    pub command: String,
    /// At which centre, where it was at one.
    pub centre_name: Option<String>,
    /// The fields that this act set or changed; identity numbers masked.
    pub changes: Vec<FieldChange>,
}

/// A field before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldChange {
    /// The field's name in the subject's JSON, for example `phone`.
    pub field: String,
    /// As it was; none where there was nothing.
    pub before: Option<String>,
    /// As it is now; none where nothing is left.
    pub after: Option<String>,
}

/// The fields in which two states of a subject differ, in the order of their names.
///
/// Lists and nested values are compared whole and given as JSON text. A resident number is masked: a history is
/// read by more people than may see the number.
#[must_use]
pub fn differences(before: Option<&Value>, after: Option<&Value>) -> Vec<FieldChange> {
    let fields = |value: Option<&Value>| value.and_then(Value::as_object).cloned().unwrap_or_default();
    let (before, after) = (fields(before), fields(after));
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    names
        .into_iter()
        .filter(|name| before.get(*name) != after.get(*name))
        .map(|name| FieldChange {
            field: name.clone(),
            before: before.get(name).and_then(|value| said(name, value)),
            after: after.get(name).and_then(|value| said(name, value)),
        })
        .filter(|change| change.before != change.after)
        .collect()
}

fn said(field: &str, value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) if field == "residentNumber" => Some(crate::elder::resident_number::masked(text)),
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => Some(text.clone()),
        Value::Array(list) if list.is_empty() => None,
        other => Some(other.to_string()),
    }
}
