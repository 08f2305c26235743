//! The operating system's keyring, behind the three calls that a key slot needs.
//!
//! Secrets are text, because KDE's wallet keeps nothing else. Every call runs on a thread of its
//! own with a time limit: the Secret Service may wait for a prompt that nobody sees, and its
//! client must not run inside an async runtime. Whatever goes wrong there, a panic included, comes
//! back as [`Error::KeyringUnavailable`].

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use keyring::{Entry, Error as Fault};
use zeroize::Zeroizing;

use crate::Error;

const SERVICE: &str = "se.fotfaste.app";

/// A place that keeps small secrets for the user who is logged in.
pub trait Keyring: Send + Sync {
    /// The secret under this name, if there is one.
    fn read(&self, name: &str) -> Result<Option<Zeroizing<String>>, Error>;
    /// Keeps the secret under this name, instead of what was there.
    fn write(&self, name: &str, secret: &str) -> Result<(), Error>;
    /// Forgets the secret under this name; there need not be one.
    fn delete(&self, name: &str) -> Result<(), Error>;
}

/// The operating system's own: Secret Service, Keychain or Credential Manager.
#[derive(Debug, Clone, Copy)]
pub struct OsKeyring {
    patience: Duration,
}

impl OsKeyring {
    /// A keyring that is given `patience` to answer, its prompts to the user included.
    pub const fn with_patience(patience: Duration) -> Self {
        Self { patience }
    }

    fn ask<T: Send + 'static>(
        &self,
        name: &str,
        question: impl FnOnce(Entry) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Error> {
        let (answer, wait) = mpsc::sync_channel(1);
        let name = name.to_owned();
        thread::Builder::new()
            .name("keyring".into())
            .spawn(move || answer.send(Entry::new(SERVICE, &name).and_then(question)))
            .map_err(|_| Error::KeyringUnavailable("no thread"))?;
        match wait.recv_timeout(self.patience) {
            Ok(result) => result.map_err(|fault| Error::KeyringUnavailable(reason(&fault))),
            Err(mpsc::RecvTimeoutError::Timeout) => Err(Error::KeyringUnavailable("no answer")),
            Err(mpsc::RecvTimeoutError::Disconnected) => {
                Err(Error::KeyringUnavailable("it failed"))
            }
        }
    }
}

impl Default for OsKeyring {
    /// Waits a minute: long enough to type a password into a prompt.
    fn default() -> Self {
        Self::with_patience(Duration::from_secs(60))
    }
}

impl Keyring for OsKeyring {
    fn read(&self, name: &str) -> Result<Option<Zeroizing<String>>, Error> {
        self.ask(name, |entry| match entry.get_password() {
            Ok(secret) => Ok(Some(Zeroizing::new(secret))),
            Err(Fault::NoEntry) => Ok(None),
            Err(Fault::BadEncoding(_)) => Ok(Some(Zeroizing::default())),
            Err(fault) => Err(fault),
        })
    }

    fn write(&self, name: &str, secret: &str) -> Result<(), Error> {
        let secret = Zeroizing::new(secret.to_owned());
        self.ask(name, move |entry| entry.set_password(&secret))
    }

    fn delete(&self, name: &str) -> Result<(), Error> {
        self.ask(name, |entry| match entry.delete_credential() {
            Err(Fault::NoEntry) => Ok(()),
            other => other,
        })
    }
}

/// No keyring at all: for servers, scripts and those who do not want one.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoKeyring;

impl Keyring for NoKeyring {
    fn read(&self, _: &str) -> Result<Option<Zeroizing<String>>, Error> {
        Err(NO_KEYRING)
    }

    fn write(&self, _: &str, _: &str) -> Result<(), Error> {
        Err(NO_KEYRING)
    }

    fn delete(&self, _: &str) -> Result<(), Error> {
        Err(NO_KEYRING)
    }
}

const NO_KEYRING: Error = Error::KeyringUnavailable("turned off");

/// A word for the log. The fault's own text may hold names and paths.
fn reason(fault: &Fault) -> &'static str {
    match fault {
        Fault::NoDefaultStore => "there is none",
        Fault::NoStorageAccess(_) => "it is locked",
        Fault::Ambiguous(_) => "it holds two such entries",
        Fault::PlatformFailure(_) => "the platform failed",
        _ => "it refused",
    }
}
