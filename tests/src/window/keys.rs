//! What a person does with the keyboard alone.

use serde_json::json;
use thirtyfour::Key;
use tokio::time::{Instant, sleep};

use super::{LOOK_AGAIN, PATIENCE, Window, scripts};

/// At the foot of the palette.
const PALETTE_IS_OPEN: &str = "Sökningen stannar på den här datorn";

/// More stops than any page has.
const STOPS: usize = 150;

impl Window {
    /// Presses a key while others are held: `chord(&[Key::Control, Key::Shift], 'l')`.
    pub async fn chord(&self, held: &[Key], key: impl Into<char>) {
        let key = key.into();
        let mut keys = self.driver.action_chain();
        for one in held {
            keys = keys.key_down(one.clone());
        }
        keys = keys.key_down(key).key_up(key);
        for one in held.iter().rev() {
            keys = keys.key_up(one.clone());
        }
        keys.perform().await.expect("the window takes keys");
    }

    /// Presses a key.
    pub async fn key(&self, key: impl Into<char>) {
        self.chord(&[], key).await;
    }

    /// Types where the focus is.
    pub async fn write(&self, text: &str) {
        let typed = self.driver.action_chain().send_keys(text).perform().await;
        typed.unwrap_or_else(|error| panic!("{text}: {error}"));
    }

    /// Goes on with Tab to the field, button or link with these words.
    ///
    /// # Panics
    /// When Tab never comes there, or a person could not see that the focus is there.
    pub async fn tab_to(&self, words: &str) {
        let mut passed = Vec::new();
        for _ in 0..STOPS {
            self.key(Key::Tab).await;
            let (name, is_seen) = self.focus().await;
            if name.starts_with(words) {
                assert!(is_seen, "nobody sees that the focus is on: {words}");
                return;
            }
            passed.push(name);
        }
        self.picture("not-reached").await;
        panic!("Tab never comes to: {words}. It came to: {passed:?}");
    }

    /// Goes on with Tab and presses it with Enter.
    pub async fn tab_and_enter(&self, words: &str) {
        self.tab_to(words).await;
        self.key(Key::Enter).await;
    }

    /// Opens the palette, types, goes down to what is called so, and does it.
    ///
    /// # Panics
    /// When the palette does not offer it.
    pub async fn by_palette(&self, typed: &str, choice: &str) {
        self.chord(&[Key::Control], 'k').await;
        self.see(PALETTE_IS_OPEN).await;
        self.write(typed).await;
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.chosen(choice).await {
                Some(chosen) if chosen == choice => break,
                Some(_) => self.key(Key::Down).await,
                None => sleep(LOOK_AGAIN).await,
            }
            assert!(Instant::now() < deadline, "the palette does not offer: {choice}");
        }
        self.key(Key::Enter).await;
    }

    /// What the palette has chosen, once it offers the choice.
    async fn chosen(&self, choice: &str) -> Option<String> {
        let script = format!("{}\n{}", scripts::COMMON, scripts::CHOSEN);
        let said = self.driver.execute(&script, vec![json!(choice)]).await;
        said.and_then(|said| said.convert()).expect("the page runs scripts")
    }

    /// What has the focus is called, and whether that can be seen.
    pub async fn focus(&self) -> (String, bool) {
        let script = format!("{}\n{}", scripts::COMMON, scripts::FOCUS);
        let said = self.driver.execute(&script, vec![]).await;
        said.and_then(|said| said.convert()).expect("the page has focus somewhere")
    }
}
