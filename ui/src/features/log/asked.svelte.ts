// What a person has asked of the log.

import type { AccessAction, ReviewLog } from "../../backend/commands.gen";

/** The choices on the page; a change of any goes back to the newest lines. */
export class Asked {
  fromOn = $state("");
  untilOn = $state("");
  member = $state("");
  participant = $state("");
  action = $state<AccessAction | "">("");
  onlyUnusual = $state(false);
  page = $state(0);

  /** As the core takes it. */
  get lines(): ReviewLog {
    return {
      fromOn: this.fromOn,
      untilOn: this.untilOn,
      member: this.member || null,
      participant: this.participant || null,
      action: this.action || null,
      unusual: null,
      onlyUnusual: this.onlyUnusual,
      page: this.page,
    };
  }
}
