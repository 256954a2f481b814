//! What the district reports upwards: the month in the fields of the national form.

pub mod month;
pub mod sql;
