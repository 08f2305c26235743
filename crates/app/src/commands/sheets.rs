//! The supervisor sheet: what may stand on it, the preview, printing and saving. Every print is
//! logged in the case.

use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use fotfaste_domain::{
    Check, Field, Id, ProblemCode,
    case::{Consent, Participant},
    choice::{AccessAction, SharedField},
    consent::recognised_in,
    introduction::{Placement, SheetPrint},
    place::Supervisor,
    when::Direction,
};
use fotfaste_sheets::{Sheet, SupervisorSheet, supervisor_sheet};

use super::{participants::consents, placements::open_placement};
use crate::{
    Desk, Error, names, narrow, new_id,
    sheet::{Choice, Material, as_text, compose},
    table::Commands,
    views::{
        participants::OfParticipant,
        profile::PathView,
        sheets::{
            NeverPrinted, NotAllowed, PreviewSheet, PrintConsent, PrintRow, PrintSheet, SaveSheet,
            SheetField, SheetOptions, SheetOptionsFor, SheetPreview,
        },
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("sheet_options", sheet_options)
        .add("preview_sheet", preview_sheet)
        .add("print_sheet", print_sheet)
        .add("save_sheet", save_sheet)
        .add("list_prints", list_prints)
}

fn sheet_options(desk: &Desk, argument: SheetOptionsFor) -> Result<SheetOptions, Error> {
    let (placement, participant) = open_placement(desk, argument.placement)?;
    let protected = names::is_protected(&participant);
    desk.read(|r| {
        let material = Material::read(desk, r, placement, argument.supervisor)?;
        let gate = material.gate(SharedField::ALL);
        let field = |field: &SharedField| {
            let count = material.count(*field);
            let covered = gate.allowed.iter().any(|allowed| allowed.field == *field);
            let reason = match (covered, count) {
                (false, _) => Some(NotAllowed::NoConsent),
                (true, 0) => Some(NotAllowed::Empty),
                (true, _) => None,
            };
            let allowed = reason.is_none() && !protected;
            SheetField { field: *field, allowed, reason, count: narrow(count) }
        };
        let counts: Vec<_> = material.consent().cloned().into_iter().collect();
        let consent = consents(r, &counts, desk.today())?.pop();
        Ok(SheetOptions {
            participant: (!protected).then(|| participant.first_name.clone()),
            protected,
            supervisor: material.supervisor.as_ref().map(|supervisor| supervisor.id),
            consent,
            fields: SharedField::ALL.iter().map(field).collect(),
            never: NeverPrinted::ALL.to_vec(),
            supervisors: material.supervisors,
        })
    })
}

/// What a sheet is asked for with, whether to look at it, to print it or to save it.
struct Asked<'a> {
    placement: Id<Placement>,
    supervisor: Option<Id<Supervisor>>,
    fields: &'a [SharedField],
    review_on: Option<&'a str>,
}

/// A sheet as it would be printed now.
struct Made {
    placement: Placement,
    supervisor: Option<Id<Supervisor>>,
    consents: Vec<Id<Consent>>,
    fields: Vec<SharedField>,
    model: SupervisorSheet,
    sheet: Sheet,
    digest: String,
}

/// Opens the record, holds the choices against the consent, and composes the sheet.
fn make(desk: &Desk, asked: &Asked<'_>) -> Result<Made, Error> {
    let (placement, participant) = open_placement(desk, asked.placement)?;
    if names::is_protected(&participant) {
        return Err(Error::NotAllowed);
    }
    let review_on = review_day(desk, asked.review_on)?;
    let coach = desk.member()?;
    let material = desk.read(|r| Material::read(desk, r, placement, asked.supervisor))?;
    let consents = allowed(&material, asked.fields)?;
    let (today, language) = (desk.today(), desk.language());
    let choice = Choice { fields: asked.fields, review_on, today, language };
    let model = compose(&material, &coach, &choice);
    nothing_private(&model, &participant)?;
    let sheet = supervisor_sheet(&model)?;
    Ok(Made {
        supervisor: material.supervisor.map(|supervisor| supervisor.id),
        placement: material.placement,
        consents,
        fields: asked.fields.to_vec(),
        digest: blake3::hash(&sheet.pdf).to_hex().to_string(),
        model,
        sheet,
    })
}

/// The consents under which everything chosen may be shown, each once.
fn allowed(material: &Material, fields: &[SharedField]) -> Result<Vec<Id<Consent>>, Error> {
    if material.supervisor.is_none() {
        return Err(Error::problem("supervisor", ProblemCode::Choose));
    }
    let gate = material.gate(fields);
    if gate.allowed.is_empty() || !gate.blocked.is_empty() {
        let fields = gate.blocked.iter().map(|blocked| blocked.field).collect();
        return Err(Error::ConsentMissing { fields });
    }
    let mut consents = Vec::new();
    for allowed in gate.allowed {
        if !consents.contains(&allowed.consent) {
            consents.push(allowed.consent);
        }
    }
    Ok(consents)
}

