// Pictures as the core hands them over: JPEG in Base64.

import { call, live, type Live } from "../../backend";
import type { PhotoContent } from "../../backend/commands.gen";

/** What an <img> shows. The policy allows pictures that are written out in the page. */
export const source = (content: string): string => `data:image/jpeg;base64,${content}`;

/**
 * A photo's picture, or where it is: asked for again while it is not here. One that is here never
 * changes. Call it while a component is set up.
 */
export function picture(id: () => string, size: "small" | "large"): Live<PhotoContent> {
  let known: { id: string; content: PhotoContent } | undefined;
  return live(async () => {
    const of = id();
    if (known?.id === of && known.content.state === "here") return known.content;
    known = { id: of, content: await call("get_photo", { id: of, size }) };
    return known.content;
  }, ["photo", "sync"]);
}
