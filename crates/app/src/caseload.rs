//! A caseload in a table: which column is what, and what each row becomes.

use std::collections::HashSet;

use fotfaste_domain::{
    Id, Problem, ProblemCode,
    case::Participant,
    choice::{Phase, Protection},
    draft::{EnrolmentDraft, NewParticipant, ParticipantDraft, next_case_number},
    office::Programme,
};

use crate::{
    Desk,
    tables::Table,
    views::{exchange::ImportField, profile::Language},
    words::Words,
};

/// Headings by which a column is known, in small letters without spaces and signs.
const HEADINGS: &[(ImportField, &[&str])] = &[
    (ImportField::FullName, &["namn", "name", "deltagare", "fullname", "participant"]),
    (ImportField::FirstName, &["förnamn", "fornamn", "firstname", "tilltalsnamn"]),
    (ImportField::LastName, &["efternamn", "lastname", "surname"]),
    (ImportField::CaseNumber, &["ärendenummer", "ärende", "ärendenr", "casenumber", "dnr"]),
    (
        ImportField::IdentityNumber,
        &[
            "personnummer",
            "personnr",
            "pnr",
            "identitynumber",
            "personnummerellersamordningsnummer",
            "samordningsnummer",
        ],
    ),
    (
        ImportField::Protection,
        &["skyddadidentitet", "skyddadepersonuppgifter", "sekretess", "protectedidentity", "skydd"],
    ),
    (ImportField::Phone, &["telefon", "telefonnummer", "tel", "mobil", "phone", "mobilnummer"]),
    (ImportField::Email, &["epost", "epostadress", "mejl", "mail", "email"]),
    (ImportField::Address, &["adress", "address", "postadress"]),
    (ImportField::Language, &["språk", "sprak", "language", "modersmål"]),
    (ImportField::NeedsInterpreter, &["tolk", "behövertolk", "interpreter", "needsinterpreter"]),
    (ImportField::OwnGoal, &["mål", "egetmål", "owngoal", "goal"]),
    (
        ImportField::StartsOn,
        &["startdag", "start", "startdatum", "inskriven", "inskrivningsdatum", "startdate"],
    ),
    (ImportField::Phase, &["fas", "phase", "status"]),
    (ImportField::Referral, &["remittent", "anvisadav", "anvisning", "referral", "remiss"]),
    (ImportField::Livelihood, &["försörjning", "forsorjning", "livelihood"]),
];

/// What a heading says its column is.
pub(crate) fn guess(heading: &str) -> Option<ImportField> {
    let letters: String =
        heading.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect();
    let known = HEADINGS.iter().find(|(_, words)| words.contains(&letters.as_str()));
    known.map(|(field, _)| *field)
}

/// What a row becomes.
pub(crate) enum Outcome {
    New(Box<NewParticipant>),
    Known,
    Wrong(Vec<Problem>),
}

/// A row and what it becomes.
pub(crate) struct Judged {
    pub(crate) number: u32,
    pub(crate) name: String,
    pub(crate) outcome: Outcome,
}

/// Reads every row as a draft of a participant who begins in the programme.
pub(crate) fn judge(
    desk: &Desk,
    table: &Table,
    fields: &[Option<ImportField>],
    programmes: &[Programme],
    programme: Id<Programme>,
    here: &[Participant],
) -> Vec<Judged> {
    let mut known = Known::of(here);
    let year = chrono::Datelike::year(&desk.today());
    let rows = table.rows.iter().map(|(number, cells)| {
        let (draft, mut problems) = draft(fields, cells, programme);
        let suggested = next_case_number(known.case_numbers.iter().map(String::as_str), year);
        let made = desk.context(|context| draft.create(&suggested, programmes, context));
        let outcome = match made {
            Ok(new) if problems.is_empty() => known.place(new),
            Ok(_) => Outcome::Wrong(problems),
            Err(more) => {
                problems.extend(more);
                Outcome::Wrong(problems)
            }
        };
        Judged { number: *number, name: shown(&draft), outcome }
    });
    rows.collect()
}

/// A protected person is a case number in a preview too.
fn shown(draft: &ParticipantDraft) -> String {
    if draft.protection.is_some_and(|protection| protection != Protection::None) {
        return draft.case_number.clone();
    }
    format!("{} {}", draft.first_name, draft.last_name).trim().to_owned()
}

/// Who is here, and who stood earlier in the file.
struct Known {
    identity_numbers: HashSet<String>,
    case_numbers: HashSet<String>,
    named_cases: HashSet<(String, String)>,
}

impl Known {
    fn of(here: &[Participant]) -> Self {
        let mut known = Self {
            identity_numbers: HashSet::new(),
            case_numbers: HashSet::new(),
            named_cases: HashSet::new(),
        };
        here.iter().for_each(|participant| known.add(participant));
        known
    }

    fn add(&mut self, participant: &Participant) {
        if !participant.identity_number.is_empty() {
            self.identity_numbers.insert(participant.identity_number.clone());
        }
        self.case_numbers.insert(participant.case_number.clone());
        self.named_cases.insert(named(participant));
    }

