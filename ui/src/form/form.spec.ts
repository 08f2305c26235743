import { flushSync, tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { use } from "../backend";
import { forget, hush, leave, say, toasts, undo } from "../frame";
import { click, one, show, type } from "../testing";
import type { Goal, ParticipantView, Undo, Undone } from "../backend/commands.gen";
import { offerUndo } from "../app/undo";
import NextStepForm from "../features/participant/overview/NextStepForm.svelte";
import GoalForm from "../features/participant/plan/GoalForm.svelte";
import NoteForm from "../features/participant/case/NoteForm.svelte";

const about = "a".repeat(32);
const view = { participant: { id: about, firstName: "Elin" } } as ParticipantView;
let kept: Record<string, unknown> | null;
let calls: [string, unknown][];
let refuse: boolean;
let way: Undo;
let undone: Partial<Undone>;

beforeEach(() => {
  vi.useFakeTimers();
  [kept, calls, refuse] = [null, [], false];
  [way, undone] = [{ way: "correct", kind: "journal_note" }, {}];
  use({
    changes: () => () => {},
    async call(name, argument, wrote) {
      calls.push([name, argument]);
      if (name === "write_note" && !refuse) wrote(way);
      if (name === "undo_change") return undone;
      if (name === "get_draft") return kept;
      if (name === "write_note" && refuse) {
        throw { code: "problems", problems: [{ field: "text", code: "required" }] };
      }
      return { id: "1".repeat(32) };
    },
  });
});
afterEach(() => {
  hush();
  vi.useRealTimers();
});

const called = (name: string) => calls.filter(([one]) => one === name).map(([, what]) => what);
async function settle(ms = 0) {
  await vi.advanceTimersByTimeAsync(ms);
  await tick();
  flushSync();
}
async function open() {
  const done = vi.fn();
  const root = show(NoteForm, { view, done });
  await settle();
  return { root, done, text: one<HTMLTextAreaElement>(root, "textarea") };
}
const submit = (root: HTMLElement) => click(one(root, "button[type=submit]"));

describe("a form that keeps what is typed", () => {
  it("keeps it shortly after the last key, once", async () => {
    const { text } = await open();
    type(text, "Elin pack");
    type(text, "Elin packade själv");
    await settle(1000);
    const json = { participant: about, text: "Elin packade själv", corrects: null };
    expect(called("save_draft")).toEqual([{ id: null, kind: "note", about, json }]);
  });

  it("does not keep what nobody has typed", async () => {
    await open();
    await settle(1000);
    expect(called("save_draft")).toEqual([]);
  });

  it("goes on where it was left, and says so", async () => {
    const json = { participant: about, text: "Elin pack", corrects: null };
    kept = { id: "2".repeat(32), kind: "note", json, savedAt: "2026-11-19T09:52:00Z" };
    const { root, text } = await open();
    expect(text.value).toBe("Elin pack");
    expect(root.textContent).toContain("finns kvar");
  });

  it("removes the kept text once it is saved", async () => {
    const { root, text, done } = await open();
    type(text, "Klart");
    await settle(1000);
    submit(root);
    await settle();
    expect(called("write_note")).toEqual([
      { draft: { participant: about, text: "Klart", corrects: null } },
    ]);
    expect(called("discard_draft")).toEqual([{ id: "1".repeat(32) }]);
    expect(done).toHaveBeenCalledOnce();
    expect(toasts.shown?.text).toBe("Anteckningen är sparad");
  });

  it("never keeps a text that was saved before its time was up", async () => {
    const { root, text } = await open();
    type(text, "Snabbt");
    submit(root);
    await settle(1000);
    expect(called("save_draft")).toEqual([]);
  });

  it("saves once when the button is pressed twice", async () => {
    const { root, text } = await open();
    type(text, "Klart");
    submit(root);
    submit(root);
    await settle();
    submit(root);
    await settle();
    expect(called("write_note")).toHaveLength(1);
  });

  it("can be saved again when it was refused", async () => {
    refuse = true;
    const { root, text } = await open();
    type(text, " ");
    submit(root);
    await settle();
    refuse = false;
    type(text, "Nu så");
    submit(root);
    await settle();
    expect(called("write_note")).toHaveLength(2);
  });

  it("is kept before the program is locked, however short ago it was typed", async () => {
    const { text } = await open();
    type(text, "Låst mitt i");
    flushSync();
    await leave();
    expect(called("save_draft")).toMatchObject([{ json: { text: "Låst mitt i" } }]);
  });

  it("says what was typed without what cannot be seen, and not without end", () => {
    say("Filtret \u202eElin\u0000\tBerg är sparat");
    expect(toasts.shown?.text).toBe("Filtret  Elin Berg är sparat");
    say("👩‍👩‍👧".repeat(400));
    expect(toasts.shown?.text.length).toBeLessThan(500);
  });

  it("stays open with everything in it when it is refused", async () => {
    refuse = true;
    const { root, text, done } = await open();
    type(text, " ");
    submit(root);
    await settle();
    expect(done).not.toHaveBeenCalled();
    expect(text.value).toBe(" ");
    expect(text.getAttribute("aria-invalid")).toBe("true");
    expect(one(root, ".error-summary").textContent).toContain("Skriv något i anteckningen");
    expect(document.activeElement).toBe(one(root, ".error-summary"));
  });

  it("gives back what was thrown away", async () => {
    const { root, text } = await open();
    type(text, "Oj");
    await settle(1000);
    click(one(root, ".button.quiet"));
    await settle();
    expect(called("discard_draft")).toHaveLength(1);
    await undo();
    expect(called("save_draft").at(-1)).toMatchObject({
      kind: "note",
      about,
      json: { text: "Oj" },
    });
  });

  it("says what it showed, and remembers that with what was typed", async () => {
    const nextStep = { nextStep: "Ringa", nextStepOn: null };
    const person = { participant: { id: about, ...nextStep } } as ParticipantView;
    const stored = { participant: about, nextStep: "Ringa", nextStepOn: "" };
    const root = show(NextStepForm, { view: person, close: vi.fn() });
    await settle();
    type(one<HTMLTextAreaElement>(root, "#next-nextStep"), "Ringa Peter");
    submit(root);
    await settle();
    expect(called("save_next_step")).toEqual([
      { draft: { ...stored, nextStep: "Ringa Peter" }, shown: stored },
    ]);
  });

  it("goes on with what was shown when it was left, not with what is stored now", async () => {
    const goal = { id: "g", text: "Jobb i kök", state: "open", endedOn: null } as Goal;
    const draft = { participant: about, text: "Jobb", state: "open", endedOn: "" };
    const json = { ...draft, text: "Jobb i bageri", shown: draft };
    kept = { id: "2".repeat(32), kind: "goal:g", json, savedAt: "2026-11-19T09:52:00Z" };
    const root = show(GoalForm, { view, existing: goal, close: vi.fn(), still: false });
    await settle();
    submit(root);
    await settle();
    expect(called("save_goal")).toEqual([
      { id: "g", draft: { ...draft, text: "Jobb i bageri" }, shown: draft },
    ]);
  });

  describe("with the way back that the core offers", () => {
    let stop: () => void;
    beforeEach(() => {
      forget();
      stop = offerUndo();
    });
    afterEach(() => stop());

    async function save() {
      const { root, text } = await open();
      type(text, "Klart");
      submit(root);
      await settle();
    }

    it("takes back what was saved, by its token", async () => {
      way = { way: "take_back", token: 7 };
      await save();
      expect(toasts.shown?.undo).toBeDefined();
      await undo(toasts.shown);
      expect(called("undo_change")).toEqual([{ token: 7 }]);
      expect(toasts.shown?.text).toBe("Ändringen är ångrad");
      expect(await undo()).toBe(false);
    });

    it("says what was left, and where a visit is now", async () => {
      way = { way: "take_back", token: 8 };
      undone = { inPart: true };
      await save();
      await undo();
      expect(toasts.shown?.text).toContain("utom det som någon har ändrat");
      undone = { visitUnderWay: true, noteStays: true };
      await save();
      await undo();
      expect(toasts.shown?.text).toContain("ligger som påbörjat under Idag");
    });

    it("says how a note is corrected, and asks the core for nothing", async () => {
      await save();
      expect(toasts.shown).toEqual({ text: "Anteckningen är sparad" });
      await undo();
      expect(toasts.shown?.text).toContain("rättas med en ny anteckning");
      expect(called("undo_change")).toEqual([]);
    });
  });
});
