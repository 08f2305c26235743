//! What people and rows are called on lists. A protected person is a case number, nothing else.

use chrono::NaiveDate;
use fotfaste_domain::{
    Id, Kind,
    case::{Consent, FollowUp, JournalNote, Participant},
    employers::{EmployerContact, Opening},
    handover::HandoverItem,
    introduction::{Adaptation, Placement, Step, Task, Visit},
    office::{Member, Office, Programme},
    personal::SavedFilter,
    photo::Photo,
    place::{Employer, Supervisor, Workplace},
    planning::{Goal, PlanStep, Skill, Validation, VocationalProfile},
    templates::{TaskTemplate, TemplateStep},
};
use fotfaste_store::Reader;

use crate::Error;

/// Whether a participant's identity is protected.
pub(crate) fn is_protected(participant: &Participant) -> bool {
    participant.is_protected()
}

/// Full name, or the case number of a protected person.
pub(crate) fn full_name(participant: &Participant) -> String {
    if is_protected(participant) {
        return participant.case_number.clone();
    }
    let name = format!("{} {}", participant.first_name, participant.last_name);
    let name = name.trim();
    if name.is_empty() { participant.case_number.clone() } else { name.to_owned() }
}

/// First name, or the case number of a protected person.
pub(crate) fn first_name(participant: &Participant) -> String {
    if is_protected(participant) || participant.first_name.trim().is_empty() {
        participant.case_number.clone()
    } else {
        participant.first_name.clone()
    }
}

/// A colleague's name; nothing until the card has arrived.
pub(crate) fn member_name(reader: &Reader<'_>, id: Id<Member>) -> Result<Option<String>, Error> {
    let member: Option<Member> = reader.get(id)?;
    Ok(member.map(|member| member.name).filter(|name| !name.is_empty()))
}

/// A supervisor's name.
pub(crate) fn supervisor_name(
    reader: &Reader<'_>,
    id: Option<Id<Supervisor>>,
) -> Result<Option<String>, Error> {
    let supervisor: Option<Supervisor> = id.map(|id| reader.get(id)).transpose()?.flatten();
    Ok(supervisor.map(|supervisor| supervisor.name))
}

/// The supervisor, when there is one who is still there on a day.
pub(crate) fn supervisor_there(
    reader: &Reader<'_>,
    id: Option<Id<Supervisor>>,
    day: NaiveDate,
) -> Result<Option<Supervisor>, Error> {
    let supervisor: Option<Supervisor> = id.map(|id| reader.get(id)).transpose()?.flatten();
    Ok(supervisor.filter(|supervisor| supervisor.is_there(day)))
}

/// A workplace's name, empty until it has arrived.
pub(crate) fn workplace_name(reader: &Reader<'_>, id: Id<Workplace>) -> Result<String, Error> {
    let workplace: Option<Workplace> = reader.get(id)?;
    Ok(workplace.map(|workplace| workplace.name).unwrap_or_default())
}

/// An employer's name, empty until it has arrived.
pub(crate) fn employer_name(reader: &Reader<'_>, id: Id<Employer>) -> Result<String, Error> {
    let employer: Option<Employer> = reader.get(id)?;
    Ok(employer.map(|employer| employer.name).unwrap_or_default())
}

/// What a row is called, where that is more than its kind.
pub(crate) fn row_title(
    reader: &Reader<'_>,
    kind: Kind,
    row: [u8; 16],
) -> Result<Option<String>, Error> {
    macro_rules! field {
        ($entity:ty, $field:ident) => {{
            let found: Option<$entity> = reader.get(Id::from_bytes(row))?;
            found.map(|entity| entity.$field)
        }};
    }
    let title = match kind {
        Kind::Office => field!(Office, name),
        Kind::Member => field!(Member, name),
        Kind::Programme => field!(Programme, name),
        Kind::Employer => field!(Employer, name),
        Kind::Workplace => field!(Workplace, name),
        Kind::Supervisor => field!(Supervisor, name),
        Kind::Opening => field!(Opening, title),
        Kind::EmployerContact => match field!(EmployerContact, employer) {
            Some(employer) => Some(employer_name(reader, employer)?),
            None => None,
        },
        Kind::Task => field!(Task, name),
        Kind::TaskTemplate => field!(TaskTemplate, name),
        Kind::TemplateStep => field!(TemplateStep, response),
        Kind::HandoverItem => field!(HandoverItem, text),
        Kind::Step => field!(Step, response),
        Kind::Photo => field!(Photo, description),
        Kind::Adaptation => field!(Adaptation, measure),
        Kind::FollowUp => field!(FollowUp, title).filter(|title| !title.is_empty()),
        Kind::Visit => field!(Visit, held_on).map(|day| day.to_string()),
        Kind::Consent => field!(Consent, given_on).map(|day| day.to_string()),
        Kind::Placement => match field!(Placement, workplace) {
            Some(workplace) => Some(workplace_name(reader, workplace)?),
            None => None,
        },
        Kind::JournalNote => field!(JournalNote, written_at).map(|at| at.date_naive().to_string()),
        Kind::Skill => field!(Skill, name),
        Kind::Validation => field!(Validation, subject),
        Kind::SavedFilter => field!(SavedFilter, name),
        Kind::Goal => field!(Goal, text),
        Kind::PlanStep => field!(PlanStep, text),
        Kind::VocationalProfile => {
            field!(VocationalProfile, written_at).map(|at| at.date_naive().to_string())
        }
        Kind::Participant
        | Kind::Enrolment
        | Kind::PhaseChange
        | Kind::Access
        | Kind::Trial
        | Kind::SupportNote
        | Kind::AdaptationUse
        | Kind::Plan
        | Kind::SelfRating
        | Kind::SheetPrint
        | Kind::LogReview
        | Kind::RetentionHold => None,
    };
    Ok(title.filter(|title| !title.is_empty()))
}
