// Why a case is kept, in words.

import type { HoldView } from "../../backend/commands.gen";
import { shortDay, t } from "../../words";

export function heldText({ hold }: HoldView): string {
  const { reason, until } = hold;
  return until ? t("hold-is-until", { day: shortDay(until), reason }) : t("hold-is", { reason });
}
