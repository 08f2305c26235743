// The history of a row in words.

import type { HistoryEntry } from "../../backend/commands.gen";
import { dayTime, t } from "../../words";

/** "Ändrat i dag 10:15 av Karin". */
export function headOf(entry: HistoryEntry): string {
  const [act, when] = [t(`history-${entry.what}`), dayTime(entry.at)];
  return entry.by
    ? t("history-when-by", { act, when, name: entry.by })
    : t("history-when", { act, when });
}
