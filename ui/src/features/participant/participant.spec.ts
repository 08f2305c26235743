import { describe, expect, it } from "vitest";
import type { Fading, HeatMap, Rise, TimelineItem } from "../../backend/commands.gen";
import { use } from "../../backend";
import { setClock } from "../../words";
import { followUpDraft } from "./case/follow-up";
import { at, put } from "../../form/path";
import { anchors, conclusion, curve } from "./curves/fading";
import { independence, summary } from "./curves/independence";
import { entry, readItems } from "./timeline/entries";
import { groupOf, parts, tabHref, tabOf, tabs } from "./tabs";
import { moved } from "./work/steps";

const week = (week: number, percent: number | null, rise: Rise | null = null) => ({
  year: 2026,
  week,
  coachMinutes: (percent ?? 0) * 12,
  workedMinutes: 1200,
  percent,
  rise,
});
const fading = (...weeks: Fading["weeks"]): Fading => ({
  weeks,
  anchors: { stable: 20, handover: 25 },
});

describe("the fading curve", () => {
  it("leaves out weeks without work, and says from where to where", () => {
    const drawn = curve(
      fading(week(37, 91), week(38, null), week(39, 59, { from: 43, over: null }), week(40, 27)),
    );
    expect(drawn.points.map((point) => point.value)).toEqual([91, 59, 27]);
    expect(drawn.points[1]?.note).toEqual({
      title: "Stödet ökade",
      text: "från 43 % till 59 %",
    });
    expect(conclusion(drawn, "Elin")).toContain("Från 91 % till 27 % på 3 veckor.");
  });

  it("says which anchor the support is over again, and names both", () => {
    const again = fading(week(37, 25), week(38, 31, { from: 25, over: 25 }));
    expect(curve(again).points[1]?.note?.title).toBe("Över 25 % igen");
    expect(anchors(again).map(({ at, label }) => [at, label])).toEqual([
      [25, "25 %: pröva överlämning"],
      [20, "Under 20 %: stabilt"],
    ]);
  });

  it("has room for a coach who was there longer than the participant worked", () => {
    expect(curve(fading(week(37, 130))).max).toBe(200);
  });

  it("says so when there is nothing to draw yet", () => {
    expect(conclusion(curve(fading()), "Elin")).toContain("Elin");
    expect(conclusion(curve(fading(week(37, 91))), "Elin")).toContain("91 %");
  });
});

describe("the curve of independence", () => {
  const map = (...shares: (number | null)[]): HeatMap => ({
    task: "Packa",
    visits: shares.map((_, at) => ({ id: `${at}`, day: `2026-10-${10 + at}` })),
    steps: [
      { id: "s", response: "Räknar", levels: shares.map((share) => (share === null ? null : "I")) },
    ],
    shares,
    falls: shares.map((share) => (share === 29 ? { from: 57 } : null)),
  });

  it("leaves out visits without a judged step, and marks where the share fell", () => {
    const drawn = independence(map(43, null, 57, 29));
    expect(drawn.points.map(({ label, value }) => [label, value])).toEqual([
      ["10/10", 43],
      ["12/10", 57],
      ["13/10", 29],
    ]);
    expect(drawn.points[2]?.note?.text).toBe("från 57 % till 29 %");
    expect(drawn.judged).toEqual(["1", "1", "1"]);
    expect(summary(drawn)).toContain("Från 43 % till 29 %");
  });

  it("says so when there are too few visits to draw", () => {
    expect(summary(independence(map()))).toBe("Bilden börjar efter första besöket.");
    expect(summary(independence(map(43)))).toContain("43 %");
  });
});

const item = (id: string, more: Partial<TimelineItem> = {}): TimelineItem => ({
  id,
  at: "2026-11-17T08:00:00Z",
  day: "2026-11-17",
  time: null,
  by: "Karin",
  title: { code: "note", corrects: false },
  text: null,
  ...more,
});

