//! The recovery phrase between being made and being in force, and the profile's own trace of what
//! was done with its keys.
//!
//! A phrase that is being made is in memory alone: locking forgets it. It comes into force when the
//! person has shown that the words are on paper.

use std::{fs, path::PathBuf, sync::PoisonError};

use chrono::{DateTime, Days, NaiveDate};
use fotfaste_domain::{Check, Problem, ProblemCode};
use fotfaste_sync::PaperReach;
use fotfaste_vault::{
    Error as VaultError, Key, KeySlots, PHRASE_WORDS, PhraseProblem, RecoveryPhrase,
};

use crate::{
    App, Desk, Error, Event, Other, narrow,
    views::{
        profile::Settings,
        recovery::{KeyDeed, KeyEvent, PhraseReach, RecoveryState},
    },
};

/// How many words are asked for.
const ASKED: usize = 3;
/// How long the reminder can be put off at a time.
const WEEK: Days = Days::new(7);
/// More words than this that are not in the list are not told one by one.
const TOLD: usize = 6;
/// The setting that holds the trace, and how many lines of it are kept.
const TRACE: &str = "key_events";
const KEPT: usize = 50;

/// A phrase that is being written down.
pub(crate) struct Pending {
    key: Key,
    phrase: RecoveryPhrase,
    asked: [usize; ASKED],
    /// Its sheets on their way to a viewer.
    sheets: Vec<PathBuf>,
}

/// The places of the words that are asked for, in order.
pub(crate) fn places() -> [usize; ASKED] {
    // Random keys to sort by: which places come first is anybody's guess.
    let keys = crate::random::<{ PHRASE_WORDS * 4 }>();
    let mut places: Vec<usize> = (1..=PHRASE_WORDS).collect();
    places.sort_by_key(|place| &keys[(place - 1) * 4..place * 4]);
    let mut asked = std::array::from_fn(|index| places[index]);
    asked.sort_unstable();
    asked
}

/// Removes sheets that were written for a viewer.
pub(crate) fn remove_sheets(sheets: &[PathBuf]) {
    for path in sheets {
        if let Err(cause) = fs::remove_file(path) {
            // A viewer may hold it open (Windows): it goes at lock or at the next start.
            tracing::warn!(%cause, "a recovery sheet could not be removed yet");
        }
    }
}

/// Notes each word that was asked for and is not the one on the paper.
pub(crate) fn check_words(
    check: &mut Check,
    (phrase, asked): (&RecoveryPhrase, &[usize]),
    field: &str,
    typed: &[String],
) {
    for (index, place) in asked.iter().enumerate() {
        let field = format!("{field}.{index}");
        let word = typed.get(index).map(String::as_str).unwrap_or_default().trim();
        if word.is_empty() {
            check.problem(&field, ProblemCode::Required);
        } else if !phrase.has_at(*place, word) {
            let problem = Problem::new(&*field, ProblemCode::PhraseWordDiffers);
            check.note(problem.with("place", narrow(*place)));
        }
    }
}

impl Pending {
    pub(crate) fn new(key: Key) -> Self {
        Self { key, phrase: RecoveryPhrase::generate(), asked: places(), sheets: Vec::new() }
    }

    /// A sheet of this phrase was written here: it goes when the phrase is confirmed or given up.
    pub(crate) fn printed(&mut self, path: PathBuf) {
        self.sheets.push(path);
    }

    fn remove_sheets(&self) {
        remove_sheets(&self.sheets);
    }

    pub(crate) fn words(&self) -> Vec<String> {
        self.phrase.words().map(str::to_owned).to_vec()
    }

    pub(crate) fn asked(&self) -> Vec<u32> {
        self.asked.iter().map(|place| narrow(*place)).collect()
    }

    /// Notes each word that was asked for and is not the one on the paper.
    fn check(&self, typed: &[String]) -> Result<(), Error> {
        let mut check = Check::new();
        check_words(&mut check, (&self.phrase, &self.asked), "words", typed);
        check.finish(|| Some(()))?;
        Ok(())
    }
}

impl Desk {
    /// Puts the phrase that was made into force, once the words that were asked for are right.
    pub(crate) fn confirm_phrase(&self, typed: &[String]) -> Result<(), Error> {
        // Taken out meanwhile: locking waits for the key slots and then for this.
        let made = self.pending_phrase().take().ok_or(Error::NothingPending)?;
        if let Err(cause) = self.put_into_force(&made, typed) {
            if !self.is_closed() {
                *self.pending_phrase() = Some(made);
            }
            return Err(cause);
        }
        made.remove_sheets();
        self.sync().engine().keep_on_paper(&made.phrase)?;
        self.sync().hurry();
        self.note_deed(KeyDeed::PhraseMade)
    }

    /// Has the office know a phrase that was typed, where it knows none: it was made before words
    /// reached further, or the store is from a copy of before.
    pub(crate) fn let_phrase_reach(&self, phrase: &RecoveryPhrase) -> Result<(), Error> {
        let engine = self.sync().engine();
        if engine.paper_reach()? == PaperReach::Nowhere {
            engine.keep_on_paper(phrase)?;
            self.sync().hurry();
        }
        Ok(())
    }

