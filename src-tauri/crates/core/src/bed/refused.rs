//! Names what the schema refused about beds.

use crate::error::{Error, Refusal, Subject};
use crate::store::violation;

/// The refusal behind a guard of the schema. Commands look before they act and name who or what is in the way; what is
/// left for here is another program that wrote around the turn.
#[must_use]
pub fn named(error: sqlx::Error) -> Error {
    let Some(name) = violation::named(&error) else { return error.into() };
    match name.as_str() {
        "admission_no_overlap" | "admission_after_death" => {
            Refusal::ChangedMeanwhile { subject: Subject::Admission }.into()
        }
        "stay_bed_no_overlap"
        | "stay_bed_id_key"
        | "stay_bed_closed"
        | "stay_bed_out_of_service"
        | "bed_in_use"
        | "bed_closure_in_use"
        | "bed_closure_no_overlap" => Refusal::ChangedMeanwhile { subject: Subject::Bed }.into(),
        "stay_admission_no_overlap"
        | "stay_admission_id_key"
        | "stay_outside_admission"
        | "stay_sex_rule" => Refusal::ChangedMeanwhile { subject: Subject::Stay }.into(),
        "bed_leave_no_overlap" | "bed_leave_admission_id_key" | "bed_leave_outside_admission" => {
            Refusal::ChangedMeanwhile { subject: Subject::Leave }.into()
        }
        "reservation_no_overlap" => Refusal::ChangedMeanwhile { subject: Subject::Reservation }.into(),
        "building_centre_id_name_key"
        | "floor_building_id_name_key"
        | "ward_centre_id_name_key"
        | "care_room_floor_id_name_key"
        | "bed_care_room_id_label_key" => Refusal::HouseNameTaken {}.into(),
        _ => error.into(),
    }
}
