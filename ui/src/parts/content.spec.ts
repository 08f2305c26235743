import { createRawSnippet, flushSync } from "svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { click, one, press, show } from "../testing";
import { setClock } from "../words";
import Choices from "./Choices.svelte";
import { difference } from "./difference";
import HeatMap from "./HeatMap.svelte";
import LevelRadios from "./LevelRadios.svelte";
import { firstLabel, frame, labels, notes, paths, place, y } from "./line-chart";
import LineChart from "./LineChart.svelte";
import Loading from "./Loading.svelte";
import SavedNote from "./SavedNote.svelte";
import SyncPill from "./SyncPill.svelte";
import type { SyncState } from "./sync";
import Table from "./Table.svelte";
import Timeline from "./Timeline.svelte";

beforeEach(() => setClock(new Date(2026, 10, 19, 13, 47)));

describe("LevelRadios", () => {
  const checked = (root: Element) => root.querySelector<HTMLInputElement>("input:checked")?.value;

  it("choose nothing from the start, and say where the last visit was", () => {
    const root = show(LevelRadios, { legend: "Stöd: räknar", last: "M" });
    expect(checked(root)).toBeUndefined();
    expect(one(root, "[data-last]").textContent).toContain("Visar (förra besöket)");
  });

  it("take 1 to 7 and 0, tell it, and move focus along", () => {
    const onchange = vi.fn();
    const root = show(LevelRadios, { legend: "Stöd", onchange });
    const first = root.querySelector("input") as Element;
    for (const key of ["1", "4", "7", "0"]) press(first, key);
    expect(onchange.mock.calls.flat()).toEqual(["I", "G", "FP", "na"]);
    expect(checked(root)).toBe("na");
    expect((document.activeElement as HTMLInputElement).value).toBe("na");
  });

  it("leave other keys alone, also with Ctrl", () => {
    const onchange = vi.fn();
    const first = show(LevelRadios, { legend: "Stöd", onchange }).querySelector("input") as Element;
    press(first, "8");
    press(first, "a");
    press(first, "3", { ctrlKey: true });
    expect(onchange).not.toHaveBeenCalled();
  });

  it("keep the keys in the order the office has chosen", () => {
    const onchange = vi.fn();
    const order = ["I", "G", "IV", "DV", "M", "PP", "FP"] as const;
    press(
      show(LevelRadios, { legend: "Stöd", order, onchange }).querySelector("input") as Element,
      "2",
    );
    expect(onchange).toHaveBeenCalledWith("G");
  });
});

describe("HeatMap", () => {
  it("is a table with the code and the word in each cell, months as groups", () => {
    const root = show(HeatMap, {
      caption: "Stöd",
      days: ["2026-10-29", "2026-11-05"],
      shares: [0, null],
      steps: [{ id: "1", name: "Räknar", marks: ["PP", null] }],
    });
    const cells = [...root.querySelectorAll("tbody td")].map((cell) =>
      cell.textContent?.replace(/\s+/g, " ").trim(),
    );
    expect(cells).toEqual(["PP Lätt hand", "– Ej i dag"]);
    expect(
      [...root.querySelectorAll('[scope="colgroup"]')].map((cell) => cell.textContent),
    ).toEqual(["oktober", "november"]);
    expect([...root.querySelectorAll("tfoot td")].map((cell) => cell.textContent)).toEqual([
      "0",
      "–",
    ]);
  });
});

