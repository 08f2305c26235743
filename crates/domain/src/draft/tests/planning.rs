//! Vocational profile, validation, plan and self-ratings.

use super::*;
use crate::{
    choice::{
        AdaptationNeed, GoalState, PlanActor, PlanStepState, RatingQuestion, SkillLevel,
        ValidationResult, ValidationStep,
    },
    planning::{Goal, Plan, PlanStep, Validation},
};

fn profile() -> VocationalProfileDraft {
    VocationalProfileDraft {
        strengths: " Noggrann ".to_owned(),
        skills: vec![
            SkillDraft {
                name: "Kassa".to_owned(),
                level: Some(SkillLevel::WithSupport),
                evidence: "Sett på plats".to_owned(),
            },
            SkillDraft::default(),
            SkillDraft { name: "Bakning".to_owned(), ..SkillDraft::default() },
        ],
        adaptation_need: Some(AdaptationNeed::Needed),
        adaptations: "Lugn start på dagen".to_owned(),
        ..VocationalProfileDraft::new(id(1))
    }
}

fn written(draft: &VocationalProfileDraft) -> Result<WrittenProfile, Vec<Problem>> {
    write(|context| draft.write(context))
}

#[test]
fn a_profile_is_written_as_a_version_with_its_skills_in_order() {
    let version = written(&profile()).unwrap();
    assert_eq!((version.profile.strengths.as_str(), version.profile.author), ("Noggrann", id(99)));
    let skills: Vec<_> =
        version.skills.iter().map(|skill| (skill.position, skill.name.as_str())).collect();
    assert_eq!(skills, [(0, "Kassa"), (1, "Bakning")], "an empty line is no skill");
    assert!(version.skills.iter().all(|skill| skill.profile == version.profile.id));
    let next = VocationalProfileDraft::from(&version);
    assert_eq!(next.skills.len(), 2, "the next version begins with this one");
    assert_eq!(next.adaptation_need, Some(AdaptationNeed::Needed));
}

#[test]
fn whether_the_work_must_be_adapted_is_always_answered() {
    let unanswered = VocationalProfileDraft { adaptation_need: None, ..profile() };
    assert_eq!(problems(written(&unanswered)), ["adaptationNeed: choose"]);
    let unsaid = VocationalProfileDraft { adaptations: " ".to_owned(), ..profile() };
    assert_eq!(problems(written(&unsaid)), ["adaptations: required"]);
    let unclear =
        VocationalProfileDraft { adaptation_need: Some(AdaptationNeed::Unclear), ..unsaid };
    assert!(written(&unclear).is_ok());
}

#[test]
fn a_skill_without_a_name_and_a_flood_of_skills_are_explained() {
    let mut draft = profile();
    draft.skills[2] = SkillDraft { evidence: "Intyg".to_owned(), ..SkillDraft::default() };
    assert_eq!(problems(written(&draft)), ["skills.2.name: required"]);
    draft.skills = vec![SkillDraft { name: "Kassa".to_owned(), ..SkillDraft::default() }; 61];
    assert_eq!(problems(written(&draft)), ["skills: too-many"]);
}

#[test]
fn a_validation_has_a_result_with_its_day_and_ratings_before_and_after() {
    let save = |draft: &ValidationDraft, existing: Option<&Validation>| {
        write(|context| draft.save(existing, context))
    };
    let begun = ValidationDraft {
        subject: "Bagare".to_owned(),
        method: "Yrkesprov".to_owned(),
        started_on: "2026-10-01".to_owned(),
        rating_before: "4".to_owned(),
        ..ValidationDraft::new(id(1))
    };
    let stored = save(&begun, None).unwrap();
    assert_eq!((stored.step, stored.result), (ValidationStep::Mapping, None));
    let finished = ValidationDraft {
        step: Some(ValidationStep::Recognition),
        finished_on: "2026-11-10".to_owned(),
        result: Some(ValidationResult::CompetenceCertificate),
        rating_after: "8".to_owned(),
        ..ValidationDraft::from(&stored)
    };
    let done = save(&finished, Some(&stored)).unwrap();
    assert_eq!((done.rating_before, done.rating_after), (Some(4), Some(8)));
    assert_eq!(save(&ValidationDraft::from(&done), Some(&done)).unwrap(), done);
    let odd = ValidationDraft {
        subject: String::new(),
        finished_on: "2026-09-01".to_owned(),
        result: None,
        rating_before: "0".to_owned(),
        rating_after: "11".to_owned(),
        ..finished.clone()
    };
    let expected = [
        "subject: required",
        "finishedOn: ends-before-start",
        "result: choose",
        "ratingBefore: number-too-small",
        "ratingAfter: number-too-large",
    ];
    assert_eq!(problems(save(&odd, None)), expected);
    let dayless = ValidationDraft { finished_on: String::new(), ..finished };
    assert_eq!(problems(save(&dayless, None)), ["finishedOn: required"]);
}

