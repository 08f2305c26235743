import { flushSync } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { use } from "../../backend";
import type { EmployerRow, EmployerView, Opening } from "../../backend/commands.gen";
import { router, toasts } from "../../frame";
import { click, one, show, type } from "../../testing";
import Employer from "./Employer.svelte";
import Employers from "./Employers.svelte";
import { all, matching } from "./filter";

const row = (more: Partial<EmployerRow>): EmployerRow => ({
  id: "e1",
  name: "Kvarnen AB",
  branch: null,
  responsible: null,
  responsibleName: null,
  workplaces: 1,
  openings: 0,
  lastContactOn: null,
  nextStepOn: null,
  archived: false,
  ...more,
});
const opening: Opening = {
  id: "o1",
  workplace: "w1",
  title: "Diskare",
  tasks: "",
  ssyk: "9412",
  hoursPerWeek: 20,
  times: "",
  demands: "",
  since: "2026-11-01",
  places: 2,
  state: "open",
  closedOn: null,
};
const view: EmployerView = {
  employer: {
    id: "e1",
    name: "Kvarnen AB",
    organisationNumber: "5560360793",
    responsible: "m1",
    branch: "manufacturing",
    sni: "10.71",
    contactPersons: "Gun, kassan",
    archivedOn: null,
  },
  responsible: "Anna Ågren",
  mine: false,
  warning: { by: "Anna Ågren", on: "2026-11-18" },
  workplaces: [{ id: "w1", name: "Bageriet", town: "Norrvike", archived: false }],
  contacts: [
    {
      contact: {
        id: "c1",
        employer: "e1",
        workplace: "w1",
        by: "m1",
        contactPerson: "Gun",
        heldOn: "2026-11-18",
        way: "phone",
        about: "Praktik i bageriet",
        nextStep: "Besöka",
        nextStepOn: "2026-11-19",
        nextStepDoneOn: null,
      },
      by: "Anna Ågren",
      workplace: "Bageriet",
      due: true,
    },
  ],
  openings: [{ opening, workplace: "Bageriet" }],
};

let asked: [string, unknown][];
let answers: Record<string, (argument: never) => unknown>;
let refused: unknown;

beforeEach(() => {
  asked = [];
  refused = undefined;
  answers = {
    list_members: () => [{ id: "m1", name: "Anna Ågren" }],
    list_drafts: () => [],
    list_filters: () => [],
    get_draft: () => null,
    get_employer: () => view,
    save_employer: () => ({ id: "e2" }),
    save_employer_contact: () => ({ id: "c2" }),
  };
  use({
    async call(name, argument) {
      asked.push([name, argument]);
      if (refused && name.startsWith("save_employer")) throw refused;
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
const open = async (id: string) => {
  const root = show(Employer, { route: { page: "employer", id } });
  await settled();
  return root;
};

describe("the list of employers", () => {
  it("is narrowed by whose, by branch and by openings, and keeps what is laid aside apart", () => {
    const rows = [
      row({ id: "a", responsible: "m1", branch: "care" }),
      row({ id: "b", openings: 2 }),
      row({ id: "c", archived: true, openings: 1 }),
    ];
    const found = (more: object) => matching(rows, { ...all, ...more }).map((one) => one.id);
    expect(found({})).toEqual(["a", "b"]);
    expect(found({ view: "openings" })).toEqual(["b"]);
    expect(found({ view: "archived" })).toEqual(["c"]);
    expect(found({ responsible: "m1" })).toEqual(["a"]);
    expect(found({ responsible: "nobody" })).toEqual(["b"]);
    expect(found({ branch: "care" })).toEqual(["a"]);
  });

  it("says what will be here, and leads to the first one", async () => {
    answers.list_employers = () => [];
    const root = show(Employers, { route: { page: "employers" } });
    await settled();
    expect(one(root, ".empty").textContent).toContain("Inga arbetsgivare än");
    expect(one(root, ".empty a").getAttribute("href")).toBe("#/employers/new");
  });
});

describe("one employer", () => {
  it("says who was in contact last, and lets the next contact be written all the same", async () => {
    const root = await open("e1");
    expect(one(root, ".banner").textContent).toContain("Anna Ågren hade kontakt");
    click(button(root, "Ny kontakt"));
    await settled();
    const about = one<HTMLTextAreaElement>(root, "#contact-new-about");
    type(about, "Praktik");
    click(one(root, 'form button[type="submit"]'));
    await settled();
    expect(sent("save_employer_contact")).toMatchObject([
      { id: null, draft: { employer: "e1", about: "Praktik", namesNobody: false } },
    ]);
  });

  it("asks when a text names a participant, keeps it, and takes the answer", async () => {
    const root = await open("e1");
    click(button(root, "Ny kontakt"));
    await settled();
    refused = { code: "problems", problems: [{ field: "about", code: "names-participant" }] };
    type(one<HTMLTextAreaElement>(root, "#contact-new-about"), "Elins schema");
    click(one(root, 'form button[type="submit"]'));
    await settled();
    expect(one(root, ".error-summary").textContent).toContain("nämna en deltagare");
    expect(one<HTMLTextAreaElement>(root, "#contact-new-about").value).toBe("Elins schema");
    refused = undefined;
    click(one(root, "#contact-new-namesNobody"));
    click(one(root, 'form button[type="submit"]'));
    await settled();
    expect(sent("save_employer_contact").at(-1)).toMatchObject({ draft: { namesNobody: true } });
  });

  it("has its next step done with one press", async () => {
    const root = await open("e1");
    click(one(root, '[aria-label="Klart: Besöka"]'));
    await settled();
    expect(sent("complete_contact_step")).toEqual([{ id: "c1", done: true }]);
  });

  it("is laid aside", async () => {
    const root = await open("e1");
    click(button(root, "Lägg av"));
    await settled();
    expect(sent("archive_employer")).toEqual([{ id: "e1", archived: true }]);
    expect(toasts.shown?.text).toContain("avlagd");
  });

  it("shows what a workplace offers, with what the code means", async () => {
    const root = await open("e1");
    expect(root.textContent).toContain("SSYK 9412, yrken med kort utbildning");
    expect(root.textContent).toContain("2 platser");
  });

  it("goes to the new one once it is saved", async () => {
    const root = await open("new");
    type(one<HTMLInputElement>(root, "#employer-name"), "Solbacken");
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(sent("save_employer")).toMatchObject([{ id: null, draft: { name: "Solbacken" } }]);
    expect(router.route).toEqual({ page: "employer", id: "e2" });
  });
});
