//! What drafts look like outside: saved on disk, sent to the screen, and their codes.

use ts_rs::{Config, TS};

use super::*;
use crate::{ProblemCode, choice::SupportLevel};

#[test]
fn a_draft_saved_by_an_older_program_can_be_read() {
    let id = "03".repeat(16);
    let old = format!(r#"{{"placement":"{id}","heldOn":"i dag","trials":[{{"step":"{id}"}}]}}"#);
    let draft: VisitDraft = serde_json::from_str(&old).unwrap();
    assert_eq!(draft.held_on, "i dag");
    assert_eq!(draft.trials, [TrialDraft::new(super::id(3))]);
    assert!(serde_json::from_str::<VisitDraft>("{}").is_err(), "it is about some placement");
}

#[test]
fn every_support_level_can_be_marked() {
    for level in SupportLevel::ALL {
        assert_eq!(Mark::from(Some(*level)).level(), Some(*level));
    }
    assert_eq!(Mark::from(None).code(), "na");
    assert_eq!(Mark::ALL.len(), SupportLevel::ALL.len() + 1);
}

#[test]
fn the_codes_of_problems_stay_as_they_are() {
    let codes: Vec<_> = ProblemCode::ALL.iter().map(|code| code.code()).collect();
    insta::assert_snapshot!(codes.join("\n"));
}

#[test]
fn a_problem_is_sent_like_this() {
    let problem = Problem::new("steps.3.cue", ProblemCode::TooLong);
    insta::assert_json_snapshot!(problem.with("limit", 1000).with("length", 1200));
}

#[test]
fn the_drafts_are_typed_like_this() {
    let config = Config::default();
    let declarations = [
        ParticipantDraft::decl(&config),
        EnrolmentDraft::decl(&config),
        PhaseMoveDraft::decl(&config),
        NextStepDraft::decl(&config),
        ConsentDraft::decl(&config),
        FollowUpDraft::decl(&config),
        JournalNoteDraft::decl(&config),
        SupportNoteDraft::decl(&config),
        WorkplaceDraft::decl(&config),
        SupervisorDraft::decl(&config),
        EmployerDraft::decl(&config),
        EmployerContactDraft::decl(&config),
        OpeningDraft::decl(&config),
        SupervisorEndDraft::decl(&config),
        PlacementDraft::decl(&config),
        TaskDraft::decl(&config),
        StepDraft::decl(&config),
        HandoverItemDraft::decl(&config),
        TaskTemplateDraft::decl(&config),
        TemplateStepDraft::decl(&config),
        AdaptationDraft::decl(&config),
        VisitDraft::decl(&config),
        TrialDraft::decl(&config),
        AdaptationEffectDraft::decl(&config),
        NewAdaptationDraft::decl(&config),
        PlanVisitDraft::decl(&config),
        ProgrammeDraft::decl(&config),
        OutcomeDraft::decl(&config),
        VocationalProfileDraft::decl(&config),
        SkillDraft::decl(&config),
        ValidationDraft::decl(&config),
        PlanDraft::decl(&config),
        GoalDraft::decl(&config),
        PlanStepDraft::decl(&config),
        SelfRatingsDraft::decl(&config),
        RatingDraft::decl(&config),
        Problem::decl(&config),
    ];
    insta::assert_snapshot!(declarations.join("\n\n"));
}
