//! The visit: what a coach fills in at the workplace.

use proptest::prelude::*;

use super::*;
use crate::{
    case::Participant,
    choice::{
        AdaptationKind, Effect, Helper, OwnView, Protection, SupportLevel, Topic, VisitMode,
        VisitState,
    },
    introduction::{Adaptation, Visit},
    support::LevelOrder,
};

mod overlap;

fn participant() -> Participant {
    Participant {
        id: id(1),
        case_number: "N-2026-014".to_owned(),
        first_name: "Elin".to_owned(),
        last_name: "Bergvall".to_owned(),
        identity_number: String::new(),
        protection: Protection::None,
        phone: String::new(),
        email: String::new(),
        address: String::new(),
        language: String::new(),
        needs_interpreter: false,
        own_goal: String::new(),
        next_step: "Before".to_owned(),
        next_step_on: None,
    }
}

fn adaptation(effect: Option<Effect>) -> Adaptation {
    Adaptation {
        id: id(40),
        placement: id(3),
        kind: AdaptationKind::Information,
        need: String::new(),
        measure: "Mall för sex frallor".to_owned(),
        responsible: String::new(),
        since: None,
        effect,
        ended_on: None,
    }
}

/// From 13:00 to 13:47 today, side by side, nothing else.
fn draft() -> VisitDraft {
    VisitDraft {
        held_on: "i dag".to_owned(),
        starts_at: "13".to_owned(),
        ends_at: "13.47".to_owned(),
        mode: Some(VisitMode::SideBySide),
        ..VisitDraft::new(id(3))
    }
}

fn record(draft: &VisitDraft) -> Result<RecordedVisit, Vec<Problem>> {
    let (participant, order) = (participant(), LevelOrder::default());
    let basis = VisitBasis {
        participant: &participant,
        order: &order,
        adaptations: &[],
        visit: None,
        trials: &[],
        uses: &[],
    };
    write(|context| draft.record(&basis, context))
}

fn trial(step: u8, level: Option<Mark>) -> TrialDraft {
    TrialDraft { level, ..TrialDraft::new(id(step)) }
}

#[test]
fn the_least_a_visit_needs() {
    let recorded = record(&draft()).unwrap();
    let visit = recorded.visit;
    assert_eq!((visit.participant, visit.placement, visit.coach), (id(1), id(3), id(99)));
    assert_eq!(visit.held_on, date("2026-11-19"));
    assert_eq!((visit.starts_at, visit.ends_at), (clock("13:00"), clock("13:47")));
    assert_eq!(visit.direct_minutes, 47, "from start to end unless something else is written");
    assert_eq!(visit.state, VisitState::Done);
    assert!(recorded.trials.is_empty() && recorded.uses.is_empty());
    assert_eq!(
        (recorded.support_note, recorded.next_visit, recorded.participant),
        (None, None, None)
    );
}

