import { flushSync } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { use } from "../../backend";
import type { SupportLevel } from "../../backend/commands.gen";
import LevelOrder from "./LevelOrder.svelte";
import { look, toasts } from "../../frame";
import { click, one, show, type } from "../../testing";
import { language, speak } from "../../words";
import Settings from "./Settings.svelte";

let settings: Record<string, unknown>;
let calls: [string, unknown][];
let answers: Record<string, (argument: never) => unknown>;
let refused: Record<string, unknown>;

beforeEach(() => {
  calls = [];
  refused = {};
  settings = {
    language: "sv",
    theme: "system",
    density: "comfortable",
    autoLockMinutes: 7,
    autoLockVisitMinutes: 15,
    autoSync: true,
  };
  answers = {
    get_settings: () => settings,
    save_settings: (wanted) => (settings = wanted),
    app_state: () => ({ version: "0.1.0", keyring: false, connected: false, user: { id: "1" } }),
    list_members: () => [{ id: "1", name: "Karin Ålund", title: "", phone: "", phoneHours: "" }],
    list_backups: () => [],
    recovery_state: () => ({ madeAt: null, reach: null, remind: true, events: [] }),
  };
  use({
    async call(name, argument) {
      calls.push([name, argument]);
      if (refused[name]) throw refused[name];
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
const open = async () => {
  const root = show(Settings, { route: { page: "settings" } });
  await settled();
  return root;
};
const sent = (name: string) =>
  calls.filter(([one]) => one === name).map(([, argument]) => argument);
const button = (root: Element, words: string) =>
  [...root.querySelectorAll("button")].find((one) => one.textContent?.includes(words)) as Element;

describe("Inställningar", () => {
  it("change the language and the theme at once, and keep them", async () => {
    const root = await open();
    click(one(root, 'input[value="dark"]'));
    await settled();
    expect(look.theme).toBe("dark");
    click(one(root, 'input[value="en"]'));
    await settled();
    expect(language()).toBe("en");
    expect(sent("save_settings").at(-1)).toMatchObject({ theme: "dark", language: "en" });
    speak("sv");
    look.theme = "system";
  });

  it("offer the minutes that are set, also when they are unusual", async () => {
    const root = await open();
    const select = root.querySelector("select") as HTMLSelectElement;
    expect(select.value).toBe("7");
    select.value = "10";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
    expect(sent("save_settings")).toMatchObject([
      { autoLockMinutes: 10, autoLockVisitMinutes: 15 },
    ]);
  });

  it("save one's own card", async () => {
    const root = await open();
    click(button(root, "Ändra"));
    await settled();
    type(one<HTMLInputElement>(root, "#card-phone"), "070-174 06 05");
    click(button(root, "Spara dina uppgifter"));
    await settled();
    expect(sent("save_member")).toMatchObject([{ name: "Karin Ålund", phone: "070-174 06 05" }]);
  });

  it("change the passphrase only when both are alike and the old one is right", async () => {
    const root = await open();
    click(button(root, "Byt lösenfras"));
    await settled();
    const field = (name: string) => one<HTMLInputElement>(root, `#passphrase-${name}`);
    type(field("current"), "gammal fras här");
    type(field("new"), "björk trappa morgon");
    type(field("again"), "björk");
    click(button(root, "Byt lösenfrasen"));
    await settled();
    expect(one(root, "#passphrase-again-problem").textContent).toContain("inte lika");
    expect(sent("change_passphrase")).toEqual([]);
    type(field("again"), "björk trappa morgon");
    refused = { change_passphrase: { code: "wrong_passphrase" } };
    click(button(root, "Byt lösenfrasen"));
    await settled();
    expect(one(root, "#passphrase-current-problem").textContent).toContain("stämmer inte");
    refused = {};
    click(button(root, "Byt lösenfrasen"));
    await settled();
    expect(toasts.shown?.text).toContain("Lösenfrasen är bytt");
    expect(calls.map(([name]) => name)).not.toContain("save_draft");
  });

  it("choose a new passphrase where the login unlocks and the old one is forgotten", async () => {
    answers.app_state = () => ({ version: "0.1.0", keyring: true, user: { id: "1" } });
    const root = await open();
    click(button(root, "Glömt lösenfrasen"));
    const fill = (field: string, words: string) =>
      type(one<HTMLInputElement>(root, `#passphrase-login-${field}`), words);
    fill("passphrase", "sju nya ord här");
    fill("again", "sju nya ord där");
    click(button(root, "Välj ny lösenfras"));
    await settled();
    expect(one(root, "#passphrase-login-again-problem").textContent).toContain("inte lika");
    fill("again", "sju nya ord här");
    click(button(root, "Välj ny lösenfras"));
    await settled();
    expect(sent("choose_passphrase_by_login")).toEqual([{ passphrase: "sju nya ord här" }]);
  });

  it("ask for the passphrase before the computer's login may unlock", async () => {
    const root = await open();
    click(button(root, "Lås även upp"));
    await settled();
    type(one<HTMLInputElement>(root, "#keyring-passphrase"), "björk trappa morgon");
    click(one(root, '.panel button[type="submit"]'));
    await settled();
    expect(sent("set_keyring_slot")).toEqual([
      { enabled: true, passphrase: "björk trappa morgon" },
    ]);
  });
});

describe("the order of the support levels", () => {
  const levels = ["I", "IV", "DV", "G", "M", "PP", "FP"] as const;

  it("moves by buttons, keeps focus with the level, and never moves the first", async () => {
    let now = [...levels] as SupportLevel[];
    const root = show(LevelOrder, { id: "x", levels: now, onchange: (next) => (now = next) });
    expect(root.querySelectorAll("li:first-child button")).toHaveLength(0);
    click(one(root, '[aria-label="Flytta upp: Pekar"]'));
    expect(now).toEqual(["I", "IV", "G", "DV", "M", "PP", "FP"]);
    click(one(root, '[aria-label="Flytta upp: Antyder"]'));
    expect(now[0], "the one without help stays first").toBe("I");
  });
});
