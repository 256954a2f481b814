//! Names the commands of the shell, so that a window may call them only where its capability says so.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let attributes = tauri_build::Attributes::new()
        .app_manifest(tauri_build::AppManifest::new().commands(&["print_window", "rpc", "save_file"]));
    tauri_build::try_build(attributes)?;
    Ok(())
}
