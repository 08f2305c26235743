// A question that stays answered: asked again when what it reads or what it is about changes.

import { onChange, type ChangedKind } from "./backend";
import { failure, type Failure } from "./failure";

export interface Live<T> {
  /** The newest answer. Stays while a newer one is on its way, and when that fails. */
  readonly value: T | undefined;
  /** Why the newest question failed. Gone again with the next answer. */
  readonly error: Failure | undefined;
  /** No answer and no error yet. */
  readonly waiting: boolean;
  /** Asks again now. */
  again(): Promise<void>;
}

/**
 * Asks at once, again when a kind in `kinds` changes, and again when a reactive value that `ask`
 * reads before its first await changes. Call it while a component is set up.
 */
export function live<T>(ask: () => Promise<T>, kinds: readonly ChangedKind[]): Live<T> {
  let value = $state.raw<T>();
  let error = $state.raw<Failure>();
  let newest = 0;

  async function again(): Promise<void> {
    const mine = ++newest;
    try {
      const answer = await ask();
      if (mine !== newest) return;
      value = answer;
      error = undefined;
    } catch (cause) {
      if (mine === newest) error = failure(cause);
    }
  }

  $effect(() => {
    void again();
    // An answer that comes after the component is gone, or after a newer question, is not wanted.
    return () => void newest++;
  });
  $effect(() => onChange(kinds, () => void again()));

  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    get waiting() {
      return value === undefined && error === undefined;
    },
    again,
  };
}
