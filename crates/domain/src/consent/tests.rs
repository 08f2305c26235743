//! What is covered, for whom and when.

use proptest::prelude::*;

use super::*;
use crate::choice::{PlacementKind, Protection};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn placement() -> Placement {
    Placement {
        id: Id::from_bytes([3; 16]),
        participant: Id::from_bytes([1; 16]),
        workplace: Id::from_bytes([2; 16]),
        supervisor: None,
        kind: PlacementKind::Internship,
        hours_per_week: 24,
        schedule: String::new(),
        starts_on: date("2026-09-01"),
        ends_on: None,
        agreement: String::new(),
        stepping_back: String::new(),
        what_works: String::new(),
        agreement_ends_on: None,
        subsidy: None,
        subsidy_starts_on: None,
        subsidy_ends_on: None,
        subsidy_decision: String::new(),
    }
}

fn supervisor(id: u8, workplace: u8) -> Supervisor {
    Supervisor {
        id: Id::from_bytes([id; 16]),
        workplace: Id::from_bytes([workplace; 16]),
        name: String::new(),
        role: String::new(),
        phone: String::new(),
        email: String::new(),
        trained_on: None,
        ended_on: None,
        successor: None,
    }
}

/// For the supervisor 7 at placement 3, from 12 November to 28 February.
fn consent() -> Consent {
    Consent {
        id: Id::from_bytes([9; 16]),
        participant: Id::from_bytes([1; 16]),
        supervisor: Some(Id::from_bytes([7; 16])),
        placement: Some(Id::from_bytes([3; 16])),
        fields: "schedule,tasks".to_owned(),
        purpose: String::new(),
        given_on: date("2026-11-12"),
        valid_until: Some(date("2027-02-28")),
        withdrawn_on: None,
        evidence: "signed".to_owned(),
    }
}

fn on(consent: &Consent, field: SharedField, day: &str) -> Option<Refusal> {
    let (supervisor, placement) = (supervisor(7, 2), placement());
    consent.refusal(field, Recipient { supervisor: &supervisor, placement: &placement }, date(day))
}

#[test]
fn a_consent_covers_its_fields_from_its_first_day_to_its_last() {
    use SharedField::{Phone, Tasks};
    assert_eq!(on(&consent(), Tasks, "2026-11-12"), None);
    assert_eq!(on(&consent(), Tasks, "2027-02-28"), None);
    assert_eq!(on(&consent(), Tasks, "2027-03-01"), Some(Refusal::Expired));
    assert_eq!(on(&consent(), Tasks, "2026-11-11"), Some(Refusal::NotYet));
    assert_eq!(on(&consent(), Phone, "2026-11-12"), Some(Refusal::NotConsented));
}

#[test]
fn a_withdrawn_consent_covers_nothing_from_that_day_on() {
    let withdrawn = Consent { withdrawn_on: Some(date("2026-12-01")), ..consent() };
    assert_eq!(on(&withdrawn, SharedField::Tasks, "2026-11-30"), None);
    assert_eq!(on(&withdrawn, SharedField::Tasks, "2026-12-01"), Some(Refusal::Withdrawn));
    assert_eq!(withdrawn.nearness(date("2026-12-01")), Nearness::Passed);
}

#[test]
fn only_the_named_recipient_is_covered() {
    let placement = placement();
    let refused = |consent: &Consent, supervisor: &Supervisor| {
        let to = Recipient { supervisor, placement: &placement };
        consent.refusal(SharedField::Tasks, to, date("2026-11-20"))
    };
    let (peter, anneli, elsewhere) = (supervisor(7, 2), supervisor(8, 2), supervisor(7, 4));
    assert_eq!(refused(&consent(), &anneli), Some(Refusal::OtherRecipient));
    let anybody_there = Consent { supervisor: None, ..consent() };
    assert_eq!(refused(&anybody_there, &anneli), None);
    assert_eq!(refused(&anybody_there, &elsewhere), Some(Refusal::OtherRecipient));
    let nobody = Consent { supervisor: None, placement: None, ..consent() };
    assert_eq!(refused(&nobody, &peter), Some(Refusal::OtherRecipient), "names nobody");
    let peter_anywhere = Consent { placement: None, ..consent() };
    assert_eq!(refused(&peter_anywhere, &peter), None);
    let of_another = Consent { participant: Id::from_bytes([5; 16]), ..consent() };
    assert_eq!(refused(&of_another, &peter), Some(Refusal::NotConsented));
}

