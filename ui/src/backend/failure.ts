// What went wrong, as a code, and the one table from code to words and to what can be done about it.

import type { FluentVariable } from "@fluent/bundle";
import { hasWords, t } from "../words";

/** What the screen can offer beside the words. */
export type Remedy = "retry" | "unlock" | "sync";

/** One field that the core refused. */
export interface Problem {
  field: string;
  code: string;
}

/** An error from the core. Holds a code and what the core sent with it, never a stack from the core. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = "Failure";
  }

  /** The refused fields, when the code is `invalid`. */
  get problems(): Problem[] {
    return Array.isArray(this.details.problems) ? (this.details.problems as Problem[]) : [];
  }
}

const remedies: Record<string, Remedy> = {
  locked: "unlock",
  try_again: "retry",
  unexpected: "retry",
  unreachable: "retry",
};

const remedyWords: Record<Remedy, string> = {
  retry: "retry",
  unlock: "unlock-open",
  sync: "sync-now",
};

/** Makes a Failure of whatever a transport rejected with. */
export function failure(cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  if (typeof cause === "object" && cause !== null && "code" in cause) {
    const { code, ...details } = cause as { code: unknown };
    return new Failure(String(code), details);
  }
  console.error(cause);
  return new Failure(cause instanceof TypeError ? "unreachable" : "unexpected");
}

/** The sentence for a failure, and the remedy with the words for its button. */
export function explain(failed: Failure): { text: string; remedy?: Remedy; label?: string } {
  const key = `error-${failed.code}`;
  const text = t(hasWords(key) ? key : "error-unexpected", variables(failed.details));
  const remedy = hasWords(key) ? remedies[failed.code] : "retry";
  return remedy ? { text, remedy, label: t(remedyWords[remedy]) } : { text };
}

/** The sentence for a refused field: `<form>-problem-<field>-<code>`, else `problem-<code>`. */
export function explainProblem(problem: Problem, form = ""): string {
  const keys = [`${form}-problem-${problem.field}-${problem.code}`, `problem-${problem.code}`];
  return t(keys.find(hasWords) ?? "problem-unknown");
}

function variables(details: Record<string, unknown>): Record<string, FluentVariable> {
  const plain = ([, value]: [string, unknown]) => ["string", "number"].includes(typeof value);
  return Object.fromEntries(Object.entries(details).filter(plain)) as Record<
    string,
    FluentVariable
  >;
}
