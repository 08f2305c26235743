//! Snapshots in a round: taking one where the log's beginning is gone ([`Round::take_snapshots`]),
//! confirming what a colleague offers, and offering one where the log has become long.
//!
//! Only a snapshot that the verified certificate log names as confirmed is ever taken. A device
//! confirms what it has rebuilt itself at the very place of the log that is offered
//! ([`up_to_offers`]), and has then fetched and found the same.

mod fetch;
mod offer;

use std::sync::atomic::Ordering;

use fotfaste_protocol::{
    SpaceId,
    certificate::Action,
    hash::Hash,
    office::Office,
    routes::{self, AppendCertificatesRequest, AppendedResponse, ErrorCode, SpaceChanges},
    snapshot::Snapshot,
};
use fotfaste_store::Store;

use super::{Round, TRIES, blocking};
use crate::{Error, client::Refusal, identity::Identity, pull, snapshot, transport::Transport};

/// What an answer brought, cut where colleagues' offers end.
pub(super) struct Cut {
    pub(super) first: Vec<SpaceChanges>,
    pub(super) rest: Vec<SpaceChanges>,
    offers: Vec<(SpaceId, Snapshot)>,
}

/// Cuts what came where an offer that this device may confirm ends: it is rebuilt in between.
pub(super) fn up_to_offers(
    store: &Store,
    office: &Office,
    me: &Identity,
    mut changes: Vec<SpaceChanges>,
) -> Result<Cut, Error> {
    let offered = office.spaces().filter(|space| office.may_confirm(space, me.device));
    let offers: Vec<_> = offered
        .filter_map(|space| Some((space.id, space.offered.as_ref()?.snapshot.clone())))
        .collect();
    let mut rest = Vec::new();
    let mut ahead = Vec::new();
    for (space, snapshot) in offers {
        let here = store.read::<_, Error>(|reader| {
            Ok(if reader.space(space.0)?.is_some() { reader.cursor(space.0)? } else { 0 })
        })?;
        if snapshot.through < here {
            continue;
        }
        if let Some(changes) = changes.iter_mut().find(|changes| changes.space == space) {
            let fits = changes.entries.partition_point(|one| one.position <= snapshot.through);
            let entries = changes.entries.split_off(fits);
            if !entries.is_empty() {
                rest.push(SpaceChanges { space, head: changes.head, entries });
            }
        }
        ahead.push((space, snapshot));
    }
    Ok(Cut { first: changes, rest, offers: ahead })
}

impl Cut {
    /// Which of the offers are what this device rebuilds, now that it is where they end.
    pub(super) fn rebuilt(&self, store: &Store) -> Result<Vec<(SpaceId, Hash)>, Error> {
        let mut agreed = Vec::new();
        for (space, offered) in &self.offers {
            let rebuilt = store.read::<_, Error>(|reader| {
                let is_here =
                    reader.space(space.0)?.is_some() && reader.cursor(space.0)? == offered.through;
                if is_here { snapshot::rebuild(reader, *space) } else { Ok(None) }
            })?;
            let same = rebuilt.is_some_and(|rebuilt| {
                rebuilt.frontier == offered.frontier
                    && Hash::of_snapshot(&rebuilt.content) == offered.plain
            });
            if same {
                agreed.push((*space, offered.hash()));
            }
        }
        Ok(agreed)
    }
}

