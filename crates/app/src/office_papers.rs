//! The two papers of the office's recovery between being made and being known to the office.
//!
//! In memory alone, like a recovery phrase: locking forgets them. They count when some words of each
//! have been typed from the paper.

use std::path::PathBuf;

use fotfaste_domain::Check;
use fotfaste_vault::{OfficeRecovery, RecoveryPhrase};

use crate::{
    Desk, Error, Event, Other, narrow,
    recovery::{check_words, places, remove_sheets},
    views::office_recovery::OfficePaper,
};

/// Papers that are being written down.
pub(crate) struct PendingPapers {
    secret: OfficeRecovery,
    papers: [RecoveryPhrase; 2],
    asked: [[usize; 3]; 2],
    /// Their sheets on the way to a viewer.
    sheets: Vec<PathBuf>,
}

impl PendingPapers {
    pub(crate) fn new() -> Self {
        let secret = OfficeRecovery::generate();
        let papers = secret.split();
        Self { secret, papers, asked: [places(), places()], sheets: Vec::new() }
    }

    /// A sheet of one of them was written here: it goes when they count or are given up.
    pub(crate) fn printed(&mut self, path: PathBuf) {
        self.sheets.push(path);
    }

    /// The words of one paper, 1 or 2.
    pub(crate) fn words(&self, paper: u32) -> Result<Vec<String>, Error> {
        let index = if paper == 1 { 0 } else { 1 };
        let known = (1..=2).contains(&paper).then(|| &self.papers[index]);
        let words = known.ok_or(Error::NoSuchFile)?.words();
        Ok(words.map(str::to_owned).to_vec())
    }

    pub(crate) fn view(&self) -> Result<Vec<OfficePaper>, Error> {
        let one = |(paper, asked): (u32, &[usize; 3])| {
            let asked = asked.iter().map(|place| narrow(*place)).collect();
            Ok(OfficePaper { words: self.words(paper)?, asked })
        };
        (1..).zip(&self.asked).map(one).collect()
    }

    fn check(&self, typed: [&[String]; 2]) -> Result<(), Error> {
        let mut check = Check::new();
        let fields = ["first", "second"];
        for (index, field) in fields.into_iter().enumerate() {
            let paper = (&self.papers[index], &self.asked[index][..]);
            check_words(&mut check, paper, field, typed[index]);
        }
        check.finish(|| Some(()))?;
        Ok(())
    }
}

impl Desk {
    /// Tells the office of the papers that were made, once the words that were asked for are right.
    pub(crate) fn confirm_papers(&self, typed: [&[String]; 2]) -> Result<(), Error> {
        let made = self.pending_papers().take().ok_or(Error::NothingPending)?;
        let told = made
            .check(typed)
            .and_then(|()| Ok(self.sync().engine().set_office_recovery(&made.secret)?));
        if let Err(cause) = told {
            if !self.is_closed() {
                *self.pending_papers() = Some(made);
            }
            return Err(cause);
        }
        remove_sheets(&made.sheets);
        self.sync().hurry();
        self.tell(Event::other(Other::Sync));
        Ok(())
    }

    /// Forgets papers that nobody has been told of, and their sheets.
    pub(crate) fn forget_papers(&self) {
        if let Some(made) = self.pending_papers().take() {
            remove_sheets(&made.sheets);
        }
    }
}
