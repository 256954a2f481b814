//! Assessments: recorded with their grade, corrected, withdrawn, listed when due.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, call, details, text};

/// The twenty-six items with their maxima.
const ITEMS: [(&str, i64); 26] = [
    ("eating", 4),
    ("grooming", 4),
    ("bathing", 4),
    ("dressingUpper", 4),
    ("dressingLower", 4),
    ("bladderControl", 4),
    ("bowelControl", 4),
    ("toileting", 4),
    ("turningInBed", 4),
    ("transfer", 4),
    ("walking", 4),
    ("stairs", 3),
    ("orientationInTime", 4),
    ("orientationInPlace", 4),
    ("orientationToPeople", 4),
    ("memory", 4),
    ("understanding", 4),
    ("expression", 4),
    ("aggression", 1),
    ("depression", 1),
    ("consciousness", 2),
    ("vision", 2),
    ("hearing", 2),
    ("dailyAffairs", 4),
    ("usingTransport", 3),
    ("socialLife", 4),
];

/// Findings in which so many points are missing, from the last item backwards.
pub fn ability(missing: i64) -> Value {
    let mut left = missing;
    let mut items = serde_json::Map::new();
    for (item, most) in ITEMS.iter().rev() {
        let lost = left.min(*most);
        left -= lost;
        items.insert((*item).to_owned(), json!(most - lost));
    }
    json!({
        "reason": "first", "coma": false, "dementia": false, "mentalDisorder": false, "swallowingDifficulty": false,
        "events": { "fall": 0, "wandering": 0, "choking": 0, "selfHarm": 0, "other": 0 }, "items": items,
    })
}

pub fn national(on: &str, ability: Value) -> Value {
    json!({
        "assessedOn": on, "place": "评估室", "informant": "女儿", "assessors": ["王敏", "李静"],
        "findings": { "scheme": "gbt42195", "ability": ability },
    })
}

pub fn barthel(on: &str, score: i64) -> Value {
    json!({ "assessedOn": on, "findings": { "scheme": "barthel", "score": score } })
}

async fn record(desk: &Desk, elder: &str, details: Value) -> Value {
    desk.done("assessment_record", json!({ "elderId": elder, "details": details })).await
}

async fn of_elder(desk: &Desk, elder: &str) -> Value {
    desk.done("assessment_of_elder", json!({ "elderId": elder })).await
}

async fn current(desk: &Desk, elder: &str) -> Value {
    desk.done("assessment_current", json!({ "elderId": elder })).await["current"].clone()
}

