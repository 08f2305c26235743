//! What a person can do: one typed command table.
