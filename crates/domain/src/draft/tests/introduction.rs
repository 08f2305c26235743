//! Placements, adaptations and tasks.

use proptest::prelude::*;

use super::*;
use crate::choice::{AdaptationKind, PlacementKind, Subsidy};

fn step(response: &str) -> StepDraft {
    StepDraft { response: response.to_owned(), cue: "skylten".to_owned(), ..StepDraft::default() }
}

fn task(steps: Vec<StepDraft>) -> TaskDraft {
    TaskDraft { name: "Packa frallor".to_owned(), steps, ..TaskDraft::new(id(3)) }
}

#[test]
fn a_placement_says_where_what_and_how_much() {
    let save = |draft: &PlacementDraft| write(|context| draft.save(None, context));
    let draft = PlacementDraft {
        workplace: Some(id(2)),
        kind: Some(PlacementKind::Internship),
        hours_per_week: "24".to_owned(),
        starts_on: "31 augusti".to_owned(),
        ends_on: "28 feb".to_owned(),
        ..PlacementDraft::new(id(1))
    };
    let placement = save(&draft).unwrap();
    assert_eq!(
        (placement.starts_on, placement.ends_on),
        (date("2026-08-31"), Some(date("2027-02-28")))
    );
    let again = write(|context| PlacementDraft::from(&placement).save(Some(&placement), context));
    assert_eq!(again.unwrap(), placement);
    let expected =
        ["workplace: choose", "kind: choose", "hoursPerWeek: required", "startsOn: required"];
    assert_eq!(problems(save(&PlacementDraft::new(id(1)))), expected);
    let odd = PlacementDraft {
        hours_per_week: "100".to_owned(),
        ends_on: "2026-08-01".to_owned(),
        ..draft
    };
    let expected = ["hoursPerWeek: number-too-large", "endsOn: ends-before-start"];
    assert_eq!(problems(save(&odd)), expected);
}

#[test]
fn an_adaptation_says_what_is_done() {
    let draft = AdaptationDraft {
        kind: Some(AdaptationKind::Information),
        measure: "Mall för sex frallor".to_owned(),
        since: "12 november".to_owned(),
        ..AdaptationDraft::new(id(3))
    };
    let stored = write(|context| draft.save(None, context)).unwrap();
    assert_eq!(stored.since, Some(date("2026-11-12")));
    let again = write(|context| AdaptationDraft::from(&stored).save(Some(&stored), context));
    assert_eq!(again.unwrap(), stored);
    let empty = write(|context| AdaptationDraft::new(id(3)).save(None, context));
    assert_eq!(problems(empty), ["kind: choose", "measure: required"]);
}

#[test]
fn steps_keep_their_identity_when_they_are_moved() {
    let typed = task(vec![step("Tvättar händer"), StepDraft::default(), step("Hämtar påsar")]);
    let first = write(|context| typed.save(None, 4, context)).unwrap();
    assert_eq!(first.task.position, 4);
    let places: Vec<_> = first.steps.iter().map(|step| step.position).collect();
    assert_eq!(places, [0, 1], "an empty line is not a step");

    let mut draft = TaskDraft::from((&first.task, &first.steps[..]));
    draft.steps.swap(0, 1);
    draft.steps[1] = step("Räknar sex frallor");
    let second =
        write(|context| draft.save(Some((&first.task, &first.steps)), 9, context)).unwrap();
    assert_eq!(second.task, first.task, "it keeps its place among the tasks");
    assert_eq!((second.steps[0].id, second.steps[0].position), (first.steps[1].id, 0));
    assert_eq!(second.removed, [first.steps[0].id]);
}

#[test]
fn a_step_that_is_not_of_the_task_becomes_a_new_one() {
    let foreign = StepDraft { step: Some(id(77)), ..step("Tvättar händer") };
    let saved =
        write(|context| task(vec![foreign.clone(), foreign]).save(None, 0, context)).unwrap();
    assert!(saved.steps.iter().all(|step| step.id != id(77)));
    assert_ne!(saved.steps[0].id, saved.steps[1].id);
}

#[test]
fn problems_of_a_task_stand_at_their_steps() {
    let cue_only = StepDraft { cue: "full påse".to_owned(), ..StepDraft::default() };
    let typed = TaskDraft { name: " ".to_owned(), ..task(vec![step("a"), cue_only]) };
    let found = problems(write(|context| typed.save(None, 0, context)));
    assert_eq!(found, ["name: required", "steps.1.response: required"]);
    let many = task(vec![step("a"); 101]);
    assert_eq!(problems(write(|context| many.save(None, 0, context))), ["steps: too-many"]);
    assert!(write(|context| task(vec![step("a"); 100]).save(None, 0, context)).is_ok());
}

proptest! {
    #[test]
    fn a_task_read_back_as_a_draft_is_the_same_task(texts in prop::collection::vec("[a-zåäö ]{0,12}", 0..20)) {
        let steps = texts.iter().map(|text| StepDraft { response: text.clone(), ..StepDraft::default() });
        let first = write(|context| task(steps.collect()).save(None, 2, context)).unwrap();
        let draft = TaskDraft::from((&first.task, &first.steps[..]));
        let again = write(|context| draft.save(Some((&first.task, &first.steps)), 0, context)).unwrap();
        prop_assert_eq!(again, first);
    }
}

#[test]
fn a_subsidy_has_a_type_dates_and_a_decision_and_never_an_amount() {
    let draft = PlacementDraft {
        workplace: Some(id(2)),
        kind: Some(PlacementKind::SubsidisedEmployment),
        hours_per_week: "30".to_owned(),
        starts_on: "2026-12-01".to_owned(),
        agreement_ends_on: "2027-06-01".to_owned(),
        subsidy: Some(Subsidy::Development),
        subsidy_starts_on: "2026-12-01".to_owned(),
        subsidy_ends_on: "2027-11-30".to_owned(),
        subsidy_decision: "Beslut 2026-11-12".to_owned(),
        ..PlacementDraft::new(id(1))
    };
    let save = |draft: &PlacementDraft| write(|context| draft.save(None, context));
    let saved = save(&draft).unwrap();
    assert_eq!(saved.subsidy, Some(Subsidy::Development));
    assert_eq!(saved.subsidy_ends_on, Some(date("2027-11-30")));
    assert_eq!(saved.agreement_ends_on, Some(date("2027-06-01")));
    let again = write(|context| PlacementDraft::from(&saved).save(Some(&saved), context));
    assert_eq!(again.unwrap(), saved);
    let nameless = PlacementDraft { subsidy: None, ..draft.clone() };
    assert_eq!(problems(save(&nameless)), ["subsidy: subsidy-missing"]);
    let dateless = PlacementDraft { subsidy_starts_on: " ".to_owned(), ..draft.clone() };
    assert_eq!(problems(save(&dateless)), ["subsidyStartsOn: required"]);
    let backwards = PlacementDraft {
        subsidy_ends_on: "2026-11-01".to_owned(),
        agreement_ends_on: "2026-11-01".to_owned(),
        ..draft
    };
    let expected = ["agreementEndsOn: ends-before-start", "subsidyEndsOn: ends-before-start"];
    assert_eq!(problems(save(&backwards)), expected);
}
