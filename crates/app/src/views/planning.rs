//! Vocational profile, validation, plan and self-ratings.

use chrono::NaiveDate;
use fotfaste_domain::{
    Id,
    draft::{
        GoalDraft, PlanDraft, PlanStepDraft, SelfRatingsDraft, ValidationDraft,
        VocationalProfileDraft,
    },
    planning::{Goal, Plan, PlanStep, SelfRating, Skill, Validation, VocationalProfile},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One version of the vocational profile.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfileVersion {
    /// The version.
    pub profile: VocationalProfile,
    /// Its number, from 1 for the first.
    pub number: u32,
    /// Who wrote it.
    pub author: String,
    /// Its skills, in order.
    pub skills: Vec<Skill>,
    /// What the next version begins with.
    pub draft: VocationalProfileDraft,
}

/// Everything under Kartläggning.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfilesView {
    /// Every version, the latest first.
    pub versions: Vec<ProfileVersion>,
    /// Validations, the latest first.
    pub validations: Vec<Validation>,
}

/// Writes a new version of the vocational profile.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteProfile {
    /// What was typed.
    pub draft: VocationalProfileDraft,
}

/// Writes a validation; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveValidation {
    /// Which one; nothing means a new one.
    pub id: Option<Id<Validation>>,
    /// What was typed.
    pub draft: ValidationDraft,
    /// What the form showed, when it has been told. A colleague's later change that the person
    /// left alone stays as it is.
    pub shown: Option<ValidationDraft>,
}

/// A goal and the steps towards it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GoalView {
    /// The goal.
    pub goal: Goal,
    /// What is to do first, by day, then what has ended.
    pub steps: Vec<PlanStep>,
}

/// Everything under Plan.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlanView {
    /// The plan, once something is said about it.
    pub plan: Option<Plan>,
    /// When it is to be looked at together next.
    pub next_review_on: Option<NaiveDate>,
    /// Its goals: those open first, in order.
    pub goals: Vec<GoalView>,
    /// Self-ratings, oldest first.
    pub ratings: Vec<SelfRating>,
}

/// Writes the plan as a whole.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SavePlan {
    /// What was typed.
    pub draft: PlanDraft,
    /// What the form showed, when it has been told. A colleague's later change that the person
    /// left alone stays as it is.
    pub shown: Option<PlanDraft>,
}

/// Writes a goal; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveGoal {
    /// Which one; nothing means a new one.
    pub id: Option<Id<Goal>>,
    /// What was typed.
    pub draft: GoalDraft,
    /// What the form showed, when it has been told. A colleague's later change that the person
    /// left alone stays as it is.
    pub shown: Option<GoalDraft>,
}

/// Writes a step; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SavePlanStep {
    /// Which one; nothing means a new one.
    pub id: Option<Id<PlanStep>>,
    /// What was typed.
    pub draft: PlanStepDraft,
    /// What the form showed, when it has been told. A colleague's later change that the person
    /// left alone stays as it is.
    pub shown: Option<PlanStepDraft>,
}

/// Writes what a participant rates on a day.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveSelfRatings {
    /// What was typed.
    pub draft: SelfRatingsDraft,
}
