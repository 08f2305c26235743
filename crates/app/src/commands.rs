//! The command table, one file for each area.
#![expect(
    clippy::needless_pass_by_value,
    reason = "the table hands each command its argument, whether it takes it apart or not"
)]

mod calendar;
mod case;
mod colleagues;
mod corrections;
mod curves;
mod days;
mod drafts;
mod employers;
mod exchange;
mod extract;
mod history;
mod left;
mod lists;
mod log_review;
mod office;
mod office_card;
mod office_recovery;
mod openings;
mod participants;
mod photos;
mod placements;
mod planned;
mod plans;
mod profile;
mod programmes;
mod receipts;
mod recent;
mod recovery;
mod retention;
mod saved_filters;
mod sharing;
mod sheets;
mod support;
mod sync;
mod templates;
mod timeline;
mod today;
mod undo;
mod versions;
mod visit_drafts;
mod visits;
mod vocational_profiles;
mod workplaces;

use crate::table::Commands;

pub(crate) use participants::latest_enrolment;
pub(crate) use placements::{adaptations, supervisors_at, tasks};
pub(crate) use support::notes_of;

/// Everything a person can do.
#[must_use]
pub fn commands() -> Commands {
    let mut table = Commands::default();
    for add in [
        profile::add,
        recovery::add,
        office_recovery::add,
        lists::add,
        recent::add,
        saved_filters::add,
        participants::add,
        programmes::add,
        vocational_profiles::add,
        plans::add,
        case::add,
        timeline::add,
        workplaces::add,
        employers::add,
        openings::add,
        placements::add,
        photos::add,
        support::add,
        templates::add,
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
        colleagues::add,
        sharing::add,
        left::add,
        versions::add,
        exchange::add,
        undo::add,
        history::add,
        log_review::add,
        retention::add,
        receipts::add,
        extract::add,
        calendar::add,
    ] {
        table = add(table);
    }
    table
}
