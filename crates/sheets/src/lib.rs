//! PDF sheets from plain view models.
//!
//! A sheet is composed in three steps. A *view model* ([`SupervisorSheet`]) holds what may be
//! printed and nothing else. It is turned into [`layout`] blocks, which are set on A4 pages together
//! with their structure tree. The export writes those pages as PDF/UA-1 and PDF/A-2a at once.
//!
//! The crate reads no clock and no files: the same model gives the same bytes.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod error;
mod export;
mod flow;
mod fonts;
pub mod layout;
mod page;
mod record;
mod recovery;
mod structure;
mod supervisor;
mod text;

pub use error::Error;
pub use layout::Sheet;
pub use record::{Item, RecordSheet, Rows, Section, record_sheet};
pub use recovery::{Advice, RecoverySheet, recovery_sheet};
pub use supervisor::{Call, SheetWords, Step, SupervisorSheet, Task, supervisor_sheet};
