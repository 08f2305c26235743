import { flushSync, tick } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { Failure, use } from "../../backend";
import type { HistoryEntry } from "../../backend/commands.gen";
import { click, one, show } from "../../testing";
import History from "./History.svelte";
import { fieldWord, valueWords } from "../fields";

const save = (more: Partial<HistoryEntry>): HistoryEntry => ({
  at: "2026-11-19T09:52:00Z",
  by: "Karin Ålund",
  thisDevice: true,
  what: "changed",
  kind: "placement",
  part: null,
  fields: [],
  ...more,
});
let list: HistoryEntry[];
let asked: unknown[];
let refused: Failure | undefined;

beforeEach(() => {
  [list, asked, refused] = [[], [], undefined];
  use({
    changes: () => () => {},
    async call(name, argument) {
      if (name === "list_history") asked.push(argument);
      if (refused) throw refused;
      return list;
    },
  });
});

async function open() {
  const root = show(History, { kind: "placement", row: "p", what: "Praktik på Kvarnen" });
  expect(asked).toEqual([]);
  click(one(root, "button"));
  await new Promise((later) => setTimeout(later));
  await tick();
  flushSync();
  return root;
}

describe("the history of a row", () => {
  it("is asked for when it is opened, and says who changed what from what to what", async () => {
    const kind = { field: "kind", before: "employment", after: "internship", lost: false };
    const day = { field: "starts_on", before: null, after: "2026-11-09", lost: true };
    list = [save({ fields: [kind, day] }), save({ what: "made", by: null, thisDevice: false })];
    const root = await open();
    expect(asked).toEqual([{ kind: "placement", row: "p" }]);
    const [newest, first] = [...root.querySelectorAll("li")];
    expect(newest?.textContent).toMatch(/Ändrat .+ av Karin Ålund/);
    expect(newest?.textContent).toContain("på den här datorn");
    expect([...root.querySelectorAll("dt")].map((one) => one.textContent)).toEqual([
      "Form",
      "Första dag",
    ]);
    const texts = [...root.querySelectorAll("dd .text")].map((one) => one.textContent);
    expect(texts).toEqual(["Anställning", "Praktik", "Tomt", "9 november 2026"]);
    expect(newest?.textContent).toContain("Skrevs samtidigt som något annat");
    expect(first?.textContent).toContain("Tillagt");
    expect(first?.textContent).toContain("på en annan dator");
  });

  it("says what part it is about, and that something was deleted and brought back", async () => {
    list = [
      save({ what: "restored" }),
      save({ what: "deleted", kind: "step", part: "Räknar sex frallor" }),
    ];
    const root = await open();
    expect(root.textContent).toContain("Återställt");
    expect(root.textContent).toContain("Borttaget");
    expect(root.textContent).toContain("Räknar sex frallor");
  });

  it("says that there is nothing, and why it cannot be shown", async () => {
    expect((await open()).textContent).toContain("Inget är ändrat än.");
    refused = new Failure("not_found");
    asked = [];
    expect((await open()).textContent).not.toContain("Inget är ändrat än.");
  });

  it("has words for codes, lists of codes, yes and no, and leaves own texts alone", () => {
    expect(valueWords("consent", "fields", "schedule,phone")).toBe(
      "Schema, Deltagarens telefonnummer",
    );
    expect(valueWords("follow_up", "still_employed", "1")).toBe("Ja");
    expect(valueWords("visit", "state", "cancelled")).toBe("Inställt");
    expect(valueWords("opening", "state", "filled")).toBe("Tillsatt");
    expect(valueWords("trial", "level", "DV")).toBe("Säger");
    expect(valueWords("goal", "text", "open, eller stängt")).toBe("open, eller stängt");
    expect(fieldWord("task", "name")).toBe("Arbetsuppgift");
    expect(fieldWord("workplace", "name")).toBe("Namn");
  });
});
