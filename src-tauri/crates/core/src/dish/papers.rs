//! The recipe card (配方卡) on paper: what a number of portions takes, how it is cooked, kept and made soft.

use super::rules;
use super::{AskRecipeCard, DishId, RecipeCard, sql};
use crate::command::{OrNotFound, Reading};
use crate::error::{Error, Fault, FieldFault, Result, Subject};
use crate::ingredient::AllergenPresence;
use crate::report::table::Tone;
use crate::report::{
    Block, Cell, Choice, Column, Document, Fact, Figure, Kind, Opens, Parameters, Row, Table, Texts, Total,
    report,
};

/// Portions of a card whose number nobody said.
const USUAL_PORTIONS: i64 = 100;

/// The dishes to choose from; each may be followed by the portions: `id:regular:small:large`.
async fn dishes(reading: &mut Reading<'_>, _asked: Parameters) -> Result<Vec<Choice>> {
    let found = sql::found(&mut reading.tx, None).await?;
    Ok(found
        .into_iter()
        .filter(|one| one.withdrawn_at.is_none())
        .map(|one| Choice { value: one.dish_id.0, words: one.details.name })
        .collect())
}

/// What a number of portions of a dish takes, weighed out and as bought, with method, textures and allergens.
#[report(Kitchen, by = [Kitchen, Manager, District, Administrator], takes = [OneOf], choices = dishes)]
pub async fn recipe_card(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let portions = portions(asked.choice.as_deref())?;
    let texts = asked.texts();
    rules::check_portions(&portions)?;
    let recorded = sql::one(&mut reading.tx, &portions.dish_id, None).await?.or_not_found(Subject::Dish)?;
    let larder = sql::larder(&mut reading.tx).await?;
    let facts = rules::facts(&recorded.dish_id, &recorded.version_id, &recorded.details, &larder);
    let card = rules::recipe_card(&portions, recorded.number, &recorded.details, &facts, &larder);
    let version = texts.say("dishes.version", &[("number", &card.number.to_string())]);
    let mut document = Document::new("recipe_card", &asked).about(format!("{} · {version}", card.name));
    if let Some(banner) = banner(texts, &card) {
        document = document.with(banner);
    }
    document = document
        .figures(figures(texts, &card))
        .table(table(texts, &card))
        .with(Block::Heading(texts.text("dishes.cooking")))
        .with(Block::Facts {
            columns: 1,
            facts: vec![
                Fact::new(texts.text("dishes.method"), &card.method),
                Fact::new(texts.text("dishes.holding"), &card.holding),
            ],
        })
        .with(Block::Heading(texts.text("dishes.texturesTitle")))
        .with(Block::Facts { columns: 1, facts: textures(texts, &card) });
    Ok(document.notes(vec![texts.text("report.recipe_card.note")]))
}

fn portions(choice: Option<&str>) -> Result<AskRecipeCard> {
    let fault = |fault| Error::invalid(vec![FieldFault { field: "choice".to_owned(), fault }]);
    let mut words = choice.ok_or_else(|| fault(Fault::Required))?.split(':');
    let dish_id = DishId(words.next().unwrap_or_default().to_owned());
    let counts: Vec<i64> =
        words.map(|word| word.parse().map_err(|_| fault(Fault::WrongForm))).collect::<Result<_>>()?;
    let (regular, small, large) = match counts.as_slice() {
        [] => (USUAL_PORTIONS, 0, 0),
        [regular, small, large] => (*regular, *small, *large),
        _ => return Err(fault(Fault::WrongForm)),
    };
    Ok(AskRecipeCard { dish_id, number: None, regular, small, large })
}

/// What nobody who cooks may overlook.
fn banner(texts: Texts, card: &RecipeCard) -> Option<Block> {
    let named = |presence| {
        let mut words: Vec<String> = card
            .allergens
            .iter()
            .filter(|source| source.presence == presence)
            .map(|source| texts.word("allergen", source.allergen.word()))
            .collect();
        words.dedup();
        words
    };
    let (sure, perhaps) = (named(AllergenPresence::Contains), named(AllergenPresence::MayContain));
    let mut said = Vec::new();
    if !sure.is_empty() {
        said.push(texts.say("dishes.paperContains", &[("allergens", &texts.list(&sure))]));
    }
    if !perhaps.is_empty() {
        said.push(texts.say("dishes.paperMayContain", &[("allergens", &texts.list(&perhaps))]));
    }
    if !card.unknown_composition.is_empty() {
        let names = texts.list(&card.unknown_composition);
        said.push(texts.say("dishes.compositionUnknownOf", &[("names", &names)]));
    }
    let tone = if sure.is_empty() { Tone::Warning } else { Tone::Danger };
    (!said.is_empty()).then(|| Block::Banner {
        tone,
        title: texts.text("dishes.allergens"),
        text: said.join(" "),
    })
}

fn figures(texts: Texts, card: &RecipeCard) -> Vec<Figure> {
    #[expect(clippy::cast_precision_loss, reason = "portions: far below 2^52")]
    let regular = card.regular_percent as f64 / 100.0;
    vec![
        Figure::new(texts.text("dishes.paperPortions"), card.portions),
        Figure::new(texts.text("dishes.paperRegular"), Cell::Decimal(regular)),
        Figure::new(texts.text("dishes.paperWeight"), Cell::Decimal(card.edible_grams / 1000.0))
            .unit(texts.text("dishes.paperKilograms")),
        Figure::new(texts.text("dishes.cost"), Cell::Money(card.cost_fen)),
    ]
}

fn table(texts: Texts, card: &RecipeCard) -> Table {
    let weight = |key: &str, title: &str| {
        Column::new(Kind::Decimal, key, texts.text(title))
            .unit(texts.text("dishes.paperKilograms"))
            .decimals(3)
            .total(Total::Sum)
    };
    let columns = vec![
        Column::text("ingredient", texts.text("dishes.ingredient")),
        Column::text("remark", texts.text("dishes.remark")),
        weight("edible", "dishes.edible"),
        weight("bought", "dishes.bought"),
        Column::money("cost", texts.text("dishes.cost")),
        Column::blank("weighed", texts.text("dishes.paperWeighed"), 6.0),
    ];
    let rows = card.lines.iter().map(|line| {
        Row::of(vec![
            Cell::text(&line.name),
            Cell::text(&line.remark),
            Cell::Decimal(line.edible_grams / 1000.0),
            Cell::Decimal(line.bought_grams / 1000.0),
            Cell::Money(line.cost_fen),
            Cell::Empty,
        ])
    });
    Table::new(texts.text("dishes.recipe"), columns)
        .rows(rows)
        .all_open(&Opens::screen("/kitchen/dishes/ingredients", &[]))
}

fn textures(texts: Texts, card: &RecipeCard) -> Vec<Fact> {
    card.textures
        .iter()
        .rev()
        .map(|one| {
            let how = if one.method.is_empty() { texts.text("dishes.asCooked") } else { one.method.clone() };
            Fact::new(texts.word("texture", one.texture.word()), how)
        })
        .collect()
}
