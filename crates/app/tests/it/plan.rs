//! Programmes and what they warn of, plan and profile, follow-ups and what came of it all.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::desk::{Desk, Introduction};

pub(crate) fn codes(error: &Value) -> Vec<String> {
    let problems = error["problems"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    problems.map(|one| format!("{}: {}", text(&one["field"]), text(&one["code"]))).collect()
}

pub(crate) async fn page(desk: &Desk, at: &Introduction) -> Value {
    desk.ok("get_participant", json!({ "id": at.participant })).await
}

#[tokio::test]
async fn an_office_adds_a_programme_of_its_own_and_enrols_in_it() {
    let desk = Desk::unlocked().await;
    let draft = json!({
        "name": "Steget in", "introductionMonths": "3", "followUpMonths": "6",
        "followUpWeeksDue": "1 och 4", "followUpMonthsDue": "3, 6",
        "requirements": ["agreement"], "targetGroups": "Unga\nNyanlända",
    });
    let id = desk.id("save_programme", json!({ "draft": draft })).await;
    let again = desk.fails("save_programme", json!({ "draft": draft })).await;
    assert_eq!(codes(&again), ["name: programme-name-taken"]);

    let all = desk.ok("list_programmes", Value::Null).await;
    let names: Vec<_> = all.as_array().unwrap().iter().map(|one| one["name"].clone()).collect();
    assert_eq!(names, ["AF-SIUS", "Kommunal introduktion", "Steget in"]);
    assert_eq!(all[2]["draft"]["followUpWeeksDue"], "1, 4");
    assert_eq!(all[2]["targetGroups"], json!(["Unga", "Nyanlända"]));
    assert_eq!((&all[0]["builtIn"], &all[2]["builtIn"]), (&json!(true), &json!(false)));

    let enrol = |group: &str| {
        json!({ "draft": {
            "firstName": "Alma",
            "enrolment": { "programme": id, "targetGroup": group },
        } })
    };
    let refused = desk.fails("save_participant", enrol("Seniorer")).await;
    assert_eq!(codes(&refused), ["enrolment.targetGroup: target-group-not-allowed"]);
    let alma = desk.id("save_participant", enrol("Unga")).await;
    let view = desk.ok("get_participant", json!({ "id": alma })).await;
    assert_eq!(view["programme"]["name"], "Steget in");
    assert_eq!(view["requirements"], json!([{ "requirement": "agreement", "met": false }]));

    let mut changed = all[2]["draft"].clone();
    changed["retired"] = json!(true);
    desk.ok("save_programme", json!({ "id": id, "draft": changed })).await;
    assert_eq!(desk.ok("list_programmes", Value::Null).await[2]["retired"], true);
}

#[tokio::test]
async fn the_built_in_programme_keeps_the_limits_of_af_sius() {
    let desk = Desk::unlocked().await;
    let mut sius = desk.ok("list_programmes", Value::Null).await[0].clone();
    sius["draft"]["introductionMonths"] = json!("9");
    let argument = json!({ "id": sius["id"], "draft": sius["draft"] });
    let refused = desk.fails("save_programme", argument).await;
    assert_eq!(codes(&refused), ["introductionMonths: sius-limit"]);
}

#[tokio::test]
async fn every_limit_warns_in_idag_and_on_the_case_and_closes_nothing() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    assert_eq!(page(&desk, &at).await["limits"], json!([]), "nothing is near yet");
    desk.ok(
        "save_placement",
        json!({ "id": at.placement, "draft": {
        "participant": at.participant, "workplace": at.workplace, "hoursPerWeek": "20",
        "kind": "subsidised_employment", "startsOn": "2026-11-02", "endsOn": "2026-12-18",
        "agreement": "Påskriven", "agreementEndsOn": "2026-12-01", "subsidy": "development",
        "subsidyStartsOn": "2026-11-02", "subsidyEndsOn": "2026-12-11",
    } }),
    )
    .await;
    desk.ok(
        "save_consent",
        json!({ "draft": {
        "participant": at.participant, "placement": at.placement, "fields": ["tasks"],
        "givenOn": "2026-11-02", "validUntil": "2026-12-04", "evidence": "Sagt i samtal",
    } }),
    )
    .await;

    let kinds = |list: &Value| -> Vec<(String, String)> {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let list = list.as_array().unwrap().iter();
        list.map(|one| (text(&one["kind"]), text(&one["nearness"]))).collect()
    };
    let near = |kind: &str| (kind.to_owned(), "near".to_owned());
    let expected = ["agreement", "consent", "subsidy", "placement"].map(near);
    assert_eq!(kinds(&desk.ok("today", Value::Null).await["endings"]), expected);
    assert_eq!(kinds(&page(&desk, &at).await["limits"]), expected);

    desk.later(TimeDelta::days(15));
    let today = desk.ok("today", Value::Null).await;
    assert_eq!(today["endings"][0]["nearness"], "passed");
    assert_eq!(today["endings"][0]["name"], "Elin Bergvall");
    let view = page(&desk, &at).await;
    assert_eq!(view["placements"][0]["current"], true, "it goes on until somebody says otherwise");
    assert_eq!(kinds(&view["limits"]), kinds(&today["endings"]));
}

