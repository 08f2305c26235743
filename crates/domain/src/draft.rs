//! What a person has typed, before it is a record: dates and times are texts, nothing is chosen
//! until it is chosen.
//!
//! A draft is saved at every keystroke and may be read by a later version of the program, so
//! every field except the identities it is about may be missing. Each draft has one function that
//! turns it into entities or into the list of what to correct; it never changes what was typed.

mod case;
mod introduction;
mod place;
mod visit;

pub use case::{
    ConsentDraft, EnrolmentDraft, FollowUpDraft, JournalNoteDraft, NextStepDraft, ParticipantDraft,
    PhaseMoveDraft,
};
pub use introduction::{AdaptationDraft, PlacementDraft, StepDraft, SupportNoteDraft, TaskDraft};
pub use place::{SupervisorDraft, WorkplaceDraft};
pub use visit::{
    AdaptationEffectDraft, Mark, NewAdaptationDraft, PlanVisitDraft, TrialDraft, VisitDraft,
};

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

        impl $name {
            /// An empty draft.
            #[must_use]
            pub fn new($($($about: $about_ty,)+)?) -> Self {
                Self { $($($about,)+)? $($field: Default::default(),)+ }
            }
        }
    };
}
pub(crate) use draft;
