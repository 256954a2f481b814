//! Papers of the menu: the week for the wall, what it feeds.

pub mod nutrition;
pub mod wall;

use crate::error::Result;
use crate::menu::commands::kitchen;
use crate::menu::sql::Kitchen;
use crate::report::Parameters;
use crate::store::Tx;

/// The kitchen that was asked for.
async fn asked_kitchen(tx: &mut Tx, asked: &Parameters) -> Result<Kitchen> {
    kitchen(tx, asked.centre_id.as_ref()).await
}
