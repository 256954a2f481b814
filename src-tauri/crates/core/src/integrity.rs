//! `kangning check`: whether the database is whole, by its own word and by ours.

use serde::Serialize;

use crate::store::{Db, Tx};
use crate::{Result, sql};

/// Something that is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Which check found it.
    pub check: &'static str,
    /// What it found.
    pub detail: String,
}

/// The outcome of a check.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// How many checks were made.
    pub checks: usize,
    /// What is not as it must be; empty when all is well.
    pub findings: Vec<Finding>,
    /// Visits in the database.
    pub visits: i64,
    /// Elders in the database.
    pub elders: i64,
    /// Rows of the trail.
    pub trail_rows: i64,
}

/// What must hold, each as a query for what breaks it. The schema refuses most of it already; a copy that was
/// damaged, or a row that came in around the schema, is found here.
const MUST_BE_EMPTY: &[(&str, &str)] = &[
    (
        "an elder is in one place at a time",
        "SELECT elder_id FROM visit
        WHERE departed_at IS NULL AND withdrawn_at IS NULL AND NOT departure_missing
        GROUP BY elder_id HAVING COUNT(*) > 1",
    ),
    ("a visit does not end before it begins", "SELECT id FROM visit WHERE departed_at < arrived_at"),
    (
        "visits of one elder do not overlap",
        // Whatever day or centre a visit was written down for: each one against the latest leaving before it, in one pass over
        // the visits by elder, never in pairs. Whoever has not left yet is inside for the rest of that day only, as at the door.
        "SELECT w.id FROM (
            SELECT v.id, v.visit_on, v.arrived_at, MAX(v.departed_at) OVER earlier AS last_left_at,
                MAX(CASE WHEN v.departed_at IS NULL THEN v.visit_on END) OVER earlier AS inside_on
            FROM visit v
            WHERE v.withdrawn_at IS NULL AND NOT v.departure_missing
            WINDOW earlier AS (
                PARTITION BY v.elder_id ORDER BY v.arrived_at, v.departed_at, v.id
                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
            )
        ) w
        WHERE w.arrived_at < w.last_left_at OR w.inside_on = w.visit_on",
    ),
    (
        "every visit has its row in the trail",
        "SELECT v.id FROM visit v
        WHERE NOT EXISTS (SELECT 1 FROM trail t WHERE t.elder_id = v.elder_id AND t.subject_id = v.id)
            AND NOT EXISTS (SELECT 1 FROM trail t WHERE t.command = 'demo_fill' AND t.at >= v.arrival_recorded_at)",
    ),
    (
        "every elder has a row in the trail",
        "SELECT e.id FROM elder e
        WHERE NOT EXISTS (SELECT 1 FROM trail t WHERE t.elder_id = e.id)
            AND NOT EXISTS (SELECT 1 FROM trail t WHERE t.command = 'demo_fill' AND t.at >= e.registered_at)",
    ),
    (
        "an enrolment has weekdays",
        "SELECT id FROM enrolment n
        WHERE NOT EXISTS (SELECT 1 FROM enrolment_day d WHERE d.enrolment_id = n.id)
            AND NOT EXISTS (SELECT 1 FROM home_meal_day h WHERE h.enrolment_id = n.id)",
    ),
    (
        "meals brought home belong to their service",
        "SELECT h.enrolment_id FROM home_meal h JOIN enrolment n ON n.id = h.enrolment_id WHERE n.service <> 'home_meal'",
    ),
    (
        "an enrolment for meals at home says where they go",
        "SELECT n.id FROM enrolment n
        WHERE n.service = 'home_meal' AND NOT EXISTS (SELECT 1 FROM home_meal h WHERE h.enrolment_id = n.id)",
    ),
    (
        "no order stands for a day on which meals are stopped",
        "SELECT o.id FROM meal_order o
        JOIN meal_stop s ON s.elder_id = o.elder_id AND s.from_on <= o.service_on
            AND (s.until_on IS NULL OR s.until_on > o.service_on) AND (s.meal IS NULL OR s.meal = o.meal)
        WHERE o.withdrawn_at IS NULL",
    ),
    ("an order is cooked in a kitchen", "SELECT o.id FROM meal_order o JOIN centre c ON c.id = o.kitchen_id WHERE NOT c.is_kitchen"),
    (
        "a diet allows some texture",
        "SELECT p.elder_id FROM diet_profile p
        WHERE NOT EXISTS (SELECT 1 FROM diet_texture t WHERE t.elder_id = p.elder_id)",
    ),
    ("an enrolment does not end before it begins", "SELECT id FROM enrolment WHERE until_on < from_on"),
    (
        "whoever was inside when a day was closed is explained",
        "SELECT v.id FROM visit v
        JOIN day_closing c ON c.centre_id = v.centre_id AND c.closed_on = v.visit_on AND c.reopened_at IS NULL
        WHERE v.departed_at IS NULL AND v.withdrawn_at IS NULL AND NOT v.departure_missing
            AND v.closing_explanation = ''",
    ),
    (
        "an elder is in a room of the centre",
        "SELECT v.id FROM visit v JOIN room r ON r.id = v.room_id WHERE r.centre_id <> v.centre_id",
    ),
    (
        "a contact who collected is the elder's own",
        "SELECT v.id FROM visit v JOIN contact c ON c.id = v.collector_contact_id WHERE c.elder_id <> v.elder_id",
    ),
    (
        "pauses of one enrolment do not overlap",
        "SELECT p.id FROM enrolment_pause p
        JOIN enrolment_pause o ON o.enrolment_id = p.enrolment_id AND o.id > p.id
        WHERE (p.until_on IS NULL OR (p.until_on > o.from_on AND p.until_on > p.from_on))
            AND (o.until_on IS NULL OR (o.until_on > p.from_on AND o.until_on > o.from_on))",
    ),
    (
        "a pause begins inside its enrolment and does not end before it begins",
        "SELECT p.id FROM enrolment_pause p
        JOIN enrolment n ON n.id = p.enrolment_id
        WHERE p.from_on < n.from_on OR p.until_on < p.from_on",
    ),
    ("closed days have days", "SELECT id FROM centre_closed_day WHERE until_on <= from_on"),
    (
        "a legal day was entered with a year",
        "SELECT CAST(legal_on AS TEXT) FROM legal_day d
        WHERE NOT EXISTS (SELECT 1 FROM legal_year y WHERE y.year = d.year)",
    ),
    (
        "every place on a tray has its dish",
        "SELECT s.id FROM menu_slot s
        WHERE NOT EXISTS (SELECT 1 FROM menu_slot_dish d WHERE d.menu_slot_id = s.id AND d.rank = 0)",
    ),
    (
        "a menu is one of a kitchen",
        "SELECT m.id FROM menu_meal m JOIN centre c ON c.id = m.kitchen_id WHERE NOT c.is_kitchen",
    ),
    (
        "a published menu has dishes",
        "SELECT m.id FROM menu_meal m
        WHERE m.state = 'published' AND NOT EXISTS (SELECT 1 FROM menu_slot s WHERE s.menu_meal_id = m.id)",
    ),
    (
        "nothing is left out or overridden without a reason",
        "SELECT menu_slot_id FROM menu_choice
        WHERE (dish_id IS NULL OR overridden <> '') AND TRIM(override_reason) = ''",
    ),
    ("no food sample was thrown away before its time", "SELECT id FROM food_sample WHERE disposed_at < keep_until"),
    (
        "a batch is cooked once",
        "SELECT batch_id FROM batch_step WHERE kind = 'cooked' AND superseded_at IS NULL
        GROUP BY batch_id HAVING COUNT(*) > 1",
    ),
    (
        "nothing happens to a batch before it was begun",
        "SELECT s.id FROM batch_step s JOIN cooking_batch b ON b.id = s.batch_id
        WHERE s.happened_at < b.started_at AND s.superseded_at IS NULL",
    ),
    (
        "a correction belongs to the batch of what it corrects, which counts no more",
        "SELECT n.id FROM batch_step n JOIN batch_step o ON o.id = n.replaces_id
        WHERE o.batch_id <> n.batch_id OR o.superseded_at IS NULL",
    ),
    (
        "a meal is released once",
        "SELECT kitchen_id FROM production WHERE recalled_at IS NULL
        GROUP BY kitchen_id, service_on, meal HAVING COUNT(*) > 1",
    ),
    (
        "a released meal has plates and dishes",
        "SELECT p.id FROM production p
        WHERE NOT EXISTS (SELECT 1 FROM production_plate l WHERE l.production_id = p.id)
            OR NOT EXISTS (SELECT 1 FROM production_dish d WHERE d.production_id = p.id)",
    ),
    (
        "a standing stop belongs to a run that is driven",
        "SELECT s.id FROM delivery_stop s JOIN delivery_run r ON r.id = s.run_id
        WHERE r.closed_at IS NOT NULL OR r.kitchen_id <> s.kitchen_id OR r.meal <> s.meal",
    ),
    ("a run leaves a kitchen", "SELECT r.id FROM delivery_run r JOIN centre c ON c.id = r.kitchen_id WHERE NOT c.is_kitchen"),
    (
        "one meal of one person ended in one way",
        "SELECT MIN(id) FROM delivery_outcome WHERE superseded_at IS NULL
        GROUP BY kitchen_id, service_on, meal, demand_key HAVING COUNT(*) > 1",
    ),
    (
        "a corrected outcome counts no more and is of the same meal and person",
        "SELECT n.id FROM delivery_outcome n JOIN delivery_outcome o ON o.id = n.corrects_id
        WHERE o.superseded_at IS NULL OR o.service_on <> n.service_on OR o.meal <> n.meal OR o.demand_key <> n.demand_key",
    ),
    ("a meal is not brought after its day", "SELECT id FROM delivery_outcome WHERE delivered_on > service_on"),
    (
        "a welfare check was raised for an elder who was not home",
        "SELECT w.id FROM welfare_check w JOIN delivery_outcome o ON o.id = w.outcome_id
        WHERE o.elder_id IS NULL OR o.elder_id <> w.elder_id OR o.outcome <> 'not_home'",
    ),
    (
        "no more came back than was served",
        "SELECT id FROM meal_leftover WHERE left_grams > served_grams OR left_grams < 0",
    ),
    (
        "one price holds on a day",
        "SELECT p.id FROM meal_price p
        JOIN meal_price o ON o.kitchen_id = p.kitchen_id AND o.meal = p.meal AND o.portion_size = p.portion_size
            AND o.meal_set = p.meal_set AND o.id > p.id
        WHERE (p.until_on IS NULL OR p.until_on > o.from_on) AND (o.until_on IS NULL OR o.until_on > p.from_on)",
    ),
    (
        "one delivery fee holds on a day",
        "SELECT p.id FROM delivery_fee p JOIN delivery_fee o ON o.kitchen_id = p.kitchen_id AND o.id > p.id
        WHERE (p.until_on IS NULL OR p.until_on > o.from_on) AND (o.until_on IS NULL OR o.until_on > p.from_on)",
    ),
    (
        "one version of a subsidy scheme holds on a day",
        "SELECT p.id FROM subsidy_rule p
        JOIN subsidy_rule o ON o.kitchen_id = p.kitchen_id AND o.name = p.name AND o.id > p.id
        WHERE (p.until_on IS NULL OR p.until_on > o.from_on) AND (o.until_on IS NULL OR o.until_on > p.from_on)",
    ),
    (
        "a subsidy scheme says whom it gives how much",
        "SELECT r.id FROM subsidy_rule r WHERE NOT EXISTS (SELECT 1 FROM subsidy_band b WHERE b.rule_id = r.id)",
    ),
    (
        "what a frozen meal was granted adds up to its subsidy",
        "SELECT l.id FROM meal_month_line l
        WHERE l.subsidy_fen <> (SELECT COALESCE(SUM(g.fen), 0) FROM meal_month_grant g WHERE g.line_id = l.id)",
    ),
    (
        "who pays a frozen meal adds up to what it costs",
        "SELECT id FROM meal_month_line WHERE elder_fen + subsidy_fen <> COALESCE(price_fen, 0) + fee_fen",
    ),
    (
        "a frozen month holds meals of its own days, each once",
        "SELECT l.id FROM meal_month_line l JOIN meal_month m ON m.id = l.meal_month_id WHERE l.service_on < m.month_on
        UNION ALL
        SELECT MIN(l.id) FROM meal_month_line l
        GROUP BY l.meal_month_id, l.service_on, l.meal, l.demand_key HAVING COUNT(*) > 1",
    ),
    ("an absence has days", "SELECT id FROM absence WHERE until_on <= from_on"),
    (
        "a dish has a current version, made of something",
        "SELECT d.id FROM dish d
        WHERE NOT EXISTS (
            SELECT 1 FROM dish_version v
            JOIN dish_ingredient i ON i.dish_version_id = v.id
            WHERE v.dish_id = d.id AND v.number = d.version
        )",
    ),
    (
        "a dish is called as its current version",
        "SELECT d.id FROM dish d
        JOIN dish_version v ON v.dish_id = d.id AND v.number = d.version
        WHERE v.name <> d.name",
    ),
    (
        "allergens and marks belong to the ingredient or to one of its parts",
        "SELECT a.ingredient_id FROM (
            SELECT ingredient_id, part_position FROM ingredient_allergen
            UNION SELECT ingredient_id, part_position FROM ingredient_mark
        ) a
        WHERE a.part_position > 0 AND NOT EXISTS (
            SELECT 1 FROM ingredient_part p
            WHERE p.ingredient_id = a.ingredient_id AND p.position = a.part_position
        )",
    ),
    (
        "nobody lies in a bed in which somebody lies",
        "SELECT s.id FROM stay s
        JOIN stay o ON o.bed_id = s.bed_id AND o.id > s.id AND o.withdrawn_at IS NULL
        WHERE s.withdrawn_at IS NULL AND (s.to_at IS NULL OR (s.to_at > o.from_at AND s.to_at > s.from_at))
            AND (o.to_at IS NULL OR (o.to_at > s.from_at AND o.to_at > o.from_at))",
    ),
    (
        "nobody lies in two beds or lives in two places",
        "SELECT s.id FROM stay s
        JOIN stay o ON o.admission_id = s.admission_id AND o.id > s.id AND o.withdrawn_at IS NULL
        WHERE s.withdrawn_at IS NULL AND (s.to_at IS NULL OR (s.to_at > o.from_at AND s.to_at > s.from_at))
            AND (o.to_at IS NULL OR (o.to_at > s.from_at AND o.to_at > o.from_at))
        UNION ALL
        SELECT a.id FROM admission a
        JOIN admission o ON o.elder_id = a.elder_id AND o.id > a.id
        WHERE (a.to_at IS NULL OR (a.to_at > o.from_at AND a.to_at > a.from_at))
            AND (o.to_at IS NULL OR (o.to_at > a.from_at AND o.to_at > o.from_at))",
    ),
    (
        "a stay lies inside its admission, in a bed of its centre, in service",
        "SELECT s.id FROM stay s
        JOIN admission a ON a.id = s.admission_id
        JOIN bed b ON b.id = s.bed_id
        WHERE s.withdrawn_at IS NULL AND (
            s.from_at < a.from_at OR a.centre_id <> b.centre_id OR s.from_on < b.in_service_from_on
            OR (a.to_at IS NOT NULL AND (s.to_at IS NULL OR s.to_at > a.to_at))
            OR (b.in_service_until_on IS NOT NULL AND (s.to_on IS NULL OR s.to_on > b.in_service_until_on))
        )",
    ),
    (
        "nobody lies in a closed bed",
        "SELECT s.id FROM stay s
        JOIN bed_closure c ON c.bed_id = s.bed_id
        WHERE s.withdrawn_at IS NULL AND (c.to_at IS NULL OR (c.to_at > s.from_at AND c.to_at > c.from_at))
            AND (s.to_at IS NULL OR (s.to_at > c.from_at AND s.to_at > s.from_at))",
    ),
    (
        "whoever lies in a room for others lies there on a ground",
        "SELECT s.id FROM stay s
        JOIN bed b ON b.id = s.bed_id
        JOIN care_room r ON r.id = b.care_room_id
        JOIN admission a ON a.id = s.admission_id
        JOIN elder e ON e.id = a.elder_id
        WHERE s.withdrawn_at IS NULL AND s.to_at IS NULL AND s.sex_exception IS NULL
            AND ((r.sex_rule = 'women' AND e.sex <> 'female') OR (r.sex_rule = 'men' AND e.sex <> 'male'))",
    ),
    (
        "a leave lies inside its admission",
        "SELECT l.id FROM bed_leave l
        JOIN admission a ON a.id = l.admission_id
        WHERE l.withdrawn_at IS NULL AND (
            l.from_at < a.from_at OR (a.to_at IS NOT NULL AND (l.to_at IS NULL OR l.to_at > a.to_at))
        )",
    ),
    (
        "a bed is kept for one person at a time",
        "SELECT r.id FROM reservation r
        JOIN reservation o ON o.bed_id = r.bed_id AND o.id > r.id AND o.ended_at IS NULL
        WHERE r.ended_at IS NULL AND r.lapses_on > o.from_on AND o.lapses_on > r.from_on",
    ),
    (
        "whoever has left for good holds nothing",
        "SELECT r.id FROM reservation r
        WHERE r.ended_at IS NULL AND (
            EXISTS (SELECT 1 FROM admission a WHERE a.elder_id = r.elder_id AND a.leaving_reason = 'died')
            OR EXISTS (
                SELECT 1 FROM meal_stop p
                WHERE p.elder_id = r.elder_id AND p.cause = 'deceased' AND p.until_on IS NULL
            )
        )",
    ),
    (
        "nobody lives anywhere after their death",
        "SELECT a.id FROM admission a
        JOIN admission d ON d.elder_id = a.elder_id AND d.id <> a.id AND d.leaving_reason = 'died'
        WHERE a.withdrawn_at IS NULL AND (a.to_at IS NULL OR a.to_at > d.to_at)",
    ),
    (
        // Whoever lived here when it was recorded elsewhere is still to be discharged: that is work to do, not damage.
        "nobody is admitted after their death was recorded",
        "SELECT a.id FROM admission a
        JOIN meal_stop p ON p.elder_id = a.elder_id AND p.cause = 'deceased' AND p.until_on IS NULL
        WHERE a.withdrawn_at IS NULL AND a.to_at IS NULL AND a.recorded_at > p.recorded_at",
    ),
    (
        // What began before it and ends after is a late entry; what begins after it is for nobody.
        "nobody is enrolled anew after their death was recorded",
        "SELECT n.id FROM enrolment n
        JOIN meal_stop p ON p.elder_id = n.elder_id AND p.cause = 'deceased' AND p.until_on IS NULL
        WHERE n.recorded_at > p.recorded_at AND n.from_on > p.from_on
            AND (n.until_on IS NULL OR n.until_on > n.from_on)",
    ),
    (
        "a floor and the ward of a room are of one centre",
        "SELECT r.id FROM care_room r
        JOIN floor f ON f.id = r.floor_id
        JOIN building g ON g.id = f.building_id
        JOIN ward w ON w.id = r.ward_id
        WHERE w.centre_id <> g.centre_id",
    ),
    (
        "a closed month is the sum of its days",
        "SELECT m.id FROM census_month m
        WHERE m.occupied_days <> (
            SELECT COALESCE(SUM(d.occupied), 0) FROM census_month_day d WHERE d.census_month_id = m.id
        )",
    ),
];

