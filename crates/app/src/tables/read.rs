//! Reads what people have: CSV as Excel, LibreOffice and case systems write it, or XLSX.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::{NoTable, Table};
use crate::narrow;

const MOST_ROWS: usize = 20_000;
const MOST_COLUMNS: usize = 200;
/// XLSX is a ZIP archive.
const ZIP: &[u8] = b"PK\x03\x04";

/// The table in a file.
pub(crate) fn read(file: &[u8]) -> Result<Table, NoTable> {
    let lines = if file.starts_with(ZIP) { workbook(file)? } else { text(file)? };
    let mut lines =
        lines.into_iter().filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()));
    let (_, headings) = lines.next().ok_or(NoTable::Empty)?;
    let width = headings.len();
    let mut rows: Vec<_> = lines.collect();
    if rows.is_empty() {
        return Err(NoTable::Empty);
    }
    if width > MOST_COLUMNS || rows.len() > MOST_ROWS {
        return Err(NoTable::TooLarge);
    }
    for (_, cells) in &mut rows {
        cells.resize(width, String::new());
    }
    Ok(Table { headings, rows })
}

type Lines = Vec<(u32, Vec<String>)>;

fn number(index: usize) -> u32 {
    narrow(index + 1)
}

/// The first sheet.
fn workbook(file: &[u8]) -> Result<Lines, NoTable> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file)).map_err(|_| NoTable::Unreadable)?;
    let sheet = book.worksheet_range_at(0).ok_or(NoTable::Empty)?;
    let sheet = sheet.map_err(|_| NoTable::Unreadable)?;
    let first = sheet.start().map_or(0, |(row, _)| row as usize);
    let cells = |row: &[Data]| row.iter().map(cell).collect();
    Ok(sheet.rows().enumerate().map(|(at, row)| (number(first + at), cells(row))).collect())
}

/// A cell as a person would type it: days as ISO days, whole numbers without a decimal part.
fn cell(data: &Data) -> String {
    let text = match data {
        Data::DateTime(moment) if moment.is_datetime() => match moment.as_datetime() {
            Some(moment) => moment.date().to_string(),
            None => String::new(),
        },
        Data::DateTimeIso(text) => text.split('T').next().unwrap_or_default().to_owned(),
        Data::Error(_) | Data::Empty => String::new(),
        other => other.to_string(),
    };
    text.trim().to_owned()
}

fn text(file: &[u8]) -> Result<Lines, NoTable> {
    let text = decode(file);
    // A picture or a document of another kind has these, a table never.
    if text.contains('\0') {
        return Err(NoTable::Unreadable);
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut lines = Vec::new();
    let (mut seen, mut line) = (0, 1);
    for record in reader.records() {
        let record = record.map_err(|_| NoTable::Unreadable)?;
        let at = record.position().and_then(|position| usize::try_from(position.byte()).ok());
        let start = text[at.unwrap_or(seen)..].find(|letter| !matches!(letter, '\r' | '\n'));
        let start = at.unwrap_or(seen) + start.unwrap_or(0);
        line += text[seen..start].matches('\n').count();
        seen = start;
        let cells = record.iter().map(|cell| cell.trim().to_owned()).collect();
        lines.push((narrow(line), cells));
        if lines.len() > MOST_ROWS + 1 {
            return Err(NoTable::TooLarge);
        }
    }
    Ok(lines)
}

/// By its byte order mark, else UTF-8 where it is valid, else as older Windows programs write.
fn decode(file: &[u8]) -> String {
    let encoding = match Encoding::for_bom(file) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(file).is_ok() => UTF_8,
        None => WINDOWS_1252,
    };
    encoding.decode(file).0.into_owned()
}

/// The separator that the first line has most of.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: u8| first.bytes().filter(|byte| *byte == separator).count();
    // Of equally many the last counts: a comma stands inside words too.
    [b',', b'\t', b';'].into_iter().max_by_key(|separator| count(*separator)).unwrap_or(b';')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{super::to_csv, *};

    fn rows(file: &[u8]) -> Vec<Vec<String>> {
        read(file).unwrap().rows.into_iter().map(|(_, cells)| cells).collect()
    }

    #[test]
    fn the_usual_separators_and_encodings_are_read() {
        let windows = b"F\xf6rnamn;Efternamn\r\n\xc5sa;\xd6berg\r\n";
        let utf8 = "\u{feff}Förnamn,Efternamn\nÅsa,Öberg\n";
        let utf16: Vec<u8> = "\u{feff}Förnamn\tEfternamn\nÅsa\tÖberg\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        for file in [&windows[..], utf8.as_bytes(), &utf16] {
            let table = read(file).unwrap();
            assert_eq!(table.headings, ["Förnamn", "Efternamn"]);
            assert_eq!(table.rows, [(2, vec!["Åsa".to_owned(), "Öberg".to_owned()])]);
        }
    }

    #[test]
    fn short_long_quoted_and_empty_rows_keep_their_place() {
        let file = "a;b\n1\n\n\"x; y\nz\";2;3\n".as_bytes();
        assert_eq!(rows(file), [["1", ""], ["x; y\nz", "2"]]);
        assert_eq!(read(file).unwrap().rows[1].0, 4, "the line where it begins");
    }

    #[test]
    fn what_is_no_table_says_which_way() {
        assert_eq!(read(b"").unwrap_err(), NoTable::Empty);
        assert_eq!(read(b"a;b\n").unwrap_err(), NoTable::Empty);
        assert_eq!(read(b"PK\x03\x04 not really").unwrap_err(), NoTable::Unreadable);
        assert_eq!(read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap_err(), NoTable::Unreadable);
        let many = format!("a\n{}", "1\n".repeat(MOST_ROWS + 1));
        assert_eq!(read(many.as_bytes()).unwrap_err(), NoTable::TooLarge);
    }

    proptest! {
        #[test]
        fn no_file_makes_it_stumble(file in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = read(&file);
        }

        #[test]
        fn what_is_written_is_read_again(
            cells in proptest::collection::vec("[a-zåäö0-9 ;,\"\n]{0,12}", 4)
        ) {
            let cells: Vec<String> = cells.iter().map(|cell| format!("x{}", cell.trim())).collect();
            let table = Table {
                headings: vec!["a".into(), "b".into()],
                rows: vec![(2, cells[..2].to_vec()), (3, cells[2..].to_vec())],
            };
            let read: Vec<_> = rows(&to_csv(&table));
            prop_assert_eq!(read, [&cells[..2], &cells[2..]]);
        }
    }
}
