//! Who this installation is: its identities and its secret keys, kept inside the encrypted store.

use fotfaste_protocol::{
    DeviceId, OfficeId, UserId,
    certificate::{DevicePublic, SealingKey},
};
use fotfaste_store::{Reader, Writer};
use fotfaste_vault::{DeviceKeys, SealingSecret};

use crate::Error;

const DEVICE_KEYS: &str = "device_keys";
const USER_KEY: &str = "user_key";

/// This device, its user and their secret keys. Prints nothing secret.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The office.
    pub office: OfficeId,
    /// The person.
    pub user: UserId,
    /// This installation.
    pub device: DeviceId,
    pub(crate) keys: DeviceKeys,
    pub(crate) user_key: SealingSecret,
}

impl Identity {
    /// Draws the keys of a new installation and keeps them.
    pub(crate) fn create(writer: &mut Writer) -> Result<(), Error> {
        writer.save_secret(DEVICE_KEYS, &DeviceKeys::generate().to_bytes())?;
        writer.save_secret(USER_KEY, &SealingSecret::generate().to_bytes())?;
        Ok(())
    }

    pub(crate) fn load(reader: &Reader) -> Result<Self, Error> {
        let who = reader.identity()?;
        let keys = reader.secret(DEVICE_KEYS)?.ok_or(Error::KeyMissing)?;
        let user_key = reader.secret(USER_KEY)?.ok_or(Error::KeyMissing)?;
        Ok(Self {
            office: OfficeId(who.office),
            user: UserId(who.user),
            device: DeviceId(who.device),
            keys: DeviceKeys::from_bytes(&keys)?,
            user_key: SealingSecret::from_bytes(&user_key)?,
        })
    }

    /// Keeps the user's key.
    pub(crate) fn keep_user_key(writer: &mut Writer, key: &SealingSecret) -> Result<(), Error> {
        Ok(writer.save_secret(USER_KEY, &key.to_bytes())?)
    }

    /// What the certificate log may know of this device.
    pub(crate) fn device_public(&self) -> DevicePublic {
        let public = self.keys.public();
        DevicePublic {
            id: self.device,
            signing: public.signing,
            sealing: SealingKey(public.sealing.to_bytes()),
        }
    }

    /// The key that others seal this user's bundles to.
    pub(crate) fn user_public(&self) -> SealingKey {
        SealingKey(self.user_key.public().to_bytes())
    }
}
