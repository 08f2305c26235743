//! Who has a case: sharing it, taking somebody out, leaving it, handing one or many over.

use fotfaste_domain::{
    Id, Problem, ProblemCode, case::Participant, choice::AccessAction, office::Member,
};
use fotfaste_protocol::{
    SpaceId, UserId,
    certificate::{Action, RecoveryPurpose},
};
use fotfaste_store::{Reader, queries::Filter};
use fotfaste_sync::{Office, Right, Said, Wanted, Wish};

use super::{
    colleagues::{asked, space_of, writes_alone},
    days::{end_of, last_day, until_day},
    office::minute,
};
use crate::{
    Desk, Error, names,
    table::Commands,
    views::{
        Done, NoArgument,
        participants::{CaseMember, CaseRight, OfParticipant},
        sharing::{
            AccessChange, CaseAccess, CasePeople, Colleague, HandOverCases, HandoverCase,
            HandoverCases, InCase, ShareCase,
        },
    },
};

pub(super) fn add(table: Commands) -> Commands {
    table
        .add("share_case", share_case)
        .add("take_out_of_case", take_out_of_case)
        .add("hand_over_case", hand_over_case)
        .add("case_people", case_people)
        .add("case_access", case_access)
        .add("handover_cases", handover_cases)
        .add("hand_over_cases", hand_over_cases)
}

fn share_case(desk: &Desk, argument: ShareCase) -> Result<Done, Error> {
    let ShareCase { participant, member, right, until } = argument;
    desk.open_record(participant)?;
    let until = until_day(desk, until.as_deref(), false)?;
    // Who has a case for reading, or until a day, is no writer who stays.
    if right == CaseRight::Read || until.is_some() {
        someone_else_writes(desk, participant, member)?;
    }
    let engine = desk.sync().engine();
    match until {
        None => engine.share_case(participant, member, right.into())?,
        Some(day) => {
            let minute = end_of(desk, day);
            engine.share_case_until(participant, member, right.into(), minute)?;
        }
    }
    desk.write(|w| desk.log_access(w, participant, AccessAction::Shared))?;
    asked(desk);
    Ok(Done {})
}

/// Takes a colleague out of a case, or leaves it.
fn take_out_of_case(desk: &Desk, argument: InCase) -> Result<Done, Error> {
    let InCase { participant, member } = argument;
    desk.open_record(participant)?;
    someone_else_writes(desk, participant, member)?;
    desk.sync().engine().unshare_case(participant, member)?;
    asked(desk);
    Ok(Done {})
}

/// A case is never left without anybody who can write it. A colleague who is promised it counts
/// only once the log says so.
fn someone_else_writes(
    desk: &Desk,
    participant: Id<Participant>,
    member: Id<Member>,
) -> Result<(), Error> {
    let office = desk.sync().engine().office().ok_or(Error::NotConnected)?;
    let user = UserId(member.bytes());
    let alone = match space_of(&office, participant) {
        Some(space) => writes_alone(space, user),
        None => member == desk.me(),
    };
    if !alone {
        return Ok(());
    }
    let promised = |wish: &Wish| {
        matches!(wish.what, Wanted::Share { case, member: who, right: Right::Write, until_minute: None }
            if case == participant && who != member)
    };
    let wishes = desk.sync().engine().wishes()?;
    if wishes.iter().any(promised) { Ok(()) } else { Err(Error::LastWriter) }
}

fn hand_over_case(desk: &Desk, argument: InCase) -> Result<Done, Error> {
    let InCase { participant, member } = argument;
    desk.open_record(participant)?;
    desk.sync().engine().hand_over_case(participant, member)?;
    desk.write(|w| desk.log_access(w, participant, AccessAction::Shared))?;
    asked(desk);
    Ok(Done {})
}

fn case_people(desk: &Desk, argument: OfParticipant) -> Result<CasePeople, Error> {
    let participant = desk.open_record(argument.participant)?.id;
    let engine = desk.sync().engine();
    let members = case_members(desk, participant)?;
    let may_share = engine.right_in(participant.bytes(), desk.me()) == Some(Right::Write);
    let office = engine.office();
    let users = office.iter().flat_map(Office::users).filter(|user| !user.removed);
    let others = users.map(|user| Id::from_bytes(user.id.0));
    let others = others.filter(|id| members.iter().all(|member| member.id != *id));
    let mut others: Vec<Colleague> = desk.read(|r| {
        let named = others.map(|id| Ok(Colleague { id, name: names::member_name(r, id)? }));
        named.collect::<Result<_, Error>>()
    })?;
    others.sort_by_key(|one| one.name.clone());
    Ok(CasePeople { may_share, members, others })
}

