//! What other health systems read (FHIR R4): a Bundle of the people, where they live, what they receive, what they eat.
//!
//! | here | there |
//! |---|---|
//! | elder | Patient |
//! | organisation, centre | Organization, Location |
//! | building, floor, ward, room, bed | Location with its physical type; a bed with its operational status (v2-0116) |
//! | enrolment, waiting list | EpisodeOfCare |
//! | admission with its stays and leave | Encounter (inpatient, short stay) with a location for each stay |
//! | visit in day care | Encounter (ambulatory) |
//! | allergy, intolerance | AllergyIntolerance |
//! | diet and textures | NutritionOrder |
//!
//! Resident numbers do not go out: whoever needs them asks for each, and the asking is recorded.

pub mod commands;
pub mod mapping;
pub mod sql;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use ts_rs::TS;

use crate::bed::admission::LeavingReason;
use crate::centre::CentreId;
use crate::diet::DietDetails;
use crate::elder::{ElderId, Relation, Sex};
use crate::enrolment::ServiceKind;

/// Of whom.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct AskBundle {
    /// Only this elder.
    pub elder_id: Option<ElderId>,
    /// Only who is or was at this centre.
    pub centre_id: Option<CentreId>,
    /// Visits from this day on; none: no visits.
    pub visits_from_on: Option<NaiveDate>,
}

/// An elder.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Person {
    /// Who.
    pub id: ElderId,
    /// The name.
    pub name: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Birth date.
    pub birth_on: NaiveDate,
    /// The telephone; may be empty.
    pub phone: String,
    /// Where the elder lives; may be empty.
    pub address: String,
}

/// Somebody to call.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Contact {
    /// Whose.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// What they are to the elder.
    pub relation: Relation,
    /// The telephone.
    pub phone: String,
}

/// A centre.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Centre {
    /// Which.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where.
    pub address: String,
    /// Its telephone.
    pub phone: String,
    /// Who runs it.
    pub organisation_id: String,
    /// Their name.
    pub organisation_name: String,
}

/// A part of a house.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Part {
    /// Which.
    pub id: String,
    /// In what: the centre, the building, the floor.
    pub part_of: String,
    /// Its name.
    pub name: String,
    /// `bu`, `lvl`, `wa` or `ro`.
    pub form: String,
}

/// A bed as it stands now.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Bed {
    /// Which.
    pub id: String,
    /// In which room.
    pub room_id: String,
    /// The room's name.
    pub room_name: String,
    /// Its label.
    pub label: String,
    /// In service from.
    pub in_service_from_on: NaiveDate,
    /// Out of service from.
    pub in_service_until_on: Option<NaiveDate>,
    /// Somebody lies in it.
    pub is_occupied: bool,
    /// Closed now.
    pub is_closed: bool,
    /// Closed because somebody is isolated there.
    pub is_isolated: bool,
    /// Closed to be disinfected.
    pub is_contaminated: bool,
    /// Not clean yet.
    pub is_unclean: bool,
}

/// An elder living at a centre.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Living {
    /// Names the admission.
    pub id: String,
    /// Who.
    pub elder_id: ElderId,
    /// Where.
    pub centre_id: String,
    /// Since.
    pub from_at: DateTime<Utc>,
    /// Until.
    pub to_at: Option<DateTime<Utc>>,
    /// A short stay.
    pub is_short_stay: bool,
    /// Why the elder left.
    pub leaving_reason: Option<LeavingReason>,
    /// Away now.
    pub is_away: bool,
    /// Away now, with the bed held.
    pub is_bed_held: bool,
}

/// A stay in a bed.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stay {
    /// Of which admission.
    pub admission_id: String,
    /// In which bed.
    pub bed_id: String,
    /// Since.
    pub from_at: DateTime<Utc>,
    /// Until.
    pub to_at: Option<DateTime<Utc>>,
}

/// A service that an elder receives, or waits for.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Episode {
    /// Names it.
    pub id: String,
    /// Who.
    pub elder_id: ElderId,
    /// Where.
    pub centre_id: String,
    /// What; none: a bed is waited for.
    pub service: Option<ServiceKind>,
    /// The first day.
    pub from_on: NaiveDate,
    /// The day after the last.
    pub until_on: Option<NaiveDate>,
    /// It rests today.
    pub is_paused: bool,
}

/// A day in day care.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Visit {
    /// Names the visit.
    pub id: String,
    /// Who.
    pub elder_id: ElderId,
    /// Where.
    pub centre_id: String,
    /// IANA name of the centre's zone.
    pub time_zone: String,
    /// The day it began.
    pub visit_on: NaiveDate,
    /// Came.
    pub arrived_at: DateTime<Utc>,
    /// Left.
    pub departed_at: Option<DateTime<Utc>>,
    /// Marked as never recorded.
    pub departure_missing: bool,
}

/// How an elder eats.
#[derive(Debug, Clone)]
pub struct Diet {
    /// Who.
    pub elder_id: ElderId,
    /// What is entered.
    pub details: DietDetails,
    /// When it was changed last.
    pub changed_at: Option<DateTime<Utc>>,
}

/// Everything that goes out.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// Elders.
    pub people: Vec<Person>,
    /// Whom to call.
    pub contacts: Vec<Contact>,
    /// Centres.
    pub centres: Vec<Centre>,
    /// Buildings, floors, wards, rooms.
    pub parts: Vec<Part>,
    /// Beds.
    pub beds: Vec<Bed>,
    /// Admissions.
    pub livings: Vec<Living>,
    /// Stays.
    pub stays: Vec<Stay>,
    /// Enrolments and the waiting list.
    pub episodes: Vec<Episode>,
    /// Visits.
    pub visits: Vec<Visit>,
    /// Diets.
    pub diets: Vec<Diet>,
    /// Names of ingredients that somebody must not or does not want to eat.
    pub ingredients: std::collections::HashMap<crate::ingredient::IngredientId, String>,
}
