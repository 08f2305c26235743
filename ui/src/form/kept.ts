// Which half-filled forms there are about the participant on the page, so that they open by themselves.

import { getContext, setContext } from "svelte";
import type { Result } from "../backend";

type Rows = Result<"list_drafts">;
const key = Symbol("kept forms");

/** To be called by the page; `rows` is read again whenever it changes. */
export function setKept(about: string, rows: () => Rows | undefined): void {
  setContext(key, { about, rows });
}

/** Whether a form of this kind is half filled in. */
export function isKept(): (kind: string) => boolean {
  const page = getContext<{ about: string; rows: () => Rows | undefined } | undefined>(key);
  return (kind) =>
    (page?.rows() ?? []).some((row) => row.kind === kind && row.about === page?.about);
}
