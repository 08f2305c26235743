// The keys that work everywhere. No single letters: those belong to the person who writes.

import { t } from "../words";

export interface Shortcuts {
  palette(): void;
  lock(): void;
  sync(): void;
  visit(): void;
  note(): void;
  saved(): void;
  undo(): void;
  /** Alt 1 to 6: the places of the rail, counted from 0. */
  place(index: number): void;
  /** F6 forwards, Shift F6 backwards. */
  region(step: 1 | -1): void;
}

/** Runs the shortcut of a key press. True when there was one. */
export function press(event: KeyboardEvent, shortcuts: Shortcuts): boolean {
  const run = meaning(event, shortcuts);
  if (!run) return false;
  event.preventDefault();
  run();
  return true;
}

function meaning(event: KeyboardEvent, s: Shortcuts): (() => void) | undefined {
  const ctrl = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (key === "f6") return () => s.region(event.shiftKey ? -1 : 1);
  if (event.altKey && !ctrl)
    return /^[1-6]$/.test(key) ? () => s.place(Number(key) - 1) : undefined;
  if (!ctrl || event.altKey) return undefined;
  if (event.shiftKey) return { l: s.lock, s: s.sync, n: s.note }[key];
  if (key === "z") return writing(event.target) ? undefined : s.undo;
  return { k: s.palette, b: s.visit, s: s.saved }[key];
}

/** In a text the browser's own undo takes back letters. */
function writing(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return !["checkbox", "radio", "button", "submit"].includes(target.type);
}

/** Whether a key press is the combination of an action: "ctrl shift N". */
export function isPressed(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.toLowerCase().split(" ");
  const wants = (name: string) => parts.includes(name);
  return (
    event.key.toLowerCase() === parts.at(-1) &&
    (event.ctrlKey || event.metaKey) === wants("ctrl") &&
    event.shiftKey === wants("shift") &&
    event.altKey === wants("alt")
  );
}

/** "Ctrl Skift L" of "ctrl shift L", in the language of the screen. */
export function keyWords(keys: string): string {
  const words: Record<string, string> = { ctrl: "key-ctrl", shift: "key-shift", alt: "key-alt" };
  return keys
    .split(" ")
    .map((key) => (words[key] ? t(words[key]) : key))
    .join(" ");
}
