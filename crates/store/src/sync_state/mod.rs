//! What sync must remember: spaces and keys, the outbox, sealed batches, chains and cursors,
//! certificates, secrets and settings. Keys, batches and certificates are opaque bytes here.

mod batches;
mod contents;
mod home;
mod outbox;
mod papers;
mod sealed;
mod settings;
mod snapshots;
mod spaces;

pub use batches::{Applied, ChainEnd};
pub use contents::{ContentOnItsWay, ContentsTotal};
pub use outbox::{OutboxRow, OutboxSpace, OutboxTotal};
pub use papers::Intent;
pub use sealed::SealedBatch;
pub use settings::SyncRun;
pub use snapshots::LogPlace;
pub use spaces::{EpochKey, SpaceRecord};

pub(crate) use spaces::scope_from_code;
