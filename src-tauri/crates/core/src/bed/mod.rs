//! Beds (床位): the house with its rooms and beds, who lives there and lies in which bed, who is away with the bed held,
//! who waits, and what of it all is counted.
//!
//! A stay, a leave and a closure are intervals of instants, half-open, so that whoever comes the moment another leaves is
//! welcome. Beside each instant stands its day at the centre; a night belongs to the day on which it begins.

pub mod admission;
pub mod board;
pub mod census;
pub mod correction;
pub mod handover;
pub mod house;
pub mod leave;
pub mod papers;
mod refused;
pub mod reservation;
pub mod residence;
pub mod round;
pub mod sql;
pub mod stay;
mod time;
pub mod timeline;
pub mod waiting;

pub use refused::named;
pub use time::Moment;
use time::corrects_closed_months;

crate::identifiers! {
    /// Names a building.
    BuildingId,
    /// Names a floor of a building.
    FloorId,
    /// Names a ward.
    WardId,
    /// Names a room with beds.
    CareRoomId,
    /// Names a bed.
    BedId,
    /// Names a closure of a bed.
    ClosureId,
    /// Names a cleaning of a bed.
    CleaningId,
    /// Names an admission: an elder lives at a centre.
    AdmissionId,
    /// Names a stay: an elder lies in a bed.
    StayId,
    /// Names a leave.
    LeaveId,
    /// Names a reservation.
    ReservationId,
    /// Names somebody's place on a waiting list.
    WaitingId,
    /// Names an offer of a bed.
    OfferId,
    /// Names a note of the night staff.
    NightNoteId,
    /// Names a closed month.
    CensusMonthId,
}
