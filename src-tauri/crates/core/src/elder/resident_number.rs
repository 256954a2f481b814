//! The resident number (居民身份证号), GB 11643-1999: area, birth date, sequence whose parity tells the sex, check digit.

use chrono::NaiveDate;

use super::Sex;
use crate::error::Fault;

/// A resident number whose check digit fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResidentNumber {
    /// Eighteen characters, the last a digit or `X`.
    pub text: String,
    /// The birth date in it.
    pub birth_on: NaiveDate,
    /// The sex in it.
    pub sex: Sex,
}

/// Weights of ISO 7064 MOD 11-2 as GB 11643 lists them.
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/// The check character for each remainder.
const CHECK: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];

/// Full-width characters, as a Chinese keyboard types them, become plain ones; blanks go, `x` becomes `X`.
#[must_use]
pub fn tidied(text: &str) -> String {
    text.chars()
        .map(crate::elder::reading::half_width)
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| letter.to_ascii_uppercase())
        .collect()
}

/// The check character that belongs to the first seventeen digits.
#[must_use]
pub fn check_character(first_17: &str) -> Option<char> {
    let mut sum = 0;
    let mut digits = first_17.chars();
    for weight in WEIGHTS {
        sum += digits.next()?.to_digit(10)? * weight;
    }
    if digits.next().is_some() {
        return None;
    }
    CHECK.get((sum % 11) as usize).copied()
}

/// Reads a resident number. Area codes are not held against a list: they are abolished and numbers stay valid.
///
/// # Errors
/// `WrongForm` when it is not seventeen digits with a digit or X, or holds no possible date; `WrongCheckDigit` when
/// a digit was mistyped.
pub fn read(text: &str) -> Result<ResidentNumber, Fault> {
    let text = tidied(text);
    if text.len() != 18 || !text.is_ascii() || text.starts_with('0') {
        return Err(Fault::WrongForm);
    }
    let (digits, check) = text.split_at(17);
    let expected = check_character(digits).ok_or(Fault::WrongForm)?;
    if !check.chars().all(|letter| letter.is_ascii_digit() || letter == 'X') {
        return Err(Fault::WrongForm);
    }
    if !check.starts_with(expected) {
        return Err(Fault::WrongCheckDigit);
    }
    let birth_on = NaiveDate::parse_from_str(&digits[6..14], "%Y%m%d").map_err(|_| Fault::WrongForm)?;
    let odd = digits.ends_with(['1', '3', '5', '7', '9']);
    Ok(ResidentNumber { sex: if odd { Sex::Male } else { Sex::Female }, birth_on, text })
}

/// The number as lists show it: the first three and the last four characters.
#[must_use]
pub fn masked(text: &str) -> String {
    match (text.get(..3), text.get(text.len().saturating_sub(4)..)) {
        (Some(first), Some(last)) if text.len() > 7 => format!("{first}{}{last}", "*".repeat(text.len() - 7)),
        _ => "*".repeat(text.chars().count()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_read_as_gb_11643_says() {
        // Made-up numbers; the arithmetic was checked apart from this program.
        for (text, born, sex) in [
            ("110101194803150017", "1948-03-15", Sex::Male),
            ("11010119400101008X", "1940-01-01", Sex::Female),
            (" 11010119400101008x ", "1940-01-01", Sex::Female),
            ("１１０１０１１９４８０３１５００１７", "1948-03-15", Sex::Male),
        ] {
            let read = read(text).unwrap();
            assert_eq!((read.birth_on, read.sex), (born.parse().unwrap(), sex), "{text}");
            assert_eq!(read.text.len(), 18);
        }
    }

    #[test]
    fn what_is_no_number_is_refused_with_the_reason() {
        for (text, fault) in [
            ("", Fault::WrongForm),
            ("110101480315001", Fault::WrongForm),
            ("110101194803150018", Fault::WrongCheckDigit),
            ("110101194803150071", Fault::WrongCheckDigit),
            ("11010119480315001A", Fault::WrongForm),
            ("1101011948031500X7", Fault::WrongForm),
            ("010101194803150017", Fault::WrongForm),
            ("一10101194803150017", Fault::WrongForm),
        ] {
            assert_eq!(read(text), Err(fault), "{text:?}");
        }
        // The check digit fits, the date does not exist.
        let impossible = "11010119480230001";
        let text = format!("{impossible}{}", check_character(impossible).unwrap());
        assert_eq!(read(&text), Err(Fault::WrongForm));
    }

    #[test]
    fn a_mask_hides_the_birth_date() {
        assert_eq!(masked("110101194803150017"), "110***********0017");
        assert_eq!(masked("1234"), "****");
        assert_eq!(masked("身份证号"), "****");
    }

    fn number() -> impl Strategy<Value = String> {
        (1u32..=9, 0u32..100_000, 0u64..40_000, 0u32..1000).prop_map(|(first, area, days, sequence)| {
            let born = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Days::new(days);
            let digits = format!("{first}{area:05}{}{sequence:03}", born.format("%Y%m%d"));
            let check = check_character(&digits).unwrap();
            format!("{digits}{check}")
        })
    }

    proptest! {
        #[test]
        fn a_made_number_reads_back(text in number()) {
            let read = read(&text).unwrap();
            prop_assert_eq!(read.birth_on.format("%Y%m%d").to_string(), &text[6..14]);
            prop_assert_eq!(read.text, text);
        }

        #[test]
        fn one_mistyped_digit_never_passes(text in number(), place in 0usize..17, other in 1u32..10) {
            let digit = text.as_bytes()[place] - b'0';
            let wrong = char::from_digit((u32::from(digit) + other) % 10, 10).unwrap();
            let mistyped: String =
                text.chars().enumerate().map(|(at, letter)| if at == place { wrong } else { letter }).collect();
            prop_assert!(read(&mistyped).is_err());
        }

        #[test]
        fn two_neighbours_exchanged_never_pass(text in number(), place in 0usize..16) {
            let mut letters: Vec<char> = text.chars().collect();
            prop_assume!(letters[place] != letters[place + 1]);
            letters.swap(place, place + 1);
            prop_assert!(read(&letters.into_iter().collect::<String>()).is_err());
        }

        #[test]
        fn nothing_typed_makes_it_panic(text in ".*") {
            let _ = read(&text);
            let _ = masked(&text);
        }
    }
}
