//! The command table, one file for each area.
#![expect(
    clippy::needless_pass_by_value,
    reason = "the table hands each command its argument, whether it takes it apart or not"
)]

mod case;
mod corrections;
mod curves;
mod drafts;
mod lists;
mod office;
mod office_card;
mod participants;
mod placements;
mod planned;
mod plans;
mod profile;
mod programmes;
mod sheets;
mod sync;
mod timeline;
mod today;
mod visit_drafts;
mod visits;
mod vocational_profiles;
mod workplaces;

use crate::table::Commands;

pub(crate) use participants::latest_enrolment;
pub(crate) use placements::{adaptations, supervisors_at, tasks};

/// Everything a person can do.
#[must_use]
pub fn commands() -> Commands {
    let mut table = Commands::default();
    for add in [
        profile::add,
        lists::add,
        participants::add,
        programmes::add,
        vocational_profiles::add,
        plans::add,
        case::add,
        timeline::add,
        workplaces::add,
        placements::add,
        curves::add,
        visits::add,
        planned::add,
        visit_drafts::add,
        drafts::add,
        today::add,
        sheets::add,
        sync::add,
        office::add,
        office_card::add,
    ] {
        table = add(table);
    }
    table
}
