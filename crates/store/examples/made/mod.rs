//! An office made up for measuring: the same every time.

use chrono::{Days, NaiveDate, NaiveTime};
use fotfaste_domain::{
    Entity, Id,
    case::{Enrolment, FollowUp, JournalNote, Participant},
    choice::{
        FollowUpState, Helper, Phase, PlacementKind, Protection, SupportLevel, VisitMode,
        VisitState,
    },
    introduction::{Placement, Trial, Visit},
    place::Workplace,
};
use fotfaste_store::{Hlc, Op};

use crate::{SpaceId, now, today};

const WORDS: [&str; 24] = [
    "morgonen",
    "gick",
    "bra",
    "handledaren",
    "visade",
    "diskmaskinen",
    "själv",
    "lunchen",
    "kassan",
    "varuplock",
    "lugnt",
    "tempo",
    "paus",
    "kollegan",
    "hjälpte",
    "städade",
    "hyllor",
    "frågade",
    "väntade",
    "började",
    "åkte",
    "öppnade",
    "schemat",
    "nästa",
];

/// Batches as colleagues' devices would send them: cases with visits, trials and notes.
pub(crate) fn batches(ops: usize, size: usize) -> Vec<(SpaceId, u64, Vec<Op>)> {
    let mut random = Random(7);
    let (mut all, mut case) = (Vec::new(), Vec::new());
    let mut clock = Hlc::at(now());
    let mut count = 0;
    while count < ops {
        let person = participant(&mut random, 0);
        let space = person.id.bytes();
        let visit = visit(&mut random, person.id, Id::from_bytes([6; 16]), 0);
        append(&mut case, &person, &mut clock);
        append(&mut case, &visit, &mut clock);
        for _ in 0..30 {
            append(&mut case, &trial(&mut random, visit.id), &mut clock);
        }
        for _ in 0..5 {
            append(&mut case, &note(&mut random, person.id, 0), &mut clock);
        }
        case.truncate(ops - count);
        count += case.len();
        for (sequence, part) in (1..).zip(case.chunks(size)) {
            all.push((space, sequence, part.to_vec()));
        }
        case.clear();
    }
    all
}

fn append<E: Entity>(ops: &mut Vec<Op>, entity: &E, clock: &mut Hlc) {
    for (field, value) in E::FIELDS.iter().zip(entity.values()) {
        clock.0 += 1;
        ops.push(Op {
            kind: E::KIND.table().into(),
            row: entity.id().bytes(),
            field: field.name.into(),
            value,
            clock: *clock,
            device: [9; 16],
            overwrites: Vec::new(),
        });
    }
}

/// A small generator: the same office every time.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() >> 33).expect("31 bits fit") % limit
    }

    pub(crate) fn bytes(&mut self) -> [u8; 16] {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&self.next().to_le_bytes());
        bytes[8..].copy_from_slice(&self.next().to_le_bytes());
        bytes
    }

    pub(crate) fn sentence(&mut self, words: usize) -> String {
        let words: Vec<&str> = (0..words).map(|_| WORDS[self.below(WORDS.len())]).collect();
        words.join(" ")
    }

    pub(crate) fn day(&mut self) -> NaiveDate {
        today() - Days::new(300) + Days::new(self.below(600) as u64)
    }
}

pub(crate) fn participant(random: &mut Random, number: u32) -> Participant {
    Participant {
        id: Id::from_bytes(random.bytes()),
        case_number: format!("N-2026-{number:05}"),
        first_name: format!("Förnamn{number}"),
        last_name: format!("Efternamn{}", random.below(5_000)),
        identity_number: String::new(),
        protection: if number % 100 == 99 { Protection::SecrecyMark } else { Protection::None },
        phone: "070-123 45 67".into(),
        email: String::new(),
        address: "Storgatan 1, Västervik".into(),
        language: "svenska".into(),
        needs_interpreter: false,
        own_goal: random.sentence(8),
        next_step: random.sentence(5),
        next_step_on: Some(random.day()),
    }
}

