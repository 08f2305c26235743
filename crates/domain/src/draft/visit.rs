//! The draft of an introduction visit: the page a coach fills in while standing at the workplace.

use crate::{
    Id,
    choice::{AdaptationKind, Effect, Helper, OwnView, Standard, SupportLevel, Topic, VisitMode},
    introduction::{Adaptation, Placement, Step, Visit},
    place::Supervisor,
    record::choice,
};

use super::draft;

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

draft! {
    /// A visit to come.
    PlanVisitDraft about {
        /// At which placement.
        placement: Id<Placement>,
    } with {
        /// The day.
        held_on: String,
        /// Start.
        starts_at: String,
        /// End; empty means an hour later.
        ends_at: String,
        /// How the coach means to be present; nothing chosen means side by side.
        mode: Option<VisitMode>,
        /// What is to be done, in a sentence.
        next_step: String,
    }
}

choice! {
    /// What a coach marked for a step: a support level, or that the step did not come up.
    Mark {
        /// I: självständigt
        Independent = "I",
        /// IV: indirekt verbal ledtråd
        IndirectVerbal = "IV",
        /// DV: direkt verbal
        DirectVerbal = "DV",
        /// G: gest
        Gesture = "G",
        /// M: visa, modell
        Model = "M",
        /// PP: delvis fysisk
        PartialPhysical = "PP",
        /// FP: full fysisk
        FullPhysical = "FP",
        /// Ej aktuellt: leaves the denominator
        NotApplicable = "na",
    }
}

impl Mark {
    /// The support level, unless the step did not come up.
    #[must_use]
    pub fn level(self) -> Option<SupportLevel> {
        SupportLevel::from_code(self.code())
    }
}

impl From<Option<SupportLevel>> for Mark {
    fn from(level: Option<SupportLevel>) -> Self {
        level.and_then(|level| Self::from_code(level.code())).unwrap_or(Self::NotApplicable)
    }
}
