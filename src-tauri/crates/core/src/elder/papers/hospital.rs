//! What a hospital needs of an elder, on one page (转诊信息单).

use super::eating::Eating;
use super::sql;
use crate::assessment;
use crate::command::Reading;
use crate::day;
use crate::elder::commands::elder_profile;
use crate::elder::{AlertKind, Elder, Severity, WhichElder};
use crate::error::Result;
use crate::report::{Block, Cell, Column, Document, Fact, Kind, Parameters, Row, Table, Texts, Tone, report};

/// Who the elder is, where the elder lives, allergies and risks, blood type, ability grade, what the elder may eat, and
/// whom to call: one page for a hospital.
#[report(People, by = [Reception, Nurse, Manager, District, Administrator], takes = [Elder])]
pub async fn people_hospital(reading: &mut Reading<'_>, asked: Parameters) -> Result<Document> {
    let profile = elder_profile(reading, WhichElder { elder_id: asked.elder()?.clone() }).await?;
    // Of the record that stays, where the one asked for was merged into another.
    let elder_id = &profile.elder.id;
    let grade = assessment::sql::current(&mut reading.tx, elder_id).await?;
    let eating = Eating::read(&mut reading.tx, elder_id).await?;
    let texts = asked.texts();
    let elder = &profile.elder;
    let today = day::date_at(day::DISTRICT_ZONE, reading.now);
    let home = sql::home(&mut reading.tx, elder_id, today).await?;
    let service =
        profile.enrolments.iter().find(|enrolment| day::within(today, enrolment.from_on, enrolment.until_on));
    // The hospital asks back where the elder lives, before it asks at any service.
    let place = match (&home, service) {
        (Some(home), _) => home.centre_name.clone(),
        (None, Some(service)) => service.centre_name.clone(),
        (None, None) => texts.text("paper.district"),
    };
    let grade = grade.map(|grade| {
        let words = texts.text(&format!("assessment.grade.gbt42195.g{}", grade.grade));
        let word =
            texts.say("assessment.gradeLine", &[("grade", &grade.grade.to_string()), ("words", &words)]);
        texts.say("paper.gradeOn", &[("grade", &word), ("on", &texts.date(grade.assessed_on))])
    });
    let mut document =
        Document::new("people_hospital", &asked).at(place, day::DISTRICT_ZONE).about(&elder.name).on(today);
    for banner in banners(texts, elder) {
        document = document.with(banner);
    }
    let mut known = facts(texts, elder, grade);
    if let Some(home) = home {
        known.push(Fact::new(texts.text("paper.residence"), home.centre_name));
        known.push(Fact::new(texts.text("paper.bed"), home.bed.unwrap_or_default()));
    }
    let document = document
        .with(Block::Heading(texts.text("paper.person")))
        .with(Block::Facts { columns: 2, facts: known })
        .with(Block::Facts { columns: 1, facts: eating.in_short(texts) })
        .table(contacts(texts, elder))
        .with(Block::Heading(texts.text("paper.remarks")))
        .with(Block::Facts { columns: 1, facts: vec![Fact::new(texts.text("paper.notes"), &elder.notes)] })
        .notes(vec![texts.text("report.people_hospital.note")])
        .signatures(vec![texts.text("paper.filledBy"), texts.text("paper.date")]);
    Ok(document)
}

/// Allergies before all else, then the other risks; that none is known is said too.
pub(super) fn banners(texts: Texts, elder: &Elder) -> Vec<Block> {
    let (allergies, risks): (Vec<_>, Vec<_>) =
        elder.alerts.iter().partition(|alert| alert.kind == AlertKind::Allergy);
    // As the screens word an alert.
    let line = |alert: &crate::elder::Alert| {
        let kind = texts.word("alert.kind", alert.kind.word());
        let what = match (alert.kind, alert.note.as_str()) {
            (_, "") => kind,
            // The heading says that it is an allergy.
            (AlertKind::Allergy, note) => note.to_owned(),
            (_, note) => texts.say("alert.withNote", &[("kind", &kind), ("note", note)]),
        };
        let severity = texts.word("alert.severity", alert.severity.word());
        texts.say("alert.severityAfter", &[("text", &what), ("severity", &severity)])
    };
    let separator = match texts.language() {
        crate::report::Language::Chinese => "；",
        crate::report::Language::English => "; ",
    };
    let join = |alerts: &[&crate::elder::Alert]| {
        alerts.iter().map(|alert| line(alert)).collect::<Vec<_>>().join(separator)
    };
    let mut banners = vec![if allergies.is_empty() {
        Block::Banner { tone: Tone::Plain, title: texts.text("paper.noAllergy"), text: String::new() }
    } else {
        let title = texts.word("alert.kind", AlertKind::Allergy.word());
        Block::Banner { tone: Tone::Danger, title, text: join(&allergies) }
    }];
    if !risks.is_empty() {
        let tone = if risks.iter().any(|risk| risk.severity == Severity::Severe) {
            Tone::Danger
        } else {
            Tone::Warning
        };
        banners.push(Block::Banner { tone, title: texts.text("paper.risks"), text: join(&risks) });
    }
    banners
}

pub(super) fn facts(texts: Texts, elder: &Elder, grade: Option<String>) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact::new(texts.text(key), value);
    let blood = match (elder.blood_type, elder.rhesus) {
        (Some(blood), Some(rhesus)) => {
            format!("{} {}", texts.word("bloodType", blood.word()), texts.word("rhesus", rhesus.word()))
        }
        (Some(blood), None) => texts.word("bloodType", blood.word()),
        _ => String::new(),
    };
    let disability = elder
        .disability
        .as_ref()
        .map_or_else(String::new, |disability| texts.word("disabilityKind", disability.kind.word()));
    let born =
        texts.say("paper.bornAged", &[("on", &texts.date(elder.birth_on)), ("age", &elder.age.to_string())]);
    vec![
        Fact::new(texts.text("paper.name"), format!("{} {}", elder.name, elder.name_pinyin))
            .tone(Tone::Strong),
        fact("paper.sex", texts.word("sex", elder.sex.word())),
        fact("paper.born", born),
        // Only the ends: the whole number is shown where its showing is recorded.
        fact("paper.residentNumber", elder.resident_number_masked.clone().unwrap_or_default()),
        fact("paper.bloodType", blood).tone(Tone::Strong),
        fact("paper.grade", grade.unwrap_or_default()),
        fact("paper.disability", disability),
        fact(
            "paper.living",
            elder
                .living_situation
                .map_or_else(String::new, |living| texts.word("livingSituation", living.word())),
        ),
        fact("paper.phone", elder.phone.clone()),
        fact("paper.address", elder.address.clone()),
    ]
}

pub(super) fn contacts(texts: Texts, elder: &Elder) -> Table {
    let columns = vec![
        Column::new(Kind::Integer, "order", texts.text("paper.callOrder")),
        Column::text("name", texts.text("paper.contact")),
        Column::text("relation", texts.text("paper.relation")),
        Column::text("phone", texts.text("paper.phone")),
        Column::text("address", texts.text("paper.address")),
    ];
    let rows = elder.contacts.iter().map(|contact| {
        Row::of(vec![
            Cell::Integer(contact.emergency_order),
            Cell::text(&contact.name),
            texts.word("relation", contact.relation.word()).into(),
            Cell::text(&contact.phone),
            Cell::text(&contact.address),
        ])
    });
    Table::new(texts.text("paper.whomToCall"), columns)
        .rows(rows)
        .ends_here()
        .or_say(texts.text("paper.nobodyToCall"))
}
