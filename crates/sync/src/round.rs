//! One sync: take in, have new cases vouched for, seal, send, and take in what came between; with
//! the contents that rows refer to on their way in between ([`contents`]).

mod certify;
mod contents;
mod snapshots;

use std::collections::BTreeSet;

use fotfaste_domain::Content;
use fotfaste_protocol::{
    SpaceId,
    hash::Hash,
    office::Office,
    routes::{
        self, ChangesRequest, ChangesResponse, ErrorCode, PushRequest, PushResponse, SpaceChanges,
    },
};
use fotfaste_store::sync_state::SealedBatch;

pub(crate) use contents::Refused;

use crate::{
    Engine, Error,
    client::{Client, Refusal},
    connection::Connection,
    erase,
    identity::Identity,
    left, pull, push,
    report::{Progress, Report},
    transport::Transport,
    user_key,
};

/// About how much one answer may hold.
const ANSWER: u32 = 6 << 20;
/// How often others may be faster at the certificate log before the sync gives up for now.
const TRIES: usize = 8;
/// After the last position that a log can have: of what is erased here, nothing is wanted.
const END: u64 = i64::MAX.cast_unsigned();
/// Beyond this difference nothing is sealed: the clock decides between simultaneous edits.
const SKEW_SECONDS: i64 = 5 * 60;

impl<T: Transport> Engine<T> {
    /// Syncs once. May be stopped anywhere and repeated any number of times.
    ///
    /// # Errors
    /// As [`Error`] says; everything that was taken in or acknowledged before stays so.
    pub async fn sync(&self, progress: impl Fn(Progress) + Send + Sync) -> Result<Report, Error> {
        let _alone = self.0.running.lock().await;
        if self.0.revocation()?.is_some() {
            return Err(Error::Revoked);
        }
        let connection = match self.0.both()? {
            (Some(connection), _) => connection,
            (None, Some(joining)) => self.finish_joining(joining).await?,
            (None, None) => return Err(Error::NotConnected),
        };
        let me = self.0.identity()?;
        let now = || self.0.seconds();
        let client = self.0.client(&connection.server, &me, &now);
        let mut round = Round {
            engine: self,
            client: &client,
            me: &me,
            connection: &connection,
            progress: &progress,
            so_far: Progress::default(),
            report: Report::default(),
            trouble: None,
            turned_away: BTreeSet::new(),
            locked: BTreeSet::new(),
            in_vain: BTreeSet::new(),
            agreed: Vec::new(),
            missed: BTreeSet::new(),
        };
        round.run().await?;
        round.trouble.map_or(Ok(round.report), Err)
    }
}

struct Round<'a, T> {
    engine: &'a Engine<T>,
    client: &'a Client<'a, T>,
    me: &'a Identity,
    connection: &'a Connection,
    progress: &'a (dyn Fn(Progress) + Send + Sync),
    so_far: Progress,
    report: Report,
    /// The first space that could not be taken in; the others go on.
    trouble: Option<Error>,
    /// Spaces for which the server took nothing: erased a moment ago, or it does not tell the truth.
    turned_away: BTreeSet<SpaceId>,
    /// Spaces whose newest keys have yet to be sealed to this user: nothing of them is asked for
    /// again in this round.
    locked: BTreeSet<SpaceId>,
    /// Contents that the server was asked about in vain in this round.
    in_vain: BTreeSet<Content>,
    /// Offered snapshots that this device has rebuilt alike.
    agreed: Vec<(SpaceId, Hash)>,
    /// Snapshots that the server did not have all of.
    missed: BTreeSet<Hash>,
}