#[tokio::test]
async fn an_introduction_warns_when_six_months_are_nearly_over() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    desk.later(TimeDelta::days(180 - 29));
    let view = page(&desk, &at).await;
    let limit = view["limits"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&limit["kind"], &limit["endsOn"]), (&json!("introduction"), &json!("2027-05-19")));
    let week = view["phases"][4].clone();
    assert_eq!((&week["weeks"], &week["limitWeeks"]), (&json!(21), &json!(26)));
    desk.later(TimeDelta::days(365));
    let endings = desk.ok("today", Value::Null).await["endings"].clone();
    assert_eq!(endings[0]["kind"], "introduction");
    assert_eq!(endings[0]["nearness"], "passed");
    assert_eq!(page(&desk, &at).await["enrolment"]["phase"], "introduction", "nothing closes it");
}

#[tokio::test]
async fn an_enrolment_is_corrected_and_says_what_is_missing() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let view = page(&desk, &at).await;
    let missing = json!({ "requirement": "decision", "met": false });
    assert_eq!(view["requirements"][0], missing);
    let enrolment = &view["enrolment"];
    let draft = json!({
        "programme": enrolment["programme"], "coach": enrolment["coach"],
        "startsOn": enrolment["startsOn"], "decision": "Beslut 2026-11-01, dnr 12",
    });
    desk.ok("save_enrolment", json!({ "id": enrolment["id"], "draft": draft })).await;
    let view = page(&desk, &at).await;
    assert_eq!(view["requirements"][0]["met"], true);
    assert_eq!(view["enrolment"]["phase"], "introduction");
    let mut late = draft.clone();
    late["startsOn"] = json!("i morgon");
    let id = &view["enrolment"]["id"];
    let refused = desk.fails("save_enrolment", json!({ "id": id, "draft": late })).await;
    assert_eq!(codes(&refused), ["startsOn: date-in-future"]);
}

#[tokio::test]
async fn a_subsidy_without_its_type_is_explained() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let refused = desk.fails(
        "save_placement",
        json!({ "draft": {
        "participant": at.participant, "workplace": at.workplace, "kind": "employment",
        "hoursPerWeek": "20", "startsOn": "2026-12-01", "subsidyEndsOn": "2027-11-30",
    } }),
    );
    assert_eq!(codes(&refused.await), ["subsidy: subsidy-missing"]);
}

