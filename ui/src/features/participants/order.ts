// The orders of the list of participants.

import type { ParticipantRow } from "../../backend/commands.gen";
import type { Column, Sorting } from "../../parts";
import { daysFromToday, language, t } from "../../words";
import { phases } from "../participant/codes";

const NEVER = 1_000_000;

/** How many lines are shown at first, and how many more at a time. */
export const PORTION = 50;

/** Days until the next thing; late ones first, those without a day last. */
export function when(row: ParticipantRow): number {
  if (row.overdueDays !== null) return -row.overdueDays;
  return row.dueOn === null ? NEVER : daysFromToday(row.dueOn);
}

/** The order the list has by itself: then a portion of it is enough. */
export const own: Sorting = { key: "when", direction: "ascending" };

export function isOwn(sort: Sorting): boolean {
  return sort.key === own.key && sort.direction === own.direction;
}

/** The columns with what each is sorted by. */
export function columns(): Column<ParticipantRow>[] {
  return [
    { key: "name", label: t("participants-name"), by: (row) => row.name },
    {
      key: "phase",
      label: t("enrolment-phase"),
      by: (row) => (row.phase ? phases.indexOf(row.phase) : -1),
    },
    { key: "workplace", label: t("placement-workplace"), by: (row) => row.workplace ?? "" },
    { key: "when", label: t("participants-when"), by: when },
    { key: "next", label: t("next-kicker") },
    {
      key: "contact",
      label: t("participants-contact"),
      by: (row) => (row.lastContactOn ? -daysFromToday(row.lastContactOn) : NEVER),
    },
    {
      key: "support",
      label: t("participants-support"),
      explain: t("participants-support-explain"),
      end: true,
    },
  ];
}

/** All rows in the chosen order, so that a portion of them is the right one. */
export function inOrder(rows: ParticipantRow[], sort: Sorting): ParticipantRow[] {
  const by = columns().find((column) => column.key === sort.key)?.by;
  if (!by || isOwn(sort)) return rows;
  const collator = new Intl.Collator(language(), { numeric: true });
  const sign = sort.direction === "descending" ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: by(row) }));
  keyed.sort((a, b) =>
    typeof a.key === "number" && typeof b.key === "number"
      ? sign * (a.key - b.key)
      : sign * collator.compare(String(a.key), String(b.key)),
  );
  return keyed.map(({ row }) => row);
}
