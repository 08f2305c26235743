// A case that has left this computer, and what of it was kept aside, in words.

import type { LeftCaseView, LeftChangeView, LeftDraftView } from "../../backend/commands.gen";
import { dayTime, hasWords, t } from "../../words";
import { fieldWord, valueWords } from "../fields";
import { kindName } from "./kinds";

/** "Ärende N-2026-417". The name only where the case is here again. */
export function calledLeft(one: LeftCaseView): string {
  if (one.name) return one.name;
  return one.caseNumber ? t("left-case", { number: one.caseNumber }) : t("left-some-case");
}

/** How many things of it were kept aside. */
export const keptOf = (one: LeftCaseView) =>
  new Set(one.changes.map(({ row }) => row)).size + one.drafts.length;

/** When it left, and by whom. */
export function whyLeft(one: LeftCaseView): string {
  const when = dayTime(one.at);
  if (one.timeOver) return t("left-time-over", { when });
  if (one.me) return t("left-by-me", { when });
  return t("left-by", { when, name: one.by ?? t("members-unknown") });
}

export interface LeftThing {
  key: string;
  title: string;
  at: string;
  lines: { field: string; value: string }[];
}

/** The changes of one thing together, then the half-filled forms. */
export function thingsOf(one: LeftCaseView): LeftThing[] {
  const rows = new Map<string, LeftChangeView[]>();
  for (const change of one.changes) {
    rows.set(change.row, [...(rows.get(change.row) ?? []), change]);
  }
  return [
    ...[...rows].map(([key, changes]) => changed(key, changes)),
    ...one.drafts.map((draft, index) => drafted(`draft ${index}`, draft)),
  ];
}

function changed(key: string, changes: LeftChangeView[]): LeftThing {
  const kind = changes[0]?.kind ?? null;
  const lines = changes.map(({ field, value }) => ({
    field: word(kind, field),
    value: kind ? valueWords(kind, field, value) : (value ?? t("value-empty")),
  }));
  const at = changes.map((change) => change.at).sort();
  return { key, title: kindName(kind), at: at.at(-1) ?? "", lines };
}

function drafted(key: string, draft: LeftDraftView): LeftThing {
  const title = t("left-draft", { kind: draftWord(draft.kind).toLowerCase() });
  const lines = draft.lines.map(({ field, value }) => ({ field: word(null, field), value }));
  return { key, title, at: draft.at, lines };
}

function draftWord(kind: string): string {
  const key = `sync-kind-${kind.replaceAll("_", "-")}`;
  return hasWords(key) ? t(key) : t("sync-kind-other");
}

/** A field that this program has no word for is a field all the same. */
function word(kind: LeftChangeView["kind"], field: string): string {
  if (kind) {
    const own = `field-${kind}-${field}`.replaceAll("_", "-");
    if (field === "deleted" || hasWords(own)) return fieldWord(kind, field);
  }
  const key = `field-${field.replaceAll("_", "-")}`;
  return hasWords(key) ? t(key) : t("left-field");
}

/** All of it as a text that is readable anywhere. */
export function leftText(one: LeftCaseView): string {
  const things = thingsOf(one).map(({ title, at, lines }) =>
    [`${title}, ${dayTime(at)}`, ...lines.map(({ field, value }) => `  ${field}: ${value}`)].join(
      "\n",
    ),
  );
  return [calledLeft(one), whyLeft(one), "", ...things, ""].join("\n");
}
