// A conflict in words: what it is about, and what the values mean.

import type { ConflictHead, ConflictView } from "../../backend/commands.gen";
import { dayTime, t } from "../../words";
import { fieldWord } from "../fields";

export const keyOf = ({ kind, row, field }: ConflictView) => `${kind} ${row} ${field}`;

/** "Nästa steg, Leila Rostami". */
export function aboutOf(conflict: ConflictView): string {
  return [fieldWord(conflict.kind, conflict.field), conflict.about, conflict.participantName]
    .filter((part, index, all) => part && all.indexOf(part) === index)
    .join(", ");
}

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
