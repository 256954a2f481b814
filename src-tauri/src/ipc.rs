//! The one command of the shell. Everything it can do is in the registry of the core.

use kangning_core::{Error, Result};
use tauri::State;
use tauri::ipc::Response;

use crate::desk::Desk;

/// Runs a command of the registry: its name, and its arguments as JSON text.
#[tauri::command]
pub async fn rpc(desk: State<'_, Desk>, name: String, arguments: String) -> Result<Response, Error> {
    // The answer is JSON already; a response passes it on without writing it a second time.
    desk.app().await?.call(&name, &arguments).await.map(Response::new)
}
