// Forms that keep what is typed.

export { default as DraftField } from "./DraftField.svelte";
export { default as DraftFrame } from "./DraftFrame.svelte";
export { default as Opener } from "./Opener.svelte";
export { draftForm, type DraftForm } from "./draft-form.svelte";
export { isKept, setKept } from "./kept";
export { choices } from "./choices";
export { at } from "./path";
