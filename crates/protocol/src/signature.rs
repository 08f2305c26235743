//! Ed25519 signatures over domain-separated messages, always verified strictly.

use crate::Error;
use crate::fixed::fixed_bytes;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

fixed_bytes!(
    /// An Ed25519 signature.
    Signature64, 64
);

/// Signs `message` under `domain`, so that a signature made for one purpose fits no other.
pub(crate) fn sign(domain: &[u8], message: &[u8], key: &SigningKey) -> Signature64 {
    Signature64(key.sign(&[domain, message].concat()).to_bytes())
}

/// Checks what [`sign`] made.
pub(crate) fn verify(
    domain: &[u8],
    message: &[u8],
    signature: &Signature64,
    key: &VerifyingKey,
) -> Result<(), Error> {
    key.verify_strict(&[domain, message].concat(), &Signature::from_bytes(&signature.0))
        .map_err(|_| Error::BadSignature)
}

/// Reads a public signing key; refuses bytes that are no point and points of small order.
pub fn verifying_key(bytes: &[u8; 32]) -> Result<VerifyingKey, Error> {
    let key = VerifyingKey::from_bytes(bytes).map_err(|_| Error::BadKey)?;
    if key.is_weak() {
        return Err(Error::BadKey);
    }
    Ok(key)
}
