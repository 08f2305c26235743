// The draft of a follow-up that begins with what is known of it.

import type { FollowUp, FollowUpDraft, FollowUpState } from "../../../backend/commands.gen";
import { isoDay } from "../../../words";

/** When it is being postponed the day is asked for anew; when it is done, today is the likely day. */
export function followUpDraft(
  participant: string,
  placement: string | null,
  state: FollowUpState,
  known?: FollowUp,
): FollowUpDraft {
  const postponing = state === "postponed" && known?.state !== "postponed";
  return {
    participant,
    placement: known ? known.placement : placement,
    title: known?.title ?? "",
    dueOn: postponing ? "" : (known?.dueOn ?? ""),
    state,
    doneOn: known?.doneOn ?? (state === "done" ? isoDay() : ""),
    stillEmployed: known?.stillEmployed ?? null,
    hoursPerWeek: known?.hoursPerWeek === null ? "" : String(known?.hoursPerWeek ?? ""),
    needs: known?.needs ?? "",
    reason: known?.reason ?? "",
    withParticipant: known?.withParticipant ?? false,
    withSupervisor: known?.withSupervisor ?? false,
  };
}
