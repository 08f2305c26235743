// The options of a select: first "Välj", then the codes with their words.

import type { Option } from "../parts";
import { t } from "../words";

/** Options from values and what to call each. */
export function choices<V extends string>(
  values: readonly V[],
  name: (value: V) => string,
  first: string = t("choose"),
): Option[] {
  return [{ value: "", label: first }, ...values.map((value) => ({ value, label: name(value) }))];
}
