//! Drafts about a participant's case.

use crate::{
    Id,
    case::{Enrolment, JournalNote, Participant},
    choice::{FollowUpState, Phase, Protection, SharedField},
    introduction::Placement,
    office::{Member, Programme},
    place::Supervisor,
};

use super::draft;

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
    /// A move to another phase, forward or back.
    PhaseMoveDraft about {
        /// Of which enrolment.
        enrolment: Id<Enrolment>,
    } with {
        /// To which phase.
        phase: Option<Phase>,
        /// From which day; empty means today.
        since: String,
        /// Why, in own words; required for an exit.
        reason: String,
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

draft! {
    /// A consent to show something to a workplace.
    ConsentDraft about {
        /// From whom.
        participant: Id<Participant>,
    } with {
        /// To which supervisor; nobody means the supervisors at the placement's workplace.
        supervisor: Option<Id<Supervisor>>,
        /// For which placement.
        placement: Option<Id<Placement>>,
        /// What may be shown.
        fields: Vec<SharedField>,
        /// What it is for.
        purpose: String,
        /// Given on; empty means today.
        given_on: String,
        /// Valid until and including, or empty.
        valid_until: String,
        /// How it was given.
        evidence: String,
    }
}

draft! {
    /// A follow-up: planned, carried out or moved to another day.
    FollowUpDraft about {
        /// Of whom.
        participant: Id<Participant>,
    } with {
        /// Of which placement.
        placement: Option<Id<Placement>>,
        /// What it is called.
        title: String,
        /// When it is due.
        due_on: String,
        /// Where it stands; nothing chosen means planned.
        state: Option<FollowUpState>,
        /// When it was carried out.
        done_on: String,
        /// Whether the participant is still employed, when asked.
        still_employed: Option<bool>,
        /// Hours per week then, when asked.
        hours_per_week: String,
        /// What is needed now.
        needs: String,
        /// Why it was moved.
        reason: String,
    }
}

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
