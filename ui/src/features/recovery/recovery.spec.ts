import { flushSync, mount, unmount } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { use } from "../../backend";
import { click, one, show, type } from "../../testing";
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
    recovery_state: () => ({ madeAt: null, remind: true, events: [] }),
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
    answers.recovery_state = () => ({ madeAt: null, remind: false, events: [] });
    await press(root, "Påminn mig om en vecka");
    expect(sent("postpone_recovery_phrase")).toHaveLength(1);
    expect(root.textContent).not.toContain("återställningsord");
  });

  it("is not there where there are words", async () => {
    answers.recovery_state = () => ({ madeAt: "2026-11-19", remind: false, events: [] });
    const root = show(Reminder, {});
    await settled();
    expect(root.querySelector(".banner")).toBeNull();
  });
});
