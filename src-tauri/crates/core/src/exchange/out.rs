//! Lists out in the shape in which they come in: what is written here can be taken in elsewhere, and taken in here it
//! changes nothing.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::elders::all_allergies;
use super::said::yuan;
use super::sql::house::House;
use super::sql::out::{StayOut, VisitOut};
use super::sql::{KnownElder, KnownPerson};
use super::{ImportField, ImportKind, fields};
use crate::day;
use crate::dish::DishId;
use crate::dish::sql::Recorded;
use crate::elder::ContactDetails;
use crate::ingredient::{AllergenPresence, Ingredient, IngredientId};
use crate::menu::cycle::Cycle;
use crate::menu::sql::Kitchen;
use crate::report::{Cell, Language};

/// One row, filled in by the keys of its fields.
pub(super) struct Filled {
    kind: ImportKind,
    language: Language,
    cells: Vec<Cell>,
}

impl Filled {
    fn of(kind: ImportKind, language: Language) -> Self {
        Self { kind, language, cells: vec![Cell::Empty; fields(kind).len()] }
    }

    fn place(&self, key: &str) -> Option<(usize, &'static ImportField)> {
        fields(self.kind).iter().enumerate().find(|(_, field)| field.key == key)
    }

    fn put(mut self, key: &str, cell: impl Into<Cell>) -> Self {
        if let Some((place, _)) = self.place(key) {
            self.cells[place] = cell.into();
        }
        self
    }

    /// A stored word, or several, as the list says them.
    fn say<'w>(self, key: &str, words: impl IntoIterator<Item = &'w str>) -> Self {
        let Some((_, field)) = self.place(key) else { return self };
        let said: Vec<&str> = words
            .into_iter()
            .filter_map(|word| field.choices.iter().find(|choice| choice.word == word))
            .map(|choice| if self.language == Language::Chinese { choice.chinese } else { choice.english })
            .collect();
        let text = said.join("、");
        self.put(key, text)
    }

    fn done(self) -> Vec<Cell> {
        self.cells
    }
}

pub(super) fn elders(known: &[KnownElder], language: Language) -> Vec<Vec<Cell>> {
    let contact = |row: Filled, which: &str, contact: Option<&ContactDetails>| {
        let Some(contact) = contact else { return row };
        let key = |part: &str| format!("{which}{part}");
        row.put(&key("Name"), contact.name.as_str())
            .say(&key("Relation"), [contact.relation.word()])
            .put(&key("Phone"), contact.phone.as_str())
            .say(&key("MayCollect"), [if contact.may_collect { "yes" } else { "no" }])
    };
    known
        .iter()
        .map(|elder| {
            let details = &elder.details;
            // The number is shown where its showing is recorded; name and birth date find the record again.
            let row = Filled::of(ImportKind::Elders, language)
                .put("name", details.name.as_str())
                .say("sex", [details.sex.word()])
                .put("birthOn", details.birth_on)
                .put("phone", details.phone.as_str())
                .put("address", details.address.as_str())
                .say("livingSituation", details.living_situation.map(|one| one.word()))
                .say("category", details.categories.first().map(|one| one.word()))
                .say("bloodType", details.blood_type.map(|one| one.word()))
                .put("allergy", Cell::text(all_allergies(&details.alerts)))
                .put("notes", details.notes.as_str());
            let row = contact(row, "contact", details.contacts.first());
            contact(row, "contact2", details.contacts.get(1)).done()
        })
        .collect()
}

pub(super) fn attendance(visits: &[VisitOut], language: Language) -> Vec<Vec<Cell>> {
    let time = |zone: &str, at: DateTime<Utc>| {
        let zone = day::zone(zone).unwrap_or(day::DISTRICT_ZONE);
        Cell::text(at.with_timezone(&zone).format("%H:%M").to_string())
    };
    visits
        .iter()
        .map(|visit| {
            Filled::of(ImportKind::Attendance, language)
                .put("name", visit.name.as_str())
                .put("birthOn", visit.birth_on)
                .put("centre", visit.centre_name.as_str())
                .put("visitOn", visit.visit_on)
                .put("arrivedAt", time(&visit.time_zone, visit.arrived_at))
                .put("departedAt", visit.departed_at.map_or(Cell::Empty, |at| time(&visit.time_zone, at)))
                .put("broughtBy", visit.brought_by.as_str())
                .put("collectedBy", visit.collected_by.as_str())
                .done()
        })
        .collect()
}

pub(super) fn beds(house: &House, language: Language) -> Vec<Vec<Cell>> {
    let centres: HashMap<&str, &str> =
        house.centres.iter().map(|centre| (centre.id.as_str(), centre.name.as_str())).collect();
    house
        .rooms
        .iter()
        .flat_map(|room| house.beds_of(&room.id).iter().map(move |bed| (room, bed)))
        .filter(|(_, bed)| bed.in_service_until_on.is_none())
        .map(|(room, bed)| {
            Filled::of(ImportKind::Beds, language)
                .put("centre", centres.get(room.centre_id.as_str()).copied().unwrap_or_default())
                .put("building", room.building_name.as_str())
                .put("floor", room.floor_name.as_str())
                .put("ward", room.ward_name.as_str())
                .put("room", room.name.as_str())
                .say("sexRule", [room.sex_rule.word()])
                .put("capacity", room.capacity)
                .put("label", bed.label.as_str())
                .say("kind", [bed.kind.word()])
                .put("nursingFromOn", bed.nursing_from_on)
                .put("nursingBasis", bed.nursing_basis.as_str())
                .put("inServiceFromOn", bed.in_service_from_on)
                .put("monthlyYuan", bed.monthly_fen.map(yuan))
                .done()
        })
        .collect()
}

