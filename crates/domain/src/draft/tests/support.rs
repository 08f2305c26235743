//! The checklist for handing over, and the team's task templates.

use super::*;
use crate::templates::TemplateStep;

#[test]
fn a_line_of_the_checklist_says_something_and_keeps_its_tick() {
    let draft =
        HandoverItemDraft { text: "Reserv finns".to_owned(), ..HandoverItemDraft::new(id(1)) };
    let item = write(|context| draft.save(None, 4, context)).unwrap();
    assert_eq!((item.position, item.done_on), (4, None));
    let ticked = item.ticked(Some((id(99), date("2026-11-19"))));
    let changed = HandoverItemDraft { text: "Reserven heter Bo".to_owned(), ..draft };
    let changed = write(|context| changed.save(Some(&ticked), 9, context)).unwrap();
    assert_eq!((changed.position, changed.done_on), (4, ticked.done_on));
    let empty = HandoverItemDraft::new(id(1));
    assert_eq!(problems(write(|context| empty.save(None, 0, context))), ["text: required"]);
}

fn washing_up() -> TaskTemplateDraft {
    let step = |response: &str| TemplateStepDraft {
        response: response.to_owned(),
        ..TemplateStepDraft::default()
    };
    TaskTemplateDraft {
        name: "Diska".to_owned(),
        steps: vec![step("Sorterar"), step(""), step("Sköljer")],
        ..TaskTemplateDraft::default()
    }
}

#[test]
fn a_templates_steps_keep_their_identity_wherever_they_are_moved() {
    let saved = write(|context| washing_up().save(None, context)).unwrap();
    let places: Vec<_> = saved.steps.iter().map(|step| step.position).collect();
    assert_eq!(places, [0, 1], "an empty line is no step");
    let as_draft = |step: &TemplateStep| TemplateStepDraft {
        step: Some(step.id),
        response: step.response.clone(),
        ..TemplateStepDraft::default()
    };
    let known = (&saved.template, saved.steps.as_slice());
    let turned = TaskTemplateDraft {
        steps: saved.steps.iter().rev().map(as_draft).collect(),
        ..washing_up()
    };
    let again = write(|context| turned.save(Some(known), context)).unwrap();
    assert_eq!(again.steps[0].id, saved.steps[1].id);
    assert_eq!(again.removed, []);
    let fewer = TaskTemplateDraft { steps: vec![as_draft(&saved.steps[0])], ..washing_up() };
    let again = write(|context| fewer.save(Some(known), context)).unwrap();
    assert_eq!(again.removed, [saved.steps[1].id]);
    let nameless = TaskTemplateDraft { name: String::new(), ..washing_up() };
    assert_eq!(problems(write(|context| nameless.save(None, context))), ["name: required"]);
}
