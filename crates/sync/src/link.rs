//! Another laptop of the same coach: a code shown on the first, typed on the second, approved on
//! the first. The second becomes its user's: their identity, their key, their office.

use fotfaste_protocol::{
    OfficeId, UserId,
    certificate::Certificate,
    invite::InviteKind,
    office::Office,
    routes::{self, ChangesRequest, ChangesResponse},
};

use crate::{
    Engine, Error, Invite, Role,
    client::Refusal,
    connection::{Connection, Joining},
    identity::Identity,
    transport::Transport,
    user_key,
};

/// How long the code can be typed: both laptops are at hand.
const LINK_MINUTES: i64 = 60;
/// About how much one answer may hold while only the certificate log is wanted.
const LOG: u32 = 1 << 20;

impl<T: Transport> Engine<T> {
    /// Opens an invite for another device of this user's. Its code is [`Engine::join`]ed there and
    /// [`Engine::approve`]d here.
    ///
    /// # Errors
    /// [`Error::NotConnected`], [`Error::Offline`], [`Error::NoAnswer`].
    pub async fn link_device(&self) -> Result<Invite, Error> {
        let user = self.0.identity()?.user;
        let role = self.office().and_then(|office| office.user(user).map(|user| user.role));
        let role = role.unwrap_or(Role::Coach);
        self.open_invite("", role, InviteKind::Device { user }, LINK_MINUTES).await
    }

    /// This user's invites to devices of their own that have not ended.
    ///
    /// # Errors
    /// As [`Engine::invites`].
    pub async fn links(&self) -> Result<Vec<Invite>, Error> {
        self.pending(|kind| kind != InviteKind::Colleague).await
    }

    /// That nothing has been written here besides what a first start writes.
    pub(crate) fn must_be_empty(&self) -> Result<(), Error> {
        let empty = self.0.store.read::<_, Error>(|reader| Ok(reader.holds_no_work()?))?;
        if empty { Ok(()) } else { Err(Error::NotEmpty) }
    }

    /// The office's log names this device as that user's: from now on it is. All of it or nothing.
    pub(crate) async fn take_over(
        &self,
        connection: &Connection,
        office: OfficeId,
        user: UserId,
    ) -> Result<(), Error> {
        let me = Identity { office, user, ..self.0.identity()? };
        let (log, office) = self.whole_log(&connection.server, &me).await?;
        if office.root() != connection.root {
            return Err(Error::Forked);
        }
        let key = user_key::handed_over(&office, &me)?.ok_or(Error::JoinRefused)?;
        self.0.write(|writer| {
            if !writer.holds_no_work()? {
                return Err(Error::NotEmpty);
            }
            writer.become_another_of(me.office.0, me.user.0)?;
            Identity::keep_user_key(writer, &key)?;
            for (index, certificate) in (0..).zip(&log) {
                writer.append_certificate(index, &certificate.encode())?;
            }
            connection.save(writer)?;
            Joining::forget(writer)
        })?;
        *self.0.office() = Some(office);
        Ok(())
    }

    /// The office's certificate log as the server shows it. Whether it is the right one is for the
    /// caller to see: by its root.
    pub(crate) async fn whole_log(
        &self,
        server: &str,
        me: &Identity,
    ) -> Result<(Vec<Certificate>, Office), Error> {
        let now = || self.0.seconds();
        let client = self.0.client(server, me, &now);
        let mut log: Vec<Certificate> = Vec::new();
        loop {
            let request = ChangesRequest {
                office: me.office,
                certs_after: log.len() as u64,
                cursors: vec![],
                bundles_of: vec![],
                max_bytes: LOG,
            };
            let answer: Result<ChangesResponse, Refusal> =
                client.post(routes::CHANGES, &request).await?;
            let answer = answer.map_err(|Refusal(code)| Error::from(code))?;
            let done = answer.certs.is_empty() || !answer.more;
            log.extend(answer.certs);
            if done || log.len() as u64 >= answer.cert_head.next {
                break;
            }
        }
        let office = Office::replay(&log).map_err(|_| Error::Forked)?;
        Ok((log, office))
    }
}
