// The rules by which lines are worth asking about, as the core has them.

import type { AccessAction, Unusual } from "../../backend/commands.gen";

export const unusualRules: readonly Unusual[] = ["outside_hours", "not_own_case", "many_cases"];
export const actions: readonly AccessAction[] = [
  "opened",
  "changed",
  "printed",
  "shared",
  "exported",
  "extracted",
  "recovered",
];

/** What the sentences of the rules say in figures. */
export const figures = { from: 6, until: 20, count: 15, minutes: 10 };
