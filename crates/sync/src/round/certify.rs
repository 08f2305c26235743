//! Having the office's log vouch for what this device wants, and for what is owed.

use std::collections::{BTreeMap, BTreeSet};

use fotfaste_protocol::{
    SpaceId,
    certificate::Certificate,
    office::Office,
    routes::{self, AppendCertificatesRequest, AppendedResponse, DeviceSequences, ErrorCode},
};

use super::{Round, TRIES};
use crate::{
    Error,
    client::Refusal,
    identity::Identity,
    intent::{self, Certified, Intent, Sequences, Signing},
    pull,
    transport::Transport,
    wishes::Wanted,
};

impl<T: Transport> Round<'_, T> {
    /// Has the office's log vouch for what this device wants and for the rotations that are owed.
    /// A case that this user leaves is left once their own changes in it have been sent.
    pub(super) async fn certify(&mut self, leaving: bool) -> Result<(), Error> {
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
            let at_minute = self.engine.0.minute();
            let owes = office.user(me).is_some_and(|user| user.owes_key)
                || office.spaces().any(|space| space.owes_rotation)
                || office.spaces().any(|space| space.overdue(at_minute).next().is_some());
            if intents.is_empty() && (leaving || !owes) {
                return Ok(());
            }
            let (done, wanted): (Vec<i64>, Vec<Intent>) = intents.into_iter().unzip();
            let sequences = self.sequences(&office, &wanted).await?;
            let store = self.engine.0.store.clone();
            let keys = |space| pull::epoch_keys(&store, space);
            // The user's key may be another since the round began.
            let me = self.engine.0.identity()?;
            let signing = Signing { me: &me, at_minute, keys: &keys, sequences };
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
        let Certified { office, keys, user_key, refused, .. } = certified;
        self.engine.0.write(|writer| {
            for (index, certificate) in (first..).zip(certificates) {
                writer.append_certificate(index, &certificate.encode())?;
            }
            for (space, epoch, key) in &keys {
                writer.save_epoch_key(space.0, *epoch, key.as_bytes())?;
            }
            if let Some(key) = &user_key {
                Identity::keep_user_key(writer, key)?;
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
}
