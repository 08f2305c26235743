// What is asked for and does not hold yet, in words.

import { call, explain, failure } from "../../backend";
import type { OfficeRole, WishView } from "../../backend/commands.gen";
import { say } from "../../frame";
import { shortDay, t } from "../../words";

export const roles: OfficeRole[] = ["coach", "stand_in", "lead", "admin"];

/** "Jobbcoach". */
export const roleName = (role: OfficeRole) => t(`sync-role-${role.replaceAll("_", "-")}`);

/** What a role may do, in one sentence. */
export const roleMay = (role: OfficeRole) => t(`members-role-may-${role.replaceAll("_", "-")}`);

/** "Johan Prytz blir ledare". */
export function wishWords(wish: WishView): string {
  return t(`wish-${wish.what.replaceAll("_", "-")}`, {
    name: wish.name ?? t("members-unknown"),
    case: wish.participantName ?? t("wish-some-case"),
    right: wish.right ?? "read",
    role: wish.role ? roleName(wish.role).toLowerCase() : "",
    until: wish.until ? t("until-day", { day: shortDay(wish.until) }) : "",
    version: wish.version ?? 0,
  }).trim();
}

/** Does what an administrator asks for, and says when it holds, or why it could not be asked for. */
export async function ask(what: () => Promise<unknown>, said: string): Promise<boolean> {
  try {
    await what();
    say(said);
    return true;
  } catch (cause) {
    say(explain(failure(cause)).text);
    return false;
  }
}

/** Takes a wish back before the next sync. */
export const takeBack = (id: string) =>
  ask(() => call("take_back_wish", { id }), t("wish-taken-back"));
