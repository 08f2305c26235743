// The seven levels of support, most independent first, and how the parts speak of them.

import { t } from "../words";

export type Level = "I" | "IV" | "DV" | "G" | "M" | "PP" | "FP";

/** What a coach marks for a step: a level, or that the step did not come up today. */
export type Mark = Level | "na";

/** The default order. An office may have another: the parts take an order as a prop. */
export const levelOrder: readonly Level[] = ["I", "IV", "DV", "G", "M", "PP", "FP"];

/** The everyday verb of a mark: "Själv", "Pekar", "Ej i dag". */
export function levelName(mark: Mark): string {
  return t(`level-name-${mark}`);
}

/** The code as it is shown: a dash when the step did not come up. */
export function levelCode(mark: Mark): string {
  return mark === "na" ? "–" : mark;
}

/** Where the mark stands, 1 to 7, and 0 for not today: its colour, and its key. */
export function levelNumber(mark: Mark, order: readonly Level[] = levelOrder): number {
  return mark === "na" ? 0 : order.indexOf(mark) + 1;
}
