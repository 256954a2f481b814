//! Commands of the census.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::counting::{BedSpan, CountsByDay, Gap, Takes, common, divided, periods, places, total};
use super::earlier::{self, SameDayRule};
use super::figures::{Facts, figures};
use super::narrowed::BedsAsked;
use super::people::{PeopleFigures, number, people_of, people_of_all};
use super::spans::{People, StaySpan};
use super::sql::{BedRow, Scope};
use super::{
    AskCensusDay, AskOccupancy, CensusBed, CensusCounts, CensusDay, CensusPeriod, GroupCounts, Occupancy,
    OccupancyGroup, narrowed, spans, sql,
};
use crate::bed::board::BedState;
use crate::bed::{BedId, sql as beds};
use crate::bed::{residence, round, timeline};
use crate::centre::{CentreId, OrganisationId};
use crate::command::{OrNotFound, Reading, command};
use crate::day;
use crate::elder::ElderId;
use crate::error::{Error, Fault, Faults, Result, Subject};
use crate::store::Tx;

/// The longest span that is counted at once: ten years and the leap days in them.
const LONGEST_DAYS: i64 = 3_653;

/// Everything that is counted of a span.
pub(super) struct Counted {
    /// The beds.
    pub beds: Vec<BedRow>,
    /// What took them.
    pub spans: Vec<BedSpan>,
    /// When they were empty between two stays; complete only where the earlier stays were read too.
    pub gaps: Vec<Gap>,
    /// Nights in beds of those who left for good in the span; complete only where the earlier stays were read too.
    pub leavers_nights: i64,
    /// By which rule coming and leaving on one day counts.
    pub same_day: SameDayRule,
}

impl Counted {
    /// Takes the beds as what they were counted in closed months, where they became something else later.
    ///
    /// # Errors
    /// When the database refuses.
    pub(super) async fn counted_then(mut self, tx: &mut Tx, scope: &Scope<'_>) -> Result<Self> {
        let earlier = sql::as_counted(tx, scope).await?;
        earlier::divide(&mut self.beds, &mut self.spans, &earlier);
        Ok(self)
    }

    /// Divides the beds where the groups tell them apart by what changes in the span.
    #[must_use]
    pub(super) fn told_apart(mut self, by: OccupancyGroup, scope: &Scope<'_>) -> Self {
        if by == OccupancyGroup::Nursing {
            earlier::divide_by_nursing(&mut self.beds, &mut self.spans, scope.from, scope.until);
        }
        self
    }

    /// Leaves the beds that are asked for.
    #[must_use]
    pub(super) fn narrowed(mut self, asked: &BedsAsked<'_>) -> Self {
        narrowed::narrow(&mut self.beds, &mut self.spans, asked);
        self
    }
}

