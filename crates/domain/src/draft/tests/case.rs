//! The case: participant, enrolment, phases, next step, consents, follow-ups, notes.

use super::*;
use crate::{
    case::{Consent, Enrolment, FollowUp, Participant},
    choice::{FollowUpState, Livelihood, Occupation, Outcome, Phase, Protection, SharedField},
    office::Programme,
    programme::{AF_SIUS, MUNICIPAL, built_in},
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
    write(|context| draft.create("N-2026-015", &built_in(), context))
}

fn enrolment() -> Enrolment {
    let draft = EnrolmentDraft { programme: Some(MUNICIPAL), ..EnrolmentDraft::default() };
    write(|context| draft.begin(id(1), None, &built_in(), context)).unwrap().enrolment
}

#[test]
fn an_enrolment_names_a_target_group_of_its_programme() {
    let [sius, municipal] = built_in();
    let narrow = [Programme { target_groups: "Unga\nNyanlända".to_owned(), ..sius }, municipal];
    let begin = |programme, target_group: &str| {
        let (programme, target_group) = (Some(programme), target_group.to_owned());
        let draft = EnrolmentDraft { programme, target_group, ..EnrolmentDraft::default() };
        write(|context| draft.begin(id(1), None, &narrow, context))
    };
    assert_eq!(begin(AF_SIUS, "Unga").unwrap().enrolment.target_group, "Unga");
    assert_eq!(problems(begin(AF_SIUS, "")), ["targetGroup: choose"]);
    assert_eq!(problems(begin(AF_SIUS, "Seniorer")), ["targetGroup: target-group-not-allowed"]);
    assert!(begin(MUNICIPAL, "").is_ok(), "a programme for anybody");
}

#[test]
fn an_enrolment_is_corrected_without_touching_its_phase() {
    let begun = enrolment();
    let change =
        |draft: &EnrolmentDraft| write(|context| draft.change(&begun, &built_in(), context));
    let draft = EnrolmentDraft::from(&begun);
    assert_eq!(change(&draft).unwrap(), begun, "read back it is the same");
    let decided = EnrolmentDraft {
        programme: Some(AF_SIUS),
        decision: "AF 2026-11-02, 123".to_owned(),
        phase: Some(Phase::FollowUp),
        starts_on: "1 november".to_owned(),
        ..draft.clone()
    };
    let changed = change(&decided).unwrap();
    assert_eq!((changed.phase, changed.phase_since), (begun.phase, begun.phase_since));
    assert_eq!((changed.starts_on, changed.programme), (date("2026-11-01"), AF_SIUS));
    let earlier = Enrolment { phase_since: date("2026-10-01"), ..begun };
    let late = write(|context| decided.change(&earlier, &built_in(), context));
    assert_eq!(problems(late), ["startsOn: starts-after-phase"]);
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
        outcome: Some(Outcome::Employment),
        occupation: Some(Occupation::Working),
        livelihood: Some(Livelihood::Wage),
        ..PhaseMoveDraft::new(begun.id)
    };
    let bare = PhaseMoveDraft { phase: Some(Phase::Exit), ..PhaseMoveDraft::new(begun.id) };
    let unsaid = write(|context| bare.apply(&begun, context));
    let expected =
        ["reason: required", "outcome: choose", "occupation: choose", "livelihood: choose"];
    assert_eq!(problems(unsaid), expected);
    let exit = |reason| write(|context| to(Phase::Exit, reason).apply(&begun, context));
    assert_eq!(problems(exit(" ")), ["reason: required"]);
    let ended = exit("Anställning").unwrap().enrolment;
    assert_eq!(ended.ends_on, Some(date("2026-11-19")));
    assert_eq!(ended.exit_reason, "Anställning");
    let open = write(|context| to(Phase::FollowUp, "").apply(&ended, context)).unwrap().enrolment;
    assert_eq!((open.ends_on, open.exit_reason.as_str()), (None, ""));
    assert_eq!((open.exit_outcome, open.exit_livelihood), (None, None), "it is open again");
}

#[test]
fn what_came_of_it_is_said_at_exit_and_asked_again_at_six_months() {
    let begun = Enrolment { entry_livelihood: Some(Livelihood::SocialAssistance), ..enrolment() };
    let exit = PhaseMoveDraft {
        phase: Some(Phase::Exit),
        reason: "Anställning".to_owned(),
        outcome: Some(Outcome::Studies),
        occupation: Some(Occupation::Studying),
        livelihood: Some(Livelihood::StudySupport),
        ..PhaseMoveDraft::new(begun.id)
    };
    let ended = write(|context| exit.apply(&begun, context)).unwrap().enrolment;
    assert_eq!(ended.became_self_supporting(), Some(false), "studies are no own income");
    assert_eq!(ended.asked_again_on(), Some(date("2027-05-19")));
    assert_eq!(begun.asked_again_on(), None, "it has not ended");

    let ended = Enrolment { ends_on: Some(date("2026-05-19")), ..ended };
    let draft = OutcomeDraft {
        outcome: Some(Outcome::Employment),
        occupation: Some(Occupation::Working),
        livelihood: Some(Livelihood::Wage),
        ..OutcomeDraft::new(ended.id)
    };
    let later = |draft: &OutcomeDraft, of: &Enrolment| write(|context| draft.later(of, context));
    let asked = later(&draft, &ended).unwrap();
    assert_eq!((asked.later_on, asked.asked_again_on()), (Some(date("2026-11-19")), None));
    assert_eq!(asked.became_self_supporting(), Some(true), "from benefits to self-support");
    assert_eq!(asked.exit_outcome, Some(Outcome::Studies), "what was said at exit stays");
    let early = OutcomeDraft { on: "2026-05-19".to_owned(), ..draft.clone() };
    assert_eq!(problems(later(&early, &ended)), ["on: before-exit"]);
    let empty = later(&OutcomeDraft::new(ended.id), &ended);
    assert_eq!(problems(empty), ["outcome: choose", "occupation: choose", "livelihood: choose"]);
    assert_eq!(problems(later(&draft, &begun)), ["outcome: not-at-exit"]);
    let corrected = draft.at_exit(&ended).unwrap();
    assert_eq!(corrected.exit_outcome, Some(Outcome::Employment));
    assert_eq!(problems(draft.at_exit(&begun)), ["outcome: not-at-exit"]);
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
    draft.title = String::new();
    assert_eq!(problems(save(&draft, Some(&stored))), ["title: required"]);
    let scheduled = FollowUp { after_days: Some(91), ..stored.clone() };
    let unnamed = save(&draft, Some(&scheduled)).unwrap();
    assert_eq!(unnamed.title, "", "the schedule says what it is called");
    draft.title.clone_from(&stored.title);
    draft.state = Some(FollowUpState::Done);
    assert_eq!(problems(save(&draft, Some(&stored))), ["with: choose"]);
    draft.with_supervisor = true;
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
