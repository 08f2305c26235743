//! BLAKE3 with a separate domain for each thing that is hashed.

use crate::fixed::fixed_bytes;

fixed_bytes!(
    /// A BLAKE3 hash under one of this crate's contexts.
    Hash, 32
);

/// What a hash is a hash of. Two contexts never give the same hash for the same bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Context {
    /// A batch's header.
    BatchHeader,
    /// A batch's sealed body.
    BatchBody,
    /// What a device had seen of a space.
    Frontier,
    /// A whole certificate, signature included.
    Certificate,
    /// A sealed key bundle.
    Bundle,
    /// A snapshot as the certificate log describes it.
    Snapshot,
    /// A snapshot's content.
    SnapshotContent,
    /// A snapshot's content as it was packed.
    SnapshotPacked,
    /// The token that a joining person shows to the server.
    InviteToken,
    /// The office set-up code.
    SetupCode,
    /// The check at the end of an invite code.
    InviteCode,
    /// The short code that two people compare.
    CompareCode,
}

impl Context {
    /// The BLAKE3 `derive_key` context string: part of the format, never changed.
    fn text(self) -> &'static str {
        match self {
            Context::BatchHeader => "fotfaste v1 batch header",
            Context::BatchBody => "fotfaste v1 batch body",
            Context::Frontier => "fotfaste v1 frontier",
            Context::Certificate => "fotfaste v1 certificate",
            Context::Bundle => "fotfaste v1 key bundle",
            Context::Snapshot => "fotfaste v1 snapshot",
            Context::SnapshotContent => "fotfaste v1 snapshot content",
            Context::SnapshotPacked => "fotfaste v1 snapshot packed",
            Context::InviteToken => "fotfaste v1 invite token hash",
            Context::SetupCode => "fotfaste v1 office set-up code",
            Context::InviteCode => "fotfaste v1 invite code check",
            Context::CompareCode => "fotfaste v1 compare code",
        }
    }
}

impl Hash {
    /// Thirty-two zero bytes: "nothing before this".
    pub const ZERO: Hash = Hash([0; 32]);

    /// The hash of `bytes` as a `context`.
    #[must_use]
    pub fn of(context: Context, bytes: &[u8]) -> Hash {
        Hash(blake3::derive_key(context.text(), bytes))
    }

    /// The hash by which a certificate names a sealed key bundle.
    #[must_use]
    pub fn of_bundle(bytes: &[u8]) -> Hash {
        Hash::of(Context::Bundle, bytes)
    }

    /// The hash by which a snapshot's content is known.
    #[must_use]
    pub fn of_snapshot(bytes: &[u8]) -> Hash {
        Hash::of(Context::SnapshotContent, bytes)
    }

    /// The hash of a snapshot's content as it was packed.
    #[must_use]
    pub fn of_packed(bytes: &[u8]) -> Hash {
        Hash::of(Context::SnapshotPacked, bytes)
    }

    /// Compares without telling through timing where the difference is.
    #[must_use]
    pub fn same_as(&self, other: &Hash) -> bool {
        subtle::ConstantTimeEq::ct_eq(&self.0[..], &other.0[..]).into()
    }
}
