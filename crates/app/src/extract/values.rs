//! Values in words: codes as the screen says them, days written out, names for identities.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use fotfaste_domain::{Content, Id, Value};

use crate::words::Words;

/// Digits of a device's identity that tell devices apart.
const DEVICE_DIGITS: usize = 4;
/// Fields that say yes or no.
const YES_OR_NO: [&str; 4] =
    ["needs_interpreter", "still_employed", "with_participant", "with_supervisor"];

/// The beginning of the keys that hold the words of a field's codes.
pub(super) fn codes(kind: &str, field: &str) -> Option<&'static str> {
    Some(match (kind, field) {
        ("placement", "kind") => "placement-kind",
        ("adaptation", "kind") => "adaptation-kind",
        ("visit", "state") => "sync-state",
        ("follow_up", "state") => "follow-up-state",
        ("goal", "state") => "goal-state",
        ("plan_step", "state") => "plan-step-state",
        ("skill", "level") => "skill-level",
        ("trial", "level" | "level_order") => "level-name",
        ("validation", "step") => "validation-step",
        ("validation", "result") => "validation-result",
        ("consent" | "sheet_print", "fields") => "shared-field",
        ("sheet_print", "way") => "extract-paper-way",
        ("visit", "mode") => "visit-mode",
        ("visit", "pace" | "quality") => "extract-paper-standard",
        ("visit", "own_view") => "own-view",
        ("visit", "topics") => "topic",
        (_, "protection") => "protection",
        (_, "phase") => "phase",
        ("enrolment", "entry_occupation" | "exit_occupation" | "later_occupation") => "occupation",
        ("enrolment", "entry_livelihood" | "exit_livelihood" | "later_livelihood") => "livelihood",
        ("enrolment", "exit_outcome" | "later_outcome") => "outcome",
        (_, "action") => "access-action",
        (_, "helper") => "helper",
        (_, "effect") => "effect",
        (_, "adaptation_need") => "adaptation-need",
        (_, "actor") => "plan-actor",
        (_, "question") => "rating",
        (_, "subsidy") => "subsidy",
        _ => return None,
    })
}

/// How values are told.
pub(super) struct Telling<'a> {
    pub(super) words: &'a Words,
    pub(super) local: fn(DateTime<Utc>) -> NaiveDateTime,
    /// What an identity is called, when anybody knows.
    pub(super) called: &'a dyn Fn([u8; 16]) -> Option<String>,
}

impl Telling<'_> {
    /// The word of a field: the kind's own, or the one that kinds share.
    pub(super) fn field(&self, kind: &str, field: &str) -> String {
        let key = |name: &str| format!("field-{}", name.replace('_', "-"));
        let own = key(&format!("{kind}_{field}"));
        if self.words.has(&own) {
            return self.words.word(&own);
        }
        let shared = key(field);
        if self.words.has(&shared) { self.words.word(&shared) } else { field.to_owned() }
    }

    /// The word of a kind.
    pub(super) fn kind(&self, kind: &str) -> String {
        let key = format!("sync-kind-{}", kind.replace('_', "-"));
        if self.words.has(&key) { self.words.word(&key) } else { kind.to_owned() }
    }

    /// The value in words; nothing when nothing is held.
    pub(super) fn value(&self, kind: &str, field: &str, value: &Value) -> Option<String> {
        match value {
            Value::Null => None,
            Value::Int(number) if YES_OR_NO.contains(&field) || field == "deleted" => {
                let key = if *number == 0 { "extract-paper-no" } else { "extract-paper-yes" };
                Some(self.words.word(key))
            }
            Value::Int(number) => Some(number.to_string()),
            Value::Text(text) if text.is_empty() => None,
            Value::Text(text) => Some(self.text(kind, field, text)),
            Value::Blob(bytes) => match Content::from_bytes(bytes) {
                Some(content) => Some(self.size(&content)),
                None => self.identities(bytes),
            },
        }
    }

    /// A picture is not in the file, and what opens it is nobody's to read: its size is told.
    fn size(&self, content: &Content) -> String {
        let kilobytes = content.size().div_ceil(1_000).to_string();
        self.words.say("extract-paper-kilobytes", &[("size", &kilobytes)])
    }

    fn text(&self, kind: &str, field: &str, text: &str) -> String {
        if let Some(prefix) = codes(kind, field) {
            let word = |code: &str| {
                let key = format!("{prefix}-{}", code.trim());
                if self.words.has(&key) { self.words.word(&key) } else { code.to_owned() }
            };
            return text.split(',').map(word).collect::<Vec<_>>().join(", ");
        }
        if field == "device" && text.len() == DEVICE_DIGITS * 8 {
            // Enough to tell computers apart, as on the screen; the data has all of it.
            return text.get(..DEVICE_DIGITS).unwrap_or(text).to_uppercase();
        }
        if let Ok(day) = text.parse::<NaiveDate>() {
            return self.words.long_date(day);
        }
        if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
            return self.moment(moment.to_utc());
        }
        text.to_owned()
    }

    /// A moment as it was on the wall.
    pub(super) fn moment(&self, moment: DateTime<Utc>) -> String {
        (self.local)(moment).format("%Y-%m-%d %H:%M").to_string()
    }

    fn identities(&self, bytes: &[u8]) -> Option<String> {
        let (ids, rest) = bytes.as_chunks::<16>();
        if ids.is_empty() || !rest.is_empty() {
            let text = data_encoding::HEXLOWER.encode(bytes);
            return (!bytes.is_empty()).then_some(text);
        }
        let name = |id: &[u8; 16]| {
            (self.called)(*id).unwrap_or_else(|| Id::<()>::from_bytes(*id).to_string())
        };
        Some(ids.iter().map(name).collect::<Vec<_>>().join(", "))
    }
}

