//! Lists to other programs, and a caseload from one.

use std::{
    collections::{HashMap, hash_map::Entry},
    fs,
    path::Path,
};

use data_encoding::BASE64;
use fotfaste_domain::{
    Id, Problem, ProblemCode,
    case::Participant,
    choice::{AccessAction, VisitState},
    introduction::{Placement, Visit},
    place::Workplace,
};
use fotfaste_store::queries::Filter;

use crate::{
    Desk, Error,
    caseload::{Judged, Outcome, guess, judge},
    names, narrow,
    programmes::of_office,
    table::Commands,
    tables::{NoTable, Table, read, to_csv, to_xlsx},
    views::exchange::{
        ExportList, Exported, ExportedList, ImportCaseload, ImportColumn, ImportField,
        ImportPreview, ImportRow, ImportState, Imported, PreviewImport, TableFormat,
    },
    words::Words,
};

const EXAMPLES: usize = 3;
const ROWS_SHOWN: usize = 200;

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("export_list", export_list)
        .add("preview_import", preview_import)
        .add("import_caseload", import_caseload)
}

fn export_list(desk: &Desk, argument: ExportList) -> Result<Exported, Error> {
    let (table, about) = match argument.list {
        ExportedList::Participants => participants(desk)?,
        ExportedList::Visits => visits(desk)?,
        ExportedList::Workplaces => (workplaces(desk)?, Vec::new()),
    };
    // What cannot be logged does not leave.
    desk.write(|w| {
        about.iter().try_for_each(|person| desk.log_access(w, *person, AccessAction::Exported))
    })?;
    let file = match argument.format {
        TableFormat::Csv => to_csv(&table),
        TableFormat::Xlsx => to_xlsx(&table).map_err(|_| Error::TooLong)?,
    };
    let content = match argument.path {
        Some(path) => {
            fs::write(Path::new(&path), &file)?;
            None
        }
        None => Some(BASE64.encode(&file)),
    };
    Ok(Exported { rows: narrow(table.rows.len()), content })
}

/// The columns by their words, and the rows.
fn table(desk: &Desk, headings: &[&str], rows: Vec<Vec<String>>) -> Table {
    let words = Words::of(desk.language());
    Table {
        headings: headings.iter().map(|key| words.word(key)).collect(),
        rows: (2..).zip(rows).collect(),
    }
}

/// What the list shows, and nothing that it does not: of a protected person the case number, the
/// phase and the day.
fn participants(desk: &Desk) -> Result<(Table, Vec<Id<Participant>>), Error> {
    let words = Words::of(desk.language());
    let today = desk.today();
    let lines = desk.read(|r| Ok(r.participants(&Filter::all(today))?))?;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let row = |line: &fotfaste_store::queries::ParticipantLine| {
        let open = |text: &str| if line.protected { String::new() } else { text.to_owned() };
        vec![
            line.case_number.clone(),
            open(&line.first_name),
            open(&line.last_name),
            line.phase
                .map(|phase| words.word(&format!("phase-{}", phase.code())))
                .unwrap_or_default(),
            open(line.workplace_name.as_deref().unwrap_or_default()),
            open(&line.next_step),
            day(line.next_step_on),
            day(line.last_contact_on),
        ]
    };
    let headings = [
        "participant-case-number",
        "participant-first-name",
        "participant-last-name",
        "enrolment-phase",
        "placement-workplace",
        "export-next-step",
        "export-next-step-on",
        "export-last-contact",
    ];
    let about = lines.iter().map(|line| line.id).collect();
    Ok((table(desk, &headings, lines.iter().map(row).collect()), about))
}

/// One's own visits that took place, with their minutes as they are kept apart.
fn visits(desk: &Desk) -> Result<(Table, Vec<Id<Participant>>), Error> {
    let words = Words::of(desk.language());
    let (visits, rows) = desk.read(|r| {
        let of = [
            ("coach", fotfaste_domain::Field::to_value(&desk.me())),
            ("state", fotfaste_domain::Field::to_value(&VisitState::Done)),
        ];
        let visits = r.find::<Visit>(&of, &["held_on", "starts_at"])?.readable;
        let mut people: HashMap<Id<Participant>, Option<Participant>> = HashMap::new();
        let mut rows = Vec::with_capacity(visits.len());
        for visit in &visits {
            let person = match people.entry(visit.participant) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(free) => free.insert(r.get(visit.participant)?),
            };
            let Some(person) = person else { continue };
            let placement: Option<Placement> = r.get(visit.placement)?;
            let workplace = match placement {
                Some(placement) if !names::is_protected(person) => {
                    names::workplace_name(r, placement.workplace)?
                }
                _ => String::new(),
            };
            let mode = words.word(&format!("visit-mode-{}", visit.mode.code()));
            let mut row =
                vec![visit.held_on.to_string(), names::full_name(person), workplace, mode];
            row.extend([visit.starts_at, visit.ends_at].map(|at| at.format("%H:%M").to_string()));
            let minutes = [
                visit.direct_minutes,
                visit.indirect_minutes,
                visit.travel_minutes,
                visit.admin_minutes,
            ];
            row.extend(minutes.map(|minutes| minutes.to_string()));
            rows.push(row);
        }
        Ok((visits, rows))
    })?;
    let headings = [
        "visit-held-on",
        "export-participant",
        "placement-workplace",
        "visit-mode",
        "visit-starts-at",
        "visit-ends-at",
        "export-direct-minutes",
        "export-indirect-minutes",
        "export-travel-minutes",
        "export-admin-minutes",
    ];
    let mut about: Vec<_> = visits.iter().map(|visit| visit.participant).collect();
    about.sort_unstable();
    about.dedup();
    Ok((table(desk, &headings, rows), about))
}

