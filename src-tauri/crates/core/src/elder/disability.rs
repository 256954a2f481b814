//! The disability certificate (残疾人证): resident number, kind, grade, and after a loss B with a count.

use serde::Serialize;
use ts_rs::TS;

use super::resident_number::{self, ResidentNumber};
use crate::error::Fault;

crate::words! {
    /// What kind of disability, in the order of the certificate's digit 1 to 7 (GB/T 26341).
    pub enum DisabilityKind {
        /// 视力
        Sight,
        /// 听力
        Hearing,
        /// 言语
        Speech,
        /// 肢体
        Physical,
        /// 智力
        Intellectual,
        /// 精神
        Mental,
        /// 多重
        Multiple,
    }
}

/// The kinds by the certificate's digit, from 1.
const KINDS: [DisabilityKind; 7] = [
    DisabilityKind::Sight,
    DisabilityKind::Hearing,
    DisabilityKind::Speech,
    DisabilityKind::Physical,
    DisabilityKind::Intellectual,
    DisabilityKind::Mental,
    DisabilityKind::Multiple,
];

/// What a certificate says, as a record shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Disability {
    /// The number with the middle of the resident number hidden.
    pub certificate_masked: String,
    /// What kind.
    pub kind: DisabilityKind,
    /// 1 the gravest, 4 the mildest.
    pub grade: i64,
}

/// A certificate that can be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// 20 characters, or 22 where it was issued again.
    pub text: String,
    /// The resident number at its beginning.
    pub resident: ResidentNumber,
    /// What kind.
    pub kind: DisabilityKind,
    /// 1 to 4.
    pub grade: i64,
}

/// Reads a certificate's number.
///
/// # Errors
/// `WrongForm` when it is no such number, `WrongCheckDigit` when a digit of the resident number was mistyped.
pub fn read(text: &str) -> Result<Certificate, Fault> {
    let text = resident_number::tidied(text);
    if !text.is_ascii() || !matches!(text.len(), 20 | 22) {
        return Err(Fault::WrongForm);
    }
    let (number, rest) = text.split_at(18);
    let resident = resident_number::read(number)?;
    let (said, again) = rest.split_at(2);
    let digit = |place: usize| said.as_bytes()[place].checked_sub(b'0').map(usize::from);
    let kind = digit(0).and_then(|kind| KINDS.get(kind.checked_sub(1)?)).ok_or(Fault::WrongForm)?;
    let grade = digit(1).filter(|grade| (1..=4).contains(grade)).ok_or(Fault::WrongForm)?;
    let is_again = again.is_empty()
        || (again.starts_with('B') && again[1..].bytes().all(|l| (b'1'..=b'9').contains(&l)));
    if !is_again {
        return Err(Fault::WrongForm);
    }
    let (kind, grade) = (*kind, i64::try_from(grade).unwrap_or_default());
    Ok(Certificate { resident, kind, grade, text })
}

/// What a record shows of a certificate.
#[must_use]
pub fn shown(text: &str) -> Option<Disability> {
    let read = read(text).ok()?;
    let (number, rest) = read.text.split_at(18);
    let certificate_masked = format!("{}{rest}", resident_number::masked(number));
    Some(Disability { certificate_masked, kind: read.kind, grade: read.grade })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn kind_and_grade_are_read_from_the_number() {
        for (text, kind, grade) in [
            ("11010119480315001711", DisabilityKind::Sight, 1),
            ("11010119480315001744", DisabilityKind::Physical, 4),
            ("11010119400101008X72B1", DisabilityKind::Multiple, 2),
            (" 11010119400101008x 62b2 ", DisabilityKind::Mental, 2),
        ] {
            let read = read(text).unwrap();
            assert_eq!((read.kind, read.grade), (kind, grade), "{text}");
        }
        let shown = shown("11010119480315001744B1").unwrap();
        assert_eq!(shown.certificate_masked, "110***********001744B1");
    }

    #[test]
    fn what_is_no_certificate_is_refused() {
        for (text, fault) in [
            ("", Fault::WrongForm),
            ("110101194803150017", Fault::WrongForm),
            ("1101011948031500171", Fault::WrongForm),
            ("11010119480315001701", Fault::WrongForm),
            ("11010119480315001781", Fault::WrongForm),
            ("11010119480315001740", Fault::WrongForm),
            ("11010119480315001745", Fault::WrongForm),
            ("11010119480315001744A1", Fault::WrongForm),
            ("11010119480315001744BB", Fault::WrongForm),
            ("11010119480315001844", Fault::WrongCheckDigit),
        ] {
            assert_eq!(read(text), Err(fault), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_typed_makes_it_panic(text in ".*") {
            let _ = (read(&text), shown(&text));
        }

        #[test]
        fn nothing_of_that_length_makes_it_panic(text in "[0-9XBx]{20,22}") {
            let _ = (read(&text), shown(&text));
        }
    }
}
