//! Ingredients and dishes: shipped, entered, changed, computed, refused.

use serde_json::{Value, json};

use crate::on_both;
use crate::support::{Desk, text};

async fn ingredients(desk: &Desk) -> Vec<Value> {
    desk.done("ingredient_list", json!({})).await.as_array().unwrap().clone()
}

async fn dishes(desk: &Desk, asked: Value) -> Vec<Value> {
    desk.done("dish_list", asked).await.as_array().unwrap().clone()
}

async fn dish(desk: &Desk, name: &str) -> Value {
    let found = dishes(desk, json!({ "query": name })).await;
    let line = found.iter().find(|one| one["facts"]["name"] == name).unwrap();
    desk.done("dish_get", json!({ "dishId": line["facts"]["dishId"] })).await
}

fn names(lines: &[Value]) -> Vec<&str> {
    lines.iter().map(|one| one["facts"]["name"].as_str().unwrap()).collect()
}

fn named(name: &str) -> Value {
    json!({
        "name": name, "foodGroup": "dark_vegetable", "supplierGroup": "vegetable", "ediblePercent": 80,
        "priceFenPerKg": 500, "packGrams": 1000, "purineClass": "low", "isCompositionKnown": true,
        "nutrients": nutrients(&[("energyKcal", 20.0), ("proteinG", 2.0)]),
    })
}

fn nutrients(known: &[(&str, f64)]) -> Value {
    let mut all = json!({
        "energyKcal": null, "proteinG": null, "fatG": null, "saturatedFatG": null, "carbohydrateG": null, "sugarG": null,
        "fibreG": null, "sodiumMg": null, "potassiumMg": null, "calciumMg": null, "ironMg": null, "zincMg": null,
        "vitaminAUg": null, "vitaminCMg": null, "vitaminDUg": null, "vitaminB1Mg": null, "vitaminB2Mg": null,
        "cholesterolMg": null,
    });
    for (field, amount) in known {
        all[*field] = json!(amount);
    }
    all
}

fn recipe(name: &str, ingredients: &[(&str, f64)]) -> Value {
    let ingredients: Vec<Value> =
        ingredients.iter().map(|(id, grams)| json!({ "ingredientId": id, "grams": grams })).collect();
    json!({
        "name": name, "category": "vegetable", "seasons": ["winter"], "smallPercent": 70, "largePercent": 130,
        "ingredients": ingredients, "textures": [{ "texture": "regular" }],
    })
}

async fn ingredient(desk: &Desk, details: Value) -> String {
    text(&desk.done("ingredient_save", json!({ "details": details })).await["id"])
}

