// A recovery phrase as somebody types it. What is wrong with it the core says by a word's place; the
// word itself is named from the field alone and goes nowhere.

import { explainProblem, type Problem } from "../backend";
import { t } from "../words";

/** The words in what was typed: whatever stands between letters divides them, as in the core. */
export function typedWords(text: string): string[] {
  return text.split(/\P{Alphabetic}+/u).filter((word) => word !== "");
}

/** What to do about a problem of the form; a word that is not in the list is named. */
export function explainPhrase(problem: Problem, text: string): string {
  const word = typedWords(text)[(problem.args?.place ?? 0) - 1];
  if (problem.code !== "phrase-word-unknown" || word === undefined) {
    return explainProblem(problem, "recover");
  }
  return t("recover-word-unknown", { place: problem.args?.place ?? 0, word: word.slice(0, 20) });
}
