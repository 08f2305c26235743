import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { codes } from "../backend";
import { hasWords, speak, t } from ".";

const read = (language: string) => readFileSync(`../locales/${language}.ftl`, "utf8");

/** Key to the names of the variables in its words. */
function entries(source: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of source.split(/^(?=[a-z])/m)) {
    const key = /^([a-zA-Z][\w-]*) =/.exec(part)?.[1];
    if (!key) continue;
    expect(found.has(key), `${key} is there twice`).toBe(false);
    const variables = [...part.matchAll(/\$(\w+)/g)].map((match) => match[1]);
    found.set(key, [...new Set(variables)].sort().join(" "));
  }
  return found;
}

const sources = import.meta.glob<string>(
  ["../**/*.svelte", "../**/*.ts", "!../**/*.spec.ts", "!../testing.ts"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

describe("the words", () => {
  it("are the same keys with the same variables in both languages", () => {
    expect([...entries(read("en"))].sort()).toEqual([...entries(read("sv"))].sort());
  });

  it("are there for every key the screen asks for", () => {
    const keys = [...entries(read("sv")).keys()];
    const missing: string[] = [];
    for (const [file, source] of Object.entries(sources)) {
      for (const [, quoted, composed] of source.matchAll(/\bt\(\s*(?:"([^"]+)"|`([^`]+)`)/g)) {
        // A composed key must have words for at least one value.
        const pattern = composed && new RegExp(`^${composed.replace(/\$\{[^}]*\}/g, ".+")}$`);
        const found = pattern ? keys.some((key) => pattern.test(key)) : keys.includes(quoted ?? "");
        if (!found) missing.push(`${file}: ${quoted ?? composed}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it("are there for every code of an error", () => {
    expect(codes.filter((code) => !hasWords(`error-${code}`))).toEqual([]);
  });

  it("never shout, and never say vänligen", () => {
    const spoken = read("sv")
      .split("\n")
      .filter((line) => !line.startsWith("#"));
    expect(spoken.filter((line) => /!|vänligen/i.test(line))).toEqual([]);
  });
});

describe("t", () => {
  it("counts as the language does", () => {
    expect(t("pill-waiting", { count: 1 })).toBe("1 ändring väntar");
    expect(t("pill-waiting", { count: 3 })).toBe("3 ändringar väntar");
  });

  it("follows the language", () => {
    speak("en");
    expect(t("undo")).toBe("Undo");
    expect(document.documentElement.lang).toBe("en");
    speak("sv");
    expect(t("undo")).toBe("Ångra");
  });

  it("shows the key and complains when there are no words", () => {
    const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(t("no-such-key")).toBe("no-such-key");
    expect(complaint).toHaveBeenCalledOnce();
    complaint.mockRestore();
  });
});
