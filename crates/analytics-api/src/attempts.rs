//! Failed log-ins: whoever guesses waits longer and longer, counted per account and per address.

use std::{
    hash::Hash,
    net::IpAddr,
    time::{Duration, Instant},
};

use moka::{ops::compute::Op, policy::EvictionPolicy, sync::Cache};

use crate::address::network;

/// How failures of one kind are counted.
#[derive(Debug, Clone, Copy)]
struct Rule {
    /// So many are forgiven.
    free: u32,
    /// The longest wait, which follows many failures.
    longest: Duration,
}

/// Short, because anybody can fail in an account's name.
const ACCOUNT: Rule = Rule { free: 5, longest: Duration::from_mins(1) };
/// Several people may share an address.
const ADDRESS: Rule = Rule { free: 20, longest: Duration::from_mins(15) };

/// Failures are forgotten after so long without another.
const REMEMBERED: Duration = Duration::from_hours(1);
/// More accounts and addresses than this are not told apart from new ones, oldest first.
const MOST: u64 = 100_000;

#[derive(Debug, Clone, Copy)]
struct Failures {
    count: u32,
    last: Instant,
}

/// The failures of each key by one rule.
#[derive(Debug, Clone)]
struct Counts<K: Hash + Eq + Send + Sync + 'static> {
    of: Cache<K, Failures>,
    rule: Rule,
}

/// The failures of this server; others of the same installation count their own.
#[derive(Debug, Clone)]
pub struct Attempts {
    /// By a hash of the account, which is as long as whoever guesses likes.
    accounts: Counts<blake3::Hash>,
    addresses: Counts<IpAddr>,
}

/// An attempt that was counted as a failure before it was made: of many made at once, no more are tried than of as
/// many made one after another. It stays counted unless it says otherwise.
#[derive(Debug)]
#[must_use = "an attempt that is not forgiven was a failure"]
pub struct Attempt {
    attempts: Attempts,
    account: Option<Counted<blake3::Hash>>,
    address: Counted<IpAddr>,
}

/// An attempt of one key, and when the last before it was.
#[derive(Debug)]
struct Counted<K> {
    key: K,
    at: Instant,
    before: Option<Instant>,
}

impl Default for Attempts {
    fn default() -> Self {
        Self { accounts: Counts::by(ACCOUNT), addresses: Counts::by(ADDRESS) }
    }
}

impl Attempts {
    /// Counts an attempt that is about to be made. It does not depend on whether the account exists. An attempt at
    /// no account, such as with an invitation's token, counts for its address alone.
    ///
    /// # Errors
    /// How long to wait before the next attempt, if it may not be made now; then it is not counted.
    pub fn begin(&self, account: Option<&str>, address: IpAddr, now: Instant) -> Result<Attempt, Duration> {
        let address = self.addresses.begin(network(address), now)?;
        let account = account.map(|account| self.accounts.begin(blake3::hash(account.as_bytes()), now)).transpose();
        let account = account.inspect_err(|_| self.addresses.forgive(&address))?;
        Ok(Attempt { attempts: self.clone(), account, address })
    }
}

impl Attempt {
    /// Takes back that it was counted: it was no guess, or could not be judged.
    pub fn forgive(self) {
        let Self { attempts, account, address } = self;
        if let Some(account) = account {
            attempts.accounts.forgive(&account);
        }
        attempts.addresses.forgive(&address);
    }

    /// Forgets the account's failures. Its address keeps its others: an attacker may own one account.
    pub fn succeeded(self) {
        let Self { attempts, account, address } = self;
        if let Some(account) = account {
            attempts.accounts.of.invalidate(&account.key);
        }
        attempts.addresses.forgive(&address);
    }
}

impl<K: Hash + Eq + Clone + Send + Sync + 'static> Counts<K> {
    fn by(rule: Rule) -> Self {
        Self::remembering(MOST, rule)
    }

    fn remembering(most: u64, rule: Rule) -> Self {
        // The least recent go, however often they failed: the usual policy would rather not take in a new one.
        let remembered = Cache::builder().max_capacity(most).eviction_policy(EvictionPolicy::lru());
        Self { of: remembered.time_to_idle(REMEMBERED).build(), rule }
    }

    fn begin(&self, key: K, now: Instant) -> Result<Counted<K>, Duration> {
        let mut before = Ok(None);
        self.of.entry(key.clone()).and_compute_with(|known| {
            let known = known.map(moka::Entry::into_value);
            if let Some(wait) = known.and_then(|failures| self.rule.wait(failures, now)) {
                before = Err(wait);
                return Op::Nop;
            }
            before = Ok(known.map(|failures| failures.last));
            Op::Put(Failures { count: known.map_or(0, |failures| failures.count).saturating_add(1), last: now })
        });
        before.map(|before| Counted { key, at: now, before })
    }

    fn forgive(&self, Counted { key, at, before }: &Counted<K>) {
        self.of.entry(key.clone()).and_compute_with(|known| {
            let Some(Failures { count, last }) = known.map(moka::Entry::into_value) else { return Op::Nop };
            // A later attempt's time stays.
            let last = before.filter(|_| last == *at).unwrap_or(last);
            if count > 1 { Op::Put(Failures { count: count - 1, last }) } else { Op::Remove }
        });
    }
}

