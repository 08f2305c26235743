//! A coach's recovery words in the office's log, and how they bring their coach back on a computer that
//! holds nothing: as a device that exists on paper, whose only power is to link another.

use std::fmt;

use fotfaste_protocol::{
    DeviceId, OfficeId, UserId,
    certificate::{Action, Certificate, DevicePublic, SealingKey, paper_binding},
    hash::Hash,
    office::{Device, Office},
    routes::{
        self, AppendCertificatesRequest, AppendedResponse, ErrorCode, FindOfficesRequest,
        FindOfficesResponse,
    },
};
use fotfaste_vault::{Key, RecoveryPhrase, SealingSecret, UserRecovery};
use serde::{Deserialize, Serialize};

use crate::{
    Engine, Error, client::Refusal, connection::Connection, http::server_address,
    identity::Identity, intent::Intent, local, transport::Transport, user_key,
};

/// How often others may be faster at the log before it is given up for now.
const TRIES: usize = 8;

/// What this store keeps of recovery words until the log has them. It prints nothing secret.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Paper {
    pub(crate) device: DevicePublic,
    binding: [u8; 32],
}

/// How far this user's recovery words reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperReach {
    /// No words of theirs are in the office's log: theirs open their own computer alone.
    Nowhere,
    /// The next sync enters them.
    Waiting,
    /// They bring their coach back on any computer.
    Office,
}

impl Paper {
    fn of(phrase: &RecoveryPhrase) -> Self {
        let UserRecovery { id, keys, binding } = UserRecovery::of(phrase);
        let public = keys.public();
        let device = DevicePublic {
            id: DeviceId(id),
            signing: public.signing,
            sealing: SealingKey(public.sealing.to_bytes()),
        };
        Self { device, binding: *binding.as_bytes() }
    }

    /// What the log says of it, with the user's key as it is by then.
    pub(crate) fn action(
        &self,
        me: &Identity,
        root: Hash,
        key: &SealingSecret,
    ) -> Result<Action, Error> {
        let paper = self.device.clone();
        let user_key = user_key::sealed(me, key, paper.id, &paper.sealing)?;
        let bound = paper_binding(me.office, root, me.user);
        let binding = Hash(Key::from_bytes(self.binding).mac(&bound));
        Ok(Action::SetUserRecovery { paper, user_key, binding })
    }
}

impl fmt::Debug for Paper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Paper({:?})", self.device.id)
    }
}

impl<T: Transport> Engine<T> {
    /// Has the office know this user's recovery words, from the next sync on; older ones bring nobody
    /// back any more. Before there is an office they wait for it.
    ///
    /// # Errors
    /// The store's.
    pub fn keep_on_paper(&self, phrase: &RecoveryPhrase) -> Result<(), Error> {
        let paper = Paper::of(phrase);
        self.0.write(|writer| {
            local::forget(writer, |kept| matches!(kept, Intent::SetUserRecovery { .. }))?;
            local::want(writer, &Intent::SetUserRecovery { paper })
        })
    }

    /// How far this user's recovery words reach.
    ///
    /// # Errors
    /// The store's.
    pub fn paper_reach(&self) -> Result<PaperReach, Error> {
        let waits = |(_, kept): &(i64, Intent)| matches!(kept, Intent::SetUserRecovery { .. });
        if self.0.intents()?.iter().any(waits) {
            return Ok(PaperReach::Waiting);
        }
        let me = self.0.identity()?.user;
        let entered = self.office().is_some_and(|office| office.paper_of(me).is_some());
        Ok(if entered { PaperReach::Office } else { PaperReach::Nowhere })
    }

