import { flushSync } from "svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { use } from "../../backend";
import type { SheetOptions, SheetPreview } from "../../backend/commands.gen";
import { toasts } from "../../frame";
import { click, one, show } from "../../testing";
import { blocks } from "./parts";
import { save } from "./print";
import Sheet from "./Sheet.svelte";

const preview: SheetPreview = {
  model: {
    eyebrow: "Handledarblad, 19 november 2026 · Kvarnens Bageri",
    title: "Så stöder du Elin",
    lead: "Till Peter Wiklund.",
    parts: [{ part: "text", heading: "Schema", lines: ["Måndag till torsdag"] }],
    closing: ["Ring Karin Ålund.", "Lämna tillbaka bladet."],
  },
  pages: 2,
  pdf: "JVBERi0=",
  missing: [],
  digest: "seen",
};
const asked = { placement: "pl1", supervisor: "s1", fields: [], reviewOn: null };

let options: SheetOptions;
let calls: [string, unknown][];
let answers: Record<string, () => unknown>;

beforeEach(() => {
  calls = [];
  options = {
    participant: "Elin",
    protected: false,
    supervisor: null,
    supervisors: [],
    consent: {
      consent: { givenOn: "2026-11-12", validUntil: null, withdrawnOn: null } as never,
      fields: ["schedule"],
      supervisor: null,
      state: "valid",
    },
    fields: [
      { field: "schedule", allowed: true, reason: null, count: 1 },
      { field: "adaptations", allowed: false, reason: "empty", count: 0 },
      { field: "phone", allowed: false, reason: "no_consent", count: 1 },
    ],
    never: ["health", "identity_number"],
  };
  answers = {
    get_placement: () => ({
      placement: { id: "pl1" },
      participant: "p1",
      participantName: "Elin",
      supervisors: [],
    }),
    sheet_options: () => options,
    preview_sheet: () => preview,
    print_sheet: () => ({ path: "/print/a.pdf", opened: true }),
    choose_save_path: () => ({ path: null }),
    list_prints: () => [],
  };
  use({
    async call(name, argument) {
      calls.push([name, argument]);
      return answers[name]?.() ?? {};
    },
    changes: () => () => {},
  });
});

const settled = async () => {
  for (let turn = 0; turn < 5; turn++) {
    await new Promise((done) => setTimeout(done));
    flushSync();
  }
};
const open = async () => {
  const root = show(Sheet, { route: { page: "sheet", placementId: "pl1" } });
  await settled();
  return root;
};
const sent = (name: string) =>
  calls.filter(([one]) => one === name).map(([, argument]) => argument);
const button = (root: ParentNode, words: string) =>
  [...root.querySelectorAll("button")].filter((one) => one.textContent?.includes(words));

describe("Handledarblad", () => {
  it("shows the sheet with all that may be shown", async () => {
    const root = await open();
    expect(sent("preview_sheet").at(-1)).toMatchObject({ placement: "pl1", fields: ["schedule"] });
    expect(one(root, ".sheet h2").textContent).toBe("Så stöder du Elin");
    expect(one(root, ".sheet-stage").textContent).toContain("2 sidor A4");
  });

  it("says why a field cannot be chosen, and where that can be changed", async () => {
    const root = await open();
    const phone = one<HTMLInputElement>(root, "#sheet-phone");
    expect(phone.disabled).toBe(true);
    expect(one(root, "#sheet-phone-hint").textContent).toContain("Elin har inte sagt ja");
    expect(one(root, "#sheet-phone-hint a").getAttribute("href")).toBe(
      "#/participants/p1/consents",
    );
    expect(one(root, "#sheet-adaptations-hint").textContent).toContain("inget skrivet");
  });

  it("asks before it prints, and prints only what was seen", async () => {
    const root = await open();
    click(button(root, "Skriv ut")[0] as Element);
    await settled();
    expect(sent("print_sheet")).toEqual([]);
    const act = one(root, "dialog").querySelectorAll("button");
    click(act[act.length - 1] as Element);
    await settled();
    expect(sent("print_sheet")).toMatchObject([{ digest: "seen", fields: ["schedule"] }]);
    expect(toasts.shown?.text).toContain("datorns visare");
  });

  it("makes nothing without a consent, and leads to where to ask", async () => {
    options.consent = null;
    options.fields = options.fields.map((field) => ({ ...field, allowed: false }));
    const root = await open();
    expect(sent("preview_sheet")).toEqual([]);
    expect(button(root, "Skriv ut")).toEqual([]);
    expect(one(root, ".banner").textContent).toContain("Elin har inte sagt ja");
    expect(one(root, ".banner a").getAttribute("href")).toBe("#/participants/p1/consents");
  });

  it("makes nothing about a protected person", async () => {
    options.protected = true;
    const root = await open();
    expect(sent("preview_sheet")).toEqual([]);
    expect(one(root, ".banner.protected").textContent).toContain("Skyddade personuppgifter");
    expect(root.querySelector("fieldset")).toBeNull();
    expect(root.querySelector(".sheet-stage")).toBeNull();
    expect(one(root, "h1").textContent?.trim()).toBe("Handledarblad");
  });
});

describe("saving as pdf", () => {
  it("saves nothing when the person changed their mind", async () => {
    vi.stubGlobal("__TAURI_INTERNALS__", {});
    expect(await save(asked, preview)).toBe("changed-mind");
    expect(sent("save_sheet")).toEqual([]);
    vi.unstubAllGlobals();
  });

  it("saves what was seen where the person says", async () => {
    vi.stubGlobal("__TAURI_INTERNALS__", {});
    answers.choose_save_path = () => ({ path: "/tmp/blad.pdf" });
    expect(await save(asked, preview)).toBe("saved");
    expect(sent("save_sheet")).toEqual([{ ...asked, digest: "seen", path: "/tmp/blad.pdf" }]);
    vi.unstubAllGlobals();
  });
});

describe("the parts on paper", () => {
  it("puts two lists that follow each other side by side", () => {
    const list = (heading: string) => ({ part: "list" as const, heading, items: [] });
    const text = { part: "text" as const, heading: "c", lines: [] };
    expect(blocks([list("a"), list("b"), text, list("d")])).toEqual([
      { lists: [list("a"), list("b")] },
      { one: text },
      { lists: [list("d")] },
    ]);
  });
});
