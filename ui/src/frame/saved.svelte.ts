// When something was last written to this computer. The screen shows it; nobody has to ask.

let at = $state.raw<Date>();

export const saved = {
  /** The time of the latest write in this session. */
  get at(): Date | undefined {
    return at;
  },
};

/** To be called when the core has answered a write. */
export function markSaved(when: Date = new Date()): void {
  at = when;
}
