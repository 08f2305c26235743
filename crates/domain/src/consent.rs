//! What a consent lets pass to a workplace, and what never does.
//!
//! The supervisor sheet is composed from an allow-list: a field is on it only if it is one of
//! [`SharedField`] and a consent that is in force that day covers it for that supervisor.

use chrono::NaiveDate;

use crate::{
    Id,
    case::{Consent, Participant},
    choice::SharedField,
    identity_number,
    introduction::Placement,
    limits::{NOTICE_DAYS, Nearness},
    place::Supervisor,
    record::choice,
};

/// Days before a consent ends at which it is time to ask again.
pub const DAYS_OF_NOTICE: u32 = NOTICE_DAYS;

choice! {
    /// What is never shown to a workplace, whatever anybody has consented to: an authority was
    /// seriously criticised for telling a workplace about a person's past (JO 1029-2017).
    NeverShared {
        /// Diagnos och hälsa
        Health = "health",
        /// Personnummer
        IdentityNumber = "identity_number",
        /// Adress
        Address = "address",
        /// Bakgrund och tidigare insatser
        Background = "background",
        /// Försörjning och bidrag
        Livelihood = "livelihood",
        /// Anteckningar i ärendet
        Journal = "journal",
    }
}

choice! {
    /// Why a field may not be shown.
    Refusal {
        /// Nobody has asked, or the answer does not cover this field.
        NotConsented = "not_consented",
        /// A consent covers it, but for another supervisor or placement.
        OtherRecipient = "other_recipient",
        /// A consent covers it from a later day.
        NotYet = "not_yet",
        /// The consent has run out.
        Expired = "expired",
        /// The consent was withdrawn.
        Withdrawn = "withdrawn",
    }
}

/// Whom a sheet is for, and about which placement.
#[derive(Clone, Copy, Debug)]
pub struct Recipient<'a> {
    /// The supervisor.
    pub supervisor: &'a Supervisor,
    /// The placement.
    pub placement: &'a Placement,
}

impl Consent {
    /// What may be shown.
    #[must_use]
    pub fn shared_fields(&self) -> Vec<SharedField> {
        SharedField::split(&self.fields)
    }

    /// Whether it covers a field for a recipient on a day.
    #[must_use]
    pub fn covers(&self, field: SharedField, to: Recipient<'_>, day: NaiveDate) -> bool {
        self.refusal(field, to, day).is_none()
    }

    /// Why it does not cover the field, unless it does.
    ///
    /// A consent that names nobody but a placement is for the supervisors at that placement's
    /// workplace; one that names neither is for nobody.
    #[must_use]
    pub fn refusal(
        &self,
        field: SharedField,
        to: Recipient<'_>,
        day: NaiveDate,
    ) -> Option<Refusal> {
        if self.participant != to.placement.participant || !self.shared_fields().contains(&field) {
            Some(Refusal::NotConsented)
        } else if !self.is_for(to) {
            Some(Refusal::OtherRecipient)
        } else if self.withdrawn_on.is_some_and(|withdrawn| withdrawn <= day) {
            Some(Refusal::Withdrawn)
        } else if self.valid_until.is_some_and(|last| last < day) {
            Some(Refusal::Expired)
        } else if self.given_on > day {
            Some(Refusal::NotYet)
        } else {
            None
        }
    }

    fn is_for(&self, to: Recipient<'_>) -> bool {
        let at_workplace = to.supervisor.workplace == to.placement.workplace;
        let is_placement = self.placement.is_none_or(|placement| placement == to.placement.id);
        let is_named = match self.supervisor {
            Some(supervisor) => supervisor == to.supervisor.id,
            None => self.placement.is_some(),
        };
        at_workplace && is_placement && is_named
    }

    /// How near its last day is; a withdrawn one has passed.
    #[must_use]
    pub fn nearness(&self, today: NaiveDate) -> Nearness {
        if self.withdrawn_on.is_some_and(|withdrawn| withdrawn <= today) {
            return Nearness::Passed;
        }
        self.valid_until.map_or(Nearness::Far, |last| Nearness::of_day(last, today, DAYS_OF_NOTICE))
    }
}

/// A field that may be shown, and the consent that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Allowed {
    /// The field.
    pub field: SharedField,
    /// Under which consent.
    pub consent: Id<Consent>,
}

/// A field that may not be shown, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Blocked {
    /// The field.
    pub field: SharedField,
    /// Why.
    pub reason: Refusal,
}

/// What a sheet may hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gate {
    /// What may be shown.
    pub allowed: Vec<Allowed>,
    /// What may not.
    pub blocked: Vec<Blocked>,
}

/// Which of the wanted fields a sheet may hold for this recipient on this day.
///
/// Where several consents cover a field, the one that was given last stands for it.
#[must_use]
pub fn gate(
    consents: &[Consent],
    wanted: &[SharedField],
    to: Recipient<'_>,
    day: NaiveDate,
) -> Gate {
    let mut gate = Gate::default();
    for field in SharedField::ALL.iter().copied().filter(|field| wanted.contains(field)) {
        let covering = consents.iter().filter(|consent| consent.covers(field, to, day));
        match covering.max_by_key(|consent| (consent.given_on, consent.id)) {
            Some(consent) => gate.allowed.push(Allowed { field, consent: consent.id }),
            None => gate.blocked.push(Blocked { field, reason: reason(consents, field, to, day) }),
        }
    }
    gate
}

/// The reason that comes closest to a consent: the last in the order of [`Refusal`].
fn reason(consents: &[Consent], field: SharedField, to: Recipient<'_>, day: NaiveDate) -> Refusal {
    let refusals = consents.iter().filter_map(|consent| consent.refusal(field, to, day));
    refusals.max().unwrap_or(Refusal::NotConsented)
}

/// What of the never-list can be recognised in a free text that is about to be shown: an identity
/// number, the participant's address or e-mail. Meaning cannot be recognised: people read the
/// preview for that.
#[must_use]
pub fn recognised_in(text: &str, participant: &Participant) -> Vec<NeverShared> {
    let folded = text.to_lowercase();
    let holds = |secret: &str| {
        let secret = secret.trim().to_lowercase();
        secret.chars().count() >= 4 && folded.contains(&secret)
    };
    let number = !participant.identity_number.is_empty() && holds(&participant.identity_number);
    let mut found = Vec::new();
    if number || identity_number::is_in(text) {
        found.push(NeverShared::IdentityNumber);
    }
    if participant.address.lines().any(holds) || holds(&participant.email) {
        found.push(NeverShared::Address);
    }
    found
}

#[cfg(test)]
mod tests;
