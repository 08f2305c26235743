import { flushSync } from "svelte";
import { describe, expect, it, vi } from "vitest";
import { use } from "../../../backend";
import type { TimelineItem } from "../../../backend/commands.gen";
import { router } from "../../../frame";
import { click, one, show } from "../../../testing";
import { entry } from "./entries";
import { asked, everything, groups, problems, read, toggled, write } from "./filter";
import TimelineTab from "./TimelineTab.svelte";

describe("the timeline's filter", () => {
  it("stands in the address and comes back from it", () => {
    const filter = {
      groups: ["visits" as const, "notes" as const],
      from: "2026-01-01",
      to: "",
      search: "å & b=c",
    };
    expect(read(write(filter))).toEqual(filter);
    expect([write(everything), read(undefined)]).toEqual([undefined, everything]);
    expect(read("groups=visits,unheard,notes&x=1").groups).toEqual(["visits", "notes"]);
  });

  it("asks for no day that cannot be followed, and says which", () => {
    const odd = { ...everything, from: "31/2", to: "2026-01-01" };
    expect([problems(odd).from, asked(odd).from, asked(odd).to]).toEqual([
      "unreadable",
      null,
      "2026-01-01",
    ]);
    const backwards = { ...everything, from: "2026-02-01", to: "2026-01-01" };
    expect([problems(backwards).to, asked(backwards).to]).toEqual(["before", null]);
  });

  it("takes several groups at once, in their own order", () => {
    expect(toggled(toggled([], "notes"), "visits")).toEqual(["visits", "notes"]);
    expect(toggled(["visits", "notes"], "visits")).toEqual(["notes"]);
  });
});

describe("the timeline", () => {
  const item = (id: string): TimelineItem => ({
    id,
    at: "2026-11-17T08:00:00Z",
    day: "2026-11-17",
    time: null,
    by: "Karin",
    title: { code: "note", corrects: false },
    text: null,
  });

  it("keeps what is one row apart when it stands twice", () => {
    const plan = (day: string, reviewed: boolean) =>
      entry({ ...item("1"), day, title: { code: "plan", reviewed } });
    expect(plan("2026-11-01", false).id).not.toBe(plan("2026-11-02", true).id);
  });

  it("asks for the chosen groups, and has them in the address", async () => {
    const wanted: unknown[] = [];
    use({
      changes: () => () => {},
      async call(_, argument) {
        wanted.push((argument as { groups: unknown }).groups);
        return {
          items: [item("1")],
          next: null,
          counts: groups.map((group) => ({ group, count: 2 })),
        };
      },
    });
    router.go({ page: "participant", id: "7", tab: "timeline" });
    const root = show(TimelineTab, { participant: "7" });
    await vi.waitFor(() => expect(root.querySelector("ol.timeline")).not.toBeNull());
    flushSync();
    expect(one(root, "[role=status]").textContent).toContain("16 händelser");
    click(root.querySelectorAll(".chips button")[1] as Element);
    expect(location.hash).toBe("#/participants/7/timeline?groups=notes");
    expect(wanted.at(-1)).toEqual(["notes"]);
    await vi.waitFor(() => expect(one(root, "[role=status]").textContent).toContain("2 händelser"));
    expect(root.querySelectorAll('.chips [aria-pressed="true"]')).toHaveLength(1);
  });
});
