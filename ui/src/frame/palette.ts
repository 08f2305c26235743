// What the palette shows for what is typed.

import type { Action } from "./frame";

/** The actions whose label or further words hold every word that is typed. */
export function matching(actions: Action[], typed: string): Action[] {
  const wanted = typed.trim().toLocaleLowerCase().split(/\s+/);
  return actions.filter((action) => {
    const text = `${action.label} ${action.words ?? ""}`.toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** The next place in a list that goes round. -1 when it is empty. */
export function around(at: number, step: number, length: number): number {
  return length === 0 ? -1 : (at + step + length) % length;
}
