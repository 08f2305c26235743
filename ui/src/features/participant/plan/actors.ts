// Who does a step, as it is said on the page.

import type { ParticipantView, PlanActor, PlanStep } from "../../../backend/commands.gen";
import { t } from "../../../words";
import { firstName } from "../person";

export const stepStates = ["to_do", "done", "let_go"] as const;

/** The participant by first name, the others by what they are. */
export function actorName(actor: PlanActor, view: ParticipantView): string {
  return actor === "participant" ? firstName(view) : t(`plan-actor-${actor}`);
}

/** "Jobbcoachen", "Anna på vårdcentralen". */
export function whoDoes(step: PlanStep, view: ParticipantView): string {
  if (step.actor === "other") return step.actorName;
  return [actorName(step.actor, view), step.actorName].filter(Boolean).join(", ");
}
