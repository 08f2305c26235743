//! The draft of an enrolment.

use crate::{
    Check, Id, Problem, ProblemCode,
    case::{Enrolment, Participant, PhaseChange},
    choice::{Livelihood, Occupation, Phase},
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
        /// The programme's target group, where it has some.
        target_group: String,
        /// The decision that the programme needs: date, reference.
        decision: String,
        /// What the participant does at entry.
        entry_occupation: Option<Occupation>,
        /// What the participant lives on at entry.
        entry_livelihood: Option<Livelihood>,
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
    /// latest to begin is the one that counts. `programmes` are the office's.
    ///
    /// # Errors
    /// Every problem found.
    pub fn begin(
        &self,
        participant: Id<Participant>,
        before: Option<&Enrolment>,
        programmes: &[Programme],
        context: &mut Context<'_>,
    ) -> Result<BegunEnrolment, Vec<Problem>> {
        let mut check = Check::new();
        let begun = self.read(participant, programmes, &mut check, context);
        let in_order = |begun: &BegunEnrolment, before: &Enrolment| {
            let starts_on = begun.enrolment.starts_on;
            starts_on > before.starts_on && before.ends_on.is_none_or(|ended| starts_on >= ended)
        };
        let in_order =
            begun.as_ref().zip(before).is_none_or(|(begun, before)| in_order(begun, before));
        check.that("startsOn", ProblemCode::PhaseBeforeLast, in_order);
        check.finish(|| begun)
    }

    /// The enrolment, corrected. Phase and exit have their own ways.
    ///
    /// # Errors
    /// Every problem found.
    pub fn change(
        &self,
        existing: &Enrolment,
        programmes: &[Programme],
        context: &mut Context<'_>,
    ) -> Result<Enrolment, Vec<Problem>> {
        let mut check = Check::new();
        let read = self.read(existing.participant, programmes, &mut check, context);
        let first_move = existing.phase_since;
        let in_order = read.as_ref().is_none_or(|read| read.enrolment.starts_on <= first_move);
        check.that("startsOn", ProblemCode::StartsAfterPhase, in_order);
        check.finish(|| {
            let read = read?.enrolment;
            Some(Enrolment {
                programme: read.programme,
                coach: read.coach,
                referral: read.referral,
                starts_on: read.starts_on,
                livelihood: read.livelihood,
                target_group: read.target_group,
                decision: read.decision,
                entry_occupation: read.entry_occupation,
                entry_livelihood: read.entry_livelihood,
                ..existing.clone()
            })
        })
    }

    /// Reads the enrolment as a part of another draft.
    pub(super) fn read(
        &self,
        participant: Id<Participant>,
        programmes: &[Programme],
        check: &mut Check,
        context: &mut Context<'_>,
    ) -> Option<BegunEnrolment> {
        let programme = check.chosen("programme", self.programme);
        let starts_on = check.past_day("startsOn", &self.starts_on, context.today());
        let referral = check.line("referral", &self.referral);
        let livelihood = check.line("livelihood", &self.livelihood);
        let target_group = self.read_target_group(programmes, check);
        let decision = check.line("decision", &self.decision);
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
            target_group,
            decision,
            entry_occupation: self.entry_occupation,
            entry_livelihood: self.entry_livelihood,
            exit_outcome: None,
            exit_occupation: None,
            exit_livelihood: None,
            later_on: None,
            later_outcome: None,
            later_occupation: None,
            later_livelihood: None,
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

    /// A programme that is for certain target groups wants one of them; another takes anybody.
    fn read_target_group(&self, programmes: &[Programme], check: &mut Check) -> String {
        let group = check.line("targetGroup", &self.target_group);
        let chosen = programmes.iter().find(|programme| Some(programme.id) == self.programme);
        if chosen.is_some_and(|programme| programme.target_groups().next().is_some()) {
            check.that("targetGroup", ProblemCode::Choose, !group.is_empty());
        }
        let allowed = chosen.is_none_or(|programme| programme.is_for(&group));
        check.that("targetGroup", ProblemCode::TargetGroupNotAllowed, allowed);
        group
    }
}

impl From<&Enrolment> for EnrolmentDraft {
    fn from(enrolment: &Enrolment) -> Self {
        Self {
            programme: Some(enrolment.programme),
            coach: Some(enrolment.coach),
            phase: Some(enrolment.phase),
            starts_on: enrolment.starts_on.to_string(),
            referral: enrolment.referral.clone(),
            livelihood: enrolment.livelihood.clone(),
            target_group: enrolment.target_group.clone(),
            decision: enrolment.decision.clone(),
            entry_occupation: enrolment.entry_occupation,
            entry_livelihood: enrolment.entry_livelihood,
        }
    }
}
