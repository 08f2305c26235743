//! What a member who may only read a case writes into it all the same: who opened it, and when.
//!
//! The server cannot tell a line of the access log from any other change, so it takes a reader's
//! batch by its format alone. Every device holds such a batch to what it may be, and the format is
//! signed with the batch: the answer is the same on all of them, whenever they ask.

use fotfaste_domain::{Kind, Value};
use fotfaste_protocol::{SpaceId, UserId};
use fotfaste_store::{Op, Writer};

use crate::Error;

/// The changes of a reader's batch that are new lines of the access log, about this case and in
/// the reader's own name. Whatever else is in it counts as not written.
pub(crate) fn held_to(
    writer: &Writer<'_>,
    space: SpaceId,
    author: UserId,
    ops: &[Op],
) -> Result<Vec<Op>, Error> {
    let mut kept = Vec::with_capacity(ops.len());
    for row in ops.chunk_by(|a, b| (&a.kind, a.row) == (&b.kind, b.row)) {
        let own = says(row, "member", author.0) && says(row, "participant", space.0);
        let kind = Kind::from_table(&row[0].kind).filter(|kind| kind.is_written_by_readers());
        if let Some(kind) = kind.filter(|_| own)
            && writer.space_of(kind, row[0].row)?.is_none()
        {
            kept.extend_from_slice(row);
        }
    }
    Ok(kept)
}

/// Whether a field is given that identity, and no other.
fn says(row: &[Op], field: &str, id: [u8; 16]) -> bool {
    let mut given = row.iter().filter(|op| op.field == field).peekable();
    given.peek().is_some() && given.all(|op| op.value == Value::Blob(id.to_vec()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::DateTime;
    use fotfaste_domain::{Entity, Id, case::Access, choice::AccessAction};
    use fotfaste_protocol::certificate::SpaceKind;
    use fotfaste_store::{DatabaseKey, Hlc, NewStore, Store};

    use super::*;
    use crate::local;

    const CASE: SpaceId = SpaceId([7; 16]);
    const READER: UserId = UserId([8; 16]);

    fn line(row: u8, member: [u8; 16], participant: [u8; 16]) -> Vec<Op> {
        let access = Access {
            id: Id::from_bytes([row; 16]),
            participant: Id::from_bytes(participant),
            member: Id::from_bytes(member),
            at: DateTime::from_timestamp(1_795_417_200, 0).unwrap(),
            device: "ab".into(),
            action: AccessAction::Opened,
        };
        let fields = Access::FIELDS.iter().zip(access.values());
        fields.map(|(field, value)| op(Kind::Access, row, field.name, value)).collect()
    }

    fn op(kind: Kind, row: u8, field: &str, value: Value) -> Op {
        Op {
            kind: kind.table().to_owned(),
            row: [row; 16],
            field: field.to_owned(),
            value,
            clock: Hlc(1),
            device: [9; 16],
            overwrites: Vec::new(),
        }
    }

    /// What is left of a batch on a device that knows one line of the log, row 1, already.
    fn left(ops: &[Op]) -> Vec<Op> {
        let folder = tempfile::tempdir().unwrap();
        let who = NewStore { office: [1; 16], user: [2; 16], device: [3; 16] };
        let clock = Arc::new(|| DateTime::from_timestamp(1_795_417_200, 0).unwrap());
        let key = DatabaseKey::new([1; 32]);
        let store = Store::create(&folder.path().join("store.db"), &key, &who, clock).unwrap();
        let kept = store.write::<_, Error>(|writer| {
            local::open_space(writer, CASE.0, SpaceKind::Case)?;
            let known = line(1, [4; 16], CASE.0);
            let ops = known.into_iter().map(|op| Op { device: [5; 16], ..op }).collect();
            writer.apply_batch(CASE.0, [5; 16], 1, [0; 32], 1, ops)?;
            Ok(())
        });
        kept.unwrap();
        store.write(|writer| held_to(writer, CASE, READER, ops)).unwrap().value
    }

    #[test]
    fn new_lines_in_the_readers_own_name_are_kept() {
        let own = line(2, READER.0, CASE.0);
        assert_eq!(left(&own), own);
    }

    #[test]
    fn nothing_else_of_a_readers_batch_counts() {
        let of_the_case = op(Kind::Participant, 7, "phone", Value::Text("070".into()));
        let two_names = [line(4, READER.0, CASE.0), line(4, [4; 16], CASE.0)].concat();
        let refused = [
            ("another kind", vec![of_the_case]),
            ("in another's name", line(3, [4; 16], CASE.0)),
            ("in two names", two_names),
            ("about another person", line(5, READER.0, [6; 16])),
            ("over another's line", line(1, READER.0, CASE.0)),
            ("half a line", line(6, READER.0, CASE.0).split_off(2)),
        ];
        for (what, ops) in refused {
            let own = line(2, READER.0, CASE.0);
            assert_eq!(left(&[own.clone(), ops].concat()), own, "{what}");
        }
    }
}
