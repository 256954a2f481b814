//! How elders eat: entered, kept in step with the alerts, shown wherever the person shows.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, details, text};

async fn allergic(desk: &Desk, name: &str, words: &str) -> String {
    let mut details = details(name);
    details["alerts"] = json!([{ "kind": "allergy", "severity": "severe", "note": words }]);
    text(&desk.done("elder_register", json!({ "details": details })).await["id"])
}

async fn save(desk: &Desk, elder: &str, version: i64, details: Value) -> Value {
    desk.done("diet_save", json!({ "elderId": elder, "version": version, "details": details })).await
}

fn allergies(profile: &Value) -> Vec<(String, String)> {
    profile["elder"]["alerts"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|alert| alert["kind"] == "allergy")
        .map(|alert| (text(&alert["note"]), text(&alert["severity"])))
        .collect()
}

on_both! {
    async fn an_allergy_that_reception_wrote_is_known_to_the_kitchen(desk: Desk) {
        let li = allergic(&desk, "李春梅", "虾蟹").await;
        let diet = desk.done("diet_get", json!({ "elderId": li })).await;
        assert_eq!(diet["details"]["aversions"], json!([
            { "kind": "allergy", "allergen": "crustaceans", "ingredientId": null, "words": "虾蟹", "severity": "severe" }
        ]));
        assert_eq!((diet["version"].as_i64(), &diet["details"]["textures"]), (Some(0), &json!(["regular"])));
        let ou = allergic(&desk, "区惠珍", "某种香料").await;
        assert_eq!(desk.done("diet_get", json!({ "elderId": ou })).await["unmatched"], json!(["某种香料"]));
        let chen = allergic(&desk, "陈永昌", "青霉素").await;
        let diet = desk.done("diet_get", json!({ "elderId": chen })).await;
        assert_eq!(diet["details"]["aversions"], json!([]));
        assert_eq!(diet["details"]["otherAllergies"][0]["words"], "青霉素");
    }

    async fn an_allergy_in_the_diet_shows_wherever_the_person_shows(desk: Desk) {
        let centre = desk.centre("甲中心").await;
        let li = allergic(&desk, "李春梅", "虾蟹").await;
        desk.enrol(&li, &centre).await;
        let saved = save(&desk, &li, 0, json!({
            "aversions": [
                { "kind": "allergy", "allergen": "peanuts", "words": "花生", "severity": "moderate" },
                { "kind": "dislike", "words": "香菜", "severity": "mild" },
            ],
            "otherAllergies": [{ "words": "青霉素", "severity": "severe" }],
            "diets": ["low_salt", "diabetic"], "textures": ["soft_and_bite_sized"],
            "portions": { "breakfast": "regular", "lunch": "small", "dinner": "regular" }, "notes": "汤另装",
        })).await;
        assert_eq!((saved["version"].as_i64(), saved["details"]["portions"]["lunch"].as_str()), (Some(1), Some("small")));
        let profile = desk.done("elder_profile", json!({ "elderId": li })).await;
        let kept = [("青霉素".to_owned(), "severe".to_owned()), ("花生".to_owned(), "moderate".to_owned())];
        assert_eq!(allergies(&profile), kept, "what is no longer in the diet is no longer an alert");
        assert_eq!(profile["elder"]["version"], 2, "whoever has the old record on the screen is told");
        let board = desk.done("attendance_board", json!({ "centreId": centre })).await;
        let notes: Vec<&str> = board["people"][0]["alerts"].as_array().unwrap().iter().map(|alert| alert["note"].as_str().unwrap()).collect();
        assert_eq!(notes, ["青霉素", "花生"]);
        // The other way round: an allergy taken out of the record is gone from the diet, one that stays means what it meant.
        let mut record = details("李春梅");
        record["alerts"] = json!([{ "kind": "allergy", "severity": "severe", "note": "花生" }]);
        desk.done("elder_change", json!({ "elderId": li, "version": 2, "details": record })).await;
        let diet = desk.done("diet_get", json!({ "elderId": li })).await;
        assert_eq!(diet["details"]["otherAllergies"], json!([]));
        assert_eq!(diet["details"]["aversions"][0], json!(
            { "kind": "allergy", "allergen": "peanuts", "ingredientId": null, "words": "花生", "severity": "severe" }
        ));
        assert_eq!(diet["details"]["diets"], json!(["low_salt", "diabetic"]));
        let history = desk.done("elder_history", json!({ "elderId": li })).await;
        assert!(history.as_array().unwrap().iter().any(|row| row["command"] == "diet_save"));
    }

    async fn one_word_may_mean_several_groups(desk: Desk) {
        let li = allergic(&desk, "李春梅", "海鲜").await;
        let diet = desk.done("diet_get", json!({ "elderId": li })).await;
        let mut details = diet["details"].clone();
        assert_eq!(details["aversions"].as_array().unwrap().len(), 3);
        details["textures"] = json!(["minced_and_moist"]);
        let saved = save(&desk, &li, 0, details.clone()).await;
        assert_eq!(saved["details"]["aversions"], details["aversions"]);
        let profile = desk.done("elder_profile", json!({ "elderId": li })).await;
        assert_eq!(allergies(&profile), [("海鲜".to_owned(), "severe".to_owned())], "it stands there once");
    }

    async fn what_cannot_be_is_refused_at_its_field(desk: Desk) {
        let li = desk.elder("李春梅").await;
        let asked = |version: i64, details: Value| json!({ "elderId": li, "version": version, "details": details });
        for (details, field) in [
            (json!({ "textures": [] }), "details.textures"),
            (json!({ "textures": ["regular"], "diets": ["halal", "halal"] }), "details.diets[1]"),
            (json!({ "textures": ["regular"], "aversions": [{ "kind": "allergy", "allergen": "milk", "severity": "mild" }] }), "details.aversions[0].words"),
        ] {
            assert_eq!(desk.refused("diet_save", asked(0, details)).await.fields[0].field, field);
        }
        save(&desk, &li, 0, json!({ "textures": ["regular"] })).await;
        let stale = desk.refused("diet_save", asked(0, json!({ "textures": ["pureed"] }))).await;
        assert_eq!(stale.code(), "changed_meanwhile");
        let nobody = json!({ "elderId": "nobody", "version": 0, "details": { "textures": ["regular"] } });
        assert_eq!(desk.refused("diet_save", nobody).await.code(), "not_found");
    }

    async fn an_allergy_of_which_nobody_said_to_what_is_checked_by_hand(desk: Desk) {
        for (name, words, by_hand, others) in [
            ("李春梅", "食物过敏", json!(["食物过敏"]), json!([])),
            ("陈永昌", "过敏", json!(["过敏"]), json!([])),
            ("区惠珍", "食物和药物过敏", json!(["食物"]), json!([{ "words": "药物过敏", "severity": "severe" }])),
            ("孙桂芬", "无", json!([]), json!([{ "words": "无", "severity": "severe" }])),
        ] {
            let elder = allergic(&desk, name, words).await;
            let diet = desk.done("diet_get", json!({ "elderId": elder })).await;
            assert_eq!((&diet["unmatched"], &diet["details"]["otherAllergies"]), (&by_hand, &others), "{words}");
            // Kept again as it was read, nothing of it is lost.
            let saved = save(&desk, &elder, 0, diet["details"].clone()).await;
            assert_eq!(saved["details"], diet["details"], "{words}");
        }
    }

    async fn an_intolerance_in_words_is_known_to_the_kitchen(desk: Desk) {
        let li = desk.elder("李春梅").await;
        let intolerance = |words: &str| json!({ "kind": "intolerance", "words": words, "severity": "moderate" });
        let saved = save(&desk, &li, 0, json!({
            "aversions": [intolerance("乳糖"), intolerance("牛奶"), intolerance("某种香料"), { "kind": "dislike", "words": "香菜", "severity": "mild" }],
            "textures": ["regular"],
        })).await;
        let read: Vec<(Value, String)> = saved["details"]["aversions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["allergen"].clone(), text(&one["words"])))
            .collect();
        let expected = [(json!("milk"), "乳糖"), (json!("milk"), "牛奶"), (json!(null), "某种香料"), (json!(null), "香菜")];
        assert_eq!(read, expected.map(|(allergen, words)| (allergen, words.to_owned())));
        assert_eq!(saved["unmatched"], json!(["某种香料"]));
        // What is shown can be kept as it is.
        let again = save(&desk, &li, 1, saved["details"].clone()).await;
        assert_eq!(again["details"], saved["details"]);
    }

    async fn the_district_sets_what_a_diet_warns_of(desk: Desk) {
        let limits = desk.done("diet_limits", json!({})).await;
        assert_eq!((limits["version"].as_i64(), limits["limits"].as_array().unwrap().len()), (Some(0), 7));
        let set = json!({ "version": 0, "limits": [{ "diet": "low_salt", "warnAbove": 300, "blockAbove": null }] });
        desk.done("diet_set_limits", set.clone()).await;
        let now = desk.done("diet_limits", json!({})).await;
        assert_eq!(now["limits"][0], json!({ "diet": "low_salt", "warnAbove": 300, "blockAbove": null }));
        assert_eq!(now["limits"][1], limits["limits"][1]);
        assert_eq!(desk.refused("diet_set_limits", set).await.code(), "changed_meanwhile");
        let wrong = json!({ "version": 1, "limits": [{ "diet": "low_salt", "warnAbove": 300, "blockAbove": 200 }] });
        assert_eq!(desk.refused("diet_set_limits", wrong).await.fields[0].field, "limits[0].blockAbove");
        let halal = json!({ "version": 1, "limits": [{ "diet": "halal", "warnAbove": 300 }] });
        assert_eq!(desk.refused("diet_set_limits", halal).await.fields[0].field, "limits[0].diet");
    }

    async fn choking_and_the_assessment_ask_for_a_look_at_the_textures(desk: Desk) {
        let mut record = details("李春梅");
        record["alerts"] = json!([{ "kind": "choking", "severity": "severe", "note": "进食须看护" }]);
        let li = text(&desk.done("elder_register", json!({ "details": record })).await["id"]);
        assert_eq!(desk.done("diet_get", json!({ "elderId": li })).await["textureHints"], json!(["choking_risk"]));
    }

    async fn of_two_diets_of_one_person_the_stricter_holds(desk: Desk) {
        let (kept, other) = (allergic(&desk, "李春梅", "花生").await, allergic(&desk, "李春妹", "某种香料").await);
        save(&desk, &kept, 0, json!({
            "aversions": [{ "kind": "allergy", "allergen": "peanuts", "words": "花生", "severity": "severe" }],
            "textures": ["regular", "soft_and_bite_sized"], "diets": ["low_salt"],
        })).await;
        save(&desk, &other, 0, json!({
            "aversions": [{ "kind": "allergy", "words": "某种香料", "severity": "severe" }],
            "textures": ["soft_and_bite_sized", "pureed"], "diets": ["low_salt", "halal"],
        })).await;
        desk.done("elder_merge", json!({ "keptId": kept, "mergedId": other, "reason": "是同一人" })).await;
        let diet = desk.done("diet_get", json!({ "elderId": kept })).await;
        assert_eq!(diet["details"]["textures"], json!(["soft_and_bite_sized"]));
        assert_eq!(diet["details"]["diets"], json!(["low_salt", "halal"]));
        assert_eq!(diet["details"]["aversions"].as_array().unwrap().len(), 2);
        assert_eq!(diet["unmatched"], json!(["某种香料"]));
    }

    async fn nobody_gets_regular_food_because_two_records_became_one(desk: Desk) {
        let (kept, other, third) =
            (desk.elder("李春梅").await, desk.elder("李春妹").await, desk.elder("李春美").await);
        save(&desk, &kept, 0, json!({ "textures": ["regular"], "notes": "汤另装" })).await;
        save(&desk, &other, 0, json!({ "textures": ["pureed"], "notes": "喂食" })).await;
        save(&desk, &third, 0, json!({ "textures": ["minced_and_moist"] })).await;
        let ask = |merged: &str| json!({ "keptId": kept, "mergedId": merged });
        let preview = desk.done("elder_merge_preview", ask(&other)).await;
        assert_eq!((&preview["textures"], &preview["clashes"]), (&json!(["pureed"]), &json!([])));
        let merge = |merged: &str| json!({ "keptId": kept, "mergedId": merged, "reason": "是同一人" });
        desk.done("elder_merge", merge(&other)).await;
        let diet = desk.done("diet_get", json!({ "elderId": kept })).await;
        assert_eq!(diet["details"]["textures"], json!(["pureed"]));
        assert_eq!(diet["details"]["notes"], "汤另装；喂食");
        // What the one may eat is what the other may not: somebody must look before they become one.
        let preview = desk.done("elder_merge_preview", ask(&third)).await;
        assert_eq!((&preview["textures"], &preview["clashes"]), (&json!([]), &json!(["textures_apart"])));
        let refusal = desk.refused("elder_merge", merge(&third)).await;
        assert_eq!(refusal.code(), "merge_clashes");
        assert_eq!(desk.done("diet_get", json!({ "elderId": kept })).await["details"]["textures"], json!(["pureed"]));
    }

    async fn no_allergy_is_lost_when_the_same_words_mean_several_things(desk: Desk) {
        let (kept, other) = (allergic(&desk, "李春梅", "海鲜").await, allergic(&desk, "李春妹", "海鲜").await);
        let to = |allergens: &[&str]| -> Vec<Value> {
            allergens
                .iter()
                .map(|allergen| json!({ "kind": "allergy", "allergen": allergen, "words": "海鲜", "severity": "severe" }))
                .collect()
        };
        save(&desk, &kept, 0, json!({ "aversions": to(&["fish"]), "textures": ["regular"] })).await;
        save(&desk, &other, 0, json!({ "aversions": to(&["fish", "crustaceans", "molluscs"]), "textures": ["regular"] })).await;
        desk.done("elder_merge", json!({ "keptId": kept, "mergedId": other, "reason": "是同一人" })).await;
        let diet = desk.done("diet_get", json!({ "elderId": kept })).await;
        let mut found: Vec<String> =
            diet["details"]["aversions"].as_array().unwrap().iter().map(|one| text(&one["allergen"])).collect();
        found.sort();
        found.dedup();
        assert_eq!(found, ["crustaceans", "fish", "molluscs"]);
    }
}
