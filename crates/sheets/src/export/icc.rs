//! A small sRGB profile (ICC.1:2010, version 4.2), computed here so that no profile file, and no
//! profile's licence, comes with the program.

/// The profile's bytes.
pub(super) fn srgb() -> Vec<u8> {
    let tags = tags();
    let count = tags.len() + SHARED.len();
    let mut place = 128 + 4 + 12 * count;
    let (mut table, mut data) = (Vec::new(), Vec::new());
    for (signature, content) in &tags {
        let entry = [word(place), word(content.len())].concat();
        let shared = SHARED.iter().filter(|_| *signature == b"rTRC");
        for name in std::iter::once(signature).chain(shared) {
            table.extend([name.as_slice(), &entry].concat());
        }
        data.extend_from_slice(content);
        data.resize(data.len().next_multiple_of(4), 0);
        place += content.len().next_multiple_of(4);
    }
    [header(place), word(count).to_vec(), table, data].concat()
}

/// Green and blue have the tone curve of red.
const SHARED: [&[u8; 4]; 2] = [b"gTRC", b"bTRC"];

/// Primaries of IEC 61966-2-1, adapted to D50 by Bradford's method.
fn tags() -> Vec<(&'static [u8; 4], Vec<u8>)> {
    let curve = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];
    let adaptation = [
        1.047_882, 0.022_919, -0.050_201, 0.029_587, 0.990_479, -0.017_059, -0.009_232, 0.015_076,
        0.751_678,
    ];
    vec![
        (b"desc", text("sRGB")),
        (b"cprt", text("CC0")),
        (b"wtpt", typed(b"XYZ \0\0\0\0", &[0.9642, 1.0, 0.8249])),
        (b"chad", typed(b"sf32\0\0\0\0", &adaptation)),
        (b"rXYZ", typed(b"XYZ \0\0\0\0", &[0.436_066, 0.222_488, 0.013_916])),
        (b"gXYZ", typed(b"XYZ \0\0\0\0", &[0.385_147, 0.716_873, 0.097_076])),
        (b"bXYZ", typed(b"XYZ \0\0\0\0", &[0.143_066, 0.060_608, 0.714_096])),
        (b"rTRC", typed(b"para\0\0\0\0\0\x03\0\0", &curve)),
    ]
}

fn header(size: usize) -> Vec<u8> {
    let mut header = vec![0; 128];
    let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &word(size));
    put(8, &[4, 0x20, 0, 0]);
    put(12, b"mntrRGB XYZ ");
    // 1 January 2024, the day this profile was written down.
    put(24, &[0x07, 0xe8, 0, 1, 0, 1]);
    put(36, b"acsp");
    put(68, &typed(b"", &[0.9642, 1.0, 0.8249]));
    header
}

/// Numbers of 16 + 16 bits after a type's signature.
fn typed(signature: &[u8], values: &[f64]) -> Vec<u8> {
    let mut bytes = signature.to_vec();
    for value in values {
        bytes.extend(fixed(*value).to_be_bytes());
    }
    bytes
}

#[expect(clippy::cast_possible_truncation, reason = "the values above are between -1 and 3")]
fn fixed(value: f64) -> i32 {
    (value * 65536.0).round() as i32
}

/// One text, in one language.
fn text(words: &str) -> Vec<u8> {
    let units: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let numbers = [word(1), word(12), *b"enUS", word(units.len()), word(28)].concat();
    [b"mluc\0\0\0\0".as_slice(), &numbers, &units].concat()
}

fn word(n: usize) -> [u8; 4] {
    u32::try_from(n).expect("the profile has some 500 bytes").to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_lies_inside_the_profile_that_the_header_measures() {
        let profile = srgb();
        let word = |at: usize| {
            let bytes: [u8; 4] = profile[at..at + 4].try_into().unwrap();
            usize::try_from(u32::from_be_bytes(bytes)).unwrap()
        };
        assert_eq!(word(0), profile.len());
        assert_eq!(word(128), 10, "eight tags and two that share their data");
        for tag in 0..word(128) {
            let (place, length) = (word(136 + 12 * tag), word(140 + 12 * tag));
            assert!(place % 4 == 0 && place + length <= profile.len());
        }
    }
}
