//! The sample office's vocational profiles, plans and outcomes.

use chrono::TimeDelta;
use fotfaste_domain::{
    Id,
    case::Participant,
    choice::{
        AdaptationNeed, GoalState, Livelihood, Occupation, Outcome, Phase, PlanActor,
        PlanStepState, RatingQuestion, SkillLevel, ValidationResult, ValidationStep,
    },
    planning::{Goal, Plan, PlanStep, SelfRating, Skill, Validation, VocationalProfile},
};

use super::{
    Dice, introductions,
    people::{Case, Office},
    words,
};
use crate::Error;

/// Whose plan and from when.
pub(super) struct Planned {
    pub(super) participant: Id<Participant>,
    pub(super) phase: Phase,
    /// Days since the enrolment began.
    pub(super) days: i64,
    pub(super) number: usize,
}

/// What an enrolment began with and came to.
pub(super) struct CameOfIt {
    pub(super) entry: (Occupation, Livelihood),
    pub(super) exit: Option<(Outcome, Occupation, Livelihood)>,
}

/// Writes what is known of a participant and what is planned, as far as the phase has come.
pub(super) fn write(
    case: &mut Case<'_, '_>,
    dice: &mut Dice,
    office: &Office<'_>,
    of: &Planned,
) -> Result<(), Error> {
    if of.phase < Phase::Profile {
        return Ok(());
    }
    profile(case, dice, office, of)?;
    ratings(case, dice, office, of)?;
    if of.number % 6 == 2 {
        validation(case, dice, office, of)?;
    }
    plan(case, dice, office, of)
}

/// What the participant did and lived on before, and after when the case is closed.
pub(super) fn came_of_it(number: usize, phase: Phase) -> CameOfIt {
    let entry = match number % 4 {
        0 => (Occupation::JobSeeking, Livelihood::SocialAssistance),
        1 => (Occupation::SickLeave, Livelihood::SicknessBenefit),
        2 => (Occupation::InProgramme, Livelihood::ActivitySupport),
        _ => (Occupation::JobSeeking, Livelihood::UnemploymentInsurance),
    };
    let exit = (phase == Phase::Exit).then_some((
        Outcome::Employment,
        Occupation::Working,
        Livelihood::Wage,
    ));
    CameOfIt { entry, exit }
}

fn profile(
    case: &mut Case<'_, '_>,
    dice: &mut Dice,
    office: &Office<'_>,
    of: &Planned,
) -> Result<(), Error> {
    let words = &words::PROFILES[of.number % words::PROFILES.len()];
    let needed = words.adaptations.is_empty();
    let profile = VocationalProfile {
        id: dice.id(),
        participant: of.participant,
        author: office.coach,
        written_at: introductions::moment(office.today - TimeDelta::days(of.days * 3 / 4)),
        strengths: words.strengths.to_owned(),
        interests: words.interests.to_owned(),
        hours: "20 timmar i veckan till att börja med.".to_owned(),
        times: words.times.to_owned(),
        commute: "Buss. Högst 40 minuter.".to_owned(),
        physical: String::new(),
        sensory: words.sensory.to_owned(),
        social: words.social.to_owned(),
        adaptation_need: if needed { AdaptationNeed::None } else { AdaptationNeed::Needed },
        adaptations: words.adaptations.to_owned(),
        own_words: dice.pick(&words::GOALS).to_owned(),
    };
    case.put(&profile)?;
    for (position, (name, evidence)) in (0..).zip(words.skills) {
        case.put(&Skill {
            id: dice.id(),
            profile: profile.id,
            position,
            name: name.to_owned(),
            level: Some(SkillLevel::ALL[dice.below(3) as usize]),
            evidence: evidence.to_owned(),
        })?;
    }
    Ok(())
}

/// Twice the same questions: soon after the beginning, and lately.
fn ratings(
    case: &mut Case<'_, '_>,
    dice: &mut Dice,
    office: &Office<'_>,
    of: &Planned,
) -> Result<(), Error> {
    for (days, better) in [(of.days * 3 / 4, 0), (of.days / 8, 2)] {
        for question in RatingQuestion::ALL {
            case.put(&SelfRating {
                id: dice.id(),
                participant: of.participant,
                rated_on: office.today - TimeDelta::days(days),
                question: *question,
                value: 4 + dice.below(3) + better,
                own_words: String::new(),
            })?;
        }
    }
    Ok(())
}

fn validation(
    case: &mut Case<'_, '_>,
    dice: &mut Dice,
    office: &Office<'_>,
    of: &Planned,
) -> Result<(), Error> {
    let done = of.phase >= Phase::Introduction;
    let step = if done { ValidationStep::Recognition } else { ValidationStep::Assessment };
    case.put(&Validation {
        id: dice.id(),
        participant: of.participant,
        subject: "Storkök".to_owned(),
        method: "Yrkesprov på plats med en bedömare".to_owned(),
        step,
        started_on: office.today - TimeDelta::days(of.days / 2),
        finished_on: done.then_some(office.today - TimeDelta::days(of.days / 3)),
        result: done.then_some(ValidationResult::CompetenceCertificate),
        rating_before: Some(5),
        rating_after: done.then_some(8),
        note: String::new(),
    })
}

fn plan(
    case: &mut Case<'_, '_>,
    dice: &mut Dice,
    office: &Office<'_>,
    of: &Planned,
) -> Result<(), Error> {
    let begun = office.today - TimeDelta::days(of.days / 2);
    case.put(&Plan {
        id: Plan::id_of(of.participant),
        participant: of.participant,
        own_words: dice.pick(&words::GOALS).to_owned(),
        method_choice: "Prova i verkligheten först, prata om det sedan.".to_owned(),
        review_weeks: Some(8),
        agreed_on: Some(begun),
        reviewed_on: Some(office.today - TimeDelta::days(i64::from(10 + dice.below(60)))),
    })?;
    for (position, (text, steps)) in (0..2).zip(words::PLANS.iter().cycle().skip(of.number)) {
        let reached = position == 0 && of.phase > Phase::Profile;
        let goal = Goal {
            id: dice.id(),
            participant: of.participant,
            position,
            text: (*text).to_owned(),
            state: if reached { GoalState::Reached } else { GoalState::Open },
            ended_on: reached.then_some(office.today - TimeDelta::days(of.days / 4)),
        };
        case.put(&goal)?;
        for (nth, step) in (0i64..).zip(*steps) {
            plan_step(case, dice, office, &goal, (nth, step))?;
        }
    }
    Ok(())
}

fn plan_step(
    case: &mut Case<'_, '_>,
    dice: &mut Dice,
    office: &Office<'_>,
    goal: &Goal,
    (nth, text): (i64, &str),
) -> Result<(), Error> {
    let ended_on = goal.ended_on;
    // One in six is a few days late.
    let days = if dice.below(6) == 0 { -3 } else { 7 + 14 * nth };
    case.put(&PlanStep {
        id: dice.id(),
        participant: goal.participant,
        goal: goal.id,
        text: text.to_owned(),
        actor: if nth % 2 == 0 { PlanActor::Participant } else { PlanActor::Coach },
        actor_name: String::new(),
        due_on: Some(ended_on.unwrap_or(office.today + TimeDelta::days(days))),
        state: if ended_on.is_some() { PlanStepState::Done } else { PlanStepState::ToDo },
        ended_on,
    })
}
