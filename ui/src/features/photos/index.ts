// Photos of a task's steps.

export { default as PhotoEditor } from "./PhotoEditor.svelte";
export { default as StepPhotos } from "./StepPhotos.svelte";
