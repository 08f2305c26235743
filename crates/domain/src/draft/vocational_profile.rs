//! Drafts of a version of the vocational profile, and of a validation.

use crate::{
    Check, Id, Problem, ProblemCode,
    case::Participant,
    choice::{AdaptationNeed, SkillLevel, ValidationResult, ValidationStep},
    planning::{Skill, Validation, VocationalProfile},
};

use super::{Context, draft, written_day, written_number};

/// More skills than anybody reads.
const MOST_SKILLS: usize = 60;
/// A participant rates from 1 to 10.
pub(super) const HIGHEST_RATING: u32 = 10;

draft! {
    /// A skill as it is typed.
    SkillDraft with {
        /// What the participant can do.
        name: String,
        /// How well, when judged.
        level: Option<SkillLevel>,
        /// What shows it.
        evidence: String,
    }
}

draft! {
    /// A new version of the vocational profile.
    VocationalProfileDraft about {
        /// Of whom.
        participant: Id<Participant>,
    } with {
        /// What the participant is good at.
        strengths: String,
        /// What the participant likes and wants.
        interests: String,
        /// Skills in order. A line left empty is no skill.
        skills: Vec<SkillDraft>,
        /// How many hours.
        hours: String,
        /// When in the day and the week.
        times: String,
        /// The way there.
        commute: String,
        /// Physical conditions.
        physical: String,
        /// Sensory conditions.
        sensory: String,
        /// Social conditions.
        social: String,
        /// Whether the work must be adapted: must be answered.
        adaptation_need: Option<AdaptationNeed>,
        /// What must be adapted.
        adaptations: String,
        /// In the participant's own words.
        own_words: String,
    }
}

draft! {
    /// A validation, new or changed.
    ValidationDraft about {
        /// Of whom.
        participant: Id<Participant>,
    } with {
        /// Of which trade or skill.
        subject: String,
        /// By which method.
        method: String,
        /// How far it has come; nothing chosen means the first step.
        step: Option<ValidationStep>,
        /// First day; empty means today.
        started_on: String,
        /// When the result was given, or empty.
        finished_on: String,
        /// What it came to, or nothing yet.
        result: Option<ValidationResult>,
        /// The participant's own rating before, 1 to 10, or empty.
        rating_before: String,
        /// The participant's own rating after, 1 to 10, or empty.
        rating_after: String,
        /// What is good to know.
        note: String,
    }
}

/// A version of the vocational profile and its skills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenProfile {
    /// The version.
    pub profile: VocationalProfile,
    /// Its skills, in order.
    pub skills: Vec<Skill>,
}

impl VocationalProfileDraft {
    /// A new version. Whether the work must be adapted is always answered, and what, if so.
    ///
    /// # Errors
    /// Every problem found.
    pub fn write(&self, context: &mut Context<'_>) -> Result<WrittenProfile, Vec<Problem>> {
        let mut check = Check::new();
        let id = context.new_id();
        let need = check.chosen("adaptationNeed", self.adaptation_need);
        let adaptations = check.text("adaptations", &self.adaptations);
        let is_said = need != Some(AdaptationNeed::Needed) || !adaptations.is_empty();
        check.that("adaptations", ProblemCode::Required, is_said);
        let skills = self.read_skills(id, &mut check, context);
        let mut text = |field, typed: &str| check.text(field, typed);
        let profile = VocationalProfile {
            id,
            participant: self.participant,
            author: context.by,
            written_at: context.now,
            strengths: text("strengths", &self.strengths),
            interests: text("interests", &self.interests),
            hours: text("hours", &self.hours),
            times: text("times", &self.times),
            commute: text("commute", &self.commute),
            physical: text("physical", &self.physical),
            sensory: text("sensory", &self.sensory),
            social: text("social", &self.social),
            adaptation_need: need.unwrap_or(AdaptationNeed::Unclear),
            adaptations,
            own_words: text("ownWords", &self.own_words),
        };
        check.finish(|| Some(WrittenProfile { profile, skills }))
    }

