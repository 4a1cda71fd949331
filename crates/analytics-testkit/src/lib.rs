//! What tests stand on: a migrated database of their own on either engine,
//! `PostgreSQL` clusters that may be stopped and killed, organisations and their
//! scopes, and the folder of the real data sets.

mod data_sets;
mod databases;
mod scopes;
mod shared_cluster;

pub use analytics_dao::Engine;
pub use data_sets::data_dir;
pub use databases::{TestDb, fresh_db, fresh_db_on, fresh_db_with};
pub use scopes::{org, scope};
pub use temp_postgres::TempPostgres;
