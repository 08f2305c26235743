//! The words for weekdays and months, whole or cut to three letters or more.

use chrono::Weekday;

const WEEKDAYS: [[&str; 2]; 7] = [
    ["mandag", "monday"],
    ["tisdag", "tuesday"],
    ["onsdag", "wednesday"],
    ["torsdag", "thursday"],
    ["fredag", "friday"],
    ["lordag", "saturday"],
    ["sondag", "sunday"],
];

const MONTHS: [[&str; 2]; 12] = [
    ["januari", "january"],
    ["februari", "february"],
    ["mars", "march"],
    ["april", "april"],
    ["maj", "may"],
    ["juni", "june"],
    ["juli", "july"],
    ["augusti", "august"],
    ["september", "september"],
    ["oktober", "october"],
    ["november", "november"],
    ["december", "december"],
];

/// Lower case without the rings and dots that a keyboard may lack, split into words; digits and
/// letters that are written together are split too ("26nov"), ordinal endings go ("26:e", "1st").
pub(super) fn split(text: &str) -> Vec<String> {
    let folded: String = text.trim().to_lowercase().chars().map(fold).collect();
    folded.split([' ', ',']).filter(|word| !word.is_empty()).flat_map(split_word).collect()
}

fn fold(c: char) -> char {
    match c {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        '–' | '−' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

fn split_word(word: &str) -> Vec<String> {
    let digits = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    let (number, rest) = word.split_at(digits);
    let is_ending = matches!(rest, ":e" | ":a" | "e" | "a" | "st" | "nd" | "rd" | "th");
    if number.is_empty() {
        vec![rest.to_owned()]
    } else if is_ending {
        vec![number.to_owned()]
    } else if rest.starts_with(|c: char| c.is_ascii_lowercase()) {
        vec![number.to_owned(), rest.to_owned()]
    } else {
        vec![word.to_owned()]
    }
}

/// The weekday a word stands for ("tor", "torsdag", "torsdagen", "thu").
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    let word = word.strip_suffix('.').unwrap_or(word);
    let word =
        word.strip_suffix("dagen").map_or_else(|| word.to_owned(), |day| format!("{day}dag"));
    let index = index_of(&WEEKDAYS, &word)?;
    Weekday::try_from(u8::try_from(index).ok()?).ok()
}

/// The month a word stands for, from 1 ("nov", "november").
pub(super) fn month(word: &str) -> Option<u32> {
    let word = word.strip_suffix('.').unwrap_or(word);
    u32::try_from(index_of(&MONTHS, word)? + 1).ok()
}

fn index_of<const N: usize>(names: &[[&str; 2]; N], word: &str) -> Option<usize> {
    (word.len() >= 3)
        .then(|| names.iter().position(|both| both.iter().any(|name| name.starts_with(word))))?
}