#[tokio::test]
async fn a_profile_is_never_overwritten_and_every_version_can_be_read() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let of = json!({ "participant": at.participant });
    let draft = json!({
        "participant": at.participant, "strengths": "Noggrann",
        "skills": [{ "name": "Kassa", "level": "with_support", "evidence": "Sett på plats" }],
    });
    let refused = desk.fails("write_vocational_profile", json!({ "draft": draft })).await;
    assert_eq!(codes(&refused), ["adaptationNeed: choose"]);
    let mut first = draft.clone();
    first["adaptationNeed"] = json!("unclear");
    desk.ok("write_vocational_profile", json!({ "draft": first })).await;
    desk.later(TimeDelta::days(30));

    let page = desk.ok("list_vocational_profiles", of.clone()).await;
    let mut next = page["versions"][0]["draft"].clone();
    next["strengths"] = json!("Noggrann och lugn");
    next["adaptationNeed"] = json!("needed");
    next["adaptations"] = json!("Lugn start på dagen");
    next["skills"][0]["level"] = json!("alone");
    desk.ok("write_vocational_profile", json!({ "draft": next })).await;
    let versions = desk.ok("list_vocational_profiles", of).await["versions"].clone();
    let seen: Vec<_> = versions
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["number"].clone(), one["profile"]["strengths"].clone()))
        .collect();
    assert_eq!(seen, [(json!(2), json!("Noggrann och lugn")), (json!(1), json!("Noggrann"))]);
    assert_eq!(versions[1]["skills"][0]["level"], "with_support", "the old version stays");
    assert_eq!(versions[0]["author"], "Karin Ålund");
    let line = desk.ok("timeline", json!({ "participant": at.participant })).await["items"].clone();
    assert_eq!(line[0]["title"]["code"], "vocational_profile");
    let hits = desk.ok("search", json!({ "text": "lugn" })).await;
    assert!(hits.to_string().contains("vocational_profile"), "{hits}");
}

#[tokio::test]
async fn versions_of_one_second_stand_in_the_order_they_were_written() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let written: Vec<String> = (1..=12).map(|number| format!("Styrka {number}")).collect();
    for strengths in &written {
        let draft = json!({
            "participant": at.participant, "strengths": strengths, "adaptationNeed": "unclear",
        });
        desk.ok("write_vocational_profile", json!({ "draft": draft })).await;
    }
    let of = json!({ "participant": at.participant });
    let versions = desk.ok("list_vocational_profiles", of).await["versions"].clone();
    let versions = versions.as_array().unwrap().iter().rev();
    let read: Vec<_> = versions.map(|one| one["profile"]["strengths"].clone()).collect();
    assert_eq!(read, written);
}

#[tokio::test]
async fn a_validation_is_begun_and_finished() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let begun = json!({
        "participant": at.participant, "subject": "Bagare", "ratingBefore": "4",
        "startedOn": "2026-11-02",
    });
    let id = desk.id("save_validation", json!({ "draft": begun })).await;
    let mut done = begun.clone();
    done["finishedOn"] = json!("i dag");
    let refused = desk.fails("save_validation", json!({ "id": id, "draft": done })).await;
    assert_eq!(codes(&refused), ["result: choose"]);
    done["result"] = json!("competence_certificate");
    done["step"] = json!("recognition");
    done["ratingAfter"] = json!("8");
    desk.ok("save_validation", json!({ "id": id, "draft": done })).await;
    let of = json!({ "participant": at.participant });
    let known = desk.ok("list_vocational_profiles", of).await["validations"].clone();
    assert_eq!((&known[0]["ratingBefore"], &known[0]["ratingAfter"]), (&json!(4), &json!(8)));
    assert_eq!(known.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_late_step_and_a_plan_to_look_at_show_in_idag_until_somebody_acts() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let plan = json!({
        "participant": at.participant, "ownWords": "Jag vill jobba i kök",
        "methodChoice": "Praktik först", "reviewWeeks": "4", "agreedOn": "i dag",
    });
    desk.ok("save_plan", json!({ "draft": plan })).await;
    let requirements = page(&desk, &at).await["requirements"].clone();
    assert_eq!(requirements[1], json!({ "requirement": "plan", "met": true }));
    let goal = json!({ "participant": at.participant, "text": "Jobb i bageri" });
    let goal = desk.id("save_goal", json!({ "draft": goal })).await;
    let step = json!({
        "participant": at.participant, "goal": goal, "text": "Ring Peter", "actor": "coach",
        "dueOn": "2026-11-26",
    });
    let id = desk.id("save_plan_step", json!({ "draft": step })).await;
    assert_eq!(desk.ok("today", Value::Null).await["lateSteps"], json!([]));

    desk.later(TimeDelta::days(30));
    let today = desk.ok("today", Value::Null).await;
    assert_eq!(today["lateSteps"][0]["daysLate"], 23);
    assert_eq!(today["lateSteps"][0]["text"], "Ring Peter");
    assert_eq!(today["latePlans"][0]["dueOn"], "2026-12-17");
    let mut done = step.clone();
    done["state"] = json!("done");
    desk.ok("save_plan_step", json!({ "id": id, "draft": done })).await;
    let mut reviewed = plan.clone();
    reviewed["reviewedOn"] = json!("2026-12-19");
    reviewed["agreedOn"] = json!("2026-11-19");
    desk.ok("save_plan", json!({ "draft": reviewed })).await;
    let today = desk.ok("today", Value::Null).await;
    assert_eq!((&today["lateSteps"], &today["latePlans"]), (&json!([]), &json!([])));
    let of = json!({ "participant": at.participant });
    let plan = desk.ok("get_plan", of).await;
    assert_eq!(plan["nextReviewOn"], "2027-01-16");
    assert_eq!(plan["goals"][0]["steps"][0]["endedOn"], "2026-12-19");
}

