//! Getting into an office: the first coach brings the office to a server, the others join it.

use fotfaste_domain::{Id, office::Member};
use fotfaste_protocol::{
    InviteId,
    certificate::{Action, Certificate, CertificateBody, Role},
    hash::Hash,
    invite::{InviteCode, InviteKind, InviteSecret},
    join::{CompareCode, JoinRequest, Joiner},
    limits,
    office::Office,
    routes::{
        self, AppendedResponse, CreateOfficeRequest, ErrorCode, InviteStatus, InviteStatusRequest,
        JoinInviteRequest, ListInvitesResponse, OpenInviteRequest,
    },
};
use fotfaste_vault::random_bytes;
use serde::{Deserialize, Serialize};

use crate::{
    Engine, Error,
    client::Refusal,
    connection::{self, Connection, Joining},
    http::server_address,
    identity::Identity,
    intent::Intent,
    local,
    transport::Transport,
};

/// How long an invite can be answered.
const INVITE_MINUTES: i64 = 7 * 24 * 60;

/// An invite of this user's, as their screen shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invite {
    /// Which.
    pub id: InviteId,
    /// The text to hand over.
    pub code: String,
    /// For whom, as the inviting person wrote it.
    pub name: String,
    /// What the newcomer may do.
    pub role: Role,
    /// When it ends, in minutes since 1970.
    pub expires_at_minute: i64,
    /// Once somebody has answered: the code to compare and who they will be.
    pub answer: Option<Answer>,
}

/// A join request that was made with the invite's secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Eight digits; the same must stand on the newcomer's screen.
    pub compare_code: String,
    /// The newcomer's identity, from now on a member's.
    pub member: Id<Member>,
    /// Whether they have been let in already.
    pub approved: bool,
}

/// What this device keeps of an invite it made.
#[derive(Serialize, Deserialize)]
struct Kept {
    code: InviteCode,
    name: String,
    role: Role,
}

impl<T: Transport> Engine<T> {
    /// Brings this store's office to a server, with the operator's one-time set-up code.
    ///
    /// # Errors
    /// [`Error::AlreadyConnected`], [`Error::BadAddress`], [`Error::Offline`], [`Error::NoAnswer`], or
    /// [`Error::Refused`] with [`ErrorCode::SetupCode`]. Safe to try again after any of them.
    pub async fn connect(&self, server: &str, setup_code: &str) -> Result<(), Error> {
        let _alone = self.0.running.lock().await;
        self.must_be_alone()?;
        let server = server_address(server)?;
        let me = self.0.identity()?;
        let root = self.root(&me)?;
        let request = CreateOfficeRequest {
            setup_code: setup_code.trim().to_owned(),
            office: me.office,
            certificates: vec![root.clone()],
            bundles: vec![],
        };
        let now = || self.0.seconds();
        let client = self.0.client(&server, &me, &now);
        let _: AppendedResponse = client.post_unsigned(routes::OFFICES, &request).await?;
        let office = Office::found(&root)?;
        let connection = Connection { server: server.clone(), root: root.hash() };
        self.0.write(|writer| {
            connection.save(writer)?;
            Ok(writer.append_certificate(0, &root.encode())?)
        })?;
        *self.0.office() = Some(office);
        Ok(())
    }

    /// The root certificate, signed once and kept: a second try must show the server the same.
    fn root(&self, me: &Identity) -> Result<Certificate, Error> {
        if let Some(root) = self.0.store.read(connection::root)? {
            return Ok(root);
        }
        let action = Action::CreateOffice {
            user: me.user,
            user_key: me.user_public(),
            device: me.device_public(),
        };
        let body = CertificateBody {
            office: me.office,
            index: 0,
            previous: Hash::ZERO,
            author: me.device,
            at_minute: self.0.minute(),
            action,
        };
        let root = Certificate::sign(body, &me.keys.signing);
        self.0.write(|writer| connection::save_root(writer, &root))?;
        Ok(root)
    }

    /// Opens an invite for one new colleague.
    ///
    /// # Errors
    /// [`Error::NotConnected`], [`Error::NotAllowed`] without the role for it, [`Error::Offline`], [`Error::NoAnswer`].
    pub async fn invite(&self, name: &str, role: Role) -> Result<Invite, Error> {
        self.open_invite(name, role, InviteKind::Colleague, INVITE_MINUTES).await
    }

