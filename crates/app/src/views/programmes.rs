//! Programmes and enrolments in them.

use fotfaste_domain::{
    Id,
    case::Enrolment,
    draft::{EnrolmentDraft, OutcomeDraft, ProgrammeDraft},
    office::Programme,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A programme of the office, as it is said and as a form changes it.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProgrammeView {
    /// Which.
    pub id: Id<Programme>,
    /// Its name.
    pub name: String,
    /// No longer offered for new enrolments.
    pub retired: bool,
    /// Whether every office has it.
    pub built_in: bool,
    /// The target groups it is for; none means anybody.
    pub target_groups: Vec<String>,
    /// Everything it says.
    pub draft: ProgrammeDraft,
}

/// Writes a programme; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveProgramme {
    /// Which one; nothing means a new one.
    pub id: Option<Id<Programme>>,
    /// What was typed.
    pub draft: ProgrammeDraft,
    /// What the form showed, when it has been told. A colleague's later change that the person
    /// left alone stays as it is.
    pub shown: Option<ProgrammeDraft>,
}

/// Corrects an enrolment.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveEnrolment {
    /// Which one.
    pub id: Id<Enrolment>,
    /// What was typed. The phase is left as it is.
    pub draft: EnrolmentDraft,
    /// What the form showed, when it has been told. A colleague's later change that the person
    /// left alone stays as it is.
    pub shown: Option<EnrolmentDraft>,
}

/// Writes what came of an enrolment.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveOutcome {
    /// What was typed.
    pub draft: OutcomeDraft,
    /// What the form showed, when it has been told. A colleague's later change that the person
    /// left alone stays as it is.
    pub shown: Option<OutcomeDraft>,
}
