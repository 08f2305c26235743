//! The office's recovery: its secret made known to the log, and used by whoever has both papers.

use fotfaste_domain::{Id, case::Participant, office::Member};
use fotfaste_protocol::{
    SpaceId, UserId,
    certificate::{
        Action, Certificate, OfficeKey, RecoveryPurpose, Right, Role, SealingKey, SpaceKind,
    },
    hash::Hash,
    office::{Office, Space},
    routes::{
        self, AppendCertificatesRequest, AppendedResponse, BundleDownload, BundleUpload,
        ChangesRequest, ChangesResponse, ErrorCode,
    },
};
use fotfaste_vault::{Key, OfficeRecovery, RecoveryPhrase, open_bundle};

use crate::{
    Engine, Error, bundle, client::Refusal, identity::Identity, intent::Intent, local,
    transport::Transport,
};

/// How often others may be faster at the log before it is given up for now.
const TRIES: usize = 8;
/// Cases in one request at most: with each comes a bundle for every member.
const PORTION: usize = 200;
/// Nothing but certificates and bundles is asked for.
const END: u64 = i64::MAX.cast_unsigned();
const ANSWER: u32 = 6 << 20;

/// A use of the office's recovery, as its log tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryUse {
    /// By whom.
    pub by: Id<Member>,
    /// When, by their clock, in minutes since 1970.
    pub at_minute: i64,
    /// Who became an administrator; none where a case was recovered.
    pub made_admin: Option<Id<Member>>,
    /// Which case was recovered.
    pub case: Option<Id<Participant>>,
}

/// Somebody's cases that this user cannot write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stranded {
    /// Whose cases: who writes them, or who began them where nobody does any more.
    pub member: Id<Member>,
    /// Cases that the papers open.
    pub open: Vec<Id<Participant>>,
    /// How many they do not open yet: nobody has written there since the papers were made.
    pub closed: usize,
}

impl<T: Transport> Engine<T> {
    /// Makes a recovery secret known to the office; from the next sync on its two papers open the
    /// team's and the cases' keys, and older papers nothing newer.
    ///
    /// # Errors
    /// [`Error::NotConnected`], [`Error::NotAllowed`] for anybody but an administrator, the store's.
    pub fn set_office_recovery(&self, secret: &OfficeRecovery) -> Result<(), Error> {
        self.0.administers(|_| true)?;
        let key = OfficeKey {
            commitment: Hash(secret.commitment()),
            signing: secret.signing().verifying_key().to_bytes(),
            sealing: SealingKey(secret.sealing().public().to_bytes()),
        };
        self.0.write(|writer| {
            local::forget(writer, |kept| matches!(kept, Intent::SetRecovery { .. }))?;
            local::want(writer, &Intent::SetRecovery { key })
        })
    }

    /// Whether a recovery secret waits here for the next sync.
    ///
    /// # Errors
    /// The store's.
    pub fn office_recovery_waits(&self) -> Result<bool, Error> {
        let waits = |(_, kept): &(i64, Intent)| matches!(kept, Intent::SetRecovery { .. });
        Ok(self.0.intents()?.iter().any(waits))
    }

    /// Every use of the office's recovery, oldest first.
    ///
    /// # Errors
    /// As [`Engine::log`].
    pub fn recovery_uses(&self) -> Result<Vec<RecoveryUse>, Error> {
        let uses = self.log()?.into_iter().filter_map(|said| {
            let Action::UseOfficeRecovery { purpose, .. } = said.action else { return None };
            let (made_admin, case) = match purpose {
                RecoveryPurpose::Administrator { user } => (Some(Id::from_bytes(user.0)), None),
                RecoveryPurpose::Case { space, .. } => (None, Some(Id::from_bytes(space.0))),
            };
            Some(RecoveryUse { by: said.by, at_minute: said.at_minute, made_admin, case })
        });
        Ok(uses.collect())
    }

    /// The cases that this user cannot write, by whose they are.
    ///
    /// # Errors
    /// The store's.
    pub fn stranded(&self) -> Result<Vec<Stranded>, Error> {
        let me = self.0.identity()?.user;
        let office = self.0.office();
        let Some(office) = office.as_ref() else { return Ok(vec![]) };
        let one = |user: UserId| {
            let mut open = Vec::new();
            let mut closed = 0;
            for space in theirs(office, me, user) {
                match office.is_recoverable(space.id) {
                    true => open.push(Id::from_bytes(space.id.0)),
                    false => closed += 1,
                }
            }
            Stranded { member: Id::from_bytes(user.0), open, closed }
        };
        let all = office.users().map(|user| one(user.id));
        Ok(all.filter(|one| !one.open.is_empty() || one.closed > 0).collect())
    }

