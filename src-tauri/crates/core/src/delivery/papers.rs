//! What the kitchen prints for its door: labels and delivery sheets.

use super::commands::day::delivery_day;
use super::commands::labels::delivery_labels;
use super::label::{AskLabels, LabelAllergy, LabelDish, MealLabel, MealLabelSheet};
use super::{AskDelivery, DeliveryDay, DeliveryDayLine, DeliveryDayStop, MealSet, PortionSum};
use crate::command::Reading;
use crate::day;
use crate::dish::{PortionSize, Texture};
use crate::error::Result;
use crate::meal::Site;
use crate::production::LeftOut;
use crate::report::table::Tone;
use crate::report::{
    Block, Cell, Column, Document, Fact, Figure, Kind, Label, LabelForm, LabelSheet, Opens, Parameters, Row,
    Table, Texts, report,
};

/// Labels for the boxes of a meal, 2 × 7 on a sheet, in the order of packing.
#[report(
    Delivery,
    by = [Kitchen, Driver, Manager, District, Administrator],
    takes = [Kitchen, Day, Meal, Start],
    papers = [A4]
)]
pub async fn delivery_labels_large(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    labels(reading, asked, "delivery_labels_large", MealLabelSheet::TwoBySeven, LabelForm::TwoBySeven).await
}

/// Labels for the boxes of a meal, 3 × 8 on a sheet, in the order of packing.
#[report(
    Delivery,
    by = [Kitchen, Driver, Manager, District, Administrator],
    takes = [Kitchen, Day, Meal, Start],
    papers = [A4]
)]
pub async fn delivery_labels_small(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    labels(reading, asked, "delivery_labels_small", MealLabelSheet::ThreeByEight, LabelForm::ThreeByEight)
        .await
}

async fn labels(
    reading: &mut Reading<'_>,
    asked: Parameters,
    name: &'static str,
    sheet: MealLabelSheet,
    form: LabelForm,
) -> Result<Document> {
    let kitchen = asked.centre(reading).await?;
    let zone = day::zone(&kitchen.time_zone)?;
    let start = asked.start(sheet.places())?;
    let on = asked.day(zone, reading.now);
    let ask =
        AskDelivery { kitchen_id: kitchen.id.clone(), delivered_on: Some(on), meal: Some(asked.meal()?) };
    let found = delivery_labels(reading, AskLabels { day: ask, sheet, start: 1, codes: Vec::new() }).await?;
    let texts = asked.texts();
    let labels: Vec<Label> =
        found.labels.iter().map(|label| one(texts, label, &found.kitchen_name, form)).collect();
    let document = Document::new(name, &asked)
        .at(&kitchen.name, zone)
        .about(texts.word("meal", found.meal.word()))
        .on(on);
    // An empty sheet would not say whether anything went wrong.
    Ok(if labels.is_empty() {
        document.table(Table::new("", Vec::new()).ends_here().or_say(texts.text("paper.noLabels")))
    } else {
        document.with(Block::Labels(LabelSheet { form, start, labels }))
    })
}

fn one(texts: Texts, label: &MealLabel, kitchen_name: &str, form: LabelForm) -> Label {
    let meal = format!("{} {}", texts.short_date(label.service_on), texts.word("meal", label.meal.word()));
    let mut what = vec![meal, texts.word("portionSize", label.portion_size.word())];
    if let Some(texture) = label.texture.filter(|texture| *texture != Texture::Regular) {
        what.push(texts.word("texture", texture.word()));
    }
    if label.of > 1 {
        what.push(format!("{}/{}", label.number, label.of));
    }
    let mut lines = vec![(Tone::Plain, what.join(" · "))];
    // What may harm stands above the dishes: it is read first, and a small label has little room.
    if !label.unmatched.is_empty() {
        let words = texts.list(&label.unmatched);
        lines.push((Tone::Danger, texts.say("delivery.unmatched", &[("words", &words)])));
    }
    let allergies: Vec<String> = label.allergies.iter().map(|one| allergy_words(texts, one)).collect();
    if !allergies.is_empty() {
        lines.push((
            Tone::Danger,
            texts.say("delivery.labelAllergies", &[("words", &texts.list(&allergies))]),
        ));
    }
    let left_out: Vec<String> = label
        .left_out
        .iter()
        .filter(|one| {
            one.allergen.is_none() || label.allergies.iter().all(|known| known.allergen != one.allergen)
        })
        .map(|one| left_out_words(texts, one))
        .collect();
    if !left_out.is_empty() {
        lines.push((Tone::Warning, texts.list(&left_out)));
    }
    if !label.note.is_empty() {
        lines.push((Tone::Strong, label.note.clone()));
    }
    if label.is_changed {
        lines.push((Tone::Danger, texts.text("delivery.labelChanged")));
    }
    let dishes: Vec<String> = label.dishes.iter().map(|dish| dish_words(texts, dish)).collect();
    if !dishes.is_empty() {
        lines.push((Tone::Plain, texts.list(&dishes)));
    }
    let run = match &label.run_name {
        Some(name) => format!("{name} {}", label.stop_place),
        None => texts.text("delivery.withoutRun"),
    };
    // A small label has no room for a line of its own for the stop.
    let at_foot = match form {
        LabelForm::TwoBySeven => {
            let mut stop = label.stop_name.clone();
            if !label.door_contact.is_empty() {
                stop.push_str(" · ");
                stop.push_str(&texts.say("homeMeal.opens", &[("who", &label.door_contact)]));
            }
            lines.push((Tone::Plain, stop));
            kitchen_name
        }
        LabelForm::ThreeByEight => label.stop_name.as_str(),
    };
    Label {
        head: label.face.clone(),
        mark: run,
        lines,
        foot: format!("{at_foot} {}", label.code),
        code: Some(label.code.clone()),
    }
}

