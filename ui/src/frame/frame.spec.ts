import { beforeEach, describe, expect, it, vi } from "vitest";
import { isPressed, keyWords, press as pressKey } from "./keys";
import { around, matching } from "./palette";
import { router } from "./router.svelte";
import { href, parse, type Route } from "./routes";
import { Failure } from "../backend";
import { forget, offer, say, toasts, undo } from "./toasts.svelte";
import { watchPresence } from "./presence";

describe("routes", () => {
  const all: [string, Route][] = [
    ["#/", { page: "today" }],
    ["#/participants", { page: "participants" }],
    ["#/participants/01-ab", { page: "participant", id: "01-ab" }],
    ["#/participants/01-ab/plan", { page: "participant", id: "01-ab", tab: "plan" }],
    [
      "#/participants/7/timeline?groups=visits&from=2026-01-01",
      { page: "participant", id: "7", tab: "timeline", query: "groups=visits&from=2026-01-01" },
    ],
    ["#/participants?phase=introduction", { page: "participants", query: "phase=introduction" }],
    ["#/visit/9", { page: "visit", draftId: "9" }],
    ["#/workplaces", { page: "workplaces" }],
    ["#/workplaces/7", { page: "workplace", id: "7" }],
    ["#/employers", { page: "employers" }],
    ["#/employers/7", { page: "employer", id: "7" }],
    ["#/templates", { page: "templates" }],
    ["#/sheet/5", { page: "sheet", placementId: "5" }],
    ["#/sync", { page: "sync" }],
    ["#/settings", { page: "settings" }],
  ];

  it.each(all)("%s leads there and back", (hash, route) => {
    expect(parse(hash)).toEqual(route);
    expect(href(route)).toBe(hash);
  });

  it("keep any identity whole", () => {
    const route: Route = { page: "workplace", id: "a/b å%" };
    expect(parse(href(route))).toEqual(route);
  });

  it.each(["#/nowhere", "#/visit/1/2", "#/participants/1/2/3", "#/constructor"])(
    "%s is missing",
    (hash) => {
      expect(parse(hash).page).toBe("missing");
    },
  );
});

describe("the router", () => {
  it("knows the tabs of a participant as one page", () => {
    router.go({ page: "participant", id: "7" });
    const place = router.place;
    router.go({ page: "participant", id: "7", tab: "plan" });
    expect(router.route).toEqual({ page: "participant", id: "7", tab: "plan" });
    expect(router.place).toBe(place);
  });

  it("knows a list with another filter as the same page", () => {
    router.go({ page: "participants" });
    const place = router.place;
    router.go({ page: "participants", query: "phase=exit" });
    expect([router.place, location.hash]).toEqual([place, "#/participants?phase=exit"]);
  });

  it("leaves hashes that are not addresses alone", () => {
    router.go({ page: "sync" });
    location.hash = "#main";
    dispatchEvent(new Event("hashchange"));
    expect(router.route).toEqual({ page: "sync" });
  });
});

describe("the keys", () => {
  const done: string[] = [];
  const note = (name: string) => () => void done.push(name);
  const shortcuts = {
    palette: note("palette"),
    lock: note("lock"),
    sync: note("sync"),
    visit: note("visit"),
    note: note("note"),
    saved: note("saved"),
    undo: note("undo"),
    place: (index: number) => void done.push(`place ${index}`),
    region: (step: number) => void done.push(`region ${step}`),
  };
  const key = (name: string, more: KeyboardEventInit = {}, target: Element = document.body) => {
    const event = new KeyboardEvent("keydown", {
      key: name,
      cancelable: true,
      bubbles: true,
      ...more,
    });
    Object.defineProperty(event, "target", { value: target });
    return { ran: pressKey(event, shortcuts), event };
  };
  beforeEach(() => void (done.length = 0));

  it("do what they say", () => {
    const ctrl = { ctrlKey: true };
    const both = { ctrlKey: true, shiftKey: true };
    key("k", ctrl);
    key("b", ctrl);
    key("s", ctrl);
    key("z", ctrl);
    key("L", both);
    key("S", both);
    key("N", both);
    key("3", { altKey: true });
    key("F6");
    key("F6", { shiftKey: true });
    expect(done).toEqual([
      "palette",
      "visit",
      "saved",
      "undo",
      "lock",
      "sync",
      "note",
      "place 2",
      "region 1",
      "region -1",
    ]);
  });

  it("leave letters, and Ctrl Z in a text, to the person who writes", () => {
    const input = document.createElement("input");
    expect(key("k").ran).toBe(false);
    expect(key("z", { ctrlKey: true }, input).ran).toBe(false);
    expect(key("k", { ctrlKey: true }, input).event.defaultPrevented).toBe(true);
    expect(key("7", { altKey: true }).ran).toBe(false);
    input.type = "radio";
    expect(key("z", { ctrlKey: true }, input).ran).toBe(true);
  });

  it("are called by their names", () => {
    expect(keyWords("ctrl shift N")).toBe("Ctrl Skift N");
  });
});

