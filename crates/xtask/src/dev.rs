//! The task `dev`: serves the web client and builds it anew whenever its sources change.

use std::{thread, time::Duration};

use anyhow::{Context as _, Result};
use clap::Args;

use crate::{
    run::{build_server, free_port, serve},
    web,
};

/// How often the sources are looked at; reading them all takes milliseconds.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// What to serve and where.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The port on 127.0.0.1.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The database; it is created, migrated and, if empty, filled with demo data.
    #[arg(long, default_value = "sqlite:data/analytics.db")]
    database: String,
}

/// The task. Sources that do not build are told of, and what was built last is served on.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    free_port(arguments.port)?;
    web::follow()?;
    build_server(true)?;
    loop {
        let mut server = serve(&arguments.database, arguments.port)?;
        println!("\n  http://127.0.0.1:{} follows the sources. Ctrl-C ends it.\n", arguments.port);
        wait_for_change();
        // It holds nothing that a kill could harm.
        server.kill().context("cannot stop the server")?;
        server.wait()?;
    }
}

/// Returns when the sources changed and everything is built from them.
fn wait_for_change() {
    let mut broken = None;
    loop {
        thread::sleep(LOOK_EVERY);
        let sources = web::sources().ok();
        if broken.is_some() && broken == sources {
            continue;
        }
        match rebuild() {
            Ok(true) => return,
            Ok(false) => {}
            Err(error) => {
                eprintln!("\n{error:#}\n");
                broken = sources;
            }
        }
    }
}

/// Builds what changed; whether anything did.
fn rebuild() -> Result<bool> {
    let is_new = web::follow()?;
    if is_new {
        // It knows the client's files by their names, which follow from what is in them.
        build_server(true)?;
    }
    Ok(is_new)
}
