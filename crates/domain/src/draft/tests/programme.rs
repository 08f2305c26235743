//! The office's own programmes.

use super::*;
use crate::{
    choice::Requirement,
    office::Programme,
    programme::{Interval, built_in},
};

fn own() -> ProgrammeDraft {
    ProgrammeDraft {
        name: " Steget in ".to_owned(),
        introduction_months: "9".to_owned(),
        follow_up_months: "6".to_owned(),
        follow_up_weeks_due: "4, 1 och 2".to_owned(),
        follow_up_months_due: "3 6".to_owned(),
        requirements: vec![Requirement::Consent, Requirement::Agreement],
        target_groups: "Unga\nNyanlända".to_owned(),
        retention_months: "24".to_owned(),
        ..ProgrammeDraft::default()
    }
}

fn saved(draft: &ProgrammeDraft, existing: Option<&Programme>) -> Result<Programme, Vec<Problem>> {
    write(|context| draft.save(existing, &built_in(), context))
}

#[test]
fn a_programme_of_ones_own_has_limits_a_schedule_and_requirements() {
    use Interval::{Months, Weeks};
    let programme = saved(&own(), None).unwrap();
    assert_eq!(programme.name, "Steget in");
    assert_eq!((programme.introduction_months, programme.introduction_weeks), (9, 39));
    let expected = [Weeks(1), Weeks(2), Weeks(4), Months(3), Months(6)];
    assert_eq!(programme.schedule(), expected);
    assert_eq!(programme.requirements, "agreement,consent");
    assert_eq!((programme.handover_percent, programme.retention_months), (25, 24));
    let again = saved(&ProgrammeDraft::from(&programme), Some(&programme));
    assert_eq!(again.unwrap(), programme, "read back and saved, it is the same");
}

#[test]
fn the_built_in_programmes_read_back_are_the_same() {
    for programme in built_in() {
        let again = saved(&ProgrammeDraft::from(&programme), Some(&programme)).unwrap();
        assert_eq!(again, programme);
    }
}

#[test]
fn a_programme_without_limits_is_one_too() {
    let bare = ProgrammeDraft { name: "Öppet stöd".to_owned(), ..ProgrammeDraft::default() };
    let programme = saved(&bare, None).unwrap();
    assert_eq!(programme.introduction_until(date("2026-11-19")), None);
    assert!(programme.schedule().is_empty());
}

#[test]
fn what_cannot_be_is_explained_at_its_field() {
    let wrong = ProgrammeDraft {
        name: "af-sius".to_owned(),
        introduction_months: "sex".to_owned(),
        follow_up_months: "500".to_owned(),
        follow_up_weeks_due: "1, två".to_owned(),
        follow_up_months_due: "0".to_owned(),
        handover_percent: "101".to_owned(),
        ..own()
    };
    let expected = [
        "name: programme-name-taken",
        "introductionMonths: number-unreadable",
        "followUpMonths: number-too-large",
        "followUpWeeksDue: numbers-unreadable",
        "followUpMonthsDue: numbers-unreadable",
        "followUpMonthsDue: schedule-too-short",
        "handoverPercent: number-too-large",
    ];
    assert_eq!(problems(saved(&wrong, None)), expected);
    let nameless = ProgrammeDraft { name: " ".to_owned(), ..own() };
    assert_eq!(problems(saved(&nameless, None)), ["name: required"]);
}

#[test]
fn a_schedule_reaches_as_far_as_the_follow_up_lasts() {
    let short = ProgrammeDraft { follow_up_months_due: "3".to_owned(), ..own() };
    assert_eq!(problems(saved(&short, None)), ["followUpMonthsDue: schedule-too-short"]);
}

#[test]
fn af_sius_keeps_its_six_months_and_its_year() {
    let [sius, _] = built_in();
    let changed = ProgrammeDraft {
        introduction_months: "7".to_owned(),
        follow_up_months: "11".to_owned(),
        ..ProgrammeDraft::from(&sius)
    };
    let expected = ["introductionMonths: sius-limit", "followUpMonths: sius-limit"];
    assert_eq!(problems(saved(&changed, Some(&sius))), expected);
    let longer = ProgrammeDraft {
        introduction_months: "4".to_owned(),
        follow_up_months: "18".to_owned(),
        follow_up_months_due: "6, 12, 18".to_owned(),
        ..ProgrammeDraft::from(&sius)
    };
    assert_eq!(saved(&longer, Some(&sius)).unwrap().follow_up_months, 18);
}
