//! A server in memory for simulations: the same contract as the real one, no disk, no network, and
//! switches that make it lose answers or lie.

mod chunks;
mod invites;
mod snapshots;

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use fotfaste_protocol::{
    DeviceId, InviteId, SpaceId,
    batch::Batch,
    certificate::{Action, Certificate, Role},
    frontier::Frontier,
    hash::Hash,
    office::Office,
    request::{CONTENT_DIGEST, Claim, SIGNATURE, SIGNATURE_INPUT},
    routes::{
        self, AppendCertificatesRequest, AppendedResponse, BatchResult, BundleDownload,
        BundleUpload, CertificateHead, ChangesRequest, ChangesResponse, ChunkId,
        CreateOfficeRequest, DeviceSequences, ErrorBody, ErrorCode, FindOfficesRequest,
        FindOfficesResponse, LogEntry, OpenInviteRequest, PushRequest, PushResponse, SpaceChanges,
    },
};
use fotfaste_sync::{Outgoing, Reply, Transport, Unreachable};
use serde::{Serialize, de::DeserializeOwned};

/// How the network and the server behave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    /// As they should.
    #[default]
    Good,
    /// Nothing gets through.
    Down,
    /// Batches do not get through.
    NoPush,
    /// The next request is carried out, its answer lost.
    LoseNextAnswer,
    /// Answers leave out the newest batch of every space.
    Withhold,
    /// The second-newest batch of every space is left out, as if it had never been.
    DropOne,
    /// One bit of every batch and chunk is flipped.
    FlipBit,
    /// So many requests go through, then nothing.
    CutAfter(usize),
    /// So many requests go through; the answer to the next is lost.
    LoseAnswerAfter(usize),
    /// Everybody is told that their device has been revoked.
    SaysRevoked,
    /// There is no room for chunks.
    NoRoom,
    /// Chunks are said to be missing.
    LoseChunks,
    /// Every space's log is said to begin further on than the caller is.
    SaysCompacted,
    /// For every chunk another of the same space is given.
    OtherChunks,
    /// Chunks of one answer come in the opposite order.
    SwapChunks,
}

/// What the server holds.
#[derive(Clone, Default)]
pub struct Held {
    pub certificates: Vec<Certificate>,
    pub office: Option<Office>,
    pub bundles: BTreeMap<SpaceId, Vec<u8>>,
    pub logs: BTreeMap<SpaceId, Vec<Vec<u8>>>,
    pub chains: BTreeMap<SpaceId, Frontier>,
    pub chunks: BTreeMap<ChunkId, Vec<u8>>,
    /// Up to which position a snapshot stands for a space's log; the batches are gone.
    pub compacted: BTreeMap<SpaceId, u64>,
    pub invites: BTreeMap<InviteId, (OpenInviteRequest, Option<Vec<u8>>)>,
    /// Everything that ever came in, for looking for what must not be there.
    pub traffic: Vec<u8>,
    pub requests: usize,
    /// The server's clock, in minutes since 1970.
    pub minute: i64,
    /// A batch that comes in just before the next certificates do.
    pub before_next_append: Option<Vec<u8>>,
}

/// A shared server in memory.
#[derive(Clone, Default)]
pub struct Relay {
    pub held: Arc<Mutex<Held>>,
    pub mood: Arc<Mutex<Mood>>,
}

type Answer = Result<Vec<u8>, ErrorCode>;

impl Transport for Relay {
    async fn send(&self, request: Outgoing) -> Result<Reply, Unreachable> {
        let mood = self.next_mood();
        let lost = mood == Mood::NoPush && request.path == routes::BATCHES;
        if matches!(mood, Mood::Down | Mood::CutAfter(0)) || lost {
            return Err(Unreachable::NoNetwork);
        }
        let mut held = self.held.lock().unwrap();
        held.requests += 1;
        held.traffic.extend_from_slice(&request.body);
        let answer = match mood {
            Mood::SaysRevoked => Err(ErrorCode::Revoked),
            _ => held.answer(&request, mood),
        };
        if matches!(mood, Mood::LoseNextAnswer | Mood::LoseAnswerAfter(0)) {
            *self.mood.lock().unwrap() = Mood::Good;
            return Err(Unreachable::NoNetwork);
        }
        Ok(match answer {
            Ok(body) => Reply { status: 200, date: None, body },
            Err(code) => Reply { status: 409, date: None, body: refusal(code) },
        })
    }
}