    fn put_into_force(&self, made: &Pending, typed: &[String]) -> Result<(), Error> {
        made.check(typed)?;
        let at = self.now().timestamp();
        self.app()?.rewrap(|slots| slots.set_recovery_phrase(&made.key, &made.phrase, at))
    }

    /// Forgets a phrase that was not put into force, and its sheet.
    pub(crate) fn forget_phrase(&self) {
        if let Some(pending) = self.pending_phrase().take() {
            pending.remove_sheets();
        }
    }

    /// Adds a line to the profile's own trace.
    pub(crate) fn note_deed(&self, what: KeyDeed) -> Result<(), Error> {
        let mut events = self.deeds()?;
        events.insert(0, KeyEvent { what, at: self.now() });
        events.truncate(KEPT);
        let text = serde_json::to_string(&events).expect("a trace is plain data");
        self.write(|w| Ok(w.save_setting(TRACE, &text)?))?;
        self.tell(Event::other(Other::Lock));
        Ok(())
    }

    /// What has been done with the keys, the latest first.
    fn deeds(&self) -> Result<Vec<KeyEvent>, Error> {
        let text = self.read(|r| Ok(r.setting(TRACE)?))?.unwrap_or_default();
        Ok(serde_json::from_str(&text).unwrap_or_default())
    }

    /// Whether there is a phrase, and whether to remind of it.
    pub(crate) fn recovery(&self) -> Result<RecoveryState, Error> {
        let app = self.app()?;
        let made_at = app.slots()?.recovery_phrase_made_at();
        let reach = match self.sync().engine().paper_reach()? {
            PaperReach::Nowhere => PhraseReach::Computer,
            PaperReach::Waiting if self.sync().engine().office().is_none() => {
                PhraseReach::WithServer
            }
            PaperReach::Waiting => PhraseReach::NextSync,
            PaperReach::Office => PhraseReach::Office,
        };
        Ok(RecoveryState {
            reach: made_at.map(|_| reach),
            made_at: made_at.and_then(|seconds| DateTime::from_timestamp(seconds, 0)),
            remind: made_at.is_none() && is_due(app.settings().remind_of_phrase, self.today()),
            events: self.deeds()?,
        })
    }

    /// Puts the reminder off for a week.
    pub(crate) fn postpone_phrase(&self) -> Result<(), Error> {
        let (app, day) = (self.app()?, self.today().checked_add_days(WEEK));
        app.save_settings(&Settings { remind_of_phrase: day, ..app.settings() })
    }
}

/// A day further off than a week was not written here, or the clock has been set back.
fn is_due(put_off: Option<NaiveDate>, today: NaiveDate) -> bool {
    let week = today.checked_add_days(WEEK).unwrap_or(today);
    put_off.is_none_or(|day| day <= today || day > week)
}

impl App {
    /// Changes the key slots, one writer at a time.
    pub(crate) fn rewrap(
        &self,
        change: impl FnOnce(&mut KeySlots) -> Result<(), VaultError>,
    ) -> Result<(), Error> {
        let _turning = self.0.turning.lock().unwrap_or_else(PoisonError::into_inner);
        let mut slots = self.key_slots()?;
        change(&mut slots)?;
        Ok(slots.save(&self.0.folder.keys())?)
    }
}

/// Reads a phrase, and notes what is wrong with it.
pub(crate) fn read_phrase(check: &mut Check, text: &str) -> Option<RecoveryPhrase> {
    read_words(check, "words", text)
}

/// As [`read_phrase`], of a field of another name.
pub(crate) fn read_words(check: &mut Check, field: &str, text: &str) -> Option<RecoveryPhrase> {
    let problem = match RecoveryPhrase::read(text) {
        Ok(phrase) => return Some(phrase),
        Err(problem) => problem,
    };
    match problem {
        PhraseProblem::Blank => check.problem(field, ProblemCode::Required),
        PhraseProblem::Checksum => check.problem(field, ProblemCode::PhraseChecksum),
        PhraseProblem::Words { count, unknown } => {
            if count != PHRASE_WORDS {
                let problem = Problem::new(field, ProblemCode::PhraseWordCount);
                check.note(problem.with("count", narrow(count)));
            }
            for place in unknown.into_iter().take(TOLD) {
                let problem = Problem::new(field, ProblemCode::PhraseWordUnknown);
                check.note(problem.with("place", narrow(place)));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_reminds_until_put_off_and_never_for_longer_than_a_week() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let today = day("2026-11-19");
        assert!(is_due(None, today));
        assert!(!is_due(Some(day("2026-11-26")), today));
        assert!(!is_due(Some(day("2026-11-20")), today));
        assert!(is_due(Some(today), today));
        assert!(is_due(Some(day("2026-11-27")), today), "a clock that was set back");
        assert!(is_due(Some(day("9999-12-31")), today), "nobody puts it off for good");
    }

    #[test]
    fn three_different_places_are_asked_for_in_order_and_not_always_the_same() {
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..50 {
            let [a, b, c] = Pending::new(Key::generate()).asked;
            assert!((1..=22).contains(&a) && a < b && b < c && c <= 24, "{a} {b} {c}");
            seen.extend([a, b, c]);
        }
        assert!(seen.len() > 12, "{seen:?}");
    }
}
