//! Files made for the tests: pictures of a few colours, with what cameras write beside them.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// What must be nowhere in a file that is kept.
pub(super) const CANARIES: [&str; 5] =
    ["KANARIE-EXIF", "KANARIE-GPS", "KANARIE-ICC", "KANARIE-KOMMENTAR", "KANARIE-EFTER"];

/// Red at the left, blue at the right, a green band along the top.
pub(super) fn drawn(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x, y) {
        (_, y) if y < height / 4 => Rgb([20, 170, 60]),
        (x, _) if x < width / 2 => Rgb([210, 30, 30]),
        _ => Rgb([30, 40, 200]),
    })
}

/// Points without any pattern: nothing is harder to make small.
pub(super) fn noise(width: u32, height: u32) -> RgbImage {
    let mut dice = fastrand::Rng::with_seed(7);
    RgbImage::from_fn(width, height, |_, _| Rgb([dice.u8(..), dice.u8(..), dice.u8(..)]))
}

pub(super) fn file(shown: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    shown.write_to(&mut file, format).unwrap();
    file.into_inner()
}

pub(super) fn jpeg(shown: RgbImage) -> Vec<u8> {
    file(&shown.into(), ImageFormat::Jpeg)
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker], &length[..], content].concat()
}

/// A block of EXIF: which way up, and a text that a camera could have written.
pub(super) fn exif(orientation: u8, text: &str) -> Vec<u8> {
    let mut block = b"II*\0\x08\0\0\0\x01\0".to_vec();
    block.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]);
    block.extend(text.as_bytes());
    block
}

/// A JPEG as a telephone saves it: EXIF with its place, a colour profile, a comment, a film after
/// the end.
pub(super) fn from_telephone(shown: RgbImage, orientation: u8) -> Vec<u8> {
    let plain = jpeg(shown);
    let about = [b"Exif\0\0", &exif(orientation, "KANARIE-EXIF KANARIE-GPS 59.33N")[..]].concat();
    let parts = [
        &plain[..2],
        &segment(0xe1, &about),
        &segment(0xe2, b"ICC_PROFILE\0\x01\x01KANARIE-ICC"),
        &segment(0xfe, b"KANARIE-KOMMENTAR"),
        &plain[2..],
        b"KANARIE-EFTER",
    ];
    parts.concat()
}

/// A PNG with the same beside it.
pub(super) fn png_with_words(shown: RgbImage, orientation: u8) -> Vec<u8> {
    let plain = file(&shown.into(), ImageFormat::Png);
    // The header's chunk ends at 33.
    let parts = [
        &plain[..33],
        &chunk(*b"eXIf", &exif(orientation, "KANARIE-EXIF KANARIE-GPS")),
        &chunk(*b"tEXt", b"Comment\0KANARIE-KOMMENTAR"),
        &plain[33..],
        b"KANARIE-EFTER",
    ];
    parts.concat()
}

fn chunk(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    let named = [&name[..], content].concat();
    [&length[..], &named, &checked(&named)].concat()
}

/// What a chunk's name and content are checked by.
pub(super) fn checked(named: &[u8]) -> [u8; 4] {
    crc(named).to_be_bytes()
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 }
        })
    };
    !bytes.iter().fold(u32::MAX, step)
}

/// A JPEG of one colour in four inks, stored upside down as printing programs do: 128 × 128 points
/// of cyan, magenta, yellow and black, each from 0 (none) to 255.
pub(super) fn four_inks(inks: [u8; 4]) -> Vec<u8> {
    let side = 128_u16.to_be_bytes();
    let mut frame = vec![8, side[0], side[1], side[0], side[1], 4];
    (1..=4).for_each(|ink| frame.extend([ink, 0x11, 0]));
    let mut scan = vec![4];
    (1..=4).for_each(|ink| scan.extend([ink, 0]));
    scan.extend([0, 63, 0]);
    // Differences of 0 to 8 bits, four bits for each length; and one code, the end of a block.
    let lengths = [&[0x00, 0, 0, 0, 9][..], &[0; 12], &[0, 1, 2, 3, 4, 5, 6, 7, 8]].concat();
    let ends = [&[0x10, 1][..], &[0; 15], &[0]].concat();
    let parts = [
        &[0xff, 0xd8][..],
        &segment(0xee, b"Adobe\0\x64\0\0\0\0\0"),
        &segment(0xdb, &[&[0][..], &[8; 64]].concat()),
        &segment(0xc0, &frame),
        &segment(0xc4, &lengths),
        &segment(0xc4, &ends),
        &segment(0xda, &scan),
        &blocks(inks),
        &[0xff, 0xd9],
    ];
    parts.concat()
}

/// 16 × 16 blocks: the first says the colours, the others that nothing differs from it.
fn blocks(inks: [u8; 4]) -> Vec<u8> {
    let mut bits = String::new();
    for block in 0..256 {
        for ink in inks {
            let stored = i16::from(255 - ink) - 128;
            bits.push_str(&if block == 0 { difference(stored) } else { "0000".to_owned() });
            bits.push('0');
        }
    }
    while !bits.len().is_multiple_of(8) {
        bits.push('1');
    }
    let mut bytes = Vec::new();
    for byte in bits.as_bytes().chunks(8) {
        let byte = byte.iter().fold(0, |byte, bit| byte << 1 | (bit - b'0'));
        bytes.push(byte);
        if byte == 0xff {
            bytes.push(0);
        }
    }
    bytes
}

fn difference(value: i16) -> String {
    let length = 16 - value.unsigned_abs().leading_zeros();
    let low = if value < 0 { value + (1 << length) - 1 } else { value };
    let digits = usize::try_from(length).unwrap();
    let low = if digits == 0 { String::new() } else { format!("{low:0digits$b}") };
    format!("{length:04b}{low}")
}