pub(super) fn stays(
    kind: ImportKind,
    stays: &[StayOut],
    people: &[KnownPerson],
    language: Language,
) -> Vec<Vec<Cell>> {
    let people: HashMap<&str, &KnownPerson> =
        people.iter().map(|person| (person.id.as_str(), person)).collect();
    let is_past = kind == ImportKind::Stays;
    stays
        .iter()
        .filter(|stay| stay.to_on.is_some() == is_past)
        .filter_map(|stay| {
            let person = people.get(stay.elder_id.as_str())?;
            let from_on: NaiveDate = if is_past { stay.from_on } else { stay.admitted_on };
            let row = Filled::of(kind, language)
                .put("name", person.name.as_str())
                .put("birthOn", person.birth_on)
                .put("centre", stay.centre_name.as_str())
                .put("building", stay.building_name.as_str())
                .put("room", stay.room_name.as_str())
                .put("bed", stay.bed_label.as_str())
                .put("fromOn", from_on)
                .put("toOn", stay.to_on)
                .say("leavingReason", stay.leaving_reason.map(|reason| reason.word()))
                .put("destination", stay.destination.as_str())
                .say("payer", [stay.payer.word()])
                .say("category", [stay.category.word()])
                .put("plannedToOn", stay.planned_to_on)
                .put("agreementNumber", stay.agreement_number.as_str());
            Some(row.done())
        })
        .collect()
}

pub(super) fn ingredients(known: &[Ingredient], language: Language) -> Vec<Vec<Cell>> {
    known
        .iter()
        .filter(|one| one.withdrawn_at.is_none())
        .map(|one| {
            let details = &one.details;
            let with = |presence: AllergenPresence| {
                let marks = details.allergens.iter().filter(move |mark| mark.presence == presence);
                marks.map(|mark| mark.allergen.word()).collect::<Vec<_>>()
            };
            let mut row = Filled::of(ImportKind::Ingredients, language)
                .put("name", details.name.as_str())
                .say("foodGroup", [details.food_group.word()])
                .say("supplierGroup", [details.supplier_group.word()])
                .put("ediblePercent", details.edible_percent)
                .put("priceYuan", yuan(details.price_fen_per_kg))
                .put("packGrams", details.pack_grams)
                .say("purineClass", [details.purine_class.word()])
                .say("contains", with(AllergenPresence::Contains))
                .say("mayContain", with(AllergenPresence::MayContain))
                .say("marks", details.marks.iter().map(|mark| mark.word()))
                .say("isCompositionKnown", [if details.is_composition_known { "yes" } else { "no" }])
                .put("note", details.note.as_str());
            for (key, amount) in super::ingredients::NUTRIENTS.iter().zip(details.nutrients.each()) {
                row = row.put(key, amount.map_or(Cell::Empty, Cell::Decimal));
            }
            row.done()
        })
        .collect()
}

pub(super) fn dishes(known: &[Recorded], larder: &[Ingredient], language: Language) -> Vec<Vec<Cell>> {
    let names: HashMap<&IngredientId, &str> =
        larder.iter().map(|one| (&one.id, one.details.name.as_str())).collect();
    known
        .iter()
        .filter(|one| one.withdrawn_at.is_none())
        .flat_map(|one| one.details.ingredients.iter().map(move |part| (&one.details, part)))
        .map(|(details, part)| {
            Filled::of(ImportKind::Dishes, language)
                .put("name", details.name.as_str())
                .say("category", [details.category.word()])
                .put("ingredient", names.get(&part.ingredient_id).copied().unwrap_or_default())
                .put("grams", Cell::Decimal(part.grams))
                .put("remark", part.remark.as_str())
                .say("textures", details.textures.iter().map(|one| one.texture.word()))
                .say("seasons", details.seasons.iter().map(|one| one.word()))
                .put("smallPercent", details.small_percent)
                .put("largePercent", details.large_percent)
                .put("method", details.method.as_str())
                .put("holding", details.holding.as_str())
                .done()
        })
        .collect()
}

pub(super) fn cycles(
    kitchens: &[Kitchen],
    known: &[Cycle],
    dishes: &[Recorded],
    language: Language,
) -> Vec<Vec<Cell>> {
    let names: HashMap<&DishId, &str> =
        dishes.iter().map(|one| (&one.dish_id, one.details.name.as_str())).collect();
    let mut rows = Vec::new();
    for cycle in known {
        let kitchen = kitchens.iter().find(|kitchen| kitchen.id == cycle.kitchen_id);
        for meal in &cycle.meals {
            for slot in &meal.slots {
                let mut said = slot.dish_ids.iter().filter_map(|id| names.get(id).copied());
                let first = said.next().unwrap_or_default();
                let others: Vec<&str> = said.collect();
                let weekday = meal.weekday.to_string();
                let row = Filled::of(ImportKind::Cycles, language)
                    .put("kitchen", kitchen.map(|kitchen| kitchen.name.clone()))
                    .put("cycle", cycle.name.as_str())
                    .put("week", meal.week)
                    .say("weekday", [weekday.as_str()])
                    .say("meal", [meal.meal.word()])
                    .say("role", [slot.role.word()])
                    .put("dish", first)
                    .put("others", others.join("、"));
                rows.push(row.done());
            }
        }
    }
    rows
}
