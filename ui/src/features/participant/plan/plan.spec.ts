import { beforeEach, describe, expect, it } from "vitest";
import type { ProfileVersion, SelfRating } from "../../../backend/commands.gen";
import { setClock } from "../../../words";
import { limitText } from "../../limits";
import { programmeFacts } from "../../settings/programme";
import { partsOf } from "../profile/parts";
import { curves, ratingSummary } from "./ratings";

beforeEach(() => setClock(new Date("2026-11-19T12:00:00")));

const rating = (ratedOn: string, question: SelfRating["question"], value: number) =>
  ({ id: ratedOn + question, participant: "p", ratedOn, question, value, ownWords: "" }) as const;

describe("self-ratings", () => {
  it("are one curve for each question that was answered, oldest first", () => {
    const drawn = curves(
      ["job_confidence", "wellbeing", "belonging"],
      [
        rating("2026-11-01", "job_confidence", 7),
        rating("2026-09-01", "job_confidence", 3),
        rating("2026-11-01", "wellbeing", 5),
      ],
    );
    expect(drawn.map((one) => one.question)).toEqual(["job_confidence", "wellbeing"]);
    expect(drawn[0]?.points.map((point) => point.value)).toEqual([3, 7]);
    expect(drawn.map(ratingSummary)).toEqual([
      "Från 3 till 7 av 10 sedan 1 sep.",
      "5 av 10 den 1 nov. Kurvan börjar när det finns två.",
    ]);
  });
});

describe("a limit", () => {
  it("says what ends and when, before and after", () => {
    const consent = { kind: "consent", endsOn: "2026-12-02" } as const;
    expect(limitText({ ...consent, nearness: "near" })).toBe(
      "Samtycket gäller till ons 2 dec, om 13 dagar.",
    );
    const introduction = { kind: "introduction", endsOn: "2026-11-10" } as const;
    expect(limitText({ ...introduction, nearness: "passed" })).toBe(
      "Introduktionen fick pågå högst till tis 10 nov. Den är 9 dagar sen.",
    );
  });
});

describe("a version of the profile", () => {
  const version = {
    profile: { strengths: "Noggrann", adaptationNeed: "needed", adaptations: "Lugn start" },
    skills: [{ name: "Kassa", level: "alone", evidence: "Sett på plats" }],
  } as unknown as ProfileVersion;

  it("has the same parts in the same order as any other, so that two can be compared", () => {
    const bare = { profile: { adaptationNeed: "none" }, skills: [] } as unknown as ProfileVersion;
    expect(partsOf(version).map((part) => part.id)).toEqual(partsOf(bare).map((part) => part.id));
  });

  it("says skills with level and evidence, and the answer on adaptation", () => {
    const text = (id: string) => partsOf(version).find((part) => part.id === id)?.text;
    expect(text("skills")).toBe("Kassa: Klarar själv. Sett på plats");
    expect(text("adaptation")).toBe("Ja, arbetet behöver anpassas\nLugn start");
  });
});

describe("a programme", () => {
  it("says its limits in sentences, and leaves out what it does not ask for", () => {
    const draft = {
      name: "Steget in",
      introductionMonths: "6",
      followUpMonths: "",
      followUpWeeksDue: "1, 2",
      followUpMonthsDue: "",
      requirements: [],
      targetGroups: "",
      retentionMonths: "",
      handoverPercent: "25",
      retired: false,
    };
    const view = { id: "1", name: "", retired: false, builtIn: false, targetGroups: [], draft };
    expect(programmeFacts(view)).toEqual([
      "Introduktion högst 6 månader.",
      "Följs upp vecka 1, 2.",
    ]);
  });
});
