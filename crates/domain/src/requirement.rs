//! What a programme wants in place, and whether it is.

use chrono::NaiveDate;

use crate::{choice::Requirement, limits::Standing};

impl Standing<'_> {
    /// What the programme asks for, each with whether it is there. `plan_agreed`: the participant
    /// has said yes to the plan. A closed case is asked for nothing.
    #[must_use]
    pub fn requirements(&self, plan_agreed: bool, today: NaiveDate) -> Vec<(Requirement, bool)> {
        let (Some(enrolment), Some(programme)) = (self.enrolment, self.programme) else {
            return Vec::new();
        };
        let is_met = |requirement| match requirement {
            Requirement::Decision => !enrolment.decision.is_empty(),
            Requirement::Plan => plan_agreed,
            Requirement::Agreement => self.has_agreement(today),
            Requirement::Consent => self.has_consent(today),
        };
        let asked = Requirement::split(&programme.requirements).into_iter();
        asked.map(|requirement| (requirement, is_met(requirement))).collect()
    }

    /// Whether every placement that goes on has an agreement that holds.
    fn has_agreement(&self, today: NaiveDate) -> bool {
        let holds = |last: Option<NaiveDate>| last.is_none_or(|last| last >= today);
        let mut current = self.placements.iter().filter(|one| holds(one.ends_on)).peekable();
        current.peek().is_some()
            && current.all(|one| !one.agreement.is_empty() && holds(one.agreement_ends_on))
    }

    fn has_consent(&self, today: NaiveDate) -> bool {
        self.consents.iter().any(|consent| {
            consent.given_on <= today
                && consent.valid_until.is_none_or(|last| last >= today)
                && consent.withdrawn_on.is_none_or(|day| day > today)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Id,
        case::{Consent, Enrolment},
        choice::{Phase, PlacementKind},
        introduction::Placement,
        programme::built_in,
    };

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn enrolment(decision: &str) -> Enrolment {
        Enrolment {
            id: Id::from_bytes([4; 16]),
            participant: Id::from_bytes([1; 16]),
            programme: crate::programme::AF_SIUS,
            coach: Id::from_bytes([5; 16]),
            referral: String::new(),
            starts_on: date("2026-08-31"),
            ends_on: None,
            phase: Phase::Introduction,
            phase_since: date("2026-08-31"),
            livelihood: String::new(),
            exit_reason: String::new(),
            target_group: String::new(),
            decision: decision.to_owned(),
            entry_occupation: None,
            entry_livelihood: None,
            exit_outcome: None,
            exit_occupation: None,
            exit_livelihood: None,
            later_on: None,
            later_outcome: None,
            later_occupation: None,
            later_livelihood: None,
        }
    }

    fn placement(agreement: &str, ends: Option<&str>, agreement_ends: Option<&str>) -> Placement {
        Placement {
            id: Id::from_bytes([3; 16]),
            participant: Id::from_bytes([1; 16]),
            workplace: Id::from_bytes([2; 16]),
            supervisor: None,
            kind: PlacementKind::Internship,
            hours_per_week: 24,
            schedule: String::new(),
            starts_on: date("2026-08-31"),
            ends_on: ends.map(date),
            agreement: agreement.to_owned(),
            stepping_back: String::new(),
            what_works: String::new(),
            agreement_ends_on: agreement_ends.map(date),
            subsidy: None,
            subsidy_starts_on: None,
            subsidy_ends_on: None,
            subsidy_decision: String::new(),
        }
    }

    fn consent(until: &str) -> Consent {
        Consent {
            id: Id::from_bytes([7; 16]),
            participant: Id::from_bytes([1; 16]),
            supervisor: None,
            placement: Some(Id::from_bytes([3; 16])),
            fields: "tasks".to_owned(),
            purpose: String::new(),
            given_on: date("2026-09-01"),
            valid_until: Some(date(until)),
            withdrawn_on: None,
            evidence: "Sagt i samtal".to_owned(),
        }
    }

    fn met(enrolment: &Enrolment, placements: &[Placement], consents: &[Consent]) -> Vec<bool> {
        let [sius, _] = built_in();
        let (enrolment, programme) = (Some(enrolment), Some(&sius));
        let standing = Standing { enrolment, programme, placements, consents };
        let all = standing.requirements(false, date("2026-11-19"));
        assert_eq!(all.len(), 4, "decision, plan, agreement, consent");
        all.into_iter().map(|(_, met)| met).collect()
    }

    #[test]
    fn what_a_programme_asks_for_is_there_or_missing() {
        let [begun, decided] = [enrolment(""), enrolment("AF 2026-08-20")];
        assert_eq!(met(&begun, &[], &[]), [false; 4]);
        let agreed = [placement("Påskriven", None, None)];
        let consents = [consent("2026-12-31")];
        assert_eq!(met(&decided, &agreed, &consents), [true, false, true, true]);
        let expired = [placement("Påskriven", None, Some("2026-11-18"))];
        assert_eq!(met(&decided, &expired, &[consent("2026-11-18")]), [true, false, false, false]);
        let over = [placement("Påskriven", Some("2026-11-18"), None)];
        assert_eq!(met(&decided, &over, &[]), [true, false, false, false], "nothing goes on");
    }
}
