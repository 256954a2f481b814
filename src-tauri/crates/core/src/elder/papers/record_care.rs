//! The complete record on paper, of living and of care: assessments, admissions, leaves, waiting, offers, nights.

use chrono::{DateTime, NaiveDate, Utc};

use super::record::{date, table, words};
use crate::assessment::{Assessment, Findings};
use crate::day;
use crate::elder::record::lines::{
    AdmissionLine, LeaveLine, NightLine, OfferLine, RiskLine, StayLine, WaitingLine,
};
use crate::report::{Cell, Row, Table, Texts};

/// The day of an instant on the district's wall.
fn on(at: DateTime<Utc>) -> NaiveDate {
    day::date_at(day::DISTRICT_ZONE, at)
}

/// Every assessment, those too that count no longer.
pub(super) fn assessed(texts: Texts, assessments: &[Assessment]) -> Table {
    let columns = vec![
        date(texts, "on"),
        words(texts, "scheme"),
        words(texts, "result"),
        words(texts, "assessors"),
        words(texts, "place"),
        date(texts, "nextDue"),
        words(texts, "note"),
    ];
    let rows = assessments.iter().map(|one| {
        let ended = one.end.as_ref().map(|end| {
            let how = texts.word("assessment", end.how.word());
            texts.say("assessment.endedBecause", &[("how", &how), ("reason", &end.reason)])
        });
        let notes: Vec<String> =
            [Some(one.note.clone()), ended].into_iter().flatten().filter(|note| !note.is_empty()).collect();
        Row::of(vec![
            one.assessed_on.into(),
            texts.word("assessment.scheme", one.findings.scheme().word()).into(),
            Cell::text(result(texts, one)),
            Cell::text(texts.list(&one.assessors)),
            Cell::text(&one.place),
            one.next_due_on.into(),
            Cell::text(texts.list(&notes)),
        ])
    });
    table(texts, "assessments", columns, rows)
}

/// The grade in its words, or the points of a scheme that gives none; with the points where both are known.
fn result(texts: Texts, one: &Assessment) -> String {
    let points = match (&one.findings, &one.grading) {
        (Findings::Barthel { score }, _) => Some(*score),
        (_, Some(grading)) => Some(grading.score),
        _ => None,
    };
    let grade = one.grade.map(|grade| {
        let scheme = one.findings.scheme().word();
        let named = texts.text(&format!("assessment.grade.{scheme}.g{grade}"));
        texts.say("assessment.gradeLine", &[("grade", &grade.to_string()), ("words", &named)])
    });
    let points = points.map(|points| texts.say("record.points", &[("points", &points.to_string())]));
    texts.list(&[grade, points].into_iter().flatten().collect::<Vec<String>>())
}

pub(super) fn admitted(texts: Texts, admissions: &[AdmissionLine]) -> Table {
    let columns = vec![
        words(texts, "centre"),
        date(texts, "from"),
        date(texts, "to"),
        words(texts, "payer"),
        words(texts, "agreement"),
        words(texts, "leavingReason"),
        words(texts, "destination"),
    ];
    let rows = admissions.iter().map(|one| {
        Row::of(vec![
            Cell::text(&one.centre_name),
            one.from_on.into(),
            one.to_on.into(),
            texts.word("payer", one.payer.word()).into(),
            Cell::text(&one.agreement_number),
            one.leaving_reason.map(|reason| texts.word("leavingReason", reason.word())).into(),
            Cell::text(&one.destination),
        ])
    });
    table(texts, "admissions", columns, rows)
}

pub(super) fn looked_at(texts: Texts, risks: &[RiskLine]) -> Table {
    let columns = vec![
        date(texts, "on"),
        words(texts, "risk"),
        words(texts, "level"),
        words(texts, "checkedBy"),
        words(texts, "note"),
    ];
    let rows = risks.iter().map(|one| {
        Row::of(vec![
            one.checked_on.into(),
            texts.word("riskKind", one.kind.word()).into(),
            texts.word("riskLevel", one.level.word()).into(),
            Cell::text(&one.checked_by),
            Cell::text(&one.note),
        ])
    });
    table(texts, "risks", columns, rows)
}

pub(super) fn lived(texts: Texts, stays: &[StayLine]) -> Table {
    let columns = vec![words(texts, "centre"), words(texts, "bed"), date(texts, "from"), date(texts, "to")];
    let rows = stays.iter().map(|stay| {
        Row::of(vec![
            Cell::text(&stay.centre_name),
            Cell::text(&stay.bed),
            stay.from_on.into(),
            stay.to_on.into(),
        ])
    });
    table(texts, "stays", columns, rows)
}

pub(super) fn left_the_bed(texts: Texts, leaves: &[LeaveLine]) -> Table {
    let columns = vec![
        date(texts, "from"),
        date(texts, "back"),
        words(texts, "leaveKind"),
        words(texts, "destination"),
        words(texts, "holdsBed"),
        words(texts, "note"),
    ];
    let rows = leaves.iter().map(|one| {
        Row::of(vec![
            one.from_on.into(),
            one.to_on.into(),
            texts.word("leaveKind", one.kind.word()).into(),
            Cell::text(&one.destination),
            yes(texts, one.holds_bed),
            Cell::text(&one.note),
        ])
    });
    table(texts, "leaves", columns, rows)
}

pub(super) fn waited(texts: Texts, waiting: &[WaitingLine]) -> Table {
    let columns = vec![
        words(texts, "centre"),
        date(texts, "since"),
        words(texts, "nursingBed"),
        date(texts, "ended"),
        words(texts, "how"),
        words(texts, "note"),
    ];
    let rows = waiting.iter().map(|one| {
        Row::of(vec![
            Cell::text(&one.centre_name),
            on(one.registered_at).into(),
            yes(texts, one.needs_nursing_bed),
            one.ended_at.map(on).into(),
            one.ended_how.map(|how| texts.word("record.waitingEnd", how.word())).into(),
            Cell::text(&one.note),
        ])
    });
    table(texts, "waiting", columns, rows)
}

pub(super) fn offered(texts: Texts, offers: &[OfferLine]) -> Table {
    let columns = vec![
        date(texts, "on"),
        words(texts, "centre"),
        words(texts, "bed"),
        date(texts, "lapses"),
        words(texts, "answer"),
        words(texts, "note"),
    ];
    let rows = offers.iter().map(|one| {
        Row::of(vec![
            on(one.made_at).into(),
            Cell::text(&one.centre_name),
            Cell::text(&one.bed),
            one.lapses_on.into(),
            one.answer.map(|answer| texts.word("offerAnswer", answer.word())).into(),
            Cell::text(&one.note),
        ])
    });
    table(texts, "offers", columns, rows)
}

pub(super) fn seen_at_night(texts: Texts, nights: &[NightLine]) -> Table {
    let columns =
        vec![date(texts, "on"), words(texts, "found"), words(texts, "note"), words(texts, "completion")];
    let rows = nights.iter().map(|one| {
        Row::of(vec![
            one.night_on.into(),
            texts.word("nightFound", one.found.word()).into(),
            Cell::text(&one.note),
            Cell::text(&one.completion),
        ])
    });
    table(texts, "nights", columns, rows)
}

/// A tick in words: on paper an empty cell says no.
fn yes(texts: Texts, is_so: bool) -> Cell {
    if is_so { texts.text("record.yes").into() } else { Cell::Empty }
}
