// What just happened, with a way back. A toast stays until it is closed; Ctrl Z works after that too.

export interface Toast {
  text: string;
  /** Takes the change back. */
  undo?: () => unknown;
}

let shown = $state.raw<Toast>();
const undoable: Toast[] = [];

export const toasts = {
  get shown(): Toast | undefined {
    return shown;
  },
};

/** Shows what happened. A new toast takes the place of the old one; its undo is kept for Ctrl Z. */
export function say(text: string, undo?: Toast["undo"]): void {
  shown = undo ? { text, undo } : { text };
  if (undo) undoable.push(shown);
}

/** Closes the toast that is shown. */
export function hush(): void {
  shown = undefined;
}

/** Takes back this change, or the latest one. False when there is none. */
export async function undo(which: Toast | undefined = undoable.at(-1)): Promise<boolean> {
  const at = which ? undoable.indexOf(which) : -1;
  if (!which?.undo || at < 0) return false;
  undoable.splice(at, 1);
  if (shown === which) hush();
  await which.undo();
  return true;
}

/** Forgets all undo: at lock, when the words on screen go too. */
export function forget(): void {
  undoable.length = 0;
  hush();
}
