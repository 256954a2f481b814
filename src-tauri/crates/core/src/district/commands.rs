//! Commands of the district.

use super::{CentreLabel, DistrictOverview};
use crate::command::{Reading, command};
use crate::error::Result;
use crate::store::Tx;
use crate::{centre, sql};

/// Tells what the program needs to know when it starts: database, desk, centres, whether anything was set up.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = [Centres, Elders]
)]
pub async fn district_overview(reading: &mut Reading<'_>) -> Result<DistrictOverview> {
    let centres = centre::sql::list(&mut reading.tx, None).await?;
    let elders = elders(&mut reading.tx).await?;
    let app = reading.app;
    Ok(DistrictOverview {
        now: reading.now,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        database_kind: app.db.kind(),
        database_label: app.address.label(),
        actor: app.session.actor.clone(),
        desk: app.session.desk.clone(),
        is_empty: centres.is_empty() && elders == 0,
        elders,
        centres: centres
            .into_iter()
            .map(|centre| CentreLabel {
                id: centre.id,
                name: centre.name,
                organisation_name: centre.organisation_name,
                time_zone: centre.time_zone,
                gives_day_care: centre.gives_day_care,
                is_residence: centre.is_residence,
                is_kitchen: centre.is_kitchen,
            })
            .collect(),
    })
}

/// How many elders are registered.
///
/// # Errors
/// When the database refuses.
pub async fn elders(tx: &mut Tx) -> Result<i64> {
    Ok(sql!(tx, |on| sqlx::query_scalar("SELECT COUNT(*) FROM elder").fetch_one(on))?)
}
