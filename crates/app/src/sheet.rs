//! Composing the supervisor sheet: the allow-list, the consent, the words.
//!
//! AF was criticised for telling a workplace about a person's past (JO 1029-2017). So nothing
//! reaches paper but the fields of [`SharedField`] that a consent in force covers, and what never
//! may be shown has no way in: the sheet's own model has no place for it.

mod compose;

use chrono::NaiveDate;
use fotfaste_domain::{
    Field, Id,
    case::{Consent, Participant},
    choice::{SharedField, VisitState},
    consent::{Blocked, Gate, Recipient, Refusal, gate},
    introduction::{Adaptation, Placement, Visit},
    place::{Supervisor, Workplace},
    support_thread::thread,
};
use fotfaste_store::Reader;

use crate::{
    Desk, Error,
    commands::{adaptations, notes_of, supervisors_at, tasks},
    views::introduction::TaskView,
};

pub(crate) use compose::{Choice, as_text, compose};

/// Everything a sheet could be made of, before anything is chosen.
pub(crate) struct Material {
    pub(crate) participant: Participant,
    pub(crate) placement: Placement,
    pub(crate) workplace: Option<Workplace>,
    pub(crate) supervisor: Option<Supervisor>,
    pub(crate) supervisors: Vec<Supervisor>,
    pub(crate) tasks: Vec<TaskView>,
    pub(crate) adaptations: Vec<Adaptation>,
    /// The participant's consents, oldest first.
    consents: Vec<Consent>,
    today: NaiveDate,
    pub(crate) next_visit: Option<Visit>,
    /// The latest word on what the supervisor handles.
    pub(crate) handles_now: Option<String>,
    /// Agreements in force, the oldest first.
    pub(crate) agreements: Vec<String>,
}

impl Material {
    /// Reads it; the caller has opened the record.
    pub(crate) fn read(
        desk: &Desk,
        reader: &Reader<'_>,
        placement: Placement,
        supervisor: Option<Id<Supervisor>>,
    ) -> Result<Self, Error> {
        let today = desk.today();
        let participant = reader.require(placement.participant)?;
        // Somebody who has ended gets no sheet: it goes to nobody until another is chosen.
        let mut supervisors = supervisors_at(reader, &placement)?;
        supervisors.retain(|supervisor| supervisor.is_there(today));
        let chosen = supervisor.or(placement.supervisor);
        let supervisor = supervisors.iter().find(|one| Some(one.id) == chosen).cloned();
        let of = [("participant", placement.participant.to_value())];
        let case = placement.participant.bytes();
        let consents = reader.find_in::<Consent>(case, &of, &["given_on"])?.readable;
        let notes = notes_of(reader, &placement)?;
        let stands = thread(&notes);
        let in_use = adaptations(reader, &placement)?.into_iter();
        Ok(Self {
            participant,
            workplace: reader.get(placement.workplace)?,
            supervisor,
            supervisors,
            tasks: tasks(reader, &placement)?,
            adaptations: in_use.filter(|one| one.ended_on.is_none_or(|day| day > today)).collect(),
            consents,
            today,
            next_visit: next_visit(reader, &placement, today)?,
            handles_now: stands.handles_now.map(|note| note.handles_now.clone()),
            agreements: stands.agreements.iter().map(|note| note.agreed.clone()).collect(),
            placement,
        })
    }

    /// Holds what is wanted against the consents that are in force today.
    pub(crate) fn gate(&self, wanted: &[SharedField]) -> Gate {
        match &self.supervisor {
            Some(supervisor) => {
                let to = Recipient { supervisor, placement: &self.placement };
                gate(&self.consents, wanted, to, self.today)
            }
            // A sheet is to somebody: without a name no consent can cover it.
            None => Gate {
                allowed: Vec::new(),
                blocked: wanted
                    .iter()
                    .map(|field| Blocked { field: *field, reason: Refusal::OtherRecipient })
                    .collect(),
            },
        }
    }

    /// The consent to show beside the choices: the one that counts, else the latest.
    pub(crate) fn consent(&self) -> Option<&Consent> {
        let gate = self.gate(SharedField::ALL);
        let counts = gate.allowed.last().map(|allowed| allowed.consent);
        let found = self.consents.iter().find(|consent| Some(consent.id) == counts);
        found.or(self.consents.last())
    }

    /// How many things the field holds.
    pub(crate) fn count(&self, field: SharedField) -> usize {
        let written = |text: &str| usize::from(!text.trim().is_empty());
        match field {
            SharedField::Schedule => written(&self.placement.schedule),
            SharedField::Tasks => self.tasks.len(),
            SharedField::HowToHelp => self.tasks.iter().map(|task| task.steps.len()).sum(),
            SharedField::Adaptations => self.adaptations.len(),
            SharedField::HandlesNow => usize::from(self.handles_now.is_some()),
            SharedField::Agreements => self.agreements.len(),
            SharedField::SteppingBack => written(&self.placement.stepping_back),
            SharedField::Phone => written(&self.participant.phone),
        }
    }
}

fn next_visit(
    reader: &Reader<'_>,
    placement: &Placement,
    today: NaiveDate,
) -> Result<Option<Visit>, Error> {
    let of = [("placement", placement.id.to_value()), ("state", VisitState::Planned.to_value())];
    let case = placement.participant.bytes();
    let planned = reader.find_in::<Visit>(case, &of, &["held_on", "starts_at"])?;
    Ok(planned.into_iter().find(|visit| visit.held_on >= today))
}
