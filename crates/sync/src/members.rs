//! Who belongs: to a case, and to the office. What is asked for here holds from the next sync on.

use fotfaste_domain::{Id, case::Participant, office::Member};
use fotfaste_protocol::{
    DeviceId, SpaceId, UserId,
    certificate::{Right, Role},
    office::Office,
};

use crate::{Engine, Error, engine::Inner, intent::Intent, local, transport::Transport};

impl<T: Transport> Engine<T> {
    /// Gives a colleague access to a case. It holds from the next sync on.
    ///
    /// # Errors
    /// [`Error::UnknownMember`] when the office's log does not know the colleague,
    /// [`Error::NotAllowed`] when this user may not write the case, the store's.
    pub fn share_case(
        &self,
        participant: Id<Participant>,
        member: Id<Member>,
        right: Right,
    ) -> Result<(), Error> {
        let (space, user) = (SpaceId(participant.bytes()), UserId(member.bytes()));
        self.0.may_share(space, user)?;
        let intent = Intent::AddMember { space, user, right };
        self.0.write(|writer| local::want(writer, &intent))
    }

    /// As [`Engine::share_case`], until a moment: then the case leaves the colleague's devices by
    /// itself, the server gives them nothing of it any more, and whoever writes there next takes
    /// them out.
    ///
    /// # Errors
    /// As [`Engine::share_case`]; [`Error::TimeOver`] for a moment that has passed.
    pub fn share_case_until(
        &self,
        participant: Id<Participant>,
        member: Id<Member>,
        right: Right,
        until_minute: i64,
    ) -> Result<(), Error> {
        if until_minute <= self.0.minute() {
            return Err(Error::TimeOver);
        }
        let (space, user) = (SpaceId(participant.bytes()), UserId(member.bytes()));
        self.0.may_share(space, user)?;
        let intent = Intent::ShareUntil { space, user, right, until_minute };
        self.0.write(|writer| local::want(writer, &intent))
    }

    /// Until when a member has a case; none for whoever has it for good.
    #[must_use]
    pub fn until(&self, participant: Id<Participant>, member: Id<Member>) -> Option<i64> {
        let office = self.0.office();
        let space = office.as_ref()?.space(SpaceId(participant.bytes()))?;
        Some(space.until.get(&UserId(member.bytes()))?.minute)
    }

    /// Takes a case from a colleague, or leaves it. Whoever writes in it next gives it a new key.
    /// What oneself has written there is sent before one leaves.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] when this user may not write the case, or nobody else could write it
    /// then; the store's.
    pub fn unshare_case(
        &self,
        participant: Id<Participant>,
        member: Id<Member>,
    ) -> Result<(), Error> {
        let (space, user) = (SpaceId(participant.bytes()), UserId(member.bytes()));
        self.0.may_share(space, user)?;
        let intent = Intent::RemoveMember { space, user };
        if !self.someone_writes_without(space, user)? {
            return Err(Error::NotAllowed);
        }
        self.0.write(|writer| {
            local::forget(writer, |kept| {
                matches!(kept, Intent::AddMember { space: of, user: who, .. }
                    | Intent::ShareUntil { space: of, user: who, .. } if (*of, *who) == (space, user))
            })?;
            local::want(writer, &intent)
        })
    }

    /// Gives a case to a colleague and leaves it.
    ///
    /// # Errors
    /// As [`Engine::share_case`].
    pub fn hand_over_case(
        &self,
        participant: Id<Participant>,
        member: Id<Member>,
    ) -> Result<(), Error> {
        let (space, user) = (SpaceId(participant.bytes()), UserId(member.bytes()));
        self.0.may_share(space, user)?;
        let me = self.0.identity()?.user;
        if me == user {
            return Err(Error::NotAllowed);
        }
        self.0.write(|writer| {
            local::want(writer, &Intent::AddMember { space, user, right: Right::Write })?;
            local::want(writer, &Intent::RemoveMember { space, user: me })
        })
    }

