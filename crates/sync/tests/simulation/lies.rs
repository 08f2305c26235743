//! What a server that is not to be trusted answers.

use fotfaste_protocol::{
    SpaceId,
    certificate::{Action, Certificate},
    hash::Hash,
    routes::{
        self, BatchResult, BundleDownload, ChangesResponse, ChunkAnswer, FetchChunksResponse,
        LogEntry, PushRequest, PushResponse, SpaceChanges,
    },
};
use fotfaste_sync::{Outgoing, Reply, Transport, Unreachable};

use crate::support::relay::Relay;

/// A lie, and who hears it.
#[derive(Clone, Debug)]
pub struct Lie {
    pub to: usize,
    pub what: What,
}

/// What is said that is not so.
#[derive(Clone, Debug)]
pub enum What {
    /// There is nothing new in a space.
    NothingNew(SpaceId),
    /// The first new batch of a space never was; those after it move up.
    OneNeverWas(SpaceId),
    /// The first new batch of a space is the other space's first.
    FromAnotherSpace(SpaceId, SpaceId),
    /// The first new batch of a space is the oldest once more.
    TheOldestAgain(SpaceId),
    /// The batches of a space stand one place further on.
    OnePlaceOn(SpaceId),
    /// A bit of a space's first new batch is another: which byte, of a thousand.
    FlippedBatch(SpaceId, usize),
    /// A bit of every bundle is another.
    FlippedBundles(usize),
    /// Every bundle is the other space's.
    SwappedBundles(SpaceId),
    /// A bit of the newest certificate's signature is another.
    FlippedCertificate(usize),
    /// Whoever gets access newest gets keys of the server's choice.
    AnotherKey,
    /// Whoever gets access newest may do something else.
    AnotherRight,
    /// The first certificates come once more before the new ones.
    OldCertificates,
    /// The beginning of a space's log is gone, and what is new of it.
    Compacted(SpaceId),
    /// A bit of every chunk is another.
    AnotherSnapshot(usize),
    /// What is sent is stored. It is not.
    Stored,
    /// What is sent is stored; where, is not so.
    StoredElsewhere(u64),
}

impl Lie {
    pub fn is_told_to(&self, who: usize) -> bool {
        self.to == who
    }

    pub async fn answer(&self, server: &Relay, request: Outgoing) -> Result<Reply, Unreachable> {
        let path = request.path.clone();
        if let (What::Stored, routes::BATCHES) = (&self.what, path.as_str()) {
            return Ok(pretend(server, &request));
        }
        let mut reply = server.send(request).await?;
        if reply.status == 200 {
            match path.as_str() {
                routes::CHANGES => self.bend(server, &mut reply),
                routes::BATCHES => self.misplace(&mut reply),
                routes::CHUNKS_FETCH => self.bend_chunks(&mut reply),
                _ => {}
            }
        }
        Ok(reply)
    }

    fn bend(&self, server: &Relay, reply: &mut Reply) {
        let mut answer: ChangesResponse = routes::read(&reply.body).unwrap();
        match &self.what {
            What::NothingNew(space) => answer.spaces.retain(|changes| changes.space != *space),
            What::Compacted(space) => {
                answer.spaces.retain(|changes| changes.space != *space);
                answer.compacted = vec![*space];
            }
            What::FlippedBundles(place) => answer.bundles.iter_mut().for_each(|bundle| {
                flip(&mut bundle.bytes, *place);
            }),
            What::SwappedBundles(space) => {
                let bytes = server.held.lock().unwrap().bundles[space].clone();
                let other = |bundle: &mut BundleDownload| bundle.bytes.clone_from(&bytes);
                answer.bundles.iter_mut().for_each(other);
            }
            What::FlippedCertificate(_) | What::AnotherKey | What::AnotherRight => {
                if let Some(newest) = answer.certs.last_mut() {
                    self.bend_certificate(newest);
                    answer.cert_head.hash = newest.hash();
                }
            }
            What::OldCertificates if !answer.certs.is_empty() => {
                let old = server.held.lock().unwrap().certificates[..2].to_vec();
                answer.certs.splice(..0, old);
            }
            _ => answer.spaces.iter_mut().for_each(|changes| self.bend_space(server, changes)),
        }
        reply.body = postcard::to_stdvec(&answer).unwrap();
    }

