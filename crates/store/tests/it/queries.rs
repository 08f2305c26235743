//! What the screens list.

use crate::common::{
    Device, OFFICE, START, SentBatch, Server, day, note, participant, time, workplace,
};
use chrono::{NaiveDate, NaiveTime};
use fotfaste_domain::{
    Id, Kind, Scope,
    case::{Consent, Enrolment, FollowUp, JournalNote, Participant, PhaseChange},
    choice::{
        FollowUpState, Helper, Phase, PlacementKind, Protection, SupportLevel, VisitMode,
        VisitState,
    },
    introduction::{Placement, Step, SupportNote, Task, Trial, Visit},
    limits::LimitKind,
    office::Member,
    place::{Employer, Supervisor},
    timeline::TimelineGroup,
};
use fotfaste_store::{
    drafts::Draft,
    queries::{Filter, Happening, HeatCell, Only, Support, TimelineFilter, TimelineLines},
};

mod case;
mod lists;
mod log;
mod search;

const TODAY: &str = "2026-06-10";

fn today() -> NaiveDate {
    day(TODAY)
}

fn id<T>(number: u8) -> Id<T> {
    Id::from_bytes([number; 16])
}

fn enrolment(number: u8, who: &Participant, phase: Phase) -> Enrolment {
    Enrolment {
        id: id(number),
        participant: who.id,
        programme: id(3),
        coach: id(101),
        referral: String::new(),
        starts_on: day("2026-01-07"),
        ends_on: None,
        phase,
        phase_since: day("2026-03-02"),
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

fn placement(number: u8, who: &Participant, ends_on: &str) -> Placement {
    Placement {
        id: id(number),
        participant: who.id,
        workplace: id(20),
        supervisor: Some(id(21)),
        kind: PlacementKind::WorkTraining,
        hours_per_week: 20,
        schedule: String::new(),
        starts_on: day("2026-03-02"),
        ends_on: Some(day(ends_on)),
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

fn visit(number: u8, at: &Placement, held_on: &str, state: VisitState) -> Visit {
    let clock = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    Visit {
        id: id(number),
        participant: at.participant,
        placement: at.id,
        coach: id(101),
        state,
        held_on: day(held_on),
        starts_at: clock(9),
        ends_at: clock(11),
        mode: VisitMode::SideBySide,
        direct_minutes: 120,
        indirect_minutes: 30,
        travel_minutes: 40,
        admin_minutes: 5,
        pace: None,
        quality: None,
        own_view: None,
        own_words: String::new(),
        note: String::new(),
        supervisor: Some(id(21)),
        topics: String::new(),
        supervisor_talk: "Gick igenom schemat.".into(),
        incident: String::new(),
        next_step: String::new(),
        recorded_at: time(START),
    }
}

fn follow_up(number: u8, who: &Participant, due_on: &str) -> FollowUp {
    FollowUp {
        id: id(number),
        participant: who.id,
        placement: None,
        title: "3 månader".into(),
        due_on: day(due_on),
        state: FollowUpState::Planned,
        done_on: None,
        still_employed: None,
        hours_per_week: None,
        needs: String::new(),
        reason: String::new(),
        after_days: None,
        with_participant: false,
        with_supervisor: false,
    }
}

fn consent(number: u8, who: &Participant, until: &str) -> Consent {
    Consent {
        id: id(number),
        participant: who.id,
        supervisor: None,
        placement: Some(id(60)),
        fields: "schedule".into(),
        purpose: String::new(),
        given_on: day("2026-03-02"),
        valid_until: Some(day(until)),
        withdrawn_on: None,
        evidence: String::new(),
    }
}

/// Alma is placed at the bakery; Bo is protected and placed there too; Cissi is new.
struct Desk {
    device: Device,
    alma: Participant,
    bo: Participant,
    cissi: Participant,
}

fn desk() -> Desk {
    let device = Device::new(1);
    let mut alma = participant(40, "Alma");
    alma.next_step = "Ring handledaren".into();
    alma.next_step_on = Some(day("2026-06-12"));
    let mut bo = participant(41, "Bo");
    (bo.protection, bo.last_name) = (Protection::SecrecyMark, "Hemlig".into());
    let cissi = participant(42, "Cissi");
    for who in [&alma, &bo, &cissi] {
        device.join(who.id.bytes(), Scope::Case);
        device.store.write(|w| w.put(who.id.bytes(), who)).unwrap();
    }
    let employer = Employer {
        id: id(19),
        name: "Bröd AB".into(),
        organisation_number: String::new(),
        responsible: None,
        branch: None,
        sni: String::new(),
        contact_persons: String::new(),
        archived_on: None,
    };
    let mut place = workplace(20, "Ångbageriet");
    (place.employer, place.responsible) = (Some(employer.id), Some(id(101)));
    let supervisor = Supervisor {
        id: id(21),
        workplace: place.id,
        name: "Åsa Öberg".into(),
        role: "bagare".into(),
        phone: String::new(),
        email: String::new(),
        trained_on: None,
        ended_on: None,
        successor: None,
    };
    let coach = Member {
        id: id(101),
        name: "Karin Lind".into(),
        title: String::new(),
        phone: String::new(),
        phone_hours: String::new(),
    };
    let written = device.store.write(|w| {
        w.put(OFFICE, &employer)?;
        w.put(OFFICE, &place)?;
        w.put(OFFICE, &supervisor)?;
        w.put(OFFICE, &coach)
    });
    written.unwrap();
    let (space, other) = (alma.id.bytes(), bo.id.bytes());
    let (at, hidden) = (placement(60, &alma, "2026-07-01"), placement(61, &bo, "2026-06-20"));
    let written = device.store.write(|w| {
        w.put(space, &enrolment(50, &alma, Phase::Introduction))?;
        w.put(space, &at)?;
        w.put(space, &visit(70, &at, "2026-06-02", VisitState::Done))?;
        w.put(space, &visit(71, &at, "2026-06-04", VisitState::Done))?;
        w.put(space, &visit(72, &at, TODAY, VisitState::Planned))?;
        w.put(space, &follow_up(80, &alma, "2026-06-01"))?;
        w.put(space, &consent(90, &alma, "2026-06-15"))?;
        w.put(space, &note(95, &alma, "Trivs vid diskmaskinen."))?;
        w.put(other, &hidden)?;
        w.put(other, &visit(73, &hidden, TODAY, VisitState::Planned))?;
        w.put(other, &follow_up(81, &bo, "2026-05-01"))?;
        w.put(other, &note(96, &bo, "Diskmaskinen är trasig."))
    });
    written.unwrap();
    Desk { device, alma, bo, cissi }
}

impl Desk {
    fn names(&self, filter: &Filter<'_>) -> Vec<String> {
        let lines = self.device.store.read(|r| r.participants(filter)).unwrap();
        lines.into_iter().map(|line| line.case_number).collect()
    }

    fn search(&self, typed: &str) -> Vec<(Kind, u8)> {
        let hits = self.device.store.read(|r| r.search(typed, 20)).unwrap();
        hits.into_iter().map(|hit| (hit.kind, hit.row[0])).collect()
    }
}
