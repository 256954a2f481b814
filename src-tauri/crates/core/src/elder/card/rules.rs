//! The code of a card: `KN`, eight digits drawn by chance, and a check digit that finds every mistyped digit and every
//! pair of neighbours exchanged.

/// What every code begins with, so that a scan is told from a number that somebody types.
pub const PREFIX: &str = "KN";

/// Damm's table of order ten (Damm 2004, totally anti-symmetric quasigroup).
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

fn check(digits: &str) -> Option<u8> {
    digits.bytes().try_fold(0, |so_far: u8, digit| {
        let digit = digit.checked_sub(b'0').filter(|digit| *digit < 10)?;
        Some(DAMM[usize::from(so_far)][usize::from(digit)])
    })
}

/// The code that belongs to a drawn number; its last eight digits count.
#[must_use]
pub fn code(drawn: u128) -> String {
    let digits = format!("{:08}", drawn % 100_000_000);
    let check = check(&digits).unwrap_or_default();
    format!("{PREFIX}{digits}{check}")
}

/// A code as it was scanned or typed, as it is stored; none when it cannot be one.
#[must_use]
pub fn read(typed: &str) -> Option<String> {
    let code: String = typed
        .chars()
        .map(crate::elder::reading::half_width)
        .filter(|letter| !letter.is_whitespace() && *letter != '-')
        .map(|letter| letter.to_ascii_uppercase())
        .collect();
    let digits = code.strip_prefix(PREFIX)?;
    (digits.len() == 9 && check(digits) == Some(0)).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn codes_are_read_as_they_are_scanned_and_typed() {
        // Damm's own example: 572 has the check digit 4.
        assert_eq!(check("572"), Some(4));
        let code = code(12_345_678);
        assert_eq!(code.len(), 11);
        for typed in [code.clone(), code.to_lowercase(), format!(" {} {}\n", &code[..6], &code[6..])] {
            assert_eq!(read(&typed), Some(code.clone()), "{typed:?}");
        }
        for typed in ["", "KN", "KN12345678", "123456789", "KN1234567890", "KN12345678Ｘ", "lcm"] {
            assert_eq!(read(typed), None, "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn every_drawn_code_reads_back(drawn: u128) {
            let code = code(drawn);
            prop_assert_eq!(read(&code), Some(code));
        }

        #[test]
        fn a_mistyped_digit_never_passes(drawn: u128, place in 2usize..11, other in 1u8..10) {
            let mut letters = code(drawn).into_bytes();
            letters[place] = b'0' + (letters[place] - b'0' + other) % 10;
            prop_assert_eq!(read(&String::from_utf8(letters).unwrap()), None);
        }

        #[test]
        fn neighbours_exchanged_never_pass(drawn: u128, place in 2usize..10) {
            let mut letters = code(drawn).into_bytes();
            prop_assume!(letters[place] != letters[place + 1]);
            letters.swap(place, place + 1);
            prop_assert_eq!(read(&String::from_utf8(letters).unwrap()), None);
        }

        #[test]
        fn nothing_scanned_makes_it_panic(typed in ".*") {
            let _ = read(&typed);
        }
    }
}
