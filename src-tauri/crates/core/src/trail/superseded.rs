//! From when until when something was said to be, before it was said otherwise. The database keeps it by triggers,
//! because ends are moved in many places; the act that moved them dates what was kept.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::error::Result;
use crate::store::Tx;
use crate::{sql, sql_execute};

crate::words! {
    /// What has a span that is kept when it is said otherwise.
    pub enum SpanSubject {
        /// 服务登记
        Enrolment,
        /// 服务暂停
        EnrolmentPause,
        /// 缺勤
        Absence,
        /// 停餐
        MealStop,
        /// 入住
        Admission,
        /// 离床
        BedLeave,
        /// 休息日: named by its centre
        CentreClosedDay,
        /// 加开日: named by its centre
        CentreExtraDay,
    }
}

/// A span as it was said until an instant.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct SupersededSpan {
    /// Of what.
    pub subject: SpanSubject,
    /// Of which.
    pub subject_id: String,
    /// The first day, of what is said in days.
    pub from_on: Option<NaiveDate>,
    /// The day after the last; none: until further notice.
    pub until_on: Option<NaiveDate>,
    /// The beginning, of what is said in instants. Of closed and extra days: since when they had been said.
    pub from_at: Option<DateTime<Utc>>,
    /// The end; none: until further notice.
    pub to_at: Option<DateTime<Utc>>,
    /// When somebody on leave was to be back.
    pub planned_return_on: Option<NaiveDate>,
    /// For which weekday an extra day stood; none: its own.
    pub weekday: Option<i64>,
    /// It was taken back then, and has been given back since.
    pub was_withdrawn: bool,
    /// When it was said otherwise.
    pub replaced_at: DateTime<Utc>,
}

/// When something was known, in the time of recording: half-open, no end: to this day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Known {
    /// When it was recorded.
    #[sqlx(rename = "recorded_at")]
    pub from: DateTime<Utc>,
    /// When it was said otherwise.
    #[sqlx(skip)]
    pub until: Option<DateTime<Utc>>,
}

impl Known {
    /// Known ever since an instant.
    #[must_use]
    pub const fn since(from: DateTime<Utc>) -> Self {
        Self { from, until: None }
    }

    /// Whether it was known at an instant.
    #[must_use]
    pub fn at(self, instant: DateTime<Utc>) -> bool {
        self.from <= instant && self.until.is_none_or(|until| instant < until)
    }

    /// Whether it holds to this day.
    #[must_use]
    pub const fn is_now(self) -> bool {
        self.until.is_none()
    }

    /// What is left of it without a time: nothing, one piece or two.
    pub fn without(self, other: Self) -> impl Iterator<Item = Self> {
        let before = Self { from: self.from, until: earlier(self.until, Some(other.from)) };
        let after = other.until.map(|until| Self { from: self.from.max(until), until: self.until });
        [Some(before), after].into_iter().flatten().filter(|piece| !piece.is_empty())
    }

    /// Whether it was known at no instant at all.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.until.is_some_and(|until| until <= self.from)
    }
}

fn earlier(one: Option<DateTime<Utc>>, other: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
    one.into_iter().chain(other).min()
}

/// Something that is said from when until when.
pub trait Spanned: Clone {
    /// Its identifier.
    fn id(&self) -> &str;
    /// When it was known as it stands here.
    fn known(&mut self) -> &mut Known;
    /// Whether it was taken back.
    fn is_withdrawn(&self) -> bool;
    /// Takes the span that was said before.
    fn take(&mut self, span: &SupersededSpan);
}

/// Everything that was ever said of one thing, each with when it was known; `older` are its spans in the order in which
/// they were replaced.
pub fn versions<T: Spanned>(mut latest: T, older: &[SupersededSpan]) -> Vec<T> {
    let mut all = Vec::with_capacity(older.len() + 1);
    for span in older {
        let mut version = latest.clone();
        version.take(span);
        version.known().until = Some(span.replaced_at);
        if !span.was_withdrawn && !version.known().is_empty() {
            all.push(version);
        }
        latest.known().from = span.replaced_at;
    }
    if !latest.is_withdrawn() {
        all.push(latest);
    }
    all
}

/// The spans that were said otherwise after an instant, by what they are spans of, in the order in which they were
/// replaced.
#[derive(Debug, Default)]
pub struct Superseded(HashMap<SpanSubject, HashMap<String, Vec<SupersededSpan>>>);