    pub(crate) async fn open_invite(
        &self,
        name: &str,
        role: Role,
        kind: InviteKind,
        minutes: i64,
    ) -> Result<Invite, Error> {
        let (connection, me) = self.connected()?;
        let code = InviteCode {
            server_url: connection.server.clone(),
            office: me.office,
            root: connection.root,
            invite: InviteId(random_bytes()),
            secret: InviteSecret(random_bytes()),
            expires_at_minute: self.0.minute() + minutes.min(limits::MAX_INVITE_MINUTES),
            kind,
        };
        let request = OpenInviteRequest {
            office: me.office,
            id: code.invite,
            token_hash: code.secret.token().hash(),
            expires_at_minute: code.expires_at_minute,
            own_device: kind != InviteKind::Colleague,
        };
        let now = || self.0.seconds();
        let client = self.0.client(&connection.server, &me, &now);
        let opened: Result<(), Refusal> = client.post(routes::INVITES, &request).await?;
        opened.map_err(|Refusal(error)| Error::from(error))?;
        let kept = Kept { code, name: name.to_owned(), role };
        self.0.write(|writer| {
            let bytes = postcard::to_stdvec(&kept).map_err(|_| Error::Batch)?;
            Ok(writer.save_secret(&secret_name(kept.code.invite), &bytes)?)
        })?;
        kept.show(None)
    }

    /// This user's invites to colleagues that have not ended, with whoever has answered them.
    ///
    /// # Errors
    /// [`Error::NotConnected`], [`Error::Offline`], [`Error::NoAnswer`].
    pub async fn invites(&self) -> Result<Vec<Invite>, Error> {
        self.pending(|kind| kind == InviteKind::Colleague).await
    }

    pub(crate) async fn pending(
        &self,
        wanted: impl Fn(InviteKind) -> bool,
    ) -> Result<Vec<Invite>, Error> {
        let (connection, me) = self.connected()?;
        let now = || self.0.seconds();
        let client = self.0.client(&connection.server, &me, &now);
        let list: ListInvitesResponse = client.get(routes::INVITES).await?;
        let mut invites = Vec::new();
        for pending in list.invites {
            let kept = self.kept(pending.id)?.filter(|kept| wanted(kept.code.kind));
            let Some(kept) = kept else { continue };
            let request = pending.request.as_ref().map(|bytes| bytes.as_slice());
            let approved = pending.status == InviteStatus::Approved;
            let answer = request.map(|bytes| kept.answer(bytes, approved)).transpose()?;
            invites.push(kept.show(answer)?);
        }
        Ok(invites)
    }

    /// Lets in whoever answered the invite, a colleague or a device of one's own. Only after both
    /// screens have been compared.
    ///
    /// # Errors
    /// [`Error::JoinRefused`] when nobody has answered or the answer was not made with the invite.
    pub async fn approve(&self, invite: InviteId) -> Result<Id<Member>, Error> {
        let (connection, me) = self.connected()?;
        let now = || self.0.seconds();
        let client = self.0.client(&connection.server, &me, &now);
        let list: ListInvitesResponse = client.get(routes::INVITES).await?;
        let pending = list.invites.into_iter().find(|pending| pending.id == invite);
        let bytes = pending.and_then(|pending| pending.request).ok_or(Error::JoinRefused)?;
        let kept = self.kept(invite)?.ok_or(Error::JoinRefused)?;
        let joiner = kept.joiner(&bytes)?;
        let (user, device) = (joiner.user, joiner.device.clone());
        let new = device.id;
        let intent = match joiner.user_key {
            Some(user_key) => Intent::Admit { user, role: kept.role, user_key, device },
            None => Intent::Link { device },
        };
        self.0.write(|writer| local::want(writer, &intent))?;
        self.sync(|_| ()).await?;
        let known = |office: Office| office.device(new).is_some_and(|one| one.user == user);
        let admitted = self.office().is_some_and(known);
        if admitted { Ok(Id::from_bytes(user.0)) } else { Err(Error::NotAllowed) }
    }

    /// Ends an invite, answered or not.
    ///
    /// # Errors
    /// [`Error::NotConnected`], [`Error::Offline`], [`Error::NoAnswer`].
    pub async fn end_invite(&self, invite: InviteId) -> Result<(), Error> {
        let (connection, me) = self.connected()?;
        let now = || self.0.seconds();
        let client = self.0.client(&connection.server, &me, &now);
        client.delete(&routes::invite(invite)).await?;
        self.0.write(|writer| Ok(writer.remove_secret(&secret_name(invite))?))
    }

