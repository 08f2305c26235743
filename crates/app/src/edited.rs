//! Saving a form: what the person changed in it, and nothing else.
//!
//! A form stays open while sync takes in what colleagues write. What they have changed since it was
//! opened stays, unless the person changed the same field: then both are kept as a conflict.

use fotfaste_domain::{Entity, Problem};
use fotfaste_store::Writer;

use crate::Error;

/// Writes what a form makes of an entity: a new one whole, of a known one the fields that differ
/// from what was shown. A form that does not say what it showed has shown what is stored.
pub(crate) fn put<E: Entity>(
    writer: &mut Writer<'_>,
    space: [u8; 16],
    existing: Option<&E>,
    shown: Option<&E>,
    made: &E,
) -> Result<(), Error> {
    match existing {
        Some(existing) => writer.put_edited(shown.unwrap_or(existing), made)?,
        None => writer.put(space, made)?,
    }
    Ok(())
}

/// Writes the rows that belong to one thing, each as what differs from what was shown. One that was
/// shown as it is now, and that a colleague has taken away since, is not brought back.
pub(crate) fn put_parts<E: Entity + PartialEq>(
    writer: &mut Writer<'_>,
    space: [u8; 16],
    existing: &[E],
    shown: &[E],
    made: &[E],
    is_same: impl Fn(&E, &E) -> bool,
) -> Result<(), Error> {
    for one in made {
        let known = existing.iter().find(|known| known.id() == one.id());
        let was = shown.iter().find(|was| is_same(was, one));
        let as_shown = was.is_some_and(|was| was.values() == one.values());
        match known {
            None if as_shown => {}
            known => put(writer, space, known, was, one)?,
        }
    }
    Ok(())
}

/// What a form showed, as an entity. It was stored once; if it cannot be read any more (a day that
/// had to be ahead has passed), it counts as not told.
pub(crate) fn shown<D, E>(
    draft: Option<&D>,
    read: impl FnOnce(&D) -> Result<E, Vec<Problem>>,
) -> Option<E> {
    draft.and_then(|draft| read(draft).ok())
}
