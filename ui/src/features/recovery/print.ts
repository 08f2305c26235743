// The recovery sheet on its way to paper.

import { call } from "../../backend";
import { isoDay } from "../../words";
import { download, inWindow, type Printed } from "../sheet/shell";

export type Outcome = "opened" | "not-opened" | "downloaded";

/** The system's viewer opens it, or the browser takes it. */
export async function print(): Promise<Outcome> {
  const printed = await call("print_recovery_sheet", { toFile: inWindow() });
  if (printed.pdf === null) return (printed as Partial<Printed>).opened ? "opened" : "not-opened";
  download(printed.pdf, `blad-${isoDay()}.pdf`);
  return "downloaded";
}
