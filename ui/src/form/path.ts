// Reaches into a draft by the name the core gives a field: "title", "enrolment.startsOn".

type Node = Record<string, unknown>;

/** What stands in a field. */
export function at(draft: object, field: string): unknown {
  return field.split(".").reduce<unknown>((node, key) => (node as Node | null)?.[key], draft);
}

/** Writes into a field. */
export function put(draft: object, field: string, value: unknown): void {
  const keys = field.split(".");
  const last = keys.pop() as string;
  const node = keys.length > 0 ? at(draft, keys.join(".")) : draft;
  (node as Node)[last] = value;
}
