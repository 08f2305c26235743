import { flushSync } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { use } from "../../backend";
import type { WorkplaceView } from "../../backend/commands.gen";
import { router, toasts } from "../../frame";
import { click, one, show, type } from "../../testing";
import { draftOf, emptyWorkplace, leadOf, supervisorDraft } from "./workplace";
import Workplace from "./Workplace.svelte";
import Workplaces from "./Workplaces.svelte";

const view: WorkplaceView = {
  workplace: {
    ...emptyWorkplace,
    id: "w1",
    employer: "e1",
    name: "Kvarnens Bageri",
    street: "Kvarngatan 4",
    town: "Norrvike",
    branch: "Restaurang och bageri.",
    headcount: 14,
    capacity: 2,
    archivedOn: null,
    accessPhysical: "Entré utan tröskel\n\n Toalett på samma plan ",
  },
  employer: {
    id: "e1",
    name: "Kvarnens Bageri AB",
    organisationNumber: "5560360793",
    responsible: "m1",
    branch: null,
    sni: "",
    contactPersons: "",
    archivedOn: null,
  },
  warning: null,
  openings: [],
  responsible: null,
  supervisors: [],
  placements: [],
};

let asked: [string, unknown][];
let answers: Record<string, (argument: never) => unknown>;
let refused: unknown;

beforeEach(() => {
  asked = [];
  refused = undefined;
  answers = {
    list_workplaces: () => [],
    list_members: () => [],
    list_employers: () => [],
    list_drafts: () => [],
    list_filters: () => [],
    get_draft: () => null,
    get_workplace: () => view,
    save_workplace: () => ({ id: "w1" }),
    save_supervisor: () => ({ id: "s1" }),
  };
  use({
    async call(name, argument) {
      asked.push([name, argument]);
      if (refused && name.startsWith("save_")) throw refused;
      return answers[name]?.(argument as never) ?? {};
    },
    changes: () => () => {},
  });
});

const settled = async () => {
  for (let turn = 0; turn < 4; turn++) await new Promise((done) => setTimeout(done));
  flushSync();
};
const sent = (name: string) =>
  asked.filter(([one]) => one === name).map(([, argument]) => argument);
const button = (root: Element, words: string) =>
  [...root.querySelectorAll("button")].find((one) => one.textContent?.includes(words)) as Element;

describe("a workplace in words", () => {
  it("has one sentence about what it is and where", () => {
    expect(leadOf(view)).toBe("Restaurang och bageri. Kvarngatan 4, Norrvike. 14 anställda.");
    const empty = { ...emptyWorkplace, id: "w", headcount: null, capacity: null, archivedOn: null };
    expect(leadOf({ ...view, workplace: empty })).toBe("");
  });

  it("fills the form with what is known, and nothing else", () => {
    expect(draftOf(view)).toMatchObject({ headcount: "14", responsible: "m1", employer: "e1" });
    expect(draftOf(view)).not.toHaveProperty("id");
  });
});

describe("Arbetsplatser", () => {
  it("says what will be here, and leads to the first one", async () => {
    const root = show(Workplaces, { route: { page: "workplaces" } });
    await settled();
    expect(one(root, ".empty").textContent).toContain("Inga arbetsplatser än");
    expect(one<HTMLAnchorElement>(root, ".empty a").getAttribute("href")).toBe("#/workplaces/new");
  });

  it("searches as one types", async () => {
    const row = {
      ...{ employer: null, branch: "", town: "", supervisors: 0, responsible: null },
      ...{ openings: 0, capacity: null, archived: false },
    };
    answers.list_workplaces = () => [{ ...row, id: "w1", name: "Kvarnens Bageri", placements: 0 }];
    const root = show(Workplaces, { route: { page: "workplaces" } });
    await settled();
    type(one<HTMLInputElement>(root, "input"), " bag ");
    await settled();
    expect(sent("list_workplaces").at(-1)).toEqual({ search: "bag" });
  });
});

