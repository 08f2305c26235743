// Every change has a way back: what the core offers with a command's answer is offered on screen.

import { call, onWrote } from "../backend";
import type { Undo } from "../backend/commands.gen";
import { offer } from "../frame";
import { t } from "../words";

/** Offers the way back of every write, until the returned function is called. */
export function offerUndo(): () => void {
  return onWrote((undo: Undo) => {
    if (undo.way === "take_back") offer(() => takeBack(undo.token));
    else offer(() => t(`undo-correct-${undo.kind.replaceAll("_", "-")}`), false);
  });
}

/** Takes it back; what is to be said of it. */
async function takeBack(token: number): Promise<string> {
  const done = await call("undo_change", { token });
  if (done.visitUnderWay) return t(done.noteStays ? "undo-visit-note-stays" : "undo-visit");
  return t(done.inPart ? "undo-in-part" : "frame-undone");
}
