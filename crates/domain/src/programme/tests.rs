//! Schedules, weeks and limits.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::choice::PlacementKind;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn placement(starts_on: NaiveDate) -> Placement {
    Placement {
        id: Id::from_bytes([3; 16]),
        participant: Id::from_bytes([1; 16]),
        workplace: Id::from_bytes([2; 16]),
        supervisor: None,
        kind: PlacementKind::Internship,
        hours_per_week: 24,
        schedule: String::new(),
        starts_on,
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

fn start(placement: &Placement) -> FollowUpStart {
    FollowUpStart {
        participant: placement.participant,
        placement: Some(placement.id),
        enrolment: Id::from_bytes([4; 16]),
        on: placement.starts_on,
    }
}

#[test]
fn the_built_in_programmes_stay_as_they_are() {
    let [sius, municipal] = built_in();
    assert_eq!(sius.id.to_string(), "666f7466617374652e61662d73697573");
    assert_eq!(municipal.id.to_string(), "666f7466617374652e6b6f6d6d756e31");
    insta::assert_json_snapshot!(built_in());
}

#[test]
fn the_usual_schedule_is_weeks_1_2_4_and_months_2_3_6_9_12() {
    use Interval::{Months, Weeks};
    let [sius, _] = built_in();
    let schedule = sius.schedule();
    let expected =
        [Weeks(1), Weeks(2), Weeks(4), Months(2), Months(3), Months(6), Months(9), Months(12)];
    assert_eq!(schedule, expected);
}

#[test]
fn follow_ups_are_planned_from_the_start_of_the_placement() {
    let [sius, _] = built_in();
    let placement = placement(date("2026-08-31"));
    let title = |interval| format!("{interval:?}");
    let planned = planned_follow_ups(&sius, start(&placement), &[], title);
    let due: Vec<_> = planned.iter().map(|one| one.due_on.to_string()).collect();
    let expected = [
        "2026-09-07",
        "2026-09-14",
        "2026-09-28",
        "2026-10-31",
        "2026-11-30",
        "2027-02-28",
        "2027-05-31",
        "2027-08-31",
    ];
    assert_eq!(due, expected);
    assert_eq!(planned[4].title, "", "what it is called is a matter of language");
    assert_eq!(planned[4].after_days, Some(91));
    assert_eq!(planned[4].days_late(date("2026-11-30")), None, "due today is not late");
    assert_eq!(planned[4].days_late(date("2026-12-09")), Some(9));
}

#[test]
fn planning_twice_or_apart_plans_the_same_follow_ups_once() {
    let [sius, _] = built_in();
    let placement = placement(date("2026-08-31"));
    let title = |interval| format!("{interval:?}");
    let here = planned_follow_ups(&sius, start(&placement), &[], title);
    assert_eq!(planned_follow_ups(&sius, start(&placement), &[], title), here, "and apart");
    assert!(planned_follow_ups(&sius, start(&placement), &here, title).is_empty(), "and again");
    let mut ids: Vec<_> = here.iter().map(|one| one.id.bytes()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 8, "each has its own identity");
    let older = FollowUp {
        id: Id::from_bytes([9; 16]),
        after_days: None,
        title: "Weeks(1)".to_owned(),
        ..here[0].clone()
    };
    let rest = planned_follow_ups(&sius, start(&placement), &[older], title);
    assert_eq!(rest.len(), 7, "what an older program planned is not planned again");
    let phase = FollowUpStart { placement: None, ..start(&placement) };
    let of_phase = planned_follow_ups(&sius, phase, &here, title);
    assert_eq!(of_phase.len(), 8, "a follow-up phase without employment has its own");
}

#[test]
fn a_corrected_start_moves_what_nobody_has_touched() {
    let [sius, _] = built_in();
    let (from, to) = (date("2026-08-31"), date("2026-09-14"));
    let placement = placement(from);
    let mut known = planned_follow_ups(&sius, start(&placement), &[], |_| String::new());
    known[0].state = FollowUpState::Done;
    known[1].state = FollowUpState::Postponed;
    known[2].due_on = date("2026-10-02");
    known[3].after_days = None;
    let moved = rescheduled(&known, from, to);
    let due: Vec<_> = moved.iter().map(|one| one.due_on.to_string()).collect();
    assert_eq!(due, ["2026-12-14", "2027-03-14", "2027-06-14", "2027-09-14"]);
    assert!(rescheduled(&known, from, from).is_empty());
}

#[test]
fn other_schedules_are_read_too() {
    let [mut programme, _] = built_in();
    programme.follow_up_days = " 30, x, 10,7,7,,99999".to_owned();
    let expected = [Interval::Weeks(1), Interval::Days(10), Interval::Months(1)];
    assert_eq!(programme.schedule(), expected);
    assert_eq!(Interval::of_days(u32::MAX), Interval::Days(u32::MAX), "nothing overflows");
}

#[test]
fn an_introduction_has_a_last_day_by_the_calendars_months() {
    let [sius, _] = built_in();
    let until = |programme: &Programme, since| programme.introduction_until(date(since));
    assert_eq!(until(&sius, "2026-08-31"), Some(date("2027-02-28")), "February is short");
    assert_eq!(until(&sius, "2026-03-02"), Some(date("2026-09-02")));
    let older = Programme { introduction_months: 0, ..sius.clone() };
    assert_eq!(until(&older, "2026-08-31"), Some(date("2027-02-28")), "its 26 weeks");
    let free = Programme { introduction_months: 0, introduction_weeks: 0, ..sius.clone() };
    assert_eq!(until(&free, "2026-08-31"), None);
    assert_eq!(sius.follow_up_until(date("2026-08-31")), Some(date("2027-08-31")));
}

#[test]
fn a_programme_is_for_its_target_groups_or_for_anybody() {
    let [open, _] = built_in();
    assert!(open.is_for("Unga"), "it names none");
    let narrow = Programme { target_groups: "Unga\n\n Nyanlända ".to_owned(), ..open };
    assert_eq!(narrow.target_groups().collect::<Vec<_>>(), ["Unga", "Nyanlända"]);
    assert!(narrow.is_for("Nyanlända") && narrow.is_for(""));
    assert!(!narrow.is_for("Seniorer"));
}

proptest! {
    #[test]
    fn an_interval_never_strays_from_its_days(days in 0u32..3660, start in 0u64..20_000) {
        let start = date("1990-01-01").checked_add_days(Days::new(start)).unwrap();
        let due = Interval::of_days(days).after(start).unwrap();
        prop_assert!((due - start).num_days().abs_diff(i64::from(days)) <= 5);
    }

    #[test]
    fn a_schedule_said_in_weeks_and_months_is_read_back_in_order(
        weeks in prop::collection::btree_set(1u32..=6, 0..6),
        months in prop::collection::btree_set(2u32..=36, 0..8),
    ) {
        let said: Vec<_> = (weeks.iter().copied().map(Interval::Weeks))
            .chain(months.iter().copied().map(Interval::Months))
            .collect();
        let mut turned = said.clone();
        turned.reverse();
        let [programme, _] = built_in();
        let programme = Programme { follow_up_days: stored(&turned), ..programme };
        prop_assert_eq!(programme.schedule(), said);
    }

    #[test]
    fn any_interval_said_falls_due_when_it_says(
        interval in prop_oneof![
            (1u32..=52).prop_map(Interval::Weeks),
            (1u32..=36).prop_map(Interval::Months),
        ],
        start in 0u64..20_000,
    ) {
        let start = date("1990-01-01").checked_add_days(Days::new(start)).unwrap();
        let again = Interval::of_days(interval.days());
        let apart = again.after(start).unwrap() - interval.after(start).unwrap();
        // Weeks that are about so many months are called so, and months differ in length: 22 weeks
        // from 31 January are four days past 30 June.
        prop_assert!(apart.num_days().abs() <= 5, "a week that is about a month is called so");
    }

    #[test]
    fn moving_a_start_and_back_again_is_as_if_nothing_happened(
        first in 0u64..8000, second in 0u64..8000, done in 0usize..8,
    ) {
        let [sius, _] = built_in();
        let on = |days| date("2020-01-01").checked_add_days(Days::new(days)).unwrap();
        let placement = placement(on(first));
        let mut known = planned_follow_ups(&sius, start(&placement), &[], |_| String::new());
        known[done].state = FollowUpState::Done;
        let moved = rescheduled(&known, on(first), on(second));
        prop_assert_eq!(moved.len(), if first == second { 0 } else { 7 });
        prop_assert!(moved.iter().all(|one| one.id != known[done].id), "what is done stays");
        let back = rescheduled(&moved, on(second), on(first));
        for one in &back {
            prop_assert!(known.contains(one));
        }
        prop_assert_eq!(back.len(), moved.len());
    }
}
