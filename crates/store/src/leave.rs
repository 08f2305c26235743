//! A case that leaves this device because its person may not read it any more: gone like one that is
//! erased, but only here, and to come again whole should they be let in again.
//!
//! What was written and never acknowledged is handed out first: it must not vanish unseen.

use chrono::{DateTime, Utc};
use fotfaste_domain::{ColumnType, Kind, Scope, Value};

use crate::{Error, Op, Result, SpaceId, Writer, drafts::Draft};

/// What a case held that nobody else has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unsent {
    /// Changes that the server never acknowledged, in the order of their making.
    pub changes: Vec<UnsentChange>,
    /// Half-filled forms.
    pub drafts: Vec<Draft>,
}

/// A change that was never acknowledged.
#[derive(Clone, Debug, PartialEq)]
pub struct UnsentChange {
    /// The row's kind: its table's name.
    pub kind: String,
    /// The row.
    pub row: [u8; 16],
    /// The field.
    pub field: String,
    /// What was written.
    pub value: Value,
    /// When.
    pub at: DateTime<Utc>,
}

impl Writer<'_> {
    /// Takes a case from this device: rows, history, contents, keys, drafts, the words that found
    /// them. Hands out what nobody else has.
    ///
    /// # Errors
    /// [`Error::WrongSpace`] for a space that is no case, [`Error::UnknownSpace`]; when the store
    /// cannot be written.
    pub fn let_case_go(&mut self, space: SpaceId) -> Result<Unsent> {
        match self.space(space)? {
            Some(known) if known.kind == Scope::Case => {}
            Some(_) => return Err(Error::WrongSpace(Kind::Participant)),
            None => return Err(Error::UnknownSpace),
        }
        self.step(|w| {
            let changes = w.unacknowledged(&space)?;
            let changes = changes.into_iter().filter(is_readable).map(told).collect();
            let unsent = Unsent { changes, drafts: w.drafts_of(&space)? };
            w.erase_drafts(&space)?;
            w.erase_words(&space)?;
            w.erase_rows(&space)?;
            w.forget_case(&space);
            Ok(unsent)
        })
    }
}

/// What finds and opens a content is shown to nobody.
fn is_readable(change: &Op) -> bool {
    let kind = Kind::from_table(&change.kind);
    let mut fields = kind.into_iter().flat_map(Kind::fields);
    let field = fields.find(|field| field.name == change.field);
    field.is_none_or(|field| field.column.ty != ColumnType::Content)
}

fn told(change: Op) -> UnsentChange {
    let Op { kind, row, field, value, clock, .. } = change;
    UnsentChange { kind, row, field, value, at: clock.time() }
}
