import { describe, expect, it, vi } from "vitest";
import { click, one, show, type } from "../testing";
import FirstStart from "./FirstStart.svelte";
import JoinWait from "./JoinWait.svelte";
import { blank, check } from "./start";
import Unlock from "./Unlock.svelte";

const field = (root: Element, name: string) => one<HTMLInputElement>(root, `[id$="-${name}"]`);
const submit = (root: Element) => click(one(root, 'button[type="submit"]'));

describe("what a first start asks for", () => {
  it("is name, unit and a passphrase typed alike twice", () => {
    expect(check(blank).map((one) => one.field)).toEqual(["name", "officeName", "passphrase"]);
    const full = {
      ...blank,
      name: "Karin",
      officeName: "Norrvike",
      passphrase: "björk trappa",
      again: "björk",
    };
    expect(check(full)).toEqual([{ field: "again", code: "differ" }]);
    expect(check({ ...full, again: full.passphrase })).toEqual([]);
  });

  it("is the code instead of the unit when joining", () => {
    const fields = (own: boolean) => check({ ...blank, how: "join", own }).map((one) => one.field);
    expect(fields(false)).toEqual(["code", "name", "passphrase"]);
    expect(fields(true)).toEqual(["code", "passphrase"]);
  });
});

describe("FirstStart", () => {
  it("says what is missing, and only then starts", () => {
    const onstart = vi.fn();
    const root = show(FirstStart, { onstart, onjoin() {} });
    submit(root);
    expect(one(root, ".error-summary").textContent).toContain("Skriv ditt namn");
    expect(document.activeElement).toBe(one(root, ".error-summary"));
    type(field(root, "name"), "Karin Ålund");
    type(field(root, "officeName"), "Norrvike");
    type(field(root, "passphrase"), "björk trappa morgon");
    type(field(root, "again"), "björk trappa morgon");
    submit(root);
    expect(onstart).toHaveBeenCalledExactlyOnceWith({
      name: "Karin Ålund",
      title: "",
      phone: "",
      officeName: "Norrvike",
      passphrase: "björk trappa morgon",
      useKeyring: false,
    });
  });

  it("asks for no name with a code from one's other computer", async () => {
    const onjoin = vi.fn();
    const readCode = vi.fn(async (code: string) => ({ ownDevice: code === "FF-OWN" }));
    const root = show(FirstStart, { onstart() {}, onjoin, readCode });
    click(one(root, 'input[value="join"]'));
    expect(root.querySelector('[id$="-name"]')).not.toBeNull();
    type(field(root, "code"), "FF-OWN");
    await vi.waitFor(() => expect(root.querySelector('[id$="-name"]')).toBeNull());
    expect(root.textContent).toContain("Koden kommer från din andra dator");
    type(field(root, "passphrase"), "lykta sparv");
    type(field(root, "again"), "lykta sparv");
    submit(root);
    await vi.waitFor(() => expect(onjoin).toHaveBeenCalledOnce());
    expect(onjoin.mock.calls[0]?.[0]).toMatchObject({ code: "FF-OWN", name: "" });
    type(field(root, "code"), "FF-1234");
    await vi.waitFor(() => expect(root.querySelector('[id$="-name"]')).not.toBeNull());
  });

  it("asks for the server and the words of who lost a computer, and names a word that is none", async () => {
    const onreturn = vi.fn();
    const root = show(FirstStart, { onstart() {}, onjoin() {}, onreturn });
    click(one(root, 'input[value="words"]'));
    expect(root.querySelector('[id$="-name"]')).toBeNull();
    submit(root);
    const said = one(root, ".error-summary").textContent;
    for (const what of ["Skriv serverns adress", "Skriv de 24 orden", "Välj en lösenfras"])
      expect(said).toContain(what);
    type(field(root, "serverUrl"), " https://fotfaste.norrvike.example ");
    type(one<HTMLInputElement>(root, "textarea"), "abandon zebrra");
    expect(one(root, '[role="status"]').textContent).toContain("2 ord av 24");
    type(field(root, "passphrase"), "lykta sparv");
    type(field(root, "again"), "lykta sparv");
    submit(root);
    expect(onreturn).toHaveBeenCalledExactlyOnceWith({
      serverUrl: "https://fotfaste.norrvike.example",
      words: "abandon zebrra",
      passphrase: "lykta sparv",
      useKeyring: false,
    });
    const refused = [{ field: "words", code: "phrase-word-unknown" as const, args: { place: 1 } }];
    const again = show(FirstStart, { onstart() {}, onjoin() {}, onreturn, refused });
    click(one(again, 'input[value="words"]'));
    expect(one(again, ".error-summary").textContent).toContain("Ord 1");
  });

  it("joins with the code of an invitation", async () => {
    const onjoin = vi.fn();
    const root = show(FirstStart, { onstart() {}, onjoin });
    click(one(root, 'input[value="join"]'));
    for (const [name, words] of [
      ["name", "Johan"],
      ["code", " FF-1234 "],
      ["passphrase", "lykta sparv"],
      ["again", "lykta sparv"],
    ] as const)
      type(field(root, name), words);
    submit(root);
    await vi.waitFor(() => expect(onjoin).toHaveBeenCalledOnce());
    expect(onjoin.mock.calls[0]?.[0]).toMatchObject({ name: "Johan", code: "FF-1234" });
  });

  it("shows at its field what the core refused", () => {
    const root = show(FirstStart, {
      refused: [{ field: "passphrase", code: "too_short" }],
      onstart() {},
      onjoin() {},
    });
    expect(one(root, '[id$="-passphrase-problem"]').textContent).toContain("längre lösenfras");
  });
});

describe("JoinWait", () => {
  it("tells one's own computer from a colleague's, and what to do if the codes differ", () => {
    const own = show(JoinWait, { own: true, code: "4821 0937" });
    expect(own.textContent).toContain("Godkänn på din andra dator");
    expect(own.textContent).toContain("avvisa på den andra datorn");
    expect(show(JoinWait, { code: "4821 0937" }).textContent).toContain("den som bjöd in dig");
  });

  it("says when there is nothing to wait for, and starts over", () => {
    const onstop = vi.fn();
    const root = show(JoinWait, { own: true, ended: "Koden gäller inte längre.", onstop });
    expect(one(root, ".banner").textContent).toContain("Koden gäller inte längre");
    expect(root.querySelector(".join-code")).toBeNull();
    click(one(root, ".actions button"));
    expect(onstop).toHaveBeenCalledOnce();
  });
});

describe("Unlock", () => {
  it("hands over the passphrase, and not an empty one", () => {
    const onunlock = vi.fn();
    const root = show(Unlock, { onunlock });
    submit(root);
    expect(onunlock).not.toHaveBeenCalled();
    type(one<HTMLInputElement>(root, "input"), "björk trappa");
    submit(root);
    expect(onunlock).toHaveBeenCalledWith("björk trappa");
  });

  it("says why it did not open, in the field", () => {
    const root = show(Unlock, { problem: "Lösenfrasen stämmer inte.", onunlock() {} });
    expect(one(root, ".problem-text").textContent).toContain("stämmer inte");
    expect(one(root, "input").getAttribute("aria-invalid")).toBe("true");
  });

  it("does not show anyone's name", () => {
    expect(show(Unlock, { onunlock() {} }).textContent).not.toMatch(/Karin|Elin/);
  });
});
