//! What the tests stand on: a database with an organisation, files to import, and a
//! look at what is stored.

use std::{
    fs,
    path::{Path, PathBuf},
};

use analytics_dao::{Db, Engine, audit::Actor};
use analytics_domain::{OrgScope, ingest::IngestSummary, records::RecordKind};
use analytics_import::{ImportError, ImportOptions, Imported, Input, Mapping, import_file};
use analytics_testkit::{TestDb, fresh_db, org};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};
use tempfile::TempDir;

/// Calls as `id,campaign,person,status,seconds,rate,day`, with missing rows created.
pub(crate) const CALLS: &str = r#"
create_missing = true
[fields]
external_id = { column = "id" }
campaign = { column = "campaign" }
candidate = { column = "person" }
channel = { constant = "phone" }
call_status = { column = "status" }
call_length_sec = { column = "seconds" }
question_completion_rate = { column = "rate" }
created = { column = "day", time = { pattern = "%Y-%m-%d", zone = "UTC" } }
"#;

pub(crate) const HEADER: &str = "id,campaign,person,status,seconds,rate,day\n";

pub(crate) struct World {
    pub(crate) db: TestDb,
    pub(crate) scope: OrgScope,
    pub(crate) folder: TempDir,
    look: DatabaseConnection,
}

impl World {
    pub(crate) async fn new(engine: Engine) -> Self {
        Self::over(fresh_db(engine).await).await
    }

    pub(crate) async fn over(db: TestDb) -> Self {
        let scope = org(&db.db, "acme").await;
        let look = Database::connect(&db.url).await.unwrap();
        Self { db, scope, folder: tempfile::tempdir().unwrap(), look }
    }

    pub(crate) fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    pub(crate) async fn import(
        &self,
        kind: RecordKind,
        path: &Path,
        mapping: &str,
        options: &ImportOptions,
    ) -> Result<Imported, ImportError> {
        import(&self.db.db, self.scope, kind, path, mapping, options).await
    }

    /// Imports calls from their lines below the usual header.
    pub(crate) async fn calls(&self, lines: &str) -> Imported {
        let path = self.file("calls.csv", format!("{HEADER}{lines}").as_bytes());
        self.import(RecordKind::Calls, &path, CALLS, &ImportOptions::default()).await.unwrap()
    }

    /// The one number that a statement gives.
    pub(crate) async fn number(&self, sql: &str) -> i64 {
        let row = self.look.query_one_raw(self.statement(sql)).await.unwrap().unwrap();
        row.try_get_by_index(0).or_else(|_| row.try_get_by_index::<i32>(0).map(i64::from)).unwrap()
    }

    /// The texts that a statement gives, a row each.
    pub(crate) async fn texts(&self, sql: &str) -> Vec<String> {
        let rows = self.look.query_all_raw(self.statement(sql)).await.unwrap();
        rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
    }

    pub(crate) async fn run(&self, sql: &str) {
        self.look.execute_unprepared(sql).await.unwrap();
    }

    pub(crate) async fn data_version(&self) -> i64 {
        self.number("SELECT data_version FROM orgs").await
    }

    /// Every row of every table that imports write to, as text and in order.
    pub(crate) async fn content(&self) -> Vec<String> {
        let mut content = Vec::new();
        for table in TABLES {
            let sql = if self.look.get_database_backend() == DbBackend::Postgres {
                format!("SELECT row_to_json({table})::text FROM {table} ORDER BY 1")
            } else {
                let columns = format!(
                    "SELECT group_concat('quote(' || name || ')', '|| '','' ||') FROM pragma_table_info('{table}')"
                );
                let columns = self.texts(&columns).await.remove(0);
                format!("SELECT {columns} FROM {table} ORDER BY 1")
            };
            content.extend(self.texts(&sql).await.into_iter().map(|row| format!("{table}: {row}")));
        }
        content
    }

    /// How the indexes of a table are made that only its readers need.
    pub(crate) async fn indexes(&self, table: &str) -> Vec<String> {
        let sql = if self.look.get_database_backend() == DbBackend::Postgres {
            format!("SELECT indexdef FROM pg_indexes WHERE tablename = '{table}' AND indexname LIKE 'ix%' ORDER BY 1")
        } else {
            format!("SELECT sql FROM sqlite_master WHERE tbl_name = '{table}' AND name LIKE 'ix%' ORDER BY 1")
        };
        self.texts(&sql).await
    }

    /// How many indexes are still to be built.
    pub(crate) async fn deferred(&self) -> i64 {
        self.number("SELECT count(*) FROM deferred_indexes").await
    }

    /// Takes away everything that was imported.
    pub(crate) async fn clear(&self) {
        for table in TABLES {
            self.run(&format!("DELETE FROM {table}")).await;
        }
    }

    fn statement(&self, sql: &str) -> Statement {
        Statement::from_string(self.look.get_database_backend(), sql)
    }
}

/// Rows that name others come before those.
const TABLES: &[&str] = &[
    "call_reviews",
    "candidate_campaign_user_reviews",
    "calls",
    "sms_messages",
    "resume_screenings",
    "notetaking_sessions",
    "credit_entries",
    "campaign_scripts",
    "campaigns",
    "candidates",
    "org_recorded_fields",
];

pub(crate) async fn import(
    db: &Db,
    scope: OrgScope,
    kind: RecordKind,
    path: &Path,
    mapping: &str,
    options: &ImportOptions,
) -> Result<Imported, ImportError> {
    let mapping = Mapping::parse(mapping, "test.toml")?;
    import_file(db, scope, &Actor::operator(), kind, &Input::File(path.to_owned()), &mapping, options).await
}

/// `inserted, updated, unchanged, refused`; what was read is their sum.
pub(crate) fn counts(summary: IngestSummary) -> [u64; 4] {
    let IngestSummary { read, inserted, updated, unchanged, refused } = summary;
    assert_eq!(read, inserted + updated + unchanged + refused);
    [inserted, updated, unchanged, refused]
}

/// The rejects file, without its header.
pub(crate) fn rejects(imported: &Imported) -> Vec<String> {
    let text = fs::read_to_string(imported.rejects.as_ref().expect("rows were refused")).unwrap();
    let mut lines = text.lines().map(str::to_owned);
    assert_eq!(lines.next().as_deref(), Some("line,column,value,reason"));
    lines.collect()
}
