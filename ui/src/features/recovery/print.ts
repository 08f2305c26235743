// Recovery sheets on their way to paper.

import { call } from "../../backend";
import { isoDay } from "../../words";
import { download, inWindow, type Printed } from "../sheet/shell";

export type Outcome = "opened" | "not-opened" | "downloaded";

/** What is said of each outcome. */
export const printed: Record<Outcome, string> = {
  opened: "recovery-printed",
  "not-opened": "recovery-not-opened",
  downloaded: "recovery-downloaded",
};

/** The system's viewer opens the recovery sheet, or the browser takes it. */
export async function print(): Promise<Outcome> {
  return done(await call("print_recovery_sheet", { toFile: inWindow() }));
}

/** As `print`, one of the office's two papers. */
export async function printPaper(paper: number): Promise<Outcome> {
  return done(await call("print_office_paper", { paper, toFile: inWindow() }), `-${paper}`);
}

function done(sheet: { pdf: string | null }, which = ""): Outcome {
  if (sheet.pdf === null) return (sheet as Partial<Printed>).opened ? "opened" : "not-opened";
  download(sheet.pdf, `blad${which}-${isoDay()}.pdf`);
  return "downloaded";
}
