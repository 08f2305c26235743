//! Colleagues and their devices: roles, lost laptops, those who leave, and what is asked for.

use std::collections::BTreeMap;

use fotfaste_domain::{Id, case::Participant, office::Member};
use fotfaste_protocol::{
    DeviceId, SpaceId, UserId,
    certificate::{Action, SpaceKind},
    office::{Device, Space, User},
};
use fotfaste_store::Reader;
use fotfaste_sync::{Office, Right, Role, Said, Wanted, Wish};

use super::{days::last_day, office::minute};
use crate::{
    Desk, Error, Event, Other, names, narrow,
    table::Commands,
    views::{
        Done, NoArgument,
        colleagues::{
            ChangeRole, DeviceRow, Ended, MemberDevices, OfDevice, OfMember, OfWish, RemovalPlan,
            WishKind, WishView,
        },
        office::OfficeRole,
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("list_devices", list_devices)
        .add("change_role", change_role)
        .add("revoke_device", revoke_device)
        .add("removal_plan", removal_plan)
        .add("remove_member", remove_member)
        .add("list_wishes", list_wishes)
        .add("take_back_wish", take_back_wish)
        .add("forget_refused", forget_refused)
}

/// What the office's log says of when, and by whom.
#[derive(Default)]
struct Dates {
    users: BTreeMap<UserId, i64>,
    left: BTreeMap<UserId, (i64, Id<Member>)>,
    devices: BTreeMap<DeviceId, i64>,
    revoked: BTreeMap<DeviceId, (i64, Id<Member>)>,
    last: BTreeMap<DeviceId, i64>,
}

impl Dates {
    fn of(log: &[Said]) -> Self {
        let mut dates = Self::default();
        for said in log {
            dates.last.insert(said.device, said.at_minute);
            match &said.action {
                Action::CreateOffice { user, device, .. } => {
                    dates.users.insert(*user, said.at_minute);
                    dates.devices.insert(device.id, said.at_minute);
                }
                Action::AddUser { user, .. } => {
                    dates.users.insert(*user, said.at_minute);
                }
                Action::AddDevice { device, .. }
                | Action::LinkDevice { device, .. }
                | Action::UseRecovery { device, .. }
                | Action::SetUserRecovery { paper: device, .. } => {
                    dates.devices.insert(device.id, said.at_minute);
                }
                Action::RevokeDevice { device, .. } => {
                    dates.revoked.insert(*device, (said.at_minute, said.by));
                }
                Action::RemoveUser { user } => {
                    dates.left.insert(*user, (said.at_minute, said.by));
                }
                _ => {}
            }
        }
        dates
    }
}

fn list_devices(desk: &Desk, _: NoArgument) -> Result<Vec<MemberDevices>, Error> {
    let engine = desk.sync().engine();
    let Some(office) = engine.office() else { return alone(desk) };
    let dates = Dates::of(&engine.log()?);
    let wishes = engine.wishes()?;
    let mut members = desk.read(|r| {
        let rows = office.users().map(|user| row(desk, r, &office, &dates, &wishes, user));
        rows.collect::<Result<Vec<_>, Error>>()
    })?;
    members.sort_by_key(|one| (one.left.is_some(), !one.me, one.name.clone()));
    Ok(members)
}

/// An office that works on this computer alone.
fn alone(desk: &Desk) -> Result<Vec<MemberDevices>, Error> {
    let device = DeviceRow {
        id: Id::<()>::from_bytes(desk.device()).to_string(),
        this_device: true,
        paper: false,
        recovered: false,
        since: None,
        last_in_log: None,
        revoked: None,
        wish: None,
    };
    desk.read(|r| {
        let cases = narrow(r.all::<Participant>()?.len());
        Ok(vec![MemberDevices {
            member: desk.me(),
            name: names::member_name(r, desk.me())?,
            role: OfficeRole::Admin,
            me: true,
            since: None,
            left: None,
            cases,
            alone_in: cases,
            devices: vec![device],
            wishes: vec![],
        }])
    })
}

fn row(
    desk: &Desk,
    reader: &Reader<'_>,
    office: &Office,
    dates: &Dates,
    wishes: &[Wish],
    user: &User,
) -> Result<MemberDevices, Error> {
    let member = Id::from_bytes(user.id.0);
    let ended = |(at, by): &(i64, Id<Member>)| {
        Ok::<_, Error>(Ended { at: minute(*at), by: names::member_name(reader, *by)? })
    };
    let mut devices = Vec::new();
    for device in office.devices_of(user.id) {
        let revoked = dates.revoked.get(&device.id).map(ended).transpose()?;
        devices.push(device_row(desk, dates, wishes, device, revoked));
    }
    // A paper that newer words took the place of says nothing to anybody.
    devices.retain(|one| !one.paper || one.revoked.is_none());
    devices.sort_by_key(|one| (one.revoked.is_some(), one.paper, one.since));
    let of_member = |wish: &&Wish| match wish.what {
        Wanted::Role { member: who, .. } | Wanted::Remove { member: who } => who == member,
        _ => false,
    };
    let wanted = wishes.iter().filter(of_member);
    let cases = || cases_of(office, user.id);
    Ok(MemberDevices {
        member,
        name: names::member_name(reader, member)?,
        role: user.role.into(),
        me: member == desk.me(),
        since: dates.users.get(&user.id).copied().map(minute),
        left: dates.left.get(&user.id).map(ended).transpose()?,
        cases: narrow(cases().count()),
        alone_in: narrow(cases().filter(|space| writes_alone(space, user.id)).count()),
        devices,
        wishes: wanted.map(|wish| wish_view(desk, reader, wish)).collect::<Result<_, _>>()?,
    })
}

fn device_row(
    desk: &Desk,
    dates: &Dates,
    wishes: &[Wish],
    device: &Device,
    revoked: Option<Ended>,
) -> DeviceRow {
    let date = |dates: &BTreeMap<DeviceId, i64>| dates.get(&device.id).copied().map(minute);
    let wanted = |wish: &&Wish| wish.what == Wanted::Revoke { device: device.id };
    DeviceRow {
        id: device.id.to_string(),
        this_device: device.id.0 == desk.device(),
        paper: device.paper.is_some(),
        recovered: device.recovered_with.is_some(),
        since: date(&dates.devices),
        last_in_log: date(&dates.last),
        revoked,
        wish: wishes.iter().find(wanted).map(|wish| wish.id.to_string()),
    }
}

fn cases_of(office: &Office, user: UserId) -> impl Iterator<Item = &Space> {
    office.spaces_of(user).filter(|space| space.kind == SpaceKind::Case)
}

/// Whether nobody else can write the case for good.
pub(super) fn writes_alone(space: &Space, user: UserId) -> bool {
    let for_good = |who: &UserId| *who != user && !space.until.contains_key(who);
    let others = space.members.iter().filter(|(who, _)| for_good(who));
    space.members.get(&user) == Some(&Right::Write)
        && others.clone().all(|(_, right)| *right == Right::Read)
}

fn change_role(desk: &Desk, argument: ChangeRole) -> Result<Done, Error> {
    let ChangeRole { member, role } = argument;
    let office = administered(desk)?;
    let user = UserId(member.bytes());
    let stays = role == OfficeRole::Admin || administrators(&office).any(|who| who != user);
    if !stays {
        return Err(Error::LastAdministrator);
    }
    desk.sync().engine().change_role(member, role.into())?;
    asked(desk);
    Ok(Done {})
}

/// The administrators who have a device that is not revoked.
fn administrators(office: &Office) -> impl Iterator<Item = UserId> {
    let acts = |user: &&User| office.devices_of(user.id).any(Device::is_computer);
    let all = office.users().filter(|user| user.role == Role::Admin && !user.removed);
    all.filter(acts).map(|user| user.id)
}

fn revoke_device(desk: &Desk, argument: OfDevice) -> Result<Done, Error> {
    administered(desk)?;
    let device: Id<()> = argument.device.parse().map_err(|_| Error::NotAllowed)?;
    if device.bytes() == desk.device() {
        return Err(Error::OwnAccount);
    }
    desk.sync().engine().revoke_device(DeviceId(device.bytes()))?;
    asked(desk);
    Ok(Done {})
}

fn removal_plan(desk: &Desk, argument: OfMember) -> Result<RemovalPlan, Error> {
    let office = administered(desk)?;
    let user = UserId(argument.member.bytes());
    let cases: Vec<&Space> = cases_of(&office, user).collect();
    let (alone, shared): (Vec<&Space>, Vec<&Space>) =
        cases.into_iter().partition(|space| writes_alone(space, user));
    desk.read(|r| {
        let mut named = Vec::new();
        for space in &alone {
            let participant: Option<Participant> = r.get(Id::from_bytes(space.id.0))?;
            named.extend(participant.as_ref().map(names::full_name));
        }
        named.sort();
        Ok(RemovalPlan {
            shared: narrow(shared.len()),
            alone_unseen: narrow(alone.len() - named.len()),
            alone: named,
        })
    })
}

/// A case is never left without anybody who can write it: then the colleague stays.
fn remove_member(desk: &Desk, argument: OfMember) -> Result<Done, Error> {
    let office = administered(desk)?;
    if argument.member == desk.me() {
        return Err(Error::OwnAccount);
    }
    let user = UserId(argument.member.bytes());
    if cases_of(&office, user).any(|space| writes_alone(space, user)) {
        return Err(Error::LastWriter);
    }
    desk.sync().engine().remove_member(argument.member)?;
    asked(desk);
    Ok(Done {})
}

/// The office, if the one who asks administers it.
pub(super) fn administered(desk: &Desk) -> Result<Office, Error> {
    let office = desk.sync().engine().office().ok_or(Error::NotConnected)?;
    let role = office.user(UserId(desk.me().bytes())).map(|user| user.role);
    if role == Some(Role::Admin) { Ok(office) } else { Err(Error::NotAllowed) }
}

/// It holds from the next round on, which begins at once if the server is there.
pub(super) fn asked(desk: &Desk) {
    desk.sync().hurry();
    desk.tell(Event::other(Other::Sync));
}

fn list_wishes(desk: &Desk, _: NoArgument) -> Result<Vec<WishView>, Error> {
    let wishes = desk.sync().engine().wishes()?;
    desk.read(|r| wishes.iter().map(|wish| wish_view(desk, r, wish)).collect())
}

fn take_back_wish(desk: &Desk, argument: OfWish) -> Result<Done, Error> {
    let id = argument.id.parse().map_err(|_| Error::NothingToUndo)?;
    desk.sync().engine().take_back(id).map_err(|cause| match cause {
        // It has been carried out.
        fotfaste_sync::Error::NotAllowed => Error::NothingToUndo,
        other => other.into(),
    })?;
    desk.tell(Event::other(Other::Sync));
    Ok(Done {})
}

fn forget_refused(desk: &Desk, _: NoArgument) -> Result<Done, Error> {
    desk.sync().live().refused.clear();
    desk.tell(Event::other(Other::Sync));
    Ok(Done {})
}

pub(super) fn wish_view(desk: &Desk, reader: &Reader<'_>, wish: &Wish) -> Result<WishView, Error> {
    let view = wanted_view(desk, reader, &wish.what)?;
    Ok(WishView { id: wish.id.to_string(), ..view })
}

/// What is asked for, or was refused, in the names of this office.
pub(super) fn wanted_view(
    desk: &Desk,
    reader: &Reader<'_>,
    wanted: &Wanted,
) -> Result<WishView, Error> {
    let (what, member, case) = match wanted {
        Wanted::Share { case, member, .. } => (WishKind::Share, Some(*member), Some(*case)),
        Wanted::TakeOut { case, member } if *member == desk.me() => {
            (WishKind::Leave, Some(*member), Some(*case))
        }
        Wanted::TakeOut { case, member } => (WishKind::TakeOut, Some(*member), Some(*case)),
        Wanted::Role { member, .. } => (WishKind::Role, Some(*member), None),
        Wanted::Revoke { device } => (WishKind::Revoke, owner_of(desk, *device), None),
        Wanted::Remove { member } => (WishKind::Remove, Some(*member), None),
        Wanted::LetIn { member } => (WishKind::LetIn, Some(*member), None),
        Wanted::RequireVersion { .. } => (WishKind::RequireVersion, None, None),
        Wanted::Other => (WishKind::Other, None, None),
    };
    let (right, until) = match wanted {
        Wanted::Share { right, until_minute, .. } => {
            (Some((*right).into()), until_minute.map(|minute| last_day(desk, minute)))
        }
        _ => (None, None),
    };
    let role = match wanted {
        Wanted::Role { role, .. } => Some((*role).into()),
        _ => None,
    };
    let version = match wanted {
        Wanted::RequireVersion { version } => Some(*version),
        _ => None,
    };
    let participant: Option<Participant> = case.map(|case| reader.get(case)).transpose()?.flatten();
    let name = member.map(|member| names::member_name(reader, member)).transpose()?.flatten();
    Ok(WishView {
        id: String::new(),
        what,
        name,
        participant: case,
        participant_name: participant.as_ref().map(names::full_name),
        right,
        role,
        until,
        version,
    })
}

fn owner_of(desk: &Desk, device: DeviceId) -> Option<Id<Member>> {
    let office = desk.sync().engine().office()?;
    office.device(device).map(|device| Id::from_bytes(device.user.0))
}

/// The space of a case, if the office's log knows it.
pub(super) fn space_of(office: &Office, participant: Id<Participant>) -> Option<&Space> {
    office.space(SpaceId(participant.bytes()))
}
