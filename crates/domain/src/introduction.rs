//! The introduction at a workplace: placement, tasks and steps, visits, trials, support notes.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use crate::{
    Id,
    case::{Consent, Participant},
    choice::{
        AdaptationKind, Effect, Helper, OwnView, PlacementKind, Standard, Subsidy, SupportLevel,
        VisitMode, VisitState,
    },
    office::Member,
    place::{Supervisor, Workplace},
    record::entity,
};

entity! {
    /// A placement: a participant at a workplace with a supervisor.
    Placement {
        /// Who.
        participant: Id<Participant>,
        /// Where.
        workplace: Id<Workplace>,
        /// With whom, when agreed.
        supervisor: Option<Id<Supervisor>>,
        /// What kind.
        kind: PlacementKind,
        /// Worked hours per week.
        hours_per_week: u32,
        /// The schedule in words; shown on the supervisor sheet.
        schedule: String,
        /// First day.
        starts_on: NaiveDate,
        /// Last day, when agreed.
        ends_on: Option<NaiveDate>,
        /// Agreement: date, reference.
        agreement: String,
        /// When the supervisor can step back, in observable words.
        stepping_back: String,
        /// What works, one sentence a line, in observable words.
        what_works: String,
        /// Last day of the agreement, when it ends before the placement does.
        agreement_ends_on: Option<NaiveDate>,
        /// The wage subsidy, when there is one. Never an amount.
        subsidy: Option<Subsidy>,
        /// First day of the subsidy.
        subsidy_starts_on: Option<NaiveDate>,
        /// Last day of the subsidy.
        subsidy_ends_on: Option<NaiveDate>,
        /// The decision: date, reference.
        subsidy_decision: String,
    }
}

entity! {
    /// A task (arbetsuppgift) that the participant learns at a placement.
    Task {
        /// At which placement.
        placement: Id<Placement>,
        /// Its name.
        name: String,
        /// Its place among the placement's tasks, from 0.
        position: u32,
    }
}

entity! {
    /// A step (arbetsmoment) of a task: a natural cue and a response.
    Step {
        /// Of which task.
        task: Id<Task>,
        /// Its place in the task, from 0.
        position: u32,
        /// What is done (the response).
        response: String,
        /// What tells that it is time (the cue).
        cue: String,
        /// How to help, in observable words; empty means the words of the support level.
        how_to_help: String,
    }
}

entity! {
    /// An introduction visit (introduktionsbesök), planned or done. Minutes are stored.
    Visit {
        /// With whom.
        participant: Id<Participant>,
        /// At which placement.
        placement: Id<Placement>,
        /// By which coach.
        coach: Id<Member>,
        /// Planned, done or cancelled.
        state: VisitState,
        /// The local day.
        held_on: NaiveDate,
        /// Local start.
        starts_at: NaiveTime,
        /// Local end; before the start means after midnight.
        ends_at: NaiveTime,
        /// How the coach was present.
        mode: VisitMode,
        /// Minutes with the participant.
        direct_minutes: u32,
        /// Minutes for the participant without being together.
        indirect_minutes: u32,
        /// Minutes of travel.
        travel_minutes: u32,
        /// Minutes of administration.
        admin_minutes: u32,
        /// Pace, when judged.
        pace: Option<Standard>,
        /// Quality, when judged.
        quality: Option<Standard>,
        /// How the participant found the day.
        own_view: Option<OwnView>,
        /// In the participant's own words.
        own_words: String,
        /// What happened, as seen by the coach.
        note: String,
        /// With which supervisor the coach talked.
        supervisor: Option<Id<Supervisor>>,
        /// Codes of [`crate::choice::Topic`], comma-separated.
        topics: String,
        /// What the talk with the supervisor came to.
        supervisor_talk: String,
        /// An incident, when there was one.
        incident: String,
        /// The next step.
        next_step: String,
        /// When the record was made.
        recorded_at: DateTime<Utc>,
    }
}

entity! {
    /// A trial: how much help one step needed at one visit. A step left out was not applicable.
    Trial {
        /// At which visit.
        visit: Id<Visit>,
        /// Of which step.
        step: Id<Step>,
        /// The support level; none means *ej aktuellt* and leaves the denominator.
        level: Option<SupportLevel>,
        /// Who helped.
        helper: Helper,
        /// The order of levels in force when it was scored, codes comma-separated.
        level_order: String,
        /// A note.
        note: String,
    }
}

entity! {
    /// A supervisor-support note: a log of its own. Never changed; corrections point back.
    SupportNote {
        /// About which placement.
        placement: Id<Placement>,
        /// With which supervisor.
        supervisor: Option<Id<Supervisor>>,
        /// Written by.
        author: Id<Member>,
        /// Written at.
        written_at: DateTime<Utc>,
        /// What the supervisor asked.
        asked: String,
        /// What was shown or agreed.
        agreed: String,
        /// What the supervisor handles now.
        handles_now: String,
        /// Next contact.
        next_contact_on: Option<NaiveDate>,
        /// The note this one corrects.
        corrects: Option<Id<SupportNote>>,
        /// The note whose question this one answers.
        answers: Option<Id<SupportNote>>,
        /// The note whose agreement this one ends.
        ends: Option<Id<SupportNote>>,
    }
}

entity! {
    /// An adaptation (anpassning): need, measure, responsible, effect.
    Adaptation {
        /// At which placement.
        placement: Id<Placement>,
        /// What kind.
        kind: AdaptationKind,
        /// The need, without diagnosis.
        need: String,
        /// The measure, in observable words; shown on the supervisor sheet.
        measure: String,
        /// Who sees to it.
        responsible: String,
        /// In use since.
        since: Option<NaiveDate>,
        /// How it works, as last judged.
        effect: Option<Effect>,
        /// No longer used since.
        ended_on: Option<NaiveDate>,
    }
}

entity! {
    /// How an adaptation worked at one visit.
    AdaptationUse {
        /// At which visit.
        visit: Id<Visit>,
        /// Which adaptation.
        adaptation: Id<Adaptation>,
        /// Its effect.
        effect: Effect,
    }
}

entity! {
    /// One print or saving of a sheet: who, when, to whom, under which consent, which content.
    SheetPrint {
        /// About whom.
        participant: Id<Participant>,
        /// For which placement.
        placement: Id<Placement>,
        /// To which supervisor.
        supervisor: Option<Id<Supervisor>>,
        /// Under which consents: each that a field shown hung on.
        consent: Vec<Id<Consent>>,
        /// Printed by.
        by: Id<Member>,
        /// When.
        printed_at: DateTime<Utc>,
        /// Codes of the fields shown, comma-separated.
        fields: String,
        /// BLAKE3 of the PDF, hexadecimal.
        digest: String,
        /// "print" or "save".
        way: String,
    }
}

impl Visit {
    /// From when to when; an end before the start is the next day's.
    #[must_use]
    pub fn span(&self) -> (NaiveDateTime, NaiveDateTime) {
        let days = i64::from(self.ends_at < self.starts_at);
        let end = (self.held_on + TimeDelta::days(days)).and_time(self.ends_at);
        (self.held_on.and_time(self.starts_at), end)
    }

    /// Whether the two share a minute.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let ((begun, over), (other_begun, other_over)) = (self.span(), other.span());
        begun < other_over && other_begun < over
    }
}