#[test]
fn everything_a_visit_can_hold_is_kept() {
    let full = VisitDraft {
        direct_time: "40".to_owned(),
        indirect_time: "15 min".to_owned(),
        travel_time: "1 h 10".to_owned(),
        admin_time: "0,5 h".to_owned(),
        trials: vec![
            trial(10, Some(Mark::Independent)),
            TrialDraft { note: "etiketten".to_owned(), ..trial(11, Some(Mark::Gesture)) },
            trial(12, Some(Mark::NotApplicable)),
            trial(13, None),
        ],
        own_view: Some(OwnView::Good),
        own_words: " Roligt! ".to_owned(),
        supervisor: Some(id(7)),
        topics: vec![Topic::Safety, Topic::Progress],
        supervisor_talk: "Peter vill prova kassan".to_owned(),
        support_asked: "Hur länge väntar jag?".to_owned(),
        support_next_contact_on: "tor 26 nov".to_owned(),
        note: "Räknade alla påsar\r\nsjälv.\0".to_owned(),
        next_step: "Packar själv i 20 minuter".to_owned(),
        next_on: "26 nov".to_owned(),
        next_at: "13".to_owned(),
        ..draft()
    };
    let recorded = record(&full).unwrap();
    let visit = &recorded.visit;
    let minutes =
        (visit.direct_minutes, visit.indirect_minutes, visit.travel_minutes, visit.admin_minutes);
    assert_eq!(minutes, (40, 15, 70, 30));
    assert_eq!(visit.topics, "progress,safety");
    assert_eq!(visit.own_words, "Roligt!");
    assert_eq!(visit.note, "Räknade alla påsar\nsjälv.");
    let trials: Vec<_> =
        recorded.trials.iter().map(|trial| (trial.step, trial.level, trial.helper)).collect();
    let expected = [
        (id(10), Some(SupportLevel::Independent), Helper::Nobody),
        (id(11), Some(SupportLevel::Gesture), Helper::Coach),
        (id(12), None, Helper::Nobody),
    ];
    assert_eq!(trials, expected, "a step that was not judged has no trial");
    assert!(recorded.trials.iter().all(|trial| trial.level_order == "I,IV,DV,G,M,PP,FP"));
    let support = recorded.support_note.unwrap();
    assert_eq!((support.supervisor, support.placement), (Some(id(7)), id(3)));
    assert_eq!(support.next_contact_on, Some(date("2026-11-26")));
    let next = recorded.next_visit.unwrap();
    assert_eq!((next.held_on, next.state), (date("2026-11-26"), VisitState::Planned));
    assert_eq!((next.starts_at, next.ends_at), (clock("13:00"), clock("14:00")));
    let person = recorded.participant.unwrap();
    assert_eq!(person.next_step, "Packar själv i 20 minuter");
    assert_eq!(person.next_step_on, Some(date("2026-11-26")));
}

#[test]
fn everything_missing_is_told_at_once() {
    let empty = VisitDraft { next_at: "13".to_owned(), ..VisitDraft::new(id(3)) };
    let expected = [
        "heldOn: required",
        "startsAt: required",
        "endsAt: required",
        "mode: choose",
        "nextOn: required",
    ];
    assert_eq!(problems(record(&empty)), expected);
}

#[test]
fn a_visit_to_come_is_planned_instead() {
    let tomorrow = VisitDraft { held_on: "i morgon".to_owned(), ..draft() };
    assert_eq!(problems(record(&tomorrow)), ["heldOn: visit-in-future"]);
    let next_week = VisitDraft { held_on: "26/11".to_owned(), ..draft() };
    assert_eq!(problems(record(&next_week)), ["heldOn: visit-in-future"], "not last year's");
    let tonight = VisitDraft { starts_at: "18".to_owned(), ends_at: "19".to_owned(), ..draft() };
    assert_eq!(problems(record(&tonight)), ["startsAt: visit-in-future"]);
    let soon = VisitDraft { starts_at: "14".to_owned(), ends_at: "15".to_owned(), ..draft() };
    assert!(record(&soon).is_ok(), "clocks differ");
}

#[test]
fn an_end_before_the_start_asks_about_midnight() {
    let night = VisitDraft {
        held_on: "igår".to_owned(),
        starts_at: "22".to_owned(),
        ends_at: "01".to_owned(),
        ..draft()
    };
    assert_eq!(problems(record(&night)), ["endsAt: visit-crosses-midnight"]);
    let confirmed = VisitDraft { over_midnight: true, ..night.clone() };
    assert_eq!(record(&confirmed).unwrap().visit.direct_minutes, 180);
    let too_long = VisitDraft { ends_at: "10:30".to_owned(), ..confirmed };
    let found = record(&too_long).unwrap_err();
    assert_eq!(found, [Problem::new("endsAt", crate::ProblemCode::VisitTooLong).with("hours", 12)]);
    let none = VisitDraft { ends_at: "22:00".to_owned(), ..night };
    assert_eq!(problems(record(&none)), ["endsAt: visit-without-length"]);
}

