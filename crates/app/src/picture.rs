//! A photo as it is kept: read from what a coach picks, and drawn anew.
//!
//! Only the picture itself passes. Where and when it was taken, with what, by whom, what the camera
//! wrote beside it: all of that stays behind, because the kept files are encoded from points of
//! colour and nothing else. Colours are read as sRGB: a profile of another kind is not followed.

mod fit;
mod read;

#[cfg(test)]
mod made;
#[cfg(test)]
mod tests;

use std::sync::{Mutex, PoisonError};

use fotfaste_domain::{Problem, ProblemCode};
use image::RgbImage;

use self::fit::Limits;

/// The largest file that is read, in bytes.
pub(crate) const LARGEST_FILE: usize = 25 * MEGABYTE as usize;
/// A megabyte as people count.
const MEGABYTE: u32 = 1_000_000;
/// The most points of colour that are read.
const MOST_PIXELS: u32 = 60 * MEGABYTE;
/// The picture that is kept.
const LARGE: Limits = Limits { side: 1600, bytes: 400_000 };
/// Its small copy.
const SMALL: Limits = Limits { side: 480, bytes: 40_000 };
/// A shorter side than this shows nothing.
const SHORTEST_SIDE: u32 = 64;

/// One at a time: a picture takes some hundred megabytes while it is read.
static AT_WORK: Mutex<()> = Mutex::new(());

/// A picture and its small copy, as JPEG.
pub(crate) struct Picture {
    pub(crate) large: Vec<u8>,
    pub(crate) small: Vec<u8>,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

/// Why a file does not become a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoPicture {
    Unreadable,
    Format,
    Heic,
    FileTooLarge,
    TooManyPixels,
    TooSmall,
}

/// Draws what the file shows anew, the right way up.
pub(crate) fn picture(file: &[u8]) -> Result<Picture, NoPicture> {
    if file.len() > LARGEST_FILE {
        return Err(NoPicture::FileTooLarge);
    }
    let _alone = AT_WORK.lock().unwrap_or_else(PoisonError::into_inner);
    let (shown, turn) = read::read(file)?;
    let mut shown = image::DynamicImage::ImageRgb8(fit::shrunk(shown, LARGE.side));
    shown.apply_orientation(turn);
    kept(shown.into_rgb8())
}

/// What is kept of points of colour.
pub(crate) fn kept(shown: RgbImage) -> Result<Picture, NoPicture> {
    let shown = fit::shrunk(shown, LARGE.side);
    if shown.width().min(shown.height()) < SHORTEST_SIDE {
        return Err(NoPicture::TooSmall);
    }
    let small = fit::shrunk(shown.clone(), SMALL.side);
    let (large, (width, height)) = fit::encoded(shown, LARGE)?;
    let (small, _) = fit::encoded(small, SMALL)?;
    Ok(Picture { large, small, width, height })
}

impl NoPicture {
    /// The problem at a field.
    pub(crate) fn at(self, field: &str) -> Problem {
        let problem = |code| Problem::new(field, code);
        match self {
            Self::Unreadable => problem(ProblemCode::PhotoUnreadable),
            Self::Format => problem(ProblemCode::PhotoFormat),
            Self::Heic => problem(ProblemCode::PhotoHeic),
            Self::TooSmall => problem(ProblemCode::PhotoTooSmall),
            Self::FileTooLarge => problem(ProblemCode::PhotoFileTooLarge)
                .with("limit", u32::try_from(LARGEST_FILE).unwrap_or(u32::MAX) / MEGABYTE),
            Self::TooManyPixels => {
                problem(ProblemCode::PhotoTooManyPixels).with("limit", MOST_PIXELS / MEGABYTE)
            }
        }
    }
}
