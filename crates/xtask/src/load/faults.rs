//! What goes wrong on purpose: the server is killed, then the replica, and each comes back.

use std::time::{Duration, Instant};

use anyhow::Result;
use temp_postgres::TempPostgres;

use super::{course::Course, stage::Server};

/// When the server and the replica are killed, as shares of the time in percent.
const SERVER_AT: u32 = 33;
const REPLICA_AT: u32 = 60;
const SERVER_AWAY: Duration = Duration::from_secs(1);
/// Longer than a connection is waited for, so that the primary is seen to answer meanwhile.
const REPLICA_AWAY: Duration = Duration::from_secs(12);

/// A request that was not answered.
#[derive(Debug)]
pub(super) struct Lost {
    pub(super) from: Instant,
    pub(super) to: Instant,
    pub(super) why: String,
}

/// How long something was away.
#[derive(Debug, Clone, Copy)]
pub(super) struct Away {
    /// When it was killed.
    pub(super) from: Instant,
    /// When it was there again; none = never.
    pub(super) to: Option<Instant>,
}

/// What was away, and when.
#[derive(Debug, Default)]
pub(super) struct Faults {
    /// From the kill of the server until it was ready again: requests may be lost then.
    pub(super) server: Option<Away>,
    /// From the kill of the replica until it ran again: no request may be lost, the primary answers.
    pub(super) replica: Option<Away>,
    /// Why something did not come back, which ends the run.
    pub(super) failed: Option<String>,
}

impl Away {
    fn from_now() -> Self {
        Self { from: Instant::now(), to: None }
    }

    fn ends(&mut self) {
        self.to = Some(Instant::now());
    }

    /// Whether it was away some time between two instants.
    pub(super) fn overlaps(self, from: Instant, to: Instant) -> bool {
        self.to.is_none_or(|ready| from <= ready) && to >= self.from
    }
}

impl Faults {
    /// Whether a request could be lost, because some of its time the server was not there.
    pub(super) fn excuse(&self, lost: &Lost) -> bool {
        self.server.is_some_and(|away| away.overlaps(lost.from, lost.to))
    }
}

/// Makes them happen in their time. If something does not come back, the run is stopped.
pub(super) fn happen(course: &Course, server: &Server, replica: &mut TempPostgres) -> Faults {
    let mut faults = Faults::default();
    if let Err(error) = kill_both(&mut faults, course, server, replica) {
        let failed = format!("{error:#}");
        course.tell(&format!("the run ends here: {failed}"));
        faults.failed = Some(failed);
        course.stop();
    }
    faults
}

fn kill_both(faults: &mut Faults, course: &Course, server: &Server, replica: &mut TempPostgres) -> Result<()> {
    course.wait_until(course.at(SERVER_AT));
    let away = faults.server.insert(Away::from_now());
    server.kill();
    course.turn("the server is killed");
    course.wait(SERVER_AWAY);
    server.start()?;
    away.ends();
    course.turn("the server is ready again");
    course.wait_until(course.at(REPLICA_AT));
    let away = faults.replica.insert(Away::from_now());
    replica.kill()?;
    course.turn("the replica is killed");
    course.wait(REPLICA_AWAY);
    replica.restart()?;
    away.ends();
    course.turn("the replica runs again");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Away, Faults, Lost};
    use std::time::{Duration, Instant};

    #[test]
    fn only_what_overlaps_the_servers_absence_is_excused() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let lost = |from, to| Lost { from: at(from), to: at(to), why: String::new() };
        let away = |from, to: Option<u64>| Some(Away { from: at(from), to: to.map(at) });
        let faults = Faults { server: away(10, Some(12)), replica: away(20, Some(25)), failed: None };
        let excused = |from, to| faults.excuse(&lost(from, to));
        assert!(excused(9, 10) && excused(11, 11) && excused(12, 14) && excused(5, 30));
        assert!(!excused(8, 9) && !excused(13, 14) && !excused(21, 22));
        let never_back = Faults { server: away(10, None), ..Faults::default() };
        assert!(never_back.excuse(&lost(50, 60)) && !never_back.excuse(&lost(8, 9)));
        assert!(!Faults::default().excuse(&lost(1, 2)));
    }
}