impl Superseded {
    /// Reads them.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn since(tx: &mut Tx, instant: DateTime<Utc>) -> Result<Self> {
        let rows: Vec<SupersededSpan> = sql!(tx, |on| {
            sqlx::query_as(
            "SELECT subject, subject_id, from_on, until_on, from_at, to_at, planned_return_on, weekday, was_withdrawn,
                replaced_at
            FROM superseded_span
            WHERE replaced_at > $1
            ORDER BY replaced_at"
        )
        .bind(instant)
        .fetch_all(on)
        })?;
        let mut found = Self::default();
        for row in rows {
            let of_subject = found.0.entry(row.subject).or_default();
            of_subject.entry(row.subject_id.clone()).or_default().push(row);
        }
        Ok(found)
    }

    /// Whether there are any of a kind.
    #[must_use]
    pub fn has(&self, subject: SpanSubject) -> bool {
        self.0.contains_key(&subject)
    }

    /// Those of one thing.
    #[must_use]
    pub fn of(&self, subject: SpanSubject, id: &str) -> &[SupersededSpan] {
        self.0.get(&subject).and_then(|of_subject| of_subject.get(id)).map_or(&[], Vec::as_slice)
    }

    /// All of a kind.
    pub fn all(&self, subject: SpanSubject) -> impl Iterator<Item = &SupersededSpan> {
        self.0.get(&subject).into_iter().flat_map(|of_subject| of_subject.values().flatten())
    }

    /// Puts in the place of what is said now everything that was ever said of it: `latest` are those of which something
    /// was said otherwise, whatever is said of them now.
    pub fn put_into<T: Spanned>(&self, subject: SpanSubject, rows: &mut Vec<T>, latest: Vec<T>) {
        if !self.has(subject) {
            return;
        }
        rows.retain(|row| self.of(subject, row.id()).is_empty());
        for row in latest {
            let older = self.of(subject, row.id());
            rows.extend(versions(row.clone(), older));
        }
    }
}

/// Dates what an act said otherwise.
///
/// # Errors
/// When the database refuses.
pub async fn date(tx: &mut Tx, at: DateTime<Utc>) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query(
        "UPDATE superseded_span SET replaced_at = $1 WHERE replaced_at IS NULL"
    )
    .bind(at)
    .execute(on))?;
    Ok(())
}

/// Forgets what an act said otherwise: of a history that is made up, nothing was ever said differently.
///
/// # Errors
/// When the database refuses.
pub async fn forget(tx: &mut Tx) -> Result<()> {
    sql_execute!(tx, |on| sqlx::query("DELETE FROM superseded_span WHERE replaced_at IS NULL").execute(on))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn instant(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + chrono::TimeDelta::minutes(minutes)
    }

    fn day(number: u64) -> NaiveDate {
        NaiveDate::default() + chrono::Days::new(number)
    }

    #[derive(Debug, Clone, PartialEq)]
    struct Pause {
        until_on: Option<NaiveDate>,
        is_withdrawn: bool,
        known: Known,
    }

    impl Spanned for Pause {
        fn id(&self) -> &str {
            "p"
        }

        fn known(&mut self) -> &mut Known {
            &mut self.known
        }

        fn is_withdrawn(&self) -> bool {
            self.is_withdrawn
        }

        fn take(&mut self, span: &SupersededSpan) {
            self.until_on = span.until_on;
        }
    }

    fn span(until_on: Option<NaiveDate>, was_withdrawn: bool, replaced: i64) -> SupersededSpan {
        SupersededSpan {
            subject: SpanSubject::EnrolmentPause,
            subject_id: "p".to_owned(),
            from_on: None,
            until_on,
            from_at: None,
            to_at: None,
            planned_return_on: None,
            weekday: None,
            was_withdrawn,
            replaced_at: instant(replaced),
        }
    }

    #[test]
    fn each_version_is_known_until_the_next_was_said() {
        let now = Pause { until_on: Some(day(9)), is_withdrawn: false, known: Known::since(instant(0)) };
        let older = [span(None, false, 10), span(Some(day(3)), true, 20), span(Some(day(5)), false, 30)];
        let known: Vec<_> = versions(now.clone(), &older)
            .into_iter()
            .map(|version| (version.until_on, version.known.from, version.known.until))
            .collect();
        assert_eq!(
            known,
            [
                (None, instant(0), Some(instant(10))),
                (Some(day(5)), instant(20), Some(instant(30))),
                (Some(day(9)), instant(30), None),
            ]
        );
        assert_eq!(versions(Pause { is_withdrawn: true, ..now.clone() }, &[]), []);
        // Recorded and said otherwise in one act: nobody ever knew it.
        assert_eq!(versions(now, &[span(None, false, 0)]).len(), 1);
    }

    fn any_known() -> impl Strategy<Value = Known> {
        (0i64..40, prop::option::of(0i64..40)).prop_map(|(from, length)| Known {
            from: instant(from),
            until: length.map(|length| instant(from + length)),
        })
    }

    proptest! {
        #[test]
        fn what_is_left_is_what_was_known_and_not_taken_away(one in any_known(), other in any_known(), at in 0i64..90) {
            let left = one.without(other).filter(|piece| piece.at(instant(at))).count();
            prop_assert_eq!(left, usize::from(one.at(instant(at)) && !other.at(instant(at))));
        }
    }
}
