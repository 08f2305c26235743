// The codes that can be chosen on the employers' pages, and what the forms start from.

import type {
  Branch,
  ContactWarning,
  ContactWay,
  Employer,
  EmployerContact,
  EmployerContactDraft,
  EmployerDraft,
  Opening,
  OpeningDraft,
} from "../../backend/commands.gen";
import { nearDay, t } from "../../words";

export const branches: readonly Branch[] = [
  "agriculture",
  "mining",
  "manufacturing",
  "energy",
  "water",
  "construction",
  "trade",
  "transport",
  "hospitality",
  "information",
  "finance",
  "real_estate",
  "professional",
  "support",
  "public",
  "education",
  "care",
  "culture",
  "service",
  "household",
  "international",
];
export const contactWays: readonly ContactWay[] = ["phone", "visit", "email", "digital", "event"];

/** SSYK's first digit is the field of work. */
export function occupationField(ssyk: string): string | undefined {
  return ssyk ? t(`ssyk-${ssyk[0]}`) : undefined;
}

/** "Anna Ågren hade kontakt i går." */
export function warningText(warning: ContactWarning): string {
  const when = nearDay(warning.on);
  return warning.by === null
    ? t("contact-warning-unknown", { when })
    : t("contact-warning-by", { name: warning.by, when });
}

export function organisationNumber(stored: string): string {
  return stored.replace(/^(\d{6})(\d{4})$/, "$1-$2");
}

/** The form filled in with what is known; without it, an empty form. */
export function employerDraft(known?: Employer): EmployerDraft {
  return {
    name: known?.name ?? "",
    organisationNumber: organisationNumber(known?.organisationNumber ?? ""),
    branch: known?.branch ?? null,
    sni: known?.sni ?? "",
    responsible: known?.responsible ?? null,
    contactPersons: known?.contactPersons ?? "",
    namesNobody: false,
  };
}

export function contactDraft(employer: string, known?: EmployerContact): EmployerContactDraft {
  return {
    employer,
    workplace: known?.workplace ?? null,
    contactPerson: known?.contactPerson ?? "",
    heldOn: known?.heldOn ?? "",
    way: known?.way ?? null,
    about: known?.about ?? "",
    nextStep: known?.nextStep ?? "",
    nextStepOn: known?.nextStepOn ?? "",
    namesNobody: false,
  };
}

export function openingDraft(workplace: string, known?: Opening): OpeningDraft {
  return {
    workplace,
    title: known?.title ?? "",
    tasks: known?.tasks ?? "",
    ssyk: known?.ssyk ?? "",
    hoursPerWeek: known?.hoursPerWeek == null ? "" : String(known.hoursPerWeek),
    times: known?.times ?? "",
    demands: known?.demands ?? "",
    since: known?.since ?? "",
    places: known ? String(known.places) : "",
    namesNobody: false,
  };
}
