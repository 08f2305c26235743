//! The encrypted SQLite store.
