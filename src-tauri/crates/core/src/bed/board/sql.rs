//! SQL of the bed board: one query for each kind of thing on it, never one for each bed.

use chrono::{DateTime, NaiveDate, Utc};

use super::Cleaning;
use crate::bed::admission::Payer;
use crate::bed::house::closing::Closure;
use crate::bed::leave::Leave;
use crate::bed::{AdmissionId, BedId, StayId};
use crate::centre::CentreId;
use crate::diet::DietKind;
use crate::dish::Texture;
use crate::elder::{ElderId, Sex};
use crate::error::{Result, Subject};
use crate::sql;
use crate::store::Tx;

/// Somebody who lives at a centre.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ResidentRow {
    /// Names the admission.
    pub admission_id: AdmissionId,
    /// Names the stay.
    pub stay_id: Option<StayId>,
    /// In which bed.
    pub bed_id: Option<BedId>,
    /// Who.
    pub elder_id: ElderId,
    /// The name.
    pub name: String,
    /// Its pinyin.
    pub name_pinyin: String,
    /// As in the identity papers.
    pub sex: Sex,
    /// Birth date.
    pub birth_on: NaiveDate,
    /// Grade of the last assessment.
    pub grade: Option<i64>,
    /// The day of coming.
    pub from_on: NaiveDate,
    /// In this bed since.
    pub since: Option<DateTime<Utc>>,
    /// Planned leaving.
    pub planned_to_on: Option<NaiveDate>,
    /// A short stay.
    pub is_short_stay: bool,
    /// On trial until.
    pub trial_until_on: Option<NaiveDate>,
    /// Who pays.
    pub payer: Payer,
    /// The partner's admission.
    pub partner_id: Option<AdmissionId>,
    /// What was to be looked at before was not.
    pub lacks_risk_check: bool,
    /// Recorded elsewhere as dead since.
    pub recorded_dead_on: Option<NaiveDate>,
}

macro_rules! residents {
    ($assessed:literal, $died:literal, $lies_in:literal, $lives:literal) => {
        concat!(
            "SELECT a.id AS admission_id, s.id AS stay_id, s.bed_id, a.elder_id, e.name, e.name_pinyin, e.sex, e.birth_on,
                (
                    SELECT g.grade FROM assessment g
                    WHERE g.elder_id = a.elder_id AND g.scheme = 'gbt42195' AND ",
            $assessed,
            "
                    ORDER BY g.assessed_on DESC, g.id DESC
                    LIMIT 1
                ) AS grade,
                a.from_on, s.from_at AS since, a.planned_to_on, a.is_short_stay, a.trial_until_on, a.payer, a.partner_id,
                NOT EXISTS (SELECT 1 FROM admission_risk k WHERE k.admission_id = a.id) AS lacks_risk_check,
                (
                    SELECT p.from_on FROM meal_stop p
                    WHERE p.elder_id = a.elder_id AND p.cause = 'deceased' AND ",
            $died,
            "
                    ORDER BY p.from_on
                    LIMIT 1
                ) AS recorded_dead_on
            FROM admission a
            JOIN elder e ON e.id = a.elder_id
            LEFT JOIN stay s ON s.admission_id = a.id AND s.withdrawn_at IS NULL AND ",
            $lies_in,
            " WHERE a.centre_id = $1 AND ",
            $lives,
            " ORDER BY e.sort_key, e.id"
        )
    };
}

/// Everybody who lives at a centre now, by pinyin.
///
/// # Errors
/// When the database refuses.
pub async fn residents(tx: &mut Tx, centre: &CentreId) -> Result<Vec<ResidentRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(residents!(
        "g.ended_at IS NULL",
        "p.until_on IS NULL",
        "s.to_at IS NULL",
        "a.to_at IS NULL"
    ))
    .bind(centre)
    .fetch_all(on))?)
}

