//! Entering what the rules have let through. Nothing here can fail.

use super::rules::Change;
use super::{Device, Erased, Office, Space, User};
use crate::certificate::{Action, Certificate, Right, Role};
use crate::hash::Hash;
use crate::id::{DeviceId, SpaceId, UserId};
use std::collections::BTreeMap;

/// The office that a checked root creates.
pub(super) fn found(root: &Certificate, device: Device) -> Office {
    let creator = device.user;
    let mut office = Office {
        id: root.body.office,
        root: root.hash(),
        next: 1,
        newest: root.hash(),
        creator,
        users: BTreeMap::new(),
        devices: BTreeMap::from([(device.id, device)]),
        spaces: BTreeMap::new(),
    };
    if let Action::CreateOffice { user_key, .. } = &root.body.action {
        let founder =
            User { id: creator, role: Role::Admin, key: user_key.clone(), removed: false };
        office.users.insert(creator, founder);
    }
    office
}

/// Enters one change.
pub(super) fn enter(office: &mut Office, change: Change<'_>) {
    match change {
        Change::Device(device) => {
            office.devices.insert(device.id, *device);
        }
        Change::Action(action) => enter_action(office, action),
        Change::Erasure(space, erased) => erase(office, space, erased),
    }
}

fn enter_action(office: &mut Office, action: &Action) {
    match action {
        // The root is entered by `found`, devices as `Change::Device`, the rest as
        // `Change::Erasure`.
        Action::CreateOffice { .. }
        | Action::AddDevice { .. }
        | Action::UseRecovery { .. }
        | Action::EraseSpace { .. } => {}
        Action::AddUser { user, role, user_key } => {
            let added = User { id: *user, role: *role, key: user_key.clone(), removed: false };
            office.users.insert(*user, added);
        }
        Action::ChangeRole { user, role } => {
            if let Some(user) = office.users.get_mut(user) {
                user.role = *role;
            }
        }
        Action::RemoveUser { user } => remove_user(office, *user),
        Action::RevokeDevice { device, last_accepted } => revoke(office, *device, last_accepted),
        Action::CreateSpace { .. } => create_space(office, action),
        Action::AddMember { space, user, right, bundle } => {
            add_member(office, *space, (*user, *right), *bundle);
        }
        Action::RemoveMember { space, user } => {
            if let Some(space) = office.spaces.get_mut(space) {
                leave(space, *user);
            }
        }
        Action::RotateEpoch { space, commitment, bundle, .. } => {
            if let Some(space) = office.spaces.get_mut(space) {
                space.commitments.push(*commitment);
                space.bundle = *bundle;
                space.owes_rotation = false;
            }
        }
    }
}

fn create_space(office: &mut Office, action: &Action) {
    if let Action::CreateSpace { space, kind, owner, commitment, bundle } = action {
        let created = Space {
            id: *space,
            kind: *kind,
            owner: *owner,
            members: BTreeMap::from([(*owner, Right::Write)]),
            former_writers: BTreeMap::new(),
            former_readers: BTreeMap::new(),
            commitments: vec![*commitment],
            bundle: *bundle,
            owes_rotation: false,
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
    space.bundle = bundle;
}

fn remove_user(office: &mut Office, user: UserId) {
    if let Some(user) = office.users.get_mut(&user) {
        user.removed = true;
    }
    for space in office.spaces.values_mut() {
        leave(space, user);
    }
}

/// Nobody may read or write the space, and no batch of it counts, whenever it was written.
fn erase(office: &mut Office, space: SpaceId, erased: Erased) {
    if let Some(space) = office.spaces.get_mut(&space) {
        space.members.clear();
        space.former_writers.clear();
        space.former_readers.clear();
        space.owes_rotation = false;
        space.erased = Some(erased);
    }
}

/// Takes a member out; whoever could read the newest key makes a rotation due, where somebody is
/// left to read the next.
fn leave(space: &mut Space, user: UserId) {
    remember_writer(space, user);
    if let Some(right) = space.members.remove(&user) {
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

/// A lost device could read whatever its user can: all of it owes a rotation.
fn revoke(office: &mut Office, device: DeviceId, last_accepted: &BTreeMap<SpaceId, u64>) {
    let Some(device) = office.devices.get_mut(&device) else {
        return;
    };
    device.revoked = Some(last_accepted.clone());
    for space in office.spaces.values_mut() {
        if space.members.contains_key(&device.user) {
            space.owes_rotation = true;
        }
    }
}
