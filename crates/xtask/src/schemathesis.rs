//! The task `schemathesis`: requests that are made from the checked-in document, right and wrong ones, sent to the
//! server as it is built, and every answer compared with what the document says.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, bail, ensure};
use clap::Args;
use serde_json::{Value, json};
use ureq::Agent;

use crate::{
    process::{command, run as run_command},
    run::{DEMO_PASSWORD, build_server},
    served::Served,
    step::step,
    tools,
    workspace::{root, target},
};

const CONFIGURATION: &str = "crates/xtask/schemathesis";
const DOCUMENT: &str = "openapi/analytics.json";
/// Enough for every figure to be one.
const DEMO_CALLS: &str = "500";
/// Owns one of the demo's organisations.
const OWNER: &str = "lena@fabrikam.example";

/// How much to ask.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The fewest requests that have to be answered. Rounds follow each other until they are.
    #[arg(long, default_value_t = 1_000)]
    requests: u64,
    /// Requests made up for each operation and round, beside those that the document's examples and limits give.
    #[arg(long, default_value_t = 20)]
    examples: u32,
    /// What the first round is made up from; each further one counts on from it.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

impl Arguments {
    /// One short round, always the same.
    pub(crate) const fn short() -> Self {
        Self { requests: 1_000, examples: 5, seed: 1 }
    }
}

/// The task, with a server built for it.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    build_server(false)?;
    ask_everything(arguments)
}

/// The task with `target/debug/analytics` as it is.
pub(crate) fn ask_everything(Arguments { requests, examples, seed }: &Arguments) -> Result<()> {
    let program = step("Schemathesis", program)?;
    let folder = target().join("schemathesis");
    let server = step("server with demo data", || serve(&folder))?;
    // Once: later its account may have to wait, because requests that are made up fail in its name.
    let token = log_in(server.address())?;
    step("requests from the document", || {
        let mut answered = Answered::default();
        for round in *seed.. {
            ask(&program, &folder, (server.address(), &token), *examples, round)?;
            let before = answered.sum();
            answered = Answered::of(&server)?;
            ensure!(answered.sum() > before, "a round sent no request");
            if answered.sum() >= *requests {
                break;
            }
        }
        println!("    {answered}");
        ensure!(answered.faults() == 0, "{} answers say that the server failed", answered.faults());
        Ok(())
    })
}

/// Schemathesis as it is pinned, installed if need be.
pub(crate) fn program() -> Result<PathBuf> {
    tools::python_program(&format!("{CONFIGURATION}/requirements.txt"), "schemathesis")
}

/// A server whose sessions outlive the task and that refuses nobody for asking often.
fn serve(folder: &Path) -> Result<Served> {
    let database = folder.join("database");
    if database.exists() {
        fs::remove_dir_all(&database).with_context(|| database.display().to_string())?;
    }
    fs::create_dir_all(&database)?;
    let analytics = || {
        let mut program = command(target().join("debug/analytics"));
        program.env("ANALYTICS_DATABASE_URL", format!("sqlite:{}", database.join("demo.db").display()));
        program.env("ANALYTICS_LOG", "error");
        program
    };
    run_command(analytics().args(["demo", "--calls", DEMO_CALLS]))?;
    let mut serving = analytics();
    serving.env("ANALYTICS_REQUESTS_PER_MINUTE", "0").env("ANALYTICS_REQUESTS_PER_MINUTE_AND_ADDRESS", "0");
    // Failed log-ins are counted by address: the hooks say each is from another.
    serving.env("ANALYTICS_TRUSTED_PROXIES", "127.0.0.1").env("ANALYTICS_TOKEN_LIFETIME", "1440m");
    Served::start(serving.env("ANALYTICS_METRICS_BIND", "127.0.0.1:0"))
}

