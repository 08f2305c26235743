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
  photo: "tasks",
  photo_words: "tasks",
  adaptation: "adaptations",
  support: "support",
  enrolment: "overview",
  handover: "support",
  next_step: "overview",
  phase: "overview",
  withdraw: "consents",
  share: "shared",
  visit_plan: "tasks",
  "retention-hold": "rights",
};

/** Forms that are about the person at work or the office, and their pages. */
const pages: Record<string, "settings" | "sync" | "log-review" | undefined> = {
  programme: "settings",
  own_card: "settings",
  office: "settings",
  invite: "sync",
  "log-review": "log-review",
};

const lists = ["participants", "workplaces", "employers"] as const;

/** The list a filter is for, as it was narrowed when its name was begun. */
function filtered(part = ""): string | undefined {
  const [list, query] = part.split("?");
  return lists.some((one) => one === list)
    ? href({ page: list as (typeof lists)[number], query })
    : undefined;
}

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
  if (["workplace", "supervisor", "supervisor_end", "opening"].includes(kind)) {
    return draft.about
      ? href({ page: "workplace", id: draft.about })
      : href({ page: "workplaces" });
  }
  const part = draft.kind.split(":")[1];
  if (kind === "visit_move" && part) return href({ page: "recorded", id: part });
  if (kind === "correction" && part) return href({ page: "recorded", id: part, correct: true });
  if (kind === "saved_filter") return filtered(part);
  const page = pages[kind];
  if (page) return href({ page });
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
