// The only way from the screen to the core: `call`, typed by the generated table of commands.

import type { ChangedKind, Commands, Undo } from "./commands.gen";
import { failure } from "./failure";
import { EVERYTHING, transportHere, type Transport } from "./transport";

export type { ChangedKind, Commands } from "./commands.gen";

export type CommandName = keyof Commands & string;
export type Argument<Name extends CommandName> = Commands[Name] extends { argument: infer A }
  ? A
  : never;
export type Result<Name extends CommandName> = Commands[Name] extends { result: infer R }
  ? R
  : never;

/** A command whose argument is null is called with its name alone. */
type Rest<A> = [A] extends [null] ? [] : [argument: A];

type Listener = (kinds: readonly string[]) => void;

let transport: Transport | undefined;
let stop = () => {};
const listeners = new Set<Listener>();
const writers = new Set<(undo: Undo) => void>();

function connected(): Transport {
  if (!transport) use(transportHere());
  return transport as Transport;
}

/** Chooses another transport, for tests and for the gallery. */
export function use(other: Transport): void {
  stop();
  transport = other;
  stop = other.changes((kinds) => announce(kinds));
}

/** Runs a command. Rejects with a Failure, and with nothing else. */
export async function call<Name extends CommandName>(
  name: Name,
  ...rest: Rest<Argument<Name>>
): Promise<Result<Name>> {
  try {
    const wrote = (undo: Undo) => writers.forEach((tell) => tell(undo));
    return (await connected().call(name, rest[0] ?? null, wrote)) as Result<Name>;
  } catch (cause) {
    throw failure(cause);
  }
}

/** Calls back with the way back of each command that wrote something, until the returned function is called. */
export function onWrote(then: (undo: Undo) => void): () => void {
  writers.add(then);
  return () => writers.delete(then);
}

/** Calls back when one of the kinds has changed, until the returned function is called. */
export function onChange(kinds: readonly ChangedKind[], then: () => void): () => void {
  connected();
  const listener: Listener = (changed) => {
    if (changed.some((kind) => kind === EVERYTHING || kinds.includes(kind as ChangedKind))) then();
  };
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that kinds have changed. The transport does; after an unlock everything has. */
export function announce(kinds: readonly string[] = [EVERYTHING]): void {
  for (const listener of [...listeners]) listener(kinds);
}
