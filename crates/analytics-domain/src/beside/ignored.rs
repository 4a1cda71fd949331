//! Filters of a request that a figure's rows do not know.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::filters::{Filter, ResolvedFilters};

/// Why only the organisation and the zone apply to launches.
pub const OF_LAUNCHES: &str = "launches are counted by the week, of the whole organisation and over all time";
/// Why filters on candidates do not reach credits.
pub const OF_CREDITS: &str = "credits are spent on campaigns, not on candidates: all of the campaigns' credits count, \
    while the qualified candidates are the chosen ones";

/// Why no filter but the range reaches SMS that an outside provider holds.
pub const OF_HELD_SMS: &str = "SMS are counted by an outside provider, which knows the organisation and the time alone: \
    all of the organisation's SMS count";

/// A filter of the request that could not be applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IgnoredFilter {
    /// The filter.
    pub filter: Filter,
    /// Why.
    #[schema(example = "credits are spent on campaigns, not on candidates")]
    pub reason: String,
}

/// Those of some filters that a request sets, each with the same reason.
#[must_use]
pub fn ignored(filters: &ResolvedFilters, unknown: &[Filter], reason: &str) -> Vec<IgnoredFilter> {
    let set = unknown.iter().copied().filter(|filter| filters.sets(*filter));
    set.map(|filter| IgnoredFilter { filter, reason: reason.to_owned() }).collect()
}
