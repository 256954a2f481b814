//! The shell: one window, one command that reaches the registry, one that prints, one event that says what changed. The only crate
//! that knows Tauri.

mod desk;
mod gatekeeper;
mod ipc;
mod save;

use std::process::ExitCode;

use clap::Parser;
use desk::Desk;
use kangning_core::store::Address;
use tauri::webview::Color;
use tauri::{App, AppHandle, Manager, WebviewUrl, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_window_state::StateFlags;

/// The window of Kangning 康宁.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The database: sqlite:PATH or postgres://USER@HOST/NAME. Without it, the embedded file of this user.
    #[arg(long, value_name = "URL", env = "KANGNING_DB", hide_env_values = true)]
    db: Option<Address>,
}

/// Opens the window and stays until it is closed.
pub fn run() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("KANGNING_LOG").unwrap_or_else(|_| "warn".into()),
        )
        .with_writer(std::io::stderr)
        .init();
    let Arguments { db } = Arguments::parse();
    let outcome = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _arguments, _folder| bring_forward(app)))
        // Whether it is visible is not remembered: a window hidden once would never come back.
        .plugin(
            tauri_plugin_window_state::Builder::default()
                .with_state_flags(StateFlags::all() & !StateFlags::VISIBLE)
                .build(),
        )
        .plugin(tauri_plugin_dialog::init())
        .manage(Desk::default())
        .invoke_handler(tauri::generate_handler![ipc::print_window, ipc::rpc, save::save_file])
        .on_window_event(|window, event| {
            // The way out of the kiosk is its password, not the cross of the window.
            if let WindowEvent::CloseRequested { api, .. } = event
                && window.state::<Desk>().is_kiosk()
            {
                api.prevent_close();
            }
        })
        .setup(move |app| {
            desk::open(app.handle(), db);
            open_window(app)?;
            Ok(())
        })
        .run(tauri::generate_context!());
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "the window cannot be opened");
            ExitCode::FAILURE
        }
    }
}

fn open_window(app: &App) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("康宁 Kangning")
        .inner_size(1280.0, 800.0)
        .min_inner_size(960.0, 640.0)
        // The ground of the look, so that nothing flashes white before the first picture.
        .background_color(Color(0xfb, 0xf8, 0xf3, 0xff))
        // Files dropped on the window are none of its business until lists are imported.
        .disable_drag_drop_handler()
        .build()?;
    Ok(())
}

/// A second start shows the window that is open already.
fn bring_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        for outcome in [window.unminimize(), window.show(), window.set_focus()] {
            if let Err(error) = outcome {
                tracing::warn!(%error, "the window could not be brought forward");
            }
        }
    }
}
