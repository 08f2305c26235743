//! The coach's days for another calendar.

use serde::Deserialize;
use ts_rs::TS;

/// Exports what is planned as a calendar file. It names nobody.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportCalendar {
    /// Whether a case number stands in the titles; a protected person's never does.
    #[serde(default)]
    pub case_numbers: bool,
    /// Where to write it; nothing gives the content back.
    pub path: Option<String>,
}
