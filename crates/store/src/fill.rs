//! Filling the plain tables again from the log, after an upgrade that knows more.

use fotfaste_domain::Kind;

use crate::{
    Result, Writer,
    row_state::{self, RowKey},
    search::Indexed,
};

impl Writer<'_> {
    /// Fills the tables of kinds that this program knows other fields of than the one before.
    pub(crate) fn fill_stale_tables(&mut self) -> Result<()> {
        let shared = self.shared;
        shared.schema.forget_unknown(self.transaction()?)?;
        for kind in shared.schema.stale(self.transaction()?)? {
            self.fill(kind)?;
            shared.schema.mark_filled(self.transaction()?, kind)?;
        }
        Ok(())
    }

    fn fill(&mut self, kind: Kind) -> Result<()> {
        let mut query = self
            .transaction()?
            .prepare("SELECT space, \"row\" FROM row_state WHERE kind = ?1 ORDER BY id")?;
        let rows = query.query_map([kind.table()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for row in rows {
            let (space, row) = row?;
            let key = RowKey { space, kind: kind.table(), row };
            if let Some(stored) = row_state::load(self.transaction()?, &key)? {
                self.show(&key, stored.number, &stored.state, &Indexed::Unknown)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::{DateTime, Utc};
    use fotfaste_domain::{ColumnType, FieldSpec, Kind, Scope, Value};
    use rusqlite::types::Value as Stored;

    use crate::{DatabaseKey, Hlc, Identity, Op, Store, schema::Schema, sync_state::SpaceRecord};

    const ROW: [u8; 16] = [4; 16];

    fn value(field: &FieldSpec) -> Value {
        match field.column.ty {
            ColumnType::Integer => Value::Int(1),
            ColumnType::Text => Value::Text("2026-03-04".into()),
            ColumnType::Blob => Value::Blob(vec![6; 16]),
            ColumnType::Content => Value::Blob([6; 66].into_iter().chain([1, 0]).collect()),
        }
    }

    /// What a newer program's batch fills every field of every kind with.
    fn ops(scope: Scope) -> Vec<Op> {
        let kinds = Kind::ALL.iter().filter(|kind| kind.scope() == scope);
        let fields = kinds.flat_map(|kind| kind.fields().iter().map(move |field| (kind, field)));
        fields
            .zip(1..)
            .map(|((kind, field), number)| Op {
                kind: kind.table().into(),
                row: ROW,
                field: field.name.into(),
                value: value(field),
                clock: Hlc(number << 16),
                device: [9; 16],
                overwrites: Vec::new(),
            })
            .collect()
    }

    fn shown(store: &Store, kind: Kind) -> Option<Vec<Stored>> {
        let names: Vec<_> =
            kind.fields().iter().map(|field| format!("\"{}\"", field.name)).collect();
        let sql = format!("SELECT {} FROM {}", names.join(", "), kind.table());
        let read = store.read(|r| {
            let mut query = r.connection().prepare(&sql)?;
            let mut rows = query.query([])?;
            let Some(row) = rows.next()? else { return Ok(None) };
            let columns = (0..kind.fields().len()).map(|column| row.get(column));
            Ok::<_, crate::Error>(Some(columns.collect::<Result<_, _>>()?))
        });
        read.unwrap()
    }

    fn expected(kind: Kind) -> Vec<Stored> {
        let plain = |field| match value(field) {
            Value::Null => Stored::Null,
            Value::Int(number) => Stored::Integer(number),
            Value::Text(text) => Stored::Text(text),
            Value::Blob(bytes) => Stored::Blob(bytes),
        };
        kind.fields().iter().map(plain).collect()
    }

    /// An older program that does not know something gets a newer one's batches, then is upgraded.
    fn upgrade(hidden: impl Fn(Kind, Option<&str>) -> bool) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("store.db");
        let (key, wall) = (DatabaseKey::new([7; 32]), Arc::new(|| DateTime::<Utc>::UNIX_EPOCH));
        let who = Identity { office: [1; 16], user: [2; 16], device: [3; 16] };
        Store::create(&path, &key, &who, wall.clone()).unwrap().close();
        let older = Schema::current().without(hidden);
        let store = Store::open_as(&path, &key, older, wall.clone()).unwrap();
        let spaces = [(who.office, Scope::Team), (ROW, Scope::Case), (who.user, Scope::Personal)];
        for (id, kind) in spaces {
            let record = SpaceRecord { id, kind };
            store.write(|w| w.add_space(&record)).unwrap();
            let batch = store.write(|w| w.apply_batch(id, [9; 16], 1, [0; 32], 1, ops(kind)));
            batch.unwrap();
        }
        let missing =
            Kind::ALL.iter().filter(|kind| shown(&store, **kind) != Some(expected(**kind)));
        assert!(missing.count() > 0, "the older program does not show everything");
        store.close();
        let store = Store::open(&path, &key, wall).unwrap();
        for kind in Kind::ALL {
            assert_eq!(shown(&store, *kind), Some(expected(*kind)), "{}", kind.table());
        }
    }

    #[test]
    fn every_kind_comes_alive_after_an_upgrade() {
        upgrade(|kind, field| field.is_none() && kind != Kind::Office);
    }

    #[test]
    fn every_field_comes_alive_after_an_upgrade() {
        for remainder in 0..3 {
            upgrade(|kind, field| {
                let place = kind.fields().iter().position(|spec| Some(spec.name) == field);
                place.is_some_and(|place| place % 3 == remainder)
            });
        }
    }

    #[test]
    fn a_participant_known_late_makes_the_case_searchable() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("store.db");
        let (key, wall) = (DatabaseKey::new([7; 32]), Arc::new(|| DateTime::<Utc>::UNIX_EPOCH));
        let who = Identity { office: [1; 16], user: [2; 16], device: [3; 16] };
        Store::create(&path, &key, &who, wall.clone()).unwrap().close();
        let older = Schema::current().without(|kind, _| kind == Kind::JournalNote);
        let store = Store::open_as(&path, &key, older, wall.clone()).unwrap();
        let note = |field: &str, value: &str, number: u64, kind: Kind| Op {
            kind: kind.table().into(),
            row: ROW,
            field: field.into(),
            value: Value::Text(value.into()),
            clock: Hlc(number),
            device: [9; 16],
            overwrites: Vec::new(),
        };
        let ops = vec![
            note("text", "sjöutsikt", 1, Kind::JournalNote),
            note("protection", "none", 2, Kind::Participant),
        ];
        store.write(|w| w.add_space(&SpaceRecord { id: ROW, kind: Scope::Case })).unwrap();
        store.write(|w| w.apply_batch(ROW, [9; 16], 1, [0; 32], 1, ops)).unwrap();
        assert!(store.read(|r| r.search("sjöutsikt", 9)).unwrap().is_empty());
        store.close();
        let store = Store::open(&path, &key, wall).unwrap();
        assert_eq!(store.read(|r| r.search("sjöutsikt", 9)).unwrap().len(), 1);
    }
}
