//! Plan: what the participant wants, goals and steps, self-ratings.

use fotfaste_domain::{
    Field, Kind,
    choice::{GoalState, PlanStepState},
    planning::{Goal, Plan, PlanStep, SelfRating},
};
use fotfaste_store::Reader;

use super::case::same_case;
use crate::{
    Desk, Error, edited,
    table::Commands,
    views::{
        Done, Saved,
        participants::OfParticipant,
        planning::{GoalView, PlanView, SaveGoal, SavePlan, SavePlanStep, SaveSelfRatings},
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("get_plan", get_plan)
        .add("save_plan", save_plan)
        .add("save_goal", save_goal)
        .add("save_plan_step", save_plan_step)
        .add("save_self_ratings", save_self_ratings)
}

fn get_plan(desk: &Desk, argument: OfParticipant) -> Result<PlanView, Error> {
    let participant = desk.open_record(argument.participant)?.id;
    let (case, of) = (participant.bytes(), [("participant", participant.to_value())]);
    desk.read(|r| {
        let plan = r.get(Plan::id_of(participant))?;
        let mut goals = r.find_in::<Goal>(case, &of, &["position"])?.readable;
        goals.sort_by_key(|goal| goal.state != GoalState::Open);
        let goals = goals.into_iter().map(|goal| goal_view(r, goal));
        Ok(PlanView {
            next_review_on: plan.as_ref().and_then(Plan::next_review_on),
            plan,
            goals: goals.collect::<Result<_, _>>()?,
            ratings: r.find_in::<SelfRating>(case, &of, &["rated_on", "question"])?.readable,
        })
    })
}

fn goal_view(reader: &Reader<'_>, goal: Goal) -> Result<GoalView, Error> {
    let of = [("goal", goal.id.to_value())];
    let mut steps =
        reader.find_in::<PlanStep>(goal.participant.bytes(), &of, &["due_on"])?.readable;
    steps.sort_by_key(|step| (step.state != PlanStepState::ToDo, step.due_on.is_none()));
    Ok(GoalView { goal, steps })
}

fn save_plan(desk: &Desk, argument: SavePlan) -> Result<Done, Error> {
    let participant = argument.draft.participant;
    desk.open_record(participant)?;
    let plan = desk.context(|context| argument.draft.save(context))?;
    let shown =
        edited::shown(argument.shown.as_ref(), |shown| desk.context(|context| shown.save(context)));
    desk.write(|w| {
        let existing = w.get(plan.id)?;
        edited::put(w, participant.bytes(), existing.as_ref(), shown.as_ref(), &plan)
    })?;
    Ok(Done {})
}

fn save_goal(desk: &Desk, argument: SaveGoal) -> Result<Saved, Error> {
    let participant = argument.draft.participant;
    desk.open_record(participant)?;
    let id = desk.write(|w| {
        let existing: Option<Goal> = argument.id.map(|id| w.require(id)).transpose()?;
        if let Some(existing) = &existing {
            same_case(w, Kind::Goal, existing.id.bytes(), participant)?;
        }
        let of = [("participant", participant.to_value())];
        let known = w.find_in::<Goal>(participant.bytes(), &of, &["position"])?;
        let next = known.last().map_or(0, |last| last.position.saturating_add(1));
        let saved =
            desk.context(|context| argument.draft.save(existing.as_ref(), next, context))?;
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            desk.context(|context| shown.save(existing.as_ref(), next, context))
        });
        edited::put(w, participant.bytes(), existing.as_ref(), shown.as_ref(), &saved)?;
        Ok(saved.id)
    })?;
    Ok(id.into())
}

fn save_plan_step(desk: &Desk, argument: SavePlanStep) -> Result<Saved, Error> {
    let participant = argument.draft.participant;
    desk.open_record(participant)?;
    let id = desk.write(|w| {
        same_case(w, Kind::Goal, argument.draft.goal.bytes(), participant)?;
        let existing: Option<PlanStep> = argument.id.map(|id| w.require(id)).transpose()?;
        if let Some(existing) = &existing {
            same_case(w, Kind::PlanStep, existing.id.bytes(), participant)?;
        }
        let saved = desk.context(|context| argument.draft.save(existing.as_ref(), context))?;
        let shown = edited::shown(argument.shown.as_ref(), |shown| {
            desk.context(|context| shown.save(existing.as_ref(), context))
        });
        edited::put(w, participant.bytes(), existing.as_ref(), shown.as_ref(), &saved)?;
        Ok(saved.id)
    })?;
    Ok(id.into())
}

fn save_self_ratings(desk: &Desk, argument: SaveSelfRatings) -> Result<Done, Error> {
    let participant = argument.draft.participant;
    desk.open_record(participant)?;
    desk.write(|w| {
        let of = [("participant", participant.to_value())];
        let known = w.find_in::<SelfRating>(participant.bytes(), &of, &["rated_on"])?.readable;
        let ratings = desk.context(|context| argument.draft.save(&known, context))?;
        for rating in &ratings {
            w.put(participant.bytes(), rating)?;
        }
        Ok(())
    })?;
    Ok(Done {})
}
