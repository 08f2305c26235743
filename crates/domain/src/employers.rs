//! The employers' side: contacts and openings. Shared by the team, silent about participants.

use chrono::{NaiveDate, TimeDelta};

use crate::{
    Id,
    choice::{ContactWay, OpeningState},
    office::Member,
    place::{Employer, Workplace},
    record::entity,
};

/// Days after a colleague's contact with an employer in which others are warned, unless the
/// office has chosen otherwise.
pub const CONTACT_WARNING_DAYS: u32 = 14;

entity! {
    /// A contact with an employer: who, when, how, about what, and what comes next.
    EmployerContact {
        /// With which employer.
        employer: Id<Employer>,
        /// About which of its workplaces, when one.
        workplace: Option<Id<Workplace>>,
        /// By which coach.
        by: Id<Member>,
        /// With whom there.
        contact_person: String,
        /// When.
        held_on: NaiveDate,
        /// How.
        way: ContactWay,
        /// About what. Names no participant.
        about: String,
        /// What comes next.
        next_step: String,
        /// When that is due.
        next_step_on: Option<NaiveDate>,
        /// When it was done.
        next_step_done_on: Option<NaiveDate>,
    }
}

entity! {
    /// An opening (möjlig plats) at a workplace: what, never who.
    Opening {
        /// Where.
        workplace: Id<Workplace>,
        /// What it is called.
        title: String,
        /// What is done there.
        tasks: String,
        /// Occupation, SSYK 2012: one to four digits, or empty.
        ssyk: String,
        /// Hours per week, when known.
        hours_per_week: Option<u32>,
        /// When in the week, in words.
        times: String,
        /// What the work asks for.
        demands: String,
        /// Known since.
        since: NaiveDate,
        /// How many.
        places: u32,
        /// Open, filled or closed.
        state: OpeningState,
        /// Filled or closed since.
        closed_on: Option<NaiveDate>,
    }
}

impl EmployerContact {
    /// Whether the next step is still to be done on that day, and its day has come.
    #[must_use]
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.next_step_done_on.is_none() && self.next_step_on.is_some_and(|day| day <= today)
    }

    /// With its next step done on that day, or not done after all.
    #[must_use]
    pub fn with_step_done(self, on: Option<NaiveDate>) -> Self {
        Self { next_step_done_on: on, ..self }
    }
}

impl Opening {
    /// Open again, filled or closed, from that day.
    #[must_use]
    pub fn moved_to(self, state: OpeningState, today: NaiveDate) -> Self {
        let since = self.closed_on.filter(|_| self.state == state).or(Some(today));
        let closed_on = since.filter(|_| state != OpeningState::Open);
        Self { state, closed_on, ..self }
    }
}

/// The latest contact that a colleague has had with an employer within so many days: a reason to
/// talk to the colleague first, never a hindrance.
#[must_use]
pub fn recent_contact(
    contacts: &[EmployerContact],
    me: Id<Member>,
    today: NaiveDate,
    days: u32,
) -> Option<&EmployerContact> {
    let others = contacts.iter().filter(|contact| contact.by != me);
    let recent =
        others.filter(|contact| today - contact.held_on <= TimeDelta::days(i64::from(days)));
    recent.max_by_key(|contact| (contact.held_on, contact.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn contact(by: u8, held_on: &str) -> EmployerContact {
        EmployerContact {
            id: Id::from_bytes([by; 16]),
            employer: Id::from_bytes([1; 16]),
            workplace: None,
            by: Id::from_bytes([by; 16]),
            contact_person: String::new(),
            held_on: day(held_on),
            way: ContactWay::Phone,
            about: "Praktik".to_owned(),
            next_step: "Ringa".to_owned(),
            next_step_on: Some(day("2026-11-20")),
            next_step_done_on: None,
        }
    }

    #[test]
    fn a_colleagues_contact_warns_within_its_days_and_ones_own_never_does() {
        let contacts =
            [contact(1, "2026-11-18"), contact(2, "2026-11-05"), contact(3, "2026-11-01")];
        let warned = |me, today, days| {
            recent_contact(&contacts, Id::from_bytes([me; 16]), day(today), days)
                .map(|contact| contact.by.bytes()[0])
        };
        assert_eq!(warned(1, "2026-11-19", 14), Some(2), "the latest of a colleague's");
        assert_eq!(warned(1, "2026-11-20", 14), None, "fifteen days ago");
        assert_eq!(warned(2, "2026-11-19", 14), Some(1));
        assert_eq!(warned(1, "2026-11-20", 0), None);
    }

    #[test]
    fn a_next_step_is_due_from_its_day_until_it_is_done() {
        let contact = contact(1, "2026-11-18");
        assert!(!contact.is_due(day("2026-11-19")));
        assert!(contact.is_due(day("2026-11-20")));
        let done = contact.with_step_done(Some(day("2026-11-20")));
        assert!(!done.is_due(day("2026-11-21")));
        assert!(done.with_step_done(None).is_due(day("2026-11-21")));
    }

    #[test]
    fn an_opening_that_is_closed_keeps_its_day_until_it_opens_again() {
        let opening = Opening {
            id: Id::from_bytes([1; 16]),
            workplace: Id::from_bytes([2; 16]),
            title: "Diskare".to_owned(),
            tasks: String::new(),
            ssyk: "9412".to_owned(),
            hours_per_week: Some(20),
            times: String::new(),
            demands: String::new(),
            since: day("2026-11-01"),
            places: 1,
            state: OpeningState::Open,
            closed_on: None,
        };
        let (today, later) = (day("2026-11-19"), day("2026-11-25"));
        let filled = opening.clone().moved_to(OpeningState::Filled, today);
        assert_eq!(filled.closed_on, Some(today));
        assert_eq!(filled.clone().moved_to(OpeningState::Filled, later), filled);
        assert_eq!(filled.clone().moved_to(OpeningState::Closed, later).closed_on, Some(later));
        assert_eq!(filled.moved_to(OpeningState::Open, later), opening);
    }
}
