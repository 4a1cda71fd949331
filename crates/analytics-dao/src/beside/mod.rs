//! The figures beside the dashboard: each metric is one statement over the base CTEs that it reads.

mod credits;
mod launches;
pub(crate) mod rows;
mod satisfaction;
mod sms;
mod time_saved;

use std::collections::HashMap;

use analytics_domain::{
    beside::{
        Basis, TOTAL_SMS,
        ignored::{IgnoredFilter, OF_HELD_SMS, ignored},
    },
    buckets::Bucket,
    closed_sets::RecordedField,
    dashboard::{NoData, OutsideSource},
    filters::{AppliedFilters, Filter, ResolvedFilters},
    metric::{Aggregate, Cte, Metric},
    period::DateRange,
};

pub use self::{
    credits::credits_per_qualified_candidate,
    launches::campaigns_launched_per_week,
    rows::{FigureRowQuery, figure_rows},
    satisfaction::{average_candidate_satisfaction, candidate_satisfaction},
    sms::{sms_sent, total_sms},
    time_saved::{time_saved, total_time_saved},
};
use crate::{
    axes::Axes,
    compile::{Term, Totals},
    cte::{self, CURRENT, PREVIOUS},
    db::{Db, Engine},
    error::DaoError,
    parts::ask,
    session::{OrgContext, Read, ReadSession, org_context},
    sms_provider::HeldSms,
    sources::Grain,
    statements::Question,
};

/// A metric that is asked for, with what its figures depend on.
struct Asked<'a> {
    metric: &'static Metric,
    filters: &'a ResolvedFilters,
    engine: Engine,
    session: ReadSession,
    context: OrgContext,
    axes: Axes,
    /// The SMS, if an outside provider holds them; then those among the organisation's rows do not count.
    held: Option<&'a HeldSms>,
}

/// The sums that a metric is made of: per base CTE those of each window, of each bucket, or both.
struct Found {
    compared: bool,
    totals: HashMap<(Cte, Grain), Vec<Totals>>,
}

/// A window, or a bucket by its place among those of both.
type Place = (Grain, usize);

impl<'a> Asked<'a> {
    /// Over all time, a series reaches over the rows that its metric reads.
    async fn new(
        metric: &'static Metric,
        filters: &'a ResolvedFilters,
        engine: Engine,
        session: ReadSession,
    ) -> Result<Self, DaoError> {
        let extent = match filters.date_range {
            Some(_) => None,
            None => extent(metric, filters, engine, &session).await?,
        };
        Self::reaching(extent, metric, filters, engine, session).await
    }

    /// Over all time, a series reaches over `extent`.
    async fn reaching(
        extent: Option<DateRange>,
        metric: &'static Metric,
        filters: &'a ResolvedFilters,
        engine: Engine,
        session: ReadSession,
    ) -> Result<Self, DaoError> {
        let context = org_context(session.reader(0), filters.scope).await?;
        let axes = Axes::new(&filters.span(), extent)?;
        Ok(Self { metric, filters, engine, session, context, axes, held: None })
    }

    /// Of a metric that counts SMS, which an outside provider may hold.
    async fn with_sms(
        held: Option<&'a HeldSms>,
        metric: &'static Metric,
        filters: &'a ResolvedFilters,
        engine: Engine,
        session: ReadSession,
    ) -> Result<Self, DaoError> {
        let Some(sms) = held else { return Self::new(metric, filters, engine, session).await };
        let mut asked = Self::reaching(sms.reach, metric, filters, engine, session).await?;
        asked.context.recorded.retain(|field| *field != RecordedField::Sms);
        Ok(Self { held, ..asked })
    }

    /// Asks for the metric's sums; none where the organisation's data cannot answer it.
    async fn find(&self) -> Result<Option<Found>, DaoError> {
        match self.absence(self.metric.id, self.metric.needs) {
            Some(_) => Ok(None),
            None => self.sums().await.map(Some),
        }
    }

    /// Asks for the metric's sums.
    async fn sums(&self) -> Result<Found, DaoError> {
        let Self { engine, filters, ref context, ref axes, .. } = *self;
        let question = Question { engine, filters, context, axes };
        let is_elsewhere = self.held.is_some() && self.metric.cte == Cte::SmsMessage;
        let statement = if is_elsewhere { None } else { question.sources(self.metric) };
        let mut totals: HashMap<_, _> = match statement {
            Some(statement) => ask(self.session.reader(0), statement).await?.into_iter().collect(),
            None => HashMap::new(),
        };
        totals.extend(self.held_totals());
        Ok(Found { compared: filters.previous_range().is_some(), totals })
    }

