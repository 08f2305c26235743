// What the field parts share.

/** The ids of a field's hint and problem, for aria-describedby. */
export function notes(id: string, hint: unknown, problem: unknown): string | undefined {
  const ids = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export interface Option {
  value: string;
  label: string;
}

export type FieldKind =
  | "text"
  | "textarea"
  | "select"
  | "date"
  | "time"
  | "password"
  | "search"
  | "email"
  | "tel"
  | "number";