impl Relay {
    /// The mood for this request; one that is to change after some requests is nearer to it then.
    fn next_mood(&self) -> Mood {
        let mut mood = self.mood.lock().unwrap();
        let now = *mood;
        *mood = match now {
            Mood::CutAfter(left) => Mood::CutAfter(left.saturating_sub(1)),
            Mood::LoseAnswerAfter(left) => Mood::LoseAnswerAfter(left.saturating_sub(1)),
            other => other,
        };
        now
    }
}

fn refusal(code: ErrorCode) -> Vec<u8> {
    serde_json::to_vec(&ErrorBody { code, message: String::new(), head: None }).unwrap()
}

fn read<T: DeserializeOwned>(request: &Outgoing) -> Result<T, ErrorCode> {
    routes::read(&request.body).map_err(|_| ErrorCode::Malformed)
}

fn write<T: Serialize>(value: &T) -> Answer {
    Ok(postcard::to_stdvec(value).unwrap())
}

impl Held {
    fn answer(&mut self, request: &Outgoing, mood: Mood) -> Answer {
        let path = request.path.as_str();
        match (request.method, path) {
            ("POST", routes::OFFICES) => return self.create(&read(request)?),
            ("POST", _) if path.ends_with("/join") => return self.join(path, &read(request)?),
            ("POST", _) if path.ends_with("/status") => return self.status(path, &read(request)?),
            ("POST", routes::OFFICES_FIND) => return self.find(&read(request)?),
            _ => {}
        }
        let device = self.signed_by(request)?;
        match (request.method, path) {
            ("POST", routes::CERTS) => self.append(read(request)?),
            ("POST", routes::CHANGES) => self.changes(device, &read(request)?, mood),
            ("POST", routes::BATCHES) => self.push(&read(request)?),
            ("POST", routes::CHUNKS) => self.store_chunks(device, read(request)?, mood),
            ("POST", routes::CHUNKS_FETCH) => self.fetch_chunks(device, &read(request)?, mood),
            ("POST", routes::CHUNKS_DELETE) => self.delete_chunks(device, &read(request)?),
            ("POST", routes::INVITES) => {
                let invite: OpenInviteRequest = read(request)?;
                self.invites.insert(invite.id, (invite, None));
                write(&())
            }
            ("GET", routes::INVITES) => self.list(),
            ("GET", _) if path.ends_with("/sequences") => self.sequences(device, path),
            _ => Err(ErrorCode::NotFound),
        }
    }