    fn read_skills(
        &self,
        profile: Id<VocationalProfile>,
        check: &mut Check,
        context: &mut Context<'_>,
    ) -> Vec<Skill> {
        check.that("skills", ProblemCode::TooMany, self.skills.len() <= MOST_SKILLS);
        let mut skills = Vec::new();
        for (index, draft) in self.skills.iter().enumerate().filter(|(_, one)| !one.is_empty()) {
            let (name, evidence) = check.item("skills", index, |check| {
                let name = check.required_line("name", &draft.name);
                (name, check.text("evidence", &draft.evidence))
            });
            let position = u32::try_from(skills.len()).unwrap_or(u32::MAX);
            let (id, level) = (context.new_id(), draft.level);
            skills.push(Skill { id, profile, position, name, level, evidence });
        }
        skills
    }
}

impl SkillDraft {
    fn is_empty(&self) -> bool {
        self.name.trim().is_empty() && self.evidence.trim().is_empty() && self.level.is_none()
    }
}

impl From<&WrittenProfile> for VocationalProfileDraft {
    fn from(WrittenProfile { profile, skills }: &WrittenProfile) -> Self {
        let skill = |skill: &Skill| SkillDraft {
            name: skill.name.clone(),
            level: skill.level,
            evidence: skill.evidence.clone(),
        };
        Self {
            participant: profile.participant,
            strengths: profile.strengths.clone(),
            interests: profile.interests.clone(),
            skills: skills.iter().map(skill).collect(),
            hours: profile.hours.clone(),
            times: profile.times.clone(),
            commute: profile.commute.clone(),
            physical: profile.physical.clone(),
            sensory: profile.sensory.clone(),
            social: profile.social.clone(),
            adaptation_need: Some(profile.adaptation_need),
            adaptations: profile.adaptations.clone(),
            own_words: profile.own_words.clone(),
        }
    }
}

impl ValidationDraft {
    /// The validation, new or changed. A result has its day, and a day its result.
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        existing: Option<&Validation>,
        context: &mut Context<'_>,
    ) -> Result<Validation, Vec<Problem>> {
        let mut check = Check::new();
        let today = context.today();
        let subject = check.required_line("subject", &self.subject);
        let method = check.line("method", &self.method);
        let started_on = check.past_day("startedOn", &self.started_on, today);
        let is_finished = !self.finished_on.trim().is_empty();
        let finished_on =
            is_finished.then(|| check.past_day("finishedOn", &self.finished_on, today)).flatten();
        check.in_order("finishedOn", started_on, finished_on);
        check.that("finishedOn", ProblemCode::Required, is_finished || self.result.is_none());
        check.that("result", ProblemCode::Choose, !is_finished || self.result.is_some());
        let rating_before = rating(&mut check, "ratingBefore", &self.rating_before);
        let rating_after = rating(&mut check, "ratingAfter", &self.rating_after);
        let note = check.text("note", &self.note);
        check.finish(|| {
            Some(Validation {
                id: existing.map_or_else(|| context.new_id(), |existing| existing.id),
                participant: self.participant,
                subject,
                method,
                step: self.step.unwrap_or(ValidationStep::Mapping),
                started_on: started_on?,
                finished_on,
                result: self.result,
                rating_before,
                rating_after,
                note,
            })
        })
    }
}

/// A rating from 1 to 10, or none.
pub(super) fn rating(check: &mut Check, field: &str, typed: &str) -> Option<u32> {
    let rating = check.number(field, typed, HIGHEST_RATING);
    if rating == Some(0) {
        check.note(Problem::new(field, ProblemCode::NumberTooSmall).with("limit", 1));
    }
    rating
}

impl From<&Validation> for ValidationDraft {
    fn from(validation: &Validation) -> Self {
        Self {
            participant: validation.participant,
            subject: validation.subject.clone(),
            method: validation.method.clone(),
            step: Some(validation.step),
            started_on: validation.started_on.to_string(),
            finished_on: written_day(validation.finished_on),
            result: validation.result,
            rating_before: written_number(validation.rating_before),
            rating_after: written_number(validation.rating_after),
            note: validation.note.clone(),
        }
    }
}
