//! Making a picture fit: in points first, then in bytes.

use image::{
    ImageEncoder, RgbImage,
    codecs::jpeg::JpegEncoder,
    imageops::{self, FilterType},
};

use super::NoPicture;

/// How good it is drawn, from the best to what still can be seen.
const QUALITIES: [u8; 7] = [85, 78, 70, 62, 54, 46, 38];

/// How large a picture may be.
#[derive(Clone, Copy)]
pub(super) struct Limits {
    /// The longest side in pixels.
    pub(super) side: u32,
    /// The file in bytes.
    pub(super) bytes: usize,
}

/// The picture with no side longer than that, in its own proportions. Never enlarged.
pub(super) fn shrunk(shown: RgbImage, side: u32) -> RgbImage {
    let (width, height) = shown.dimensions();
    if width.max(height) <= side {
        return shown;
    }
    let (to_width, to_height) = within(width, height, side);
    let rough = within(width, height, side * 2);
    // Much larger ones are averaged first: the fine filter would need memory for all their points.
    let shown = if width.max(height) > side * 2 {
        imageops::thumbnail(&shown, rough.0, rough.1)
    } else {
        shown
    };
    imageops::resize(&shown, to_width, to_height, FilterType::CatmullRom)
}

fn within(width: u32, height: u32, side: u32) -> (u32, u32) {
    let longest = u64::from(width.max(height));
    let scaled = |length: u32| {
        let exact = (u64::from(length) * u64::from(side) + longest / 2) / longest;
        u32::try_from(exact).unwrap_or(side).max(1)
    };
    (scaled(width), scaled(height))
}

/// The picture as JPEG, as good as fits: less fine first, then smaller.
pub(super) fn encoded(
    mut shown: RgbImage,
    limits: Limits,
) -> Result<(Vec<u8>, (u32, u32)), NoPicture> {
    loop {
        for quality in QUALITIES {
            let file = encode(&shown, quality)?;
            if file.len() <= limits.bytes {
                return Ok((file, shown.dimensions()));
            }
        }
        let side = shown.width().max(shown.height());
        shown = shrunk(shown, side * 3 / 4);
    }
}

fn encode(shown: &RgbImage, quality: u8) -> Result<Vec<u8>, NoPicture> {
    let mut file = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut file, quality);
    let (width, height) = shown.dimensions();
    encoder
        .write_image(shown, width, height, image::ExtendedColorType::Rgb8)
        .map_err(|_| NoPicture::Unreadable)?;
    Ok(file)
}
