// The codes that can be chosen on the participant's pages, in the order they are offered.

import type {
  AdaptationKind,
  AdaptationNeed,
  CaseRight,
  Effect,
  Livelihood,
  Occupation,
  Outcome,
  Phase,
  PlacementKind,
  PlanActor,
  Protection,
  RatingQuestion,
  Requirement,
  SharedField,
  SkillLevel,
  Subsidy,
  ValidationResult,
  ValidationStep,
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
export const subsidies: readonly Subsidy[] = ["employment", "development", "security", "sheltered"];
export const requirements: readonly Requirement[] = ["decision", "plan", "agreement", "consent"];
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
  "handles_now",
  "agreements",
  "phone",
];
export const adaptationNeeds: readonly AdaptationNeed[] = ["none", "needed", "unclear"];
export const skillLevels: readonly SkillLevel[] = ["tried", "with_support", "alone", "can_teach"];
export const validationSteps: readonly ValidationStep[] = ["mapping", "assessment", "recognition"];
export const validationResults: readonly ValidationResult[] = [
  "mapping_statement",
  "competence_certificate",
];
export const planActors: readonly PlanActor[] = ["participant", "coach", "supervisor", "other"];
export const ratingQuestions: readonly RatingQuestion[] = [
  "job_confidence",
  "work_ability",
  "wellbeing",
  "belonging",
];
export const outcomes: readonly Outcome[] = [
  "employment",
  "studies",
  "closer_to_work",
  "unchanged",
];
export const occupations: readonly Occupation[] = [
  "working",
  "studying",
  "job_seeking",
  "in_programme",
  "sick_leave",
  "parental_leave",
  "other",
  "unknown",
];
export const livelihoods: readonly Livelihood[] = [
  "wage",
  "own_business",
  "study_support",
  "activity_support",
  "unemployment_insurance",
  "sickness_benefit",
  "disability_benefit",
  "social_assistance",
  "other",
  "unknown",
];
