//! Task templates: what the team has found out about dividing a task into steps. They name nobody.

use chrono::NaiveDate;

use crate::{Id, record::entity};

entity! {
    /// A task that the team shares, to begin a case's task from.
    TaskTemplate {
        /// Its name.
        name: String,
        /// When it fits, in words.
        note: String,
        /// No longer offered since.
        archived_on: Option<NaiveDate>,
    }
}

entity! {
    /// One step of a task template.
    TemplateStep {
        /// Of which template.
        template: Id<TaskTemplate>,
        /// Its place in the template, from 0.
        position: u32,
        /// What is done (the response).
        response: String,
        /// What tells that it is time (the cue).
        cue: String,
        /// How to help, in observable words.
        how_to_help: String,
    }
}