describe("one workplace", () => {
  const open = async (id: string) => {
    const root = show(Workplace, { route: { page: "workplace", id } });
    await settled();
    return root;
  };

  it("shows accessibility in its four parts, and what nobody has looked at", async () => {
    const root = await open("w1");
    const parts = [...root.querySelectorAll(".checklist > section")];
    expect(parts.map((part) => part.querySelector("h3")?.textContent?.trim())).toEqual([
      "Fysisk",
      "Bemötande",
      "Informativ",
      "Kommunikativ",
    ]);
    expect(parts[0]?.querySelectorAll("p")).toHaveLength(2);
    expect(parts[1]?.textContent).toContain("Inte genomgånget än");
  });

  it("is changed", async () => {
    const root = await open("w1");
    click(button(root, "Ändra"));
    await settled();
    type(one<HTMLInputElement>(root, "#workplace-name"), "Kvarnen");
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(sent("save_workplace")).toMatchObject([{ id: "w1", draft: { name: "Kvarnen" } }]);
    expect(toasts.shown?.text).toContain("ändrad");
  });

  it("keeps what is typed when the core refuses it, and says where", async () => {
    const root = await open("new");
    refused = { code: "problems", problems: [{ field: "name", code: "required" }] };
    type(one<HTMLTextAreaElement>(root, "#workplace-safety"), "Halkfria skor");
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(one(root, ".error-summary").textContent).toContain("Skriv vad arbetsplatsen heter");
    expect(document.activeElement).toBe(one(root, ".error-summary"));
    expect(one<HTMLTextAreaElement>(root, "#workplace-safety").value).toBe("Halkfria skor");
  });

  it("goes to the new workplace once it is saved", async () => {
    const root = await open("new");
    type(one<HTMLInputElement>(root, "#workplace-name"), "Solbacken");
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(sent("save_workplace")).toMatchObject([{ id: null, draft: { name: "Solbacken" } }]);
    expect(router.route).toEqual({ page: "workplace", id: "w1" });
  });

  it("warns of a colleague's contact, and hinders nothing", async () => {
    answers.get_workplace = () => ({ ...view, warning: { by: "Anna Ågren", on: "2026-11-18" } });
    const root = await open("w1");
    expect(one(root, ".banner.attention").textContent).toContain("Anna Ågren hade kontakt");
    expect(root.querySelector("[aria-disabled]")).toBeNull();
  });

  it("says who has ended and lets somebody take over", async () => {
    const supervisor = { ...supervisorDraft("w1"), id: "s1", name: "Peter", trainedOn: null };
    const rows = [
      { supervisor: { ...supervisor, endedOn: null, successor: null }, there: true },
      { supervisor: { ...supervisor, id: "s2", name: "Maria", endedOn: null }, there: true },
    ].map((row) => ({ ...row, lastContactOn: null, successor: null }));
    answers.get_workplace = () => ({ ...view, supervisors: rows });
    const root = await open("w1");
    click(one(root, '[aria-label="Peter slutar"]'));
    await settled();
    const select = one<HTMLSelectElement>(root, "#supervisor-end-s1-successor");
    expect([...select.options].map((option) => option.textContent)).toEqual([
      "Inte bestämt",
      "Maria",
    ]);
    click(one(root, 'form button[type="submit"]'));
    await settled();
    const draft = { endedOn: "", successor: null };
    expect(sent("end_supervisor")).toEqual([{ id: "s1", draft, shown: null }]);
  });

  it("takes a supervisor", async () => {
    const root = await open("w1");
    click(button(root, "Lägg till"));
    await settled();
    type(one<HTMLInputElement>(root, "#supervisor-name"), "Peter Wiklund");
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(sent("save_supervisor")).toMatchObject([
      { id: null, draft: { workplace: "w1", name: "Peter Wiklund" } },
    ]);
  });

  it("opens the form that was left half filled in", async () => {
    answers.list_drafts = () => [{ draftId: "d", kind: "workplace", about: "w1" }];
    answers.get_draft = () => ({ id: "d", json: { safety: "Halt" }, savedAt: "2026-11-19T10:00Z" });
    const root = await open("w1");
    expect(one<HTMLTextAreaElement>(root, "#workplace-safety").value).toBe("Halt");
  });
});
