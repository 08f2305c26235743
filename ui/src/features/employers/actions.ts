// What several pages do with employers.

import { call } from "../../backend";
import { say } from "../../frame";
import { t } from "../../words";
import { attempt } from "../participant/actions";

/** The next step of a contact is done. */
export function completeStep(id: string, step: string): Promise<void> {
  return attempt(async () => {
    await call("complete_contact_step", { id, done: true });
    say(t("contact-step-is-done", { step }));
  });
}
