//! How large things may be. Both sides refuse more before they allocate for it.

/// A request's or response's body.
pub const MAX_BODY: usize = 8 * 1024 * 1024;
/// An encoded batch: header, signature and sealed body.
pub const MAX_BATCH: usize = 1024 * 1024;
/// A batch's sealed body: what is left when the header has its place.
pub const MAX_BATCH_BODY: usize = MAX_BATCH - 512;
/// A sealed chunk of a content: a quarter of a mebibyte, with what sealing adds.
pub const MAX_CHUNK: usize = 256 * 1024 + 40;
/// Chunks of one snapshot: half a gibibyte, packed.
pub const MAX_SNAPSHOT_CHUNKS: usize = 2048;
/// A snapshot before it is packed.
pub const MAX_SNAPSHOT: usize = 1024 * 1024 * 1024;
/// Devices whose batches one snapshot stands for.
pub const MAX_SNAPSHOT_AUTHORS: usize = 1024;
/// How many batches a space's log holds beyond its snapshot before another one is offered.
pub const LONG_TAIL: u64 = 1024;
/// An encoded certificate. A revocation names every space the device wrote in.
pub const MAX_CERTIFICATE: usize = 256 * 1024;
/// A sealed key bundle.
pub const MAX_BUNDLE: usize = 1024 * 1024;
/// A public sealing key, algorithm number included.
pub const MAX_SEALING_KEY: usize = 4096;
/// A user's secret key, sealed to one of their devices.
pub const MAX_SEALED_KEY: usize = 4096;
/// A join request.
pub const MAX_JOIN_REQUEST: usize = 16 * 1024;
/// An invite code's text.
pub const MAX_INVITE_CODE: usize = 2048;
/// The server address inside an invite code.
pub const MAX_SERVER_URL: usize = 512;

/// Batches in one push.
pub const MAX_BATCHES: usize = 1024;
/// Chunks in one request or response.
pub const MAX_CHUNKS: usize = 256;
/// Certificates in one request or response.
pub const MAX_CERTIFICATES: usize = 16 * 1024;
/// Bundles in one request or response.
pub const MAX_BUNDLES: usize = 16 * 1024;
/// Spaces that one pull names.
pub const MAX_CURSORS: usize = 64 * 1024;
/// Log entries of one space in one response.
pub const MAX_ENTRIES: usize = 16 * 1024;
/// Invites in one answer.
pub const MAX_INVITES: usize = 256;

/// Invites of one user who may open them for their own devices alone.
pub const MAX_OWN_INVITES: usize = 8;

/// How far a request's time may be from the server's, in seconds, either way.
pub const CLOCK_TOLERANCE_SECONDS: i64 = 5 * 60;
/// How long the server remembers a nonce at most, in seconds.
pub const NONCE_MEMORY_SECONDS: i64 = 15 * 60;
/// How far ahead an invite may expire, in minutes.
pub const MAX_INVITE_MINUTES: i64 = 31 * 24 * 60;

/// Offices that one answer names for a device; more than one only where somebody takes another's name.
pub const MAX_FOUND: usize = 16;