#[test]
fn times_that_cannot_be_are_explained() {
    let odd = VisitDraft {
        held_on: "31/2".to_owned(),
        starts_at: "25".to_owned(),
        ends_at: "snart".to_owned(),
        travel_time: "länge".to_owned(),
        ..draft()
    };
    let expected = [
        "heldOn: date-impossible",
        "startsAt: time-impossible",
        "endsAt: time-unreadable",
        "travelTime: duration-unreadable",
    ];
    assert_eq!(problems(record(&odd)), expected);
    let both =
        VisitDraft { held_on: "31/2".to_owned(), direct_time: "länge".to_owned(), ..draft() };
    let expected = ["heldOn: date-impossible", "directTime: duration-unreadable"];
    assert_eq!(problems(record(&both)), expected, "all that has to change is said at once");
    let longer = VisitDraft { direct_time: "48".to_owned(), ..draft() };
    let found = record(&longer).unwrap_err();
    let expected = Problem::new("directTime", crate::ProblemCode::DirectTimeTooLong);
    assert_eq!(found, [expected.with("minutes", 47)]);
}

#[test]
fn a_note_that_is_too_long_is_refused_whole() {
    let long = "a".repeat(1_000_000);
    let wordy = VisitDraft {
        note: long.clone(),
        trials: vec![trial(10, None), TrialDraft { note: long, ..trial(11, None) }],
        ..draft()
    };
    assert_eq!(problems(record(&wordy)), ["note: too-long", "trials.1.note: too-long"]);
}

#[test]
fn a_planned_visit_is_carried_out_under_its_own_identity() {
    let (participant, order) = (participant(), LevelOrder::default());
    let planned = write(|context| {
        let plan = PlanVisitDraft {
            held_on: "imorgon".to_owned(),
            starts_at: "9".to_owned(),
            ..PlanVisitDraft::new(id(3))
        };
        plan.plan(participant.id, None, context).unwrap()
    });
    let planned = Visit { coach: id(98), held_on: date("2026-11-19"), ..planned };
    let basis = VisitBasis {
        participant: &participant,
        order: &order,
        adaptations: &[],
        visit: Some(&planned),
        trials: &[],
        uses: &[],
    };
    let recorded = write(|context| draft().record(&basis, context)).unwrap();
    assert_eq!(recorded.visit.id, planned.id);
    assert_eq!(recorded.visit.coach, id(99), "a colleague carried it out");
    assert_eq!(recorded.visit.state, VisitState::Done);
}

#[test]
fn a_correction_keeps_identities_and_what_was_scored() {
    let (participant, other_order) =
        (participant(), LevelOrder::parse("I,IV,G,DV,M,PP,FP").unwrap());
    let known = [adaptation(None)];
    let first = VisitDraft {
        trials: vec![trial(10, Some(Mark::Gesture)), trial(11, Some(Mark::Model))],
        adaptations: vec![AdaptationEffectDraft {
            adaptation: id(40),
            effect: Some(Effect::Partly),
        }],
        next_step: "Prova kassan".to_owned(),
        ..draft()
    };
    let order = LevelOrder::default();
    let basis = VisitBasis {
        participant: &participant,
        order: &order,
        adaptations: &known,
        visit: None,
        trials: &[],
        uses: &[],
    };
    let before = write(|context| first.record(&basis, context)).unwrap();
    assert_eq!(before.adaptations, [adaptation(Some(Effect::Partly))]);

    let mut correction = VisitDraft::of(&before.visit, &before.trials, &before.uses);
    correction.trials = vec![trial(10, Some(Mark::Gesture)), trial(12, Some(Mark::Model))];
    correction.adaptations[0].effect = Some(Effect::Helps);
    let newer = [adaptation(Some(Effect::DoesNotHelp))];
    let basis = VisitBasis {
        order: &other_order,
        adaptations: &newer,
        visit: Some(&before.visit),
        trials: &before.trials,
        uses: &before.uses,
        ..basis
    };
    let after = write(|context| correction.record(&basis, context)).unwrap();
    assert_eq!(after.visit, before.visit, "nothing else was changed");
    assert_eq!(after.trials[0], before.trials[0], "scored under the old order, and stays so");
    assert_eq!(after.trials[1].level_order, "I,IV,G,DV,M,PP,FP");
    assert_eq!(after.removed_trials, [before.trials[1].id]);
    assert_eq!((after.uses[0].id, after.uses[0].effect), (before.uses[0].id, Effect::Helps));
    assert!(after.adaptations.is_empty(), "a newer judgement is not undone");
    assert_eq!(after.participant, None, "an old next step is not news");
}

