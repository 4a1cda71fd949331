//! The databases that are measured, kept between runs.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use chrono::{NaiveDate, Utc};
use temp_postgres::{Options, Programs, TempPostgres};

use super::{Engine, server::program, size::Size};
use crate::{
    postgres,
    process::{command, run},
};

/// An engine that databases can be made on.
#[derive(Debug)]
pub(crate) struct Place {
    pub(crate) engine: Engine,
    folder: PathBuf,
    cluster: Option<TempPostgres>,
}

/// A database with demo data.
#[derive(Debug)]
pub(crate) struct Database {
    pub(crate) engine: Engine,
    pub(crate) size: Size,
    pub(crate) url: String,
    pub(crate) last_day: NaiveDate,
}

/// Starts the engine: a cluster with the memory and the care for its rows that a server has.
pub(crate) fn place(engine: Engine, folder: &Path) -> Result<Place> {
    let cluster = match engine {
        Engine::Sqlite => None,
        Engine::Postgres => {
            let settings = [
                ("fsync", "on"),
                ("synchronous_commit", "on"),
                ("full_page_writes", "on"),
                ("shared_buffers", "2GB"),
                ("effective_cache_size", "6GB"),
                ("maintenance_work_mem", "512MB"),
                ("max_wal_size", "8GB"),
                ("random_page_cost", "1.1"),
            ];
            let settings = settings.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
            Some(postgres::start(Options { folder: Some(folder.join("postgres")), settings })?)
        }
    };
    Ok(Place { engine, folder: folder.to_owned(), cluster })
}

impl Place {
    /// The address of a database with a name.
    pub(crate) fn url(&self, name: &str) -> String {
        match &self.cluster {
            None => format!("sqlite:{}", self.folder.join(format!("{name}.db")).display()),
            Some(cluster) => cluster.database_url(name),
        }
    }

    /// Makes an empty database, whatever had its name.
    pub(crate) fn make(&self, name: &str) -> Result<()> {
        let Some(cluster) = &self.cluster else {
            for suffix in ["db", "db-wal", "db-shm"] {
                let file = self.folder.join(format!("{name}.{suffix}"));
                if file.exists() {
                    fs::remove_file(&file).with_context(|| file.display().to_string())?;
                }
            }
            return Ok(());
        };
        let programs = Programs::find()?;
        let server = format!("--maintenance-db={}", cluster.url());
        run(command(programs.path("dropdb")).args(["--if-exists", "--force", &server, name]))?;
        run(command(programs.path("createdb")).args([&server, name]))
    }

    /// The demo data of a size, from the last run if they are there.
    pub(crate) fn demo(&self, size: Size, fresh: bool) -> Result<Database> {
        let name = format!("demo_{}", size.rows());
        let stamp = self.folder.join(format!("{name}.{}.day", self.engine.name()));
        let url = self.url(&name);
        let is_there = self.cluster.is_some() || self.folder.join(format!("{name}.db")).is_file();
        let kept = fs::read_to_string(&stamp).ok().filter(|_| is_there).and_then(|day| day.parse().ok());
        let last_day = match kept {
            Some(day) if !fresh => {
                // The schema may have changed since.
                run(program().arg("migrate").env("ANALYTICS_DATABASE_URL", &url))?;
                day
            }
            _ => {
                // Days before the current one are whole in every zone of the demo.
                let day = Utc::now().date_naive();
                self.make(&name)?;
                run(program().args(["demo", "--calls", &size.rows().to_string()]).env("ANALYTICS_DATABASE_URL", &url))?;
                self.settle(&name)?;
                fs::write(&stamp, day.to_string())?;
                day
            }
        };
        let last_day = last_day.pred_opt().context("there is a day before")?;
        Ok(Database { engine: self.engine, size, url, last_day })
    }

    /// A new database with a little demo data, whatever had its name, for so many rows of something else.
    pub(crate) fn small_demo(&self, name: &str, size: Size) -> Result<Database> {
        let url = self.url(name);
        self.make(name)?;
        let today = Utc::now().date_naive();
        run(program().args(["demo", "--calls", "1000"]).env("ANALYTICS_DATABASE_URL", &url))?;
        let last_day = today.pred_opt().context("there is a day before")?;
        Ok(Database { engine: self.engine, size, url, last_day })
    }

    /// What autovacuum would have done by the next day.
    pub(crate) fn settle(&self, name: &str) -> Result<()> {
        let Some(cluster) = &self.cluster else { return Ok(()) };
        let vacuum = Programs::find()?.path("vacuumdb");
        run(command(vacuum).args(["--quiet", "--analyze", "--dbname"]).arg(cluster.database_url(name)))
    }
}
