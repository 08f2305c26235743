//! The way back: what each command wrote, kept in memory until the profile is locked.
//!
//! A [`Receipt`] goes with a command and takes down what its writes made of rows. When the command
//! has succeeded, [`Ways`] keeps it under a token, which the answer carries to the screen.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use fotfaste_domain::Kind;
use fotfaste_store::{drafts::Draft, undo::RowChange};
use serde::Serialize;
use ts_rs::TS;

/// As many writes as anybody takes back one by one.
const KEPT: usize = 100;

/// How what a command wrote can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "way", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Undo {
    /// `undo_change` takes it back.
    TakeBack {
        /// Under this token.
        token: u64,
    },
    /// It is written once; a later one corrects it.
    Correct {
        /// What was written.
        kind: Kind,
    },
}

/// What a command gives, and how it can be taken back.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// The result.
    pub result: serde_json::Value,
    /// The way back; nothing when it wrote nothing that can be taken back.
    pub undo: Option<Undo>,
}

/// What one command has written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Written {
    /// Each row, once, in the order they were first written.
    pub(crate) rows: Vec<RowChange>,
    /// What it used up: given back with the rest.
    pub(crate) drafts: Vec<Draft>,
}

impl Written {
    /// The rows that can be taken back.
    pub(crate) fn changed(&self) -> impl DoubleEndedIterator<Item = &RowChange> {
        self.rows.iter().filter(|row| !row.kind.is_append_only() && !row.is_empty())
    }

    /// What is written once and was written here.
    pub(crate) fn noted(&self) -> Option<Kind> {
        let mut kinds = self.rows.iter().map(|row| row.kind);
        kinds.find(|kind| {
            matches!(kind, Kind::JournalNote | Kind::SupportNote | Kind::VocationalProfile)
        })
    }
}

/// Goes with a command and takes down what it writes. Clones are the same receipt.
#[derive(Clone, Debug, Default)]
pub struct Receipt(Arc<Mutex<Written>>);

impl Receipt {
    fn written(&self) -> MutexGuard<'_, Written> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn rows(&self, rows: Vec<RowChange>) {
        self.written().rows.extend(rows);
    }

    /// A draft that is there again when the command is taken back.
    pub(crate) fn gives_back(&self, draft: Draft) {
        self.written().drafts.push(draft);
    }

    /// What was written so far is not to be taken back.
    pub(crate) fn forget(&self) {
        *self.written() = Written::default();
    }

    fn take(&self) -> Written {
        std::mem::take(&mut *self.written())
    }
}

/// The latest writes that can be taken back.
#[derive(Debug, Default)]
pub(crate) struct Ways {
    kept: VecDeque<(u64, Written)>,
    last: u64,
}

impl Ways {
    /// Keeps what a command wrote; how it can be taken back.
    pub(crate) fn keep(&mut self, receipt: &Receipt) -> Option<Undo> {
        let written = receipt.take();
        if written.changed().next().is_none() && written.drafts.is_empty() {
            return written.noted().map(|kind| Undo::Correct { kind });
        }
        self.last += 1;
        self.kept.push_back((self.last, written));
        if self.kept.len() > KEPT {
            self.kept.pop_front();
        }
        Some(Undo::TakeBack { token: self.last })
    }

    pub(crate) fn get(&self, token: u64) -> Option<&Written> {
        self.kept.iter().find(|(known, _)| *known == token).map(|(_, written)| written)
    }

    pub(crate) fn spend(&mut self, token: u64) {
        self.kept.retain(|(known, _)| *known != token);
    }

    pub(crate) fn forget(&mut self) {
        self.kept.clear();
    }
}
