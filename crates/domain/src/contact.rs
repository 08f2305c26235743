//! Organisation numbers, telephone numbers and e-mail addresses as people type them.

use crate::{
    luhn,
    problem_code::ProblemCode::{
        self, EmailUnreadable, OrganisationNumberCheckDigit, OrganisationNumberPersonal,
        OrganisationNumberUnreadable, PhoneUnreadable,
    },
    text,
};

/// Reads an organisation number: ten digits, or twelve that begin with 16. Gives the ten digits.
///
/// The third digit is at least 2, which tells it from a person's number; that of a sole trader is
/// one, and does not belong in a register that the whole team reads.
///
/// # Errors
/// When it is not ten digits, a person's number, or a digit is wrong.
pub fn parse_organisation_number(typed: &str) -> Result<String, ProblemCode> {
    let digits = luhn::digits(typed.trim(), &['-', '–', '−', ' ', '\u{a0}'])
        .ok_or(OrganisationNumberUnreadable)?;
    let ten = match digits.as_slice() {
        [1, 6, ten @ ..] if digits.len() == 12 => ten,
        [1 | 2, _, ..] if digits.len() == 12 => return Err(OrganisationNumberPersonal),
        ten if ten.len() == 10 => ten,
        _ => return Err(OrganisationNumberUnreadable),
    };
    if ten[2] < 2 {
        Err(OrganisationNumberPersonal)
    } else if luhn::has_valid_check_digit(ten) {
        Ok(ten.iter().map(|digit| char::from(b'0' + digit)).collect())
    } else {
        Err(OrganisationNumberCheckDigit)
    }
}

/// An organisation number as it is usually written: "556016-0680".
#[must_use]
pub fn written_organisation_number(stored: &str) -> String {
    stored.split_at_checked(6).map_or_else(String::new, |(first, last)| format!("{first}-{last}"))
}

/// Accepts a telephone number: five to fifteen digits and the usual marks. Kept as written.
///
/// # Errors
/// When it has another number of digits, or letters.
pub fn parse_phone(typed: &str) -> Result<String, ProblemCode> {
    let phone = text::line(typed);
    let is_mark = |c: char| matches!(c, '+' | '-' | '–' | '(' | ')' | ' ' | '\u{a0}' | '.' | '/');
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let is_usual = phone.chars().all(|c| c.is_ascii_digit() || is_mark(c));
    if is_usual && (5..=15).contains(&digits) { Ok(phone) } else { Err(PhoneUnreadable) }
}

/// Accepts an e-mail address: something, "@", something with a dot, no spaces. Kept as written.
///
/// # Errors
/// When it does not look like that.
pub fn parse_email(typed: &str) -> Result<String, ProblemCode> {
    let email = text::line(typed);
    let is_address = email.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && !host.contains('@') && is_host(host) && !email.contains(' ')
    });
    if is_address && email.len() <= 254 { Ok(email) } else { Err(EmailUnreadable) }
}

fn is_host(host: &str) -> bool {
    host.contains('.') && host.split('.').all(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organisation_numbers_are_ten_digits_that_no_person_has() {
        for typed in ["556016-0680", "5560160680", "16556016-0680", "165560160680", " 556016 0680 "]
        {
            assert_eq!(parse_organisation_number(typed).as_deref(), Ok("5560160680"), "{typed}");
        }
        for (typed, problem) in [
            ("556016-0681", OrganisationNumberCheckDigit),
            ("640823-3234", OrganisationNumberPersonal),
            ("19640823-3234", OrganisationNumberPersonal),
            ("55601606", OrganisationNumberUnreadable),
            ("", OrganisationNumberUnreadable),
            ("556016-068O", OrganisationNumberUnreadable),
        ] {
            assert_eq!(parse_organisation_number(typed), Err(problem), "{typed}");
        }
        assert_eq!(written_organisation_number("5560160680"), "556016-0680");
        assert_eq!(written_organisation_number(""), "");
    }

    #[test]
    fn telephone_numbers_are_kept_as_written() {
        for typed in ["070-000 00 10", "+46 (0)70 000 00 10", "08/123 45", "11414"] {
            assert_eq!(parse_phone(typed).as_deref(), Ok(typed));
        }
        for typed in ["", "1234", "070-000 00 10 Karin", "1234567890123456", "٠٧٠٠٠٠٠٠١٠"]
        {
            assert_eq!(parse_phone(typed), Err(PhoneUnreadable), "{typed}");
        }
    }

    #[test]
    fn addresses_need_a_name_and_a_host() {
        for typed in ["karin@example.se", "k.å@mejl.example.com"] {
            assert_eq!(parse_email(typed).as_deref(), Ok(typed));
        }
        for typed in [
            "",
            "karin",
            "@example.se",
            "karin@",
            "karin@example",
            "a b@example.se",
            "a@b@c.se",
            "a@b..se",
        ] {
            assert_eq!(parse_email(typed), Err(EmailUnreadable), "{typed}");
        }
    }
}
