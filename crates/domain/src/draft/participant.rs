//! Drafts of a participant, an enrolment and the next step.

use crate::{
    Check, Id, Problem,
    case::{Enrolment, Participant, PhaseChange},
    choice::{Phase, Protection},
    identity_number::IdentityNumber,
    office::{Member, Programme},
    when::Direction,
};

use super::{Context, draft};

draft! {
    /// A participant, new or changed.
    ParticipantDraft with {
        /// The case number; left empty, the next free one is taken.
        case_number: String,
        /// First name.
        first_name: String,
        /// Last name.
        last_name: String,
        /// Personal identity or coordination number in any usual way of writing, or empty.
        identity_number: String,
        /// Whether and how the identity is protected; nothing chosen means not.
        protection: Option<Protection>,
        /// Telephone.
        phone: String,
        /// E-mail address.
        email: String,
        /// Postal address.
        address: String,
        /// Language, in words.
        language: String,
        /// Whether an interpreter is needed.
        needs_interpreter: bool,
        /// The participant's own goal in own words.
        own_goal: String,
        /// The enrolment that begins at the same time; only for a new participant.
        enrolment: Option<EnrolmentDraft>,
    }
}

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

draft! {
    /// The next step for a participant.
    NextStepDraft about {
        /// For whom.
        participant: Id<Participant>,
    } with {
        /// The step, in a sentence; empty clears it.
        next_step: String,
        /// When it is due, or empty.
        next_step_on: String,
    }
}

/// What a participant's draft became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewParticipant {
    /// The participant.
    pub participant: Participant,
    /// The enrolment that begins at the same time.
    pub enrolment: Option<BegunEnrolment>,
}

/// An enrolment and the first line of its history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BegunEnrolment {
    /// The enrolment.
    pub enrolment: Enrolment,
    /// Its first phase.
    pub change: PhaseChange,
}

impl ParticipantDraft {
    /// A new participant, and the enrolment when one is given.
    ///
    /// # Errors
    /// Every problem found.
    pub fn create(
        &self,
        suggested_case_number: &str,
        context: &mut Context<'_>,
    ) -> Result<NewParticipant, Vec<Problem>> {
        let mut check = Check::new();
        let id = context.new_id();
        let participant = self.read(id, suggested_case_number, &mut check, context);
        let enrolment = self
            .enrolment
            .as_ref()
            .map(|enrolment| check.within("enrolment", |check| enrolment.read(id, check, context)));
        check.finish(|| {
            let enrolment = match enrolment {
                Some(enrolment) => Some(enrolment?),
                None => None,
            };
            Some(NewParticipant { participant, enrolment })
        })
    }

    /// The participant, changed. The next step is left as it is.
    ///
    /// # Errors
    /// Every problem found.
    pub fn change(
        &self,
        existing: &Participant,
        context: &Context<'_>,
    ) -> Result<Participant, Vec<Problem>> {
        let mut check = Check::new();
        let changed = self.read(existing.id, &existing.case_number, &mut check, context);
        check.finish(|| {
            Some(Participant {
                next_step: existing.next_step.clone(),
                next_step_on: existing.next_step_on,
                ..changed
            })
        })
    }

    fn read(
        &self,
        id: Id<Participant>,
        case_number: &str,
        check: &mut Check,
        context: &Context<'_>,
    ) -> Participant {
        let typed = check.line("caseNumber", &self.case_number);
        Participant {
            id,
            case_number: if typed.is_empty() { case_number.to_owned() } else { typed },
            first_name: check.required_line("firstName", &self.first_name),
            last_name: check.line("lastName", &self.last_name),
            identity_number: check.unless_empty("identityNumber", &self.identity_number, |typed| {
                IdentityNumber::parse(typed, context.today()).map(|number| number.stored())
            }),
            protection: self.protection.unwrap_or(Protection::None),
            phone: check.phone("phone", &self.phone),
            email: check.email("email", &self.email),
            address: check.text("address", &self.address),
            language: check.line("language", &self.language),
            needs_interpreter: self.needs_interpreter,
            own_goal: check.text("ownGoal", &self.own_goal),
            next_step: String::new(),
            next_step_on: None,
        }
    }
}

impl From<&Participant> for ParticipantDraft {
    fn from(participant: &Participant) -> Self {
        Self {
            case_number: participant.case_number.clone(),
            first_name: participant.first_name.clone(),
            last_name: participant.last_name.clone(),
            identity_number: participant.identity_number.clone(),
            protection: Some(participant.protection),
            phone: participant.phone.clone(),
            email: participant.email.clone(),
            address: participant.address.clone(),
            language: participant.language.clone(),
            needs_interpreter: participant.needs_interpreter,
            own_goal: participant.own_goal.clone(),
            enrolment: None,
        }
    }
}

impl EnrolmentDraft {
    /// An enrolment of a participant, with its first phase.
    ///
    /// # Errors
    /// Every problem found.
    pub fn begin(
        &self,
        participant: Id<Participant>,
        context: &mut Context<'_>,
    ) -> Result<BegunEnrolment, Vec<Problem>> {
        let mut check = Check::new();
        let begun = self.read(participant, &mut check, context);
        check.finish(|| begun)
    }

    fn read(
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

impl NextStepDraft {
    /// The participant with this next step; an empty one clears it.
    ///
    /// # Errors
    /// Every problem found.
    pub fn apply(
        &self,
        existing: &Participant,
        context: &Context<'_>,
    ) -> Result<Participant, Vec<Problem>> {
        let mut check = Check::new();
        let next_step_on = check.optional_day(
            "nextStepOn",
            &self.next_step_on,
            context.today(),
            Direction::Nearest,
        );
        let next_step = if next_step_on.is_some() {
            check.required_line("nextStep", &self.next_step)
        } else {
            check.line("nextStep", &self.next_step)
        };
        check.finish(|| Some(Participant { next_step, next_step_on, ..existing.clone() }))
    }
}

/// The next free case number of a year: "N-2026-014".
#[must_use]
pub fn next_case_number<'a>(taken: impl IntoIterator<Item = &'a str>, year: i32) -> String {
    let start = format!("N-{year}-");
    let used = taken.into_iter().filter_map(|number| number.strip_prefix(&start)?.parse().ok());
    let last: u32 = used.max().unwrap_or(0);
    format!("{start}{:03}", last.saturating_add(1))
}
