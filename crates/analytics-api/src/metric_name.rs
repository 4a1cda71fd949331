//! The name of a metric in a request.

use std::str::FromStr;

use analytics_domain::{
    dashboard::{METRICS, metric},
    metric::Metric,
};
use serde::{Serialize, Serializer};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        RefOr, Schema,
        schema::{ObjectBuilder, Type},
    },
};

/// A metric that exists. In order of name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MetricName(&'static Metric);

impl MetricName {
    /// The metric.
    #[must_use]
    pub const fn metric(self) -> &'static Metric {
        self.0
    }
}

impl PartialOrd for MetricName {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for MetricName {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.id.cmp(other.0.id)
    }
}

impl FromStr for MetricName {
    type Err = String;

    fn from_str(id: &str) -> Result<Self, String> {
        metric(id).map(Self).ok_or_else(|| {
            let allowed: Vec<_> = METRICS.iter().map(|metric| metric.id).collect();
            format!("is not a metric; allowed: {}", allowed.join(", "))
        })
    }
}

impl Serialize for MetricName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.id)
    }
}

impl PartialSchema for MetricName {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .description(Some("The name of a metric; `GET /api/v1/analytics/metrics` says what each means."))
            .enum_values(Some(METRICS.iter().map(|metric| metric.id)))
            .into()
    }
}

impl ToSchema for MetricName {}
