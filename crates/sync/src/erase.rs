//! Erasing a case: here at once, at the server and on every other device with the next sync.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use fotfaste_domain::{Id, Kind, Scope, case::Participant};
use fotfaste_protocol::{
    SpaceId,
    certificate::{ErasureReason, Right, Role},
    office::Office,
};
use fotfaste_store::{
    Reader, Store, Writer,
    erasure::{Erasure, Receipt},
};

use crate::{Engine, Error, engine::Inner, intent::Intent, local, transport::Transport};

/// How far an erasure that was decided here has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErasureStanding {
    /// The case was never anywhere else.
    OnlyHere,
    /// The others hear of it at the next sync.
    Waiting,
    /// It stands in the office's log: the server has deleted it, each device does at its next sync.
    Vouched,
    /// The office's log did not take it: others may still have the case.
    Refused,
}

impl<T: Transport> Engine<T> {
    /// Erases a case: on this device now, elsewhere from the next sync on. Nothing brings it back.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] for somebody who neither writes the case nor leads the office,
    /// [`Error::UnknownSpace`] when this device does not have it, the store's.
    pub fn erase_case(
        &self,
        participant: Id<Participant>,
        reason: ErasureReason,
    ) -> Result<Receipt, Error> {
        let space = SpaceId(participant.bytes());
        self.0.may_erase(space)?;
        let me = self.0.identity()?;
        let erasure = Erasure {
            space: space.0,
            at: (self.0.clock)(),
            by: me.user.0,
            reason: code(reason).to_owned(),
            here: true,
        };
        let receipt = self.0.write(|writer| {
            let receipt = erase(writer, &erasure)?;
            local::want(writer, &Intent::Erase { space, reason })?;
            Ok(receipt)
        })?;
        self.0.store.truncate_log()?;
        Ok(receipt)
    }

    /// Whether this user may erase a case, as far as the office's log is known here.
    ///
    /// # Errors
    /// The store's.
    pub fn may_erase(&self, participant: Id<Participant>) -> Result<bool, Error> {
        match self.0.may_erase(SpaceId(participant.bytes())) {
            Ok(()) => Ok(true),
            Err(Error::NotAllowed) => Ok(false),
            Err(other) => Err(other),
        }
    }

    /// How far an erasure has come.
    ///
    /// # Errors
    /// The store's.
    pub fn erasure_standing(&self, space: [u8; 16]) -> Result<ErasureStanding, Error> {
        let space = SpaceId(space);
        let waits = |(_, intent): &(i64, Intent)| matches!(intent, Intent::Erase { space: of, .. } if *of == space);
        let waiting = self.0.intents()?.iter().any(waits);
        let office = self.0.office();
        let known = office.as_ref().and_then(|office| office.space(space));
        Ok(match known {
            Some(space) if space.erased.is_some() => ErasureStanding::Vouched,
            Some(_) if waiting => ErasureStanding::Waiting,
            Some(_) => ErasureStanding::Refused,
            None => ErasureStanding::OnlyHere,
        })
    }
}

impl<T: Transport> Inner<T> {
    fn may_erase(&self, space: SpaceId) -> Result<(), Error> {
        let me = self.identity()?;
        let office = self.office();
        let Some(office) = office.as_ref() else { return Ok(()) };
        let role = office.user(me.user).map(|user| user.role);
        let leads = matches!(role, Some(Role::Admin | Role::Lead));
        let writes =
            office.space(space).is_none() || office.member_of(space, me.user) == Some(Right::Write);
        if leads || writes { Ok(()) } else { Err(Error::NotAllowed) }
    }
}

/// What has gone from this device.
#[derive(Default)]
pub(crate) struct Gone {
    /// Their case numbers, which the receipts do not keep.
    pub(crate) cases: Vec<String>,
    pub(crate) kinds: BTreeSet<Kind>,
}

/// Erases what the office's log says is erased and this device still has. Asked at every sync, so
/// that a program that was killed in between goes on where it stopped.
pub(crate) fn follow(store: &Store, office: &Office) -> Result<Gone, Error> {
    let held = store.read::<_, Error>(|reader| Ok(reader.spaces()?))?;
    let gone = held
        .iter()
        .filter(|space| space.kind == Scope::Case)
        .filter_map(|space| Some((space.id, office.space(SpaceId(space.id))?.erased?)));
    let gone: Vec<_> = gone.collect();
    if gone.is_empty() {
        return Ok(Gone::default());
    }
    let mut cases = Vec::new();
    let written = store.write::<_, Error>(|writer| {
        for (space, erased) in &gone {
            cases.push(case_number(writer, *space)?);
            let at = DateTime::<Utc>::from_timestamp(erased.at_minute.saturating_mul(60), 0);
            let erasure = Erasure {
                space: *space,
                at: at.unwrap_or(DateTime::<Utc>::MAX_UTC),
                by: erased.by.0,
                reason: code(erased.reason).to_owned(),
                here: false,
            };
            erase(writer, &erasure)?;
        }
        Ok(())
    })?;
    store.truncate_log()?;
    Ok(Gone { cases, kinds: written.kinds })
}

/// What the case is called without naming anybody; empty when its participant never came here.
pub(crate) fn case_number(reader: &Reader<'_>, space: [u8; 16]) -> Result<String, Error> {
    match reader.get::<Participant>(Id::from_bytes(space)) {
        Ok(person) => Ok(person.map(|person| person.case_number).unwrap_or_default()),
        Err(fotfaste_store::Error::NewerProgram(_)) => Ok(String::new()),
        Err(cause) => Err(cause.into()),
    }
}

/// The rows and everything that was wanted of the space.
fn erase(writer: &mut Writer<'_>, erasure: &Erasure) -> Result<Receipt, Error> {
    local::forget(writer, |intent| intent.space() == Some(SpaceId(erasure.space)))?;
    Ok(writer.erase_case(erasure)?)
}

/// The code of a reason, as receipts have it.
fn code(reason: ErasureReason) -> &'static str {
    match reason {
        ErasureReason::Retention => "retention",
        ErasureReason::Requested => "requested",
        ErasureReason::Mistake => "mistake",
    }
}
