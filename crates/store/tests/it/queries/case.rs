//! Inside a case: the timeline, the curves, drafts.

use super::*;

#[test]
fn the_timeline_is_newest_first_and_goes_page_by_page() {
    let desk = desk();
    let (store, space) = (&desk.device.store, desk.alma.id.bytes());
    let change = PhaseChange {
        id: id(51),
        enrolment: id(50),
        phase: Phase::Introduction,
        since: day("2026-03-03"),
        by: id(101),
        reason: String::new(),
    };
    let support = SupportNote {
        id: id(97),
        placement: id(60),
        supervisor: Some(id(21)),
        author: id(101),
        written_at: time(START - 86_400_000),
        asked: "Hur gör jag?".into(),
        agreed: String::new(),
        handles_now: String::new(),
        next_contact_on: None,
        corrects: None,
        answers: None,
        ends: None,
    };
    let withdrawn =
        Consent { withdrawn_on: Some(day("2026-06-09")), ..consent(90, &desk.alma, "2026-06-15") };
    let written = store.write(|w| {
        w.put(space, &change)?;
        w.put(space, &support)?;
        w.put(space, &withdrawn)
    });
    written.unwrap();
    let all_of_it = TimelineFilter::all(day("2026-06-30"));
    let page = |limit, offset| {
        store.read(|r| r.timeline(desk.alma.id, &all_of_it, limit, offset)).unwrap()
    };
    let lines = |limit, offset| rows(&page(limit, offset));
    let all = [
        (Kind::Consent, 90),
        (Kind::Visit, 71),
        (Kind::Visit, 70),
        (Kind::JournalNote, 95),
        (Kind::SupportNote, 97),
        (Kind::PhaseChange, 51),
        (Kind::Consent, 90),
        (Kind::Placement, 60),
        (Kind::Enrolment, 50),
    ];
    assert_eq!(lines(100, 0), all);
    assert_eq!([lines(3, 0), lines(3, 3), lines(3, 6)].concat(), all);
    assert_eq!([page(3, 0).more, page(3, 6).more], [true, false]);
    let overview = store.read(|r| r.overview(desk.alma.id)).unwrap();
    assert_eq!((overview.phases.len(), overview.visits_done), (1, vec![2]));
}

fn rows(page: &TimelineLines) -> Vec<(Kind, u8)> {
    page.lines.iter().map(|line| (line.kind, line.row[0])).collect()
}

#[test]
fn a_timeline_is_narrowed_by_group_by_period_and_by_words() {
    let desk = desk();
    let store = &desk.device.store;
    let called = |kind: Kind| if kind == Kind::Visit { "Besök".into() } else { String::new() };
    let all = TimelineFilter { called: &called, ..TimelineFilter::all(day("2026-06-30")) };
    let page = |filter: &TimelineFilter<'_>| {
        store.read(|r| r.timeline(desk.alma.id, filter, 100, 0)).unwrap()
    };
    let count = |page: &TimelineLines, group| {
        page.counts.iter().find(|(known, _)| *known == group).unwrap().1
    };
    let whole = page(&all);
    assert_eq!(count(&whole, TimelineGroup::Visits), 2);

    let visits = page(&TimelineFilter { groups: &[TimelineGroup::Visits], ..all });
    assert_eq!(rows(&visits), [(Kind::Visit, 71), (Kind::Visit, 70)]);
    assert_eq!(visits.counts, whole.counts, "the counts are of what could be chosen");

    let day_of_one = Some(day("2026-06-02"));
    let one_day = page(&TimelineFilter { from: day_of_one, to: day_of_one, ..all });
    assert!(one_day.lines.iter().all(|line| Some(line.day) == day_of_one));
    assert_eq!(count(&one_day, TimelineGroup::Visits), 1);

    let note = Id::from_bytes([95; 16]);
    let text = store.read(|r| r.require::<JournalNote>(note)).unwrap().text.to_uppercase();
    let found = page(&TimelineFilter { words: &text, ..all });
    assert_eq!(rows(&found), [(Kind::JournalNote, 95)], "letters' case does not matter");
    assert_eq!(count(&found, TimelineGroup::Visits), 0);
    assert_eq!(page(&TimelineFilter { words: "besök", ..all }).lines.len(), 2, "by their name");
    assert_eq!(page(&TimelineFilter { words: "besök xylofon", ..all }).lines, []);
}

#[test]
fn what_has_begun_and_ended_stands_twice_and_what_ends_later_once() {
    let desk = desk();
    let (store, space) = (&desk.device.store, desk.alma.id.bytes());
    let placement = store.read(|r| r.require::<Placement>(id(60))).unwrap();
    let ended = Placement { ends_on: Some(day("2026-06-10")), ..placement };
    store.write(|w| w.put(space, &ended)).unwrap();
    let happened = |today| {
        let filter = TimelineFilter::all(day(today));
        let page = store.read(|r| r.timeline(desk.alma.id, &filter, 100, 0)).unwrap();
        let of_it = page.lines.into_iter().filter(|line| line.kind == Kind::Placement);
        of_it.map(|line| line.happening).collect::<Vec<_>>()
    };
    assert_eq!(happened("2026-06-30"), [Happening::Ended, Happening::Held]);
    assert_eq!(happened("2026-06-09"), [Happening::Held]);
}

