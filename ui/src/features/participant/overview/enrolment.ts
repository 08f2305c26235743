// The draft of an enrolment that begins with what is known of it.

import type { Enrolment, EnrolmentDraft } from "../../../backend/commands.gen";

export function enrolmentDraft(known: Enrolment): EnrolmentDraft {
  return {
    programme: known.programme,
    coach: known.coach,
    phase: known.phase,
    startsOn: known.startsOn,
    referral: known.referral,
    livelihood: known.livelihood,
    targetGroup: known.targetGroup,
    decision: known.decision,
    entryOccupation: known.entryOccupation,
    entryLivelihood: known.entryLivelihood,
  };
}
