// The codes that can be chosen on the participant's pages, in the order they are offered.

import type {
  AdaptationKind,
  CaseRight,
  Effect,
  Phase,
  PlacementKind,
  Protection,
  SharedField,
  VisitMode,
} from "../../backend/commands.gen";

export const phases: readonly Phase[] = [
  "engagement",
  "profile",
  "job_finding",
  "employer_engagement",
  "introduction",
  "follow_up",
  "exit",
];
export const placementKinds: readonly PlacementKind[] = [
  "internship",
  "work_training",
  "employment",
  "subsidised_employment",
  "sheltered_employment",
];
export const protections: readonly Protection[] = [
  "none",
  "secrecy_mark",
  "protected_registration",
  "fictitious_identity",
];
export const adaptationKinds: readonly AdaptationKind[] = [
  "working_time",
  "task",
  "information",
  "physical_environment",
];
export const effects: readonly Effect[] = ["helps", "partly", "does_not_help"];
export const modes: readonly VisitMode[] = ["side_by_side", "nearby", "phone", "digital"];
export const rights: readonly CaseRight[] = ["read", "write"];
export const sharedFields: readonly SharedField[] = [
  "schedule",
  "tasks",
  "how_to_help",
  "adaptations",
  "stepping_back",
  "phone",
];
