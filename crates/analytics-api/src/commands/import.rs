//! `analytics import`.

use std::path::PathBuf;

use analytics_dao::{audit::Actor, identity, orgs};
use analytics_domain::records::RecordKind;
use analytics_import::{ImportOptions, Imported, Input, Mapping, Progress, import_file};
use chrono::{NaiveDate, Utc};
use chrono_tz::Tz;
use clap::Args;

use super::database::Database;

/// Import records from a CSV or JSON Lines file, plain or compressed with gzip or zstd.
///
/// A mapping file says which column fills which field, what values mean and how times are
/// written. Rows that cannot be taken go to a rejects file with their line, column, value and
/// reason. Importing the same file again, or after a break, gives the same database. Import
/// campaigns, candidates, flows (`analytics flow import`) and sessions before the records that
/// name them, or let the mapping say `create_missing = true`, which makes campaigns, candidates
/// and engineers.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// `campaigns`, `candidates`, `calls`, `reviews`, `call-reviews`, `sms`,
    /// `resume-screenings`, `notetaking`, `credits`, `flow-sessions`, `session-decisions` or
    /// `session-ratings`.
    kind: RecordKind,
    /// The organisation's slug.
    #[arg(long, value_name = "SLUG")]
    org: String,
    /// The file, or `-` for standard input.
    #[arg(long, value_name = "FILE")]
    file: PathBuf,
    /// The mapping, a TOML file.
    #[arg(long, value_name = "FILE")]
    mapping: PathBuf,
    /// Read old records as if this day of theirs were the organisation's today: every time is moved by the days between.
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_of: Option<NaiveDate>,
    /// Do everything, count it, and take it back.
    #[arg(long)]
    dry_run: bool,
    /// Stop when more rows than this are refused.
    #[arg(long, default_value_t = 1_000, value_name = "N")]
    max_rejects: u64,
    /// Where refused rows go; beside the input if not given.
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    #[command(flatten)]
    database: Database,
}

impl Import {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        let Self { kind, org, file, mapping, as_of, dry_run, max_rejects, rejects, database } = self;
        let mapping = Mapping::load(&mapping)?;
        let db = database.connect(None).await?;
        let scope = identity::operator_scope(&db, &org).await?;
        let mapping = match as_of {
            Some(day) => {
                let zone: Tz = orgs::settings_get(&db, scope).await?.settings.time_zone.parse()?;
                mapping.as_of(day, Utc::now().with_timezone(&zone).date_naive())
            }
            None => mapping,
        };
        let options = ImportOptions {
            dry_run,
            max_rejects: Some(max_rejects),
            rejects,
            progress: Progress::Stderr,
            ..ImportOptions::default()
        };
        let Imported { summary, rejects } =
            import_file(&db, scope, &Actor::operator(), kind, &Input::from_argument(&file), &mapping, &options).await?;
        println!("{summary}{}", if dry_run { " (dry run: nothing was stored)" } else { "" });
        if let Some(rejects) = rejects {
            println!("refused rows, with reasons: {}", rejects.display());
        }
        Ok(db.close().await?)
    }
}
