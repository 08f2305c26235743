// What ends soon, in a sentence that says what and when, and the tab where it is dealt with.

import type { LimitKind, Nearness } from "../backend/commands.gen";
import type { IconName } from "../parts";
import { day, inDays, late, t } from "../words";

export interface Limit {
  kind: LimitKind;
  endsOn: string;
  nearness: Nearness;
}

const tabs = {
  introduction: undefined,
  follow_up: "follow-up",
  agreement: "tasks",
  subsidy: "tasks",
  placement: "tasks",
  consent: "consents",
} as const;

const icons: Record<LimitKind, IconName> = {
  introduction: "hourglass",
  follow_up: "calendar-clock",
  agreement: "handshake",
  subsidy: "file-text",
  placement: "briefcase-business",
  consent: "file-check",
};

/** The tab of the participant's page; nothing is the page itself. */
export const limitTab = (kind: LimitKind) => tabs[kind];
export const limitIcon = (kind: LimitKind) => icons[kind];

/** "Samtycket går ut ons 2 dec, om 13 dagar." */
export function limitText({ kind, endsOn, nearness }: Limit): string {
  return nearness === "passed"
    ? t(`limit-${kind}-passed`, { day: day(endsOn), late: late(endsOn) })
    : t(`limit-${kind}-near`, { day: day(endsOn), when: inDays(endsOn) });
}
