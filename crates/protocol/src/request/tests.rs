//! RFC 9421's own example, as far as this profile goes: the base and the Ed25519 signature.

use super::*;

/// RFC 9421, B.1.4: the private part of test-key-ed25519.
const KEY: &str = "n4Ni+HpISpVObnQMW0wOhCKROaIKqKtW/2ZYb2p9KcU=";

#[test]
fn the_signature_base_and_signature_of_rfc_9421_b_2_6_come_out() {
    let params = concat!(
        r#"("date" "@method" "@path" "@authority" "content-type" "content-length")"#,
        r#";created=1618884473;keyid="test-key-ed25519""#
    );
    let components = [
        ("date", "Tue, 20 Apr 2021 02:07:55 GMT"),
        ("@method", "POST"),
        ("@path", "/foo"),
        ("@authority", "example.com"),
        ("content-type", "application/json"),
        ("content-length", "18"),
    ];
    let seed: [u8; 32] = BASE64.decode(KEY.as_bytes()).unwrap().try_into().unwrap();
    let key = SigningKey::from_bytes(&seed);
    let base = signature_base(&components, params);
    assert_eq!(
        BASE64.encode(&key.sign(base.as_bytes()).to_bytes()),
        "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw=="
    );
}

#[test]
fn the_content_digest_is_that_of_rfc_9530() {
    assert_eq!(
        content_digest(b"{\"hello\": \"world\"}\n"),
        "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:"
    );
}
