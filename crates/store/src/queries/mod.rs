//! What the screens list: one statement each, one file per screen.
//!
//! Nothing here carries the name, address or workplace of a participant whose identity is
//! protected: such a line has a case number. Rows of a case count only in that case.

mod curves;
mod employers;
mod endings;
mod log;
mod overview;
mod participants;
mod plan;
mod retention;
mod row;
mod search;
mod timeline;
mod today;
mod workplaces;

pub use curves::{Fading, FadingWeek, HeatCell, HeatMap, HeatStep, HeatVisit, LastLevel};
pub use employers::{DueStep, EmployerLine};
pub use log::{LogLine, LogLines};
pub use overview::Overview;
pub use participants::{Filter, Only, ParticipantCounts, ParticipantLine, Support};
pub use plan::{LatePlan, LateStep, ToAsk};
pub use retention::ClosedCase;
pub use search::Hit;
pub use timeline::{Happening, TimelineFilter, TimelineLine, TimelineLines};
pub use today::{AgendaLine, Ending, OverdueFollowUp, PerhapsDueContact, Who};
pub use workplaces::{WorkplaceLine, WorkplacePlacement};
