//! The groups a case's timeline can be narrowed to.

use crate::{Kind, record::choice};

choice! {
    /// A group of what stands in a timeline.
    TimelineGroup {
        /// Visits, held and cancelled.
        Visits = "visits",
        /// Journal notes.
        Notes = "notes",
        /// What the supervisor was helped with and has taken over.
        Support = "support",
        /// Placements and adaptations.
        Work = "work",
        /// Vocational profile, validation, plan, goals and self-ratings.
        Plan = "plan",
        /// Follow-ups, and what came of it.
        FollowUp = "follow_up",
        /// Enrolment and phases.
        Phases = "phases",
        /// Consents, sheets, sharing and exports.
        Consents = "consents",
    }
}

impl TimelineGroup {
    /// The group of a kind's rows; nothing for a kind that has no day of its own.
    #[must_use]
    pub const fn of(kind: Kind) -> Option<Self> {
        Some(match kind {
            Kind::Visit => Self::Visits,
            Kind::JournalNote => Self::Notes,
            Kind::SupportNote | Kind::HandoverItem => Self::Support,
            Kind::Placement | Kind::Adaptation => Self::Work,
            Kind::VocationalProfile
            | Kind::Validation
            | Kind::Plan
            | Kind::Goal
            | Kind::PlanStep
            | Kind::SelfRating => Self::Plan,
            Kind::FollowUp => Self::FollowUp,
            Kind::Enrolment | Kind::PhaseChange => Self::Phases,
            Kind::Consent | Kind::SheetPrint | Kind::Access => Self::Consents,
            Kind::Office
            | Kind::Member
            | Kind::Programme
            | Kind::Employer
            | Kind::Workplace
            | Kind::Supervisor
            | Kind::EmployerContact
            | Kind::Opening
            | Kind::TaskTemplate
            | Kind::TemplateStep
            | Kind::Participant
            | Kind::Task
            | Kind::Step
            | Kind::Photo
            | Kind::Trial
            | Kind::AdaptationUse
            | Kind::Skill
            | Kind::LogReview
            | Kind::RetentionHold
            | Kind::SavedFilter => return None,
        })
    }
}
