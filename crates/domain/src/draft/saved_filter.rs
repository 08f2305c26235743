//! The draft of a filter that is given a name.

use crate::{
    Check, Problem, ProblemCode,
    personal::{FilteredList, SavedFilter},
};

use super::{Context, draft};

/// More filters of one list than this are not found again.
const MOST_FILTERS: u32 = 30;

draft! {
    /// A filter with its name, new or renamed.
    SavedFilterDraft about {
        /// Of which list.
        list: FilteredList,
    } with {
        /// What it is called.
        name: String,
        /// The filter as it stands in the address of the list.
        query: String,
    }
}

impl SavedFilterDraft {
    /// The filter, new or changed, among the others of the person.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        existing: Option<&SavedFilter>,
        others: &[SavedFilter],
        context: &mut Context<'_>,
    ) -> Result<SavedFilter, Vec<Problem>> {
        let mut check = Check::new();
        let name = check.required_line("name", &self.name);
        let same_list = || others.iter().filter(|other| other.list == self.list);
        let taken = same_list().any(|other| {
            existing.is_none_or(|own| own.id != other.id)
                && other.name.to_lowercase() == name.to_lowercase()
        });
        check.that("name", ProblemCode::FilterNameTaken, !taken);
        if existing.is_none() && same_list().count() >= MOST_FILTERS as usize {
            check.note(Problem::new("name", ProblemCode::TooMany).with("limit", MOST_FILTERS));
        }
        let filter = SavedFilter {
            id: existing.map_or_else(|| context.new_id(), |own| own.id),
            list: existing.map_or(self.list, |own| own.list),
            name,
            query: check.line("query", &self.query),
            is_default: existing.is_some_and(|own| own.is_default),
        };
        check.finish(|| Some(filter))
    }
}
