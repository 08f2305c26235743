// Written from the command table. Until the generator has run there are no commands.

export interface Commands {}

export type ChangedKind = string;

export type ErrorBody = { code: "problems" | "locked" | "no_profile" | "profile_exists" | "profile_in_use" | "wrong_passphrase" | "keyring_unavailable" | "damaged" | "newer_program" | "not_found" | "no_such_file" | "not_allowed" | "consent_missing" | "sheet_changed" | "try_again" | "full_disk" | "not_connected" | "already_connected" | "waiting_for_approval" | "offline" | "bad_address" | "server_refused" | "setup_code_refused" | "invite_malformed" | "invite_expired" | "invite_used" | "join_refused" | "clock_skew" | "history_forked" | "history_rolled_back" | "no_such_command" | "bad_argument" | "unexpected" };
