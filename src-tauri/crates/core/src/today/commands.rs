//! The command of the start screen.

use chrono::Days;
use rayon::prelude::*;

use super::{
    Attention, AttentionAbout, AttentionKind, FigureKind, FigurePart, TodayFigure, TodayOverview, Urgency,
    attendance, beds, kitchen, rules, sql,
};
use crate::assessment::due::{DueStanding, ListDue};
use crate::attendance::outline::outlines;
use crate::bed::board::commands::bed_board;
use crate::bed::residence::AskResidence;
use crate::centre::Centre;
use crate::command::{OrNotFound, Reading, command};
use crate::error::{Result, Subject};
use crate::food_safety::AskSafetyDay;
use crate::food_safety::commands::safety_day;
use crate::meal::sql::{AskedMeals, KnownMeals};
use crate::menu::assign::load::PlannedMeals;
use crate::{centre, day, delivery};

/// Says what needs a decision in the whole district, the gravest first, and the figures of the day.
#[command(
    read,
    by = [Reception, Nurse, Kitchen, Manager, District, Administrator],
    topics = [Attendance, Centres, Elders, Enrolments, Assessments, Beds, Diets, Meals, Menus, Production, Delivery]
)]
pub async fn today_overview(reading: &mut Reading<'_>) -> Result<TodayOverview> {
    let today = day::date_at(day::DISTRICT_ZONE, reading.now);
    let first = today - Days::new(rules::TREND_DAYS);
    let mut attention = Vec::new();
    let (mut came, mut residents) = (Vec::new(), Vec::new());
    let centres = centre::sql::list(&mut reading.tx, None).await?;
    let offers = sql::standing_offers(&mut reading.tx, today).await?;
    let day_care: Vec<&Centre> = centres.iter().filter(|centre| centre.gives_day_care).collect();
    let mut outlines = outlines(&mut reading.tx, &day_care, reading.now).await?.into_iter();
    for centre in &centres {
        let part = |value, of| FigurePart {
            centre_id: centre.id.clone(),
            centre_name: centre.name.clone(),
            value,
            of: Some(of),
        };
        if centre.gives_day_care {
            let outline = outlines.next().or_not_found(Subject::Centre)?;
            came.push(part(outline.counts.here + outline.counts.gone, outline.counts.expected));
            attention.extend(attendance::of_outline(&outline, reading.now));
        }
        if centre.is_residence {
            let board = bed_board(reading, AskResidence { centre_id: centre.id.clone() }).await?;
            residents.push(part(board.counts.residents, board.counts.beds));
            attention.extend(beds::of_board(&board, &offers, reading.now));
        }
        if centre.is_kitchen {
            let book = safety_day(reading, AskSafetyDay { kitchen_id: centre.id.clone(), on: None }).await?;
            attention.extend(kitchen::of_safety(&book));
        }
    }
    let mut attention = attendance::with_phones(&mut reading.tx, attention).await?;
    attention.extend(assessments(reading).await?);

    let mut figures = Vec::new();
    let tx = &mut reading.tx;
    if !came.is_empty() {
        let known = sql::persons_by_day(tx, first, today).await?;
        figures.push(TodayFigure::of_parts(FigureKind::DayCarePersons, came, rules::filled(&known, today)));
    }
    if !residents.is_empty() {
        let trend = rules::held_on(&sql::admissions_since(tx, first).await?, today);
        figures.push(TodayFigure::of_parts(FigureKind::Residents, residents, trend));
    }
    let (mut meals, mut served) = (Vec::new(), rules::filled(&[], today));
    for place in centres.iter().filter(|centre| centre.is_kitchen) {
        let here = (&place.id, place.name.as_str());
        let until = today + kitchen::CLASHES_AHEAD;
        let known = KnownMeals::read(tx, AskedMeals::of_days(&place.id, first, until)).await?;
        let planned = PlannedMeals::read(tx, &place.id, today, until).await?;
        let meals_ahead = kitchen::meals_ahead(&known, &planned, today, reading.now);
        attention.extend(kitchen::clashes_ahead(here, &meals_ahead, today));
        let ahead = kitchen::still_to_serve(&known, today, reading.now);
        let red = delivery::commands::day::without_run(tx, &place.id, today, &ahead, &known).await?;
        attention.extend(kitchen::without_run(here, red));
        let open = delivery::sql::door::open_checks(tx, &place.id).await?;
        attention.extend(kitchen::welfare(here, open));
        attention.extend(kitchen::unmatched(here, &meals_ahead));
        meals.push(FigurePart {
            centre_id: place.id.clone(),
            centre_name: place.name.clone(),
            value: kitchen::portions(kitchen::eaters(&meals_ahead)),
            of: None,
        });
        served.par_iter_mut().for_each(|day| day.value += kitchen::portions_of_day(&known, day.on));
    }
    if !meals.is_empty() {
        figures.push(TodayFigure::of_parts(FigureKind::Meals, meals, served));
    }
    rules::put_in_order(&mut attention);
    Ok(TodayOverview { today, now: reading.now, attention, figures })
}

/// Assessments that are overdue, over the whole district.
async fn assessments(reading: &mut Reading<'_>) -> Result<Option<Attention>> {
    let asked = ListDue {
        centre_id: None,
        standing: Some(DueStanding::Overdue),
        within_days: 0,
        offset: 0,
        limit: i64::try_from(super::NAMED).unwrap_or(i64::MAX),
    };
    let page = crate::assessment::commands::assessment_due(reading, asked).await?;
    let about =
        page.rows.iter().map(|row| AttentionAbout::elder(&row.elder_id, &row.name).on(row.next_due_on));
    Ok((page.counts.overdue > 0).then(|| Attention {
        kind: AttentionKind::AssessmentDue,
        urgency: Urgency::Soon,
        centre_id: None,
        centre_name: String::new(),
        count: page.counts.overdue,
        about: about.collect(),
    }))
}
