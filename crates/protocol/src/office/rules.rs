//! Which certificates follow from the log before them.
//!
//! Pure questions: nothing here changes the office. A positive answer is a [`Change`] that
//! holds everything needed to enter it, so that entering cannot fail.

mod snapshots;

use super::{Device, Erased, Office, OfficeRecovery, Space, recovery};
use crate::CertificateRefusal as No;
use crate::certificate::{
    Action, Certificate, CertificateBody, DevicePublic, Right, Role, SealedKey, SealingKey,
    SpaceKind,
};
use crate::hash::Hash;
use crate::id::{DeviceId, SpaceId, UserId};
use crate::signature::verifying_key;
use std::collections::BTreeMap;

/// A certificate that has passed every rule, ready to be entered.
pub(super) enum Change<'a> {
    /// A device with its parsed key.
    Device(Box<Device>),
    /// A case that is erased.
    Erasure(SpaceId, Erased),
    /// A user's new key, and its secret half for their devices.
    UserKey(UserId, &'a SealingKey, &'a BTreeMap<DeviceId, SealedKey>),
    /// A user's recovery words, as the device that they stand for.
    Paper(Box<Device>),
    /// Another recovery secret.
    Recovery(Box<OfficeRecovery>),
    /// Anything else, as the certificate says it.
    Action(&'a Action),
}

/// Checks the root: it stands alone and is signed by the device it introduces.
pub(super) fn root(certificate: &Certificate) -> Result<Device, No> {
    let body = &certificate.body;
    let Action::CreateOffice { user, user_key, device } = &body.action else {
        return Err(No::MisplacedRoot);
    };
    if body.index != 0 || body.previous != Hash::ZERO {
        return Err(No::MisplacedRoot);
    }
    if body.author != device.id {
        return Err(No::UnknownAuthor);
    }
    plausible(user_key)?;
    let device = parse_device(*user, device)?;
    certificate.verify(&device.signing).map_err(|_| No::BadSignature)?;
    Ok(device)
}

/// Checks what every later certificate owes: its place, its chain, its author's signature.
pub(super) fn envelope(office: &Office, certificate: &Certificate) -> Result<(), No> {
    let body = &certificate.body;
    check(body.office == office.id, No::OtherOffice)?;
    check(body.index == office.next, No::OutOfOrder)?;
    check(body.previous == office.newest, No::BrokenChain)?;
    let author = office.device(body.author).ok_or(No::UnknownAuthor)?;
    check(author.revoked.is_none(), No::RevokedAuthor)?;
    certificate.verify(&author.signing).map_err(|_| No::BadSignature)
}

/// Checks that the author may do this, and that it can be done.
pub(super) fn authority<'a>(office: &Office, body: &'a CertificateBody) -> Result<Change<'a>, No> {
    let author = author_of(office, body)?;
    let links = matches!(body.action, Action::LinkDevice { .. });
    check(links || !is_paper(office, body.author), No::NotAllowed)?;
    match &body.action {
        Action::CreateOffice { .. } => return Err(No::MisplacedRoot),
        Action::AddUser { user, role, user_key } => {
            add_user(office, author, *user, *role, user_key)?;
        }
        Action::AddDevice { user, device } | Action::UseRecovery { user, device } => {
            let device = add_device(office, author, *user, device)?;
            return Ok(Change::Device(Box::new(device)));
        }
        Action::ChangeRole { user, role } => change_role(office, author, *user, *role)?,
        Action::RequireVersion { version } => {
            check(author.role == Role::Admin, No::NotAllowed)?;
            check(office.required_version != *version, No::AlreadySo)?;
        }
        Action::SetRecovery { key } => {
            let signing = recovery::set(office, author, key)?;
            let (key, by, at_minute) = (key.clone(), author.user, body.at_minute);
            let set = OfficeRecovery { key, signing, by, at_minute };
            return Ok(Change::Recovery(Box::new(set)));
        }
        Action::UseOfficeRecovery { purpose, proof } => {
            recovery::used(office, author, body.author, purpose, proof)?;
        }
        Action::RemoveUser { user } => remove_user(office, author, *user)?,
        Action::RevokeDevice { device, .. } => revoke_device(office, author, *device)?,
        Action::CreateSpace { .. } => create_space(office, author, &body.action)?,
        Action::AddMember { space, user, right, .. } => {
            add_member(office, author, written(office, author, *space)?, (*user, *right, None))?;
        }
        Action::ShareUntil { space, user, right, until_minute, .. } => {
            let space = written(office, author, *space)?;
            check(space.kind == SpaceKind::Case, No::NotAllowed)?;
            check(other_writer(office, space, *user), No::LastWriter)?;
            check(*until_minute > author.at_minute, No::Over)?;
            add_member(office, author, space, (*user, *right, Some(*until_minute)))?;
        }
        Action::RemoveMember { space, user } => {
            remove_member(office, author, written(office, author, *space)?, *user)?;
        }
        Action::RotateEpoch { space, epoch, .. } => {
            let next = written(office, author, *space)?.epoch().checked_add(1);
            check(next == Some(*epoch), No::WrongEpoch)?;
        }
        Action::OfferSnapshot { space, snapshot } => {
            snapshots::offer(written(office, author, *space)?, snapshot)?;
        }
        Action::ConfirmSnapshot { space, snapshot } => {
            snapshots::confirm(office, author, *space, snapshot)?;
        }
        Action::EraseSpace { space, reason } => {
            erase_space(office, author, *space)?;
            let erased = Erased { by: author.user, at_minute: body.at_minute, reason: *reason };
            return Ok(Change::Erasure(*space, erased));
        }
        Action::ReplaceUserKey { key, sealed } => {
            replace_user_key(office, author, key, sealed)?;
            return Ok(Change::UserKey(author.user, key, sealed));
        }
        Action::LinkDevice { device, user_key } => {
            let device = link_device(office, author, device, user_key)?;
            let recovered_with = is_paper(office, author.device).then_some(author.device);
            return Ok(Change::Device(Box::new(Device { recovered_with, ..device })));
        }
        Action::SetUserRecovery { paper, user_key, binding } => {
            let device = link_device(office, author, paper, user_key)?;
            return Ok(Change::Paper(Box::new(Device { paper: Some(*binding), ..device })));
        }
    }
    Ok(Change::Action(&body.action))
}

