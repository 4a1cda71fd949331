//! Time saved, by source: one statement over all of them.

use analytics_domain::{
    beside::{
        TIME_SAVED_SERIES, TOTAL_TIME_SAVED,
        time_saved::{
            SourceTimeSaved, TimeSaved, TimeSavedPoint, TimeSavedResponse, TimeSavedSource, TotalTimeSavedResponse,
            WORK, Work, minutes,
        },
    },
    buckets::Bucket,
    dashboard::NoData,
    filters::ResolvedFilters,
};

use super::{Asked, Found, Place};
use crate::{DaoError, Db, Read, compile::Term, sms_provider::HeldSms};

/// Minutes saved per bucket, by source. SMS are those of the organisation's rows, or those that an outside provider
/// holds.
///
/// # Errors
/// As the dashboard.
pub async fn time_saved(
    db: &Db,
    filters: &ResolvedFilters,
    held: Option<&HeldSms>,
) -> Result<Read<TimeSavedResponse>, DaoError> {
    let engine = db.engine();
    db.read_only(filters.scope, |session| async move {
        let asked = Asked::with_sms(held, &TIME_SAVED_SERIES, filters, engine, session).await?;
        let found = asked.sums().await?;
        let points =
            asked.records_work().then(|| asked.points(|bucket, place| point(bucket, &asked.work_in(&found, place))));
        let (points, previous) = points.unzip();
        Ok(asked.read(TimeSavedResponse {
            basis: asked.basis(asked.ignored_by_sms(), asked.work_without_data()),
            settings: asked.context.settings.time_saved,
            granularity: asked.axes.current.granularity,
            time_zone: asked.time_zone(),
            points,
            previous: previous.flatten(),
        }))
    })
    .await
}

/// Minutes saved, in all and by source. SMS are those of the organisation's rows, or those that an outside provider
/// holds.
///
/// # Errors
/// As the dashboard.
pub async fn total_time_saved(
    db: &Db,
    filters: &ResolvedFilters,
    held: Option<&HeldSms>,
) -> Result<Read<TotalTimeSavedResponse>, DaoError> {
    let engine = db.engine();
    db.read_only(filters.scope, |session| async move {
        let asked = Asked::with_sms(held, &TOTAL_TIME_SAVED, filters, engine, session).await?;
        let found = asked.sums().await?;
        let (saved, previous) = found.both(|place| total(&asked.work_in(&found, place)));
        Ok(asked.read(TotalTimeSavedResponse {
            basis: asked.basis(asked.ignored_by_sms(), asked.work_without_data()),
            settings: asked.context.settings.time_saved,
            saved,
            previous: previous.filter(|_| asked.records_work()),
        }))
    })
    .await
}

/// The work of one source in a window or bucket.
struct Done {
    source: TimeSavedSource,
    /// None where the organisation never recorded such work, or it cannot be asked for.
    sums: Option<Sums>,
}

#[derive(Clone, Copy)]
struct Sums {
    units: i64,
    seconds: i64,
    saved_ms: i64,
}

impl Done {
    fn minutes(&self) -> Option<f64> {
        self.sums.map(|sums| minutes(sums.saved_ms))
    }
}

impl Asked<'_> {
    fn records(&self, work: &Work) -> bool {
        self.absence(work.source.as_str(), &[work.needs]).is_none()
    }

    fn records_work(&self) -> bool {
        WORK.iter().any(|work| self.records(work))
    }

    /// The sources without data.
    fn work_without_data(&self) -> Vec<NoData> {
        WORK.iter().filter_map(|work| self.absence(work.source.as_str(), &[work.needs])).collect()
    }

    fn work_in(&self, found: &Found, place: Place) -> Vec<Done> {
        let settings = &self.context.settings.time_saved;
        let done = |work: &Work| {
            let units = found.get(work.cte, Term::Rows(work.condition), place);
            let seconds = work.length.map_or(0, |length| found.get(work.cte, Term::Sum(length, work.condition), place));
            let saved_ms = settings.saved_ms(work.source, units, seconds);
            Done { source: work.source, sums: self.records(work).then_some(Sums { units, seconds, saved_ms }) }
        };
        WORK.iter().map(done).collect()
    }
}

/// Minutes that all work saved; none where none was ever recorded.
fn all_minutes(work: &[Done]) -> Option<f64> {
    work.iter().filter_map(|done| done.sums).map(|sums| sums.saved_ms).reduce(|sum, ms| sum + ms).map(minutes)
}

fn total(work: &[Done]) -> TimeSaved {
    let source = |done: &Done| SourceTimeSaved {
        source: done.source,
        minutes: done.minutes(),
        units: done.sums.map(|sums| sums.units),
        seconds: done.sums.map(|sums| sums.seconds),
    };
    TimeSaved { value: all_minutes(work), sources: work.iter().map(source).collect() }
}

fn point(bucket: Bucket, work: &[Done]) -> TimeSavedPoint {
    let of = |source| work.iter().find(|done| done.source == source).and_then(Done::minutes);
    TimeSavedPoint {
        bucket,
        total: all_minutes(work).unwrap_or(0.0),
        calls: of(TimeSavedSource::Calls),
        web_calls: of(TimeSavedSource::WebCalls),
        sms: of(TimeSavedSource::Sms),
        resume_screenings: of(TimeSavedSource::ResumeScreenings),
        notetaking: of(TimeSavedSource::Notetaking),
    }
}