#[cfg(test)]
mod tests {
    use fotfaste_domain::{
        Kind, Scope,
        choice::{
            AccessAction, AdaptationKind, Effect, FollowUpState, Helper, OwnView, Phase,
            PlacementKind, Protection, SharedField, Standard, Subsidy, SupportLevel, Topic,
            VisitMode, VisitState,
        },
    };

    use super::*;
    use crate::views::profile::Language;

    #[test]
    fn every_kind_of_a_case_has_a_word_and_every_code_too() {
        for language in [Language::Sv, Language::En] {
            let words = Words::of(language);
            for kind in Kind::ALL.iter().filter(|kind| kind.scope() == Scope::Case) {
                let key = format!("sync-kind-{}", kind.table().replace('_', "-"));
                assert!(words.has(&key), "{key}");
            }
            macro_rules! told {
                ($($kind:literal, $field:literal: $choice:ty;)+) => {$(
                    for choice in <$choice>::ALL {
                        let key = format!("{}-{}", codes($kind, $field).unwrap(), choice.code());
                        assert!(words.has(&key), "{language:?}: {key}");
                    }
                )+};
            }
            told! {
                "participant", "protection": Protection;
                "enrolment", "phase": Phase;
                "phase_change", "phase": Phase;
                "placement", "kind": PlacementKind;
                "placement", "subsidy": Subsidy;
                "adaptation", "kind": AdaptationKind;
                "adaptation", "effect": Effect;
                "adaptation_use", "effect": Effect;
                "visit", "state": VisitState;
                "visit", "mode": VisitMode;
                "visit", "pace": Standard;
                "visit", "quality": Standard;
                "visit", "own_view": OwnView;
                "visit", "topics": Topic;
                "trial", "level": SupportLevel;
                "trial", "level_order": SupportLevel;
                "trial", "helper": Helper;
                "follow_up", "state": FollowUpState;
                "consent", "fields": SharedField;
                "sheet_print", "fields": SharedField;
                "access", "action": AccessAction;
                "enrolment", "entry_occupation": fotfaste_domain::choice::Occupation;
                "enrolment", "exit_livelihood": fotfaste_domain::choice::Livelihood;
                "enrolment", "later_outcome": fotfaste_domain::choice::Outcome;
                "vocational_profile", "adaptation_need": fotfaste_domain::choice::AdaptationNeed;
                "skill", "level": fotfaste_domain::choice::SkillLevel;
                "validation", "step": fotfaste_domain::choice::ValidationStep;
                "validation", "result": fotfaste_domain::choice::ValidationResult;
                "goal", "state": fotfaste_domain::choice::GoalState;
                "plan_step", "state": fotfaste_domain::choice::PlanStepState;
                "plan_step", "actor": fotfaste_domain::choice::PlanActor;
                "self_rating", "question": fotfaste_domain::choice::RatingQuestion;
            }
        }
    }
}
