//! A bundle: every epoch key of one space, sealed to every member of it.
//!
//! The keys lie once under a random bundle key, and the bundle key is sealed to each member. The
//! bundle key's commitment and the list of members are bound into all of it, so that every member
//! opens the same keys and knows who else can. Written as postcard, in one way only.

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
    keys: Vec<u8>,
    members: Vec<Member>,
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
    let members: std::collections::BTreeMap<_, _> =
        members.iter().map(|(user, key)| (*user, key)).collect();
    let users: Vec<_> = members.keys().copied().collect();
    let bundle_key = Key::generate_with(rng);
    let commitment = bundle_key.commitment(&space);
    let aad = associated_data(space, &commitment, &users);
    let keys = body::seal_body_with(&bundle_key, &aad, &write_keys(keys), rng);
    let members = members
        .into_iter()
        .map(|(user, key)| Member {
            user,
            bundle_key: seal::seal_with(
                key,
                INFO,
                &for_user(&aad, user),
                bundle_key.as_bytes(),
                rng,
            ),
        })
        .collect();
    encode(&Bundle { format: FORMAT, commitment, keys, members })
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
    let aad = associated_data(space, &bundle.commitment, &users(&bundle));
    let opened = seal::open(secret, INFO, &for_user(&aad, me), &member.bundle_key)?;
    let bundle_key = Key::from_slice(&opened)?;
    if bundle_key.commitment(&space) != bundle.commitment {
        return Err(Error::CannotOpen);
    }
    read_keys(&body::open_body(&bundle_key, &aad, &bundle.keys)?)
}

/// Whom the bundle says it is sealed to, ascending. Only a member can tell whether it is true.
pub fn bundle_members(bytes: &[u8]) -> Result<Vec<[u8; 16]>, Error> {
    Ok(users(&decode(bytes)?))
}

fn users(bundle: &Bundle) -> Vec<[u8; 16]> {
    bundle.members.iter().map(|member| member.user).collect()
}

fn associated_data(space: [u8; 16], commitment: &[u8; 32], users: &[[u8; 16]]) -> Vec<u8> {
    encode(&(FORMAT, space, commitment, users))
}

fn for_user(aad: &[u8], user: [u8; 16]) -> Vec<u8> {
    [&user[..], aad].concat()
}

fn write_keys(keys: &[(u32, Key)]) -> Zeroizing<Vec<u8>> {
    let keys: std::collections::BTreeMap<_, _> =
        keys.iter().map(|(epoch, key)| (*epoch, key)).collect();
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
