//! The access log: every opening of a person's record, who, when, on which device (log review is
//! a duty: SFS 2001:454 § 10). It lies in the case itself, so whoever shares the case sees it.

use chrono::{DateTime, TimeDelta, Utc};
use fotfaste_domain::{
    Id,
    case::{Access, Participant},
    choice::AccessAction,
};
use fotfaste_store::Writer;

use crate::{Desk, Error, new_id};

/// Openings of the same record by the same person within this time are one line.
const FOLD_MINUTES: i64 = 10;
/// More lines than a team writes in one case in that time.
const LINES_LOOKED_AT: u32 = 50;

impl Desk {
    /// Opens a person's record: logged first, then read. What cannot be logged is not shown.
    pub(crate) fn open_record(&self, participant: Id<Participant>) -> Result<Participant, Error> {
        let record = self.read(|r| Ok(r.require(participant)?))?;
        let now = self.now();
        let fold = TimeDelta::minutes(FOLD_MINUTES);
        let mut opened = self.opened().lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if opened.get(&participant).is_some_and(|at| now - *at < fold && now >= *at) {
            return Ok(record);
        }
        self.write(|w| {
            let latest = self.latest_opening(w, participant)?;
            if latest.is_some_and(|at| now - at < fold && now >= at) {
                return Ok(());
            }
            self.log_access(w, participant, AccessAction::Opened)
        })?;
        opened.insert(participant, now);
        Ok(record)
    }

    /// There is no such record any more.
    pub(crate) fn forget_opened(&self, participant: Id<Participant>) {
        let mut opened = self.opened().lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        opened.remove(&participant);
    }

    /// Writes a line of the access log in the caller's transaction.
    pub(crate) fn log_access(
        &self,
        writer: &mut Writer<'_>,
        participant: Id<Participant>,
        action: AccessAction,
    ) -> Result<(), Error> {
        let line = Access {
            id: new_id(),
            participant,
            member: self.me(),
            at: self.now(),
            device: data_encoding::HEXLOWER.encode(&self.device()),
            action,
        };
        Ok(writer.put(participant.bytes(), &line)?)
    }

    fn latest_opening(
        &self,
        writer: &Writer<'_>,
        participant: Id<Participant>,
    ) -> Result<Option<DateTime<Utc>>, Error> {
        let lines = writer.accesses(participant, LINES_LOOKED_AT)?;
        let mine = |line: &&Access| line.member == self.me() && line.action == AccessAction::Opened;
        Ok(lines.iter().find(mine).map(|line| line.at))
    }
}
