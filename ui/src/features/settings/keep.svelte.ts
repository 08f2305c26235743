// A setting takes effect at once and is kept at once.

import { call, explain, failure } from "../../backend";
import type { Settings } from "../../backend/commands.gen";
import { look, markSaved, say } from "../../frame";
import { speak } from "../../words";

/** Shows the wanted settings and keeps them; calls back when the core has answered. */
export function keeper(kept: () => void): (wanted: Settings) => Promise<void> {
  return async (wanted) => {
    look.theme = wanted.theme;
    look.density = wanted.density;
    speak(wanted.language);
    try {
      await call("save_settings", wanted);
      markSaved();
    } catch (cause) {
      say(explain(failure(cause)).text);
    }
    kept();
  };
}
