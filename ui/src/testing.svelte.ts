// What only a rune module can do for the tests.

/** Runs effects outside a component, until the returned function is called. */
export function effectRoot(run: () => void): () => void {
  return $effect.root(run);
}