fn workplaces(desk: &Desk) -> Result<Table, Error> {
    let (places, lines) =
        desk.read(|r| Ok((r.all::<Workplace>()?.readable, r.workplaces(None, desk.today())?)))?;
    let streets: HashMap<_, _> = places.iter().map(|place| (place.id, &place.street)).collect();
    let row = |line: fotfaste_store::queries::WorkplaceLine| {
        vec![
            line.name,
            line.employer_name.unwrap_or_default(),
            line.branch,
            streets.get(&line.id).map(|street| (*street).clone()).unwrap_or_default(),
            line.town,
            line.responsible_name.unwrap_or_default(),
        ]
    };
    let headings = [
        "workplace-name",
        "workplace-employer-name",
        "workplace-branch",
        "workplace-street",
        "workplace-town",
        "workplace-responsible",
    ];
    Ok(table(desk, &headings, lines.into_iter().map(row).collect()))
}

fn preview_import(desk: &Desk, argument: PreviewImport) -> Result<ImportPreview, Error> {
    let table = table_in(&argument.content)?;
    let headings = &table.headings;
    let fields = argument.fields.unwrap_or_else(|| by_headings(headings));
    let (judged, columns) = desk.read(|r| {
        let programmes = of_office(r)?;
        let missing = Error::NotFound { kind: fotfaste_domain::Kind::Programme };
        let first = programmes.first().map(|programme| programme.id);
        let programme = argument.programme.or(first).ok_or(missing)?;
        let here = r.all::<Participant>()?.readable;
        let judged = judge(desk, &table, &fields, &programmes, programme, &here);
        Ok((judged, columns(&table, &fields)))
    })?;
    let of = |state| judged.iter().filter(|row| state_of(row) == state).count();
    let (new, known, wrong) =
        (of(ImportState::New), of(ImportState::Known), of(ImportState::Wrong));
    let mut rows: Vec<_> = judged.into_iter().map(row).collect();
    rows.sort_by_key(|row| match row.state {
        ImportState::Wrong => 0,
        ImportState::Known => 1,
        ImportState::New => 2,
    });
    rows.truncate(ROWS_SHOWN);
    Ok(ImportPreview {
        columns,
        rows,
        new: narrow(new),
        known: narrow(known),
        wrong: narrow(wrong),
    })
}

fn import_caseload(desk: &Desk, argument: ImportCaseload) -> Result<Imported, Error> {
    let table = table_in(&argument.content)?;
    desk.write(|w| {
        let here = w.all::<Participant>()?.readable;
        let programmes = of_office(w)?;
        let judged = judge(desk, &table, &argument.fields, &programmes, argument.programme, &here);
        let mut done = Imported { imported: 0, known: 0, left_out: 0 };
        for row in judged {
            match row.outcome {
                Outcome::Known => done.known += 1,
                Outcome::Wrong(_) if argument.leave_out => done.left_out += 1,
                Outcome::Wrong(_) => {
                    return Err(vec![Problem::new("leaveOut", ProblemCode::RowsWrong)].into());
                }
                Outcome::New(new) => {
                    super::participants::add_participant(w, &new)?;
                    done.imported += 1;
                }
            }
        }
        Ok(done)
    })
}

fn table_in(content: &str) -> Result<Table, Error> {
    let file = BASE64.decode(content.as_bytes());
    let file = file.map_err(|_| Error::BadArgument { detail: "content is Base64".to_owned() })?;
    read(&file).map_err(|why| {
        let code = match why {
            NoTable::Unreadable => ProblemCode::TableUnreadable,
            NoTable::Empty => ProblemCode::TableEmpty,
            NoTable::TooLarge => ProblemCode::TableTooLarge,
        };
        vec![Problem::new("content", code)].into()
    })
}

/// The first of two columns with the same meaning counts.
fn by_headings(headings: &[String]) -> Vec<Option<ImportField>> {
    let mut taken = Vec::new();
    let fields = headings.iter().map(|heading| {
        let field = guess(heading).filter(|field| !taken.contains(field));
        taken.extend(field);
        field
    });
    fields.collect()
}

fn columns(table: &Table, fields: &[Option<ImportField>]) -> Vec<ImportColumn> {
    let column = |(at, heading): (usize, &String)| {
        let cells = table.rows.iter().map(|(_, cells)| cells[at].clone());
        ImportColumn {
            heading: heading.clone(),
            field: fields.get(at).copied().flatten(),
            examples: cells.filter(|cell| !cell.is_empty()).take(EXAMPLES).collect(),
        }
    };
    table.headings.iter().enumerate().map(column).collect()
}

fn state_of(row: &Judged) -> ImportState {
    match row.outcome {
        Outcome::New(_) => ImportState::New,
        Outcome::Known => ImportState::Known,
        Outcome::Wrong(_) => ImportState::Wrong,
    }
}

fn row(judged: Judged) -> ImportRow {
    let state = state_of(&judged);
    let problems = match judged.outcome {
        Outcome::Wrong(problems) => problems,
        Outcome::New(_) | Outcome::Known => Vec::new(),
    };
    ImportRow { number: judged.number, name: judged.name, state, problems }
}
