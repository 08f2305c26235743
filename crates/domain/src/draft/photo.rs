//! The draft of a photo: which step, and what it shows.

use crate::{
    Check, Content, Id, Problem, ProblemCode,
    introduction::Step,
    photo::{LONGEST_DESCRIPTION, Photo},
};

use super::{Context, draft};

draft! {
    /// What is typed about a photo.
    PhotoDraft about {
        /// Of which step.
        step: Id<Step>,
    } with {
        /// What it shows, for whoever does not see it.
        description: String,
    }
}

/// A picture as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pictured {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The picture.
    pub picture: Content,
    /// The small copy.
    pub small: Content,
}

impl PhotoDraft {
    /// What is wrong with what was typed, before there is a picture.
    ///
    /// # Errors
    /// Every problem found.
    pub fn check(&self) -> Result<(), Vec<Problem>> {
        self.described().map(|_| ())
    }

    /// A new photo with that picture, by whoever writes, today.
    ///
    /// # Errors
    /// Every problem found.
    pub fn add(
        &self,
        id: Id<Photo>,
        pictured: &Pictured,
        context: &mut Context<'_>,
    ) -> Result<Photo, Vec<Problem>> {
        let description = self.described()?;
        Ok(Photo {
            id,
            step: self.step,
            description,
            added_by: context.by,
            added_on: context.today(),
            width: pictured.width,
            height: pictured.height,
            picture: pictured.picture,
            small: pictured.small,
        })
    }

    /// The photo with other words; the picture and the step stay.
    ///
    /// # Errors
    /// Every problem found.
    pub fn describe(&self, known: &Photo) -> Result<Photo, Vec<Problem>> {
        Ok(Photo { description: self.described()?, ..known.clone() })
    }

    fn described(&self) -> Result<String, Vec<Problem>> {
        let mut check = Check::new();
        let line = check.line_within("description", &self.description, LONGEST_DESCRIPTION);
        check.that("description", ProblemCode::Required, !line.is_empty());
        check.finish(|| Some(line))
    }
}