impl Rule {
    fn wait(&self, Failures { count, last }: Failures, now: Instant) -> Option<Duration> {
        let over = count.checked_sub(self.free)?;
        let seconds = 1_u64.checked_shl(over).unwrap_or(u64::MAX);
        let delay = Duration::from_secs(seconds).min(self.longest);
        delay.checked_sub(now.saturating_duration_since(last)).filter(|left| !left.is_zero())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);
    const THERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 7));

    /// Fails as soon as it may, and says when that was.
    fn fail(attempts: &Attempts, account: Option<&str>, address: IpAddr, mut now: Instant) -> Instant {
        if let Err(wait) = attempts.begin(account, address, now) {
            now += wait;
            drop(attempts.begin(account, address, now).unwrap());
        }
        now
    }

    /// The seconds to wait now; an attempt that may be made is not counted.
    fn wait(attempts: &Attempts, account: Option<&str>, address: IpAddr, now: Instant) -> u64 {
        attempts.begin(account, address, now).map_or_else(
            |wait| wait.as_secs(),
            |attempt| {
                attempt.forgive();
                0
            },
        )
    }

    #[test]
    fn an_account_waits_twice_as_long_each_time() {
        let (attempts, mut now) = (Attempts::default(), Instant::now());
        let mut waits = Vec::new();
        for _ in 0..13 {
            now = fail(&attempts, Some("maya"), HERE, now);
            waits.push(wait(&attempts, Some("maya"), THERE, now));
        }
        assert_eq!(waits, [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
        assert_eq!(wait(&attempts, Some("sam"), THERE, now), 0);
        let later = now + Duration::from_mins(1);
        attempts.begin(Some("maya"), THERE, later).unwrap().succeeded();
        assert_eq!(wait(&attempts, Some("maya"), THERE, later), 0);
    }

    #[test]
    fn an_address_that_tries_many_accounts_waits_too() {
        let (attempts, mut now) = (Attempts::default(), Instant::now());
        for account in 0..20 {
            assert_eq!(wait(&attempts, Some("next"), HERE, now), 0);
            now = fail(&attempts, Some(&account.to_string()), HERE, now);
        }
        assert_eq!(wait(&attempts, Some("next"), HERE, now), 1);
        assert_eq!(wait(&attempts, Some("next"), THERE, now), 0);
        for _ in 0..20 {
            now = fail(&attempts, None, HERE, now);
        }
        assert_eq!(wait(&attempts, Some("next"), HERE, now), 15 * 60);
        // Who is let in at last has not made the address a better one, nor a worse.
        let later = now + Duration::from_mins(15);
        attempts.begin(Some("next"), HERE, later).unwrap().succeeded();
        assert_eq!(wait(&attempts, None, HERE, later), 0);
        fail(&attempts, None, HERE, later);
        assert_eq!(wait(&attempts, None, HERE, later), 15 * 60);
    }

    #[test]
    fn a_long_account_takes_no_more_memory_than_a_short_one() {
        let attempts = Attempts::default();
        drop(attempts.begin(Some(&"x".repeat(1 << 20)), HERE, Instant::now()).unwrap());
        let kept: Vec<_> = attempts.accounts.of.iter().map(|(key, _)| key.as_bytes().len()).collect();
        assert_eq!(kept, [32]);
    }

    #[test]
    fn a_new_account_is_counted_when_the_memory_is_full() {
        let attempts = Attempts { accounts: Counts::remembering(2, ACCOUNT), ..Attempts::default() };
        let mut now = Instant::now();
        for account in ["maya", "sam"] {
            for _ in 0..9 {
                now = fail(&attempts, Some(account), HERE, now);
            }
        }
        attempts.accounts.of.run_pending_tasks();
        for _ in 0..6 {
            now = fail(&attempts, Some("eva"), HERE, now);
            attempts.accounts.of.run_pending_tasks();
        }
        assert_eq!(wait(&attempts, Some("eva"), THERE, now), 2);
        assert_eq!(wait(&attempts, Some("maya"), THERE, now), 0);
    }

    #[test]
    fn addresses_of_one_network_count_as_one() {
        let (attempts, now) = (Attempts::default(), Instant::now());
        let host = |host: u16| IpAddr::from([0x2001, 0xdb8, 0, 7, 0, 0, 0, host]);
        for number in 0..20 {
            drop(attempts.begin(None, host(number), now).unwrap());
        }
        assert!(attempts.begin(None, host(99), now).is_err());
        assert!(attempts.begin(None, IpAddr::from([0x2001, 0xdb8, 0, 8, 0, 0, 0, 1]), now).is_ok());
    }

    #[test]
    fn of_many_attempts_at_once_the_free_ones_are_made() {
        let (attempts, now) = (Attempts::default(), Instant::now());
        let made: Vec<_> = (0..30).filter_map(|_| attempts.begin(Some("maya"), HERE, now).ok()).collect();
        assert_eq!(made.len(), 5);
        made.into_iter().for_each(Attempt::forgive);
        assert_eq!(wait(&attempts, Some("maya"), HERE, now), 0);
        assert_eq!(attempts.addresses.of.get(&HERE).map(|failures| failures.count), None);
    }
}
