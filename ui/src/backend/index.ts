// The seam to the core.

export { announce, call, onChange, use } from "./backend";
export type { Argument, CommandName, Commands, Kind, Result } from "./backend";
export { explain, explainProblem, Failure, failure, type Problem, type Remedy } from "./failure";
export { live, type Live } from "./live.svelte";
export { EVERYTHING, http, tauri, type Transport } from "./transport";