/// Who has a case. One that is not at a server yet has only the one who opened it.
pub(super) fn case_members(
    desk: &Desk,
    participant: Id<Participant>,
) -> Result<Vec<CaseMember>, Error> {
    let engine = desk.sync().engine();
    let of = |(id, right)| Holds { id, right, until: engine.until(participant, id) };
    let mut held: Vec<Holds> = engine.case_members(participant).into_iter().map(of).collect();
    if held.is_empty() {
        held.push(Holds { id: desk.me(), right: Right::Write, until: None });
    }
    let wishes = engine.wishes()?;
    let known = held.len();
    for wish in &wishes {
        if let Wanted::Share { case, member: id, right, until_minute: until } = wish.what
            && case == participant
            && held.iter().all(|one| one.id != id)
        {
            held.push(Holds { id, right, until });
        }
    }
    desk.read(|r| {
        let rows = held.into_iter().enumerate();
        rows.map(|(place, one)| {
            let member = case_member(desk, r, &wishes, participant, one)?;
            Ok(CaseMember { pending: place >= known, ..member })
        })
        .collect()
    })
}

/// What somebody may do in a case, and until which minute.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Holds {
    id: Id<Member>,
    right: Right,
    until: Option<i64>,
}

fn case_member(
    desk: &Desk,
    reader: &Reader<'_>,
    wishes: &[Wish],
    participant: Id<Participant>,
    now: Holds,
) -> Result<CaseMember, Error> {
    let about = |wish: &&Wish| match wish.what {
        Wanted::Share { case, member, .. } | Wanted::TakeOut { case, member } => {
            case == participant && member == now.id
        }
        _ => false,
    };
    // The newest wish is the one that holds in the end.
    let wish = wishes.iter().rfind(about);
    let wanted = wish.and_then(|wish| match wish.what {
        Wanted::Share { right, until_minute: until, .. } => Some(Holds { right, until, ..now }),
        _ => None,
    });
    let becomes = wanted.filter(|wanted| *wanted != now);
    let day = |until: Option<i64>| until.map(|minute| last_day(desk, minute));
    Ok(CaseMember {
        id: now.id,
        name: names::member_name(reader, now.id)?.unwrap_or_default(),
        right: now.right.into(),
        me: now.id == desk.me(),
        pending: false,
        until: day(now.until),
        becomes: becomes.map(|wanted| wanted.right.into()),
        becomes_until: day(becomes.and_then(|wanted| wanted.until)),
        leaving: wish.is_some_and(|wish| matches!(wish.what, Wanted::TakeOut { .. })),
        wish: wish.map(|wish| wish.id.to_string()),
    })
}

/// Who was given a case and who was taken out of it, as the office's log has it, newest first.
fn case_access(desk: &Desk, argument: OfParticipant) -> Result<Vec<CaseAccess>, Error> {
    let participant = desk.open_record(argument.participant)?.id;
    let mut changes = changes_of(&desk.sync().engine().log()?, SpaceId(participant.bytes()));
    changes.reverse();
    desk.read(|r| {
        let rows = changes.into_iter().map(|change| {
            Ok(CaseAccess {
                id: change.index.to_string(),
                at: minute(change.at_minute),
                what: change.what,
                who: names::member_name(r, Id::from_bytes(change.user.0))?,
                by: names::member_name(r, change.by)?,
                until: change.until.map(|minute| last_day(desk, minute)),
            })
        });
        rows.collect()
    })
}

struct Change {
    index: usize,
    at_minute: i64,
    what: AccessChange,
    user: UserId,
    by: Id<Member>,
    until: Option<i64>,
}

