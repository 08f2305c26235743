// What a column can become, in the order people think of it.

import type { ImportField } from "../../backend/commands.gen";

export const importFields: ImportField[] = [
  "full_name",
  "first_name",
  "last_name",
  "case_number",
  "identity_number",
  "protection",
  "phone",
  "email",
  "address",
  "language",
  "needs_interpreter",
  "own_goal",
  "starts_on",
  "phase",
  "referral",
  "livelihood",
];
