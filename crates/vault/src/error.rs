//! What can go wrong with keys. No message carries a secret, a name or a path.

use crate::{PassphraseProblem, SlotKind};

/// Everything this crate refuses.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The bytes were not sealed with this key, for this context, or were changed since.
    #[error("cannot be opened with this key in this context")]
    CannotOpen,
    /// The bytes do not have the shape of what they should be.
    #[error("the bytes are cut off or not of the expected format")]
    Malformed,
    /// The algorithm id in front of a key or a ciphertext is not known to this version.
    #[error("algorithm {0} is not known to this version")]
    UnknownAlgorithm(u16),
    /// The bundle is intact but not sealed to this user.
    #[error("the bundle is not sealed to this user")]
    NotAddressed,
    /// There is no key slot file yet.
    #[error("there is no key slot file")]
    MissingSlots,
    /// The key slot file fails its checksum or is not a key slot file.
    #[error("the key slot file is damaged")]
    Damaged,
    /// The key slot file was written by a newer version.
    #[error("the key slot file was written by a newer version")]
    NewerFormat,
    /// The key is not the key of the database that this key slot file belongs to.
    #[error("the key belongs to another database")]
    ForeignKey,
    /// No slot of this kind is set up.
    #[error("no {0} slot is set up")]
    NoSuchSlot(SlotKind),
    /// Removing the only slot would lock the data for ever.
    #[error("the last slot cannot be removed")]
    LastSlot,
    /// The passphrase does not open the slot.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The recovery phrase is whole but does not open the slot: it belongs to another database, or a
    /// newer phrase has taken its place.
    #[error("the recovery phrase does not open this database")]
    WrongPhrase,
    /// The passphrase breaks a rule for new passphrases.
    #[error("the passphrase is too weak: {0}")]
    WeakPassphrase(PassphraseProblem),
    /// The operating system's keyring cannot be used now; the text is for the log.
    #[error("the keyring cannot be used: {0}")]
    KeyringUnavailable(&'static str),
    /// The keyring works but does not hold the secret that opens this slot.
    #[error("the keyring does not hold the key of this database")]
    KeyringEntryMissing,
    /// There is not enough free memory to try a passphrase.
    #[error("not enough memory to derive a key")]
    OutOfMemory,
    /// Reading or writing the key slot file failed.
    #[error("the key slot file cannot be read or written")]
    Io(#[from] std::io::Error),
}
