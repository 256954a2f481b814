//! What can go wrong, as values. The screen turns them into words in both languages, by code.

mod fault;
mod refusal;
mod subject;

use serde::Serialize;
use ts_rs::TS;

pub use fault::{Fault, Faults, FieldFault};
pub use refusal::Refusal;
pub use subject::Subject;

/// The answer of everything that can be refused.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A refusal as it crosses to the screen, the command line and other programs: `{code, params, message, fields}`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Error {
    /// What is wrong, with what one needs to know to say it in words.
    #[serde(flatten)]
    pub refusal: Refusal,
    /// The same in plain English, for scripts and logs. Never holds personal data beyond the parameters.
    pub message: String,
    /// Which fields of the arguments are concerned; empty where no single field is.
    pub fields: Vec<FieldFault>,
}

impl Error {
    /// Several fields are not right.
    #[must_use]
    pub fn invalid(fields: Vec<FieldFault>) -> Self {
        let mut error = Self::from(Refusal::InputInvalid {});
        let list: Vec<String> = fields.iter().map(|f| format!("{} ({})", f.field, f.fault.word())).collect();
        error.message = format!("{}: {}", error.message, list.join(", "));
        error.fields = fields;
        error
    }

    /// What was named does not exist.
    #[must_use]
    pub fn not_found(subject: Subject) -> Self {
        Refusal::NotFound { subject }.into()
    }

    /// Names a field that a refusal concerns.
    #[must_use]
    pub fn at(mut self, field: &str, fault: Fault) -> Self {
        self.fields.push(FieldFault { field: field.to_owned(), fault });
        self
    }

    /// We broke: keeps the reason for the log and answers with a reference to it.
    #[must_use]
    pub fn internal(reason: impl std::fmt::Display) -> Self {
        // A reference that a person can read out on the telephone; unique enough to find one line of a log.
        let reference = format!("{:08x}", fold(&reason.to_string()));
        tracing::error!(reference, %reason, "internal error");
        Refusal::Internal { reference }.into()
    }

    /// The code, as it is sent.
    #[must_use]
    pub fn code(&self) -> &'static str {
        (&self.refusal).into()
    }
}

/// FNV-1a: the same reason always has the same reference, so that repeated reports can be told to be one fault.
fn fold(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self { message: refusal.to_string(), refusal, fields: Vec::new() }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        crate::store::violation::unforeseen(&error)
    }
}
