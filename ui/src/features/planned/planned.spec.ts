import { flushSync, tick } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { use } from "../../backend";
import type { AgendaItem } from "../../backend/commands.gen";
import { hush, toasts } from "../../frame";
import { click, one, show } from "../../testing";
import { setClock } from "../../words";
import { byDay } from "./planned";
import PlannedVisits from "./PlannedVisits.svelte";

const item = (id: string, heldOn: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  participant: "p",
  placement: "pl",
  name: "Elin Bergvall",
  workplace: "Kvarnens Bageri",
  supervisor: null,
  heldOn,
  startsAt: "13:00:00",
  endsAt: "15:00:00",
  state: "planned",
  visitNumber: 2,
  nextStep: null,
  share: null,
  draftId: null,
  ...more,
});

let answer: { missed: AgendaItem[]; coming: AgendaItem[] };
let calls: [string, unknown][];
const visit = {
  id: "b",
  placement: "pl",
  heldOn: "2026-11-24",
  startsAt: "13:00:00",
  endsAt: "15:00:00",
  mode: "phone",
  nextStep: "Öva",
};

beforeEach(() => {
  setClock(new Date("2026-11-20T12:00:00"));
  hush();
  calls = [];
  answer = { missed: [], coming: [item("a", "2026-11-23"), item("b", "2026-11-24")] };
  use({
    changes: () => () => {},
    async call(name, argument) {
      calls.push([name, argument]);
      if (name === "get_visit") return { visit };
      return name === "list_planned_visits" ? answer : { id: "b" };
    },
  });
});

async function settle() {
  await new Promise((later) => setTimeout(later));
  await tick();
  flushSync();
}
async function open(participant?: string) {
  const root = show(PlannedVisits, participant ? { participant } : {});
  await settle();
  return root;
}
const button = (root: HTMLElement, label: string) =>
  [...root.querySelectorAll<HTMLElement>("button")].filter((each) =>
    each.getAttribute("aria-label")?.startsWith(label),
  );

describe("planned visits", () => {
  it("stand under their day", async () => {
    expect(
      byDay([...answer.coming, item("c", "2026-11-24")]).map((day) => day.visits.length),
    ).toEqual([1, 2]);
    const root = await open();
    expect([...root.querySelectorAll("h3")].map((each) => each.textContent)).toEqual([
      "Mån 23 nov",
      "Tis 24 nov",
    ]);
  });

  it("say with whom in Idag, and where on the participant's own page", async () => {
    const first = async (participant?: string) =>
      (await open(participant)).querySelector(".row-link")?.textContent;
    expect(await first()).toBe("Elin Bergvall");
    expect(await first("p")).toBe("Kvarnens Bageri");
  });

  it("show nothing when nothing is planned", async () => {
    answer = { missed: [], coming: [] };
    expect((await open()).textContent?.trim()).toBe("");
  });

  it("are written up, not started, when their day has passed", async () => {
    answer = { missed: [item("a", "2026-11-18")], coming: [] };
    const root = await open();
    expect(root.textContent).toContain("Skriv in besöket");
    expect(root.textContent).not.toContain("Starta besök");
  });

  it("are cancelled, and focus stays near", async () => {
    const root = await open();
    click(button(root, "Ställ in")[1] as HTMLElement);
    expect(document.activeElement).toBe(root.querySelector("a"));
    await settle();
    expect(calls).toContainEqual(["cancel_visit", { id: "b" }]);
    expect(toasts.shown?.text).toBe("Besöket är inställt");
  });

  it("are moved in a form that begins with what is planned", async () => {
    const root = await open("p");
    click(button(root, "Flytta")[1] as HTMLElement);
    await settle();
    expect(one<HTMLInputElement>(root, "#plan-b-startsAt").value).toBe("13:00");
    click(one(root, "button[type=submit]"));
    await settle();
    const draft = expect.objectContaining({ heldOn: "2026-11-24", mode: "phone" });
    expect(calls).toContainEqual(["plan_visit", { id: "b", draft, shown: draft }]);
    expect(toasts.shown?.text).toBe("Besöket är flyttat");
  });
});
