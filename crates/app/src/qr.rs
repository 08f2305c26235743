//! A text as a QR code that the screen draws.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};
use serde::Serialize;
use ts_rs::TS;

/// The dark squares of a QR code.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QrCode {
    /// Squares along one side, without the quiet zone.
    pub size: u32,
    /// The dark ones, as the path of an SVG in which each is one unit.
    pub path: String,
}

impl QrCode {
    /// Nothing for a text longer than a QR code can hold.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
        let size = code.size;
        let dark = |row: usize, column: usize| code[row][column].value();
        let mut path = String::new();
        for row in 0..size {
            let mut column = 0;
            while column < size {
                let run = (column..size).take_while(|column| dark(row, *column)).count();
                if run > 0 {
                    write!(path, "M{column} {row}h{run}v1h-{run}z").expect("a string takes all");
                }
                column += run.max(1);
            }
        }
        Some(Self { size: crate::narrow(size), path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The squares that the path fills, row by row.
    fn drawn(code: &QrCode) -> Vec<Vec<bool>> {
        let size = code.size as usize;
        let mut squares = vec![vec![false; size]; size];
        for run in code.path.split('M').filter(|run| !run.is_empty()) {
            let (place, rest) = run.split_once('h').unwrap();
            let (column, row) = place.split_once(' ').unwrap();
            let (column, row): (usize, usize) = (column.parse().unwrap(), row.parse().unwrap());
            let length: usize = rest.split_once('v').unwrap().0.parse().unwrap();
            squares[row][column..column + length].fill(true);
        }
        squares
    }

    #[test]
    fn what_is_drawn_reads_as_the_text() {
        let text = format!("FOTFASTE1-{}", "ABCD2345".repeat(40));
        let code = QrCode::of(&text).unwrap();
        let squares = drawn(&code);
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(
            squares.len() * 4 + 32,
            squares.len() * 4 + 32,
            |x, y| {
                let at = |along: usize| along.checked_sub(16).map(|along| along / 4);
                let dark = at(x).zip(at(y)).and_then(|(x, y)| squares.get(y)?.get(x));
                if dark == Some(&true) { 0 } else { 255 }
            },
        );
        let grids = picture.detect_grids();
        let (_, read) = grids.first().unwrap().decode().unwrap();
        assert_eq!(read, text);
    }

    #[test]
    fn a_text_that_is_too_long_has_no_code() {
        assert!(QrCode::of(&"å".repeat(3000)).is_none());
    }
}
