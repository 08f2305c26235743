//! Padmé padding: the length of what is sealed says little about what was written.
//!
//! From Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with
//! PURBs" (2019): a length keeps as many significant bits as its exponent has, so that a message of
//! up to M bytes leaks O(log log M) bits and grows by at most 12 %. Short messages are the exception
//! there, so everything here is at least [`FLOOR`] bytes: a ticked box and a short note look alike.

/// Nothing sealed is shorter than this.
const FLOOR: usize = 256;

/// Marks the end of the message; zeros follow (ISO/IEC 7816-4).
pub(crate) const END: u8 = 0x80;

/// The length, in bytes, to which a message of `len` bytes is padded before it is encrypted.
pub fn padded_len(len: usize) -> usize {
    padme(len.saturating_add(1).max(FLOOR))
}

/// The message without its padding, unless the padding is not one.
pub(crate) fn message_len(padded: &[u8]) -> Option<usize> {
    let end = padded.iter().rposition(|byte| *byte != 0)?;
    (padded[end] == END).then_some(end)
}

/// Rounds up so that only the leading bits of the length remain.
fn padme(len: usize) -> usize {
    let exponent = len.max(2).ilog2();
    let kept_bits = exponent.ilog2() + 1;
    let mask = (1_usize << exponent.saturating_sub(kept_bits)) - 1;
    len.saturating_add(mask) & !mask
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padme_keeps_the_leading_bits_of_the_length() {
        let cases = [
            (1, 1),
            (2, 2),
            (8, 8),
            (9, 10),
            (100, 104),
            (1000, 1024),
            (1025, 1088),
            (1_000_000, 1_015_808),
            (1 << 20, 1 << 20),
        ];
        for (len, padded) in cases {
            assert_eq!(padme(len), padded, "length {len}");
        }
    }
}
