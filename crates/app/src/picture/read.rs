//! From a file that anybody may have made to points of colour, within bounds.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, Rgb, RgbImage,
    RgbaImage, metadata::Orientation,
};

use super::{MOST_PIXELS, NoPicture};

/// The most memory that the points themselves may take.
const MOST_BYTES: u64 = 256 * 1024 * 1024;
/// What decoders may use beside that.
const WORKING_BYTES: u64 = 128 * 1024 * 1024;
/// The brands of an ISO media file that holds a HEIC picture.
const HEIC: [&[u8; 4]; 8] =
    [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"];

/// What the file shows, on white where it is transparent, and how it is to be turned.
pub(super) fn read(file: &[u8]) -> Result<(RgbImage, Orientation), NoPicture> {
    let format = format(file)?;
    if format == ImageFormat::Jpeg && !ends(file) {
        return Err(NoPicture::Unreadable);
    }
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    reader.limits(limits());
    let mut decoder = reader.into_decoder().map_err(|cause| why(&cause))?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > u64::from(MOST_PIXELS) || decoder.total_bytes() > MOST_BYTES {
        return Err(NoPicture::TooManyPixels);
    }
    let turn = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let shown = DynamicImage::from_decoder(decoder).map_err(|cause| why(&cause))?;
    Ok((on_white(shown), turn))
}

fn limits() -> Limits {
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_BYTES + WORKING_BYTES);
    limits
}

fn why(cause: &ImageError) -> NoPicture {
    match cause {
        ImageError::Limits(_) => NoPicture::TooManyPixels,
        ImageError::Decoding(_)
        | ImageError::Encoding(_)
        | ImageError::Parameter(_)
        | ImageError::Unsupported(_)
        | ImageError::IoError(_) => NoPicture::Unreadable,
    }
}

/// What the file is, by how it begins: its name says nothing.
fn format(file: &[u8]) -> Result<ImageFormat, NoPicture> {
    let brand = file.get(8..12);
    let is_media = file.get(4..8) == Some(b"ftyp");
    if is_media && brand.is_some_and(|brand| HEIC.iter().any(|known| *known == brand)) {
        return Err(NoPicture::Heic);
    }
    if file.starts_with(b"\xff\xd8\xff") {
        Ok(ImageFormat::Jpeg)
    } else if file.starts_with(b"\x89PNG\r\n\x1a\n") {
        Ok(ImageFormat::Png)
    } else if file.starts_with(b"RIFF") && brand == Some(b"WEBP") {
        Ok(ImageFormat::WebP)
    } else {
        Err(NoPicture::Format)
    }
}

/// Whether a JPEG's picture is there to its end. The decoder fills the rest of one that was cut
/// short with grey; telephones put other things after the end.
fn ends(file: &[u8]) -> bool {
    let Some(scan) = scan_of(file) else { return false };
    file[scan..].windows(2).any(|pair| pair == [0xff, 0xd9])
}

/// Where the picture begins, after the segments that are about it.
fn scan_of(file: &[u8]) -> Option<usize> {
    let mut at = 2;
    loop {
        let marker = *file.get(at + 1)?;
        match (file[at], marker) {
            (0xff, 0xda) => return Some(at),
            // Filling before a marker, and markers that stand alone.
            (0xff, 0xff) => at += 1,
            (0xff, 0x01 | 0xd0..=0xd8) => at += 2,
            (0xff, _) => {
                let length = [*file.get(at + 2)?, *file.get(at + 3)?];
                at += 2 + usize::from(u16::from_be_bytes(length));
            }
            _ => return None,
        }
    }
}

fn on_white(shown: DynamicImage) -> RgbImage {
    if shown.color().has_alpha() { blended(&shown.into_rgba8()) } else { shown.into_rgb8() }
}

fn blended(shown: &RgbaImage) -> RgbImage {
    RgbImage::from_fn(shown.width(), shown.height(), |x, y| {
        let [red, green, blue, alpha] = shown.get_pixel(x, y).0;
        let over = |colour: u8| {
            let (colour, alpha) = (u16::from(colour), u16::from(alpha));
            u8::try_from((colour * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
        };
        Rgb([over(red), over(green), over(blue)])
    })
}
