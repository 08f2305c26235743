// Puts a component on an empty page, for the tests beside the components.

import { createRawSnippet, flushSync, mount, unmount, type Component, type Snippet } from "svelte";
import { afterEach } from "vitest";

const shown: Record<string, unknown>[] = [];

afterEach(async () => {
  await Promise.all(shown.splice(0).map((one) => unmount(one)));
  document.body.replaceChildren();
});

/** Shows a component and gives the element it stands in. */
export function show<Props extends object>(
  component: (internals: never, props: Props) => unknown,
  props: NoInfer<Props>,
): HTMLElement {
  const target = document.body.appendChild(document.createElement("div"));
  shown.push(mount(component as Component<object>, { target, props }));
  flushSync();
  return target;
}

/** A snippet of plain text. */
export function text(words: string): Snippet {
  return createRawSnippet(() => ({ render: () => `<span>${words}</span>` }));
}

/** The only element that matches. */
export function one<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelectorAll<E>(selector);
  if (found.length !== 1) throw new Error(`${found.length} of ${selector}`);
  return found[0] as E;
}

/** Types into a field and leaves it. */
export function type(input: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  input.value = words;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

export function press(target: Element, key: string, more: KeyboardEventInit = {}): void {
  target.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
  );
  flushSync();
}

export function click(target: Element): void {
  (target as HTMLElement).click();
  flushSync();
}
