//! Changes as they travel inside a sealed batch: postcard over rows, then zstd.
//!
//! Names of kinds and fields and the authors of overwritten changes are written once per batch,
//! changes of one row stand together, clocks are differences: a change costs about ten bytes
//! besides its value. Everything here is inside the sealed body; the server sees none of it.

use std::collections::HashMap;

use fotfaste_domain::Value;
use fotfaste_store::{Hlc, Op, OpId};
use serde::{Deserialize, Serialize};

use crate::Error;

/// The newest layout this program writes and reads.
const FORMAT: u8 = 1;
/// A batch that unpacks to more than this is refused (a decompression bomb).
const MAX_PLAIN: usize = 32 << 20;
/// zstd's level: small batches, so speed matters more than the last percent.
const LEVEL: i32 = 3;

#[derive(Serialize, Deserialize)]
struct Body {
    format: u8,
    kinds: Vec<String>,
    fields: Vec<String>,
    devices: Vec<[u8; 16]>,
    first_clock: u64,
    rows: Vec<Row>,
}

#[derive(Serialize, Deserialize)]
struct Row {
    kind: u32,
    id: [u8; 16],
    changes: Vec<Change>,
}

#[derive(Serialize, Deserialize)]
struct Change {
    field: u32,
    /// Difference to the change before it in the batch.
    clock: i64,
    value: Value,
    /// The overwritten changes: clock as difference to the first clock, index of its device.
    overwrites: Vec<(i64, u32)>,
}

/// Gives each distinct thing a number in the order of first use.
#[derive(Default)]
struct Numbers<T>(HashMap<T, u32>, Vec<T>);

impl<T: Clone + Eq + std::hash::Hash> Numbers<T> {
    fn of(&mut self, thing: &T) -> u32 {
        let next = u32::try_from(self.1.len()).expect("a batch holds fewer than 2^32 things");
        if let Some(number) = self.0.get(thing) {
            return *number;
        }
        self.0.insert(thing.clone(), next);
        self.1.push(thing.clone());
        next
    }
}

/// Writes one device's changes, in their order, as the plain body of a batch.
///
/// # Errors
/// [`Error::Batch`] when the codec refuses, which only lack of memory can cause.
pub(crate) fn encode(ops: &[Op]) -> Result<Vec<u8>, Error> {
    zstd::bulk::compress(&write(ops)?, LEVEL).map_err(|_| Error::Batch)
}

/// Writes one device's changes without packing them.
///
/// # Errors
/// As [`encode`].
pub(crate) fn write(ops: &[Op]) -> Result<Vec<u8>, Error> {
    let first_clock = ops.first().map_or(0, |op| op.clock.0);
    let (mut kinds, mut fields, mut devices) =
        (Numbers::default(), Numbers::default(), Numbers::default());
    let mut rows: Vec<Row> = Vec::new();
    let mut last = first_clock;
    for op in ops {
        let change = Change {
            field: fields.of(&op.field),
            clock: difference(op.clock.0, last),
            value: op.value.clone(),
            overwrites: op
                .overwrites
                .iter()
                .map(|id| (difference(id.clock.0, first_clock), devices.of(&id.device)))
                .collect(),
        };
        last = op.clock.0;
        let kind = kinds.of(&op.kind);
        match rows.last_mut() {
            Some(row) if row.id == op.row && row.kind == kind => row.changes.push(change),
            _ => rows.push(Row { kind, id: op.row, changes: vec![change] }),
        }
    }
    let body = Body {
        format: FORMAT,
        kinds: kinds.1,
        fields: fields.1,
        devices: devices.1,
        first_clock,
        rows,
    };
    postcard::to_stdvec(&body).map_err(|_| Error::Batch)
}

/// Reads a body written by `author`.
///
/// # Errors
/// [`Error::NewerProgram`] for a layout from a later version, [`Error::Batch`] for anything else
/// that does not read.
pub(crate) fn decode(bytes: &[u8], author: [u8; 16]) -> Result<Vec<Op>, Error> {
    let plain = zstd::bulk::decompress(bytes, plain_size(bytes)?).map_err(|_| Error::Batch)?;
    read(&plain, author)
}

