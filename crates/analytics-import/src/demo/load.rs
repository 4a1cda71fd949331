//! Writes the demo's organisations into a database, with a memory that does not grow with them.

use std::{collections::BTreeMap, ops::ControlFlow};

use analytics_dao::{
    Db,
    audit::Actor,
    error::{DaoError, ErrorKind},
    identity,
    ingest::{Batch, BatchOutcome, IngestOptions, ingest},
    orgs as stored_orgs,
    users::{self, NewUser},
};
use analytics_domain::{OrgScope, records::RecordKind, resources::OrgSummary};
use chrono::{DateTime, Days, NaiveDate, Utc};
use tokio::{sync::mpsc, task};

use super::{
    flows,
    orgs::{DemoOrg, DemoUser, ORGS},
    records::Records,
    story::Stage,
};

/// How many calls are written in one transaction.
const BATCH: usize = 20_000;

/// What demo data to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoOptions {
    /// How many calls in all.
    pub calls: u64,
    /// What the data follow from: the same seed and day give the same data, up to when the organisations were added.
    pub seed: u64,
    /// The last day; none = the day on which the organisations were added. Nothing is later than that: however often
    /// it is interrupted and repeated, the data are the same.
    pub today: Option<NaiveDate>,
}

impl Default for DemoOptions {
    /// The usual size, ending when loading begins.
    fn default() -> Self {
        Self { calls: 60_000, seed: 1, today: None }
    }
}

/// What was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DemoSummary {
    /// How many records of each kind.
    pub written: BTreeMap<RecordKind, u64>,
}

/// Why demo data could not be written.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DaoError),
    /// The database refused a record.
    #[error("{kind}: record {index} was refused: {column} `{value}`: {reason}")]
    Refused {
        /// The record's kind.
        kind: RecordKind,
        /// Its place in the batch.
        index: usize,
        /// The column.
        column: &'static str,
        /// The column's value.
        value: String,
        /// Why.
        reason: String,
    },
    /// The last day was still to come when the organisations were added.
    #[error("the demo cannot end on {today}: nothing in it is later than when its organisations were added")]
    Future {
        /// The day asked for.
        today: NaiveDate,
    },
    /// Making the records failed.
    #[error("the demo's generator stopped: {0}")]
    Generator(#[from] task::JoinError),
}

/// Whether the demo is to be loaded: there is no organisation, or nothing but what an interrupted load has left.
///
/// # Errors
/// What the database says.
pub async fn is_due(db: &Db) -> Result<bool, DaoError> {
    let is_ours = |org: &OrgSummary| ORGS.iter().any(|demo| demo.slug == org.slug && demo.name == org.name);
    if !stored_orgs::org_list(db).await?.iter().all(is_ours) {
        return Ok(false);
    }
    for org in ORGS {
        let scope = match identity::operator_scope(db, org.slug).await {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(true),
            found => found?,
        };
        if !locked_out(db, org, scope).await?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Writes both organisations with their users, and reports the number of calls
/// written so far after each batch. Running it again with the same options
/// changes nothing, so it may be repeated after it was interrupted. Nobody can
/// log in before everything is there.
///
/// # Errors
/// If the database fails, or the last day is after the one on which the organisations were added.
pub async fn load(
    db: &Db,
    options: &DemoOptions,
    mut progress: impl FnMut(u64) + Send,
) -> Result<DemoSummary, DemoError> {
    not_after(options.today, Utc::now())?;
    let mut began = DateTime::<Utc>::MAX_UTC;
    let mut opened = Vec::with_capacity(ORGS.len());
    for org in ORGS {
        let scope = open(db, org).await?;
        began = began.min(stored_orgs::org_created_at(db, scope).await?);
        opened.push((org, scope));
    }
    not_after(options.today, began)?;
    let today = options.today.unwrap_or(began.date_naive());
    let mut summary = DemoSummary::default();
    let mut left = options.calls;
    for (index, &(org, scope)) in opened.iter().enumerate() {
        let calls = if index + 1 == ORGS.len() { left } else { options.calls * org.percent / 100 };
        left -= calls;
        let stage = Stage::new(org, options.seed, today, began);
        write_org(db, scope, stage, calls, &mut summary, &mut progress).await?;
    }
    // The first of all logins comes last: with it, there is everything.
    for (org, scope) in opened.into_iter().rev() {
        for user in locked_out(db, org, scope).await?.into_iter().rev() {
            users::user_set_demo_password(db, scope, &Actor::operator(), user.email).await?;
        }
    }
    Ok(summary)
}

/// Refuses a last day that at an instant has begun nowhere.
fn not_after(today: Option<NaiveDate>, instant: DateTime<Utc>) -> Result<(), DemoError> {
    match today.filter(|today| *today > instant.date_naive() + Days::new(1)) {
        Some(today) => Err(DemoError::Future { today }),
        None => Ok(()),
    }
}

/// The users who are to log in and have no password yet.
async fn locked_out(db: &Db, org: &DemoOrg, scope: OrgScope) -> Result<Vec<&'static DemoUser>, DaoError> {
    let admitted = users::users_with_password(db, scope).await?;
    Ok(org.users.iter().filter(|user| user.may_log_in && !admitted.contains(user.email)).collect())
}

/// The scope of an organisation that is made, with its users, if it does not exist.
async fn open(db: &Db, org: &DemoOrg) -> Result<OrgScope, DaoError> {
    let scope = match identity::operator_scope(db, org.slug).await {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            stored_orgs::org_create(db, &Actor::operator(), org.name, org.slug, &org.settings()).await?;
            identity::operator_scope(db, org.slug).await?
        }
        found => found?,
    };
    let there: Vec<_> = users::user_list(db, scope).await?.into_iter().map(|user| user.email).collect();
    for user in org.users.iter().filter(|user| there.iter().all(|email| email != user.email)) {
        let new = NewUser {
            email: user.email.to_owned(),
            name: user.name.to_owned(),
            password: None,
            role: user.role,
            is_super_admin: user.is_super_admin,
        };
        users::user_create(db, scope, &Actor::operator(), new).await?;
    }
    Ok(scope)
}

