//! The kinds of things that are recorded: one line each.

use serde::{Deserialize, Serialize};

use crate::{
    Entity, FieldSpec, Scope, case, employers, handover, introduction, office, personal, photo,
    place, planning, templates, trust,
};

macro_rules! kinds {
    ($($kind:ident = $table:literal, $scope:ident, $module:ident, append_only: $append_only:literal;)+) => {
        /// A kind of recorded thing. Adding one: a migration, a file here, its line below.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            Serialize, Deserialize, ts_rs::TS,
        )]
        pub enum Kind {
            $(#[allow(missing_docs)] #[serde(rename = $table)] $kind,)+
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Kind] = &[$(Kind::$kind,)+];

            /// The name of its table, also its name in a change that is sent.
            #[must_use]
            pub const fn table(self) -> &'static str {
                match self { $(Kind::$kind => $table,)+ }
            }

            /// The kind with that table.
            #[must_use]
            pub fn from_table(table: &str) -> Option<Self> {
                match table { $($table => Some(Kind::$kind),)+ _ => None }
            }

            /// The unit of access its rows belong to.
            #[must_use]
            pub const fn scope(self) -> Scope {
                match self { $(Kind::$kind => Scope::$scope,)+ }
            }

            /// Whether a row, once written, is never changed: corrections are rows of their own.
            #[must_use]
            pub const fn is_append_only(self) -> bool {
                match self { $(Kind::$kind => $append_only,)+ }
            }

            /// Its fields, without `id`.
            #[must_use]
            pub const fn fields(self) -> &'static [FieldSpec] {
                match self { $(Kind::$kind => <$module::$kind as Entity>::FIELDS,)+ }
            }
        }
    };
}

kinds! {
    Office = "office", Team, office, append_only: false;
    Member = "member", Team, office, append_only: false;
    Programme = "programme", Team, office, append_only: false;
    Employer = "employer", Team, place, append_only: false;
    Workplace = "workplace", Team, place, append_only: false;
    Supervisor = "supervisor", Team, place, append_only: false;
    EmployerContact = "employer_contact", Team, employers, append_only: false;
    Opening = "opening", Team, employers, append_only: false;
    TaskTemplate = "task_template", Team, templates, append_only: false;
    TemplateStep = "template_step", Team, templates, append_only: false;
    LogReview = "log_review", Team, trust, append_only: true;
    Participant = "participant", Case, case, append_only: false;
    Enrolment = "enrolment", Case, case, append_only: false;
    PhaseChange = "phase_change", Case, case, append_only: true;
    Consent = "consent", Case, case, append_only: false;
    FollowUp = "follow_up", Case, case, append_only: false;
    JournalNote = "journal_note", Case, case, append_only: true;
    Access = "access", Case, case, append_only: true;
    Placement = "placement", Case, introduction, append_only: false;
    Task = "task", Case, introduction, append_only: false;
    Step = "step", Case, introduction, append_only: false;
    Photo = "photo", Case, photo, append_only: false;
    Visit = "visit", Case, introduction, append_only: false;
    Trial = "trial", Case, introduction, append_only: false;
    SupportNote = "support_note", Case, introduction, append_only: true;
    HandoverItem = "handover_item", Case, handover, append_only: false;
    Adaptation = "adaptation", Case, introduction, append_only: false;
    AdaptationUse = "adaptation_use", Case, introduction, append_only: false;
    SheetPrint = "sheet_print", Case, introduction, append_only: true;
    VocationalProfile = "vocational_profile", Case, planning, append_only: true;
    Skill = "skill", Case, planning, append_only: true;
    Validation = "validation", Case, planning, append_only: false;
    Plan = "plan", Case, planning, append_only: false;
    Goal = "goal", Case, planning, append_only: false;
    PlanStep = "plan_step", Case, planning, append_only: false;
    SelfRating = "self_rating", Case, planning, append_only: false;
    RetentionHold = "retention_hold", Case, trust, append_only: false;
    SavedFilter = "saved_filter", Personal, personal, append_only: false;
}

impl Kind {
    /// Whether a member who may only read a case writes such rows all the same: the log of who
    /// opened it.
    #[must_use]
    pub const fn is_written_by_readers(self) -> bool {
        matches!(self, Self::Access)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_is_found_by_its_table_and_by_no_other() {
        let tables: BTreeSet<_> = Kind::ALL.iter().map(|kind| kind.table()).collect();
        assert_eq!(tables.len(), Kind::ALL.len(), "no two share a table");
        for kind in Kind::ALL {
            assert_eq!(Kind::from_table(kind.table()), Some(*kind));
        }
        assert_eq!(Kind::from_table("unheard_of"), None);
    }

    #[test]
    fn what_is_stored_and_sent_stays_as_it_is() {
        let lines = Kind::ALL.iter().map(|kind| {
            let fields = kind.fields().iter().map(|field| field.name).collect::<Vec<_>>().join(" ");
            let once = if kind.is_append_only() { ", written once" } else { "" };
            format!("{} ({:?}{once}): {fields}", kind.table(), kind.scope())
        });
        insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
    }
}
