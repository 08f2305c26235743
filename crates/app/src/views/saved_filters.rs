//! Filters a person has given names.

use fotfaste_domain::{
    Id,
    draft::SavedFilterDraft,
    personal::{FilteredList, SavedFilter},
};
use serde::Deserialize;
use ts_rs::TS;

/// Of which list.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfList {
    /// Which.
    pub list: FilteredList,
}

/// Gives a filter a name; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveFilter {
    /// Which one; nothing means a new one.
    pub id: Option<Id<SavedFilter>>,
    /// What was typed.
    pub draft: SavedFilterDraft,
}

/// Lets a list begin with a filter, or with none.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ChooseDefaultFilter {
    /// Which list.
    pub list: FilteredList,
    /// Which filter; nothing means everything.
    pub id: Option<Id<SavedFilter>>,
}
