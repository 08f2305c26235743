//! Tidying what was typed or pasted, without changing its meaning.

use unicode_normalization::UnicodeNormalization;

/// The longest line, in characters.
pub const LINE: u32 = 1_000;
/// The longest text, in characters: some twenty pages.
pub const LONG: u32 = 50_000;

/// One line: composed characters, no control characters, no space at the ends, no line ends.
#[must_use]
pub fn line(typed: &str) -> String {
    let spaced = typed.chars().map(|c| if is_line_end(c) || c == '\t' { ' ' } else { c });
    tidy(spaced).trim().to_owned()
}

/// Several lines: as [`line`], but line ends are kept, as `\n`.
#[must_use]
pub fn lines(typed: &str) -> String {
    let typed = typed.replace("\r\n", "\n");
    let ended = typed.chars().map(|c| if is_line_end(c) { '\n' } else { c });
    tidy(ended).trim().to_owned()
}

fn tidy(characters: impl Iterator<Item = char>) -> String {
    let kept = |c: &char| !is_unseen(*c);
    characters.map(|c| if c == '\t' { ' ' } else { c }).filter(kept).nfc().collect()
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Control characters, byte-order marks, and the marks that can turn the reading direction of what
/// follows: they are invisible and can make a text say something else than it seems to.
fn is_unseen(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_pasted_becomes_plain() {
        assert_eq!(line(" A\u{30a}sa\0\n Berg\t"), "Åsa  Berg");
        assert_eq!(lines("one\r\ntwo\u{2028}three\rfour\u{7}\n"), "one\ntwo\nthree\nfour");
        assert_eq!(line("a\u{202e}b"), "ab", "direction marks go");
    }

    proptest! {
        #[test]
        fn tidying_twice_changes_nothing(typed in any::<String>()) {
            prop_assert_eq!(line(&line(&typed)), line(&typed));
            prop_assert_eq!(lines(&lines(&typed)), lines(&typed));
        }

        #[test]
        fn nothing_invisible_is_left(typed in any::<String>()) {
            prop_assert!(!line(&typed).chars().any(char::is_control));
            prop_assert!(!lines(&typed).chars().any(|c| c.is_control() && c != '\n'));
        }
    }
}
