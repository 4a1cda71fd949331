//! The only crate that knows SQL: connections, base CTEs, metrics, rows and stores.

pub mod api_keys;
pub mod audit;
mod axes;
pub mod beside;
mod broken_off;
pub mod campaigns;
mod compile;
mod cte;
mod cursor;
pub mod dashboard;
mod db;
mod dialect;
pub mod entities;
pub mod error;
pub mod facets;
mod figures;
pub mod flows;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
pub mod health;
mod idempotency;
pub mod identity;
pub mod ingest;
pub mod invitations;
pub mod orgs;
mod parts;
mod plans;
mod read_slots;
mod replica;
mod row_security;
pub mod rows;
mod search;
mod secret;
mod session;
pub mod sms_provider;
mod sources;
mod sqlite_file;
mod statements;
mod unfinished;
pub mod users;

pub use broken_off::broken_off;
pub use db::{Db, DbConfig, Engine};
pub use error::{DaoError, ErrorKind};
pub use session::Read;
pub use unfinished::StillWriting;
