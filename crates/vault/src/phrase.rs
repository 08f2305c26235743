//! The recovery phrase: 256 random bits as 24 words to be kept on paper (BIP39, the English list:
//! there is no Swedish one).
//!
//! Reading what somebody typed forgives what does not matter: numbers, commas, line breaks,
//! capitals, and endings of words, since the first four letters tell all words of the list apart.
//! What is wrong is told by a word's place, never by the word: a problem may reach a log.

use std::fmt;

use bip39::{Language, Mnemonic};
use zeroize::Zeroizing;

use crate::rand_core::CryptoRng;
use crate::{Key, random};

/// How many words a phrase has.
pub const PHRASE_WORDS: usize = 24;

/// How many letters tell every word of the list from every other.
const LETTERS: usize = 4;
/// Longer texts are no phrase with a few words too many.
const MOST_WORDS: usize = 4 * PHRASE_WORDS;
const LONGEST_WORD: usize = 8;

/// Why a text is not a recovery phrase. Places are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhraseProblem {
    /// There is no word in it.
    Blank,
    /// It has more or fewer words than 24, or words that are not in the list.
    Words {
        /// How many words there are.
        count: usize,
        /// The places of those that are not in the list; not looked for in texts far too long.
        unknown: Vec<usize>,
    },
    /// All words are in the list, but they do not belong together: one is another, or two have
    /// changed places.
    Checksum,
}

impl fmt::Display for PhraseProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blank => f.write_str("it is blank"),
            Self::Words { count, unknown } => {
                write!(f, "it has {count} words, {} of them unknown", unknown.len())
            }
            Self::Checksum => f.write_str("its words do not belong together"),
        }
    }
}

/// A secret of 256 bits that can be written as words. It prints as `***` and is wiped when dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryPhrase(Key);

impl RecoveryPhrase {
    /// A new phrase from the operating system's randomness.
    pub fn generate() -> Self {
        Self::generate_with(&mut random::system_randomness())
    }

    /// A new phrase from the randomness given.
    pub fn generate_with(rng: &mut impl CryptoRng) -> Self {
        Self(Key::generate_with(rng))
    }

    /// The words, in order.
    pub fn words(&self) -> [&'static str; PHRASE_WORDS] {
        let mnemonic = Mnemonic::from_entropy(self.0.as_bytes()).expect("256 bits are 24 words");
        let mut words = mnemonic.words();
        std::array::from_fn(|_| words.next().expect("256 bits are 24 words"))
    }

    /// The phrase that somebody typed or pasted.
    pub fn read(text: &str) -> Result<Self, PhraseProblem> {
        let lower = lowercase(text);
        let typed = || lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        let count = typed().count();
        if count == 0 {
            return Err(PhraseProblem::Blank);
        }
        if count > MOST_WORDS {
            return Err(PhraseProblem::Words { count, unknown: Vec::new() });
        }
        let unknown: Vec<_> =
            (1..).zip(typed()).filter(|(_, word)| meant(word).is_none()).collect();
        if count != PHRASE_WORDS || !unknown.is_empty() {
            let unknown = unknown.into_iter().map(|(place, _)| place).collect();
            return Err(PhraseProblem::Words { count, unknown });
        }
        Self::of(typed().filter_map(meant))
    }

    /// Whether the word at this place, counted from 1, is the one that was typed.
    pub fn has_at(&self, place: usize, typed: &str) -> bool {
        let word = place.checked_sub(1).and_then(|index| self.words().get(index).copied());
        word.is_some() && meant(lowercase(typed).trim()) == word
    }

    fn of(words: impl Iterator<Item = &'static str>) -> Result<Self, PhraseProblem> {
        let mut line = Zeroizing::new(String::with_capacity(PHRASE_WORDS * (LONGEST_WORD + 1)));
        for word in words {
            line.push_str(word);
            line.push(' ');
        }
        let mnemonic = Mnemonic::parse_in_normalized(Language::English, &line);
        let (bytes, length) = mnemonic.map_err(|_| PhraseProblem::Checksum)?.to_entropy_array();
        let bytes = Zeroizing::new(bytes);
        Ok(Self(Key::from_slice(&bytes[..length]).map_err(|_| PhraseProblem::Checksum)?))
    }

    pub(crate) const fn key(&self) -> &Key {
        &self.0
    }

    /// The phrase that stands for exactly this key.
    pub(crate) const fn from_key(key: Key) -> Self {
        Self(key)
    }
}

/// The word of the list that was meant: it itself, or at least its first four letters.
fn meant(typed: &str) -> Option<&'static str> {
    let list = Language::English.word_list();
    if let Ok(place) = list.binary_search(&typed) {
        return Some(list[place]);
    }
    let begins = (typed.len() >= LETTERS).then(|| Language::English.words_by_prefix_iter(typed));
    begins?.next()
}

fn lowercase(text: &str) -> Zeroizing<String> {
    let mut lower = Zeroizing::new(String::with_capacity(text.len() * 3));
    lower.extend(text.chars().flat_map(char::to_lowercase));
    lower
}

#[cfg(test)]
mod tests;