    fn signed_by(&self, request: &Outgoing) -> Result<DeviceId, ErrorCode> {
        let header = |name: &str| {
            let found = request.headers.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| value.as_str()).ok_or(ErrorCode::BadSignature)
        };
        let claim =
            Claim::parse(header(CONTENT_DIGEST)?, header(SIGNATURE_INPUT)?, header(SIGNATURE)?);
        let claim = claim.map_err(|_| ErrorCode::BadSignature)?;
        let office = self.office.as_ref().ok_or(ErrorCode::NotFound)?;
        let device = office.device(claim.device).ok_or(ErrorCode::NotFound)?;
        if device.paper.is_some() && ![routes::CHANGES, routes::CERTS].contains(&&*request.path) {
            return Err(ErrorCode::NotFound);
        }
        if device.revoked.is_some() && request.path != routes::CHANGES {
            return Err(ErrorCode::Revoked);
        }
        claim
            .verify(request.method, &request.path, &device.signing)
            .and_then(|()| claim.covers(&request.body))
            .map_err(|_| ErrorCode::BadSignature)?;
        Ok(claim.device)
    }

    fn find(&self, request: &FindOfficesRequest) -> Answer {
        let knows = |office: &&Office| office.device(request.device).is_some();
        let offices = self.office.iter().filter(knows).map(Office::id).collect();
        write(&FindOfficesResponse { offices })
    }

    fn create(&mut self, request: &CreateOfficeRequest) -> Answer {
        if self.certificates.first() != request.certificates.first() {
            if self.office.is_some() || request.setup_code != "setup" {
                return Err(ErrorCode::SetupCode);
            }
            self.office = Some(
                Office::replay(&request.certificates).map_err(|_| ErrorCode::CertificateRefused)?,
            );
            self.certificates.clone_from(&request.certificates);
        }
        write(&AppendedResponse { head: self.head() })
    }

    fn head(&self) -> CertificateHead {
        let (next, hash) = self.office.as_ref().map_or((0, Hash::ZERO), Office::head);
        CertificateHead { next, hash }
    }

    fn append(&mut self, request: AppendCertificatesRequest) -> Answer {
        if let Some(batch) = self.before_next_append.take() {
            self.store(&batch);
        }
        let at = usize::try_from(request.expected).unwrap();
        if self.certificates.get(at..).is_some_and(|there| there == request.certificates) {
            return write(&AppendedResponse { head: self.head() });
        }
        if at != self.certificates.len() {
            return Err(ErrorCode::StaleHead);
        }
        let mut office = self.office.clone().unwrap();
        for certificate in &request.certificates {
            if let Action::RevokeDevice { device, last_accepted } = &certificate.body.action
                && self.held_of(*device) != *last_accepted
            {
                return Err(ErrorCode::StaleHead);
            }
            office.apply(certificate).map_err(|_| ErrorCode::CertificateRefused)?;
        }
        let stray = |bundle: &BundleUpload| {
            let newest = office.space(bundle.space).map(|space| space.bundle);
            newest != Some(Hash::of_bundle(&bundle.bytes))
        };
        if request.bundles.iter().any(stray) {
            return Err(ErrorCode::BundleRefused);
        }
        self.follow_snapshots(&office, &request.certificates)?;
        self.office = Some(office);
        let erased: Vec<_> =
            request.certificates.iter().filter_map(|cert| cert.body.action.erased()).collect();
        self.certificates.extend(request.certificates);
        self.bundles.extend(request.bundles.into_iter().map(|bundle| (bundle.space, bundle.bytes)));
        for space in erased {
            self.bundles.remove(&space);
            self.logs.remove(&space);
            self.chains.remove(&space);
            self.chunks.retain(|id, _| id.space != space);
        }
        write(&AppendedResponse { head: self.head() })
    }

    fn held_of(&self, device: DeviceId) -> BTreeMap<SpaceId, u64> {
        let chains = self.chains.iter();
        let ends = chains.filter_map(|(space, chain)| Some((*space, chain.0.get(&device)?.0)));
        ends.collect()
    }

    fn sequences(&self, caller: DeviceId, path: &str) -> Answer {
        let office = self.office.as_ref().ok_or(ErrorCode::NotFound)?;
        let user = office.device(caller).and_then(|device| office.user(device.user));
        if user.is_none_or(|user| user.role != Role::Admin) {
            return Err(ErrorCode::NotAllowed);
        }
        let device = path.split('/').nth(3).and_then(|id| id.parse().ok());
        let held = self.held_of(device.ok_or(ErrorCode::NotFound)?).into_iter();
        let spaces = held.map(|(space, sequence)| (space, sequence, Hash::ZERO)).collect();
        write(&DeviceSequences { spaces })
    }

    fn changes(&self, device: DeviceId, request: &ChangesRequest, mood: Mood) -> Answer {
        let office = self.office.as_ref().unwrap();
        let user = office.device(device).unwrap().user;
        let after = usize::try_from(request.certs_after).unwrap().min(self.certificates.len());
        let certs = self.certificates[after..].to_vec();
        let named =
            certs.iter().filter_map(|cert| cert.body.action.bundle()).map(|(space, _)| space);
        let wanted: std::collections::BTreeSet<_> =
            named.chain(request.bundles_of.iter().copied()).collect();
        let cursors: BTreeMap<_, _> = request.cursors.iter().copied().collect();
        let mut readable: Vec<_> = office
            .spaces_of(user)
            .filter(|space| !space.is_over(user, self.minute))
            .map(|space| space.id)
            .collect();
        if !office.is_active(device) {
            readable.clear();
        }
        let admin = office.user(user).is_some_and(|user| user.role == Role::Admin);
        let lost = request
            .bundles_of
            .iter()
            .filter(|space| admin && office.is_active(device) && office.is_recoverable(**space));
        let given: std::collections::BTreeSet<_> = readable.iter().chain(lost).collect();
        let bundles =
            given.into_iter().filter(|space| wanted.contains(space)).filter_map(|space| {
                let bytes = self.bundles.get(space)?.clone();
                Some(BundleDownload { space: *space, hash: Hash::of_bundle(&bytes), bytes })
            });
        let cursor = |space: &SpaceId| cursors.get(space).copied().unwrap_or(0);
        let gone = |space: &SpaceId| {
            mood == Mood::SaysCompacted || self.compacted.get(space) > Some(&cursor(space))
        };
        let compacted = readable.iter().copied().filter(gone).collect();
        let spaces = readable.iter().filter(|space| !gone(space)).filter_map(|space| {
            let log = self.logs.get(space)?;
            let entries = entries(log, cursor(space), mood);
            (!entries.is_empty()).then_some(SpaceChanges {
                space: *space,
                head: log.len() as u64,
                entries,
            })
        });
        write(&ChangesResponse {
            certs,
            cert_head: self.head(),
            bundles: bundles.collect(),
            spaces: spaces.collect(),
            compacted,
            more: false,
        })
    }

    fn push(&mut self, request: &PushRequest) -> Answer {
        let results = request.batches.iter().map(|bytes| self.store(bytes)).collect();
        write(&PushResponse { results })
    }

    fn store(&mut self, bytes: &[u8]) -> BatchResult {
        let Ok(batch) = Batch::decode(bytes) else {
            return BatchResult::Refused(ErrorCode::Malformed);
        };
        let header = &batch.header;
        let office = self.office.as_ref().unwrap();
        let Ok(device) = office.check_push_at(header, self.minute) else {
            return BatchResult::Refused(ErrorCode::NotFound);
        };
        if batch.verify(&device.signing).is_err() {
            return BatchResult::Refused(ErrorCode::BadSignature);
        }
        let log = self.logs.entry(header.space).or_default();
        if let Some(at) = log.iter().position(|there| there == bytes) {
            return BatchResult::Stored { position: at as u64 + 1 };
        }
        let chain = self.chains.entry(header.space).or_default();
        let (expected_sequence, previous) = chain.next(header.device);
        let at = log.iter().filter(|there| there.is_empty()).count() as u64;
        if header.sequence < expected_sequence && at > 0 {
            return BatchResult::OutOfOrder { expected_sequence, previous };
        }
        if header.sequence < expected_sequence {
            return BatchResult::Conflicts;
        }
        if chain.advance(header).is_err() {
            return BatchResult::OutOfOrder { expected_sequence, previous };
        }
        log.push(bytes.to_vec());
        BatchResult::Stored { position: log.len() as u64 }
    }
}

fn entries(log: &[Vec<u8>], after: u64, mood: Mood) -> Vec<LogEntry> {
    let mut kept: Vec<Vec<u8>> = log.to_vec();
    match mood {
        Mood::Withhold => drop(kept.pop()),
        Mood::DropOne if kept.len() >= 2 => drop(kept.remove(kept.len() - 2)),
        Mood::FlipBit => kept.iter_mut().for_each(|batch| {
            if let Some(last) = batch.last_mut() {
                *last ^= 1;
            }
        }),
        _ => {}
    }
    let after = usize::try_from(after).unwrap();
    let entry = |(index, batch): (usize, Vec<u8>)| LogEntry { position: index as u64 + 1, batch };
    kept.into_iter().enumerate().skip(after).map(entry).collect()
}
