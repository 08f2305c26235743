//! The parts of a visit: trials, adaptations, the next step; and a recorded visit as a draft.

use chrono::NaiveDate;

use crate::{
    Check, Id,
    case::Participant,
    choice::{Helper, SupportLevel, Topic, VisitState},
    introduction::{Adaptation, AdaptationUse, Trial, Visit},
};

use super::{AdaptationEffectDraft, NewAdaptationDraft, TrialDraft, VisitBasis, VisitDraft};
use crate::draft::{Context, Mark, minutes_between};

impl VisitDraft {
    /// A trial for each judged step. One scored again with the same level keeps the order of
    /// levels it was scored under.
    pub(super) fn read_trials(
        &self,
        visit: Id<Visit>,
        basis: &VisitBasis<'_>,
        check: &mut Check,
        context: &mut Context<'_>,
    ) -> Vec<Trial> {
        let mut trials: Vec<Trial> = Vec::new();
        for (index, draft) in self.trials.iter().enumerate() {
            let note = check.item("trials", index, |check| check.text("note", &draft.note));
            let is_first = !trials.iter().any(|trial| trial.step == draft.step);
            let Some(mark) = draft.level.filter(|_| is_first) else { continue };
            let earlier = basis.trials.iter().find(|trial| trial.step == draft.step);
            let level = mark.level();
            let order = earlier.filter(|trial| trial.level == level && level.is_some());
            trials.push(Trial {
                id: earlier.map_or_else(|| context.new_id(), |trial| trial.id),
                visit,
                step: draft.step,
                level,
                helper: draft.helper.unwrap_or_else(|| usual_helper(level)),
                level_order: order
                    .map_or_else(|| basis.order.to_string(), |trial| trial.level_order.clone()),
                note,
            });
        }
        trials
    }

    /// The adaptations that began at this visit, each with its effect when that was judged.
    pub(super) fn read_new_adaptations(
        &self,
        since: Option<NaiveDate>,
        check: &mut Check,
        context: &mut Context<'_>,
    ) -> Option<Vec<Adaptation>> {
        let written = self.new_adaptations.iter().enumerate().filter(|(_, new)| !new.is_empty());
        let read = written.map(|(index, new)| {
            check.item("newAdaptations", index, |check| {
                let kind = check.chosen("kind", new.kind);
                Some(Adaptation {
                    id: context.new_id(),
                    placement: self.placement,
                    need: check.text("need", &new.need),
                    measure: check.required_text("measure", &new.measure),
                    responsible: check.line("responsible", &new.responsible),
                    since,
                    effect: new.effect,
                    ended_on: None,
                    kind: kind?,
                })
            })
        });
        read.collect::<Vec<_>>().into_iter().collect()
    }

    /// Which adaptations to store and how each worked. An adaptation shows its latest judgement:
    /// correcting an old visit does not undo a newer one.
    pub(super) fn judged(
        &self,
        visit: Id<Visit>,
        new: Vec<Adaptation>,
        basis: &VisitBasis<'_>,
        context: &mut Context<'_>,
    ) -> (Vec<Adaptation>, Vec<AdaptationUse>) {
        let mut adaptations = new;
        let mut uses: Vec<AdaptationUse> = adaptations
            .iter()
            .filter_map(|new| {
                let id = context.new_id();
                Some(AdaptationUse { id, visit, adaptation: new.id, effect: new.effect? })
            })
            .collect();
        for draft in &self.adaptations {
            let Some(effect) = draft.effect else { continue };
            let earlier = basis.uses.iter().find(|used| used.adaptation == draft.adaptation);
            let id = earlier.map_or_else(|| context.new_id(), |used| used.id);
            uses.push(AdaptationUse { id, visit, adaptation: draft.adaptation, effect });
            let known = basis.adaptations.iter().find(|known| known.id == draft.adaptation);
            let shows_this = |known: &&Adaptation| {
                known.effect != Some(effect)
                    && earlier.is_none_or(|used| known.effect == Some(used.effect))
            };
            adaptations.extend(
                known
                    .filter(shows_this)
                    .map(|known| Adaptation { effect: Some(effect), ..known.clone() }),
            );
        }
        (adaptations, uses)
    }

    /// The participant with the next step of this visit, when one was written and it is news.
    pub(super) fn next_step_of(
        &self,
        visit: &Visit,
        basis: &VisitBasis<'_>,
        next_on: Option<NaiveDate>,
    ) -> Option<Participant> {
        let recorded = basis.visit.filter(|visit| visit.state == VisitState::Done);
        let is_news = recorded.is_none_or(|recorded| recorded.next_step != visit.next_step);
        (is_news && !visit.next_step.is_empty()).then(|| Participant {
            next_step: visit.next_step.clone(),
            next_step_on: next_on,
            ..basis.participant.clone()
        })
    }

    /// A recorded visit, to be corrected. What became records of its own (the support note, the
    /// next visit) is not in it.
    #[must_use]
    pub fn of(visit: &Visit, trials: &[Trial], uses: &[AdaptationUse]) -> Self {
        Self {
            visit: Some(visit.id),
            held_on: visit.held_on.to_string(),
            starts_at: visit.starts_at.format("%H:%M").to_string(),
            ends_at: visit.ends_at.format("%H:%M").to_string(),
            over_midnight: visit.ends_at < visit.starts_at,
            mode: Some(visit.mode),
            // From start to end is left to follow them when one of the two is corrected.
            direct_time: if visit.direct_minutes == minutes_between(visit.starts_at, visit.ends_at)
            {
                String::new()
            } else {
                visit.direct_minutes.to_string()
            },
            indirect_time: visit.indirect_minutes.to_string(),
            travel_time: visit.travel_minutes.to_string(),
            admin_time: visit.admin_minutes.to_string(),
            trials: trials.iter().map(TrialDraft::from).collect(),
            pace: visit.pace,
            quality: visit.quality,
            adaptations: uses.iter().map(AdaptationEffectDraft::from).collect(),
            own_view: visit.own_view,
            own_words: visit.own_words.clone(),
            supervisor: visit.supervisor,
            topics: Topic::split(&visit.topics),
            supervisor_talk: visit.supervisor_talk.clone(),
            note: visit.note.clone(),
            incident: visit.incident.clone(),
            next_step: visit.next_step.clone(),
            ..Self::new(visit.placement)
        }
    }
}

/// Who helped, when nobody is named: the coach, unless no help was needed.
fn usual_helper(level: Option<SupportLevel>) -> Helper {
    match level {
        None | Some(SupportLevel::Independent) => Helper::Nobody,
        Some(_) => Helper::Coach,
    }
}

impl NewAdaptationDraft {
    fn is_empty(&self) -> bool {
        let texts = [&self.need, &self.measure, &self.responsible];
        self.effect.is_none() && texts.iter().all(|text| text.trim().is_empty())
    }
}

impl From<&Trial> for TrialDraft {
    fn from(trial: &Trial) -> Self {
        Self {
            step: trial.step,
            level: Some(Mark::from(trial.level)),
            helper: Some(trial.helper),
            note: trial.note.clone(),
        }
    }
}

impl From<&AdaptationUse> for AdaptationEffectDraft {
    fn from(used: &AdaptationUse) -> Self {
        Self { adaptation: used.adaptation, effect: Some(used.effect) }
    }
}