/// Reads what [`write`] wrote.
///
/// # Errors
/// As [`decode`].
pub(crate) fn read(plain: &[u8], author: [u8; 16]) -> Result<Vec<Op>, Error> {
    if plain.first().is_some_and(|format| *format > FORMAT) {
        return Err(Error::NewerProgram);
    }
    let body: Body = postcard::from_bytes(plain).map_err(|_| Error::Batch)?;
    let mut ops = Vec::new();
    let mut last = body.first_clock;
    for row in &body.rows {
        for change in &row.changes {
            last = last.checked_add_signed(change.clock).ok_or(Error::Batch)?;
            ops.push(Op {
                kind: at(&body.kinds, row.kind)?.clone(),
                row: row.id,
                field: at(&body.fields, change.field)?.clone(),
                value: change.value.clone(),
                clock: Hlc(last),
                device: author,
                overwrites: overwritten(&body, change)?,
            });
        }
    }
    Ok(ops)
}

fn overwritten(body: &Body, change: &Change) -> Result<Vec<OpId>, Error> {
    let one = |(clock, device): &(i64, u32)| {
        let clock = body.first_clock.checked_add_signed(*clock).ok_or(Error::Batch)?;
        Ok(OpId { clock: Hlc(clock), device: *at(&body.devices, *device)? })
    };
    change.overwrites.iter().map(one).collect()
}

fn at<T>(list: &[T], index: u32) -> Result<&T, Error> {
    list.get(index as usize).ok_or(Error::Batch)
}

fn difference(to: u64, from: u64) -> i64 {
    to.wrapping_sub(from).cast_signed()
}

/// What the frame says it unpacks to, refused when it is too much or not said.
fn plain_size(bytes: &[u8]) -> Result<usize, Error> {
    let size = zstd::zstd_safe::get_frame_content_size(bytes).ok().flatten();
    size.and_then(|size| usize::try_from(size).ok())
        .filter(|size| *size <= MAX_PLAIN)
        .ok_or(Error::Batch)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_op(author: [u8; 16]) -> impl Strategy<Value = Op> {
        let value = prop_oneof![
            Just(Value::Null),
            any::<i64>().prop_map(Value::Int),
            ".{0,20}".prop_map(Value::Text),
            prop::collection::vec(any::<u8>(), 0..20).prop_map(Value::Blob),
        ];
        let id = (any::<u64>(), any::<[u8; 16]>())
            .prop_map(|(clock, device)| OpId { clock: Hlc(clock >> 1), device });
        let names = ("[a-c]", prop::array::uniform16(0u8..3), "[a-d]");
        (names, value, any::<u64>(), prop::collection::vec(id, 0..3)).prop_map(
            move |((kind, row, field), value, clock, overwrites)| Op {
                kind,
                row,
                field,
                value,
                clock: Hlc(clock >> 1),
                device: author,
                overwrites,
            },
        )
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(ops in prop::collection::vec(any_op([7; 16]), 0..40)) {
            let bytes = encode(&ops).unwrap();
            prop_assert_eq!(decode(&bytes, [7; 16]).unwrap(), ops);
        }

        #[test]
        fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = decode(&bytes, [0; 16]);
        }
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_unpacked() {
        let bomb = zstd::bulk::compress(&vec![0; MAX_PLAIN + 1], 1).unwrap();
        assert!(bomb.len() < 10_000, "small on the wire");
        assert!(matches!(decode(&bomb, [0; 16]), Err(Error::Batch)));
    }

    #[test]
    fn a_later_layout_asks_for_an_upgrade() {
        let later = zstd::bulk::compress(&[FORMAT + 1, 0, 0], 1).unwrap();
        assert!(matches!(decode(&later, [0; 16]), Err(Error::NewerProgram)));
    }
}
