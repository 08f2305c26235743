//! veraPDF's verdict, where veraPDF is at hand.

use crate::{layout, models, record, recovery};
use fotfaste_sheets::{record_sheet, recovery_sheet, supervisor_sheet};
use std::path::PathBuf;
use std::process::Command;

/// `FOTFASTE_VERAPDF` names a program that takes `ua1|2a FILE…` and fails on a file that does not
/// conform.
#[test]
fn verapdf_finds_nothing_to_complain_of() {
    let Some(check) = std::env::var_os("FOTFASTE_VERAPDF") else {
        eprintln!("SKIPPED: FOTFASTE_VERAPDF is not set, so veraPDF has not seen the sheets");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let mut files: Vec<PathBuf> = Vec::new();
    let mut keep = |name: &str, pdf: Vec<u8>| {
        let path = folder.path().join(name);
        std::fs::write(&path, pdf).unwrap();
        files.push(path);
    };
    keep("empty.pdf", supervisor_sheet(&models::empty()).unwrap().pdf);
    keep("normal.pdf", supervisor_sheet(&models::normal()).unwrap().pdf);
    keep("foreign.pdf", supervisor_sheet(&models::foreign()).unwrap().pdf);
    keep("overlong.pdf", supervisor_sheet(&models::overlong()).unwrap().pdf);
    keep("record.pdf", record_sheet(&record::record(90)).unwrap().pdf);
    keep("recovery.pdf", recovery_sheet(&recovery::recovery()).unwrap().pdf);
    keep("everything.pdf", layout::everything().render().unwrap().pdf);
    for flavour in ["ua1", "2a"] {
        let verdict = Command::new(&check).arg(flavour).args(&files).output().unwrap();
        let said = String::from_utf8_lossy(&verdict.stdout);
        assert!(verdict.status.success(), "{flavour}: {said}");
    }
}
