//! The buckets of the charts: those of the range, and those of the window it is compared with.

use analytics_domain::{
    buckets::{BucketAxis, MAX_BUCKETS},
    filters::ResolvedFilters,
    period::DateRange,
};
use chrono::{DateTime, Utc};

use crate::error::DaoError;

/// The axes of both windows as one: the buckets of the earlier window come first.
#[derive(Debug)]
pub(crate) struct Axes {
    pub(crate) current: BucketAxis,
    pub(crate) previous: Option<BucketAxis>,
}

impl Axes {
    /// The axes of a question. Over all time the buckets reach over `extent`, the organisation's rows.
    ///
    /// # Errors
    /// `Invalid` where that makes more buckets than a chart can show.
    pub(crate) fn new(filters: &ResolvedFilters, extent: Option<DateRange>) -> Result<Self, DaoError> {
        let (zone, asked) = (filters.time_zone, filters.granularity);
        let now = filters.now.unwrap_or(DateTime::<Utc>::MAX_UTC);
        if let Some(covered) = filters.date_range.or(extent) {
            let granularity = asked.resolve(&covered, zone);
            if granularity.bucket_bound(&covered) > MAX_BUCKETS {
                return Err(DaoError::Invalid {
                    field: "granularity",
                    value: granularity.to_string(),
                    reason: format!("gives more than {MAX_BUCKETS} buckets; choose a wider one or a shorter range"),
                });
            }
        }
        let current = match filters.date_range {
            Some(range) => BucketAxis::new(range, asked, zone, now),
            None => BucketAxis::all_time(extent, asked, zone, now),
        };
        let previous = filters.previous_range().map(|range| BucketAxis::new(range, current.granularity, zone, now));
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

    /// The instants between the buckets. What lies between the windows is in no scope, so one instant parts them.
    pub(crate) fn inner_edges(&self) -> Vec<DateTime<Utc>> {
        let before = self.previous.as_ref().filter(|previous| !previous.is_empty());
        let parting = before.map(|_| self.current.range.start);
        let before = before.map_or(&[][..], BucketAxis::inner_edges);
        before.iter().copied().chain(parting).chain(self.current.inner_edges().iter().copied()).collect()
    }
}
