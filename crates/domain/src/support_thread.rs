//! Supervisor support as a thread: what stands now, read from notes that are never changed.
//!
//! A correction takes the place of what it corrects, also its place in time. A note can answer a
//! question of another, and it can end another's agreement.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use crate::{Id, introduction::SupportNote};

/// What stands now at one placement.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Thread<'a> {
    /// Questions that nobody has answered, the oldest first.
    pub open_questions: Vec<&'a SupportNote>,
    /// Agreements in force, the oldest first.
    pub agreements: Vec<&'a SupportNote>,
    /// The latest word on what the supervisor handles.
    pub handles_now: Option<&'a SupportNote>,
    /// The next contact, as the latest note has it.
    pub next_contact_on: Option<NaiveDate>,
}

/// What stands now, from all notes of one placement.
#[must_use]
pub fn thread(notes: &[SupportNote]) -> Thread<'_> {
    let corrected: BTreeSet<_> = notes.iter().filter_map(|note| note.corrects).collect();
    let root = |id: Id<SupportNote>| root(notes, id);
    let mut standing: Vec<_> = notes.iter().filter(|note| !corrected.contains(&note.id)).collect();
    standing.sort_by_key(|note| (written_at(notes, root(note.id)), note.id));
    let pointed = |of: fn(&SupportNote) -> Option<Id<SupportNote>>| -> BTreeSet<_> {
        standing.iter().filter_map(|note| of(note)).map(root).collect()
    };
    let (answered, ended) = (pointed(|note| note.answers), pointed(|note| note.ends));
    let is_open = |note: &&&SupportNote| {
        !note.asked.is_empty() && note.agreed.is_empty() && !answered.contains(&root(note.id))
    };
    let in_force =
        |note: &&&SupportNote| !note.agreed.is_empty() && !ended.contains(&root(note.id));
    let last = |says: fn(&SupportNote) -> bool| standing.iter().rev().find(|note| says(note));
    Thread {
        open_questions: standing.iter().filter(is_open).copied().collect(),
        agreements: standing.iter().filter(in_force).copied().collect(),
        handles_now: last(|note| !note.handles_now.is_empty()).copied(),
        next_contact_on: last(SupportNote::says_something).and_then(|note| note.next_contact_on),
    }
}

/// What a chain of corrections began with.
fn root(notes: &[SupportNote], id: Id<SupportNote>) -> Id<SupportNote> {
    let mut at = id;
    // A chain is never longer than the notes; a circle, which no honest device writes, ends too.
    for _ in notes {
        let note = notes.iter().find(|note| note.id == at);
        let Some(before) = note.and_then(|note| note.corrects) else { break };
        at = before;
    }
    at
}

fn written_at(notes: &[SupportNote], id: Id<SupportNote>) -> Option<DateTime<Utc>> {
    notes.iter().find(|note| note.id == id).map(|note| note.written_at)
}

impl SupportNote {
    /// Whether it tells of a contact: one that only ends an agreement, or takes a note back, does
    /// not.
    #[must_use]
    pub fn says_something(&self) -> bool {
        let texts = [&self.asked, &self.agreed, &self.handles_now];
        self.next_contact_on.is_some() || texts.iter().any(|text| !text.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    fn note(number: u8) -> SupportNote {
        SupportNote {
            id: Id::from_bytes([number; 16]),
            placement: Id::from_bytes([1; 16]),
            supervisor: None,
            author: Id::from_bytes([2; 16]),
            written_at: Utc.timestamp_opt(i64::from(number), 0).unwrap(),
            asked: String::new(),
            agreed: String::new(),
            handles_now: String::new(),
            next_contact_on: None,
            corrects: None,
            answers: None,
            ends: None,
        }
    }

    fn id(number: u8) -> Option<Id<SupportNote>> {
        Some(Id::from_bytes([number; 16]))
    }

    fn numbers(notes: &[&SupportNote]) -> Vec<u8> {
        notes.iter().map(|note| note.id.bytes()[0]).collect()
    }

    #[test]
    fn a_question_is_open_until_it_is_answered() {
        let asked = SupportNote { asked: "När går jag undan?".to_owned(), ..note(1) };
        let both = SupportNote { asked: "Hur?".to_owned(), agreed: "Så".to_owned(), ..note(2) };
        let mut notes = vec![asked, both];
        assert_eq!(numbers(&thread(&notes).open_questions), [1]);
        let answer = SupportNote { agreed: "Efter tre".to_owned(), answers: id(1), ..note(3) };
        notes.push(answer);
        assert_eq!(numbers(&thread(&notes).open_questions), Vec::<u8>::new());
        let took_back = SupportNote { corrects: id(3), ..note(4) };
        notes.push(took_back);
        assert_eq!(numbers(&thread(&notes).open_questions), [1], "the answer was taken back");
    }

    #[test]
    fn an_agreement_is_in_force_until_it_is_ended_also_when_it_was_corrected() {
        let agreed = SupportNote { agreed: "Rast tio".to_owned(), ..note(1) };
        let other = SupportNote { agreed: "Ring vid sjukdom".to_owned(), ..note(2) };
        let corrected = SupportNote { agreed: "Rast elva".to_owned(), corrects: id(1), ..note(3) };
        let mut notes = vec![agreed, other, corrected];
        assert_eq!(numbers(&thread(&notes).agreements), [3, 2], "in its own place in time");
        notes.push(SupportNote { ends: id(1), ..note(4) });
        assert_eq!(numbers(&thread(&notes).agreements), [2], "ended, by its first identity");
    }

    #[test]
    fn the_latest_contact_says_what_is_handled_and_when_the_next_is() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 26);
        let first =
            SupportNote { handles_now: "Raster".to_owned(), next_contact_on: day, ..note(1) };
        let mut notes = vec![first, SupportNote { ends: id(1), ..note(2) }];
        let now = thread(&notes);
        assert_eq!((now.handles_now.unwrap().id.bytes()[0], now.next_contact_on), (1, day));
        notes.push(SupportNote { agreed: "Klart".to_owned(), ..note(3) });
        let now = thread(&notes);
        assert_eq!((now.handles_now.unwrap().id.bytes()[0], now.next_contact_on), (1, None));
    }

    #[test]
    fn corrections_in_a_circle_end() {
        let notes = [
            SupportNote { corrects: id(2), ..note(1) },
            SupportNote { corrects: id(1), ..note(2) },
        ];
        assert_eq!(thread(&notes), Thread::default());
    }
}
