//! A user's secret key on its way to their other devices: sealed to each of them inside a
//! certificate. What a device opens counts only when it belongs to the key that the log names, so
//! neither the server nor a colleague can hand it another.

use fotfaste_protocol::{
    DeviceId, OfficeId, UserId,
    certificate::{SealedKey, SealingKey},
    office::Office,
};
use fotfaste_store::Store;
use fotfaste_vault::{SealingPublic, SealingSecret, open, seal};

use crate::{Error, identity::Identity};

const INFO: &[u8] = b"user key";

/// A key of this user's, sealed to one of their devices.
pub(crate) fn sealed(
    me: &Identity,
    key: &SealingSecret,
    device: DeviceId,
    to: &SealingKey,
) -> Result<SealedKey, Error> {
    let to = SealingPublic::from_bytes(&to.0)?;
    let context = belongs_to(me.office, me.user, device);
    Ok(SealedKey(seal(&to, INFO, &context, &key.to_bytes())))
}

/// Sees whether the user's key has been replaced, on another device of theirs or before this store
/// was restored from a copy; then this device has it from the log. Who this device is, with the
/// newest key.
///
/// # Errors
/// As [`handed_over`]; the store's.
pub(crate) fn follow(store: &Store, office: &Office) -> Result<Identity, Error> {
    let me = store.read(Identity::load)?;
    let newest = office.user(me.user).map(|user| &user.key);
    if newest.is_none_or(|newest| *newest == me.user_public()) {
        return Ok(me);
    }
    let Some(key) = handed_over(office, &me)? else { return Ok(me) };
    store.write(|writer| Identity::keep_user_key(writer, &key))?;
    Ok(Identity { user_key: key, ..me })
}

/// The user's key as the log carries it for this device; none when it carries none.
///
/// # Errors
/// [`Error::Forked`] for one that does not open, or is not the user's.
pub(crate) fn handed_over(office: &Office, me: &Identity) -> Result<Option<SealingSecret>, Error> {
    let device = office.device(me.device).filter(|device| device.user == me.user);
    let Some(bytes) = device.and_then(|device| device.user_key.as_ref()) else { return Ok(None) };
    let context = belongs_to(office.id(), me.user, me.device);
    let key = open(&me.keys.sealing, INFO, &context, &bytes.0).map_err(|_| Error::Forked)?;
    let key = SealingSecret::from_bytes(&key).map_err(|_| Error::Forked)?;
    let named = office.user(me.user).ok_or(Error::UnknownMember)?;
    if key.public().to_bytes() == named.key.0 { Ok(Some(key)) } else { Err(Error::Forked) }
}

fn belongs_to(office: OfficeId, user: UserId, device: DeviceId) -> Vec<u8> {
    [office.0, user.0, device.0].concat()
}
