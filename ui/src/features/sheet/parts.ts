// The sheet's parts as they stand on paper: lists that follow each other stand side by side.

import type { SheetPart } from "../../backend/commands.gen";

export type ListPart = Extract<SheetPart, { part: "list" }>;
type Other = Exclude<SheetPart, ListPart>;
export type Block = { lists: ListPart[] } | { one: Other };

export function blocks(parts: SheetPart[]): Block[] {
  const made: Block[] = [];
  for (const part of parts) {
    if (part.part !== "list") {
      made.push({ one: part });
      continue;
    }
    const last = made.at(-1);
    if (last && "lists" in last && last.lists.length < 2) last.lists.push(part);
    else made.push({ lists: [part] });
  }
  return made;
}
