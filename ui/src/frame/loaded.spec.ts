import { flushSync, type Snippet } from "svelte";
import { expect, it } from "vitest";
import { Failure, type Live } from "../backend";
import { show, text } from "../testing";
import Loaded from "./Loaded.svelte";

/** The question of a page, and how it went. */
function answer(value: string | undefined, code?: "not_found" | "bad_argument" | "try_again") {
  const error = code && new Failure(code);
  const from: Live<string> = { value, error, waiting: false, again: async () => {} };
  const children = text("Elins sida") as unknown as Snippet<[string]>;
  return (page: boolean) => {
    const root = show(Loaded<string>, { from, page, children });
    flushSync();
    return root;
  };
}

it("a mistyped address is a page that does not exist, with a way back", () => {
  const root = answer(undefined, "bad_argument")(true);
  expect(root.querySelector("h1")?.textContent).toContain("Sidan finns inte");
  expect(root.querySelector("a")?.getAttribute("href")).toBe("#/");
  expect(root.textContent).not.toContain("starta igen");
});

it("a page whose case has been erased shows nothing of it any longer", () => {
  const root = answer("Elin", "not_found")(true);
  expect(root.textContent).toContain("finns inte längre");
  expect(root.textContent).not.toContain("Elins sida");
});

it("a part of a page keeps its last answer, whatever goes wrong", () => {
  expect(answer("Elin", "not_found")(false).textContent).toContain("Elins sida");
  expect(answer("Elin", "try_again")(true).textContent).toContain("Elins sida");
});
