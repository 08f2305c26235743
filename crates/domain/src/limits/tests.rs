//! What warns, when, and what is left in peace.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::{Id, programme::built_in};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn enrolment(phase: Phase, since: &str) -> Enrolment {
    Enrolment {
        id: Id::from_bytes([4; 16]),
        participant: Id::from_bytes([1; 16]),
        programme: crate::programme::AF_SIUS,
        coach: Id::from_bytes([5; 16]),
        referral: String::new(),
        starts_on: date(since),
        ends_on: None,
        phase,
        phase_since: date(since),
        livelihood: String::new(),
        exit_reason: String::new(),
        target_group: String::new(),
        decision: String::new(),
        entry_occupation: None,
        entry_livelihood: None,
        exit_outcome: None,
        exit_occupation: None,
        exit_livelihood: None,
        later_on: None,
        later_outcome: None,
        later_occupation: None,
        later_livelihood: None,
    }
}

fn placement(kind: PlacementKind, starts_on: &str, ends_on: Option<NaiveDate>) -> Placement {
    Placement {
        id: Id::from_bytes([3; 16]),
        participant: Id::from_bytes([1; 16]),
        workplace: Id::from_bytes([2; 16]),
        supervisor: None,
        kind,
        hours_per_week: 24,
        schedule: String::new(),
        starts_on: date(starts_on),
        ends_on,
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

fn consent(number: u8, until: Option<&str>) -> Consent {
    Consent {
        id: Id::from_bytes([number; 16]),
        participant: Id::from_bytes([1; 16]),
        supervisor: None,
        placement: Some(Id::from_bytes([3; 16])),
        fields: "tasks".to_owned(),
        purpose: String::new(),
        given_on: date("2026-01-07"),
        valid_until: until.map(date),
        withdrawn_on: None,
        evidence: "Sagt i samtal".to_owned(),
    }
}

/// What is told on a day, as "kind day".
fn told(standing: Standing<'_>, today: &str) -> Vec<String> {
    let limits = standing.limits(date(today)).into_iter();
    limits.map(|limit| format!("{:?} {}", limit.kind, limit.ends_on)).collect()
}

fn of(enrolment: &Enrolment, today: &str) -> Vec<String> {
    let [sius, _] = built_in();
    let (enrolment, programme) = (Some(enrolment), Some(&sius));
    told(Standing { enrolment, programme, placements: &[], consents: &[] }, today)
}

#[test]
fn an_introduction_warns_thirty_days_ahead_and_until_somebody_acts() {
    let begun = enrolment(Phase::Introduction, "2026-08-31");
    assert!(of(&begun, "2027-01-28").is_empty(), "31 days are left");
    let limit = ["Introduction 2027-02-28"];
    assert_eq!(of(&begun, "2027-01-29"), limit);
    assert_eq!(of(&begun, "2027-02-28"), limit, "the last day itself");
    assert_eq!(of(&begun, "2028-02-28"), limit, "nothing closes by itself, nor falls silent");
    let moved = enrolment(Phase::FollowUp, "2027-02-20");
    assert!(of(&moved, "2027-03-20").is_empty(), "somebody acted");
}

#[test]
fn a_follow_up_tells_when_a_year_of_the_employment_is_over() {
    let [sius, _] = built_in();
    let moved = enrolment(Phase::FollowUp, "2026-12-01");
    let practice = placement(PlacementKind::Internship, "2026-11-20", None);
    let employed = placement(PlacementKind::SubsidisedEmployment, "2026-10-05", None);
    let both = [practice, employed];
    let standing = Standing {
        enrolment: Some(&moved),
        programme: Some(&sius),
        placements: &both,
        consents: &[],
    };
    assert!(told(standing, "2027-08-01").is_empty());
    assert_eq!(told(standing, "2027-09-30"), ["FollowUp 2027-10-05"]);
    assert!(told(standing, "2027-12-01").is_empty(), "told long enough");
    assert_eq!(of(&moved, "2027-12-01"), ["FollowUp 2027-12-01"], "without employment, the phase");
}

#[test]
fn a_placement_tells_of_itself_its_agreement_and_its_subsidy() {
    let mut one = placement(PlacementKind::Employment, "2026-01-07", Some(date("2026-12-31")));
    one.agreement_ends_on = Some(date("2026-12-01"));
    one.subsidy_ends_on = Some(date("2026-11-30"));
    let all = [one];
    let standing = Standing { enrolment: None, programme: None, placements: &all, consents: &[] };
    let [subsidy, agreement] = ["Subsidy 2026-11-30", "Agreement 2026-12-01"];
    assert_eq!(told(standing, "2026-11-05"), [subsidy, agreement]);
    let last = "Placement 2026-12-31";
    assert_eq!(told(standing, "2026-12-01"), [subsidy, agreement, last]);
    assert_eq!(told(standing, "2027-01-04"), [last], "of one that is over, only that");
    assert!(told(standing, "2027-02-01").is_empty());
}

#[test]
fn a_consent_warns_unless_it_is_withdrawn_or_renewed() {
    let told_of = |consents: &[Consent]| {
        let none = Standing { enrolment: None, programme: None, placements: &[], consents };
        told(none, "2026-11-19")
    };
    let ending = consent(7, Some("2026-12-01"));
    assert_eq!(told_of(std::slice::from_ref(&ending)), ["Consent 2026-12-01"]);
    assert!(told_of(&[ending.clone(), consent(8, None)]).is_empty(), "renewed without end");
    assert!(told_of(&[ending.clone(), consent(8, Some("2027-12-01"))]).is_empty(), "renewed");
    let mut withdrawn = consent(8, None);
    withdrawn.withdrawn_on = Some(date("2026-11-01"));
    assert_eq!(told_of(&[ending.clone(), withdrawn]).len(), 1, "a withdrawn one renews nothing");
    let gone = Consent { withdrawn_on: Some(date("2026-11-01")), ..ending };
    assert!(told_of(&[gone]).is_empty());
    assert!(told_of(&[consent(9, None)]).is_empty(), "no end, nothing to say");
}

#[test]
fn a_closed_case_says_nothing() {
    let [sius, _] = built_in();
    let closed = enrolment(Phase::Exit, "2026-10-01");
    let ending = [placement(PlacementKind::Employment, "2026-01-07", Some(date("2026-12-01")))];
    let standing = Standing {
        enrolment: Some(&closed),
        programme: Some(&sius),
        placements: &ending,
        consents: &[consent(7, Some("2026-12-01"))],
    };
    assert!(told(standing, "2026-11-19").is_empty());
}

proptest! {
    #[test]
    fn every_end_is_told_of_from_thirty_days_ahead_until_it_has_been(
        starts in 0u64..3000, length in 0u64..800, ahead in 0u64..=30,
    ) {
        let start = date("2020-01-01").checked_add_days(Days::new(starts)).unwrap();
        let end = start.checked_add_days(Days::new(length)).unwrap();
        let placements = [Placement {
            starts_on: start,
            agreement_ends_on: Some(end),
            subsidy_ends_on: Some(end),
            ..placement(PlacementKind::Employment, "2020-01-01", Some(end))
        }];
        let standing =
            Standing { enrolment: None, programme: None, placements: &placements, consents: &[] };
        let on = |days| end.checked_sub_days(Days::new(days)).unwrap();
        prop_assert_eq!(standing.limits(on(ahead)).len(), 3);
        prop_assert!(standing.limits(on(31)).is_empty());
    }
}
