//! Signed requests: HTTP Message Signatures (RFC 9421) with Ed25519, in one narrow profile.
//!
//! Covered: `"@method" "@path" "content-digest"` (RFC 9530, sha-256). Parameters, in this order:
//! `created`, `nonce`, `keyid` (office id `.` device id), `alg="ed25519"`, `tag="fotfaste-v1"`.
//! Anything else is refused. Routes take no query, so the path says it all.
//!
//! Pure functions: whoever calls brings the time, the nonce and the headers.

mod claim;

pub use claim::Claim;

use crate::id::{DeviceId, OfficeId};
use data_encoding::BASE64;
use ed25519_dalek::{Signer as _, SigningKey};
use sha2::{Digest, Sha256};

/// The header that carries the body's hash.
pub const CONTENT_DIGEST: &str = "content-digest";
/// The header that says what is signed.
pub const SIGNATURE_INPUT: &str = "signature-input";
/// The header that carries the signature.
pub const SIGNATURE: &str = "signature";

const LABEL: &str = "fotfaste";
const COMPONENTS: &str = r#"("@method" "@path" "content-digest")"#;
const TAIL: &str = r#";alg="ed25519";tag="fotfaste-v1""#;

/// Who signs: a device of an office.
#[derive(Clone, Copy)]
pub struct Signer<'a> {
    /// The office that the request is about.
    pub office: OfficeId,
    /// The signing device.
    pub device: DeviceId,
    /// Its key.
    pub key: &'a SigningKey,
}

/// The three headers that a signed request carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedHeaders {
    /// The value of [`CONTENT_DIGEST`].
    pub content_digest: String,
    /// The value of [`SIGNATURE_INPUT`].
    pub signature_input: String,
    /// The value of [`SIGNATURE`].
    pub signature: String,
}

impl SignedHeaders {
    /// Names and values, to add to a request.
    #[must_use]
    pub fn pairs(&self) -> [(&'static str, &str); 3] {
        [
            (CONTENT_DIGEST, &self.content_digest),
            (SIGNATURE_INPUT, &self.signature_input),
            (SIGNATURE, &self.signature),
        ]
    }
}

/// Signs a request. `created` is in Unix seconds; the nonce is random and used once.
#[must_use]
pub fn sign(
    signer: &Signer<'_>,
    method: &str,
    path: &str,
    body: &[u8],
    created: i64,
    nonce: &[u8; 16],
) -> SignedHeaders {
    let content_digest = content_digest(body);
    let params = params(signer.office, signer.device, created, nonce);
    let base = profile_base(method, path, &content_digest, &params);
    let signature = signer.key.sign(base.as_bytes()).to_bytes();
    SignedHeaders {
        content_digest,
        signature_input: format!("{LABEL}={params}"),
        signature: format!("{LABEL}=:{}:", BASE64.encode(&signature)),
    }
}

/// The value of the content-digest header for a body.
#[must_use]
pub fn content_digest(body: &[u8]) -> String {
    format!("sha-256=:{}:", BASE64.encode(&Sha256::digest(body)))
}

fn params(office: OfficeId, device: DeviceId, created: i64, nonce: &[u8; 16]) -> String {
    let nonce = BASE64.encode(nonce);
    format!(r#"{COMPONENTS};created={created};nonce="{nonce}";keyid="{office}.{device}"{TAIL}"#)
}

fn profile_base(method: &str, path: &str, content_digest: &str, params: &str) -> String {
    let components = [("@method", method), ("@path", path), (CONTENT_DIGEST, content_digest)];
    signature_base(&components, params)
}

/// The signature base of RFC 9421, section 2.5.
fn signature_base(components: &[(&str, &str)], params: &str) -> String {
    let mut base = String::new();
    for (name, value) in components {
        base.push_str(&format!("\"{name}\": {value}\n"));
    }
    base.push_str(&format!("\"@signature-params\": {params}"));
    base
}

#[cfg(test)]
mod tests;