/// Everybody who lived at a centre in the night of a day, by pinyin; of a day to come, who lives there now.
///
/// # Errors
/// When the database refuses.
pub async fn residents_on(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<ResidentRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(residents!(
        "g.ended_at IS NULL AND g.assessed_on <= $2",
        "p.until_on IS NULL AND p.from_on <= $2",
        "s.from_on <= $2 AND (s.to_on IS NULL OR s.to_on > $2)",
        "a.from_on <= $2 AND (a.to_on IS NULL OR a.to_on > $2)"
    ))
    .bind(centre)
    .bind(on_day)
    .fetch_all(on))?)
}

macro_rules! leaves {
    ($which:literal) => {
        concat!(
            "SELECT l.id, l.admission_id, l.kind, l.from_at, l.from_on, l.to_at, l.to_on, l.planned_return_on, l.holds_bed,
                l.hold_until_on, l.destination, l.note
            FROM bed_leave l
            JOIN admission a ON a.id = l.admission_id
            WHERE a.centre_id = $1 AND l.withdrawn_at IS NULL AND ",
            $which
        )
    };
}

/// Everybody of a centre who is away now.
///
/// # Errors
/// When the database refuses.
pub async fn leaves(tx: &mut Tx, centre: &CentreId) -> Result<Vec<Leave>> {
    Ok(sql!(tx, |on| sqlx::query_as(leaves!("l.to_at IS NULL")).bind(centre).fetch_all(on))?)
}

/// Everybody of a centre who was away in the night of a day.
///
/// # Errors
/// When the database refuses.
pub async fn leaves_on(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<Leave>> {
    Ok(sql!(tx, |on| sqlx::query_as(leaves!("l.from_on <= $2 AND (l.to_on IS NULL OR l.to_on > $2)"))
        .bind(centre)
        .bind(on_day)
        .fetch_all(on))?)
}

macro_rules! closures {
    ($which:literal) => {
        concat!(
            "SELECT c.id, c.bed_id, c.from_at, c.to_at, c.planned_to_on, c.reason, c.note
            FROM bed_closure c
            JOIN bed b ON b.id = c.bed_id
            WHERE b.centre_id = $1 AND ",
            $which
        )
    };
}

/// The beds of a centre that are closed now.
///
/// # Errors
/// When the database refuses.
pub async fn closures(tx: &mut Tx, centre: &CentreId) -> Result<Vec<Closure>> {
    Ok(sql!(tx, |on| sqlx::query_as(closures!("c.to_at IS NULL")).bind(centre).fetch_all(on))?)
}

/// The beds of a centre that were closed in the night of a day.
///
/// # Errors
/// When the database refuses.
pub async fn closures_on(tx: &mut Tx, centre: &CentreId, on_day: NaiveDate) -> Result<Vec<Closure>> {
    Ok(sql!(tx, |on| sqlx::query_as(closures!("c.from_on <= $2 AND (c.to_on IS NULL OR c.to_on > $2)"))
        .bind(centre)
        .bind(on_day)
        .fetch_all(on))?)
}

/// A diet of somebody who lives here.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct DietRow {
    /// Who.
    pub elder_id: ElderId,
    /// The diet.
    pub kind: DietKind,
}

macro_rules! diets {
    ($lives:literal) => {
        concat!(
            "SELECT k.elder_id, k.kind
            FROM diet_kind k
            WHERE k.elder_id IN (SELECT a.elder_id FROM admission a WHERE a.centre_id = $1 AND ",
            $lives,
            ")
            ORDER BY k.elder_id, k.kind"
        )
    };
}

/// The diets of everybody who lives at a centre now.
///
/// # Errors
/// When the database refuses.
pub async fn diets(tx: &mut Tx, centre: &CentreId) -> Result<Vec<DietRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(diets!("a.to_at IS NULL")).bind(centre).fetch_all(on))?)
}

/// The diets that are on record now of everybody who lived at a centre in the night of a day.
///
/// # Errors
/// When the database refuses.
pub async fn diets_of_night(tx: &mut Tx, centre: &CentreId, night: NaiveDate) -> Result<Vec<DietRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(diets!("a.from_on <= $2 AND (a.to_on IS NULL OR a.to_on > $2)"))
        .bind(centre)
        .bind(night)
        .fetch_all(on))?)
}

