//! The draft of a task template with its steps.

use crate::{
    Check, Id, Problem, ProblemCode,
    templates::{TaskTemplate, TemplateStep},
};

use super::{Context, draft};

/// More steps than this are several tasks.
const MOST_STEPS: u32 = 100;

draft! {
    /// A task template with its steps, new or changed.
    TaskTemplateDraft with {
        /// Its name.
        name: String,
        /// When it fits.
        note: String,
        /// Its steps in order; a line left wholly empty is not a step.
        steps: Vec<TemplateStepDraft>,
        /// The writer has been asked, and no participant is named.
        names_nobody: bool,
    }
}

draft! {
    /// One step of a task template.
    TemplateStepDraft with {
        /// The step, when it exists already.
        step: Option<Id<TemplateStep>>,
        /// What is done.
        response: String,
        /// What tells that it is time.
        cue: String,
        /// How to help.
        how_to_help: String,
    }
}

/// A template and its steps, ready to be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedTemplate {
    /// The template.
    pub template: TaskTemplate,
    /// Its steps, in order.
    pub steps: Vec<TemplateStep>,
    /// Steps that were taken away.
    pub removed: Vec<Id<TemplateStep>>,
}

impl TaskTemplateDraft {
    /// The template, new or changed. A step keeps its identity wherever it is moved.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        existing: Option<(&TaskTemplate, &[TemplateStep])>,
        context: &mut Context<'_>,
    ) -> Result<SavedTemplate, Vec<Problem>> {
        let mut check = Check::new();
        let template = TaskTemplate {
            id: existing.map_or_else(|| context.new_id(), |(template, _)| template.id),
            name: check.required_line("name", &self.name),
            note: check.text("note", &self.note),
            archived_on: existing.and_then(|(template, _)| template.archived_on),
        };
        let known = existing.map_or(&[][..], |(_, steps)| steps);
        let steps = self.read_steps(template.id, known, &mut check, context);
        let kept = |step: &&TemplateStep| !steps.iter().any(|kept| kept.id == step.id);
        let removed = known.iter().filter(kept).map(|step| step.id).collect();
        check.finish(|| Some(SavedTemplate { template, steps, removed }))
    }

    fn read_steps(
        &self,
        template: Id<TaskTemplate>,
        known: &[TemplateStep],
        check: &mut Check,
        context: &mut Context<'_>,
    ) -> Vec<TemplateStep> {
        let mut steps: Vec<TemplateStep> = Vec::new();
        let written = self.steps.iter().enumerate().filter(|(_, step)| !step.is_empty());
        for ((index, draft), position) in written.zip(0..=MOST_STEPS) {
            if position == MOST_STEPS {
                check.note(Problem::new("steps", ProblemCode::TooMany).with("limit", MOST_STEPS));
                break;
            }
            let is_known = |step: &Id<TemplateStep>| {
                known.iter().any(|known| known.id == *step)
                    && !steps.iter().any(|used| used.id == *step)
            };
            let id = draft.step.filter(is_known).unwrap_or_else(|| context.new_id());
            steps.push(check.item("steps", index, |check| TemplateStep {
                id,
                template,
                position,
                response: check.required_line("response", &draft.response),
                cue: check.line("cue", &draft.cue),
                how_to_help: check.text("howToHelp", &draft.how_to_help),
            }));
        }
        steps
    }

    /// What of it everybody in the office reads: the field and its text.
    #[must_use]
    pub fn texts(&self) -> Vec<(String, &str)> {
        let own = [("name".to_owned(), self.name.as_str()), ("note".to_owned(), &self.note)];
        let steps = self.steps.iter().enumerate().flat_map(|(index, step)| {
            [
                (format!("steps.{index}.response"), step.response.as_str()),
                (format!("steps.{index}.cue"), &step.cue),
                (format!("steps.{index}.howToHelp"), &step.how_to_help),
            ]
        });
        own.into_iter().chain(steps).collect()
    }
}

impl TemplateStepDraft {
    fn is_empty(&self) -> bool {
        [&self.response, &self.cue, &self.how_to_help].iter().all(|text| text.trim().is_empty())
    }
}
