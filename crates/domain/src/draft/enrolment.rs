//! The draft of an enrolment.

use crate::{
    Check, Id, Problem, ProblemCode,
    case::{Enrolment, Participant, PhaseChange},
    choice::Phase,
    office::{Member, Programme},
};

use super::{Context, draft};

draft! {
    /// An enrolment in a programme.
    EnrolmentDraft with {
        /// In which programme.
        programme: Option<Id<Programme>>,
        /// The responsible coach; nobody chosen means the one who writes.
        coach: Option<Id<Member>>,
        /// Where the participant starts; nothing chosen means the first phase.
        phase: Option<Phase>,
        /// First day; empty means today.
        starts_on: String,
        /// Who referred the participant.
        referral: String,
        /// Livelihood at entry, in words.
        livelihood: String,
    }
}

/// An enrolment and the first line of its history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BegunEnrolment {
    /// The enrolment.
    pub enrolment: Enrolment,
    /// Its first phase.
    pub change: PhaseChange,
}

impl EnrolmentDraft {
    /// An enrolment of a participant, with its first phase. It begins after the one before: the
    /// latest to begin is the one that counts.
    ///
    /// # Errors
    /// Every problem found.
    pub fn begin(
        &self,
        participant: Id<Participant>,
        before: Option<&Enrolment>,
        context: &mut Context<'_>,
    ) -> Result<BegunEnrolment, Vec<Problem>> {
        let mut check = Check::new();
        let begun = self.read(participant, &mut check, context);
        let in_order = |begun: &BegunEnrolment, before: &Enrolment| {
            let starts_on = begun.enrolment.starts_on;
            starts_on > before.starts_on && before.ends_on.is_none_or(|ended| starts_on >= ended)
        };
        let in_order =
            begun.as_ref().zip(before).is_none_or(|(begun, before)| in_order(begun, before));
        check.that("startsOn", ProblemCode::PhaseBeforeLast, in_order);
        check.finish(|| begun)
    }

    /// Reads the enrolment as a part of another draft.
    pub(super) fn read(
        &self,
        participant: Id<Participant>,
        check: &mut Check,
        context: &mut Context<'_>,
    ) -> Option<BegunEnrolment> {
        let programme = check.chosen("programme", self.programme);
        let starts_on = check.past_day("startsOn", &self.starts_on, context.today());
        let referral = check.line("referral", &self.referral);
        let livelihood = check.line("livelihood", &self.livelihood);
        let phase = self.phase.unwrap_or(Phase::Engagement);
        let (programme, starts_on) = (programme?, starts_on?);
        let enrolment = Enrolment {
            id: context.new_id(),
            participant,
            programme,
            coach: self.coach.unwrap_or(context.by),
            referral,
            starts_on,
            ends_on: None,
            phase,
            phase_since: starts_on,
            livelihood,
            exit_reason: String::new(),
        };
        let change = PhaseChange {
            id: context.new_id(),
            enrolment: enrolment.id,
            phase,
            since: starts_on,
            by: context.by,
            reason: String::new(),
        };
        Some(BegunEnrolment { enrolment, change })
    }
}
