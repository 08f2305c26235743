import { flushSync, tick } from "svelte";
import { describe, expect, it, vi } from "vitest";
import { click, one, press, show, text, type } from "../testing";
import { setClock } from "../words";
import { iconNames } from "../look/icons";
import Button from "./Button.svelte";
import CheckBox from "./CheckBox.svelte";
import Dialog from "./Dialog.svelte";
import ErrorSummary from "./ErrorSummary.svelte";
import Field from "./Field.svelte";
import Segmented from "./Segmented.svelte";
import Tabs from "./Tabs.svelte";
import Toasts from "./Toasts.svelte";

describe("Icon", () => {
  it("has a name for every drawing, and a drawing for every name", () => {
    const files = Object.keys(import.meta.glob("../look/icons/*.svg")).map((path) =>
      path.slice(14, -4),
    );
    expect(files.sort()).toEqual([...iconNames].sort());
  });
});

describe("Button", () => {
  it("that is unavailable says why, can be reached and does nothing", () => {
    const onclick = vi.fn();
    const root = show(Button, {
      children: text("Skriv ut"),
      unavailable: "Elin har inte sagt ja.",
      onclick,
    });
    const button = one<HTMLButtonElement>(root, "button");
    click(button);
    expect(onclick).not.toHaveBeenCalled();
    expect(button.disabled).toBe(false);
    expect(
      document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent,
    ).toBe("Elin har inte sagt ja.");
  });
});

describe("Field", () => {
  it("names its input and ties hint and problem to it", () => {
    const root = show(Field, {
      id: "f",
      label: "Namn",
      hint: "Hela namnet",
      problem: "Skriv ditt namn",
    });
    expect(one<HTMLLabelElement>(root, "label").htmlFor).toBe("f");
    const input = one(root, "input");
    expect(input.getAttribute("aria-describedby")).toBe("f-hint f-problem");
    expect(input.getAttribute("aria-invalid")).toBe("true");
  });

  it("of a date takes what people type and shows how it was read", () => {
    setClock(new Date(2026, 10, 19));
    const onchange = vi.fn();
    const input = one<HTMLInputElement>(
      show(Field, { label: "Datum", kind: "date", onchange }),
      "input",
    );
    type(input, "26 november");
    expect(input.value).toBe("26 november");
    expect(onchange).not.toHaveBeenCalled();
    input.dispatchEvent(new Event("blur"));
    flushSync();
    expect(input.value).toBe("tor 26 nov");
    expect(onchange).toHaveBeenCalledExactlyOnceWith("2026-11-26");
  });

  it("of a date leaves what it cannot read as it was typed", () => {
    const onchange = vi.fn();
    const input = one<HTMLInputElement>(
      show(Field, { label: "Datum", kind: "date", onchange }),
      "input",
    );
    type(input, "snart");
    input.dispatchEvent(new Event("blur"));
    flushSync();
    expect([input.value, onchange.mock.calls]).toEqual(["snart", [["snart"]]]);
  });

  it("of a time reads 13 as 13:00", () => {
    const input = one<HTMLInputElement>(show(Field, { label: "Tid", kind: "time" }), "input");
    type(input, "13");
    input.dispatchEvent(new Event("blur"));
    flushSync();
    expect(input.value).toBe("13:00");
  });

  it("of a passphrase can show it", () => {
    const root = show(Field, { label: "Lösenfras", kind: "password", value: "hemlig" });
    const input = one<HTMLInputElement>(root, "input");
    expect(input.type).toBe("password");
    click(one(root, "button"));
    expect([input.type, one(root, "button").getAttribute("aria-pressed")]).toEqual([
      "text",
      "true",
    ]);
  });
});

describe("CheckBox and Segmented", () => {
  it("tell what was chosen", () => {
    const onchange = vi.fn();
    click(one(show(CheckBox, { label: "Schema", onchange }), "input"));
    const root = show(Segmented, {
      label: "Hur gick det?",
      options: [
        { value: "good", label: "Bra" },
        { value: "hard", label: "Svårt" },
      ],
      onchange,
    });
    expect(root.querySelectorAll("input:checked")).toHaveLength(0);
    click(one(root, 'input[value="hard"]'));
    expect(onchange.mock.calls).toEqual([[true], ["hard"]]);
  });
});

describe("ErrorSummary", () => {
  it("takes focus and leads to the field, without touching the address", () => {
    const field = document.body.appendChild(
      Object.assign(document.createElement("input"), { id: "f-date" }),
    );
    const root = show(ErrorSummary, { problems: [{ field: "f-date", text: "Skriv ett datum" }] });
    expect(document.activeElement).toBe(one(root, ".error-summary"));
    expect(one(root, "h2").textContent).toContain("En sak");
    const before = location.hash;
    click(one(root, "a"));
    expect(document.activeElement).toBe(field);
    expect(location.hash).toBe(before);
  });
});

describe("Dialog", () => {
  const props = { open: true, title: "Avsluta?", safe: "Fortsätt", act: "Avsluta" };

  it("focuses the safe choice", () => {
    show(Dialog, props);
    expect(document.activeElement?.textContent).toContain("Fortsätt");
  });

  it("acts only when the act is chosen", async () => {
    const [onact, onsafe] = [vi.fn(), vi.fn()];
    const root = show(Dialog, { ...props, onact, onsafe });
    const [, act] = root.querySelectorAll("button");
    click(act as Element);
    await tick();
    expect([onact.mock.calls.length, onsafe.mock.calls.length]).toEqual([1, 0]);
  });

  it("closed in any other way is the safe choice", async () => {
    const [onact, onsafe] = [vi.fn(), vi.fn()];
    const root = show(Dialog, { ...props, onact, onsafe });
    one<HTMLDialogElement>(root, "dialog").close();
    await tick();
    expect([onact.mock.calls.length, onsafe.mock.calls.length]).toEqual([0, 1]);
  });
});

describe("Tabs", () => {
  it("move with arrows, Home and End, and show what is focused", () => {
    const root = show(Tabs, {
      label: "Om",
      tabs: [
        { id: "a", label: "A" },
        { id: "b", label: "B" },
        { id: "c", label: "C" },
      ],
    });
    const chosen = () => one(root, '[aria-selected="true"]').textContent;
    press(one(root, '[aria-selected="true"]'), "ArrowLeft");
    expect(chosen()).toBe("C");
    press(one(root, '[aria-selected="true"]'), "Home");
    expect(chosen()).toBe("A");
    expect(document.activeElement?.textContent).toBe("A");
  });
});

describe("Toasts", () => {
  it("are polite, and offer undo only where there is one", () => {
    const root = show(Toasts, { toast: { text: "Sparat" }, onundo() {}, onclose() {} });
    expect(one(root, '[role="status"]').textContent).toContain("Sparat");
    expect(root.textContent).not.toContain("Ångra");
  });
});
