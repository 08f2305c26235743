// What a first start asks for. Fields are named as the core names them, so that its problems find them.

import type { Problem } from "../backend";

export interface Start {
  how: "new" | "join";
  /** Whether the code is for another computer of one's own. */
  own: boolean;
  name: string;
  title: string;
  phone: string;
  officeName: string;
  code: string;
  passphrase: string;
  again: string;
  useKeyring: boolean;
}

export const blank: Start = {
  how: "new",
  own: false,
  name: "",
  title: "",
  phone: "",
  officeName: "",
  code: "",
  passphrase: "",
  again: "",
  useKeyring: false,
};

/** What the core need not be asked about, in the order of the page. Strength is the core's to judge. */
export function check(start: Start): Problem[] {
  const whose: ("name" | "officeName" | "code")[] =
    start.how === "new" ? ["name", "officeName"] : start.own ? ["code"] : ["code", "name"];
  const required = [...whose, "passphrase"] as const;
  const problems = required
    .filter((field) => start[field].trim() === "")
    .map((field) => ({ field, code: "required" }));
  const differ = start.passphrase !== "" && start.passphrase !== start.again;
  return differ ? [...problems, { field: "again", code: "differ" }] : problems;
}
