// What a field is called, and what its values mean: for whoever reads changes and conflicts.

import type { Kind } from "../backend/commands.gen";
import { dayTime, fullDate, hasWords, isDay, t } from "../words";

/** The beginning of the words of each field that holds a code, or several with commas between. */
const codes: Record<string, string> = {
  protection: "protection",
  phase: "phase",
  entry_occupation: "occupation",
  exit_occupation: "occupation",
  later_occupation: "occupation",
  entry_livelihood: "livelihood",
  exit_livelihood: "livelihood",
  later_livelihood: "livelihood",
  exit_outcome: "outcome",
  later_outcome: "outcome",
  "follow_up.state": "follow-up-state",
  "visit.state": "visit-state",
  "goal.state": "goal-state",
  "plan_step.state": "plan-step-state",
  "opening.state": "opening-state",
  "placement.kind": "placement-kind",
  "adaptation.kind": "adaptation-kind",
  subsidy: "subsidy",
  mode: "visit-mode",
  pace: "standard",
  quality: "standard",
  own_view: "own-view",
  topics: "topic",
  "trial.level": "level-name",
  "skill.level": "skill-level",
  level_order: "level-name",
  helper: "helper",
  effect: "effect",
  fields: "shared-field",
  requirements: "requirement",
  actor: "plan-actor",
  question: "rating",
  "validation.step": "validation-step",
  result: "validation-result",
  "employer.branch": "branch",
  "employer_contact.way": "contact-way",
  adaptation_need: "adaptation-need",
};

const yesNo = new Set([
  "needs_interpreter",
  "still_employed",
  "retired",
  "with_participant",
  "with_supervisor",
]);

/** The word of a field, the kind's own where it has one. */
export function fieldWord(kind: Kind, field: string): string {
  if (field === "deleted") return t("field-deleted");
  const own = `field-${kind}-${field}`.replaceAll("_", "-");
  return t(hasWords(own) ? own : `field-${field.replaceAll("_", "-")}`);
}

/** What a value says; nothing stands for an empty field. */
export function valueWords(kind: Kind, field: string, value: string | null): string {
  if (field === "deleted") return t(value === "1" ? "value-deleted" : "value-kept");
  if (value === null || value === "") return t("value-empty");
  if (yesNo.has(field)) return t(value === "1" ? "value-yes" : "value-no");
  const start = codes[`${kind}.${field}`] ?? codes[field];
  const word = (code: string) => (hasWords(`${start}-${code}`) ? t(`${start}-${code}`) : code);
  if (start) return value.split(",").map(word).join(", ");
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value)) return dayTime(value);
  return isDay(value) ? fullDate(value) : value;
}
