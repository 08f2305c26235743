//! The real window: the built desktop program, driven through tauri-driver and WebKitWebDriver.

use std::{
    fs::{self, File},
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

use serde_json::json;
use thirtyfour::{Capabilities, Key, WebDriver, WebElement};
use tokio::process::{Child, Command};

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

    /// Waits until the page says so.
    pub async fn see(&self, text: &str) {
        self.find(SAYS, text, &[text]).await;
    }

    /// Presses the button, link or choice with exactly these words; in the dialog, when one is open.
    pub async fn press(&self, words: &str) {
        let found = self.find(PRESSABLE, words, &[words]).await;
        found.click().await.unwrap_or_else(|error| panic!("{words}: {error}"));
    }

    /// Types into the field with that label, in place of what stands there.
    pub async fn fill(&self, label: &str, text: &str) {
        let field = self.field(label).await;
        field.clear().await.expect("a field");
        field.send_keys(text).await.unwrap_or_else(|error| panic!("{label}: {error}"));
    }

    /// Types into the field with that label, of the last such: the newest row of a list.
    pub async fn fill_last(&self, label: &str, text: &str) {
        let field = self.find(LAST_FIELD, label, &[label]).await;
        field.send_keys(text).await.unwrap_or_else(|error| panic!("{label}: {error}"));
    }

    /// Chooses in the list with that label.
    pub async fn choose(&self, label: &str, choice: &str) {
        let option = self.find(OPTION, choice, &[label, choice]).await;
        option.click().await.unwrap_or_else(|error| panic!("{choice}: {error}"));
    }

    /// What stands in the field with that label.
    pub async fn typed(&self, label: &str) -> String {
        let value = self.field(label).await.value().await.expect("a field");
        value.unwrap_or_default()
    }

    /// The code to compare, with the spaces it is shown with.
    pub async fn join_code(&self) -> String {
        let shown = self.find(JOIN_CODE, "a code to compare", &[]).await;
        shown.text().await.expect("the page is there")
    }

    /// Sends the form that the field belongs to, with the Enter key.
    pub async fn enter(&self, label: &str) {
        let sent = self.field(label).await.send_keys(Key::Enter + "").await;
        sent.unwrap_or_else(|error| panic!("{label}: {error}"));
    }

    /// Marks a step with a support level, by the step's words and the level's code.
    pub async fn mark(&self, step: &str, code: &str) {
        let found = self.find(LEVEL, step, &[step, code]).await;
        found.click().await.unwrap_or_else(|error| panic!("{step}: {error}"));
    }

    /// Goes to a page by its address.
    pub async fn go(&self, hash: &str) {
        let script = format!("location.hash = {}", json!(hash));
        self.driver.execute(&script, vec![]).await.expect("the page runs scripts");
    }

    /// Keeps a picture of the window.
    pub async fn picture(&self, name: &str) {
        let path = self.keep.join(format!("{name}.png"));
        self.driver.execute(BLINK, vec![]).await.expect("the page runs scripts");
        self.driver.screenshot(&path).await.expect("the window can be pictured");
        self.driver.execute(STILL, vec![]).await.expect("the page runs scripts");
    }

    /// Closes the window as a person does, and waits until the program has ended.
    pub async fn close(mut self) {
        self.driver.quit().await.expect("the window can be closed");
        let lock = File::open(self.profile.join("lock")).expect("the profile was in use");
        let deadline = tokio::time::Instant::now() + PATIENCE;
        while lock.try_lock().is_err() {
            assert!(tokio::time::Instant::now() < deadline, "the program does not end");
            tokio::time::sleep(LOOK_AGAIN).await;
        }
        let _ = self.process.kill().await;
    }

    async fn field(&self, label: &str) -> WebElement {
        self.find(FIELD, label, &[label]).await
    }

    /// Asks the page until a script finds something to show.
    async fn find(&self, script: &str, what: &str, words: &[&str]) -> WebElement {
        let script = format!("{COMMON}\n{script}");
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            let words: Vec<_> = words.iter().map(|word| json!(word)).collect();
            let answer = match self.driver.execute(&script, words).await {
                Ok(found) => found.element(),
                Err(error) => Err(error),
            };
            match answer {
                Ok(element) => return element,
                Err(_) if tokio::time::Instant::now() < deadline => {
                    tokio::time::sleep(LOOK_AGAIN).await;
                }
                Err(error) => {
                    self.picture("not-found").await;
                    panic!("the window does not show: {what} ({error})");
                }
            }
        }
    }
}

/// What the scripts below share. They give an element that a person can see, or null.
const COMMON: &str = r#"
const plain = (node) => node.textContent.replace(/\s+/g, " ").trim();
const seen = (node) => node.checkVisibility() && !node.closest("dialog:not([open])");
const all = (root, selector) => [...root.querySelectorAll(selector)].filter(seen);
const show = (node) => (node?.scrollIntoView({ block: "center" }), node ?? null);
"#;
const SAYS: &str = r#"
const text = document.body.innerText.replace(/\s+/g, " ");
return text.includes(arguments[0]) ? document.body : null;
"#;
const PRESSABLE: &str = r#"
const root = document.querySelector("dialog[open]") ?? document;
return show(all(root, "button, a, label").find((node) => plain(node) === arguments[0]));
"#;
const FIELD: &str = r#"
const labels = all(document, "label").filter((node) => plain(node).startsWith(arguments[0]));
return show(document.getElementById(labels[0]?.htmlFor));
"#;
const LAST_FIELD: &str = r#"
const labels = all(document, "label").filter((node) => plain(node).startsWith(arguments[0]));
return show(document.getElementById(labels.at(-1)?.htmlFor));
"#;
const OPTION: &str = r#"
const label = all(document, "label").find((node) => plain(node).startsWith(arguments[0]));
const list = show(document.getElementById(label?.htmlFor));
return [...(list?.options ?? [])].find((one) => plain(one) === arguments[1]) ?? null;
"#;
const JOIN_CODE: &str = r#"
return show(all(document, ".join-code").find((node) => /\d/.test(plain(node))));
"#;
const LEVEL: &str = r#"
const row = all(document, "li").find((node) =>
  [...node.querySelectorAll("span")].some((span) => plain(span) === arguments[0]));
return show(row && all(row, "label").find((node) => plain(node.querySelector(".code")) === arguments[1]));
"#;

/// WebKit takes its picture after the next painting, and a page at rest is never painted again: one
/// pixel in the corner keeps it painting meanwhile.
const BLINK: &str = r#"
const pixel = document.createElement("i");
pixel.id = "blink";
pixel.style.cssText = "position:fixed; right:0; bottom:0; width:1px; height:1px; background:#888";
document.body.append(pixel);
pixel.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 200, iterations: Infinity });
"#;
const STILL: &str = r#"document.getElementById("blink")?.remove();"#;

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
