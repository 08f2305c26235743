//! What this device wants the office to vouch for, and the certificates that say it.
//!
//! Offline nobody knows the log's newest certificate, so the store keeps intents; at sync they
//! become certificates on top of the newest log, and again if somebody else was faster.

use std::collections::{BTreeMap, BTreeSet};

use fotfaste_protocol::{
    CertificateRefusal, DeviceId, SpaceId, UserId,
    certificate::{
        Action, Certificate, DevicePublic, ErasureReason, OfficeKey, Right, Role, SealingKey,
        SpaceKind,
    },
    hash::Hash,
    office::{Office, Space},
    routes::BundleUpload,
};
use fotfaste_vault::{Key, SealingSecret};
use serde::{Deserialize, Serialize};

use crate::{Error, bundle, identity::Identity, paper::Paper, user_key};

/// Rotations in one request at most: with each comes a bundle for every member.
const ROTATIONS: usize = 200;

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
    /// Somebody, perhaps I myself, may no longer read a space that I may write.
    RemoveMember { space: SpaceId, user: UserId },
    /// A colleague may do more, or less, in the office.
    ChangeRole { user: UserId, role: Role },
    /// A device is lost: nothing more is accepted from it than what the server holds by then.
    Revoke { device: DeviceId },
    /// A colleague leaves the office: their devices are revoked.
    RemoveUser { user: UserId },
    /// Another device of mine enters the office, and gets my key.
    Link { device: DevicePublic },
    /// A colleague gets access to a case that I may write, until a moment.
    ShareUntil { space: SpaceId, user: UserId, right: Right, until_minute: i64 },
    /// Older programs seal nothing more.
    RequireVersion { version: u32 },
    /// The office has a recovery secret, or another.
    SetRecovery { key: OfficeKey },
    /// My recovery words bring me back on another computer.
    SetUserRecovery { paper: Paper },
}

impl Intent {
    /// The space that it is about.
    pub(crate) fn space(&self) -> Option<SpaceId> {
        match self {
            Self::CreateSpace { space, .. }
            | Self::AddMember { space, .. }
            | Self::ShareUntil { space, .. }
            | Self::RemoveMember { space, .. }
            | Self::Erase { space, .. } => Some(*space),
            Self::Admit { .. }
            | Self::ChangeRole { .. }
            | Self::Revoke { .. }
            | Self::RemoveUser { .. }
            | Self::Link { .. }
            | Self::RequireVersion { .. }
            | Self::SetRecovery { .. }
            | Self::SetUserRecovery { .. } => None,
        }
    }

    /// The devices that it revokes: what the server holds of theirs is asked for first.
    pub(crate) fn revoked(&self, office: &Office) -> Vec<DeviceId> {
        match self {
            Self::Revoke { device } => vec![*device],
            Self::RemoveUser { user } => {
                let devices = office.devices_of(*user);
                devices.filter(|one| one.revoked.is_none()).map(|one| one.id).collect()
            }
            Self::CreateSpace { .. }
            | Self::AddMember { .. }
            | Self::ShareUntil { .. }
            | Self::RemoveMember { .. }
            | Self::Admit { .. }
            | Self::ChangeRole { .. }
            | Self::Erase { .. }
            | Self::Link { .. }
            | Self::RequireVersion { .. }
            | Self::SetRecovery { .. }
            | Self::SetUserRecovery { .. } => Vec::new(),
        }
    }
}

/// The newest batch of each device in each space, as far as that was asked for.
pub(crate) type Sequences = BTreeMap<DeviceId, BTreeMap<SpaceId, u64>>;

/// Certificates ready to be sent, and what the log looks like with them.
#[derive(Clone)]
pub(crate) struct Certified {
    pub(crate) certificates: Vec<Certificate>,
    pub(crate) bundles: Vec<BundleUpload>,
    /// New keys: of which space and epoch.
    pub(crate) keys: Vec<(SpaceId, u32, Key)>,
    /// This user's new key, in the place of one that a lost device has.
    pub(crate) user_key: Option<SealingSecret>,
    /// What the log does not allow, or not any more.
    pub(crate) refused: Vec<Intent>,
    pub(crate) office: Office,
}

/// What signing needs to know.
pub(crate) struct Signing<'a> {
    pub(crate) me: &'a Identity,
    pub(crate) at_minute: i64,
    /// All epoch keys of a space that this device holds.
    pub(crate) keys: &'a dyn Fn(SpaceId) -> Result<Vec<(u32, Key)>, Error>,
    /// Of the devices that the intents revoke.
    pub(crate) sequences: Sequences,
}