    /// Asks to be let into the office of an invite code. What is on this computer comes along; one
    /// that becomes another of somebody's must hold nothing yet. Returns the code that both screens
    /// must show.
    ///
    /// # Errors
    /// [`Error::InviteMalformed`], [`Error::InviteExpired`], [`Error::InviteUsed`],
    /// [`Error::AlreadyConnected`], [`Error::NotEmpty`], [`Error::Offline`], [`Error::NoAnswer`].
    pub async fn join(&self, code: &str) -> Result<String, Error> {
        let _alone = self.0.running.lock().await;
        self.must_be_alone()?;
        let code = InviteCode::decode(code).map_err(|_| Error::InviteMalformed)?;
        let server = server_address(&code.server_url).map_err(|_| Error::InviteMalformed)?;
        let me = self.0.identity()?;
        let (user, user_key) = match code.kind {
            InviteKind::Colleague => (me.user, Some(me.user_public())),
            InviteKind::Device { user } => {
                self.must_be_empty()?;
                (user, None)
            }
        };
        let joiner = Joiner { user, user_key, device: me.device_public() };
        let request = JoinRequest::new(joiner, code.invite, &code.secret).encode();
        let body = JoinInviteRequest {
            office: code.office,
            token: code.secret.token(),
            request: request.clone(),
        };
        let now = || self.0.seconds();
        let client = self.0.client(&server, &me, &now);
        match client.post_unsigned(&routes::join(code.invite), &body).await {
            Ok(()) => {}
            Err(Error::Refused(ErrorCode::NotFound)) => return Err(Error::InviteExpired),
            Err(other) => return Err(other),
        }
        let compare = CompareCode::of(code.root, code.invite, &request);
        let joining = Joining { code, request };
        self.0.write(|writer| joining.save(writer))?;
        Ok(compare.to_string())
    }

    /// Stops waiting to be let in; the store goes on alone.
    ///
    /// # Errors
    /// The store's.
    pub fn stop_joining(&self) -> Result<(), Error> {
        self.0.write(Joining::forget)
    }

    /// Sees whether the join request has been approved; then this store belongs to the office.
    pub(crate) async fn finish_joining(&self, joining: Joining) -> Result<Connection, Error> {
        let code = &joining.code;
        let server = server_address(&code.server_url)?;
        let me = self.0.identity()?;
        let now = || self.0.seconds();
        let client = self.0.client(&server, &me, &now);
        let ask = InviteStatusRequest { office: code.office, token: code.secret.token() };
        let status = client.post_unsigned(&routes::invite_status(code.invite), &ask).await;
        match status {
            Ok(InviteStatus::Approved) => {}
            Ok(InviteStatus::Open | InviteStatus::Waiting) => {
                return Err(Error::WaitingForApproval);
            }
            Err(Error::Refused(ErrorCode::NotFound)) => return Err(Error::InviteExpired),
            Err(other) => return Err(other),
        }
        let connection = Connection { server: server.clone(), root: code.root };
        if let InviteKind::Device { user } = code.kind {
            self.take_over(&connection, code.office, user).await?;
            return Ok(connection);
        }
        self.0.write(|writer| {
            local::rehome(writer, code.office)?;
            connection.save(writer)?;
            Joining::forget(writer)
        })?;
        Ok(connection)
    }

    pub(crate) fn must_be_alone(&self) -> Result<(), Error> {
        match self.0.both()? {
            (None, None) => Ok(()),
            _ => Err(Error::AlreadyConnected),
        }
    }

    pub(crate) fn connected(&self) -> Result<(Connection, Identity), Error> {
        let (connection, _) = self.0.both()?;
        Ok((connection.ok_or(Error::NotConnected)?, self.0.identity()?))
    }

    fn kept(&self, invite: InviteId) -> Result<Option<Kept>, Error> {
        let bytes =
            self.0.store.read::<_, Error>(|reader| Ok(reader.secret(&secret_name(invite))?))?;
        bytes.map(|bytes| postcard::from_bytes(&bytes).map_err(|_| Error::Batch)).transpose()
    }
}

impl Kept {
    fn show(&self, answer: Option<Answer>) -> Result<Invite, Error> {
        Ok(Invite {
            id: self.code.invite,
            code: self.code.encode()?,
            name: self.name.clone(),
            role: self.role,
            expires_at_minute: self.code.expires_at_minute,
            answer,
        })
    }

    fn answer(&self, request: &[u8], approved: bool) -> Result<Answer, Error> {
        let joiner = self.joiner(request)?;
        let compare = CompareCode::of(self.code.root, self.code.invite, request);
        Ok(Answer {
            compare_code: compare.to_string(),
            member: Id::from_bytes(joiner.user.0),
            approved,
        })
    }

    fn joiner(&self, request: &[u8]) -> Result<Joiner, Error> {
        let request = JoinRequest::decode(request).map_err(|_| Error::JoinRefused)?;
        let joiner = request.verify(self.code.invite, &self.code.secret);
        let joiner = joiner.cloned().map_err(|_| Error::JoinRefused)?;
        let fits = match self.code.kind {
            InviteKind::Colleague => joiner.user_key.is_some(),
            InviteKind::Device { user } => joiner.user_key.is_none() && joiner.user == user,
        };
        if fits { Ok(joiner) } else { Err(Error::JoinRefused) }
    }
}

fn secret_name(invite: InviteId) -> String {
    format!("invite {invite}")
}
