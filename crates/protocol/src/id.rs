//! Identifiers: 16 random bytes each, printed as 32 lower-case hex digits.

use crate::fixed::fixed_bytes;

fixed_bytes!(
    /// An office: the people who share one certificate log.
    OfficeId, 16
);
fixed_bytes!(
    /// A person with access; the same bytes as the domain's member.
    UserId, 16
);
fixed_bytes!(
    /// One installation of the app, with keys of its own.
    DeviceId, 16
);
fixed_bytes!(
    /// The unit of access: the team's, a case's or a person's own.
    SpaceId, 16
);
fixed_bytes!(
    /// An invitation to join an office.
    InviteId, 16
);
fixed_bytes!(
    /// What a sealed chunk is stored under in its space: derived from a secret of its writers.
    ChunkName, 32
);
