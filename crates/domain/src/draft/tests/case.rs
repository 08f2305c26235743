//! The case: participant, enrolment, phases, next step, consents, follow-ups, notes.

use super::*;
use crate::{
    case::{Consent, Enrolment, FollowUp, Participant},
    choice::{FollowUpState, Phase, Protection, SharedField},
    programme::MUNICIPAL,
};

fn elin() -> ParticipantDraft {
    ParticipantDraft {
        first_name: " Elin ".to_owned(),
        last_name: "Bergvall".to_owned(),
        identity_number: "640823-3234".to_owned(),
        phone: "070-000 00 01".to_owned(),
        own_goal: "Baka bröd".to_owned(),
        ..ParticipantDraft::default()
    }
}

fn created(draft: &ParticipantDraft) -> Result<NewParticipant, Vec<Problem>> {
    write(|context| draft.create("N-2026-015", context))
}

fn enrolment() -> Enrolment {
    let draft = EnrolmentDraft { programme: Some(MUNICIPAL), ..EnrolmentDraft::default() };
    write(|context| draft.begin(id(1), None, context)).unwrap().enrolment
}

#[test]
fn a_new_participant_gets_the_next_case_number_and_an_enrolment() {
    let draft = ParticipantDraft {
        enrolment: Some(EnrolmentDraft {
            programme: Some(MUNICIPAL),
            starts_on: "igår".to_owned(),
            ..EnrolmentDraft::default()
        }),
        ..elin()
    };
    let NewParticipant { participant, enrolment } = created(&draft).unwrap();
    assert_eq!(participant.case_number, "N-2026-015");
    assert_eq!(
        (participant.first_name.as_str(), participant.protection),
        ("Elin", Protection::None)
    );
    assert_eq!(participant.identity_number, "196408233234");
    let BegunEnrolment { enrolment, change } = enrolment.unwrap();
    assert_eq!((enrolment.participant, enrolment.coach), (participant.id, id(99)));
    assert_eq!((enrolment.phase, enrolment.phase_since), (Phase::Engagement, date("2026-11-18")));
    assert_eq!((change.enrolment, change.phase), (enrolment.id, Phase::Engagement));
}

#[test]
fn the_problems_of_a_participant_and_the_enrolment_come_together() {
    let draft = ParticipantDraft {
        first_name: String::new(),
        identity_number: "640823-3235".to_owned(),
        phone: "inget".to_owned(),
        email: "elin@".to_owned(),
        enrolment: Some(EnrolmentDraft {
            starts_on: "i morgon".to_owned(),
            ..EnrolmentDraft::default()
        }),
        ..elin()
    };
    let expected = [
        "firstName: required",
        "identityNumber: identity-number-check-digit",
        "phone: phone-unreadable",
        "email: email-unreadable",
        "enrolment.programme: choose",
        "enrolment.startsOn: date-in-future",
    ];
    assert_eq!(problems(created(&draft)), expected);
}

#[test]
fn a_participant_read_back_as_a_draft_is_the_same_participant() {
    let first = created(&elin()).unwrap().participant;
    let first = Participant { next_step: "Ring Peter".to_owned(), ..first };
    let again = write(|context| ParticipantDraft::from(&first).change(&first, context)).unwrap();
    assert_eq!(again, first, "the next step too");
}

#[test]
fn case_numbers_count_on_within_the_year() {
    assert_eq!(next_case_number([], 2026), "N-2026-001");
    let taken = ["N-2025-100", "N-2026-014", "N-2026-009", "own", "N-2026-x"];
    assert_eq!(next_case_number(taken, 2026), "N-2026-015");
    assert_eq!(next_case_number(["N-2026-999"], 2026), "N-2026-1000");
}

#[test]
fn phases_move_forward_and_back_and_the_history_stays_in_order() {
    let begun = enrolment();
    let to = |phase, since: &str, reason: &str| PhaseMoveDraft {
        phase: Some(phase),
        since: since.to_owned(),
        reason: reason.to_owned(),
        ..PhaseMoveDraft::new(begun.id)
    };
    let apply = |draft: &PhaseMoveDraft, of: &Enrolment| write(|context| draft.apply(of, context));
    let moved = apply(&to(Phase::Introduction, "", "Plats hos bageriet"), &begun).unwrap();
    assert_eq!(moved.enrolment.phase, Phase::Introduction);
    assert_eq!((moved.change.since, moved.change.by), (date("2026-11-19"), id(99)));
    let back = apply(&to(Phase::JobFinding, "", ""), &moved.enrolment).unwrap();
    assert_eq!(back.enrolment.phase, Phase::JobFinding, "people move back as well");
    let same = apply(&to(Phase::JobFinding, "", ""), &back.enrolment);
    assert_eq!(problems(same), ["phase: phase-same"]);
    let early = apply(&to(Phase::FollowUp, "1 november", ""), &back.enrolment);
    assert_eq!(problems(early), ["since: phase-before-last"]);
    let nothing = apply(&PhaseMoveDraft::new(begun.id), &begun);
    assert_eq!(problems(nothing), ["phase: choose"]);
}