    fn place(&mut self, new: NewParticipant) -> Outcome {
        let participant = &new.participant;
        if self.identity_numbers.contains(&participant.identity_number)
            || self.named_cases.contains(&named(participant))
        {
            return Outcome::Known;
        }
        if self.case_numbers.contains(&participant.case_number) {
            return Outcome::Wrong(vec![Problem::new("caseNumber", ProblemCode::CaseNumberTaken)]);
        }
        self.add(participant);
        Outcome::New(Box::new(new))
    }
}

fn named(participant: &Participant) -> (String, String) {
    let name = format!("{} {}", participant.first_name, participant.last_name).to_lowercase();
    (participant.case_number.clone(), name)
}

/// A row as a person would have typed it, and what only a table can have wrong.
fn draft(
    fields: &[Option<ImportField>],
    cells: &[String],
    programme: Id<Programme>,
) -> (ParticipantDraft, Vec<Problem>) {
    let mut draft = ParticipantDraft::default();
    let mut enrolment = EnrolmentDraft { programme: Some(programme), ..EnrolmentDraft::default() };
    let mut problems = Vec::new();
    for (field, cell) in fields.iter().zip(cells) {
        let Some(field) = field else { continue };
        let text = cell.clone();
        match field {
            ImportField::FullName => (draft.first_name, draft.last_name) = names(cell),
            ImportField::FirstName => draft.first_name = text,
            ImportField::LastName => draft.last_name = text,
            ImportField::CaseNumber => draft.case_number = text,
            ImportField::IdentityNumber => draft.identity_number = text,
            ImportField::Protection => {
                draft.protection = is_yes(cell).then_some(Protection::SecrecyMark);
            }
            ImportField::Phone => draft.phone = text,
            ImportField::Email => draft.email = text,
            ImportField::Address => draft.address = text,
            ImportField::Language => draft.language = text,
            ImportField::NeedsInterpreter => draft.needs_interpreter = is_yes(cell),
            ImportField::OwnGoal => draft.own_goal = text,
            ImportField::StartsOn => enrolment.starts_on = text,
            ImportField::Referral => enrolment.referral = text,
            ImportField::Livelihood => enrolment.livelihood = text,
            ImportField::Phase => match phase(cell) {
                Ok(phase) => enrolment.phase = phase,
                Err(problem) => problems.push(problem),
            },
        }
    }
    draft.enrolment = Some(enrolment);
    (draft, problems)
}

/// "Ek, Anna" or "Anna Ek": the first word is the first name where nothing else says.
fn names(cell: &str) -> (String, String) {
    let (first, last) = match cell.split_once(',') {
        Some((last, first)) => (first, last),
        None => cell.split_once(' ').unwrap_or((cell, "")),
    };
    (first.trim().to_owned(), last.trim().to_owned())
}

/// Anything but an empty cell or a no: protecting one person too many does no harm.
fn is_yes(cell: &str) -> bool {
    !matches!(cell.trim().to_lowercase().as_str(), "" | "nej" | "no" | "n" | "0" | "false" | "-")
}

/// By its name in either language, its code, or its number from 1 to 7.
fn phase(cell: &str) -> Result<Option<Phase>, Problem> {
    let text = cell.trim().to_lowercase();
    if text.is_empty() {
        return Ok(None);
    }
    let is_meant = |(index, phase): &(usize, &Phase)| {
        let key = format!("phase-{}", phase.code());
        let name = |language| Words::of(language).word(&key).to_lowercase();
        text == phase.code()
            || text == (index + 1).to_string()
            || [Language::Sv, Language::En].map(name).contains(&text)
    };
    let found = Phase::ALL.iter().enumerate().find(is_meant);
    found
        .map(|(_, phase)| Some(*phase))
        .ok_or_else(|| Problem::new("enrolment.phase", ProblemCode::Choose))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_however_they_are_written() {
        assert_eq!(guess("E-post"), Some(ImportField::Email));
        assert_eq!(guess(" Person Nummer "), Some(ImportField::IdentityNumber));
        assert_eq!(guess("FÖRNAMN"), Some(ImportField::FirstName));
        assert_eq!(guess("Skostorlek"), None);
    }

    #[test]
    fn no_heading_means_two_things() {
        let mut seen = HashSet::new();
        for (_, words) in HEADINGS {
            assert!(words.iter().all(|word| seen.insert(word)), "{words:?}");
        }
    }

    #[test]
    fn a_phase_is_known_by_name_code_and_number() {
        for text in ["Kartläggning", "profile", "2"] {
            assert_eq!(phase(text), Ok(Some(Phase::Profile)), "{text}");
        }
        assert_eq!(phase(""), Ok(None));
        assert!(phase("Pausad").is_err());
    }

    #[test]
    fn a_name_in_one_cell_is_taken_apart() {
        assert_eq!(names("Ek, Anna Maria"), ("Anna Maria".into(), "Ek".into()));
        assert_eq!(names("Anna von Ek"), ("Anna".into(), "von Ek".into()));
        assert_eq!(names("Anna"), ("Anna".into(), String::new()));
    }

    #[test]
    fn what_might_mean_protected_does() {
        assert!(is_yes("x") && is_yes("Sekretessmarkering") && is_yes("?"));
        assert!(!is_yes("Nej") && !is_yes("") && !is_yes("0"));
    }
}
