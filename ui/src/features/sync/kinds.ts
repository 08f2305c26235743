// What changes are about: an icon, words, and the page they are on.

import type { Kind } from "../../backend/commands.gen";
import { href } from "../../frame";
import type { IconName } from "../../parts";
import { hasWords, t } from "../../words";

const icons: { [K in Kind]?: IconName } = {
  visit: "footprints",
  trial: "footprints",
  photo: "image",
  adaptation: "wrench",
  adaptation_use: "wrench",
  sheet_print: "file-text",
  access: "eye",
  journal_note: "notebook-pen",
  support_note: "message-circle",
  workplace: "building-2",
  employer: "handshake",
  employer_contact: "phone",
  opening: "briefcase-business",
  task_template: "copy",
  handover_item: "check",
  supervisor: "users-round",
  member: "user-round",
  participant: "user-round",
  placement: "briefcase-business",
  follow_up: "calendar-clock",
  programme: "calendar-days",
  vocational_profile: "user-round",
  validation: "file-check",
  plan: "flag",
  goal: "flag",
  plan_step: "flag",
  self_rating: "chart-column-big",
  consent: "file-check",
};

export function iconOf(kind: Kind | null): IconName {
  return (kind && icons[kind]) ?? "file-text";
}

/** "Besök". A kind that this program does not know is a change all the same. */
export function kindName(kind: Kind | null): string {
  const key = `sync-kind-${kind?.replaceAll("_", "-")}`;
  return kind && hasWords(key) ? t(key) : t("sync-kind-other");
}

/** The page that shows it, where there is one. */
export function hrefOf(
  kind: Kind | null,
  row: string,
  participant: string | null,
): string | undefined {
  if (participant) return href({ page: "participant", id: participant });
  if (kind === "task_template") return href({ page: "templates" });
  if (kind === "employer") return href({ page: "employer", id: row });
  if (kind === "workplace") return href({ page: "workplace", id: row });
  return undefined;
}
