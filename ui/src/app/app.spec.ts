import { flushSync } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { use, type Result } from "../backend";
import { router, say, toasts } from "../frame";
import { click, one, show, type } from "../testing";
import App from "./App.svelte";

type State = Result<"app_state">;
type Sync = Result<"sync_state">;

let state: State;
let sync: Partial<Sync>;
let asked: [string, unknown][];
let answers: Record<string, (argument: never) => unknown>;
let tell: (kinds: string[]) => void;

const settings = {
  language: "sv",
  theme: "system",
  density: "comfortable",
  autoLockMinutes: 5,
  autoLockVisitMinutes: 15,
  autoSync: true,
};
const unlocked = () =>
  (state = {
    ...state,
    state: "unlocked",
    user: { id: "1", name: "Karin Ålund", title: "jobbcoach" },
  });

beforeEach(() => {
  state = {
    state: "locked",
    keyring: false,
    officeName: "Norrvike",
    officeId: null,
    version: "0.1.0",
    today: "2026-11-19",
    user: null,
    connected: false,
  };
  sync = { phase: "never_connected", waiting: 0, conflicts: 0 };
  asked = [];
  answers = {
    app_state: () => state,
    get_settings: () => settings,
    sync_state: () => sync,
    list_drafts: () => [],
  };
  use({
    async call(name, argument) {
      asked.push([name, argument]);
      return answers[name]?.(argument as never) ?? {};
    },
    changes(listener) {
      tell = listener;
      return () => {};
    },
  });
  router.go({ page: "missing", path: "nowhere" });
});

async function settled() {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((done) => setTimeout(done));
    flushSync();
  }
}

async function open() {
  const root = show(App, {});
  await settled();
  return root;
}