/// What never may be shown can still be typed into a text that may be.
fn nothing_private(model: &SupervisorSheet, participant: &Participant) -> Result<(), Error> {
    let text = serde_json::to_string(model).expect("a sheet's model is plain data");
    let what = recognised_in(&text, participant);
    if what.is_empty() { Ok(()) } else { Err(Error::NeverShared { what }) }
}

fn review_day(desk: &Desk, typed: Option<&str>) -> Result<Option<NaiveDate>, Error> {
    let mut check = Check::new();
    let typed = typed.unwrap_or_default();
    let day = check.optional_day("reviewOn", typed, desk.today(), Direction::Future);
    Ok(check.finish(|| Some(day))?)
}

fn preview_sheet(desk: &Desk, argument: PreviewSheet) -> Result<SheetPreview, Error> {
    let made = make(
        desk,
        &Asked {
            placement: argument.placement,
            supervisor: argument.supervisor,
            fields: &argument.fields,
            review_on: argument.review_on.as_deref(),
        },
    )?;
    Ok(SheetPreview {
        model: as_text(&made.model),
        pages: narrow(made.sheet.pages),
        pdf: data_encoding::BASE64.encode(&made.sheet.pdf),
        missing: made.sheet.missing.iter().map(ToString::to_string).collect(),
        digest: made.digest,
    })
}

/// Writes the sheet where only its owner reads it; the shell opens it in the system's viewer.
fn print_sheet(desk: &Desk, argument: PrintSheet) -> Result<PathView, Error> {
    let asked = Asked {
        placement: argument.placement,
        supervisor: argument.supervisor,
        fields: &argument.fields,
        review_on: argument.review_on.as_deref(),
    };
    let made = as_previewed(make(desk, &asked)?, &argument.digest)?;
    let path = desk.folder()?.write_print(&made.sheet.pdf)?;
    logged(desk, &made, "print", path)
}

fn save_sheet(desk: &Desk, argument: SaveSheet) -> Result<PathView, Error> {
    let asked = Asked {
        placement: argument.placement,
        supervisor: argument.supervisor,
        fields: &argument.fields,
        review_on: argument.review_on.as_deref(),
    };
    let made = as_previewed(make(desk, &asked)?, &argument.digest)?;
    let path = PathBuf::from(argument.path);
    write_out(desk, &path, &made.sheet.pdf)?;
    logged(desk, &made, "save", path)
}

/// What is printed is what was seen.
fn as_previewed(made: Made, digest: &str) -> Result<Made, Error> {
    if made.digest == digest { Ok(made) } else { Err(Error::SheetChanged) }
}

/// Writes where the person chose, but never over the profile's own files.
pub(super) fn write_out(desk: &Desk, path: &Path, pdf: &[u8]) -> Result<(), Error> {
    let folder = path.parent().ok_or(Error::NoSuchFile)?.canonicalize()?;
    if folder.starts_with(desk.app()?.folder().canonicalize()?) {
        return Err(Error::NotAllowed);
    }
    let mut file = File::create(path)?;
    file.write_all(pdf)?;
    Ok(file.sync_all()?)
}

/// A print that cannot be logged does not stay.
fn logged(desk: &Desk, made: &Made, way: &str, path: PathBuf) -> Result<PathView, Error> {
    let participant = made.placement.participant;
    let print = SheetPrint {
        id: new_id(),
        participant,
        placement: made.placement.id,
        supervisor: made.supervisor,
        consent: made.consents.clone(),
        by: desk.me(),
        printed_at: desk.now(),
        fields: SharedField::join(&made.fields),
        digest: made.digest.clone(),
        way: way.to_owned(),
    };
    let written = desk.write(|w| {
        w.put(participant.bytes(), &print)?;
        desk.log_access(w, participant, AccessAction::Printed)
    });
    if let Err(cause) = written {
        fs::remove_file(path)?;
        return Err(cause);
    }
    Ok(PathView { path: path.display().to_string() })
}

fn list_prints(desk: &Desk, argument: OfParticipant) -> Result<Vec<PrintRow>, Error> {
    let participant = desk.open_record(argument.participant)?.id;
    desk.read(|r| {
        let of = [("participant", participant.to_value())];
        let prints = r.find_in::<SheetPrint>(participant.bytes(), &of, &["printed_at"])?.readable;
        let row = |print: SheetPrint| {
            let consents = print.consent.into_iter().map(|id| {
                let given_on = r.get::<Consent>(id)?.map(|consent| consent.given_on);
                Ok::<_, Error>(PrintConsent { id, given_on })
            });
            let consents = consents.collect::<Result<Vec<_>, _>>()?;
            Ok(PrintRow {
                id: print.id,
                at: print.printed_at,
                by: names::member_name(r, print.by)?.unwrap_or_default(),
                supervisor: names::supervisor_name(r, print.supervisor)?,
                consent_given_on: consents.iter().filter_map(|consent| consent.given_on).max(),
                consents,
                fields: SharedField::split(&print.fields),
                way: print.way,
            })
        };
        prints.into_iter().rev().map(row).collect()
    })
}