fn dish_words(texts: Texts, dish: &LabelDish) -> String {
    let mut marks = Vec::new();
    if dish.is_instead {
        marks.push(texts.text("delivery.labelInstead"));
    }
    if dish.is_overridden {
        marks.push(texts.text("delivery.labelOverridden"));
    }
    if let Some(texture) = dish.texture {
        marks.push(texts.word("texture", texture.word()));
    }
    if marks.is_empty() {
        return dish.name.clone();
    }
    texts.say("delivery.labelDish", &[("name", &dish.name), ("marks", &texts.list(&marks))])
}

fn allergy_words(texts: Texts, allergy: &LabelAllergy) -> String {
    allergy.allergen.map_or_else(|| allergy.words.clone(), |allergen| texts.word("allergen", allergen.word()))
}

/// What is left out or cooked otherwise, in the words of the production sheet.
fn left_out_words(texts: Texts, left_out: &LeftOut) -> String {
    if let Some(diet) = left_out.diet {
        return texts.word("dietKind", diet.word());
    }
    let what = match left_out.allergen {
        Some(allergen) => texts.word("allergen", allergen.word()),
        None if left_out.ingredient_name.is_empty() => {
            return texts.word("clashCause", left_out.cause.word());
        }
        None => left_out.ingredient_name.clone(),
    };
    texts.say("delivery.labelWithout", &[("what", &what)])
}

/// The delivery sheet of a meal: each run with its stops in their order, what goes there, and what the driver must know.
#[report(Delivery, by = [Kitchen, Driver, Manager, District, Administrator], takes = [Kitchen, Day, Meal])]
pub async fn delivery_sheet(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let kitchen = asked.centre(reading).await?;
    let zone = day::zone(&kitchen.time_zone)?;
    let on = asked.day(zone, reading.now);
    let ask =
        AskDelivery { kitchen_id: kitchen.id.clone(), delivered_on: Some(on), meal: Some(asked.meal()?) };
    let day = delivery_day(reading, ask).await?;
    let texts = asked.texts();
    let said = [("on", on.to_string()), ("meal", day.meal.word().to_owned())];
    let said = said.each_ref().map(|(name, value)| (*name, value.as_str()));
    let behind = Opens::at("/kitchen/delivery", &kitchen.id, &said);
    let mut document = Document::new("delivery_sheet", &asked)
        .at(&kitchen.name, zone)
        .about(texts.word("meal", day.meal.word()))
        .on(on)
        .figures(figures(texts, &day.sum));
    if !day.without_run.is_empty() {
        document = document
            .with(Block::Banner {
                tone: Tone::Danger,
                title: texts.text("delivery.withoutRun"),
                text: texts.text("delivery.withoutRunHint"),
            })
            .table(stops(texts, &texts.text("delivery.withoutRun"), &day.without_run).all_open(&behind));
    }
    for round in day.rounds.iter().filter(|round| !round.stops.is_empty()) {
        let driver = if round.driver_name.is_empty() {
            texts.text("delivery.noDriver")
        } else {
            format!("{} {}", round.driver_name, round.driver_phone)
        };
        document = document
            .with(Block::Heading(round.name.clone()))
            .with(Block::Facts {
                columns: 3,
                facts: vec![
                    Fact::new(texts.text("delivery.driver"), driver),
                    Fact::new(texts.text("runs.vehicle"), round.vehicle.clone()),
                    Fact::new(texts.text("runs.departsAt"), round.departs_at.format("%H:%M").to_string()),
                ],
            })
            .table(stops(texts, "", &round.stops).all_open(&behind));
    }
    if day.without_run.is_empty() && day.rounds.iter().all(|round| round.stops.is_empty()) {
        document = document.table(stops(texts, "", &[]).or_say(texts.text("paper.nothingToBring")));
    }
    Ok(document
        .notes(notes(texts, &day))
        .signatures(vec![texts.text("paper.driver"), texts.text("paper.date")]))
}

