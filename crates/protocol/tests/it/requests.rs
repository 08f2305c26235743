//! Signed requests: every part is covered, every other spelling is refused.

use crate::support::*;
use fotfaste_protocol::Error;
use fotfaste_protocol::request::{Claim, SignedHeaders, Signer, sign};
use proptest::prelude::*;
use proptest::sample::Index;

const METHOD: &str = "POST";
const PATH: &str = "/v1/batches";
const BODY: &[u8] = b"some body";

pub(crate) fn signed() -> SignedHeaders {
    let key = COACH.key();
    let signer = Signer { office: OFFICE, device: COACH.device(), key: &key };
    sign(&signer, METHOD, PATH, BODY, 1_750_000_000, &[7; 16])
}

fn accept(headers: &SignedHeaders, method: &str, path: &str, body: &[u8]) -> Result<Claim, Error> {
    let claim =
        Claim::parse(&headers.content_digest, &headers.signature_input, &headers.signature)?;
    claim.verify(method, path, &COACH.key().verifying_key())?;
    claim.covers(body)?;
    Ok(claim)
}

#[test]
fn a_signed_request_is_accepted_and_says_who_and_when() {
    let claim = accept(&signed(), METHOD, PATH, BODY).unwrap();
    assert_eq!((claim.office, claim.device), (OFFICE, COACH.device()));
    assert_eq!((claim.created, claim.nonce), (1_750_000_000, [7; 16]));
}

#[test]
fn method_path_and_body_are_covered() {
    let headers = signed();
    assert!(accept(&headers, "PUT", PATH, BODY).is_err());
    assert!(accept(&headers, METHOD, "/v1/certs", BODY).is_err());
    assert_eq!(accept(&headers, METHOD, PATH, b"other"), Err(Error::BadContent));
}

#[test]
fn another_spelling_of_the_same_claim_is_refused() {
    let headers = signed();
    for (from, to) in [
        ("created=1750000000", "created=+1750000000"),
        ("created=1750000000", "created=01750000000"),
        (r#";tag="fotfaste-v1""#, r#";tag="fotfaste-v1";expires=1"#),
        (r#"alg="ed25519""#, r#"alg="none""#),
        (r#" "content-digest""#, ""),
        ("fotfaste=(", "sig1=("),
    ] {
        let mut other = headers.clone();
        other.signature_input = headers.signature_input.replace(from, to);
        assert_ne!(other, headers, "{from} occurs");
        assert_eq!(accept(&other, METHOD, PATH, BODY), Err(Error::Malformed), "{to}");
    }
}

proptest! {
    #[test]
    fn a_flipped_bit_in_any_header_or_the_body_is_refused(part in 0..4, at in any::<Index>(), bit in 0..7) {
        let mut headers = signed();
        let mut body = BODY.to_vec();
        let flip = |text: &mut String| {
            let mut bytes = text.clone().into_bytes();
            let at = at.index(bytes.len());
            bytes[at] ^= 1_u8 << bit;
            *text = String::from_utf8(bytes).unwrap();
        };
        match part {
            0 => flip(&mut headers.content_digest),
            1 => flip(&mut headers.signature_input),
            2 => flip(&mut headers.signature),
            _ => { let at = at.index(body.len()); body[at] ^= 1_u8 << bit; }
        }
        prop_assert!(accept(&headers, METHOD, PATH, &body).is_err());
    }

    #[test]
    fn no_header_makes_the_parser_panic(digest in ".{0,80}", input in ".{0,200}", signature in ".{0,120}") {
        let _ = Claim::parse(&digest, &input, &signature);
        let _ = Claim::parse(&digest, &format!("fotfaste={input}"), &format!("fotfaste=:{signature}:"));
    }
}
