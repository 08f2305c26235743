//! Lists: participants, the day, workplaces.

use super::*;

#[test]
fn participants_come_late_first_and_protected_ones_without_a_name() {
    let desk = desk();
    let lines = desk.device.store.read(|r| r.participants(&Filter::all(today()))).unwrap();
    let order: Vec<_> = lines.iter().map(|line| line.id).collect();
    assert_eq!(order, [desk.bo.id, desk.alma.id, desk.cissi.id]);
    let [bo, alma, cissi] = &lines[..] else { panic!("three lines") };
    assert!(bo.protected);
    let hidden = (&bo.first_name[..], &bo.last_name[..], bo.workplace, bo.workplace_name.clone());
    assert_eq!(hidden, ("", "", None, None));
    assert_eq!((bo.case_number.as_str(), bo.follow_up_on), ("N-2026-041", Some(day("2026-05-01"))));
    assert_eq!((alma.first_name.as_str(), alma.phase), ("Alma", Some(Phase::Introduction)));
    assert_eq!(alma.workplace_name.as_deref(), Some("Ångbageriet"));
    assert_eq!((alma.coach, alma.placement), (Some(id(101)), Some(id(60))));
    assert_eq!(
        (alma.due_on, alma.next_step_on),
        (Some(day("2026-06-01")), Some(day("2026-06-12")))
    );
    assert_eq!(alma.last_contact_on, Some(day("2026-06-04")));
    let support = Support { coach_minutes: 300, worked_minutes: 1_200 };
    assert_eq!(alma.support, Some(support), "both visits fell in the same week");
    assert_eq!(support.percent(), Some(25));
    assert!(alma.waiting, "nothing has been sent yet");
    assert_eq!((cissi.phase, cissi.due_on, cissi.support), (None, None, None));
}

#[test]
fn the_list_of_participants_can_be_narrowed() {
    let desk = desk();
    let all = Filter::all(today());
    let only = |only| Filter { only: Some(only), ..all.clone() };
    let typed = |text| Filter { search: Some(text), ..all.clone() };
    assert_eq!(desk.names(&only(Only::Overdue)), ["N-2026-041", "N-2026-040"]);
    assert_eq!(desk.names(&only(Only::ThisWeek)), [""; 0]);
    assert_eq!(desk.names(&only(Only::Ending)), ["N-2026-041", "N-2026-040"]);
    let phase = Filter { phase: Some(Phase::Introduction), ..all.clone() };
    assert_eq!(desk.names(&phase), ["N-2026-040"]);
    assert_eq!(desk.names(&Filter { coach: Some(id(101)), ..all.clone() }), ["N-2026-040"]);
    assert_eq!(desk.names(&typed("alm")), ["N-2026-040"]);
    assert_eq!(desk.names(&typed(" EK al ")), ["N-2026-040"]);
    assert_eq!(desk.names(&typed("ång")), ["N-2026-040"], "by workplace, and Bo is not told of");
    assert_eq!(desk.names(&typed("ang")), [""; 0], "å is a letter of its own");
    assert_eq!(desk.names(&typed("hemlig")), [""; 0], "protected");
    assert_eq!(desk.names(&typed("n-2026-041")), ["N-2026-041"], "by the whole case number");
    assert_eq!(desk.names(&typed("N-2026-0")), ["N-2026-040", "N-2026-042"]);
    assert_eq!(desk.names(&Filter { limit: 1, offset: 1, ..all.clone() }), ["N-2026-040"]);
    let first = Filter { limit: 1, ..all.clone() };
    for filter in [first, only(Only::Ending), phase, typed("n-2026-041"), typed("N-2026-0")] {
        let all = desk.names(&Filter { limit: u32::MAX, ..filter.clone() }).len();
        let matching = desk.device.store.read(|r| r.participants_matching(&filter)).unwrap();
        assert_eq!(usize::try_from(matching).unwrap(), all, "{filter:?}");
    }
    let counts = desk.device.store.read(|r| r.participant_counts(today())).unwrap();
    assert_eq!((counts.all, counts.overdue, counts.this_week, counts.ending), (3, 2, 0, 2));
}

#[test]
fn a_line_follows_every_change_of_its_case() {
    let desk = desk();
    let store = &desk.device.store;
    let line = || {
        let lines = store.read(|r| r.participants(&Filter::all(today()))).unwrap();
        lines.into_iter().find(|line| line.id == desk.alma.id).unwrap()
    };
    let done = FollowUp { state: FollowUpState::Done, ..follow_up(80, &desk.alma, "2026-06-01") };
    store.write(|w| w.put(desk.alma.id.bytes(), &done)).unwrap();
    assert_eq!(line().due_on, Some(day("2026-06-12")), "the next step is what is left");
    store.write(|w| w.delete(id::<Visit>(71))).unwrap();
    assert_eq!(line().support.unwrap().coach_minutes, 150);
    store.write(|w| w.delete(desk.alma.id)).unwrap();
    let counts = store.read(|r| r.participant_counts(today())).unwrap();
    assert_eq!(counts.all, 2);
}

#[test]
fn today_shows_visits_what_is_late_and_what_ends() {
    let desk = desk();
    let store = &desk.device.store;
    let agenda = store.read(|r| r.agenda(today(), Some(id(101)))).unwrap();
    let seen: Vec<_> = agenda.iter().map(|l| (l.visit, l.who.first_name.as_str())).collect();
    assert_eq!(seen, [(id(72), "Alma"), (id(73), "")]);
    assert_eq!(agenda[0].who.workplace.as_deref(), Some("Ångbageriet"));
    assert_eq!(agenda[1].who.workplace, None, "protected");
    assert!(store.read(|r| r.agenda(today(), Some(id(55)))).unwrap().is_empty());
    let late = store.read(|r| r.overdue_follow_ups(today())).unwrap();
    let seen: Vec<_> = late.iter().map(|l| (l.id, l.who.last_name.as_str())).collect();
    assert_eq!(seen, [(id(81), ""), (id(80), "Ek")]);
    let endings = store.read(|r| r.endings(today())).unwrap();
    let seen: Vec<_> = endings.iter().map(|l| (l.kind, l.row[0], l.ends_on)).collect();
    let expected = [
        (LimitKind::Consent, 90, day("2026-06-15")),
        (LimitKind::Placement, 61, day("2026-06-20")),
        (LimitKind::Placement, 60, day("2026-07-01")),
    ];
    assert_eq!(seen, expected);
}

#[test]
fn the_register_of_workplaces_tells_of_own_cases_alone() {
    let desk = desk();
    let store = &desk.device.store;
    let lines = store.read(|r| r.workplaces(None, today())).unwrap();
    let [line] = &lines[..] else { panic!("one workplace: {lines:?}") };
    assert_eq!(line.employer_name.as_deref(), Some("Bröd AB"));
    assert_eq!(line.responsible_name.as_deref(), Some("Karin Lind"));
    assert_eq!((line.supervisors, line.placements), (1, 2));
    let found = |text| store.read(|r| r.workplaces(Some(text), today())).unwrap().len();
    assert_eq!((found("ångb"), found("bröd"), found("västervik"), found("kiosk")), (1, 1, 1, 0));
    let placed = store.read(|r| r.placements_at(id(20))).unwrap();
    let mut names: Vec<_> = placed.iter().map(|p| (p.first_name.as_str(), p.protected)).collect();
    names.sort_unstable();
    assert_eq!(names, [("", true), ("Alma", false)]);
    let contact = store.read(|r| r.last_contact_with(id(21))).unwrap();
    assert_eq!(contact, Some(day("2026-06-04")));
}