#[test]
fn an_exit_needs_a_reason_and_can_be_undone() {
    let begun = enrolment();
    let to = |phase, reason: &str| PhaseMoveDraft {
        phase: Some(phase),
        reason: reason.to_owned(),
        ..PhaseMoveDraft::new(begun.id)
    };
    let exit = |reason| write(|context| to(Phase::Exit, reason).apply(&begun, context));
    assert_eq!(problems(exit(" ")), ["reason: required"]);
    let ended = exit("Anställning").unwrap().enrolment;
    assert_eq!(ended.ends_on, Some(date("2026-11-19")));
    assert_eq!(ended.exit_reason, "Anställning");
    let open = write(|context| to(Phase::FollowUp, "").apply(&ended, context)).unwrap().enrolment;
    assert_eq!((open.ends_on, open.exit_reason.as_str()), (None, ""));
}

#[test]
fn a_next_step_with_a_day_says_what() {
    let person = created(&elin()).unwrap().participant;
    let apply = |step: &str, on: &str| {
        let (next_step, next_step_on) = (step.to_owned(), on.to_owned());
        let draft = NextStepDraft { participant: person.id, next_step, next_step_on };
        write(|context| draft.apply(&person, context))
    };
    let changed = apply("Ring Peter", "tor 26 nov").unwrap();
    assert_eq!(
        (changed.next_step.as_str(), changed.next_step_on),
        ("Ring Peter", Some(date("2026-11-26")))
    );
    assert_eq!(problems(apply("", "i morgon")), ["nextStep: required"]);
    assert_eq!(apply("", "").unwrap().next_step, "", "cleared");
}

fn consent_draft() -> ConsentDraft {
    ConsentDraft {
        placement: Some(id(3)),
        fields: vec![SharedField::Tasks, SharedField::Schedule, SharedField::Tasks],
        given_on: "12 november".to_owned(),
        valid_until: "28 februari".to_owned(),
        evidence: "Sagt i samtal".to_owned(),
        ..ConsentDraft::new(id(1))
    }
}

fn consent() -> Consent {
    write(|context| consent_draft().save(None, context)).unwrap()
}

#[test]
fn a_consent_names_what_to_whom_and_how_it_was_given() {
    let given = consent();
    assert_eq!(given.fields, "schedule,tasks");
    assert_eq!((given.given_on, given.valid_until), (date("2026-11-12"), Some(date("2027-02-28"))));
    let again = write(|context| ConsentDraft::from(&given).save(Some(&given), context));
    assert_eq!(again.unwrap(), given);
    let nothing = write(|context| ConsentDraft::new(id(1)).save(None, context));
    let expected = [
        "supervisor: consent-without-recipient",
        "fields: consent-without-fields",
        "evidence: required",
    ];
    assert_eq!(problems(nothing), expected);
    let backwards = ConsentDraft { valid_until: "2026-11-01".to_owned(), ..consent_draft() };
    let backwards = write(|context| backwards.save(None, context));
    assert_eq!(problems(backwards), ["validUntil: ends-before-start"]);
}

#[test]
fn a_consent_is_withdrawn_today_or_on_a_day_after_it_was_given() {
    let given = consent();
    let withdraw = |on| write(|context| given.withdraw(on, context));
    assert_eq!(withdraw("").unwrap().withdrawn_on, Some(date("2026-11-19")));
    assert_eq!(problems(withdraw("11 november")), ["on: ends-before-start"]);
    assert_eq!(problems(withdraw("i morgon")), ["on: date-in-future"]);
}

#[test]
fn a_follow_up_is_planned_carried_out_or_moved_with_a_reason() {
    let save = |draft: &FollowUpDraft, existing: Option<&FollowUp>| {
        write(|context| draft.save(existing, context))
    };
    let planned = FollowUpDraft {
        title: "3 månader".to_owned(),
        due_on: "30 nov".to_owned(),
        ..FollowUpDraft::new(id(1))
    };
    let stored = save(&planned, None).unwrap();
    assert_eq!((stored.due_on, stored.state), (date("2026-11-30"), FollowUpState::Planned));
    let mut draft = FollowUpDraft::from(&stored);
    assert_eq!(save(&draft, Some(&stored)).unwrap(), stored);
    draft.state = Some(FollowUpState::Done);
    draft.still_employed = Some(true);
    draft.hours_per_week = "24".to_owned();
    let done = save(&draft, Some(&stored)).unwrap();
    assert_eq!((done.done_on, done.hours_per_week), (Some(date("2026-11-19")), Some(24)));
    assert_eq!(save(&FollowUpDraft::from(&done), Some(&done)).unwrap(), done);
    draft.state = Some(FollowUpState::Postponed);
    draft.due_on = "2026-11-01".to_owned();
    assert_eq!(problems(save(&draft, Some(&stored))), ["dueOn: date-in-past", "reason: required"]);
}

#[test]
fn notes_are_written_once_and_say_something() {
    let note =
        JournalNoteDraft { text: " Ringde Elin. ".to_owned(), ..JournalNoteDraft::new(id(1)) };
    let written = write(|context| note.write(context)).unwrap();
    assert_eq!((written.text.as_str(), written.author), ("Ringde Elin.", id(99)));
    let correction = JournalNoteDraft { corrects: Some(written.id), ..note };
    assert_eq!(write(|context| correction.write(context)).unwrap().corrects, Some(written.id));
    let empty = write(|context| JournalNoteDraft::new(id(1)).write(context));
    assert_eq!(problems(empty), ["text: required"]);
    let empty = write(|context| SupportNoteDraft::new(id(3)).write(context));
    assert_eq!(problems(empty), ["asked: required"]);
    let support =
        SupportNoteDraft { handles_now: "Öppningen".to_owned(), ..SupportNoteDraft::new(id(3)) };
    assert_eq!(write(|context| support.write(context)).unwrap().handles_now, "Öppningen");
}
