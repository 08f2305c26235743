//! Entering what the rules have let through. Nothing here can fail.

use super::rules::Change;
use super::{Device, Erased, Left, Office, OfficeRecovery, Revoked, Space, Until, User};
use crate::certificate::{
    Action, Certificate, RecoveryPurpose, Right, Role, SealedKey, SealingKey, SpaceKind,
};
use crate::hash::Hash;
use crate::id::{DeviceId, SpaceId, UserId};
use crate::snapshot::Offered;
use std::collections::{BTreeMap, BTreeSet};

/// The office that a checked root creates.
pub(super) fn found(root: &Certificate, device: Device) -> Office {
    let creator = device.user;
    let mut office = Office {
        id: root.body.office,
        root: root.hash(),
        next: 1,
        newest: root.hash(),
        creator,
        required_version: 0,
        recovery: None,
        users: BTreeMap::new(),
        devices: BTreeMap::from([(device.id, device)]),
        spaces: BTreeMap::new(),
    };
    if let Action::CreateOffice { user_key, .. } = &root.body.action {
        let founder = user(creator, Role::Admin, user_key);
        office.users.insert(creator, founder);
    }
    office
}

fn user(id: UserId, role: Role, key: &SealingKey) -> User {
    User { id, role, key: key.clone(), owes_key: false, removed: false }
}

/// Who says it, and when by their clock.
#[derive(Clone, Copy)]
pub(super) struct Said {
    pub(super) by: UserId,
    pub(super) device: DeviceId,
    pub(super) at_minute: i64,
}

/// Enters one change.
pub(super) fn enter(office: &mut Office, change: Change<'_>, said: Said) {
    match change {
        Change::Device(device) => {
            office.devices.insert(device.id, *device);
        }
        Change::Paper(device) => set_paper(office, *device, said),
        Change::Action(action) => enter_action(office, action, said),
        Change::Erasure(space, erased) => erase(office, space, erased),
        Change::Recovery(recovery) => set_recovery(office, recovery),
        Change::UserKey(user, key, sealed) => replace_key(office, user, key, sealed),
    }
}

fn enter_action(office: &mut Office, action: &Action, said: Said) {
    match action {
        // The root is entered by `found`, devices as `Change::Device`, the rest as
        // `Change::Erasure`.
        Action::CreateOffice { .. }
        | Action::AddDevice { .. }
        | Action::UseRecovery { .. }
        | Action::LinkDevice { .. }
        | Action::ReplaceUserKey { .. }
        | Action::SetRecovery { .. }
        | Action::SetUserRecovery { .. }
        | Action::EraseSpace { .. } => {}
        Action::AddUser { user, role, user_key } => {
            office.users.insert(*user, self::user(*user, *role, user_key));
        }
        Action::ChangeRole { user, role } => {
            if let Some(user) = office.users.get_mut(user) {
                user.role = *role;
            }
        }
        Action::OfferSnapshot { space, snapshot } => {
            if let Some(space) = office.spaces.get_mut(space) {
                space.offered = Some(Offered { by: said.device, snapshot: snapshot.clone() });
            }
        }
        Action::ConfirmSnapshot { space, .. } => {
            if let Some(space) = office.spaces.get_mut(space) {
                space.snapshot = space.offered.take().map(|offered| offered.snapshot);
            }
        }
        Action::RequireVersion { version } => office.required_version = *version,
        Action::RemoveUser { user } => remove_user(office, *user, said),
        Action::RevokeDevice { device, last_accepted } => {
            let Said { by, at_minute, .. } = said;
            let last_accepted = last_accepted.clone();
            revoke(office, *device, Revoked { by, at_minute, last_accepted });
        }
        Action::CreateSpace { .. } => create_space(office, action),
        Action::AddMember { space, user, right, bundle } => {
            add_member(office, *space, (*user, *right), *bundle);
        }
        Action::ShareUntil { space, user, right, bundle, until_minute } => {
            add_member(office, *space, (*user, *right), *bundle);
            if let Some(space) = office.spaces.get_mut(space) {
                let until = Until { by: said.by, minute: *until_minute };
                space.until.insert(*user, until);
            }
        }
        Action::RemoveMember { space, user } => {
            if let Some(space) = office.spaces.get_mut(space) {
                leave(space, *user, said);
            }
        }
        Action::RotateEpoch { space, commitment, bundle, .. } => {
            rotate(office, *space, *commitment, *bundle);
        }
        Action::UseOfficeRecovery { purpose, .. } => match purpose {
            RecoveryPurpose::Administrator { user } => {
                if let Some(user) = office.users.get_mut(user) {
                    user.role = Role::Admin;
                }
            }
            RecoveryPurpose::Case { space, commitment, bundle, .. } => {
                add_member(office, *space, (said.by, Right::Write), *bundle);
                rotate(office, *space, *commitment, *bundle);
            }
        },
    }
}

fn rotate(office: &mut Office, space: SpaceId, commitment: Hash, bundle: Hash) {
    if let Some(space) = office.spaces.get_mut(&space) {
        space.commitments.push(commitment);
    }
    rebundle(office, space, bundle);
    if let Some(space) = office.spaces.get_mut(&space) {
        space.owes_rotation = false;
    }
}

