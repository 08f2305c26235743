//! The real window: the built desktop program, driven through tauri-driver and WebKitWebDriver.
//!
//! Every step waits for what it needs, so that a slow machine takes longer and nothing else.

mod hands;
mod keys;
mod scripts;

pub use thirtyfour::Key;

use std::{
    fs::{self, File},
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};
use tokio::{
    process::{Child, Command},
    time::{Instant, sleep, timeout},
};

use crate::built;

/// How long the window may take for one step; on a busy machine that is long.
const PATIENCE: Duration = Duration::from_secs(60);
const LOOK_AGAIN: Duration = Duration::from_millis(25);

/// A window on a profile.
pub struct Window {
    driver: WebDriver,
    process: Child,
    profile: PathBuf,
    keep: PathBuf,
}

impl Window {
    /// Starts the program on a profile. Pictures go to `keep`.
    ///
    /// # Panics
    /// When tauri-driver, WebKitWebDriver or the program cannot be started.
    pub async fn open(profile: &Path, keep: &Path) -> Self {
        fs::create_dir_all(keep).expect("the folder can be made");
        let (port, native) = (free_port(), free_port());
        let process = Command::new("tauri-driver")
            .args(["--port", &port.to_string(), "--native-port", &native.to_string()])
            .env("FOTFASTE_PROFILE", profile)
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("tauri-driver is installed: cargo xtask setup");
        let driver = connect(port).await;
        Self { driver, process, profile: profile.to_owned(), keep: keep.to_owned() }
    }

    /// Goes to a page by its address.
    pub async fn go(&self, hash: &str) {
        self.run(&format!("location.hash = {}", json!(hash))).await;
    }

    /// Makes the window so many pixels wide and high.
    ///
    /// # Panics
    /// When it does not become so wide.
    pub async fn resize(&self, width: u32, height: u32) {
        self.driver.set_window_rect(0, 0, width, height).await.expect("a window can be resized");
        let is_so_wide = format!("return innerWidth === {width} ? document.body : null");
        self.find(&is_so_wide, &format!("{width} pixels"), &[]).await;
    }

    /// Keeps a picture of the window.
    pub async fn picture(&self, name: &str) {
        let path = self.keep.join(format!("{name}.png"));
        self.run(scripts::BLINK).await;
        self.driver.screenshot(&path).await.expect("the window can be pictured");
        self.run(scripts::STILL).await;
    }

    /// Closes the window as a person does, and waits until the program has ended.
    pub async fn close(self) {
        self.driver.clone().quit().await.expect("the window can be closed");
        self.ended().await;
    }

    /// Ends the program as a power cut would, whatever it is doing.
    ///
    /// # Panics
    /// When it does not run.
    pub async fn kill(self) {
        signal("-KILL", &self.program()).await;
        self.ended().await;
    }

    /// The number of the program's process: of several windows, the one on this profile.
    fn program(&self) -> String {
        let program = built("fotfaste");
        let is_it = |process: &Path| {
            fs::read_link(process.join("exe")).is_ok_and(|exe| exe == program)
                && fs::read(process.join("environ")).is_ok_and(|all| names(&all, &self.profile))
        };
        let mut processes = fs::read_dir("/proc").expect("this is Linux").flatten();
        let process = processes.find(|entry| is_it(&entry.path())).expect("the program runs");
        process.file_name().to_string_lossy().into_owned()
    }

    /// Waits until the profile is free, and ends the drivers: a killed one would leave the other.
    async fn ended(mut self) {
        let lock = File::open(self.profile.join("lock")).expect("the profile was in use");
        let deadline = Instant::now() + PATIENCE;
        while lock.try_lock().is_err() {
            assert!(Instant::now() < deadline, "the program does not end");
            sleep(LOOK_AGAIN).await;
        }
        let driver = self.process.id().expect("it is waited for here alone");
        signal("-TERM", &driver.to_string()).await;
        if timeout(PATIENCE, self.process.wait()).await.is_err() {
            let _ = self.process.kill().await;
        }
    }

    async fn run(&self, script: &str) {
        self.driver.execute(script, vec![]).await.expect("the page runs scripts");
    }
}

/// Whether the environment of a process names the profile.
fn names(environment: &[u8], profile: &Path) -> bool {
    let wanted = format!("FOTFASTE_PROFILE={}", profile.display());
    environment.split(|byte| *byte == 0).any(|one| one == wanted.as_bytes())
}

async fn signal(name: &str, process: &str) {
    let sent = Command::new("kill").args([name, process]).status().await;
    assert!(sent.is_ok_and(|status| status.success()), "{name} reaches {process}");
}

async fn connect(port: u16) -> WebDriver {
    let mut wanted = Capabilities::new();
    let application = built("fotfaste");
    wanted.insert("tauri:options".to_owned(), json!({ "application": application }));
    let address = format!("http://127.0.0.1:{port}");
    let deadline = Instant::now() + PATIENCE;
    loop {
        match WebDriver::new(&address, wanted.clone()).await {
            Ok(driver) => return driver,
            Err(error) if Instant::now() > deadline => {
                panic!("the window does not open: {error}")
            }
            Err(_) => sleep(LOOK_AGAIN).await,
        }
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
    listener.local_addr().expect("it is bound").port()
}
