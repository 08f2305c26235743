// The draft of a placement that begins with what is known of it.

import type { Placement, PlacementDraft, Supervisor } from "../../../backend/commands.gen";
import { isoDay } from "../../../words";

/** Those who have not ended, and whoever is chosen already. */
export function there(supervisors: Supervisor[], chosen?: string | null): Supervisor[] {
  return supervisors.filter(
    (one) => one.endedOn === null || one.endedOn >= isoDay() || one.id === chosen,
  );
}

export function placementDraft(participant: string, known?: Placement): PlacementDraft {
  return {
    participant,
    workplace: known?.workplace ?? null,
    supervisor: known?.supervisor ?? null,
    kind: known?.kind ?? null,
    hoursPerWeek: known ? String(known.hoursPerWeek) : "",
    schedule: known?.schedule ?? "",
    startsOn: known?.startsOn ?? "",
    endsOn: known?.endsOn ?? "",
    agreement: known?.agreement ?? "",
    steppingBack: known?.steppingBack ?? "",
    whatWorks: known?.whatWorks ?? "",
    agreementEndsOn: known?.agreementEndsOn ?? "",
    subsidy: known?.subsidy ?? null,
    subsidyStartsOn: known?.subsidyStartsOn ?? "",
    subsidyEndsOn: known?.subsidyEndsOn ?? "",
    subsidyDecision: known?.subsidyDecision ?? "",
  };
}
