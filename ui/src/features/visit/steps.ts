// The marks of a visit: which step has which level, and which is the next to judge.

import type { Helper, TaskView, TrialDraft } from "../../backend/commands.gen";
import type { Mark } from "../../parts";

/** What is marked for a step so far. */
export function markOf(trials: TrialDraft[], step: string): Mark | null {
  return trials.find((trial) => trial.step === step)?.level ?? null;
}

/** Marks a step. The note stays; who helped too, as long as somebody did. */
export function mark(trials: TrialDraft[], step: string, level: Mark): void {
  const helper = trials.find((trial) => trial.step === step)?.helper ?? null;
  const alone = level === "I" || level === "na";
  change(trials, step, { level, helper: alone || helper === "nobody" ? null : helper });
}

/** Changes what is known of a step. */
export function change(trials: TrialDraft[], step: string, to: Partial<TrialDraft>): void {
  const known = trials.find((trial) => trial.step === step);
  if (known) Object.assign(known, to);
  else trials.push({ step, level: null, helper: null, note: "", ...to });
}

/** Who helped: the coach, unless somebody else is named. */
export function helperOf(trial: TrialDraft): Helper {
  return trial.helper === null || trial.helper === "nobody" ? "coach" : trial.helper;
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
