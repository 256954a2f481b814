//! Commands of the district.

use super::{CentreLabel, DistrictOverview};
use crate::command::{Reading, command};
use crate::error::Result;
use crate::store::Tx;
use crate::{centre, kiosk, sql};

/// Tells what the program needs to know when it starts: database, desk, centres, whether anything was set up.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Driver, Manager, District, Administrator],
    topics = [Centres, Elders, Kiosk]
)]
pub async fn district_overview(reading: &mut Reading<'_>) -> Result<DistrictOverview> {
    let centres = centre::sql::list(&mut reading.tx, None).await?;
    let elders = elders(&mut reading.tx).await?;
    let app = reading.app;
    let kiosk = if app.gate.is_kiosk() {
        let kiosk = kiosk::sql::here(&mut reading.tx, &app.session).await?;
        // The record decides: a start that was not completed holds nobody.
        app.gate.set_kiosk(kiosk.is_some());
        kiosk.map(|kiosk| kiosk.here)
    } else {
        None
    };
    Ok(DistrictOverview {
        now: reading.now,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        database_kind: app.db.kind(),
        database_label: app.address.label(),
        actor: app.session.actor.clone(),
        desk: app.session.desk.clone(),
        is_empty: centres.is_empty() && elders == 0,
        elders,
        kiosk,
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
