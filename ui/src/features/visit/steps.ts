// The marks of a visit: which step has which level, and which is the next to judge.

import type { TaskView, TrialDraft } from "../../backend/commands.gen";
import type { Mark } from "../../parts";

/** What is marked for a step so far. */
export function markOf(trials: TrialDraft[], step: string): Mark | null {
  return trials.find((trial) => trial.step === step)?.level ?? null;
}

/** Marks a step; who helped and the note stay as they were. */
export function mark(trials: TrialDraft[], step: string, level: Mark): void {
  const known = trials.find((trial) => trial.step === step);
  if (known) known.level = level;
  else trials.push({ step, level, helper: null, note: "" });
}

/** The first step of all tasks that has no mark. */
export function nextStep(tasks: TaskView[], trials: TrialDraft[]): string | undefined {
  const steps = tasks.flatMap((task) => task.steps.map(({ step }) => step.id));
  return steps.find((step) => markOf(trials, step) === null);
}

/** How many steps have no mark yet. */
export function unmarked(tasks: TaskView[], trials: TrialDraft[]): number {
  const steps = tasks.flatMap((task) => task.steps);
  return steps.filter(({ step }) => markOf(trials, step.id) === null).length;
}
