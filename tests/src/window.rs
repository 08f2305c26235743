//! The real window: the built desktop program, driven through tauri-driver and WebKitWebDriver.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

use serde_json::json;
use thirtyfour::{By, Capabilities, Key, WebDriver, WebElement, prelude::ElementQueryable};
use tokio::process::{Child, Command};

use crate::built;

/// How long the window may take for one step; on a busy machine that is long.
const PATIENCE: Duration = Duration::from_secs(60);
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// A window on a profile.
pub struct Window {
    driver: WebDriver,
    process: Child,
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
        Self { driver, process, keep: keep.to_owned() }
    }

    /// Waits until the page says so.
    pub async fn see(&self, text: &str) {
        let path = format!("//*[contains(normalize-space(.), {})]", quoted(text));
        self.wait(By::XPath(path), text).await;
    }

    /// Presses the button, link or choice with exactly these words.
    pub async fn press(&self, words: &str) {
        let words = quoted(words);
        let path = format!(
            "(//dialog[@open]//button | //button | //a | //label)\
             [normalize-space(.)={words} and not(ancestor::dialog[not(@open)])]"
        );
        let found = self.wait(By::XPath(path), &words).await;
        found.scroll_into_view().await.expect("it can be shown");
        found.click().await.unwrap_or_else(|error| panic!("{words}: {error}"));
    }

    /// Presses the act of the dialog that is open.
    pub async fn confirm(&self, words: &str) {
        let path = format!("//dialog[@open]//button[normalize-space(.)={}]", quoted(words));
        let found = self.wait(By::XPath(path), words).await;
        found.click().await.expect("the dialog's act can be pressed");
    }

    /// Types into the field with that label, in place of what stands there.
    pub async fn fill(&self, label: &str, text: &str) {
        let field = self.field(label).await;
        field.scroll_into_view().await.expect("it can be shown");
        field.clear().await.expect("a field");
        field.send_keys(text).await.unwrap_or_else(|error| panic!("{label}: {error}"));
    }

    /// Sends the form that the field belongs to, with the Enter key.
    pub async fn enter(&self, label: &str) {
        let sent = self.field(label).await.send_keys(Key::Enter + "").await;
        sent.unwrap_or_else(|error| panic!("{label}: {error}"));
    }

    /// Marks a step with a support level, by the step's words and the level's code.
    pub async fn mark(&self, step: &str, code: &str) {
        let path = format!(
            "//li[.//span[normalize-space(.)={}]]//label[.//span[@class='code' and .={}]]",
            quoted(step),
            quoted(code)
        );
        let found = self.wait(By::XPath(path), step).await;
        found.scroll_into_view().await.expect("it can be shown");
        found.click().await.expect("the level can be chosen");
    }

    /// Goes to a page by its address.
    pub async fn go(&self, hash: &str) {
        let script = format!("location.hash = {}", json!(hash));
        self.driver.execute(&script, vec![]).await.expect("the page runs scripts");
    }

    /// Keeps a picture of the window.
    pub async fn picture(&self, name: &str) {
        let path = self.keep.join(format!("{name}.png"));
        self.driver.screenshot(&path).await.expect("the window can be pictured");
    }

    /// Closes the window as a person does, and waits until the program has ended.
    pub async fn close(mut self) {
        let _ = self.driver.quit().await;
        let _ = self.process.kill().await;
    }

    async fn field(&self, label: &str) -> WebElement {
        let path = format!("//label[starts-with(normalize-space(.), {})]", quoted(label));
        let found = self.wait(By::XPath(path), label).await;
        let id = found.attr("for").await.expect("a label").expect("a label names its field");
        self.wait(By::XPath(format!("//*[@id={}]", quoted(&id))), label).await
    }

    async fn wait(&self, by: By, what: &str) -> WebElement {
        let found = self.driver.query(by).wait(PATIENCE, LOOK_AGAIN).and_displayed().first().await;
        match found {
            Ok(element) => element,
            Err(_) => {
                self.picture("not-found").await;
                panic!("the window does not show: {what}");
            }
        }
    }
}

async fn connect(port: u16) -> WebDriver {
    let mut wanted = Capabilities::new();
    let application = built("fotfaste");
    wanted.insert("tauri:options".to_owned(), json!({ "application": application }));
    let address = format!("http://127.0.0.1:{port}");
    let deadline = tokio::time::Instant::now() + PATIENCE;
    loop {
        match WebDriver::new(&address, wanted.clone()).await {
            Ok(driver) => return driver,
            Err(error) if tokio::time::Instant::now() > deadline => {
                panic!("the window does not open: {error}")
            }
            Err(_) => tokio::time::sleep(LOOK_AGAIN).await,
        }
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
    listener.local_addr().expect("it is bound").port()
}

/// An XPath string literal. None of the words here holds a double quote.
fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}
