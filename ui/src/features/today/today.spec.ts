import { describe, expect, it } from "vitest";
import type { AgendaItem, DraftRow, TodayCounts } from "../../backend/commands.gen";
import { use } from "../../backend";
import { router } from "../../frame";
import { click, one, show } from "../../testing";
import AgendaRow from "./AgendaRow.svelte";
import { draftHref, draftName } from "./drafts";
import { lead } from "./lead";

const counts = (visitsDone: number, visitsLeft: number, overdue = 0): TodayCounts => ({
  visitsDone,
  visitsLeft,
  overdue,
  waiting: 0,
  participants: 1,
});

describe("the sentence of the day", () => {
  it("says how the day stands", () => {
    expect(lead(counts(0, 0))).toBe("Inga besök i dag.");
    expect(lead(counts(0, 1))).toBe("Du har ett besök i dag.");
    expect(lead(counts(2, 0))).toBe("Båda besöken är klara.");
    expect(lead(counts(1, 2, 2))).toBe(
      "Ett besök är klart, två är kvar. Två uppföljningar är försenade.",
    );
    expect(lead(counts(4, 5, 1))).toBe("4 besök är klara, 5 är kvar. En uppföljning är försenad.");
  });
});

const draft = (kind: string, about: string | null = "a"): DraftRow => ({
  draftId: "d",
  kind,
  about,
  participant: null,
  workplace: null,
  savedAt: "2026-11-19T09:52:00Z",
});

describe("a half-filled form", () => {
  it("leads back to where it is", () => {
    expect(draftHref(draft("visit"))).toBe("#/visit/d");
    expect(draftHref(draft("participant", null))).toBe("#/participants/new");
    expect(draftHref(draft("participant"))).toBe("#/participants/a/edit");
    expect(draftHref(draft("follow_up_done:x"))).toBe("#/participants/a/follow-up");
    expect(draftHref(draft("task:x"))).toBe("#/participants/a/tasks");
    expect(draftHref(draft("something"))).toBeUndefined();
  });

  it("has a name, also when this page does not know it", () => {
    expect(draftName(draft("follow_up_later:x"))).toBe("Uppföljning");
    expect(draftName(draft("something"))).toBe("Formulär");
  });
});

const visit = (more: Partial<AgendaItem> = {}): AgendaItem => ({
  id: "v",
  participant: "p",
  placement: "pl",
  name: "Elin Bergvall",
  workplace: "Kvarnens Bageri",
  supervisor: null,
  heldOn: "2026-11-19",
  startsAt: "13:00",
  endsAt: "15:00",
  state: "planned",
  visitNumber: 11,
  nextStep: null,
  share: null,
  draftId: null,
  ...more,
});

describe("a visit of the day", () => {
  it("starts with one press, and goes to the visit", async () => {
    const asked: unknown[] = [];
    use({
      changes: () => () => {},
      async call(name, argument) {
        asked.push([name, argument]);
        return { draftId: "d" };
      },
    });
    click(one(show(AgendaRow, { visit: visit(), upNext: true }), "button.primary"));
    await new Promise((later) => setTimeout(later));
    expect(asked).toEqual([["start_visit", { placement: "pl", planned: "v" }]]);
    expect(router.route).toEqual({ page: "visit", draftId: "d" });
  });

  it("goes on with the one under way instead of starting another", () => {
    const root = show(AgendaRow, { visit: visit({ draftId: "d" }), upNext: true });
    expect(one(root, "a.primary").getAttribute("href")).toBe("#/visit/d");
  });

  it("shows the share when it is done, and no workplace of a protected person", () => {
    const done = visit({ state: "done", share: 38, workplace: null, name: "N-2026-014" });
    const words = show(AgendaRow, { visit: done, upNext: false }).textContent;
    expect(words).toContain("38 % av stegen utan hjälp.");
    expect(words).not.toContain("null");
  });
});
