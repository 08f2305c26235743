// The tabs of a participant's page.

import { href } from "../../frame";
import { t } from "../../words";

/** The first is the page without a tab in its address. `note` is where Ctrl Shift N leads. */
export const tabIds = [
  "overview",
  "profile",
  "plan",
  "tasks",
  "adaptations",
  "support",
  "follow-up",
  "note",
  "consents",
  "shared",
  "access",
  "rights",
] as const;

/** Besides the tabs: the form of the person, and the tasks with the form for a new placement. */
export type TabId = (typeof tabIds)[number] | "edit" | "new-placement";

/** The tab of an address. An unknown one is the overview. */
export function tabOf(tab: string | undefined): TabId {
  if (tab === "edit" || tab === "new-placement") return tab;
  return tabIds.find((id) => id === tab) ?? "overview";
}

/** The link to a tab. */
export function tabHref(id: string, tab: TabId): string {
  return tab === "overview"
    ? href({ page: "participant", id })
    : href({ page: "participant", id, tab });
}

/** The tabs as links. */
export function tabs(id: string) {
  return tabIds.map((tab) => ({
    id: tab,
    label: t(`participant-tab-${tab}`),
    href: tabHref(id, tab),
  }));
}
