//! The task `dev`: serves the web client and builds it anew whenever its sources change.

use std::{thread, time::Duration};

use anyhow::{Context as _, Result};

use crate::{
    run::{Serving, build_server},
    web,
};

/// How often the sources are looked at; reading them all takes milliseconds.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// What to serve and where.
pub(crate) type Arguments = Serving;

/// The task. Sources that do not build are told of, and what was built last is served on.
pub(crate) fn run(serving: &Serving) -> Result<()> {
    serving.free_port()?;
    web::follow()?;
    build_server(true)?;
    loop {
        let mut server = serving.start()?;
        println!("\n  {} follows the sources. Ctrl-C ends it.\n", serving.address());
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
