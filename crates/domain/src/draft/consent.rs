//! The draft of a consent, and its withdrawal.

use crate::{
    Check, Id, Problem, ProblemCode,
    case::{Consent, Participant},
    choice::SharedField,
    introduction::Placement,
    place::Supervisor,
    when::Direction,
};

use super::{Context, draft};

draft! {
    /// A consent to show something to a workplace.
    ConsentDraft about {
        /// From whom.
        participant: Id<Participant>,
    } with {
        /// To which supervisor; nobody means the supervisors at the placement's workplace.
        supervisor: Option<Id<Supervisor>>,
        /// For which placement.
        placement: Option<Id<Placement>>,
        /// What may be shown.
        fields: Vec<SharedField>,
        /// What it is for.
        purpose: String,
        /// Given on; empty means today.
        given_on: String,
        /// Valid until and including, or empty.
        valid_until: String,
        /// How it was given.
        evidence: String,
    }
}

impl ConsentDraft {
    /// The consent, new or corrected.
    ///
    /// It names what may be shown and to whom, and how it was given: a consent has to be possible
    /// to prove (GDPR art. 7.1).
    ///
    /// # Errors
    /// Every problem found.
    pub fn save(
        &self,
        existing: Option<&Consent>,
        context: &mut Context<'_>,
    ) -> Result<Consent, Vec<Problem>> {
        let mut check = Check::new();
        let today = context.today();
        let has_recipient = self.supervisor.is_some() || self.placement.is_some();
        check.that("supervisor", ProblemCode::ConsentWithoutRecipient, has_recipient);
        check.that("fields", ProblemCode::ConsentWithoutFields, !self.fields.is_empty());
        let given_on = check.past_day("givenOn", &self.given_on, today);
        let valid_until =
            check.optional_day("validUntil", &self.valid_until, today, Direction::Future);
        check.in_order("validUntil", given_on, valid_until);
        let purpose = check.line("purpose", &self.purpose);
        let evidence = check.required_line("evidence", &self.evidence);
        check.finish(|| {
            Some(Consent {
                id: existing.map_or_else(|| context.new_id(), |existing| existing.id),
                participant: self.participant,
                supervisor: self.supervisor,
                placement: self.placement,
                fields: SharedField::join(&self.fields),
                purpose,
                given_on: given_on?,
                valid_until,
                withdrawn_on: existing.and_then(|existing| existing.withdrawn_on),
                evidence,
            })
        })
    }
}

impl From<&Consent> for ConsentDraft {
    fn from(consent: &Consent) -> Self {
        Self {
            participant: consent.participant,
            supervisor: consent.supervisor,
            placement: consent.placement,
            fields: SharedField::split(&consent.fields),
            purpose: consent.purpose.clone(),
            given_on: consent.given_on.to_string(),
            valid_until: super::written_day(consent.valid_until),
            evidence: consent.evidence.clone(),
        }
    }
}

impl Consent {
    /// The consent, withdrawn on a day as typed; left empty, it is today. What was shown before
    /// stays in the log; nothing is shown from that day on.
    ///
    /// # Errors
    /// When the day cannot be read, is to come, or lies before the consent was given.
    pub fn withdraw(&self, on: &str, context: &Context<'_>) -> Result<Self, Vec<Problem>> {
        let mut check = Check::new();
        let on = check.past_day("on", on, context.today());
        check.in_order("on", Some(self.given_on), on);
        check.finish(|| Some(Self { withdrawn_on: Some(on?), ..self.clone() }))
    }
}
