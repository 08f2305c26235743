//! Participants' names in texts that the whole team reads. A team row never names a participant;
//! free text in it is looked through before it is saved, and whoever wrote it is asked.
//!
//! Only the cases on the writer's own computer are known here, so nothing is told that the writer
//! does not know already.

use crate::identity_number;

/// A participant by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Number of the case.
    pub case_number: String,
    /// Whether the text is about a place where the participant is: then a first name is enough.
    pub near: bool,
}

/// Whether a text seems to name somebody: a first name with a last name or, near them, either;
/// a case number; any identity number.
#[must_use]
pub fn names_somebody(text: &str, people: &[Named]) -> bool {
    if text.trim().is_empty() {
        return false;
    }
    let words = words(text);
    identity_number::is_in(text) || people.iter().any(|person| person.is_in(&words))
}

impl Named {
    fn is_in(&self, text: &[String]) -> bool {
        let has = |name: &str| {
            let name = words(name);
            let possessive = |word: &String, end: &String| {
                word == end || word.strip_suffix('s').is_some_and(|stem| stem == end)
            };
            let Some((last, before)) = name.split_last() else { return false };
            text.windows(name.len()).any(|window| {
                window.iter().zip(before).all(|(word, part)| word == part)
                    && possessive(&window[name.len() - 1], last)
            })
        };
        let (first, last) = (has(&self.first_name), has(&self.last_name));
        (first && last) || (self.near && (first || last)) || has(&self.case_number)
    }
}

fn words(text: &str) -> Vec<String> {
    let split = text.split(|letter: char| !letter.is_alphanumeric());
    split.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn elin(near: bool) -> Named {
        Named {
            first_name: "Elin".to_owned(),
            last_name: "Bergvall".to_owned(),
            case_number: "N-2026-014".to_owned(),
            near,
        }
    }

    fn is_named(text: &str, near: bool) -> bool {
        names_somebody(text, &[elin(near)])
    }

    #[test]
    fn a_whole_name_is_found_wherever_it_stands() {
        for text in [
            "Elin Bergvall börjar",
            "bergvall, elin",
            "Elins schema. Fråga Bergvall.",
            "ärende n-2026-014",
            "640823-3234",
        ] {
            assert!(is_named(text, false), "{text}");
        }
    }

    #[test]
    fn a_first_name_is_somebodys_only_where_the_participant_is() {
        assert!(is_named("Elin kan börja klockan nio", true));
        assert!(is_named("Elins schema", true));
        assert!(!is_named("Elin i receptionen svarar", false));
    }

    #[test]
    fn other_words_are_let_be() {
        for text in ["", "Elinor Bergvallsson", "Ring 08-123 45 67", "Två platser i disken"] {
            assert!(!is_named(text, true), "{text}");
        }
        assert!(!names_somebody("allt", &[Named { near: true, ..Named::default() }]));
    }
}
