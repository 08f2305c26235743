//! The key slot file as text.
//!
//! ```json
//! {
//!   "version": 1,
//!   "store": "32 hex digits",
//!   "commitment": "64 hex digits",
//!   "slots": [
//!     { "kind": "passphrase", "salt": "…", "cost": { … }, "wrapped": "…" },
//!     { "kind": "keyring", "wrapped": "…" },
//!     { "kind": "recovery_phrase", "made_at": 1795417200, "wrapped": "…" }
//!   ],
//!   "checksum": "64 hex digits"
//! }
//! ```
//! The checksum covers everything else, in whatever order it is written. It tells a worn disk from
//! a wrong passphrase; against whoever forges it too, each slot's own seal protects.

use data_encoding::HEXLOWER;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::{Value, json};

use super::KeySlots;
use crate::Error;

const VERSION: u64 = 1;

/// Far more bytes than any set of slots needs.
pub(super) const MAX_FILE: usize = 64 * 1024;

const CHECKSUM: &str = "Fotfaste vault v1: key slot file";

/// Bytes that are written as lower-case hex digits.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Hex<const N: usize>(pub(super) [u8; N]);

impl<const N: usize> Serialize for Hex<N> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&HEXLOWER.encode(&self.0))
    }
}

impl<'de, const N: usize> Deserialize<'de> for Hex<N> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let bytes = HEXLOWER.decode(String::deserialize(from)?.as_bytes());
        let bytes = bytes.map_err(|_| de::Error::custom("not hex digits"))?;
        bytes.try_into().map(Self).map_err(|_| de::Error::custom("not the right length"))
    }
}

#[derive(Deserialize)]
struct File {
    store: Hex<16>,
    commitment: Hex<32>,
    slots: Vec<Value>,
}

impl KeySlots {
    /// The file's text.
    pub(super) fn to_text(&self) -> String {
        let mut file = json!({
            "version": VERSION,
            "store": Hex(self.store),
            "commitment": Hex(self.commitment),
            "slots": self.slots(),
        });
        sign_off(&mut file);
        file.sort_all_objects();
        let text = serde_json::to_string_pretty(&file).expect("a JSON value has a text form");
        text + "\n"
    }

    /// Reads the file's text. Only a file that this version wrote, or a newer one that says so,
    /// is anything but damaged.
    pub(super) fn from_text(text: &[u8]) -> Result<Self, Error> {
        if text.len() > MAX_FILE {
            return Err(Error::Damaged);
        }
        let mut file: Value = serde_json::from_slice(text).map_err(|_| Error::Damaged)?;
        let stated = file.as_object_mut().and_then(|fields| fields.remove("checksum"));
        if stated != Some(checksum(&file).into()) {
            return Err(Error::Damaged);
        }
        if file["version"] != VERSION {
            return Err(Error::NewerFormat);
        }
        let file: File = serde_json::from_value(file).map_err(|_| Error::Damaged)?;
        Self::from_file(file)
    }

    fn from_file(file: File) -> Result<Self, Error> {
        let mut slots = Self {
            store: file.store.0,
            commitment: file.commitment.0,
            passphrase: None,
            keyring: None,
            recovery: None,
            unknown: Vec::new(),
        };
        for slot in file.slots {
            match slot.get("kind").and_then(Value::as_str).ok_or(Error::Damaged)? {
                "passphrase" => slots.passphrase = Some(known(slot)?),
                "keyring" => slots.keyring = Some(known(slot)?),
                "recovery_phrase" => slots.recovery = Some(known(slot)?),
                _ => slots.unknown.push(slot),
            }
        }
        Ok(slots)
    }

    pub(super) fn slots(&self) -> Vec<Value> {
        let passphrase = self.passphrase.iter().map(|slot| tagged("passphrase", slot));
        let keyring = self.keyring.iter().map(|slot| tagged("keyring", slot));
        let recovery = self.recovery.iter().map(|slot| tagged("recovery_phrase", slot));
        passphrase.chain(keyring).chain(recovery).chain(self.unknown.iter().cloned()).collect()
    }
}

fn tagged(kind: &str, slot: &impl Serialize) -> Value {
    let mut value = serde_json::to_value(slot).expect("a slot is a plain struct");
    value["kind"] = kind.into();
    value
}

fn known<T: de::DeserializeOwned>(mut slot: Value) -> Result<T, Error> {
    slot.as_object_mut().map(|fields| fields.remove("kind"));
    serde_json::from_value(slot).map_err(|_| Error::Damaged)
}

/// Puts the checksum that fits the rest of the file.
pub(super) fn sign_off(file: &mut Value) {
    file.as_object_mut().map(|fields| fields.remove("checksum"));
    file["checksum"] = checksum(file).into();
}

/// Over the fields in alphabetical order, so that no formatting matters.
fn checksum(file: &Value) -> String {
    let mut file = file.clone();
    file.sort_all_objects();
    HEXLOWER.encode(&blake3::derive_key(CHECKSUM, file.to_string().as_bytes()))
}
