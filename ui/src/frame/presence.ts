// Tells that the person is there: keys, mouse, touch. The core counts the minutes until it locks.

const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Tells at a sign of life, at most once in `seconds`, until the returned function is called. */
export function watchPresence(tell: () => void, seconds = 20): () => void {
  let told = 0;
  const sign = () => {
    const now = Date.now();
    if (now - told < seconds * 1000) return;
    told = now;
    tell();
  };
  for (const name of signs) addEventListener(name, sign, { passive: true, capture: true });
  return () => {
    for (const name of signs) removeEventListener(name, sign, { capture: true });
  };
}