describe("LineChart", () => {
  const points = [90, 60, 27].map((value, index) => ({ label: `v. ${index + 1}`, value }));

  it("draws and tabulates the same numbers", () => {
    const root = show(LineChart, {
      title: "Nedtrappning",
      summary: "Från 90 % till 27 %.",
      points,
      show: (v) => `${v} %`,
      labelHead: "Vecka",
      valueHead: "Andel",
    });
    expect([...root.querySelectorAll("tbody td")].map((cell) => cell.textContent)).toEqual([
      "90 %",
      "60 %",
      "27 %",
    ]);
    expect(root.querySelectorAll("circle")).toHaveLength(3);
  });

  it("marks a turn with a shape, and says it in the list, in the table and on paper", () => {
    const note = { title: "Stödet ökade", text: "från 27 % till 60 %" };
    const root = show(LineChart, {
      title: "Nedtrappning",
      summary: "Från 90 % till 60 %.",
      points: [...points, { label: "v. 4", long: "Vecka 4 2026", value: 60, note }],
      show: (v) => `${v} %`,
      anchors: [
        { at: 25, label: "25 %: pröva" },
        { at: 20, label: "Under 20 %: stabilt" },
      ],
      labelHead: "Vecka",
      valueHead: "Andel",
      notesTitle: "Här ökade stödet",
    });
    expect(root.querySelectorAll("polygon.turn")).toHaveLength(1);
    expect(root.querySelector("desc")?.textContent).toContain("En punkt är märkt.");
    expect(root.querySelector("desc")?.textContent).toContain("25 %: pröva");
    expect(one(root, ".turns").textContent).toContain(
      "Vecka 4 2026: Stödet ökade, från 27 % till 60 %",
    );
    expect(root.querySelector("tbody tr:last-child td:last-child")?.textContent).toContain("ökade");
    const table = one<HTMLDetailsElement>(root, "details");
    dispatchEvent(new Event("beforeprint"));
    expect(table.open).toBe(true);
    dispatchEvent(new Event("afterprint"));
    expect(table.open).toBe(false);
  });

  it("keeps the words of notes apart, the latest first, and inside the chart", () => {
    const turns = Array.from({ length: 60 }, (_, at) => ({
      label: `${at}`,
      value: at % 2 ? 90 : 10,
      note: { title: `Turn ${at}` },
    }));
    const placed = place(turns, 100, 624);
    const words = notes(placed, 100, 624);
    expect(words.length).toBeGreaterThan(1);
    expect(words.at(-1)?.x).toBeGreaterThan(450);
    for (const [at, note] of words.entries()) {
      expect(note.x - (words[at - 1]?.x ?? -1000)).toBeGreaterThan(150);
      expect(note.x).toBeGreaterThan(frame.left + 75);
    }
    expect(notes(place(turns, 100, 300), 100, 300)).toEqual([]);
  });

  it("puts the words of both anchors where the line leaves room, and apart", () => {
    const anchors = [
      { at: 25, label: "25 %: pröva överlämning" },
      { at: 20, label: "Under 20 %: stabilt" },
    ];
    const line = (...values: number[]) =>
      place(
        values.map((value) => ({ label: "", value })),
        100,
        624,
      );
    const high = labels(anchors, line(90, 80, 70, 60), 100, 624);
    expect(high.map(({ x }) => x)).toEqual([frame.left + 6, frame.left + 6]);
    expect(high[1]?.y).toBeGreaterThan(y(20, 100));
    const low = labels(anchors, line(14, 13, 12, 11), 100, 624);
    expect(low[1]?.y).toBeLessThan(y(25, 100));
    expect(low[1]?.x).toBeGreaterThan((low[0]?.x ?? 0) + 150);
  });

  it("writes the first value over its point, and under it when the line rises through that", () => {
    const first = (...values: number[]) => {
      const placed = place(
        values.map((value) => ({ label: "", value })),
        100,
        624,
      );
      return firstLabel(placed, 100).y - (placed[0]?.y ?? 0);
    };
    expect(first(40, 30, 20)).toBeLessThan(0);
    expect(first(40, 42)).toBeLessThan(0);
    expect(first(20, 60, 50)).toBeGreaterThan(0);
    expect(first(0, 100)).toBeLessThan(0);
  });

  it("draws one point, and none, without a line", () => {
    expect(paths(place(points.slice(0, 1), 100, 624), 100).line.split(" ")).toHaveLength(1);
    expect(place([], 100, 624)).toEqual([]);
  });

  it("puts the top at the top, the floor at the floor and the ends at the ends", () => {
    expect([y(100, 100), y(0, 100)]).toEqual([frame.top, frame.height - frame.bottom]);
    const placed = place(points, 100, 624);
    expect([placed[0]?.x, placed[2]?.x]).toEqual([frame.left, 624 - frame.right]);
  });

  it("always labels the last point, and fewer where there is little room", () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ label: `${index}`, value: 1 }));
    const [wide, narrow] = [place(many, 100, 624), place(many, 100, 300)];
    expect(wide.at(-1)?.labelled).toBe(true);
    const count = (all: typeof wide) => all.filter((one) => one.labelled).length;
    expect(count(narrow)).toBeLessThan(count(wide));
  });
});

