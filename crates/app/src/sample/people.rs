//! The sample office's participants, from first contact to exit.

use std::cell::RefCell;

use chrono::{NaiveDate, TimeDelta};
use fotfaste_domain::{
    Content, Entity, Id, Kind,
    case::{Consent, Enrolment, FollowUp, JournalNote, Participant, PhaseChange},
    choice::{FollowUpState, Phase, Protection, SharedField},
    introduction::Placement,
    office::Member,
    programme::{AF_SIUS, Interval, MUNICIPAL},
};
use fotfaste_store::{Writer, content};

use super::{Dice, diary::Diary, introductions, places::Place, planning, words};
use crate::Error;

/// Who the cases belong to, where people can be placed, and which day it is.
pub(super) struct Office<'a> {
    pub(super) coach: Id<Member>,
    pub(super) places: &'a [Place],
    pub(super) today: NaiveDate,
    pub(super) diary: RefCell<Diary>,
}

/// Writes one case. The number decides the phase, so that every phase has somebody.
pub(super) fn write(
    writer: &mut Writer<'_>,
    dice: &mut Dice,
    office: &Office<'_>,
    number: usize,
) -> Result<(), Error> {
    let participant = participant(dice, office, number);
    let id = participant.id;
    fotfaste_sync::open_case(writer, id)?;
    let mut case = Case { writer, space: id.bytes() };
    case.put(&participant)?;
    // Mostly introductions: that is where a coach's days go.
    let phase = [4, 4, 5, 3, 4, 2, 1, 5, 0, 4, 6, 4][number % 12];
    let phase = Phase::ALL[phase];
    let begun = office.today - TimeDelta::days(i64::from(140 + dice.below(120)));
    let came_of_it = planning::came_of_it(number, phase);
    let enrolment = enrolment(dice, office, id, (phase, begun), &came_of_it);
    case.put(&enrolment)?;
    phases(&mut case, dice, office, &enrolment)?;
    notes(&mut case, dice, office, id, begun)?;
    if phase >= Phase::Introduction && phase != Phase::Exit {
        let placement = introductions::write(&mut case, dice, office, id, number)?;
        consent(&mut case, dice, office, id, placement.id)?;
        follow_ups(&mut case, dice, office, id, &placement)?;
    }
    let days = (office.today - begun).num_days();
    let planned = planning::Planned { participant: id, phase, days, number };
    planning::write(&mut case, &mut dice.apart(number), office, &planned)
}

/// A transaction inside one case's space.
pub(super) struct Case<'w, 'c> {
    writer: &'w mut Writer<'c>,
    space: [u8; 16],
}

impl Case<'_, '_> {
    pub(super) fn put<E: Entity>(&mut self, entity: &E) -> Result<(), Error> {
        Ok(self.writer.put(self.space, entity)?)
    }

    /// Keeps bytes that a row of the case refers to.
    pub(super) fn keep(
        &mut self,
        kind: Kind,
        row: [u8; 16],
        bytes: &[u8],
    ) -> Result<Content, Error> {
        let place = content::Place { space: self.space, kind, row };
        Ok(fotfaste_sync::keep_content(self.writer, &place, bytes)?)
    }
}

fn participant(dice: &mut Dice, office: &Office<'_>, number: usize) -> Participant {
    let due = i64::from(dice.below(16)) - 4;
    Participant {
        id: dice.id(),
        case_number: format!("N-{}-{:03}", office.today.format("%Y"), number + 1),
        first_name: words::FIRST[number % words::FIRST.len()].to_owned(),
        last_name: words::LAST[(number * 7 + number / 24) % words::LAST.len()].to_owned(),
        identity_number: String::new(),
        protection: if number % 24 == 7 { Protection::SecrecyMark } else { Protection::None },
        phone: format!("070-000 01 {:02}", number % 100),
        email: String::new(),
        address: "Sagogatan 1, Norrvike".to_owned(),
        language: if number % 5 == 1 { "somaliska" } else { "svenska" }.to_owned(),
        needs_interpreter: number % 15 == 1,
        own_goal: dice.pick(&words::GOALS).to_owned(),
        next_step: dice.pick(&words::NEXT_STEPS).to_owned(),
        next_step_on: Some(office.today + TimeDelta::days(due)),
    }
}