/// Reads the intervals of a span, each kind in one query; with those who left for good in it the stays before it too, for
/// their nights and the days that beds were empty.
pub(super) async fn counted(
    tx: &mut Tx,
    scope: &Scope<'_>,
    leavers: Option<&HashSet<&str>>,
) -> Result<Counted> {
    let beds = sql::beds(tx, scope).await?;
    let place: HashMap<&str, usize> =
        beds.iter().zip(0..).map(|(bed, place)| (bed.id.as_str(), place)).collect();
    let mut taken: Vec<BedSpan> = beds
        .iter()
        .enumerate()
        .map(|(bed, row)| BedSpan {
            bed,
            takes: Takes::Service,
            span: (row.in_service_from_on, row.in_service_until_on),
        })
        .collect();
    let stays = spans::stays(tx, scope, leavers.is_some()).await?;
    let mut by_bed: Vec<Vec<StaySpan<'_>>> = vec![Vec::new(); beds.len()];
    let mut leavers_nights = 0;
    for stay in spans::each_stay(&stays)? {
        let stay = stay?;
        if let (from, Some(to)) = stay.span
            && leavers.is_some_and(|leavers| leavers.contains(stay.admission))
        {
            leavers_nights += (to - from).num_days();
        }
        if let Some(bed) = place.get(stay.bed) {
            by_bed[*bed].push(stay);
        }
    }
    let leaves = spans::leaves(tx, scope).await?;
    let away = spans::by_admission(&leaves)?;
    for (bed, of_bed) in by_bed.iter_mut().enumerate() {
        // Of two that begin on one day the one that ends first came first: they never overlap.
        of_bed.sort_unstable_by_key(|stay| (stay.span.0, stay.span.1.unwrap_or(NaiveDate::MAX)));
        for stay in of_bed {
            taken.push(BedSpan { bed, takes: Takes::Occupied, span: stay.span });
            let away = away.get(stay.admission).into_iter().flatten();
            let held = away.filter_map(|leave| common(*leave, stay.span));
            taken.extend(held.map(|span| BedSpan { bed, takes: Takes::Held, span }));
        }
    }
    let gaps = spans::gaps(&by_bed, scope.from, scope.until);
    for (bed, from, to) in sql::closures(tx, scope).await? {
        let Some(bed) = place.get(bed.as_str()).copied() else { continue };
        // A closed bed that is not in service is not counted twice.
        let in_service = (beds[bed].in_service_from_on, beds[bed].in_service_until_on);
        if let Some(span) = common((from, to), in_service) {
            taken.push(BedSpan { bed, takes: Takes::Closed, span });
        }
    }
    let same_day = SameDayRule::new(&beds, sql::counted_otherwise(tx, scope).await?);
    for (bed, on) in sql::same_day(tx, scope).await? {
        let Some(bed) = place.get(bed.as_str()).copied() else { continue };
        if same_day.counts_one(&beds[bed].centre_id, on) {
            taken.push(BedSpan { bed, takes: Takes::SameDay, span: (on, Some(on)) });
        }
    }
    Ok(Counted { beds, spans: taken, gaps, leavers_nights, same_day })
}

/// Which beds belong together from a day on, and what the groups are called. The beds were told apart for it.
pub(super) fn groups(
    beds: &[BedRow],
    group: OccupancyGroup,
    from: NaiveDate,
) -> (Vec<usize>, Vec<(String, String)>) {
    let (group_of, keys) = places(beds.iter().map(|bed| match group {
        OccupancyGroup::All => ("", ""),
        OccupancyGroup::Ward => (bed.ward_id.as_str(), bed.ward_name.as_str()),
        OccupancyGroup::Kind => (bed.kind.word(), bed.kind.word()),
        OccupancyGroup::Nursing => {
            let is_nursing = bed.is_nursing(bed.in_service_from_on.max(from));
            let word = if is_nursing { "nursing" } else { "other" };
            (word, word)
        }
        OccupancyGroup::Centre => (bed.centre_id.as_str(), bed.centre_name.as_str()),
        OccupancyGroup::Organisation => (bed.organisation_id.as_str(), bed.organisation_name.as_str()),
    }));
    (group_of, keys.into_iter().map(|(key, name)| (key.to_owned(), name.to_owned())).collect())
}

/// The span that is counted: until today where later days were asked for.
pub(super) async fn scope<'a>(
    tx: &mut Tx,
    centre: Option<&'a CentreId>,
    organisation: Option<&'a OrganisationId>,
    from: NaiveDate,
    until: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Scope<'a>> {
    let mut faults = Faults::default();
    faults.when(until <= from, "untilOn", Fault::EndsBeforeBeginning);
    faults.when((until - from).num_days() > LONGEST_DAYS, "untilOn", Fault::TooLarge);
    faults.done()?;
    let today = match centre {
        Some(centre) => residence::seen(tx, centre).await?.day(now),
        None => day::date_at(day::DISTRICT_ZONE, now),
    };
    // Nothing of the future is counted; a span that lies in it altogether counts nothing.
    let until = until.min(today).max(from);
    Ok(Scope { centre, organisation, from, until })
}

/// Counts bed-days and occupancy of a span from the intervals: with and without held beds, by ward, kind, centre or
/// organisation, by day or month, with the figures of the span.
#[command(
    read,
    by = [Manager, District, Administrator],
    topics = [Beds, Centres]
)]
pub async fn census_occupancy(reading: &mut Reading<'_>, asked: AskOccupancy) -> Result<Occupancy> {
    let (centre, organisation) = (asked.centre_id.as_ref(), asked.organisation_id.as_ref());
    let tx = &mut reading.tx;
    let scope = scope(tx, centre, organisation, asked.from_on, asked.until_on, reading.now).await?;
    let beds = BedsAsked { ward: asked.ward_id.as_ref(), kind: asked.kind };
    occupancy(tx, &scope, &beds, asked.group, asked.period).await
}