/// A space's keys are sealed anew: to whoever can read it now, and to the office's recovery.
fn rebundle(office: &mut Office, space: SpaceId, bundle: Hash) {
    let sealed_to = office.readers(space);
    let recovery = office.space(space).and_then(|space| office.commitment_for(space.kind));
    if let Some(space) = office.spaces.get_mut(&space) {
        space.bundle = bundle;
        space.sealed_to = sealed_to;
        space.recovery = recovery;
    }
}

/// What the office can recover is sealed to the new secret by its next writer; whoever has an older
/// one opens nothing newer.
fn set_recovery(office: &mut Office, recovery: Box<OfficeRecovery>) {
    office.recovery = Some(recovery);
    for space in office.spaces.values_mut() {
        if space.kind != SpaceKind::Personal && !space.members.is_empty() {
            space.owes_rotation = true;
        }
    }
}

fn create_space(office: &mut Office, action: &Action) {
    if let Action::CreateSpace { space, kind, owner, commitment, bundle } = action {
        let recovery = office.commitment_for(*kind);
        let created = Space {
            id: *space,
            kind: *kind,
            owner: *owner,
            members: BTreeMap::from([(*owner, Right::Write)]),
            until: BTreeMap::new(),
            left: BTreeMap::new(),
            former_writers: BTreeMap::new(),
            former_readers: BTreeMap::new(),
            commitments: vec![*commitment],
            bundle: *bundle,
            sealed_to: BTreeSet::from([*owner]),
            recovery,
            owes_rotation: false,
            offered: None,
            snapshot: None,
            erased: None,
        };
        office.spaces.insert(*space, created);
    }
}

fn add_member(office: &mut Office, space: SpaceId, (user, right): (UserId, Right), bundle: Hash) {
    let Some(space) = office.spaces.get_mut(&space) else {
        return;
    };
    match right {
        Right::Write => {
            space.former_writers.remove(&user);
        }
        Right::Read => remember_writer(space, user),
    }
    space.former_readers.remove(&user);
    space.members.insert(user, right);
    space.left.remove(&user);
    space.until.remove(&user);
    let id = space.id;
    rebundle(office, id, bundle);
}

/// Whoever has a paper of before can open the user's present key: it counts as lost.
fn set_paper(office: &mut Office, paper: Device, Said { by, at_minute, .. }: Said) {
    if let Some(older) = office.paper_of(paper.user).map(|older| older.id) {
        revoke(office, older, Revoked { by, at_minute, last_accepted: BTreeMap::new() });
    }
    office.devices.insert(paper.id, paper);
}

/// Nothing is sealed to the new key yet: every space owes it.
fn replace_key(
    office: &mut Office,
    user: UserId,
    key: &SealingKey,
    sealed: &BTreeMap<DeviceId, SealedKey>,
) {
    if let Some(user) = office.users.get_mut(&user) {
        user.key = key.clone();
        user.owes_key = false;
    }
    for (device, key) in sealed {
        if let Some(device) = office.devices.get_mut(device) {
            device.user_key = Some(key.clone());
        }
    }
    for space in office.spaces.values_mut().filter(|space| space.members.contains_key(&user)) {
        space.sealed_to.remove(&user);
        space.owes_rotation = true;
    }
}

fn remove_user(office: &mut Office, user: UserId, said: Said) {
    if let Some(user) = office.users.get_mut(&user) {
        user.removed = true;
    }
    for space in office.spaces.values_mut() {
        leave(space, user, said);
    }
}

/// Nobody may read or write the space, and no batch of it counts, whenever it was written.
fn erase(office: &mut Office, space: SpaceId, erased: Erased) {
    if let Some(space) = office.spaces.get_mut(&space) {
        space.members.clear();
        space.left.clear();
        space.until.clear();
        space.former_writers.clear();
        space.former_readers.clear();
        space.sealed_to.clear();
        space.recovery = None;
        space.owes_rotation = false;
        space.offered = None;
        space.snapshot = None;
        space.erased = Some(erased);
    }
}

/// Takes a member out; whoever could read the newest key makes a rotation due, where somebody is
/// left to read the next.
fn leave(space: &mut Space, user: UserId, said: Said) {
    remember_writer(space, user);
    if let Some(right) = space.members.remove(&user) {
        space.left.insert(user, Left { by: said.by, at_minute: said.at_minute });
        space.sealed_to.remove(&user);
        space.until.remove(&user);
        space.owes_rotation = !space.members.is_empty();
        if right == Right::Read {
            space.former_readers.insert(user, space.epoch());
        }
    }
}

fn remember_writer(space: &mut Space, user: UserId) {
    if space.members.get(&user) == Some(&Right::Write) {
        space.former_writers.insert(user, space.epoch());
    }
}

/// A lost device could read whatever its user can, and has their key: all of it owes a rotation,
/// and they owe another key.
fn revoke(office: &mut Office, device: DeviceId, revoked: Revoked) {
    let Some(device) = office.devices.get_mut(&device) else {
        return;
    };
    device.revoked = Some(revoked);
    let user = device.user;
    if let Some(user) = office.users.get_mut(&user) {
        user.owes_key = true;
    }
    for space in office.spaces.values_mut() {
        if space.members.contains_key(&user) {
            space.owes_rotation = true;
        }
    }
}
