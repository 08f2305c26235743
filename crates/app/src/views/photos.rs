//! Photos of steps. What holds their bytes never reaches a screen.

use chrono::NaiveDate;
use fotfaste_domain::{Id, draft::PhotoDraft, photo::Photo};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A file that a coach picked, to be drawn anew.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PreparePhoto {
    /// The file, in Base64.
    pub content: String,
}

/// The picture as it would be kept: a JPEG with nothing of the file it came from but what it shows.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PreparedPhoto {
    /// The picture, in Base64.
    pub content: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Adds a photo to a step.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AddPhoto {
    /// What was typed.
    pub draft: PhotoDraft,
    /// The file, in Base64: as it was picked, or as it was prepared.
    pub content: String,
    /// The photo of the same step whose place it takes.
    pub replaces: Option<Id<Photo>>,
}

/// Corrects what a photo shows in words.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct DescribePhoto {
    /// Which.
    pub id: Id<Photo>,
    /// What was typed.
    pub draft: PhotoDraft,
    /// What the form showed when it was opened: what a colleague has changed since stays.
    pub shown: Option<PhotoDraft>,
}

/// How large a picture is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PhotoSize {
    /// The small copy.
    Small,
    /// The picture.
    Large,
}

/// Asks for a picture. One that is not here is fetched with the next sync.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GetPhoto {
    /// Of which photo.
    pub id: Id<Photo>,
    /// How large.
    pub size: PhotoSize,
}

/// A picture, or where it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "state", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum PhotoContent {
    /// It is here.
    Here {
        /// The JPEG, in Base64.
        content: String,
    },
    /// It comes with the next sync, or is on its way.
    Coming,
    /// The server does not have it: its author's computer has not sent it yet.
    NotThere,
    /// What the server has is not what was kept. It is not shown.
    Damaged,
}

/// A photo of a step.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PhotoView {
    /// Which.
    pub id: Id<Photo>,
    /// What it shows.
    pub description: String,
    /// When it was added.
    pub added_on: NaiveDate,
    /// By whom, as far as it is known here.
    pub added_by: Option<String>,
    /// Width of the picture in pixels.
    pub width: u32,
    /// Height of the picture in pixels.
    pub height: u32,
}
