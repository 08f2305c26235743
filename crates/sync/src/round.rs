//! One sync: take in, have new cases vouched for, seal, send, and take in what came between; with
//! the contents that rows refer to on their way in between ([`contents`]).

mod contents;

use std::collections::{BTreeMap, BTreeSet};

use fotfaste_domain::Content;
use fotfaste_protocol::{
    SpaceId,
    certificate::Certificate,
    office::Office,
    routes::{
        self, AppendCertificatesRequest, AppendedResponse, ChangesRequest, ChangesResponse,
        DeviceSequences, ErrorCode, PushRequest, PushResponse,
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
    intent::{self, Certified, Intent, Sequences, Signing},
    pull, push,
    report::{Progress, Report},
    transport::Transport,
    wishes::Wanted,
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
            in_vain: BTreeSet::new(),
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
    /// Contents that the server was asked about in vain in this round.
    in_vain: BTreeSet<Content>,
}

impl<T: Transport> Round<'_, T> {
    async fn run(&mut self) -> Result<(), Error> {
        self.pull().await?;
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
        self.certify(true).await?;
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
            let more = answer.more;
            self.take_in(answer).await?;
            if !more {
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
        let owed = office.iter().flat_map(|office| office.spaces_of(self.me.user));
        let known: BTreeSet<_> =
            spaces.iter().filter(|(.., keyless)| !keyless).map(|(id, ..)| *id).collect();
        Ok(ChangesRequest {
            office: self.me.office,
            certs_after,
            cursors: spaces
                .iter()
                .map(|(id, cursor, _)| (*id, *cursor))
                .chain(erased.iter().map(|id| (*id, END)))
                .map(|(id, cursor)| (id.into(), cursor))
                .collect(),
            bundles_of: owed
                .map(|space| space.id)
                .filter(|id| !known.contains(&id.0) && !erased.contains(&id.0))
                .collect(),
            max_bytes: ANSWER,
        })
    }

    async fn take_in(&mut self, mut answer: ChangesResponse) -> Result<(), Error> {
        let inner = self.engine.0.clone();
        let (me, pinned) = (self.me.clone(), self.connection.root);
        self.so_far.total +=
            answer.spaces.iter().map(|space| space.entries.len() as u64).sum::<u64>();
        (self.progress)(self.so_far);
        let taking = move || {
            let office = inner.office().clone();
            let office =
                pull::certificates(&inner.store, office, pinned, &answer.certs, answer.cert_head)?;
            *inner.office() = Some(office.clone());
            let gone = erase::follow(&inner.store, &office)?;
            pull::leave_out_erased(&inner.store, &office, &mut answer)?;
            pull::bundles(&inner.store, &office, &me, &answer.bundles)?;
            let taken_in = pull::entries(&inner.store, &office, &me, &answer.spaces);
            Ok::<_, Error>((answer, taken_in, gone))
        };
        let (answer, taken_in, gone) = blocking(taking).await?;
        self.report.erased.extend(gone.cases);
        self.report.kinds.extend(gone.kinds);
        self.report.kinds.extend(taken_in.kinds);
        for (space, taken) in answer.spaces.iter().zip(taken_in.spaces) {
            self.count(space.entries.len(), taken);
        }
        (self.progress)(self.so_far);
        Ok(())
    }

    fn count(&mut self, entries: usize, taken: Result<pull::Taken, Error>) {
        self.so_far.done += entries as u64;
        match taken {
            Ok(taken) => {
                self.report.received += taken.ops;
                self.report.conflicts += taken.conflicts;
            }
            Err(error) => {
                self.trouble.get_or_insert(error);
            }
        }
    }

    /// Has the office's log vouch for what this device wants and for the rotations that are owed.
    /// A case that this user leaves is left once their own changes in it have been sent.
    async fn certify(&mut self, leaving: bool) -> Result<(), Error> {
        for _ in 0..TRIES {
            let me = self.me.user;
            let leaves = |intent: &Intent| matches!(intent, Intent::RemoveMember { user, .. } if *user == me);
            let mut intents = self.engine.0.intents()?;
            intents.retain(|(_, intent)| leaves(intent) == leaving);
            if leaving {
                let unsent = self.unsent()?;
                intents.retain(|(_, intent)| intent.space().is_none_or(|of| !unsent.contains(&of)));
            }
            let office = self.engine.0.office().clone().ok_or(Error::NotConnected)?;
            if intents.is_empty() && (leaving || !office.spaces().any(|space| space.owes_rotation))
            {
                return Ok(());
            }
            let (done, wanted): (Vec<i64>, Vec<Intent>) = intents.into_iter().unzip();
            let sequences = self.sequences(&office, &wanted).await?;
            let store = self.engine.0.store.clone();
            let keys = |space| pull::epoch_keys(&store, space);
            let at_minute = self.engine.0.minute();
            let signing = Signing { me: self.me, at_minute, keys: &keys, sequences };
            let certified = intent::certify(&office, &wanted, signing)?;
            let next = office.head().0;
            if certified.certificates.is_empty() && done.is_empty() {
                return Ok(());
            }
            if certified.certificates.is_empty() {
                return self.vouched(next, &[], certified, &done);
            }
            let request = AppendCertificatesRequest {
                office: self.me.office,
                expected: next,
                certificates: certified.certificates.clone(),
                bundles: certified.bundles.clone(),
            };
            self.report.requests += 1;
            let answer: Result<AppendedResponse, Refusal> =
                self.client.post(routes::CERTS, &request).await?;
            match answer {
                Ok(_) => return self.vouched(next, &request.certificates, certified, &done),
                Err(Refusal(ErrorCode::StaleHead)) => self.pull().await?,
                Err(Refusal(code)) => return Err(code.into()),
            }
        }
        Err(Error::NoAnswer)
    }

    /// The spaces with changes that the server does not hold yet.
    fn unsent(&self) -> Result<BTreeSet<SpaceId>, Error> {
        self.engine.0.store.read(|reader| {
            let sealed = reader.sealed()?.into_iter().map(|batch| batch.space);
            let chunks = reader.contents_to_send()?.into_iter();
            // What there is no room for would keep one for ever.
            let chunks = chunks.filter(|one| one.trouble.is_none()).map(|one| one.space);
            let unsent = sealed.chain(reader.spaces_to_seal()?).chain(chunks);
            Ok(unsent.map(SpaceId).collect())
        })
    }

    /// What the server holds of the devices that are revoked. It may hold more than this device
    /// may read, never less.
    async fn sequences(&mut self, office: &Office, wanted: &[Intent]) -> Result<Sequences, Error> {
        let mut sequences = Sequences::new();
        for device in wanted.iter().flat_map(|intent| intent.revoked(office)) {
            self.report.requests += 1;
            let held: DeviceSequences =
                match self.client.get(&routes::device_sequences(device)).await {
                    Ok(held) => held,
                    // No administrator any more: the wish is refused with the others.
                    Err(Error::NotAllowed | Error::Refused(ErrorCode::NotFound)) => continue,
                    Err(other) => return Err(other),
                };
            let held: BTreeMap<_, _> =
                held.spaces.into_iter().map(|(space, sequence, _)| (space, sequence)).collect();
            for (space, sequence) in pull::sequences_of(&self.engine.0.store, device)? {
                if held.get(&space).copied().unwrap_or(0) < sequence && !office.is_erased(space) {
                    return Err(Error::RolledBack);
                }
            }
            sequences.insert(device, held);
        }
        Ok(sequences)
    }

    /// The server has taken the certificates: they are part of the log, the intents are met.
    fn vouched(
        &mut self,
        first: u64,
        certificates: &[Certificate],
        certified: Certified,
        done: &[i64],
    ) -> Result<(), Error> {
        let Certified { office, keys, refused, .. } = certified;
        self.engine.0.write(|writer| {
            for (index, certificate) in (first..).zip(certificates) {
                writer.append_certificate(index, &certificate.encode())?;
            }
            for (space, epoch, key) in &keys {
                writer.save_epoch_key(space.0, *epoch, key.as_bytes())?;
            }
            for id in done {
                writer.remove_intent(*id)?;
            }
            Ok(())
        })?;
        self.report.refused.extend(refused.iter().map(Wanted::of));
        *self.engine.0.office() = Some(office);
        Ok(())
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
            push::seal(&inner.store, &office, &me)
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
