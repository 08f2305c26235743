// The curve of independence: of the steps judged at a visit, the share that went without help.

import type { HeatMap } from "../../../backend/commands.gen";
import type { Point } from "../../../parts";
import { fullDate, number, t, toDate } from "../../../words";

export interface IndependenceCurve {
  points: Point[];
  /** How many steps were judged at each visit, for the table. */
  judged: string[];
}

/** The visits at which anything was judged, oldest first. */
export function independence(map: HeatMap): IndependenceCurve {
  const visits = map.visits.flatMap((visit, at) => {
    const share = map.shares[at] ?? null;
    return share === null ? [] : [{ ...visit, at, share, fall: map.falls[at] ?? null }];
  });
  const judged = (at: number) => map.steps.filter((step) => step.levels[at] != null).length;
  return {
    points: visits.map(({ day, share, fall }) => ({
      label: dayMonth(day),
      long: fullDate(day),
      value: share,
      note: fall
        ? {
            title: t("independence-fell"),
            text: t("curve-from-to", { from: fall.from, to: share }),
          }
        : undefined,
    })),
    judged: visits.map(({ at }) => number(judged(at))),
  };
}

/** Short enough to stand under a point in either language. */
function dayMonth(day: string): string {
  const date = toDate(day);
  return t("independence-day", { day: date.getDate(), month: date.getMonth() + 1 });
}

/** The conclusion: from where to where, in how many visits. */
export function summary(curve: IndependenceCurve): string {
  const [first, last] = [curve.points[0], curve.points.at(-1)];
  if (!first || !last) return t("heat-none");
  if (first === last) return t("independence-one", { percent: last.value });
  return t("independence-from-to", {
    from: first.value,
    to: last.value,
    visits: curve.points.length,
  });
}
