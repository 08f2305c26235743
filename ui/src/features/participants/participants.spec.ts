import { flushSync } from "svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ParticipantRow, SavedFilter } from "../../backend/commands.gen";
import { use } from "../../backend";
import { router } from "../../frame";
import { click, one, show } from "../../testing";
import { setClock } from "../../words";
import { inOrder } from "./order";
import Participants from "./Participants.svelte";

const row = (name: string, more: Partial<ParticipantRow> = {}): ParticipantRow => ({
  id: name,
  name,
  protected: false,
  caseNumber: "N-2026-001",
  phase: "introduction",
  workplace: "Kvarnens Bageri",
  workplaceUntil: null,
  nextStep: "Besök",
  dueOn: null,
  overdueDays: null,
  lastContactOn: null,
  supportPercent: null,
  waiting: false,
  sharedWith: 0,
  mine: true,
  ...more,
});

let asked: unknown[];
let rows: ParticipantRow[];
let filters: SavedFilter[];

beforeEach(() => {
  setClock(new Date("2026-11-19T12:00:00"));
  asked = [];
  filters = [];
  router.go({ page: "participants" });
  use({
    changes: () => () => {},
    async call(name, argument) {
      if (name === "list_filters") return filters;
      asked.push(argument);
      const limit = (argument as { limit?: number | null } | null)?.limit ?? rows.length;
      const counts = { all: rows.length, overdue: 1, thisWeek: 0, ending: 0 };
      return { rows: rows.slice(0, limit), matching: rows.length, counts };
    },
  });
});

async function list(): Promise<HTMLElement> {
  const root = show(Participants, { route: { page: "participants" } });
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(0));
  await Promise.resolve();
  await settled();
  return root;
}
async function settled() {
  await new Promise((later) => setTimeout(later));
  flushSync();
}
const names = (root: HTMLElement) =>
  [...root.querySelectorAll("tbody th .row-link")].map((link) => link.textContent);

describe("the list of participants", () => {
  it("puts those without a day first when it is turned, and the latest last", () => {
    const all = [
      row("Utan dag"),
      row("I morgon", { dueOn: "2026-11-20" }),
      row("Två dagar sen", { overdueDays: 2 }),
      row("Nio dagar sen", { overdueDays: 9, dueOn: "2026-12-24" }),
    ];
    const sorted = inOrder(all, { key: "when", direction: "descending" });
    expect(sorted.map(({ name }) => name)).toEqual([
      "Utan dag",
      "I morgon",
      "Två dagar sen",
      "Nio dagar sen",
    ]);
  });

  it("asks for a portion, and for all of them to sort them", async () => {
    rows = Array.from({ length: 120 }, (_, n) => row(`Person ${n}`, { dueOn: "2026-11-20" }));
    const root = await list();
    expect(names(root)).toHaveLength(50);
    const byName = root.querySelector("button.sort") as HTMLElement;
    expect(asked.at(-1)).toMatchObject({ limit: 50 });
    click(one(root, "p > .button"));
    await settled();
    expect(asked.at(-1)).toMatchObject({ limit: 100 });
    expect(names(root)).toHaveLength(100);
    click(byName);
    click(byName);
    await settled();
    expect(asked.at(-1)).toMatchObject({ limit: null });
    expect(names(root).slice(0, 2)).toEqual(["Person 119", "Person 118"]);
  });

  it("shows neither name nor workplace of a protected person", async () => {
    rows = [row("N-2026-014", { protected: true, workplace: null })];
    const root = await list();
    const line = one(root, "tbody tr").textContent;
    expect(line).toContain("Skyddad");
    expect(line).toContain("Visas inte i listor");
  });

  it("says when somebody stopped at a workplace, and promises none after the exit", async () => {
    rows = [
      row("Ali Demir", { workplaceUntil: "2026-10-30" }),
      row("Berit Ek", { workplace: null, phase: "exit" }),
    ];
    const root = await list();
    const [stopped, left] = [...root.querySelectorAll("tbody tr")].map((line) => line.textContent);
    expect(stopped).toMatch(/Kvarnens Bageri\s+till 30 okt/);
    expect(left).toContain("Ingen");
    expect(left).not.toContain("Ingen ännu");
  });

  it("asks the core for the chosen view, and back to all", async () => {
    rows = [];
    use({
      changes: () => () => {},
      async call(name, argument) {
        if (name === "list_filters") return [];
        asked.push(argument);
        return { rows: [], matching: 0, counts: { all: 3, overdue: 1, thisWeek: 0, ending: 0 } };
      },
    });
    const root = await list();
    click(root.querySelectorAll(".segmented input")[1] as Element);
    expect(asked.at(-1)).toEqual({ search: null, phase: null, only: "overdue", limit: 50 });
    await new Promise((later) => setTimeout(later));
    flushSync();
    click(one(root, ".empty .button"));
    expect(asked.at(-1)).toEqual({ search: null, phase: null, only: null, limit: 50 });
  });

  it("keeps its filter in the address, so that back leads to it", async () => {
    rows = [row("Elin")];
    const root = await list();
    click(root.querySelectorAll(".segmented input")[3] as Element);
    expect(location.hash).toBe("#/participants?only=ending");
    expect(asked.at(-1)).toEqual({ search: null, phase: null, only: "ending", limit: 50 });
    router.go({ page: "participants", query: "phase=introduction&only=nonsense" });
    flushSync();
    expect(asked.at(-1)).toEqual({ search: null, phase: "introduction", only: null, limit: 50 });
  });

  const saved = (name: string, query: string, isDefault = false): SavedFilter => ({
    id: name,
    list: "participants",
    name,
    query,
    isDefault,
  });

  it("begins with the person's own filter, and not again when everything is asked for", async () => {
    rows = [row("Elin")];
    filters = [saved("Sena", "only=overdue", true), saved("Avslutade", "phase=exit")];
    const root = await list();
    expect(location.hash).toBe("#/participants?only=overdue");
    const chosen = one(root, '.saved [aria-pressed="true"]');
    expect(chosen.textContent).toContain("Sena");
    click(chosen);
    expect(location.hash).toBe("#/participants?all=1");
    expect(asked.at(-1)).toEqual({ search: null, phase: null, only: null, limit: 50 });
    const again = await list();
    expect(again.querySelector('.saved [aria-pressed="true"]')).toBeNull();
    expect(location.hash).toBe("#/participants?all=1");
  });

  it("offers to save a filter that has no name yet, and only then", async () => {
    rows = [row("Elin")];
    const root = await list();
    expect(root.querySelector(".saved")).toBeNull();
    router.go({ page: "participants", query: "phase=exit" });
    flushSync();
    expect(one(root, ".saved").textContent).toContain("Spara filtret");
  });

  it("offers the first participant when there is nobody", async () => {
    rows = [];
    const root = await list();
    expect(one(root, ".empty a").getAttribute("href")).toBe("#/participants/new");
  });
});
