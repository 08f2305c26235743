// What is being begun from Idag: also the palette can ask for it.

export const begin = $state<{ what?: "visit" | "note" }>({});