    /// With both papers: gives this administrator the cases of somebody who is gone, each with a new
    /// key. Which ones; they have been taken in when this returns.
    ///
    /// # Errors
    /// [`Error::WrongPapers`], [`Error::NotAllowed`] for anybody but an administrator,
    /// [`Error::NotConnected`], [`Error::Offline`], [`Error::NoAnswer`]. Safe to try again.
    pub async fn recover_cases(
        &self,
        papers: [&RecoveryPhrase; 2],
        member: Id<Member>,
    ) -> Result<Vec<Id<Participant>>, Error> {
        self.sync(|_| ()).await?;
        let mut got = Vec::new();
        for _ in 0..TRIES {
            let (me, office, secret) = self.with_papers(papers)?;
            self.0.administers(|_| true)?;
            let cases = theirs(&office, me.user, UserId(member.bytes()));
            let cases = cases.filter(|space| office.is_recoverable(space.id));
            let cases: Vec<SpaceId> = cases.map(|space| space.id).take(PORTION).collect();
            if cases.is_empty() {
                break;
            }
            let bundles = self.bundles(&me, &office, &cases).await?;
            let work = Work { me: &me, secret: &secret, at_minute: self.0.minute() };
            let (certificates, uploads) = work.recover(&office, &bundles)?;
            if certificates.is_empty() {
                return Err(Error::BadAnswer);
            }
            let done = uploads.iter().map(|upload| Id::from_bytes(upload.space.0));
            let done: Vec<_> = done.collect();
            if self.append(&me, &office, certificates, uploads).await? {
                got.extend(done);
            }
            self.sync(|_| ()).await?;
        }
        Ok(got)
    }

    /// With both papers, on any laptop of the office: makes somebody an administrator.
    ///
    /// # Errors
    /// [`Error::WrongPapers`], [`Error::NotAllowed`] for who is one or is not of the office,
    /// [`Error::NotConnected`], [`Error::Offline`], [`Error::NoAnswer`]. Safe to try again.
    pub async fn recover_administrator(
        &self,
        papers: [&RecoveryPhrase; 2],
        member: Id<Member>,
    ) -> Result<(), Error> {
        self.sync(|_| ()).await?;
        for _ in 0..TRIES {
            let (me, mut office, secret) = self.with_papers(papers)?;
            let user = UserId(member.bytes());
            if office.user(user).is_some_and(|user| user.role == Role::Admin && !user.removed) {
                return Ok(());
            }
            let work = Work { me: &me, secret: &secret, at_minute: self.0.minute() };
            let said = work.say(&mut office, RecoveryPurpose::Administrator { user })?;
            let before = self.office().ok_or(Error::NotConnected)?;
            let appended = self.append(&me, &before, vec![said], vec![]).await?;
            self.sync(|_| ()).await?;
            if appended {
                return Ok(());
            }
        }
        Err(Error::NoAnswer)
    }

    fn with_papers(
        &self,
        papers: [&RecoveryPhrase; 2],
    ) -> Result<(Identity, Office, OfficeRecovery), Error> {
        let office = self.office().ok_or(Error::NotConnected)?;
        let commitment = office.recovery().ok_or(Error::WrongPapers)?.key.commitment.0;
        let secret = OfficeRecovery::join(papers, &commitment).map_err(|_| Error::WrongPapers)?;
        Ok((self.0.identity()?, office, secret))
    }

    /// The sealed keys of cases that this user has no part in.
    async fn bundles(
        &self,
        me: &Identity,
        office: &Office,
        cases: &[SpaceId],
    ) -> Result<Vec<BundleDownload>, Error> {
        let (connection, _) = self.connected()?;
        let request = ChangesRequest {
            office: me.office,
            certs_after: office.head().0,
            cursors: office.spaces_of(me.user).map(|space| (space.id, END)).collect(),
            bundles_of: cases.to_vec(),
            max_bytes: ANSWER,
        };
        let now = || self.0.seconds();
        let client = self.0.client(&connection.server, me, &now);
        let answer: Result<ChangesResponse, Refusal> =
            client.post(routes::CHANGES, &request).await?;
        Ok(answer.map_err(|Refusal(code)| Error::from(code))?.bundles)
    }

