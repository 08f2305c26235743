//! Writing: one durable transaction, all of it or nothing.

use std::{
    collections::{BTreeSet, HashMap},
    ops::Deref,
};

use fotfaste_domain::{Kind, Scope};
use rusqlite::Connection;

use crate::{
    Error, Hlc, Reader, Result, SpaceId, case_line,
    op::OpId,
    store::Shared,
    undo::{Changes, RowChange},
};

/// One transaction under way. It reads what it has written; nobody else does until it is done.
pub struct Writer<'c> {
    reader: Reader<'c>,
    pub(crate) shared: &'c Shared,
    clock: Hlc,
    /// The clock of the first change of this transaction.
    saved: Option<Hlc>,
    pub(crate) kinds: BTreeSet<Kind>,
    /// In which spaces rows of which kinds have been changed here, not by merging.
    pub(crate) authored: BTreeSet<(SpaceId, Kind)>,
    /// What has been made of each row here, not by merging.
    pub(crate) changes: Changes,
    scopes: HashMap<SpaceId, Scope>,
    /// Which cases may be searched.
    pub(crate) open_cases: HashMap<SpaceId, bool>,
    /// Cases whose line in lists must be gathered again.
    pub(crate) touched_cases: BTreeSet<SpaceId>,
    /// Whether a step has stopped half way: then nothing may be committed, whatever the caller made
    /// of its error.
    half_written: bool,
    /// Whether it stopped because the disk is full, which is what a person has to hear.
    full: bool,
}

impl<'c> Deref for Writer<'c> {
    type Target = Reader<'c>;

    fn deref(&self) -> &Reader<'c> {
        &self.reader
    }
}

impl<'c> Writer<'c> {
    pub(crate) fn begin(conn: &'c Connection, shared: &'c Shared) -> Result<Self> {
        let clock: i64 =
            conn.prepare_cached("SELECT clock FROM identity")?.query_row([], |row| row.get(0))?;
        Ok(Self {
            reader: Reader::new(conn),
            shared,
            clock: Hlc(clock.cast_unsigned()),
            saved: None,
            kinds: BTreeSet::new(),
            authored: BTreeSet::new(),
            changes: Changes::default(),
            scopes: HashMap::new(),
            open_cases: HashMap::new(),
            touched_cases: BTreeSet::new(),
            half_written: false,
            full: false,
        })
    }

    /// The transaction. SQLite gives it up by itself when the disk is full, and a statement after
    /// that would be committed alone: so there is none any more.
    pub(crate) fn transaction(&self) -> Result<&'c Connection> {
        let conn = self.reader.connection();
        match (self.full, self.half_written || conn.is_autocommit()) {
            (true, _) => Err(Error::DiskFull),
            (false, true) => Err(Error::HalfWritten),
            (false, false) => Ok(conn),
        }
    }

    /// Runs a step that is whole or must not be committed.
    pub(crate) fn step<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let done = work(self);
        self.half_written |= done.is_err();
        self.full |= matches!(done, Err(Error::DiskFull));
        done
    }

    /// Gathers what lists show and writes down how far the clock has come.
    pub(crate) fn finish(self) -> Result<(BTreeSet<Kind>, Vec<RowChange>)> {
        for case in &self.touched_cases {
            case_line::refresh(self.transaction()?, case)?;
        }
        let clock = self.clock.0.cast_signed();
        self.transaction()?
            .prepare_cached("UPDATE identity SET clock = ?1 WHERE clock <> ?1")?
            .execute([clock])?;
        Ok((self.kinds, self.changes.in_order()))
    }

    /// In which spaces this transaction has changed rows of which kinds, so that whoever calls can
    /// hold it against what the person may write.
    #[must_use]
    pub fn authored(&self) -> &BTreeSet<(SpaceId, Kind)> {
        &self.authored
    }

    /// The identity of the next change written here.
    pub(crate) fn tick(&mut self) -> OpId {
        self.clock = match self.saved {
            Some(_) => self.clock.next_change(),
            None => self.clock.next_save((self.shared.wall)()),
        };
        self.saved.get_or_insert(self.clock);
        OpId { clock: self.clock, device: self.shared.identity.device }
    }

    /// The clock of this transaction's first change.
    pub(crate) fn saved(&self) -> Hlc {
        self.saved.unwrap_or(self.clock)
    }

    /// Follows a colleague's clock.
    pub(crate) fn saw(&mut self, clock: Hlc) {
        self.clock = self.clock.having_seen(clock, (self.shared.wall)());
    }

    /// The space is gone.
    pub(crate) fn forget_scope(&mut self, space: &SpaceId) {
        self.scopes.remove(space);
    }

    /// Every space is gone, with all that was going to be done about it.
    pub(crate) fn forget_all(&mut self) {
        self.scopes.clear();
        self.open_cases.clear();
        self.touched_cases.clear();
    }

    /// The kind of a space.
    pub(crate) fn scope_of(&mut self, space: &SpaceId) -> Result<Scope> {
        if let Some(scope) = self.scopes.get(space) {
            return Ok(*scope);
        }
        let scope = self.reader.space(*space)?.ok_or(Error::UnknownSpace)?.kind;
        self.scopes.insert(*space, scope);
        Ok(scope)
    }
}