    /// The newest one, so that only its signature can tell: nothing is chained to it yet.
    fn bend_certificate(&self, certificate: &mut Certificate) {
        match self.what {
            What::FlippedCertificate(place) => flip(&mut certificate.signature.0, place),
            What::AnotherKey => another_key(certificate),
            _ => another_right(certificate),
        }
    }

    fn bend_space(&self, server: &Relay, changes: &mut SpaceChanges) {
        let oldest = |space: &SpaceId| server.held.lock().unwrap().logs[space][0].clone();
        let entries = &mut changes.entries;
        let Some(first) = entries.first_mut() else { return };
        match &self.what {
            What::OneNeverWas(space) if changes.space == *space => {
                let missing = entries.remove(0);
                for (place, entry) in (missing.position..).zip(entries.iter_mut()) {
                    entry.position = place;
                }
            }
            What::FromAnotherSpace(space, other) if changes.space == *space => {
                first.batch = oldest(other);
            }
            What::TheOldestAgain(space) if changes.space == *space => first.batch = oldest(space),
            What::OnePlaceOn(space) if changes.space == *space => {
                entries.iter_mut().for_each(|LogEntry { position, .. }| *position += 1);
            }
            What::FlippedBatch(space, place) if changes.space == *space => {
                flip(&mut first.batch, *place);
            }
            _ => {}
        }
    }

    fn bend_chunks(&self, reply: &mut Reply) {
        let What::AnotherSnapshot(place) = &self.what else { return };
        let mut answer: FetchChunksResponse = routes::read(&reply.body).unwrap();
        for chunk in &mut answer.chunks {
            if let ChunkAnswer::Here(bytes) = chunk {
                flip(bytes, *place);
            }
        }
        reply.body = postcard::to_stdvec(&answer).unwrap();
    }

    fn misplace(&self, reply: &mut Reply) {
        let What::StoredElsewhere(place) = &self.what else { return };
        let mut answer: PushResponse = routes::read(&reply.body).unwrap();
        for result in &mut answer.results {
            if let BatchResult::Stored { position } = result {
                *position = *place;
            }
        }
        reply.body = postcard::to_stdvec(&answer).unwrap();
    }
}

/// Everything is stored right after what is there.
fn pretend(server: &Relay, request: &Outgoing) -> Reply {
    let request: PushRequest = routes::read(&request.body).unwrap();
    let held = server.held.lock().unwrap();
    let mut ends: Vec<(SpaceId, u64)> =
        held.logs.iter().map(|(space, log)| (*space, log.len() as u64)).collect();
    let results = request.batches.iter().map(|bytes| {
        let space = fotfaste_protocol::batch::Batch::decode(bytes).unwrap().header.space;
        let end = ends.iter_mut().find(|(one, _)| *one == space).unwrap();
        end.1 += 1;
        BatchResult::Stored { position: end.1 }
    });
    let answer = PushResponse { results: results.collect() };
    Reply { status: 200, date: None, body: postcard::to_stdvec(&answer).unwrap() }
}

fn flip(bytes: &mut [u8], place: usize) {
    let at = bytes.len() * place / 1_000;
    bytes[at] ^= 1 << (place % 8);
}

fn another_key(certificate: &mut Certificate) {
    match &mut certificate.body.action {
        Action::AddUser { user_key, .. } => flip(&mut user_key.0, 500),
        Action::AddMember { bundle, .. } => *bundle = Hash::ZERO,
        _ => {}
    }
}

fn another_right(certificate: &mut Certificate) {
    use fotfaste_protocol::certificate::Right::{Read, Write};
    if let Action::AddMember { right, .. } = &mut certificate.body.action {
        *right = if *right == Read { Write } else { Read };
    }
}
