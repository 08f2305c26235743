import { flushSync, mount, unmount } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { use } from "../../backend";
import { click, one, show, type } from "../../testing";
import OfficeRecovery from "./OfficeRecovery.svelte";
import PapersReminder from "./PapersReminder.svelte";
import Recovery from "./Recovery.svelte";
import Reminder from "./Reminder.svelte";

const words = Array.from({ length: 24 }, (_, index) => `ord${String.fromCharCode(97 + index)}`);

let calls: [string, unknown][];
let answers: Record<string, (argument: never) => unknown>;

beforeEach(() => {
  calls = [];
  answers = {
    app_state: () => ({ keyring: true, recoveryPhrase: true }),
    begin_recovery_phrase: () => ({ words, asked: [3, 7, 20] }),
    recovery_state: () => ({ madeAt: null, reach: null, remind: true, events: [] }),
  };
  use({
    async call(name, argument) {
      calls.push([name, argument]);
      return answers[name]?.(argument as never) ?? {};
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
const button = (root: Element, words: string) =>
  [...root.querySelectorAll("button")].find((one) => one.textContent?.includes(words)) as Element;
const press = async (root: Element, words: string) => {
  click(button(root, words));
  await settled();
};
const sent = (name: string) =>
  calls.filter(([one]) => one === name).map(([, argument]) => argument);
const open = async () => {
  const root = show(Recovery, { route: { page: "recovery" } });
  await settled();
  return root;
};
const shown = async () => {
  const root = await open();
  type(one<HTMLInputElement>(root, "input"), "björk trappa morgon");
  await press(root, "Visa orden");
  return root;
};

describe("making recovery words", () => {
  it("asks for the passphrase first, and says when it is wrong", async () => {
    answers.begin_recovery_phrase = () => {
      throw { code: "wrong_passphrase" };
    };
    const root = await open();
    await press(root, "Visa orden");
    expect(one(root, ".problem-text").textContent).toContain("Skriv lösenfrasen");
    expect(sent("begin_recovery_phrase")).toEqual([]);
    type(one<HTMLInputElement>(root, "input"), "fel");
    await press(root, "Visa orden");
    expect(one(root, ".problem-text").textContent).toContain("stämmer inte");
    expect(document.activeElement).toBe(one(root, "input"));
  });

  it("lets the computer's login ask instead, where it unlocks", async () => {
    const root = await open();
    await press(root, "Använd datorns inloggning");
    expect(sent("begin_recovery_phrase")).toEqual([{ passphrase: null }]);
    expect(root.textContent).toContain("orda");
  });

  it("shows each word with its number, and moves focus to the step", async () => {
    const root = await shown();
    const items = [...root.querySelectorAll("ol.words li")].map((item) => item.textContent);
    expect(items).toHaveLength(24);
    expect([items[0], items[23]]).toEqual(["1orda", "24ordx"]);
    expect(document.activeElement?.textContent).toContain("Skriv av orden");
  });

  it("asks for three words, keeps what was typed, and is done when they are right", async () => {
    answers.confirm_recovery_phrase = () => {
      throw {
        code: "problems",
        problems: [{ field: "words.1", code: "phrase-word-differs", args: { place: 7 } }],
      };
    };
    const root = await shown();
    await press(root, "Orden finns på papper");
    expect(root.textContent).not.toContain("ordx");
    const fields = [...root.querySelectorAll("input")];
    expect(fields).toHaveLength(3);
    fields.forEach((field, index) => type(field, ["ordc", "fel", "ordt"][index] ?? ""));
    await press(root, "Kontrollera orden");
    expect(one(root, ".problem-text").textContent).toContain("Ord 7 är inte det");
    expect(document.activeElement).toBe(one(root, ".error-summary"));
    expect(fields[0]?.value).toBe("ordc");
    answers.confirm_recovery_phrase = () => ({});
    type(fields[1] as HTMLInputElement, "ordg");
    await press(root, "Kontrollera orden");
    expect(sent("confirm_recovery_phrase").at(-1)).toEqual({ words: ["ordc", "ordg", "ordt"] });
    expect(root.textContent).toContain("Orden gäller");
  });

  it("forgets the words when the page is left", async () => {
    const target = document.body.appendChild(document.createElement("div"));
    const page = mount(Recovery, { target, props: { route: { page: "recovery" } } });
    await settled();
    await press(target, "Använd datorns inloggning");
    expect(sent("stop_recovery_phrase")).toEqual([]);
    await unmount(page);
    expect(sent("stop_recovery_phrase")).toHaveLength(1);
  });
});

describe("the reminder", () => {
  it("can wait a week, and says so", async () => {
    const root = show(Reminder, {});
    await settled();
    answers.recovery_state = () => ({ madeAt: null, reach: null, remind: false, events: [] });
    await press(root, "Påminn mig om en vecka");
    expect(sent("postpone_recovery_phrase")).toHaveLength(1);
    expect(root.textContent).not.toContain("återställningsord");
  });

  it("is not there where there are words", async () => {
    answers.recovery_state = () => ({
      madeAt: "2026-11-19",
      reach: "office",
      remind: false,
      events: [],
    });
    const root = show(Reminder, {});
    await settled();
    expect(root.querySelector(".banner")).toBeNull();
  });
});

describe("the office's papers", () => {
  const state = {
    connected: true,
    admin: true,
    made: { at: "2026-11-19T12:00:00Z", by: "Anna Ågren" },
    waits: false,
    remind: false,
    uses: [
      { at: "2026-11-19T12:00:00Z", by: "Anna Ågren", administrator: false, who: null, cases: 2 },
    ],
    colleagues: [{ member: "b0", name: "Bo Öberg", open: 3, closed: 1 }],
  };
  const page = async (change = {}) => {
    answers.office_recovery_state = () => ({ ...state, ...change });
    answers.begin_office_papers = () => [
      { words, asked: [1, 2, 3] },
      { words, asked: [4, 5, 6] },
    ];
    const root = show(OfficeRecovery, { route: { page: "office-recovery" } });
    await settled();
    return root;
  };

  it("are shown both, asked for, and corrected beside the word", async () => {
    const root = await page({ made: null });
    await press(root, "Gör papperen");
    expect(root.querySelectorAll("ol.words li")).toHaveLength(48);
    await press(root, "Orden finns på två papper");
    const fields = [...root.querySelectorAll("input")];
    fields.forEach((field, index) => type(field, `ord${index}`));
    answers.confirm_office_papers = () => {
      throw { code: "problems", problems: [{ field: "second.1", code: "required" }] };
    };
    await press(root, "Kontrollera orden");
    expect(one(root, ".problem-text").textContent).toContain("Papper 2: skriv det andra ordet");
    expect(fields[0]?.value).toBe("ord0");
    answers.confirm_office_papers = () => ({});
    await press(root, "Kontrollera orden");
    expect(sent("confirm_office_papers").at(-1)).toEqual({
      first: ["ord0", "ord1", "ord2"],
      second: ["ord3", "ord4", "ord5"],
    });
    expect(root.querySelector("ol.words")).toBeNull();
  });

  it("take over a colleague's cases, and say what they were used for", async () => {
    const root = await page();
    expect(root.textContent).toContain("2 ärenden togs över");
    await press(root, "Använd papperen");
    expect(one(root, ".problem-text").textContent).toContain("Välj vad papperen ska göra");
    click(one(root, "input[type=radio]"));
    const [first, second] = [...root.querySelectorAll("textarea")];
    type(first as HTMLTextAreaElement, "ett");
    type(second as HTMLTextAreaElement, "två");
    answers.use_office_papers = () => {
      throw { code: "wrong_papers" };
    };
    await press(root, "Använd papperen");
    expect(root.textContent).toContain("hör inte till enhetens två");
    expect(first?.value).toBe("ett");
    answers.use_office_papers = () => ({ cases: 3 });
    await press(root, "Använd papperen");
    expect(sent("use_office_papers").at(-1)).toEqual({
      first: "ett",
      second: "två",
      member: "b0",
    });
    expect(first?.value).toBe("");
  });

  it("make who is no administrator one, and nothing else", async () => {
    const root = await page({ admin: false });
    const labels = [...root.querySelectorAll("input[type=radio]")];
    expect(labels).toHaveLength(1);
    expect(root.textContent).toContain("Bli administratör");
    expect(button(root, "Gör nya papper")).toBeUndefined();
  });

  it("remind an administrator until there are some", async () => {
    answers.office_recovery_state = () => ({ ...state, made: null, remind: true });
    const root = show(PapersReminder, {});
    await settled();
    expect(root.textContent).toContain("Gör enhetens återställningspapper");
  });
});
