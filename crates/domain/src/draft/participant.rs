//! Drafts of a participant and of the next step.

use crate::{
    Check, Id, Problem, case::Participant, choice::Protection, identity_number::IdentityNumber,
    office::Programme, when::Direction,
};

use super::{BegunEnrolment, Context, EnrolmentDraft, draft};

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

impl ParticipantDraft {
    /// A new participant, and the enrolment when one is given. `programmes` are the office's.
    ///
    /// # Errors
    /// Every problem found.
    pub fn create(
        &self,
        suggested_case_number: &str,
        programmes: &[Programme],
        context: &mut Context<'_>,
    ) -> Result<NewParticipant, Vec<Problem>> {
        let mut check = Check::new();
        let id = context.new_id();
        let participant = self.read(id, suggested_case_number, &mut check, context);
        let enrolment = self.enrolment.as_ref().map(|enrolment| {
            check.within("enrolment", |check| enrolment.read(id, programmes, check, context))
        });
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
