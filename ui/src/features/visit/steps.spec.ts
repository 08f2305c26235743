import { describe, expect, it } from "vitest";
import type { TrialDraft } from "../../backend/commands.gen";
import { change, helperOf, mark } from "./steps";

const STEP = "0192";

describe("the mark of a step", () => {
  it("keeps the note and who helped, as long as somebody did", () => {
    const trials: TrialDraft[] = [];
    mark(trials, STEP, "G");
    change(trials, STEP, { helper: "supervisor", note: "Räckte påsen" });
    mark(trials, STEP, "DV");
    expect(trials).toEqual([
      { step: STEP, level: "DV", helper: "supervisor", note: "Räckte påsen" },
    ]);
    mark(trials, STEP, "I");
    expect(trials).toEqual([{ step: STEP, level: "I", helper: null, note: "Räckte påsen" }]);
  });

  it("is the coach's help where a correction begins with nobody's", () => {
    const trials: TrialDraft[] = [{ step: STEP, level: "I", helper: "nobody", note: "" }];
    mark(trials, STEP, "M");
    expect(trials[0]?.helper).toBeNull();
    expect(helperOf(trials[0]!)).toBe("coach");
  });
});
