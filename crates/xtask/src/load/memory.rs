//! How much memory the server has, and by how much that grows while nothing happens to it.

use std::{
    fmt, fs,
    time::{Duration, Instant},
};

use super::{course::Course, stage::Server};

const EVERY: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_mins(1);

/// The resident memory of a process at a moment.
#[derive(Debug, Clone, Copy)]
struct Sample {
    process: u32,
    at: Instant,
    kilobytes: u64,
}

/// The samples of a run.
#[derive(Debug, Default)]
pub(super) struct Memory(Vec<Sample>);

/// What it was at the begin and at the end of a time, in megabytes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Growth {
    from: f64,
    to: f64,
}

/// Looks every second, whichever process serves.
pub(super) fn watch(course: &Course, server: &Server) -> Memory {
    let mut samples = Vec::new();
    while course.goes_on() {
        let at = Instant::now();
        if let Some((process, kilobytes)) = server.process().and_then(|process| Some((process, resident(process)?))) {
            samples.push(Sample { process, at, kilobytes });
        }
        course.wait_until(at + EVERY);
    }
    Memory(samples)
}

impl Memory {
    /// The median of each minute, in megabytes, with the number of processes that served in it.
    pub(super) fn minutes(&self, started: Instant) -> Vec<(f64, usize)> {
        let minute = |sample: &Sample| sample.at.saturating_duration_since(started).as_secs() / MINUTE.as_secs();
        self.0
            .chunk_by(|one, other| minute(one) == minute(other))
            .map(|samples| {
                let processes = samples.chunk_by(|one, other| one.process == other.process).count();
                (median(samples.iter()), processes)
            })
            .collect()
    }

    /// From the first third of a time to its last, each a minute at most, by their medians. None for a time of less
    /// than a minute, whose ups and downs say nothing.
    pub(super) fn growth(&self, from: Instant, to: Instant) -> Option<Growth> {
        let lasts = to.saturating_duration_since(from);
        if lasts < MINUTE {
            return None;
        }
        let part = (lasts / 3).min(MINUTE);
        let of = |from: Instant, to: Instant| {
            let mut samples = self.0.iter().filter(|sample| sample.at >= from && sample.at < to).peekable();
            samples.peek().is_some().then(|| median(samples))
        };
        Some(Growth { from: of(from, from + part)?, to: of(to.checked_sub(part)?, to)? })
    }
}

impl Growth {
    /// As a share of what it was.
    pub(super) fn share(self) -> f64 {
        self.to / self.from - 1.0
    }
}

impl fmt::Display for Growth {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:+.1} % ({:.1} MB to {:.1} MB)", self.share() * 100.0, self.from, self.to)
    }
}

/// In megabytes.
fn median<'a>(samples: impl Iterator<Item = &'a Sample>) -> f64 {
    let mut kilobytes: Vec<_> = samples.map(|sample| sample.kilobytes).collect();
    kilobytes.sort_unstable();
    kilobytes.get(kilobytes.len() / 2).map_or(0.0, |kilobytes| *kilobytes as f64 / 1024.0)
}

/// In kilobytes; none for a process that is gone.
pub(super) fn resident(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?.trim().strip_suffix(" kB")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{Growth, Memory, Sample, resident};
    use std::time::{Duration, Instant};

    #[test]
    fn growth_is_from_the_first_part_of_a_time_to_its_last() {
        let start = Instant::now();
        let at = |second| start + Duration::from_secs(second);
        let sample = |process, second, megabytes: u64| Sample { process, at: at(second), kilobytes: megabytes * 1024 };
        let first = (0..170).map(|second| sample(1, second, 900));
        let second = (175..475).map(|second| sample(2, second, if second < 235 { second } else { 100 + second / 60 }));
        let memory = Memory(first.chain(second).collect());
        assert_eq!(memory.minutes(start)[0], (900.0, 1));
        assert_eq!(memory.minutes(start)[2].1, 2);
        assert_eq!(memory.growth(at(60), at(170)), Some(Growth { from: 900.0, to: 900.0 }));
        let growth = memory.growth(at(235), at(475)).unwrap();
        assert_eq!(growth, Growth { from: 104.0, to: 107.0 });
        assert_eq!(growth.to_string(), "+2.9 % (104.0 MB to 107.0 MB)");
        assert_eq!(memory.growth(at(235), at(290)), None, "less than a minute");
        assert_eq!(memory.growth(at(500), at(600)), None, "nobody looked");
    }

    #[test]
    fn the_memory_of_this_process_is_known() {
        assert!(resident(std::process::id()).is_some_and(|kilobytes| kilobytes > 100));
    }
}
