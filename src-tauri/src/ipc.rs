//! The commands of the shell: one that reaches the registry of the core, in which everything else is, and one that
//! prints what the window shows.

use kangning_core::{Error, Result};
use tauri::ipc::Response;
use tauri::{State, WebviewWindow};

use crate::desk::Desk;

/// Runs a command of the registry: its name, and its arguments as JSON text.
#[tauri::command]
pub async fn rpc(desk: State<'_, Desk>, name: String, arguments: String) -> Result<Response, Error> {
    // The answer is JSON already; a response passes it on without writing it a second time.
    desk.app().await?.call(&name, &arguments).await.map(Response::new)
}

/// Prints what the window shows, through the dialog of the system.
#[tauri::command]
pub fn print_window(window: WebviewWindow) -> Result<(), Error> {
    window.print().map_err(Error::internal)
}
