//! The task `run`: from a clone to the page.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    process::{Child, Command},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};
use clap::Args;
use ureq::Agent;

use crate::{
    process::{cargo, command, run as run_command},
    step::{seconds, step},
    web,
    workspace::target,
};

/// The demo's logins, all with one password.
const LOGINS: &[(&str, &str)] = &[
    ("maya@northwind.example", "team admin of Northwind"),
    ("sam@northwind.example", "member of Northwind"),
    ("lena@fabrikam.example", "owner of Fabrikam"),
    ("root@parlance.example", "super admin"),
];
/// The password of the demo's users.
pub(crate) const DEMO_PASSWORD: &str = "parlance-demo-2026";

/// What to serve and where.
#[derive(Debug, Args)]
pub(crate) struct Serving {
    /// The port on 127.0.0.1.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The database; it is created, migrated and, if empty, filled with demo data.
    #[arg(long, default_value = "sqlite:data/demo.db")]
    database: String,
}

/// What to serve, where and how.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    serving: Serving,
    /// Serves the API without the web client; needs no node.
    #[arg(long)]
    no_web: bool,
}

/// The task.
pub(crate) fn run(Arguments { serving, no_web }: &Arguments) -> Result<()> {
    let started = Instant::now().checked_sub(age_of_this_process()).unwrap_or_else(Instant::now);
    serving.free_port()?;
    if !no_web {
        web::ensure_built()?;
    }
    build_server(!no_web)?;
    println!("==> serving {}", serving.database);
    let mut server = serving.start()?;
    let address = serving.address();
    let agent = agent();
    wait_for_page(&agent, &mut server, &address)?;
    let took = started.elapsed();
    println!("\n  Parlance is at {address}  (the API's documentation: {address}/api/docs)");
    say_logins(&agent, &address);
    println!("  From start to page: {}. Ctrl-C ends it.\n", seconds(took));
    let status = server.wait()?;
    if !status.success() {
        bail!("the server ended ({status})");
    }
    Ok(())
}

impl Serving {
    /// Where the server is: `http://127.0.0.1:…`.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Fails if the port is taken.
    pub(crate) fn free_port(&self) -> Result<()> {
        TcpListener::bind((Ipv4Addr::LOCALHOST, self.port))
            .with_context(|| format!("port {} cannot be used; --port names another", self.port))?;
        Ok(())
    }

    /// Starts the server that was built.
    pub(crate) fn start(&self) -> Result<Child> {
        let mut serve: Command = command(target().join("debug/analytics"));
        serve.args(["serve", "--demo-if-empty"]);
        serve.env("ANALYTICS_DATABASE_URL", &self.database);
        serve.env("ANALYTICS_BIND", format!("127.0.0.1:{}", self.port));
        serve.spawn().context("cannot start the server")
    }
}

/// Builds the server, with the web client in it or without.
pub(crate) fn build_server(with_web: bool) -> Result<()> {
    step("server", || {
        let features: &[&str] = if with_web { &["--features", "web"] } else { &[] };
        run_command(cargo().args(["build", "--package", "analytics-api", "--bin", "analytics"]).args(features))
    })
}

fn agent() -> Agent {
    Agent::new_with_config(Agent::config_builder().timeout_global(Some(Duration::from_secs(30))).build())
}

/// Waits until the server is ready and has sent its page, however long the demo data takes.
fn wait_for_page(agent: &Agent, server: &mut Child, address: &str) -> Result<()> {
    for path in ["/health/ready", "/"] {
        while agent.get(format!("{address}{path}")).call().is_err() {
            if let Some(status) = server.try_wait()? {
                bail!("the server ended before its page was there ({status})");
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
    Ok(())
}

/// Names the demo's logins, if the database has them: the first can log in once everything is loaded.
fn say_logins(agent: &Agent, address: &str) {
    let (email, _) = LOGINS[0];
    let login = serde_json::json!({ "email": email, "password": DEMO_PASSWORD }).to_string();
    let request = agent.post(format!("{address}/api/v1/auth/login")).header("content-type", "application/json");
    if request.send(login).is_err() {
        println!("  Log in as a user of this database (`analytics user --help`).");
        return;
    }
    println!("  Log in with the password {DEMO_PASSWORD} as");
    for (email, who) in LOGINS {
        println!("    {email:<24} {who}");
    }
}

/// How long this process has lived, where Linux tells: `cargo xtask` becomes this
/// program, so that its own compilation counts.
fn age_of_this_process() -> Duration {
    let read = |path| fs::read_to_string(path).ok();
    read("/proc/uptime").zip(read("/proc/self/stat")).and_then(|(up, stat)| age(&up, &stat)).unwrap_or_default()
}

/// The age of a process from `/proc/uptime` and its `stat`, whose times are in hundredths of a second.
fn age(uptime: &str, stat: &str) -> Option<Duration> {
    let up: f64 = uptime.split_whitespace().next()?.parse().ok()?;
    let started: f64 = stat.rsplit_once(')')?.1.split_whitespace().nth(19)?.parse().ok()?;
    Duration::try_from_secs_f64(up - started / 100.0).ok()
}

#[cfg(test)]
mod tests {
    use super::age;
    use std::time::Duration;

    #[test]
    fn an_age_is_read_past_a_name_with_brackets() {
        let stat = "7 (a (b) c) S 1 7 7 0 -1 4 0 0 0 0 0 0 0 0 20 0 1 0 12345 0";
        assert_eq!(age("200.45 300.00", stat), Some(Duration::from_secs_f64(77.0)));
        assert_eq!(age("", stat), None);
    }
}
