//! A profile to try things on: a clock that only moves when told, cheap passphrase slots.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use chrono::{DateTime, TimeDelta, Utc};
use fotfaste_app::{App, Cost, Error, Keyring, Network, NoKeyring, Platform};
use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "fyra ord räcker långt";

/// An app in a folder of its own.
pub(crate) struct Desk {
    pub(crate) app: App,
    pub(crate) folder: TempDir,
    seconds: Arc<AtomicI64>,
    keyring: Arc<dyn Keyring>,
}

/// 19 November 2026, 12:00 UTC, which is local time here.
fn noon() -> DateTime<Utc> {
    "2026-11-19T12:00:00Z".parse().unwrap()
}

impl Desk {
    /// Nothing has been created yet.
    pub(crate) fn fresh() -> Self {
        Self::fresh_with(NoKeyring)
    }

    /// The same on a computer with this key store.
    pub(crate) fn fresh_with(keyring: impl Keyring + 'static) -> Self {
        let folder = TempDir::new().unwrap();
        let (seconds, keyring) = (Arc::new(AtomicI64::new(0)), Arc::new(keyring) as _);
        let app = open(&folder, &seconds, &keyring).unwrap();
        Self { app, folder, seconds, keyring }
    }

    /// A profile with an office of its own.
    pub(crate) async fn unlocked() -> Self {
        let desk = Self::fresh();
        desk.ok("create_profile", first_start()).await;
        desk
    }

    /// A second process over the same folder.
    pub(crate) fn second(&self) -> Result<App, Error> {
        open(&self.folder, &self.seconds, &self.keyring)
    }

    /// The program ends and is started again.
    pub(crate) async fn restarted(self) -> Self {
        self.restarted_after(|_| ()).await
    }

    /// As [`Desk::restarted`], with something done in the folder in between.
    pub(crate) async fn restarted_after(self, meanwhile: impl FnOnce(&Path)) -> Self {
        let Self { app, folder, seconds, keyring } = self;
        app.shutdown().await;
        let profile = app.folder().to_owned();
        drop(app);
        meanwhile(&profile);
        let app = open(&folder, &seconds, &keyring).unwrap();
        Self { app, folder, seconds, keyring }
    }

    pub(crate) fn later(&self, by: TimeDelta) {
        self.seconds.fetch_add(by.num_seconds(), Ordering::SeqCst);
    }

    pub(crate) async fn ok(&self, name: &str, argument: Value) -> Value {
        match self.app.call(name, argument).await {
            Ok(value) => value,
            Err(error) => panic!("{name}: {}", json!(error)),
        }
    }

    pub(crate) async fn fails(&self, name: &str, argument: Value) -> Value {
        match self.app.call(name, argument).await {
            Ok(value) => panic!("{name} should fail, gave {value}"),
            Err(error) => json!(error),
        }
    }

    pub(crate) async fn id(&self, name: &str, argument: Value) -> Value {
        self.ok(name, argument).await["id"].clone()
    }

    /// Elin at Kvarnens Bageri, with Peter as supervisor and a task of three steps.
    pub(crate) async fn introduction(&self) -> Introduction {
        let participant = self
            .id(
                "save_participant",
                json!({ "draft": {
                "firstName": "Elin", "lastName": "Bergvall", "phone": "070-000 00 11",
                "identityNumber": "19640823-3234",
                "enrolment": { "programme": self.programme().await, "phase": "introduction" },
            } }),
            )
            .await;
        let workplace = self
            .id(
                "save_workplace",
                json!({ "draft": {
                "name": "Kvarnens Bageri", "town": "Norrvike", "safety": "Ugnen är het.",
            } }),
            )
            .await;
        let supervisor = self
            .id(
                "save_supervisor",
                json!({ "draft": {
                "workplace": workplace, "name": "Peter Wiklund",
            } }),
            )
            .await;
        let placement = self
            .id(
                "save_placement",
                json!({ "draft": {
                "participant": participant, "workplace": workplace, "supervisor": supervisor,
                "kind": "employment", "hoursPerWeek": "20", "startsOn": "2026-11-02",
                "schedule": "Måndag till torsdag 09:00–14:00.",
                "steppingBack": "När ett steg gått själv tre gånger.",
                "whatWorks": "Vänta fem sekunder.\nSäg en sak i taget.",
            } }),
            )
            .await;
        let task = self
            .id(
                "save_task",
                json!({ "draft": {
                "placement": placement, "name": "Packa frallor",
                "steps": [
                    { "response": "Tvättar händer", "cue": "Skylten" },
                    { "response": "Räknar sex frallor", "cue": "Mallen" },
                    { "response": "Stänger påsen", "cue": "Full påse" },
                ],
            } }),
            )
            .await;
        Introduction { participant, workplace, supervisor, placement, task }
    }

    async fn programme(&self) -> Value {
        self.ok("list_programmes", Value::Null).await[0]["id"].clone()
    }

    /// A visit with these levels, one for each step, held earlier today.
    pub(crate) async fn visit(&self, at: &Introduction, levels: &[&str]) -> Value {
        let view = self.ok("start_visit", json!({ "placement": at.placement })).await;
        let mut draft = view["draft"].clone();
        draft["startsAt"] = json!("10:00");
        draft["endsAt"] = json!("11:00");
        draft["note"] = json!("Elin räknade alla påsar själv.");
        let steps = view["tasks"][0]["steps"].as_array().unwrap();
        let trials = steps
            .iter()
            .zip(levels)
            .map(|(step, level)| json!({ "step": step["step"]["id"], "level": level }));
        draft["trials"] = trials.collect();
        let id = view["draftId"].clone();
        self.ok("save_visit_draft", json!({ "draftId": id, "draft": draft })).await;
        self.id("record_visit", json!({ "draftId": id })).await
    }
}

pub(crate) struct Introduction {
    pub(crate) participant: Value,
    pub(crate) workplace: Value,
    pub(crate) supervisor: Value,
    pub(crate) placement: Value,
    pub(crate) task: Value,
}

pub(crate) fn first_start() -> Value {
    json!({
        "name": "Karin Ålund", "title": "jobbcoach", "phone": "070-000 00 10",
        "officeName": "Norrvike", "passphrase": PASSPHRASE,
    })
}

fn open(
    folder: &TempDir,
    seconds: &Arc<AtomicI64>,
    keyring: &Arc<dyn Keyring>,
) -> Result<App, Error> {
    let seconds = Arc::clone(seconds);
    let clock = move || noon() + TimeDelta::seconds(seconds.load(Ordering::SeqCst));
    let platform = Platform {
        clock: Arc::new(clock),
        local: |moment| moment.naive_utc(),
        keyring: Arc::clone(keyring),
        network: Network::default(),
        passphrase_cost: Cost { memory_kib: 64, passes: 1, lanes: 1 },
        stays_open: false,
        ..Platform::system()
    };
    App::open(folder.path().join("profile"), platform)
}
