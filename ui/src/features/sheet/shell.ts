// What only the desktop window can do with a sheet, and what a browser does instead.

import { call } from "../../backend";
import { isoDay } from "../../words";

declare module "../../backend/commands.gen" {
  interface Commands {
    /** Answered by the window itself, not by the core. */
    choose_save_path: { argument: { fileName: string }; result: { path: string | null } };
  }
}

/** What the window adds to a printed sheet: whether the system's viewer could open it. */
export type Printed = { path: string; opened?: boolean };

/** Whether this page runs in the desktop window. */
export function inWindow(): boolean {
  return "__TAURI_INTERNALS__" in globalThis;
}

/** Names nobody: a file name is seen by more people than the file. */
export function fileName(): string {
  return `handledarblad-${isoDay()}.pdf`;
}

/** Asks where to save; nothing when the person changed their mind. */
export async function choosePath(): Promise<string | null> {
  return (await call("choose_save_path", { fileName: fileName() })).path;
}

/** Hands a PDF to the browser. */
export function download(base64: string, name = fileName()): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
