//! Reading a request's signature: what it claims, before and after that is proved.

use super::{COMPONENTS, LABEL, TAIL, profile_base};
use crate::id::{DeviceId, OfficeId};
use crate::{Error, VerifyingKey};
use data_encoding::BASE64;
use ed25519_dalek::Signature;
use sha2::{Digest, Sha256};

/// What a request's headers claim. Nothing of it holds until [`Claim::verify`] has said so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The office that the request is about.
    pub office: OfficeId,
    /// The device that says it signed.
    pub device: DeviceId,
    /// When it was signed, in Unix seconds by the device's clock.
    pub created: i64,
    /// The number used once.
    pub nonce: [u8; 16],
    digest: [u8; 32],
    content_digest: String,
    params: String,
    signature: [u8; 64],
}

impl Claim {
    /// Reads the three headers. Only the spelling that [`super::sign`] writes is accepted.
    pub fn parse(
        content_digest: &str,
        signature_input: &str,
        signature: &str,
    ) -> Result<Claim, Error> {
        let params = labelled(signature_input).ok_or(Error::Malformed)?;
        let (office, device, created, nonce) = read_params(params).ok_or(Error::Malformed)?;
        if super::params(office, device, created, &nonce) != params {
            return Err(Error::Malformed);
        }
        let digest = content_digest.strip_prefix("sha-256=");
        Ok(Claim {
            office,
            device,
            created,
            nonce,
            digest: digest.and_then(bytes_item).ok_or(Error::Malformed)?,
            content_digest: content_digest.to_owned(),
            params: params.to_owned(),
            signature: labelled(signature).and_then(bytes_item).ok_or(Error::Malformed)?,
        })
    }

    /// Checks that the holder of `key` signed this method, path and body digest. The body itself
    /// need not have arrived yet.
    pub fn verify(&self, method: &str, path: &str, key: &VerifyingKey) -> Result<(), Error> {
        let base = profile_base(method, path, &self.content_digest, &self.params);
        key.verify_strict(base.as_bytes(), &Signature::from_bytes(&self.signature))
            .map_err(|_| Error::BadSignature)
    }

    /// Checks that `body` is the one that was signed for.
    pub fn covers(&self, body: &[u8]) -> Result<(), Error> {
        if Sha256::digest(body)[..] == self.digest[..] { Ok(()) } else { Err(Error::BadContent) }
    }
}

/// What follows our label in a dictionary that has nothing else.
fn labelled(header: &str) -> Option<&str> {
    header.strip_prefix(LABEL)?.strip_prefix('=')
}

/// A structured field's byte sequence, `:base64:`, of exactly `N` bytes.
fn bytes_item<const N: usize>(item: &str) -> Option<[u8; N]> {
    let encoded = item.strip_prefix(':')?.strip_suffix(':')?;
    decode_exact(encoded)
}

fn decode_exact<const N: usize>(encoded: &str) -> Option<[u8; N]> {
    if encoded.len() > N * 2 + 4 {
        return None;
    }
    BASE64.decode(encoded.as_bytes()).ok()?.try_into().ok()
}

fn read_params(text: &str) -> Option<(OfficeId, DeviceId, i64, [u8; 16])> {
    let rest = text.strip_prefix(COMPONENTS)?.strip_prefix(";created=")?;
    let (created, rest) = rest.split_once(";nonce=\"")?;
    let (nonce, rest) = rest.split_once("\";keyid=\"")?;
    let (keyid, rest) = rest.split_once('"')?;
    if rest != TAIL {
        return None;
    }
    let (office, device) = keyid.split_once('.')?;
    Some((office.parse().ok()?, device.parse().ok()?, created.parse().ok()?, decode_exact(nonce)?))
}
