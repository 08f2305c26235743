//! The list of participants and search: a protected person is a case number, nothing else.

use chrono::NaiveDate;
use fotfaste_domain::{
    Id, Kind,
    case::Participant,
    employers::{EmployerContact, Opening},
    place::Supervisor,
};
use fotfaste_store::{
    Reader,
    queries::{self, Filter, Hit, ParticipantLine, Support},
};
use fotfaste_sync::Office;

use crate::{
    Desk, Error, names, narrow,
    table::Commands,
    views::{
        NoArgument,
        participants::{
            ListParticipants, Only, ParticipantCounts, ParticipantList, ParticipantRow,
        },
        search::{Search, SearchHit},
    },
};

const HITS: u32 = 20;
const MOST_HITS: u32 = 100;

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("list_participants", list_participants)
        .add("count_participants", count_participants)
        .add("search", search)
}

fn list_participants(desk: &Desk, argument: ListParticipants) -> Result<ParticipantList, Error> {
    let today = desk.today();
    let office = desk.sync().engine().office();
    let filter = Filter {
        search: argument.search.as_deref(),
        phase: argument.phase,
        only: argument.only.map(only),
        limit: argument.limit.unwrap_or(u32::MAX),
        ..Filter::all(today)
    };
    let (lines, matching, counts) = desk.read(|r| {
        let lines = r.participants(&filter)?;
        let shown = narrow(lines.len());
        let matching = if shown < filter.limit { shown } else { r.participants_matching(&filter)? };
        Ok((lines, matching, r.participant_counts(today)?))
    })?;
    let rows = lines.into_iter().map(|line| row(desk, office.as_ref(), line)).collect();
    Ok(ParticipantList { rows, matching, counts: counted(&counts) })
}

fn count_participants(desk: &Desk, _: NoArgument) -> Result<ParticipantCounts, Error> {
    let today = desk.today();
    desk.read(|r| Ok(counted(&r.participant_counts(today)?)))
}

fn counted(counts: &queries::ParticipantCounts) -> ParticipantCounts {
    ParticipantCounts {
        all: counts.all,
        overdue: counts.overdue,
        this_week: counts.this_week,
        ending: counts.ending,
    }
}

fn only(only: Only) -> queries::Only {
    match only {
        Only::Overdue => queries::Only::Overdue,
        Only::ThisWeek => queries::Only::ThisWeek,
        Only::Ending => queries::Only::Ending,
    }
}

fn row(desk: &Desk, office: Option<&Office>, line: ParticipantLine) -> ParticipantRow {
    let today = desk.today();
    let name = format!("{} {}", line.first_name, line.last_name).trim().to_owned();
    let late = line.due_on.filter(|due| *due < today).map(|due| (today - due).num_days());
    let open = !line.protected;
    ParticipantRow {
        id: line.id,
        name: if name.is_empty() { line.case_number.clone() } else { name },
        protected: line.protected,
        case_number: line.case_number,
        phase: line.phase,
        workplace: line.workplace_name,
        workplace_until: line.placement_ends_on.filter(|last| open && *last < today),
        next_step: Some(line.next_step).filter(|step| !step.is_empty()),
        due_on: line.due_on,
        overdue_days: late.and_then(|days| u32::try_from(days).ok()),
        last_contact_on: line.last_contact_on.filter(|_| open),
        support_percent: line.support.filter(|_| open).and_then(Support::percent),
        waiting: office.is_some() && line.waiting,
        shared_with: shared_with(office, line.id),
        mine: line.coach == Some(desk.me()),
    }
}

fn shared_with(office: Option<&Office>, case: Id<Participant>) -> u32 {
    let space = office.and_then(|office| office.space(case.bytes().into()));
    let others = space.map_or(0, |space| space.members.len().saturating_sub(1));
    narrow(others)
}

fn search(desk: &Desk, argument: Search) -> Result<Vec<SearchHit>, Error> {
    let limit = argument.limit.unwrap_or(HITS).clamp(1, MOST_HITS);
    let today = desk.today();
    desk.read(|r| {
        let mut shown = Vec::new();
        for hit in r.search(&argument.text, limit)? {
            shown.extend(show(r, &hit, today)?);
        }
        Ok(shown)
    })
}

pub(super) fn show(
    reader: &Reader<'_>,
    hit: &Hit,
    today: NaiveDate,
) -> Result<Option<SearchHit>, Error> {
    let participant: Option<Participant> = match hit.participant {
        Some(id) => reader.get(id)?,
        None => None,
    };
    let own = names::row_title(reader, hit.kind, hit.row)?;
    let (title, detail) = match (&participant, hit.kind) {
        (Some(participant), Kind::Participant) => {
            let name = names::full_name(participant);
            let number = participant.case_number.clone();
            if name == number { (name, String::new()) } else { (name, number) }
        }
        (Some(participant), _) => (names::full_name(participant), own.unwrap_or_default()),
        (None, Kind::Supervisor) => (own.unwrap_or_default(), supervisor_place(reader, hit.row)?),
        (None, _) => (own.unwrap_or_default(), String::new()),
    };
    let of = page_of(reader, hit)?;
    let is_person = hit.kind == Kind::Participant;
    let (placement, workplace) = match hit.participant.filter(|_| is_person) {
        Some(id) => reader.current_placement(id, today)?.unzip(),
        None => (None, None),
    };
    Ok((!title.is_empty()).then(|| SearchHit {
        kind: hit.kind,
        id: Id::<()>::from_bytes(hit.row).to_string(),
        title,
        detail,
        participant: hit.participant,
        of,
        placement,
        workplace: workplace.flatten(),
    }))
}

/// Where a team's row is shown, when that is on the page of another.
fn page_of(reader: &Reader<'_>, hit: &Hit) -> Result<Option<String>, Error> {
    macro_rules! owner {
        ($entity:ty, $field:ident) => {{
            let found: Option<$entity> = reader.get(Id::from_bytes(hit.row))?;
            found.map(|entity| entity.$field.to_string())
        }};
    }
    Ok(match hit.kind {
        Kind::Supervisor => owner!(Supervisor, workplace),
        Kind::Opening => owner!(Opening, workplace),
        Kind::EmployerContact => owner!(EmployerContact, employer),
        _ => None,
    })
}

fn supervisor_place(reader: &Reader<'_>, row: [u8; 16]) -> Result<String, Error> {
    let supervisor = reader.get::<Supervisor>(Id::from_bytes(row))?;
    match supervisor {
        Some(supervisor) => names::workplace_name(reader, supervisor.workplace),
        None => Ok(String::new()),
    }
}
