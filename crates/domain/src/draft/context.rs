//! What a draft cannot know by itself: who writes, when, and new identities.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use crate::{Id, office::Member};

/// Who writes, when, and where new identities come from.
pub struct Context<'a> {
    /// The moment, for what is stored to the second.
    pub now: DateTime<Utc>,
    /// The same moment on the wall, for days and times of day.
    pub local: NaiveDateTime,
    /// Who writes.
    pub by: Id<Member>,
    /// Draws a new identity, greater than those drawn before: rows that are stored to the same
    /// second stand in the order they were made.
    pub draw: &'a mut dyn FnMut() -> [u8; 16],
}

impl Context<'_> {
    /// The day it is here.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.local.date()
    }

    /// A new identity.
    pub fn new_id<T>(&mut self) -> Id<T> {
        Id::from_bytes((self.draw)())
    }
}
