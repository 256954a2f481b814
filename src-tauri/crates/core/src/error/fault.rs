//! What can be wrong with a field.

use serde::Serialize;
use ts_rs::TS;

use super::{Error, Result};

/// A field of the arguments, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FieldFault {
    /// Path in the arguments as they were sent, for example `details.residentNumber` or `rooms[1].capacity`.
    pub field: String,
    /// What is wrong with it.
    pub fault: Fault,
}

crate::words! {
    /// What can be wrong with one field.
    pub enum Fault {
        /// Nothing was entered.
        Required,
        /// More characters than fit.
        TooLong,
        /// Not of the form that such a value has.
        WrongForm,
        /// The check digit of a resident number (GB 11643) does not fit the other digits.
        WrongCheckDigit,
        /// The resident number holds another birth date.
        DisagreesWithBirthDate,
        /// The resident number belongs to a person of the other sex.
        DisagreesWithSex,
        /// The certificate begins with another resident number.
        DisagreesWithResidentNumber,
        /// The date has not come yet.
        InTheFuture,
        /// The date lies too far back to be true.
        TooLongAgo,
        /// The number is too small.
        TooSmall,
        /// The number is too large.
        TooLarge,
        /// The end lies before the beginning.
        EndsBeforeBeginning,
        /// The same value stands twice.
        GivenTwice,
        /// Another record has this value already.
        Taken,
        /// Only one of two fields may be filled.
        NotBoth,
        /// Nothing on record is called so.
        NotKnown,
        /// Several records fit: say more.
        NotUnique,
        /// The day is closed at this centre.
        DayIsClosed,
        /// The bed was not in service then.
        OutOfService,
        /// The room is for others.
        DoesNotFit,
        /// Another row of the same record cannot be taken in.
        OtherRowRefused,
        /// A spreadsheet took a long number for a number and has dropped its last digits.
        DigitsLost,
        /// Somebody lies in the bed then, or it is kept for somebody.
        InUse,
        /// A bed was offered to the elder before.
        AfterAnOffer,
        /// This report does not ask for it: it would be read by nobody.
        NotAsked,
        /// The days are not one whole month.
        NotOneMonth,
    }
}

/// Collects what is wrong with the fields of one set of arguments, so that a person sees all of it at once.
#[derive(Default)]
pub struct Faults(Vec<FieldFault>);

impl Faults {
    /// Notes a fault.
    pub fn add(&mut self, field: impl Into<String>, fault: Fault) {
        self.0.push(FieldFault { field: field.into(), fault });
    }

    /// Notes a fault where `wrong` holds.
    pub fn when(&mut self, wrong: bool, field: impl Into<String>, fault: Fault) {
        if wrong {
            self.add(field, fault);
        }
    }

    /// Text that must be there, at most `longest` characters.
    pub fn text(&mut self, value: &str, field: impl Into<String>, longest: usize) {
        let field = field.into();
        self.when(value.trim().is_empty(), field.clone(), Fault::Required);
        self.optional_text(value, field, longest);
    }

    /// Text that may be left out, at most `longest` characters.
    pub fn optional_text(&mut self, value: &str, field: impl Into<String>, longest: usize) {
        self.when(value.chars().count() > longest, field, Fault::TooLong);
    }

    /// A number that must lie between the two, both included.
    pub fn between(&mut self, value: i64, field: impl Into<String>, least: i64, most: i64) {
        let field = field.into();
        self.when(value < least, field.clone(), Fault::TooSmall);
        self.when(value > most, field, Fault::TooLarge);
    }

    /// All is well, or everything that is not.
    pub fn done(self) -> Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(Error::invalid(self.0)) }
    }
}
