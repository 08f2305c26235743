// A recorded visit as its page tells it.

import type { TrialView, Visit, VisitDraft, VisitView } from "../../backend/commands.gen";
import type { Level } from "../../parts";
import { duration, t, time } from "../../words";

/** The trials of each task, in the order they come. */
export function byTask(trials: TrialView[]): { task: string; trials: TrialView[] }[] {
  const groups: { task: string; trials: TrialView[] }[] = [];
  for (const trial of trials) {
    const last = groups.at(-1);
    if (last?.task === trial.task) last.trials.push(trial);
    else groups.push({ task: trial.task, trials: [trial] });
  }
  return groups;
}

/** The order of levels a trial was scored under: its colour is of that order. */
export function orderOf(trial: TrialView): Level[] | undefined {
  const codes = trial.trial.levelOrder.split(",").filter(Boolean);
  return codes.length > 0 ? (codes as Level[]) : undefined;
}

/** The times of the visit, each kind apart. What took no time is left out. */
export function times(visit: Visit): { name: string; text: string }[] {
  const kinds = [
    { name: t("visit-direct"), minutes: visit.directMinutes },
    { name: t("visit-indirect"), minutes: visit.indirectMinutes },
    { name: t("visit-travel"), minutes: visit.travelMinutes },
    { name: t("visit-admin"), minutes: visit.adminMinutes },
  ];
  const taken = kinds.filter(({ minutes }, index) => index === 0 || minutes > 0);
  return taken.map(({ name, minutes }) => ({ name, text: duration(minutes) }));
}

/** "09:00–10:50", and when the visit went over midnight, that too. */
export function span(visit: Visit): string {
  const words = t("recorded-span", { from: time(visit.startsAt), to: time(visit.endsAt) });
  return visit.endsAt < visit.startsAt ? t("recorded-over-midnight", { span: words }) : words;
}

/** The draft that corrects: time together follows the clock, as it did when it was recorded. */
export function correction(view: VisitView): VisitDraft {
  const whole = view.visit.directMinutes === view.minutes;
  return { ...view.draft, directTime: whole ? "" : view.draft.directTime };
}
