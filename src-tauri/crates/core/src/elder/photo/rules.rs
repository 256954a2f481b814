//! What may be a photograph.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::PhotoFormat;
use crate::error::Fault;

/// At most so many bytes; the screen makes photographs smaller before it sends them.
pub const MOST_BYTES: usize = 400 * 1024;

/// Reads a photograph and tells its format by its first bytes, whatever it calls itself.
///
/// # Errors
/// `WrongForm` when it is neither JPEG nor PNG, `TooLarge` beyond [`MOST_BYTES`].
pub fn read(base64: &str) -> Result<(PhotoFormat, Vec<u8>), Fault> {
    // Four characters for three bytes: what is far too long is not even decoded.
    if base64.len() > MOST_BYTES * 4 / 3 + 4 {
        return Err(Fault::TooLarge);
    }
    let bytes = STANDARD.decode(base64.trim()).map_err(|_| Fault::WrongForm)?;
    if bytes.len() > MOST_BYTES {
        return Err(Fault::TooLarge);
    }
    let format = if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        PhotoFormat::Jpeg
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        PhotoFormat::Png
    } else {
        return Err(Fault::WrongForm);
    };
    Ok((format, bytes))
}

/// The bytes as they are sent.
#[must_use]
pub fn written(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_jpeg_and_png_of_a_small_size_are_photographs() {
        let jpeg = [&[0xff, 0xd8, 0xff, 0xe0], &[0u8; 100][..]].concat();
        let png = [&b"\x89PNG\r\n\x1a\n"[..], &[0u8; 100]].concat();
        assert_eq!(read(&written(&jpeg)), Ok((PhotoFormat::Jpeg, jpeg)));
        assert_eq!(read(&written(&png)), Ok((PhotoFormat::Png, png)));
        for not_one in ["", "no base64!", "PHN2Zz4="] {
            assert_eq!(read(not_one), Err(Fault::WrongForm), "{not_one:?}");
        }
        let heavy = [&[0xff, 0xd8, 0xff][..], &vec![0u8; MOST_BYTES]].concat();
        assert_eq!(read(&written(&heavy)), Err(Fault::TooLarge));
    }
}
