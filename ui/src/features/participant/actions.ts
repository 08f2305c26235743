// What several pages do with a participant.

import { call, explain, failure } from "../../backend";
import type { DraftRow } from "../../backend/commands.gen";
import { router, say } from "../../frame";

/** Does it, and says in a toast when it could not be done. */
export async function attempt(what: () => Promise<unknown>): Promise<void> {
  try {
    await what();
  } catch (cause) {
    say(explain(failure(cause)).text);
  }
}

/** The visit that is open at a placement, if any. */
export function openVisit(drafts: DraftRow[] | undefined, placement: string): DraftRow | undefined {
  return drafts?.find((draft) => draft.kind === "visit" && draft.about === placement);
}

/** Starts the visit, or resumes it, and goes there. */
export function startVisit(placement: string, planned?: string): Promise<void> {
  return attempt(async () => {
    const { draftId } = await call("start_visit", { placement, planned: planned ?? null });
    router.go({ page: "visit", draftId });
  });
}