on_both! {
    async fn an_assessment_is_recorded_with_its_grade_and_how_it_came_about(desk: Desk) {
        let elder = desk.elder("李春梅").await;
        assert_eq!(current(&desk, &elder).await, Value::Null);
        let mut found = ability(20);
        found["dementia"] = json!(true);
        found["events"]["fall"] = json!(2);
        let asked = desk.done("assessment_grade", json!({ "ability": found })).await;
        let kept = record(&desk, &elder, national("2026-11-20", found)).await;
        assert_eq!(kept["grading"], asked["grading"], "what was shown before is what is kept");
        assert_eq!(
            kept["grading"],
            json!({
                "score": 70,
                "indicators": [
                    { "indicator": "self_care", "score": 32, "most": 32 },
                    { "indicator": "mobility", "score": 15, "most": 15 },
                    { "indicator": "mental_state", "score": 23, "most": 28 },
                    { "indicator": "perception_and_participation", "score": 0, "most": 15 },
                ],
                "band": 1, "isComa": false, "worsenedBy": ["dementia", "care_risk_events"], "steps": 1, "grade": 2,
                "triggersStack": false, "ruleVersion": 1,
            })
        );
        assert_eq!((kept["grade"].as_i64(), kept["nextDueOn"].as_str()), (Some(2), Some("2027-11-20")));
        assert_eq!((&kept["assessors"], &kept["cautions"]), (&json!(["王敏", "李静"]), &json!(["consciousness_without_coma"])));
        let history = of_elder(&desk, &elder).await;
        assert_eq!(history["assessments"], json!([kept]));
        assert_eq!(history["currentId"], kept["id"]);
        assert_eq!(current(&desk, &elder).await, json!({ "grade": 2, "assessedOn": "2026-11-20", "nextDueOn": "2027-11-20" }));
    }

    async fn one_assessor_is_cautioned_not_refused(desk: Desk) {
        let elder = desk.elder("李春梅").await;
        let mut alone = national("2026-11-20", ability(0));
        alone["assessors"] = json!(["王敏"]);
        let kept = record(&desk, &elder, alone).await;
        assert_eq!((&kept["cautions"], kept["grade"].as_i64()), (&json!(["few_assessors"]), Some(0)));
    }

    async fn other_schemes_keep_their_own_grade_and_never_become_the_current_one(desk: Desk) {
        let elder = desk.elder("李春梅").await;
        record(&desk, &elder, barthel("2019-05-01", 60)).await;
        let paper = record(&desk, &elder, json!({
            "assessedOn": "2018-05-01", "note": "纸质档案",
            "findings": { "scheme": "mzt039", "domains": { "dailyLiving": 1, "mental": 2, "sensory": 2, "social": 2 }, "grade": 1 },
        })).await;
        assert_eq!((&paper["combined"], &paper["cautions"]), (&json!([2]), &json!(["differs_from_combination"])));
        assert_eq!(paper["grade"], 1, "as it stands on the paper");
        let office = record(&desk, &elder, json!({
            "assessedOn": "2026-03-01", "place": "医保局", "nextDueOn": "2028-03-01",
            "findings": { "scheme": "long_term_care_insurance", "grade": 5 },
        })).await;
        assert_eq!((office["grade"].as_i64(), office["nextDueOn"].as_str()), (Some(5), Some("2028-03-01")));
        assert_eq!(current(&desk, &elder).await, Value::Null);
        let history = of_elder(&desk, &elder).await;
        let schemes: Vec<&str> = history["assessments"].as_array().unwrap().iter().map(|one| one["findings"]["scheme"].as_str().unwrap()).collect();
        assert_eq!(schemes, ["long_term_care_insurance", "barthel", "mzt039"]);
        assert_eq!((&history["currentId"], &history["assessments"][1]["grade"]), (&Value::Null, &Value::Null));
    }

    async fn a_correction_is_a_new_version_and_the_old_one_stays(desk: Desk) {
        let elder = desk.elder("李春梅").await;
        let first = record(&desk, &elder, national("2026-11-20", ability(0))).await;
        desk.at("2026-11-24T00:00:00Z");
        let corrected = desk.done("assessment_correct", json!({
            "assessmentId": first["id"], "reason": "行走看错了", "details": national("2026-11-20", ability(40)),
        })).await;
        assert_eq!((corrected["grade"].as_i64(), &corrected["correctsId"]), (Some(2), &first["id"]));
        let history = of_elder(&desk, &elder).await;
        let versions = history["assessments"].as_array().unwrap();
        assert_eq!((versions.len(), &history["currentId"]), (2, &corrected["id"]));
        let mut old = first.clone();
        old["end"] = json!({ "at": "2026-11-24T00:00:00Z", "how": "corrected", "reason": "行走看错了" });
        assert_eq!(versions.iter().find(|one| one["id"] == first["id"]), Some(&old), "as it was, with its end");

        let again = json!({ "assessmentId": first["id"], "reason": "再改", "details": national("2026-11-20", ability(1)) });
        assert_eq!(desk.refused("assessment_correct", again).await.code(), "assessment_ended");
        let silent = json!({ "assessmentId": corrected["id"], "reason": " " });
        assert_eq!(desk.refused("assessment_withdraw", silent).await.fields[0].field, "reason");
        let withdrawn = desk.done("assessment_withdraw", json!({ "assessmentId": corrected["id"], "reason": "评的是别人" })).await;
        assert_eq!(withdrawn["end"]["how"], "withdrawn");
        assert_eq!(current(&desk, &elder).await, Value::Null);
        assert_eq!(of_elder(&desk, &elder).await["assessments"].as_array().unwrap().len(), 2);
        // The day is free again.
        record(&desk, &elder, national("2026-11-20", ability(3))).await;
    }

    async fn one_day_is_assessed_once_by_a_scheme(desk: Desk) {
        let elder = desk.elder("李春梅").await;
        record(&desk, &elder, national("2026-11-20", ability(0))).await;
        let refusal = desk.refused("assessment_record", json!({ "elderId": elder, "details": national("2026-11-20", ability(0)) })).await;
        assert_eq!((refusal.code(), refusal.fields[0].field.as_str()), ("assessed_that_day", "details.assessedOn"));
        record(&desk, &elder, barthel("2026-11-20", 100)).await;
    }

    async fn what_cannot_be_is_refused_at_its_field(desk: Desk) {
        let elder = desk.elder("李春梅").await;
        let mut high = ability(0);
        high["items"]["stairs"] = json!(4);
        for (details, field) in [
            (national("2026-11-24", ability(0)), "details.assessedOn"),
            (national("2026-11-20", high), "details.findings.ability.items.stairs"),
            (barthel("2026-11-20", 63), "details.findings.score"),
            (barthel("1940-01-01", 60), "details.assessedOn"),
        ] {
            let refusal = desk.refused("assessment_record", json!({ "elderId": elder, "details": details })).await;
            assert_eq!((refusal.code(), refusal.fields[0].field.as_str()), ("input_invalid", field));
        }
        let mut lacking = ability(0);
        lacking["items"].as_object_mut().unwrap().remove("memory");
        let refusal = desk.refused("assessment_record", json!({ "elderId": elder, "details": national("2026-11-20", lacking) })).await;
        assert_eq!(refusal.code(), "arguments_unreadable", "an item cannot be missing");
        assert_eq!(desk.refused("assessment_of_elder", json!({ "elderId": "nobody" })).await.code(), "not_found");
    }

    async fn the_districts_setting_decides_what_is_graded_from_now_on(desk: Desk) {
        let elder = desk.elder("李春梅").await;
        let mut found = ability(20);
        found["dementia"] = json!(true);
        found["events"]["fall"] = json!(2);
        record(&desk, &elder, national("2026-11-19", found.clone())).await;
        let set = json!({ "version": 0, "triggersStack": true, "dueAfterMonths": 6 });
        desk.done("assessment_set_rules", set.clone()).await;
        assert_eq!(desk.refused("assessment_set_rules", set).await.code(), "changed_meanwhile");
        let again = json!({ "version": 1, "triggersStack": true, "dueAfterMonths": 0 });
        assert_eq!(desk.refused("assessment_set_rules", again).await.fields[0].field, "dueAfterMonths");
        record(&desk, &elder, national("2026-11-20", found)).await;
        let history = of_elder(&desk, &elder).await;
        let told: Vec<(i64, bool, &str)> = history["assessments"].as_array().unwrap().iter().map(|one| {
            (one["grade"].as_i64().unwrap(), one["grading"]["triggersStack"].as_bool().unwrap(), one["nextDueOn"].as_str().unwrap())
        }).collect();
        assert_eq!(told, [(3, true, "2027-05-20"), (2, false, "2027-11-19")], "what was graded before keeps its rule");
        assert_eq!(desk.done("assessment_standard", json!({})).await["settings"], json!({ "triggersStack": true, "dueAfterMonths": 6, "version": 1 }));
    }

    async fn low_items_suggest_alerts_that_the_elder_does_not_have(desk: Desk) {
        let elder = desk.elder("李春梅").await;
        let mut found = ability(0);
        found["items"]["eating"] = json!(2);
        found["items"]["walking"] = json!(2);
        record(&desk, &elder, national("2026-11-20", found)).await;
        let hints = of_elder(&desk, &elder).await["hints"].clone();
        assert_eq!(hints, json!([
            { "kind": "choking", "because": ["eating_low"], "assessedOn": "2026-11-20" },
            { "kind": "fall", "because": ["walking_low"], "assessedOn": "2026-11-20" },
        ]));
        let mut with_alert = details("李春梅");
        with_alert["alerts"] = json!([{ "kind": "choking", "severity": "moderate", "note": "" }]);
        desk.done("elder_change", json!({ "elderId": elder, "version": 1, "details": with_alert })).await;
        let hints = of_elder(&desk, &elder).await["hints"].clone();
        assert_eq!((hints.as_array().unwrap().len(), &hints[0]["kind"]), (1, &json!("fall")));
    }

    async fn who_is_due_is_listed_the_longest_overdue_first(desk: Desk) {
        let (here, there) = (desk.centre("甲中心").await, desk.centre("乙中心").await);
        let mut people = Vec::new();
        for (name, centre, on) in [
            ("陈永昌", Some(&here), Some("2025-10-01")),
            ("李春梅", Some(&here), Some("2025-01-01")),
            ("区惠珍", Some(&here), None),
            ("王福海", Some(&there), Some("2025-12-01")),
            ("赵德柱", Some(&here), Some("2026-10-01")),
            ("周南山", None, None),
        ] {
            let elder = desk.elder(name).await;
            if let Some(centre) = centre {
                desk.enrol(&elder, centre).await;
            }
            if let Some(on) = on {
                record(&desk, &elder, national(on, ability(30))).await;
            }
            // An older scheme is no assessment by the standard of today.
            record(&desk, &elder, barthel("2026-11-01", 60)).await;
            people.push(elder);
        }
        let all = desk.done("assessment_due", json!({})).await;
        let told = |page: &Value| -> Vec<(String, String)> {
            page["rows"].as_array().unwrap().iter().map(|row| (text(&row["name"]), text(&row["standing"]))).collect()
        };
        let line = |name: &str, standing: &str| (name.to_owned(), standing.to_owned());
        assert_eq!(told(&all), [line("李春梅", "overdue"), line("陈永昌", "overdue"), line("王福海", "soon"), line("区惠珍", "never")]);
        assert_eq!(all["counts"], json!({ "enrolled": 5, "overdue": 2, "soon": 1, "never": 1 }));
        assert_eq!(all["rows"][0]["centreNames"], json!(["甲中心"]));
        assert_eq!((all["rows"][0]["grade"].as_i64(), all["rows"][0]["nextDueOn"].as_str()), (Some(2), Some("2026-01-01")));
        let one = desk.done("assessment_due", json!({ "centreId": here, "limit": 1, "offset": 1 })).await;
        assert_eq!((told(&one), one["total"].as_i64()), (vec![line("陈永昌", "overdue")], Some(3)));
        let never = desk.done("assessment_due", json!({ "standing": "never" })).await;
        assert_eq!((told(&never), never["total"].as_i64()), (vec![line("区惠珍", "never")], Some(1)));
        let today = desk.done("assessment_due", json!({ "withinDays": 0 })).await;
        assert_eq!(today["counts"]["soon"], 0);

        // Withdrawn: never assessed again.
        let kept = of_elder(&desk, &people[1]).await["currentId"].clone();
        desk.done("assessment_withdraw", json!({ "assessmentId": kept, "reason": "录错" })).await;
        let never = desk.done("assessment_due", json!({ "standing": "never" })).await;
        assert_eq!(never["total"], 2);
    }

    async fn reception_sees_the_grade_and_who_is_due_not_how_it_came_about(desk: Desk) {
        let elder = desk.elder("李春梅").await;
        let mut found = ability(20);
        found["dementia"] = json!(true);
        record(&desk, &elder, national("2026-11-20", found)).await;
        let mut reception = desk.app.clone();
        reception.session.roles = vec![kangning_core::command::Role::Reception];
        let shown = call(&reception, "assessment_current", json!({ "elderId": elder })).await.unwrap();
        assert_eq!(shown["current"]["grade"], 2);
        call(&reception, "assessment_due", json!({})).await.unwrap();
        for (name, asked) in [
            ("assessment_of_elder", json!({ "elderId": elder })),
            ("assessment_record", json!({ "elderId": elder, "details": barthel("2026-11-20", 60) })),
        ] {
            assert_eq!(call(&reception, name, asked).await.unwrap_err().code(), "not_allowed");
        }
        // Nor by the history of the elder.
        let history = call(&reception, "elder_history", json!({ "elderId": elder })).await.unwrap();
        assert!(!history.to_string().contains("dementia") && !history.to_string().contains("eating"), "{history}");
    }
}
