// The case's timeline in words, read in pages.

import { call, type ChangedKind } from "../../../backend";
import type {
  Timeline as Ask,
  TimelineCount,
  TimelineItem,
  TimelinePage,
  TimelineTitle,
} from "../../../backend/commands.gen";
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
  visit_cancelled: "ban",
  handover: "handshake",
  enrolment: "user-plus",
  outcome: "circle-check",
  adaptation_ended: "wrench",
  shared: "share-2",
  exported: "download",
  extracted: "file-text",
  recovered: "key-round",
  validation_begun: "file-text",
  plan: "flag",
  self_rating: "chart-column-big",
  placement_ended: "briefcase-business",
};

/** What a timeline is asked about again when it changes. */
export const kinds: ChangedKind[] = [
  "visit",
  "journal_note",
  "support_note",
  "handover_item",
  "enrolment",
  "phase_change",
  "consent",
  "adaptation",
  "sheet_print",
  "follow_up",
  "placement",
  "vocational_profile",
  "validation",
  "plan",
  "goal",
  "plan_step",
  "self_rating",
];

/** One line of the timeline as the part shows it. */
export function entry(item: TimelineItem): TimelineEntry {
  return {
    // A plan that was agreed on and looked at on one day has two lines there.
    id: `${item.id}-${item.day}-${JSON.stringify(item.title)}`,
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
    case "visit_cancelled":
      return t("timeline-visit-cancelled");
    case "handover":
      return t("timeline-handover");
    case "enrolment":
      return of.programme === null
        ? t("timeline-enrolment")
        : t("timeline-enrolment-in", { programme: of.programme });
    case "outcome":
      return of.later ? t("timeline-outcome-later") : t("timeline-outcome");
    case "adaptation_ended":
      return t("timeline-adaptation-ended", { measure: of.measure });
    case "shared":
      return t("timeline-shared");
    case "exported":
      return t("timeline-exported");
    case "recovered":
      return t("timeline-recovered");
    case "extracted":
      return t("timeline-extracted");
    case "validation_begun":
      return t("timeline-validation-begun", { subject: of.subject });
    case "plan":
      return of.reviewed ? t("timeline-plan-reviewed") : t("timeline-plan-agreed");
    case "self_rating":
      return t("timeline-self-rating");
    case "placement_ended":
      return t("timeline-placement-ended");
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
    case "placement_ended":
      return `${of.workplace}.`;
    case "outcome":
      return of.outcome === null ? undefined : `${t(`outcome-${of.outcome}`)}.`;
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
  filter: Omit<Ask, "participant" | "before" | "limit"> = {},
): Promise<{ items: TimelineItem[]; more: boolean; counts: TimelineCount[] }> {
  const items: TimelineItem[] = [];
  let counts: TimelineCount[] = [];
  let before: string | null = null;
  do {
    const page: TimelinePage = await call("timeline", { participant, before, limit, ...filter });
    items.push(...page.items);
    counts = page.counts;
    before = page.next;
  } while (before !== null && !enough(items));
  return { items, more: before !== null, counts };
}