/// Signs what the intents ask for on top of `office`, and the rotations that are owed then. What
/// the log says already is left out, and so is what it does not allow: somebody was faster.
///
/// # Errors
/// [`Error::KeyMissing`] for a space whose keys this device should have, the store's.
pub(crate) fn certify(
    office: &Office,
    intents: &[Intent],
    signing: Signing<'_>,
) -> Result<Certified, Error> {
    let out = Certified {
        certificates: vec![],
        bundles: vec![],
        keys: vec![],
        user_key: None,
        refused: vec![],
        office: office.clone(),
    };
    let mut work = Work { out, signing };
    work.replace_key()?;
    for intent in intents {
        let before = work.out.clone();
        match work.carry_out(intent) {
            Ok(()) => {}
            Err(Error::NotAllowed | Error::UnknownMember | Error::UnknownSpace) => {
                work.out = before;
                work.out.refused.push(intent.clone());
            }
            Err(other) => return Err(other),
        }
    }
    work.end_shares()?;
    work.rotate()?;
    Ok(work.out)
}

struct Work<'a> {
    out: Certified,
    signing: Signing<'a>,
}

impl Work<'_> {
    fn carry_out(&mut self, intent: &Intent) -> Result<(), Error> {
        // Whatever was wanted of a case that a colleague has erased is wanted no more.
        if intent.space().is_some_and(|space| self.out.office.is_erased(space)) {
            return Ok(());
        }
        match intent {
            Intent::CreateSpace { space, kind } => self.create(*space, *kind),
            Intent::AddMember { space, user, right } => {
                self.add_member(*space, *user, *right, None)
            }
            Intent::ShareUntil { space, user, right, until_minute } => {
                self.add_member(*space, *user, *right, Some(*until_minute))
            }
            Intent::Admit { user, role, user_key, device } => {
                let (user, role, user_key) = (*user, *role, user_key.clone());
                self.say(Action::AddUser { user, role, user_key })?;
                self.say(Action::AddDevice { user, device: device.clone() })?;
                match self.out.office.team().map(|team| team.id) {
                    Some(team) => self.add_member(team, user, Right::Write, None),
                    None => Ok(()),
                }
            }
            Intent::Erase { space, reason } => self.erase(*space, *reason),
            Intent::RemoveMember { space, user } => {
                match self.out.office.member_of(*space, *user) {
                    Some(_) => self.say(Action::RemoveMember { space: *space, user: *user }),
                    None => Ok(()),
                }
            }
            Intent::ChangeRole { user, role } => {
                self.say(Action::ChangeRole { user: *user, role: *role })
            }
            Intent::Revoke { device } => self.revoke(*device),
            Intent::RemoveUser { user } => {
                for device in intent.revoked(&self.out.office) {
                    self.revoke(device)?;
                }
                self.say(Action::RemoveUser { user: *user })
            }
            Intent::RequireVersion { version } => {
                self.say(Action::RequireVersion { version: *version })
            }
            Intent::SetRecovery { key } => self.say(Action::SetRecovery { key: key.clone() }),
            Intent::SetUserRecovery { paper } => self.set_paper(paper),
            Intent::Link { device } => {
                let me = self.signing.me;
                let key = self.out.user_key.as_ref().unwrap_or(&me.user_key);
                let user_key = user_key::sealed(me, key, device.id, &device.sealing)?;
                self.say(Action::LinkDevice { device: device.clone(), user_key })
            }
        }
    }

    /// A paper of before had the user's key: they get another, as after a loss.
    fn set_paper(&mut self, paper: &Paper) -> Result<(), Error> {
        let me = self.signing.me;
        let key = self.out.user_key.as_ref().unwrap_or(&me.user_key);
        let action = paper.action(me, self.out.office.root(), key)?;
        self.say(action)?;
        self.replace_key()
    }

    fn revoke(&mut self, device: DeviceId) -> Result<(), Error> {
        let last_accepted = self.signing.sequences.get(&device).cloned();
        let last_accepted = last_accepted.ok_or(Error::UnknownMember)?;
        self.say(Action::RevokeDevice { device, last_accepted })
    }

    /// Another key for this user, where a lost device of theirs has the present one: sealed to the
    /// devices that they still have.
    fn replace_key(&mut self) -> Result<(), Error> {
        let (office, me) = (&self.out.office, self.signing.me);
        if office.user(me.user).is_none_or(|user| !user.owes_key) {
            return Ok(());
        }
        let secret = SealingSecret::generate();
        let active = office.devices_of(me.user).filter(|device| device.revoked.is_none());
        let sealed = active
            .map(|one| Ok((one.id, user_key::sealed(me, &secret, one.id, &one.sealing)?)))
            .collect::<Result<_, Error>>()?;
        let key = SealingKey(secret.public().to_bytes());
        self.say(Action::ReplaceUserKey { key, sealed })?;
        self.out.user_key = Some(secret);
        Ok(())
    }

    /// Takes out whose time is over, where this user writes.
    fn end_shares(&mut self) -> Result<(), Error> {
        let Signing { me, at_minute, .. } = self.signing;
        let writes = |space: &&Space| {
            self.out.office.member_at(space.id, me.user, at_minute) == Some(Right::Write)
        };
        let mine = self.out.office.spaces().filter(writes);
        let over = mine.flat_map(|space| space.overdue(at_minute).map(|user| (space.id, user)));
        let over: Vec<_> = over.collect();
        for (space, user) in over {
            self.say(Action::RemoveMember { space, user })?;
        }
        Ok(())
    }

    /// A new key for every space that owes one and that this user may write, sealed to whoever can
    /// still read it.
    fn rotate(&mut self) -> Result<(), Error> {
        let me = self.signing.me.user;
        let minute = self.signing.at_minute;
        let writes = |space: &&Space| {
            space.members.get(&me) == Some(&Right::Write) && !space.is_over(me, minute)
        };
        let owing = self.out.office.spaces().filter(|space| space.owes_rotation).filter(writes);
        let owing: Vec<_> = owing.map(|space| (space.id, space.kind, space.epoch())).collect();
        for (space, kind, newest) in owing.into_iter().take(ROTATIONS) {
            let mut keys = (self.signing.keys)(space)?;
            if !keys.iter().any(|(epoch, _)| *epoch == newest) {
                // Its newest bundle has not come yet: whoever has it rotates.
                continue;
            }
            let (epoch, key) = (newest + 1, Key::generate());
            let commitment = Hash(key.commitment(space.as_bytes()));
            keys.push((epoch, key.clone()));
            let members = self.out.office.readers(space);
            let (upload, bundle) = self.bundle((space, kind), &keys, &members)?;
            self.say_with(Action::RotateEpoch { space, epoch, commitment, bundle }, Some(upload))?;
            self.out.keys.push((space, epoch, key));
        }
        Ok(())
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
        let me = self.signing.me.user;
        let keys = (self.signing.keys)(space)?;
        let (_, first) = keys.first().ok_or(Error::KeyMissing)?;
        let commitment = Hash(first.commitment(space.as_bytes()));
        let (upload, bundle) = self.bundle((space, kind), &keys, &BTreeSet::from([me]))?;
        let action = Action::CreateSpace { space, kind, owner: me, commitment, bundle };
        self.say_with(action, Some(upload))
    }

    fn add_member(
        &mut self,
        space: SpaceId,
        user: UserId,
        right: Right,
        until: Option<i64>,
    ) -> Result<(), Error> {
        let office = &self.out.office;
        let kind = office.space(space).ok_or(Error::UnknownSpace)?.kind;
        let mut members = office.readers(space);
        members.extend(office.can_be_sealed_to(user).then_some(user));
        if !office.has_keys(space, self.signing.me.user) {
            // What this device would seal is not all of it.
            return Err(Error::NotAllowed);
        }
        let keys = (self.signing.keys)(space)?;
        let (upload, bundle) = self.bundle((space, kind), &keys, &members)?;
        let action = match until {
            None => Action::AddMember { space, user, right, bundle },
            Some(until_minute) => Action::ShareUntil { space, user, right, bundle, until_minute },
        };
        self.say_with(action, Some(upload))
    }

    /// Seals the space's keys to the members; the hash that names it.
    fn bundle(
        &self,
        space: (SpaceId, SpaceKind),
        keys: &[(u32, Key)],
        members: &BTreeSet<UserId>,
    ) -> Result<(BundleUpload, Hash), Error> {
        bundle::sealed(&self.out.office, space, keys, members)
    }

    fn say(&mut self, action: Action) -> Result<(), Error> {
        self.say_with(action, None)
    }

    /// Signs an action and takes it in; what is so already needs no certificate. Of several
    /// bundles of one space only the newest is sent: nobody is served another.
    fn say_with(&mut self, action: Action, bundle: Option<BundleUpload>) -> Result<(), Error> {
        let Signing { me, at_minute, .. } = self.signing;
        let next = self.out.office.next_certificate(me.device, &me.keys.signing, at_minute, action);
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
            Err(fotfaste_protocol::Error::Certificate { .. }) => return Err(Error::NotAllowed),
            Err(other) => return Err(other.into()),
        }
        Ok(())
    }
}
