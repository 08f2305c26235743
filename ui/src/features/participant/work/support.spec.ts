import { flushSync } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { use } from "../../../backend";
import type { PlacementView, SupportNote, SupportThread } from "../../../backend/commands.gen";
import { undo } from "../../../frame";
import { click, one, show, type } from "../../../testing";
import Handover from "./Handover.svelte";
import SupervisorEnded from "./SupervisorEnded.svelte";
import SupportNow from "./SupportNow.svelte";

const supervisor = (id: string, name: string, endedOn: string | null = null) => ({
  ...{ id, name, endedOn, workplace: "w1", role: "", phone: "", email: "" },
  ...{ trainedOn: null, successor: null },
});
const note = (id: string, more: Partial<SupportNote>): SupportNote => ({
  ...{ id, placement: "p1", supervisor: "s1", author: "m1", writtenAt: "2026-11-19T10:00:00Z" },
  ...{ asked: "", agreed: "", handlesNow: "", nextContactOn: null },
  ...{ corrects: null, answers: null, ends: null },
  ...more,
});
const peter = { ...supervisor("s1", "Peter", "2020-01-01"), successor: "s3" };
const placement = {
  placement: { id: "p1", workplace: "w1", supervisor: "s1" },
  workplace: "Bageriet",
  supervisor: peter,
  supervisorEnded: true,
  supervisors: [peter, supervisor("s2", "Anna"), supervisor("s3", "Maria")],
  supportNotes: [
    note("q", { asked: "När går jag undan?" }),
    note("a", { agreed: "Rast klockan tio", handlesNow: "Raster" }),
  ].map((one) => ({ note: one, author: "Karin", supervisor: "Peter" })),
} as unknown as PlacementView;
const now: SupportThread = {
  openQuestions: ["q"],
  agreements: ["a"],
  handlesNow: "a",
  nextContactOn: null,
  handover: [],
};

let asked: [string, unknown][];

beforeEach(() => {
  asked = [];
  use({
    async call(name, argument) {
      asked.push([name, argument]);
      return name === "get_draft" ? null : { id: "n" };
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

describe("what stands now", () => {
  it("has a question answered in a note that points at it", async () => {
    const root = show(SupportNow, { participant: "a", placement, now });
    click(root.querySelector(".row button") as Element);
    await settled();
    expect(root.querySelector("form")?.textContent).toContain("Svar på: När går jag undan?");
    type(one<HTMLTextAreaElement>(root, "#support-answer-q-agreed"), "Efter tre gånger");
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(sent("write_support_note")).toMatchObject([
      { draft: { answers: "q", agreed: "Efter tre gånger", corrects: null } },
    ]);
  });

  it("ends an agreement with a note, and takes the end back with a correction", async () => {
    const root = show(SupportNow, { participant: "a", placement, now });
    click(one(root, '[aria-label="Gäller inte längre: Rast klockan tio"]'));
    await settled();
    expect(sent("write_support_note")).toMatchObject([{ draft: { ends: "a", corrects: null } }]);
    await undo();
    expect(sent("write_support_note").at(-1)).toMatchObject({
      draft: { ends: null, corrects: "n" },
    });
  });
});

describe("a supervisor who has ended", () => {
  it("offers those who are there, the successor first", async () => {
    const root = show(SupervisorEnded, { view: placement });
    const names = [...root.querySelectorAll("button")].map((one) => one.textContent?.trim());
    expect(names).toEqual(["Välj Maria", "Välj Anna"]);
    click(root.querySelector("button") as Element);
    await settled();
    expect(sent("choose_supervisor")).toEqual([{ placement: "p1", supervisor: "s3" }]);
  });
});

describe("the handover", () => {
  it("begins with the usual list, and a line is ticked with one press", async () => {
    const empty = show(Handover, { participant: "a", placement: "p1", items: [] });
    click(empty.querySelector("button") as Element);
    const item = {
      id: "h1",
      placement: "p1",
      position: 0,
      text: "Reserv",
      doneOn: null,
      doneBy: null,
    };
    const root = show(Handover, { participant: "a", placement: "p1", items: [{ item, by: null }] });
    click(one(root, 'input[type="checkbox"]'));
    await settled();
    expect(sent("start_handover")).toEqual([{ placement: "p1" }]);
    expect(sent("tick_handover_item")).toEqual([{ id: "h1", done: true }]);
  });
});
