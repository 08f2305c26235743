//! The coach's own days as a calendar file (iCalendar, RFC 5545): visits, follow-ups, next steps and
//! supervisors' next contacts. It leaves the program, so it says what and when, and never who or
//! where; a case number only when that is asked for, and never a protected person's.

use std::{collections::HashMap, fs, path::Path};

use chrono::{NaiveDate, TimeDelta};
use data_encoding::BASE64;
use fotfaste_domain::{
    Field, Id,
    case::{FollowUp, Participant},
    choice::{AccessAction, FollowUpState, VisitState},
    introduction::{Placement, Visit},
    support_thread::thread,
};
use fotfaste_store::{
    Reader,
    queries::{Filter, ParticipantLine},
};

use super::support::notes_of;
use crate::{
    Desk, Error,
    calendar::{Entry, When, to_ics},
    narrow,
    table::Commands,
    views::{calendar::ExportCalendar, exchange::Exported},
    words::Words,
};

/// The title of each sort of entry, as the end of its key and of its identity.
const VISIT: &str = "visit";
const FOLLOW_UP: &str = "follow-up";
const NEXT_STEP: &str = "next-step";
const CONTACT: &str = "contact";

pub(super) fn add(table: Commands) -> Commands {
    table.add("export_calendar", export_calendar)
}

/// One thing to come.
struct Planned {
    what: &'static str,
    row: [u8; 16],
    of: Id<Participant>,
    when: When,
}

fn export_calendar(desk: &Desk, argument: ExportCalendar) -> Result<Exported, Error> {
    let today = desk.today();
    let (planned, people) = desk.read(|r| {
        let lines = r.participants(&Filter::all(today))?;
        let people: HashMap<_, _> = lines.into_iter().map(|line| (line.id, line)).collect();
        let mut planned = visits(desk, r, today)?;
        for line in people.values().filter(|line| line.coach == Some(desk.me())) {
            planned.extend(of_case(r, line, today)?);
        }
        planned.retain(|one| people.contains_key(&one.of));
        Ok((planned, people))
    })?;
    let named = |of: &Id<Participant>| {
        people.get(of).filter(|line| argument.case_numbers && !line.protected)
    };
    // What cannot be logged does not leave.
    let mut about: Vec<_> =
        planned.iter().map(|one| one.of).filter(|of| named(of).is_some()).collect();
    about.sort_unstable();
    about.dedup();
    desk.write(|w| {
        about.iter().try_for_each(|person| desk.log_access(w, *person, AccessAction::Exported))
    })?;

    let words = Words::of(desk.language());
    let entry = |one: &Planned| {
        let title = words.word(&format!("calendar-{}", one.what));
        let number = named(&one.of).map(|line| line.case_number.as_str());
        Entry {
            uid: format!("{}-{}@fotfaste", one.what, Id::<()>::from_bytes(one.row)),
            title: [Some(title.as_str()), number]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" "),
            when: one.when,
        }
    };
    let mut entries: Vec<_> = planned.iter().map(entry).collect();
    entries.sort_by(|a, b| a.when.cmp(&b.when).then_with(|| a.uid.cmp(&b.uid)));
    let file = to_ics(&words.word("calendar-name"), &entries, desk.now());
    let content = match argument.path {
        Some(path) => {
            fs::write(Path::new(&path), &file)?;
            None
        }
        None => Some(BASE64.encode(file.as_bytes())),
    };
    Ok(Exported { rows: narrow(entries.len()), content })
}

/// One's own visits from today on. One that goes past midnight ends the day after.
fn visits(desk: &Desk, reader: &Reader<'_>, today: NaiveDate) -> Result<Vec<Planned>, Error> {
    let of = [("coach", desk.me().to_value()), ("state", VisitState::Planned.to_value())];
    let visits = reader.find::<Visit>(&of, &["held_on"])?.readable;
    let ahead = visits.into_iter().filter(|visit| visit.held_on >= today);
    Ok(ahead
        .map(|visit| {
            let starts = visit.held_on.and_time(visit.starts_at);
            let ends = visit.held_on.and_time(visit.ends_at);
            let ends = if ends < starts { ends + TimeDelta::days(1) } else { ends };
            planned(VISIT, visit.id, visit.participant, When::Between(starts, ends))
        })
        .collect())
}

/// What a case of one's own has ahead.
fn of_case(
    reader: &Reader<'_>,
    line: &ParticipantLine,
    today: NaiveDate,
) -> Result<Vec<Planned>, Error> {
    let mut ahead = Vec::new();
    let of = [("participant", line.id.to_value())];
    for follow_up in reader.find_in::<FollowUp>(line.id.bytes(), &of, &["due_on"])?.readable {
        if follow_up.state != FollowUpState::Done && follow_up.due_on >= today {
            ahead.push(planned(FOLLOW_UP, follow_up.id, line.id, When::Day(follow_up.due_on)));
        }
    }
    if let Some(day) = line.next_step_on.filter(|day| *day >= today) {
        ahead.push(planned(NEXT_STEP, line.id, line.id, When::Day(day)));
    }
    for placement in reader.find_in::<Placement>(line.id.bytes(), &of, &["starts_on"])?.readable {
        if placement.ends_on.is_some_and(|last| last < today) {
            continue;
        }
        let notes = notes_of(reader, &placement)?;
        if let Some(day) = thread(&notes).next_contact_on.filter(|day| *day >= today) {
            ahead.push(planned(CONTACT, placement.id, line.id, When::Day(day)));
        }
    }
    Ok(ahead)
}

fn planned<T>(what: &'static str, row: Id<T>, of: Id<Participant>, when: When) -> Planned {
    Planned { what, row: row.bytes(), of, when }
}
