//! The draft of an introduction visit: the page a coach fills in while standing at the workplace.

use crate::{
    Id,
    case::Participant,
    choice::{AdaptationKind, Effect, Helper, OwnView, Standard, Topic, VisitMode},
    introduction::{Adaptation, AdaptationUse, Placement, Step, SupportNote, Trial, Visit},
    place::Supervisor,
    support::LevelOrder,
};

use super::{Mark, draft};

mod parts;
mod record;

draft! {
    /// An introduction visit that took place.
    VisitDraft about {
        /// At which placement.
        placement: Id<Placement>,
    } with {
        /// The visit it carries out or changes; nothing means one that was not planned.
        visit: Option<Id<Visit>>,
        /// The day.
        held_on: String,
        /// Start.
        starts_at: String,
        /// End.
        ends_at: String,
        /// The coach has confirmed that the visit ended after midnight.
        over_midnight: bool,
        /// The coach has confirmed having been at another visit at the same time.
        overlaps: bool,
        /// How the coach was present.
        mode: Option<VisitMode>,
        /// Time with the participant; empty means from start to end.
        direct_time: String,
        /// Time for the participant without being together.
        indirect_time: String,
        /// Travel.
        travel_time: String,
        /// Administration.
        admin_time: String,
        /// The support level of each step that was judged.
        trials: Vec<TrialDraft>,
        /// Pace, when judged.
        pace: Option<Standard>,
        /// Quality, when judged.
        quality: Option<Standard>,
        /// How the adaptations in use worked.
        adaptations: Vec<AdaptationEffectDraft>,
        /// Adaptations that began at this visit.
        new_adaptations: Vec<NewAdaptationDraft>,
        /// How the participant found the day.
        own_view: Option<OwnView>,
        /// In the participant's own words.
        own_words: String,
        /// With which supervisor the coach talked.
        supervisor: Option<Id<Supervisor>>,
        /// What they talked about.
        topics: Vec<Topic>,
        /// What the talk came to.
        supervisor_talk: String,
        /// Support note: what the supervisor asked.
        support_asked: String,
        /// Support note: what was shown or agreed.
        support_agreed: String,
        /// Support note: what the supervisor handles now.
        support_handles_now: String,
        /// Support note: next contact, or empty.
        support_next_contact_on: String,
        /// What happened, as seen by the coach.
        note: String,
        /// An incident, when there was one.
        incident: String,
        /// The next step.
        next_step: String,
        /// The day of the next visit, or empty.
        next_on: String,
        /// The time of the next visit.
        next_at: String,
    }
}

impl VisitDraft {
    /// Without the support note, which has been written and stays.
    #[must_use]
    pub fn without_support(self) -> Self {
        Self {
            support_asked: String::new(),
            support_agreed: String::new(),
            support_handles_now: String::new(),
            support_next_contact_on: String::new(),
            ..self
        }
    }
}

draft! {
    /// How much help one step needed.
    TrialDraft about {
        /// Of which step.
        step: Id<Step>,
    } with {
        /// The level, *ej aktuellt*, or nothing as long as it is not judged.
        level: Option<Mark>,
        /// Who helped; nobody chosen means the coach, or nobody for an independent step.
        helper: Option<Helper>,
        /// A note.
        note: String,
    }
}

draft! {
    /// How an adaptation in use worked at the visit.
    AdaptationEffectDraft about {
        /// Which adaptation.
        adaptation: Id<Adaptation>,
    } with {
        /// Its effect, when judged.
        effect: Option<Effect>,
    }
}

draft! {
    /// An adaptation that began at the visit.
    NewAdaptationDraft with {
        /// What kind.
        kind: Option<AdaptationKind>,
        /// The need, without diagnosis.
        need: String,
        /// The measure, in observable words.
        measure: String,
        /// Who sees to it.
        responsible: String,
        /// Its effect, when judged.
        effect: Option<Effect>,
    }
}

/// What the store knows that a visit's draft builds on.
#[derive(Clone, Copy)]
pub struct VisitBasis<'a> {
    /// With whom.
    pub participant: &'a Participant,
    /// The order of support levels in force.
    pub order: &'a LevelOrder,
    /// The adaptations of the placement.
    pub adaptations: &'a [Adaptation],
    /// The visit that the draft carries out or corrects.
    pub visit: Option<&'a Visit>,
    /// That visit's trials, when it was recorded before.
    pub trials: &'a [Trial],
    /// How the adaptations worked at that visit, when it was recorded before.
    pub uses: &'a [AdaptationUse],
}

/// What a visit's draft became: everything to be stored in one go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedVisit {
    /// The visit.
    pub visit: Visit,
    /// A trial for each step that was judged.
    pub trials: Vec<Trial>,
    /// Trials of an earlier recording that are no longer there.
    pub removed_trials: Vec<Id<Trial>>,
    /// Adaptations that are new, or whose effect is judged anew.
    pub adaptations: Vec<Adaptation>,
    /// How each judged adaptation worked.
    pub uses: Vec<AdaptationUse>,
    /// Judgements of an earlier recording that are no longer there.
    pub removed_uses: Vec<Id<AdaptationUse>>,
    /// The supervisor-support note, when something was written.
    pub support_note: Option<SupportNote>,
    /// The next visit, planned.
    pub next_visit: Option<Visit>,
    /// The participant with the new next step, when one was written.
    pub participant: Option<Participant>,
}
