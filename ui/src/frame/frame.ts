// What the frame is told by the app.

import type { IconName } from "../look/icons";

/** A place in the rail. Alt 1 to 6 go to the first six. */
export interface Place {
  id: string;
  label: string;
  icon: IconName;
  href: string;
  count?: number;
}

/** A visit under way, always one press from coming back to. */
export interface OngoingVisit {
  href: string;
  /** First name and minutes: "Elin · 47 min". */
  detail: string;
  current: boolean;
}

/** Something that can be done or gone to from the palette. */
export interface Action {
  id: string;
  label: string;
  icon: IconName;
  /** Said at the right: a key or a detail. Keys like "ctrl shift n" are put into words. */
  keys?: string;
  detail?: string;
  /** Further words to find it by. */
  words?: string;
  /** Of what a search found: something to do with it, not the thing itself. */
  does?: boolean;
  run: () => void;
}

/** Asks the core for people and places. Protected persons are the core's to leave out. */
export type Search = (text: string) => Promise<Action[]>;
