//! The words of a recovery phrase are on the screen and on paper, and nowhere else: in no file of the
//! profile, in no temporary file, in no line of the log.
#![allow(clippy::unwrap_used)]

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Mutex,
};

use fotfaste_tests::{Coach, PASSPHRASE, text};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Shorter words may stand in random bytes by chance.
const LONG: usize = 5;

/// Everything that is logged, however unimportant.
static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Log;

impl Write for Log {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        LOG.lock().unwrap().write(line)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What of a phrase can be recognised: its longer words, and any two words that follow each other.
struct Needles {
    single: Vec<String>,
    pairs: Vec<String>,
}

impl Needles {
    /// Without the words that a file of the profile holds anyway, such as the name of a setting.
    fn of(words: &[String], before: &[String]) -> Self {
        let known = |word: &str| before.iter().any(|text| text.contains(word));
        let single = words.iter().filter(|word| word.len() >= LONG && !known(word)).cloned();
        let pairs = words.windows(2).flat_map(|pair| {
            ["", " ", "\n", ",", "\",\"", ", ", "\", \""].map(|between| pair.join(between))
        });
        Self { single: single.collect(), pairs: pairs.collect() }
    }

    fn found_in(&self, bytes: &[u8]) -> Option<&str> {
        let text = letters(bytes);
        let all = self.single.iter().chain(&self.pairs);
        all.map(String::as_str).find(|needle| text.contains(needle))
    }

    /// A log has words of its own, and the list of words has many of them: "filter", "network".
    fn found_in_log(&self) -> Option<&str> {
        let text = letters(&LOG.lock().unwrap());
        self.pairs.iter().map(String::as_str).find(|needle| text.contains(needle))
    }

    fn nowhere(&self, folder: &Path, when: &str) {
        let files = files(folder);
        assert!(files.len() > 3, "there is something to look through");
        for path in files {
            let found = self.found_in(&fs::read(&path).unwrap_or_default());
            assert_eq!(found, None, "{when}: {}", path.display());
        }
        assert_eq!(self.found_in_log(), None, "{when}: in the log");
    }
}

/// Each byte as a letter of its own, in lower case: fit for being searched as text.
fn letters(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let below = fs::read_dir(folder).into_iter().flatten().flat_map(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path) } else { vec![path] }
    });
    below.collect()
}

fn contents(folder: &Path) -> Vec<String> {
    files(folder).iter().map(|path| letters(&fs::read(path).unwrap())).collect()
}

/// The words that are asked for, from the paper.
fn answer(made: &Value) -> Value {
    let places = made["asked"].as_array().unwrap().iter();
    let places = places.map(|place| usize::try_from(place.as_u64().unwrap()).unwrap());
    json!({ "words": places.map(|place| made["words"][place - 1].clone()).collect::<Vec<_>>() })
}

#[tokio::test(flavor = "multi_thread")]
async fn no_word_of_the_phrase_is_in_any_file_or_in_the_log() {
    tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(|| Log).init();
    let folder = TempDir::new().unwrap();
    let anna = Coach::here(&folder.path().join("anna"));
    anna.first_start("Anna Ek").await;
    let before = contents(folder.path());

    let made = anna.call("begin_recovery_phrase", json!({ "passphrase": PASSPHRASE })).await;
    let words: Vec<String> = serde_json::from_value(made["words"].clone()).unwrap();
    let needles = Needles::of(&words, &before);
    needles.nowhere(folder.path(), "while it is shown");
    let printed = anna.call("print_recovery_sheet", json!({ "toFile": true })).await;
    let sheet = PathBuf::from(text(&printed["path"]));
    assert!(sheet.is_file());
    let missed = json!({ "words": [words[0], "todler", words[2]] });
    assert_eq!(anna.refused("confirm_recovery_phrase", missed).await, "problems");
    anna.call("confirm_recovery_phrase", answer(&made)).await;
    assert!(!sheet.exists(), "the sheet is gone with the confirmation");
    needles.nowhere(folder.path(), "when it is in force");

    anna.call("lock", Value::Null).await;
    let mut swapped = words.clone();
    swapped.swap(0, 1);
    for typed in [swapped.join(" "), words[1..].join(" "), format!("{} hej", words.join(" "))] {
        let argument = json!({ "words": typed, "passphrase": "fyra helt nya ord" });
        assert_eq!(anna.refused("recover_with_phrase", argument).await, "problems");
    }
    let right = json!({ "words": words.join("\n"), "passphrase": "fyra helt nya ord" });
    anna.call("recover_with_phrase", right).await;
    needles.nowhere(folder.path(), "when it was used");
    anna.call("lock", Value::Null).await;
    needles.nowhere(folder.path(), "after locking");

    let log = letters(&LOG.lock().unwrap());
    assert!(log.contains("the recovery phrase was used"), "there is a log");
    fs::write(folder.path().join("planted"), words.join(" ")).unwrap();
    let planted = fs::read(folder.path().join("planted")).unwrap();
    assert!(needles.found_in(&planted).is_some(), "the search finds what is there");
}
