//! Databases on the shared `PostgreSQL` cluster, copied from a template that is
//! migrated once.

use std::{
    collections::hash_map::DefaultHasher,
    env, fs,
    hash::{Hash as _, Hasher as _},
    path::Path,
    thread,
};

use analytics_dao::{Db, DbConfig};
use anyhow::Context as _;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};
use uuid::Uuid;

/// The role that every test reads as, so that row-level security is in force for all of them.
pub(crate) const READER: &str = "parlance_test_reader";

const VARIABLE: &str = "ANALYTICS_TEST_POSTGRES";
/// Any number that nothing else locks.
const TEMPLATE_LOCK: i64 = 0x7061_726c_616e_6365;

/// A database that is dropped, its sessions ended, when this is dropped.
#[derive(Debug)]
pub(crate) struct OwnDatabase {
    cluster: String,
    name: String,
}

impl OwnDatabase {
    pub(crate) fn url(&self) -> String {
        with_database(&self.cluster, &self.name)
    }
}

impl Drop for OwnDatabase {
    fn drop(&mut self) {
        let (cluster, name) = (self.cluster.clone(), self.name.clone());
        // A runtime of its own: the test's may be ending, and cannot be blocked on.
        let dropped = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(async {
                let mut maintenance = PgConnection::connect(&cluster).await?;
                run(&mut maintenance, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await
            })
        });
        match dropped.join() {
            Ok(Ok(())) => {}
            Ok(Err(error)) => eprintln!("database {} stays behind: {error:#}", self.name),
            Err(_) => eprintln!("database {} stays behind", self.name),
        }
    }
}

/// Copies the template into a database with a name of its own.
pub(crate) async fn own_database() -> anyhow::Result<OwnDatabase> {
    let cluster = env::var(VARIABLE).map_err(|_| {
        anyhow::anyhow!("tests on PostgreSQL need a cluster: run `cargo xtask test`, or set {VARIABLE}")
    })?;
    let mut maintenance = PgConnection::connect(&cluster).await.with_context(|| format!("{VARIABLE}={cluster}"))?;
    let template = template(&mut maintenance, &cluster).await?;
    let name = format!("test_{}", Uuid::now_v7().simple());
    run(&mut maintenance, format!("CREATE DATABASE {name} TEMPLATE {template}")).await?;
    maintenance.close().await?;
    Ok(OwnDatabase { cluster, name })
}

/// The name of the migrated template, made by whoever comes first. It gets its
/// name last, so a template with the name is a whole one.
async fn template(maintenance: &mut PgConnection, cluster: &str) -> anyhow::Result<String> {
    let name = format!("template_{:016x}", schema_fingerprint()?);
    sqlx::query("SELECT pg_advisory_lock($1)").bind(TEMPLATE_LOCK).execute(&mut *maintenance).await?;
    let made = match make_reader(maintenance).await {
        Ok(()) => make_template(maintenance, cluster, &name).await,
        failed => failed,
    };
    sqlx::query("SELECT pg_advisory_unlock($1)").bind(TEMPLATE_LOCK).execute(&mut *maintenance).await?;
    made.map(|()| name)
}

async fn make_reader(maintenance: &mut PgConnection) -> anyhow::Result<()> {
    let there: bool = sqlx::query_scalar("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)")
        .bind(READER)
        .fetch_one(&mut *maintenance)
        .await?;
    if there {
        return Ok(());
    }
    run(maintenance, format!("CREATE ROLE {READER}; GRANT pg_read_all_data TO {READER}")).await
}

async fn make_template(maintenance: &mut PgConnection, cluster: &str, name: &str) -> anyhow::Result<()> {
    let there: bool = sqlx::query_scalar("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)")
        .bind(name)
        .fetch_one(&mut *maintenance)
        .await?;
    if there {
        return Ok(());
    }
    let unfinished = format!("unfinished_{name}");
    run(maintenance, format!("DROP DATABASE IF EXISTS {unfinished} WITH (FORCE)")).await?;
    run(maintenance, format!("CREATE DATABASE {unfinished} TEMPLATE template0")).await?;
    let db = Db::connect_and_migrate(&DbConfig::new(with_database(cluster, &unfinished))).await?;
    db.close().await?;
    // A session that is still closing would keep the database from being copied.
    let end = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1";
    sqlx::query(end).bind(&unfinished).execute(&mut *maintenance).await?;
    run(maintenance, format!("ALTER DATABASE {unfinished} ALLOW_CONNECTIONS false")).await?;
    run(maintenance, format!("ALTER DATABASE {unfinished} RENAME TO {name}")).await
}

/// Runs a statement that takes no parameters; the names in it are made here.
async fn run(connection: &mut PgConnection, statement: String) -> anyhow::Result<()> {
    let context = statement.clone();
    sqlx::raw_sql(AssertSqlSafe(statement)).execute(connection).await.context(context)?;
    Ok(())
}

/// A number that changes with the migrations, so that an old template is never
/// taken for a new one on a cluster that lives long.
fn schema_fingerprint() -> anyhow::Result<u64> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations/src");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .with_context(|| folder.display().to_string())?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.sort_unstable();
    let mut hasher = DefaultHasher::new();
    for file in files {
        fs::read(&file)?.hash(&mut hasher);
    }
    Ok(hasher.finish())
}

/// The address of another database of the same cluster.
fn with_database(cluster: &str, database: &str) -> String {
    let (address, options) =
        cluster.split_once('?').map_or((cluster, None), |(address, options)| (address, Some(options)));
    let path = address.find("://").and_then(|scheme| address[scheme + 3..].find('/').map(|slash| scheme + 3 + slash));
    let server = path.map_or(address, |slash| &address[..slash]);
    match options {
        Some(options) => format!("{server}/{database}?{options}"),
        None => format!("{server}/{database}"),
    }
}

#[cfg(test)]
mod tests {
    use super::with_database;

    #[test]
    fn only_the_database_of_an_address_changes() {
        assert_eq!(with_database("postgres://u:p@h:1/postgres", "t"), "postgres://u:p@h:1/t");
        assert_eq!(with_database("postgres://u@h/d?sslmode=disable", "t"), "postgres://u@h/t?sslmode=disable");
        assert_eq!(with_database("postgres://h", "t"), "postgres://h/t");
    }
}