/// Looks the whole database over.
///
/// # Errors
/// When the database cannot be read at all.
pub async fn check(db: &Db) -> Result<Outcome> {
    let mut tx = db.read().await?;
    let mut findings = Vec::new();
    let mut checks = MUST_BE_EMPTY.len();
    if let Tx::Sqlite(_) = &tx {
        checks += 2;
        findings.extend(pages(&mut tx).await?);
    }
    for &(check, text) in MUST_BE_EMPTY {
        let broken: Vec<String> = sql!(&mut tx, |on| sqlx::query_scalar(text).fetch_all(on))?;
        findings.extend(broken.into_iter().map(|detail| Finding { check, detail }));
    }
    checks += 1;
    let thawed = crate::bed::census::closing::thawed(&mut tx).await?;
    findings
        .extend(thawed.into_iter().map(|detail| Finding { check: "a closed month stays as it was", detail }));
    Ok(Outcome {
        checks,
        findings,
        visits: sql!(&mut tx, |on| sqlx::query_scalar("SELECT COUNT(*) FROM visit").fetch_one(on))?,
        elders: sql!(&mut tx, |on| sqlx::query_scalar("SELECT COUNT(*) FROM elder").fetch_one(on))?,
        trail_rows: sql!(&mut tx, |on| sqlx::query_scalar("SELECT COUNT(*) FROM trail").fetch_one(on))?,
    })
}

/// SQLite's own word on its pages, indexes and foreign keys. PostgreSQL keeps these by itself.
async fn pages(tx: &mut Tx) -> Result<Vec<Finding>> {
    let Tx::Sqlite(transaction) = tx else { return Ok(Vec::new()) };
    let mut findings = Vec::new();
    let words: Vec<String> =
        sqlx::query_scalar("PRAGMA integrity_check").fetch_all(&mut **transaction).await?;
    for detail in words.into_iter().filter(|word| word != "ok") {
        findings.push(Finding { check: "the file is whole", detail });
    }
    let dangling: Vec<(String,)> = sqlx::query_as("SELECT \"table\" FROM pragma_foreign_key_check")
        .fetch_all(&mut **transaction)
        .await?;
    for (detail,) in dangling {
        findings.push(Finding { check: "every reference leads somewhere", detail });
    }
    Ok(findings)
}
