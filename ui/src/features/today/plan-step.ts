// A step of a plan, done from Idag with one press.

import { call } from "../../backend";
import type { LateStep } from "../../backend/commands.gen";
import { say } from "../../frame";
import { t } from "../../words";
import { attempt } from "../participant/actions";
import { stepDraft } from "../participant/plan/drafts";

export function completePlanStep(late: LateStep): Promise<void> {
  return attempt(async () => {
    const { goals } = await call("get_plan", { participant: late.participant });
    const step = goals.flatMap((goal) => goal.steps).find((one) => one.id === late.id);
    if (!step) return;
    const before = stepDraft(step.participant, step.goal, step);
    const { id } = step;
    await call("save_plan_step", { id, draft: { ...before, state: "done", endedOn: "" } });
    say(t("plan-step-is-done"), () => attempt(() => call("save_plan_step", { id, draft: before })));
  });
}