/// The author's user and role, and when they say it.
#[derive(Clone, Copy)]
pub(super) struct Author {
    pub(super) user: UserId,
    pub(super) role: Role,
    pub(super) device: DeviceId,
    pub(super) at_minute: i64,
}

fn is_paper(office: &Office, device: DeviceId) -> bool {
    office.device(device).is_some_and(|device| device.paper.is_some())
}

fn author_of(office: &Office, body: &CertificateBody) -> Result<Author, No> {
    let user = office.device(body.author).ok_or(No::UnknownAuthor)?.user;
    let role = active_role(office, user).ok_or(No::RevokedAuthor)?;
    Ok(Author { user, role, device: body.author, at_minute: body.at_minute })
}

fn add_user(
    office: &Office,
    author: Author,
    user: UserId,
    role: Role,
    key: &SealingKey,
) -> Result<(), No> {
    manages(author, role)?;
    check(office.user(user).is_none(), No::AlreadySo)?;
    plausible(key)
}

fn add_device(
    office: &Office,
    author: Author,
    user: UserId,
    device: &DevicePublic,
) -> Result<Device, No> {
    let role = active_role(office, user).ok_or(No::UnknownSubject)?;
    manages(author, role)?;
    check(office.device(device.id).is_none(), No::AlreadySo)?;
    parse_device(user, device)
}

/// Anybody links devices of their own: only they have the key that goes along.
fn link_device(
    office: &Office,
    author: Author,
    device: &DevicePublic,
    user_key: &SealedKey,
) -> Result<Device, No> {
    check(office.device(device.id).is_none(), No::AlreadySo)?;
    check(user_key.is_plausible(), No::BadKey)?;
    let device = parse_device(author.user, device)?;
    Ok(Device { user_key: Some(user_key.clone()), ..device })
}

/// The new key goes to each device that its user still has, and to no other.
fn replace_user_key(
    office: &Office,
    author: Author,
    key: &SealingKey,
    sealed: &BTreeMap<DeviceId, SealedKey>,
) -> Result<(), No> {
    plausible(key)?;
    let user = office.user(author.user).ok_or(No::UnknownSubject)?;
    check(user.key != *key, No::AlreadySo)?;
    let active = office.devices_of(author.user).filter(|device| device.revoked.is_none());
    check(active.map(|device| &device.id).eq(sealed.keys()), No::UnknownSubject)?;
    check(sealed.values().all(SealedKey::is_plausible), No::BadKey)
}

fn change_role(office: &Office, author: Author, user: UserId, role: Role) -> Result<(), No> {
    check(author.role == Role::Admin, No::NotAllowed)?;
    let present = active_role(office, user).ok_or(No::UnknownSubject)?;
    check(present != role, No::AlreadySo)?;
    let remains = role == Role::Admin || other_admin(office, |device| device.user != user);
    check(remains, No::LastAdmin)
}

fn remove_user(office: &Office, author: Author, user: UserId) -> Result<(), No> {
    check(author.role == Role::Admin, No::NotAllowed)?;
    active_role(office, user).ok_or(No::UnknownSubject)?;
    let idle = office.devices_of(user).all(|device| device.revoked.is_some());
    check(idle, No::HasDevices)
}

fn revoke_device(office: &Office, author: Author, device: DeviceId) -> Result<(), No> {
    check(author.role == Role::Admin, No::NotAllowed)?;
    let known = office.device(device).ok_or(No::UnknownSubject)?;
    check(known.revoked.is_none(), No::AlreadySo)?;
    check(other_admin(office, |other| other.id != device), No::LastAdmin)
}

