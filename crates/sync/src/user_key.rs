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

#[cfg(test)]
mod tests {
    use fotfaste_protocol::{
        certificate::{Action, Certificate, CertificateBody},
        hash::Hash,
    };
    use fotfaste_vault::DeviceKeys;

    use super::*;

    fn laptop(number: u8) -> Identity {
        Identity {
            office: OfficeId([1; 16]),
            user: UserId([2; 16]),
            device: DeviceId([number; 16]),
            keys: DeviceKeys::generate(),
            user_key: SealingSecret::generate(),
        }
    }

    /// An office of one, whose first laptop has said of the second what `user_key` is.
    fn office(first: &Identity, second: &Identity, user_key: SealedKey) -> Office {
        let action = Action::CreateOffice {
            user: first.user,
            user_key: first.user_public(),
            device: first.device_public(),
        };
        let root = CertificateBody {
            office: first.office,
            index: 0,
            previous: Hash::ZERO,
            author: first.device,
            at_minute: 0,
            action,
        };
        let mut office = Office::found(&Certificate::sign(root, &first.keys.signing)).unwrap();
        let link = Action::LinkDevice { device: second.device_public(), user_key };
        let link = office.next_certificate(first.device, &first.keys.signing, 1, link);
        office.apply(&link).unwrap();
        office
    }

    fn sealed_to(first: &Identity, key: &SealingSecret, to: &Identity, of: DeviceId) -> SealedKey {
        sealed(first, key, of, &to.device_public().sealing).unwrap()
    }

    #[test]
    fn the_key_that_the_log_names_is_taken_and_no_other() {
        let (first, second, third) = (laptop(3), laptop(4), laptop(5));
        let given = sealed_to(&first, &first.user_key, &second, second.device);
        let taken = handed_over(&office(&first, &second, given), &second).unwrap().unwrap();
        assert_eq!(taken.public(), first.user_key.public());

        let other = SealingSecret::generate();
        let wrong = [
            ("another key", sealed_to(&first, &other, &second, second.device)),
            ("for another device", sealed_to(&first, &first.user_key, &second, third.device)),
            ("that it cannot open", sealed_to(&first, &first.user_key, &third, second.device)),
        ];
        for (what, user_key) in wrong {
            let taken = handed_over(&office(&first, &second, user_key), &second);
            assert!(matches!(taken, Err(Error::Forked)), "{what}");
        }
    }

    #[test]
    fn another_users_device_is_handed_nothing() {
        let (first, second) = (laptop(3), laptop(4));
        let given = sealed_to(&first, &first.user_key, &second, second.device);
        let office = office(&first, &second, given);
        let stranger = Identity { user: UserId([9; 16]), ..second };
        assert!(handed_over(&office, &stranger).unwrap().is_none());
    }
}
