//! Lists that leave for other programs, and a caseload that comes from one.

use fotfaste_domain::{Id, Problem, office::Programme};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A list that can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportedList {
    /// The participants, as the list shows them.
    Participants,
    /// One's own visits with their minutes.
    Visits,
    /// The team's workplaces.
    Workplaces,
}

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TableFormat {
    /// Semicolons, UTF-8 with a byte order mark.
    Csv,
    /// A workbook with one sheet.
    Xlsx,
}

/// Exports a list.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportList {
    /// Which.
    pub list: ExportedList,
    /// How.
    pub format: TableFormat,
    /// Where to write it; nothing gives the content back.
    pub path: Option<String>,
}

/// What was exported.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Exported {
    /// How many rows, without the headings.
    pub rows: u32,
    /// The file in Base64, when no path was given.
    pub content: Option<String>,
}

/// What a column of a caseload can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportField {
    /// First and last name in one.
    FullName,
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// Case number.
    CaseNumber,
    /// Personal identity or coordination number.
    IdentityNumber,
    /// Whether the identity is protected; anything but an empty cell or a no means yes.
    Protection,
    /// Telephone.
    Phone,
    /// E-mail address.
    Email,
    /// Postal address.
    Address,
    /// Language.
    Language,
    /// Whether an interpreter is needed.
    NeedsInterpreter,
    /// The participant's own goal.
    OwnGoal,
    /// First day of the enrolment.
    StartsOn,
    /// Phase, by its name.
    Phase,
    /// Who referred the participant.
    Referral,
    /// Livelihood at entry.
    Livelihood,
}

/// Looks at a file before anything is imported.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PreviewImport {
    /// The file, CSV or XLSX, in Base64.
    pub content: String,
    /// For each column what it is; nothing lets the headings say.
    pub fields: Option<Vec<Option<ImportField>>>,
    /// The programme to enrol in; nothing means the first there is.
    pub programme: Option<Id<Programme>>,
}

/// Imports a caseload: all its good rows in one transaction, or none.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImportCaseload {
    /// The file, CSV or XLSX, in Base64.
    pub content: String,
    /// For each column what it is.
    pub fields: Vec<Option<ImportField>>,
    /// The programme to enrol in.
    pub programme: Id<Programme>,
    /// Whether rows with problems may be left out. Without this one of them stops the import.
    pub leave_out: bool,
}

/// A column of the file.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportColumn {
    /// Its heading.
    pub heading: String,
    /// What it is taken for.
    pub field: Option<ImportField>,
    /// Its first cells that hold something.
    pub examples: Vec<String>,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportState {
    /// A participant is made of it.
    New,
    /// The participant is here already, or stands earlier in the file.
    Known,
    /// Something in it needs correcting.
    Wrong,
}

/// A row of the file.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportRow {
    /// Its number in the file, from 1.
    pub number: u32,
    /// Full name; the case number of a protected person.
    pub name: String,
    /// What becomes of it.
    pub state: ImportState,
    /// What needs correcting.
    pub problems: Vec<Problem>,
}

/// What an import would do.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// The columns.
    pub columns: Vec<ImportColumn>,
    /// The rows that need an eye first, then the others; at most 200.
    pub rows: Vec<ImportRow>,
    /// How many would become participants.
    pub new: u32,
    /// How many are here already.
    pub known: u32,
    /// How many need correcting.
    pub wrong: u32,
}

/// What an import did.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Imported {
    /// How many participants were added.
    pub imported: u32,
    /// How many were here already.
    pub known: u32,
    /// How many rows with problems were left out.
    pub left_out: u32,
}
