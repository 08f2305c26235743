//! Text as it can be drawn: composed, free of control characters, one face per character.

mod passage;
mod wrap;

pub(crate) use passage::{Link, Passage, are_blank};
pub(crate) use wrap::{Line, Piece, wrap};

use crate::fonts::{FaceId, REPLACEMENT, Weight};
use std::collections::BTreeSet;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// One character, the face that has it, and its width in ems.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Glyph {
    pub(crate) c: char,
    pub(crate) face: FaceId,
    pub(crate) width: f32,
    /// Which run of its passage it belongs to.
    pub(crate) run: usize,
}

/// Composed text (macOS hands out a + U+030A) without characters that only steer.
pub(crate) fn clean(text: &str) -> String {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text.chars().filter_map(kept).collect(),
        _ => text.nfc().filter_map(kept).collect(),
    }
}

fn kept(c: char) -> Option<char> {
    match c {
        '\n' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{202f}' | '\u{2007}' => Some('\u{a0}'),
        '\u{2011}' => Some('-'),
        // Soft hyphen, joiners, direction marks, variation selectors, byte order mark.
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => None,
        '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}

/// Whether nothing of a text would be seen.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().filter_map(kept).all(char::is_whitespace)
}

/// Chooses a face for each character. A word stays in one face if any face has all of it, so that
/// one foreign letter does not stand out. What no face has is replaced, and reported in `missing`.
pub(crate) fn glyphs(
    text: &str,
    weight: Weight,
    run: usize,
    missing: &mut BTreeSet<char>,
) -> Vec<Glyph> {
    let text = clean(text);
    let mut glyphs = Vec::with_capacity(text.len());
    for word in text.split_inclusive([' ', '\u{a0}']) {
        let whole = weight.face_for(word.chars());
        for c in word.chars() {
            let face = whole.or_else(|| weight.face_for(std::iter::once(c)));
            glyphs.push(glyph(c, face, weight, run, missing));
        }
    }
    glyphs
}

fn glyph(
    c: char,
    face: Option<FaceId>,
    weight: Weight,
    run: usize,
    missing: &mut BTreeSet<char>,
) -> Glyph {
    let (c, face) = face.map_or_else(
        || {
            missing.insert(c);
            let face = weight.face_for(std::iter::once(REPLACEMENT));
            (REPLACEMENT, face.expect("a test finds the replacement in both weights"))
        },
        |face| (c, face),
    );
    let number = face.face().glyph(c).expect("the face was chosen because it has the character");
    Glyph { c, face, width: face.face().advance(number) / 1000.0, run }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str) -> (Vec<Glyph>, BTreeSet<char>) {
        let mut missing = BTreeSet::new();
        (glyphs(text, Weight::Regular, 0, &mut missing), missing)
    }

    #[test]
    fn decomposed_text_is_composed() {
        assert_eq!(clean("A\u{30a}sa O\u{308}berg"), "Åsa Öberg");
    }

    #[test]
    fn characters_that_only_steer_are_dropped() {
        assert_eq!(clean("a\u{ad}b\u{200d}c\u{feff}d\u{0}e\u{202e}f\ng\u{2011}h"), "abcdef g-h");
    }

    #[test]
    fn a_word_with_one_foreign_letter_stays_in_one_face() {
        let (glyphs, missing) = set("Nguyễn bor");
        let faces: Vec<usize> = glyphs.iter().map(|glyph| glyph.face.0).collect();
        assert_eq!(faces, [2, 2, 2, 2, 2, 2, 2, 0, 0, 0]);
        assert!(missing.is_empty());
    }

    #[test]
    fn what_no_face_has_is_replaced_and_reported() {
        let (glyphs, missing) = set("a😀世");
        assert_eq!(glyphs.iter().map(|g| g.c).collect::<String>(), "a\u{fffd}\u{fffd}");
        assert_eq!(missing, BTreeSet::from(['😀', '世']));
    }

    #[test]
    fn only_blanks_and_steering_characters_are_blank() {
        assert!(is_blank(" \u{200b}\n\u{a0}"));
        assert!(!is_blank(" . "));
    }
}
