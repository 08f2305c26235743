//! The check digit that Swedish identity and organisation numbers share (mod 10, Luhn).

/// Whether the last of the digits is the check digit of those before it.
pub(crate) fn has_valid_check_digit(digits: &[u8]) -> bool {
    let doubled = |digit: u8| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let weighted = digits.iter().rev().enumerate();
    let sum: u32 = weighted
        .map(|(place, digit)| u32::from(if place % 2 == 1 { doubled(*digit) } else { *digit }))
        .sum();
    sum.is_multiple_of(10)
}

/// The digits of a text in which everything else is a separator from the given set.
pub(crate) fn digits(text: &str, separators: &[char]) -> Option<Vec<u8>> {
    let others_are_separators = |c: &char| !separators.contains(c);
    text.chars()
        .filter(others_are_separators)
        .map(|c| c.to_digit(10).and_then(|digit| u8::try_from(digit).ok()))
        .collect()
}