fn figures(texts: Texts, sum: &PortionSum) -> Vec<Figure> {
    vec![
        Figure::new(texts.text("delivery.all"), sum.portions),
        Figure::new(texts.word("portionSize", PortionSize::Small.word()), sum.small),
        Figure::new(texts.word("portionSize", PortionSize::Regular.word()), sum.regular),
        Figure::new(texts.word("portionSize", PortionSize::Large.word()), sum.large),
        Figure::new(texts.word("mealSet", MealSet::Special.word()), sum.special),
    ]
}

fn stops(texts: Texts, title: &str, stops: &[DeliveryDayStop]) -> Table {
    let columns = vec![
        Column::new(Kind::Integer, "place", texts.text("paper.stop")),
        Column::text("name", texts.text("leftovers.site")),
        Column::text("address", texts.text("paper.address")),
        Column::count("portions", texts.text("accounts.meals")),
        Column::count("small", texts.word("portionSize", "small")),
        Column::count("regular", texts.word("portionSize", "regular")),
        Column::count("large", texts.word("portionSize", "large")),
        Column::count("special", texts.word("mealSet", "special")),
        Column::text("note", texts.text("delivery.note")),
        // Written by hand in a van: a time, and a name.
        Column::blank("time", texts.text("delivery.time"), 4.2),
        Column::blank("signed", texts.text("paper.receiver"), 7.0),
    ];
    let rows = (1i64..).zip(stops).map(|(place, stop)| {
        Row::of(vec![
            place.into(),
            Cell::text(&stop.name),
            Cell::text(&stop.address),
            stop.sum.portions.into(),
            Cell::count_or_blank(stop.sum.small),
            Cell::count_or_blank(stop.sum.regular),
            Cell::count_or_blank(stop.sum.large),
            Cell::count_or_blank(stop.sum.special),
            Cell::text(noted(texts, stop)),
            Cell::Empty,
            Cell::Empty,
        ])
        .may_open(match &stop.site {
            Site::Home { elder_id } => Some(Opens::elder(elder_id)),
            Site::Centre { .. } => None,
        })
        .tone(if stop.lines.iter().any(is_late) { Tone::Warning } else { Tone::Plain })
    });
    Table::new(title, columns).rows(rows)
}

/// Whether a line came or went after the cut-off.
const fn is_late(line: &DeliveryDayLine) -> bool {
    line.is_late_change || line.is_cancelled_late
}

/// What the driver must know of a stop: its note, who opens, and by name who came or went after the cut-off, whose box may be
/// missing or be left over.
fn noted(texts: Texts, stop: &DeliveryDayStop) -> String {
    let names = |lines: Vec<&DeliveryDayLine>| -> Vec<String> {
        lines.into_iter().map(|line| named(texts, line)).collect()
    };
    let late =
        names(stop.lines.iter().filter(|line| line.is_late_change && !line.is_cancelled_late).collect());
    let cancelled = names(stop.lines.iter().filter(|line| line.is_cancelled_late).collect());
    let mut said = Vec::new();
    if !stop.note.is_empty() {
        said.push(stop.note.clone());
    }
    for line in stop.lines.iter().filter(|line| !line.other_address.is_empty()) {
        let (name, address) = (named(texts, line), &line.other_address);
        said.push(texts.say("delivery.goesTo", &[("name", &name), ("address", address)]));
    }
    if !stop.door_contact.is_empty() {
        said.push(texts.say("homeMeal.opens", &[("who", &stop.door_contact)]));
    }
    if !late.is_empty() {
        said.push(texts.say("delivery.lateOf", &[("names", &texts.list(&late))]));
    }
    if !cancelled.is_empty() {
        said.push(texts.say("delivery.cancelledLateOf", &[("names", &texts.list(&cancelled))]));
    }
    said.join(" · ")
}

/// A name, with the portions where they are more than one.
fn named(texts: Texts, line: &DeliveryDayLine) -> String {
    if line.portions == 1 {
        return line.name.clone();
    }
    texts.say("paper.dishTimes", &[("dish", &line.name), ("count", &line.portions.to_string())])
}

/// What nothing matches stands on every sheet, by name.
fn notes(texts: Texts, day: &DeliveryDay) -> Vec<String> {
    day.rounds
        .iter()
        .flat_map(|round| &round.stops)
        .chain(&day.without_run)
        .flat_map(|stop| &stop.lines)
        .filter(|line| !line.unmatched.is_empty())
        .map(|line| {
            let words = texts.list(&line.unmatched);
            format!("{} · {}", line.name, texts.say("delivery.unmatched", &[("words", &words)]))
        })
        .collect()
}
