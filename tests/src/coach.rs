//! A coach at a computer: the command table of one profile, inside the test or in a process of its
//! own that can be killed.

use std::{
    path::{Path, PathBuf},
    process::Stdio,
    sync::{Arc, Mutex, PoisonError},
};

use fotfaste_app::{App, Cost, NoKeyring, Platform};
use reqwest::Client;
use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

use crate::{Calendar, built};

/// What unlocks every profile of the stories.
pub const PASSPHRASE: &str = "åtta ärliga ord över ån";

/// Rounds that may pass until a sync finds nothing left to do.
const ROUNDS: usize = 20;

/// One coach's profile, open.
pub struct Coach {
    /// The profile's folder.
    pub profile: PathBuf,
    table: Table,
}

enum Table {
    Here(App),
    Apart(Box<Apart>),
}

/// The table served by a process of its own.
struct Apart {
    process: Mutex<Child>,
    address: String,
    client: Client,
}

impl Coach {
    /// The profile inside this process; nothing goes on in the background.
    #[must_use]
    pub fn here(profile: &Path) -> Self {
        let app = App::open(profile.to_owned(), platform()).expect("the profile is free");
        Self { profile: profile.to_owned(), table: Table::Here(app) }
    }

    /// The profile inside this process, in the days of a story.
    #[must_use]
    pub fn in_days(profile: &Path, calendar: &Calendar) -> Self {
        let clock = calendar.clock();
        let platform = Platform { clock, local: |moment| moment.naive_utc(), ..platform() };
        let app = App::open(profile.to_owned(), platform).expect("the profile is free");
        Self { profile: profile.to_owned(), table: Table::Here(app) }
    }

    /// The profile inside this process, opened by a program of another age.
    #[must_use]
    pub fn of_version(profile: &Path, version: u32) -> Self {
        let platform = Platform { version, ..platform() };
        let app = App::open(profile.to_owned(), platform).expect("the profile is free");
        Self { profile: profile.to_owned(), table: Table::Here(app) }
    }

    /// The profile's folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.profile
    }

    /// The profile in a process of its own, working as behind a window: it syncs by itself. Its
    /// temporary files go to `temporary`.
    pub async fn apart(profile: &Path, temporary: &Path) -> Self {
        let mut process = Command::new(built("bridge"))
            .arg("--profile")
            .arg(profile)
            .args(["--port", "0", "--weak"])
            .env("TMPDIR", temporary)
            .env("RUST_LOG", "off")
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("the bridge starts");
        let printed = process.stdout.take().expect("it was asked for");
        let line = BufReader::new(printed).lines().next_line().await.expect("it prints");
        let said: Value =
            serde_json::from_str(&line.expect("it prints its address")).expect("as JSON");
        let address = said["address"].as_str().expect("the address is text").to_owned();
        let apart = Apart { process: process.into(), address, client: client() };
        let table = Table::Apart(Box::new(apart));
        Self { profile: profile.to_owned(), table }
    }

    /// Runs a command; the error is its JSON. A process that is gone answers `gone`.
    ///
    /// # Errors
    /// The command's own.
    pub async fn ask(&self, name: &str, argument: Value) -> Result<Value, Value> {
        match &self.table {
            Table::Here(app) => app.call(name, argument).await.map_err(|error| json!(error)),
            Table::Apart(apart) => apart.ask(name, &argument).await,
        }
    }

    /// Runs a command that succeeds.
    ///
    /// # Panics
    /// When it does not.
    pub async fn call(&self, name: &str, argument: Value) -> Value {
        match self.ask(name, argument).await {
            Ok(answer) => answer,
            Err(error) => panic!("{name}: {error}"),
        }
    }

    /// Runs a command that writes something; its identity.
    pub async fn write(&self, name: &str, argument: Value) -> String {
        text(&self.call(name, argument).await["id"])
    }

    /// Runs a command that is refused; the error's code.
    ///
    /// # Panics
    /// When it succeeds.
    pub async fn refused(&self, name: &str, argument: Value) -> String {
        match self.ask(name, argument).await {
            Ok(answer) => panic!("{name} was not refused: {answer}"),
            Err(error) => text(&error["code"]),
        }
    }

    /// First start with an office of one's own.
    pub async fn first_start(&self, name: &str) {
        let argument = json!({
            "name": name,
            "title": "jobbcoach",
            "phone": "070-174 06 05",
            "officeName": "Arbetscenter Åmål",
            "passphrase": PASSPHRASE,
        });
        self.call("create_profile", argument).await;
    }

    /// Unlocks with the stories' passphrase.
    pub async fn unlock(&self) {
        self.call("unlock", json!({ "passphrase": PASSPHRASE })).await;
    }

    /// Syncs until there is nothing left to do.
    ///
    /// # Panics
    /// When sync stands anywhere but at rest in the end.
    pub async fn sync(&self) -> Value {
        let mut state = Value::Null;
        for _ in 0..ROUNDS {
            state = self.call("sync_now", Value::Null).await;
            if state["phase"] == "idle" && state["waiting"] == 0 {
                return state;
            }
        }
        panic!("sync did not come to rest: {state}");
    }

    /// This person's identity.
    pub async fn me(&self) -> String {
        text(&self.call("app_state", Value::Null).await["user"]["id"])
    }

    /// Locks, lets go of the files, and opens the profile again as after a restart.
    pub async fn restarted(self) -> Self {
        let profile = self.profile.clone();
        self.close().await;
        let again = Self::here(&profile);
        again.unlock().await;
        again
    }

    /// Lets go of the files: inside this process by locking, elsewhere by a kill.
    pub async fn close(self) {
        match self.table {
            Table::Here(app) => app.shutdown().await,
            Table::Apart(apart) => apart.end().await,
        }
    }

    /// Ends the process of its own as a power cut would, whatever it is doing.
    ///
    /// # Panics
    /// When the profile is open inside this process.
    pub fn strike(&self) {
        match &self.table {
            Table::Here(_) => panic!("killing it would end the test"),
            Table::Apart(apart) => apart.strike(),
        }
    }
}

impl Apart {
    async fn ask(&self, name: &str, argument: &Value) -> Result<Value, Value> {
        let gone = |_| json!({ "code": "gone" });
        let asked = self.client.post(format!("{}/call/{name}", self.address)).json(argument);
        let answer = asked.send().await.map_err(gone)?;
        let succeeded = answer.status().is_success();
        let body: Value = answer.json().await.map_err(gone)?;
        if succeeded { Ok(body) } else { Err(body) }
    }

    fn strike(&self) {
        // It may have ended by itself; what matters is that it is gone.
        let _ = self.process.lock().unwrap_or_else(PoisonError::into_inner).start_kill();
    }

    async fn end(self) {
        self.strike();
        let mut process = self.process.into_inner().unwrap_or_else(PoisonError::into_inner);
        let _ = process.wait().await;
    }
}

/// Text out of JSON.
///
/// # Panics
/// When it is not text.
#[must_use]
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("not text: {value}")).to_owned()
}

/// A client for loopback alone.
#[must_use]
pub fn client() -> Client {
    // Harmless when somebody has chosen one already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder().no_proxy().build().expect("a client without TLS needs nothing")
}

/// The computer as it is, but for passphrase slots that open at once and no key store.
fn platform() -> Platform {
    Platform {
        keyring: Arc::new(NoKeyring),
        passphrase_cost: Cost { memory_kib: 64, passes: 1, lanes: 1 },
        stays_open: false,
        ..Platform::system()
    }
}
