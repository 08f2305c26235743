//! What the office itself has chosen: its name and the order of support levels.

use fotfaste_domain::{Check, Id, ProblemCode, office::Office, support::LevelOrder};
use fotfaste_store::Reader;
use fotfaste_sync::Role;

use crate::{
    Desk, Error,
    desk::level_order,
    edited,
    table::Commands,
    views::{
        Done, NoArgument,
        office::{OfficeCard, SaveOfficeCard},
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table.add("get_office", get_office).add("save_office", save_office)
}

fn get_office(desk: &Desk, _: NoArgument) -> Result<OfficeCard, Error> {
    let may_change = may_change(desk);
    desk.read(|r| {
        Ok(OfficeCard {
            name: office(r)?.map(|office| office.name).unwrap_or_default(),
            levels: level_order(r)?.levels().to_vec(),
            may_change,
        })
    })
}

/// The trials that were scored before keep the order they were scored under.
fn save_office(desk: &Desk, argument: SaveOfficeCard) -> Result<Done, Error> {
    if !may_change(desk) {
        return Err(Error::NotAllowed);
    }
    let mut check = Check::new();
    let name = check.required_line("name", &argument.name);
    let order = LevelOrder::new(argument.levels).ok();
    check.that("levels", ProblemCode::Choose, order.is_some());
    let (name, order) = check.finish(|| Some((name, order?)))?;
    let level_order = kept_order(&order);
    let shown =
        argument.shown.and_then(|shown| Some((shown.name, LevelOrder::new(shown.levels).ok()?)));
    desk.write(|w| {
        let team = w.identity()?.office;
        let existing = office(w)?;
        let contact_warning_days = existing.as_ref().and_then(|known| known.contact_warning_days);
        let card = |name, level_order| Office {
            id: Id::from_bytes(team),
            name,
            level_order,
            contact_warning_days,
        };
        let shown = shown.map(|(name, order)| card(name, kept_order(&order)));
        let made = card(name.clone(), level_order);
        edited::put(w, team, existing.as_ref(), shown.as_ref(), &made)
    })?;
    if let Some(office) = desk.read(office)? {
        desk.app()?.remember_office(&office.name)?;
    }
    Ok(Done {})
}

/// The order as it is stored: nothing for the built-in one.
fn kept_order(order: &LevelOrder) -> String {
    if *order == LevelOrder::default() { String::new() } else { order.to_string() }
}

fn office(reader: &Reader<'_>) -> Result<Option<Office>, Error> {
    let team = reader.identity()?.office;
    Ok(reader.get(Id::from_bytes(team))?)
}

/// An office on one computer is the coach's own; a connected one is its administrators' to change.
pub(super) fn may_change(desk: &Desk) -> bool {
    let Some(office) = desk.sync().engine().office() else { return true };
    let me = office.user(desk.me().bytes().into());
    me.is_some_and(|user| user.role == Role::Admin)
}
