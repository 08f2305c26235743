//! Snapshots, as the server in memory follows them.

use fotfaste_protocol::{
    ChunkName,
    certificate::Certificate,
    office::Office,
    routes::{ChunkId, ErrorCode},
};

use super::Held;

impl Held {
    /// Offers stand for what is here; what is confirmed lets the log's beginning go.
    pub(super) fn follow_snapshots(
        &mut self,
        office: &Office,
        new: &[Certificate],
    ) -> Result<(), ErrorCode> {
        for id in new.iter().filter_map(|certificate| certificate.body.action.snapshot()) {
            let space = office.space(id).unwrap();
            let before = self.office.as_ref().and_then(|office| office.space(id));
            let names: Vec<_> = before
                .into_iter()
                .flat_map(|one| one.snapshots())
                .flat_map(|one| one.chunks.clone())
                .collect();
            let log = self.logs.entry(id).or_default();
            for snapshot in space.snapshots() {
                let there = |name: &ChunkName| {
                    self.chunks.contains_key(&ChunkId { space: id, name: *name })
                };
                if snapshot.through > log.len() as u64 || !snapshot.chunks.iter().all(there) {
                    return Err(ErrorCode::CertificateRefused);
                }
            }
            for name in names.into_iter().filter(|name| !space.names_chunk(name)) {
                self.chunks.remove(&ChunkId { space: id, name });
            }
            let through = usize::try_from(space.compacted()).unwrap();
            log[..through].fill(Vec::new());
            self.compacted.insert(id, space.compacted());
        }
        Ok(())
    }
}