describe("Table", () => {
  interface Person {
    name: string;
    share: number;
  }

  const row = createRawSnippet<[Person]>((one) => ({
    render: () => `<td>${one().name}</td>`,
  }));
  const rows = [
    { name: "Åsa", share: 4 },
    { name: "Adam", share: 27 },
    { name: "Örjan", share: 9 },
  ];
  const columns = [
    { key: "name", label: "Namn", by: (one: { name: string }) => one.name },
    { key: "share", label: "Stöd", by: (one: { share: number }) => one.share },
    { key: "plain", label: "Nästa" },
  ];
  const order = (root: Element) =>
    [...root.querySelectorAll("tbody td")].map((cell) => cell.textContent);

  it("sorts as Swedish does, turns on the second press, and says so", () => {
    const root = show(Table<Person>, {
      caption: "Deltagare",
      columns,
      rows,
      id: (one: { name: string }) => one.name,
      row,
    });
    expect(order(root)).toEqual(["Åsa", "Adam", "Örjan"]);
    const [name, share] = root.querySelectorAll(".sort");
    click(name as Element);
    expect(order(root)).toEqual(["Adam", "Åsa", "Örjan"]);
    click(name as Element);
    expect(order(root)).toEqual(["Örjan", "Åsa", "Adam"]);
    expect(root.querySelector("th")?.getAttribute("aria-sort")).toBe("descending");
    click(share as Element);
    expect(order(root)).toEqual(["Åsa", "Örjan", "Adam"]);
    expect(root.querySelectorAll("[aria-sort]")).toHaveLength(1);
  });
});

describe("Timeline", () => {
  it("is newest first, in weeks, with who and when on every row", () => {
    const entry = (id: string, at: string) => ({
      id,
      at,
      who: "Karin",
      icon: "phone" as const,
      title: id,
    });
    const root = show(Timeline, {
      entries: [
        entry("a", "2025-12-18"),
        entry("b", "2026-11-16T14:20:00"),
        entry("c", "2026-11-17"),
      ],
    });
    expect([...root.querySelectorAll(".timeline-group")].map((group) => group.textContent)).toEqual(
      ["Vecka 47", "Vecka 51, 2025"],
    );
    expect([...root.querySelectorAll(".title")].map((title) => title.textContent?.trim())).toEqual([
      "c",
      "b",
      "a",
    ]);
    expect(root.textContent).toContain("Mån 16 nov 14:20");
  });
});

describe("SyncPill", () => {
  const words = (sync: SyncState) =>
    show(SyncPill, { sync, href: "#/sync" }).textContent?.replace(/\s+/g, " ").trim();

  it("says where the work is, never that something is wrong", () => {
    expect(words({ state: "offline", waiting: 3, since: "2026-11-18T16:40:00" })).toBe(
      "Offline · 3 ändringar väntar · senast synkat i går 16:40",
    );
    expect(words({ state: "offline", waiting: 0 })).toBe("Offline");
    expect(words({ state: "syncing", done: 3, total: 8 })).toBe("Synkar · 3 av 8");
    expect(words({ state: "choice", choices: 1 })).toBe("1 ändring behöver ditt val");
    expect(words({ state: "alone" })).toBe("Sparat på den här datorn");
  });
});

describe("Choices", () => {
  const both = ["Prova tisdag 24 november. Ring först.", "Prova torsdag 26 november."] as const;

  it("underline what the other text does not have", () => {
    expect(
      difference(...both)
        .filter((piece) => piece.changed)
        .map((piece) => piece.text),
    ).toEqual(["tisdag 24", "Ring först."]);
    expect(difference(both[0], both[0]).some((piece) => piece.changed)).toBe(false);
    expect(difference("", both[0])).toEqual([]);
  });

  it("keep every text whole", () => {
    for (const [mine, theirs] of [both, [both[1], both[0]], ["a  b\nc", "c"]] as const)
      expect(
        difference(mine, theirs)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(mine);
  });

  it("let the button say what it will do", () => {
    const onuse = vi.fn();
    const choice = (value: string, use: string) => ({
      value,
      title: value,
      by: "",
      text: value,
      use,
    });
    const root = show(Choices, {
      legend: "Två har ändrat",
      choices: [choice("mine", "Använd din text"), choice("both", "Behåll båda")],
      onuse,
    });
    click(one(root, 'input[value="both"]'));
    expect(one(root, ".button.primary").textContent).toBe("Behåll båda");
    click(one(root, ".button.primary"));
    expect(onuse).toHaveBeenCalledWith("both");
  });
});

describe("Loading", () => {
  it("says nothing for the first second", () => {
    vi.useFakeTimers();
    const root = show(Loading, { label: "Hämtar" });
    vi.advanceTimersByTime(999);
    flushSync();
    expect(root.textContent).toBe("");
    vi.advanceTimersByTime(1);
    flushSync();
    expect(root.textContent).toBe("Hämtar");
    vi.useRealTimers();
  });
});

describe("SavedNote", () => {
  it("says when, and what happens next", () => {
    const root = show(SavedNote, { at: new Date(2026, 10, 19, 13, 47), next: "stays" as const });
    expect(root.textContent).toContain("Sparat på datorn 13:47");
    expect(root.textContent).toContain("Stannar på den här datorn");
  });
});
