//! What can be wrong with something that came over the wire.

use crate::hash::Hash;

/// Why something from another party was not accepted. Carries no content.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Larger than its limit.
    #[error("larger than allowed")]
    TooLarge,
    /// Not the encoding of anything we know, or not its only spelling.
    #[error("malformed")]
    Malformed,
    /// Written by a newer version of the format.
    #[error("unknown format {0}")]
    UnknownFormat(u16),
    /// The bytes are no usable public key.
    #[error("not a usable public key")]
    BadKey,
    /// The signature does not belong to this content and key.
    #[error("the signature does not fit")]
    BadSignature,
    /// The content is not the one that was signed for.
    #[error("the content does not match its hash")]
    BadContent,
    /// A device's batches must come one after the other.
    #[error("batch out of order: expected number {expected_sequence}")]
    OutOfOrder {
        /// The sequence number that would have fitted.
        expected_sequence: u64,
        /// The hash of the header before it.
        previous: Hash,
    },
    /// The certificate log does not allow this batch.
    #[error("batch refused: {0}")]
    Batch(#[from] BatchRefusal),
    /// A certificate that does not follow from the log before it.
    #[error("certificate {index} refused: {reason}")]
    Certificate {
        /// The certificate's place in the log.
        index: u64,
        /// What is wrong with it.
        reason: CertificateRefusal,
    },
    /// The text is not an invite code, or a character of it is wrong.
    #[error("not a valid invite code")]
    InviteCode,
}

/// Why the certificate log does not allow a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BatchRefusal {
    /// Meant for another office.
    #[error("another office's")]
    OtherOffice,
    /// The log knows no such space.
    #[error("unknown space")]
    UnknownSpace,
    /// The log knows no such device.
    #[error("unknown device")]
    UnknownDevice,
    /// Written after what was last accepted from a revoked device.
    #[error("revoked device")]
    Revoked,
    /// The author may not write in the space.
    #[error("not a writer of the space")]
    NotAWriter,
    /// Sealed under a key epoch that the log does not know (yet).
    #[error("unknown key epoch")]
    UnknownEpoch,
    /// Sealed under another key than the log's for that epoch.
    #[error("another key than the log's")]
    OtherKey,
}

/// Why a certificate does not follow from the log before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CertificateRefusal {
    /// Meant for another office.
    #[error("another office's")]
    OtherOffice,
    /// Not the next in the log.
    #[error("not the next number")]
    OutOfOrder,
    /// Does not name the certificate before it.
    #[error("the chain is broken")]
    BrokenChain,
    /// A log starts with one root, and only one.
    #[error("the root belongs first, and only there")]
    MisplacedRoot,
    /// The author's device is not in the log.
    #[error("unknown author")]
    UnknownAuthor,
    /// The author's device has been revoked, or its user removed.
    #[error("revoked author")]
    RevokedAuthor,
    /// The signature does not fit.
    #[error("the signature does not fit")]
    BadSignature,
    /// A public key in it is unusable.
    #[error("unusable public key")]
    BadKey,
    /// The author may not do this.
    #[error("not within the author's authority")]
    NotAllowed,
    /// It names a user, device or space that the log does not know, or no longer counts.
    #[error("unknown subject")]
    UnknownSubject,
    /// It adds something that is there already, or changes nothing.
    #[error("already so")]
    AlreadySo,
    /// The office would be left without an administrator who has a device.
    #[error("the last administrator")]
    LastAdmin,
    /// The space would be left without anyone who may write.
    #[error("the last writer")]
    LastWriter,
    /// The user still has a device that is not revoked.
    #[error("the user has a device that is not revoked")]
    HasDevices,
    /// The epoch is not the next.
    #[error("not the next epoch")]
    WrongEpoch,
    /// A snapshot that cannot be one.
    #[error("not a usable snapshot")]
    BadSnapshot,
    /// It ends before it begins, or its author's own time is over.
    #[error("the time is over")]
    Over,
}
