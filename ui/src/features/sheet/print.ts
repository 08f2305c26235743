// A sheet on its way out of the program. Every way is written down in the case by the core.

import { call } from "../../backend";
import type { PreviewSheet, SheetPreview } from "../../backend/commands.gen";
import { choosePath, download, inWindow, type Printed } from "./shell";

/** What became of it. */
export type Outcome = "opened" | "not-opened" | "downloaded" | "saved" | "changed-mind";

/** Prints what was seen: the system's viewer opens it, or the browser takes it. */
export async function print(asked: PreviewSheet, seen: SheetPreview): Promise<Outcome> {
  const { opened }: Printed = await call("print_sheet", { ...asked, digest: seen.digest });
  if (opened !== undefined) return opened ? "opened" : "not-opened";
  download(seen.pdf);
  return "downloaded";
}

/** Saves what was seen where the person says. */
export async function save(asked: PreviewSheet, seen: SheetPreview): Promise<Outcome> {
  if (!inWindow()) return print(asked, seen);
  const path = await choosePath();
  if (path === null) return "changed-mind";
  await call("save_sheet", { ...asked, digest: seen.digest, path });
  return "saved";
}
