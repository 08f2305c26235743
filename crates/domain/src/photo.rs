//! The photo of a step: what it shows in words, and where its two pictures are.
//!
//! The pictures themselves are contents, which the row refers to and does not hold. They never
//! change: another picture is another row. Only the words can be corrected.

use chrono::NaiveDate;

use crate::{Content, Id, introduction::Step, office::Member, record::entity};

/// The longest description, in characters: a sentence or two.
pub const LONGEST_DESCRIPTION: u32 = 300;

entity! {
    /// A photo of a step of a participant's task. It shows the work, not people.
    Photo {
        /// Of which step.
        step: Id<Step>,
        /// What it shows, for whoever does not see it.
        description: String,
        /// Who added it.
        added_by: Id<Member>,
        /// On which day.
        added_on: NaiveDate,
        /// Width of the picture in pixels.
        width: u32,
        /// Height of the picture in pixels.
        height: u32,
        /// The picture.
        picture: Content,
        /// A small copy of it, for lists: it comes by itself, the picture when it is asked for.
        small: Content,
    }
}