describe("the window", () => {
  it("begins with the first start, and goes on to the open app", async () => {
    state.state = "first_start";
    answers.create_profile = unlocked;
    const root = await open();
    const fill = (name: string, words: string) =>
      type(one<HTMLInputElement>(root, `[id$="-${name}"]`), words);
    fill("name", "Karin Ålund");
    fill("officeName", "Norrvike");
    fill("passphrase", "björk trappa morgon kanel");
    fill("again", "björk trappa morgon kanel");
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(asked.find(([name]) => name === "create_profile")?.[1]).toEqual({
      name: "Karin Ålund",
      title: "",
      phone: "",
      officeName: "Norrvike",
      passphrase: "björk trappa morgon kanel",
      useKeyring: false,
    });
    expect(one(root, ".rail").textContent).toContain("Karin Ålund");
  });

  it("says once that a colleague has erased a case, by its number alone", async () => {
    unlocked();
    await open();
    sync = { ...sync, erased: ["N-2026-014"] };
    tell(["sync"]);
    await settled();
    expect(toasts.shown?.text).toContain("raderat ärende N-2026-014");
    expect(toasts.shown?.undo).toBeUndefined();
    say("Något annat");
    tell(["sync"]);
    await settled();
    expect(toasts.shown?.text).toBe("Något annat");
  });

  it("says that a wrong passphrase is wrong and that nothing is lost", async () => {
    answers.unlock = () => {
      throw { code: "wrong_passphrase" };
    };
    const root = await open();
    type(one<HTMLInputElement>(root, "input"), "fel");
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(one(root, ".problem-text").textContent).toContain("Inget har raderats");
  });

  it("opens with the recovery words, once they are right, and asks for a new passphrase", async () => {
    state.recoveryPhrase = true;
    answers.recover_with_phrase = () => {
      throw {
        code: "problems",
        problems: [{ field: "words", code: "phrase-word-unknown", args: { place: 2 } }],
      };
    };
    const root = await open();
    const button = (words: string) =>
      [...root.querySelectorAll("button")].find((one) =>
        one.textContent?.includes(words),
      ) as Element;
    click(button("Glömt lösenfrasen"));
    const fill = (name: string, words: string) =>
      type(one<HTMLInputElement>(root, `[id$="-${name}"]`), words);
    fill("words", "1. abandon 2. todler");
    fill("passphrase", "sju nya ord här");
    fill("again", "sju nya ord här");
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(one(root, '[id$="-words-problem"]').textContent).toContain("Ord 2, ”todler”");
    answers.recover_with_phrase = unlocked;
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(asked.filter(([name]) => name === "recover_with_phrase").at(-1)?.[1]).toEqual({
      words: "1. abandon 2. todler",
      passphrase: "sju nya ord här",
    });
    expect(one(root, ".rail").textContent).toContain("Karin Ålund");
  });

  it("says what to do where there are no recovery words", async () => {
    const root = await open();
    click(
      [...root.querySelectorAll("button")].find((one) =>
        one.textContent?.includes("Glömt lösenfrasen"),
      ) as Element,
    );
    expect(root.textContent).toContain("Du har inga återställningsord");
  });

  it("goes to the page for a damaged file when opening finds the damage", async () => {
    answers.unlock = () => {
      state = { ...state, state: "damaged" };
      throw { code: "damaged" };
    };
    answers.list_backups = () => [{ path: "/b/1.db", at: "2026-11-18T10:00:00Z", bytes: 1 }];
    const root = await open();
    type(one<HTMLInputElement>(root, "input"), "björk trappa");
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(one(root, "h1").textContent).toBe("Filen på datorn är skadad");
    expect(root.querySelector(".problem-text")).toBeNull();
  });

  it("opens a backup with the recovery words where the file is damaged", async () => {
    state = { ...state, state: "damaged", recoveryPhrase: true };
    answers.list_backups = () => [{ path: "/b/1.db", at: "2026-11-18T10:00:00Z", bytes: 1 }];
    answers.recover_backup = unlocked;
    const root = await open();
    const button = (words: string) =>
      [...root.querySelectorAll("button")].find((one) =>
        one.textContent?.includes(words),
      ) as Element;
    click(button("Jag har återställningsorden"));
    const fill = (name: string, words: string) =>
      type(one<HTMLInputElement>(root, `[id$="-${name}"]`), words);
    fill("words", "abandon zoo");
    fill("passphrase", "sju nya ord här");
    fill("again", "sju nya ord här");
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(asked.find(([name]) => name === "recover_backup")?.[1]).toEqual({
      path: "/b/1.db",
      words: "abandon zoo",
      passphrase: "sju nya ord här",
    });
  });

  it("shows the field of the lock when the core locks, and forgets what was said", async () => {
    unlocked();
    const root = await open();
    say("Besöket hos Elin är sparat.", () => {});
    flushSync();
    expect(root.textContent).toContain("Elin");
    state = { ...state, state: "locked", user: null };
    tell(["lock"]);
    await settled();
    expect(document.body.textContent).not.toMatch(/Elin|Karin/);
    expect(one(root, "input").getAttribute("type")).toBe("password");
    expect(toasts.shown).toBeUndefined();
  });

  it("offers the computer's key store only where there is one", async () => {
    expect((await open()).textContent).not.toContain("datorns inloggning");
    state = { ...state, keyring: true };
    tell(["lock"]);
    await settled();
    expect(document.body.textContent).toContain("datorns inloggning");
  });

  it("waits with the code to compare until the office has approved", async () => {
    unlocked();
    sync = { phase: "waiting_for_approval", waiting: 0, conflicts: 0 };
    answers.join_state = () => ({ approved: false, compareCode: "4821 7730" });
    const root = await open();
    expect(root.textContent).toContain("4821 7730");
    sync = { phase: "idle", waiting: 0, conflicts: 0 };
    tell(["sync"]);
    await settled();
    expect(one(root, ".pill").textContent).toContain("Allt är synkat");
  });

  it("tells the core that somebody is there, and whether a visit is open", async () => {
    unlocked();
    await open();
    expect(
      asked.filter(([name]) => name === "touch").map(([, argument]) => argument),
    ).toContainEqual({ visitOpen: false });
  });

  it("keeps the chosen theme in the core", async () => {
    unlocked();
    const root = await open();
    click(one(root, ".rail .push li:nth-child(2) button"));
    await settled();
    const kept = asked.find(([name]) => name === "save_settings")?.[1] as
      { theme: string } | undefined;
    expect(kept?.theme).toBe(document.documentElement.dataset.theme);
  });

  it("says in the window when the core does not answer", async () => {
    answers.app_state = () => {
      throw { code: "profile_in_use" };
    };
    expect((await open()).textContent).toContain("öppet i ett annat fönster");
  });
});
