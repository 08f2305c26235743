import { describe, expect, it, vi } from "vitest";
import { click, one, show, type } from "../testing";
import { explainPhrase, typedWords } from "./phrase";
import Recover from "./Recover.svelte";

const field = (root: Element, name: string) =>
  one<HTMLInputElement | HTMLTextAreaElement>(root, `[id$="-${name}"]`);
const submit = (root: Element) => click(one(root, 'button[type="submit"]'));
const nothing = { onrecover() {}, onback() {} };

describe("what is typed as a phrase", () => {
  it("is its words, whatever stands between them", () => {
    for (const text of [
      "abandon zoo",
      " Abandon,\nzoo ",
      "1. abandon 2. zoo",
      "1.abandon\r\n2.zoo",
    ])
      expect(typedWords(text.toLowerCase())).toEqual(["abandon", "zoo"]);
    expect(typedWords(" 1. 2. \n")).toEqual([]);
    expect(typedWords("åäö ord")).toEqual(["åäö", "ord"]);
  });
});

describe("what is wrong with a phrase", () => {
  const unknown = { field: "words", code: "phrase-word-unknown", args: { place: 2 } };

  it("names the word from the field, cut where it is endless", () => {
    expect(explainPhrase(unknown, "1. abandon 2. todler")).toContain("Ord 2, ”todler”, finns inte");
    expect(explainPhrase(unknown, `abandon ${"a".repeat(5000)}`).length).toBeLessThan(100);
    expect(explainPhrase(unknown, "abandon")).toContain("Ord 2 finns inte");
  });

  it("has a sentence for each rule", () => {
    for (const code of ["phrase-checksum", "phrase-other", "phrase-none", "required"])
      expect(explainPhrase({ field: "words", code }, "")).toMatch(/ord/i);
  });
});

describe("Recover", () => {
  it("hands over the words as typed with the new passphrase", () => {
    const onrecover = vi.fn();
    const root = show(Recover, { ...nothing, onrecover });
    type(field(root, "words"), "1. Abandon\n2. zoo");
    expect(one(root, '[role="status"]').textContent).toContain("2 ord av 24");
    type(field(root, "passphrase"), "sju nya ord här");
    type(field(root, "again"), "sju nya ord här");
    submit(root);
    expect(onrecover).toHaveBeenCalledExactlyOnceWith("1. Abandon\n2. zoo", "sju nya ord här");
  });

  it("says that the passphrases differ, and keeps what was typed", () => {
    const onrecover = vi.fn();
    const root = show(Recover, { ...nothing, onrecover });
    type(field(root, "words"), "abandon");
    type(field(root, "passphrase"), "sju nya ord här");
    type(field(root, "again"), "sju nya ord där");
    submit(root);
    expect(onrecover).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(one(root, ".error-summary"));
    expect(one(root, '[id$="-again-problem"]').textContent).toContain("inte lika");
    expect(field(root, "words").value).toBe("abandon");
  });

  it("is a field that nothing corrects or completes", () => {
    const words = field(show(Recover, nothing), "words");
    expect(words.getAttribute("spellcheck")).toBe("false");
    expect(words.getAttribute("autocapitalize")).toBe("none");
  });
});