/// Generates on one thread and writes on another, at most two batches apart.
async fn write_org(
    db: &Db,
    scope: OrgScope,
    stage: Stage,
    calls: u64,
    summary: &mut DemoSummary,
    progress: &mut (impl FnMut(u64) + Send),
) -> Result<(), DemoError> {
    let options = IngestOptions::default();
    let campaigns = stage.campaigns();
    summary.add(RecordKind::Campaigns, &ingest(db, scope, &Batch::new(campaigns), options).await?)?;
    let credits = stage.credits(calls);
    summary.add(RecordKind::Credits, &ingest(db, scope, &Batch::new(credits), options).await?)?;
    flows::write(db, scope, &stage, summary).await?;
    let (sender, mut batches) = mpsc::channel::<Records>(1);
    let generator = task::spawn_blocking(move || {
        stage.stream(calls, BATCH, |batch| match sender.blocking_send(batch) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        });
    });
    while let Some(batch) = batches.recv().await {
        write(db, scope, batch, summary).await?;
        progress(summary.written.get(&RecordKind::Calls).copied().unwrap_or(0));
    }
    Ok(generator.await?)
}

async fn write(db: &Db, scope: OrgScope, batch: Records, summary: &mut DemoSummary) -> Result<(), DemoError> {
    let options = IngestOptions::default();
    let Records { candidates, calls, reviews, call_reviews, sms, resume_screenings, notetaking } = batch;
    let wrote = ingest(db, scope, &Batch::new(candidates), options).await?;
    summary.add(RecordKind::Candidates, &wrote)?;
    let wrote = ingest(db, scope, &Batch::new(calls), options).await?;
    summary.add(RecordKind::Calls, &wrote)?;
    let wrote = ingest(db, scope, &Batch::new(reviews), options).await?;
    summary.add(RecordKind::Reviews, &wrote)?;
    let wrote = ingest(db, scope, &Batch::new(call_reviews), options).await?;
    summary.add(RecordKind::CallReviews, &wrote)?;
    let wrote = ingest(db, scope, &Batch::new(sms), options).await?;
    summary.add(RecordKind::Sms, &wrote)?;
    let wrote = ingest(db, scope, &Batch::new(resume_screenings), options).await?;
    summary.add(RecordKind::ResumeScreenings, &wrote)?;
    let wrote = ingest(db, scope, &Batch::new(notetaking), options).await?;
    summary.add(RecordKind::Notetaking, &wrote)
}

impl DemoSummary {
    pub(super) fn add(&mut self, kind: RecordKind, outcome: &BatchOutcome) -> Result<(), DemoError> {
        *self.written.entry(kind).or_default() += outcome.inserted + outcome.updated + outcome.unchanged;
        outcome.refused.first().map_or(Ok(()), |refused| {
            Err(DemoError::Refused {
                kind,
                index: refused.index,
                column: refused.column,
                value: refused.value.clone(),
                reason: refused.reason.clone(),
            })
        })
    }
}
