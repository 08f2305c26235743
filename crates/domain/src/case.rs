//! A participant's case: the person, the enrolment, consents, follow-ups and journal.

use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    Id,
    choice::{AccessAction, FollowUpState, Livelihood, Occupation, Outcome, Phase, Protection},
    introduction::Placement,
    office::{Member, Programme},
    place::Supervisor,
    record::entity,
};

entity! {
    /// A participant (deltagare). The identity number is never the key.
    Participant {
        /// Number of the case, unique on this computer and safe to say aloud ("N-2026-014").
        case_number: String,
        /// First name, used in the field.
        first_name: String,
        /// Last name.
        last_name: String,
        /// Personal identity or coordination number, twelve digits, or empty.
        identity_number: String,
        /// Whether and how the person's identity is protected.
        protection: Protection,
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
        /// The next step, in a sentence.
        next_step: String,
        /// When the next step is due.
        next_step_on: Option<NaiveDate>,
    }
}

entity! {
    /// An enrolment (inskrivning) in a programme.
    Enrolment {
        /// Who.
        participant: Id<Participant>,
        /// In which programme.
        programme: Id<Programme>,
        /// The responsible coach.
        coach: Id<Member>,
        /// Who referred the participant.
        referral: String,
        /// First day.
        starts_on: NaiveDate,
        /// Last day, once it has ended.
        ends_on: Option<NaiveDate>,
        /// Where the participant is now.
        phase: Phase,
        /// Since when.
        phase_since: NaiveDate,
        /// Livelihood at entry, in words.
        livelihood: String,
        /// Why it ended.
        exit_reason: String,
        /// The programme's target group that the participant belongs to.
        target_group: String,
        /// The decision that the programme needs: date, reference.
        decision: String,
        /// What the participant did at entry.
        entry_occupation: Option<Occupation>,
        /// What the participant lived on at entry.
        entry_livelihood: Option<Livelihood>,
        /// What came of it, at exit.
        exit_outcome: Option<Outcome>,
        /// What the participant does at exit.
        exit_occupation: Option<Occupation>,
        /// What the participant lives on at exit.
        exit_livelihood: Option<Livelihood>,
        /// When it was asked again, six months after the exit.
        later_on: Option<NaiveDate>,
        /// What came of it, six months later.
        later_outcome: Option<Outcome>,
        /// What the participant does six months later.
        later_occupation: Option<Occupation>,
        /// What the participant lives on six months later.
        later_livelihood: Option<Livelihood>,
    }
}

entity! {
    /// One move between phases, forward or back. The history is kept.
    PhaseChange {
        /// Of which enrolment.
        enrolment: Id<Enrolment>,
        /// To which phase.
        phase: Phase,
        /// From which day.
        since: NaiveDate,
        /// By whom.
        by: Id<Member>,
        /// Why, in own words.
        reason: String,
    }
}

entity! {
    /// A consent (samtycke) to show something to somebody.
    Consent {
        /// From whom.
        participant: Id<Participant>,
        /// To which supervisor; nobody named means the placement's supervisors.
        supervisor: Option<Id<Supervisor>>,
        /// For which placement.
        placement: Option<Id<Placement>>,
        /// Codes of [`crate::choice::SharedField`], comma-separated.
        fields: String,
        /// What it is for.
        purpose: String,
        /// Given on.
        given_on: NaiveDate,
        /// Valid until and including.
        valid_until: Option<NaiveDate>,
        /// Withdrawn on, when so.
        withdrawn_on: Option<NaiveDate>,
        /// How it was given: signed paper, said in a meeting.
        evidence: String,
    }
}

entity! {
    /// A follow-up (uppföljning), planned from the programme's schedule.
    FollowUp {
        /// Of whom.
        participant: Id<Participant>,
        /// Of which placement.
        placement: Option<Id<Placement>>,
        /// What it is called; empty when it is called by its place in the schedule.
        title: String,
        /// When it is due.
        due_on: NaiveDate,
        /// Where it stands.
        state: FollowUpState,
        /// When it was carried out.
        done_on: Option<NaiveDate>,
        /// Whether the participant is still employed, when asked.
        still_employed: Option<bool>,
        /// Hours per week then, when asked.
        hours_per_week: Option<u32>,
        /// What is needed now.
        needs: String,
        /// Why it was moved.
        reason: String,
        /// Planned by the programme, so many days after the start; none when planned by hand.
        after_days: Option<u32>,
        /// Carried out with the participant.
        with_participant: bool,
        /// Carried out with the supervisor.
        with_supervisor: bool,
    }
}

entity! {
    /// A journal note (journalanteckning). Never changed: a correction points at the original.
    JournalNote {
        /// About whom.
        participant: Id<Participant>,
        /// Written by.
        author: Id<Member>,
        /// Written at.
        written_at: DateTime<Utc>,
        /// The text.
        text: String,
        /// The note this one corrects.
        corrects: Option<Id<JournalNote>>,
    }
}

entity! {
    /// One line of the access log (åtkomstlogg).
    Access {
        /// Whose record.
        participant: Id<Participant>,
        /// Who opened it.
        member: Id<Member>,
        /// When.
        at: DateTime<Utc>,
        /// On which device, 32 hexadecimal digits.
        device: String,
        /// What was done.
        action: AccessAction,
    }
}
