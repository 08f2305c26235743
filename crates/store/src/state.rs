//! How changes of one row merge: a pure state that depends on the set of changes alone.
//!
//! Each change names the changes it overwrites. The *heads* of a field are the changes nobody
//! overwrites; the *winner* is the head with the greatest (clock, device). Two heads whose values
//! differ are a conflict: both are kept until somebody chooses. A row is deleted when the winner of
//! its `deleted` field is 1 and every other head was seen by somebody who deleted it, so a change
//! made at the same time brings the row back, visibly.
//!
//! A change may arrive before the ones it overwrites; their identities wait in `awaited`, so that
//! they go straight to the history when they come.

use std::collections::{BTreeMap, HashSet};

use fotfaste_domain::Value;

use crate::{OpId, Result, op::DELETED};

/// A change that nobody has overwritten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) id: OpId,
    pub(crate) value: Value,
    pub(crate) overwrites: Vec<OpId>,
}

/// What is known of one field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    /// The winner first.
    pub(crate) heads: Vec<Head>,
    /// Overwritten before they arrived.
    pub(crate) awaited: Vec<OpId>,
}

/// What is known of one row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RowState {
    pub(crate) cells: BTreeMap<String, Cell>,
}

/// A change that has been replaced and belongs in the history.
pub(crate) type Replaced = (String, Head);

impl Cell {
    pub(crate) fn winner(&self) -> Option<&Head> {
        self.heads.first()
    }

    fn disagrees(&self) -> bool {
        self.heads.windows(2).any(|pair| pair[0].value != pair[1].value)
    }

    /// Takes out the heads with those identities.
    pub(crate) fn take(&mut self, ids: &[OpId]) -> Vec<Head> {
        self.heads.extract_if(.., |head| ids.contains(&head.id)).collect()
    }

    pub(crate) fn insert(&mut self, head: Head) {
        let place = self.heads.partition_point(|other| other.id > head.id);
        self.heads.insert(place, head);
    }
}

impl RowState {
    /// Takes in one change. `is_replaced` tells whether the history already holds a change of that
    /// field; what the change replaces (or the change itself, when it comes late) is pushed onto
    /// `replaced`. Taking in a change twice changes nothing.
    pub(crate) fn merge(
        &mut self,
        field: &str,
        change: Head,
        is_replaced: &mut dyn FnMut(&OpId) -> Result<bool>,
        replaced: &mut Vec<Replaced>,
    ) -> Result<()> {
        if !self.cells.contains_key(field) {
            self.cells.insert(field.to_owned(), Cell::default());
        }
        let cell = self.cells.get_mut(field).expect("it was just put there");
        if cell.heads.iter().any(|head| head.id == change.id) {
            return Ok(());
        }
        let mut is_replaced = |id: &OpId, replaced: &[Replaced]| {
            let just_now = replaced.iter().any(|(of, head)| head.id == *id && of == field);
            Ok::<_, crate::Error>(just_now || is_replaced(id)?)
        };
        let late = cell.awaited.iter().position(|id| *id == change.id);
        if late.is_none() && is_replaced(&change.id, replaced)? {
            return Ok(());
        }
        for id in &change.overwrites {
            if let Some(place) = cell.heads.iter().position(|head| head.id == *id) {
                replaced.push((field.to_owned(), cell.heads.remove(place)));
            } else if *id != change.id && !cell.awaited.contains(id) && !is_replaced(id, replaced)?
            {
                cell.awaited.push(*id);
            }
        }
        match late {
            Some(place) => {
                cell.awaited.remove(place);
                replaced.push((field.to_owned(), change));
            }
            None => cell.insert(change),
        }
        Ok(())
    }

    /// The value of a field, when anything is known of it.
    pub(crate) fn value(&self, field: &str) -> Option<&Value> {
        self.cells.get(field)?.winner().map(|head| &head.value)
    }

    fn wants_deletion(&self) -> bool {
        self.value(DELETED) == Some(&Value::Int(1))
    }

    /// The heads that were not seen by anybody who deleted the row.
    pub(crate) fn unseen_changes(&self) -> impl Iterator<Item = (&str, &Head)> {
        let seen: HashSet<&OpId> = self.cells.get(DELETED).map_or_else(HashSet::new, |cell| {
            let deletions = cell.heads.iter().filter(|head| head.value == Value::Int(1));
            deletions.flat_map(|head| &head.overwrites).collect()
        });
        let fields = self.cells.iter().filter(|(field, _)| *field != DELETED);
        let heads = fields
            .flat_map(|(field, cell)| cell.heads.iter().map(move |head| (field.as_str(), head)));
        heads.filter(move |(_, head)| !seen.contains(&head.id))
    }

    /// Whether the row is deleted.
    pub(crate) fn is_deleted(&self) -> bool {
        self.wants_deletion() && self.unseen_changes().next().is_none()
    }

    /// The fields whose heads disagree; `deleted` is among them when a change made at the same time
    /// brought the row back.
    pub(crate) fn conflicts(&self) -> Vec<&str> {
        if self.is_deleted() {
            return Vec::new();
        }
        let revived = self.wants_deletion();
        let cells = self.cells.iter();
        cells
            .filter(|(field, cell)| cell.disagrees() || (revived && *field == DELETED))
            .map(|(field, _)| field.as_str())
            .collect()
    }

    /// Every head of every field: what a deletion says it has seen.
    pub(crate) fn all_heads(&self) -> Vec<OpId> {
        self.cells.values().flat_map(|cell| &cell.heads).map(|head| head.id).collect()
    }
}
