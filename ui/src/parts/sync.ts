// Where the work is: on this computer only, waiting, on its way, or also on the server.

import type { IconName } from "../look/icons";
import { dayTime, t } from "../words";

export type SyncState =
  | { state: "alone" }
  | { state: "offline"; waiting: number; since?: string }
  | { state: "waiting"; waiting: number; since?: string }
  | { state: "syncing"; done: number; total: number }
  | { state: "update"; waiting: number }
  | { state: "synced"; since?: string }
  | { state: "choice"; choices: number };

export const syncIcons: Record<SyncState["state"], IconName> = {
  alone: "laptop",
  offline: "wifi-off",
  waiting: "clock",
  syncing: "refresh-cw",
  update: "circle-alert",
  synced: "cloud-check",
  choice: "git-compare-arrows",
};

/** The words of the pill: a quiet part, the part that matters, and since when. */
export function syncWords(sync: SyncState): { first?: string; main?: string; last?: string } {
  switch (sync.state) {
    case "alone":
      return { main: t("pill-alone") };
    case "offline":
    case "waiting":
      return {
        first: sync.state === "offline" ? t("pill-offline") : undefined,
        main: sync.waiting > 0 ? t("pill-waiting", { count: sync.waiting }) : undefined,
        last: sync.since && t("pill-since", { when: dayTime(sync.since) }),
      };
    case "syncing":
      return { main: t("pill-syncing"), last: progress(sync) };
    case "update":
      return {
        main: t("pill-update"),
        last: sync.waiting > 0 ? t("pill-waiting", { count: sync.waiting }) : undefined,
      };
    case "synced":
      return { main: t("pill-synced"), last: sync.since && dayTime(sync.since) };
    case "choice":
      return { main: t("pill-choice", { count: sync.choices }) };
  }
}

function progress({ done, total }: { done: number; total: number }): string | undefined {
  return total > 0 ? t("pill-progress", { done, total }) : undefined;
}
