//! What is one person's own, on all of that person's devices and nobody else's.

use crate::record::{choice, entity};

choice! {
    /// A list that a filter can be saved for.
    FilteredList {
        /// The participants.
        Participants = "participants",
        /// The workplaces.
        Workplaces = "workplaces",
        /// The employers.
        Employers = "employers",
    }
}

entity! {
    /// A filter that was given a name.
    SavedFilter {
        /// Of which list.
        list: FilteredList,
        /// What it is called.
        name: String,
        /// The filter as it stands in the address of the list.
        query: String,
        /// Whether the list begins with it. Of two, chosen on two devices, the first by name counts.
        is_default: bool,
    }
}