impl<T: Transport> Round<'_, T> {
    /// Takes the snapshots of spaces whose log no longer begins where this device stands. What
    /// cannot be taken is left for this round, and the person is told. Whether it is worth asking
    /// again: each snapshot leads further, so that comes to an end whatever the server says.
    pub(super) async fn take_snapshots(&mut self, compacted: &[SpaceId]) -> Result<bool, Error> {
        let mut again = false;
        for space in compacted {
            match self.take_snapshot(*space).await {
                Ok(()) => again = true,
                Err(error @ (Error::Offline | Error::NoAnswer)) => return Err(error),
                Err(error) => {
                    self.locked.insert(*space);
                    if !matches!(error, Error::KeyMissing) || self.has_keys(*space) {
                        self.trouble.get_or_insert(error);
                    }
                }
            }
        }
        Ok(again)
    }

    async fn take_snapshot(&mut self, space: SpaceId) -> Result<(), Error> {
        let snapshot = self.confirmed(space)?.ok_or(Error::RolledBack)?;
        let Some(content) = self.fetch_snapshot(space, &snapshot).await? else {
            // Another may have taken its place meanwhile: the next answer says so.
            let again = !self.missed.insert(snapshot.hash());
            return if again { Err(Error::RolledBack) } else { Ok(()) };
        };
        let store = self.engine.0.store.clone();
        let taken = blocking(move || take_in(&store, space, &snapshot, &content)).await?;
        self.report.received += taken.ops;
        self.report.conflicts += taken.conflicts;
        self.report.kinds.extend(taken.kinds);
        Ok(())
    }

    /// The snapshot that the log confirms, when it leads further than this device has come.
    fn confirmed(&self, space: SpaceId) -> Result<Option<Snapshot>, Error> {
        let known = self.engine.0.store.read::<_, Error>(|reader| {
            Ok(if reader.space(space.0)?.is_some() { Some(reader.cursor(space.0)?) } else { None })
        })?;
        let office = self.engine.0.office();
        let found = office.as_ref().and_then(|office| office.space(space));
        let Some(snapshot) = found.and_then(|space| space.snapshot.clone()) else {
            return Ok(None);
        };
        let cursor = known.ok_or(Error::KeyMissing)?;
        Ok((cursor < snapshot.through).then_some(snapshot))
    }

    /// Confirms what this round has rebuilt, once the server has given the same.
    pub(super) async fn confirm_snapshots(&mut self) -> Result<(), Error> {
        for (space, hash) in std::mem::take(&mut self.agreed) {
            let office = self.engine.office().ok_or(Error::NotConnected)?;
            let offered = office.space(space).and_then(|space| space.offered.clone());
            let Some(offered) = offered.filter(|one| one.snapshot.hash() == hash) else { continue };
            match self.fetch_snapshot(space, &offered.snapshot).await {
                Ok(Some(_)) => {
                    self.vouch(Action::ConfirmSnapshot { space, snapshot: hash }).await?;
                }
                Ok(None) => {}
                Err(error @ (Error::Offline | Error::NoAnswer)) => return Err(error),
                Err(error) => drop(self.trouble.get_or_insert(error)),
            }
        }
        Ok(())
    }

    /// Has the office's log say one thing, unless it no longer lets this device say it.
    async fn vouch(&mut self, action: Action) -> Result<(), Error> {
        for _ in 0..TRIES {
            let mut office = self.engine.office().ok_or(Error::NotConnected)?;
            let (me, minute) = (self.engine.0.identity()?, self.engine.0.minute());
            let expected = office.head().0;
            let certificate =
                office.next_certificate(me.device, &me.keys.signing, minute, action.clone());
            if office.apply(&certificate).is_err() {
                return Ok(());
            }
            let request = AppendCertificatesRequest {
                office: me.office,
                expected,
                certificates: vec![certificate.clone()],
                bundles: Vec::new(),
            };
            self.report.requests += 1;
            let answer: Result<AppendedResponse, Refusal> =
                self.client.post(routes::CERTS, &request).await?;
            match answer {
                Ok(_) => {
                    let bytes = certificate.encode();
                    self.engine.0.write(|w| Ok(w.append_certificate(expected, &bytes)?))?;
                    *self.engine.0.office() = Some(office);
                    return Ok(());
                }
                Err(Refusal(ErrorCode::StaleHead)) => self.pull().await?,
                // The server's log has gone on under another snapshot, or it has another minute.
                Err(Refusal(ErrorCode::CertificateRefused)) => return Ok(()),
                Err(Refusal(code)) => return Err(code.into()),
            }
        }
        Ok(())
    }

    /// How many batches make a tail long.
    fn long(&self) -> u64 {
        self.engine.0.long_tail.load(Ordering::Relaxed)
    }
}

/// Merges a snapshot in portions, and then stands where it leads to. A change that somebody saves
/// meanwhile waits for one portion; cut off in between, the whole is merged again.
fn take_in(
    store: &Store,
    space: SpaceId,
    snapshot: &Snapshot,
    content: &[u8],
) -> Result<pull::Taken, Error> {
    let (place, parts) = snapshot::read(space, snapshot, content)?;
    let mut taken = pull::Taken::default();
    for ops in parts {
        let count = ops.len();
        let merged = store.write::<_, Error>(|w| Ok(w.merge_changes(space.0, ops)?))?;
        taken.ops += count;
        taken.conflicts += merged.value.conflicts;
        taken.kinds.extend(merged.kinds);
    }
    store.write::<_, Error>(|writer| Ok(writer.arrive_at(space.0, &place)?))?;
    Ok(taken)
}
