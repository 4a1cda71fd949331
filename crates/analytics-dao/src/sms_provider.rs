//! SMS that an outside provider holds: how it is asked for them, and what a figure has of its answer.

use analytics_domain::{
    filters::ResolvedFilters,
    metric::{Cte, Metric, Shape},
    period::DateRange,
};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::{
    axes::{Axes, windows},
    beside::extent_without,
    db::Db,
    error::DaoError,
};

/// All time, as of records: from 1970 until before 2200.
const ALL_TIME: [DateTime<Utc>; 2] = match DateTime::from_timestamp(7_258_118_400, 0) {
    Some(end) => [DateTime::UNIX_EPOCH, end],
    None => panic!("the year 2200 begins"),
};

/// Counts SMS that are kept elsewhere. Without a provider, SMS are those of the organisation's own rows.
#[async_trait]
pub trait SmsProvider: Send + Sync {
    /// How many SMS an organisation, by its slug, sent between each two edges, of which there are at least two, in
    /// order and in whole seconds. From an edge on, until before the next.
    ///
    /// # Errors
    /// When the provider cannot tell.
    async fn count(&self, org: &str, edges: &[DateTime<Utc>]) -> Result<SmsCounts, SmsUnavailable>;
}

/// What a provider counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmsCounts {
    /// A number between each two edges.
    pub counts: Vec<i64>,
    /// From the first SMS that was counted to the last; none without any.
    pub extent: Option<DateRange>,
}

/// Why a provider cannot tell, in words for those who wanted the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
pub enum SmsUnavailable {
    /// There is no connection to it.
    #[error("the SMS provider cannot be reached")]
    Unreachable,
    /// It takes too long.
    #[error("the SMS provider does not answer in time")]
    TooSlow,
    /// It answers with this status.
    #[error("the SMS provider answers with the status {0}")]
    Failed(u16),
    /// It does not take this server's token.
    #[error("the SMS provider does not admit this server")]
    NotAdmitted,
    /// It knows no organisation of this slug.
    #[error("the SMS provider does not know this organisation")]
    UnknownOrg,
    /// Its answer is not what was asked for.
    #[error("the SMS provider's answer cannot be understood")]
    Unintelligible,
    /// It failed several times, and is not asked for a while.
    #[error("the SMS provider failed several times and is not asked for a while")]
    LeftAlone,
}

/// The SMS of one figure, as a provider counted them. Its serialisation names it: equal SMS serialise equally.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeldSms {
    /// Over all time, what the figure's buckets reach over.
    pub(crate) reach: Option<DateRange>,
    /// A number per bucket of both windows, or per window; or why there is none.
    pub(crate) counts: Result<Vec<i64>, SmsUnavailable>,
}

/// Asks a provider for the SMS that a metric counts. No connection to the database is held meanwhile.
///
/// # Errors
/// As the metric. A provider that fails is no error: the SMS say so.
pub async fn held_sms(
    db: &Db,
    provider: &dyn SmsProvider,
    org: &str,
    metric: &'static Metric,
    filters: &ResolvedFilters,
) -> Result<HeldSms, DaoError> {
    let windows = windows(filters);
    if windows.is_empty() {
        return over_all_time(db, provider, org, metric, filters).await;
    }
    let counts = if metric.shape() == Shape::Series {
        count(provider, org, &Axes::new(&filters.span(), None)?.spans()).await
    } else {
        // The window before comes first in time; of figures the range's.
        count(provider, org, &windows).await.map(|counts| counts.into_iter().rev().collect())
    };
    Ok(HeldSms { reach: None, counts })
}

