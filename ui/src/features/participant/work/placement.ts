// The draft of a placement that begins with what is known of it.

import type { Placement, PlacementDraft } from "../../../backend/commands.gen";

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
