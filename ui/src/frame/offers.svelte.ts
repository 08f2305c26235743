// What the page on screen offers besides what can be done everywhere: the palette lists it first, and
// its keys come before the frame's own.

import type { Action } from "./frame";
import { isPressed } from "./keys";

let offered = $state.raw<Action[]>([]);

export const offers = {
  get actions(): Action[] {
    return offered;
  },
};

/** Offers actions for as long as the component is there. Call it while a component is set up. */
export function offerActions(actions: () => Action[]): void {
  $effect(() => {
    const mine = actions();
    offered = mine;
    return () => {
      if (offered === mine) offered = [];
    };
  });
}

/** Runs what the page offers for a key press. True when there was something. */
export function pressOffered(event: KeyboardEvent): boolean {
  const action = offered.find((one) => one.keys && isPressed(event, one.keys));
  if (!action) return false;
  event.preventDefault();
  action.run();
  return true;
}