fn enrolment(
    dice: &mut Dice,
    office: &Office<'_>,
    participant: Id<Participant>,
    (phase, begun): (Phase, NaiveDate),
    came_of_it: &planning::CameOfIt,
) -> Enrolment {
    let exit = came_of_it.exit;
    let sius = dice.below(2) == 0;
    Enrolment {
        id: dice.id(),
        participant,
        programme: if sius { AF_SIUS } else { MUNICIPAL },
        coach: office.coach,
        referral: if sius { "Arbetsförmedlingen" } else { "Försörjningsstöd" }.to_owned(),
        starts_on: begun,
        ends_on: (phase == Phase::Exit).then(|| office.today - TimeDelta::days(10)),
        phase,
        phase_since: office.today - TimeDelta::days(60),
        livelihood: String::new(),
        exit_reason: if phase == Phase::Exit { "Anställning" } else { "" }.to_owned(),
        target_group: String::new(),
        decision: String::new(),
        entry_occupation: Some(came_of_it.entry.0),
        entry_livelihood: Some(came_of_it.entry.1),
        exit_outcome: exit.map(|exit| exit.0),
        exit_occupation: exit.map(|exit| exit.1),
        exit_livelihood: exit.map(|exit| exit.2),
        later_on: None,
        later_outcome: None,
        later_occupation: None,
        later_livelihood: None,
    }
}

/// One change for each phase passed, evenly from the first day to the newest phase's.
fn phases(
    case: &mut Case<'_, '_>,
    dice: &mut Dice,
    office: &Office<'_>,
    enrolment: &Enrolment,
) -> Result<(), Error> {
    let passed: Vec<Phase> =
        Phase::ALL.iter().copied().filter(|phase| *phase <= enrolment.phase).collect();
    let days = (enrolment.phase_since - enrolment.starts_on).num_days();
    for (index, phase) in (0i64..).zip(&passed) {
        let last = i64::try_from(passed.len()).unwrap_or(1).max(2) - 1;
        case.put(&PhaseChange {
            id: dice.id(),
            enrolment: enrolment.id,
            phase: *phase,
            since: enrolment.starts_on + TimeDelta::days(days * index / last),
            by: office.coach,
            reason: String::new(),
        })?;
    }
    Ok(())
}

fn notes(
    case: &mut Case<'_, '_>,
    dice: &mut Dice,
    office: &Office<'_>,
    participant: Id<Participant>,
    begun: NaiveDate,
) -> Result<(), Error> {
    let days = (office.today - begun).num_days();
    for nth in 0..9 {
        let day = begun + TimeDelta::days(days * nth / 9);
        case.put(&JournalNote {
            id: dice.id(),
            participant,
            author: office.coach,
            written_at: introductions::moment(day),
            text: dice.pick(&words::NOTES).to_owned(),
            corrects: None,
        })?;
    }
    Ok(())
}

fn consent(
    case: &mut Case<'_, '_>,
    dice: &mut Dice,
    office: &Office<'_>,
    participant: Id<Participant>,
    placement: Id<Placement>,
) -> Result<(), Error> {
    let shown = SharedField::ALL.iter().filter(|field| **field != SharedField::Phone);
    let until = if dice.below(5) == 0 { 14 } else { 120 };
    case.put(&Consent {
        id: dice.id(),
        participant,
        supervisor: None,
        placement: Some(placement),
        fields: shown.map(|field| field.code()).collect::<Vec<_>>().join(","),
        purpose: "Handledarblad".to_owned(),
        given_on: office.today - TimeDelta::days(30),
        valid_until: Some(office.today + TimeDelta::days(until)),
        withdrawn_on: None,
        evidence: "Muntligt vid möte".to_owned(),
    })
}

/// Weeks 2 and 4, months 3 and 6 of the usual schedule.
const FOLLOWED_UP_AFTER: [u32; 4] = [14, 28, 91, 183];

fn follow_ups(
    case: &mut Case<'_, '_>,
    dice: &mut Dice,
    office: &Office<'_>,
    participant: Id<Participant>,
    placement: &Placement,
) -> Result<(), Error> {
    let planned = FOLLOWED_UP_AFTER
        .iter()
        .filter_map(|days| Some((*days, Interval::of_days(*days).after(placement.starts_on)?)));
    let past = |due_on: &NaiveDate| *due_on < office.today;
    let latest = planned.clone().map(|(_, due_on)| due_on).filter(past).max();
    for (days, due_on) in planned {
        // The latest was forgotten in one case of four: it shows as late.
        let forgotten = dice.below(4) == 0 && Some(due_on) == latest;
        let done = due_on < office.today && !forgotten;
        case.put(&FollowUp {
            id: dice.id(),
            participant,
            placement: Some(placement.id),
            title: String::new(),
            due_on,
            state: if done { FollowUpState::Done } else { FollowUpState::Planned },
            done_on: done.then_some(due_on),
            still_employed: done.then_some(true),
            hours_per_week: done.then_some(placement.hours_per_week),
            needs: String::new(),
            reason: String::new(),
            after_days: Some(days),
            with_participant: false,
            with_supervisor: false,
        })?;
    }
    Ok(())
}