#[test]
fn the_gate_tells_what_may_be_shown_and_why_the_rest_may_not() {
    let (supervisor, placement) = (supervisor(7, 2), placement());
    let to = Recipient { supervisor: &supervisor, placement: &placement };
    let newer = Consent {
        id: Id::from_bytes([10; 16]),
        fields: "tasks".to_owned(),
        given_on: date("2026-11-15"),
        ..consent()
    };
    let old = Consent {
        id: Id::from_bytes([11; 16]),
        fields: "adaptations".to_owned(),
        valid_until: Some(date("2026-11-19")),
        ..consent()
    };
    use SharedField::{Adaptations, Phone, Schedule, Tasks};
    let wanted = [Phone, Adaptations, Tasks, Schedule];
    let gate = gate(&[consent(), newer, old], &wanted, to, date("2026-11-20"));
    let allow = |field, id| Allowed { field, consent: Id::from_bytes([id; 16]) };
    assert_eq!(gate.allowed, [allow(Schedule, 9), allow(Tasks, 10)]);
    let block = |field, reason| Blocked { field, reason };
    let expected = [block(Adaptations, Refusal::Expired), block(Phone, Refusal::NotConsented)];
    assert_eq!(gate.blocked, expected);
}

#[test]
fn a_consent_warns_before_it_ends() {
    assert_eq!(consent().nearness(date("2026-11-20")), Nearness::Far);
    assert_eq!(consent().nearness(date("2027-02-01")), Nearness::Near);
    assert_eq!(consent().nearness(date("2027-03-01")), Nearness::Passed);
    let open = Consent { valid_until: None, ..consent() };
    assert_eq!(open.nearness(date("2040-01-01")), Nearness::Far);
}

#[test]
fn nothing_of_the_never_list_can_be_chosen() {
    for never in NeverShared::ALL {
        assert_eq!(SharedField::from_code(never.code()), None);
    }
}

#[test]
fn numbers_and_addresses_in_free_texts_are_recognised() {
    let participant = Participant {
        id: Id::from_bytes([1; 16]),
        case_number: String::new(),
        first_name: "Elin".to_owned(),
        last_name: "Bergvall".to_owned(),
        identity_number: "196408233234".to_owned(),
        protection: Protection::None,
        phone: String::new(),
        email: "elin@example.se".to_owned(),
        address: "Storgatan 12\n123 45 Norrvike".to_owned(),
        language: String::new(),
        needs_interpreter: false,
        own_goal: String::new(),
        next_step: String::new(),
        next_step_on: None,
    };
    let found = |text| recognised_in(text, &participant);
    assert_eq!(found("Vänta fem sekunder innan du hjälper."), []);
    assert_eq!(found("Elin, 640823-3234"), [NeverShared::IdentityNumber]);
    assert_eq!(found("bor på storgatan 12"), [NeverShared::Address]);
    assert_eq!(
        found("Elin@Example.se 701063-2391"),
        [NeverShared::IdentityNumber, NeverShared::Address]
    );
}

proptest! {
    #[test]
    fn what_is_allowed_is_wanted_and_covered_that_day(
        wanted in prop::sample::subsequence(SharedField::ALL, 0..=SharedField::ALL.len()),
        consented in prop::collection::vec(
            (prop::sample::subsequence(SharedField::ALL, 0..=6), 0u64..60, prop::option::of(0u64..60), any::<u8>()),
            0..6,
        ),
        day in 0u64..60,
    ) {
        let at = |days| date("2026-11-01").checked_add_days(chrono::Days::new(days)).unwrap();
        let consents: Vec<_> = consented.into_iter().map(|(fields, given, until, id)| Consent {
            id: Id::from_bytes([id; 16]),
            fields: SharedField::join(&fields),
            given_on: at(given),
            valid_until: until.map(at),
            ..consent()
        }).collect();
        let (supervisor, placement) = (supervisor(7, 2), placement());
        let to = Recipient { supervisor: &supervisor, placement: &placement };
        let gate = gate(&consents, &wanted, to, at(day));
        prop_assert_eq!(gate.allowed.len() + gate.blocked.len(), wanted.len());
        for allowed in gate.allowed {
            prop_assert!(wanted.contains(&allowed.field));
            let by_it = consents.iter().filter(|consent| consent.id == allowed.consent);
            prop_assert!(by_it.clone().any(|consent| consent.covers(allowed.field, to, at(day))));
        }
        for blocked in gate.blocked {
            prop_assert!(!consents.iter().any(|consent| consent.covers(blocked.field, to, at(day))));
        }
    }
}
