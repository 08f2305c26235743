//! What this device wants the office to vouch for, and the certificates that say it.
//!
//! Offline nobody knows the log's newest certificate, so the store keeps intents; at sync they
//! become certificates on top of the newest log, and again if somebody else was faster.

use fotfaste_protocol::{
    CertificateRefusal, SpaceId, UserId,
    certificate::{
        Action, Certificate, DevicePublic, ErasureReason, Right, Role, SealingKey, SpaceKind,
    },
    hash::Hash,
    office::Office,
    routes::BundleUpload,
};
use fotfaste_vault::{Key, SealingPublic, seal_bundle};
use serde::{Deserialize, Serialize};

use crate::{Error, identity::Identity};

/// One thing that the office's log shall say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Intent {
    /// A space of mine comes into being.
    CreateSpace { space: SpaceId, kind: SpaceKind },
    /// A colleague gets access to a space that I may write.
    AddMember { space: SpaceId, user: UserId, right: Right },
    /// A new colleague with a first device enters the office and its team space.
    Admit { user: UserId, role: Role, user_key: SealingKey, device: DevicePublic },
    /// A case is erased.
    Erase { space: SpaceId, reason: ErasureReason },
}

impl Intent {
    /// The space that it is about.
    pub(crate) fn space(&self) -> Option<SpaceId> {
        match self {
            Self::CreateSpace { space, .. }
            | Self::AddMember { space, .. }
            | Self::Erase { space, .. } => Some(*space),
            Self::Admit { .. } => None,
        }
    }
}

/// Certificates ready to be sent, and what the log looks like with them.
pub(crate) struct Certified {
    pub(crate) certificates: Vec<Certificate>,
    pub(crate) bundles: Vec<BundleUpload>,
    pub(crate) office: Office,
}

/// Signs what the intents ask for on top of `office`. What the log says already is left out.
///
/// `keys` gives all epoch keys of a space that this device holds.
///
/// # Errors
/// [`Error::NotAllowed`] when the log gives this user no right to it.
pub(crate) fn certify(
    office: &Office,
    me: &Identity,
    at_minute: i64,
    intents: &[Intent],
    keys: &dyn Fn(SpaceId) -> Result<Vec<(u32, Key)>, Error>,
) -> Result<Certified, Error> {
    let mut work = Work {
        out: Certified { certificates: vec![], bundles: vec![], office: office.clone() },
        me,
        at_minute,
        keys,
    };
    for intent in intents {
        work.carry_out(intent)?;
    }
    Ok(work.out)
}

struct Work<'a> {
    out: Certified,
    me: &'a Identity,
    at_minute: i64,
    keys: &'a dyn Fn(SpaceId) -> Result<Vec<(u32, Key)>, Error>,
}

impl Work<'_> {
    fn carry_out(&mut self, intent: &Intent) -> Result<(), Error> {
        // Whatever was wanted of a case that a colleague has erased is wanted no more.
        if intent.space().is_some_and(|space| self.out.office.is_erased(space)) {
            return Ok(());
        }
        match intent {
            Intent::CreateSpace { space, kind } => self.create(*space, *kind),
            Intent::AddMember { space, user, right } => self.add_member(*space, *user, *right),
            Intent::Admit { user, role, user_key, device } => {
                let (user, role, user_key) = (*user, *role, user_key.clone());
                self.say(Action::AddUser { user, role, user_key })?;
                self.say(Action::AddDevice { user, device: device.clone() })?;
                match self.out.office.team().map(|team| team.id) {
                    Some(team) => self.add_member(team, user, Right::Write),
                    None => Ok(()),
                }
            }
            Intent::Erase { space, reason } => self.erase(*space, *reason),
        }
    }

    /// A case that never came to the server needs no certificate. One that this user has lost the
    /// right to erase is gone here all the same; others keep it, and the receipt says so.
    fn erase(&mut self, space: SpaceId, reason: ErasureReason) -> Result<(), Error> {
        if self.out.office.space(space).is_none() {
            return Ok(());
        }
        match self.say(Action::EraseSpace { space, reason }) {
            Err(Error::NotAllowed) => Ok(()),
            said => said,
        }
    }

    fn create(&mut self, space: SpaceId, kind: SpaceKind) -> Result<(), Error> {
        let keys = (self.keys)(space)?;
        let (_, first) = keys.first().ok_or(Error::KeyMissing)?;
        let commitment = Hash(first.commitment(space.as_bytes()));
        let (upload, bundle) = self.bundle(space, &keys, &[self.me.user])?;
        let owner = self.me.user;
        let action = Action::CreateSpace { space, kind, owner, commitment, bundle };
        self.say_with(action, Some(upload))
    }

    fn add_member(&mut self, space: SpaceId, user: UserId, right: Right) -> Result<(), Error> {
        let known = self.out.office.space(space).ok_or(Error::UnknownSpace)?;
        let members: Vec<UserId> = known.members.keys().copied().chain([user]).collect();
        let keys = (self.keys)(space)?;
        let (upload, bundle) = self.bundle(space, &keys, &members)?;
        self.say_with(Action::AddMember { space, user, right, bundle }, Some(upload))
    }

    /// Seals the space's keys to the members, as the log knows their keys; the hash that names it.
    fn bundle(
        &self,
        space: SpaceId,
        keys: &[(u32, Key)],
        members: &[UserId],
    ) -> Result<(BundleUpload, Hash), Error> {
        let sealed_to: Vec<_> = members
            .iter()
            .map(|member| {
                let user = self.out.office.user(*member).ok_or(Error::UnknownMember)?;
                Ok((member.0, SealingPublic::from_bytes(&user.key.0)?))
            })
            .collect::<Result<_, Error>>()?;
        let bytes = seal_bundle(space.0, keys, &sealed_to);
        let hash = Hash::of_bundle(&bytes);
        Ok((BundleUpload { space, bytes }, hash))
    }

    fn say(&mut self, action: Action) -> Result<(), Error> {
        self.say_with(action, None)
    }

    /// Signs an action and takes it in; what is so already needs no certificate. Of several
    /// bundles of one space only the newest is sent: nobody is served another.
    fn say_with(&mut self, action: Action, bundle: Option<BundleUpload>) -> Result<(), Error> {
        let signing = &self.me.keys.signing;
        let next =
            self.out.office.next_certificate(self.me.device, signing, self.at_minute, action);
        match self.out.office.apply(&next) {
            Ok(()) => {
                self.out.certificates.push(next);
                if let Some(bundle) = bundle {
                    self.out.bundles.retain(|older| older.space != bundle.space);
                    self.out.bundles.push(bundle);
                }
            }
            Err(fotfaste_protocol::Error::Certificate {
                reason: CertificateRefusal::AlreadySo,
                ..
            }) => {}
            Err(fotfaste_protocol::Error::Certificate {
                reason: CertificateRefusal::NotAllowed,
                ..
            }) => return Err(Error::NotAllowed),
            Err(other) => return Err(other.into()),
        }
        Ok(())
    }
}