/// Occupancy of a scope: the one query behind the screen and the report.
///
/// # Errors
/// When the database refuses.
pub async fn occupancy(
    tx: &mut Tx,
    scope: &Scope<'_>,
    asked: &BedsAsked<'_>,
    group: OccupancyGroup,
    period: CensusPeriod,
) -> Result<Occupancy> {
    let last_night = scope.until.checked_sub_days(Days::new(1)).unwrap_or(scope.until).max(scope.from);
    let admissions = spans::admissions(tx, scope, last_night).await?;
    let all_people = People::of(&admissions, scope, last_night)?;
    let counted = counted(tx, scope, Some(&all_people.left)).await?;
    let counted = counted.counted_then(tx, scope).await?.narrowed(asked).told_apart(group, scope);
    let (group_of, names) = groups(&counted.beds, group, scope.from);
    let days = CountsByDay::count(names.len(), &group_of, &counted.spans, scope.from, scope.until);
    let by_group: Vec<Vec<CensusCounts>> = (0..names.len()).map(|group| days.of_group(group)).collect();
    let span_days = usize::try_from((scope.until - scope.from).num_days()).unwrap_or(0);
    let mut all_days = vec![CensusCounts::default(); span_days];
    for group in &by_group {
        for (sum, day) in all_days.iter_mut().zip(group) {
            sum.beds += day.beds;
            sum.closed += day.closed;
            sum.occupied += day.occupied;
            sum.held += day.held;
            sum.same_day += day.same_day;
        }
    }
    let groups = if group == OccupancyGroup::All {
        Vec::new()
    } else {
        names
            .into_iter()
            .zip(&by_group)
            .map(|((key, name), days)| GroupCounts {
                key,
                name,
                total: total(days),
                periods: if period == CensusPeriod::Whole {
                    Vec::new()
                } else {
                    periods(days, scope.from, period)
                },
            })
            .collect()
    };
    let total = total(&all_days);
    let (people, leavings) = if asked.is_all() {
        (people_of_all(tx, scope, &counted, &all_people).await?, all_people.leavings)
    } else {
        people_of(tx, scope, &counted, asked, last_night).await?
    };
    let facts = facts(scope, &counted, total, people, last_night);
    let settings = counted.same_day.of_span(scope.from, scope.until);
    Ok(Occupancy {
        from_on: scope.from,
        until_on: scope.until,
        days: facts.days,
        same_day_counts_one: match settings.len() {
            0 => Some(true),
            1 => settings.into_iter().next(),
            _ => None,
        },
        nursing_target_percent: counted.beds.iter().map(|bed| bed.nursing_target_percent).max().unwrap_or(60),
        total,
        periods: periods(&all_days, scope.from, period),
        groups,
        figures: figures(&facts),
        leavings,
        closed_months: sql::closed_months(tx, scope).await?,
        open_notes: round::sql::open_of_span(tx, scope.centre, scope.organisation, scope.from, scope.until)
            .await?,
    })
}

fn facts(
    scope: &Scope<'_>,
    counted: &Counted,
    total: CensusCounts,
    people: PeopleFigures,
    last_night: NaiveDate,
) -> Facts {
    let at_end: Vec<&BedRow> = counted.beds.iter().filter(|bed| bed.is_in_service(last_night)).collect();
    Facts {
        total,
        days: (scope.until - scope.from).num_days(),
        beds_at_end: number(at_end.len()),
        nursing_at_end: number(at_end.iter().filter(|bed| bed.is_nursing(last_night)).count()),
        admissions: people.came,
        leavings: people.left,
        leavers_days: people.leavers_days,
        empty_days: people.empty_days,
        gaps: people.gaps,
        waiting_days: people.waiting_days,
        waited: people.waited,
        residents: people.living,
    }
}

