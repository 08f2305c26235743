//! Offering a snapshot of a space whose log has become long.

use fotfaste_protocol::{
    SpaceId,
    certificate::{Action, Right},
    office::{Device, Office, Space},
    routes::{self, ChunkId, ChunkResult, ChunkUpload, ChunksResponse, StoreChunksRequest},
};

use super::Round;
use crate::{
    Error,
    client::Refusal,
    pull,
    round::{blocking, contents::Pace},
    snapshot,
    transport::Transport,
};

impl<T: Transport> Round<'_, T> {
    /// Offers a snapshot of each space whose log is long, if somebody is there to confirm it.
    pub(in crate::round) async fn offer_snapshots(&mut self) -> Result<(), Error> {
        for space in self.long_spaces()? {
            let store = self.engine.0.store.clone();
            let office = self.engine.office().ok_or(Error::NotConnected)?;
            let sealed = blocking(move || {
                let epoch = office.space(space).map_or(0, Space::epoch);
                let keys = pull::epoch_keys(&store, space)?;
                let Some((_, key)) = keys.iter().find(|(number, _)| *number == epoch) else {
                    return Ok(None);
                };
                let rebuilt = store.read(|reader| snapshot::rebuild(reader, space))?;
                rebuilt.map(|rebuilt| snapshot::seal(space, (epoch, key), &rebuilt)).transpose()
            });
            let Some((snapshot, chunks)) = sealed.await? else { continue };
            let uploads = snapshot.chunks.iter().zip(chunks);
            let uploads = uploads
                .map(|(name, bytes)| ChunkUpload { id: ChunkId { space, name: *name }, bytes })
                .collect();
            if snapshot.is_plausible() && self.store_chunks(uploads).await? {
                self.vouch(Action::OfferSnapshot { space, snapshot }).await?;
            }
        }
        Ok(())
    }

    fn long_spaces(&self) -> Result<Vec<SpaceId>, Error> {
        let long = self.long();
        let office = self.engine.office().ok_or(Error::NotConnected)?;
        let minute = self.engine.0.minute();
        let mut found = Vec::new();
        let here = self.engine.0.store.read::<_, Error>(|reader| {
            let spaces = reader.spaces()?.into_iter();
            spaces.map(|space| Ok((SpaceId(space.id), reader.cursor(space.id)?))).collect()
        });
        let here: Vec<(SpaceId, u64)> = here?;
        for (id, cursor) in here {
            let Some(space) = office.space(id) else { continue };
            let writes = office.member_at(id, self.me.user, minute) == Some(Right::Write);
            let newest = space.snapshots().map(|snapshot| snapshot.through).max().unwrap_or(0);
            let is_long = cursor.saturating_sub(newest) >= long;
            if is_long && writes && !space.owes_rotation && self.has_listener(&office, space) {
                found.push(id);
            }
        }
        Ok(found)
    }

    /// Whether there is a device that could confirm an offer of this one.
    fn has_listener(&self, office: &Office, space: &Space) -> bool {
        let me = self.me.user;
        let mut members = space.members.keys();
        if space.members.len() == 1 {
            let mut others = office.devices_of(me).filter(|device| device.id != self.me.device);
            return others.any(Device::is_computer);
        }
        members.any(|user| *user != me && office.devices_of(*user).any(Device::is_computer))
    }

    /// Whether the server has taken all of them.
    async fn store_chunks(&mut self, mut chunks: Vec<ChunkUpload>) -> Result<bool, Error> {
        let mut pace = Pace::SLOW;
        while !chunks.is_empty() {
            let rest = chunks.split_off(chunks.len().min(pace.chunks()));
            let request = StoreChunksRequest { office: self.me.office, chunks };
            self.report.requests += 1;
            let answer: Result<ChunksResponse, Refusal> =
                self.client.post(routes::CHUNKS, &request).await?;
            let answer = answer.map_err(|Refusal(code)| Error::from(code))?;
            if answer.results.iter().any(|result| *result != ChunkResult::Done) {
                return Ok(false);
            }
            pace.faster();
            chunks = rest;
        }
        Ok(true)
    }
}