#[test]
fn an_adaptation_that_began_at_the_visit_is_stored_with_its_effect() {
    let with_new = VisitDraft {
        new_adaptations: vec![
            NewAdaptationDraft::default(),
            NewAdaptationDraft {
                kind: Some(AdaptationKind::PhysicalEnvironment),
                measure: "Hörselkåpor vid ugnen".to_owned(),
                effect: Some(Effect::Helps),
                ..NewAdaptationDraft::default()
            },
        ],
        ..draft()
    };
    let recorded = record(&with_new).unwrap();
    let [new] = &recorded.adaptations[..] else { panic!("one adaptation") };
    assert_eq!((new.since, new.placement), (Some(date("2026-11-19")), id(3)));
    assert_eq!(recorded.uses[0].adaptation, new.id);
    let half = VisitDraft {
        new_adaptations: vec![NewAdaptationDraft {
            need: "Buller".to_owned(),
            ..NewAdaptationDraft::default()
        }],
        ..draft()
    };
    let expected = ["newAdaptations.0.kind: choose", "newAdaptations.0.measure: required"];
    assert_eq!(problems(record(&half)), expected);
}

#[test]
fn a_visit_is_planned_for_a_day_to_come() {
    let plan = |draft: PlanVisitDraft| write(|context| draft.plan(id(1), None, context));
    let night = PlanVisitDraft {
        held_on: "på torsdag".to_owned(),
        starts_at: "22".to_owned(),
        ends_at: "06".to_owned(),
        ..PlanVisitDraft::new(id(3))
    };
    let visit = plan(night.clone()).unwrap();
    assert_eq!(visit.held_on, date("2026-11-26"));
    assert_eq!(visit.ends_at, clock("06:00"));
    let past = PlanVisitDraft { held_on: "18/11".to_owned(), ends_at: "21".to_owned(), ..night };
    assert_eq!(problems(plan(past)), ["heldOn: date-in-past", "endsAt: ends-before-start"]);
    assert_eq!(visit.cancelled().state, VisitState::Cancelled);
}

proptest! {
    #[test]
    fn a_recorded_visit_read_back_as_a_draft_is_the_same_visit(
        start in 0u32..24 * 60, length in 1u32..720, days in 1i64..300,
        levels in prop::collection::vec(prop::sample::select(Mark::ALL), 0..12),
        words in "[ a-zåäö\r\n\t]{0,40}",
    ) {
        let time = |minute: u32| format!("{:02}:{:02}", minute / 60 % 24, minute % 60);
        let typed = VisitDraft {
            held_on: (date("2026-11-19") - chrono::TimeDelta::days(days)).to_string(),
            starts_at: time(start),
            ends_at: time(start + length),
            over_midnight: true,
            trials: (0u8..).zip(levels).map(|(step, mark)| trial(step, Some(mark))).collect(),
            note: words.clone(),
            own_words: words,
            ..draft()
        };
        let first = record(&typed).unwrap();
        prop_assert_eq!(first.visit.direct_minutes, length);
        let again = VisitDraft::of(&first.visit, &first.trials, &first.uses);
        let (participant, order) = (participant(), LevelOrder::default());
        let basis = VisitBasis {
            participant: &participant,
            order: &order,
            adaptations: &[],
            visit: Some(&first.visit),
            trials: &first.trials,
            uses: &first.uses,
        };
        let second = write(|context| again.record(&basis, context)).unwrap();
        prop_assert_eq!(second, first);
    }
}
