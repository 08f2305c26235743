//! The engine: one store, one device, one server at a time.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use fotfaste_domain::{Id, case::Participant, office::Member};
use fotfaste_protocol::{
    SpaceId, UserId,
    certificate::{Certificate, Right},
    hash::Hash,
    invite::InviteKind,
    join::CompareCode,
    limits::LONG_TAIL,
    office::Office,
};
use fotfaste_store::{Store, WallClock, Writer};

use crate::{
    Error,
    client::{Client, Skew},
    connection::{Connection, Joining},
    identity::Identity,
    intent::Intent,
    local,
    report::Standing,
    round::Refused,
    transport::Transport,
};

/// How this program counts itself, for offices that stop older ones.
pub const VERSION: u32 = 1;

/// Syncs one store. Cheap to clone; one sync runs at a time, others wait for it.
#[derive(Debug)]
pub struct Engine<T>(pub(crate) Arc<Inner<T>>);

impl<T> Clone for Engine<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

/// Of each snapshot the opened chunks from the first, as far as they have come.
type Arriving = BTreeMap<Hash, Vec<Vec<u8>>>;

pub(crate) struct Inner<T> {
    pub(crate) store: Store,
    pub(crate) transport: T,
    pub(crate) clock: WallClock,
    pub(crate) skew: Skew,
    pub(crate) version: u32,
    refused: Mutex<Refused>,
    arriving: Mutex<Arriving>,
    /// How many batches make a space's tail long.
    pub(crate) long_tail: AtomicU64,
    /// The replayed certificate log; none before the first connection.
    office: Mutex<Option<Office>>,
    /// Held by whoever talks to the server.
    pub(crate) running: tokio::sync::Mutex<()>,
}

impl<T> std::fmt::Debug for Inner<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Engine")
    }
}

impl<T: Transport> Engine<T> {
    /// An engine for an open store that [`crate::found`] has prepared.
    ///
    /// # Errors
    /// The store's, or [`Error::Forked`] when the kept certificate log does not replay.
    pub fn open(store: Store, transport: T, clock: WallClock) -> Result<Self, Error> {
        Self::open_as(store, transport, clock, VERSION)
    }

    /// As [`Engine::open`], as a program that counts itself otherwise: an office of several versions
    /// is tried out with it.
    ///
    /// # Errors
    /// As [`Engine::open`].
    pub fn open_as(
        store: Store,
        transport: T,
        clock: WallClock,
        version: u32,
    ) -> Result<Self, Error> {
        let log = store.read::<_, Error>(|reader| Ok(reader.certificates()?))?;
        let log: Vec<Certificate> = log
            .iter()
            .map(|bytes| Certificate::decode(bytes))
            .collect::<Result<_, _>>()
            .map_err(|_| Error::Forked)?;
        let office = if log.is_empty() {
            None
        } else {
            Some(Office::replay(&log).map_err(|_| Error::Forked)?)
        };
        Ok(Self(Arc::new(Inner {
            store,
            transport,
            clock,
            skew: Skew::default(),
            version,
            refused: Mutex::default(),
            arriving: Mutex::default(),
            long_tail: AtomicU64::new(LONG_TAIL),
            office: Mutex::new(office),
            running: tokio::sync::Mutex::new(()),
        })))
    }

    /// Offers a snapshot of a space once its log has so many batches more than the last one: offices
    /// with other habits are tried out with it.
    pub fn offer_after(&self, batches: u64) {
        self.0.long_tail.store(batches.max(1), Ordering::Relaxed);
    }

    /// Where this store stands towards a server.
    ///
    /// # Errors
    /// The store's.
    pub fn standing(&self) -> Result<Standing, Error> {
        if let Some(revocation) = self.0.revocation()? {
            return Ok(Standing::Revoked(revocation));
        }
        let (connection, joining) = self.0.both()?;
        Ok(match (connection, joining) {
            (Some(Connection { server, .. }), _) => Standing::Connected { server },
            (None, Some(joining)) => {
                let Joining { code, request, .. } = joining;
                let compare = CompareCode::of(code.root, code.invite, &request);
                let own_device = code.kind != InviteKind::Colleague;
                Standing::Joining { compare_code: compare.to_string(), own_device }
            }
            (None, None) => Standing::Alone,
        })
    }

    /// How this program counts itself.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.0.version
    }

    /// The office as its certificate log has it; none before the first connection.
    #[must_use]
    pub fn office(&self) -> Option<Office> {
        self.0.office().clone()
    }

    /// Who this device is.
    ///
    /// # Errors
    /// The store's.
    pub fn identity(&self) -> Result<Identity, Error> {
        self.0.identity()
    }

    /// Who may read a case now and what they may do; empty before the case is at the server.
    #[must_use]
    pub fn case_members(&self, participant: Id<Participant>) -> Vec<(Id<Member>, Right)> {
        let office = self.0.office();
        let space = office.as_ref().and_then(|office| office.space(SpaceId(participant.bytes())));
        let members = space.map(|space| {
            space.members.iter().map(|(user, right)| (Id::from_bytes(user.0), *right)).collect()
        });
        members.unwrap_or_default()
    }

    /// What a member may do in a space, as far as the office's log knows it: what has not come to a
    /// server yet belongs to whoever has it.
    #[must_use]
    pub fn right_in(&self, space: [u8; 16], member: Id<Member>) -> Option<Right> {
        let office = self.0.office();
        let known = office.as_ref().and_then(|office| office.space(SpaceId(space)));
        let user = UserId(member.bytes());
        known.map_or(Some(Right::Write), |space| space.members.get(&user).copied())
    }
}

impl<T: Transport> Inner<T> {
    pub(crate) fn office(&self) -> MutexGuard<'_, Option<Office>> {
        self.office.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opened chunks of snapshots that have not come whole yet.
    pub(crate) fn arriving(&self) -> MutexGuard<'_, Arriving> {
        self.arriving.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What of contents the server has refused.
    pub(crate) fn refused(&self) -> MutexGuard<'_, Refused> {
        self.refused.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn identity(&self) -> Result<Identity, Error> {
        self.store.read(Identity::load)
    }

    pub(crate) fn both(&self) -> Result<(Option<Connection>, Option<Joining>), Error> {
        self.store.read(|reader| Ok((Connection::load(reader)?, Joining::load(reader)?)))
    }

    pub(crate) fn intents(&self) -> Result<Vec<(i64, Intent)>, Error> {
        self.store.read(local::intents)
    }

    /// One transaction; the closure's error undoes it.
    pub(crate) fn write<R>(
        &self,
        change: impl FnOnce(&mut Writer) -> Result<R, Error>,
    ) -> Result<R, Error> {
        self.store.write(change).map(|written| written.value)
    }

    pub(crate) fn minute(&self) -> i64 {
        (self.seconds() + self.skew.seconds()).div_euclid(60)
    }

    pub(crate) fn seconds(&self) -> i64 {
        (self.clock)().timestamp()
    }

    pub(crate) fn client<'a>(
        &'a self,
        server: &'a str,
        me: &'a Identity,
        now: &'a (dyn Fn() -> i64 + Send + Sync),
    ) -> Client<'a, T> {
        Client { transport: &self.transport, server, me, skew: &self.skew, now }
    }
}
