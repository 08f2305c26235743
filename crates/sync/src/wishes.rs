//! What this user has asked for and the office's log does not say yet, and what the log does say.

use fotfaste_domain::{Id, case::Participant, office::Member};
use fotfaste_protocol::{
    DeviceId, SpaceId, UserId,
    certificate::{Action, Certificate, Right, Role},
};

use crate::{Engine, Error, intent::Intent, local, transport::Transport};

/// Something that holds from the next sync on, if the office's log allows it then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// By which it is taken back.
    pub id: i64,
    /// What it is.
    pub what: Wanted,
}

/// What of members and rights can be wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A colleague shall read, or read and write, a case.
    Share {
        /// Which case.
        case: Id<Participant>,
        /// Who.
        member: Id<Member>,
        /// What they may do there.
        right: Right,
        /// Until when, in minutes since 1970; none for good.
        until_minute: Option<i64>,
    },
    /// A colleague, or oneself, shall have a case no more.
    TakeOut {
        /// Which case.
        case: Id<Participant>,
        /// Who.
        member: Id<Member>,
    },
    /// A colleague gets another role.
    Role {
        /// Who.
        member: Id<Member>,
        /// Which.
        role: Role,
    },
    /// A device is lost.
    Revoke {
        /// Which.
        device: DeviceId,
    },
    /// A colleague leaves the office.
    Remove {
        /// Who.
        member: Id<Member>,
    },
    /// Somebody who was invited is let in.
    LetIn {
        /// Who.
        member: Id<Member>,
    },
    /// Older programs shall stop syncing.
    RequireVersion {
        /// The oldest that goes on.
        version: u32,
    },
    /// What names no colleague: a new case, one that is erased, a laptop of one's own.
    Other,
}

impl Wanted {
    pub(crate) fn of(intent: &Intent) -> Self {
        let case = |space: &SpaceId| Id::from_bytes(space.0);
        let member = |user: &UserId| Id::from_bytes(user.0);
        match intent {
            Intent::AddMember { space, user, right } => Self::Share {
                case: case(space),
                member: member(user),
                right: *right,
                until_minute: None,
            },
            Intent::ShareUntil { space, user, right, until_minute } => Self::Share {
                case: case(space),
                member: member(user),
                right: *right,
                until_minute: Some(*until_minute),
            },
            Intent::RemoveMember { space, user } => {
                Self::TakeOut { case: case(space), member: member(user) }
            }
            Intent::ChangeRole { user, role } => Self::Role { member: member(user), role: *role },
            Intent::Revoke { device } => Self::Revoke { device: *device },
            Intent::RemoveUser { user } => Self::Remove { member: member(user) },
            Intent::Admit { user, .. } => Self::LetIn { member: member(user) },
            Intent::RequireVersion { version } => Self::RequireVersion { version: *version },
            Intent::CreateSpace { .. }
            | Intent::Erase { .. }
            | Intent::Link { .. }
            | Intent::SetRecovery { .. }
            | Intent::SetUserRecovery { .. } => Self::Other,
        }
    }

    /// Whether the person who asked for it can take it back.
    fn is_asked(&self) -> bool {
        !matches!(self, Self::LetIn { .. } | Self::Other)
    }
}

/// One entry of the office's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// By whom.
    pub by: Id<Member>,
    /// From which device.
    pub device: DeviceId,
    /// When, by the author's clock, in minutes since 1970.
    pub at_minute: i64,
    /// What it changed.
    pub action: Action,
}

impl<T: Transport> Engine<T> {
    /// What is asked for and holds from the next sync on, oldest first.
    ///
    /// # Errors
    /// The store's.
    pub fn wishes(&self) -> Result<Vec<Wish>, Error> {
        let all = self.0.intents()?.into_iter();
        let wishes = all.map(|(id, intent)| Wish { id, what: Wanted::of(&intent) });
        Ok(wishes.filter(|wish| wish.what.is_asked()).collect())
    }

    /// Takes a wish back. One that sync has carried out meanwhile is no wish any more.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] when there is no such wish, the store's.
    pub fn take_back(&self, id: i64) -> Result<(), Error> {
        if !self.wishes()?.iter().any(|wish| wish.id == id) {
            return Err(Error::NotAllowed);
        }
        self.0.write(|writer| Ok(writer.remove_intent(id)?))
    }

    /// Gives a colleague several cases at once, all or none, and leaves them if `leave`.
    ///
    /// # Errors
    /// As [`Engine::share_case`] for any of them.
    pub fn hand_over_cases(
        &self,
        cases: &[Id<Participant>],
        member: Id<Member>,
        right: Right,
        leave: bool,
    ) -> Result<(), Error> {
        let user = UserId(member.bytes());
        let me = self.0.identity()?.user;
        if me == user || (leave && right != Right::Write) {
            return Err(Error::NotAllowed);
        }
        for case in cases {
            self.0.may_share(SpaceId(case.bytes()), user)?;
        }
        self.0.write(|writer| {
            for case in cases {
                let space = SpaceId(case.bytes());
                local::want(writer, &Intent::AddMember { space, user, right })?;
                if leave {
                    local::want(writer, &Intent::RemoveMember { space, user: me })?;
                }
            }
            Ok(())
        })
    }

    /// Lends a colleague several cases until a moment, all or none: they read and write, and so does
    /// whoever lends.
    ///
    /// # Errors
    /// As [`Engine::share_case_until`] for any of them.
    pub fn lend_cases(
        &self,
        cases: &[Id<Participant>],
        member: Id<Member>,
        until_minute: i64,
    ) -> Result<(), Error> {
        if until_minute <= self.0.minute() {
            return Err(Error::TimeOver);
        }
        let user = UserId(member.bytes());
        for case in cases {
            self.0.may_share(SpaceId(case.bytes()), user)?;
        }
        self.0.write(|writer| {
            cases.iter().try_for_each(|case| {
                let (space, right) = (SpaceId(case.bytes()), Right::Write);
                local::want(writer, &Intent::ShareUntil { space, user, right, until_minute })
            })
        })
    }

    /// The office's log from its root, as this device has verified it.
    ///
    /// # Errors
    /// The store's, or [`Error::Forked`] for a log that does not read.
    pub fn log(&self) -> Result<Vec<Said>, Error> {
        let kept = self.0.store.read::<_, Error>(|reader| Ok(reader.certificates()?))?;
        let office = self.office();
        let mut log = Vec::with_capacity(kept.len());
        for bytes in &kept {
            let body = Certificate::decode(bytes).map_err(|_| Error::Forked)?.body;
            let author = office.as_ref().and_then(|office| office.device(body.author));
            let author = author.ok_or(Error::Forked)?.user;
            log.push(Said {
                by: Id::from_bytes(author.0),
                device: body.author,
                at_minute: body.at_minute,
                action: body.action,
            });
        }
        Ok(log)
    }
}
