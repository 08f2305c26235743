// The seam to the core.

export { announce, call, onChange, onWrote, use } from "./backend";
export type { Argument, ChangedKind, CommandName, Commands, Result } from "./backend";
export {
  codes,
  explain,
  explainProblem,
  Failure,
  failure,
  problemsOf,
  type Code,
  type Problem,
  type Remedy,
} from "./failure";
export { live, type Live } from "./live.svelte";
export { EVERYTHING, http, tauri, type Transport } from "./transport";