impl<T: Transport> Round<'_, T> {
    async fn run(&mut self) -> Result<(), Error> {
        self.pull().await?;
        self.check_version()?;
        self.certify(false).await?;
        self.check_clock()?;
        self.seal().await?;
        let mut behind = self.push().await?;
        self.fetch_chunks().await?;
        for _ in 0..TRIES {
            if !self.send_chunks().await? {
                break;
            }
            self.seal().await?;
            behind |= self.push().await?;
        }
        if behind {
            self.pull().await?;
        }
        self.delete_chunks().await?;
        // Seldom needed, and large: no sync carries them along.
        Box::pin(self.confirm_snapshots()).await?;
        Box::pin(self.offer_snapshots()).await?;
        self.certify(true).await?;
        self.leave().await?;
        self.fetch_chunks().await?;
        let office = self.engine.office().ok_or(Error::NotConnected)?;
        let here = self.engine.0.store.read::<_, Error>(|reader| Ok(reader.erased_spaces()?))?;
        let gone = |space: &SpaceId| office.is_erased(*space) || here.contains(&space.0);
        if self.turned_away.iter().all(gone) {
            Ok(())
        } else {
            Err(Error::Refused(ErrorCode::NotFound))
        }
    }

    /// Takes in everything the server has.
    async fn pull(&mut self) -> Result<(), Error> {
        loop {
            let request = self.ask()?;
            self.report.requests += 1;
            let answer: Result<ChangesResponse, Refusal> =
                self.client.post(routes::CHANGES, &request).await?;
            let answer = answer.map_err(|Refusal(code)| Error::from(code))?;
            let (more, compacted) = (answer.more, self.take_in(answer).await?);
            let again = Box::pin(self.take_snapshots(&compacted)).await?;
            if !more && !again {
                return Ok(());
            }
        }
    }

    fn ask(&self) -> Result<ChangesRequest, Error> {
        let inner = &self.engine.0;
        let certs_after = inner.office().as_ref().map_or(0, |office| office.head().0);
        let (spaces, erased) = inner.store.read::<_, Error>(|reader| {
            let mut spaces = Vec::new();
            for space in reader.spaces()? {
                let keyless = reader.epoch_keys(space.id)?.is_empty();
                spaces.push((space.id, reader.cursor(space.id)?, keyless));
            }
            Ok((spaces, reader.erased_spaces()?))
        })?;
        let office = inner.office();
        let (me, minute) = (self.me.user, inner.minute());
        let owed = office.iter().flat_map(|office| office.spaces_of(me));
        let owed = owed.filter(|space| !space.is_over(me, minute));
        let known: BTreeSet<_> =
            spaces.iter().filter(|(.., keyless)| !keyless).map(|(id, ..)| *id).collect();
        Ok(ChangesRequest {
            office: self.me.office,
            certs_after,
            cursors: spaces
                .iter()
                .map(|(id, cursor, _)| (SpaceId(*id), *cursor))
                .filter(|(id, _)| !self.locked.contains(id))
                .chain(erased.iter().map(|id| (SpaceId(*id), END)))
                .chain(self.locked.iter().map(|id| (*id, END)))
                .collect(),
            bundles_of: owed
                .map(|space| space.id)
                .filter(|id| !known.contains(&id.0) && !erased.contains(&id.0))
                .collect(),
            max_bytes: ANSWER,
        })
    }

    /// Takes in an answer. Which spaces' logs no longer begin where this device stands.
    async fn take_in(&mut self, mut answer: ChangesResponse) -> Result<Vec<SpaceId>, Error> {
        let inner = self.engine.0.clone();
        let (pinned, device) = (self.connection.root, self.me.device);
        let minute = inner.minute();
        self.so_far.total +=
            answer.spaces.iter().map(|space| space.entries.len() as u64).sum::<u64>();
        (self.progress)(self.so_far);
        let taking = move || {
            let office = inner.office().clone();
            let office =
                pull::certificates(&inner.store, office, pinned, &answer.certs, answer.cert_head)?;
            *inner.office() = Some(office.clone());
            if office.device(device).is_some_and(|device| device.revoked.is_some()) {
                return Err(Error::Revoked);
            }
            let gone = erase::follow(&inner.store, &office)?;
            let me = user_key::follow(&inner.store, &office)?;
            let left = left::follow(&inner.store, &office, &me, minute)?;
            pull::leave_out_erased(&inner.store, &office, &mut answer)?;
            let locked =
                pull::leave_out_locked(&inner.store, &office, (me.user, minute), &mut answer)?;
            pull::bundles(&inner.store, &office, &me, &answer.bundles)?;
            let spaces = std::mem::take(&mut answer.spaces);
            let mut cut = snapshots::up_to_offers(&inner.store, &office, &me, spaces)?;
            let mut taken_in = pull::entries(&inner.store, &office, &me, &cut.first);
            let agreed = cut.rebuilt(&inner.store)?;
            let rest = pull::entries(&inner.store, &office, &me, &cut.rest);
            cut.first.append(&mut cut.rest);
            taken_in.spaces.extend(rest.spaces);
            taken_in.kinds.extend(rest.kinds);
            Ok::<_, Error>((cut.first, taken_in, gone, left, (locked, agreed, answer.compacted)))
        };
        let (spaces, taken_in, gone, left, (locked, agreed, compacted)) = blocking(taking).await?;
        self.agreed.extend(agreed);
        self.gone(left);
        self.locked.extend(locked);
        self.report.erased.extend(gone.cases);
        self.report.kinds.extend(gone.kinds);
        self.report.kinds.extend(taken_in.kinds);
        for (space, taken) in spaces.iter().zip(taken_in.spaces) {
            self.count(space, taken);
        }
        (self.progress)(self.so_far);
        Ok(compacted)
    }

    fn count(&mut self, changes: &SpaceChanges, taken: Result<pull::Taken, Error>) {
        self.so_far.done += changes.entries.len() as u64;
        match taken {
            // Its newest key is on its way: whoever writes there next seals it to this user.
            Err(Error::KeyMissing) if !self.has_keys(changes.space) => {
                self.locked.insert(changes.space);
            }
            Ok(taken) => {
                self.report.received += taken.ops;
                self.report.conflicts += taken.conflicts;
            }
            Err(error) => {
                self.trouble.get_or_insert(error);
            }
        }
    }

    /// What this user has left by themselves goes too.
    async fn leave(&mut self) -> Result<(), Error> {
        let (inner, me) = (self.engine.0.clone(), self.me.clone());
        let left = blocking(move || {
            let office = inner.office().clone().ok_or(Error::NotConnected)?;
            left::follow(&inner.store, &office, &me, inner.minute())
        });
        let left = left.await?;
        self.gone(left);
        Ok(())
    }

    fn gone(&mut self, left: left::Gone) {
        self.report.left.extend(left.cases);
        self.report.kinds.extend(left.kinds);
    }

    fn has_keys(&self, space: SpaceId) -> bool {
        let office = self.engine.0.office();
        office.as_ref().is_some_and(|office| office.has_keys(space, self.me.user))
    }

    /// What an old program would seal is no use to the office; what was written waits.
    fn check_version(&self) -> Result<(), Error> {
        let required = self.engine.0.office().as_ref().map_or(0, Office::required_version);
        if required > self.engine.0.version { Err(Error::UpdateNeeded) } else { Ok(()) }
    }

    /// A clock that is far off would decide every simultaneous edit wrongly: nothing is sealed.
    fn check_clock(&self) -> Result<(), Error> {
        let ahead = -self.engine.0.skew.seconds();
        if ahead.abs() > SKEW_SECONDS {
            return Err(Error::ClockSkew { minutes: ahead / 60 });
        }
        Ok(())
    }

    async fn seal(&mut self) -> Result<(), Error> {
        let inner = self.engine.0.clone();
        let me = self.me.clone();
        let sealed = blocking(move || {
            let office = inner.office().clone().ok_or(Error::NotConnected)?;
            push::unseal_refused(&inner.store, &office, &me)?;
            push::seal(&inner.store, &office, &me, inner.minute())
        });
        self.report.sent += sealed.await?;
        Ok(())
    }

    /// Sends what is sealed. Returns whether a pull must follow.
    async fn push(&mut self) -> Result<bool, Error> {
        let mut waiting = self.engine.0.store.read::<_, Error>(|reader| Ok(reader.sealed()?))?;
        // What belongs to a case that this user has left waits for their return.
        let office = self.engine.office().ok_or(Error::NotConnected)?;
        waiting.retain(|batch| office.member_of(batch.space.into(), self.me.user).is_some());
        self.so_far.total += waiting.len() as u64;
        let mut behind = false;
        while !waiting.is_empty() && !behind {
            let rest = waiting.split_off(push::portion(&waiting));
            behind = self.send(&waiting).await?;
            self.so_far.done += waiting.len() as u64;
            (self.progress)(self.so_far);
            waiting = rest;
        }
        Ok(behind)
    }

    async fn send(&mut self, batches: &[SealedBatch]) -> Result<bool, Error> {
        let request = PushRequest {
            office: self.me.office,
            batches: batches.iter().map(|batch| batch.bytes.clone()).collect(),
        };
        self.report.requests += 1;
        let answer: Result<PushResponse, Refusal> =
            self.client.post(routes::BATCHES, &request).await?;
        let answer = answer.map_err(|Refusal(code)| Error::from(code))?;
        if answer.results.len() != batches.len() {
            return Err(Error::BadAnswer);
        }
        let settled = push::settle(&self.engine.0.store, batches, &answer.results)?;
        self.turned_away.extend(&settled.turned_away);
        Ok(settled.behind || !settled.turned_away.is_empty())
    }
}

/// Runs what waits for the disk or computes for long apart from the runtime's own threads.
pub(crate) async fn blocking<R: Send + 'static>(
    work: impl FnOnce() -> Result<R, Error> + Send + 'static,
) -> Result<R, Error> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(stopped) => std::panic::resume_unwind(stopped.into_panic()),
    }
}
