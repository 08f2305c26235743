// What the timeline is narrowed to, as it stands in the address.

import type { Timeline, TimelineGroup } from "../../../backend/commands.gen";
import { isDay } from "../../../words";

export const groups: TimelineGroup[] = [
  "visits",
  "notes",
  "support",
  "work",
  "plan",
  "follow_up",
  "phases",
  "consents",
];

export interface TimelineFilter {
  groups: TimelineGroup[];
  /** ISO days, or what was typed when it is no day. */
  from: string;
  to: string;
  search: string;
}

export const everything: TimelineFilter = { groups: [], from: "", to: "", search: "" };

/** The filter of an address. What it does not know is left out. */
export function read(query: string | undefined): TimelineFilter {
  const asked = new URLSearchParams(query);
  const wanted = (asked.get("groups") ?? "").split(",");
  return {
    groups: groups.filter((group) => wanted.includes(group)),
    from: asked.get("from") ?? "",
    to: asked.get("to") ?? "",
    search: asked.get("search") ?? "",
  };
}

/** The filter for an address; nothing when it is everything. */
export function write(filter: TimelineFilter): string | undefined {
  const asked = new URLSearchParams();
  if (filter.groups.length > 0) asked.set("groups", filter.groups.join(","));
  for (const key of ["from", "to", "search"] as const) if (filter[key]) asked.set(key, filter[key]);
  return asked.toString() || undefined;
}

export const narrowed = (filter: TimelineFilter): boolean => write(filter) !== undefined;

/** Which of the days cannot be followed, as the end of the sentence's key. */
export function problems({ from, to }: TimelineFilter): { from?: string; to?: string } {
  const unread = (day: string) => (day !== "" && !isDay(day) ? "unreadable" : undefined);
  const backwards = isDay(from) && isDay(to) && to < from ? "before" : undefined;
  return { from: unread(from), to: unread(to) ?? backwards };
}

/** What the core is asked. A day that cannot be followed is not asked for. */
export function asked(filter: TimelineFilter): Omit<Timeline, "participant" | "before" | "limit"> {
  const wrong = problems(filter);
  const day = (key: "from" | "to") => (wrong[key] ? null : filter[key] || null);
  return {
    groups: filter.groups.length > 0 ? filter.groups : null,
    from: day("from"),
    to: day("to"),
    search: filter.search.trim() || null,
  };
}

/** The groups with one more, or one less. */
export function toggled(chosen: TimelineGroup[], group: TimelineGroup): TimelineGroup[] {
  return groups.filter((one) => chosen.includes(one) !== (one === group));
}