/// One round: all phases and all checks. It fails with the first answer that is not what the document says, at its end.
fn ask(program: &Path, folder: &Path, (address, token): (&str, &str), examples: u32, seed: u64) -> Result<()> {
    let mut asking = Command::new(program);
    asking.current_dir(root()).args(["--config-file", &format!("{CONFIGURATION}/schemathesis.toml"), "run", DOCUMENT]);
    asking.args(["--checks", "all", "--mode", "all", "--phases", "examples,coverage,fuzzing,stateful"]);
    asking.args(["--max-examples", &examples.to_string(), "--seed", &seed.to_string()]);
    asking.args(["--url", address, "--generation-database", "none", "--no-color"]);
    asking.args(["--report", "ndjson", "--report-dir"]).arg(folder.join("report"));
    asking.env("PARLANCE_ADDRESS", address).env("PARLANCE_TOKEN", token);
    run_command(&mut asking)
}

fn log_in(address: &str) -> Result<String> {
    let login = json!({ "email": OWNER, "password": DEMO_PASSWORD }).to_string();
    let request = Agent::new_with_defaults().post(format!("{address}/api/v1/auth/login"));
    let body = request.header("content-type", "application/json").send(login)?.body_mut().read_to_string()?;
    let answer: Value = serde_json::from_str(&body).context("the log-in's answer is not JSON")?;
    Ok(answer["access_token"].as_str().context("the log-in gave no token")?.to_owned())
}

/// How many requests the server answered with which status, as it counts them itself.
#[derive(Debug, Default, PartialEq, Eq)]
struct Answered(BTreeMap<u16, u64>);

impl Answered {
    fn of(server: &Served) -> Result<Self> {
        let metrics = server.metrics().context("the server tells no metrics")?;
        let text = Agent::new_with_defaults().get(metrics).call()?.body_mut().read_to_string()?;
        Self::read(&text)
    }

    /// Reads the lines `analytics_http_requests_total{…,status="200"} 12`.
    fn read(metrics: &str) -> Result<Self> {
        let mut answered = BTreeMap::new();
        for line in metrics.lines().filter(|line| line.starts_with("analytics_http_requests_total{")) {
            let read = || {
                let (labels, count) = line.rsplit_once(' ')?;
                let (status, _) = labels.split_once("status=\"")?.1.split_once('"')?;
                Some((status.parse::<u16>().ok()?, count.parse::<u64>().ok()?))
            };
            let Some((status, count)) = read() else { bail!("not a line of metrics: {line}") };
            *answered.entry(status).or_default() += count;
        }
        Ok(Self(answered))
    }

    fn sum(&self) -> u64 {
        self.0.values().sum()
    }

    /// Answers that blame the server.
    fn faults(&self) -> u64 {
        self.0.range(500..).map(|(_, count)| count).sum()
    }
}

impl std::fmt::Display for Answered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let each = self.0.iter().map(|(status, count)| format!("{count} with {status}"));
        write!(f, "{} requests answered: {}", self.sum(), each.collect::<Vec<_>>().join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::Answered;

    #[test]
    fn answers_are_added_up_by_status() {
        let metrics = "# TYPE analytics_http_requests counter\n\
            analytics_http_requests_total{method=\"GET\",route=\"/api/v1/me\",status=\"200\"} 12\n\
            analytics_http_requests_total{method=\"GET\",route=\"/api/v1/campaigns\",status=\"200\"} 3\n\
            analytics_http_requests_total{method=\"PUT\",route=\"none\",status=\"503\"} 1\n\
            analytics_http_request_duration_seconds_count{method=\"GET\",route=\"/api/v1/me\"} 12\n# EOF\n";
        let answered = Answered::read(metrics).unwrap();
        assert_eq!(answered.to_string(), "16 requests answered: 15 with 200, 1 with 503");
        assert_eq!((answered.sum(), answered.faults()), (16, 1));
        assert!(Answered::read("analytics_http_requests_total{status=\"x\"} 1").is_err());
    }
}