fn create_space(office: &Office, author: Author, action: &Action) -> Result<(), No> {
    let Action::CreateSpace { space, kind, owner, .. } = action else {
        return Err(No::NotAllowed);
    };
    check(*owner == author.user, No::NotAllowed)?;
    check(office.space(*space).is_none(), No::AlreadySo)?;
    let of_kind = |space: &Space| space.kind == *kind;
    match kind {
        SpaceKind::Case => Ok(()),
        SpaceKind::Team => {
            check(author.user == office.creator, No::NotAllowed)?;
            check(!office.spaces().any(of_kind), No::AlreadySo)
        }
        SpaceKind::Personal => {
            let mut own = office.spaces().filter(|space| space.owner == author.user);
            check(!own.any(of_kind), No::AlreadySo)
        }
    }
}

fn add_member(
    office: &Office,
    author: Author,
    space: &Space,
    (user, right, until): (UserId, Right, Option<i64>),
) -> Result<(), No> {
    let role = active_role(office, user).ok_or(No::UnknownSubject)?;
    admits(author, space, role)?;
    let present = space.members.get(&user);
    let same = present == Some(&right) && space.until.get(&user).map(|it| it.minute) == until;
    check(!same, No::AlreadySo)?;
    check(right == Right::Write || other_writer(office, space, user), No::LastWriter)
}

fn remove_member(office: &Office, author: Author, space: &Space, user: UserId) -> Result<(), No> {
    check(space.members.contains_key(&user), No::UnknownSubject)?;
    check(other_writer(office, space, user), No::LastWriter)?;
    let role = office.user(user).ok_or(No::UnknownSubject)?.role;
    admits(author, space, role)
}

/// A case is erased by who writes it, or by a lead or an administrator: of somebody who has left
/// there may be no writer. Twice is once.
fn erase_space(office: &Office, author: Author, space: SpaceId) -> Result<(), No> {
    let space = office.space(space).filter(|space| space.kind == SpaceKind::Case);
    let space = space.ok_or(No::NotAllowed)?;
    check(space.erased.is_none(), No::AlreadySo)?;
    let writes = space.members.get(&author.user) == Some(&Right::Write);
    check(writes || matches!(author.role, Role::Admin | Role::Lead), No::NotAllowed)
}

/// Who may say who belongs to a space, besides being one of its writers.
fn admits(author: Author, space: &Space, subject: Role) -> Result<(), No> {
    match space.kind {
        SpaceKind::Team => manages(author, subject),
        SpaceKind::Case => Ok(()),
        SpaceKind::Personal => Err(No::NotAllowed),
    }
}

/// Administrators manage everyone, leads everyone but administrators.
fn manages(author: Author, subject: Role) -> Result<(), No> {
    let allowed = match author.role {
        Role::Admin => true,
        Role::Lead => subject != Role::Admin,
        Role::Coach | Role::StandIn => false,
    };
    check(allowed, No::NotAllowed)
}

/// A space in which the author writes; one that the author cannot write is as good as unknown. By
/// their own clock their time is not over; the server looks at its own besides.
fn written(office: &Office, author: Author, space: SpaceId) -> Result<&Space, No> {
    let space = office
        .space(space)
        .filter(|space| space.members.get(&author.user) == Some(&Right::Write))
        .ok_or(No::NotAllowed)?;
    check(!space.is_over(author.user, author.at_minute), No::Over)?;
    Ok(space)
}

pub(super) fn active_role(office: &Office, user: UserId) -> Option<Role> {
    office.user(user).filter(|user| !user.removed).map(|user| user.role)
}

/// Whether, among the devices that `remains` keeps, an administrator can still act.
fn other_admin(office: &Office, remains: impl Fn(&Device) -> bool) -> bool {
    office.devices.values().any(|device| {
        device.is_computer()
            && active_role(office, device.user) == Some(Role::Admin)
            && remains(device)
    })
}

/// Whether somebody else writes the space for good, and has its keys to go on with.
fn other_writer(office: &Office, space: &Space, user: UserId) -> bool {
    let holds = |member: &UserId| {
        let for_good = !space.until.contains_key(member);
        for_good && space.sealed_to.contains(member) && office.can_be_sealed_to(*member)
    };
    let mut members = space.members.iter();
    members.any(|(member, right)| *member != user && *right == Right::Write && holds(member))
}

fn parse_device(user: UserId, device: &DevicePublic) -> Result<Device, No> {
    plausible(&device.sealing)?;
    Ok(Device {
        id: device.id,
        user,
        signing: verifying_key(&device.signing).map_err(|_| No::BadKey)?,
        sealing: device.sealing.clone(),
        user_key: None,
        paper: None,
        recovered_with: None,
        revoked: None,
    })
}

fn plausible(key: &SealingKey) -> Result<(), No> {
    check(key.is_plausible(), No::BadKey)
}

pub(super) fn check(holds: bool, otherwise: No) -> Result<(), No> {
    if holds { Ok(()) } else { Err(otherwise) }
}
