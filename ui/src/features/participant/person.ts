// What the tabs are told about the participant.

import type { ParticipantView, PlacementSummary } from "../../backend/commands.gen";

/** How the participant is spoken of inside the page: the first name. */
export function firstName(view: ParticipantView): string {
  return view.participant.firstName || view.participant.caseNumber;
}

/** The full name, for the title. */
export function fullName(view: ParticipantView): string {
  const { firstName, lastName, caseNumber } = view.participant;
  return [firstName, lastName].filter(Boolean).join(" ") || caseNumber;
}

/** The placement that goes on now, if any: visits and sheets are about it. */
export function current(view: ParticipantView): PlacementSummary | undefined {
  return view.placements.find((placement) => placement.current);
}
