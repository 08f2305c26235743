use super::*;
use crate::fixed::hex;

fn phrase() -> RecoveryPhrase {
    RecoveryPhrase::read(HAMSTER).unwrap()
}

/// From BIP39's own test vectors.
const HAMSTER: &str = "hamster diagram private dutch cause delay private meat slide toddler razor \
                       book happy fancy gospel tennis maple dilemma loan word shrug inflict delay \
                       length";
const ENTROPY: &str = "68a79eaca2324873eacc50cb9c6eca8cc68ea5d936f98787c60c7ebc74e6ce7c";

#[test]
fn words_and_bits_are_those_that_are_published() {
    assert_eq!(phrase().key().as_bytes()[..], hex(ENTROPY));
    assert_eq!(phrase().words().join(" "), HAMSTER);
    let zeros = RecoveryPhrase::from_key(Key::from_bytes([0; 32]));
    assert_eq!(zeros.words().join(" "), "abandon ".repeat(23) + "art");
}

#[test]
fn the_first_four_letters_tell_every_word_from_every_other() {
    let list = Language::English.word_list();
    assert!(list.is_sorted(), "they are searched as sorted");
    for word in list {
        assert!(word.is_ascii() && word.len() <= LONGEST_WORD, "{word}");
        assert_eq!(meant(word), Some(*word));
        assert_eq!(meant(&word[..word.len().min(LETTERS)]), Some(*word));
    }
}

#[test]
fn however_it_is_laid_out_it_is_the_same_phrase() {
    let words = phrase().words();
    let numbered = |between: &str| -> String {
        (1..).zip(words).map(|(place, word)| format!("{place}.{between}{word}\r\n")).collect()
    };
    let short = words.map(|word| &word[..word.len().min(LETTERS)]).join(" ");
    let shown = [
        format!("  {}\n", words.join("   ")),
        words.join("\u{a0}").to_uppercase(),
        words.join(", "),
        words.join("\n\n"),
        numbered(" "),
        numbered(""),
        numbered("\t"),
        short,
    ];
    for text in shown {
        assert_eq!(RecoveryPhrase::read(&text).unwrap(), phrase(), "{text:?}");
    }
}

#[test]
fn nothing_is_nothing() {
    for text in ["", "   \n", "1. 2. 3.", "…"] {
        assert_eq!(RecoveryPhrase::read(text), Err(PhraseProblem::Blank), "{text:?}");
    }
}

#[test]
fn words_that_are_not_in_the_list_are_told_by_their_places() {
    let mut words = phrase().words();
    (words[2], words[6], words[23]) = ("privat", "pri", "längd");
    // "privat" is the beginning of a word, "pri" of several.
    let read = RecoveryPhrase::read(&words.join(" "));
    assert_eq!(read, Err(PhraseProblem::Words { count: 24, unknown: vec![7, 24] }));
    let misspelled = HAMSTER.replace("toddler", "todler");
    let read = RecoveryPhrase::read(&misspelled);
    assert_eq!(read, Err(PhraseProblem::Words { count: 24, unknown: vec![10] }));
}

#[test]
fn too_few_too_many_and_far_too_many_words_are_counted() {
    let read = |text: &str| RecoveryPhrase::read(text).unwrap_err();
    let one_less = HAMSTER.replace(" length", "");
    let known = |count| PhraseProblem::Words { count, unknown: Vec::new() };
    assert_eq!(read(&one_less), known(23));
    assert_eq!(read(&format!("{HAMSTER} zoo")), known(25));
    assert_eq!(read(&"bil ".repeat(300_000)), known(300_000));
}

#[test]
fn another_word_of_the_list_or_another_order_is_not_the_same_phrase() {
    let swapped = HAMSTER.replace("hamster diagram", "diagram hamster");
    for text in [swapped, HAMSTER.replace("book", "boat")] {
        assert_eq!(RecoveryPhrase::read(&text), Err(PhraseProblem::Checksum), "{text}");
    }
}

#[test]
fn a_word_is_asked_for_by_its_place() {
    for typed in ["diagram", " Diagram ", "diag", "DIAGR"] {
        assert!(phrase().has_at(2, typed), "{typed}");
    }
    for (place, typed) in [(1, "diagram"), (2, "dia"), (2, ""), (2, "diagramm"), (0, ""), (25, "")]
    {
        assert!(!phrase().has_at(place, typed), "{place} {typed}");
    }
}

#[test]
fn a_phrase_never_prints_itself() {
    assert_eq!(format!("{:?}", phrase()), "RecoveryPhrase(***)");
    let problem = RecoveryPhrase::read("hamster hemlig").unwrap_err();
    let said = format!("{problem} {problem:?}");
    assert!(!said.contains("hamster") && !said.contains("hemlig"), "{said}");
}

proptest::proptest! {
    #[test]
    fn any_256_bits_come_back_from_their_words(bytes: [u8; 32]) {
        let phrase = RecoveryPhrase::from_key(Key::from_bytes(bytes));
        let read = RecoveryPhrase::read(&phrase.words().join(" ")).unwrap();
        proptest::prop_assert_eq!(read.key().as_bytes(), &bytes);
    }

    #[test]
    fn any_two_words_that_change_places_give_another_phrase_or_none(
        bytes: [u8; 32], a in 0..24_usize, b in 0..24_usize,
    ) {
        let phrase = RecoveryPhrase::from_key(Key::from_bytes(bytes));
        let mut words = phrase.words();
        words.swap(a, b);
        let same = words == phrase.words();
        let read = RecoveryPhrase::read(&words.join(" "));
        proptest::prop_assert_eq!(read == Ok(phrase), same);
    }

    #[test]
    fn no_text_makes_it_panic(text in ".*") {
        let _ = RecoveryPhrase::read(&text);
    }
}
