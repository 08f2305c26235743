//! The version of the program that the office requires.

use fotfaste_sync::{Office, Wanted};

use super::colleagues::{administered, asked, wish_view};
use crate::{
    Desk, Error,
    table::Commands,
    views::{Done, NoArgument, colleagues::ProgramVersion},
};

pub(super) fn add(table: Commands) -> Commands {
    table.add("program_version", program_version).add("require_version", require_version)
}

/// What the office requires, and what this program is.
fn program_version(desk: &Desk, _: NoArgument) -> Result<ProgramVersion, Error> {
    let engine = desk.sync().engine();
    let wishes = engine.wishes()?;
    let wish = wishes.iter().rfind(|wish| matches!(wish.what, Wanted::RequireVersion { .. }));
    Ok(ProgramVersion {
        own: engine.version(),
        required: engine.office().as_ref().map_or(0, Office::required_version),
        may_require: administered(desk).is_ok(),
        wish: wish.map(|wish| desk.read(|r| wish_view(desk, r, wish))).transpose()?,
    })
}

/// Stops programs older than this one from syncing, from the next round on. Never newer ones: nobody
/// can name a program that would stop themselves.
fn require_version(desk: &Desk, _: NoArgument) -> Result<Done, Error> {
    let office = administered(desk)?;
    let engine = desk.sync().engine();
    if office.required_version() >= engine.version() {
        return Ok(Done {});
    }
    engine.require_version(engine.version())?;
    asked(desk);
    Ok(Done {})
}
