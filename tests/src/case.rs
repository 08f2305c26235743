//! A whole case, written by the command table: workplace, supervisor, participant, placement, task
//! with steps, consent, and a visit. Every text that a person can type is one of its [`Words`].

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use crate::{Coach, coach::text};

/// What is typed where.
#[derive(Clone, Debug)]
pub struct Words(pub BTreeMap<&'static str, String>);

const SWEDISH: &[(&str, &str)] = &[
    ("employer", "Kvarnens Bageri AB"),
    ("workplace", "Kvarnens bageri i Åmål"),
    ("street", "Ågatan 4"),
    ("town", "Åmål"),
    ("branch", "bageri och kök"),
    ("access_physical", "Två trösklar vid lastkajen"),
    ("access_reception", "Fråga efter Åsa i kassan"),
    ("access_information", "Schemat är målat på väggen"),
    ("access_communication", "Kort och tydligt, en sak i taget"),
    ("safety", "Håll hår och ärmar borta från degblandaren"),
    ("supervisor", "Åsa Bergström"),
    ("supervisor_role", "bagare och förste handledare"),
    ("supervisor_phone", "070-174 06 06"),
    ("supervisor_email", "asa.bergstrom@kvarnen.example"),
    ("case_number", "N-2026-417"),
    ("first_name", "Örjan"),
    ("last_name", "Ängsgård"),
    ("identity_number", "19850709-9805"),
    ("phone", "070-174 06 07"),
    ("email", "orjan.angsgard@post.example"),
    ("address", "Björkvägen 12, 662 31 Åmål"),
    ("language", "meänkieli"),
    ("own_goal", "Att få ett eget jobb där jag får röra på mig"),
    ("referral", "Arbetsförmedlingen, överlämnad på möte"),
    ("livelihood", "försörjningsstöd sedan i våras"),
    ("schedule", "Måndag till torsdag 9–13, rast halv elva"),
    ("agreement", "Utvärdering efter fyra veckor på plats"),
    ("stepping_back", "Åsa står vid ugnen och väntar tills han frågar"),
    ("what_works", "Att få visa själv innan någon förklarar"),
    ("task", "Plåtar och diskmaskin"),
    ("response_0", "Ställer in plåtarna i ugnen"),
    ("cue_0", "Ugnen piper första gången"),
    ("how_to_help_0", "Peka på gallret, säg ingenting"),
    ("response_1", "Sköljer av formarna"),
    ("cue_1", "Backen är full"),
    ("how_to_help_1", "Visa en form, låt honom ta nästa"),
    ("response_2", "Startar diskmaskinen"),
    ("cue_2", "Luckan är stängd"),
    ("how_to_help_2", "Fråga vad som kommer härnäst"),
    ("consent_purpose", "Handledaren ska kunna hjälpa på rätt sätt"),
    ("consent_evidence", "Underskrivet papper i pärmen på kontoret"),
    ("need", "Ljudet från fläkten gör honom trött"),
    ("measure", "Hörselkåpor under de första två timmarna"),
    ("responsible", "Åsa lånar ut, Örjan hänger tillbaka"),
    ("trial_note", "Väntade på pipet utan påminnelse"),
    ("own_words", "Det gick bättre än jag trodde på morgonen"),
    ("supervisor_talk", "Åsa vill prova att gå undan en kvart"),
    ("support_asked", "Hur länge ska jag vänta innan jag säger något?"),
    ("support_agreed", "Räkna tyst till tjugo, peka sedan"),
    ("support_handles_now", "Rasten och inköpen av mjöl"),
    ("note", "Kom i tid, såg utvilad ut, skrattade åt pipet"),
    ("incident", "Brände sig lätt på en plåt, kylde under kranen"),
    ("next_step", "Öva diskmaskinens öppning tre dagar i rad"),
    ("journal_note", "Modern ringde och berättade om läkarbesöket"),
    ("follow_up", "Uppföljning efter första månaden"),
    ("follow_up_needs", "Fortsatt stöd på måndagarna"),
];

impl Words {
    /// Plain Swedish.
    #[must_use]
    pub fn swedish() -> Self {
        Self(SWEDISH.iter().map(|(place, word)| (*place, (*word).to_owned())).collect())
    }

    /// What is typed at a place.
    ///
    /// # Panics
    /// When there is no such place.
    #[must_use]
    pub fn at(&self, place: &str) -> &str {
        self.0.get(place).unwrap_or_else(|| panic!("nothing is typed at {place}"))
    }
}

/// A case as it was written.
#[derive(Clone, Debug)]
pub struct Case {
    /// What was typed.
    pub words: Words,
    /// The workplace.
    pub workplace: String,
    /// Its supervisor.
    pub supervisor: String,
    /// The participant.
    pub participant: String,
    /// The placement.
    pub placement: String,
    /// The steps of its task, in order.
    pub steps: Vec<String>,
    today: NaiveDate,
}

impl Case {
    /// Writes everything up to the first visit.
    pub async fn write(coach: &Coach, words: Words) -> Self {
        let today = text(&coach.call("app_state", Value::Null).await["today"]);
        let today: NaiveDate = today.parse().expect("a day");
        let at = |place| words.at(place);
        let workplace = json!({
            "employerName": at("employer"), "name": at("workplace"), "street": at("street"),
            "town": at("town"), "branch": at("branch"), "headcount": "12",
            "accessPhysical": at("access_physical"), "accessReception": at("access_reception"),
            "accessInformation": at("access_information"),
            "accessCommunication": at("access_communication"), "safety": at("safety"),
        });
        let workplace = coach.write("save_workplace", json!({ "draft": workplace })).await;
        let supervisor = json!({
            "workplace": workplace, "name": at("supervisor"), "role": at("supervisor_role"),
            "phone": at("supervisor_phone"), "email": at("supervisor_email"),
        });
        let supervisor = coach.write("save_supervisor", json!({ "draft": supervisor })).await;
        let mut case = Self {
            participant: participant(coach, &words, today).await,
            placement: String::new(),
            steps: Vec::new(),
            words,
            workplace,
            supervisor,
            today,
        };
        case.begin_placement(coach).await;
        case.give_consent(coach).await;
        case
    }

    async fn begin_placement(&mut self, coach: &Coach) {
        let at = |place| self.words.at(place);
        let draft = json!({
            "participant": self.participant, "workplace": self.workplace,
            "supervisor": self.supervisor, "kind": "internship", "hoursPerWeek": "16",
            "startsOn": self.ago(30), "schedule": at("schedule"), "agreement": at("agreement"),
            "steppingBack": at("stepping_back"), "whatWorks": at("what_works"),
        });
        self.placement = coach.write("save_placement", json!({ "draft": draft })).await;
        let step = |number: usize| {
            json!({
                "response": self.words.at(&format!("response_{number}")),
                "cue": self.words.at(&format!("cue_{number}")),
                "howToHelp": self.words.at(&format!("how_to_help_{number}")),
            })
        };
        let steps: Vec<_> = (0..3).map(step).collect();
        let task = json!({
            "placement": self.placement, "name": self.words.at("task"), "steps": steps,
        });
        coach.write("save_task", json!({ "draft": task })).await;
        let view = coach.call("get_placement", json!({ "id": self.placement })).await;
        let steps = view["tasks"][0]["steps"].as_array().into_iter().flatten();
        self.steps = steps.map(|step| text(&step["step"]["id"])).collect();
    }

    async fn give_consent(&self, coach: &Coach) {
        let draft = json!({
            "participant": self.participant, "placement": self.placement,
            "supervisor": self.supervisor,
            "fields": ["schedule", "tasks", "how_to_help", "adaptations", "stepping_back"],
            "purpose": self.words.at("consent_purpose"),
            "evidence": self.words.at("consent_evidence"),
        });
        coach.write("save_consent", json!({ "draft": draft })).await;
    }

    /// Notes in the case that are not part of a visit.
    pub async fn write_notes(&self, coach: &Coach) {
        let note = json!({
            "participant": self.participant, "text": self.words.at("journal_note"),
        });
        coach.write("write_note", json!({ "draft": note })).await;
        let follow_up = json!({
            "participant": self.participant, "title": self.words.at("follow_up"),
            "dueOn": self.ago(2), "state": "done", "doneOn": self.ago(1),
            "withParticipant": true, "stillEmployed": true, "needs": self.words.at("follow_up_needs"),
        });
        coach.write("save_follow_up", json!({ "draft": follow_up })).await;
    }

    /// Yesterday's visit, filled in: the first step alone, the second with a gesture, the third
    /// together.
    #[must_use]
    pub fn visit(&self) -> Value {
        let at = |place| self.words.at(place);
        let trial = |(step, level): (&String, &str)| json!({ "step": step, "level": level, "note": at("trial_note") });
        let trials: Vec<_> = self.steps.iter().zip(["I", "G", "FP"]).map(trial).collect();
        json!({
            "placement": self.placement, "heldOn": self.ago(1), "startsAt": "09:00",
            "endsAt": "11:30", "mode": "side_by_side", "travelTime": "0:20",
            "trials": trials, "pace": "near", "quality": "meets", "ownView": "good",
            "newAdaptations": [{
                "kind": "physical_environment", "need": at("need"), "measure": at("measure"),
                "responsible": at("responsible"), "effect": "helps",
            }],
            "ownWords": at("own_words"), "supervisor": self.supervisor,
            "topics": ["progress", "stepping_back"], "supervisorTalk": at("supervisor_talk"),
            "supportAsked": at("support_asked"), "supportAgreed": at("support_agreed"),
            "supportHandlesNow": at("support_handles_now"), "note": at("note"),
            "incident": at("incident"), "nextStep": at("next_step"),
        })
    }

    /// Records that visit; its identity.
    pub async fn record_visit(&self, coach: &Coach) -> String {
        let started = coach.call("start_visit", json!({ "placement": self.placement })).await;
        let draft = &started["draftId"];
        let saved = json!({ "draftId": draft, "draft": self.visit() });
        coach.call("save_visit_draft", saved).await;
        coach.write("record_visit", json!({ "draftId": draft })).await
    }

    /// The participant's whole name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.words.at("first_name"), self.words.at("last_name"))
    }

    /// Everything that the app shows of the case.
    pub async fn shown(&self, coach: &Coach) -> Value {
        let mut shown = vec![
            coach.call("get_participant", json!({ "id": self.participant })).await,
            coach.call("get_placement", json!({ "id": self.placement })).await,
            coach.call("get_workplace", json!({ "id": self.workplace })).await,
        ];
        let of = json!({ "participant": self.participant, "limit": 200 });
        let timeline = coach.call("timeline", of).await;
        for item in timeline["items"].as_array().into_iter().flatten() {
            if item["title"]["code"] == "visit" {
                shown.push(coach.call("get_visit", json!({ "id": item["id"] })).await);
            }
        }
        shown.push(timeline);
        Value::Array(shown)
    }

    fn ago(&self, days: u64) -> String {
        (self.today - Days::new(days)).to_string()
    }
}

async fn participant(coach: &Coach, words: &Words, today: NaiveDate) -> String {
    let at = |place| words.at(place);
    let programmes = coach.call("list_programmes", Value::Null).await;
    let draft = json!({
        "caseNumber": at("case_number"), "firstName": at("first_name"),
        "lastName": at("last_name"), "identityNumber": at("identity_number"),
        "phone": at("phone"), "email": at("email"), "address": at("address"),
        "language": at("language"), "ownGoal": at("own_goal"),
        "enrolment": {
            "programme": programmes[0]["id"], "phase": "introduction",
            "startsOn": (today - Days::new(40)).to_string(),
            "referral": at("referral"), "livelihood": at("livelihood"),
        },
    });
    coach.write("save_participant", json!({ "draft": draft })).await
}
