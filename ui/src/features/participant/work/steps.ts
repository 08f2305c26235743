// The steps of a task while they are edited.

import type { StepDraft } from "../../../backend/commands.gen";

export function emptyStep(): StepDraft {
  return { step: null, response: "", cue: "", howToHelp: "" };
}

/** The steps with the one at `from` moved by `by` places; unchanged when it would fall off. */
export function moved<S>(steps: S[], from: number, by: number): S[] {
  const to = from + by;
  if (to < 0 || to >= steps.length) return steps;
  const others = steps.filter((_, index) => index !== from);
  return others.toSpliced(to, 0, steps[from] as S);
}
