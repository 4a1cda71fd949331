//! Where it happens: a primary with a streaming replica, demo data, the server on a port that stays, and its callers.

use std::{
    net::{Ipv4Addr, TcpListener},
    path::{Path, PathBuf},
    process::Command,
    sync::{Mutex, MutexGuard, PoisonError},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use temp_postgres::{Options, TempPostgres};

use super::{calls, counted::psql, sender::outcome_of};
use crate::{
    bench::{client::Client, size::Size},
    postgres,
    process::{command, run},
    served::Served,
};

/// An owner of the demo's larger organisation.
const OWNER: &str = "root@parlance.example";
/// All figures are read as this role, so that row-level security is in force.
const READER: &str = "load_reader";
/// A request that takes longer is lost.
const PATIENCE: Duration = Duration::from_secs(30);
/// As a production cluster: what is committed is on the disk.
const SETTINGS: [(&str, &str); 6] = [
    ("fsync", "on"),
    ("synchronous_commit", "on"),
    ("full_page_writes", "on"),
    ("shared_buffers", "512MB"),
    ("effective_cache_size", "2GB"),
    ("random_page_cost", "1.1"),
];

/// Everything that takes part.
pub(super) struct Stage {
    pub(super) server: Server,
    pub(super) primary: TempPostgres,
    /// Who reads figures, each with a key of their own: of one, the server answers eight requests at the same time.
    pub(super) readers: Vec<Client>,
    /// A program that sends calls.
    pub(super) writer: Client,
    /// The id of the campaign that the sent calls belong to.
    pub(super) campaign: String,
    /// When the first of them was made.
    pub(super) base: DateTime<Utc>,
}

/// Sets it, with the replica: the demo's calls are there, and none of the test's.
pub(super) fn set(program: &Path, calls: Size, viewers: u64) -> Result<(Stage, TempPostgres)> {
    let settings = SETTINGS.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let primary = postgres::start(Options { folder: None, settings })?;
    let mut demo = command(program);
    demo.args(["demo", "--calls", &calls.rows().to_string()]).env("ANALYTICS_LOG", "error");
    run(demo.env("ANALYTICS_DATABASE_URL", primary.url()))?;
    psql(&primary, &format!("CREATE ROLE {READER}; GRANT pg_read_all_data TO {READER}"))?;
    let replica = primary.start_replica()?;
    let server = Server::new(program, &primary.url(), &replica.url())?;
    server.start()?;
    let address = server.address();
    let owner = Client::log_in_as(OWNER, &address, PATIENCE)?;
    let readers: Vec<_> =
        (0..viewers.max(1)).map(|_| key(&owner, &address, "read:analytics")).collect::<Result<_>>()?;
    let writer = key(&owner, &address, "write:ingest")?;
    let base = Utc::now() - TimeDelta::hours(1);
    let campaign = make_campaign(&readers[0], &writer, base)?;
    Ok((Stage { server, primary, readers, writer, campaign, base }, replica))
}

/// Makes the campaign of the calls, and waits until it is known wherever it is read from.
fn make_campaign(reader: &Client, writer: &Client, base: DateTime<Utc>) -> Result<String> {
    let campaign = json!([{
        "external_id": calls::CAMPAIGN, "name": calls::CAMPAIGN, "status": "active", "created_at": base.to_rfc3339(),
    }]);
    let mut made = writer.post("/api/v1/ingest/campaigns", "application/json", &campaign.to_string())?;
    let body = made.body_mut().read_to_string()?;
    ensure!(made.status() == 200, "the campaign was not made: {body}");
    let answer: Value = serde_json::from_str(&body).context("the campaign's answer is not JSON")?;
    let outcome = outcome_of(&answer["rows"][0])?;
    ensure!(outcome == "inserted", "the campaign was {outcome}");
    let since = Instant::now();
    loop {
        let found = reader.json(&format!("/api/v1/campaigns?search={}", calls::CAMPAIGN))?;
        let ours = |campaign: &&Value| campaign["external_id"] == calls::CAMPAIGN;
        let id = found["campaigns"].as_array().and_then(|campaigns| campaigns.iter().find(ours)?["id"].as_str());
        if let Some(id) = id {
            return Ok(id.to_owned());
        }
        // The replica has it a moment later.
        ensure!(since.elapsed() < PATIENCE, "the campaign is not there after {} s", PATIENCE.as_secs());
        thread::sleep(Duration::from_millis(100));
    }
}

fn key(owner: &Client, address: &str, scope: &str) -> Result<Client> {
    let new = json!({ "name": "Load test", "scopes": [scope] }).to_string();
    let body = owner.post("/api/v1/api-keys", "application/json", &new)?.body_mut().read_to_string()?;
    let made: Value = serde_json::from_str(&body)?;
    let key = made["key"].as_str().with_context(|| format!("no key was made: {body}"))?;
    Ok(Client::with_token(key.to_owned(), address, PATIENCE))
}

/// The server, which can be killed and started again at the same address.
pub(super) struct Server {
    program: PathBuf,
    primary: String,
    replica: String,
    port: u16,
    served: Mutex<Option<Served>>,
}

impl Server {
    fn new(program: &Path, primary: &str, replica: &str) -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let (program, primary, replica) = (program.to_owned(), primary.to_owned(), replica.to_owned());
        Ok(Self { program, primary, replica, port, served: Mutex::new(None) })
    }

    fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Starts it and waits until it is ready.
    pub(super) fn start(&self) -> Result<()> {
        let mut serving: Command = command(&self.program);
        serving.env("ANALYTICS_TOKEN_SECRET", "only-for-measurements-on-this-machine");
        serving.env("ANALYTICS_LOG", "error");
        serving.env("ANALYTICS_DATABASE_URL", &self.primary).env("ANALYTICS_REPLICA_URL", &self.replica);
        serving.env("ANALYTICS_READER_ROLE", READER);
        serving.env("ANALYTICS_REQUESTS_PER_MINUTE", "0").env("ANALYTICS_REQUESTS_PER_MINUTE_AND_ADDRESS", "0");
        // Full after seconds, so that a memory that grows is not the cache being filled.
        serving.env("ANALYTICS_CACHE_MB", "1");
        *self.lock() = Some(Served::start_on(&mut serving, self.port)?);
        let since = Instant::now();
        let anybody = Client::with_token(String::new(), &self.address(), PATIENCE);
        while anybody.json("/health/ready").is_err() {
            if since.elapsed() > PATIENCE {
                bail!("the server is not ready after {} s", PATIENCE.as_secs());
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// Kills it on the spot (SIGKILL).
    pub(super) fn kill(&self) {
        drop(self.lock().take());
    }

    /// The process that serves.
    pub(super) fn process(&self) -> Option<u32> {
        self.lock().as_ref().map(Served::id)
    }

    fn lock(&self) -> MutexGuard<'_, Option<Served>> {
        self.served.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
