//! How long to wait before a request is made again: longer each time, and anything up to that, so that several servers
//! do not come back at once.

use std::time::Duration;

/// At most so long before the first repetition.
const FIRST: Duration = Duration::from_millis(100);
/// And so long before any.
const LONGEST: Duration = Duration::from_secs(2);

/// Full jitter (Brooker, Exponential Backoff and Jitter, 2015): a random share of a limit that doubles with each of the
/// failures before, up to two seconds.
pub(super) fn wait(failures: u32, random: u32) -> Duration {
    let limit = 2_u32.checked_pow(failures.saturating_sub(1)).and_then(|times| FIRST.checked_mul(times));
    let share = f64::from(random) / f64::from(u32::MAX);
    limit.map_or(LONGEST, |limit| limit.min(LONGEST)).mul_f64(share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_doubles_up_to_two_seconds() {
        let limits = [1, 2, 3, 4, 5, 6, 40, u32::MAX].map(|failures| wait(failures, u32::MAX).as_millis());
        assert_eq!(limits, [100, 200, 400, 800, 1600, 2000, 2000, 2000]);
    }

    #[test]
    fn any_share_of_the_limit_is_waited() {
        assert_eq!(wait(3, 0), Duration::ZERO);
        let half = wait(3, u32::MAX / 2);
        assert!((199..=200).contains(&half.as_millis()), "{half:?}");
    }
}
