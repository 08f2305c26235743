//! A bundle: every epoch key of one space, sealed to every member of it.
//!
//! The keys lie once under a random bundle key, and the bundle key is sealed to each member. The
//! bundle carries a commitment to its key, so that every member opens the same keys, and the keys
//! are bound to all the rest, so that any change anywhere is seen by each of them. Written as
//! postcard, in one way only.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::rand_core::CryptoRng;
use crate::{Error, Key, SealingPublic, SealingSecret, body, random, seal};

const FORMAT: u16 = 1;
const INFO: &[u8] = b"bundle";

#[derive(Serialize, Deserialize)]
struct Bundle {
    format: u16,
    commitment: [u8; 32],
    members: Vec<Member>,
    keys: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct Member {
    user: [u8; 16],
    bundle_key: Vec<u8>,
}

/// Seals the epoch keys of `space` to the members. Of an epoch or a member given twice, the last
/// one counts.
pub fn seal_bundle(
    space: [u8; 16],
    keys: &[(u32, Key)],
    members: &[([u8; 16], SealingPublic)],
) -> Vec<u8> {
    seal_bundle_with(space, keys, members, &mut random::system_randomness())
}

/// [`seal_bundle`] with the randomness given.
pub fn seal_bundle_with(
    space: [u8; 16],
    keys: &[(u32, Key)],
    members: &[([u8; 16], SealingPublic)],
    rng: &mut impl CryptoRng,
) -> Vec<u8> {
    let recipients: BTreeMap<_, _> = members.iter().map(|(user, key)| (*user, key)).collect();
    let bundle_key = Key::generate_with(rng);
    let commitment = bundle_key.commitment(&space);
    let members = recipients
        .into_iter()
        .map(|(user, key)| {
            let aad = for_member(space, &commitment, user);
            Member {
                user,
                bundle_key: seal::seal_with(key, INFO, &aad, bundle_key.as_bytes(), rng),
            }
        })
        .collect();
    let mut bundle = Bundle { format: FORMAT, commitment, members, keys: Vec::new() };
    bundle.keys =
        body::seal_body_with(&bundle_key, &for_keys(space, &bundle), &write_keys(keys), rng);
    encode(&bundle)
}

/// The epoch keys of `space`, ascending, for the member `me`.
pub fn open_bundle(
    space: [u8; 16],
    bytes: &[u8],
    me: [u8; 16],
    secret: &SealingSecret,
) -> Result<Vec<(u32, Key)>, Error> {
    let bundle = decode(bytes)?;
    let member = bundle.members.iter().find(|member| member.user == me);
    let member = member.ok_or(Error::NotAddressed)?;
    let aad = for_member(space, &bundle.commitment, me);
    let bundle_key = Key::from_slice(&seal::open(secret, INFO, &aad, &member.bundle_key)?)?;
    if bundle_key.commitment(&space) != bundle.commitment {
        return Err(Error::CannotOpen);
    }
    read_keys(&body::open_body(&bundle_key, &for_keys(space, &bundle), &bundle.keys)?)
}

/// Whom the bundle says it is sealed to, ascending. Only a member can tell whether it is true.
pub fn bundle_members(bytes: &[u8]) -> Result<Vec<[u8; 16]>, Error> {
    Ok(decode(bytes)?.members.iter().map(|member| member.user).collect())
}

/// What a member's sealed bundle key is bound to.
fn for_member(space: [u8; 16], commitment: &[u8; 32], user: [u8; 16]) -> Vec<u8> {
    encode(&(FORMAT, space, commitment, user))
}

/// What the epoch keys are bound to: all the rest of the bundle, so that a change to one member's
/// part is seen by every member.
fn for_keys(space: [u8; 16], bundle: &Bundle) -> Vec<u8> {
    encode(&(bundle.format, space, &bundle.commitment, &bundle.members))
}

fn write_keys(keys: &[(u32, Key)]) -> Zeroizing<Vec<u8>> {
    let keys: BTreeMap<_, _> = keys.iter().map(|(epoch, key)| (*epoch, key)).collect();
    let mut plain = Zeroizing::new(Vec::with_capacity(keys.len() * 36));
    for (epoch, key) in keys {
        plain.extend_from_slice(&epoch.to_be_bytes());
        plain.extend_from_slice(key.as_bytes());
    }
    plain
}

fn read_keys(plain: &[u8]) -> Result<Vec<(u32, Key)>, Error> {
    let (entries, []) = plain.as_chunks::<36>() else {
        return Err(Error::Malformed);
    };
    let keys: Vec<_> = entries.iter().map(read_key).collect();
    ascending(keys.iter().map(|(epoch, _)| epoch))?;
    Ok(keys)
}

fn read_key(entry: &[u8; 36]) -> (u32, Key) {
    let (epoch, key) = entry.split_first_chunk::<4>().expect("36 bytes are more than 4");
    let key = Key::from_slice(key).expect("36 bytes without 4 are a key");
    (u32::from_be_bytes(*epoch), key)
}

fn ascending<T: Ord>(values: impl Iterator<Item = T>) -> Result<(), Error> {
    if values.is_sorted_by(|a, b| a < b) { Ok(()) } else { Err(Error::Malformed) }
}

fn encode(value: &impl Serialize) -> Vec<u8> {
    postcard::to_stdvec(value).expect("plain structs always have a postcard form")
}

/// Reads a bundle, refusing every form but the one [`encode`] writes.
fn decode(bytes: &[u8]) -> Result<Bundle, Error> {
    let bundle: Bundle = postcard::from_bytes(bytes).map_err(|_| Error::Malformed)?;
    if bundle.format != FORMAT || encode(&bundle) != bytes {
        return Err(Error::Malformed);
    }
    ascending(bundle.members.iter().map(|member| member.user))?;
    Ok(bundle)
}

#[cfg(test)]
mod tests;
