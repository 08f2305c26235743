//! The receipts of erased cases, and the copies that still hold them.

use data_encoding::BASE64;
use fotfaste_domain::{Id, Kind};

use super::sheets::write_out;
use crate::{
    Desk, Error, narrow,
    receipts::{receipt_text, receipt_view},
    table::Commands,
    views::{
        Done, NoArgument,
        retention::{FileOut, Receipts, SaveReceipt},
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("list_receipts", list_receipts)
        .add("save_receipt", save_receipt)
        .add("clear_erased_backups", clear_erased_backups)
}

fn list_receipts(desk: &Desk, _: NoArgument) -> Result<Receipts, Error> {
    let receipts = desk.read(|r| Ok(r.receipts()?))?;
    let rows = receipts.iter().map(|receipt| receipt_view(desk, receipt));
    let rows = rows.collect::<Result<_, _>>()?;
    let backups = narrow(desk.copies_with_erased()?.len());
    Ok(Receipts { rows, backups })
}

fn save_receipt(desk: &Desk, argument: SaveReceipt) -> Result<FileOut, Error> {
    let missing = || Error::NotFound { kind: Kind::Participant };
    let space: Id<()> = argument.space.parse().map_err(|_| missing())?;
    let receipt = desk.read(|r| Ok(r.receipt(space.bytes())?))?.ok_or_else(missing)?;
    let text = receipt_text(desk, &receipt_view(desk, &receipt)?)?;
    match argument.path {
        Some(path) => {
            write_out(desk, path.as_ref(), text.as_bytes())?;
            Ok(FileOut { content: None })
        }
        None => Ok(FileOut { content: Some(BASE64.encode(text.as_bytes())) }),
    }
}

fn clear_erased_backups(desk: &Desk, _: NoArgument) -> Result<Done, Error> {
    desk.clear_erased_copies()?;
    Ok(Done {})
}
