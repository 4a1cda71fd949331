//! The buckets of the charts: those of the range, and those of the window it is compared with.

use analytics_domain::{
    buckets::{Bucket, BucketAxis, MAX_BUCKETS},
    filters::{ResolvedFilters, Span},
    period::DateRange,
};
use chrono::{DateTime, Utc};

use crate::error::DaoError;

/// The window compared with, if there is one, and the range; none over all time.
pub(crate) fn windows(filters: &ResolvedFilters) -> Vec<DateRange> {
    filters.previous_range().into_iter().chain(filters.date_range).collect()
}

/// The axes of both windows as one: the buckets of the earlier window come first.
#[derive(Debug)]
pub(crate) struct Axes {
    pub(crate) current: BucketAxis,
    pub(crate) previous: Option<BucketAxis>,
}

impl Axes {
    /// The axes of a question over a span. Over all time the buckets reach over `extent`, the organisation's rows.
    ///
    /// # Errors
    /// `Invalid` where that makes more buckets than a chart can show.
    pub(crate) fn new(span: &Span, extent: Option<DateRange>) -> Result<Self, DaoError> {
        let (zone, asked) = (span.time_zone, span.granularity);
        let now = span.now.unwrap_or(DateTime::<Utc>::MAX_UTC);
        if let Some(covered) = span.date_range.or(extent) {
            let granularity = asked.resolve(&covered, zone);
            if granularity.bucket_bound(&covered) > MAX_BUCKETS {
                return Err(DaoError::Invalid {
                    field: "granularity",
                    value: granularity.to_string(),
                    reason: format!("gives more than {MAX_BUCKETS} buckets; choose a wider one or a shorter range"),
                });
            }
        }
        let current = match span.date_range {
            Some(range) => BucketAxis::new(range, asked, zone, now),
            None => BucketAxis::all_time(extent, asked, zone, now),
        };
        let previous = span.previous_range().map(|range| BucketAxis::new(range, current.granularity, zone, now));
        Ok(Self { current, previous })
    }

    /// How many buckets of the window before come first.
    pub(crate) fn before(&self) -> usize {
        self.previous.as_ref().map_or(0, BucketAxis::len)
    }

    /// How many buckets there are in both windows.
    pub(crate) fn len(&self) -> usize {
        self.before() + self.current.len()
    }

    /// Whether there is no bucket.
    pub(crate) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A point per bucket of the range, and of the window compared with. A point is made of its bucket and of the
    /// place that this has among the buckets of both.
    pub(crate) fn points<T>(&self, point: impl Fn(Bucket, usize) -> T) -> (Vec<T>, Option<Vec<T>>) {
        let points = |axis: &BucketAxis, first: usize| {
            axis.buckets().into_iter().zip(first..).map(|(bucket, place)| point(bucket, place)).collect()
        };
        (points(&self.current, self.before()), self.previous.as_ref().map(|axis| points(axis, 0)))
    }

    /// The part of its window that each bucket covers, those of the window compared with first.
    pub(crate) fn spans(&self) -> Vec<DateRange> {
        self.previous.iter().chain([&self.current]).flat_map(spans).collect()
    }

    /// The instants between the buckets. What lies between the windows is in no scope, so one instant parts them.
    pub(crate) fn inner_edges(&self) -> Vec<DateTime<Utc>> {
        let before = self.previous.as_ref().filter(|previous| !previous.is_empty());
        let parting = before.map(|_| self.current.range.start);
        let before = before.map_or(&[][..], BucketAxis::inner_edges);
        before.iter().copied().chain(parting).chain(self.current.inner_edges().iter().copied()).collect()
    }
}

fn spans(axis: &BucketAxis) -> Vec<DateRange> {
    if axis.is_empty() {
        return Vec::new();
    }
    let DateRange { start, end } = axis.range;
    let edges: Vec<_> = [start].into_iter().chain(axis.inner_edges().iter().copied()).chain([end]).collect();
    edges.windows(2).map(|edge| DateRange { start: edge[0], end: edge[1] }).collect()
}