describe("toasts", () => {
  beforeEach(forget);

  it("undo the latest change first, also when its toast is closed", async () => {
    const back: string[] = [];
    say("ett", () => back.push("ett"));
    say("två", () => back.push("två"));
    say("utan väg tillbaka");
    expect(await undo()).toBe(true);
    expect(toasts.shown?.text).toBe("Ändringen är ångrad");
    expect(await undo()).toBe(true);
    expect(await undo()).toBe(false);
    expect(back).toEqual(["två", "ett"]);
  });

  it("undo a change once", async () => {
    const back = vi.fn();
    say("ett", back);
    const toast = toasts.shown;
    await undo(toast);
    await undo(toast);
    expect(back).toHaveBeenCalledOnce();
    expect(toasts.shown).toEqual({ text: "Ändringen är ångrad" });
  });

  it("offer the way back of what was written in the same breath, and of nothing else", async () => {
    const back = vi.fn(() => "Ångrat, utom en del");
    offer(back);
    say("Sparat");
    expect(toasts.shown?.undo).toBe(back);
    say("Synkat");
    expect(toasts.shown?.undo).toBeUndefined();
    expect(await undo()).toBe(true);
    expect(toasts.shown).toEqual({ text: "Ångrat, utom en del" });
    const silent = vi.fn();
    offer(silent);
    await new Promise((later) => setTimeout(later));
    say("Något annat");
    expect(toasts.shown?.undo).toBeUndefined();
    await undo();
    expect(silent).toHaveBeenCalledOnce();
  });

  it("let a way back of one's own take the place of the core's", async () => {
    const back: string[] = [];
    offer(() => back.push("kärnans"));
    say("Sparat", () => back.push("egen"));
    expect([await undo(), await undo(), back]).toEqual([true, false, ["egen"]]);
  });

  it("say why when it could not be undone", async () => {
    say("Sparat", () => Promise.reject(new Failure("changed_since")));
    await undo();
    expect(toasts.shown?.text).toContain("Någon har ändrat det sedan dess");
  });

  it("have no button for what is written once, but Ctrl Z tells what to do", async () => {
    offer(() => "Den rättas med en ny anteckning.", false);
    say("Anteckningen är sparad");
    expect(toasts.shown).toEqual({ text: "Anteckningen är sparad" });
    await undo();
    expect(toasts.shown?.text).toContain("rättas");
  });
});

describe("the palette", () => {
  const action = (label: string, words?: string) => ({
    id: label,
    label,
    words,
    icon: "play" as const,
    run() {},
  });
  const actions = [
    action("Starta besök: Elin"),
    action("Synka nu", "skicka hämta"),
    action("Lås Fotfäste"),
  ];

  it("finds by every word, in any order, in label and further words", () => {
    expect(matching(actions, "elin starta").map((one) => one.label)).toEqual([
      "Starta besök: Elin",
    ]);
    expect(matching(actions, "SKICKA").map((one) => one.label)).toEqual(["Synka nu"]);
    expect(matching(actions, "  ")).toHaveLength(3);
    expect(matching(actions, "oskar")).toEqual([]);
  });

  it("goes round", () => {
    expect([around(2, 1, 3), around(0, -1, 3), around(0, 1, 0)]).toEqual([0, 2, -1]);
  });
});

describe("presence", () => {
  it("is told at a sign of life, and not again for a while", () => {
    vi.useFakeTimers();
    const tell = vi.fn();
    const stop = watchPresence(tell, 20);
    vi.advanceTimersByTime(60_000);
    expect(tell).not.toHaveBeenCalled();
    for (let second = 0; second < 30; second++) {
      dispatchEvent(new Event("pointermove"));
      vi.advanceTimersByTime(1000);
    }
    expect(tell).toHaveBeenCalledTimes(2);
    stop();
    vi.advanceTimersByTime(60_000);
    dispatchEvent(new Event("keydown"));
    expect(tell).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });
});

describe("the keys of what a page offers", () => {
  const key = (key: string, more: KeyboardEventInit = {}) =>
    new KeyboardEvent("keydown", { key, ...more });

  it("are exactly those, whatever the case of the letter", () => {
    expect(isPressed(key("1", { ctrlKey: true }), "ctrl 1")).toBe(true);
    expect(isPressed(key("N", { ctrlKey: true, shiftKey: true }), "ctrl shift N")).toBe(true);
    expect(isPressed(key("b"), "ctrl B")).toBe(false);
    expect(isPressed(key("1", { ctrlKey: true, altKey: true }), "ctrl 1")).toBe(false);
  });
});
