//! The words of the business: filters, periods, buckets, metric definitions,
//! response models and roles. No I/O; compiles to wasm32.

pub mod audit;
pub mod beside;
pub mod buckets;
pub mod closed_sets;
pub mod dashboard;
pub mod figures;
pub mod filters;
pub mod flows;
pub mod ingest;
pub mod metric;
pub mod org;
pub mod params;
pub mod people;
pub mod period;
pub mod records;
pub mod resources;
pub mod role;
pub mod rows;
mod whole;

pub use org::OrgScope;
