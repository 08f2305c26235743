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
    }
}

fn enrolment(phase: Phase, since: NaiveDate) -> Enrolment {
    Enrolment {
        id: Id::from_bytes([4; 16]),
        participant: Id::from_bytes([1; 16]),
        programme: AF_SIUS,
        coach: Id::from_bytes([5; 16]),
        referral: String::new(),
        starts_on: since,
        ends_on: None,
        phase,
        phase_since: since,
        livelihood: String::new(),
        exit_reason: String::new(),
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
    let mut next = 0;
    let mut draw = || {
        next += 1;
        [next; 16]
    };
    let placement = placement(date("2026-08-31"));
    let title = |interval| format!("{interval:?}");
    let planned = planned_follow_ups(&sius, placement.participant, &placement, title, &mut draw);
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
    assert_eq!(planned[4].title, "Months(3)");
    assert_eq!(planned[4].days_late(date("2026-11-30")), None, "due today is not late");
    assert_eq!(planned[4].days_late(date("2026-12-09")), Some(9));
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
fn the_introduction_counts_its_weeks_and_warns() {
    let [sius, _] = built_in();
    let since = date("2026-08-31");
    let on =
        |day: &str| introduction_week(&enrolment(Phase::Introduction, since), &sius, date(day));
    assert_eq!(on("2026-08-30"), None, "it has not begun");
    let week = |week, warning| Some(IntroductionWeek { week, of: 26, warning });
    assert_eq!(on("2026-08-31"), week(1, Nearness::Far));
    assert_eq!(on("2026-11-15"), week(11, Nearness::Far));
    assert_eq!(on("2027-01-31"), week(22, Nearness::Far));
    assert_eq!(on("2027-02-01"), week(23, Nearness::Near));
    assert_eq!(on("2027-02-28"), week(26, Nearness::Near));
    assert_eq!(on("2027-03-01"), week(27, Nearness::Passed));
    let other = enrolment(Phase::FollowUp, since);
    assert_eq!(introduction_week(&other, &sius, date("2026-09-01")), None, "another phase");
    assert_eq!(sius.follow_up_until(since), Some(date("2027-08-31")));
}

#[test]
fn a_last_day_warns_before_it_comes() {
    let last = date("2026-12-01");
    let on = |day: &str| Nearness::of_day(last, date(day), 30);
    assert_eq!(on("2026-10-31"), Nearness::Far);
    assert_eq!(on("2026-11-01"), Nearness::Near);
    assert_eq!(on("2026-12-01"), Nearness::Near, "the last day itself is not passed");
    assert_eq!(on("2026-12-02"), Nearness::Passed);
}

proptest! {
    #[test]
    fn an_interval_never_strays_from_its_days(days in 0u32..3660, start in 0u64..20_000) {
        let start = date("1990-01-01").checked_add_days(Days::new(start)).unwrap();
        let due = Interval::of_days(days).after(start).unwrap();
        prop_assert!((due - start).num_days().abs_diff(i64::from(days)) <= 5);
    }
}
