//! Two people have the same form open: what the second left alone stays as the first made it.

use serde_json::{Value, json};

use crate::desk::{Desk, Introduction};

/// A form that two have open: its command, which row, what both were shown, what the first makes
/// of it, what the second makes of it, and how it is read again.
struct Form {
    command: &'static str,
    of: Value,
    shown: Value,
    first: (&'static str, Value),
    second: (&'static str, Value),
    read: (&'static str, Value, &'static str),
}

fn with(draft: &Value, (field, value): &(&str, Value)) -> Value {
    let mut draft = draft.clone();
    draft[*field] = value.clone();
    draft
}

/// What one of the two sends: the draft beside what it showed, or spread out where the command has
/// no draft.
fn sent(form: &Form, draft: &Value, shown: Option<&Value>) -> Value {
    let mut argument = form.of.clone();
    if form.command == "save_member" || form.command == "save_office" {
        argument = draft.clone();
    } else {
        argument["draft"] = draft.clone();
    }
    if let Some(shown) = shown {
        argument["shown"] = shown.clone();
    }
    argument
}

async fn forms(desk: &Desk, at: &Introduction) -> Vec<Form> {
    let who = &at.participant;
    let of = json!({ "participant": who });
    let goal = json!({ "participant": who, "text": "Jobb", "state": "open", "endedOn": "" });
    let goal_id = desk.id("save_goal", json!({ "draft": goal })).await;
    let step = json!({ "participant": who, "goal": goal_id, "text": "CV", "actor": "coach" });
    let step_id = desk.id("save_plan_step", json!({ "draft": step })).await;
    let plan = json!({ "participant": who, "ownWords": "Jobba", "methodChoice": "" });
    desk.ok("save_plan", json!({ "draft": plan })).await;
    let validation = json!({ "participant": who, "subject": "Bagare", "method": "Samtal",
        "step": "mapping", "startedOn": "2026-11-02" });
    let validation_id = desk.id("save_validation", json!({ "draft": validation })).await;
    let employer = json!({ "name": "Kvarnen AB", "sni": "", "contactPersons": "" });
    let employer_id = desk.id("save_employer", json!({ "draft": employer })).await;
    let contact = json!({ "employer": employer_id, "way": "phone", "about": "Praktik",
        "heldOn": "2026-11-18" });
    let contact_id = desk.id("save_employer_contact", json!({ "draft": contact })).await;
    let opening = json!({ "workplace": at.workplace, "title": "Diskare", "since": "2026-11-02" });
    let opening_id = desk.id("save_opening", json!({ "draft": opening })).await;
    let template = json!({ "name": "Packa", "note": "", "steps": [{ "response": "Väger" }] });
    let template_id = desk.id("save_task_template", json!({ "draft": template })).await;
    let kept = desk.ok("list_task_templates", Value::Null).await[0]["steps"][0]["id"].clone();
    let template = json!({ "name": "Packa", "note": "",
        "steps": [{ "step": kept, "response": "Väger" }] });
    let visit = json!({ "placement": at.placement, "heldOn": "2026-11-24", "startsAt": "09:00",
        "endsAt": "10:00", "mode": "nearby", "nextStep": "" });
    let visit_id = desk.id("plan_visit", json!({ "draft": visit })).await;
    let done = desk.visit(at, &["DV", "I", "na"]).await;
    let recorded = desk.ok("get_visit", json!({ "id": done })).await["draft"].clone();
    let page = desk.ok("get_participant", json!({ "id": who })).await["enrolment"].clone();
    let enrolment = json!({ "programme": page["programme"], "coach": page["coach"],
        "startsOn": page["startsOn"], "referral": "", "decision": "" });
    let programme = &desk.ok("list_programmes", Value::Null).await[0];
    let office = desk.ok("get_office", Value::Null).await;
    let office = json!({ "name": office["name"], "levels": office["levels"] });
    let card = json!({ "name": "Karin Ålund", "title": "jobbcoach", "phone": "070-000 00 10",
        "phoneHours": "" });
    let text = |field, value: &str| (field, json!(value));
    let form = |command, id: &Value, shown: &Value, first, second, read| Form {
        command,
        of: if id.is_null() { json!({}) } else { json!({ "id": id }) },
        shown: shown.clone(),
        first,
        second,
        read,
    };
    let none = &Value::Null;
    let plan_of = |path| ("get_plan", of.clone(), path);
    vec![
        form(
            "save_plan",
            none,
            &plan,
            text("ownWords", "Annat"),
            text("methodChoice", "Prova"),
            plan_of("/plan"),
        ),
        form(
            "save_goal",
            &goal_id,
            &goal,
            text("text", "Annat"),
            text("state", "reached"),
            plan_of("/goals/0/goal"),
        ),
        form(
            "save_plan_step",
            &step_id,
            &step,
            text("text", "Brev"),
            text("dueOn", "2026-12-01"),
            plan_of("/goals/0/steps/0"),
        ),
        form(
            "save_validation",
            &validation_id,
            &validation,
            text("method", "Prov"),
            text("note", "Snart"),
            ("list_vocational_profiles", of.clone(), "/validations/0"),
        ),
        form(
            "save_enrolment",
            &page["id"],
            &enrolment,
            text("referral", "AF"),
            text("decision", "D 12"),
            ("get_participant", json!({ "id": who }), "/enrolment"),
        ),
        form(
            "save_employer",
            &employer_id,
            &employer,
            text("name", "Kvarn AB"),
            text("contactPersons", "Gun"),
            ("get_employer", json!({ "id": employer_id }), "/employer"),
        ),
        form(
            "save_employer_contact",
            &contact_id,
            &contact,
            text("about", "Jobb"),
            text("contactPerson", "Gun"),
            ("get_employer", json!({ "id": employer_id }), "/contacts/0/contact"),
        ),
        form(
            "save_opening",
            &opening_id,
            &opening,
            text("title", "Servis"),
            text("times", "Dagtid"),
            ("get_workplace", json!({ "id": at.workplace }), "/openings/0/opening"),
        ),
        form(
            "save_task_template",
            &template_id,
            &template,
            text("name", "Packa påsar"),
            text("note", "I butik"),
            ("list_task_templates", none.clone(), "/0/template"),
        ),
        form(
            "plan_visit",
            &visit_id,
            &visit,
            text("nextStep", "Öva"),
            text("mode", "phone"),
            ("get_visit", json!({ "id": visit_id }), "/visit"),
        ),
        form(
            "correct_visit",
            &done,
            &recorded,
            text("note", "Rättat"),
            text("incident", "Föll"),
            ("get_visit", json!({ "id": done }), "/visit"),
        ),
        form(
            "save_programme",
            &programme["id"],
            &programme["draft"],
            text("targetGroups", "Unga"),
            text("handoverPercent", "30"),
            ("list_programmes", none.clone(), "/0/draft"),
        ),
        form(
            "save_member",
            none,
            &card,
            text("title", "konsulent"),
            text("phoneHours", "8–16"),
            ("list_members", none.clone(), "/0"),
        ),
        form(
            "save_office",
            none,
            &office,
            text("name", "Norr"),
            ("levels", json!(["I", "IV", "G", "DV", "M", "PP", "FP"])),
            ("get_office", none.clone(), ""),
        ),
    ]
}

#[tokio::test]
async fn what_the_second_left_alone_stays_as_the_first_made_it_in_every_form() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    for form in forms(&desk, &at).await {
        let (first, second) = (with(&form.shown, &form.first), with(&form.shown, &form.second));
        desk.ok(form.command, sent(&form, &first, Some(&form.shown))).await;
        desk.ok(form.command, sent(&form, &second, Some(&form.shown))).await;
        let (name, argument, path) = &form.read;
        let now = desk.ok(name, argument.clone()).await;
        let row = now.pointer(path).unwrap();
        for (field, value) in [&form.first, &form.second] {
            assert_eq!(&row[*field], value, "{}.{field}", form.command);
        }
    }
}

#[tokio::test]
async fn two_corrections_of_one_visit_keep_each_others_steps() {
    let desk = Desk::unlocked().await;
    let at = desk.introduction().await;
    let visit = desk.visit(&at, &["DV", "I", "na"]).await;
    let view = desk.ok("get_visit", json!({ "id": visit })).await;
    let shown = view["draft"].clone();
    let placement = desk.ok("get_placement", json!({ "id": at.placement })).await;
    let steps = &placement["tasks"][0]["steps"];
    let at_level = |draft: &Value, place: usize, level: &str| {
        let mut draft = draft.clone();
        let id = steps[place]["step"]["id"].clone();
        let trials = draft["trials"].as_array_mut().unwrap();
        trials.retain(|trial| trial["step"] != id);
        trials.push(json!({ "step": id, "level": level }));
        draft
    };
    let third = steps[2]["step"]["id"].clone();
    let mut without = shown.clone();
    without["trials"].as_array_mut().unwrap().retain(|trial| trial["step"] != third);
    let correct =
        |draft: Value, shown: &Value| json!({ "id": visit, "draft": draft, "shown": shown });
    desk.ok("correct_visit", correct(at_level(&shown, 0, "I"), &shown)).await;
    desk.ok("correct_visit", correct(at_level(&shown, 1, "G"), &shown)).await;
    let view = desk.ok("get_visit", json!({ "id": visit })).await;
    let level = |view: &Value, place: usize| {
        let id = &steps[place]["step"]["id"];
        let trials = view["trials"].as_array().unwrap();
        trials
            .iter()
            .find(|one| one["trial"]["step"] == *id)
            .map(|one| one["trial"]["level"].clone())
    };
    assert_eq!((level(&view, 0), level(&view, 1)), (Some(json!("I")), Some(json!("G"))));
    let before = view["draft"].clone();
    desk.ok("correct_visit", correct(at_level(&before, 2, "M"), &before)).await;
    desk.ok("correct_visit", correct(without, &without_third(&before, &third))).await;
    let view = desk.ok("get_visit", json!({ "id": visit })).await;
    assert_eq!(level(&view, 2), Some(json!("M")), "judged by the first, not seen by the second");
}

fn without_third(draft: &Value, step: &Value) -> Value {
    let mut draft = draft.clone();
    draft["trials"].as_array_mut().unwrap().retain(|trial| trial["step"] != *step);
    draft
}