#[tokio::test]
async fn a_step_never_leads_into_another_participants_plan() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let other = desk.id("save_participant", json!({ "draft": { "firstName": "Bo" } })).await;
    let goal = json!({ "participant": at.participant, "text": "Jobb i bageri" });
    let goal = desk.id("save_goal", json!({ "draft": goal })).await;
    let step = json!({ "participant": other, "goal": goal, "text": "Ring", "actor": "coach" });
    assert_eq!(desk.fails("save_plan_step", json!({ "draft": step })).await["code"], "not_found");
    let moved = json!({ "participant": other, "text": "Annat mål" });
    let refused = desk.fails("save_goal", json!({ "id": goal, "draft": moved })).await;
    assert_eq!(refused["code"], "not_found");
}

#[tokio::test]
async fn ratings_over_time_are_kept_and_the_same_day_is_corrected() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let rate = |value: &str| {
        let ratings = json!([{ "question": "job_confidence", "value": value }]);
        json!({ "draft": { "participant": at.participant, "ratings": ratings } })
    };
    desk.ok("save_self_ratings", rate("3")).await;
    desk.ok("save_self_ratings", rate("4")).await;
    desk.later(TimeDelta::days(28));
    desk.ok("save_self_ratings", rate("7")).await;
    let of = json!({ "participant": at.participant });
    let ratings = desk.ok("get_plan", of).await["ratings"].clone();
    let values: Vec<_> =
        ratings.as_array().unwrap().iter().map(|one| one["value"].clone()).collect();
    assert_eq!(values, [json!(4), json!(7)]);
}

#[tokio::test]
async fn idag_says_nothing_of_what_a_protected_person_plans() {
    let desk = Desk::unlocked().await;
    let kim = desk
        .id(
            "save_participant",
            json!({ "draft": {
        "firstName": "Kim", "lastName": "Hemlig", "protection": "secrecy_mark",
    } }),
        )
        .await;
    let goal = json!({ "participant": kim, "text": "Jobb på Hemliga bageriet" });
    let goal = desk.id("save_goal", json!({ "draft": goal })).await;
    desk.ok(
        "save_plan_step",
        json!({ "draft": {
        "participant": kim, "goal": goal, "text": "Ring Hemliga bageriet", "actor": "coach",
        "dueOn": "2026-11-01",
    } }),
    )
    .await;
    desk.ok(
        "save_plan",
        json!({ "draft": {
        "participant": kim, "reviewWeeks": "1", "agreedOn": "2026-11-01",
    } }),
    )
    .await;
    let today = desk.ok("today", Value::Null).await;
    assert_eq!(today["lateSteps"][0]["text"], "");
    assert_eq!(today["lateSteps"][0]["name"], "N-2026-001");
    assert_eq!(today["latePlans"][0]["name"], "N-2026-001");
    assert!(!today.to_string().contains("Hemlig"), "{today}");
}