describe("the timeline", () => {
  it("says what happened in words, with the local day", () => {
    const title = { code: "visit", number: 10, minutes: 110, independent: 4, scored: 7 } as const;
    expect(entry(item("1", { title, time: "09:00", text: "Etiketten är svårast." }))).toMatchObject(
      {
        at: "2026-11-17T09:00",
        title: "Besök 10, 110 min",
        text: "4 av 7 steg utan hjälp. Etiketten är svårast.",
      },
    );
  });

  it("keeps a consent and its withdrawal apart though they are one row", () => {
    const plan = (reviewed: boolean) => entry(item("1", { title: { code: "plan", reviewed } })).id;
    expect(plan(true), "agreed on and looked at on one day: two lines").not.toBe(plan(false));
    const given = entry(item("1", { title: { code: "consent", validUntil: null } }));
    const taken = entry(item("1", { title: { code: "consent_withdrawn" } }));
    expect(given.id).not.toBe(taken.id);
  });

  it("reads pages until there is enough, and knows whether there is more", async () => {
    const pages: Record<string, { items: TimelineItem[]; next: string | null }> = {
      "": { items: [item("1")], next: "b" },
      b: { items: [item("2")], next: "c" },
      c: { items: [item("3")], next: null },
    };
    use({
      changes: () => () => {},
      call: async (_, argument) => pages[(argument as { before: string | null }).before ?? ""],
    });
    const two = await readItems("p", (items) => items.length >= 2);
    expect([two.items.map(({ id }) => id), two.more]).toEqual([["1", "2"], true]);
    const all = await readItems("p", () => false);
    expect([all.items.length, all.more]).toEqual([3, false]);
  });
});

describe("the tabs", () => {
  const addresses =
    "overview profile plan tasks adaptations support follow-up note consents shared access edit " +
    "new-placement timeline curves";

  it.each(addresses.split(" "))("still lead to %s", (tab) => {
    expect(tabOf(tab)).toBe(tab);
    expect(tabHref("7", tabOf(tab))).toBe(`#/participants/7${tab === "overview" ? "" : `/${tab}`}`);
  });

  it("are few, and each leads to a part of its own", () => {
    const all = tabs("7");
    expect(all.length).toBeLessThanOrEqual(6);
    for (const tab of all) expect(groupOf(tabOf(tab.part))).toBe(tab.id);
  });

  it("show the parts of the one that is chosen, and none where there is only one", () => {
    expect(parts("7", groupOf("new-placement")).map(({ id }) => id)).toContain("support");
    expect(parts("7", groupOf("overview"))).toEqual([]);
    expect([groupOf("edit"), parts("7", undefined)]).toEqual([undefined, []]);
  });
});

describe("the steps of a task", () => {
  it("move by one, and never fall off", () => {
    expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
    expect(moved(["a", "b"], 1, 1)).toEqual(["a", "b"]);
  });
});

describe("a field of a draft", () => {
  it("is reached by the name the core gives it", () => {
    const draft = { steps: [{ cue: "" }], enrolment: null };
    put(draft, "steps.0.cue", "Klockan är nio");
    expect(at(draft, "steps.0.cue")).toBe("Klockan är nio");
    expect(at(draft, "enrolment.startsOn")).toBeUndefined();
  });
});

describe("the draft of a follow-up", () => {
  const known = {
    id: "1",
    participant: "p",
    placement: null,
    title: "Efter en månad",
    dueOn: "2026-11-10",
    state: "planned",
    doneOn: null,
    stillEmployed: null,
    hoursPerWeek: null,
    needs: "",
    reason: "",
    afterDays: null,
    withParticipant: false,
    withSupervisor: false,
  } as const;

  it("asks for a new day when it is postponed, and offers today when it is done", () => {
    setClock(new Date("2026-11-19T12:00:00"));
    expect(followUpDraft("p", "x", "postponed", known).dueOn).toBe("");
    const done = followUpDraft("p", "x", "done", known);
    expect([done.dueOn, done.doneOn, done.placement]).toEqual(["2026-11-10", "2026-11-19", null]);
  });
});
