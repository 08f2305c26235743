//! What a coach's recovery phrase is to the office: the keys of a device that exists on paper alone,
//! and one that tells the office it belongs to from every other.

use ed25519_dalek::SigningKey;

use crate::{DeviceKeys, Key, RecoveryPhrase, SealingSecret};

const ID: &[u8] = b"Fotfaste vault v1: user recovery";
const SIGNING: &str = "Fotfaste vault v1: user recovery signing key";
const SEALING: &str = "Fotfaste vault v1: user recovery sealing key";
const BINDING: &str = "Fotfaste vault v1: user recovery binding key";

/// What follows from a recovery phrase, always the same. It prints no secret.
#[derive(Clone, Debug)]
pub struct UserRecovery {
    /// What it is called in the office's log.
    pub id: [u8; 16],
    /// Signs as the paper, and opens what is sealed to it.
    pub keys: DeviceKeys,
    /// Authenticates what the paper belongs to.
    pub binding: Key,
}

impl UserRecovery {
    /// Of this phrase.
    pub fn of(phrase: &RecoveryPhrase) -> Self {
        let key = phrase.key();
        let mut id = [0; 16];
        id.copy_from_slice(&key.commitment(ID)[..16]);
        let keys = DeviceKeys {
            signing: SigningKey::from_bytes(key.derive(SIGNING).as_bytes()),
            sealing: SealingSecret::from_seed(key.derive(SEALING).as_bytes()),
        };
        Self { id, keys, binding: key.derive(BINDING) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_gives_the_same_keys_each_time_and_another_gives_others() {
        let phrase = RecoveryPhrase::generate();
        let again = RecoveryPhrase::read(&phrase.words().join(" ")).unwrap();
        let [one, two] = [&phrase, &again].map(UserRecovery::of);
        let other = UserRecovery::of(&RecoveryPhrase::generate());
        assert_eq!((one.id, one.keys.public()), (two.id, two.keys.public()));
        assert_eq!(one.binding, two.binding);
        assert_ne!(one.id, other.id);
        assert_ne!(one.keys.public().signing, other.keys.public().signing);
        assert_ne!(one.keys.public().sealing, other.keys.public().sealing);
        assert_ne!(one.binding, other.binding);
    }

    #[test]
    fn the_keys_of_a_known_phrase_stay_what_they_are() {
        let words = ["abandon"; 23].join(" ") + " art";
        let of = UserRecovery::of(&RecoveryPhrase::read(&words).unwrap());
        let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(bytes);
        assert_eq!(hex(&of.id), "bfa3128c155b1996d5780b409cd1b3a9");
        assert_eq!(
            hex(&of.keys.public().signing),
            "a0f1c432b176e9ffbe67a05fe5d631bddaec9c7ad0cbd8576da7966d73db1ad8"
        );
        let sealing = blake3::hash(&of.keys.public().sealing.to_bytes());
        assert_eq!(
            sealing.to_hex().as_str(),
            "180d10d7ceeee3103b0ef09f1d800879674a38bb8e315c796e66976b7b3de69f"
        );
    }
}
