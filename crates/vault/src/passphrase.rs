//! The rules for a new passphrase, and its one form before it is hashed.
//!
//! Length is the only strength asked for (NIST SP 800-63B: no rules on kinds of characters), as
//! twelve characters or four words.

use std::collections::HashSet;
use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

const CHARACTERS: usize = 12;
const WORDS: usize = 4;
const DIFFERENT_CHARACTERS: usize = 5;

/// Why a new passphrase is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassphraseProblem {
    /// It is empty or only blanks.
    Blank,
    /// It has neither twelve characters nor four different words.
    TooShort,
    /// It is long enough only by repeating a few characters.
    TooRepetitive,
}

impl fmt::Display for PassphraseProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Blank => "it is blank",
            Self::TooShort => "it has fewer than 12 characters and fewer than 4 words",
            Self::TooRepetitive => "it repeats the same few characters",
        })
    }
}

/// Checks a new passphrase: at least twelve characters or four different words, and not the same
/// few characters over and over.
pub fn check_passphrase(passphrase: &str) -> Result<(), PassphraseProblem> {
    let text = normalised(passphrase);
    let text = text.trim();
    if text.is_empty() {
        return Err(PassphraseProblem::Blank);
    }
    if text.chars().count() < CHARACTERS && different_words(text) < WORDS {
        return Err(PassphraseProblem::TooShort);
    }
    if text.chars().collect::<HashSet<_>>().len() < DIFFERENT_CHARACTERS {
        return Err(PassphraseProblem::TooRepetitive);
    }
    Ok(())
}

/// The form that is hashed: NFC, so that an `å` is one `å` whichever keyboard wrote it.
pub(crate) fn normalised(passphrase: &str) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(passphrase.len() * 3));
    text.extend(passphrase.nfc());
    text
}

/// A word has at least two characters.
fn different_words(text: &str) -> usize {
    let words = text.split_whitespace().filter(|word| word.chars().nth(1).is_some());
    words.collect::<HashSet<_>>().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_characters_or_four_words_are_enough() {
        for good in ["tolv tecken!", "hej då du ko", "björn lampa ö vinter", "aldrig-glömt"] {
            assert_eq!(check_passphrase(good), Ok(()), "{good}");
        }
    }

    #[test]
    fn each_rule_says_which_one_failed() {
        use PassphraseProblem::*;
        let cases = [
            ("", Blank),
            ("              ", Blank),
            ("elva tecken", TooShort),
            ("a b c d e f", TooShort),
            ("ko ko ko ko", TooShort),
            ("   kort   ord   ", TooShort),
            ("aaaaaaaaaaaaaaaa", TooRepetitive),
            ("121212121212", TooRepetitive),
        ];
        for (passphrase, problem) in cases {
            assert_eq!(check_passphrase(passphrase), Err(problem), "{passphrase:?}");
        }
    }

    #[test]
    fn combining_marks_count_as_part_of_their_letter() {
        assert_eq!(check_passphrase("a\u{30a}a\u{30a}bcdefg"), Err(PassphraseProblem::TooShort));
        assert_eq!(normalised("a\u{30a}").as_str(), "å");
    }

    #[test]
    fn normalising_never_outgrows_the_wiped_buffer() {
        // The characters whose NFC form is the longest grow threefold in UTF-8.
        for text in ["\u{1d160}", "\u{fb2c}", "\u{390}"] {
            assert!(normalised(text).len() <= text.len() * 3, "{text:?}");
        }
    }
}
