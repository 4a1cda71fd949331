//! How much memory the server has, minute by minute.

use std::{
    fs, thread,
    time::{Duration, Instant},
};

use super::stage::Server;

const EVERY: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_mins(1);

/// The resident memory of a process at a moment.
#[derive(Debug, Clone, Copy)]
struct Sample {
    process: u32,
    at: Duration,
    kilobytes: u64,
}

/// The samples of a run.
#[derive(Debug, Default)]
pub(super) struct Memory(Vec<Sample>);

/// Looks every second, whichever process serves.
pub(super) fn watch(server: &Server, started: Instant, until: Instant) -> Memory {
    let mut samples = Vec::new();
    while Instant::now() < until {
        if let Some((process, kilobytes)) = server.process().and_then(|process| Some((process, resident(process)?))) {
            samples.push(Sample { process, at: started.elapsed(), kilobytes });
        }
        thread::sleep(EVERY);
    }
    Memory(samples)
}

impl Memory {
    /// The median of each minute, in megabytes, with the number of processes that served in it.
    pub(super) fn minutes(&self) -> Vec<(f64, usize)> {
        let minute = |sample: &Sample| sample.at.as_secs() / MINUTE.as_secs();
        self.0
            .chunk_by(|one, other| minute(one) == minute(other))
            .map(|samples| {
                let processes = samples.chunk_by(|one, other| one.process == other.process).count();
                (median(samples.iter()), processes)
            })
            .collect()
    }

    /// By how much the memory of a process grew from its second minute to its last, as a share; the largest of all
    /// processes that lived for three minutes.
    pub(super) fn growth(&self) -> Option<f64> {
        self.0.chunk_by(|one, other| one.process == other.process).filter_map(growth_of).reduce(f64::max)
    }
}

fn growth_of(samples: &[Sample]) -> Option<f64> {
    let (first, last) = (samples.first()?.at, samples.last()?.at);
    // The first look and the last are a second from the ends.
    if last.saturating_sub(first) + 2 * EVERY < 3 * MINUTE {
        return None;
    }
    let of = |from: Duration, to: Duration| median(samples.iter().filter(|sample| sample.at >= from && sample.at < to));
    Some(of(last.saturating_sub(MINUTE), last) / of(first + MINUTE, first + 2 * MINUTE) - 1.0)
}

/// In megabytes.
fn median<'a>(samples: impl Iterator<Item = &'a Sample>) -> f64 {
    let mut kilobytes: Vec<_> = samples.map(|sample| sample.kilobytes).collect();
    kilobytes.sort_unstable();
    kilobytes.get(kilobytes.len() / 2).map_or(0.0, |kilobytes| *kilobytes as f64 / 1024.0)
}

/// In kilobytes; none for a process that is gone.
fn resident(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?.trim().strip_suffix(" kB")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{Memory, Sample, resident};
    use std::time::Duration;

    fn samples(process: u32, from: u64, seconds: u64, megabytes: impl Fn(u64) -> u64) -> Vec<Sample> {
        let sample =
            |second| Sample { process, at: Duration::from_secs(from + second), kilobytes: megabytes(second) * 1024 };
        (0..seconds).map(sample).collect()
    }

    #[test]
    fn growth_is_that_of_a_process_after_its_first_minute() {
        let first = samples(1, 0, 170, |_| 900);
        let second = samples(2, 175, 300, |second| if second < 60 { second } else { 100 + second / 60 });
        let memory = Memory([first, second].concat());
        assert_eq!(memory.minutes()[0], (900.0, 1));
        assert_eq!(memory.minutes()[2].1, 2);
        let growth = memory.growth().unwrap();
        assert!((growth - 3.0 / 101.0).abs() < 1e-9, "{growth}");
        assert_eq!(Memory(samples(1, 0, 100, |_| 1)).growth(), None);
    }

    #[test]
    fn the_memory_of_this_process_is_known() {
        assert!(resident(std::process::id()).is_some_and(|kilobytes| kilobytes > 100));
    }
}
