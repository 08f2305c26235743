// Which employers the list shows.

import type { EmployerRow } from "../../backend/commands.gen";

export type View = "current" | "openings" | "archived";

export interface EmployerFilter {
  search: string;
  view: View;
  /** A colleague, "nobody", or everybody when empty. */
  responsible: string;
  branch: string;
}

export const all: EmployerFilter = { search: "", view: "current", responsible: "", branch: "" };

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
