//! What a sync tells the person: how far it is, and what it did.

use std::collections::BTreeSet;

use fotfaste_domain::Kind;

use crate::wishes::Wanted;

/// How far a sync has come. Counts are batches (a day's work in one case is one or a
/// few) and chunks of contents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Sent or taken in.
    pub done: u64,
    /// Known to be sent or taken in.
    pub total: u64,
}

/// What a finished sync did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Changes sealed and sent.
    pub sent: usize,
    /// Changes taken in.
    pub received: usize,
    /// Fields that now have two texts to choose between.
    pub conflicts: usize,
    /// Chunks of contents sent.
    pub chunks_sent: usize,
    /// Chunks of contents fetched.
    pub chunks_received: usize,
    /// Requests to the server.
    pub requests: usize,
    /// Cases that colleagues have erased and that are gone from here now: their case numbers, and
    /// nothing that names anybody.
    pub erased: Vec<String>,
    /// Cases that somebody has taken this user out of and that are gone from here now: their case
    /// numbers. [`crate::Engine::left_cases`] has what was not sent.
    pub left: Vec<String>,
    /// What this user wanted of members and rights and the office's log does not allow any more.
    pub refused: Vec<Wanted>,
    /// Kinds of things that were changed by colleagues.
    pub kinds: BTreeSet<Kind>,
}

/// Where this store stands towards a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// No server; everything works on this computer.
    Alone,
    /// A join request waits for a colleague's approval; both screens show this code.
    Joining {
        /// Eight digits.
        compare_code: String,
        /// Whether this computer is to become another of somebody's, instead of a new colleague's.
        own_device: bool,
    },
    /// Connected to the office's server.
    Connected {
        /// Its address.
        server: String,
    },
    /// The office's log says that this device has been revoked: [`crate::Engine::shred`].
    Revoked(crate::Revocation),
}
