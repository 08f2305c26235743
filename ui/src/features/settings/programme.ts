// What a programme says, in sentences.

import type { ProgrammeDraft, ProgrammeView } from "../../backend/commands.gen";
import { t } from "../../words";

/** A new programme begins with what is common practice. */
export function newProgramme(): ProgrammeDraft {
  return {
    name: "",
    introductionMonths: "6",
    followUpMonths: "12",
    followUpWeeksDue: "1, 2, 4",
    followUpMonthsDue: "2, 3, 6, 9, 12",
    requirements: ["agreement", "consent"],
    targetGroups: "",
    retentionMonths: "",
    handoverPercent: "25",
    retired: false,
  };
}

export function programmeFacts({ draft, targetGroups }: ProgrammeView): string[] {
  const due = [
    draft.followUpWeeksDue && t("programme-due-weeks", { weeks: draft.followUpWeeksDue }),
    draft.followUpMonthsDue && t("programme-due-months", { months: draft.followUpMonthsDue }),
  ].filter(Boolean);
  return [
    draft.introductionMonths
      ? t("programme-introduction-is", { months: Number(draft.introductionMonths) })
      : t("programme-introduction-free"),
    draft.followUpMonths && t("programme-follow-up-is", { months: Number(draft.followUpMonths) }),
    due.length > 0 && t("programme-due", { when: due.join(", ") }),
    draft.requirements.length > 0 &&
      t("programme-requires", {
        what: draft.requirements.map((one) => t(`requirement-${one}`)).join(", "),
      }),
    targetGroups.length > 0 && t("programme-for", { groups: targetGroups.join(", ") }),
    draft.retentionMonths && t("programme-retention-is", { months: Number(draft.retentionMonths) }),
  ].filter((fact) => typeof fact === "string" && fact !== "") as string[];
}
