//! More than a year of one coach's work, from Monday's enrolment to the follow-up a year after the
//! first day at work: with interruptions, corrections, a withdrawn consent, a protected person and
//! a supervisor who quits. At its end a colleague takes over and holds all of it.
#![allow(clippy::unwrap_used)]

mod at_work;
mod changes;
mod first_week;
mod follow_up;
mod together;

use fotfaste_tests::Year;
use serde_json::{Value, json};
use tempfile::TempDir;

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_works_with_a_case_for_more_than_a_year() {
    let folder = TempDir::new().unwrap();
    let mut year = Year::begin(folder.path().join("anna")).await;
    first_week::monday_someone_is_enrolled(&mut year).await;
    first_week::tuesday_the_profile_is_interrupted_and_the_plan_made(&year).await;
    first_week::wednesday_a_workplace_is_found(&mut year).await;
    first_week::friday_someone_is_protected(&mut year).await;
    at_work::the_first_day_at_work(&mut year).await;
    at_work::visits_with_an_interruption_and_a_correction(&year).await;
    changes::the_consent_is_withdrawn_and_given_anew(&mut year).await;
    changes::the_supervisor_quits(&year).await;
    follow_up::follow_ups_are_done_moved_and_missed(&year).await;
    follow_up::a_year_later(&year).await;
    together::a_colleague_takes_part(year, folder).await;
}

/// The laptop is closed in the middle of it, and opened again.
async fn interrupted(year: &Year) {
    year.anna.call("lock", Value::Null).await;
    assert_eq!(year.anna.refused("today", Value::Null).await, "locked");
    year.anna.unlock().await;
}

/// What the supervisor's sheet would say, or why there is none.
async fn sheet(year: &Year) -> Result<Value, Value> {
    let asked = json!({ "placement": year.placement, "fields": ["schedule", "tasks"] });
    year.anna.ask("preview_sheet", asked).await
}
