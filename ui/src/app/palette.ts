// What the palette can do and where it can go, besides what the page on screen offers.

import type { Result } from "../backend";
import { exporting } from "../features/exchange/exporting.svelte";
import { openVisit, startVisit } from "../features/participant/actions";
import { begin } from "../features/today/begin.svelte";
import { router, type Action, type Route } from "../frame";
import type { IconName } from "../parts";
import { t } from "../words";

type Hit = Result<"search">[number];
type Drafts = Result<"list_drafts">;

/** Of so many people that are found it is said what can be done with them. */
const PEOPLE = 3;

const go = (route: Route) => () => router.go(route);

/** What can be begun from anywhere. */
export function beginnings(): Action[] {
  return [
    {
      id: "plan-visit",
      label: t("palette-plan-visit"),
      icon: "calendar-days",
      run() {
        begin.what = "visit";
        router.go({ page: "today" });
      },
    },
    {
      id: "new-participant",
      label: t("participants-new"),
      icon: "user-plus",
      run: go({ page: "participant", id: "new" }),
    },
    {
      id: "new-workplace",
      label: t("workplace-new"),
      icon: "building-2",
      run: go({ page: "workplace", id: "new" }),
    },
    {
      id: "new-employer",
      label: t("employer-new"),
      icon: "handshake",
      run: go({ page: "employer", id: "new" }),
    },
    {
      id: "export",
      label: t("palette-export"),
      icon: "download",
      run() {
        exporting.open = true;
        router.go({ page: "participants" });
      },
    },
    {
      id: "import",
      label: t("palette-import"),
      icon: "upload",
      run: go({ page: "participant", id: "import" }),
    },
  ];
}

/** The pages that are not in the rail. */
export function furtherPages(): Action[] {
  return [
    {
      id: "employers",
      label: t("employers-title"),
      icon: "handshake",
      run: go({ page: "employers" }),
    },
    { id: "members", label: t("members-title"), icon: "users", run: go({ page: "members" }) },
    { id: "give", label: t("give-title"), icon: "share-2", run: go({ page: "give" }) },
    { id: "help", label: t("help-title"), icon: "circle-question-mark", run: go({ page: "help" }) },
    { id: "templates", label: t("templates-title"), icon: "copy", run: go({ page: "templates" }) },
  ];
}

/** What can be done with the people that are found: a visit where they are, a note, the sheet. */
export function deeds(hits: Hit[], drafts?: Drafts): Action[] {
  return hits
    .filter((hit) => hit.kind === "participant")
    .slice(0, PEOPLE)
    .flatMap((hit) => deedsWith(hit, drafts));
}

function deedsWith(hit: Hit, drafts?: Drafts): Action[] {
  const { id, title: name, placement, workplace } = hit;
  const at = (what: string, label: string, icon: IconName, run: () => void): Action => ({
    id: `${what}-${id}`,
    label,
    detail: workplace ?? undefined,
    icon,
    does: true,
    run,
  });
  const part = (tab: string) => go({ page: "participant", id, tab });
  const note = at("note", t("palette-note-about", { name }), "notebook-pen", part("note"));
  if (placement === null) return [note];
  const visit = () => void startVisit(placement);
  const open = openVisit(drafts, placement) !== undefined;
  const label = open ? t("palette-resume-with", { name }) : t("palette-visit-with", { name });
  const acts = [at("visit", label, "play", visit), note];
  // A protected person's workplace is not told, and nothing is printed about them.
  if (workplace === null) return acts;
  const sheet = go({ page: "sheet", placementId: placement });
  return [...acts, at("sheet", t("palette-sheet-of", { name }), "printer", sheet)];
}

/** A hit of the search, as the palette shows it. */
export function found(hit: Hit): Action {
  const what = ["participant", "workplace", "employer"].includes(hit.kind)
    ? undefined
    : t(`today-kind-${hit.kind}`);
  return {
    id: `${hit.kind}-${hit.id}`,
    label: hit.title,
    detail: [what, hit.detail || hit.workplace].filter(Boolean).join(" · "),
    icon: icons[hit.kind] ?? "file-text",
    run: () => router.go(routeOf(hit)),
  };
}

/** Those that were opened lately first; the others as they were found. */
export function recentFirst(hits: Hit[], recent: Hit[]): Hit[] {
  const rank = (hit: Hit) => {
    const at = recent.findIndex((one) => one.id === hit.id && one.kind === hit.kind);
    return at < 0 ? recent.length : at;
  };
  return hits
    .map((hit, at) => ({ hit, at }))
    .sort((a, b) => rank(a.hit) - rank(b.hit) || a.at - b.at)
    .map(({ hit }) => hit);
}

/** What a page shows that is gone back to, for what was opened lately. */
export function openedOn(route: Route) {
  if (route.page !== "participant" && route.page !== "workplace" && route.page !== "employer") {
    return undefined;
  }
  return ["new", "import"].includes(route.id) ? undefined : { kind: route.page, id: route.id };
}

const tabs: { [K in Hit["kind"]]?: string } = {
  journal_note: "note",
  support_note: "support",
  handover_item: "support",
  adaptation: "adaptations",
  follow_up: "follow-up",
  placement: "tasks",
  task: "tasks",
  step: "tasks",
  photo: "tasks",
  plan: "plan",
  goal: "plan",
  plan_step: "plan",
  vocational_profile: "profile",
  skill: "profile",
  validation: "profile",
};

function routeOf(hit: Hit): Route {
  if (hit.kind === "participant") return { page: "participant", id: hit.id };
  if (hit.kind === "workplace") return { page: "workplace", id: hit.id };
  if (hit.kind === "visit") return { page: "recorded", id: hit.id };
  if (hit.kind === "supervisor" && hit.of) {
    return { page: "workplace", id: hit.of, supervisor: hit.id };
  }
  if (hit.kind === "task_template" || hit.kind === "template_step") return { page: "templates" };
  if (hit.kind === "employer") return { page: "employer", id: hit.id };
  if (hit.kind === "employer_contact" && hit.of) return { page: "employer", id: hit.of };
  if (hit.of) return { page: "workplace", id: hit.of };
  if (hit.participant) return { page: "participant", id: hit.participant, tab: tabs[hit.kind] };
  return { page: "workplaces" };
}

const icons: { [K in Hit["kind"]]?: IconName } = {
  participant: "user-round",
  workplace: "building-2",
  employer: "handshake",
  employer_contact: "phone",
  opening: "briefcase-business",
  task_template: "copy",
  template_step: "copy",
  supervisor: "users-round",
  visit: "footprints",
  journal_note: "notebook-pen",
  support_note: "message-circle",
  follow_up: "calendar-clock",
  adaptation: "wrench",
  photo: "image",
  goal: "flag",
  plan_step: "flag",
};
