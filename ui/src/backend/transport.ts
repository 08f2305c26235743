// Two ways to the core: Tauri's bridge in the window, HTTP in a browser. One interface.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Undo } from "./commands.gen";

/** Stands for every kind: after a broken event stream nobody knows what was missed. */
export const EVERYTHING = "*";

export interface Transport {
  /**
   * Resolves to the result, rejects with the core's error as it was sent: `{ code, ... }`. Hands
   * over the way back first, when the command wrote something.
   */
  call(name: string, argument: unknown, wrote: (undo: Undo) => void): Promise<unknown>;
  /** Tells the listener which kinds changed, until the returned function is called. */
  changes(listener: (kinds: string[]) => void): () => void;
}

/** The event as the core writes it, or what is inside it. */
type Changed = { kinds: string[] } | { changed: { kinds: string[] } };

function kindsOf(event: Changed): string[] {
  return "changed" in event ? event.changed.kinds : event.kinds;
}

export const tauri: Transport = {
  async call(name, argument, wrote) {
    const answer = await invoke<{ result: unknown; undo: Undo | null }>("call", { name, argument });
    if (answer.undo) wrote(answer.undo);
    return answer.result;
  },
  changes(listener) {
    const stop = listen<Changed>("changed", (event) => listener(kindsOf(event.payload)));
    return () => void stop.then((unlisten) => unlisten());
  },
};

export function http(base = ""): Transport {
  return {
    call: (name, argument, wrote) => post(`${base}/call/${name}`, argument, wrote),
    changes(listener) {
      const events = new EventSource(`${base}/events`);
      const tell = (event: MessageEvent<string>) =>
        listener(kindsOf(JSON.parse(event.data) as Changed));
      let broken = false;
      events.onmessage = tell;
      events.addEventListener("changed", tell);
      events.onerror = () => (broken = true);
      events.onopen = () => {
        if (broken) listener([EVERYTHING]);
        broken = false;
      };
      return () => events.close();
    },
  };
}

/** The transport of the place this page runs in. */
export function transportHere(): Transport {
  return "__TAURI_INTERNALS__" in globalThis ? tauri : http();
}

async function post(url: string, argument: unknown, wrote: (undo: Undo) => void): Promise<unknown> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(argument ?? null),
  });
  const text = await answer.text();
  const value: unknown = text === "" ? null : JSON.parse(text);
  if (!answer.ok) throw value;
  const undo = answer.headers.get("fotfaste-undo");
  if (undo) wrote(JSON.parse(undo) as Undo);
  return value;
}
