// What a first start asks for. Fields are named as the core names them, so that its problems find them.

import type { Problem } from "../backend";

/** On one's own, with a code, with recovery words. */
export type How = "new" | "join" | "words";

export interface Start {
  how: How;
  /** Whether the code is for another computer of one's own. */
  own: boolean;
  name: string;
  title: string;
  phone: string;
  officeName: string;
  code: string;
  serverUrl: string;
  words: string;
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
  serverUrl: "",
  words: "",
  passphrase: "",
  again: "",
  useKeyring: false,
};

/** What the core need not be asked about, in the order of the page. Strength is the core's to judge. */
export function check(start: Start): Problem[] {
  const asked: Record<How, readonly ("name" | "officeName" | "code" | "serverUrl" | "words")[]> = {
    new: ["name", "officeName"],
    join: start.own ? ["code"] : ["code", "name"],
    words: ["serverUrl", "words"],
  };
  const required = [...asked[start.how], "passphrase"] as const;
  const problems = required
    .filter((field) => start[field].trim() === "")
    .map((field) => ({ field, code: "required" }));
  const differ = start.passphrase !== "" && start.passphrase !== start.again;
  return differ ? [...problems, { field: "again", code: "differ" }] : problems;
}
