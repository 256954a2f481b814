//! Saving a file where the person says: the window hands over the bytes, the system's dialog says where. The window
//! itself may write nowhere.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use kangning_core::{Error, Refusal, Result};
use kangning_report::write_whole;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use crate::desk::Desk;

/// Asks where, and writes the file there, whole or not at all; answers where it is, nothing if the person thought
/// better of it.
#[tauri::command]
pub async fn save_file(
    app: AppHandle,
    desk: State<'_, Desk>,
    file_name: String,
    content: String,
) -> Result<Option<String>, Error> {
    // The dialog of the system shows the files of whoever works here: nothing for those who stand at a kiosk.
    if desk.is_kiosk() {
        return Err(Refusal::KioskOnly {}.into());
    }
    let bytes = BASE64_STANDARD.decode(content).map_err(Error::internal)?;
    let (tell, told) = tokio::sync::oneshot::channel();
    app.dialog().file().set_file_name(&file_name).save_file(move |chosen| drop(tell.send(chosen)));
    let Some(chosen) = told.await.map_err(Error::internal)? else { return Ok(None) };
    let path = chosen.into_path().map_err(Error::internal)?;
    write_whole(&path, &bytes)?;
    Ok(Some(path.display().to_string()))
}