on_both! {
    async fn what_is_shipped_is_taken_over_once_and_kept_as_it_was_changed(desk: Desk) {
        let taken = desk.done("dish_take_shipped", json!({})).await;
        assert!(taken["ingredients"].as_i64().unwrap() >= 170 && taken["dishes"].as_i64().unwrap() >= 90, "{taken}");
        let ingredients = ingredients(&desk).await;
        assert_eq!(ingredients.len() as i64, taken["ingredients"].as_i64().unwrap());
        let mut pork = ingredients.iter().find(|one| one["details"]["name"] == "猪瘦肉").unwrap().clone();
        pork["details"]["priceFenPerKg"] = json!(9999);
        pork["details"]["name"] = json!("精瘦肉");
        desk.done("ingredient_save", json!({ "ingredientId": pork["id"], "version": pork["version"], "details": pork["details"] })).await;
        let again = desk.done("dish_take_shipped", json!({})).await;
        assert_eq!(again, json!({ "ingredients": 0, "dishes": 0 }));
        let kept = desk.done("ingredient_get", json!({ "ingredientId": pork["id"] })).await;
        assert_eq!((kept["ingredient"]["details"]["priceFenPerKg"].as_i64(), kept["ingredient"]["version"].as_i64()), (Some(9999), Some(2)));
        assert!(kept["dishes"].as_array().unwrap().iter().any(|one| one["name"] == "莴笋炒肉片"));
    }

    async fn a_kitchen_begins_with_what_is_shipped(desk: Desk) {
        assert!(dishes(&desk, json!({})).await.is_empty());
        desk.centre_with(&json!({ "functions": { "givesDayCare": false, "isKitchen": true, "isResidence": false, "isDisabilityHome": false } })).await;
        assert!(dishes(&desk, json!({})).await.len() >= 90);
    }

    async fn dishes_are_found_by_pinyin_and_by_what_is_not_in_them(desk: Desk) {
        desk.done("dish_take_shipped", json!({})).await;
        for typed in ["红烧肉", "hsr", "hongshaorou", "HongS"] {
            assert!(names(&dishes(&desk, json!({ "query": typed })).await).contains(&"红烧肉"), "{typed}");
        }
        let free = dishes(&desk, json!({ "without": ["eggs", "peanuts"] })).await;
        assert!(!names(&free).contains(&"番茄炒蛋") && !names(&free).contains(&"宫保鸡丁"));
        assert!(names(&free).contains(&"清炒青菜"));
        let soft = dishes(&desk, json!({ "category": "large_meat", "texture": "pureed", "season": "summer" })).await;
        assert!(!soft.is_empty());
        for one in &soft {
            assert!(one["facts"]["textures"].as_array().unwrap().contains(&json!("pureed")));
            assert_eq!(one["facts"]["category"], "large_meat");
        }
        let by_pinyin: Vec<Value> = dishes(&desk, json!({})).await;
        assert_eq!(by_pinyin[0]["facts"]["name"], "八宝粥");
    }

    async fn a_dish_has_what_the_parts_of_its_sauces_have(desk: Desk) {
        desk.done("dish_take_shipped", json!({})).await;
        let pork = dish(&desk, "红烧肉").await;
        let allergens = pork["facts"]["allergens"].as_array().unwrap();
        let wheat = allergens.iter().find(|one| one["allergen"] == "gluten_cereals").unwrap();
        assert_eq!((wheat["ingredientName"].as_str(), wheat["presence"].as_str()), (Some("生抽（小麦）"), Some("contains")));
        let marks: Vec<&str> = pork["facts"]["marks"].as_array().unwrap().iter().map(|one| one["mark"].as_str().unwrap()).collect();
        assert!(marks.contains(&"pork") && marks.contains(&"alcohol"), "{marks:?}");
        // The dark soy sauce has no good match in the table: what is known is a least.
        assert_eq!(pork["facts"]["nutrients"]["energyKcal"], Value::Null);
        assert!(pork["facts"]["atLeast"]["energyKcal"].as_f64().unwrap() > 400.0);
        assert!(pork["facts"]["unknownNutrientsOf"].as_array().unwrap().contains(&json!("老抽")));
        assert!(pork["facts"]["costFen"].as_i64().unwrap() > 200);
        let greens = dish(&desk, "清炒青菜").await;
        assert!(greens["facts"]["nutrients"]["energyKcal"].as_f64().unwrap() > 50.0);
        assert_eq!(dish(&desk, "洋葱炒猪肝").await["facts"]["purineClass"], "high");
    }

    async fn a_change_makes_a_new_version_and_the_old_one_stays(desk: Desk) {
        let greens = ingredient(&desk, named("青菜")).await;
        let made = desk.done("dish_save", json!({ "details": recipe("炒青菜", &[(&greens, 150.0)]) })).await;
        assert_eq!((made["version"].as_i64(), made["facts"]["costFen"].as_i64()), (Some(1), Some(94)));
        let changed = desk.done("dish_save", json!({
            "dishId": made["id"], "version": 1, "details": recipe("清炒青菜", &[(&greens, 200.0)]),
        })).await;
        assert_eq!((changed["version"].as_i64(), changed["versions"].as_array().unwrap().len()), (Some(2), 2));
        let before = desk.done("dish_get", json!({ "dishId": made["id"], "number": 1 })).await;
        assert_eq!((before["details"]["name"].as_str(), before["details"]["ingredients"][0]["grams"].as_f64(), before["shownVersion"].as_i64()), (Some("炒青菜"), Some(150.0), Some(1)));
        assert_eq!(desk.refused("dish_save", json!({
            "dishId": made["id"], "version": 1, "details": recipe("青菜", &[(&greens, 100.0)]),
        })).await.code(), "changed_meanwhile");
        let mut tx = desk.app.db.read().await.unwrap();
        let version: kangning_core::dish::DishVersionId = serde_json::from_value(before["facts"]["versionId"].clone()).unwrap();
        let old = kangning_core::dish::sql::facts_of_versions(&mut tx, &[version]).await.unwrap();
        assert_eq!(old[0].name, "炒青菜");
        let id: kangning_core::dish::DishId = serde_json::from_value(made["id"].clone()).unwrap();
        let current = kangning_core::dish::sql::facts(&mut tx, &[id]).await.unwrap();
        assert_eq!(current[0].name, "清炒青菜");
    }

    async fn a_recipe_card_is_scaled(desk: Desk) {
        let greens = ingredient(&desk, named("青菜")).await;
        let made = desk.done("dish_save", json!({ "details": recipe("炒青菜", &[(&greens, 150.0)]) })).await;
        let card = desk.done("dish_recipe_card", json!({ "dishId": made["id"], "regular": 80, "small": 20, "large": 10 })).await;
        // 80 + 14 + 13 regular portions.
        assert_eq!((card["portions"].as_i64(), card["regularPercent"].as_i64()), (Some(110), Some(10_700)));
        assert_eq!(card["lines"][0]["edibleGrams"].as_f64().unwrap().round(), 16_050.0);
        assert_eq!(card["lines"][0]["boughtGrams"].as_f64().unwrap().round(), 20_063.0);
        for (asked, field) in [
            (json!({ "dishId": made["id"], "regular": 0 }), "regular"),
            (json!({ "dishId": made["id"], "regular": -1, "small": 2 }), "regular"),
            (json!({ "dishId": made["id"], "regular": 1, "large": 20_001 }), "large"),
        ] {
            assert_eq!(desk.refused("dish_recipe_card", asked).await.fields[0].field, field);
        }
    }

    async fn what_cannot_be_is_refused_at_its_field(desk: Desk) {
        let greens = ingredient(&desk, named("青菜")).await;
        for (details, field, fault) in [
            (recipe("炒青菜", &[]), "details.ingredients", "required"),
            (recipe("炒青菜", &[(&greens, -10.0)]), "details.ingredients[0].grams", "too_small"),
            (recipe("炒青菜", &[(&greens, 10.0), (&greens, 20.0)]), "details.ingredients[1].ingredientId", "given_twice"),
            (recipe("炒青菜", &[("nothing", 10.0)]), "details.ingredients[0].ingredientId", "wrong_form"),
            (recipe(" ", &[(&greens, 10.0)]), "details.name", "required"),
        ] {
            let error = desk.refused("dish_save", json!({ "details": details })).await;
            assert_eq!((error.fields[0].field.as_str(), error.fields[0].fault.word()), (field, fault));
        }
        for (key, value, field, fault) in [
            ("ediblePercent", json!(120), "details.ediblePercent", "too_large"),
            ("ediblePercent", json!(0), "details.ediblePercent", "too_small"),
            ("priceFenPerKg", json!(-1), "details.priceFenPerKg", "too_small"),
            ("nutrients", nutrients(&[("fatG", -1.0)]), "details.nutrients.fatG", "too_small"),
            ("name", json!("青菜"), "details.name", "taken"),
        ] {
            let mut details = named("菠菜");
            details[key] = value;
            let error = desk.refused("ingredient_save", json!({ "details": details })).await;
            assert_eq!((error.fields[0].field.as_str(), error.fields[0].fault.word()), (field, fault));
        }
        desk.done("dish_save", json!({ "details": recipe("炒青菜", &[(&greens, 10.0)]) })).await;
        let taken = desk.refused("dish_save", json!({ "details": recipe("炒青菜", &[(&greens, 10.0)]) })).await;
        assert_eq!((taken.fields[0].field.as_str(), taken.fields[0].fault.word()), ("details.name", "taken"));
        assert_eq!(desk.refused("dish_get", json!({ "dishId": "nothing" })).await.code(), "not_found");
    }

    async fn an_ingredient_in_use_stays_and_comes_back(desk: Desk) {
        let greens = ingredient(&desk, named("青菜")).await;
        let made = desk.done("dish_save", json!({ "details": recipe("炒青菜", &[(&greens, 150.0)]) })).await;
        let refusal = desk.refused("ingredient_withdraw", json!({ "ingredientId": greens })).await;
        assert_eq!(refusal.code(), "ingredient_in_use");
        desk.done("dish_withdraw", json!({ "dishId": made["id"] })).await;
        assert!(dishes(&desk, json!({})).await.is_empty());
        assert_eq!(dishes(&desk, json!({ "withWithdrawn": true })).await.len(), 1);
        desk.done("ingredient_withdraw", json!({ "ingredientId": greens })).await;
        assert!(ingredients(&desk).await.is_empty());
        // Meanwhile another has the name.
        ingredient(&desk, named("青菜")).await;
        let taken = desk.refused("ingredient_restore", json!({ "ingredientId": greens })).await;
        assert_eq!(taken.fields[0].fault.word(), "taken");
        // What is made with an ingredient that is no longer used is neither cooked again nor entered anew.
        let restore = json!({ "dishId": made["id"] });
        assert_eq!(desk.refused("dish_restore", restore.clone()).await.code(), "ingredient_withdrawn");
        let anew = desk.refused("dish_save", json!({ "details": recipe("拌青菜", &[(&greens, 100.0)]) })).await;
        assert_eq!((anew.code(), anew.fields[0].field.as_str()), ("ingredient_withdrawn", "details.ingredients[0].ingredientId"));
        assert!(anew.message.contains("青菜"), "{}", anew.message);
        // With the one that has its name by now it is another dish; the old one comes back with its own.
        let other = ingredient(&desk, named("菠菜")).await;
        let mended = desk.done("dish_save", json!({ "dishId": made["id"], "version": 1, "details": recipe("炒菠菜", &[(&other, 150.0)]) })).await;
        assert_eq!(mended["version"], 2);
        assert_eq!(desk.done("dish_restore", restore).await["withdrawnAt"], Value::Null);
    }

    async fn a_preview_computes_what_is_entered_so_far(desk: Desk) {
        let greens = ingredient(&desk, named("青菜")).await;
        let preview = desk.done("dish_preview", json!({ "details": recipe("", &[(&greens, 150.0)]) })).await;
        assert_eq!((preview["costFen"].as_i64(), preview["nutrients"]["energyKcal"].as_f64()), (Some(94), Some(30.0)));
        assert_eq!(preview["nutrients"]["fatG"], Value::Null);
        let nothing = desk.done("dish_preview", json!({ "details": recipe("", &[]) })).await;
        assert_eq!(nothing["costFen"], 0);
    }
}