#[test]
fn the_curves_show_steps_by_visit_and_hours_by_week() {
    let desk = desk();
    let (store, space) = (&desk.device.store, desk.alma.id.bytes());
    let task = Task { id: id(30), placement: id(60), name: "Diska".into(), position: 0 };
    let step = |number: u8, position| Step {
        id: id(number),
        task: task.id,
        position,
        response: format!("Steg {position}"),
        cue: String::new(),
        how_to_help: String::new(),
    };
    let trial = |number: u8, visit: u8, step: u8, level| Trial {
        id: id(number),
        visit: id(visit),
        step: id(step),
        level,
        helper: Helper::Coach,
        level_order: "I,IV".into(),
        note: String::new(),
    };
    let (model, alone) = (SupportLevel::Model, SupportLevel::Independent);
    let written = store.write(|w| {
        w.put(space, &task)?;
        w.put(space, &step(32, 1))?;
        w.put(space, &step(31, 0))?;
        w.put(space, &trial(33, 70, 31, Some(model)))?;
        w.put(space, &trial(34, 71, 31, Some(alone)))?;
        w.put(space, &trial(35, 71, 32, None))?;
        // Scored at a visit that is only planned: not part of the curve.
        w.put(space, &trial(36, 72, 32, Some(model)))
    });
    written.unwrap();
    let map = store.read(|r| r.heat_map(task.id)).unwrap();
    let days: Vec<_> = map.visits.iter().map(|visit| visit.day).collect();
    assert_eq!(days, [day("2026-06-02"), day("2026-06-04")]);
    let rows: Vec<_> = map.steps.iter().map(|s| (s.response.as_str(), s.cells.clone())).collect();
    let expected = [
        ("Steg 0", vec![HeatCell::Level(model), HeatCell::Level(alone)]),
        ("Steg 1", vec![HeatCell::Empty, HeatCell::NotApplicable]),
    ];
    assert_eq!(rows, expected);
    let fading = store.read(|r| r.fading(id(60))).unwrap();
    let weeks: Vec<_> = fading.weeks.iter().map(|w| (w.year, w.week, w.direct_minutes)).collect();
    assert_eq!((fading.hours_per_week, weeks), (20, vec![(2026, 23, 240)]));
    let last = store.read(|r| r.last_levels(id(60))).unwrap();
    let last: Vec<_> = last.iter().map(|l| (l.step, l.level, l.day)).collect();
    assert_eq!(last, [(id(31), alone, day("2026-06-04"))]);
}

#[test]
fn drafts_are_kept_until_thrown_away_and_never_sent() {
    let desk = desk();
    let store = &desk.device.store;
    let waiting = store.read(|r| r.outbox()).unwrap();
    let mut draft = Draft {
        id: [9; 16],
        kind: "visit".into(),
        about: Some([60; 16]),
        json: "{}".into(),
        saved_at: time(START),
    };
    store.write(|w| w.save_draft(&draft)).unwrap();
    draft.json = "{\"note\":\"å\"}".into();
    store.write(|w| w.save_draft(&draft)).unwrap();
    assert_eq!(store.read(|r| r.drafts()).unwrap(), std::slice::from_ref(&draft));
    let reopened = desk.device.reopened();
    assert_eq!(reopened.store.read(|r| r.draft(draft.id)).unwrap(), Some(draft.clone()));
    assert_eq!(reopened.store.read(|r| r.outbox()).unwrap(), waiting);
    reopened.store.write(|w| w.discard_draft(draft.id)).unwrap();
    assert_eq!(reopened.store.read(|r| r.draft(draft.id)).unwrap(), None);
}

#[test]
fn what_was_written_in_the_same_second_stands_in_one_order_on_every_device() {
    let (desk, server, colleague) = (desk(), Server::default(), Device::new(2));
    let space = desk.alma.id.bytes();
    let said = [0x9e_u8, 0x9a, 0x9c, 0x9b, 0x9d];
    for number in said {
        let note = note(number, &desk.alma, "Samma sekund.");
        desk.device.store.write(|w| w.put(space, &note)).unwrap();
    }
    colleague.join(space, Scope::Case);
    while desk.device.push_some(&server, space, 500) > 0 {}
    for (position, batch) in server.log(space).iter().enumerate() {
        colleague.apply(space, batch, position);
    }
    // Identities begin with the time they were made.
    let latest_first = [0x9e_u8, 0x9d, 0x9c, 0x9b, 0x9a];
    for device in [&desk.device, &colleague] {
        let all = TimelineFilter::all(day("2026-06-30"));
        let page = device.store.read(|r| r.timeline(desk.alma.id, &all, 100, 0)).unwrap();
        let rows = page.lines.iter().map(|line| line.row[0]).filter(|row| said.contains(row));
        assert_eq!(rows.collect::<Vec<_>>(), latest_first);
    }
}
