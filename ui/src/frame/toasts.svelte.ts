// What just happened, with a way back. A toast stays until it is closed; Ctrl Z works after that too.

import { explain, failure } from "../backend";
import { t } from "../words";

/** Takes a change back. What it gives is said, else that the change is undone. */
export type WayBack = () => unknown;

export interface Toast {
  text: string;
  /** Takes the change back. */
  undo?: WayBack;
}

interface Change {
  undo: WayBack;
  /** Whether the toast has the button, or Ctrl Z alone tells. */
  button: boolean;
}

/** A toast repeats names as they were typed: without what cannot be seen, and not without end. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;
const MOST = 200;

function readable(text: string): string {
  const letters = [...text.replace(UNSEEN, " ")];
  return letters.length > MOST ? `${letters.slice(0, MOST).join("")}…` : letters.join("");
}

let shown = $state.raw<Toast>();
const changes: Change[] = [];
/** The change that the next toast is about: one said in the same breath. */
let fresh: Change | undefined;
let taking = false;

export const toasts = {
  get shown(): Toast | undefined {
    return shown;
  },
};

/** Offers a way back from what was just written: with the toast that comes now, and by Ctrl Z. */
export function offer(undo: WayBack, button = true): void {
  if (taking) return;
  const change = { undo, button };
  changes.push(change);
  fresh = change;
  setTimeout(() => {
    if (fresh === change) fresh = undefined;
  });
}

/**
 * Shows what happened. A new toast takes the place of the old one; its undo is kept for Ctrl Z. A
 * way back of one's own is for what the core does not know, and takes the place of the core's.
 */
export function say(text: string, undo?: WayBack): void {
  if (undo) {
    if (fresh) changes.splice(changes.indexOf(fresh), 1);
    changes.push((fresh = { undo, button: true }));
  }
  const said = readable(text);
  shown = fresh?.button ? { text: said, undo: fresh.undo } : { text: said };
  fresh = undefined;
}

/** Closes the toast that is shown. */
export function hush(): void {
  shown = undefined;
}

/** Takes back this change, or the latest one, and says how that went. False when there is none. */
export async function undo(which?: Toast): Promise<boolean> {
  const at = which ? changes.findIndex((one) => one.undo === which.undo) : changes.length - 1;
  const [change] = at < 0 || taking ? [] : changes.splice(at, 1);
  if (!change) return false;
  taking = true;
  try {
    const said = await change.undo();
    say(typeof said === "string" ? said : t("frame-undone"));
  } catch (cause) {
    say(explain(failure(cause)).text);
  } finally {
    taking = false;
  }
  return true;
}

/** Forgets all undo: at lock, when the words on screen go too. */
export function forget(): void {
  changes.length = 0;
  fresh = undefined;
  hush();
}
