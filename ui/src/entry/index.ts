// The screens before the app is open.

export { default as FirstStart } from "./FirstStart.svelte";
export { default as JoinWait } from "./JoinWait.svelte";
export { default as Recover } from "./Recover.svelte";
export { default as Unlock } from "./Unlock.svelte";
