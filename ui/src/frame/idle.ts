// Calls back when nobody has touched keys, mouse or screen for a while.

const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Watches until the returned function is called. */
export function watchIdle(minutes: number, idle: () => void): () => void {
  let timer = setTimeout(idle, minutes * 60_000);
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(idle, minutes * 60_000);
  };
  for (const sign of signs) addEventListener(sign, alive, { passive: true, capture: true });
  return () => {
    clearTimeout(timer);
    for (const sign of signs) removeEventListener(sign, alive, { capture: true });
  };
}
