//! What a person does with eyes and mouse: sees, presses, fills in, chooses.

use serde_json::json;
use thirtyfour::{Key, WebElement, error::WebDriverResult};
use tokio::time::{Instant, sleep};

use super::{LOOK_AGAIN, PATIENCE, Window, scripts};

impl Window {
    /// Waits until the page says so.
    pub async fn see(&self, text: &str) {
        self.find(scripts::SAYS, text, &[text]).await;
    }

    /// Waits until the page no longer says so.
    pub async fn see_no_more(&self, text: &str) {
        self.find(scripts::SAYS_NOT, &format!("the page without {text}"), &[text]).await;
    }

    /// Waits until the page is dark.
    pub async fn see_dark(&self) {
        self.find(scripts::IS_DARK, "a dark page", &[]).await;
    }

    /// Nothing reaches out of the window sideways.
    ///
    /// # Panics
    /// When something does.
    pub async fn fits(&self) {
        let said = self.driver.execute(scripts::TOO_WIDE, vec![]).await;
        let too_wide: String = said.and_then(|said| said.convert()).expect("the page is there");
        assert_eq!(too_wide, "", "the page scrolls sideways");
    }

    /// Presses the button, link or choice with exactly these words; in the dialog, when one is open.
    pub async fn press(&self, words: &str) {
        self.click(scripts::PRESSABLE, words, &[words]).await;
    }

    /// Presses it in the row, banner or toast that says something.
    pub async fn press_at(&self, row: &str, words: &str) {
        self.click(scripts::PRESSABLE_AT, &format!("{words} at {row}"), &[words, row]).await;
    }

    /// Types into the field with that label, in place of what stands there.
    pub async fn fill(&self, label: &str, text: &str) {
        let field = self.field(label).await;
        field.clear().await.expect("a field");
        field.send_keys(text).await.unwrap_or_else(|error| panic!("{label}: {error}"));
    }

    /// Types into the field with that label, of the last such: the newest row of a list.
    pub async fn fill_last(&self, label: &str, text: &str) {
        let field = self.find(scripts::LAST_FIELD, label, &[label]).await;
        field.send_keys(text).await.unwrap_or_else(|error| panic!("{label}: {error}"));
    }

    /// Chooses in the list with that label.
    pub async fn choose(&self, label: &str, choice: &str) {
        self.click(scripts::OPTION, choice, &[label, choice]).await;
    }

    /// Marks a step with a support level, by the step's words and the level's code.
    pub async fn mark(&self, step: &str, code: &str) {
        self.click(scripts::LEVEL, step, &[step, code]).await;
    }

    /// What stands in the field with that label.
    pub async fn typed(&self, label: &str) -> String {
        let value = self.field(label).await.value().await.expect("a field");
        value.unwrap_or_default()
    }

    /// The code to compare, with the spaces it is shown with.
    pub async fn join_code(&self) -> String {
        let shown = self.find(scripts::JOIN_CODE, "a code to compare", &[]).await;
        shown.text().await.expect("the page is there")
    }

    /// Sends the form that the field belongs to, with the Enter key.
    pub async fn enter(&self, label: &str) {
        let sent = self.field(label).await.send_keys(Key::Enter + "").await;
        sent.unwrap_or_else(|error| panic!("{label}: {error}"));
    }

    /// Everything that the page says now.
    pub async fn page(&self) -> String {
        let said = self.driver.execute(scripts::ALL, vec![]).await;
        said.and_then(|said| said.convert()).expect("the page has words")
    }

    async fn field(&self, label: &str) -> WebElement {
        self.find(scripts::FIELD, label, &[label]).await
    }

    /// Finds and clicks; a page that was drawn anew in between is looked at again.
    async fn click(&self, script: &str, what: &str, words: &[&str]) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.find(script, what, words).await.click().await {
                Ok(()) => return,
                Err(_) if Instant::now() < deadline => sleep(LOOK_AGAIN).await,
                Err(error) => {
                    self.picture("not-pressed").await;
                    panic!("{what}: {error}");
                }
            }
        }
    }

    /// Asks the page until a script finds something to show.
    pub(super) async fn find(&self, script: &str, what: &str, words: &[&str]) -> WebElement {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.ask(script, words).await {
                Ok(element) => return element,
                Err(_) if Instant::now() < deadline => sleep(LOOK_AGAIN).await,
                Err(error) => {
                    self.picture("not-found").await;
                    panic!("the window does not show: {what} ({error})");
                }
            }
        }
    }

    async fn ask(&self, script: &str, words: &[&str]) -> WebDriverResult<WebElement> {
        let script = format!("{}\n{script}", scripts::COMMON);
        let words: Vec<_> = words.iter().map(|word| json!(word)).collect();
        self.driver.execute(&script, words).await?.element()
    }
}
