//! Who waits, for whom a bed is kept, what is agreed with whom: what is changed of it, and what that refuses.

use kangning_core::command::Role;
use serde_json::{Value, json};

use crate::bed::{House, admit, admitted, house};
use crate::on_both;
use crate::support::{Desk, call, text};

async fn list(desk: &Desk, centre: &str) -> Value {
    desk.done("waiting_list", json!({ "centreId": centre })).await["entries"].clone()
}

async fn refuse(desk: &Desk, name: &str, cases: Vec<(Value, &str, &str)>) {
    for (asked, code, field) in cases {
        let refused = desk.refused(name, asked.clone()).await;
        let at = refused.fields.first().map_or("", |fault| fault.field.as_str());
        assert_eq!((refused.code(), at), (code, field), "{name} {asked}");
    }
}

on_both! {
    async fn what_somebody_waits_for_is_changed_and_the_place_stays(desk: Desk) {
        let House { centre, wards, .. } = house(&desk).await;
        let other = desk.residence("另一家养老院").await;
        let elsewhere = desk.done("bed_set_up_ward", json!({ "centreId": other, "name": "别处" })).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        for (elder, at) in [(&li, "2026-11-01T00:00:00Z"), (&wang, "2026-11-02T00:00:00Z")] {
            let asked = json!({ "centreId": centre, "elderId": elder, "details": { "needsNursingBed": false }, "registeredAt": at });
            desk.done("waiting_register", asked).await;
        }
        let before = list(&desk, &centre).await;
        let entry = &before[0];
        let change = |details: Value| {
            let mut all = json!({ "needsNursingBed": true });
            all.as_object_mut().unwrap().extend(details.as_object().unwrap().clone());
            json!({ "waitingId": entry["id"], "version": entry["version"], "details": all })
        };
        let (mut stale, mut unknown) = (change(json!({})), change(json!({})));
        (stale["version"], unknown["waitingId"]) = (json!(0), json!("nobody"));
        refuse(&desk, "waiting_change", vec![
            (stale, "changed_meanwhile", ""),
            (unknown, "not_found", ""),
            (change(json!({ "wishedBedsMost": 0 })), "input_invalid", "details.wishedBedsMost"),
            (change(json!({ "priceMostFen": -1 })), "input_invalid", "details.priceMostFen"),
            (change(json!({ "note": "长".repeat(301) })), "input_invalid", "details.note"),
            (change(json!({ "wishedWardId": elsewhere["wards"][0]["id"] })), "not_found", "details.wishedWardId"),
        ]).await;
        let mut kitchen = desk.app.clone();
        kitchen.session.roles = vec![Role::Kitchen];
        assert_eq!(call(&kitchen, "waiting_change", change(json!({}))).await.unwrap_err().code(), "not_allowed");
        assert_eq!(list(&desk, &centre).await, before);

        let details = json!({
            "isShortStay": false, "wishedWardId": wards[1], "wishedBedsMost": 2, "wishedSexRule": "women",
            "priceMostFen": 300_000, "wantedFromOn": "2026-12-01", "note": " 靠窗 ",
        });
        let after = desk.done("waiting_change", change(details)).await["entries"].clone();
        assert_eq!(after[0]["details"], json!({
            "needsNursingBed": true, "isShortStay": false, "wishedWardId": wards[1], "wishedBedsMost": 2, "wishedSexRule": "women",
            "priceMostFen": 300_000, "wantedFromOn": "2026-12-01", "note": "靠窗",
        }));
        let place = |entry: &Value| ["id", "place", "registeredAt", "countsFrom"].map(|name| entry[name].clone());
        assert_eq!((place(&after[0]), place(&after[1])), (place(&before[0]), place(&before[1])));
        assert_eq!((&after[0]["wishedWardName"], &after[1]["details"]), (&json!("秋实区"), &before[1]["details"]));
        assert_eq!(desk.refused("waiting_change", change(json!({}))).await.code(), "changed_meanwhile", "the version was used up");
    }

    async fn a_wrong_day_of_registering_is_set_right_and_the_place_follows(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        for (elder, at) in [(&li, "2026-11-01T00:00:00Z"), (&wang, "2026-11-02T00:00:00Z")] {
            let asked = json!({ "centreId": centre, "elderId": elder, "details": { "needsNursingBed": false }, "registeredAt": at });
            desk.done("waiting_register", asked).await;
        }
        desk.at("2026-11-23T02:00:00Z");
        let change = |entry: &Value, at: Value| json!({
            "waitingId": entry["id"], "version": entry["version"], "details": entry["details"], "registeredAt": at,
        });
        let names = |entries: &Value| -> Vec<String> { entries.as_array().unwrap().iter().map(|one| text(&one["name"])).collect() };
        let before = list(&desk, &centre).await;
        assert_eq!(names(&before), ["李春梅", "王秀英"]);
        let second = &before[1];
        refuse(&desk, "waiting_change", vec![
            (change(second, json!("2026-11-23T02:00:01Z")), "input_invalid", "registeredAt"),
            (change(second, json!("2016-11-01T00:00:00Z")), "input_invalid", "registeredAt"),
        ]).await;
        assert_eq!(list(&desk, &centre).await, before);

        desk.done("waiting_change", change(second, json!("2026-10-31T16:00:00Z"))).await;
        let after = list(&desk, &centre).await;
        assert_eq!(names(&after), ["王秀英", "李春梅"], "who asked first comes first");
        let first = &after[0];
        assert_eq!(
            ["place", "registeredAt", "countsFrom", "waitingDays", "version"].map(|name| first[name].clone()),
            [json!(1), json!("2026-10-31T16:00:00Z"), json!("2026-10-31T16:00:00Z"), json!(22), json!(2)],
        );
        assert_eq!(first["details"], second["details"]);
        assert_eq!(desk.refused("waiting_change", change(second, json!("2026-10-30T16:00:00Z"))).await.code(), "changed_meanwhile");
        // Where nothing is said of it, it stays; what stood there before is kept.
        desk.done("waiting_change", change(first, Value::Null)).await;
        let stays = list(&desk, &centre).await;
        assert_eq!(stays[0]["registeredAt"], "2026-10-31T16:00:00Z");
        let history = desk.done("elder_history", json!({ "elderId": wang })).await;
        let acts: Vec<Value> = history.as_array().unwrap().iter().filter(|act| act["command"] == "waiting_change").cloned().collect();
        let said: Vec<&Value> = acts.iter().flat_map(|act| act["changes"].as_array().unwrap()).collect();
        assert_eq!((acts.len(), said), (2, vec![&json!({
            "field": "waitingRegisteredAt", "before": "2026-11-02T00:00:00Z", "after": "2026-10-31T16:00:00Z",
        })]), "{history}");

        // Whom a bed was offered to had asked before.
        desk.done("offer_make", json!({ "waitingId": first["id"], "bedId": beds[0] })).await;
        desk.at("2026-11-24T02:00:00Z");
        refuse(&desk, "waiting_change", vec![(change(&stays[0], json!("2026-11-23T16:00:00Z")), "input_invalid", "registeredAt")]).await;
    }

    async fn whoever_is_taken_off_the_list_is_off_it_once(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        let asks = |elder: &str| json!({ "centreId": centre, "elderId": elder, "details": { "needsNursingBed": true } });
        desk.done("waiting_register", asks(&li)).await;
        desk.done("waiting_register", asks(&wang)).await;
        let entries = list(&desk, &centre).await;
        let first = entries.as_array().unwrap().iter().find(|one| one["name"] == "李春梅").unwrap();
        let second = entries.as_array().unwrap().iter().find(|one| one["name"] == "王秀英").unwrap();
        let withdraw = |entry: &Value, reason: &str| json!({ "waitingId": entry["id"], "reason": reason });
        refuse(&desk, "waiting_withdraw", vec![
            (withdraw(first, " "), "input_invalid", "reason"),
            (withdraw(first, &"长".repeat(201)), "input_invalid", "reason"),
            (json!({ "waitingId": "nobody", "reason": "不来了" }), "not_found", ""),
        ]).await;
        let mut kitchen = desk.app.clone();
        kitchen.session.roles = vec![Role::Kitchen];
        let gone = withdraw(first, "不来了");
        assert_eq!(call(&kitchen, "waiting_withdraw", gone.clone()).await.unwrap_err().code(), "not_allowed");
        assert_eq!(list(&desk, &centre).await, entries);
        desk.done("waiting_withdraw", gone.clone()).await;
        let names = |entries: &Value| -> Vec<String> { entries.as_array().unwrap().iter().map(|one| text(&one["name"])).collect() };
        assert_eq!(names(&list(&desk, &centre).await), ["王秀英"]);
        // Not twice, nor changed any more. Nor whoever was admitted meanwhile.
        assert_eq!(desk.refused("waiting_withdraw", gone).await.code(), "not_found");
        let change = json!({ "waitingId": first["id"], "version": 2, "details": { "needsNursingBed": false } });
        assert_eq!(desk.refused("waiting_change", change).await.code(), "not_found");
        admitted(&desk, &wang, &centre, Some(&beds[0])).await;
        assert_eq!(desk.refused("waiting_withdraw", withdraw(second, "不来了")).await.code(), "not_found");
        let trail = desk.done("elder_history", json!({ "elderId": wang })).await;
        assert!(!trail.to_string().contains("waiting_withdraw"), "{trail}");
        // Whoever asks again is registered anew.
        desk.done("waiting_register", asks(&li)).await;
        assert_eq!(names(&list(&desk, &centre).await), ["李春梅"]);
    }

    async fn waiting_ends_when_somebody_comes_whenever_that_is_entered(desk: Desk) {
        let House { centre, wards, beds } = house(&desk).await;
        let (li, wang) = (desk.elder("李春梅").await, desk.elder("王秀英").await);
        desk.at("2026-02-02T02:00:00Z");
        let asks = |elder: &str, at: Value| json!({ "centreId": centre, "elderId": elder, "details": { "needsNursingBed": true }, "registeredAt": at });
        desk.done("waiting_register", asks(&li, json!("2026-01-21T02:00:00Z"))).await;
        // Put on the list only after she had come.
        desk.done("waiting_register", asks(&wang, Value::Null)).await;
        for (elder, bed, at) in [(&li, &beds[0], "2026-01-31T02:00:00Z"), (&wang, &beds[1], "2026-02-01T02:00:00Z")] {
            let mut asked = admit(elder, &centre, Some(bed));
            (asked["at"], asked["riskCheck"]["checkedOn"]) = (json!(at), json!("2026-01-30"));
            desk.done("stay_admit", asked).await;
        }
        let all = desk.done("waiting_list", json!({ "centreId": centre })).await;
        assert_eq!((&all["entries"], &all["waitedDaysTenths"]), (&json!([]), &json!(50)), "ten days and none");
        for (from, until, ward, days, people) in [
            ("2026-01-01", "2026-02-01", None, 10, 1),
            ("2026-01-01", "2026-02-01", Some(&wards[0]), 10, 1),
            ("2026-01-01", "2026-02-01", Some(&wards[1]), 0, 0),
            ("2026-02-01", "2026-02-02", None, 0, 1),
            ("2026-02-01", "2026-02-02", Some(&wards[0]), 0, 1),
        ] {
            let mut asked = json!({ "centreId": centre, "fromOn": from, "untilOn": until });
            if let Some(ward) = ward {
                asked["wardId"] = json!(ward);
            }
            let mut rows = asked.clone();
            rows["code"] = json!("waiting_days");
            (asked["group"], asked["period"]) = (json!("all"), json!("whole"));
            let counted = desk.done("census_occupancy", asked).await;
            let figure = counted["figures"].as_array().unwrap().iter().find(|one| one["code"] == "waiting_days").unwrap().clone();
            assert_eq!((&figure["numerator"], &figure["denominator"]), (&json!(days), &json!(people)), "{from} {ward:?}");
            let rows = desk.done("census_rows", rows).await;
            let counts: Vec<i64> = rows.as_array().unwrap().iter().map(|row| row["counts"].as_i64().unwrap()).collect();
            assert_eq!((counts.len(), counts.iter().sum::<i64>()), (people, days), "{from} {ward:?}: {rows}");
        }
    }

    async fn reservations_are_listed_as_long_as_they_stand(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let other = desk.residence("另一家养老院").await;
        let day_care = desk.centre("日间中心").await;
        let (li, wang, chen) = (desk.elder("李春梅").await, desk.elder("王秀英").await, desk.elder("陈玉兰").await);
        desk.at("2026-11-23T02:00:00Z");
        let make = |bed: usize, elder: &str, from: &str, lapses: &str| json!({ "bedId": beds[bed], "elderId": elder, "fromOn": from, "lapsesOn": lapses, "note": "靠窗" });
        desk.done("reservation_make", make(0, &li, "2026-12-01", "2026-12-05")).await;
        desk.done("reservation_make", make(1, &wang, "2026-11-23", "2026-11-25")).await;
        let third = desk.done("reservation_make", make(6, &chen, "2026-11-24", "2026-12-24")).await;
        let listed = |of: Value| -> Vec<(String, String, String)> {
            of.as_array().unwrap().iter().map(|one| (text(&one["elderName"]), text(&one["bedLabel"]), text(&one["fromOn"]))).collect()
        };
        let asked = json!({ "centreId": centre });
        let row = |name: &str, bed: &str, from: &str| (name.to_owned(), bed.to_owned(), from.to_owned());
        assert_eq!(
            listed(desk.done("reservation_list", asked.clone()).await),
            [row("王秀英", "2", "2026-11-23"), row("陈玉兰", "1", "2026-11-24"), row("李春梅", "1", "2026-12-01")],
            "by day"
        );
        assert_eq!(desk.done("reservation_list", json!({ "centreId": other })).await, json!([]));
        // On the day on which it lapses it stands no longer; a cancelled one neither.
        desk.at("2026-11-24T15:59:59Z");
        assert_eq!(listed(desk.done("reservation_list", asked.clone()).await).len(), 3);
        desk.at("2026-11-24T16:00:00Z");
        desk.done("reservation_cancel", json!({ "reservationId": third["id"] })).await;
        let last = desk.done("reservation_list", asked.clone()).await;
        assert_eq!(listed(last.clone()), [row("李春梅", "1", "2026-12-01")]);
        assert_eq!((&last[0]["roomName"], &last[0]["lapsesOn"], &last[0]["note"]), (&json!("101"), &json!("2026-12-05"), &json!("靠窗")));
        // Who has come is no longer expected.
        desk.at("2026-12-01T02:00:00Z");
        admitted(&desk, &li, &centre, Some(&beds[0])).await;
        assert_eq!(desk.done("reservation_list", asked.clone()).await, json!([]));
        refuse(&desk, "reservation_list", vec![
            (json!({ "centreId": "nowhere" }), "not_found", ""),
            (json!({ "centreId": day_care }), "not_a_residence", ""),
        ]).await;
        let mut kitchen = desk.app.clone();
        kitchen.session.roles = vec![Role::Kitchen];
        assert_eq!(call(&kitchen, "reservation_list", asked).await.unwrap_err().code(), "not_allowed");
    }

    async fn what_is_agreed_is_changed_as_long_as_somebody_lives_here(desk: Desk) {
        let House { centre, beds, .. } = house(&desk).await;
        let li = desk.elder("李春梅").await;
        desk.at("2026-11-20T02:00:00Z");
        let stay = admitted(&desk, &li, &centre, Some(&beds[0])).await;
        let before = desk.done("stay_admission", json!({ "admissionId": stay })).await;
        let change = |terms: Value, risks: Value| {
            let mut all = before["terms"].clone();
            all.as_object_mut().unwrap().extend(terms.as_object().unwrap().clone());
            json!({ "admissionId": stay, "version": before["version"], "terms": all, "riskCheck": risks })
        };
        let none = Value::Null;
        let risk = |on: &str, by: &str, risks: Value| json!({ "checkedOn": on, "checkedBy": by, "risks": risks });
        let fall = json!({ "kind": "fall", "level": "high" });
        let (mut stale, mut unknown) = (change(json!({}), none.clone()), change(json!({}), none.clone()));
        (stale["version"], unknown["admissionId"]) = (json!(0), json!("nobody"));
        refuse(&desk, "stay_change_terms", vec![
            (stale, "changed_meanwhile", ""),
            (unknown, "not_found", ""),
            (change(json!({ "isShortStay": true }), none.clone()), "input_invalid", "terms.plannedToOn"),
            (change(json!({ "isShortStay": true, "plannedToOn": "2027-11-20" }), none.clone()), "input_invalid", "terms.plannedToOn"),
            (change(json!({ "plannedToOn": "2026-11-19" }), none.clone()), "input_invalid", "terms.plannedToOn"),
            (change(json!({ "trialUntilOn": "2026-11-19" }), none.clone()), "input_invalid", "terms.trialUntilOn"),
            (change(json!({ "agreementUntilOn": "2026-11-19" }), none.clone()), "input_invalid", "terms.agreementUntilOn"),
            (change(json!({ "agreementNumber": "1".repeat(41) }), none.clone()), "input_invalid", "terms.agreementNumber"),
            (change(json!({}), risk("2026-11-21", "护士甲", json!([fall]))), "input_invalid", "riskCheck.checkedOn"),
            (change(json!({}), risk("2026-11-20", " ", json!([fall]))), "input_invalid", "riskCheck.checkedBy"),
            (change(json!({}), risk("2026-11-20", "护士甲", json!([]))), "input_invalid", "riskCheck.risks"),
            (change(json!({}), risk("2026-11-20", "护士甲", json!([fall, fall]))), "input_invalid", "riskCheck.risks[1].kind"),
        ]).await;
        let mut kitchen = desk.app.clone();
        kitchen.session.roles = vec![Role::Kitchen];
        assert_eq!(call(&kitchen, "stay_change_terms", change(json!({}), none.clone())).await.unwrap_err().code(), "not_allowed");
        assert_eq!(desk.done("stay_admission", json!({ "admissionId": stay })).await, before);

        let terms = json!({
            "payer": "long_term_care_insurance", "isShortStay": true, "plannedToOn": "2026-12-20", "agreementNumber": " 2026-118 ",
            "agreementSignedOn": "2026-11-20", "agreementSignedBy": "王敏", "agreementUntilOn": "2026-12-20",
        });
        let checked = risk("2026-11-20", "护士乙", json!([fall, { "kind": "choking", "level": "low", "note": "喂食慢" }]));
        let after = desk.done("stay_change_terms", change(terms, checked)).await;
        assert_eq!(
            (&after["terms"]["payer"], &after["terms"]["plannedToOn"], &after["terms"]["agreementNumber"], &after["terms"]["agreementSignedBy"]),
            (&json!("long_term_care_insurance"), &json!("2026-12-20"), &json!("2026-118"), &json!("王敏")),
        );
        let kinds: Vec<&Value> = after["riskCheck"]["risks"].as_array().unwrap().iter().map(|one| &one["kind"]).collect();
        assert_eq!((&after["riskCheck"]["checkedBy"], kinds), (&json!("护士乙"), vec![&json!("choking"), &json!("fall")]));
        assert_eq!((&after["bed"], &after["fromAt"]), (&before["bed"], &before["fromAt"]), "where and since when stays");
        // Without a new look the one of before stays.
        let again = json!({ "admissionId": stay, "version": after["version"], "terms": after["terms"] });
        let same = desk.done("stay_change_terms", again).await;
        assert_eq!(same["riskCheck"], after["riskCheck"]);
        desk.done("stay_discharge", json!({ "admissionId": stay, "reason": "home" })).await;
        let late = json!({ "admissionId": stay, "version": same["version"], "terms": same["terms"] });
        assert_eq!(desk.refused("stay_change_terms", late).await.code(), "not_resident");
    }
}
