//! The draft of a line of the checklist for handing over.

use crate::{Check, Id, Problem, handover::HandoverItem, introduction::Placement};

use super::{Context, draft};

draft! {
    /// A line of the checklist, new or changed.
    HandoverItemDraft about {
        /// At which placement.
        placement: Id<Placement>,
    } with {
        /// What has to be in place.
        text: String,
    }
}

impl HandoverItemDraft {
    /// The line, new at a position, or changed.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        existing: Option<&HandoverItem>,
        position: u32,
        context: &mut Context<'_>,
    ) -> Result<HandoverItem, Vec<Problem>> {
        let mut check = Check::new();
        let text = check.required_line("text", &self.text);
        check.finish(|| {
            Some(match existing {
                Some(known) => HandoverItem { text, ..known.clone() },
                None => HandoverItem {
                    id: context.new_id(),
                    placement: self.placement,
                    position,
                    text,
                    done_on: None,
                    done_by: None,
                },
            })
        })
    }
}
