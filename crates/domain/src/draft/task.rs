//! The draft of a task with its steps.

use crate::{
    Check, Id, Problem, ProblemCode,
    introduction::{Placement, Step, Task},
};

use super::{Context, draft};

/// More steps than this are several tasks.
const MOST_STEPS: u32 = 100;

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

/// A task and its steps, ready to be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedTask {
    /// The task.
    pub task: Task,
    /// Its steps, in order.
    pub steps: Vec<Step>,
    /// Steps that were taken away. Trials of them stay, but they are no longer in the task.
    pub removed: Vec<Id<Step>>,
}

impl TaskDraft {
    /// The task, new at a position among the placement's tasks, or changed. A step keeps its
    /// identity, and with it its history, wherever it is moved.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        existing: Option<(&Task, &[Step])>,
        position: u32,
        context: &mut Context<'_>,
    ) -> Result<SavedTask, Vec<Problem>> {
        let mut check = Check::new();
        let name = check.required_line("name", &self.name);
        let id = existing.map_or_else(|| context.new_id(), |(task, _)| task.id);
        let known = existing.map_or(&[][..], |(_, steps)| steps);
        let steps = self.read_steps(id, known, &mut check, context);
        let kept = |step: &&Step| !steps.iter().any(|kept| kept.id == step.id);
        let removed = known.iter().filter(kept).map(|step| step.id).collect();
        let position = existing.map_or(position, |(task, _)| task.position);
        let task = Task { id, placement: self.placement, name, position };
        check.finish(|| Some(SavedTask { task, steps, removed }))
    }

    fn read_steps(
        &self,
        task: Id<Task>,
        known: &[Step],
        check: &mut Check,
        context: &mut Context<'_>,
    ) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let written = self.steps.iter().enumerate().filter(|(_, step)| !step.is_empty());
        for ((index, draft), position) in written.zip(0..=MOST_STEPS) {
            if position == MOST_STEPS {
                check.note(Problem::new("steps", ProblemCode::TooMany).with("limit", MOST_STEPS));
                break;
            }
            let is_known = |step: &Id<Step>| {
                known.iter().any(|known| known.id == *step)
                    && !steps.iter().any(|used| used.id == *step)
            };
            let id = draft.step.filter(is_known).unwrap_or_else(|| context.new_id());
            steps.push(check.item("steps", index, |check| draft.read(id, task, position, check)));
        }
        steps
    }
}

impl StepDraft {
    fn is_empty(&self) -> bool {
        [&self.response, &self.cue, &self.how_to_help].iter().all(|text| text.trim().is_empty())
    }

    fn read(&self, id: Id<Step>, task: Id<Task>, position: u32, check: &mut Check) -> Step {
        Step {
            id,
            task,
            position,
            response: check.required_line("response", &self.response),
            cue: check.line("cue", &self.cue),
            how_to_help: check.text("howToHelp", &self.how_to_help),
        }
    }
}

impl From<(&Task, &[Step])> for TaskDraft {
    fn from((task, steps): (&Task, &[Step])) -> Self {
        let mut in_order: Vec<&Step> = steps.iter().collect();
        in_order.sort_by_key(|step| step.position);
        let steps = in_order.into_iter().map(StepDraft::from).collect();
        Self { placement: task.placement, name: task.name.clone(), steps }
    }
}

impl From<&Step> for StepDraft {
    fn from(step: &Step) -> Self {
        Self {
            step: Some(step.id),
            response: step.response.clone(),
            cue: step.cue.clone(),
            how_to_help: step.how_to_help.clone(),
        }
    }
}