/// Counts the beds of a centre at the midnight that ends a day: every bed and what it was, by ward and in all.
#[command(read, by = [Reception, Nurse, Manager, District, Administrator], topics = [Beds, Elders])]
pub async fn census_day(reading: &mut Reading<'_>, asked: AskCensusDay) -> Result<CensusDay> {
    let residence = residence::seen(&mut reading.tx, &asked.centre_id).await?;
    let today = residence.day(reading.now);
    let on_day = asked.on_day.unwrap_or(today);
    if on_day > today {
        return Err(Error::invalid(Vec::new()).at("onDay", Fault::InTheFuture));
    }
    let tx = &mut reading.tx;
    let next = on_day.checked_add_days(Days::new(1)).or_not_found(Subject::Centre)?;
    let scope = Scope { centre: Some(&residence.id), organisation: None, from: on_day, until: next };
    let counted = counted(tx, &scope, None).await?.counted_then(tx, &scope).await?;
    let (ward_of, names) = groups(&counted.beds, OccupancyGroup::Ward, on_day);
    let days = CountsByDay::count(names.len(), &ward_of, &counted.spans, on_day, next);
    let wards: Vec<GroupCounts> = names
        .into_iter()
        .enumerate()
        .map(|(ward, (key, name))| GroupCounts {
            key,
            name,
            total: total(&days.of_group(ward)),
            periods: Vec::new(),
        })
        // A ward whose last beds are another's by now.
        .filter(|ward| ward.total.beds > 0)
        .collect();
    let mut lying: HashMap<BedId, (ElderId, String)> = HashMap::new();
    for (bed, elder, name) in sql::lying(tx, &residence.id, on_day).await? {
        lying.insert(bed, (elder, name));
    }
    let of = |takes: Takes| -> HashSet<usize> {
        let holds = |span: &&BedSpan| span.takes == takes && day::within(on_day, span.span.0, span.span.1);
        counted.spans.iter().filter(holds).map(|span| span.bed).collect()
    };
    let (closed, held) = (of(Takes::Closed), of(Takes::Held));
    let beds = counted
        .beds
        .iter()
        .enumerate()
        .filter(|(_, bed)| bed.is_in_service(on_day))
        .map(|(place, bed)| {
            let who = lying.remove(&bed.id);
            let state = match (&who, held.contains(&place), closed.contains(&place)) {
                (Some(_), true, _) => BedState::OnLeave,
                (Some(_), false, _) => BedState::Occupied,
                (None, _, true) => BedState::Closed,
                (None, ..) => BedState::Free,
            };
            let (elder_id, name) = who.unzip();
            CensusBed {
                bed_id: bed.id.clone(),
                bed_label: format!("{}-{}", bed.room_name, bed.label),
                ward_id: bed.ward_id.clone(),
                ward_name: bed.ward_name.clone(),
                kind: bed.kind,
                is_nursing: bed.is_nursing(on_day),
                state,
                elder_id,
                name,
            }
        })
        .collect();
    let without_bed = timeline::sql::without_bed_on(tx, &residence.id, on_day).await?;
    let months = sql::closed_months(tx, &Scope { from: first_of_month(on_day), ..scope.clone() }).await?;
    let open_notes = round::sql::open_of_span(tx, Some(&residence.id), None, on_day, next).await?;
    let same_day_counts_one = counted.same_day.counts_one(&residence.id, on_day);
    let mut all = CensusCounts::default();
    for ward in &wards {
        all.beds += ward.total.beds;
        all.closed += ward.total.closed;
        all.occupied += ward.total.occupied;
        all.held += ward.total.held;
        all.same_day += ward.total.same_day;
    }
    Ok(CensusDay {
        is_provisional: on_day == today,
        is_closed: residence.is_closed(on_day),
        is_corrected: months.iter().any(|month| month.revision > 1),
        open_notes,
        same_day_counts_one,
        total: divided(all),
        wards,
        beds,
        without_bed,
        on_day,
        centre_id: residence.id,
        centre_name: residence.name,
    })
}

/// The first day of the month of a day.
pub(crate) fn first_of_month(on: NaiveDate) -> NaiveDate {
    use chrono::Datelike;
    on.with_day(1).unwrap_or(on)
}

/// Whether anybody lives at a centre: for those who ask before they count.
///
/// # Errors
/// When the database refuses.
pub async fn is_residence(tx: &mut Tx, centre: &CentreId) -> Result<bool> {
    Ok(beds::residence(tx, centre).await?.is_some_and(|found| found.is_residence))
}
