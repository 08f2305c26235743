// A version of the vocational profile as titled texts, in the order it is read.

import type { ProfileVersion, Skill, VocationalProfile } from "../../../backend/commands.gen";
import { t } from "../../../words";

type TextField =
  | "strengths"
  | "interests"
  | "hours"
  | "times"
  | "commute"
  | "physical"
  | "sensory"
  | "social"
  | "ownWords";

export const abilities: readonly TextField[] = ["strengths", "interests"];
export const conditions: readonly TextField[] = [
  "hours",
  "times",
  "commute",
  "physical",
  "sensory",
  "social",
];

export interface Part {
  id: string;
  title: string;
  text: string;
}

const part = (profile: VocationalProfile) => (field: TextField) => ({
  id: field,
  title: t(`profile-${field}`),
  text: profile[field],
});

/** "Kassa: klarar med stöd. Sett på plats" */
export function skillText(skill: Skill): string {
  const level = skill.level === null ? "" : t(`skill-level-${skill.level}`);
  const head = [skill.name, level].filter(Boolean).join(": ");
  return [head, skill.evidence].filter(Boolean).join(". ");
}

/** Everything the version says. What is empty stands there too: two versions are compared by it. */
export function partsOf({ profile, skills }: ProfileVersion): Part[] {
  const need = t(`adaptation-need-${profile.adaptationNeed}`);
  return [
    ...abilities.map(part(profile)),
    { id: "skills", title: t("profile-skills"), text: skills.map(skillText).join("\n") },
    ...conditions.map(part(profile)),
    {
      id: "adaptation",
      title: t("profile-adaptation-need"),
      text: [need, profile.adaptations].filter(Boolean).join("\n"),
    },
    part(profile)("ownWords"),
  ];
}
