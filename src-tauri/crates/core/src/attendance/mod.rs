//! Attendance (日间照料): who is expected, who is here, who has gone, who is away.

pub mod absence;
pub mod board;
pub mod closing;
pub mod commands;
pub mod door;
pub mod outline;
pub mod papers;
pub mod rules;
pub mod sheet;
pub mod sql;

pub use absence::*;
pub use board::*;
pub use closing::*;
pub use door::*;

crate::identifiers! {
    /// Names a visit.
    VisitId,
    /// Names an absence.
    AbsenceId,
    /// Names a call made about someone who did not come.
    FollowUpCallId,
    /// Names the closing of a day.
    DayClosingId,
}
