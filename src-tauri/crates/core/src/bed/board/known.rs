//! What is known of those on the board: alerts, diets and textures, now or as they stood on the night that is shown.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;

use super::sql::{self, DietChangeRow};
use crate::centre::CentreId;
use crate::diet::DietKind;
use crate::dish::Texture;
use crate::elder::{Alert, ElderId};
use crate::error::{Error, Result};
use crate::store::Tx;

/// What is known of everybody on a board.
#[derive(Default)]
pub struct Known {
    alerts: HashMap<ElderId, Vec<Alert>>,
    eating: HashMap<ElderId, Eating>,
}

/// How somebody eats, as far as a bed shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Eating {
    /// Diets, which combine.
    #[serde(default)]
    pub diets: Vec<DietKind>,
    /// Textures other than regular food; empty: regular food.
    #[serde(default)]
    pub textures: Vec<Texture>,
}

/// A change of how somebody eats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DietChange {
    /// When.
    pub at: DateTime<Utc>,
    /// As it was.
    pub before: Eating,
    /// As it was from then on.
    pub after: Eating,
}

impl Known {
    /// Of those who live at a centre now.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn now(tx: &mut Tx, centre: &CentreId) -> Result<Self> {
        let alerts = crate::bed::sql::alerts(tx, centre).await?;
        let (diets, textures) = (sql::diets(tx, centre).await?, sql::textures(tx, centre).await?);
        Ok(Self { alerts, eating: gathered(diets, textures) })
    }

    /// Of those who lived at a centre in the night of a day, as it stood when that day ended.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn at(
        tx: &mut Tx,
        centre: &CentreId,
        night: NaiveDate,
        ends_at: DateTime<Utc>,
    ) -> Result<Self> {
        let alerts = crate::bed::sql::alerts_at(tx, centre, night, ends_at).await?;
        let diets = sql::diets_of_night(tx, centre, night).await?;
        let textures = sql::textures_of_night(tx, centre, night).await?;
        let mut eating = gathered(diets, textures);
        let mut changes: HashMap<ElderId, Vec<DietChange>> = HashMap::new();
        for row in sql::diet_changes(tx, centre, night).await? {
            let elder = row.elder_id.clone();
            changes.entry(elder).or_default().push(change(row)?);
        }
        for (elder, changes) in changes {
            if let Some(then) = eating_at(&changes, ends_at) {
                eating.insert(elder, then.clone());
            }
        }
        Ok(Self { alerts, eating })
    }

    /// Takes out what is known of somebody.
    pub fn take(&mut self, elder: &ElderId) -> (Vec<Alert>, Eating) {
        (self.alerts.remove(elder).unwrap_or_default(), self.eating.remove(elder).unwrap_or_default())
    }
}

fn gathered(diets: Vec<sql::DietRow>, textures: Vec<sql::TextureRow>) -> HashMap<ElderId, Eating> {
    let mut eating: HashMap<ElderId, Eating> = HashMap::new();
    for row in diets {
        eating.entry(row.elder_id).or_default().diets.push(row.kind);
    }
    for row in textures {
        eating.entry(row.elder_id).or_default().textures.push(row.texture);
    }
    eating
}

fn change(row: DietChangeRow) -> Result<DietChange> {
    let eating = |json: Option<String>| match json {
        None => Ok(Eating::default()),
        Some(json) => serde_json::from_str(&json).map_err(Error::internal).map(|mut eating: Eating| {
            eating.textures.retain(|texture| *texture != Texture::Regular);
            eating
        }),
    };
    Ok(DietChange { at: row.at, before: eating(row.before_json)?, after: eating(row.after_json)? })
}

/// How somebody ate at an instant, from every change in order; none: as it is on record now, no change came after.
///
/// Before the first entry stands what was entered first: that nobody had asked yet must not look like regular food.
#[must_use]
pub fn eating_at(changes: &[DietChange], at: DateTime<Utc>) -> Option<&Eating> {
    let next = changes.iter().position(|change| change.at >= at)?;
    let change = changes.get(next)?;
    let is_first_entry = next == 0 && change.before == Eating::default();
    Some(if is_first_entry { &change.after } else { &change.before })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn eats(diets: &[DietKind]) -> Eating {
        Eating { diets: diets.to_vec(), textures: Vec::new() }
    }

    #[test]
    fn a_past_night_shows_the_diet_that_held_then() {
        let (none, salt, both) =
            (eats(&[]), eats(&[DietKind::LowSalt]), eats(&[DietKind::LowSalt, DietKind::Diabetic]));
        let change = |on: &str, before: &Eating, after: &Eating| DietChange {
            at: at(on),
            before: before.clone(),
            after: after.clone(),
        };
        let changes = [
            change("2026-03-01T02:00:00Z", &none, &salt),
            change("2026-05-01T02:00:00Z", &salt, &none),
            change("2026-07-01T02:00:00Z", &none, &both),
        ];
        for (ends_at, expected) in [
            ("2026-02-01T16:00:00Z", Some(&salt)),
            ("2026-03-01T02:00:00Z", Some(&salt)),
            ("2026-03-01T02:00:01Z", Some(&salt)),
            ("2026-05-01T01:59:59Z", Some(&salt)),
            // Taken off that day: at its end it no longer held.
            ("2026-05-01T16:00:00Z", Some(&none)),
            ("2026-07-01T16:00:00Z", None),
        ] {
            assert_eq!(eating_at(&changes, at(ends_at)), expected, "{ends_at}");
        }
        assert_eq!(eating_at(&[], at("2026-03-01T02:00:00Z")), None, "never changed: as it is on record");
    }

    #[test]
    fn a_change_is_read_from_what_the_trail_keeps() {
        let row = DietChangeRow {
            elder_id: ElderId("e".into()),
            at: at("2026-03-01T02:00:00Z"),
            before_json: None,
            after_json: Some(
                r#"{"aversions":[],"diets":["low_salt"],"textures":["regular","pureed"],"notes":"汤另装"}"#
                    .into(),
            ),
        };
        let read = change(row).unwrap();
        assert_eq!(read.before, Eating::default());
        let after = Eating { diets: vec![DietKind::LowSalt], textures: vec![Texture::Pureed] };
        assert_eq!(read.after, after, "regular food needs no word");
    }
}
