//! What is left of erased cases: receipts that name nobody, and the copies of the store that were
//! made before.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use fotfaste_domain::{Id, Kind};
use fotfaste_store::erasure::Receipt;
use fotfaste_sync::ErasureStanding;

use crate::{
    Desk, Error, Event, names, narrow,
    profile::{Folder, private_folder},
    views::retention::{ErasureCause, ErasureReach, ReceiptView},
    words::Words,
};

/// Which copies hold cases that have been erased since they were made: their names, one a line.
const HOLDING: &str = "copies_with_erased_cases";

impl Folder {
    /// Every encrypted copy of the store: the daily ones, and those made before a change of the
    /// store's form. What was set aside as damaged is not a copy: nobody but its owner removes it.
    pub(crate) fn list_copies(&self) -> Result<Vec<PathBuf>, Error> {
        let mut copies: Vec<PathBuf> =
            self.list_backups()?.into_iter().map(|row| PathBuf::from(row.path)).collect();
        let store = self.store();
        let Some(folder) = store.parent() else { return Ok(copies) };
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if name.starts_with("store.db.before-v") {
                copies.push(path);
            }
        }
        Ok(copies)
    }
}

impl Desk {
    /// Remembers which copies hold a case that has just been erased.
    pub(crate) fn erased_from(&self, copies: &[PathBuf]) -> Result<(), Error> {
        let mut holding = self.holding()?;
        holding.extend(copies.iter().cloned());
        self.keep_holding(&holding)
    }

    /// The copies that hold a case which has been erased since, as far as they are still there.
    pub(crate) fn copies_with_erased(&self) -> Result<Vec<PathBuf>, Error> {
        Ok(self.holding()?.into_iter().filter(|copy| copy.exists()).collect())
    }

    /// Makes a new copy, and only then removes those that hold what has been erased.
    pub(crate) fn clear_erased_copies(&self) -> Result<(), Error> {
        let folder = self.folder()?;
        private_folder(&folder.backups())?;
        let fresh = self.todays_copy()?;
        self.store().backup(&fresh)?;
        for copy in self.copies_with_erased()?.iter().filter(|copy| **copy != fresh) {
            fs::remove_file(copy)?;
        }
        self.keep_holding(&BTreeSet::new())
    }

    fn holding(&self) -> Result<BTreeSet<PathBuf>, Error> {
        let kept = self.read(|r| Ok(r.setting(HOLDING)?))?.unwrap_or_default();
        let folder = self.folder()?.store();
        let folder = folder.parent().unwrap_or(Path::new("")).to_owned();
        Ok(kept.lines().filter(|line| !line.is_empty()).map(|line| folder.join(line)).collect())
    }

    /// Kept without the folder, which may be moved.
    fn keep_holding(&self, copies: &BTreeSet<PathBuf>) -> Result<(), Error> {
        let folder = self.folder()?.store();
        let folder = folder.parent().unwrap_or(Path::new("")).to_owned();
        let lines = copies.iter().filter_map(|copy| {
            let within = copy.strip_prefix(&folder).unwrap_or(copy);
            within.to_str().map(str::to_owned)
        });
        let kept = lines.collect::<Vec<_>>().join("\n");
        self.write(|w| Ok(w.save_setting(HOLDING, &kept)?))
    }

    /// Every list may have shown what is gone.
    pub(crate) fn tell_all(&self) {
        self.tell(Event::rows(&Kind::ALL.iter().copied().collect()));
    }
}

/// A receipt as the screen shows it.
pub(crate) fn receipt_view(desk: &Desk, receipt: &Receipt) -> Result<ReceiptView, Error> {
    let erasure = &receipt.erasure;
    let by = desk.read(|r| names::member_name(r, Id::from_bytes(erasure.by)))?;
    let reach = match desk.sync().engine().erasure_standing(erasure.space)? {
        ErasureStanding::OnlyHere => ErasureReach::OnlyHere,
        ErasureStanding::Waiting => ErasureReach::Waiting,
        ErasureStanding::Vouched => ErasureReach::Vouched,
        ErasureStanding::Refused => ErasureReach::Refused,
    };
    Ok(ReceiptView {
        space: Id::<()>::from_bytes(erasure.space).to_string(),
        decided_at: erasure.at,
        by: by.unwrap_or_default(),
        reason: serde_json::from_value(erasure.reason.clone().into()).ok(),
        here: erasure.here,
        carried_out_at: receipt.carried_out_at,
        rows: narrow(receipt.rows),
        changes: narrow(receipt.changes),
        batches: narrow(receipt.batches),
        drafts: narrow(receipt.drafts),
        unsent: narrow(receipt.unsent),
        reach,
    })
}

/// A receipt as a text to be kept: what was erased, by whom, and what that does not reach.
pub(crate) fn receipt_text(desk: &Desk, receipt: &ReceiptView) -> Result<String, Error> {
    let words = Words::of(desk.language());
    let at = |moment| desk.local(moment).format("%Y-%m-%d %H:%M").to_string();
    let count = |key: &str, number: u32| format!("{}: {number}", words.word(key));
    let cause = receipt.reason.map_or("unknown", |cause| match cause {
        ErasureCause::Retention => "retention",
        ErasureCause::Requested => "requested",
        ErasureCause::Mistake => "mistake",
    });
    let reach = match receipt.reach {
        ErasureReach::OnlyHere => "only_here",
        ErasureReach::Waiting => "waiting",
        ErasureReach::Vouched => "vouched",
        ErasureReach::Refused => "refused",
    };
    let lines = [
        words.word("receipt-title"),
        String::new(),
        words.say("receipt-id", &[("id", &receipt.space)]),
        words.say("receipt-decided", &[("when", &at(receipt.decided_at)), ("name", &receipt.by)]),
        words.say("receipt-reason", &[("reason", &words.word(&format!("erasure-reason-{cause}")))]),
        words.say("receipt-carried-out", &[("when", &at(receipt.carried_out_at))]),
        words.word(&format!("receipt-reach-{reach}")),
        String::new(),
        count("receipt-rows", receipt.rows),
        count("receipt-changes", receipt.changes),
        count("receipt-batches", receipt.batches),
        count("receipt-drafts", receipt.drafts),
        count("receipt-unsent", receipt.unsent),
        String::new(),
        words.word("receipt-not-reached"),
        words.word("receipt-not-backups"),
        words.word("receipt-not-prints"),
        words.word("receipt-not-devices"),
        words.word("receipt-not-disk"),
    ];
    Ok(lines.join("\n") + "\n")
}
