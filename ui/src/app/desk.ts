// What the frame is told, made of what the core answers.

import type { Result } from "../backend";
import { href, type PageName, type Place } from "../frame";
import type { IconName, SyncState } from "../parts";
import { t } from "../words";

type Core = Result<"sync_state">;
type Draft = Result<"list_drafts">[number];

/** The pill. A choice comes before what waits: it is the only thing that asks for the person. */
export function pill(sync: Core | undefined): SyncState {
  if (!sync || sync.phase === "never_connected") return { state: "alone" };
  if (sync.conflicts > 0) return { state: "choice", choices: sync.conflicts };
  const since = sync.lastSync?.at;
  if (sync.phase === "syncing") {
    return { state: "syncing", done: sync.progress?.done ?? 0, total: sync.progress?.total ?? 0 };
  }
  if (sync.code === "update_needed") return { state: "update", waiting: sync.waiting };
  if (sync.phase === "offline") return { state: "offline", waiting: sync.waiting, since };
  const rests = sync.phase === "idle" && sync.waiting === 0;
  return rests ? { state: "synced", since } : { state: "waiting", waiting: sync.waiting, since };
}

/** The places of the rail, in the order of Alt 1 to 5. */
export function places(participants?: number): Place[] {
  const place = (
    id: "today" | "participants" | "workplaces" | "sync" | "settings",
    icon: IconName,
  ) => ({
    id,
    icon,
    label: t(`place-${id}`),
    href: href({ page: id }),
  });
  return [
    place("today", "calendar-days"),
    { ...place("participants", "users"), count: participants },
    place("workplaces", "building-2"),
    place("sync", "refresh-cw"),
    place("settings", "settings"),
  ];
}

/** The place of the rail that a page belongs to. */
export function placeOf(page: PageName): string {
  const belongs: Partial<Record<PageName, string>> = {
    participant: "participants",
    sheet: "participants",
    recorded: "participants",
    workplace: "workplaces",
    employers: "workplaces",
    employer: "workplaces",
    templates: "workplaces",
    members: "sync",
    give: "sync",
    "log-review": "settings",
    retention: "settings",
  };
  return belongs[page] ?? page;
}

/** The visit that is under way, if any: the one that was touched last. */
export function ongoing(drafts: Draft[] | undefined): Draft | undefined {
  const visits = (drafts ?? []).filter((draft) => draft.kind === "visit");
  return visits.sort((a, b) => b.savedAt.localeCompare(a.savedAt))[0];
}
