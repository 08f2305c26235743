//! The checklist for handing over to the supervisor.

use chrono::NaiveDate;

use crate::{Id, introduction::Placement, office::Member, record::entity};

entity! {
    /// One line of a placement's checklist for handing over to the supervisor.
    HandoverItem {
        /// At which placement.
        placement: Id<Placement>,
        /// Its place in the list, from 0.
        position: u32,
        /// What has to be in place.
        text: String,
        /// Since when it is.
        done_on: Option<NaiveDate>,
        /// Who ticked it.
        done_by: Option<Id<Member>>,
    }
}

impl HandoverItem {
    /// Ticked by somebody on a day, or not ticked after all. What was ticked keeps its day.
    #[must_use]
    pub fn ticked(self, by: Option<(Id<Member>, NaiveDate)>) -> Self {
        match (by, self.done_on) {
            (Some(_), Some(_)) => self,
            (Some((by, day)), None) => Self { done_on: Some(day), done_by: Some(by), ..self },
            (None, _) => Self { done_on: None, done_by: None, ..self },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_ticked_keeps_who_and_when() {
        let item = HandoverItem {
            id: Id::from_bytes([1; 16]),
            placement: Id::from_bytes([2; 16]),
            position: 0,
            text: "Handledaren vet vem hen ringer".to_owned(),
            done_on: None,
            done_by: None,
        };
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let (anna, bo) = (Id::from_bytes([3; 16]), Id::from_bytes([4; 16]));
        let ticked = item.clone().ticked(Some((anna, day("2026-11-19"))));
        assert_eq!((ticked.done_by, ticked.done_on), (Some(anna), Some(day("2026-11-19"))));
        assert_eq!(ticked.clone().ticked(Some((bo, day("2026-11-20")))), ticked);
        assert_eq!(ticked.ticked(None), item);
    }
}