/// A texture that somebody who lives here may eat.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct TextureRow {
    /// Who.
    pub elder_id: ElderId,
    /// The texture.
    pub texture: Texture,
}

macro_rules! textures {
    ($lives:literal) => {
        concat!(
            "SELECT t.elder_id, t.texture
            FROM diet_texture t
            WHERE t.texture <> 'regular'
                AND t.elder_id IN (SELECT a.elder_id FROM admission a WHERE a.centre_id = $1 AND ",
            $lives,
            ")
            ORDER BY t.elder_id, t.texture"
        )
    };
}

/// The textures other than regular food of everybody who lives at a centre now.
///
/// # Errors
/// When the database refuses.
pub async fn textures(tx: &mut Tx, centre: &CentreId) -> Result<Vec<TextureRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(textures!("a.to_at IS NULL")).bind(centre).fetch_all(on))?)
}

/// The textures other than regular food that are on record now of everybody who lived at a centre in the night of a day.
///
/// # Errors
/// When the database refuses.
pub async fn textures_of_night(tx: &mut Tx, centre: &CentreId, night: NaiveDate) -> Result<Vec<TextureRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(textures!("a.from_on <= $2 AND (a.to_on IS NULL OR a.to_on > $2)"))
        .bind(centre)
        .bind(night)
        .fetch_all(on))?)
}

/// A change of how somebody eats, as the trail keeps it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct DietChangeRow {
    /// Who.
    pub elder_id: ElderId,
    /// When.
    pub at: DateTime<Utc>,
    /// The diet before, as JSON.
    pub before_json: Option<String>,
    /// The diet after, as JSON.
    pub after_json: Option<String>,
}

/// Every change of the diets of those who lived at a centre in the night of a day, the earliest first.
///
/// # Errors
/// When the database refuses.
pub async fn diet_changes(tx: &mut Tx, centre: &CentreId, night: NaiveDate) -> Result<Vec<DietChangeRow>> {
    Ok(sql!(tx, |on| {
        sqlx::query_as(
            "SELECT t.subject_id AS elder_id, t.at, t.before_json, t.after_json
        FROM trail t
        WHERE t.subject = $3 AND t.subject_id IN (
            SELECT a.elder_id FROM admission a
            WHERE a.centre_id = $1 AND a.from_on <= $2 AND (a.to_on IS NULL OR a.to_on > $2)
        )
        ORDER BY t.id",
        )
        .bind(centre)
        .bind(night)
        .bind(Subject::Diet)
        .fetch_all(on)
    })?)
}

/// A bed to be cleaned.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CleaningRow {
    /// Which bed.
    pub bed_id: BedId,
    /// Since and by when.
    #[sqlx(flatten)]
    pub cleaning: Cleaning,
}

/// The beds of a centre that are to be cleaned, the longest first.
///
/// # Errors
/// When the database refuses.
pub async fn cleanings(tx: &mut Tx, centre: &CentreId) -> Result<Vec<CleaningRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT c.bed_id, c.from_at, c.target_at
        FROM bed_cleaning c
        JOIN bed b ON b.id = c.bed_id
        WHERE b.centre_id = $1 AND c.cleaned_at IS NULL
        ORDER BY c.from_at DESC"
    )
    .bind(centre)
    .fetch_all(on))?)
}

/// The beds of a centre that were still to be cleaned at an instant, the longest first.
///
/// # Errors
/// When the database refuses.
pub async fn cleanings_at(tx: &mut Tx, centre: &CentreId, at: DateTime<Utc>) -> Result<Vec<CleaningRow>> {
    Ok(sql!(tx, |on| sqlx::query_as(
        "SELECT c.bed_id, c.from_at, c.target_at
        FROM bed_cleaning c
        JOIN bed b ON b.id = c.bed_id
        WHERE b.centre_id = $1 AND c.from_at < $2 AND (c.cleaned_at IS NULL OR c.cleaned_at >= $2)
        ORDER BY c.from_at DESC"
    )
    .bind(centre)
    .bind(at)
    .fetch_all(on))?)
}