    /// The sums of the SMS that are held elsewhere. No metric has them in more than one grain.
    fn held_totals(&self) -> Option<((Cte, Grain), Vec<Totals>)> {
        let counts = self.held?.counts.as_ref().ok()?;
        let grain = *Grain::of(self.metric).first()?;
        let terms = Term::of(&TOTAL_SMS.aggregate);
        let totals = |count: &i64| Totals(terms.iter().map(|term| (*term, *count)).collect());
        Some(((Cte::SmsMessage, grain), counts.iter().map(totals).collect()))
    }

    /// Why a metric, or a source of one, that needs some facts has no data, if it has none.
    fn absence(&self, of: &str, needs: &[RecordedField]) -> Option<NoData> {
        let absence = |field: &RecordedField| match (field, self.held) {
            (RecordedField::Sms, Some(HeldSms { counts, .. })) => {
                counts.as_ref().err().map(|reason| NoData::unavailable(of, OutsideSource::SmsProvider, reason))
            }
            _ => self.context.missing(&[*field]).map(|missing| NoData::never_recorded(of, missing)),
        };
        needs.iter().find_map(absence)
    }

    /// Why there is no data, if there is none.
    fn no_data(&self) -> Vec<NoData> {
        self.absence(self.metric.id, self.metric.needs).into_iter().collect()
    }

    /// The filters that do not reach SMS, if they are held elsewhere.
    fn ignored_by_sms(&self) -> Vec<IgnoredFilter> {
        match self.held {
            Some(HeldSms { counts: Ok(_), .. }) => ignored(self.filters, Filter::OF_ROWS, OF_HELD_SMS),
            _ => Vec::new(),
        }
    }

    fn basis(&self, ignored_filters: Vec<IgnoredFilter>, no_data: Vec<NoData>) -> Basis {
        Basis {
            filters: AppliedFilters::new(self.filters, self.axes.current.granularity),
            ignored_filters,
            snapshot: self.session.snapshot.clone(),
            no_data,
        }
    }

    /// A point per bucket of the range, and of the window compared with.
    fn points<T>(&self, point: impl Fn(Bucket, Place) -> T) -> (Vec<T>, Option<Vec<T>>) {
        self.axes.points(|bucket, place| point(bucket, (Grain::Bucket, place)))
    }

    /// The zone of the buckets, by name.
    fn time_zone(&self) -> String {
        self.axes.current.zone.name().to_owned()
    }

    const fn read<T>(&self, body: T) -> Read<T> {
        Read { body, data_version: self.context.data_version }
    }
}

impl Found {
    fn get(&self, cte: Cte, term: Term, (grain, place): Place) -> i64 {
        self.totals.get(&(cte, grain)).and_then(|places| places.get(place)).map_or(0, |totals| totals.get(term))
    }

    /// The one number that an aggregate is made of, in a window or bucket.
    fn count(&self, cte: Cte, aggregate: &Aggregate, place: Place) -> i64 {
        Term::of(aggregate).first().map_or(0, |term| self.get(cte, *term, place))
    }

    /// A figure of the range and, if there is a comparison, of the window before.
    fn both<T>(&self, figure: impl Fn(Place) -> T) -> (T, Option<T>) {
        let of = |window| figure((Grain::Window, usize::from(window == PREVIOUS)));
        (of(CURRENT), self.compared.then(|| of(PREVIOUS)))
    }
}

/// From the first row that a metric reads, whatever the filters, to the last.
async fn extent(
    metric: &Metric,
    filters: &ResolvedFilters,
    engine: Engine,
    session: &ReadSession,
) -> Result<Option<DateRange>, DaoError> {
    cte::extent(session.reader(0), engine, filters.scope, &reads(metric)).await
}

/// From the first row that a metric reads beside those of one base CTE, whatever the filters, to the last.
pub(crate) async fn extent_without(
    one: Cte,
    metric: &Metric,
    db: &Db,
    filters: &ResolvedFilters,
) -> Result<Option<DateRange>, DaoError> {
    let others: Vec<Cte> = reads(metric).into_iter().filter(|cte| *cte != one).collect();
    let (engine, others) = (db.engine(), others.as_slice());
    if others.is_empty() {
        return Ok(None);
    }
    let extent =
        |session: ReadSession| async move { cte::extent(session.reader(0), engine, filters.scope, others).await };
    db.read_only(filters.scope, extent).await
}

fn reads(metric: &Metric) -> Vec<Cte> {
    std::iter::once(metric.cte).chain(metric.also_reads()).collect()
}
