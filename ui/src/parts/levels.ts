// The seven levels of support, most independent first, and how the parts speak of them.

import { t } from "../words";

export type Level = "I" | "IV" | "DV" | "G" | "M" | "PP" | "FP";

/** A rated step. `null`: not relevant today. `undefined`: not rated. */
export type Rating = Level | null | undefined;

/** The default order. An office may have another: the parts take an order as a prop. */
export const levelOrder: readonly Level[] = ["I", "IV", "DV", "G", "M", "PP", "FP"];

/** The everyday verb of a level: "Själv", "Pekar". */
export function levelName(level: Level | null): string {
  return t(`level-name-${level ?? "none"}`);
}

/** The code as it is shown: a dash when not relevant today. */
export function levelCode(level: Level | null): string {
  return level ?? "–";
}

/** Where the level stands, 1 to 7, and 0 for not relevant today: its colour, and its key. */
export function levelNumber(level: Level | null, order: readonly Level[] = levelOrder): number {
  return level === null ? 0 : order.indexOf(level) + 1;
}
