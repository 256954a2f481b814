//! How an elder eats, as papers say it: diet and texture, what is not for the elder and why, portions, notes.

use std::collections::HashMap;

use crate::diet::{self, Aversion, AversionKind, DietDetails};
use crate::elder::ElderId;
use crate::error::Result;
use crate::ingredient::IngredientId;
use crate::report::{Fact, Texts, Tone};
use crate::sql;
use crate::store::Tx;

/// What is entered of how an elder eats, with the names of the ingredients it speaks of.
pub(super) struct Eating {
    details: DietDetails,
    ingredients: HashMap<IngredientId, String>,
}

impl Eating {
    /// Reads it; of whom nothing was entered, regular food.
    pub(super) async fn read(tx: &mut Tx, elder: &ElderId) -> Result<Self> {
        let kept = diet::sql::kept(tx, Some(elder)).await?.remove(elder);
        let names: Vec<(IngredientId, String)> = sql!(tx, |on| sqlx::query_as(
            "SELECT i.id, i.name
            FROM ingredient i
            WHERE i.id IN (SELECT v.ingredient_id FROM diet_aversion v WHERE v.elder_id = $1)"
        )
        .bind(elder)
        .fetch_all(on))?;
        Ok(Self {
            details: kept.map(|kept| kept.details).unwrap_or_default(),
            ingredients: names.into_iter().collect(),
        })
    }

    /// What somebody who feeds the elder must know: diet, texture, what does not agree with the elder.
    pub(super) fn in_short(&self, texts: Texts) -> Vec<Fact> {
        let diets: Vec<String> =
            self.details.diets.iter().map(|one| texts.word("dietKind", one.word())).collect();
        let textures: Vec<String> =
            self.details.textures.iter().map(|one| texts.word("texture", one.word())).collect();
        let diet = if diets.is_empty() { texts.text("fhir.regularDiet") } else { texts.list(&diets) };
        vec![
            Fact::new(texts.text("record.diet"), diet),
            Fact::new(texts.text("record.textures"), texts.list(&textures)).tone(Tone::Strong),
            self.against(texts, AversionKind::Intolerance),
        ]
    }

    /// Everything that is entered.
    pub(super) fn whole(&self, texts: Texts) -> Vec<Fact> {
        let mut facts = self.in_short(texts);
        facts.insert(2, self.against(texts, AversionKind::Allergy));
        facts.push(self.against(texts, AversionKind::Dislike));
        let others: Vec<String> =
            self.details.other_allergies.iter().map(|one| graded(texts, &one.words, one.severity)).collect();
        facts.push(Fact::new(texts.word("aversionKind", "no_food"), texts.list(&others)));
        let portions = self.details.portions;
        let sizes =
            [("breakfast", portions.breakfast), ("lunch", portions.lunch), ("dinner", portions.dinner)].map(
                |(meal, size)| {
                    format!("{} {}", texts.word("meal", meal), texts.word("portionSize", size.word()))
                },
            );
        facts.push(Fact::new(texts.text("record.portions"), texts.list(&sizes)));
        facts.push(Fact::new(texts.text("record.dietNotes"), &self.details.notes));
        facts
    }

    fn against(&self, texts: Texts, kind: AversionKind) -> Fact {
        let said: Vec<String> = self
            .details
            .aversions
            .iter()
            .filter(|aversion| aversion.kind == kind)
            .map(|aversion| {
                let words = self.named(texts, aversion);
                // How much somebody dislikes something is not asked.
                if kind == AversionKind::Dislike { words } else { graded(texts, &words, aversion.severity) }
            })
            .collect();
        Fact::new(texts.word("aversionKind", kind.word()), texts.list(&said))
    }

    /// The group or the ingredient, with the words in which it was told where they say more.
    fn named(&self, texts: Texts, aversion: &Aversion) -> String {
        let known = match (aversion.allergen, &aversion.ingredient_id) {
            (Some(allergen), _) => texts.word("allergen", allergen.word()),
            (None, Some(id)) => self.ingredients.get(id).cloned().unwrap_or_default(),
            (None, None) => String::new(),
        };
        match (known.as_str(), aversion.words.as_str()) {
            ("", words) => words.to_owned(),
            (_, "") => known,
            (name, words) if name == words => known,
            (name, words) => texts.say("alert.withNote", &[("kind", name), ("note", words)]),
        }
    }
}

fn graded(texts: Texts, words: &str, severity: crate::elder::Severity) -> String {
    let severity = texts.word("alert.severity", severity.word());
    texts.say("alert.severityAfter", &[("text", words), ("severity", &severity)])
}
