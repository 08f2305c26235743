//! Filters a person has given names: that person's own, on all of the person's devices.

use fotfaste_domain::{Field, personal::SavedFilter};
use fotfaste_store::Reader;

use crate::{
    Desk, Error,
    table::Commands,
    views::{
        Done, One, Saved,
        saved_filters::{ChooseDefaultFilter, OfList, SaveFilter},
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("list_filters", list)
        .add("save_filter", save)
        .add("choose_default_filter", choose_default)
        .add("delete_filter", delete)
        .add("restore_filter", restore)
}

fn list(desk: &Desk, argument: OfList) -> Result<Vec<SavedFilter>, Error> {
    desk.read(|r| {
        let of = [("list", argument.list.to_value())];
        let mut filters = own(r, &of)?;
        filters.sort_by_cached_key(|filter| filter.name.to_lowercase());
        // Two that were chosen on two devices are one: the first.
        let mut chosen = false;
        for filter in &mut filters {
            filter.is_default &= !chosen;
            chosen |= filter.is_default;
        }
        Ok(filters)
    })
}

fn own(
    reader: &Reader<'_>,
    of: &[(&str, fotfaste_domain::Value)],
) -> Result<Vec<SavedFilter>, Error> {
    Ok(reader.find_in::<SavedFilter>(reader.identity()?.user, of, &["name"])?.readable)
}

fn save(desk: &Desk, argument: SaveFilter) -> Result<Saved, Error> {
    let draft = argument.draft;
    let id = desk.write(|w| {
        let existing: Option<SavedFilter> = argument.id.map(|id| w.require(id)).transpose()?;
        let others = own(w, &[])?;
        let filter = desk.context(|context| draft.save(existing.as_ref(), &others, context))?;
        w.put(w.identity()?.user, &filter)?;
        Ok(filter.id)
    })?;
    Ok(id.into())
}

fn choose_default(desk: &Desk, argument: ChooseDefaultFilter) -> Result<Done, Error> {
    desk.write(|w| {
        let space = w.identity()?.user;
        for filter in own(w, &[("list", argument.list.to_value())])? {
            let is_default = argument.id == Some(filter.id);
            if filter.is_default != is_default {
                w.put(space, &SavedFilter { is_default, ..filter })?;
            }
        }
        Ok(())
    })?;
    Ok(Done {})
}

fn delete(desk: &Desk, argument: One<SavedFilter>) -> Result<Done, Error> {
    desk.write(|w| Ok(w.delete(argument.id)?))?;
    Ok(Done {})
}

fn restore(desk: &Desk, argument: One<SavedFilter>) -> Result<Done, Error> {
    desk.write(|w| Ok(w.restore(argument.id)?))?;
    Ok(Done {})
}
