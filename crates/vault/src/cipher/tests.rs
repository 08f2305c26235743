use super::*;
use crate::fixed::hex;

/// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
#[test]
fn encrypts_like_the_published_example() {
    let key =
        Key::from_slice(&hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"))
            .unwrap();
    let nonce = hex("404142434445464748494a4b4c4d4e4f5051525354555657").try_into().unwrap();
    let aad = hex("50515253c0c1c2c3c4c5c6c7");
    let plaintext = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip \
        for the future, sunscreen would be it.";

    let bytes = encrypt(&key, nonce, &aad, plaintext, plaintext.len());

    let expected = "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa644\
        0bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369\
        488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49";
    assert_eq!(bytes[NONCE..], hex(expected));
    assert_eq!(decrypt(&key, &aad, &bytes).unwrap().as_slice(), plaintext);
}
