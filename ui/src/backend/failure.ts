// What went wrong, as a code, and the one table from code to what can be done about it. The words
// are in locales/, as error-<code>.

import type { FluentVariable } from "@fluent/bundle";
import { hasWords, t } from "../words";
import type { ErrorBody } from "./commands.gen";

/** What the screen can offer beside the words. */
export type Remedy = "retry" | "unlock" | "sync";

/** A code of the core, or `unreachable`: the core did not answer at all. */
export type Code = ErrorBody["code"] | "unreachable";

/** One field that the core refused. */
export interface Problem {
  field: string;
  code: string;
  /** Numbers that the sentence mentions. */
  args?: Record<string, number>;
}

/** An error from the core. Holds a code and what the core sent with it. */
export class Failure extends Error {
  constructor(
    readonly code: Code,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = "Failure";
  }

  /** The refused fields, when the code is `problems`. */
  get problems(): Problem[] {
    return Array.isArray(this.details.problems) ? (this.details.problems as Problem[]) : [];
  }
}

/** Every code has its line: a new one in the core does not compile here until it has. */
const remedies: Record<Code, Remedy | undefined> = {
  problems: undefined,
  locked: "unlock",
  no_profile: undefined,
  profile_exists: undefined,
  profile_in_use: "retry",
  wrong_passphrase: undefined,
  keyring_unavailable: undefined,
  damaged: undefined,
  no_key_copy: undefined,
  newer_program: undefined,
  update_needed: undefined,
  not_found: undefined,
  no_such_file: undefined,
  not_allowed: undefined,
  last_writer: undefined,
  last_administrator: undefined,
  own_account: undefined,
  consent_missing: undefined,
  never_shared: undefined,
  sheet_changed: "retry",
  changed_since: undefined,
  nothing_to_undo: undefined,
  too_long: undefined,
  nothing_pending: undefined,
  wrong_papers: undefined,
  try_again: "retry",
  full_disk: undefined,
  not_connected: undefined,
  already_connected: undefined,
  holds_work: undefined,
  revoked: undefined,
  waiting_for_approval: undefined,
  offline: "retry",
  server_silent: "retry",
  bad_address: undefined,
  server_refused: undefined,
  setup_code_refused: undefined,
  invite_malformed: undefined,
  invite_expired: undefined,
  invite_used: undefined,
  join_refused: undefined,
  clock_skew: undefined,
  history_forked: undefined,
  history_rolled_back: undefined,
  no_such_command: undefined,
  bad_argument: undefined,
  unexpected: "retry",
  unreachable: "retry",
};

export const codes = Object.keys(remedies) as Code[];

const remedyWords: Record<Remedy, string> = {
  retry: "retry",
  unlock: "unlock-open",
  sync: "sync-now",
};

/** Makes a Failure of whatever a transport rejected with. */
export function failure(cause: unknown): Failure {
  if (cause instanceof Failure) return cause;
  if (typeof cause === "object" && cause !== null && "code" in cause) {
    const { code, ...details } = cause as ErrorBody & Record<string, unknown>;
    return new Failure(code, details);
  }
  console.error(cause);
  return new Failure(cause instanceof TypeError ? "unreachable" : "unexpected", { report: "–" });
}

/** The sentence for a failure, and the remedy with the words for its button. */
export function explain(failed: Failure): { text: string; remedy?: Remedy; label?: string } {
  const text = t(`error-${failed.code}`, variables(failed.details));
  const remedy = remedies[failed.code];
  return remedy ? { text, remedy, label: t(remedyWords[remedy]) } : { text };
}

/** The sentence for a refused field: `<form>-problem-<field>-<code>`, else `problem-<code>`. */
export function explainProblem(problem: Problem, form = ""): string {
  const field = problem.field.replace(/\W+/g, "-");
  const keys = [`${form}-problem-${field}-${problem.code}`, `problem-${problem.code}`];
  return t(keys.find(hasWords) ?? "problem-unknown", variables(problem.args ?? {}));
}

/** The lines of an ErrorSummary: each refused field, by the id `<form>-<field>` of its input. */
export function problemsOf(failed: Failure, form: string): { field: string; text: string }[] {
  return failed.problems.map((problem) => ({
    field: `${form}-${problem.field}`,
    text: explainProblem(problem, form),
  }));
}

function variables(details: Record<string, unknown>): Record<string, FluentVariable> {
  const plain = ([, value]: [string, unknown]) => ["string", "number"].includes(typeof value);
  return Object.fromEntries(Object.entries(details).filter(plain)) as Record<
    string,
    FluentVariable
  >;
}
