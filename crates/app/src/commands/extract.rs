//! Registerutdrag: everything about one participant, logged before it leaves.

use std::path::Path;

use data_encoding::BASE64;
use fotfaste_domain::choice::AccessAction;
use fotfaste_sheets::record_sheet;

use super::sheets::write_out;
use crate::{
    Desk, Error,
    extract::{Making, data, gather, names_of, paper},
    table::Commands,
    views::extract::{ExtractFormat, Extracted, MakeExtract},
};

pub(super) fn add(table: Commands) -> Commands {
    table.add("make_extract", make_extract)
}

/// What cannot be logged does not leave.
fn make_extract(desk: &Desk, argument: MakeExtract) -> Result<Extracted, Error> {
    let participant = desk.open_record(argument.participant)?;
    let author = desk.member()?.name;
    desk.write(|w| desk.log_access(w, participant.id, AccessAction::Extracted))?;
    let file = desk.read(|r| {
        let held = gather(desk, r, participant)?;
        let called = names_of(r);
        let (language, now, local) = (desk.language(), desk.now(), desk.wall());
        let making = Making { language, now, local, author, called: &called };
        Ok(match argument.format {
            ExtractFormat::Pdf => record_sheet(&paper(&held, &making))?.pdf,
            ExtractFormat::Json => data(&held, &making),
        })
    })?;
    let content = match &argument.path {
        Some(path) => {
            write_out(desk, Path::new(path), &file)?;
            None
        }
        None => Some(BASE64.encode(&file)),
    };
    Ok(Extracted { content })
}
