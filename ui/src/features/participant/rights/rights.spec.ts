import { flushSync } from "svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Failure, use } from "../../../backend";
import type { ErasurePlan } from "../../../backend/commands.gen";
import { click, one, show, type } from "../../../testing";
import EraseForm from "./EraseForm.svelte";

const plan = (more: Partial<ErasurePlan> = {}): ErasurePlan => ({
  participant: "p",
  name: "Elin Bergvall",
  caseNumber: "N-2026-014",
  protected: false,
  state: "due",
  dueOn: "2026-01-01",
  hold: null,
  others: ["Bo Ek"],
  connected: true,
  unsent: 2,
  backups: 3,
  mayErase: true,
  ...more,
});

let asked: [string, unknown][];
let refusal: Failure | undefined;

beforeEach(() => {
  asked = [];
  refusal = undefined;
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  use({
    changes: () => () => {},
    async call(name, argument) {
      asked.push([name, argument]);
      if (refusal) throw refusal;
      return {};
    },
  });
});

/** The form stands behind a quiet button. */
function form(more: Partial<ErasurePlan> = {}): HTMLElement {
  const root = show(EraseForm, { plan: plan(more) });
  expect(root.querySelector("form")).toBeNull();
  click(one(root, "button[aria-expanded]"));
  return root;
}
const act = (root: HTMLElement) => one<HTMLButtonElement>(root, "form button[type=submit]");

describe("erasing a case", () => {
  it("says what happens, to whom, and what is not reached", () => {
    const text = form().textContent;
    for (const part of ["Bo Ek", "2 ändringar", "Nycklarna", "aldrig synkar igen"])
      expect(text).toContain(part);
  });

  it("does not ask the last question before the number and the reason fit", async () => {
    refusal = new Failure("problems", {
      problems: [{ field: "caseNumber", code: "case-number-mismatch" }],
    });
    const root = form();
    type(one<HTMLInputElement>(root, "#erase-caseNumber"), "N-1");
    click(act(root));
    await vi.waitFor(() => {
      flushSync();
      expect(root.textContent).toContain("Det är inte ärendets nummer");
    });
    expect(root.querySelector("dialog[open]")).toBeNull();
    expect(asked.length).toBe(1);
    expect(one<HTMLInputElement>(root, "#erase-caseNumber").value).toBe("N-1");
  });

  it("asks once more when they do, and nothing has been erased yet", () => {
    const root = form();
    type(one<HTMLInputElement>(root, "#erase-caseNumber"), "n-2026-014");
    click(one(root, "#erase-reason"));
    click(act(root));
    expect(root.querySelector("dialog")?.open).toBe(true);
    expect(asked).toEqual([]);
  });

  it("is not offered to a reader, nor for what is kept", () => {
    expect(
      show(EraseForm, { plan: plan({ mayErase: false }) }).querySelector("button[aria-expanded]"),
    ).toBeNull();
    const hold = { hold: {} as never, by: "Karin" };
    expect(
      show(EraseForm, { plan: plan({ hold }) }).querySelector("button[aria-expanded]"),
    ).toBeNull();
  });
});
