// Planned visits: by day, cancelled with a way back, and where focus goes when one is gone.

import { call } from "../../backend";
import type { AgendaItem, PlanVisitDraft, Visit } from "../../backend/commands.gen";
import { say } from "../../frame";
import { t, time } from "../../words";
import { attempt } from "../participant/actions";

/** The visits of each day, in the order they come. */
export function byDay(visits: AgendaItem[]): { day: string; visits: AgendaItem[] }[] {
  const days: { day: string; visits: AgendaItem[] }[] = [];
  for (const visit of visits) {
    const last = days.at(-1);
    if (last?.day === visit.heldOn) last.visits.push(visit);
    else days.push({ day: visit.heldOn, visits: [visit] });
  }
  return days;
}

/** The draft that moves a planned visit. */
export function planOf(visit: Visit): PlanVisitDraft {
  const { placement, heldOn, mode, nextStep } = visit;
  return {
    placement,
    heldOn,
    startsAt: time(visit.startsAt),
    endsAt: time(visit.endsAt),
    mode,
    nextStep,
  };
}

/** Cancels the visit. */
export function cancel(id: string): Promise<void> {
  return attempt(async () => {
    await call("cancel_visit", { id });
    say(t("planned-cancelled"));
  });
}

/** Moves focus to the row after the one that will go, or the one before, or the page. */
export function leaveRow(row: HTMLElement | undefined): void {
  const list = row?.closest("[data-planned-list]");
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-planned]") ?? [])];
  const at = row ? rows.indexOf(row) : -1;
  const near = rows[at + 1] ?? rows[at - 1];
  (near?.querySelector<HTMLElement>("a") ?? document.getElementById("main"))?.focus();
}
