//! Breaking text into lines.

use super::Glyph;
use crate::fonts::FaceId;

/// A part of a line that is set in one face and belongs to one run.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Piece {
    pub(crate) run: usize,
    pub(crate) face: FaceId,
    pub(crate) text: String,
    /// Where it starts, from the line's start, in points.
    pub(crate) x: f32,
    pub(crate) width: f32,
    /// The width without blanks at its end.
    pub(crate) ink: f32,
}

/// One line of set text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Line {
    pub(crate) pieces: Vec<Piece>,
}

impl Line {
    /// The line's width without the blanks at its end.
    pub(crate) fn ink(&self) -> f32 {
        let inked = self.pieces.iter().rev().find(|piece| piece.ink > 0.0);
        inked.map_or(0.0, |piece| piece.x + piece.ink)
    }
}

/// How willingly a line breaks after a character.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Break {
    Never,
    /// Inside a telephone number, a date or a time: only if there is no other place.
    Unwilling,
    Willing,
}

/// Greedy line breaking. The blank at which a line breaks stays at its end, so that text that is
/// extracted by structure does not join the last word of one line with the first of the next.
pub(crate) fn wrap(glyphs: &[Glyph], size: f32, width: f32) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut rest = glyphs;
    while !rest.is_empty() {
        let (line, tail) = rest.split_at(line_end(rest, size, width));
        lines.push(set_line(line, size));
        rest = tail;
    }
    lines
}

/// How many of the glyphs go on the first line; at least one.
fn line_end(glyphs: &[Glyph], size: f32, width: f32) -> usize {
    let mut x = 0.0;
    let mut best = (Break::Never, 0);
    for (i, glyph) in glyphs.iter().enumerate() {
        x += glyph.width * size;
        if x > width && glyph.c != ' ' && i > 0 {
            return if best.0 == Break::Never { i } else { best.1 };
        }
        let willing = break_after(glyphs, i);
        if willing != Break::Never && willing >= best.0 {
            best = (willing, i + 1);
        }
    }
    glyphs.len()
}

fn break_after(glyphs: &[Glyph], i: usize) -> Break {
    let digit = |at: Option<usize>| {
        at.and_then(|at| glyphs.get(at)).is_some_and(|glyph| glyph.c.is_ascii_digit())
    };
    let between_digits = digit(i.checked_sub(1)) && digit(Some(i + 1));
    match glyphs[i].c {
        ' ' | '-' | '–' | '/' if between_digits => Break::Unwilling,
        ' ' => Break::Willing,
        // Not after a dash that opens a line or a word.
        '-' | '–' | '/' | '@' if i > 1 && glyphs[i - 1].c != ' ' => Break::Willing,
        _ => Break::Never,
    }
}

fn set_line(glyphs: &[Glyph], size: f32) -> Line {
    let mut line = Line::default();
    let mut x = 0.0;
    for glyph in glyphs {
        let width = glyph.width * size;
        // U+00A0 only steers breaking: some readers drop it, so a plain space is drawn.
        let c = if glyph.c == '\u{a0}' { ' ' } else { glyph.c };
        match line.pieces.last_mut() {
            Some(piece) if piece.run == glyph.run && piece.face == glyph.face => {
                piece.text.push(c);
                piece.width += width;
            }
            _ => line.pieces.push(Piece {
                run: glyph.run,
                face: glyph.face,
                text: c.to_string(),
                x,
                width,
                ink: 0.0,
            }),
        }
        x += width;
        if let Some(piece) = line.pieces.last_mut().filter(|_| c != ' ') {
            piece.ink = piece.width;
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::Weight;
    use std::collections::BTreeSet;

    fn lines(text: &str, width: f32) -> Vec<String> {
        let glyphs = crate::text::glyphs(text, Weight::Regular, 0, &mut BTreeSet::new());
        let text = |line: &Line| line.pieces.iter().map(|p| p.text.as_str()).collect();
        wrap(&glyphs, 10.0, width).iter().map(text).collect()
    }

    #[test]
    fn the_blank_stays_at_the_end_of_its_line() {
        assert_eq!(lines("ett två tre", 40.0), ["ett två ", "tre"]);
    }

    #[test]
    fn a_word_that_is_too_long_is_broken_anywhere() {
        let text = "Ordsomintekanbrytas".repeat(4);
        let lines = lines(&text, 100.0);
        assert!(lines.len() > 3);
        assert_eq!(lines.concat(), text, "no letter is lost");
    }

    #[test]
    fn telephone_numbers_and_times_stay_whole() {
        assert_eq!(lines("Ring 070-000 00 10", 80.0), ["Ring ", "070-000 00 10"]);
        assert_eq!(lines("kl 09:00–15:00", 62.0), ["kl ", "09:00–15:00"]);
    }

    #[test]
    fn digits_break_when_nothing_else_can() {
        assert_eq!(lines("123 456 789", 40.0), ["123 456 ", "789"]);
    }

    #[test]
    fn no_line_is_wider_than_its_column() {
        let text = "Säg till Karin om något blir svårare igen, eller ring 070-000 00 10.";
        let glyphs = crate::text::glyphs(text, Weight::Regular, 0, &mut BTreeSet::new());
        for width in [20.0, 55.5, 90.0, 300.0] {
            assert!(wrap(&glyphs, 10.0, width).iter().all(|line| line.ink() <= width));
        }
    }

    #[test]
    fn empty_text_has_no_lines() {
        assert!(lines("", 10.0).is_empty());
    }
}
