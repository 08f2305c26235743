//! Protected identity (skyddade personuppgifter): who may see which name.
//!
//! A protected person has no name, address or workplace in lists, search results, notices, prints
//! and exports; only the case number stands there.

use crate::{case::Participant, choice::Protection};

/// Where a name is going to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Lists, search results, notices, the palette: anybody may look over the shoulder.
    List,
    /// The visit page, which the participant sees too: the first name.
    Visit,
    /// The person's own record, opened on purpose and logged.
    Record,
    /// Paper and files that leave the program.
    Print,
}

impl Protection {
    /// Whether there is any protection.
    #[must_use]
    pub fn is_protected(self) -> bool {
        match self {
            Self::None => false,
            Self::SecrecyMark | Self::ProtectedRegistration | Self::FictitiousIdentity => true,
        }
    }
}

impl Participant {
    /// Whether the identity is protected.
    #[must_use]
    pub fn is_protected(&self) -> bool {
        self.protection.is_protected()
    }

    /// Whether name, address and workplace may be shown there.
    #[must_use]
    pub fn may_be_named(&self, audience: Audience) -> bool {
        match audience {
            Audience::List | Audience::Print => !self.is_protected(),
            Audience::Visit | Audience::Record => true,
        }
    }

    /// Whether words of the case may be indexed: a protected person is found by case number only.
    #[must_use]
    pub fn may_be_searched(&self) -> bool {
        !self.is_protected()
    }

    /// Whether the case goes to another laptop without being asked for.
    #[must_use]
    pub fn syncs_by_default(&self) -> bool {
        !self.is_protected()
    }

    /// The name to show: the case number and nothing else where the person may not be named.
    #[must_use]
    pub fn display_name(&self, audience: Audience) -> String {
        if !self.may_be_named(audience) {
            return self.case_number.clone();
        }
        let full = format!("{} {}", self.first_name, self.last_name);
        match audience {
            Audience::Visit => self.first_name.clone(),
            Audience::List | Audience::Record | Audience::Print => full.trim().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Id;

    fn participant(protection: Protection) -> Participant {
        Participant {
            id: Id::from_bytes([1; 16]),
            case_number: "N-2026-014".to_owned(),
            first_name: "Elin".to_owned(),
            last_name: "Bergvall".to_owned(),
            identity_number: String::new(),
            protection,
            phone: String::new(),
            email: String::new(),
            address: String::new(),
            language: String::new(),
            needs_interpreter: false,
            own_goal: String::new(),
            next_step: String::new(),
            next_step_on: None,
        }
    }

    #[test]
    fn a_protected_person_has_only_a_case_number_in_lists_and_on_paper() {
        for protection in Protection::ALL.iter().copied().filter(|p| p.is_protected()) {
            let person = participant(protection);
            for audience in [Audience::List, Audience::Print] {
                assert_eq!(person.display_name(audience), "N-2026-014");
            }
            assert_eq!(person.display_name(Audience::Visit), "Elin");
            assert!(!person.may_be_searched() && !person.syncs_by_default());
        }
    }

    #[test]
    fn others_have_their_name() {
        let person = participant(Protection::None);
        assert_eq!(person.display_name(Audience::List), "Elin Bergvall");
        assert_eq!(person.display_name(Audience::Visit), "Elin");
        let one_name = Participant { last_name: String::new(), ..person };
        assert_eq!(one_name.display_name(Audience::Record), "Elin");
    }
}
