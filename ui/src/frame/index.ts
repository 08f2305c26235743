// The frame around the pages, and what pages may use of it.

export { default as Loaded } from "./Loaded.svelte";
export { default as Shell } from "./Shell.svelte";
export type { Action, OngoingVisit, Place, Search } from "./frame";
export { keyWords } from "./keys";
export { beforeLeaving, leave } from "./leaving";
export { offerActions, offers } from "./offers.svelte";
export { watchPresence } from "./presence";
export { look, type Density, type Theme } from "./look.svelte";
export { router } from "./router.svelte";
export { href, parse, type PageName, type Route } from "./routes";
export { markSaved, saved } from "./saved.svelte";
export { forget, hush, offer, say, toasts, undo } from "./toasts.svelte";
