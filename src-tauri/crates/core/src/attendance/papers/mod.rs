//! What day care prints: the month by elder and day, persons and person-times, why people were away, when the house is
//! busy, whom the minibus brings, who is in the building.

pub mod absences;
pub mod emergency;
pub mod hours;
pub mod month;
pub mod persons;
pub mod sql;
pub mod transport;
