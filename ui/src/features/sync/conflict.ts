// A conflict in words: what it is about, and what the values mean.

import type { ConflictHead, ConflictView } from "../../backend/commands.gen";
import { dayTime, fullDate, hasWords, isDay, t } from "../../words";
import { kindName } from "./kinds";

export const keyOf = ({ kind, row, field }: ConflictView) => `${kind} ${row} ${field}`;

/** The words of a field, or of what it belongs to. */
export function fieldName({ kind, field }: ConflictView): string {
  const key = `sync-field-${field.replaceAll("_", "-")}`;
  return hasWords(key) ? t(key) : kindName(kind);
}

/** "Nästa steg, Leila Rostami". */
export function aboutOf(conflict: ConflictView): string {
  return [fieldName(conflict), conflict.about, conflict.participantName]
    .filter((part, index, all) => part && all.indexOf(part) === index)
    .join(", ");
}

/** Codes have their words; days are written as days; the rest stands as it was written. */
export function valueOf({ kind, field }: ConflictView, { value }: ConflictHead): string {
  if (field === "deleted") return t(value === "1" ? "sync-value-deleted" : "sync-value-kept");
  if (value === null || value === "") return t("sync-value-empty");
  if (isDay(value)) return fullDate(value);
  if (yesNo.has(field)) return t(value === "1" ? "sync-value-yes" : "sync-value-no");
  const words = [field, `${kind}_${field}`, `sync_${field}`].map(
    (one) => `${one.replaceAll("_", "-")}-${value}`,
  );
  const key = words.find(hasWords);
  return key ? t(key) : value;
}

const yesNo = new Set(["needs_interpreter", "still_employed"]);

/** "Din text", "Johan Prytz text", or the same without a name. */
export function titleOf(head: ConflictHead): string {
  if (head.mine) return t("sync-mine");
  return head.by ? t("sync-theirs", { name: head.by }) : t("sync-theirs-unknown");
}

/** "Karin, i dag 10:15, på den här datorn". */
export function writtenBy(head: ConflictHead): string {
  const where = t(head.thisDevice ? "sync-here" : "sync-from-server");
  return [head.by, dayTime(head.at), where].filter(Boolean).join(", ");
}

/** Both texts, one after the other. */
export function together(conflict: ConflictView): string {
  return conflict.heads
    .map((head) => head.value ?? "")
    .filter(Boolean)
    .join("\n\n");
}
