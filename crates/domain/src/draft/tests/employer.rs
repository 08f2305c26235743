//! The employer, contacts, openings, and supervisors who end.

use super::*;
use crate::{
    choice::{ContactWay, OpeningState},
    place::Supervisor,
    trade::Branch,
};

fn dairy() -> EmployerDraft {
    EmployerDraft {
        name: "Mejeriet AB".to_owned(),
        organisation_number: "556016-0680".to_owned(),
        sni: "10.51".to_owned(),
        responsible: Some(id(99)),
        ..EmployerDraft::default()
    }
}

fn call() -> EmployerContactDraft {
    EmployerContactDraft {
        way: Some(ContactWay::Phone),
        about: "Praktik i disken".to_owned(),
        next_step: "Besöka köket".to_owned(),
        next_step_on: "26 november".to_owned(),
        ..EmployerContactDraft::new(id(1))
    }
}

fn washing_up() -> OpeningDraft {
    OpeningDraft {
        title: "Diskare".to_owned(),
        ssyk: "9412".to_owned(),
        hours_per_week: "20".to_owned(),
        ..OpeningDraft::new(id(2))
    }
}

#[test]
fn an_employer_gets_its_branch_from_its_code() {
    let mejeriet = write(|context| dairy().save(None, context)).unwrap();
    assert_eq!((mejeriet.branch, mejeriet.sni.as_str()), (Some(Branch::Manufacturing), "10.51"));
    let again = write(|context| EmployerDraft::from(&mejeriet).save(Some(&mejeriet), context));
    assert_eq!(again.unwrap(), mejeriet, "saved as it is, it is as it was");
    let odd = EmployerDraft { branch: Some(Branch::Care), ..dairy() };
    assert_eq!(problems(write(|context| odd.save(None, context))), ["sni: sni-other-branch"]);
    let odd = EmployerDraft {
        name: " ".to_owned(),
        organisation_number: "556016-0681".to_owned(),
        sni: "mejeri".to_owned(),
        ..dairy()
    };
    let expected = [
        "name: required",
        "organisationNumber: organisation-number-check-digit",
        "sni: sni-unreadable",
    ];
    assert_eq!(problems(write(|context| odd.save(None, context))), expected);
}

#[test]
fn a_contact_is_todays_unless_said_and_its_next_step_has_a_day() {
    let contact = write(|context| call().save(None, context)).unwrap();
    assert_eq!((contact.held_on, contact.by), (date("2026-11-19"), id(99)));
    assert_eq!(contact.next_step_on, Some(date("2026-11-26")));
    let without = EmployerContactDraft { next_step_on: String::new(), ..call() };
    assert_eq!(problems(write(|context| without.save(None, context))), ["nextStepOn: required"]);
    let without = EmployerContactDraft { next_step: String::new(), ..call() };
    assert_eq!(problems(write(|context| without.save(None, context))), ["nextStep: required"]);
    let odd =
        EmployerContactDraft { held_on: "i morgon".to_owned(), ..EmployerContactDraft::new(id(1)) };
    let expected = ["heldOn: date-in-future", "way: choose", "about: required"];
    assert_eq!(problems(write(|context| odd.save(None, context))), expected);
}

#[test]
fn a_changed_next_step_is_to_be_done_again_and_an_unchanged_one_is_not() {
    let done = write(|context| call().save(None, context)).unwrap();
    let done = done.with_step_done(Some(date("2026-11-19")));
    let save = |draft: EmployerContactDraft| {
        write(|context| draft.save(Some(&done), context)).unwrap().next_step_done_on
    };
    let draft = EmployerContactDraft::from(&done);
    let words = EmployerContactDraft { about: "Praktik i köket".to_owned(), ..draft.clone() };
    assert_eq!(save(words), Some(date("2026-11-19")));
    assert_eq!(save(EmployerContactDraft { next_step: "Ringa".to_owned(), ..draft }), None);
}

#[test]
fn an_opening_begins_open_with_one_place_and_keeps_where_it_stands() {
    let opening = write(|context| washing_up().save(None, context)).unwrap();
    assert_eq!((opening.places, opening.state), (1, OpeningState::Open));
    let filled = opening.moved_to(OpeningState::Filled, date("2026-11-19"));
    let again = write(|context| OpeningDraft::from(&filled).save(Some(&filled), context));
    assert_eq!(again.unwrap(), filled);
    let odd = OpeningDraft {
        ssyk: "diskare".to_owned(),
        places: "0".to_owned(),
        hours_per_week: "90".to_owned(),
        ..OpeningDraft::new(id(2))
    };
    let expected = [
        "title: required",
        "ssyk: ssyk-unreadable",
        "hoursPerWeek: number-too-large",
        "places: required",
    ];
    assert_eq!(problems(write(|context| odd.save(None, context))), expected);
}

fn supervisor(number: u8, workplace: u8) -> Supervisor {
    let draft = SupervisorDraft { name: "Peter".to_owned(), ..SupervisorDraft::new(id(workplace)) };
    Supervisor { id: id(number), ..write(|context| draft.save(None, context)).unwrap() }
}

#[test]
fn a_supervisor_ends_on_a_day_and_somebody_who_is_there_takes_over() {
    let (peter, maria) = (supervisor(3, 2), supervisor(4, 2));
    let draft = SupervisorEndDraft { ended_on: "30 november".to_owned(), successor: Some(id(4)) };
    let ended = write(|context| draft.end(&peter, Some(&maria), context)).unwrap();
    assert_eq!((ended.ended_on, ended.successor), (Some(date("2026-11-30")), Some(id(4))));
    assert!(ended.is_there(date("2026-11-30")), "the last day is a day of work");
    assert!(!ended.is_there(date("2026-12-01")));
    let refused =
        |next: &Supervisor| problems(write(|context| draft.end(&peter, Some(next), context)));
    for next in [peter.clone(), supervisor(4, 9), Supervisor { ended_on: ended.ended_on, ..maria }]
    {
        assert_eq!(refused(&next), ["successor: supervisor-ended"]);
    }
    let today = SupervisorEndDraft::default();
    let ended = write(|context| today.end(&peter, None, context)).unwrap();
    assert_eq!(ended.ended_on, Some(date("2026-11-19")));
    let changed = SupervisorDraft { role: "Bagare".to_owned(), ..SupervisorDraft::from(&ended) };
    let changed = write(|context| changed.save(Some(&ended), context)).unwrap();
    assert_eq!(changed.ended_on, ended.ended_on, "a changed role does not bring anybody back");
}
