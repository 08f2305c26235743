//! Task templates, which the team shares.

use fotfaste_domain::{
    Id,
    draft::TaskTemplateDraft,
    templates::{TaskTemplate, TemplateStep},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A template with its steps in order.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TaskTemplateView {
    /// The template.
    pub template: TaskTemplate,
    /// Its steps.
    pub steps: Vec<TemplateStep>,
}

/// Writes a template and its steps; without `id` a new one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SaveTaskTemplate {
    /// Which one; nothing means a new one.
    pub id: Option<Id<TaskTemplate>>,
    /// What was typed.
    pub draft: TaskTemplateDraft,
    /// What the form showed, when it has been told. A colleague's later change that the person
    /// left alone stays as it is.
    pub shown: Option<TaskTemplateDraft>,
}

/// Lays a template aside, or takes it up again.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArchiveTaskTemplate {
    /// Which.
    pub id: Id<TaskTemplate>,
    /// Aside, or not.
    pub archived: bool,
}
