//! Branches by SNI and occupations by SSYK, as SCB's standards number them.

use crate::{
    problem_code::ProblemCode::{self, SniUnreadable, SsykUnreadable},
    record::choice,
};

choice! {
    /// The branch of an employer: SNI's sections, by name, since their letters differ between
    /// SNI 2007 and SNI 2025 while these divisions are the same.
    Branch {
        /// Jordbruk, skogsbruk och fiske (01–03)
        Agriculture = "agriculture",
        /// Utvinning av mineral (05–09)
        Mining = "mining",
        /// Tillverkning (10–33)
        Manufacturing = "manufacturing",
        /// El, gas och värme (35)
        Energy = "energy",
        /// Vatten, avlopp och avfall (36–39)
        Water = "water",
        /// Bygg (41–43)
        Construction = "construction",
        /// Handel (45–47)
        Trade = "trade",
        /// Transport och magasin (49–53)
        Transport = "transport",
        /// Hotell och restaurang (55–56)
        Hospitality = "hospitality",
        /// Information och kommunikation (58–63)
        Information = "information",
        /// Finans och försäkring (64–66)
        Finance = "finance",
        /// Fastigheter (68)
        RealEstate = "real_estate",
        /// Juridik, ekonomi, vetenskap och teknik (69–75)
        Professional = "professional",
        /// Uthyrning, städning, bevakning och andra stödtjänster (77–82)
        Support = "support",
        /// Offentlig förvaltning (84)
        Public = "public",
        /// Utbildning (85)
        Education = "education",
        /// Vård och omsorg (86–88)
        Care = "care",
        /// Kultur, nöje och fritid (90–93)
        Culture = "culture",
        /// Annan service (94–96)
        Service = "service",
        /// Arbete i hushåll (97–98)
        Household = "household",
        /// Internationella organisationer (99)
        International = "international",
    }
}

impl Branch {
    /// The branch that a SNI division, the code's first two digits, belongs to.
    #[must_use]
    pub fn of_division(division: u32) -> Option<Self> {
        Some(match division {
            1..=3 => Self::Agriculture,
            5..=9 => Self::Mining,
            10..=33 => Self::Manufacturing,
            35 => Self::Energy,
            36..=39 => Self::Water,
            41..=43 => Self::Construction,
            45..=47 => Self::Trade,
            49..=53 => Self::Transport,
            55..=56 => Self::Hospitality,
            58..=63 => Self::Information,
            64..=66 => Self::Finance,
            68 => Self::RealEstate,
            69..=75 => Self::Professional,
            77..=82 => Self::Support,
            84 => Self::Public,
            85 => Self::Education,
            86..=88 => Self::Care,
            90..=93 => Self::Culture,
            94..=96 => Self::Service,
            97..=98 => Self::Household,
            99 => Self::International,
            _ => return None,
        })
    }
}

/// Reads a SNI code of two to five digits, with or without points: "56.100", "56", "56100".
/// Gives it as SCB writes it, and its branch.
///
/// # Errors
/// When it is not such a number, or there is no such division.
pub fn parse_sni(typed: &str) -> Result<(String, Branch), ProblemCode> {
    let digits = digits(typed, &['.', ' ']).filter(|digits| (2..=5).contains(&digits.len()));
    let digits = digits.ok_or(SniUnreadable)?;
    let (division, rest) = digits.split_at(2);
    let branch = division.parse().ok().and_then(Branch::of_division).ok_or(SniUnreadable)?;
    let written = if rest.is_empty() { digits.clone() } else { format!("{division}.{rest}") };
    Ok((written, branch))
}

/// Reads an occupation's SSYK 2012 code: one digit (the field) to four (the occupation).
///
/// # Errors
/// When it is not such a number.
pub fn parse_ssyk(typed: &str) -> Result<String, ProblemCode> {
    let code = digits(typed, &[' ']).filter(|digits| (1..=4).contains(&digits.len()));
    code.ok_or(SsykUnreadable)
}

fn digits(typed: &str, between: &[char]) -> Option<String> {
    let plain: String = typed.trim().chars().filter(|c| !between.contains(c)).collect();
    plain.chars().all(|c| c.is_ascii_digit()).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sni_code_is_read_in_every_usual_way_and_gives_its_branch() {
        for typed in ["56.100", "56100", " 56 100 "] {
            let read = parse_sni(typed);
            assert_eq!(read, Ok(("56.100".to_owned(), Branch::Hospitality)), "{typed}");
        }
        assert_eq!(parse_sni("01"), Ok(("01".to_owned(), Branch::Agriculture)));
        for typed in ["", "5", "561001", "04", "00.100", "56,1", "I", "٥٦"] {
            assert_eq!(parse_sni(typed), Err(SniUnreadable), "{typed}");
        }
    }

    #[test]
    fn every_branch_has_a_division() {
        let found: Vec<_> = (0..100).filter_map(Branch::of_division).collect();
        assert!(Branch::ALL.iter().all(|branch| found.contains(branch)));
    }

    #[test]
    fn an_occupation_has_one_to_four_digits() {
        assert_eq!(parse_ssyk("9412").as_deref(), Ok("9412"));
        assert_eq!(parse_ssyk(" 9 ").as_deref(), Ok("9"));
        for typed in ["", "94121", "bagare", "94.1"] {
            assert_eq!(parse_ssyk(typed), Err(SsykUnreadable), "{typed}");
        }
    }
}
