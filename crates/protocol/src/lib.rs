//! The contract between client and server.
