// Self-ratings as curves: one for each question, oldest first.

import type { RatingQuestion, SelfRating } from "../../../backend/commands.gen";
import type { Point } from "../../../parts";
import { shortDay, t } from "../../../words";

export interface RatingCurve {
  question: RatingQuestion;
  points: Point[];
  /** In own words, for the table. */
  words: string[];
}

/** The questions that have been answered, each with its answers in order. */
export function curves(
  questions: readonly RatingQuestion[],
  ratings: readonly SelfRating[],
): RatingCurve[] {
  return questions.flatMap((question) => {
    const own = ratings
      .filter((one) => one.question === question)
      .sort((a, b) => a.ratedOn.localeCompare(b.ratedOn));
    if (own.length === 0) return [];
    const points = own.map((one) => ({ label: shortDay(one.ratedOn), value: one.value }));
    return [{ question, points, words: own.map((one) => one.ownWords) }];
  });
}

/** "Från 3 till 7 på en skala till 10." */
export function ratingSummary({ points }: RatingCurve): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "";
  return points.length === 1
    ? t("rating-one", { value: first.value, day: first.label })
    : t("rating-from-to", { from: first.value, to: last.value, day: first.label });
}