/// The buckets of a series reach over the provider's SMS and over the rows that the metric reads besides. What is
/// added to either before those are read is in no bucket, or in the last, until the next time somebody asks.
async fn over_all_time(
    db: &Db,
    provider: &dyn SmsProvider,
    org: &str,
    metric: &'static Metric,
    filters: &ResolvedFilters,
) -> Result<HeldSms, DaoError> {
    let own = extent_without(Cte::SmsMessage, metric, db, filters).await?;
    let SmsCounts { counts, extent } = match provider.count(org, &ALL_TIME).await {
        Ok(counted) => counted,
        Err(unavailable) => return Ok(HeldSms { reach: own, counts: Err(unavailable) }),
    };
    let both =
        |one: DateRange, other: DateRange| DateRange { start: one.start.min(other.start), end: one.end.max(other.end) };
    let reach = own.into_iter().chain(extent).reduce(both);
    if metric.shape() != Shape::Series {
        return Ok(HeldSms { reach, counts: Ok(counts) });
    }
    let counts = count(provider, org, &Axes::new(&filters.span(), reach)?.spans()).await;
    Ok(HeldSms { reach, counts })
}

/// The SMS of each span; spans are in order and do not overlap.
async fn count(provider: &dyn SmsProvider, org: &str, spans: &[DateRange]) -> Result<Vec<i64>, SmsUnavailable> {
    let is_long = |span: &&DateRange| span.start < span.end;
    let mut edges: Vec<_> = spans.iter().filter(is_long).flat_map(|span| [span.start, span.end]).collect();
    // Spans that touch share an edge. What lies between those that do not is counted in vain.
    edges.dedup();
    let counts = if edges.is_empty() { Vec::new() } else { provider.count(org, &edges).await?.counts };
    if counts.len() != edges.len().saturating_sub(1) {
        return Err(SmsUnavailable::Unintelligible);
    }
    let of = |span: &DateRange| match edges.binary_search(&span.start) {
        Ok(place) if is_long(&span) => counts[place],
        _ => 0,
    };
    Ok(spans.iter().map(of).collect())
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    /// Counts the seconds between the edges, and keeps those that it was asked for.
    #[derive(Default)]
    struct Clock(Mutex<Vec<DateTime<Utc>>>);

    #[async_trait]
    impl SmsProvider for Clock {
        async fn count(&self, _: &str, edges: &[DateTime<Utc>]) -> Result<SmsCounts, SmsUnavailable> {
            *self.0.lock().unwrap() = edges.to_vec();
            let seconds = |edge: &[DateTime<Utc>]| (edge[1] - edge[0]).num_seconds();
            Ok(SmsCounts { counts: edges.windows(2).map(seconds).collect(), extent: None })
        }
    }

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(second, 0).unwrap()
    }

    fn span(start: i64, end: i64) -> DateRange {
        DateRange { start: at(start), end: at(end) }
    }

    #[tokio::test]
    async fn spans_share_edges_and_what_lies_between_them_is_nobodys() {
        let provider = Clock::default();
        let spans = [span(0, 1), span(1, 3), span(10, 10), span(10, 14)];
        assert_eq!(count(&provider, "acme", &spans).await, Ok(vec![1, 2, 0, 4]));
        assert_eq!(*provider.0.lock().unwrap(), [0, 1, 3, 10, 14].map(at));
    }

    #[tokio::test]
    async fn nobody_is_asked_for_nothing() {
        let provider = Clock::default();
        assert_eq!(count(&provider, "acme", &[]).await, Ok(vec![]));
        assert_eq!(count(&provider, "acme", &[span(5, 5)]).await, Ok(vec![0]));
        assert!(provider.0.lock().unwrap().is_empty());
    }

    #[tokio::test]
    async fn a_number_too_few_is_not_understood() {
        struct Short;
        #[async_trait]
        impl SmsProvider for Short {
            async fn count(&self, _: &str, _: &[DateTime<Utc>]) -> Result<SmsCounts, SmsUnavailable> {
                Ok(SmsCounts { counts: vec![1], extent: None })
            }
        }
        assert_eq!(count(&Short, "acme", &[span(0, 1), span(1, 2)]).await, Err(SmsUnavailable::Unintelligible));
    }
}
