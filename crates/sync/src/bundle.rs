//! A space's keys, sealed to whom the office's log names, and to the office's recovery.

use std::collections::BTreeSet;

use fotfaste_protocol::{
    SpaceId, UserId, certificate::SpaceKind, hash::Hash, office::Office, routes::BundleUpload,
};
use fotfaste_vault::{Key, SealingPublic, seal_bundle};

use crate::Error;

/// Seals the space's keys to the members, as the log knows their keys; the hash that names it.
pub(crate) fn sealed(
    office: &Office,
    (space, kind): (SpaceId, SpaceKind),
    keys: &[(u32, Key)],
    members: &BTreeSet<UserId>,
) -> Result<(BundleUpload, Hash), Error> {
    let mut sealed_to: Vec<_> = members
        .iter()
        .map(|member| {
            let user = office.user(*member).ok_or(Error::UnknownMember)?;
            Ok((member.0, SealingPublic::from_bytes(&user.key.0)?))
        })
        .collect::<Result<_, Error>>()?;
    if let Some(recovery) = office.recovery_of(kind) {
        sealed_to.push((recovery.recipient(), SealingPublic::from_bytes(&recovery.sealing.0)?));
    }
    let bytes = seal_bundle(space.0, keys, &sealed_to);
    let hash = Hash::of_bundle(&bytes);
    Ok((BundleUpload { space, bytes }, hash))
}
