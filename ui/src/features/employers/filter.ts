// Which employers the list shows.

import type { EmployerRow } from "../../backend/commands.gen";
import { readQuery, writeQuery } from "../filters/query";

export type View = "current" | "openings" | "archived";

export interface EmployerFilter {
  search: string;
  view: View;
  /** A colleague, "nobody", or everybody when empty. */
  responsible: string;
  branch: string;
}

export const all: EmployerFilter = { search: "", view: "current", responsible: "", branch: "" };

/** The filter of an address, and for one. */
export function fromQuery(query: string | undefined): EmployerFilter {
  const read = readQuery(query, { ...all } as Record<string, string>);
  const known: string[] = ["current", "openings", "archived"] satisfies View[];
  return {
    ...all,
    ...read,
    view: known.includes(read.view ?? "") ? (read.view as View) : "current",
  };
}

export const toQuery = (filter: EmployerFilter): string =>
  writeQuery({ ...filter } as Record<string, string>, { ...all } as Record<string, string>);

/** Laid aside ones are only among the laid aside. */
export function inView(row: EmployerRow, view: View): boolean {
  if (view === "archived") return row.archived;
  return !row.archived && (view === "current" || row.openings > 0);
}

export function matching(rows: EmployerRow[], filter: EmployerFilter): EmployerRow[] {
  const { view, responsible, branch } = filter;
  return rows.filter(
    (row) =>
      inView(row, view) &&
      (responsible === "" || (row.responsible ?? "nobody") === responsible) &&
      (branch === "" || row.branch === branch),
  );
}
