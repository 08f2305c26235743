// What must be on the disk before the window is locked or closed: whoever holds something typed says
// how to write it down.

type Write = () => Promise<unknown>;

const writers = new Set<Write>();

/** Calls `write` before the lock and when the page goes away, until the returned function is called. */
export function beforeLeaving(write: Write): () => void {
  writers.add(write);
  return () => void writers.delete(write);
}

/** Everything typed is written when this resolves. What cannot be written holds nobody back. */
export async function leave(): Promise<void> {
  await Promise.allSettled([...writers].map((write) => write()));
}

globalThis.addEventListener?.("pagehide", () => void leave());
