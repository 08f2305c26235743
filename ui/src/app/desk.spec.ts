import { describe, expect, it } from "vitest";
import type { Result } from "../backend";
import { router } from "../frame";
import { ongoing, pill, placeOf } from "./desk";
import { deeds, found, openedOn, recentFirst } from "./palette";

type Core = Result<"sync_state">;
const core = (more: Partial<Core>): Core => ({
  phase: "idle",
  waiting: 0,
  oldestWaiting: null,
  pictures: { onTheirWay: 0, notThere: 0, noRoom: 0 },
  lastSync: null,
  progress: null,
  server: null,
  conflicts: 0,
  code: null,
  clockMinutes: null,
  erased: [],
  refused: [],
  ...more,
});
const lastSync = { at: "2026-11-18T15:40:00Z", sent: 1, received: 2 };

describe("the pill", () => {
  it("says alone before there is a server, and before anything is known", () => {
    expect(pill(undefined)).toEqual({ state: "alone" });
    expect(pill(core({ phase: "never_connected", waiting: 4 }))).toEqual({ state: "alone" });
  });

  it("puts a choice before everything else", () => {
    expect(pill(core({ phase: "offline", waiting: 3, conflicts: 1 }))).toEqual({
      state: "choice",
      choices: 1,
    });
  });

  it("says that the program is too old, and what waits", () => {
    const old = core({ phase: "stopped", code: "update_needed", waiting: 2 });
    expect(pill(old)).toEqual({ state: "update", waiting: 2 });
  });

  it("says synced only when nothing waits", () => {
    expect(pill(core({ lastSync }))).toEqual({ state: "synced", since: lastSync.at });
    expect(pill(core({ waiting: 2 })).state).toBe("waiting");
    expect(pill(core({ phase: "stopped", waiting: 2 })).state).toBe("waiting");
    expect(pill(core({ phase: "stopped" })).state).toBe("waiting");
    expect(pill(core({ phase: "offline", waiting: 2, lastSync }))).toEqual({
      state: "offline",
      waiting: 2,
      since: lastSync.at,
    });
  });

  it("counts while it is under way", () => {
    expect(pill(core({ phase: "syncing", progress: { done: 3, total: 8 } }))).toEqual({
      state: "syncing",
      done: 3,
      total: 8,
    });
  });
});

describe("the desk", () => {
  it("keeps a page in its place of the rail", () => {
    expect([placeOf("participant"), placeOf("workplace"), placeOf("sync")]).toEqual([
      "participants",
      "workplaces",
      "sync",
    ]);
  });

  it("takes the visit that was touched last, and no other form", () => {
    const draft = (draftId: string, kind: string, savedAt: string) => ({
      draftId,
      kind,
      savedAt,
      about: null,
      participant: "Elin",
      workplace: null,
    });
    const drafts = [
      draft("a", "visit", "2026-11-19T08:00:00Z"),
      draft("b", "visit", "2026-11-19T12:00:00Z"),
      draft("c", "note", "2026-11-19T13:00:00Z"),
    ];
    expect(ongoing(drafts)?.draftId).toBe("b");
    expect(ongoing([])).toBeUndefined();
  });

  it("leads a hit to where it can be read", () => {
    const hit = {
      kind: "visit" as const,
      id: "9",
      title: "Besök 10",
      detail: "Elin",
      participant: "7",
      of: null,
      placement: null,
      workplace: null,
    };
    found(hit).run();
    expect(router.route).toEqual({ page: "recorded", id: "9" });
    found({ ...hit, kind: "journal_note" }).run();
    expect(router.route).toEqual({ page: "participant", id: "7", tab: "note" });
    found({ ...hit, kind: "supervisor", participant: null, of: "3" }).run();
    expect(router.route).toEqual({ page: "workplace", id: "3", supervisor: "9" });
    found({ ...hit, kind: "workplace", participant: null }).run();
    expect(router.route).toEqual({ page: "workplace", id: "9" });
    const ofTeam = { ...hit, participant: null };
    found({ ...ofTeam, kind: "employer_contact", of: "3" }).run();
    expect(router.route).toEqual({ page: "employer", id: "3" });
    found({ ...ofTeam, kind: "opening", of: "4" }).run();
    expect(router.route).toEqual({ page: "workplace", id: "4" });
  });
});

describe("the palette", () => {
  const person = (id: string, more: object = {}) => ({
    kind: "participant" as const,
    id,
    title: `Person ${id}`,
    detail: "N-1",
    participant: id,
    of: null,
    placement: "p",
    workplace: "Kvarnens Bageri",
    ...more,
  });

  it("says what can be done with the people that are found", () => {
    const all = deeds([person("1"), person("2", { placement: null, workplace: null })]);
    expect(all.map(({ label, detail }) => [label, detail])).toEqual([
      ["Starta besök med Person 1", "Kvarnens Bageri"],
      ["Ny anteckning om Person 1", "Kvarnens Bageri"],
      ["Handledarblad för Person 1", "Kvarnens Bageri"],
      ["Ny anteckning om Person 2", undefined],
    ]);
    expect(deeds(["1", "2", "3", "4"].map((id) => person(id))).length).toBe(9);
  });

  it("offers no sheet and tells no workplace of a protected person", () => {
    const words = deeds([person("1", { title: "N-2026-014", workplace: null })]);
    expect(words.map(({ id }) => id)).toEqual(["visit-1", "note-1"]);
    expect(JSON.stringify(words)).not.toContain("Bageri");
  });

  it("puts what was opened lately first, and keeps the order of the rest", () => {
    const hits = ["1", "2", "3", "4"].map((id) => person(id));
    const sorted = recentFirst(hits, [person("3"), person("9")]);
    expect(sorted.map(({ id }) => id)).toEqual(["3", "1", "2", "4"]);
  });

  it("remembers the pages of people and places, and no form for a new one", () => {
    expect(openedOn({ page: "participant", id: "7", tab: "plan" })).toEqual({
      kind: "participant",
      id: "7",
    });
    expect(openedOn({ page: "workplace", id: "new" })).toBeUndefined();
    expect(openedOn({ page: "sync" })).toBeUndefined();
  });
});
