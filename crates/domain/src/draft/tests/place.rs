//! Workplaces, their employers and supervisors.

use super::*;
use crate::place::Employer;

fn bakery() -> WorkplaceDraft {
    WorkplaceDraft {
        name: "Kvarnens Bageri".to_owned(),
        employer_name: "Kvarnen AB".to_owned(),
        organisation_number: "556016-0680".to_owned(),
        headcount: "14".to_owned(),
        ..WorkplaceDraft::default()
    }
}

fn save(
    draft: &WorkplaceDraft,
    employer: Option<&Employer>,
) -> Result<SavedWorkplace, Vec<Problem>> {
    write(|context| draft.save(None, employer, context))
}

#[test]
fn a_workplace_comes_with_its_employer() {
    let saved = save(&bakery(), None).unwrap();
    let employer = saved.employer.unwrap();
    assert_eq!(employer.organisation_number, "5560160680");
    assert_eq!(saved.workplace.employer, Some(employer.id));
    assert_eq!(saved.workplace.headcount, Some(14));
    let draft = WorkplaceDraft::from((&saved.workplace, Some(&employer)));
    let again =
        write(|context| draft.save(Some(&saved.workplace), Some(&employer), context)).unwrap();
    assert_eq!(again, SavedWorkplace { workplace: saved.workplace, employer: None });
}

#[test]
fn a_known_employer_is_left_as_it_is_unless_something_is_written() {
    let known = Employer {
        organisation_number: String::new(),
        ..save(&bakery(), None).unwrap().employer.unwrap()
    };
    let known = Employer { id: id(8), ..known };
    let chosen = WorkplaceDraft {
        employer_name: String::new(),
        organisation_number: String::new(),
        ..bakery()
    };
    let saved = save(&chosen, Some(&known)).unwrap();
    assert_eq!((saved.workplace.employer, saved.employer), (Some(id(8)), None));
    let changed = save(&bakery(), Some(&known)).unwrap().employer.unwrap();
    assert_eq!((changed.id, changed.organisation_number.as_str()), (id(8), "5560160680"));
}

#[test]
fn an_employer_has_the_one_responsible_coach_and_a_workplace_alone_has_its_own() {
    let annas = WorkplaceDraft { responsible: Some(id(7)), ..bakery() };
    let saved = save(&annas, None).unwrap();
    let employer = saved.employer.unwrap();
    assert_eq!((employer.responsible, saved.workplace.responsible), (Some(id(7)), None));
    assert_eq!(saved.workplace.responsible_with(Some(&employer)), Some(id(7)));

    let second = WorkplaceDraft { employer: Some(employer.id), ..bakery() };
    assert_eq!(save(&second, Some(&employer)).unwrap().employer, None, "left as it is");
    let cleared = WorkplaceDraft {
        responsible: None,
        ..WorkplaceDraft::from((&saved.workplace, Some(&employer)))
    };
    let changed =
        write(|context| cleared.save(Some(&saved.workplace), Some(&employer), context)).unwrap();
    assert_eq!(changed.employer.unwrap().responsible, None);

    let alone = WorkplaceDraft {
        name: "Caféet".to_owned(),
        responsible: Some(id(7)),
        ..WorkplaceDraft::default()
    };
    assert_eq!(save(&alone, None).unwrap().workplace.responsible, Some(id(7)));
}

#[test]
fn a_workplace_can_stand_without_an_employer_but_not_without_a_name() {
    let alone = WorkplaceDraft { name: "Caféet".to_owned(), ..WorkplaceDraft::default() };
    assert_eq!(save(&alone, None).unwrap().workplace.employer, None);
    let odd = WorkplaceDraft {
        name: String::new(),
        employer_name: String::new(),
        headcount: "ett tiotal".to_owned(),
        ..bakery()
    };
    let expected = ["employerName: required", "name: required", "headcount: number-unreadable"];
    assert_eq!(problems(save(&odd, None)), expected);
    let sole = WorkplaceDraft { organisation_number: "640823-3234".to_owned(), ..bakery() };
    assert_eq!(problems(save(&sole, None)), ["organisationNumber: organisation-number-personal"]);
}

#[test]
fn a_supervisor_has_a_name() {
    let draft = SupervisorDraft {
        name: "Peter Wiklund".to_owned(),
        phone: "070-000 00 01".to_owned(),
        trained_on: "15 mars".to_owned(),
        ..SupervisorDraft::new(id(2))
    };
    let peter = write(|context| draft.save(None, context)).unwrap();
    assert_eq!(peter.trained_on, Some(date("2026-03-15")));
    let again = write(|context| SupervisorDraft::from(&peter).save(Some(&peter), context));
    assert_eq!(again.unwrap(), peter);
    let nameless = SupervisorDraft { name: "\0 ".to_owned(), ..draft };
    assert_eq!(problems(write(|context| nameless.save(None, context))), ["name: required"]);
}
