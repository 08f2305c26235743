//! Writes a table for a spreadsheet.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::Table;

/// So that Excel reads the file as UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Semicolons, as a Swedish spreadsheet expects them, CRLF and a byte order mark.
pub(crate) fn to_csv(table: &Table) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let rows = table.rows.iter().map(|(_, cells)| cells);
    for cells in std::iter::once(&table.headings).chain(rows) {
        let cells = cells.iter().map(|cell| harmless(cell));
        writer.write_record(cells).expect("memory does not refuse, rows are of one length");
    }
    writer.into_inner().expect("memory does not refuse")
}

/// Every cell as text, the headings bold and always in sight.
pub(crate) fn to_xlsx(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let bold = Format::new().set_bold();
    for (column, heading) in (0..).zip(&table.headings) {
        sheet.write_string_with_format(0, column, heading, &bold)?;
    }
    for (row, (_, cells)) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofit();
    book.save_to_buffer()
}

/// A text that no spreadsheet takes for a formula.
fn harmless(cell: &str) -> String {
    let begins_a_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if begins_a_formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{super::read, *};

    fn table(cell: &str) -> Table {
        Table { headings: vec!["Anteckning".into()], rows: vec![(2, vec![cell.into()])] }
    }

    #[test]
    fn nothing_that_is_written_begins_like_a_formula() {
        for dangerous in ["=HYPERLINK(\"x\")", "+46", "-1", "@SUM(A1)", "\tx"] {
            let csv = String::from_utf8(to_csv(&table(dangerous))).unwrap();
            let cell = csv.lines().nth(1).unwrap().trim_start_matches('"');
            assert!(cell.starts_with('\''), "{cell}");
        }
    }

    #[test]
    fn a_workbook_keeps_a_formula_as_text() {
        let file = to_xlsx(&table("=1+1")).unwrap();
        assert_eq!(read(&file).unwrap(), table("=1+1"));
    }
}
