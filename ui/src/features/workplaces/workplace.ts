// What the forms about a workplace start from, and how a workplace is put into words.

import type {
  SupervisorDraft,
  Supervisor,
  WorkplaceDraft,
  WorkplaceView,
} from "../../backend/commands.gen";
import type { IconName } from "../../parts";
import { t } from "../../words";

/** Accessibility has exactly four parts. The code ends the keys of their words. */
export const accessParts = [
  { field: "accessPhysical", code: "physical", icon: "accessibility" },
  { field: "accessReception", code: "reception", icon: "hand-helping" },
  { field: "accessInformation", code: "information", icon: "info" },
  { field: "accessCommunication", code: "communication", icon: "messages-square" },
] as const satisfies { field: string; code: string; icon: IconName }[];

/** What a person wrote, line by line. */
export function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

/** "Restaurang och bageri. Kvarngatan 4, Norrvike. 14 anställda." */
export function leadOf({ workplace }: WorkplaceView): string {
  const { branch, street, town, headcount } = workplace;
  const address = [street, town].filter(Boolean).join(", ");
  const people = headcount === null ? "" : t("workplace-headcount-is", { headcount });
  return [branch, address, people]
    .filter(Boolean)
    .map((part) => part.replace(/\.?$/, "."))
    .join(" ");
}

export const emptyWorkplace: WorkplaceDraft = {
  employer: null,
  employerName: "",
  organisationNumber: "",
  name: "",
  street: "",
  town: "",
  branch: "",
  headcount: "",
  responsible: null,
  accessPhysical: "",
  accessReception: "",
  accessInformation: "",
  accessCommunication: "",
  safety: "",
  capacity: "",
  capacityNote: "",
  namesNobody: false,
};

/** The form filled in with what is known. */
export function draftOf({ workplace, employer }: WorkplaceView): WorkplaceDraft {
  const { id: _id, archivedOn: _on, headcount, capacity, ...known } = workplace;
  const number = (value: number | null) => (value === null ? "" : String(value));
  return {
    ...known,
    responsible: employer?.responsible ?? workplace.responsible,
    headcount: number(headcount),
    capacity: number(capacity),
    // With an employer chosen and nothing here, the employer is left as it is.
    employerName: "",
    organisationNumber: "",
    namesNobody: false,
  };
}

/** The same for a supervisor; without one, an empty form. */
export function supervisorDraft(workplace: string, known?: Supervisor): SupervisorDraft {
  return {
    workplace,
    name: known?.name ?? "",
    role: known?.role ?? "",
    phone: known?.phone ?? "",
    email: known?.email ?? "",
    trainedOn: known?.trainedOn ?? "",
  };
}
