// What a first start asks for, and what is missing in it.

import type { FormProblem } from "../parts";
import { t } from "../words";

export interface Start {
  how: "new" | "join";
  name: string;
  office: string;
  invitation: string;
  passphrase: string;
  again: string;
}

/** Shorter passphrases can be guessed in spite of a slow key derivation. */
export const shortest = 12;

export const blank: Start = {
  how: "new",
  name: "",
  office: "",
  invitation: "",
  passphrase: "",
  again: "",
};

/** What has to change, field by field, in the order of the page. */
export function check(start: Start, id: (field: string) => string): FormProblem[] {
  const missing = (field: keyof Start) => start[field].trim() === "";
  const problems: [keyof Start, boolean, string][] = [
    ["name", missing("name"), t("start-problem-name")],
    ["office", start.how === "new" && missing("office"), t("start-problem-office")],
    ["invitation", start.how === "join" && missing("invitation"), t("start-problem-invitation")],
    [
      "passphrase",
      [...start.passphrase].length < shortest,
      t("start-problem-short", { count: shortest }),
    ],
    ["again", start.passphrase !== start.again, t("start-problem-differ")],
  ];
  return problems
    .filter(([, wrong]) => wrong)
    .map(([field, , text]) => ({ field: id(field), text }));
}
