//! The file's identifier, made from its content so that the same sheet is the same file.

use lopdf::{Document, Object, StringFormat};

/// FNV-1a with 128 bits: a checksum, not a seal.
pub(super) fn digest<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> u128 {
    let start = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128;
    let prime = 0x0000_0000_0100_0000_0000_0000_0000_013b_u128;
    let step = |sum: u128, byte: &u8| (sum ^ u128::from(*byte)).wrapping_mul(prime);
    parts.into_iter().flatten().fold(start, step)
}

/// Sets the identifier that PDF/A asks for.
pub(super) fn set(doc: &mut Document) {
    let contents: Vec<Vec<u8>> = doc
        .objects
        .values()
        .map(|object| match object {
            Object::Stream(stream) => stream.content.clone(),
            other => format!("{other:?}").into_bytes(),
        })
        .collect();
    let sum = digest(contents.iter().map(Vec::as_slice)).to_be_bytes().to_vec();
    let id = Object::String(sum, StringFormat::Hexadecimal);
    doc.trailer.set("ID", vec![id.clone(), id]);
}
