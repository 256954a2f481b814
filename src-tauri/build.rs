//! Names the one command of the shell, so that a window may call it only when its capability says so.

fn main() {
    let attributes =
        tauri_build::Attributes::new().app_manifest(tauri_build::AppManifest::new().commands(&["rpc"]));
    if let Err(error) = tauri_build::try_build(attributes) {
        panic!("the shell's manifest does not hold together: {error:#}");
    }
}
