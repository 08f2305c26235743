//! Drafts of notes that are never changed: journal notes and supervisor-support notes.

use crate::{
    Check, Id, Problem, ProblemCode,
    case::{JournalNote, Participant},
    introduction::{Placement, SupportNote},
    place::Supervisor,
    when::Direction,
};

use super::{Context, draft};

draft! {
    /// A journal note.
    JournalNoteDraft about {
        /// About whom.
        participant: Id<Participant>,
    } with {
        /// The text.
        text: String,
        /// The note this one corrects.
        corrects: Option<Id<JournalNote>>,
    }
}

draft! {
    /// A supervisor-support note.
    SupportNoteDraft about {
        /// About which placement.
        placement: Id<Placement>,
    } with {
        /// With which supervisor.
        supervisor: Option<Id<Supervisor>>,
        /// What the supervisor asked.
        asked: String,
        /// What was shown or agreed.
        agreed: String,
        /// What the supervisor handles now.
        handles_now: String,
        /// Next contact, or empty.
        next_contact_on: String,
        /// The note this one corrects.
        corrects: Option<Id<SupportNote>>,
        /// The note whose question this one answers.
        answers: Option<Id<SupportNote>>,
        /// The note whose agreement this one ends.
        ends: Option<Id<SupportNote>>,
    }
}

impl JournalNoteDraft {
    /// The note. A correction is a note of its own that points at the original.
    ///
    /// # Errors
    /// Every problem found.
    pub fn write(&self, context: &mut Context<'_>) -> Result<JournalNote, Vec<Problem>> {
        let mut check = Check::new();
        let text = check.required_text("text", &self.text);
        check.finish(|| {
            Some(JournalNote {
                id: context.new_id(),
                participant: self.participant,
                author: context.by,
                written_at: context.now,
                text,
                corrects: self.corrects,
            })
        })
    }
}

impl SupportNoteDraft {
    /// The note. Something has to be written: an empty one says nothing to anybody, unless it ends
    /// an agreement or takes back what it corrects. An answer answers.
    ///
    /// # Errors
    /// Every problem found.
    pub fn write(&self, context: &mut Context<'_>) -> Result<SupportNote, Vec<Problem>> {
        let mut check = Check::new();
        let points = self.ends.is_some() || self.corrects.is_some();
        check.that("asked", ProblemCode::Required, points || self.says_something());
        let answered = self.answers.is_none() || points || !self.agreed.trim().is_empty();
        check.that("agreed", ProblemCode::Required, answered || !self.says_something());
        let note =
            self.read(["asked", "agreed", "handlesNow", "nextContactOn"], &mut check, context);
        check.finish(|| Some(note))
    }

    /// Whether anything is written.
    #[must_use]
    pub fn says_something(&self) -> bool {
        let texts = [&self.asked, &self.agreed, &self.handles_now, &self.next_contact_on];
        texts.iter().any(|text| !text.trim().is_empty())
    }

    /// Reads the note with its problems at the given fields: a visit's page has other names.
    pub(super) fn read(
        &self,
        [asked, agreed, handles_now, next_contact_on]: [&str; 4],
        check: &mut Check,
        context: &mut Context<'_>,
    ) -> SupportNote {
        let next = &self.next_contact_on;
        SupportNote {
            id: context.new_id(),
            placement: self.placement,
            supervisor: self.supervisor,
            author: context.by,
            written_at: context.now,
            asked: check.text(asked, &self.asked),
            agreed: check.text(agreed, &self.agreed),
            handles_now: check.text(handles_now, &self.handles_now),
            next_contact_on: check.optional_day(
                next_contact_on,
                next,
                context.today(),
                Direction::Nearest,
            ),
            corrects: self.corrects,
            answers: self.answers,
            ends: self.ends,
        }
    }
}
