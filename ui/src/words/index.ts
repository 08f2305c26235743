// Words, dates and numbers for the screen.

export { hasWords, language, locale, speak, t, type Language } from "./words.svelte";
export { clock, setClock, startClock } from "./clock.svelte";
export { isDay, isTime, readDay, readTime } from "./read";
export * from "./dates";
