//! Sealed chunks, as the server in memory keeps them.

use fotfaste_protocol::{
    DeviceId,
    certificate::Right,
    limits::MAX_CHUNK,
    routes::{
        ChunkAnswer, ChunkId, ChunkResult, ChunkUpload, ChunksResponse, DeleteChunksRequest,
        ErrorCode, FetchChunksRequest, FetchChunksResponse, StoreChunksRequest,
    },
};

use super::{Answer, Held, Mood, write};

impl Held {
    pub(super) fn store_chunks(
        &mut self,
        device: DeviceId,
        request: StoreChunksRequest,
        mood: Mood,
    ) -> Answer {
        let mut results = Vec::new();
        for ChunkUpload { id, bytes } in request.chunks {
            assert!(bytes.len() <= MAX_CHUNK, "a client knows the limit");
            let result = match self.chunks.get(&id) {
                _ if !self.may(device, id, true) => ChunkResult::Refused(ErrorCode::NotFound),
                Some(there) if *there == bytes => ChunkResult::Done,
                Some(_) => ChunkResult::Refused(ErrorCode::NameTaken),
                None if mood == Mood::NoRoom => ChunkResult::Refused(ErrorCode::NoRoom),
                None => {
                    self.chunks.insert(id, bytes);
                    ChunkResult::Done
                }
            };
            results.push(result);
        }
        write(&ChunksResponse { results })
    }

    pub(super) fn fetch_chunks(
        &self,
        device: DeviceId,
        request: &FetchChunksRequest,
        mood: Mood,
    ) -> Answer {
        let mut room = request.max_bytes as usize;
        let mut chunks = Vec::new();
        for id in &request.chunks {
            let there = self.chunks.get(id).filter(|_| self.may(device, *id, false));
            let size = there.map_or(0, Vec::len);
            if size > room && !chunks.is_empty() {
                break;
            }
            room = room.saturating_sub(size);
            chunks.push(there.cloned().map_or(ChunkAnswer::Missing, ChunkAnswer::Here));
        }
        match mood {
            Mood::SwapChunks => chunks.reverse(),
            Mood::OtherChunks => chunks.iter_mut().zip(&request.chunks).for_each(|(chunk, id)| {
                let mut others = self.chunks.iter();
                let other = others.find(|(other, _)| other.space == id.space && *other != id);
                *chunk = other
                    .map_or(ChunkAnswer::Missing, |(_, bytes)| ChunkAnswer::Here(bytes.clone()));
            }),
            Mood::LoseChunks => chunks.fill(ChunkAnswer::Missing),
            Mood::FlipBit => chunks.iter_mut().for_each(|chunk| {
                if let ChunkAnswer::Here(bytes) = chunk {
                    bytes[100] ^= 1;
                }
            }),
            _ => {}
        }
        write(&FetchChunksResponse { chunks })
    }

    pub(super) fn delete_chunks(
        &mut self,
        device: DeviceId,
        request: &DeleteChunksRequest,
    ) -> Answer {
        let delete = |id: &ChunkId| {
            if !self.may(device, *id, true) {
                return ChunkResult::Refused(ErrorCode::NotFound);
            }
            self.chunks.remove(id);
            ChunkResult::Done
        };
        write(&ChunksResponse { results: request.chunks.iter().map(delete).collect() })
    }

    fn may(&self, device: DeviceId, id: ChunkId, write: bool) -> bool {
        let office = self.office.as_ref().unwrap();
        let right = office.member_of(id.space, office.device(device).unwrap().user);
        right == Some(Right::Write) || (right.is_some() && !write)
    }
}
