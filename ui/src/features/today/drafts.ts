// Where a half-filled form goes on, and what it is called.

import type { DraftRow } from "../../backend/commands.gen";
import { href } from "../../frame";
import { hasWords, t } from "../../words";

const tabs: Record<string, string | undefined> = {
  participant: "edit",
  note: "note",
  consent: "consents",
  follow_up: "follow-up",
  follow_up_done: "follow-up",
  follow_up_later: "follow-up",
  enrolment_change: "overview",
  vocational_profile: "profile",
  validation: "profile",
  plan: "plan",
  goal: "plan",
  plan_step: "plan",
  plan_step_change: "plan",
  self_rating: "plan",
  outcome: "follow-up",
  placement: "tasks",
  task: "tasks",
  adaptation: "adaptations",
  support: "support",
  enrolment: "overview",
  handover: "support",
};

/** What the form calls itself, without what it is about. */
function kindOf(draft: DraftRow): string {
  return draft.kind.split(":")[0] ?? draft.kind;
}

/** "Anteckning", "Påbörjat besök". */
export function draftName(draft: DraftRow): string {
  const key = `today-draft-${kindOf(draft).replaceAll("_", "-")}`;
  return hasWords(key) ? t(key) : t("today-draft-other");
}

/** The page the form is on; nothing when this page does not know the form. */
export function draftHref(draft: DraftRow): string | undefined {
  const kind = kindOf(draft);
  if (kind === "visit") return href({ page: "visit", draftId: draft.draftId });
  if (kind === "employer" || kind === "employer_contact") {
    return href(draft.about ? { page: "employer", id: draft.about } : { page: "employers" });
  }
  if (kind === "workplace" || kind === "supervisor" || kind === "opening") {
    return draft.about
      ? href({ page: "workplace", id: draft.about })
      : href({ page: "workplaces" });
  }
  const part = draft.kind.split(":")[1];
  if (kind === "correction" && part) return href({ page: "recorded", id: part, correct: true });
  if (kind === "programme") return href({ page: "settings" });
  if (kind === "task_template") {
    return draft.about
      ? href({ page: "participant", id: draft.about, tab: "tasks" })
      : href({ page: "templates" });
  }
  const tab = tabs[kind];
  if (kind === "participant" && draft.about === null) {
    return href({ page: "participant", id: "new" });
  }
  return tab && draft.about ? href({ page: "participant", id: draft.about, tab }) : undefined;
}