    /// Makes this computer, which must hold nothing yet, another of the coach whose words these are:
    /// their identity, their key, their office. Safe to try again after any error.
    ///
    /// # Errors
    /// [`Error::WordsUnknown`] when no office at that server knows the words, or newer ones have taken
    /// their place; [`Error::BadAddress`], [`Error::AlreadyConnected`], [`Error::NotEmpty`],
    /// [`Error::Offline`], [`Error::NoAnswer`], [`Error::Forked`].
    pub async fn come_back(&self, server: &str, phrase: &RecoveryPhrase) -> Result<(), Error> {
        let _alone = self.0.running.lock().await;
        self.must_be_alone()?;
        self.must_be_empty()?;
        let server = server_address(server)?;
        let words = UserRecovery::of(phrase);
        for office in self.offices_of(&server, DeviceId(words.id)).await? {
            // Seldom needed, and large: no caller carries them along.
            let found = Box::pin(self.known_there(&server, office, &words)).await?;
            let Some(found) = found else { continue };
            let connection = Connection { server, root: found.office.root() };
            Box::pin(self.link_with_paper(&connection, found)).await?;
            return Ok(());
        }
        Err(Error::WordsUnknown)
    }

    async fn offices_of(&self, server: &str, device: DeviceId) -> Result<Vec<OfficeId>, Error> {
        let (me, now) = (self.0.identity()?, || self.0.seconds());
        let client = self.0.client(server, &me, &now);
        let found: FindOfficesResponse =
            client.post_unsigned(routes::OFFICES_FIND, &FindOfficesRequest { device }).await?;
        Ok(found.offices)
    }

    /// The words as the office knows them; none where it is another office than they were made in.
    async fn known_there(
        &self,
        server: &str,
        office: OfficeId,
        words: &UserRecovery,
    ) -> Result<Option<Found>, Error> {
        let mut paper = Identity {
            office,
            user: UserId([0; 16]),
            device: DeviceId(words.id),
            keys: words.keys.clone(),
            user_key: SealingSecret::generate(),
        };
        let log = match self.whole_log(server, &paper).await {
            Err(Error::Refused(ErrorCode::NotFound | ErrorCode::BadSignature)) => return Ok(None),
            log => log?.1,
        };
        let Some(device) = log.device(paper.device) else { return Ok(None) };
        if !is_bound(&log, device, &words.binding) {
            return Ok(None);
        }
        if device.revoked.is_some() {
            return Err(Error::WordsUnknown);
        }
        paper.user = device.user;
        paper.user_key = user_key::handed_over(&log, &paper)?.ok_or(Error::Forked)?;
        Ok(Some(Found { office: log, paper }))
    }

    /// Says in the paper's name that this computer is its user's, and becomes it.
    async fn link_with_paper(&self, connection: &Connection, found: Found) -> Result<(), Error> {
        let Found { mut office, paper } = found;
        let (me, now) = (self.0.identity()?, || self.0.seconds());
        let client = self.0.client(&connection.server, &paper, &now);
        for _ in 0..TRIES {
            let known = office.device(me.device);
            if known.is_some_and(|device| device.user == paper.user) {
                return self.take_over(connection, paper.office, paper.user).await;
            }
            let certificate = self.link(&office, &paper, &me)?;
            let request = AppendCertificatesRequest {
                office: paper.office,
                expected: office.head().0,
                certificates: vec![certificate],
                bundles: vec![],
            };
            let answer: Result<AppendedResponse, Refusal> =
                client.post(routes::CERTS, &request).await?;
            match answer {
                Ok(_) | Err(Refusal(ErrorCode::StaleHead)) => {}
                Err(Refusal(code)) => return Err(code.into()),
            }
            office = self.whole_log(&connection.server, &paper).await?.1;
            if office.root() != connection.root {
                return Err(Error::Forked);
            }
        }
        Err(Error::NoAnswer)
    }

    fn link(&self, office: &Office, paper: &Identity, me: &Identity) -> Result<Certificate, Error> {
        let device = me.device_public();
        let user_key = user_key::sealed(paper, &paper.user_key, device.id, &device.sealing)?;
        let (at, key) = (self.0.minute(), &paper.keys.signing);
        let action = Action::LinkDevice { device, user_key };
        Ok(office.next_certificate(paper.device, key, at, action))
    }
}

/// An office that knows the words, and who they stand for in it.
struct Found {
    office: Office,
    paper: Identity,
}

/// Whether the words were made in this very office, by the user that it names.
fn is_bound(office: &Office, device: &Device, binding: &Key) -> bool {
    let bound = paper_binding(office.id(), office.root(), device.user);
    device.paper.is_some_and(|mac| binding.verify_mac(&bound, &mac.0))
}
