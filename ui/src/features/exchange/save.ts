// A file to where the person chooses: the window asks for a place, a browser takes the content.

import { call } from "../../backend";
import { inWindow } from "../sheet/shell";
import { download } from "./file";

/**
 * Has the core write a file. `write` gets the path, or none where the content is to come back.
 * False when the person changed their mind.
 */
export async function saveFile(
  fileName: string,
  write: (path: string | null) => Promise<string | null>,
): Promise<boolean> {
  let path: string | null = null;
  if (inWindow()) {
    path = (await call("choose_save_path", { fileName })).path;
    if (path === null) return false;
  }
  const content = await write(path);
  if (content !== null) download(content, fileName);
  return true;
}