#[test]
fn a_plan_is_looked_at_again_after_its_interval() {
    let draft = PlanDraft {
        own_words: "Jag vill jobba i kök".to_owned(),
        method_choice: "Praktik först".to_owned(),
        review_weeks: "6".to_owned(),
        agreed_on: "2026-10-01".to_owned(),
        ..PlanDraft::new(id(1))
    };
    let save = |draft: &PlanDraft| write(|context| draft.save(context));
    let plan = save(&draft).unwrap();
    assert_eq!(plan.id, Plan::id_of(id(1)), "one plan for each participant");
    assert_eq!(plan.next_review_on(), Some(date("2026-11-12")));
    let reviewed = PlanDraft { reviewed_on: "i dag".to_owned(), ..PlanDraft::from(&plan) };
    assert_eq!(save(&reviewed).unwrap().next_review_on(), Some(date("2026-12-31")));
    let free = PlanDraft { review_weeks: String::new(), ..draft.clone() };
    assert_eq!(save(&free).unwrap().next_review_on(), None);
    let odd =
        PlanDraft { review_weeks: "0".to_owned(), reviewed_on: "2026-09-01".to_owned(), ..draft };
    let expected = ["reviewWeeks: number-too-small", "reviewedOn: ends-before-start"];
    assert_eq!(problems(save(&odd)), expected);
}

#[test]
fn a_goal_is_reached_or_let_go_and_can_be_opened_again() {
    let save = |draft: &GoalDraft, existing: Option<&Goal>| {
        write(|context| draft.save(existing, 3, context))
    };
    let draft = GoalDraft { text: "Jobb i bageri".to_owned(), ..GoalDraft::new(id(1)) };
    let goal = save(&draft, None).unwrap();
    assert_eq!((goal.position, goal.state, goal.ended_on), (3, GoalState::Open, None));
    let reached = GoalDraft { state: Some(GoalState::Reached), ..GoalDraft::from(&goal) };
    let goal = save(&reached, Some(&goal)).unwrap();
    assert_eq!(goal.ended_on, Some(date("2026-11-19")));
    let open = GoalDraft { state: Some(GoalState::Open), ..GoalDraft::from(&goal) };
    assert_eq!(save(&open, Some(&goal)).unwrap().ended_on, None);
    assert_eq!(problems(save(&GoalDraft::new(id(1)), None)), ["text: required"]);
}

#[test]
fn a_step_says_who_does_what_and_is_late_until_it_is_done() {
    let save = |draft: &PlanStepDraft, existing: Option<&PlanStep>| {
        write(|context| draft.save(existing, context))
    };
    let draft = PlanStepDraft {
        text: "Ring Peter".to_owned(),
        actor: Some(PlanActor::Coach),
        due_on: "2026-11-12".to_owned(),
        ..PlanStepDraft::new(id(1), id(2))
    };
    let step = save(&draft, None).unwrap();
    assert_eq!(step.days_late(date("2026-11-12")), None, "due today is not late");
    assert_eq!(step.days_late(date("2026-11-19")), Some(7));
    let done = PlanStepDraft { state: Some(PlanStepState::Done), ..PlanStepDraft::from(&step) };
    let done = save(&done, Some(&step)).unwrap();
    assert_eq!((done.ended_on, done.days_late(date("2026-12-24"))), (step_day(), None));
    assert_eq!(
        problems(save(&PlanStepDraft::new(id(1), id(2)), None)),
        ["text: required", "actor: choose"]
    );
    let nameless = PlanStepDraft { actor: Some(PlanActor::Other), ..draft };
    assert_eq!(problems(save(&nameless, None)), ["actorName: required"]);
}

fn step_day() -> Option<NaiveDate> {
    Some(date("2026-11-19"))
}

#[test]
fn ratings_of_a_day_are_kept_each_and_corrected_the_same_day() {
    let rate =
        |question, value: &str| RatingDraft { question: Some(question), value: value.to_owned() };
    let draft = |ratings| SelfRatingsDraft { ratings, ..SelfRatingsDraft::new(id(1)) };
    let (job, well) = (RatingQuestion::JobConfidence, RatingQuestion::Wellbeing);
    let first = draft(vec![rate(job, "4"), rate(well, "")]);
    let mut kept = write(|context| first.save(&[], context)).unwrap();
    kept[0].id = id(50);
    assert_eq!(kept.len(), 1, "what was not asked is no rating");
    let again = draft(vec![rate(job, "5"), rate(well, "7")]);
    let corrected = write(|context| again.save(&kept, context)).unwrap();
    assert_eq!((corrected[0].id, corrected[0].value), (kept[0].id, 5));
    assert_ne!(corrected[1].id, kept[0].id);
    let another_day = SelfRatingsDraft { rated_on: "2026-11-01".to_owned(), ..again };
    let apart = write(|context| another_day.save(&kept, context)).unwrap();
    assert!(apart.iter().all(|one| one.id != kept[0].id));
    let odd = draft(vec![rate(job, "0"), rate(well, "bra")]);
    let odd = write(|context| odd.save(&[], context));
    let expected = ["ratings.0.value: number-too-small", "ratings.1.value: number-unreadable"];
    assert_eq!(problems(odd), expected);
    let empty = write(|context| draft(vec![rate(job, "")]).save(&[], context));
    assert_eq!(problems(empty), ["ratings: choose"]);
}
