//! Writes a supervisor sheet to look at: `cargo run -p fotfaste-sheets --example sample -- FILE`.

mod support;

use fotfaste_sheets::supervisor_sheet;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "supervisor-sheet.pdf".into());
    let sheet = supervisor_sheet(&support::sample(1))?;
    std::fs::write(&path, &sheet.pdf)?;
    eprintln!("{path}: {} pages, {} bytes", sheet.pages, sheet.pdf.len());
    Ok(())
}
