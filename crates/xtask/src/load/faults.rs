//! What goes wrong on purpose: the server is killed, then the replica, and each comes back.

use std::{
    thread,
    time::{Duration, Instant},
};

use anyhow::Result;
use temp_postgres::TempPostgres;

use super::stage::Server;

/// When the server and the replica are killed, as shares of the time in percent.
const SERVER_AT: u32 = 30;
const REPLICA_AT: u32 = 60;
const SERVER_AWAY: Duration = Duration::from_secs(1);
const REPLICA_AWAY: Duration = Duration::from_secs(5);

/// A request that was not answered.
#[derive(Debug)]
pub(super) struct Lost {
    pub(super) from: Instant,
    pub(super) to: Instant,
    pub(super) why: String,
}

/// What was away, and when.
#[derive(Debug)]
pub(super) struct Faults {
    /// From the kill of the server until it was ready again: requests may be lost then.
    pub(super) server: (Instant, Instant),
    /// From the kill of the replica until it ran again: no request may be lost, the primary answers.
    pub(super) replica: (Instant, Instant),
}

impl Faults {
    /// Whether a request could be lost, because some of its time the server was not there.
    pub(super) fn excuse(&self, lost: &Lost) -> bool {
        let (killed, ready) = self.server;
        lost.from <= ready && lost.to >= killed
    }
}

/// Waits, kills, waits, and starts again.
pub(super) fn happen(server: &Server, replica: &mut TempPostgres, started: Instant, lasts: Duration) -> Result<Faults> {
    let wait =
        |percent: u32| thread::sleep((started + lasts * percent / 100).saturating_duration_since(Instant::now()));
    wait(SERVER_AT);
    let killed = Instant::now();
    println!("    the server is killed");
    server.kill();
    thread::sleep(SERVER_AWAY);
    server.start()?;
    let faults_of_server = (killed, Instant::now());
    println!("    the server is ready again");
    wait(REPLICA_AT);
    let killed = Instant::now();
    println!("    the replica is killed");
    replica.kill()?;
    thread::sleep(REPLICA_AWAY);
    replica.restart()?;
    println!("    the replica runs again");
    Ok(Faults { server: faults_of_server, replica: (killed, Instant::now()) })
}

#[cfg(test)]
mod tests {
    use super::{Faults, Lost};
    use std::time::{Duration, Instant};

    #[test]
    fn only_what_overlaps_the_servers_absence_is_excused() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let faults = Faults { server: (at(10), at(12)), replica: (at(20), at(25)) };
        let excused = |from, to| faults.excuse(&Lost { from: at(from), to: at(to), why: String::new() });
        assert!(excused(9, 10) && excused(11, 11) && excused(12, 14) && excused(5, 30));
        assert!(!excused(8, 9) && !excused(13, 14) && !excused(21, 22));
    }
}
