// The entries of a timeline and their weeks.

import type { IconName } from "../look/icons";
import { clock, t, toDate, week } from "../words";

export interface TimelineEntry {
  id: string;
  /** An ISO day or time stamp. */
  at: string;
  who: string;
  icon: IconName;
  tone?: "accent" | "attention";
  title: string;
  href?: string;
  text?: string;
}

/** Newest first, grouped by week: "Vecka 47", with the year when it is another. */
export function byWeek(entries: TimelineEntry[]): { name: string; entries: TimelineEntry[] }[] {
  const groups: { name: string; entries: TimelineEntry[] }[] = [];
  const newest = [...entries].sort((a, b) => toDate(b.at).getTime() - toDate(a.at).getTime());
  for (const entry of newest) {
    const name = weekName(entry.at);
    const last = groups.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else groups.push({ name, entries: [entry] });
  }
  return groups;
}

function weekName(at: string): string {
  const found = week(at);
  const year = String(found.year);
  return found.year === week(clock.now).year
    ? t("week", { week: found.week })
    : t("week-of-year", { week: found.week, year });
}
