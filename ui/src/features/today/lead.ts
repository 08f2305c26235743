// The sentence under the day: how the day stands.

import type { TodayCounts } from "../../backend/commands.gen";
import { t } from "../../words";

export function lead({ visitsDone, visitsLeft, overdue }: TodayCounts): string {
  return [visits(visitsDone, visitsLeft), overdue > 0 && t("today-overdue", { count: overdue })]
    .filter(Boolean)
    .join(" ");
}

function visits(done: number, left: number): string {
  if (done === 0 && left === 0) return t("today-no-visits");
  if (done === 0) return t("today-visits", { count: left });
  if (left === 0) return t("today-all-done", { count: done });
  return t("today-done-and-left", {
    done: t("today-done", { count: done }),
    left: t("today-left", { count: left }),
  });
}
