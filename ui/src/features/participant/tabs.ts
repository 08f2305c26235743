// The tabs of a participant's page, and the parts of each. An address names a part.

import { href } from "../../frame";
import { t } from "../../words";

/** A tab's address is that of its first part. `note` is where Ctrl Shift N leads. */
const groups = {
  overview: ["overview"],
  introduction: ["tasks", "curves", "adaptations", "support"],
  plan: ["plan", "profile"],
  "follow-up": ["follow-up"],
  history: ["timeline", "note"],
  insight: ["consents", "shared", "access", "rights"],
} as const;

type GroupId = keyof typeof groups;
type PartId = (typeof groups)[GroupId][number];

const groupIds = Object.keys(groups) as GroupId[];
const partsOf = (group: GroupId): readonly PartId[] => groups[group];
const partIds = groupIds.flatMap(partsOf);

/** Besides the parts: the form of the person, and the tasks with the form for a new placement. */
export type TabId = PartId | "edit" | "new-placement";

/** The part that an address names. An unknown one is the overview. */
export function tabOf(tab: string | undefined): TabId {
  if (tab === "edit" || tab === "new-placement") return tab;
  return partIds.find((id) => id === tab) ?? "overview";
}

/** The link to a part. */
export function tabHref(id: string, tab: TabId): string {
  return tab === "overview"
    ? href({ page: "participant", id })
    : href({ page: "participant", id, tab });
}

/** The tab that is marked while a part is shown. The form of the person is under none of them. */
export function groupOf(tab: TabId): GroupId | undefined {
  const part = tab === "new-placement" ? "tasks" : tab;
  return groupIds.find((group) => partsOf(group).some((one) => one === part));
}

/** The tabs as links. */
export function tabs(id: string) {
  return groupIds.map((group) => ({
    id: group as string,
    label: t(`participant-group-${group}`),
    href: tabHref(id, partsOf(group)[0] ?? "overview"),
    /** The part it leads to. */
    part: partsOf(group)[0] as string,
  }));
}

/** The parts of a tab as links; none when it is all one. */
export function parts(id: string, group: GroupId | undefined) {
  const all = group ? partsOf(group) : [];
  if (all.length < 2) return [];
  return all.map((part) => ({
    id: part as string,
    label: t(`participant-tab-${part}`),
    href: tabHref(id, part),
  }));
}
