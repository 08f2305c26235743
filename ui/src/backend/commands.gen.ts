// Overwritten by the command table: every command's argument and result, and every kind that can change.
// Until the generator has run there are no commands.

export interface Commands {}

export type Kind = string;
