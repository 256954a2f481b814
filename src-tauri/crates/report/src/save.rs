//! Files are written whole or not at all.

use std::io::Write;
use std::path::Path;

use kangning_core::{Refusal, Result};

/// Writes a file: beside it first, then in its place, so that what was there stays until the new one is complete.
///
/// # Errors
/// `file_not_written`.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    written(path, bytes).map_err(|error| Refusal::FileNotWritten { detail: error.to_string() }.into())
}

fn written(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".kangning-");
    // As any file that a program makes: readable as the user's mask says, not only by its owner.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
