//! Two visits at the same time.

use super::*;

#[test]
fn nobody_is_at_two_visits_at_once_unless_they_say_so() {
    let visit = record(&draft()).unwrap().visit;
    let at = |from: &str, to: &str, day: NaiveDate| Visit {
        id: id(70),
        held_on: day,
        starts_at: from.parse().unwrap(),
        ends_at: to.parse().unwrap(),
        ..visit.clone()
    };
    let (day, from, to) = (visit.held_on, visit.starts_at, visit.ends_at);
    let meets = |other: Visit| draft().meets_no_other(&visit, &[other]).is_err();
    let before = from - chrono::TimeDelta::minutes(30);
    let text = |time: chrono::NaiveTime| time.format("%H:%M").to_string();
    assert!(!meets(at(&text(before), &text(from), day)), "one ends when the other begins");
    assert!(!meets(at(&text(from), &text(to), day.succ_opt().unwrap())));
    assert!(meets(at(&text(before), &text(to), day)));
    assert!(meets(at("23:50", &text(to), day.pred_opt().unwrap())), "over midnight");
    assert!(draft().meets_no_other(&visit, std::slice::from_ref(&visit)).is_ok(), "itself");
    let both = VisitDraft { overlaps: true, ..draft() };
    assert!(both.meets_no_other(&visit, &[at(&text(before), &text(to), day)]).is_ok());
    let found = draft().meets_no_other(&visit, &[at("00:05", "23:55", day)]).unwrap_err();
    assert_eq!((found[0].field.as_str(), found[0].args["toMinute"]), ("startsAt", 55));
}
