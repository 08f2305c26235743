import { flushSync, tick } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { use } from "../../backend";
import type { PlacementView, TrialView, Visit, VisitView } from "../../backend/commands.gen";
import { router } from "../../frame";
import { click, one, show, type } from "../../testing";
import { setClock } from "../../words";
import CorrectForm from "./CorrectForm.svelte";
import Record from "./Record.svelte";
import { byTask, correction, orderOf, span, times } from "./record";

const visit = {
  id: "v",
  participant: "p",
  placement: "pl",
  state: "done",
  heldOn: "2026-11-19",
  startsAt: "13:00:00",
  endsAt: "14:30:00",
  mode: "nearby",
  directMinutes: 90,
  indirectMinutes: 0,
  travelMinutes: 24,
  adminMinutes: 0,
  ownView: "good",
  ownWords: "",
  note: "Räknade själv.",
  supervisorTalk: "",
  incident: "",
  nextStep: "",
  recordedAt: "2026-11-19T14:31:00Z",
} as unknown as Visit;

const trial = (id: string, task: string, level: string | null, levelOrder = ""): TrialView =>
  ({
    trial: { id, visit: "v", step: `s${id}`, level, helper: "coach", levelOrder, note: "" },
    response: `Steg ${id}`,
    task,
  }) as TrialView;

const draft = {
  visit: "v",
  placement: "pl",
  heldOn: "2026-11-19",
  startsAt: "13:00",
  endsAt: "14:30",
  directTime: "90",
  mode: "nearby",
  trials: [],
  adaptations: [],
  newAdaptations: [],
  topics: [],
  supervisor: null,
  note: "Räknade själv.",
  overMidnight: false,
  indirectTime: "0",
  travelTime: "24",
  adminTime: "0",
  ownView: null,
  ownWords: "",
  supervisorTalk: "",
  incident: "",
  nextStep: "",
};

const view = (more: Partial<VisitView> = {}): VisitView =>
  ({
    visit,
    number: 3,
    minutes: 90,
    participantFirstName: "Elin",
    workplaceName: "Kvarnens Bageri",
    coach: "Karin Ålund",
    supervisor: null,
    topics: [],
    trials: [],
    adaptations: [],
    share: null,
    corrected: null,
    draft,
    ...more,
  }) as unknown as VisitView;

describe("a recorded visit", () => {
  beforeEach(() => setClock(new Date("2026-11-19T16:00:00")));

  it("keeps its tasks apart, each level in the order it was scored under", () => {
    const trials = [trial("1", "Packa", "G", "I,IV,G,DV,M,PP,FP"), trial("2", "Packa", "I")];
    expect(byTask([...trials, trial("3", "Diska", "M")]).map(({ task }) => task)).toEqual([
      "Packa",
      "Diska",
    ]);
    expect(orderOf(trials[0] as TrialView)?.indexOf("G")).toBe(2);
    expect(orderOf(trials[1] as TrialView)).toBeUndefined();
    const root = show(Record, { view: view({ trials }) });
    expect(one(root, '.swatch[data-level="3"]').textContent).toBe("G");
    expect(root.textContent).toContain("1 av 2 steg utan hjälp");
  });

  it("tells each kind of time, and none that took no time", () => {
    expect(times(visit).map(({ text }) => text)).toEqual(["90 min", "24 min"]);
    expect(span(visit)).toBe("13:00–14:30");
    expect(span({ ...visit, endsAt: "00:30:00" })).toContain("över midnatt");
  });

  it("says when it was corrected and by whom, and nothing when it was not", () => {
    expect(show(Record, { view: view() }).textContent).not.toContain("Rättat");
    const corrected = { at: "2026-11-19T15:00:00Z", by: "Bo Ek" };
    const words = show(Record, { view: view({ corrected }) }).textContent;
    expect(words).toMatch(/Rättat i dag \d\d:00 av Bo Ek\./);
  });

  it("shows an incident, and says so when nothing is written", () => {
    const bare = { ...visit, note: "", incident: "Brände sig lätt." };
    const words = show(Record, { view: view({ visit: bare }) }).textContent;
    expect(words).toContain("Brände sig lätt.");
    expect(words).toContain("Inget är skrivet om besöket.");
  });
});

describe("the correction of a visit", () => {
  const placement = { tasks: [], adaptations: [], supervisors: [] } as unknown as PlacementView;
  let calls: [string, unknown][];
  let refuse: boolean;

  beforeEach(() => {
    [calls, refuse] = [[], false];
    use({
      changes: () => () => {},
      async call(name, argument) {
        calls.push([name, argument]);
        if (name === "correct_visit" && refuse) {
          const problems = [{ field: "endsAt", code: "visit-too-long", args: { hours: 12 } }];
          throw { code: "problems", problems };
        }
        return name === "get_draft" ? null : { id: "1".repeat(32) };
      },
    });
  });

  async function open() {
    const root = show(CorrectForm, { view: view(), placement, levels: [] });
    await settle();
    return root;
  }
  async function settle() {
    await new Promise((later) => setTimeout(later));
    await tick();
    flushSync();
  }

  it("lets the time together follow the clock when it was the whole visit", () => {
    expect(correction(view()).directTime).toBe("");
    expect(correction(view({ minutes: 120 })).directTime).toBe("90");
  });

  it("saves through correct_visit and goes back to the visit", async () => {
    const root = await open();
    type(one<HTMLTextAreaElement>(root, "#visit-note"), "Räknade nästan själv.");
    click(one(root, "button[type=submit]"));
    await settle();
    const saved = calls.find(([name]) => name === "correct_visit")?.[1];
    expect(saved).toMatchObject({ id: "v", draft: { note: "Räknade nästan själv.", visit: "v" } });
    expect(router.route).toEqual({ page: "recorded", id: "v" });
  });

  it("puts a problem beside its field with its number, and keeps what was typed", async () => {
    refuse = true;
    const root = await open();
    type(one<HTMLTextAreaElement>(root, "#visit-note"), "Ändrat");
    click(one(root, "button[type=submit]"));
    await settle();
    expect(one(root, "#visit-endsAt-problem").textContent).toContain("12 timmar");
    expect(one<HTMLTextAreaElement>(root, "#visit-note").value).toBe("Ändrat");
  });
});
