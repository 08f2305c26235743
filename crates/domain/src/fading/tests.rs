//! Weeks, worked time and shares.

use proptest::prelude::*;

use super::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn time(day: &str, minutes: u32) -> CoachTime {
    CoachTime { day: date(day), minutes }
}

fn work(hours_per_week: u32, from: &str, to: Option<&str>) -> WorkedHours {
    WorkedHours { hours_per_week, from: date(from), to: to.map(date) }
}

#[test]
fn weeks_are_counted_as_in_sweden() {
    let new_year = Week::of(date("2027-01-01"));
    assert_eq!((new_year.year(), new_year.number()), (2026, 53));
    assert_eq!(new_year.monday(), date("2026-12-28"));
    assert_eq!((new_year.next().year(), new_year.next().number()), (2027, 1));
    assert_eq!(Week::of(date("2026-11-22")).number(), 47, "Sunday is the week's last day");
}

#[test]
fn the_curve_has_every_week_also_those_without_a_visit() {
    let times = [time("2026-09-07", 600), time("2026-09-10", 270), time("2026-09-21", 240)];
    let curve = fading(&times, &[work(16, "2026-09-07", None)], date("2026-09-27"));
    let shares: Vec<_> = curve.iter().map(|week| (week.week.number(), week.percent())).collect();
    assert_eq!(shares, [(37, Some(91)), (38, Some(0)), (39, Some(25))]);
}

#[test]
fn a_week_without_work_has_no_share() {
    let curve =
        fading(&[time("2026-08-31", 60)], &[work(16, "2026-09-07", None)], date("2026-09-07"));
    assert_eq!(curve.iter().map(FadingWeek::percent).collect::<Vec<_>>(), [None, Some(0)]);
    assert!(fading(&[], &[], date("2026-09-07")).is_empty());
}

#[test]
fn a_week_that_is_only_begun_counts_by_its_weekdays() {
    let week = Week::of(date("2026-09-07"));
    assert_eq!(work(20, "2026-09-07", None).minutes_in(week), 1200);
    assert_eq!(work(20, "2026-09-10", None).minutes_in(week), 480, "Thursday and Friday");
    assert_eq!(work(20, "2026-09-01", Some("2026-09-07")).minutes_in(week), 240);
    assert_eq!(work(20, "2026-09-14", None).minutes_in(week), 0);
}

#[test]
fn the_anchors_tell_when_to_hand_over() {
    let [sius, _] = crate::programme::built_in();
    let anchors = Anchors::of(&sius);
    assert_eq!(anchors, Anchors { stable_percent: 20, handover_percent: 25 });
    assert_eq!(anchors.stage(26), Stage::Intensive);
    assert_eq!(anchors.stage(25), Stage::Handover);
    assert_eq!(anchors.stage(20), Stage::Handover);
    assert_eq!(anchors.stage(19), Stage::Stable);
}

proptest! {
    #[test]
    fn no_minute_of_the_coach_is_lost(
        times in prop::collection::vec((0u64..400, 0u32..600), 1..40),
    ) {
        let start = date("2026-01-01");
        let day = |after| start.checked_add_days(Days::new(after)).unwrap();
        let times: Vec<_> =
            times.into_iter().map(|(after, minutes)| CoachTime { day: day(after), minutes }).collect();
        let curve = fading(&times, &[work(24, "2026-03-01", None)], day(400));
        let total: u32 = curve.iter().map(|week| week.coach_minutes).sum();
        prop_assert_eq!(total, times.iter().map(|time| time.minutes).sum::<u32>());
        for pair in curve.windows(2) {
            prop_assert_eq!(pair[0].week.next(), pair[1].week, "no week is left out");
        }
    }
}