pub(crate) fn enrolment(random: &mut Random, person: &Participant) -> Enrolment {
    Enrolment {
        id: Id::from_bytes(random.bytes()),
        participant: person.id,
        programme: Id::from_bytes([5; 16]),
        coach: Id::from_bytes([2; 16]),
        referral: "AF".into(),
        starts_on: random.day(),
        ends_on: None,
        phase: Phase::ALL[random.below(7)],
        phase_since: random.day(),
        livelihood: "försörjningsstöd".into(),
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

pub(crate) fn workplace(random: &mut Random, number: u32) -> Workplace {
    Workplace {
        id: Id::from_bytes(random.bytes()),
        employer: None,
        name: format!("Arbetsplats {number}"),
        street: "Storgatan 1".into(),
        town: "Västervik".into(),
        branch: "livsmedel".into(),
        headcount: Some(12),
        responsible: None,
        access_physical: random.sentence(6),
        access_reception: random.sentence(6),
        access_information: random.sentence(6),
        access_communication: random.sentence(6),
        safety: random.sentence(6),
        capacity: None,
        capacity_note: String::new(),
        archived_on: None,
    }
}

pub(crate) fn placement(random: &mut Random, person: &Participant, place: &Workplace) -> Placement {
    let starts_on = random.day();
    Placement {
        id: Id::from_bytes(random.bytes()),
        participant: person.id,
        workplace: place.id,
        supervisor: None,
        kind: PlacementKind::WorkTraining,
        hours_per_week: 20,
        schedule: "mån-fre 9-13".into(),
        starts_on,
        ends_on: Some(starts_on + Days::new(180)),
        agreement: String::new(),
        stepping_back: random.sentence(6),
        what_works: random.sentence(6),
        agreement_ends_on: None,
        subsidy: None,
        subsidy_starts_on: None,
        subsidy_ends_on: None,
        subsidy_decision: String::new(),
    }
}

pub(crate) fn visit(
    random: &mut Random,
    who: Id<Participant>,
    at: Id<Placement>,
    number: u32,
) -> Visit {
    let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("a time of day");
    Visit {
        id: Id::from_bytes(random.bytes()),
        participant: who,
        placement: at,
        coach: Id::from_bytes([2; 16]),
        state: if number.is_multiple_of(4) { VisitState::Planned } else { VisitState::Done },
        held_on: random.day(),
        starts_at: time(9),
        ends_at: time(12),
        mode: VisitMode::SideBySide,
        direct_minutes: 180,
        indirect_minutes: 20,
        travel_minutes: 30,
        admin_minutes: 10,
        pace: None,
        quality: None,
        own_view: None,
        own_words: random.sentence(6),
        note: random.sentence(20),
        supervisor: None,
        topics: "progress".into(),
        supervisor_talk: random.sentence(10),
        incident: String::new(),
        next_step: random.sentence(5),
        recorded_at: now(),
    }
}

pub(crate) fn trial(random: &mut Random, visit: Id<Visit>) -> Trial {
    Trial {
        id: Id::from_bytes(random.bytes()),
        visit,
        step: Id::from_bytes(random.bytes()),
        level: Some(SupportLevel::ALL[random.below(7)]),
        helper: Helper::Coach,
        level_order: "I,IV,DV,G,M,PP,FP".into(),
        note: String::new(),
    }
}

pub(crate) fn note(random: &mut Random, about: Id<Participant>, day: u64) -> JournalNote {
    JournalNote {
        id: Id::from_bytes(random.bytes()),
        participant: about,
        author: Id::from_bytes([2; 16]),
        written_at: now() - Days::new(day),
        text: random.sentence(25),
        corrects: None,
    }
}

pub(crate) fn follow_up(random: &mut Random, person: &Participant) -> FollowUp {
    FollowUp {
        id: Id::from_bytes(random.bytes()),
        participant: person.id,
        placement: None,
        title: "3 månader".into(),
        due_on: today() - Days::new(100) + Days::new(random.below(4_000) as u64),
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