    /// Lets a colleague do more, or less, in the office.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] for anybody but an administrator, [`Error::UnknownMember`], the store's.
    pub fn change_role(&self, member: Id<Member>, role: Role) -> Result<(), Error> {
        let user = UserId(member.bytes());
        self.0.administers(|office| office.user(user).is_some_and(|user| !user.removed))?;
        self.0.write(|writer| local::want(writer, &Intent::ChangeRole { user, role }))
    }

    /// Stops programs older than that version from sealing; what is written there waits until they
    /// are updated.
    ///
    /// # Errors
    /// As [`Engine::change_role`]; [`Error::NotAllowed`] for a version newer than this program's own,
    /// which would stop whoever says it.
    pub fn require_version(&self, version: u32) -> Result<(), Error> {
        if version > self.0.version {
            return Err(Error::NotAllowed);
        }
        self.0.administers(|_| true)?;
        self.0.write(|writer| local::want(writer, &Intent::RequireVersion { version }))
    }

    /// Revokes a lost device: its sessions end, and every space it could read gets a new key.
    ///
    /// # Errors
    /// As [`Engine::change_role`].
    pub fn revoke_device(&self, device: DeviceId) -> Result<(), Error> {
        self.0.administers(|office| office.is_active(device))?;
        self.0.write(|writer| local::want(writer, &Intent::Revoke { device }))
    }

    /// Takes a colleague who has left out of the office and every space, with all their devices.
    ///
    /// # Errors
    /// As [`Engine::change_role`].
    pub fn remove_member(&self, member: Id<Member>) -> Result<(), Error> {
        let user = UserId(member.bytes());
        self.0.administers(|office| office.user(user).is_some_and(|user| !user.removed))?;
        self.0.write(|writer| local::want(writer, &Intent::RemoveUser { user }))
    }

    /// Whether somebody else writes the case then, now or once what is wanted here is vouched for.
    fn someone_writes_without(&self, space: SpaceId, user: UserId) -> Result<bool, Error> {
        let office = self.0.office();
        let known = office.as_ref().and_then(|office| office.space(space));
        let writes = known.is_some_and(|space| {
            let for_good = |who: &UserId| *who != user && !space.until.contains_key(who);
            space.members.iter().any(|(who, right)| for_good(who) && *right == Right::Write)
        });
        drop(office);
        let (wanted, me) = (self.0.intents()?, self.0.identity()?.user);
        let promised = |(_, intent): &(i64, Intent)| {
            matches!(intent, Intent::AddMember { space: of, user: who, right: Right::Write }
                if *of == space && *who != user)
                || matches!(intent, Intent::CreateSpace { space: of, .. } if *of == space && user != me)
        };
        Ok(writes || wanted.iter().any(promised))
    }
}

impl<T: Transport> Inner<T> {
    pub(crate) fn may_share(&self, space: SpaceId, user: UserId) -> Result<(), Error> {
        let me = self.identity()?;
        let office = self.office();
        let office = office.as_ref().ok_or(Error::NotConnected)?;
        let known = office.user(user).is_some_and(|user| !user.removed);
        if !known {
            return Err(Error::UnknownMember);
        }
        let mine =
            office.space(space).is_none() || office.member_of(space, me.user) == Some(Right::Write);
        if mine { Ok(()) } else { Err(Error::NotAllowed) }
    }

    /// That this user is an administrator, and that the office knows whom it is about.
    pub(crate) fn administers(&self, knows: impl FnOnce(&Office) -> bool) -> Result<(), Error> {
        let me = self.identity()?;
        let office = self.office();
        let office = office.as_ref().ok_or(Error::NotConnected)?;
        if office.user(me.user).is_none_or(|user| user.role != Role::Admin) {
            return Err(Error::NotAllowed);
        }
        if knows(office) { Ok(()) } else { Err(Error::UnknownMember) }
    }
}
