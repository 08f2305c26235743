//! More than a year of one coach's work, from Monday's enrolment to the follow-up a year after the
//! first day at work: with interruptions, corrections, a withdrawn consent, a protected person and
//! a supervisor who quits. At its end a colleague takes over and holds all of it.
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use chrono::NaiveDate;
use data_encoding::BASE64;
use fotfaste_tests::{
    Calendar, Coach, Server,
    office::{connect, let_in, share},
    text,
};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The first day at work, two weeks after the enrolment.
const START: u64 = 14;
/// Visits at work: days after the enrolment, and the levels of the three steps.
const VISITS: [(u64, [&str; 3]); 5] = [
    (15, ["DV", "M", "FP"]),
    (22, ["IV", "DV", "PP"]),
    (29, ["I", "DV", "M"]),
    (36, ["I", "I", "DV"]),
    (43, ["I", "I", "I"]),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_coach_works_with_a_case_for_more_than_a_year() {
    let folder = TempDir::new().unwrap();
    let mut year = Year::begin(folder.path().join("anna")).await;
    year.monday_someone_is_enrolled().await;
    year.tuesday_the_profile_is_interrupted_and_the_plan_made().await;
    year.wednesday_a_workplace_is_found().await;
    year.friday_someone_is_protected().await;
    year.the_first_day_at_work().await;
    year.visits_with_an_interruption_and_a_correction().await;
    year.the_consent_is_withdrawn_and_given_anew().await;
    year.the_supervisor_quits().await;
    year.follow_ups_are_done_moved_and_missed().await;
    year.a_year_later().await;
    year.a_colleague_takes_part(folder).await;
}

/// The story so far.
struct Year {
    calendar: Calendar,
    anna: Coach,
    participant: String,
    protected: String,
    workplace: String,
    supervisor: String,
    placement: String,
    consent: String,
    steps: Vec<String>,
}

impl Year {
    async fn begin(profile: PathBuf) -> Self {
        let calendar = Calendar::from_the_monday(450);
        calendar.go_to(0);
        let anna = Coach::in_days(&profile, &calendar);
        anna.first_start("Anna Ågren").await;
        let none = String::new;
        let (participant, protected, workplace) = (none(), none(), none());
        let (supervisor, placement, consent) = (none(), none(), none());
        let steps = Vec::new();
        Self {
            calendar,
            anna,
            participant,
            protected,
            workplace,
            supervisor,
            placement,
            consent,
            steps,
        }
    }

    fn day(&self, number: u64) -> NaiveDate {
        self.calendar.day(number)
    }

    /// The laptop is closed in the middle of it, and opened again.
    async fn interrupted(&self) {
        self.anna.call("lock", Value::Null).await;
        assert_eq!(self.anna.refused("today", Value::Null).await, "locked");
        self.anna.unlock().await;
    }

    async fn page(&self) -> Value {
        self.anna.call("get_participant", json!({ "id": self.participant })).await
    }

    async fn move_to(&self, phase: &str) {
        let to = json!({ "participant": self.participant, "phase": phase });
        self.anna.call("change_phase", to).await;
    }

    async fn today(&self) -> Value {
        self.anna.call("today", Value::Null).await
    }

    async fn monday_someone_is_enrolled(&mut self) {
        let programmes = self.anna.call("list_programmes", Value::Null).await;
        let municipal = programmes.as_array().unwrap().iter();
        let municipal = municipal.filter(|one| one["name"] == "Kommunal introduktion").count();
        assert_eq!(municipal, 1, "it is built in");
        let mut draft = json!({
            "firstName": "Tuva", "lastName": "Holmkvist", "identityNumber": "640823-3235",
            "ownGoal": "Jag vill arbeta med djur och vara ute",
            "enrolment": {
                "programme": programmes[1]["id"], "referral": "Försörjningsstöd",
                "entryOccupation": "job_seeking", "entryLivelihood": "social_assistance",
            },
        });
        let refused = self.anna.ask("save_participant", json!({ "draft": draft })).await;
        let problem = &refused.unwrap_err()["problems"][0];
        assert_eq!(problem["field"], "identityNumber", "a slip of the last figure");
        draft["identityNumber"] = json!("640823-3234");
        self.participant = self.anna.write("save_participant", json!({ "draft": draft })).await;

        let view = self.page().await;
        assert_eq!(view["enrolment"]["phase"], "engagement");
        assert_eq!(view["enrolment"]["startsOn"], json!(self.day(0)));
        let found = self.anna.call("search", json!({ "text": "holmk" })).await;
        assert_eq!(found[0]["participant"], json!(self.participant));
    }

    async fn tuesday_the_profile_is_interrupted_and_the_plan_made(&mut self) {
        self.calendar.go_to(1);
        self.move_to("profile").await;
        let mut draft = json!({
            "participant": self.participant, "strengths": "Lugn med djur, stark, tålig",
            "skills": [{ "name": "Mocka och fodra", "level": "with_support", "evidence": "Sett" }],
            "hours": "20 timmar", "sensory": "Starkt ljud stör",
        });
        let kept = json!({ "kind": "profile", "about": self.participant, "json": draft });
        self.anna.call("save_draft", kept).await;
        self.interrupted().await;
        let of = json!({ "kind": "profile", "about": self.participant });
        let found = self.anna.call("get_draft", of).await;
        assert_eq!(found["json"], draft, "what was typed is there again");

        let unanswered = self.anna.ask("write_vocational_profile", json!({ "draft": draft })).await;
        let problem = &unanswered.unwrap_err()["problems"][0];
        assert_eq!(problem["field"], "adaptationNeed", "the answer is mandatory");
        draft["adaptationNeed"] = json!("needed");
        draft["adaptations"] = json!("Hörselskydd");
        self.anna.write("write_vocational_profile", json!({ "draft": draft })).await;

        let words = "Prova först, prata sedan";
        let plan = json!({
            "participant": self.participant, "methodChoice": words, "reviewWeeks": "8",
            "agreedOn": self.day(1),
        });
        self.anna.call("save_plan", json!({ "draft": plan })).await;
        let goal = json!({ "participant": self.participant, "text": "En arbetsplats utomhus" });
        let goal = self.anna.write("save_goal", json!({ "draft": goal })).await;
        let step = json!({
            "participant": self.participant, "goal": goal, "text": "Ringa ridskolan",
            "actor": "coach", "dueOn": self.day(2),
        });
        self.anna.write("save_plan_step", json!({ "draft": step })).await;
        self.calendar.go_to(4);
        let late = &self.today().await["lateSteps"][0];
        assert_eq!((&late["text"], &late["daysLate"]), (&json!("Ringa ridskolan"), &json!(2)));
    }

    async fn wednesday_a_workplace_is_found(&mut self) {
        self.calendar.go_to(4);
        let workplace = json!({ "employerName": "Hästhagen AB", "name": "Ridskolan Hästhagen" });
        self.workplace = self.anna.write("save_workplace", json!({ "draft": workplace })).await;
        self.supervisor = self.new_supervisor("Rut Backe").await;
        let places = self.anna.call("list_employers", json!({})).await;
        let contact = json!({
            "employer": places[0]["id"], "workplace": self.workplace, "way": "visit",
            "about": "De behöver någon på förmiddagarna", "namesNobody": true,
        });
        self.anna.write("save_employer_contact", json!({ "draft": contact })).await;
        let opening = json!({
            "workplace": self.workplace, "title": "Stallhjälp", "namesNobody": true,
        });
        self.anna.write("save_opening", json!({ "draft": opening })).await;
        self.move_to("employer_engagement").await;

        let view = self.anna.call("get_workplace", json!({ "id": self.workplace })).await;
        assert!(!view["openings"].to_string().contains("Tuva"), "it names nobody");
    }

    async fn new_supervisor(&self, name: &str) -> String {
        let draft = json!({ "workplace": self.workplace, "name": name, "role": "stallchef" });
        self.anna.write("save_supervisor", json!({ "draft": draft })).await
    }

    async fn friday_someone_is_protected(&mut self) {
        let draft = json!({
            "caseNumber": "N-77", "firstName": "Signhild", "lastName": "Vargskog",
            "protection": "secrecy_mark",
        });
        self.protected = self.anna.write("save_participant", json!({ "draft": draft })).await;
        let list = self.anna.call("list_participants", json!({})).await;
        assert_eq!(list["rows"].as_array().unwrap().len(), 2);
        assert!(!list.to_string().contains("Signhild"), "no name in a list");
        let found = |text: &str| self.anna.call("search", json!({ "text": text }));
        assert_eq!(found("signhild").await, json!([]));
        assert_eq!(found("N-7").await, json!([]), "not by a part of it");
        assert_eq!(found("n-77").await[0]["participant"], json!(self.protected));
        let exported = json!({ "list": "participants", "format": "csv" });
        let exported = self.anna.call("export_list", exported).await;
        let table = BASE64.decode(text(&exported["content"]).as_bytes()).unwrap();
        let table = String::from_utf8(table).unwrap();
        assert!(table.contains("Holmkvist") && !table.contains("Vargskog"), "{table}");
    }

    async fn the_first_day_at_work(&mut self) {
        self.calendar.go_to(START);
        let draft = json!({
            "participant": self.participant, "workplace": self.workplace,
            "supervisor": self.supervisor, "kind": "subsidised_employment", "hoursPerWeek": "20",
            "startsOn": self.day(START), "endsOn": self.day(START + 420), "schedule": "Mån–fre 8–12",
            "agreement": "Påskriven", "agreementEndsOn": self.day(START + 40),
            "subsidy": "development", "subsidyStartsOn": self.day(START),
            "subsidyEndsOn": self.day(START + 364),
        });
        self.placement = self.anna.write("save_placement", json!({ "draft": draft })).await;
        self.move_to("introduction").await;
        let step = |response: &str, cue: &str| json!({ "response": response, "cue": cue });
        let steps = [
            step("Hämtar skottkärran", "klockan är åtta"),
            step("Mockar boxen", "boxen är tom"),
            step("Fyller på spån", "golvet är rent"),
        ];
        let task = json!({ "placement": self.placement, "name": "Mocka", "steps": steps });
        self.anna.write("save_task", json!({ "draft": task })).await;
        let of = json!({ "id": self.placement });
        let view = self.anna.call("get_placement", of).await;
        let steps = view["tasks"][0]["steps"].as_array().unwrap().iter();
        self.steps = steps.map(|step| text(&step["step"]["id"])).collect();
        assert_eq!(self.steps.len(), 3);
        assert_eq!(self.page().await["followUps"].as_array().unwrap().len(), 8, "as scheduled");
        assert_eq!(self.sheet().await.unwrap_err()["code"], "consent_missing");
        self.consent = self.consents().await;
        assert!(self.sheet().await.is_ok());
    }

    async fn consents(&self) -> String {
        let draft = json!({
            "participant": self.participant, "placement": self.placement,
            "fields": ["schedule", "tasks"], "evidence": "Muntligt",
        });
        self.anna.write("save_consent", json!({ "draft": draft })).await
    }

    async fn sheet(&self) -> Result<Value, Value> {
        let asked = json!({ "placement": self.placement, "fields": ["schedule", "tasks"] });
        self.anna.ask("preview_sheet", asked).await
    }

    async fn visits_with_an_interruption_and_a_correction(&mut self) {
        let mut first = String::new();
        for (number, (day, levels)) in VISITS.into_iter().enumerate() {
            let on = self.calendar.go_to(day + 1) - chrono::TimeDelta::days(1);
            let started = self.anna.call("start_visit", json!({ "placement": self.placement }));
            let id = started.await["draftId"].clone();
            let trials: Vec<_> = self.steps.iter().zip(levels).collect();
            let trial = |(step, level)| json!({ "step": step, "level": level });
            let hours = 5 - number;
            let draft = json!({
                "placement": self.placement, "heldOn": on, "startsAt": "08:00",
                "endsAt": format!("{:02}:00", 8 + hours.min(4)), "mode": "side_by_side",
                "trials": trials.into_iter().map(trial).collect::<Vec<_>>(), "pace": "near",
            });
            let keep = json!({ "draftId": id, "draft": draft });
            self.anna.call("save_visit_draft", keep).await;
            if number == 1 {
                self.interrupted().await;
                let unfinished = &self.today().await["unfinishedDrafts"][0];
                assert_eq!(unfinished["draftId"], id, "the visit goes on where it was");
            }
            let visit = self.anna.write("record_visit", json!({ "draftId": id })).await;
            if number == 0 {
                first = visit;
            }
        }
        self.the_first_visit_is_corrected(&first).await;
        let view = self.anna.call("get_placement", json!({ "id": self.placement })).await;
        let task = json!({ "task": view["tasks"][0]["task"]["id"] });
        let map = self.anna.call("heat_map", task).await;
        assert_eq!(map["shares"], json!([0, 0, 33, 67, 100]), "the curve rises");
        let fading = self.anna.call("fading", json!({ "placement": self.placement })).await;
        assert!(fading["weeks"].as_array().unwrap().len() >= VISITS.len());
    }

    async fn the_first_visit_is_corrected(&self, visit: &str) {
        let of = json!({ "id": visit });
        let before = self.anna.call("get_visit", of.clone()).await;
        assert_eq!((&before["minutes"], &before["corrected"]), (&json!(240), &Value::Null));
        let mut draft = before["draft"].clone();
        draft["endsAt"] = json!("11:30");
        let correction = json!({ "id": visit, "draft": draft });
        self.anna.call("correct_visit", correction).await;
        let after = self.anna.call("get_visit", of).await;
        assert_eq!(after["minutes"], 210);
        assert!(after["corrected"].is_object(), "it says that it was corrected");
    }

    async fn the_consent_is_withdrawn_and_given_anew(&mut self) {
        let today = self.calendar.go_to(50);
        let agreement = self.today().await["endings"].clone();
        assert_eq!(agreement[0]["kind"], "agreement", "it ends within the month: {agreement}");
        let withdrawn = json!({ "id": self.consent, "on": today });
        self.anna.call("withdraw_consent", withdrawn).await;
        assert_eq!(self.sheet().await.unwrap_err()["code"], "consent_missing");
        self.calendar.go_to(53);
        self.consents().await;
        assert!(self.sheet().await.is_ok());
        let states: Vec<_> = self.page().await["consents"].as_array().unwrap().clone();
        let states: Vec<_> = states.iter().map(|one| text(&one["state"])).collect();
        assert!(states.contains(&"withdrawn".to_owned()), "it stays to be read: {states:?}");
    }

    async fn the_supervisor_quits(&mut self) {
        let today = self.calendar.go_to(60);
        let successor = self.new_supervisor("Kaj Almskog").await;
        let end = json!({ "endedOn": today, "successor": successor });
        let end = json!({ "id": self.supervisor, "draft": end });
        self.anna.call("end_supervisor", end).await;
        let of = json!({ "id": self.placement });
        let ended = self.anna.call("get_placement", of.clone()).await["supervisorEnded"].clone();
        assert_eq!(ended, false, "it is the last day");
        self.calendar.go_to(61);
        assert_eq!(self.anna.call("get_placement", of.clone()).await["supervisorEnded"], true);
        let choose = json!({ "placement": self.placement, "supervisor": successor });
        self.anna.call("choose_supervisor", choose).await;
        let view = self.anna.call("get_placement", of).await;
        assert_eq!(view["supervisor"]["name"], "Kaj Almskog");
        let note = json!({
            "placement": self.placement, "supervisor": successor,
            "asked": "Hur säger jag till?", "agreed": "En sak i taget",
        });
        self.anna.write("write_support_note", json!({ "draft": note })).await;
    }

    async fn follow_ups_are_done_moved_and_missed(&mut self) {
        let today = self.calendar.go_to(120);
        self.move_to("follow_up").await;
        let all = self.page().await["followUps"].clone();
        let all: Vec<_> = all.as_array().unwrap().clone();
        assert_eq!(all.len(), 8, "moving on plans nothing twice");
        let late = self.today().await["overdueFollowUps"].as_array().unwrap().len();
        assert_eq!(late, 5, "weeks 1, 2 and 4, months 2 and 3");
        for follow_up in &all[..4] {
            self.save_follow_up(follow_up, json!({ "state": "done", "stillEmployed": true })).await;
        }
        let later = json!({
            "state": "postponed", "reason": "Kaj är ledig", "dueOn": today + chrono::Days::new(7),
        });
        self.save_follow_up(&all[4], later).await;
        assert_eq!(self.today().await["overdueFollowUps"], json!([]));
        self.calendar.go_to(130);
        let missed = self.today().await["overdueFollowUps"].clone();
        assert_eq!(missed[0]["daysLate"], 3, "it was moved and missed: {missed}");
    }

    async fn save_follow_up(&self, follow_up: &Value, change: Value) {
        let mut draft = json!({
            "participant": self.participant, "placement": self.placement,
            "title": follow_up["title"], "dueOn": follow_up["dueOn"], "withSupervisor": true,
        });
        draft.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let save = json!({ "id": follow_up["id"], "draft": draft });
        self.anna.call("save_follow_up", save).await;
    }

    async fn a_year_later(&mut self) {
        self.calendar.go_to(START + 366);
        let all = self.page().await["followUps"].clone();
        let all: Vec<_> = all.as_array().unwrap().clone();
        let done = json!({ "state": "done", "stillEmployed": true, "hoursPerWeek": "25" });
        for follow_up in all.iter().filter(|one| one["state"] != "done") {
            self.save_follow_up(follow_up, done.clone()).await;
        }
        let exit = json!({
            "participant": self.participant, "phase": "exit", "reason": "Tillsvidareanställd",
            "outcome": "employment", "occupation": "working", "livelihood": "wage",
        });
        self.anna.call("change_phase", exit).await;
        let view = self.page().await;
        assert_eq!(view["becameSelfSupporting"], true);
        assert_eq!(view["phases"].as_array().unwrap().len(), 7);
        let list = self.anna.call("list_participants", json!({ "phase": "exit" })).await;
        assert_eq!(list["rows"].as_array().unwrap().len(), 1);
    }

    /// All of it reaches a colleague, who sees the same.
    async fn a_colleague_takes_part(self, folder: TempDir) {
        self.calendar.go_to_today();
        let mut server = Server::start(&folder.path().join("server")).await;
        let (address, code) = (server.address(), server.setup_code().await);
        connect(&self.anna, &address, &code).await;
        let bo = Coach::in_days(&folder.path().join("bo"), &self.calendar);
        let_in(&self.anna, &bo, "Bo Öberg").await;
        share(&self.anna, &bo, &self.participant).await;
        for of in [json!({ "participant": self.participant })] {
            let mine = self.anna.call("timeline", of.clone()).await;
            let theirs = bo.call("timeline", of.clone()).await;
            assert_eq!(days_and_titles(&mine), days_and_titles(&theirs));
            assert!(days_and_titles(&mine).len() > 20);
            assert_eq!(
                self.anna.call("get_plan", of.clone()).await["goals"].as_array().unwrap().len(),
                1
            );
            assert_eq!(bo.call("get_plan", of.clone()).await, self.anna.call("get_plan", of).await);
        }
        let list = bo.call("list_participants", json!({})).await;
        assert_eq!(list["rows"].as_array().unwrap().len(), 1, "the protected person is not shared");
        let theirs = bo.ask("get_participant", json!({ "id": self.protected })).await;
        assert_eq!(theirs.unwrap_err()["code"], "not_found");
        let read = self.anna.call("list_access", json!({ "participant": self.participant })).await;
        assert!(read.as_array().unwrap().len() > 10, "every day's reading is in the log");
    }
}

fn days_and_titles(page: &Value) -> Vec<(String, String)> {
    let items = page["items"].as_array().unwrap().iter();
    items.map(|item| (text(&item["day"]), item["title"].to_string())).collect()
}
