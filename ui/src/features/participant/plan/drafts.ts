// Drafts that begin with what is known.

import type {
  Goal,
  GoalDraft,
  Plan,
  PlanDraft,
  PlanStep,
  PlanStepDraft,
} from "../../../backend/commands.gen";

export function planDraft(participant: string, known?: Plan): PlanDraft {
  return {
    participant,
    ownWords: known?.ownWords ?? "",
    methodChoice: known?.methodChoice ?? "",
    reviewWeeks: known ? String(known.reviewWeeks ?? "") : "6",
    agreedOn: known?.agreedOn ?? "",
    reviewedOn: known?.reviewedOn ?? "",
  };
}

export function goalDraft(participant: string, known?: Goal): GoalDraft {
  return {
    participant,
    text: known?.text ?? "",
    state: known?.state ?? null,
    endedOn: known?.endedOn ?? "",
  };
}

export function stepDraft(participant: string, goal: string, known?: PlanStep): PlanStepDraft {
  return {
    participant,
    goal,
    text: known?.text ?? "",
    actor: known?.actor ?? null,
    actorName: known?.actorName ?? "",
    dueOn: known?.dueOn ?? "",
    state: known?.state ?? null,
    endedOn: known?.endedOn ?? "",
  };
}
