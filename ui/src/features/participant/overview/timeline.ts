// The case's timeline in words, read in pages.

import { call } from "../../../backend";
import type { TimelineItem, TimelinePage, TimelineTitle } from "../../../backend/commands.gen";
import type { IconName, TimelineEntry } from "../../../parts";
import { href } from "../../../frame";
import { duration, shortDay, t } from "../../../words";

const icons: Record<TimelineTitle["code"], IconName> = {
  visit: "footprints",
  note: "notebook-pen",
  support_note: "message-circle",
  phase_change: "flag",
  consent: "file-check",
  consent_withdrawn: "ban",
  adaptation: "wrench",
  sheet_print: "printer",
  follow_up: "calendar-clock",
  placement: "briefcase-business",
  vocational_profile: "user-round",
  validation: "file-check",
  goal: "flag",
  plan_step: "check",
};

/** One line of the timeline as the part shows it. */
export function entry(item: TimelineItem): TimelineEntry {
  return {
    id: `${item.title.code}-${item.id}`,
    at: item.time === null ? item.day : `${item.day}T${item.time}`,
    who: item.by ?? "",
    icon: icons[item.title.code],
    tone: item.title.code === "visit" ? "accent" : undefined,
    title: title(item.title),
    href: item.title.code === "visit" ? href({ page: "recorded", id: item.id }) : undefined,
    text: [detail(item.title), item.text].filter(Boolean).join(" ") || undefined,
  };
}

function title(of: TimelineTitle): string {
  switch (of.code) {
    case "visit":
      return t("timeline-visit", { number: of.number, duration: duration(of.minutes) });
    case "note":
      return of.corrects ? t("timeline-correction") : t("timeline-note");
    case "support_note":
      return of.supervisor === null
        ? t("timeline-support-note")
        : t("timeline-support-note-with", { supervisor: of.supervisor });
    case "phase_change":
      return t("timeline-phase", { phase: t(`phase-${of.phase}`) });
    case "consent":
      return t("timeline-consent");
    case "consent_withdrawn":
      return t("timeline-consent-withdrawn");
    case "adaptation":
      return t("timeline-adaptation", { measure: of.measure });
    case "sheet_print":
      return t("timeline-sheet");
    case "follow_up":
      return of.title;
    case "placement":
      return t(`placement-kind-${of.kind}`);
    case "vocational_profile":
      return t("timeline-profile");
    case "validation":
      return t("timeline-validation", { subject: of.subject });
    case "goal":
      return of.state === "reached" ? t("timeline-goal-reached") : t("timeline-goal-let-go");
    case "plan_step":
      return t("timeline-plan-step");
  }
}

function detail(of: TimelineTitle): string | undefined {
  switch (of.code) {
    case "visit":
      return of.scored > 0
        ? t("timeline-visit-steps", { independent: of.independent, scored: of.scored })
        : undefined;
    case "consent":
      return of.validUntil === null
        ? undefined
        : t("timeline-consent-until", { day: shortDay(of.validUntil) });
    case "adaptation":
      return of.effect === null ? undefined : `${t(`effect-${of.effect}`)}.`;
    case "sheet_print":
      return of.supervisor === null ? undefined : t("timeline-sheet-to", { name: of.supervisor });
    case "follow_up":
      return `${t(`follow-up-state-${of.state}`)}.`;
    case "placement":
      return `${of.workplace}.`;
    case "validation":
      return of.result === null ? undefined : `${t(`validation-result-${of.result}`)}.`;
    default:
      return undefined;
  }
}

/** The newest items until there are enough of them, or no more. */
export async function readItems(
  participant: string,
  enough: (items: TimelineItem[]) => boolean,
  limit = 30,
): Promise<{ items: TimelineItem[]; more: boolean }> {
  const items: TimelineItem[] = [];
  let before: string | null = null;
  do {
    const page: TimelinePage = await call("timeline", { participant, before, limit });
    items.push(...page.items);
    before = page.next;
  } while (before !== null && !enough(items));
  return { items, more: before !== null };
}