    /// Whether the log took them; otherwise it has moved on.
    async fn append(
        &self,
        me: &Identity,
        office: &Office,
        certificates: Vec<Certificate>,
        bundles: Vec<BundleUpload>,
    ) -> Result<bool, Error> {
        let (connection, _) = self.connected()?;
        let expected = office.head().0;
        let request =
            AppendCertificatesRequest { office: me.office, expected, certificates, bundles };
        let now = || self.0.seconds();
        let client = self.0.client(&connection.server, me, &now);
        let answer: Result<AppendedResponse, Refusal> =
            client.post(routes::CERTS, &request).await?;
        match answer {
            Ok(_) => Ok(true),
            Err(Refusal(ErrorCode::StaleHead)) => Ok(false),
            Err(Refusal(code)) => Err(code.into()),
        }
    }
}

/// The cases of `user` that `me` does not write for good: where they write, or where nobody is left
/// and they began it.
fn theirs(office: &Office, me: UserId, user: UserId) -> impl Iterator<Item = &Space> {
    office.spaces().filter(move |space| {
        let writes = |who: &UserId| space.members.get(who) == Some(&Right::Write);
        let for_good = writes(&me) && !space.until.contains_key(&me);
        let anybody = space.members.values().any(|right| *right == Right::Write);
        let theirs = writes(&user) || (!anybody && space.owner == user);
        space.kind == SpaceKind::Case && space.erased.is_none() && user != me && theirs && !for_good
    })
}

/// What signing with the secret needs.
struct Work<'a> {
    me: &'a Identity,
    secret: &'a OfficeRecovery,
    at_minute: i64,
}

impl Work<'_> {
    /// Opens the keys of each case, adds one, and seals them to who has the case and to this user.
    fn recover(
        &self,
        office: &Office,
        bundles: &[BundleDownload],
    ) -> Result<(Vec<Certificate>, Vec<BundleUpload>), Error> {
        let mut office = office.clone();
        let (mut certificates, mut uploads) = (Vec::new(), Vec::new());
        for bundle in bundles
            .iter()
            .filter(|bundle| office.is_recoverable(bundle.space))
            .cloned()
            .collect::<Vec<_>>()
        {
            let mut keys = self.open(&office, &bundle)?;
            let space = office.space(bundle.space).ok_or(Error::UnknownSpace)?;
            let (id, epoch, key) = (space.id, space.epoch() + 1, Key::generate());
            let mut readers = office.readers(id);
            readers.insert(self.me.user);
            let commitment = Hash(key.commitment(id.as_bytes()));
            keys.push((epoch, key));
            let (upload, bundle) = bundle::sealed(&office, (id, SpaceKind::Case), &keys, &readers)?;
            let purpose = RecoveryPurpose::Case { space: id, epoch, commitment, bundle };
            certificates.push(self.say(&mut office, purpose)?);
            uploads.push(upload);
        }
        Ok((certificates, uploads))
    }

    /// The keys of a case, each checked against the log.
    fn open(&self, office: &Office, bundle: &BundleDownload) -> Result<Vec<(u32, Key)>, Error> {
        let space = office.space(bundle.space).ok_or(Error::UnknownSpace)?;
        let recovery = office.recovery().ok_or(Error::WrongPapers)?;
        if space.bundle != bundle.hash || Hash::of_bundle(&bundle.bytes) != bundle.hash {
            return Err(Error::Forked);
        }
        let (recipient, secret) = (recovery.key.recipient(), self.secret.sealing());
        let keys = open_bundle(space.id.0, &bundle.bytes, recipient, &secret)?;
        let fits = |(epoch, key): &(u32, Key)| {
            space.commitment(*epoch) == Some(Hash(key.commitment(space.id.as_bytes())))
        };
        let whole = keys.len() == space.commitments.len() && keys.iter().all(fits);
        if whole { Ok(keys) } else { Err(Error::Forked) }
    }

    /// Signs a use of the secret, and takes it in.
    fn say(&self, office: &mut Office, purpose: RecoveryPurpose) -> Result<Certificate, Error> {
        let (device, at) = (self.me.device, self.at_minute);
        let proof = office.recovery_proof(device, &self.secret.signing(), at, &purpose);
        let action = Action::UseOfficeRecovery { purpose, proof };
        let next = office.next_certificate(device, &self.me.keys.signing, at, action);
        office.apply(&next).map_err(|_| Error::NotAllowed)?;
        Ok(next)
    }
}
