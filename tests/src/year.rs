//! A case of more than a year, written by the command table in the days of a [`Calendar`]: what the
//! story of a year and the real window both begin from.

use std::path::PathBuf;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::{Calendar, Coach, coach::text};

/// How long before today the story begins.
const AGO: i64 = 450;

/// A coach, a participant and the workplace they found, as far as they have come.
pub struct Year {
    /// The story's days.
    pub calendar: Calendar,
    /// The coach.
    pub anna: Coach,
    /// Tuva Holmkvist, once enrolled.
    pub participant: String,
    /// Signhild Vargskog, who has a protected identity.
    pub protected: String,
    /// The riding school.
    pub workplace: String,
    /// Who is supervisor there at first.
    pub supervisor: String,
    /// Tuva's placement there.
    pub placement: String,
    /// The consent that is in force.
    pub consent: String,
    /// The steps of the one task.
    pub steps: Vec<String>,
}

impl Year {
    /// The first day at work, two weeks after the enrolment.
    pub const START: u64 = 14;

    /// A new profile, on the story's first Monday.
    pub async fn begin(profile: PathBuf) -> Self {
        let calendar = Calendar::from_the_monday(AGO);
        calendar.go_to(0);
        let anna = Coach::in_days(&profile, &calendar);
        anna.first_start("Anna Ågren").await;
        Self {
            calendar,
            anna,
            participant: String::new(),
            protected: String::new(),
            workplace: String::new(),
            supervisor: String::new(),
            placement: String::new(),
            consent: String::new(),
            steps: Vec::new(),
        }
    }

    /// The story's day with that number.
    #[must_use]
    pub fn day(&self, number: u64) -> NaiveDate {
        self.calendar.day(number)
    }

    /// What Idag shows.
    pub async fn today(&self) -> Value {
        self.anna.call("today", Value::Null).await
    }

    /// What the participant's page shows.
    pub async fn page(&self) -> Value {
        self.anna.call("get_participant", json!({ "id": self.participant })).await
    }

    /// Moves the participant to another phase.
    pub async fn move_to(&self, phase: &str) {
        let to = json!({ "participant": self.participant, "phase": phase });
        self.anna.call("change_phase", to).await;
    }

    /// What is typed about the participant at the enrolment.
    pub async fn newcomer(&self) -> Value {
        let programmes = self.anna.call("list_programmes", Value::Null).await;
        json!({
            "firstName": "Tuva", "lastName": "Holmkvist", "identityNumber": "640823-3234",
            "ownGoal": "Jag vill arbeta med djur och vara ute",
            "enrolment": {
                "programme": programmes[1]["id"], "referral": "Försörjningsstöd",
                "entryOccupation": "job_seeking", "entryLivelihood": "social_assistance",
            },
        })
    }

    /// Enrols the participant.
    pub async fn enrol(&mut self) {
        let draft = json!({ "draft": self.newcomer().await });
        self.participant = self.anna.write("save_participant", draft).await;
    }

    /// Writes down the workplace and its supervisor.
    pub async fn find_workplace(&mut self) {
        let workplace = json!({ "employerName": "Hästhagen AB", "name": "Ridskolan Hästhagen" });
        self.workplace = self.anna.write("save_workplace", json!({ "draft": workplace })).await;
        self.supervisor = self.new_supervisor("Rut Backe").await;
    }

    /// One more supervisor at the workplace.
    pub async fn new_supervisor(&self, name: &str) -> String {
        let draft = json!({ "workplace": self.workplace, "name": name, "role": "stallchef" });
        self.anna.write("save_supervisor", json!({ "draft": draft })).await
    }

    /// Writes down somebody with a protected identity: case N-77.
    pub async fn protect_someone(&mut self) {
        let draft = json!({
            "caseNumber": "N-77", "firstName": "Signhild", "lastName": "Vargskog",
            "protection": "secrecy_mark",
        });
        self.protected = self.anna.write("save_participant", json!({ "draft": draft })).await;
    }

    /// The first day at work: the placement with its limits, and one task of three steps.
    ///
    /// # Panics
    /// When the task has not as many steps as were written.
    pub async fn start_work(&mut self) {
        self.calendar.go_to(Self::START);
        let draft = self.employment();
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
        let view = self.anna.call("get_placement", json!({ "id": self.placement })).await;
        let steps = view["tasks"][0]["steps"].as_array().into_iter().flatten();
        self.steps = steps.map(|step| text(&step["step"]["id"])).collect();
        assert_eq!(self.steps.len(), 3);
    }

    fn employment(&self) -> Value {
        json!({
            "participant": self.participant, "workplace": self.workplace,
            "supervisor": self.supervisor, "kind": "subsidised_employment", "hoursPerWeek": "20",
            "startsOn": self.day(Self::START), "endsOn": self.day(Self::START + 420),
            "schedule": "Mån–fre 8–12",
            "agreement": "Påskriven", "agreementEndsOn": self.day(Self::START + 40),
            "subsidy": "development", "subsidyStartsOn": self.day(Self::START),
            "subsidyEndsOn": self.day(Self::START + 364),
        })
    }

    /// The participant says yes to the schedule and the tasks.
    pub async fn consent(&mut self) {
        let draft = json!({
            "participant": self.participant, "placement": self.placement,
            "fields": ["schedule", "tasks"], "evidence": "Muntligt",
        });
        self.consent = self.anna.write("save_consent", json!({ "draft": draft })).await;
    }

    /// The follow-ups of the case, as its page lists them.
    ///
    /// # Panics
    /// When the page lists none.
    pub async fn follow_ups(&self) -> Vec<Value> {
        self.page().await["followUps"].as_array().expect("a list").clone()
    }

    /// Writes something into a follow-up: that it is done, or another day.
    ///
    /// # Panics
    /// When `change` is not an object.
    pub async fn save_follow_up(&self, follow_up: &Value, change: Value) {
        let mut draft = json!({
            "participant": self.participant, "placement": self.placement,
            "title": follow_up["title"], "dueOn": follow_up["dueOn"], "withSupervisor": true,
        });
        let fields = draft.as_object_mut().expect("it is written so above");
        fields.extend(change.as_object().expect("fields with values").clone());
        let save = json!({ "id": follow_up["id"], "draft": draft });
        self.anna.call("save_follow_up", save).await;
    }
}
