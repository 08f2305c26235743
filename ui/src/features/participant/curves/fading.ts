// The curve of fading support: the coach's hours as a share of the hours worked, week by week.

import type { Fading, Rise } from "../../../backend/commands.gen";
import type { Anchor, Point } from "../../../parts";
import { number, t } from "../../../words";

export interface FadingCurve {
  points: Point[];
  /** Hours worked, and the coach's hours, for the table. */
  worked: string[];
  coached: string[];
  /** The top of the scale: more than 100 when the coach was there longer than the participant. */
  max: number;
}

/** The weeks that have a share. A week nobody worked says nothing. */
export function curve(fading: Fading): FadingCurve {
  const weeks = fading.weeks.filter((week) => week.percent !== null);
  const hours = (minutes: number) => number(minutes / 60, { maximumFractionDigits: 1 });
  const points = weeks.map(({ year, week, percent, rise }) => ({
    label: t("fading-week", { week }),
    long: t("week-of-year", { week, year: String(year) }),
    value: percent ?? 0,
    note: rise ? note(rise, percent ?? 0) : undefined,
  }));
  const top = Math.max(100, ...points.map((point) => point.value));
  return {
    points,
    worked: weeks.map((week) => hours(week.workedMinutes)),
    coached: weeks.map((week) => hours(week.coachMinutes)),
    max: Math.ceil(top / 100) * 100,
  };
}

function note(rise: Rise, to: number): Point["note"] {
  const title =
    rise.over === null ? t("fading-more") : t("fading-over-again", { percent: rise.over });
  return { title, text: t("curve-from-to", { from: rise.from, to }) };
}

/** Where handing over is tried, and where support is stable: to read the curve against. */
export function anchors({ anchors: { handover, stable } }: Fading): Anchor[] {
  return [
    { at: handover, label: t("fading-handover", { percent: handover }) },
    { at: stable, label: t("fading-stable", { percent: stable }) },
  ];
}

/** The conclusion: from where to where, in how many weeks. */
export function conclusion(curve: FadingCurve, name: string): string {
  const [first, last] = [curve.points[0], curve.points.at(-1)];
  if (!first || !last) return t("fading-none", { name });
  if (first === last) return t("fading-one", { name, percent: last.value });
  return t("fading-from-to", {
    name,
    from: first.value,
    to: last.value,
    weeks: curve.points.length,
  });
}