fn changes_of(log: &[Said], of: SpaceId) -> Vec<Change> {
    let mut members: Vec<UserId> = Vec::new();
    let mut changes = Vec::new();
    for (index, said) in log.iter().enumerate() {
        let (what, user) =
            match &said.action {
                Action::CreateSpace { space, owner, .. } if *space == of => {
                    (AccessChange::Opened, *owner)
                }
                Action::AddMember { space, user, right, .. }
                | Action::ShareUntil { space, user, right, .. }
                    if *space == of =>
                {
                    match right {
                        Right::Read => (AccessChange::MayRead, *user),
                        Right::Write => (AccessChange::MayWrite, *user),
                    }
                }
                Action::RemoveMember { space, user } if *space == of => {
                    let left = said.by.bytes() == user.0;
                    (if left { AccessChange::Left } else { AccessChange::TakenOut }, *user)
                }
                Action::UseOfficeRecovery {
                    purpose: RecoveryPurpose::Case { space, .. }, ..
                } if *space == of => (AccessChange::Recovered, UserId(said.by.bytes())),
                Action::RemoveUser { user } if members.contains(user) => {
                    (AccessChange::LeftOffice, *user)
                }
                _ => continue,
            };
        members.retain(|member| *member != user);
        let ended =
            matches!(what, AccessChange::TakenOut | AccessChange::Left | AccessChange::LeftOffice);
        if !ended {
            members.push(user);
        }
        let until = match &said.action {
            Action::ShareUntil { until_minute, .. } => Some(*until_minute),
            _ => None,
        };
        changes.push(Change { index, at_minute: said.at_minute, what, user, by: said.by, until });
    }
    changes
}

/// The cases that the one who asks can hand over.
fn handover_cases(desk: &Desk, _: NoArgument) -> Result<HandoverCases, Error> {
    let engine = desk.sync().engine();
    let today = desk.today();
    let lines = desk.read(|r| Ok(r.participants(&Filter::all(today))?))?;
    let wishes = engine.wishes()?;
    let leaves = |id: Id<Participant>| {
        let gone = Wanted::TakeOut { case: id, member: desk.me() };
        wishes.iter().any(|wish| wish.what == gone)
    };
    let mine = |id: Id<Participant>| {
        engine.right_in(id.bytes(), desk.me()) == Some(Right::Write) && !leaves(id)
    };
    let mut all = HandoverCases { cases: vec![], protected: vec![] };
    for line in lines.into_iter().filter(|line| mine(line.id)) {
        let name = format!("{} {}", line.first_name, line.last_name);
        let hidden = line.protected || name.trim().is_empty();
        let case = HandoverCase {
            participant: line.id,
            name: if hidden { line.case_number.clone() } else { name.trim().to_owned() },
            case_number: line.case_number,
            phase: line.phase,
            with: engine.case_members(line.id).into_iter().map(|(id, _)| id).collect(),
        };
        if line.protected { all.protected.push(case) } else { all.cases.push(case) }
    }
    Ok(all)
}

/// Several cases at once, all or none. Protected ones are never among them.
fn hand_over_cases(desk: &Desk, argument: HandOverCases) -> Result<Done, Error> {
    let HandOverCases { member, participants, leave, until } = argument;
    let mut problems = Vec::new();
    let until = match until.map(|typed| until_day(desk, Some(&typed), true)) {
        Some(Err(Error::Problems { problems: found })) => {
            problems.extend(found);
            None
        }
        Some(read) => read?,
        None => None,
    };
    if member.is_none() {
        problems.push(Problem::new("member", ProblemCode::Required));
    }
    if participants.is_empty() {
        problems.push(Problem::new("participants", ProblemCode::Required));
    }
    let Some(member) = member.filter(|_| problems.is_empty()) else {
        return Err(problems.into());
    };
    let people = desk.read(|r| {
        let each = participants.iter().map(|id| Ok(r.require(*id)?));
        each.collect::<Result<Vec<Participant>, Error>>()
    })?;
    if people.iter().any(Participant::is_protected) {
        return Err(Error::NotAllowed);
    }
    let engine = desk.sync().engine();
    match until {
        Some(day) => engine.lend_cases(&participants, member, end_of(desk, day))?,
        None => engine.hand_over_cases(&participants, member, Right::Write, leave)?,
    }
    desk.write(|w| {
        participants.iter().try_for_each(|id| desk.log_access(w, *id, AccessAction::Shared))
    })?;
    asked(desk);
    Ok(Done {})
}

impl From<CaseRight> for Right {
    fn from(right: CaseRight) -> Self {
        match right {
            CaseRight::Read => Self::Read,
            CaseRight::Write => Self::Write,
        }
    }
}

impl From<Right> for CaseRight {
    fn from(right: Right) -> Self {
        match right {
            Right::Read => Self::Read,
            Right::Write => Self::Write,
        }
    }
}
