//! What a person has typed, before it is a record: dates and times are texts, nothing is chosen
//! until it is chosen.
//!
//! A draft is saved at every keystroke and may be read by a later version of the program, so
//! every field except the identities it is about may be missing. Each draft has one function that
//! turns it into entities or into the list of what to correct; it never changes what was typed.

use chrono::{NaiveDate, NaiveTime, Timelike};

mod consent;
mod context;
mod employer;
mod enrolment;
mod follow_up;
mod goals;
mod handover;
mod mark;
mod note;
mod outcome;
mod participant;
mod phase;
mod photo;
mod place;
mod placement;
mod plan;
mod programme;
mod saved_filter;
mod task;
mod template;
mod trust;
mod visit;
mod vocational_profile;

pub use consent::ConsentDraft;
pub use context::Context;
pub use employer::{EmployerContactDraft, EmployerDraft, OpeningDraft, SupervisorEndDraft};
pub use enrolment::{BegunEnrolment, EnrolmentDraft};
pub use follow_up::FollowUpDraft;
pub use goals::{GoalDraft, PlanDraft, PlanStepDraft, RatingDraft, SelfRatingsDraft};
pub use handover::HandoverItemDraft;
pub use mark::Mark;
pub use note::{JournalNoteDraft, SupportNoteDraft};
pub use outcome::OutcomeDraft;
pub use participant::{NewParticipant, NextStepDraft, ParticipantDraft, next_case_number};
pub use phase::{PhaseMove, PhaseMoveDraft};
pub use photo::{PhotoDraft, Pictured};
pub use place::{SavedWorkplace, SupervisorDraft, WorkplaceDraft};
pub use placement::{AdaptationDraft, PlacementDraft};
pub use plan::PlanVisitDraft;
pub use programme::ProgrammeDraft;
pub use saved_filter::SavedFilterDraft;
pub use task::{SavedTask, StepDraft, TaskDraft};
pub use template::{SavedTemplate, TaskTemplateDraft, TemplateStepDraft};
pub use trust::{LogReviewDraft, RetentionHoldDraft, Reviewed};
pub use visit::{
    AdaptationEffectDraft, NewAdaptationDraft, RecordedVisit, TrialDraft, VisitBasis, VisitDraft,
};
pub use vocational_profile::{SkillDraft, ValidationDraft, VocationalProfileDraft, WrittenProfile};

/// More hours than anybody works in a week.
const MOST_HOURS_A_WEEK: u32 = 80;
/// The longest a visit can be, in minutes.
const LONGEST_VISIT: u32 = 12 * 60;

/// Minutes from one time of day to the next time it is the other, at most a day less a minute.
fn minutes_between(start: NaiveTime, end: NaiveTime) -> u32 {
    let minute = |time: NaiveTime| time.hour() * 60 + time.minute();
    (minute(end) + 24 * 60 - minute(start)) % (24 * 60)
}

/// A day as a draft holds it.
fn written_day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// A number as a draft holds it.
fn written_number(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// Declares a draft: the identities it is about, which must be there, then what is typed.
macro_rules! draft {
    (
        $(#[$meta:meta])*
        $name:ident $(about { $($(#[$about_meta:meta])* $about:ident: $about_ty:ty,)+ })?
        with { $($(#[$field_meta:meta])* $field:ident: $ty:ty,)+ }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            $($($(#[$about_meta])* pub $about: $about_ty,)+)?
            $($(#[$field_meta])* #[serde(default)] pub $field: $ty,)+
        }

        $crate::draft::empty! {
            $name [$($($about: $about_ty,)+)?] { $($field: Default::default(),)+ }
        }
    };
}
pub(crate) use draft;

/// Declares how an empty draft is made: by default, or about something.
macro_rules! empty {
    ($name:ident [] { $($empty:tt)+ }) => {
        impl Default for $name {
            fn default() -> Self {
                Self { $($empty)+ }
            }
        }
    };
    ($name:ident [$($about:ident: $about_ty:ty,)+] { $($empty:tt)+ }) => {
        impl $name {
            /// An empty draft.
            #[must_use]
            pub fn new($($about: $about_ty,)+) -> Self {
                Self { $($about,)+ $($empty)+ }
            }
        }
    };
}
pub(crate) use empty;

#[cfg(test)]
mod tests;
