//! Drafts about placements, tasks, adaptations and support notes.

use crate::{
    Id,
    case::Participant,
    choice::{AdaptationKind, Effect, PlacementKind},
    introduction::{Placement, Step, SupportNote},
    place::{Supervisor, Workplace},
};

use super::draft;

draft! {
    /// A placement, new or changed.
    PlacementDraft about {
        /// Who.
        participant: Id<Participant>,
    } with {
        /// Where.
        workplace: Option<Id<Workplace>>,
        /// With whom, when agreed.
        supervisor: Option<Id<Supervisor>>,
        /// What kind.
        kind: Option<PlacementKind>,
        /// Worked hours per week.
        hours_per_week: String,
        /// The schedule in words.
        schedule: String,
        /// First day.
        starts_on: String,
        /// Last day, or empty.
        ends_on: String,
        /// Agreement: date, reference.
        agreement: String,
        /// When the supervisor can step back.
        stepping_back: String,
        /// What works, one sentence a line.
        what_works: String,
    }
}

draft! {
    /// A task with its steps, new or changed.
    TaskDraft about {
        /// At which placement.
        placement: Id<Placement>,
    } with {
        /// Its name.
        name: String,
        /// Its steps in order; a line left wholly empty is not a step.
        steps: Vec<StepDraft>,
    }
}

draft! {
    /// One step of a task.
    StepDraft with {
        /// The step, when it exists already.
        step: Option<Id<Step>>,
        /// What is done.
        response: String,
        /// What tells that it is time.
        cue: String,
        /// How to help, in observable words.
        how_to_help: String,
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
    }
}

draft! {
    /// An adaptation, new or changed.
    AdaptationDraft about {
        /// At which placement.
        placement: Id<Placement>,
    } with {
        /// What kind.
        kind: Option<AdaptationKind>,
        /// The need, without diagnosis.
        need: String,
        /// The measure, in observable words.
        measure: String,
        /// Who sees to it.
        responsible: String,
        /// In use since, or empty.
        since: String,
        /// How it works, as last judged.
        effect: Option<Effect>,
        /// No longer used since, or empty.
        ended_on: String,
    }
}
